//! Frameworks on top of each other: what an overlay changes, and what a bad one leaves untouched.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::path::PathBuf;

use rungs::domain::Catalogue;
use rungs::framework::{LeftOut, Loaded, load};

use crate::folder::{HEAD, TINY, folder, loaded, overlaid, told};

fn titles(loaded: &Loaded) -> Vec<&str> {
    loaded.catalogue.iter().flat_map(Catalogue::frameworks).map(|framework| framework.title.as_str()).collect()
}

fn left_out(loaded: &Loaded) -> Vec<String> {
    let line = |LeftOut { path, because }: &LeftOut| format!("{}: {because}", path.rsplit('/').next().unwrap_or(""));
    loaded.left_out.iter().map(line).collect()
}

#[test]
fn no_path_means_the_built_in_framework() {
    let loaded = load(&[]).unwrap();
    assert_eq!(titles(&loaded), ["Project & PMO careers"]);
    assert_eq!((loaded.files, loaded.problems.len()), (0, 0));
}

#[test]
fn an_overlay_replaces_a_field_and_keeps_the_rest() {
    let catalogue = overlaid("overlay-field", r#"roles: [(id: "peer", title: "Companion")])"#);
    let peer = catalogue.role(catalogue.role_of("peer").unwrap());
    assert_eq!(peer.title.as_str(), "Companion");
    assert_eq!(peer.summary.text.as_str(), "Works beside.");
    assert_eq!(catalogue.role_count(), 4);
    assert_eq!(catalogue.title(), "Case");
}

#[test]
fn an_overlay_adds_a_duty_and_changes_one() {
    let overlay =
        r#"roles: [(id: "junior", duties: [(id: "help", text: "Helps a lot."), (id: "ask", text: "Asks.", sources: ["book"])])])"#;
    let catalogue = overlaid("overlay-duty", overlay);
    let junior = catalogue.role(catalogue.role_of("junior").unwrap());
    let duties: Vec<&str> = junior.duties.iter().map(|duty| duty.fact.text.as_str()).collect();
    assert_eq!(duties, ["Helps a lot.", "Learns.", "Asks."]);
    assert_eq!(junior.duties[0].fact.basis.sources.len(), 1);
}

#[test]
fn an_overlay_removes_a_role_with_all_that_refers_to_it() {
    let catalogue = overlaid("overlay-role", r#"remove: [(roles: ["peer"])])"#);
    assert_eq!(catalogue.role_of("peer"), None);
    assert_eq!((catalogue.role_count(), catalogue.step_count()), (3, 2));
    assert_eq!(catalogue.role(catalogue.role_of("senior").unwrap()).relations, []);
    assert_eq!(catalogue.figures()[0].roles, [catalogue.role_of("junior").unwrap()]);
}

#[test]
fn an_overlay_removes_a_skill_a_duty_a_step_and_a_want() {
    let catalogue = overlaid(
        "overlay-remove",
        r#"remove: [(skills: ["planning"], duties: [(role: "junior", id: "learn")], steps: [(from: "peer", to: "senior")], wants: [(role: "chief", id: "talking")])],
        roles: [(id: "chief", skills: [(skill: "drawing", want: 1, need: "common", sources: ["book"])])],
        steps: [(from: "peer", to: "senior", kind: "pivot", to_show: ["One", "Two"], confidence: "implied", sources: ["book"])])"#,
    );
    let junior = catalogue.role(catalogue.role_of("junior").unwrap());
    assert_eq!((junior.duties.len(), junior.skills.len()), (1, 1));
    assert_eq!(catalogue.skill_of("planning"), None);
    let chief = catalogue.role(catalogue.role_of("chief").unwrap());
    assert_eq!(chief.skills.iter().map(|wanted| catalogue.skill(wanted.skill).slug.as_str()).collect::<Vec<_>>(), ["drawing"]);
    assert_eq!(catalogue.step_count(), 3);
}

#[test]
fn what_an_overlay_takes_out_and_writes_anew_is_there() {
    let overlay = r#"remove: [(duties: [(role: "chief", id: "decide")])], roles: [(id: "chief", duties: [(id: "decide", text: "Decides well.", sources: ["book"])])])"#;
    let catalogue = overlaid("overlay-anew", overlay);
    let chief = catalogue.role(catalogue.role_of("chief").unwrap());
    assert_eq!(chief.duties.iter().map(|duty| duty.fact.text.as_str()).collect::<Vec<_>>(), ["Decides well."]);
}

#[test]
fn a_framework_that_extends_the_built_in_one_gets_it_put_before_it() {
    let text = r#"(framework: (id: "acme", format: 1, title: "Acme", extends: ["project-careers"]), roles: [(id: "project-manager", title: "Boss")])"#;
    let loaded = loaded("overlay-built-in", &[text]);
    assert_eq!(told(&loaded), Vec::<String>::new());
    assert_eq!(titles(&loaded), ["Project & PMO careers", "Acme"]);
    let catalogue = loaded.catalogue.unwrap();
    assert_eq!(catalogue.role_count(), 53);
    assert_eq!(catalogue.role(catalogue.role_of("project-manager").unwrap()).title.as_str(), "Boss");
}

#[test]
fn any_role_of_the_built_in_framework_can_be_taken_out_by_an_overlay() {
    let built_in = load(&[]).unwrap().catalogue.unwrap();
    let head = r#"(framework: (id: "acme", format: 1, title: "Acme", extends: ["project-careers"]), remove: [(roles: ["#;
    for role in built_in.roles() {
        let slug = &built_in.role(role).slug;
        let loaded = loaded("overlay-without", &[&format!("{head}\"{slug}\"])])")]);
        let errors: Vec<String> = told(&loaded).into_iter().filter(|line| !line.contains(" no-steps ")).collect();
        assert_eq!(errors, Vec::<String>::new(), "{slug}");
        assert_eq!(loaded.catalogue.map(|catalogue| catalogue.role_count()), Some(52), "{slug}");
    }
}

#[test]
fn a_framework_of_its_own_is_used_without_the_built_in_one() {
    let loaded = loaded("overlay-alone", &[TINY]);
    assert_eq!(titles(&loaded), ["Tiny"]);
}

#[test]
fn the_order_follows_what_extends_what() {
    let top = r#"(framework: (id: "top", format: 1, title: "Top", extends: ["middle"]), roles: [(id: "peer", title: "Top peer")])"#;
    let middle =
        r#"(framework: (id: "middle", format: 1, title: "Middle", extends: ["tiny"]), roles: [(id: "peer", title: "Middle peer")])"#;
    let loaded = loaded("overlay-order", &[top, middle, TINY]);
    assert_eq!(told(&loaded), Vec::<String>::new());
    assert_eq!(titles(&loaded), ["Tiny", "Middle", "Top"]);
    let catalogue = loaded.catalogue.unwrap();
    assert_eq!(catalogue.role(catalogue.role_of("peer").unwrap()).title.as_str(), "Top peer");
}

#[test]
fn a_bad_framework_among_several_is_left_out_and_named() {
    let bad = format!("{HEAD}roles: [(id: \"peer\", title: \"Bad\", level: 0)])");
    let good = r#"(framework: (id: "good", format: 1, title: "Good", extends: ["tiny"]), roles: [(id: "peer", title: "Better")])"#;
    let on_bad = r#"(framework: (id: "upper", format: 1, title: "Upper", extends: ["case"]))"#;
    let loaded = loaded("overlay-bad", &[TINY, &bad, good, on_bad]);
    assert_eq!(told(&loaded), ["1.ron:2:43 bad-number role `peer`: 0 is not a level. A level is 1 (most junior) to 99."]);
    assert_eq!(left_out(&loaded), ["1.ron: it has errors", "3.ron: it extends \"case\", which is left out"]);
    assert_eq!(titles(&loaded), ["Tiny", "Good"]);
    let catalogue = loaded.catalogue.unwrap();
    assert_eq!(catalogue.role(catalogue.role_of("peer").unwrap()).title.as_str(), "Better");
}

#[test]
fn a_framework_that_cannot_be_parsed_is_left_out_too() {
    let loaded = loaded("overlay-broken", &[TINY, "(framework: (id: \"x\", format: 1, title: \"X\"), roles: ["]);
    assert_eq!(left_out(&loaded), ["1.ron: it has errors"]);
    assert_eq!(titles(&loaded), ["Tiny"]);
}

#[test]
fn without_a_good_framework_there_is_no_catalogue() {
    let bad =
        r#"(framework: (id: "acme", format: 1, title: "Acme", extends: ["project-careers"]), roles: [(id: "project-manager", level: 9)])"#;
    let loaded = loaded("overlay-none", &[bad]);
    assert!(loaded.catalogue.is_none());
    assert_eq!(left_out(&loaded), ["0.ron: it has errors"]);
    let codes: Vec<String> = told(&loaded).iter().filter_map(|line| Some(line.split_once(" step ")?.0.to_owned())).collect();
    let [down, up, far] = ["0.ron:1:122 not-down", "0.ron:1:122 not-up", "0.ron:1:122 lateral-far"];
    assert_eq!(codes, [down, down, up, up, far, far]);
}

#[test]
fn an_overlay_may_change_only_what_it_extends() {
    let one =
        r#"(framework: (id: "one", format: 1, title: "One", extends: ["tiny"]), skills: [(id: "new", title: "New", sources: ["book"])])"#;
    let two = r#"(framework: (id: "two", format: 1, title: "Two", extends: ["tiny"]), skills: [(id: "new", title: "Newer")])"#;
    let loaded = loaded("overlay-strangers", &[TINY, one, two]);
    assert_eq!(told(&loaded).len(), 1, "{:#?}", told(&loaded));
    assert!(told(&loaded)[0].starts_with("2.ron:1:79 duplicate-id skill `new`: another framework has it already."));
    assert_eq!(titles(&loaded), ["Tiny", "One"]);
}

#[test]
fn a_framework_that_extends_nothing_removes_nothing() {
    let stranger = r#"(framework: (id: "x", format: 1, title: "X"), remove: [(roles: ["peer"])])"#;
    let loaded = loaded("overlay-stranger", &[TINY, stranger]);
    assert!(told(&loaded)[0].contains("nothing-to-remove"), "{:#?}", told(&loaded));
    assert!(loaded.catalogue.unwrap().role_of("peer").is_some());
}

#[test]
fn the_same_framework_twice_is_used_once() {
    let loaded = loaded("overlay-twice", &[TINY, TINY]);
    assert!(told(&loaded)[0].starts_with("1.ron:2:18 duplicate-id framework \"tiny\": another framework"), "{:#?}", told(&loaded));
    assert_eq!(titles(&loaded), ["Tiny"]);
}

#[test]
fn a_framework_may_be_split_over_a_folder() {
    let inner = r#"(roles: [(id: "extra", title: "Extra", track: "side", summary: (text: "Is.", sources: ["book"]), sources: ["book"],
        duties: [(id: "be", text: "Is.", sources: ["book"])], skills: [(skill: "drawing", need: "common", sources: ["book"])])],
        steps: [(from: "extra", to: "chief", kind: "pivot", to_show: ["One", "Two"], confidence: "implied", sources: ["book"])])"#;
    let folder: PathBuf = folder("overlay-folder", &[("b.ron", TINY.as_bytes()), ("a.ron", inner.as_bytes())]);
    let loaded = load(&[folder]).unwrap();
    assert_eq!(told(&loaded), Vec::<String>::new());
    assert_eq!((loaded.files, loaded.catalogue.map(|catalogue| catalogue.role_count())), (2, Some(5)));
}

#[test]
fn the_built_in_framework_given_as_a_path_replaces_that_of_the_program() {
    let text = r#"(framework: (id: "acme", format: 1, title: "Acme", extends: ["project-careers"]))"#;
    let overlay = folder("overlay-path", &[("acme.ron", text.as_bytes())]);
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data");
    let loaded = load(&[overlay, data]).unwrap();
    assert_eq!(told(&loaded), Vec::<String>::new());
    assert_eq!(titles(&loaded), ["Project & PMO careers", "Acme"]);
    assert_eq!(loaded.catalogue.map(|catalogue| catalogue.role_count()), Some(53));
}

#[test]
fn a_role_may_have_its_own_title_as_an_alias() {
    let catalogue = overlaid("overlay-alias", r#"roles: [(id: "peer", aliases: [(title: "Peer", sources: ["book"])])])"#);
    assert_eq!(catalogue.role(catalogue.role_of("peer").unwrap()).aliases.len(), 1);
}
