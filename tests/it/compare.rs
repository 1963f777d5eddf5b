//! Two roles side by side, on the tiny framework and on the built-in one.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use rungs::domain::profile::Rating;
use rungs::domain::query::compare::{Broader, ComparePage, Difference, Pair, Parted, compare, office};
use rungs::domain::{Catalogue, Change, Holder, Need, Profile, RoleId};

use crate::fixture::{self, role, skill};
use crate::folder::TINY;

static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(fixture::built_in);

/// Two roles of the tiny framework, for the typical holder of the first.
fn tiny(a: &str, b: &str) -> ComparePage {
    let catalogue = fixture::read(TINY);
    let (a, b) = (role(&catalogue, a), role(&catalogue, b));
    compare(&catalogue, &Holder::typical(&catalogue, a), a, b)
}

/// Two roles of the built-in framework, for the typical holder of the first.
fn built_in(a: &str, b: &str) -> ComparePage {
    let catalogue = &*BUILT_IN;
    let (a, b) = (role(catalogue, a), role(catalogue, b));
    compare(catalogue, &Holder::typical(catalogue, a), a, b)
}

/// The rows of skills: the id, what the one wants, what the other wants, what the person has.
fn skills(page: &ComparePage) -> Vec<String> {
    let cell = |known: Option<u8>| known.map_or("-".to_owned(), |known| known.to_string());
    page.skills.iter().map(|row| format!("{} {} {} {}", row.skill.id, cell(row.a), cell(row.b), cell(row.me))).collect()
}

#[test]
fn the_skills_stand_by_the_size_of_their_difference_and_what_is_not_listed_is_no_zero() {
    let table: [(&str, &str, &[&str]); 4] = [
        ("junior", "senior", &["planning 2 3 2", "talking 2 3 2"]),
        ("junior", "peer", &["talking 2 3 2", "planning 2 - 2"]),
        ("peer", "senior", &["planning - 3 -", "talking 3 3 3"]),
        ("senior", "chief", &["talking 3 5 3", "planning 3 - 3"]),
    ];
    for (a, b, expected) in table {
        assert_eq!(skills(&tiny(a, b)), expected, "{a} {b}");
    }
}

#[test]
fn a_row_says_in_what_the_two_differ() {
    let page = tiny("junior", "peer");
    let differences: Vec<Difference> = page.skills.iter().map(rungs::domain::query::compare::SkillRow::difference).collect();
    assert_eq!(differences, [Difference::Apart(1), Difference::OneOnly]);
    assert_eq!(page.skills[1].needs, Pair { a: Some(Need::Required), b: None });
    assert_eq!(tiny("peer", "senior").skills[1].difference(), Difference::None);
    let catalogue = fixture::catalogue();
    let (a, b) = (role(&catalogue, "scrum-master"), role(&catalogue, "project-manager"));
    let page = compare(&catalogue, &Holder::unknown(&catalogue), a, b);
    let people = page.skills.iter().find(|row| row.skill.id.as_str() == "people").expect("both list it");
    assert_eq!((people.a, people.b, people.difference()), (None, Some(3), Difference::Unknown));
    let order: Vec<&str> = page.skills.iter().map(|row| row.skill.id.as_str()).collect();
    assert_eq!(order, ["coaching", "planning", "risk", "people"]);
}

#[test]
fn scope_steps_relations_and_journeys_are_told() {
    let page = tiny("junior", "senior");
    assert_eq!(page.scope.broader, Broader::B);
    assert_eq!(page.scope.why.as_str(), "Senior answers for a broader scope (level 2) than Junior (level 1, entry)");
    assert!(page.steps.a_to_b.is_some() && page.steps.b_to_a.is_none());
    assert_eq!(page.journeys.iter().map(|journey| journey.id.as_str()).collect::<Vec<_>>(), ["up"]);
    let page = tiny("senior", "peer");
    assert_eq!(page.scope.broader, Broader::Neither);
    assert_eq!((page.relations.a.len(), page.relations.b.len()), (1, 0));
    assert!(page.steps.a_to_b.is_none() && page.steps.b_to_a.is_some());
    let catalogue = fixture::catalogue();
    let (a, b) = (role(&catalogue, "scrum-master"), role(&catalogue, "head-of-delivery"));
    assert_eq!(compare(&catalogue, &Holder::typical(&catalogue, a), a, b).scope.broader, Broader::Unknown);
}

#[test]
fn ways_in_and_on_are_parted_by_the_role_at_their_other_end() {
    let page = tiny("junior", "peer");
    let to: Vec<&str> = page.ways_on.both.iter().map(|pair| pair.a.to.id.as_str()).collect();
    assert_eq!((to.as_slice(), page.ways_on.only_a.len(), page.ways_on.only_b.len()), (["senior"].as_slice(), 0, 0));
    let page = tiny("senior", "chief");
    let from = |steps: &[rungs::domain::query::StepView]| steps.iter().map(|step| step.from.id.to_string()).collect::<Vec<_>>();
    assert_eq!((from(&page.ways_in.only_a), from(&page.ways_in.only_b)), (vec!["junior".into(), "peer".into()], vec!["senior".into()]));
}

#[test]
fn credentials_and_education_are_parted_with_their_needs() {
    let catalogue = fixture::catalogue();
    let (a, b) = (role(&catalogue, "project-manager"), role(&catalogue, "programme-manager"));
    let page = compare(&catalogue, &Holder::typical(&catalogue, a), a, b);
    let names =
        |asked: &[rungs::domain::query::role::AskView]| asked.iter().map(|asked| asked.credential.name.to_string()).collect::<Vec<_>>();
    assert_eq!(names(&page.credentials.only_a), ["PRINCE2 Foundation"]);
    assert_eq!(names(&page.credentials.only_b), ["PgMP"]);
    assert_eq!(page.credentials.both.iter().map(|pair| pair.a.credential.name.as_str()).collect::<Vec<_>>(), ["PMP"]);
    // What bears the same id is the same thing, however it is worded.
    let page = built_in("project-manager", "pmo-manager");
    let pairs: Vec<(&str, &str)> = page.education.both.iter().map(|pair| (pair.a.said.text.as_str(), pair.b.said.text.as_str())).collect();
    assert_eq!(pairs, [("A bachelor's degree is typical in the United States, but not universal.", "A degree is usual.")]);
}

#[test]
fn duties_that_are_worded_much_alike_stand_in_pairs_with_both_sentences() {
    let page = built_in("pmo-analyst", "pmo-manager");
    let pairs: Vec<(&str, &str)> = page.duties.both.iter().map(|pair| (pair.a.text.as_str(), pair.b.text.as_str())).collect();
    assert!(
        pairs.contains(&(
            "Helps to develop, document and maintain standards and processes.",
            "Develops and maintains standards and processes, encourages their use and, where necessary, enforces it."
        )),
        "{pairs:?}"
    );
    // They share no words but those of which titles are made.
    let page = built_in("consulting-analyst", "associate-project-manager");
    assert_eq!(page.duties.both, []);
}

#[test]
fn the_person_stands_beside_once_they_have_rated_a_skill() {
    let catalogue = fixture::read(TINY);
    let (junior, senior) = (role(&catalogue, "junior"), role(&catalogue, "senior"));
    let mut profile = Profile::default();
    let holder = Holder::for_role(&catalogue, &profile, junior);
    assert_eq!(compare(&catalogue, &holder, senior, junior).assumed.map(|role| role.id.to_string()), Some("junior".into()));
    profile.apply(&Change::rate(&catalogue, skill(&catalogue, "talking"), Rating::new(0)));
    let holder = Holder::for_role(&catalogue, &profile, junior);
    let page = compare(&catalogue, &holder, junior, senior);
    assert_eq!((page.assumed.is_none(), skills(&page)), (true, vec!["planning 2 3 -".to_owned(), "talking 2 3 0".to_owned()]));
}

#[test]
fn a_role_that_bears_the_name_of_an_office_leads_to_the_topic_that_sets_them_apart() {
    let table = [
        ("project-manager", "pmo-manager", Some("pm-and-pmo")),
        ("pmo-officer", "project-manager", Some("pm-and-pmo")),
        ("project-manager", "programme-manager", None),
        ("pmo-manager", "pmo-officer", None),
    ];
    for (a, b, topic) in table {
        assert_eq!(built_in(a, b).topic.map(|topic| topic.id.to_string()).as_deref(), topic, "{a} {b}");
    }
}

#[test]
fn a_person_against_an_office_is_answered_by_the_topic_with_the_roles_to_compare_instead() {
    let catalogue = &*BUILT_IN;
    let pmo = catalogue.topic_of("pmo-office").expect("the built-in framework has it");
    for person in ["project-manager", "programme-manager"] {
        let page = office(catalogue, role(catalogue, person), pmo).expect("a topic compares them");
        assert_eq!((page.topic.topic.id.as_str(), page.called.as_str()), ("pm-and-pmo", "PMO"));
        assert!(page.roles.iter().any(|role| role.id.as_str() == "pmo-director"), "{:?}", page.roles);
        assert!(page.roles.iter().all(|role| catalogue.track(catalogue.role(role.at).track).slug.as_str() == "pmo"));
    }
    let types = catalogue.topic_of("pmo-types").expect("the built-in framework has it");
    assert_eq!(office(catalogue, role(catalogue, "project-manager"), types), None);
}

fn swapped<T>(parted: Parted<T>) -> Parted<T> {
    let both = parted.both.into_iter().map(|pair| Pair { a: pair.b, b: pair.a });
    Parted { only_a: parted.only_b, only_b: parted.only_a, both: both.collect() }
}

/// The same page with its sides exchanged. Where neither side is broader, the sentence names them in their order.
fn turned(page: ComparePage, why: &rungs::domain::Text) -> ComparePage {
    let broader = match page.scope.broader {
        Broader::A => Broader::B,
        Broader::B => Broader::A,
        same @ (Broader::Neither | Broader::Unknown) => same,
    };
    let is_ordered = matches!(broader, Broader::Neither | Broader::Unknown);
    let mut skills = page.skills;
    for row in &mut skills {
        std::mem::swap(&mut row.a, &mut row.b);
        row.needs = Pair { a: row.needs.b, b: row.needs.a };
    }
    ComparePage {
        a: page.b,
        b: page.a,
        sides: Pair { a: page.sides.b, b: page.sides.a },
        scope: rungs::domain::query::compare::Scope { broader, why: if is_ordered { why.clone() } else { page.scope.why } },
        assumed: page.assumed,
        skills,
        duties: swapped(page.duties),
        credentials: swapped(page.credentials),
        education: swapped(page.education),
        experience: Pair { a: page.experience.b, b: page.experience.a },
        ways_in: swapped(page.ways_in),
        ways_on: swapped(page.ways_on),
        steps: rungs::domain::query::compare::Between { a_to_b: page.steps.b_to_a, b_to_a: page.steps.a_to_b },
        relations: Pair { a: page.relations.b, b: page.relations.a },
        journeys: page.journeys,
        topic: page.topic,
    }
}

/// Two roles and a holder, by number.
fn page(catalogue: &Catalogue, (a, b, holder): (usize, usize, usize)) -> (ComparePage, RoleId, RoleId, Holder) {
    let roles: Vec<RoleId> = catalogue.roles().collect();
    let pick = |number: usize| roles[number % roles.len()];
    let holder = Holder::typical(catalogue, pick(holder));
    (compare(catalogue, &holder, pick(a), pick(b)), pick(a), pick(b), holder)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn swapping_the_two_swaps_everything(picks in (0..1_000_usize, 0..1_000_usize, 0..1_000_usize)) {
        let catalogue = &*BUILT_IN;
        let (one, a, b, holder) = page(catalogue, picks);
        let other = compare(catalogue, &holder, b, a);
        let why = other.scope.why.clone();
        prop_assert_eq!(turned(one, &why), other);
    }

    #[test]
    fn nothing_is_lost_and_nothing_is_told_twice(picks in (0..1_000_usize, 0..1_000_usize, 0..1_000_usize)) {
        let catalogue = &*BUILT_IN;
        let (page, a, b, _) = page(catalogue, picks);
        let listed = |role: RoleId| catalogue.role(role).skills.iter().map(|wanted| wanted.skill).collect::<Vec<_>>();
        let all: BTreeSet<_> = listed(a).into_iter().chain(listed(b)).collect();
        let told: Vec<_> = page.skills.iter().map(|row| row.skill.at).collect();
        prop_assert_eq!(told.len(), all.len());
        prop_assert_eq!(told.into_iter().collect::<BTreeSet<_>>(), all);
        for (role, side) in [(a, 0), (b, 1)] {
            let mut duties: Vec<String> = catalogue.role(role).duties.iter().map(|duty| duty.fact.text.to_string()).collect();
            let only = [&page.duties.only_a, &page.duties.only_b][side];
            let of_both = page.duties.both.iter().map(|pair| [&pair.a, &pair.b][side]);
            let mut told: Vec<String> = only.iter().chain(of_both).map(|said| said.text.to_string()).collect();
            duties.sort();
            told.sort();
            prop_assert_eq!(told, duties);
        }
        let differs = |class: &Difference| *class != Difference::None;
        let classes: Vec<Difference> = page.skills.iter().map(|row| row.difference()).collect();
        prop_assert!(classes.iter().skip_while(|class| differs(class)).all(|class| !differs(class)), "{:?}", classes);
    }

    #[test]
    fn a_role_differs_from_itself_in_nothing(at in 0..1_000_usize) {
        let catalogue = &*BUILT_IN;
        let (page, ..) = page(catalogue, (at, at, at));
        prop_assert!(page.skills.iter().all(|row| row.difference() == Difference::None || row.a.is_none()));
        prop_assert!(page.duties.only_a.is_empty() && page.duties.only_b.is_empty());
        prop_assert!(page.credentials.only_a.is_empty() && page.credentials.only_b.is_empty());
        prop_assert!(page.education.only_a.is_empty() && page.education.only_b.is_empty());
        prop_assert!(page.ways_in.only_a.is_empty() && page.ways_in.only_b.is_empty());
        prop_assert!(page.ways_on.only_a.is_empty() && page.ways_on.only_b.is_empty());
        prop_assert_eq!(page.scope.broader, if page.sides.a.level.is_some() { Broader::Neither } else { Broader::Unknown });
        prop_assert_eq!(page.topic, None);
    }
}
