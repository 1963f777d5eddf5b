//! The routes between roles: against every simple way on made-up frameworks, by table on the fixture, by name on the
//! built-in framework.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rungs::domain::profile::{Limit, Progress, Qualification, Rating, Stay};
use rungs::domain::query::route::{Route, Routes, Why, WhyNone, Wishes};
use rungs::domain::query::{journeys_from, routes};
use rungs::domain::{Catalogue, Change, Confidence, Holder, Kind, Known, Months, Need, Profile, RoleId, Slug, Standing};

use crate::fixture::{self, role};
use crate::random_graph::{Numbers, Recipe, ron};

/// What a way costs, worked out from the definitions alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Costs {
    steps: u32,
    unusual: u32,
    unstated: u32,
    turns: u32,
    open: u32,
    low: u32,
    high: u32,
    gain: u32,
    credentials: u32,
}

impl Costs {
    /// What is compared: steps, years at both ends, gain, credentials. An unknown end of years is worse than any.
    fn compared(&self) -> [u32; 6] {
        [self.steps, self.open, self.low, self.high, self.gain, self.credentials]
    }

    fn beats(&self, other: &Self) -> bool {
        let (own, other) = (self.compared(), other.compared());
        own != other && own.iter().zip(other).all(|(own, other)| *own <= other)
    }

    /// The lower, the more usual.
    fn usual(&self) -> [u32; 4] {
        [self.unusual, 2 * (self.steps + self.unstated) + 5 * self.turns, self.open, self.low + self.high]
    }
}

/// `max(0, wanted − max(own, wanted by the role before))` over the required skills, or all where none is required.
fn gain(catalogue: &Catalogue, holder: &Holder, from: RoleId, to: RoleId) -> u32 {
    let wanted = &catalogue.role(to).skills;
    let required = wanted.iter().any(|wanted| wanted.need == Need::Required);
    let mut sum = 0;
    for skill in wanted.iter().filter(|wanted| !required || wanted.need == Need::Required) {
        let before = catalogue.role(from).skills.iter().find(|before| before.skill == skill.skill).and_then(|before| before.want);
        let own = if let Known::Rated(own) = holder.knows(skill.skill) { own } else { 0 };
        let have = own.max(before.map_or(0, |before| before.get()));
        sum += u32::from(skill.want.map_or(0, |want| want.get()).saturating_sub(have));
    }
    sum
}

fn costs(catalogue: &Catalogue, holder: &Holder, way: &[RoleId]) -> Costs {
    let mut costs = Costs { steps: 0, unusual: 0, unstated: 0, turns: 0, open: 0, low: 0, high: 0, gain: 0, credentials: 0 };
    let mut credentials = BTreeSet::new();
    for pair in way.windows(2) {
        let step = catalogue.step(pair[0], pair[1]).expect("a way goes by steps");
        let years = step.years.as_ref().map(|years| &years.years);
        let spent = if pair[0] == way[0] && holder.role() == Some(way[0]) { holder.years_in_role().map_or(0, Months::get) } else { 0 };
        let left = |months: Months| u32::from(months.get().saturating_sub(spent));
        let low = years.map_or(0, |years| left(years.low));
        let high = years.and_then(|years| years.high).map(left);
        costs.steps += 1;
        let levels = catalogue.role(pair[0]).level.zip(catalogue.role(pair[1]).level);
        let leaps = step.note.is_some() && levels.is_some_and(|(low, high)| high.get() > low.get() + 1);
        costs.unusual += u32::from(step.standing != Standing::Usual || leaps);
        costs.unstated += u32::from(step.confidence != Confidence::Stated);
        costs.turns += u32::from(catalogue.role(pair[0]).track != catalogue.role(pair[1]).track);
        costs.open += u32::from(high.is_none());
        costs.low += low;
        costs.high += high.unwrap_or(low);
        costs.gain += gain(catalogue, holder, pair[0], pair[1]);
        let asked = catalogue.role(pair[1]).credentials.iter().filter(|asked| asked.need == Need::Required);
        let lacks = |credential| holder.progress(credential, None) != Some(Progress::Held);
        credentials.extend(asked.map(|asked| asked.credential).filter(|&credential| lacks(credential)));
    }
    if holder.assumed() == way.first().copied() {
        for asked in catalogue.role(way[0]).credentials.iter().filter(|asked| asked.need == Need::Required) {
            credentials.remove(&asked.credential);
        }
    }
    Costs { credentials: u32::try_from(credentials.len()).expect("few"), ..costs }
}

/// Steps back, then uncommon steps; a way of one step is none of the last resort, be it uncommon.
fn resort(catalogue: &Catalogue, way: &[RoleId]) -> (usize, usize) {
    let steps: Vec<_> = way.windows(2).map(|pair| catalogue.step(pair[0], pair[1]).expect("a step")).collect();
    let back = steps.iter().filter(|step| step.kind == Kind::StepBack).count();
    let uncommon = steps.iter().filter(|step| step.standing == Standing::Uncommon && steps.len() > 1);
    (back, uncommon.count())
}

/// Every simple way, up to a number of them.
fn simple_ways(catalogue: &Catalogue, from: RoleId, to: RoleId, most: usize) -> Option<Vec<Vec<RoleId>>> {
    let mut ways = Vec::new();
    let mut open = vec![vec![from]];
    let mut looked = 0;
    while let Some(way) = open.pop() {
        looked += 1;
        if looked > most {
            return None;
        }
        for (next, _) in catalogue.steps_from(*way.last().expect("a way has a role")) {
            let mut longer = way.clone();
            longer.push(next);
            if next == to {
                ways.push(longer);
            } else if !way.contains(&next) {
                open.push(longer);
            }
        }
    }
    Some(ways)
}

fn requires(catalogue: &Catalogue, role: RoleId, credential: rungs::domain::CredentialId) -> bool {
    catalogue.role(role).credentials.iter().any(|asked| asked.need == Need::Required && asked.credential == credential)
}

/// Whether a way is within the wishes, the last resort left out.
fn obeys(catalogue: &Catalogue, holder: &Holder, wishes: &Wishes, way: &[RoleId]) -> bool {
    let roles = way[1..].iter().all(|&id| {
        let role = catalogue.role(id);
        let degree = role.education.iter().any(|education| education.need == Need::Required);
        let lacks = |credential| holder.progress(credential, None) != Some(Progress::Held);
        let required = role.credentials.iter().any(|asked| {
            let has = holder.assumed() == Some(way[0]) && requires(catalogue, way[0], asked.credential);
            asked.need == Need::Required && lacks(asked.credential) && !has
        });
        let asks_too_much = (wishes.no_degree && degree) || (wishes.no_credential && required);
        wishes.allow(role.track) && !wishes.avoid.contains(&id) && !asks_too_much
    });
    let steps = way.windows(2).all(|pair| {
        let step = catalogue.step(pair[0], pair[1]).expect("a step");
        let low = step.years.as_ref().map(|years| years.years.low);
        (!wishes.only_promotions || step.kind == Kind::Promotion) && wishes.step_years.is_none_or(|most| low.is_none_or(|low| low <= most))
    });
    let between = &way[1..way.len() - 1];
    let low = costs(catalogue, holder, way).low;
    roles
        && steps
        && wishes.years.is_none_or(|years| low <= u32::from(years.get()))
        && wishes.via.iter().all(|role| way.contains(role))
        && wishes.through.iter().all(|track| between.iter().any(|&role| catalogue.role(role).track == *track))
}

/// The costs of the ways that should be found, by the rule as it is written down; and of all those that may be walked.
fn expected(catalogue: &Catalogue, holder: &Holder, wishes: &Wishes, ways: &[Vec<RoleId>]) -> (BTreeSet<[u32; 6]>, Vec<Costs>) {
    let resort = |way: &Vec<RoleId>| {
        let (back, uncommon) = resort(catalogue, way);
        (if wishes.step_back { 0 } else { back }, uncommon)
    };
    let within: Vec<&Vec<RoleId>> = ways.iter().filter(|way| obeys(catalogue, holder, wishes, way)).collect();
    let fewest = within.iter().map(|way| resort(way)).min();
    let all: Vec<Costs> = within.iter().filter(|way| Some(resort(way)) == fewest).map(|way| costs(catalogue, holder, way)).collect();
    let unbeaten = all.iter().filter(|own| !all.iter().any(|other| other.beats(own))).map(Costs::compared).collect();
    (unbeaten, all)
}

fn roles(route: &Route) -> Vec<RoleId> {
    route.roles.iter().map(|role| role.at).collect()
}

/// What holds of every answer.
fn sound(catalogue: &Catalogue, holder: &Holder, wishes: &Wishes, answer: &Routes) -> Result<(), TestCaseError> {
    let all: Vec<Costs> = answer.routes.iter().map(|route| costs(catalogue, holder, &roles(route))).collect();
    for (route, own) in answer.routes.iter().zip(&all) {
        let way = roles(route);
        let once: BTreeSet<RoleId> = way.iter().copied().collect();
        prop_assert_eq!(once.len(), way.len(), "no role is passed twice");
        prop_assert_eq!((way.first(), way.last()), (Some(&answer.from.at), Some(&answer.to.at)));
        prop_assert!(obeys(catalogue, holder, wishes, &way));
        let is_unbeaten = !all.iter().any(|other| other.beats(own));
        let says_why = |why: &Why| matches!(why, Why::Usual(_) | Why::Round(_) | Why::Journey(_));
        prop_assert!(
            is_unbeaten || route.reasons.iter().any(says_why),
            "no shown route beats another one that does not say why it is there"
        );
        prop_assert!(!route.why.is_empty());
        let cost = &route.cost;
        prop_assert_eq!([cost.steps, cost.unusual, cost.unstated], [own.steps, own.unusual, own.unstated].map(|part| part as usize));
        prop_assert_eq!((cost.gain, cost.credentials.required.len()), (own.gain, own.credentials as usize));
        prop_assert!(cost.gain_not_described <= cost.gain);
        prop_assert_eq!(cost.gain, route.hops.iter().map(|hop| hop.gain).sum::<u32>());
        let gained = |hop: &rungs::domain::query::route::Hop| {
            hop.gains.iter().map(|gained| u32::from(gained.want - gained.have.unwrap_or(0))).sum::<u32>()
        };
        prop_assert!(route.hops.iter().all(|hop| gained(hop) == hop.gain), "the skills add up to the gain");
        let years = cost.years.as_ref().map(|years| (u32::from(years.low.get()), years.high.map(|high| u32::from(high.get()))));
        let known = cost.years_unknown < cost.steps;
        prop_assert_eq!(years, known.then_some((own.low, (own.open == 0).then_some(own.high))));
        prop_assert_eq!(route.hops.last().and_then(|hop| hop.so_far.clone()), cost.years.clone());
    }
    prop_assert_eq!(answer.none.is_some(), answer.routes.is_empty());
    Ok(())
}

/// The three that have to be among the first five, as costs that no way goes below.
fn extremes(all: &BTreeSet<[u32; 6]>) -> [(u32, u32); 3] {
    let least = |key: &dyn Fn(&[u32; 6]) -> (u32, u32)| all.iter().map(key).min().expect("there is one");
    [least(&|c| (c[0], 0)), least(&|c| (c[1], c[2] + c[3])), least(&|c| (c[4], 0))]
}

fn extremes_shown(catalogue: &Catalogue, holder: &Holder, answer: &Routes, all: &BTreeSet<[u32; 6]>) -> Result<(), TestCaseError> {
    let shown: BTreeSet<[u32; 6]> = answer.routes.iter().map(|route| costs(catalogue, holder, &roles(route)).compared()).collect();
    prop_assert_eq!(extremes(&shown), extremes(all));
    Ok(())
}

/// The usual way: with as few steps as can be that are not usual, and, where all ways are looked at, the one that is most as
/// careers are told. It is the first; or, where it has more than a step more than the shortest and leaves the tracks of its ends, says that it is a way
/// round.
fn usual_shown(catalogue: &Catalogue, holder: &Holder, answer: &Routes, wishes: &Wishes, all: &[Costs]) -> Result<[u32; 6], TestCaseError> {
    let is_usual = |why: &Why| matches!(why, Why::Usual(_) | Why::Round(_) | Why::Only);
    let at = answer.routes.iter().position(|route| route.reasons.iter().any(is_usual)).expect("it is shown");
    let usual = costs(catalogue, holder, &roles(&answer.routes[at]));
    prop_assert_eq!(Some(usual.unusual), all.iter().map(|costs| costs.unusual).min());
    if wishes.years.is_none() && wishes.via.is_empty() && wishes.through.is_empty() {
        prop_assert_eq!(Some(usual.usual()), all.iter().map(Costs::usual).min());
    }
    let shortest = all.iter().map(|costs| costs.steps).min().unwrap_or(0);
    let is_round = answer.routes[at].reasons.iter().any(|why| matches!(why, Why::Round(_)));
    prop_assert_eq!(is_round, usual.steps > shortest + 1 && usual.turns > 1);
    prop_assert!(is_round || at == 0);
    if is_round {
        prop_assert_eq!(costs(catalogue, holder, &roles(&answer.routes[0])).steps, shortest);
    }
    Ok(usual.compared())
}

/// A person with a few ratings and one credential.
fn person(catalogue: &Catalogue, numbers: &mut Numbers) -> Holder {
    let mut profile = Profile::default();
    for skill in catalogue.skills() {
        if numbers.chance(50) {
            let rating = Rating::new(u8::try_from(numbers.below(6)).expect("small")).expect("0 to 5");
            profile.apply(&Change::rate(catalogue, skill, Some(rating)));
        }
    }
    let credential = Qualification::Credential { credential: Slug::new("c1").expect("a slug"), part: None };
    profile.apply(&Change::Earn(credential, Some(Progress::Held)));
    if numbers.chance(60) {
        profile.apply(&Change::Role(Some(Slug::new("r0000").expect("a slug"))));
        profile.apply(&Change::YearsInRole(Months::from_years(numbers.below(9) as f64)));
    }
    Holder::of_profile(catalogue, &profile)
}

fn some_wishes(catalogue: &Catalogue, numbers: &mut Numbers) -> Wishes {
    let all: Vec<RoleId> = catalogue.roles().collect();
    let mut wishes = Wishes { most: 50_000, ..Wishes::default() };
    wishes.no_degree = numbers.chance(20);
    wishes.no_credential = numbers.chance(10);
    wishes.only_promotions = numbers.chance(10);
    wishes.step_back = numbers.chance(20);
    let months = |years: usize| Months::from_years(years as f64);
    wishes.years = if numbers.chance(40) { months(numbers.below(25)) } else { None };
    wishes.step_years = if numbers.chance(20) { months(3 + numbers.below(6)) } else { None };
    if numbers.chance(30) {
        wishes.avoid.push(all[numbers.below(all.len())]);
    }
    for _ in 0..numbers.below(3) {
        wishes.via.push(all[numbers.below(all.len())]);
    }
    let tracks: Vec<_> = catalogue.tracks().collect();
    if numbers.chance(20) {
        wishes.tracks.insert(tracks[numbers.below(3)], Stay::Out);
    }
    if numbers.chance(20) {
        wishes.through.push(tracks[numbers.below(3)]);
    }
    wishes
}

fn recipe(roles: usize, per_role: usize, seed: u64) -> Recipe {
    Recipe { roles, steps: roles * per_role / 10, skills: 8, seed, order: 0 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_is_found_is_what_looking_at_every_simple_way_finds(size in 2_usize..=60, density in 10_usize..40, seed in any::<u64>()) {
        let recipe = recipe(size, if size > 14 { density.min(17) } else { density }, seed);
        let catalogue = fixture::read(&ron(recipe));
        let mut numbers = Numbers(seed);
        let (from, to) = (RoleId::clone(&role(&catalogue, "r0000")), role(&catalogue, "r0001"));
        for holder in [Holder::typical(&catalogue, from), person(&catalogue, &mut numbers)] {
            for wishes in [Wishes { most: 50_000, ..Wishes::default() }, some_wishes(&catalogue, &mut numbers)] {
                let answer = routes(&catalogue, &holder, from, to, &wishes);
                sound(&catalogue, &holder, &wishes, &answer)?;
                if let Some(ways) = simple_ways(&catalogue, from, to, 60_000).filter(|_| !answer.bounded) {
                    let (expected, all) = expected(&catalogue, &holder, &wishes, &ways);
                    let compared = |route: &Route| costs(&catalogue, &holder, &roles(route)).compared();
                    let mut found: BTreeSet<[u32; 6]> = answer.routes.iter().map(compared).collect();
                    let few = routes(&catalogue, &holder, from, to, &Wishes { most: 5, ..wishes.clone() });
                    sound(&catalogue, &holder, &wishes, &few)?;
                    prop_assert_eq!(few.found, answer.routes.len());
                    let numbered = |answer: &Routes| answer.routes.iter().map(roles).collect::<Vec<_>>();
                    prop_assert!(numbered(&answer).starts_with(&numbered(&few)), "whoever asks for more gets more at the end");
                    if !expected.is_empty() {
                        extremes_shown(&catalogue, &holder, &few, &expected)?;
                        let usual = usual_shown(&catalogue, &holder, &few, &wishes, &all)?;
                        if !expected.contains(&usual) {
                            found.remove(&usual);
                        }
                    }
                    prop_assert_eq!(found, expected);
                }
            }
        }
    }

    #[test]
    fn the_three_extremes_are_there_even_where_the_search_is_ended_at_once(size in 4_usize..=10, density in 15_usize..40, seed in any::<u64>()) {
        let catalogue = fixture::read(&ron(recipe(size, density, seed)));
        let (from, to) = (role(&catalogue, "r0000"), role(&catalogue, "r0001"));
        let holder = Holder::typical(&catalogue, from);
        let ways = simple_ways(&catalogue, from, to, usize::MAX).expect("all of them");
        let (expected, all) = expected(&catalogue, &holder, &Wishes::default(), &ways);
        let answer = routes(&catalogue, &holder, from, to, &Wishes { work: 0, ..Wishes::default() });
        sound(&catalogue, &holder, &Wishes::default(), &answer)?;
        prop_assert_eq!(answer.bounded, !expected.is_empty());
        if !expected.is_empty() {
            extremes_shown(&catalogue, &holder, &answer, &expected)?;
            usual_shown(&catalogue, &holder, &answer, &Wishes::default(), &all)?;
        }
    }

    #[test]
    fn the_order_in_the_files_changes_no_answer(size in 4_usize..=40, seed in any::<u64>()) {
        let told = |order: u64| {
            let catalogue = fixture::read(&ron(Recipe { order, ..recipe(size, 30, seed) }));
            let from = role(&catalogue, "r0000");
            let answer = routes(&catalogue, &Holder::typical(&catalogue, from), from, role(&catalogue, "r0001"), &Wishes::default());
            let why_none = answer.none.as_ref().map(|none| none.message());
            (serde_json::to_string(&answer).expect("an answer is JSON"), why_none)
        };
        let first = told(1);
        for order in 2..=20 {
            prop_assert_eq!(&told(order), &first);
        }
    }
}

// --- on six roles ------------------------------------------------------------------------------------

fn line(route: &Route) -> String {
    route.roles.iter().map(|role| role.id.as_str()).collect::<Vec<_>>().join(" › ")
}

fn lines(answer: &Routes) -> Vec<String> {
    answer.routes.iter().map(line).collect()
}

fn asked(catalogue: &Catalogue, from: &str, to: &str, wishes: &Wishes) -> Routes {
    let from = role(catalogue, from);
    routes(catalogue, &Holder::typical(catalogue, from), from, role(catalogue, to), wishes)
}

#[test]
fn a_route_tells_its_price_and_its_steps() {
    let catalogue = fixture::catalogue();
    let answer = asked(&catalogue, "coordinator", "senior-project-manager", &Wishes::default());
    assert_eq!(lines(&answer), ["coordinator › project-manager › senior-project-manager"]);
    let route = &answer.routes[0];
    // Planning 2 → 4, risk and people new at 3; then risk 3 → 5 and people 3 → 4. Only planning is described.
    assert_eq!((route.cost.gain, route.cost.gain_not_described), (11, 9));
    assert_eq!(route.hops.iter().map(|hop| hop.gain).collect::<Vec<_>>(), [8, 3]);
    assert_eq!(rungs::domain::query::route::years_words(&route.cost), "5–8 years");
    assert_eq!(route.cost.credentials.required, []);
    let usual: Vec<&str> = route.cost.credentials.usual.iter().map(|named| named.title.as_str()).collect();
    assert_eq!(usual, ["PMP", "PRINCE2 Foundation"]);
    assert_eq!(route.why, "every other way costs as much or more in everything");
}

#[test]
fn an_uncommon_step_is_taken_only_where_nothing_else_leads_there_and_says_so() {
    let catalogue = fixture::catalogue();
    let answer = asked(&catalogue, "project-manager", "head-of-delivery", &Wishes::default());
    assert_eq!(lines(&answer), ["project-manager › scrum-master › head-of-delivery"]);
    let route = &answer.routes[0];
    assert_eq!(
        route.cautions,
        ["Project Manager to Scrum Master is possible but uncommon: no way without such a step leads to Head of Délivery"]
    );
    assert_eq!(rungs::domain::query::route::years_words(&route.cost), "at least 3 years, no data for 1 step");
    assert_eq!(route.cost.credentials.required.iter().map(|named| named.title.as_str()).collect::<Vec<_>>(), ["CSM / PSM"]);
    assert_eq!(route.cost.gain_unknown, 0, "people is wanted by both roles, how much is not said");
}

#[test]
fn a_step_back_is_taken_only_where_nothing_else_leads_there_or_where_it_is_asked_for() {
    let catalogue = fixture::catalogue();
    let back = asked(&catalogue, "project-manager", "coordinator", &Wishes::default());
    assert_eq!(
        back.routes[0].cautions,
        ["Project Manager to Project Co-ordinator is a step back: no way without one leads to Project Co-ordinator"]
    );
    let asked_for = asked(&catalogue, "project-manager", "coordinator", &Wishes { step_back: true, ..Wishes::default() });
    assert_eq!(asked_for.routes[0].cautions, ["Project Manager to Project Co-ordinator is a step back, which you allow"]);
}

#[test]
fn where_there_is_no_route_it_says_why_and_what_is_near() {
    let catalogue = fixture::catalogue();
    let none = |from: &str, to: &str, wishes: &Wishes| asked(&catalogue, from, to, wishes).none.expect("there is no route");
    let same = none("coordinator", "coordinator", &Wishes::default());
    assert_eq!(same.message(), "Project Co-ordinator is where you begin: there is no way to go");
    let no_way = none("head-of-delivery", "project-manager", &Wishes::default());
    assert_eq!(no_way.why, WhyNone::NoWay);
    assert_eq!(no_way.nearest.iter().map(|near| near.role.id.as_str()).collect::<Vec<_>>(), ["scrum-master"]);
    let short = Wishes { years: Months::from_years(4.0), only_promotions: true, ..Wishes::default() };
    let late = none("coordinator", "senior-project-manager", &short);
    assert_eq!(late.why, WhyNone::Limits(vec!["at most 4 years in all, at the low end".to_owned()]));
    let expected = "no route from Project Co-ordinator to Senior Project Manager within: at most 4 years in all, at the low end; lifting it opens one. \
                    What can be reached nearest to it: Project Manager (project-manager, 1 step from it without limits)";
    assert_eq!(late.message(), expected);
    let both = Wishes { no_credential: true, only_promotions: true, ..Wishes::default() };
    let together = none("project-manager", "scrum-master", &both);
    assert_eq!(together.why, WhyNone::Together(vec!["no role that requires a credential".to_owned(), "promotions only".to_owned()]));
}

#[test]
fn the_limits_of_a_profile_hold_unless_they_are_lifted() {
    let catalogue = fixture::catalogue();
    let mut profile = Profile::default();
    profile.apply(&Change::Limit(Limit::Track(Slug::new("agile").expect("a slug"), Some(Stay::Out))));
    profile.apply(&Change::Limit(Limit::Years(Months::from_years(3.0))));
    let holder = Holder::of_profile(&catalogue, &profile);
    let wishes = Wishes::of(&holder);
    let limits: Vec<String> = wishes.limits(&catalogue).into_iter().map(|limit| limit.words).collect();
    assert_eq!(limits, ["at most 3 years before each step, at the low end", "stay out of Agile"]);
    let find = |to: &str, wishes: &Wishes| routes(&catalogue, &holder, role(&catalogue, "project-manager"), role(&catalogue, to), wishes);
    assert!(find("head-of-delivery", &wishes).routes.is_empty());
    assert!(find("programme-manager", &wishes).routes.is_empty(), "it takes four years at least");
    assert_eq!(find("senior-project-manager", &wishes).routes.len(), 1);
    assert_eq!(find("head-of-delivery", &Wishes::default()).routes.len(), 1);
}

#[test]
fn a_chain_and_a_diamond_of_many_ways_end() {
    let step = |from: usize, to: usize| {
        format!(
            r#"(from: "r{from}", to: "r{to}", kind: "promotion", years: (low: 1, high: 1, sources: ["s"]), confidence: "stated", sources: ["s"])"#
        )
    };
    // 2^40 ways of equal cost, by pairs of roles side by side.
    let mut steps = Vec::new();
    for at in 0..40 {
        let (here, next) = (at * 3, at * 3 + 3);
        steps.extend([step(here, here + 1), step(here, here + 2), step(here + 1, next), step(here + 2, next)]);
    }
    let roles: Vec<String> = (0..=120)
        .map(|at| format!(r#"(id: "r{at}", title: "R{at}", track: "a", summary: (text: "x", sources: ["s"]), sources: ["s"])"#))
        .collect();
    let catalogue = fixture::read(&format!(
        r#"(framework: (id: "d", format: 1, version: "1", language: "en", title: "D"), scales: (tracks: [(id: "a", title: "A")]),
        sources: [(id: "s", label: "S", title: "S")], roles: [{}], steps: [{}])"#,
        roles.join(","),
        steps.join(",")
    ));
    let answer = asked(&catalogue, "r0", "r120", &Wishes::default());
    assert_eq!((answer.routes.len(), answer.bounded, answer.routes[0].cost.steps), (1, false, 80));
    let via = Wishes { via: vec![role(&catalogue, "r61"), role(&catalogue, "r2")], ..Wishes::default() };
    let answer = asked(&catalogue, "r0", "r120", &via);
    assert!(answer.routes.iter().all(|route| roles_of(route).contains(&"r61".to_owned()) && roles_of(route).contains(&"r2".to_owned())));
}

#[test]
fn a_long_chain_needs_little_stack() {
    let at = |at: usize| format!(r#"(id: "r{at}", title: "R{at}", track: "a", summary: (text: "x", sources: ["s"]), sources: ["s"])"#);
    let step = |at: usize| format!(r#"(from: "r{at}", to: "r{}", kind: "lateral", confidence: "stated", sources: ["s"])"#, at + 1);
    let catalogue = fixture::read(&format!(
        r#"(framework: (id: "c", format: 1, version: "1", language: "en", title: "C"), scales: (tracks: [(id: "a", title: "A")]),
        sources: [(id: "s", label: "S", title: "S")], roles: [{}], steps: [{}])"#,
        (0..=4000).map(at).collect::<Vec<_>>().join(","),
        (0..4000).map(step).collect::<Vec<_>>().join(",")
    ));
    let walk = move || asked(&catalogue, "r0", "r4000", &Wishes::default());
    let thread = std::thread::Builder::new().stack_size(256 * 1024).spawn(walk).expect("a thread starts");
    let answer = thread.join().expect("it ends");
    let cost = &answer.routes[0].cost;
    assert_eq!((answer.routes.len(), cost.steps, cost.years_unknown, cost.years.clone()), (1, 4000, 4000, None));
}

fn roles_of(route: &Route) -> Vec<String> {
    route.roles.iter().map(|role| role.id.to_string()).collect()
}

// --- on the built-in framework -----------------------------------------------------------------------

#[test]
fn every_pair_of_the_built_in_roles_is_answered_without_reaching_the_bound() {
    let catalogue = fixture::built_in();
    let mut answered = 0;
    for from in catalogue.roles() {
        let holder = Holder::typical(&catalogue, from);
        for to in catalogue.roles() {
            let answer = routes(&catalogue, &holder, from, to, &Wishes::default());
            let way = || format!("{} to {}", answer.from.id, answer.to.id);
            assert!(!answer.bounded, "{}", way());
            assert!(answer.routes.len() <= 5 && answer.routes.len().min(3) <= answer.found, "{}", way());
            sound(&catalogue, &holder, &Wishes::default(), &answer).unwrap_or_else(|error| panic!("{}: {error}", way()));
            answered += usize::from(!answer.routes.is_empty());
        }
    }
    // Two roles lead nowhere, and most lead to most.
    assert!(answered > 1500, "{answered}");
}

/// The first routes between two built-in roles, with why each is there.
fn told(from: &str, to: &str) -> Vec<String> {
    let catalogue = fixture::built_in();
    let answer = asked(&catalogue, from, to, &Wishes::default());
    answer.routes.iter().map(|route| format!("{}: {}", line(route), route.why)).collect()
}

/// The PMO's own ladder to the portfolio comes first, since every step of it is usual; leaving out the senior analyst's post is
/// quicker, and benefits management is the way for who wants to learn least.
#[test]
fn from_pmo_analyst_to_portfolio_director() {
    let expected = [
        "pmo-analyst › senior-pmo-analyst › pmo-lead › portfolio-manager › portfolio-director: the usual way, every step a usual one",
        "pmo-analyst › pmo-lead › portfolio-manager › portfolio-director: quickest",
        "pmo-analyst › benefits-manager › portfolio-manager › portfolio-director: least to learn",
    ];
    assert_eq!(told("pmo-analyst", "portfolio-director"), expected);
}

/// A head of a PMO comes from delivery at programme level, all of it stated; in two moves over a step that is less usual; or
/// by way of consulting or of a PMO, which are known journeys.
#[test]
fn from_project_manager_to_pmo_director() {
    let expected = [
        "project-manager › senior-project-manager › programme-manager › pmo-director: the usual way, every step a usual one; a source states every step",
        "project-manager › programme-manager › pmo-director: fewest steps; quickest; a source states every step",
        "project-manager › management-consultant › pmo-director: fewest steps; least to learn",
        "project-manager › senior-project-manager › management-consultant › pmo-director: the journey ‘What's next after PM – consulting’",
        "project-manager › pmo-project-manager › pmo-manager › pmo-director: the journey ‘PMO project manager’; every step is a usual one; promotions only",
    ];
    assert_eq!(told("project-manager", "pmo-director"), expected);
}

/// An analyst who is to direct programmes has to deliver first: the delivery ladder stands before consulting, though consulting
/// is quicker.
#[test]
fn from_business_analyst_to_programme_director() {
    let expected = [
        "business-analyst › project-manager › senior-project-manager › programme-manager › programme-director: the usual way, every step a usual one",
        "business-analyst › management-consultant › programme-manager › programme-director: quickest",
        "business-analyst › management-consultant › consulting-director › programme-director: least to learn",
    ];
    assert_eq!(told("business-analyst", "programme-director"), expected);
}

/// A scrum master runs projects before a PMO; the short way jumps levels.
#[test]
fn from_scrum_master_to_pmo_manager() {
    let expected = [
        "scrum-master › project-manager › senior-project-manager › pmo-manager: the usual way, every step a usual one",
        "scrum-master › project-manager › pmo-manager: fewest steps; quickest; least to learn",
    ];
    assert_eq!(told("scrum-master", "pmo-manager"), expected);
}

/// Within the PMO the ladder comes before the leap of small organisations, and beside an equal leap the promotions in one track.
#[test]
fn the_usual_way_comes_first() {
    let first =
        |from, to| told(from, to).swap_remove(0).split_once(": the usual way").map(|(roles, _)| roles.to_owned()).expect("it says why");
    assert_eq!(first("pmo-analyst", "pmo-manager"), "pmo-analyst › senior-pmo-analyst › pmo-lead › pmo-manager");
    assert_eq!(first("pmo-manager", "epmo-director"), "pmo-manager › pmo-director › epmo-director");
    assert_eq!(
        first("project-manager", "programme-director"),
        "project-manager › senior-project-manager › programme-manager › programme-director"
    );
    assert_eq!(first("project-coordinator", "project-manager"), "project-coordinator › associate-project-manager › project-manager");
}

/// Nobody goes from consulting to its head by way of projects, nor from scrum to agile delivery by way of programmes, for want
/// of a step that spans no level: such a way is told, but not as the usual one.
#[test]
fn a_long_way_round_is_not_the_usual_way() {
    let agile = [
        "scrum-master › agile-coach › head-of-agile-delivery: least to learn",
        "scrum-master › release-train-engineer › head-of-agile-delivery: the journey ‘Agile route’; a source states every step",
    ];
    assert!(told("scrum-master", "head-of-agile-delivery").iter().any(|route| route.ends_with("usual steps alone, the long way round")));
    assert_eq!(told("scrum-master", "head-of-agile-delivery")[..2], agile);
    let first = &told("consulting-analyst", "consulting-director")[0];
    assert!(first.starts_with("consulting-analyst › management-consultant › consulting-director: fewest steps"), "{first}");
}

/// A step that is uncommon is an answer where it leads straight there, with its condition; but never a part of a longer way.
#[test]
fn an_uncommon_step_straight_there_is_shown_with_its_condition() {
    let catalogue = fixture::built_in();
    let answer = asked(&catalogue, "project-controls-manager", "project-director", &Wishes::default());
    assert_eq!(lines(&answer), ["project-controls-manager › project-director"]);
    assert!(answer.routes[0].cautions[0].starts_with("Project Controls Manager to Project Director is possible but uncommon"));
}

#[test]
fn the_guided_journeys_are_offered_and_named() {
    let catalogue = fixture::built_in();
    let offered: Vec<String> =
        journeys_from(&catalogue, role(&catalogue, "project-manager")).iter().map(|journey| journey.id.to_string()).collect();
    let expected = [
        "after-pm-programme",
        "after-pm-portfolio",
        "after-pm-consulting",
        "after-pm-people-leadership",
        "pmo-project-manager",
        "agile-route",
    ];
    assert_eq!(offered, expected);
    let answer = asked(&catalogue, "project-manager", "programme-director", &Wishes::default());
    assert_eq!(line(&answer.routes[0]), "project-manager › senior-project-manager › programme-manager › programme-director");
    assert_eq!(answer.routes[0].journeys[0].id.as_str(), "after-pm-programme");
}

/// Whoever chooses a journey where no end is chosen yet sees it among the routes, with its name.
#[test]
fn every_journey_is_among_the_routes_between_its_ends() {
    let catalogue = fixture::built_in();
    for journey in catalogue.journeys() {
        let (from, to) = (journey.roles[0], journey.roles[journey.roles.len() - 1]);
        let answer = routes(&catalogue, &Holder::typical(&catalogue, from), from, to, &Wishes::default());
        let named = answer.routes.iter().find(|route| roles(route) == journey.roles);
        let named = named.unwrap_or_else(|| panic!("{} is not among {:?}", journey.slug, lines(&answer)));
        assert!(named.why.contains(&format!("the journey ‘{}’", journey.title)), "{}", named.why);
    }
}

#[test]
fn a_journey_that_breaks_a_limit_is_not_shown() {
    let catalogue = fixture::built_in();
    let within = |wishes: &Wishes| asked(&catalogue, "project-manager", "pmo-director", wishes);
    let avoid = Wishes { avoid: vec![role(&catalogue, "pmo-manager"), role(&catalogue, "management-consultant")], ..Wishes::default() };
    assert!(within(&avoid).routes.iter().all(|route| route.journeys.is_empty()));
    let up = Wishes { only_promotions: true, ..Wishes::default() };
    assert!(within(&up).routes.iter().all(|route| route.steps.iter().all(|step| step.kind == Kind::Promotion)));
    let short = Wishes { years: Months::from_years(6.0), ..Wishes::default() };
    assert!(within(&short).routes.iter().all(|route| route.cost.years.as_ref().is_some_and(|years| years.low.get() <= 72)));
}

#[test]
fn the_number_of_a_route_stays_whatever_number_of_them_is_asked_for() {
    let catalogue = fixture::built_in();
    for (from, to) in [("project-manager", "pmo-director"), ("team-assistant", "chief-operating-officer"), ("pmo-analyst", "epmo-director")]
    {
        let asked = |most| lines(&asked(&catalogue, from, to, &Wishes { most, ..Wishes::default() }));
        let all = asked(50);
        for most in 1..12 {
            let few = asked(most);
            assert!(all.starts_with(&few) && !few.is_empty(), "{from} {to} {most}: {few:#?} {all:#?}");
        }
    }
}

#[test]
fn years_spent_in_the_role_count_towards_the_first_step() {
    let catalogue = fixture::built_in();
    let mut profile = Profile::default();
    profile.apply(&Change::Role(Slug::new("project-manager").ok()));
    profile.apply(&Change::YearsInRole(Months::from_years(4.0)));
    let from = role(&catalogue, "project-manager");
    let holder = Holder::for_role(&catalogue, &profile, from);
    let answer = routes(&catalogue, &holder, from, role(&catalogue, "programme-director"), &Wishes::default());
    let first = &answer.routes[0];
    // 3–5 years as a project manager, of which 4 are spent; 2–4 as a senior one; 3–6 as a programme manager.
    let told = |hop: &rungs::domain::query::route::Hop| rungs::domain::query::route::span_words(hop.so_far.as_ref(), 0);
    assert_eq!(first.hops.iter().map(told).collect::<Vec<_>>(), ["0–1 years", "2–5 years", "5–11 years"]);
    assert_eq!(rungs::domain::query::route::served_words(&first.cost).as_deref(), Some("your 4 years in the role count"));
    // From another role they are nothing.
    let other = role(&catalogue, "senior-project-manager");
    let answer = routes(&catalogue, &holder, other, role(&catalogue, "programme-director"), &Wishes::default());
    assert_eq!((answer.routes[0].cost.served, told(&answer.routes[0].hops[0])), (None, "2–4 years".to_owned()));
}

#[test]
fn what_somebody_is_short_of_where_they_are_is_told_with_the_first_step() {
    let catalogue = fixture::built_in();
    let mut profile = Profile::default();
    let rate = |slug: &str, rating| Change::rate(&catalogue, fixture::skill(&catalogue, slug), Rating::new(rating));
    profile.apply(&rate("planning-scheduling", 2));
    profile.apply(&rate("stakeholder-engagement", 3));
    let holder = Holder::of_profile(&catalogue, &profile);
    let from = role(&catalogue, "project-manager");
    let answer = routes(&catalogue, &holder, from, role(&catalogue, "senior-project-manager"), &Wishes::default());
    let hop = &answer.routes[0].hops[0];
    let behind: Vec<(&str, Option<u8>, u8)> =
        hop.behind.iter().map(|gained| (gained.skill.id.as_str(), gained.have, gained.want)).collect();
    // A project manager is to have 4 of it, and a senior one no more.
    assert_eq!(behind, [("planning-scheduling", Some(2), 4)]);
    let stakeholders = hop.gains.iter().find(|gained| gained.skill.id.as_str() == "stakeholder-engagement").expect("it is to be raised");
    assert_eq!((stakeholders.own, stakeholders.have, stakeholders.want), (Some(3), Some(4), 5));
}

/// Roles that have to be passed, in a net of many ways that cost the same: no route is denied that is there.
#[test]
fn a_role_that_has_to_be_passed_is_passed_in_a_large_net() {
    let recipe = Recipe { roles: 400, steps: 4_000, skills: 20, seed: 3, order: 0 };
    let catalogue = fixture::read(&ron(recipe));
    let (from, to) = (role(&catalogue, "r0000"), role(&catalogue, "r0001"));
    let holder = Holder::typical(&catalogue, from);
    for number in [10, 50, 70, 150, 222, 399] {
        let via = role(&catalogue, &format!("r{number:04}"));
        let answer = routes(&catalogue, &holder, from, to, &Wishes { via: vec![via], ..Wishes::default() });
        assert!(!answer.routes.is_empty(), "r{number:04}: {:?}", answer.none.map(|none| none.message()));
        assert!(answer.routes.iter().all(|route| roles(route).contains(&via)));
    }
}

/// A framework of a few roles and these steps.
fn few(roles: &[&str], steps: &[String]) -> Catalogue {
    let role = |id: &&str| format!(r#"(id: "{id}", title: "{id}", track: "a", summary: (text: "x", sources: ["s"]), sources: ["s"])"#);
    fixture::read(&format!(
        r#"(framework: (id: "d", format: 1, version: "1", language: "en", title: "D"), scales: (tracks: [(id: "a", title: "A")]),
        sources: [(id: "s", label: "S", title: "S")], roles: [{}], steps: [{}])"#,
        roles.iter().map(role).collect::<Vec<_>>().join(","),
        steps.join(",")
    ))
}

/// Where the search is ended at once, the first way that passes everything is there, and nobody says that it is the best.
#[test]
fn a_first_way_that_passes_everything_is_there_without_any_search() {
    let step = |from: &str, to: &str| format!(r#"(from: "{from}", to: "{to}", kind: "lateral", confidence: "stated", sources: ["s"])"#);
    // From a to z over b, then c: whoever goes to c first by the short way has used up what leads back.
    let steps = ["a b", "a c", "c b", "b d", "d c", "c z", "b z"].map(|ends| {
        let (from, to) = ends.split_once(' ').expect("two ends");
        step(from, to)
    });
    let catalogue = few(&["a", "b", "c", "d", "z"], &steps);
    let via = |names: [&str; 2]| names.map(|name| role(&catalogue, name)).to_vec();
    let found = asked(&catalogue, "a", "z", &Wishes { via: via(["d", "c"]), work: 0, ..Wishes::default() });
    assert_eq!(lines(&found), ["a › b › d › c › z"]);
    assert!(
        found.bounded && found.routes[0].reasons.iter().all(|why| !matches!(why, Why::FewestSteps | Why::Quickest | Why::LeastToLearn(_)))
    );
}

/// The way that is looked at first takes too long; without any work nobody knows of the quick one.
#[test]
fn a_search_that_is_ended_is_not_told_as_no_route() {
    let years = [("a", "x", 10), ("a", "b", 1), ("b", "x", 1), ("x", "z", 1), ("a", "z", 1)];
    let steps = years.map(|(from, to, years)| {
        format!(
            r#"(from: "{from}", to: "{to}", kind: "lateral", years: (low: {years}, high: {years}, sources: ["s"]), confidence: "stated", sources: ["s"])"#
        )
    });
    let catalogue = few(&["a", "b", "x", "z"], &steps);
    let wishes = Wishes { via: vec![role(&catalogue, "x")], years: Months::from_years(5.0), ..Wishes::default() };
    assert_eq!(lines(&asked(&catalogue, "a", "z", &wishes)), ["a › b › x › z"]);
    let ended = asked(&catalogue, "a", "z", &Wishes { work: 0, ..wishes.clone() });
    let none = ended.none.expect("it was ended");
    assert!(matches!(none.why, WhyNone::Ended(_)) && ended.bounded);
    assert!(none.message().contains("there may be one"), "{}", none.message());
}
