//! What somebody lacks for a role: on the six roles and on the built-in framework.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rungs::cli::text::{self, Style};
use rungs::domain::profile::{Change, Limit, Progress, Qualification, Rating, Stay};
use rungs::domain::query::gap::{GapPage, GapRow};
use rungs::domain::query::{self, Reach};
use rungs::domain::{Catalogue, Holder, Months, Profile, Slug};

use crate::fixture::{self, role};
use crate::pictures_fixture::built_in as shared;

fn slug(raw: &str) -> Slug {
    Slug::new(raw).expect("it is a slug")
}

fn profile(said: &[Change]) -> Profile {
    let mut profile = Profile::default();
    said.iter().for_each(|change| {
        profile.apply(change);
    });
    profile
}

fn gap(catalogue: &Catalogue, said: &[Change], to: &str) -> GapPage {
    let from = role(catalogue, "project-manager");
    query::gap(catalogue, &Holder::for_role(catalogue, &profile(said), from), role(catalogue, to))
}

fn told(rows: &[GapRow]) -> Vec<String> {
    rows.iter().map(|row| format!("{} {:?} {:?}", row.skill.id, row.have, row.want)).collect()
}

#[test]
fn what_is_short_what_is_not_described_and_what_is_met_stand_apart() {
    let catalogue = fixture::catalogue();
    let page = gap(&catalogue, &[], "senior-project-manager");
    assert_eq!(page.assumed.as_ref().map(|role| role.id.as_str()), Some("project-manager"));
    assert_eq!((page.fit.met, page.fit.short, page.fit.not_described), (1, 2, 1));
    let [group] = page.groups.as_slice() else { panic!("one group: {:?}", page.groups) };
    assert_eq!((group.id, group.title), (None, "Other"));
    assert_eq!(told(&group.short), ["risk Some(3) Some(5)", "people Some(3) Some(4)"]);
    assert_eq!(told(&group.not_described), ["coaching None Some(5)"]);
    assert_eq!(told(&group.met), ["planning Some(4) Some(4)"]);
    assert_eq!(page.step.as_ref().map(|step| step.from.id.as_str()), Some("project-manager"));
    assert_eq!((page.reach, page.experience.is_none(), page.education.len()), (Reach::Unknown, true, 0));
}

#[test]
fn a_skill_of_unknown_want_is_not_described_and_never_met() {
    let catalogue = fixture::catalogue();
    let page =
        gap(&catalogue, &[Change::Rate(slug("people"), Rating::new(5)), Change::Rate(slug("coaching"), Rating::new(5))], "scrum-master");
    assert_eq!(told(&page.not_described().cloned().collect::<Vec<_>>()), ["people Some(5) None"]);
    assert_eq!(told(&page.met().cloned().collect::<Vec<_>>()), ["coaching Some(5) Some(4)"]);
    assert_eq!(page.assumed, None);
}

#[test]
fn credentials_tell_how_far_they_have_come() {
    let catalogue = fixture::catalogue();
    let earn = |credential: &str, part: Option<&str>, progress| {
        Change::Earn(Qualification::Credential { credential: slug(credential), part: part.map(slug) }, Some(progress))
    };
    let said = [earn("pmp", None, Progress::UnderWay), earn("prince2", Some("practitioner"), Progress::Held)];
    let rows: BTreeMap<String, (Option<Progress>, Option<String>, bool)> = gap(&catalogue, &said, "project-manager")
        .credentials
        .into_iter()
        .map(|row| (row.credential.name.to_string(), (row.progress, row.other_part.map(|part| part.to_string()), row.said)))
        .collect();
    assert_eq!(rows["PMP"], (Some(Progress::UnderWay), None, true));
    assert_eq!(rows["PRINCE2 Foundation"], (None, Some("PRINCE2 Practitioner".into()), true));
    assert!(gap(&catalogue, &[], "project-manager").credentials.iter().all(|row| !row.said && row.progress.is_none()));
}

#[test]
fn years_degrees_and_limits_are_told_where_they_are_known() {
    let catalogue = fixture::built_in();
    let said = [
        Change::Role(Some(slug("project-manager"))),
        Change::Years(Months::from_years(5.0)),
        Change::Earn(Qualification::Degree(slug("masters")), Some(Progress::Held)),
        Change::Limit(Limit::Track(slug("pmo"), Some(Stay::Out))),
    ];
    let page = gap(&catalogue, &said, "pmo-director");
    assert_eq!(page.reach, Reach::Out);
    assert_eq!(page.breaks, ["leads into a track you stay out of: PMO and governance"]);
    assert_eq!(page.step, None);
    let experience = page.experience.expect("it is told");
    assert_eq!((experience.low, experience.have), (Months::from_years(12.0).expect("whole"), Months::from_years(5.0)));
    assert!(page.education.iter().any(|row| row.id.as_str() == "masters" && row.is_degree && row.progress == Some(Progress::Held)));
}

#[test]
fn the_lines_tell_what_is_missing_before_what_is_met() {
    let catalogue = fixture::catalogue();
    let said = [Change::Rate(slug("planning"), Rating::new(4)), Change::Rate(slug("risk"), Rating::new(2))];
    let page = gap(&catalogue, &said, "senior-project-manager");
    let text = text::gap::gap(&page, None).render(None, false, Style::None);
    let expected = "What is missing for Senior Project Manager, for you
fit: 1 of 2 comparable skills met; 2 not described
By skills: cannot be said: rate Coaching first.

Short, the most first in each group
  Other: Risk management, you 2, wanted 5

Not described, so perhaps there
  Other: Leading people, wanted 4; Coaching, wanted 5 (optional)

Met: 1 (Planning & scheduling)

Credentials it asks for; you have not said which you have
  1. common: PMP [S1]

Experience on entry
  no data

The step there
  none leads there from your role in one move
";
    assert_eq!(text, expected);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_skill_of_a_role_is_in_one_place_and_to_raise_one_never_opens_a_gap(
        ratings in prop::collection::vec(0_u8..=6, 52), at in 0_usize..53, which in 0_usize..52,
    ) {
        let catalogue = shared();
        prop_assume!(ratings[which] < 5);
        let role = catalogue.roles().nth(at).expect("there are 53 roles");
        let rated = catalogue.skills().zip(&ratings).filter(|(_, rating)| **rating < 6);
        let holder = rated.fold(Holder::unknown(catalogue), |holder, (skill, rating)| holder.rate(skill, *rating));
        let page = query::gap(catalogue, &holder, role);
        let mut all: Vec<&str> = page.short().chain(page.not_described()).chain(page.met()).map(|row| row.skill.id.as_str()).collect();
        let mut wanted: Vec<&str> = catalogue.role(role).skills.iter().map(|wanted| catalogue.skill(wanted.skill).slug.as_str()).collect();
        all.sort_unstable();
        wanted.sort_unstable();
        prop_assert_eq!(all, wanted);
        prop_assert_eq!((page.met().count(), page.short().count(), page.not_described().count()), (page.fit.met, page.fit.short, page.fit.not_described));
        prop_assert!(page.short().all(|row| row.have < row.want) && page.met().all(|row| row.have >= row.want));
        let raised = catalogue.skills().nth(which).expect("there are 52 skills");
        let after = query::gap(catalogue, &holder.rate(raised, ratings[which] + 1), role);
        prop_assert!(after.fit.met >= page.fit.met && after.fit.short <= page.fit.short && after.reach <= page.reach);
    }
}
