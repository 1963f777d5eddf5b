//! The built-in framework is what the material says, whole and without a problem.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use rungs::cli::check::check;
use rungs::domain::{Basis, Catalogue, Confidence, Kind, Need, Role, RoleId, Word, query};
use rungs::framework::{embedded, load};

use crate::folder::told;

fn data() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data")
}

fn slugs(catalogue: &Catalogue, roles: impl Iterator<Item = RoleId>) -> Vec<&str> {
    roles.map(|role| catalogue.role(role).slug.as_str()).collect()
}

#[test]
fn the_shipped_data_have_no_problem_at_all() {
    let loaded = load(&[data()]).unwrap();
    assert_eq!(told(&loaded), Vec::<String>::new());
    assert_eq!(loaded.left_out, []);
    let (text, code) = check(&[data()], false, false, false);
    assert_eq!((text.as_str(), code), ("no problems in 18 files: 53 roles, 184 steps\n", 0));
    let (text, code) = check(&[], false, false, false);
    assert_eq!((text.as_str(), code), ("no problems in the built-in framework: 53 roles, 184 steps\n", 0));
}

#[test]
fn the_folder_and_the_program_say_the_same() {
    let (folder, program) = (load(&[data()]).unwrap().catalogue.unwrap(), embedded::catalogue());
    let pages = |catalogue: &Catalogue| -> Vec<String> {
        catalogue.roles().map(|role| serde_json::to_string(&query::role(catalogue, role)).unwrap()).collect()
    };
    assert_eq!(pages(&folder), pages(&program));
    assert_eq!(folder.frameworks(), program.frameworks());
}

#[test]
fn everything_is_counted() {
    let catalogue = embedded::catalogue();
    assert_eq!(catalogue.role_count(), 53);
    assert_eq!(catalogue.step_count(), 184);
    assert_eq!(catalogue.skills().count(), 52);
    assert_eq!(catalogue.journeys().len(), 13);
    // 38 rows of the material: the four levels of IPMA are parts of one credential here.
    assert_eq!(catalogue.credentials().count(), 38 - 3);
    assert_eq!(catalogue.credential(catalogue.credential_of("ipma").unwrap()).parts.len(), 4);
    // 153 numbered sources, the eighteen questions with their heading, our estimate, general knowledge.
    assert_eq!(catalogue.sources().count(), 153 + 19 + 2);
    assert_eq!(catalogue.tracks().count(), 7);
    assert_eq!(catalogue.levels().len(), 9);
    assert_eq!(catalogue.proficiencies().len(), 5);
}

#[test]
fn the_steps_are_of_the_kinds_and_confidence_of_the_material() {
    let catalogue = embedded::catalogue();
    let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut confidence: BTreeMap<Confidence, usize> = BTreeMap::new();
    for (_, _, step) in catalogue.all_steps() {
        *kinds.entry(step.kind).or_default() += 1;
        *confidence.entry(step.confidence).or_default() += 1;
    }
    let kinds: Vec<(&str, usize)> = kinds.into_iter().map(|(kind, count)| (kind.word(), count)).collect();
    assert_eq!(kinds, [("promotion", 97), ("lateral", 39), ("specialise", 12), ("pivot", 31), ("step-back", 5)]);
    let confidence: Vec<(&str, usize)> = confidence.into_iter().map(|(confidence, count)| (confidence.word(), count)).collect();
    assert_eq!(confidence, [("stated", 48), ("implied", 13), ("common-practice", 123)]);
}

#[test]
fn every_role_of_the_office_has_the_core_five() {
    let catalogue = embedded::catalogue();
    let track = catalogue.track_of("pmo").unwrap();
    let five = ["organisation-multitasking", "problem-solving", "communication", "awareness", "negotiation"];
    let core: Vec<&str> = catalogue.track(track).core.iter().map(|skill| catalogue.skill(*skill).slug.as_str()).collect();
    assert_eq!(core, five);
    let roles: Vec<&Role> = catalogue.roles().map(|role| catalogue.role(role)).filter(|role| role.track == track).collect();
    assert_eq!(roles.len(), 9);
    let wants = |role: &Role, slug: &str| role.skills.iter().any(|wanted| catalogue.skill(wanted.skill).slug.as_str() == slug);
    assert!(roles.iter().all(|role| five.iter().all(|slug| wants(role, slug))));
    let director: Vec<u8> = five
        .iter()
        .map(|slug| {
            let skill = catalogue.skill_of(slug).unwrap();
            let role = catalogue.role(catalogue.role_of("pmo-director").unwrap());
            role.skills.iter().find(|wanted| wanted.skill == skill).unwrap().want.unwrap().get()
        })
        .collect();
    assert_eq!(director, [5, 5, 5, 5, 4]);
}

#[test]
fn two_roles_have_no_step_onward_and_two_no_way_in() {
    let catalogue = embedded::catalogue();
    let last = slugs(&catalogue, catalogue.roles().filter(|role| catalogue.steps_from(*role).is_empty()));
    let first = slugs(&catalogue, catalogue.roles().filter(|role| catalogue.steps_into(*role).is_empty()));
    assert_eq!(BTreeSet::from_iter(last), BTreeSet::from(["senior-responsible-owner", "chief-operating-officer"]));
    assert_eq!(BTreeSet::from_iter(first), BTreeSet::from(["team-assistant", "consulting-analyst"]));
}

#[test]
fn every_role_can_be_reached_from_the_two_that_have_no_way_in() {
    let catalogue = embedded::catalogue();
    let mut reached: BTreeSet<RoleId> =
        ["team-assistant", "consulting-analyst"].iter().filter_map(|slug| catalogue.role_of(slug)).collect();
    let mut waiting: Vec<RoleId> = reached.iter().copied().collect();
    while let Some(role) = waiting.pop() {
        waiting.extend(catalogue.steps_from(role).into_iter().map(|(to, _)| to).filter(|to| reached.insert(*to)));
    }
    assert_eq!(reached.len(), 53);
}

#[test]
fn the_fork_after_a_senior_project_manager_is_there() {
    let catalogue = embedded::catalogue();
    let senior = catalogue.role_of("senior-project-manager").unwrap();
    let steps = catalogue.steps_from(senior);
    for slug in ["management-consultant", "programme-manager", "portfolio-manager"] {
        let role = catalogue.role_of(slug).unwrap();
        assert!(steps.iter().any(|(to, step)| *to == role && step.confidence == Confidence::Stated), "{slug}");
    }
    assert_eq!(catalogue.start(), catalogue.role_of("project-manager"));
}

#[test]
fn every_role_is_as_full_as_the_material_asks() {
    let catalogue = embedded::catalogue();
    for role in catalogue.roles().map(|role| catalogue.role(role)) {
        assert!((5..=8).contains(&role.duties.len()), "{}: {} duties", role.slug, role.duties.len());
        assert!(role.skills.len() >= 6, "{}: {} skills", role.slug, role.skills.len());
        assert!(role.level.is_some() && role.experience.is_some() && role.short.is_some(), "{}", role.slug);
        assert!(role.skills.iter().all(|wanted| wanted.want.is_some() && wanted.need == Need::Required), "{}", role.slug);
        assert!(role.credentials.iter().all(|asked| asked.need != Need::Required), "{}", role.slug);
    }
}

#[test]
fn every_fact_has_a_source() {
    let catalogue = embedded::catalogue();
    let mut bases: Vec<(String, &Basis)> = Vec::new();
    for role in catalogue.roles().map(|role| catalogue.role(role)) {
        let facts = role.notes.iter().chain([&role.summary]).chain(role.duties.iter().map(|duty| &duty.fact));
        let facts = facts.chain(role.education.iter().map(|education| &education.fact)).map(|fact| &fact.basis);
        let facts = facts.chain(role.skills.iter().map(|wanted| &wanted.basis)).chain(role.credentials.iter().map(|asked| &asked.basis));
        let facts = facts.chain(role.experience.iter().map(|experience| &experience.basis));
        bases.extend(facts.map(|basis| (role.slug.to_string(), basis)));
        assert!(!role.sources.is_empty(), "{}", role.slug);
        assert!(role.aliases.iter().all(|alias| !alias.sources.is_empty()), "{}", role.slug);
    }
    for (from, to, step) in catalogue.all_steps() {
        bases.push((format!("{} > {}", catalogue.role(from).slug, catalogue.role(to).slug), &step.basis));
        assert!(step.years.iter().all(|years| !years.sources.is_empty()));
    }
    bases.extend(catalogue.figures().iter().map(|figure| (figure.slug.to_string(), &figure.basis)));
    let without: Vec<&String> = bases.iter().filter(|(_, basis)| basis.sources.is_empty()).map(|(name, _)| name).collect();
    assert!(bases.len() > 1000, "{}", bases.len());
    assert_eq!(without, Vec::<&String>::new());
}

#[test]
fn every_source_is_used_or_says_why_it_is_listed() {
    let catalogue = embedded::catalogue();
    let unused =
        catalogue.sources().map(|source| catalogue.source(source)).filter(|source| source.note.is_none() && source.publisher.is_none());
    assert_eq!(unused.map(|source| source.slug.to_string()).collect::<Vec<_>>(), Vec::<String>::new());
}
