//! A way as it is told: its steps with what each takes, its cost, and why it is there.
//!
//! It never adds up what is not known: years that are missing make the high end open and the low end "at least".

use std::collections::BTreeSet;

use super::choose::{EXTREMES, choose};
use super::gain::{self, Learnt};
use super::network::{Asking, degrees, had, to_earn};
use super::price::Part;
use super::search::Way;
use super::{Cost, Degrees, Gained, Hop, Route, ToEarn, Walk, Why, part_of, passing};
use crate::domain::query::role::JourneyView;
use crate::domain::query::words::listed;
use crate::domain::query::{Cited, Named, StepView};
use crate::domain::{Asked, Confidence, Credential, CredentialId, Kind, Months, Need, Role, RoleId, Standing, Text, TrackId, Years};

/// How many reasons a route has at most.
const REASONS: usize = 4;

/// The routes to show.
#[must_use]
pub fn routes(asking: &Asking<'_>, walk: &Walk) -> Vec<Route> {
    let ids = |way: &Way| way.roles.iter().map(|&number| walk.network.roles[number]).collect::<Vec<RoleId>>();
    let goes = |roles: &[RoleId]| {
        passing(asking.catalogue, asking.from, asking.to).any(|journey| part_of(journey, asking.from, asking.to) == Some(roles))
    };
    let chosen = choose(&walk.ways, asking.wishes.most, |way| goes(&ids(way)));
    let roles: Vec<Vec<RoleId>> = chosen.iter().map(ids).collect();
    let mut routes: Vec<Route> = roles.iter().map(|roles| route(asking, roles)).collect();
    let lowest = EXTREMES.map(|part| walk.ways.iter().min_by_key(|way| way.price.key(part)).map(|way| measure(way, part)));
    for at in 0..routes.len() {
        let is_lowest: Vec<bool> =
            EXTREMES.iter().zip(&lowest).map(|(&part, lowest)| Some(measure(&chosen[at], part)) == *lowest).collect();
        let reasons = reasons(asking, &roles, &routes, at, &is_lowest);
        routes[at].why = reasons.iter().map(Why::to_string).collect::<Vec<_>>().join("; ");
        routes[at].reasons = reasons;
    }
    routes
}

/// What is the same in two ways that are both the lowest in a cost.
fn measure(way: &Way, part: Part) -> [u32; 3] {
    let of = |part| way.price.part(part);
    if part == Part::Open { [of(part), of(Part::Low), of(Part::High)] } else { [of(part), 0, 0] }
}

fn route(asking: &Asking<'_>, roles: &[RoleId]) -> Route {
    let catalogue = asking.catalogue;
    let pairs = || roles.windows(2).map(|pair| (pair[0], pair[1]));
    let steps = || pairs().filter_map(|(from, to)| Some((from, to, catalogue.step(from, to)?)));
    let views: Vec<StepView> = steps().map(|(from, to, step)| StepView::new(catalogue, from, to, step)).collect();
    let goes = passing(catalogue, asking.from, asking.to).filter(|journey| part_of(journey, asking.from, asking.to) == Some(roles));
    Route {
        roles: roles.iter().map(|&role| Named::role(catalogue, role)).collect(),
        why: String::new(),
        reasons: Vec::new(),
        cautions: cautions(asking, &views),
        cost: cost(asking, roles, &views),
        hops: hops(asking, roles, &views),
        journeys: goes.map(|journey| JourneyView::new(catalogue, journey)).collect(),
        steps: views,
    }
}

fn cost(asking: &Asking<'_>, roles: &[RoleId], steps: &[StepView]) -> Cost {
    let sums: Vec<gain::Sum> = roles.windows(2).map(|pair| gain::sum(asking.catalogue, asking.holder, pair[0], pair[1])).collect();
    let (years, years_unknown) = together(steps);
    Cost {
        steps: steps.len(),
        unstated: steps.iter().filter(|step| step.confidence != Confidence::Stated).count(),
        unusual: steps.iter().filter(|step| is_unusual(asking, step)).count(),
        years,
        years_unknown,
        gain: sums.iter().map(|sum| sum.gain).sum(),
        gain_not_described: sums.iter().map(|sum| sum.not_described).sum(),
        gain_unknown: sums.iter().map(|sum| sum.unknown).sum(),
        credentials: all(&new_credentials(asking, roles)),
        degrees: asked_degrees(asking, roles),
    }
}

fn all(steps: &[ToEarn]) -> ToEarn {
    let all = |of: fn(&ToEarn) -> &Vec<Named<Credential>>| steps.iter().flat_map(|step| of(step).iter().cloned()).collect();
    ToEarn { required: all(|step| &step.required), usual: all(|step| &step.usual) }
}

fn is_unusual(asking: &Asking<'_>, step: &StepView) -> bool {
    let (from, to) = (step.from.at, step.to.at);
    let leap = |step| crate::domain::query::answer::step::is_leap(asking.catalogue, &(from, to, step));
    step.standing != Standing::Usual || asking.catalogue.step(from, to).is_some_and(leap)
}

/// The years of some steps together, and how many of the steps have none.
fn together(steps: &[StepView]) -> (Option<Years>, usize) {
    steps.iter().fold((None, 0), |so_far, step| longer(so_far, step.years.as_ref()))
}

/// Years with those of one more step; once some are not known the high end stays open.
fn longer((sum, unknown): (Option<Years>, usize), years: Option<&Years>) -> (Option<Years>, usize) {
    match (sum, years) {
        (sum, None) => (sum.map(|Years { low, .. }| Years { low, high: None }), unknown + 1),
        (None, Some(Years { low, high })) => (Some(Years { low: *low, high: high.filter(|_| unknown == 0) }), unknown),
        (Some(sum), Some(Years { low, high })) => {
            let high = sum.high.zip(*high).map(|(one, other): (Months, Months)| one.plus(other));
            (Some(Years { low: sum.low.plus(*low), high }), unknown)
        }
    }
}

fn hops(asking: &Asking<'_>, roles: &[RoleId], steps: &[StepView]) -> Vec<Hop> {
    let mut so_far = (None, 0);
    let mut hops = Vec::new();
    for ((at, step), credentials) in steps.iter().enumerate().zip(new_credentials(asking, roles)) {
        so_far = longer(so_far, step.years.as_ref());
        let mut learnt = gain::learnt(asking.catalogue, asking.holder, roles[at], roles[at + 1]);
        let title = |learnt: &Learnt| &asking.catalogue.skill(learnt.skill).title;
        learnt.sort_by(|a, b| b.gain().cmp(&a.gain()).then(b.want.cmp(&a.want)).then_with(|| title(a).cmp(title(b))));
        hops.push(Hop {
            so_far: so_far.0.clone(),
            so_far_unknown: so_far.1,
            gain: learnt.iter().map(|learnt| learnt.gain()).sum(),
            gains: learnt.iter().map(|&learnt| gained(asking, learnt)).collect(),
            credentials,
            years_sources: step.years_sources.clone(),
        });
    }
    hops
}

fn gained(asking: &Asking<'_>, Learnt { skill, have, want, described }: Learnt) -> Gained {
    Gained { skill: Named::skill(asking.catalogue, skill), have, want, described }
}

/// By step, the credentials that the new role asks for and none before it does.
///
/// A typical holder is taken to have what their role asks for; of a person only what they say is known.
fn new_credentials(asking: &Asking<'_>, roles: &[RoleId]) -> Vec<ToEarn> {
    let had = had(asking);
    let mut usual = had.clone();
    if asking.holder.assumed() == Some(asking.from) {
        let asked = asking.catalogue.role(asking.from).credentials.iter().filter(|asked| asked.need != Need::Optional);
        usual.extend(asked.map(|asked| (asked.credential, asked.part)));
    }
    let required = new(asking, roles, Need::Required, had);
    // What some role requires is not told as merely usual elsewhere.
    usual.extend(roles.iter().flat_map(|&role| {
        let asked = asking.catalogue.role(role).credentials.iter().filter(|asked| asked.need == Need::Required);
        asked.map(|asked| (asked.credential, asked.part))
    }));
    let usual = new(asking, roles, Need::Common, usual);
    required.into_iter().zip(usual).map(|(required, usual)| ToEarn { required, usual }).collect()
}

/// By step, the credentials that are asked for with this need and were not seen before.
fn new(asking: &Asking<'_>, roles: &[RoleId], need: Need, seen: Vec<(CredentialId, Option<usize>)>) -> Vec<Vec<Named<Credential>>> {
    let mut seen: BTreeSet<(CredentialId, Option<usize>)> = seen.into_iter().collect();
    let mut at = |role: &RoleId| {
        let asked = to_earn(asking.holder, asking.catalogue.role(*role), need).filter(|asked| seen.insert((asked.credential, asked.part)));
        asked.map(|asked| named(asking, asked)).collect()
    };
    roles.iter().skip(1).map(&mut at).collect()
}

fn named(asking: &Asking<'_>, asked: &Asked) -> Named<Credential> {
    Named::credential(asking.catalogue, asked.credential, asked.part)
}

fn asked_degrees(asking: &Asking<'_>, roles: &[RoleId]) -> Degrees {
    let by = |need: Need| {
        let asks = |role: &&RoleId| degrees(asking.holder, asking.catalogue.role(**role), need).next().is_some();
        roles.iter().skip(1).filter(asks).map(|&role| Named::role(asking.catalogue, role)).collect::<Vec<Named<Role>>>()
    };
    Degrees { required: by(Need::Required), usual: by(Need::Common) }
}

fn cautions(asking: &Asking<'_>, steps: &[StepView]) -> Vec<String> {
    let mut cautions = Vec::new();
    for step in steps {
        let way = format!("{} to {}", step.from.title, step.to.title);
        let otherwise = if asking.wishes.step_back { "you allow it" } else { "nothing else leads there" };
        if step.kind == Kind::StepBack {
            cautions.push(format!("{way} is a step back; {otherwise}"));
        }
        match step.standing {
            Standing::Uncommon => cautions.push(format!("{way} is an uncommon step; nothing else leads there")),
            Standing::Secondary => cautions.push(format!("{way} is not the most usual way")),
            Standing::Usual if is_unusual(asking, step) => cautions.push(format!("{way} leads over several levels at once")),
            Standing::Usual => {}
        }
    }
    cautions
}

/// Why a route is there, the weightiest first.
fn reasons(asking: &Asking<'_>, roles: &[Vec<RoleId>], routes: &[Route], at: usize, lowest: &[bool]) -> Vec<Why> {
    let route = &routes[at];
    if routes.len() == 1 {
        return std::iter::once(Why::Only).chain(route.journeys.iter().map(|journey| Why::Journey(journey.title.clone()))).collect();
    }
    let sets_apart = |holds: &dyn Fn(&Route) -> bool| holds(route) && !routes.iter().all(holds);
    let described = routes.iter().all(|route| route.cost.gain_unknown == 0);
    let known = route.cost.years.is_some();
    let mut reasons = Vec::new();
    let mut add = |holds: bool, why: Why| reasons.extend(holds.then_some(why));
    add(lowest[0], Why::FewestSteps);
    add(lowest[1] && known, Why::Quickest);
    add(lowest[2], Why::LeastToLearn(described));
    route.journeys.iter().for_each(|journey| add(true, Why::Journey(journey.title.clone())));
    add(sets_apart(&|route| route.cost.unusual == 0), Why::AllUsual);
    if let Some(track) = only_track(asking, &roles[at]) {
        let is_apart = !roles.iter().all(|roles| only_track(asking, roles) == Some(track));
        add(is_apart, Why::Keeps(asking.catalogue.track(track).title.clone()));
    }
    add(sets_apart(&|route| route.cost.credentials.required.is_empty()), Why::NoCredential);
    add(sets_apart(&|route| route.steps.iter().all(|step| step.confidence == Confidence::Stated)), Why::Stated);
    add(sets_apart(&|route| route.steps.iter().all(|step| step.kind == Kind::Promotion)), Why::OnlyPromotions);
    let own: Vec<Text> = own(roles, at).map(|role| asking.catalogue.role(role).title.clone()).collect();
    if reasons.is_empty() {
        reasons.push(if own.is_empty() { Why::Balance } else { Why::ByWayOf(own) });
    }
    reasons.truncate(REASONS);
    reasons
}

/// The one track in which all roles lie, if they do.
fn only_track(asking: &Asking<'_>, roles: &[RoleId]) -> Option<TrackId> {
    let track = |role: &RoleId| asking.catalogue.role(*role).track;
    let first = roles.first().map(track)?;
    roles.iter().all(|role| track(role) == first).then_some(first)
}

/// The roles between the ends that no other route passes.
fn own(roles: &[Vec<RoleId>], at: usize) -> impl Iterator<Item = RoleId> {
    let others = move |role: &RoleId| roles.iter().enumerate().any(|(other, roles)| other != at && roles.contains(role));
    roles[at].iter().copied().filter(move |role| !others(role))
}

impl std::fmt::Display for Why {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::FewestSteps => write!(formatter, "fewest steps"),
            Self::Quickest => write!(formatter, "quickest"),
            Self::LeastToLearn(true) => write!(formatter, "least to learn"),
            Self::LeastToLearn(false) => write!(formatter, "least to learn, as far as it is described"),
            Self::Journey(title) => write!(formatter, "a known journey: {title}"),
            Self::AllUsual => write!(formatter, "every step is a usual one"),
            Self::Keeps(track) => write!(formatter, "keeps you in {track}"),
            Self::NoCredential => write!(formatter, "no credential to earn"),
            Self::OnlyPromotions => write!(formatter, "promotions only"),
            Self::Stated => write!(formatter, "a source states every step"),
            Self::ByWayOf(roles) => write!(formatter, "differs from the others: by way of {}", listed(roles)),
            Self::Only => write!(formatter, "no other route is better on any cost"),
            Self::Balance => write!(formatter, "a balance of all costs"),
        }
    }
}

/// What the steps of a route rest on, their years included, each once, in the order of the steps.
#[must_use]
pub fn sources(route: &Route) -> Vec<Cited> {
    let mut all: Vec<Cited> = Vec::new();
    for cited in route.steps.iter().flat_map(|step| step.sources.iter().chain(&step.years_sources)) {
        if !all.iter().any(|known| known.at == cited.at) {
            all.push(cited.clone());
        }
    }
    all
}
