//! A way as it is told: its steps with what each takes, its cost, and why it is there.
//!
//! It never adds up what is not known: years that are missing make the high end open and the low end "at least".

use std::collections::BTreeSet;

use super::choose::{Choice, EXTREMES};
use super::gain::{self, Learnt};
use super::network::{Asking, degrees, had, to_earn};
use super::price::Part;
use super::search::Way;
use super::walk::Walk;
use super::{Cost, Degrees, Gained, Hop, Route, ToEarn, Why, part_of, passing};
use crate::domain::query::role::JourneyView;
use crate::domain::query::words::{listed, lower_first, open};
use crate::domain::query::{Cited, Named, StepView};
use crate::domain::{
    Asked, Confidence, Credential, CredentialId, Kind, Known, Months, Need, Role, RoleId, SkillId, Standing, Text, TrackId, Wanted, Years,
};

/// How many reasons a route has at most.
const REASONS: usize = 4;

/// The routes to show, and how many there are.
#[derive(Default)]
pub struct Told {
    pub routes: Vec<Route>,
    pub found: usize,
}

/// The routes to show.
#[must_use]
pub fn routes(asking: &Asking<'_>, walk: &Walk) -> Told {
    let choice = Choice { usual: walk.usual.as_ref(), ways: &walk.ways, journeys: &walk.journeys };
    let (all, shown) = choice.chosen(asking.wishes.most);
    let chosen = &all[..shown];
    let ids = |way: &Way| way.roles.iter().map(|&number| walk.network.roles[number]).collect::<Vec<RoleId>>();
    let roles: Vec<Vec<RoleId>> = chosen.iter().map(ids).collect();
    let mut routes: Vec<Route> = roles.iter().map(|roles| route(asking, roles)).collect();
    // Where a search was ended within limits on the whole route, what is lowest is not known.
    let is_known = !(walk.bounded && asking.is_bound());
    let lowest = |part| is_known.then(|| all.iter().min_by_key(|way| way.price.key(part)).map(|way| measure(way, part)));
    let lowest = EXTREMES.map(|part| lowest(part).flatten());
    let usual = chosen.iter().position(|way| walk.usual.as_ref().is_some_and(|usual| usual.roles == way.roles));
    let is_round = choice.is_round();
    for at in 0..routes.len() {
        let is_lowest =
            |way: &Way| -> Vec<bool> { EXTREMES.iter().zip(&lowest).map(|(&part, lowest)| Some(measure(way, part)) == *lowest).collect() };
        let told = Telling {
            asking,
            roles: &roles,
            routes: &routes,
            lowest: chosen.iter().map(is_lowest).collect(),
            usual,
            is_round,
            is_only: all.len() == 1 && !walk.bounded,
        };
        let reasons = told.reasons(at);
        routes[at].why = reasons.iter().map(Why::to_string).collect::<Vec<_>>().join("; ");
        routes[at].reasons = reasons;
    }
    Told { routes, found: all.len() }
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
    let (years, years_unknown) = steps.iter().fold((None, 0), |so_far, step| longer(so_far, left(asking, step).as_ref()));
    Cost {
        steps: steps.len(),
        unstated: steps.iter().filter(|step| step.confidence != Confidence::Stated).count(),
        unusual: steps.iter().filter(|step| is_unusual(asking, step)).count(),
        served: served(asking, steps),
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

/// The years of a step, less those that somebody has spent in the role already.
fn left(asking: &Asking<'_>, step: &StepView) -> Option<Years> {
    asking.catalogue.step(step.from.at, step.to.at).and_then(|own| asking.years_left(step.from.at, own))
}

/// The years spent already in the role where a route begins, if its first step takes any.
fn served(asking: &Asking<'_>, steps: &[StepView]) -> Option<Months> {
    let served = asking.holder.served(asking.from);
    let takes = steps.first().and_then(|step| step.years.as_ref()).is_some_and(|years| years.low > Months::default());
    (takes && served > Months::default()).then_some(served)
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
        so_far = longer(so_far, left(asking, step).as_ref());
        let mut learnt = gain::learnt(asking.catalogue, asking.holder, roles[at], roles[at + 1]);
        let title = |learnt: &Learnt| &asking.catalogue.skill(learnt.skill).title;
        learnt.sort_by(|a, b| b.gain().cmp(&a.gain()).then(b.want.cmp(&a.want)).then_with(|| title(a).cmp(title(b))));
        hops.push(Hop {
            so_far: so_far.0.clone(),
            so_far_unknown: so_far.1,
            gain: learnt.iter().map(|learnt| learnt.gain()).sum(),
            gains: learnt.iter().map(|&learnt| gained(asking, learnt)).collect(),
            behind: if at == 0 { behind(asking, roles[0], roles[1]) } else { Vec::new() },
            credentials,
            years_sources: step.years_sources.clone(),
        });
    }
    hops
}

fn gained(asking: &Asking<'_>, Learnt { skill, have, want, .. }: Learnt) -> Gained {
    Gained { skill: Named::skill(asking.catalogue, skill), have, own: own_rating(asking, skill), want }
}

fn own_rating(asking: &Asking<'_>, skill: SkillId) -> Option<u8> {
    match asking.holder.knows(skill) {
        Known::Rated(own) => Some(own),
        Known::NotDescribed => None,
    }
}

/// What a person is short of in the role where they are, as far as the next one wants it as well; the most first.
fn behind(asking: &Asking<'_>, here: RoleId, next: RoleId) -> Vec<Gained> {
    let wants = |role: RoleId, skill: SkillId| {
        asking.catalogue.role(role).skills.iter().find(|wanted| wanted.skill == skill).and_then(|wanted| wanted.want)
    };
    let short = |wanted: &Wanted| {
        let (own, want) = (own_rating(asking, wanted.skill)?, wanted.want?.get());
        let here = wants(here, wanted.skill)?.get();
        let skill = Named::skill(asking.catalogue, wanted.skill);
        (own < want && want <= here).then_some(Gained { skill, have: Some(own), own: Some(own), want })
    };
    let mut behind: Vec<Gained> = gain::counted(asking.catalogue.role(next)).filter_map(short).collect();
    behind.sort_by(|a, b| b.lack().cmp(&a.lack()).then_with(|| a.skill.title.cmp(&b.skill.title)));
    behind
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

/// What to be careful about; where a step says on what condition it is open, that is told.
fn cautions(asking: &Asking<'_>, steps: &[StepView]) -> Vec<String> {
    let caution = |step: &StepView| {
        let way = format!("{} to {}", step.from.title, step.to.title);
        let is_straight = steps.len() == 1;
        let said = match (step.kind, step.standing) {
            (Kind::StepBack, _) if asking.wishes.step_back => format!("{way} is a step back, which you allow"),
            (Kind::StepBack, _) => format!("{way} is a step back: no way without one leads to {}", asking.catalogue.role(asking.to).title),
            (_, Standing::Uncommon) if is_straight => format!("{way} is possible but uncommon"),
            (_, Standing::Uncommon) => {
                format!("{way} is possible but uncommon: no way without such a step leads to {}", asking.catalogue.role(asking.to).title)
            }
            (_, Standing::Secondary) => format!("{way} is not the most usual way"),
            (_, Standing::Usual) if is_unusual(asking, step) => format!("{way} leads over several levels at once"),
            (_, Standing::Usual) => return None,
        };
        Some(step.note.as_ref().map_or_else(|| said.clone(), |note| format!("{said} ({})", lower_first(open(note)))))
    };
    steps.iter().filter_map(caution).collect()
}

/// What is known when it is told why a route is there.
struct Telling<'a> {
    asking: &'a Asking<'a>,
    roles: &'a [Vec<RoleId>],
    routes: &'a [Route],
    /// By route and cost, whether none is lower.
    lowest: Vec<Vec<bool>>,
    /// Which of them is the usual way, and whether that is a long way round.
    usual: Option<usize>,
    is_round: bool,
    /// Whether there is no other way at all.
    is_only: bool,
}

impl Telling<'_> {
    /// Why a route is there, the weightiest first. What holds of most of those that are shown sets none of them apart.
    fn reasons(&self, at: usize) -> Vec<Why> {
        let (route, routes) = (&self.routes[at], self.routes);
        let journeys = || route.journeys.iter().map(|journey| Why::Journey(journey.title.clone()));
        if self.is_only {
            return std::iter::once(Why::Only).chain(journeys()).collect();
        }
        let is_few = |many: usize| many == 1 || many * 2 <= routes.len();
        let sets_apart = |holds: &dyn Fn(&Route) -> bool| holds(route) && is_few(routes.iter().filter(|route| holds(route)).count());
        let lowest = |part: usize| self.lowest[at][part] && is_few(self.lowest.iter().filter(|lowest| lowest[part]).count());
        let is_usual = |route: &Route| route.cost.unusual == 0;
        let described = routes.iter().all(|route| route.cost.gain_unknown == 0);
        let mut reasons = Vec::new();
        let mut add = |holds: bool, why: Why| reasons.extend(holds.then_some(why));
        let is_the_usual = self.usual == Some(at);
        add(is_the_usual && !self.is_round, Why::Usual(is_usual(route)));
        journeys().for_each(|journey| add(true, journey));
        add(lowest(0), Why::FewestSteps);
        add(lowest(1) && route.cost.years.is_some(), Why::Quickest);
        add(lowest(2), Why::LeastToLearn(described));
        add(is_the_usual && self.is_round, Why::Round(is_usual(route)));
        add(!is_the_usual && sets_apart(&is_usual), Why::AllUsual);
        if let Some(track) = only_track(self.asking, &self.roles[at]) {
            let keeps = self.roles.iter().filter(|roles| only_track(self.asking, roles) == Some(track)).count();
            add(is_few(keeps), Why::Keeps(self.asking.catalogue.track(track).title.clone()));
        }
        add(sets_apart(&|route| route.cost.credentials.required.is_empty()), Why::NoCredential);
        add(sets_apart(&|route| route.steps.iter().all(|step| step.confidence == Confidence::Stated)), Why::Stated);
        add(sets_apart(&|route| route.steps.iter().all(|step| step.kind == Kind::Promotion)), Why::OnlyPromotions);
        if reasons.is_empty() {
            let own: Vec<Text> = own(self.roles, at).map(|role| self.asking.catalogue.role(role).title.clone()).collect();
            reasons.push(if own.is_empty() { Why::Balance } else { Why::ByWayOf(own) });
        }
        reasons.truncate(REASONS);
        reasons
    }
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
            Self::Journey(title) => write!(formatter, "the journey ‘{title}’"),
            Self::Usual(true) => write!(formatter, "the usual way, every step a usual one"),
            Self::Usual(false) => write!(formatter, "the most usual way there is"),
            Self::Round(true) => write!(formatter, "usual steps alone, the long way round"),
            Self::Round(false) => write!(formatter, "fewest unusual steps, the long way round"),
            Self::AllUsual => write!(formatter, "every step is a usual one"),
            Self::Keeps(track) => write!(formatter, "keeps you in {track}"),
            Self::NoCredential => write!(formatter, "no credential to earn"),
            Self::OnlyPromotions => write!(formatter, "promotions only"),
            Self::Stated => write!(formatter, "a source states every step"),
            Self::ByWayOf(roles) => write!(formatter, "another way round, by {}", listed(roles)),
            Self::Only => write!(formatter, "every other way costs as much or more in everything"),
            Self::Balance => write!(formatter, "a balance: no other way is as good on every cost"),
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
