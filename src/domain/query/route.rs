//! Which routes lead from one role to another?
//!
//! Up to five, none worse than another on every cost: steps, years at both ends, proficiency to gain, required credentials
//! to earn, steps that are not the most usual way, and steps that no source states. The last two are costs, since otherwise
//! the way that people are said to take would be beaten by a shorter one of which less is known.
//!
//! The shortest, the quickest and the one with the least to learn are always among them. These three are found by searches of
//! their own that look at everything, unless a limit on the whole route (years, roles to pass) asks for more; the others by a
//! [search](search) that is bounded in its work, and the answer says when that was not enough. A step back, and an uncommon
//! step, is used only where nothing else leads there or where it is asked for.
//!
//! A route is an option with a price, never a promise: years are those that are typically spent before a step, and
//! where they are not known the answer says "at least".

mod bounds;
mod choose;
mod gain;
mod network;
mod none;
mod price;
mod search;
mod tell;
mod wishes;

use serde::{Serialize, Serializer};

use super::named::as_id;
use super::role::JourneyView;
use super::{Cited, Named, StepView, words};
use crate::domain::{Catalogue, Credential, Holder, Journey, Role, RoleId, Skill, Text, TrackId, Years};
use bounds::Bounds;
use network::{Asking, Network, Resort};
use price::{Part, Which};
use search::{Found, Quest, Way};

pub use gain::{Learnt, learnt};
pub use none::{NoRoute, Why as WhyNone};
pub use tell::sources;
pub use wishes::{Limit, ROUTES, WORK, Wishes};

/// The routes between two roles.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Routes {
    /// Where they begin.
    #[serde(serialize_with = "as_id")]
    pub from: Named<Role>,
    /// Where they lead.
    #[serde(serialize_with = "as_id")]
    pub to: Named<Role>,
    /// Whether the holder is the typical one of a role, that is, assumed.
    pub assumed: bool,
    /// What was wished, in words.
    pub limits: Vec<String>,
    /// The routes, the most usual first.
    pub routes: Vec<Route>,
    /// How many were found that no other one beats, those that are not shown included.
    pub found: usize,
    /// Whether there may be more, because the search was ended.
    pub bounded: bool,
    /// The guided journeys that pass both roles in this order.
    pub journeys: Vec<JourneyView>,
    /// Why there is no route, if there is none.
    #[serde(skip)]
    pub none: Option<NoRoute>,
}

/// A route with its price.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Route {
    /// Its roles in order.
    #[serde(serialize_with = "as_ids")]
    pub roles: Vec<Named<Role>>,
    /// Its steps.
    pub steps: Vec<StepView>,
    /// Why it is among the answers.
    pub why: String,
    /// The same, reason by reason.
    #[serde(skip)]
    pub reasons: Vec<Why>,
    /// What to be careful about: uncommon steps, steps back, what is not the most usual way.
    pub cautions: Vec<String>,
    /// What it costs.
    pub cost: Cost,
    /// By step: the years so far, what is gained, and what has to be earned.
    pub hops: Vec<Hop>,
    /// The guided journeys that go just this way.
    #[serde(serialize_with = "as_titles")]
    pub journeys: Vec<JourneyView>,
}

/// Why a route is among the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// No route has fewer steps.
    FewestSteps,
    /// No route is quicker, as far as years are known.
    Quickest,
    /// No route has less to learn; whether that is known of all its skills.
    LeastToLearn(bool),
    /// A guided journey, by name.
    Journey(Text),
    /// All its steps are usual ones, and those of others are not.
    AllUsual,
    /// Its roles all lie in one track, by name.
    Keeps(Text),
    /// It takes no credential, and others do.
    NoCredential,
    /// All its steps are promotions, and those of others are not.
    OnlyPromotions,
    /// All its steps are stated by a source, and those of others are not.
    Stated,
    /// The roles that none of the others passes, by title.
    ByWayOf(Vec<Text>),
    /// It is the only one.
    Only,
    /// Nothing sets it apart but its balance.
    Balance,
}

/// What a route costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cost {
    /// Steps.
    pub steps: usize,
    /// Steps that are not the most usual way.
    pub unusual: usize,
    /// Steps that no source states.
    pub unstated: usize,
    /// The years of all steps together; the high end is open where one is not known, and none of them where nothing is.
    pub years: Option<Years>,
    /// Of how many steps the years are not known at all: then the low end is "at least".
    pub years_unknown: usize,
    /// Proficiency to gain.
    pub gain: u32,
    /// What of it lies in skills that are not described.
    pub gain_not_described: u32,
    /// New skills of which it is not known how much is wanted: they are not part of the gain.
    pub gain_unknown: u32,
    /// Credentials that are still to be earned.
    pub credentials: ToEarn,
    /// Roles that ask for a degree which the holder does not have.
    pub degrees: Degrees,
}

/// Credentials that are still to be earned.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ToEarn {
    /// Required.
    #[serde(serialize_with = "as_ids")]
    pub required: Vec<Named<Credential>>,
    /// Usually asked for.
    #[serde(serialize_with = "as_ids")]
    pub usual: Vec<Named<Credential>>,
}

/// Roles that ask for a degree.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Degrees {
    /// Required.
    #[serde(serialize_with = "as_ids")]
    pub required: Vec<Named<Role>>,
    /// Usually asked for.
    #[serde(serialize_with = "as_ids")]
    pub usual: Vec<Named<Role>>,
}

/// What belongs to one step of a route.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hop {
    /// The years from the start to the new role.
    pub so_far: Option<Years>,
    /// How many steps so far have no years.
    pub so_far_unknown: usize,
    /// Proficiency to gain.
    pub gain: u32,
    /// Skill by skill, the largest first.
    pub gains: Vec<Gained>,
    /// Credentials that the new role asks for and none before it.
    pub credentials: ToEarn,
    /// What the years rest on.
    #[serde(skip)]
    pub years_sources: Vec<Cited>,
}

/// A skill that is to be learnt for a step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gained {
    /// The skill.
    #[serde(serialize_with = "as_id")]
    pub skill: Named<Skill>,
    /// What is there by then; nothing where neither the holder nor the role before says.
    pub have: Option<u8>,
    /// What is wanted.
    pub want: u8,
    /// Whether the holder's own proficiency is known.
    pub described: bool,
}

/// Finds routes.
#[must_use]
pub fn routes(catalogue: &Catalogue, holder: &Holder, from: RoleId, to: RoleId, wishes: &Wishes) -> Routes {
    let asking = Asking { catalogue, holder, from, to, wishes };
    let walk = walk(&asking);
    let none = walk.is_none().then(|| none::none(&asking));
    let told = walk.as_ref().map(|walk| tell::routes(&asking, walk));
    Routes {
        from: Named::role(catalogue, from),
        to: Named::role(catalogue, to),
        assumed: holder.assumed().is_some(),
        limits: wishes.limits(catalogue).into_iter().map(|limit| limit.words).collect(),
        routes: told.unwrap_or_default(),
        found: walk.as_ref().map_or(0, |walk| walk.ways.len()),
        bounded: walk.is_some_and(|walk| walk.bounded),
        journeys: passing(catalogue, from, to).map(|journey| JourneyView::new(catalogue, journey)).collect(),
        none,
    }
}

/// The guided journeys that begin at a role: routes to offer where no end is chosen yet.
#[must_use]
pub fn journeys_from(catalogue: &Catalogue, role: RoleId) -> Vec<JourneyView> {
    let here = catalogue.journeys().iter().filter(|journey| journey.roles.first() == Some(&role));
    here.map(|journey| JourneyView::new(catalogue, journey)).collect()
}

/// The journeys that pass two roles in this order.
fn passing(catalogue: &Catalogue, from: RoleId, to: RoleId) -> impl Iterator<Item = &Journey> {
    catalogue.journeys().iter().filter(move |journey| part_of(journey, from, to).is_some())
}

/// The roles of a journey from one role to another, if it passes them in this order.
fn part_of(journey: &Journey, from: RoleId, to: RoleId) -> Option<&[RoleId]> {
    let position = |role| journey.roles.iter().position(|known| *known == role);
    let (start, end) = position(from).zip(position(to))?;
    if start < end { journey.roles.get(start..=end) } else { None }
}

/// The ways that none beats, and the network in which they lie.
struct Walk {
    network: Network,
    ways: Vec<Way>,
    bounded: bool,
}

/// Walks with as little of the last resort as leads there.
fn walk(asking: &Asking<'_>) -> Option<Walk> {
    if asking.from == asking.to {
        return None;
    }
    Resort::ALL.into_iter().find_map(|resort| {
        let network = Network::new(asking, resort);
        let Found { ways, bounded } = look(asking, &network);
        let ways = choose::unbeaten(ways);
        (!ways.is_empty()).then_some(Walk { network, ways, bounded })
    })
}

fn look(asking: &Asking<'_>, network: &Network) -> Found {
    let (from, to) = (network.number(asking.from), network.number(asking.to));
    let bounds = Bounds::new(network, to);
    if !bounds.leads(from) {
        return Found { ways: Vec::new(), bounded: false };
    }
    let (passes, all) = passes(asking, network);
    let months = asking.wishes.years.map(|years| u32::from(years.get()));
    let quest = Quest { network, bounds: &bounds, from, to, months, passes: &passes, all, which: Which::ALL, work: asking.wishes.work };
    let fits = |way: &Way| {
        let passed = way.roles.iter().fold(0, |passed, &role| passed | passes.get(role).copied().unwrap_or(0));
        passed == all && months.is_none_or(|months| way.price.part(Part::Low) <= months)
    };
    let way = |part| {
        let roles = bounds.follow(network, part, from, to)?;
        let (price, credentials) = network.price(&roles);
        Some(Way { roles, price, credentials })
    };
    let mut known: Vec<Way> = Part::ALL.into_iter().filter_map(way).filter(fits).collect();
    let mut bounded = false;
    for (first, parts) in LENSES {
        if way(first).is_none_or(|way| !fits(&way)) {
            let found = search::search(&Quest { which: Which::of(parts), ..quest }, &[]);
            bounded |= found.bounded;
            known.extend(found.ways.into_iter().min_by_key(|way| (way.price.key(first), way.roles.clone())));
        }
    }
    let found = search::search(&quest, &known);
    Found { bounded: bounded || found.bounded, ..found }
}

/// What has to be compared to find the lowest of one cost under a limit on the whole route.
const LENSES: [(Part, &[Part]); 3] =
    [(Part::Steps, &[Part::Steps, Part::Low]), (Part::Open, &[Part::Open, Part::Low, Part::High]), (Part::Gain, &[Part::Gain, Part::Low])];

/// By role, a bit for each role that has to be passed and for each track of which one has to be, the first 64 of them, and
/// all these bits; empty where nothing has to be passed.
fn passes(asking: &Asking<'_>, network: &Network) -> (Vec<u64>, u64) {
    let ends = [asking.from, asking.to];
    let mut via: Vec<RoleId> = asking.wishes.via.iter().copied().filter(|role| !ends.contains(role)).collect();
    via.sort_unstable();
    via.dedup();
    if via.is_empty() && asking.wishes.through.is_empty() {
        return (Vec::new(), 0);
    }
    let bit = |position: usize| 1_u64.checked_shl(u32::try_from(position).unwrap_or(u32::MAX)).unwrap_or(0);
    let of = |&role: &RoleId| {
        if ends.contains(&role) {
            return 0;
        }
        let track: TrackId = asking.catalogue.role(role).track;
        let own = via.iter().position(|other| *other == role).map_or(0, bit);
        let tracks = asking.wishes.through.iter().enumerate().filter(|(_, other)| **other == track);
        tracks.fold(own, |bits, (position, _)| bits | bit(via.len() + position))
    };
    let all = (0..via.len() + asking.wishes.through.len()).fold(0, |bits, position| bits | bit(position));
    (network.roles.iter().map(of).collect(), all)
}

/// The years of a route in words: `7–12 years`, `at least 5 years, no data for 1 step`, `years: no data`.
#[must_use]
pub fn years_words(cost: &Cost) -> String {
    span_words(cost.years.as_ref(), cost.years_unknown)
}

/// Years with what is not known of them.
#[must_use]
pub fn span_words(years: Option<&Years>, unknown: usize) -> String {
    match (years, unknown) {
        (None, _) => "years: no data".to_owned(),
        (Some(years), 0) => words::years(years),
        (Some(Years { low, .. }), unknown) => {
            let low = words::years(&Years { low: *low, high: Some(*low) });
            format!("at least {low}, no data for {}", words::count(unknown, "step"))
        }
    }
}

/// Serialises named records as their slugs.
fn as_ids<T, S: Serializer>(named: &[Named<T>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(named.iter().map(|named| &named.id))
}

/// Serialises journeys as their slugs.
fn as_titles<S: Serializer>(journeys: &[JourneyView], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(journeys.iter().map(|journey| &journey.id))
}
