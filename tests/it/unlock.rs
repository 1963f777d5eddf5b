//! Which one skill opens most doors: by table on the six roles, and against doing it by hand on the built-in framework.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rungs::cli::text::{self, Style};
use rungs::domain::profile::{Change, Limit, Rating, Stay};
use rungs::domain::query::unlock::is_door;
use rungs::domain::query::{self, Reach, Unlock};
use rungs::domain::{Catalogue, Holder, Known, Profile, RoleId, Slug};

use crate::fixture::{self, role, skill};
use crate::pictures_fixture::built_in as shared;

fn slug(raw: &str) -> Slug {
    Slug::new(raw).expect("it is a slug")
}

/// Each skill with the roles that it opens.
fn opened(unlock: &Unlock) -> Vec<(String, Vec<String>)> {
    let roles = |opened: &query::unlock::Opened| opened.roles.iter().map(|opening| opening.role.id.to_string()).collect();
    unlock.skills.iter().map(|opened| (opened.skill.id.to_string(), roles(opened))).collect()
}

#[test]
fn a_role_is_within_reach_by_the_rule_and_not_by_less() {
    let catalogue = fixture::catalogue();
    let holder = |risk: u8, people: u8| {
        let holder = Holder::unknown(&catalogue).rate(skill(&catalogue, "planning"), 4).rate(skill(&catalogue, "coaching"), 4);
        holder.rate(skill(&catalogue, "risk"), risk).rate(skill(&catalogue, "people"), people)
    };
    let to = role(&catalogue, "senior-project-manager");
    // Wanted are planning 4, risk 5 and people 4 in full, and coaching 5 by half.
    let table =
        [(5, 4, Reach::Within), (4, 3, Reach::Near), (5, 3, Reach::Within), (3, 4, Reach::Near), (3, 3, Reach::Near), (1, 3, Reach::Far)];
    for (risk, people, expected) in table {
        let holder = holder(risk, people);
        // 26 of 31 is 83.9 %, too few.
        assert_eq!(query::reach(&catalogue, &holder, to), expected, "{risk} {people}");
    }
    assert_eq!(query::reach(&catalogue, &Holder::unknown(&catalogue), to), Reach::Unknown);
    let one = Holder::unknown(&catalogue).rate(skill(&catalogue, "risk"), 5);
    assert_eq!(query::reach(&catalogue, &one, to), Reach::Unknown, "10 of 31 can be compared");
    let top = ["planning", "risk", "people"].iter().fold(Holder::unknown(&catalogue), |holder, raw| holder.rate(skill(&catalogue, raw), 5));
    assert_eq!(query::reach(&catalogue, &top, to), Reach::Unknown, "coaching is wanted at 5, and not described");
    assert_eq!(query::gap(&catalogue, &top, to).reach_told, "cannot be said: rate Coaching first");
    assert_eq!(query::reach(&catalogue, &one, role(&catalogue, "head-of-delivery")), Reach::Unknown);
}

#[test]
fn what_lies_too_many_levels_away_is_out_unless_a_step_leads_there() {
    let catalogue = fixture::catalogue();
    let expert = catalogue.skills().fold(Holder::unknown(&catalogue), |holder, skill| holder.rate(skill, 5));
    let from = |from: &str, to: &str| query::reach_from(&catalogue, &expert, Some(role(&catalogue, from)), role(&catalogue, to));
    assert_eq!(from("project-manager", "programme-manager"), Reach::Within, "two levels, and a step");
    assert_eq!(from("coordinator", "senior-project-manager"), Reach::Out, "three levels, and none");
    assert_eq!(from("senior-project-manager", "programme-manager"), Reach::Within, "one level, and none");
    assert_eq!(query::reach(&catalogue, &expert, role(&catalogue, "programme-manager")), Reach::Within, "no role, so no levels");
}

#[test]
fn one_more_in_a_skill_opens_a_role() {
    let catalogue = fixture::catalogue();
    let from = role(&catalogue, "project-manager");
    let rate = |holder: Holder, raw: &str, rating| holder.rate(skill(&catalogue, raw), rating);
    let holder = rate(rate(rate(rate(Holder::unknown(&catalogue), "planning", 4), "risk", 4), "people", 3), "coaching", 3);
    let unlock = query::unlock(&catalogue, &holder, from);
    assert_eq!(
        opened(&unlock),
        [("people".to_owned(), vec!["senior-project-manager".to_owned()]), ("risk".to_owned(), vec!["senior-project-manager".to_owned()]),]
    );
    assert!(unlock.skills.iter().all(|opened| opened.roles[0].is_step));
    assert_eq!((unlock.skills[0].from, unlock.skills[0].to, unlock.nearer.len()), (3, 4, 0));
    assert_eq!((unlock.looked_at, unlock.assumed.is_none()), (4, true));
    let unrated: Vec<&str> = unlock.unrated.iter().map(|skill| skill.id.as_str()).collect();
    assert_eq!(unrated, ["strategy"]);
}

#[test]
fn where_no_skill_opens_a_role_the_ones_that_bring_roles_nearer_are_told() {
    let catalogue = fixture::catalogue();
    let from = role(&catalogue, "project-manager");
    let rate = |holder: Holder, raw: &str, rating| holder.rate(skill(&catalogue, raw), rating);
    let holder = rate(rate(rate(Holder::unknown(&catalogue), "planning", 1), "risk", 1), "people", 1);
    let unlock = query::unlock(&catalogue, &holder, from);
    assert_eq!(opened(&unlock), []);
    let nearer: Vec<(&str, usize)> = unlock.nearer.iter().map(|nearer| (nearer.skill.id.as_str(), nearer.roles.len())).collect();
    assert_eq!(nearer, [("risk", 2), ("people", 1), ("planning", 1)]);
    let text = text::unlock::unlock(&unlock, None).render(None, false, Style::None);
    assert!(text.contains("No one skill brings a role within reach by itself"), "{text}");
}

#[test]
fn what_lies_below_is_no_door_unless_a_step_leads_there_that_is_no_step_back() {
    let catalogue = fixture::built_in();
    let door = |from: &str, to: &str| is_door(&catalogue, role(&catalogue, from), role(&catalogue, to));
    assert!(door("project-manager", "senior-project-manager") && door("project-manager", "scrum-master"));
    assert!(door("pmo-manager", "management-consultant"), "a level below, and a pivot leads there");
    assert!(!door("project-manager", "stage-manager"), "a level below, and no step");
    assert!(!door("project-manager", "pmo-analyst"), "a step back");
    assert!(!door("project-manager", "project-manager"));
}

#[test]
fn a_limit_shuts_a_role_out() {
    let catalogue = fixture::built_in();
    let mut profile = Profile::default();
    for (raw, rating) in [
        ("planning-scheduling", 4),
        ("risk-management", 4),
        ("leadership", 3),
        ("stakeholder-engagement", 4),
        ("negotiation", 3),
        ("conflict-resolution", 3),
        ("financial-acumen", 3),
        ("governance", 2),
    ] {
        profile.apply(&Change::Rate(slug(raw), Rating::new(rating)));
    }
    let from = role(&catalogue, "project-manager");
    let names = |profile: &Profile| -> BTreeSet<String> {
        let unlock = query::unlock(&catalogue, &Holder::for_role(&catalogue, profile, from), from);
        opened(&unlock).into_iter().flat_map(|(_, roles)| roles).collect()
    };
    assert!(names(&profile).contains("senior-project-manager"));
    profile.apply(&Change::Limit(Limit::Track(slug("delivery"), Some(Stay::Out))));
    assert!(!names(&profile).contains("senior-project-manager"));
}

#[test]
fn the_typical_holder_stands_in_and_it_is_said() {
    let catalogue = fixture::built_in();
    for from in catalogue.roles() {
        let holder = Holder::for_role(&catalogue, &Profile::default(), from);
        let unlock = query::unlock(&catalogue, &holder, from);
        let text = text::unlock::unlock(&unlock, None).render(Some(80), false, Style::None);
        assert!(text.replace('\n', " ").contains("(assumed)"), "{text}");
        assert!(text.lines().count() <= 40, "{} lines:\n{text}", text.lines().count());
        let is_answered = !(unlock.skills.is_empty() && unlock.nearer.is_empty() && unlock.unrated.is_empty());
        let is_open = unlock.looked_at > unlock.shut_out + unlock.within_reach.len();
        assert_eq!(is_answered, is_open, "{}", unlock.from.id);
    }
}

/// What each rated skill opens, one role after the other.
fn by_hand(catalogue: &Catalogue, holder: &Holder, from: RoleId) -> BTreeMap<String, BTreeSet<String>> {
    let mut opens: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for skill in catalogue.skills() {
        let Known::Rated(rating @ 0..5) = holder.knows(skill) else { continue };
        let raised = holder.clone().rate(skill, rating + 1);
        for role in catalogue.roles().filter(|role| is_door(catalogue, from, *role)) {
            let reach = |holder: &Holder| query::reach_from(catalogue, holder, Some(from), role);
            if reach(holder) != Reach::Within && reach(&raised) == Reach::Within {
                opens.entry(catalogue.skill(skill).slug.to_string()).or_default().insert(catalogue.role(role).slug.to_string());
            }
        }
    }
    opens
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn unlock_agrees_with_doing_it_by_hand(
        // Somebody near a role: its typical holder, some of whose skills are a little off and some not described.
        like in 0_usize..53, off in prop::collection::vec(0_u8..8, 52), out in prop::option::of(0_usize..7),
    ) {
        let catalogue = shared();
        let from = catalogue.roles().nth(like).expect("there are 53 roles");
        let typical = Holder::typical(catalogue, from);
        let mut profile = Profile::default();
        for (skill, off) in catalogue.skills().zip(&off) {
            let rating = match (typical.knows(skill), off) {
                (_, 0) | (Known::NotDescribed, 1..=4) => None,
                (Known::NotDescribed, off) => Some(off - 4),
                (Known::Rated(rating), 1) => Some(rating.saturating_sub(1)),
                (Known::Rated(rating), 2) => Some((rating + 1).min(5)),
                (Known::Rated(rating), _) => Some(rating),
            };
            profile.apply(&Change::Rate(catalogue.skill(skill).slug.clone(), rating.and_then(Rating::new)));
        }
        if let Some(track) = out.and_then(|out| catalogue.tracks().nth(out)) {
            profile.apply(&Change::Limit(Limit::Track(catalogue.track(track).slug.clone(), Some(Stay::Out))));
        }
        let holder = Holder::for_role(catalogue, &profile, from);
        let unlock = query::unlock(catalogue, &holder, from);
        let told: BTreeMap<String, BTreeSet<String>> = opened(&unlock).into_iter().map(|(skill, roles)| (skill, roles.into_iter().collect())).collect();
        prop_assert_eq!(told, by_hand(catalogue, &holder, from));
        let counts: Vec<(usize, usize)> = unlock.skills.iter().map(|opened| (opened.roles.len(), opened.steps())).collect();
        prop_assert!(counts.is_sorted_by(|a, b| a >= b));
        for opened in &unlock.skills {
            prop_assert_eq!(opened.to, opened.from + 1);
            prop_assert!(opened.roles.is_sorted_by_key(|opening| !opening.is_step));
        }
        prop_assert!(unlock.skills.is_empty() || unlock.nearer.is_empty());
        let within = |role: &query::Named<rungs::domain::Role>| query::reach_from(catalogue, &holder, Some(from), role.at) == Reach::Within;
        prop_assert!(unlock.within_reach.iter().all(within));
        for role in &unlock.within_reach {
            let page = query::gap(catalogue, &holder, role.at);
            prop_assert!(2 * page.fit.met >= page.fit.comparable(), "at least half is met");
            prop_assert!(page.not_described().all(|row| row.want != Some(5)), "what is wanted most is described");
        }
        prop_assert!(unlock.unrated.iter().all(|skill| holder.knows(skill.at) == Known::NotDescribed));
        let text = |unlock: &Unlock| serde_json::to_string(unlock).expect("it serialises");
        prop_assert_eq!(text(&unlock), text(&query::unlock(catalogue, &holder, from)));
    }

    #[test]
    fn who_has_rated_something_that_is_wanted_more_gets_an_answer(ratings in prop::collection::vec(0_u8..=6, 52), from in 0_usize..53) {
        let catalogue = shared();
        let from = catalogue.roles().nth(from).expect("there are 53 roles");
        let rated = catalogue.skills().zip(&ratings).filter(|(_, rating)| **rating < 6);
        let holder = rated.fold(Holder::unknown(catalogue), |holder, (skill, rating)| holder.rate(skill, *rating));
        let open = catalogue.roles().filter(|role| {
            is_door(catalogue, from, *role) && !matches!(query::reach_from(catalogue, &holder, Some(from), *role), Reach::Out | Reach::Within)
        });
        let lacks = open.into_iter().any(|role| {
            let wanted = catalogue.role(role).skills.iter();
            wanted.filter_map(|wanted| wanted.want.map(|want| (want.get(), holder.knows(wanted.skill)))).any(|(want, known)| {
                matches!(known, Known::Rated(rating) if rating < want)
            })
        });
        let unlock = query::unlock(catalogue, &holder, from);
        prop_assert_eq!(lacks, !(unlock.skills.is_empty() && unlock.nearer.is_empty()));
    }
}
