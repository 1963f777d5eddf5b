//! What the questions answer, on six roles and on the built-in framework.

use std::collections::HashSet;

use proptest::prelude::*;
use rungs::domain::query::next::Sign;
use rungs::domain::query::{self, Choice, Resolved};
use rungs::domain::{Catalogue, Holder, Kind, Level, Standing};

use crate::fixture::{self, role, skill};

/// The first hit as `id: why`.
fn first(catalogue: &Catalogue, words: &str) -> String {
    let found = query::find(catalogue, words);
    found.hits.first().map_or_else(|| "nothing".into(), |hit| format!("{}: {}", hit.id, hit.why))
}

/// The slugs of the hits.
fn ids(catalogue: &Catalogue, words: &str) -> Vec<String> {
    query::find(catalogue, words).hits.iter().map(|hit| hit.id.to_string()).collect()
}

/// The matched characters of the first hit's title.
fn highlighted(catalogue: &Catalogue, words: &str) -> String {
    let found = query::find(catalogue, words);
    let hit = found.hits.first().expect("something is found");
    hit.title.chars().enumerate().map(|(position, letter)| if hit.matched.contains(&position) { letter } else { '.' }).collect()
}

/// A resolved role in a line.
fn resolved(catalogue: &Catalogue, words: &str) -> String {
    let slug = |id: &rungs::domain::RoleId| catalogue.role(*id).slug.to_string();
    let slugs = |ids: Vec<rungs::domain::RoleId>| ids.iter().map(slug).collect::<Vec<_>>().join(", ");
    match query::resolve(catalogue, words) {
        Resolved::Is(id) => format!("is {}", slug(&id)),
        Resolved::Understood(id, why) => format!("understood {}: {why}", slug(&id)),
        Resolved::Several(ids) => format!("several: {}", slugs(ids)),
        Resolved::Unknown(ids) => format!("unknown: {}", slugs(ids)),
    }
}

/// Where a role leads, for its typical holder.
fn order(catalogue: &Catalogue, from: &str) -> Vec<String> {
    let from = role(catalogue, from);
    let next = query::next(catalogue, &Holder::typical(catalogue, from), from);
    next.options.iter().map(|option| option.to.id.to_string()).collect()
}

fn typical(catalogue: &Catalogue, from: &str, to: &str) -> Choice {
    let (from, to) = (role(catalogue, from), role(catalogue, to));
    query::weigh(catalogue, &Holder::typical(catalogue, from), from, to).expect("there is such a step")
}

fn told(choice: &Choice, sign: Sign) -> Vec<&str> {
    choice.reasons.iter().filter(|reason| reason.sign == sign).map(|reason| reason.text.as_str()).collect()
}

// --- find --------------------------------------------------------------------------------------------

#[test]
fn what_is_typed_finds_and_says_why() {
    let catalogue = fixture::catalogue();
    let table = [
        ("project-manager", "project-manager: id"),
        ("Project Manager", "project-manager: title"),
        ("PROJECT-MANAGER", "project-manager: id"),
        ("pm", "project-manager: alias \"PM\": also programme or product manager"),
        ("p.m.", "project-manager: alias \"PM\": also programme or product manager"),
        ("stage clerk", "coordinator: alias \"Stage Clerk\""),
        ("helper", "coordinator: former id"),
        ("proj mgr", "project-manager: short title \"Proj Mgr\""),
        ("spm", "senior-project-manager: initials of Senior Project Manager"),
        ("project coordinator", "coordinator: title"),
        ("program manager", "programme-manager: title"),
        ("head delivery", "head-of-delivery: title"),
        ("HEAD OF DELIVERY", "head-of-delivery: title"),
        ("head-of-delivery", "head-of-delivery: id"),
        ("scrummaster", "scrum-master: title"),
        ("sen proj", "senior-project-manager: title"),
        ("clerk", "coordinator: alias \"Stage Clerk\""),
        ("ogram man", "programme-manager: title"),
        ("scrumn mastr", "scrum-master: near \"scrum master\""),
        ("mangaer", "programme-manager: near \"manager\""),
        ("stage clrek", "coordinator: near alias \"Stage Clerk\""),
        ("scrmmstr", "scrum-master: near \"Scrum Master\""),
        ("planning and scheduling", "planning: title"),
        ("risks", "risk: former id"),
        ("csm", "scrum: short name \"CSM\""),
        ("PRINCE2 Practitioner", "prince2: part \"PRINCE2 Practitioner\""),
        ("programme certificate", "pgmp: alias \"Programme certificate\""),
        ("zzzzqx", "nothing"),
        ("&", "nothing"),
        ("x", "nothing"),
        ("pn", "nothing"),
    ];
    for (typed, expected) in table {
        assert_eq!(first(&catalogue, typed), expected, "typed {typed:?}");
    }
}

#[test]
fn a_find_lists_titles_before_aliases_and_roles_before_credentials() {
    let catalogue = fixture::catalogue();
    assert_eq!(
        ids(&catalogue, "project"),
        ["coordinator", "project-manager", "pmp", "prince2", "senior-project-manager"].map(String::from)
    );
}

#[test]
fn a_typo_is_looked_for_only_where_nothing_is_found_as_it_was_typed() {
    let catalogue = fixture::catalogue();
    assert_eq!(ids(&catalogue, "master"), ["scrum-master"].map(String::from));
    assert_eq!(ids(&catalogue, "mastre"), ["scrum-master"].map(String::from));
}

#[test]
fn an_empty_find_lists_all_roles_by_track_and_level() {
    let catalogue = fixture::catalogue();
    let found = query::find(&catalogue, "  ");
    let listed: Vec<String> = found.hits.iter().map(|hit| format!("{}: {}", hit.id, hit.why)).collect();
    let expected = [
        "coordinator: Delivery · level 2",
        "project-manager: Delivery · level 4",
        "senior-project-manager: Delivery · level 5",
        "programme-manager: Delivery · level 6",
        "head-of-delivery: Agile",
        "scrum-master: Agile · level 4",
    ];
    assert_eq!(listed, expected);
}

#[test]
fn the_matched_characters_are_those_of_the_title() {
    let catalogue = fixture::catalogue();
    let table = [
        ("sen proj", "Sen... Proj... ......."),
        ("project coordinator", "Project Co.ordinator"),
        ("program", "Program.. ......."),
        ("deliv", ".... .. Déliv..."),
        ("spm", "S..... P...... M......"),
        ("scrumn mastr", "Scrum Master"),
        ("scrmmstr", "Scr.. M.st.r"),
        ("stage", "...................."),
    ];
    for (typed, expected) in table {
        assert_eq!(highlighted(&catalogue, typed).replace(' ', "."), expected.replace(' ', "."), "typed {typed:?}");
    }
}

#[test]
fn the_built_in_roles_are_found_as_people_type_them() {
    let catalogue = fixture::built_in();
    let table = [
        ("pm", "project-manager: alias \"PM\": can also mean programme or product manager"),
        ("Stage Manager", "stage-manager: title"),
        ("program manager", "programme-manager: title"),
        ("bussines analyst", "business-analyst: near \"business analyst\""),
        ("consultnat", "management-consultant: near \"consultant\""),
        ("prodcut ownr", "product-owner: near \"product owner\""),
        ("project co-ordinator", "project-coordinator: title"),
        ("organizational", "change-adoption: title"),
        ("prjmgr", "project-manager: near \"Project Manager\""),
        ("zzzzqx", "nothing"),
        ("anlst", "business-analyst: near \"Business Analyst\""),
        ("banana", "nothing"),
        ("hello world", "nothing"),
        ("developer", "nothing"),
        ("doctor", "nothing"),
    ];
    for (typed, expected) in table {
        assert_eq!(first(&catalogue, typed), expected, "typed {typed:?}");
    }
    assert_eq!(ids(&catalogue, "TPM"), ["technical-program-manager", "technical-project-manager"].map(String::from));
}

#[test]
fn every_built_in_role_is_found_first_by_its_title_and_by_its_id() {
    let catalogue = fixture::built_in();
    for id in catalogue.roles() {
        let role = catalogue.role(id);
        assert_eq!(first(&catalogue, &role.title), format!("{}: {}", role.slug, why_of(role)), "{}", role.title);
        assert_eq!(first(&catalogue, role.slug.as_str()), format!("{}: id", role.slug));
    }
}

/// A title of one word in small letters would be its id.
fn why_of(role: &rungs::domain::Role) -> &'static str {
    if role.title.to_lowercase() == role.slug.as_str() { "id" } else { "title" }
}

// --- resolve -----------------------------------------------------------------------------------------

#[test]
fn a_name_resolves_when_it_means_one_role() {
    let catalogue = fixture::catalogue();
    let table = [
        ("project-manager", "is project-manager"),
        ("PROJECT manager", "is project-manager"),
        ("helper", "is coordinator"),
        ("pm", "is project-manager"),
        ("SPM", "is senior-project-manager"),
        ("Program Manager", "is programme-manager"),
        ("pso", "several: coordinator, programme-manager"),
        ("scrum mastr", "understood scrum-master: near \"Scrum Master\""),
        ("project manger", "understood project-manager: near \"Project Manager\""),
        ("manager", "unknown: programme-manager, project-manager, senior-project-manager"),
        ("zzzzqx", "unknown: "),
        ("", "unknown: "),
    ];
    for (typed, expected) in table {
        assert_eq!(resolved(&catalogue, typed), expected, "typed {typed:?}");
    }
}

#[test]
fn a_typo_that_is_as_near_to_two_roles_is_not_understood() {
    let role = |id, title| format!(r#"(id: "{id}", title: "{title}", track: "t", summary: (text: "x", sources: ["s"]), sources: ["s"])"#);
    let (line, lime) = (role("line-manager", "Line Manager"), role("lime-manager", "Lime Manager"));
    let head = r#"framework: (id: "two", format: 1, version: "1", language: "en", title: "Two")"#;
    let catalogue = fixture::read(&format!(
        r#"({head}, scales: (tracks: [(id: "t", title: "T")]), sources: [(id: "s", label: "S", title: "S")], roles: [{line}, {lime}])"#
    ));
    assert_eq!(resolved(&catalogue, "lixe manager"), "unknown: lime-manager, line-manager");
    assert_eq!(resolved(&catalogue, "line manger"), "understood line-manager: near \"Line Manager\"");
}

#[test]
fn pmo_means_two_of_the_built_in_roles() {
    let catalogue = fixture::built_in();
    assert_eq!(resolved(&catalogue, "PMO"), "several: pmo-officer, pmo-manager");
    assert_eq!(resolved(&catalogue, "tpm"), "is technical-program-manager");
    assert_eq!(resolved(&catalogue, "consultnat"), "unknown: management-consultant, consulting-analyst, consulting-director");
}

#[test]
fn skills_credentials_and_sources_resolve_too() {
    let catalogue = fixture::catalogue();
    let planning = skill(&catalogue, "planning");
    let credential = |slug| catalogue.credential_of(slug).expect("the fixture has it");
    let source = |slug| catalogue.source_of(slug).expect("the fixture has it");
    assert_eq!(query::resolve_skill(&catalogue, "Planning and scheduling"), Resolved::Is(planning));
    assert_eq!(query::resolve_skill(&catalogue, "risks"), Resolved::Is(skill(&catalogue, "risk")));
    assert_eq!(query::resolve_credential(&catalogue, "pgmp"), Resolved::Is(credential("pgmp")));
    assert_eq!(query::resolve_credential(&catalogue, "prince2 practitioner"), Resolved::Is(credential("prince2")));
    assert_eq!(query::resolve_credential(&catalogue, "PSM"), Resolved::Is(credential("scrum")));
    assert_eq!(query::resolve_source(&catalogue, "S2B"), Resolved::Is(source("s2b")));
    assert_eq!(query::resolve_source(&catalogue, "s2"), Resolved::Unknown(vec![source("s1"), source("s2b")]));
}

// --- next --------------------------------------------------------------------------------------------

#[test]
fn the_usual_promotion_comes_first_and_a_step_back_or_an_uncommon_step_last() {
    let catalogue = fixture::catalogue();
    let expected = ["senior-project-manager", "programme-manager", "coordinator", "scrum-master"];
    assert_eq!(order(&catalogue, "project-manager"), expected.map(String::from));
}

#[test]
fn the_parts_of_a_score_are_those_of_the_table() {
    let catalogue = fixture::catalogue();
    let score = typical(&catalogue, "project-manager", "senior-project-manager").score;
    // 10 pages at 6 and 4 at 3; 4 + 3 + 3 had of 4 + 5 + 4 wanted; the optional skill, not described, counts by half.
    assert_eq!((score.confidence, score.standing, score.kind, score.fit, score.certainty), (292, 150, 200, 174, 83));
    assert_eq!((score.years, score.credentials), (80, 40));
    assert_eq!(score.total(), 1019);
    let score = typical(&catalogue, "project-manager", "programme-manager").score;
    // 3 of 4 in risk; strategy, 5 of the 9 wanted, is not described, and half of it is supposed; two levels up.
    assert_eq!((score.confidence, score.standing, score.kind, score.fit, score.certainty), (229, 80, 140, 146, 44));
}

#[test]
fn a_role_that_describes_no_skills_gets_half_the_fit_and_no_certainty() {
    let catalogue = fixture::catalogue();
    let choice = typical(&catalogue, "scrum-master", "head-of-delivery");
    assert_eq!((choice.score.fit, choice.score.certainty), (120, 0));
    assert_eq!(told(&choice, Sign::Against)[0], "what it wants is not described, so nothing can be compared");
    assert_eq!(told(&choice, Sign::For), ["more scope", "no other way there is said to be more usual"]);
}

#[test]
fn a_step_tells_what_speaks_for_and_against_it() {
    let catalogue = fixture::catalogue();
    let choice = typical(&catalogue, "project-manager", "senior-project-manager");
    let expected = [
        "stated in 14 published pages, 10 of which call it typical",
        "one level up, from practitioner to senior practitioner",
        "strongest match: Planning & scheduling, 4 where 4 is wanted",
        "1 of 3 comparable skills is met, 1 one level short",
        "PMP, asked for here, is asked for there too",
    ];
    assert_eq!(told(&choice, Sign::For), expected);
    let expected = [
        "Risk management: a typical holder has 3, 5 is wanted",
        "Leading people is short too",
        "1 of 4 wanted skills is not described: Coaching",
    ];
    assert_eq!(told(&choice, Sign::Against), expected);
    let rests: Vec<&str> = choice.reasons[2].rests_on.iter().map(rungs::domain::Slug::as_str).collect();
    assert_eq!(rests, ["planning"]);
}

#[test]
fn a_secondary_step_tells_the_more_usual_way_first() {
    let catalogue = fixture::catalogue();
    let choice = typical(&catalogue, "project-manager", "programme-manager");
    let expected = [
        "two levels up: usually through Senior Project Manager",
        "Risk management: a typical holder has 3, 4 is wanted",
        "1 of 2 wanted skills is not described: Strategy",
        "PgMP is commonly asked for",
    ];
    assert_eq!(told(&choice, Sign::Against), expected);
    assert!(told(&choice, Sign::For).contains(&"less depth needed in Planning & scheduling: Others plan"));
}

#[test]
fn an_uncommon_pivot_says_so_and_names_what_is_required() {
    let catalogue = fixture::catalogue();
    let choice = typical(&catalogue, "project-manager", "scrum-master");
    let expected = [
        "possible but uncommon",
        "CSM / PSM is required",
        "nothing can be compared: none of the 2 wanted skills is described",
        "a change of profession or stance",
        "described as common practice: no published page states it",
    ];
    assert_eq!(told(&choice, Sign::Against), expected);
    assert_eq!(told(&choice, Sign::For), ["keeps the level", "common practice, drawn from a source"]);
}

#[test]
fn a_step_of_which_next_to_nothing_is_known_still_has_two_reasons_for_it() {
    let catalogue = fixture::catalogue();
    let choice = typical(&catalogue, "head-of-delivery", "scrum-master");
    assert_eq!(told(&choice, Sign::For), ["common practice, drawn from a source", "stays in the track Agile"]);
    assert_eq!(told(&choice, Sign::Against)[0], "another way there is more usual");
}

#[test]
fn a_person_is_spoken_of_otherwise_than_a_typical_holder() {
    let catalogue = fixture::catalogue();
    let (from, to) = (role(&catalogue, "project-manager"), role(&catalogue, "senior-project-manager"));
    let holder = Holder::unknown(&catalogue).rate(skill(&catalogue, "risk"), 2);
    let choice = query::weigh(&catalogue, &holder, from, to).expect("there is such a step");
    assert!(told(&choice, Sign::Against).contains(&"Risk management: you have 2, 5 is wanted"));
    assert!(!query::next(&catalogue, &holder, from).assumed);
    assert_eq!((choice.fit.met, choice.fit.short, choice.fit.not_described), (0, 1, 3));
}

#[test]
fn where_nothing_is_short_the_years_speak_against_it() {
    let catalogue = fixture::catalogue();
    let (from, to) = (role(&catalogue, "project-manager"), role(&catalogue, "senior-project-manager"));
    let expert = catalogue.skills().fold(Holder::unknown(&catalogue), |holder, skill| holder.rate(skill, 5));
    let choice = query::weigh(&catalogue, &expert, from, to).expect("there is such a step");
    assert_eq!(told(&choice, Sign::Against), ["usually takes 3–5 years in the role first"]);
}

#[test]
fn the_gap_lists_what_is_short_before_what_is_not_described() {
    let catalogue = fixture::catalogue();
    let gap = |to| {
        let choice = typical(&catalogue, "project-manager", to);
        choice.gap.iter().map(|gap| (gap.skill.id.to_string(), gap.have, gap.want)).collect::<Vec<_>>()
    };
    assert_eq!(gap("senior-project-manager"), [("risk".into(), Some(3), 5), ("people".into(), Some(3), 4), ("coaching".into(), None, 5)]);
    assert_eq!(gap("programme-manager"), [("risk".into(), Some(3), 4), ("strategy".into(), None, 5)]);
}

#[test]
fn there_is_no_weight_without_a_step() {
    let catalogue = fixture::catalogue();
    let (from, to) = (role(&catalogue, "coordinator"), role(&catalogue, "scrum-master"));
    assert_eq!(query::weigh(&catalogue, &Holder::typical(&catalogue, from), from, to), None);
}

#[test]
fn the_built_in_roles_lead_where_people_of_the_trade_expect() {
    let catalogue = fixture::built_in();
    let table = [
        ("project-manager", ["senior-project-manager", "pmo-project-manager", "programme-manager"]),
        ("senior-project-manager", ["programme-manager", "portfolio-manager", "project-director"]),
        ("pmo-analyst", ["senior-pmo-analyst", "project-manager", "pmo-lead"]),
        ("pmo-manager", ["pmo-director", "epmo-director", "portfolio-manager"]),
        ("business-analyst", ["product-owner", "product-manager", "project-manager"]),
        ("scrum-master", ["release-train-engineer", "agile-coach", "product-owner"]),
        ("programme-manager", ["programme-director", "vp-project-management", "portfolio-manager"]),
        ("team-assistant", ["project-coordinator", "project-communications-officer", "project-support-officer"]),
    ];
    for (from, expected) in table {
        assert_eq!(order(&catalogue, from)[..3], expected.map(String::from), "{from}");
    }
    assert_eq!(order(&catalogue, "senior-project-manager")[4], "management-consultant");
}

#[test]
fn a_step_back_or_an_uncommon_step_comes_after_all_others() {
    let catalogue = fixture::built_in();
    for from in catalogue.roles() {
        let next = query::next(&catalogue, &Holder::typical(&catalogue, from), from);
        let last: Vec<bool> =
            next.options.iter().map(|option| option.step.kind == Kind::StepBack || option.step.standing == Standing::Uncommon).collect();
        assert!(last.is_sorted(), "{}", next.from.id);
    }
}

#[test]
fn every_built_in_step_has_two_reasons_for_it_and_one_against_it() {
    let catalogue = fixture::built_in();
    let slugs: HashSet<String> = catalogue
        .skills()
        .map(|id| catalogue.skill(id).slug.to_string())
        .chain(catalogue.credentials().map(|id| catalogue.credential(id).slug.to_string()))
        .chain(catalogue.sources().map(|id| catalogue.source(id).slug.to_string()))
        .collect();
    for (from, to, _) in catalogue.all_steps() {
        let holder = Holder::typical(&catalogue, from);
        let choice = query::weigh(&catalogue, &holder, from, to).expect("it is a step");
        let name = format!("{} to {}", choice.step.from.id, choice.to.id);
        assert!(told(&choice, Sign::For).len() >= 2, "{name}");
        assert!(!told(&choice, Sign::Against).is_empty(), "{name}");
        assert!(choice.reasons.is_sorted_by_key(|reason| reason.sign == Sign::Against), "{name}");
        assert!(choice.reasons.iter().all(|reason| !reason.text.contains('%') && reason.text.chars().count() <= 130), "{name}");
        assert!(choice.reasons.iter().flat_map(|reason| &reason.rests_on).all(|slug| slugs.contains(slug.as_str())), "{name}");
    }
}

proptest! {
    #[test]
    fn to_raise_a_rated_skill_never_lowers_a_fit(ratings in prop::collection::vec(0_u8..=5, 5), which in 0_usize..5) {
        let catalogue = fixture::catalogue();
        let holder = catalogue.skills().zip(&ratings).fold(Holder::unknown(&catalogue), |holder, (skill, &rating)| holder.rate(skill, rating));
        let raised = catalogue.skills().nth(which).map(|skill| holder.clone().rate(skill, ratings[which] + 1)).expect("there are five");
        for (from, to, _) in catalogue.all_steps() {
            let before = query::weigh(&catalogue, &holder, from, to).expect("it is a step");
            let after = query::weigh(&catalogue, &raised, from, to).expect("it is a step");
            prop_assert!(after.score.fit >= before.score.fit);
            prop_assert!(after.fit.met >= before.fit.met);
        }
    }

    #[test]
    fn a_find_takes_anything(words in "\\PC{0,40}") {
        let catalogue = fixture::catalogue();
        for hit in query::find(&catalogue, &words).hits {
            let letters = hit.title.chars().count();
            prop_assert!(hit.matched.iter().all(|&position| position < letters));
        }
        if let Resolved::Unknown(nearest) = query::resolve(&catalogue, &words) {
            prop_assert!(nearest.len() <= 3);
        }
        if let Resolved::Unknown(nearest) = query::resolve_source(&catalogue, &words) {
            prop_assert!(nearest.len() <= 3);
        }
    }
}

#[test]
fn a_level_name_is_told_without_its_second_half() {
    let catalogue = fixture::catalogue();
    let level = Level::new(5).and_then(|level| catalogue.level_name(level)).expect("the fixture names it");
    assert_eq!(level.title.as_str(), "Senior practitioner / lead");
    let choice = typical(&catalogue, "project-manager", "senior-project-manager");
    assert!(told(&choice, Sign::For).iter().all(|text| !text.contains(" / ")));
}
