//! What is next for a person: years, credentials, limits, on the six roles, one more, and the built-in framework.

use std::collections::{BTreeMap, HashSet};

use proptest::prelude::*;
use rungs::cli::text::{self, Style};
use rungs::domain::profile::{Change, Limit, Progress, Qualification, Rating, Stay};
use rungs::domain::query::next::{HAIR, Score, Sign};
use rungs::domain::query::{self, Choice, Next};
use rungs::domain::{Catalogue, Holder, Kind, Months, Profile, Slug, Standing};

use crate::fixture::{self, role, skill};
use crate::pictures_fixture::built_in as shared;

/// A seventh role, which requires a degree and a credential.
const CHIEF: &str = r#"(
  framework: (id: "more", format: 1, version: "1", extends: ["six"], title: "More"),
  roles: [
    (id: "chief", title: "Chief", track: "agile", level: 6, summary: (text: "Decides.", sources: ["s1"]),
     skills: [(skill: "planning", want: 4, need: "required", sources: ["s1"]), (skill: "coaching", want: 4, need: "optional", sources: ["s1"])],
     credentials: [
       (credential: "pgmp", need: "required", sources: ["s1"]),
       (credential: "prince2", part: "practitioner", need: "common", sources: ["s1"]),
       (credential: "pmp", need: "common", sources: ["s1"]),
     ],
     education: [(id: "masters", text: "A master's degree.", need: "required", sources: ["s1"])],
     experience: (low: 8, high: 12, sources: ["s2b"]), sources: ["s1"]),
  ],
  steps: [
    (from: "project-manager", to: "chief", kind: "promotion", years: (low: 4, high: 7, sources: ["s2b"]),
     to_show: ["Has led a department"], confidence: "stated", sources: ["s1"]),
  ],
)"#;

fn seven() -> Catalogue {
    fixture::over_six(CHIEF)
}

fn slug(raw: &str) -> Slug {
    Slug::new(raw).expect("it is a slug")
}

fn years(years: f64) -> Option<Months> {
    Some(Months::from_years(years).expect("whole months"))
}

fn credential(raw: &str, part: Option<&str>, progress: Progress) -> Change {
    Change::Earn(Qualification::Credential { credential: slug(raw), part: part.map(slug) }, Some(progress))
}

fn degree(raw: &str, progress: Progress) -> Change {
    Change::Earn(Qualification::Degree(slug(raw)), Some(progress))
}

/// A project manager who says this.
fn profile(said: &[Change]) -> Profile {
    let mut profile = Profile::default();
    for change in [Change::Role(Some(slug("project-manager"))), Change::Rate(slug("planning"), Rating::new(4))].iter().chain(said) {
        profile.apply(change);
    }
    profile
}

fn asked(catalogue: &Catalogue, said: &[Change]) -> Next {
    let from = role(catalogue, "project-manager");
    query::next(catalogue, &Holder::for_role(catalogue, &profile(said), from), from)
}

fn weighed(catalogue: &Catalogue, said: &[Change], to: &str) -> Choice {
    let from = role(catalogue, "project-manager");
    let holder = Holder::for_role(catalogue, &profile(said), from);
    query::weigh(catalogue, &holder, from, role(catalogue, to)).expect("there is such a step")
}

fn told(choice: &Choice, sign: Sign) -> Vec<&str> {
    choice.reasons.iter().filter(|reason| reason.sign == sign).map(|reason| reason.text.as_str()).collect()
}

// --- whose skills ------------------------------------------------------------------------------------

#[test]
fn who_has_rated_nothing_gets_the_skills_of_the_role_and_keeps_their_own_facts() {
    let catalogue = seven();
    let from = role(&catalogue, "project-manager");
    let mut said = Profile::default();
    said.apply(&Change::YearsInRole(years(3.0)));
    said.apply(&credential("pmp", None, Progress::Held));
    let holder = Holder::for_role(&catalogue, &said, from);
    assert_eq!((holder.assumed(), holder.role(), holder.years_in_role()), (Some(from), Some(from), years(3.0)));
    assert_eq!((holder.has_rated(), holder.has_facts(), holder.credentials().len()), (true, true, 1));
    let next = query::next(&catalogue, &holder, from);
    assert!(next.assumed && next.own_facts);
    let senior = next.options.iter().find(|option| option.to.id.as_str() == "senior-project-manager").expect("it is an option");
    assert_eq!((senior.score.years, senior.score.credentials), (120, 80));
    assert!(told(senior, Sign::Against).contains(&"Risk management: a typical holder has 3, 5 is wanted"));
    assert!(told(senior, Sign::For).contains(&"you have 3 years in the role; typically 3–5 years come before this step"));
}

#[test]
fn one_rating_makes_it_a_person() {
    let catalogue = seven();
    let from = role(&catalogue, "project-manager");
    assert_eq!(Holder::for_role(&catalogue, &profile(&[]), from).assumed(), None);
    let empty = Holder::for_role(&catalogue, &Profile::default(), from);
    assert_eq!(empty, Holder::typical(&catalogue, from));
    assert!(!empty.has_facts());
}

// --- points ------------------------------------------------------------------------------------------

#[test]
fn years_count_up_to_the_low_end_of_the_range() {
    let catalogue = seven();
    let (in_role, in_all) = (|y| Change::YearsInRole(years(y)), |y| Change::Years(years(y)));
    let table: [(&[Change], &str, u16); 12] = [
        (&[], "senior-project-manager", 80),
        (&[in_role(0.0)], "senior-project-manager", 40),
        (&[in_role(1.5)], "senior-project-manager", 40),
        (&[in_role(2.25)], "senior-project-manager", 80),
        (&[in_role(3.0)], "senior-project-manager", 120),
        (&[in_role(30.0)], "senior-project-manager", 120),
        (&[in_all(30.0), in_role(1.0)], "senior-project-manager", 40),
        (&[in_all(6.0), in_role(1.0), Change::Role(Some(slug("coordinator")))], "senior-project-manager", 120),
        (&[in_role(1.0)], "scrum-master", 80),
        (&[in_all(6.0)], "chief", 120),
        (&[in_all(8.0)], "chief", 160),
        (&[in_all(4.0), in_role(3.0)], "chief", 40),
    ];
    for (said, to, expected) in table {
        assert_eq!(weighed(&catalogue, said, to).score.years, expected, "{said:?} {to}");
    }
}

#[test]
fn credentials_count_by_what_is_required_and_by_the_best_of_the_common_ones() {
    let catalogue = seven();
    let (held, coming) = (Progress::Held, Progress::UnderWay);
    let table: [(&[Change], &str, u16); 10] = [
        (&[], "senior-project-manager", 40),
        (&[credential("pmp", None, held)], "senior-project-manager", 80),
        (&[credential("pmp", None, coming)], "senior-project-manager", 40),
        (&[credential("scrum", None, held)], "senior-project-manager", 20),
        (&[credential("scrum", None, held)], "scrum-master", 80),
        (&[credential("pmp", None, held)], "scrum-master", 0),
        (&[credential("pmp", None, held)], "coordinator", 40),
        (&[credential("pgmp", None, held)], "chief", 60),
        (&[credential("pgmp", None, held), credential("prince2", Some("foundation"), held)], "chief", 66),
        (&[credential("pgmp", None, held), credential("prince2", Some("practitioner"), held)], "chief", 80),
    ];
    for (said, to, expected) in table {
        assert_eq!(weighed(&catalogue, said, to).score.credentials, expected, "{said:?} {to}");
    }
}

#[test]
fn a_skill_that_only_helps_counts_by_half() {
    let catalogue = seven();
    let rated = |raw: &str, rating| Change::Rate(slug(raw), Rating::new(rating));
    // 4 × 2 of planning and 4 × 1 of coaching are wanted.
    let both = weighed(&catalogue, &[rated("coaching", 4)], "chief");
    assert_eq!((both.score.fit, both.score.certainty, both.fit.met), (240, 80, 2));
    let none = weighed(&catalogue, &[rated("coaching", 0)], "chief");
    // What is short of a skill that only helps is no more than that.
    assert_eq!((none.score.fit, none.score.certainty), (160, 80));
    let unknown = weighed(&catalogue, &[], "chief");
    assert_eq!((unknown.score.fit, unknown.score.certainty), (186, 53));
}

#[test]
fn a_person_who_is_far_short_of_a_skill_loses_more_than_a_typical_holder() {
    let catalogue = seven();
    let rated = |rating| weighed(&catalogue, &[Change::Rate(slug("planning"), Rating::new(rating))], "coordinator").score.fit;
    assert_eq!([0, 1, 2, 3].map(rated), [0, 120, 240, 240]);
    let chief = |rating| weighed(&catalogue, &[Change::Rate(slug("planning"), Rating::new(rating))], "chief").score.fit;
    // Of 12, a third of the 4 of coaching is supposed; then 40 for each level beyond the first of planning.
    assert_eq!([0, 1, 2, 3, 4].map(chief), [0, 0, 66, 146, 186]);
}

// --- reasons -----------------------------------------------------------------------------------------

#[test]
fn own_facts_speak_for_and_against() {
    let catalogue = seven();
    let said = [
        Change::Years(years(5.0)),
        Change::YearsInRole(years(2.0)),
        credential("pmp", None, Progress::Held),
        degree("masters", Progress::Held),
    ];
    let choice = weighed(&catalogue, &said, "chief");
    let expected = [
        "stated by a source",
        "the one comparable skill is met",
        "you have PMP, which is commonly asked for",
        "strongest match: Planning & scheduling, 4 where 4 is wanted",
        "you have the degree that is required",
        "more scope: from practitioner to programme",
    ];
    assert_eq!(told(&choice, Sign::For), expected);
    let expected = [
        "two levels up in one move",
        "PgMP is required, and you do not have it",
        "you have 2 years in the role; typically 4–7 years come before this step",
        "typically 8–12 years of experience on entry; you have 5 years in all",
        "1 of 2 wanted skills is not described: Coaching",
    ];
    assert_eq!(told(&choice, Sign::Against), expected);
}

#[test]
fn another_grade_is_told_as_what_it_is() {
    let catalogue = seven();
    let choice = weighed(&catalogue, &[credential("prince2", Some("foundation"), Progress::Held)], "chief");
    assert!(told(&choice, Sign::Against).contains(&"you have PRINCE2 Foundation; what is commonly asked for is PRINCE2 Practitioner"));
}

#[test]
fn what_is_only_common_is_no_limit_but_speaks_against() {
    let catalogue = seven();
    let said = [Change::Limit(Limit::NoCredential(true))];
    let next = asked(&catalogue, &said);
    let senior = next.options.iter().find(|option| option.to.id.as_str() == "senior-project-manager").expect("it is an option");
    assert!(told(senior, Sign::Against).contains(&"PMP is commonly asked for, which your limit ‘no credential’ does not rule out"));
    assert!(!told(senior, Sign::Against).contains(&"PMP is commonly asked for"));
}

#[test]
fn who_has_served_the_years_and_lacks_nothing_is_told_what_is_still_to_be_shown() {
    let catalogue = seven();
    let rated = |raw: &str| Change::Rate(slug(raw), Rating::new(5));
    let said = [
        rated("planning"),
        rated("coaching"),
        Change::Years(years(20.0)),
        Change::YearsInRole(years(20.0)),
        credential("pgmp", None, Progress::Held),
        credential("pmp", None, Progress::Held),
    ];
    let against: Vec<String> = told(&weighed(&catalogue, &said, "chief"), Sign::Against).into_iter().map(str::to_owned).collect();
    let long = "you have 20 years in the role, well past the usual 4–7: be ready to show recent growth";
    assert_eq!(against, ["two levels up in one move", long]);
    let choice = weighed(
        &catalogue,
        &[rated("planning"), rated("risk"), rated("people"), rated("coaching"), Change::YearsInRole(years(4.0))],
        "senior-project-manager",
    );
    assert_eq!(told(&choice, Sign::Against), ["nothing against it is described, which does not mean that there is nothing"]);
}

// --- limits ------------------------------------------------------------------------------------------

/// What is said, and what is out with why.
type Limited<'a> = (&'a [Change], &'a [(&'a str, &'a str)]);

#[test]
fn a_step_that_breaks_a_limit_is_out_and_says_why() {
    let catalogue = seven();
    let held = Progress::Held;
    let table: [Limited<'_>; 12] = [
        (&[], &[]),
        (&[Change::Limit(Limit::NoDegree(true))], &[("chief", "takes a degree: a master's degree")]),
        (&[Change::Limit(Limit::NoDegree(true)), degree("masters", held)], &[]),
        (&[Change::Limit(Limit::NoDegree(true)), degree("masters", Progress::UnderWay)], &[]),
        (
            &[Change::Limit(Limit::NoCredential(true))],
            &[("chief", "takes a credential: PgMP"), ("scrum-master", "takes a credential: CSM / PSM")],
        ),
        (&[Change::Limit(Limit::NoCredential(true)), credential("scrum", None, held)], &[("chief", "takes a credential: PgMP")]),
        (
            &[Change::Limit(Limit::OnlyPromotions(true))],
            &[("coordinator", "no promotion: step-back"), ("scrum-master", "no promotion: pivot")],
        ),
        (
            &[Change::Limit(Limit::Track(slug("delivery"), Some(Stay::In)))],
            &[
                ("chief", "leads out of the tracks you stay in, to Agile"),
                ("scrum-master", "leads out of the tracks you stay in, to Agile"),
            ],
        ),
        (
            &[Change::Limit(Limit::Track(slug("agile"), Some(Stay::Out)))],
            &[("chief", "leads into a track you stay out of: Agile"), ("scrum-master", "leads into a track you stay out of: Agile")],
        ),
        (
            &[Change::Limit(Limit::Years(years(3.0)))],
            &[
                ("chief", "typically takes 4–7 years, more than your 3"),
                ("programme-manager", "typically takes 4–7 years, more than your 3"),
            ],
        ),
        (&[Change::Limit(Limit::Years(years(4.0)))], &[]),
        (&[Change::Limit(Limit::Track(slug("pmo"), Some(Stay::Out)))], &[]),
    ];
    for (said, expected) in table {
        let next = asked(&catalogue, said);
        let out: BTreeMap<&str, String> = next.out.iter().map(|out| (out.to.id.as_str(), out.breaks.join("; "))).collect();
        let expected: BTreeMap<&str, String> = expected.iter().map(|(to, why)| (*to, (*why).to_owned())).collect();
        assert_eq!(out, expected, "{said:?}");
        assert_eq!(next.total, 5, "{said:?}");
        assert!(next.options.iter().all(|option| !out.contains_key(option.to.id.as_str())), "{said:?}");
    }
}

#[test]
fn the_limits_are_told_in_words() {
    let catalogue = seven();
    let said = [
        Change::Limit(Limit::NoDegree(true)),
        Change::Limit(Limit::NoCredential(true)),
        Change::Limit(Limit::OnlyPromotions(true)),
        Change::Limit(Limit::Track(slug("delivery"), Some(Stay::In))),
        Change::Limit(Limit::Track(slug("agile"), Some(Stay::Out))),
        Change::Limit(Limit::Years(years(1.0))),
    ];
    let expected = ["no degree", "no credential", "only promotions", "stay in Delivery", "stay out of Agile", "at most 1 year"];
    assert_eq!(asked(&catalogue, &said).limits, expected);
    assert_eq!(asked(&catalogue, &[]).limits, Vec::<String>::new());
}

#[test]
fn the_lines_tell_what_limits_leave_out_and_what_is_close() {
    let catalogue = seven();
    let said = [Change::Limit(Limit::Track(slug("agile"), Some(Stay::Out))), Change::Limit(Limit::NoDegree(true))];
    let mut next = asked(&catalogue, &said);
    next.options.iter_mut().skip(1).take(1).for_each(|option| option.close = true);
    let text = |full| text::next::next(&next, 0, full, None).render(None, false, Style::None);
    let line = "Your limits: no degree; stay out of Agile; they leave out 2 of 5: Chief and Scrum Master.\n";
    assert!(text(false).contains(line), "{}", text(false));
    assert_eq!(text(false).matches("     close to the one before: the order between them is not to be leaned on\n").count(), 1);
    let why = "  Chief (chief) is left out: takes a degree: a master's degree; leads into a track you stay out of: Agile\n";
    assert!(text(true).contains(why) && !text(false).contains(why), "{}", text(true));
    next.options.clear();
    assert!(text::next::next(&next, 0, false, None).render(None, false, Style::None).contains("no step is left within your limits"));
}

#[test]
fn a_degree_is_known_by_its_words() {
    let catalogue = fixture::built_in();
    let mut degrees = HashSet::new();
    for id in catalogue.roles() {
        let education = &catalogue.role(id).education;
        degrees.extend(education.iter().filter(|education| education.is_degree()).map(|education| education.slug.to_string()));
    }
    for yes in ["degree", "degree-or-mba", "mba", "masters", "masters-or-mba"] {
        assert!(degrees.contains(yes), "{yes}");
    }
    for no in ["office-software", "leadership-development", "itil", "spc", "board-experience", "tool-training"] {
        assert!(!degrees.contains(no), "{no}");
    }
}

// --- what always holds -------------------------------------------------------------------------------

fn is_last_resort(choice: &Choice) -> bool {
    choice.step.kind == Kind::StepBack || choice.step.standing == Standing::Uncommon
}

fn parts(score: Score) -> u16 {
    score.confidence + score.standing + score.kind + score.fit + score.certainty + score.years + score.credentials
}

#[test]
fn years_and_credentials_change_nothing_for_a_typical_holder() {
    let catalogue = shared();
    for from in catalogue.roles() {
        for option in query::next(catalogue, &Holder::typical(catalogue, from), from).options {
            assert_eq!((option.score.years, option.score.credentials), (80, 40), "{}", option.to.id);
        }
    }
}

/// Ratings of every skill; 6 stands for one that is not rated.
fn ratings() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0_u8..=6, shared().skills().count())
}

fn rated(ratings: &[u8]) -> Profile {
    let mut profile = Profile::default();
    for (id, rating) in shared().skills().zip(ratings) {
        profile.apply(&Change::Rate(shared().skill(id).slug.clone(), Rating::new(*rating)));
    }
    profile
}

fn limit() -> impl Strategy<Value = Change> {
    let track = prop::sample::select(shared().tracks().map(|track| shared().track(track).slug.clone()).collect::<Vec<_>>());
    prop_oneof![
        any::<bool>().prop_map(Limit::NoDegree),
        any::<bool>().prop_map(Limit::NoCredential),
        any::<bool>().prop_map(Limit::OnlyPromotions),
        (track, prop::sample::select(vec![None, Some(Stay::In), Some(Stay::Out)])).prop_map(|(track, stay)| Limit::Track(track, stay)),
        (0_u8..12).prop_map(|most| Limit::Years(Months::from_years(f64::from(most)))),
    ]
    .prop_map(Change::Limit)
}

/// Years, in the role and in all, a few credentials, and some limits.
fn facts() -> impl Strategy<Value = Vec<Change>> {
    let years = || prop::option::of((0_u8..30).prop_map(|years| Months::from_years(f64::from(years)).expect("whole months")));
    let all: Vec<Slug> = shared().credentials().map(|id| shared().credential(id).slug.clone()).collect();
    let earned = (prop::sample::select(all), any::<bool>()).prop_map(|(credential, held)| {
        Change::Earn(Qualification::Credential { credential, part: None }, Some(if held { Progress::Held } else { Progress::UnderWay }))
    });
    (years(), years(), prop::collection::vec(earned, 0..4), prop::collection::vec(limit(), 0..4)).prop_map(|(all, role, earned, limits)| {
        [Change::Years(all), Change::YearsInRole(role)].into_iter().chain(earned).chain(limits).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn parts_add_up_nothing_out_is_an_option_and_the_first_is_close_to_none(
        ratings in ratings(), facts in facts(), from in 0_usize..53,
    ) {
        let catalogue = shared();
        let mut profile = rated(&ratings);
        facts.iter().for_each(|change| { profile.apply(change); });
        let from = catalogue.roles().nth(from).expect("there are 53 roles");
        profile.apply(&Change::Role(Some(catalogue.role(from).slug.clone())));
        let holder = Holder::for_role(catalogue, &profile, from);
        let next = query::next(catalogue, &holder, from);
        prop_assert_eq!(next.total, catalogue.steps_from(from).len());
        let out: HashSet<&Slug> = next.out.iter().map(|out| &out.to.id).collect();
        for option in &next.options {
            prop_assert_eq!(option.score.total(), parts(option.score));
            prop_assert!(!out.contains(&option.to.id));
            prop_assert!(told(option, Sign::For).len() >= 2 && !told(option, Sign::Against).is_empty());
            prop_assert!(option.reasons.iter().all(|reason| !reason.text.contains('%') && reason.text.chars().count() <= 150));
            let texts: HashSet<&str> = option.reasons.iter().map(|reason| reason.text.as_str()).collect();
            prop_assert_eq!(texts.len(), option.reasons.len());
        }
        prop_assert!(next.options.first().is_none_or(|first| !first.close));
        for pair in next.options.windows(2) {
            let hair = pair[0].score.total().abs_diff(pair[1].score.total()) < HAIR;
            prop_assert_eq!(pair[1].close, hair && is_last_resort(&pair[0]) == is_last_resort(&pair[1]));
        }
        prop_assert!(next.out.iter().all(|out| !out.breaks.is_empty()));
        let again = query::next(catalogue, &Holder::for_role(catalogue, &profile, from), from);
        let bytes = |next: &Next| serde_json::to_string(next).expect("it serialises");
        prop_assert_eq!(bytes(&next), bytes(&again));
    }

    /// To leave a skill blank must not be worth more than to say honestly that there is little, and the other way round.
    #[test]
    fn an_honest_low_rating_lifts_nothing_beyond_the_certainty(
        ratings in ratings(), which in 0_usize..52, low in 0_u8..=1, from in 0_usize..53,
    ) {
        let catalogue = shared();
        let mut ratings = ratings;
        ratings[which] = 6;
        prop_assume!(ratings.iter().any(|rating| *rating < 6));
        let from = catalogue.roles().nth(from).expect("there are 53 roles");
        let rated_low = catalogue.skills().nth(which).expect("there are 52 skills");
        let blank = Holder::for_role(catalogue, &rated(&ratings), from);
        let honest = blank.clone().rate(rated_low, low);
        for (to, _) in catalogue.steps_from(from) {
            let weigh = |holder: &Holder| query::weigh(catalogue, holder, from, to).expect("it is a step").score;
            let wants = catalogue.role(to).skills.iter().find(|wanted| wanted.skill == rated_low).and_then(|wanted| wanted.want);
            let is_low = wants.is_some_and(|want| 3 * low <= want.get());
            let (before, after) = (weigh(&blank), weigh(&honest));
            prop_assert!(!is_low || after.fit <= before.fit, "{:?} {:?}", before, after);
            // Each part is rounded down by itself, which may be one point apart.
            prop_assert!(low > 0 || after.total() <= before.total() + 1, "{:?} {:?}", before, after);
        }
    }

    #[test]
    fn to_raise_a_skill_takes_nothing_and_lets_no_option_without_it_pass(
        ratings in ratings(), which in 0_usize..52, from in 0_usize..53,
    ) {
        let catalogue = shared();
        let from = catalogue.roles().nth(from).expect("there are 53 roles");
        let raised = catalogue.skills().nth(which).expect("there are 52 skills");
        prop_assume!(ratings[which] < 5);
        let before = Holder::for_role(catalogue, &rated(&ratings), from);
        let after = before.clone().rate(raised, ratings[which] + 1);
        let (before, after) = (query::next(catalogue, &before, from), query::next(catalogue, &after, from));
        let wants = |choice: &Choice| catalogue.role(choice.to.at).skills.iter().any(|wanted| wanted.skill == raised);
        let place = |next: &Next, choice: &Choice| next.options.iter().position(|other| other.to == choice.to).expect("it is there");
        for (index, was) in before.options.iter().enumerate() {
            let is = &after.options[place(&after, was)];
            prop_assert!(is.score.fit >= was.score.fit && is.fit.met >= was.fit.met);
            let without_it = |options: &[Choice]| options.iter().filter(|other| !wants(other)).count();
            if wants(was) {
                prop_assert!(without_it(&after.options[..place(&after, was)]) <= without_it(&before.options[..index]));
            } else {
                prop_assert_eq!(is.score, was.score);
            }
        }
    }
}

#[test]
fn at_equal_fit_the_option_of_which_more_is_not_described_ranks_lower() {
    let role = |id: &str, skills: &str| {
        format!(
            r#"(id: "{id}", title: "{id}", track: "t", level: 2, summary: (text: "x", sources: ["s"]), skills: [{skills}], sources: ["s"])"#
        )
    };
    let wants = |skill: &str| format!(r#"(skill: "{skill}", want: 4, need: "required", sources: ["s"])"#);
    let step =
        |to: &str| format!(r#"(from: "start", to: "{to}", kind: "lateral", to_show: ["x", "y"], confidence: "stated", sources: ["s"])"#);
    let catalogue = fixture::read(&format!(
        r#"(framework: (id: "two", format: 1, version: "1", language: "en", title: "Two"),
            scales: (tracks: [(id: "t", title: "T")]), sources: [(id: "s", label: "S", title: "S")],
            skills: [(id: "a", title: "A", sources: ["s"]), (id: "b", title: "B", sources: ["s"]), (id: "c", title: "C", sources: ["s"])],
            roles: [{}, {}, {}], steps: [{}, {}])"#,
        role("start", ""),
        role("cloudy", &[wants("a"), wants("c")].join(", ")),
        role("plain", &[wants("a"), wants("b")].join(", ")),
        step("cloudy"),
        step("plain"),
    ));
    for rating in [2, 3, 4] {
        let holder = Holder::unknown(&catalogue).rate(skill(&catalogue, "a"), rating).rate(skill(&catalogue, "b"), rating);
        let next = query::next(&catalogue, &holder, fixture::role(&catalogue, "start"));
        let order: Vec<&str> = next.options.iter().map(|option| option.to.id.as_str()).collect();
        assert_eq!(order, ["plain", "cloudy"], "{rating}");
    }
}
