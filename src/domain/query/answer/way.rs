//! What is the way from one role to another?
//!
//! The way with the fewest steps, and where several have as few, the one with fewer unusual and better supported
//! steps; a conditional promotion over several levels counts as unusual. A step back is taken only where there is no other way.
//! The search is that of Dijkstra (1959), from the goal backwards, so that what lies before every role is known;
//! where two ways cost the same, the order in which the catalogue lists steps decides, never that of the graph.

use std::collections::HashMap;
use std::ops::Add;

use petgraph::algo::dijkstra;
use petgraph::graph::NodeIndex;
use petgraph::visit::{EdgeRef, Reversed};

use super::step::{self, End, Hop, is_leap, is_usual, titles, to_show};
use super::tell::{Sentence, Told};
use super::what;
use crate::domain::query::{Named, Wishes, routes, words};
use crate::domain::{Catalogue, Confidence, Holder, Journey, Kind, Role, RoleId, SourceId, Standing, Step, Years};

/// What is to be kept low, the weightiest first; compared in that order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Cost([u32; 4]);

impl Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let mut sum = self;
        sum.0.iter_mut().zip(other.0).for_each(|(own, added)| *own += added);
        sum
    }
}

/// What a step adds to the cost of a way.
type Weighing = fn(&Catalogue, &Hop<'_>) -> Cost;

/// No step back, then as few steps as there can be.
fn fewest(catalogue: &Catalogue, hop: &Hop<'_>) -> Cost {
    Cost([back(hop.2), 1, unusual(catalogue, hop), doubt(hop.2)])
}

/// No step back, then nothing unusual, then few and well-supported steps: a step of common practice is worth three
/// stated ones.
fn supported(catalogue: &Catalogue, hop: &Hop<'_>) -> Cost {
    Cost([back(hop.2), unusual(catalogue, hop), 1 + doubt(hop.2), 1])
}

fn back(step: &Step) -> u32 {
    u32::from(step.kind == Kind::StepBack)
}

fn unusual(catalogue: &Catalogue, hop: &Hop<'_>) -> u32 {
    let leap = u32::from(is_leap(catalogue, hop));
    match hop.2.standing {
        Standing::Usual => leap,
        Standing::Secondary => 1 + leap,
        Standing::Uncommon => 2 + leap,
    }
}

fn doubt(step: &Step) -> u32 {
    match step.confidence {
        Confidence::Stated => 0,
        Confidence::Implied => 1,
        Confidence::CommonPractice => 2,
    }
}

/// A way from one role to another, one step at least.
#[derive(Debug, Clone, PartialEq)]
pub struct Way<'a> {
    hops: Vec<Hop<'a>>,
}

/// The way with the fewest steps; the direct step where there is one.
pub fn shortest(catalogue: &Catalogue, from: RoleId, to: RoleId) -> Option<Way<'_>> {
    let direct = catalogue.step(from, to).map(|step| Way { hops: vec![(from, to, step)] });
    direct.or_else(|| walk(catalogue, from, to, fewest))
}

/// The usual way, as the routes have it, where nothing in it is unusual.
pub fn all_usual(catalogue: &Catalogue, from: RoleId, to: RoleId) -> Option<Way<'_>> {
    let first = Wishes { most: 1, ..Wishes::default() };
    let found = routes(catalogue, &Holder::typical(catalogue, from), from, to, &first).routes;
    let roles = &found.first()?.roles;
    let hop = |pair: &[Named<Role>]| Some((pair[0].at, pair[1].at, catalogue.step(pair[0].at, pair[1].at)?));
    let way = Way { hops: roles.windows(2).map(hop).collect::<Option<_>>()? };
    way.is_usual(catalogue).then_some(way)
}

/// A short and well-supported way without a step back from a role that one enters without experience, or that no step leads to.
pub fn from_entry(catalogue: &Catalogue, to: RoleId) -> Option<Way<'_>> {
    let costs = costs(catalogue, to, supported);
    let cost = |role: &RoleId| costs.get(&node(*role)).copied();
    let entries = catalogue.roles().filter(|&role| role != to && is_entry(catalogue, role));
    let key = |role: &RoleId| (cost(role), catalogue.role(*role).level, &catalogue.role(*role).title, &catalogue.role(*role).slug);
    let entry = entries.filter(|role| cost(role).is_some()).min_by(|a, b| key(a).cmp(&key(b)))?;
    follow(catalogue, entry, to, &costs, supported).filter(|way| way.hops.iter().all(|(_, _, step)| step.kind != Kind::StepBack))
}

/// The roles on a well-supported way from where one begins without experience; none where the role is such a beginning itself,
/// or one step away from it.
#[must_use]
pub fn entry_way(catalogue: &Catalogue, to: RoleId) -> Option<Vec<Named<Role>>> {
    let way = from_entry(catalogue, to).filter(|way| !is_entry(catalogue, to) && way.hops.len() > 1)?;
    let first = way.hops.first().map(|(from, _, _)| *from);
    Some(first.into_iter().chain(way.hops.iter().map(|(_, to, _)| *to)).map(|role| Named::role(catalogue, role)).collect())
}

/// Whether one enters a role without experience, or no step leads to it.
pub fn is_entry(catalogue: &Catalogue, role: RoleId) -> bool {
    let none = |years: &Years| years.low.get() == 0;
    let experience = catalogue.role(role).experience.as_ref();
    experience.map_or_else(|| catalogue.steps_into(role).is_empty(), |experience| none(&experience.years))
}

fn walk(catalogue: &Catalogue, from: RoleId, to: RoleId, weighing: Weighing) -> Option<Way<'_>> {
    follow(catalogue, from, to, &costs(catalogue, to, weighing), weighing)
}

/// What it costs to get to a role from every role that leads there.
fn costs(catalogue: &Catalogue, to: RoleId, weighing: Weighing) -> HashMap<NodeIndex, Cost> {
    let weigh =
        |from: NodeIndex, to: NodeIndex, step: &Step| weighing(catalogue, &(RoleId::new(from.index()), RoleId::new(to.index()), step));
    // The edges are seen backwards here: the target of one is the role that the step leaves.
    dijkstra(Reversed(&catalogue.graph), node(to), None, |edge| weigh(edge.target(), edge.source(), edge.weight())).into_iter().collect()
}

/// Follows the cheapest steps; of those that cost the same, the one that the catalogue lists first.
fn follow<'a>(catalogue: &'a Catalogue, from: RoleId, to: RoleId, costs: &HashMap<NodeIndex, Cost>, weighing: Weighing) -> Option<Way<'a>> {
    let mut hops = Vec::new();
    let mut here = from;
    while here != to {
        let left = *costs.get(&node(here))?;
        let leads = |(next, step): &(RoleId, &Step)| {
            costs.get(&node(*next)).is_some_and(|&rest| rest + weighing(catalogue, &(here, *next, step)) == left)
        };
        let (next, step) = catalogue.steps_from(here).into_iter().find(leads)?;
        hops.push((here, next, step));
        here = next;
    }
    (!hops.is_empty()).then_some(Way { hops })
}

fn node(role: RoleId) -> NodeIndex {
    NodeIndex::new(role.index())
}

impl<'a> Way<'a> {
    /// Its steps.
    pub fn hops(&self) -> &[Hop<'a>] {
        &self.hops
    }

    fn is_usual(&self, catalogue: &Catalogue) -> bool {
        self.hops.iter().all(|hop| is_usual(catalogue, hop))
    }

    /// Its titles in order: `A → B → C`.
    pub fn arrows(&self, catalogue: &Catalogue) -> String {
        let first = self.hops.first().map(|&(from, _, _)| from);
        let roles = first.into_iter().chain(self.hops.iter().map(|&(_, to, _)| to));
        titles(catalogue, roles).iter().map(|title| title.as_str()).collect::<Vec<_>>().join(" → ")
    }

    /// The years of all its steps together, in words, with what is not known.
    pub fn years(&self) -> String {
        let known: Vec<&Years> = self.hops.iter().filter_map(|(_, _, step)| Some(&step.years.as_ref()?.years)).collect();
        let Some(sum) = sum(&known) else { return "years: no data".to_owned() };
        match self.hops.len() - known.len() {
            0 => format!("{} in all", words::years(&sum)),
            unknown => format!("{} for {}, no data for {unknown} more", words::years(&sum), words::count(known.len(), "step")),
        }
    }

    /// A sentence about the whole way, resting on all its steps.
    pub fn sentence(&self, words: String) -> Sentence {
        self.hops.iter().fold(Sentence::new(words), |sentence, (from, to, step)| {
            let years = step.years.as_ref().map_or(&[] as &[SourceId], |years| &years.sources);
            sentence.on(&step.basis.sources).on(years).to([(*from, *to)])
        })
    }
}

/// Ranges of years added up; open at the top where one of them is.
fn sum(ranges: &[&Years]) -> Option<Years> {
    let (first, rest) = ranges.split_first()?;
    Some(rest.iter().fold((*first).clone(), |sum, years| Years {
        low: sum.low.plus(years.low),
        high: sum.high.zip(years.high).map(|(own, added)| own.plus(added)),
    }))
}

/// The way from one role to another, told.
pub fn between(catalogue: &Catalogue, from: RoleId, to: RoleId) -> Told {
    let (start, goal) = (&catalogue.role(from).title, &catalogue.role(to).title);
    let Some(way) = shortest(catalogue, from, to) else {
        let sources = [from, to].map(|role| catalogue.role(role).sources.as_slice());
        let lead = Sentence::new(format!("The catalogue has no way from {start} to {goal}"));
        return Told::new(sources.into_iter().fold(lead, Sentence::on)).with(the_other_way(catalogue, from, to));
    };
    let (lead, told): (Sentence, Vec<Sentence>) = match way.hops() {
        [hop] => (direct(catalogue, *hop), vec![step::weighed(catalogue, *hop, End::Both)]),
        hops => {
            let words = format!("The way with the fewest steps takes {}: {}, {}", hops.len(), way.arrows(catalogue), way.years());
            let back = hops.iter().any(|(_, _, step)| step.kind == Kind::StepBack);
            let words = if back { format!("{words}. The catalogue has no way without a step back") } else { words };
            (way.sentence(words), hops.iter().map(|&hop| step::told(catalogue, hop, End::Both)).collect())
        }
    };
    let show = way
        .hops()
        .first()
        .filter(|_| way.hops().len() == 1)
        .and_then(|&(from, to, step)| Some(Sentence::new(to_show(step)?).resting(&step.basis).to([(from, to)])));
    let usual = all_usual(catalogue, from, to).filter(|usual| *usual != way && !way.is_usual(catalogue));
    let usual = usual.map(|usual| usual.sentence(format!("By usual steps alone: {}, {}", usual.arrows(catalogue), usual.years())));
    Told::new(lead).with(told).with(show).with(usual).with(journeys(catalogue, from, to)).careful(what::typical(catalogue))
}

fn direct(catalogue: &Catalogue, (from, to, step): Hop<'_>) -> Sentence {
    let (start, goal) = (&catalogue.role(from).title, &catalogue.role(to).title);
    let years = match &step.years {
        Some(years) => format!("typically after {}", words::years(&years.years)),
        None => "years: no data".to_owned(),
    };
    let sentence = Sentence::new(format!("One step leads from {start} to {goal}: {}, {years}", words::kind(step.kind)));
    sentence.on(&step.basis.sources).on(step.years.as_ref().map_or(&[], |years| &years.sources))
}

/// Where there is no way there, whether there is one back.
fn the_other_way(catalogue: &Catalogue, from: RoleId, to: RoleId) -> Option<Sentence> {
    let back = shortest(catalogue, to, from)?;
    Some(back.sentence(format!("In the other direction it has one: {}, {}", back.arrows(catalogue), back.years())))
}

/// The journeys that lead from the one to the other.
fn journeys(catalogue: &Catalogue, from: RoleId, to: RoleId) -> Vec<Sentence> {
    let leads = |journey: &&Journey| {
        let position = |role: RoleId| journey.roles.iter().position(|&known| known == role);
        position(from).zip(position(to)).is_some_and(|(start, goal)| start < goal)
    };
    catalogue.journeys().iter().filter(leads).map(|told| journey(catalogue, told)).collect()
}

/// `The journey ‘Consulting entry’: A → B → C.`
pub fn journey(catalogue: &Catalogue, journey: &Journey) -> Sentence {
    let roles = titles(catalogue, journey.roles.iter().copied()).iter().map(|title| title.as_str()).collect::<Vec<_>>().join(" → ");
    let sentence = Sentence::new(format!("The journey ‘{}’: {roles}", journey.title)).on(&journey.sources);
    let sentence = journey.note.iter().fold(sentence, |sentence, note| sentence.then(&words::closed(note)));
    sentence.to(journey.roles.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))))
}
