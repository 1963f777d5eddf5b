//! Which routes lead from one role to another?
//!
//! Up to five, none worse than another on every cost: steps, years at both ends, proficiency to gain, and required credentials
//! to earn. The usual way comes first, and the known journeys are among them, even where others cost less: they say why.
//!
//! The shortest, the quickest and the one with the least to learn are always among them. These three and the usual way are
//! found by searches of their own that look at everything, unless a limit on the whole route (years, roles to pass) asks for
//! more; the others by a [search](search) that is bounded in its work, and the answer says when that was not enough. A step
//! back, and an uncommon step on a longer way, is used only where no way without one leads there, or where it is asked for.
//! Years that somebody has spent in the role that a route begins at count towards its first step.
//!
//! A route is an option with a price, never a promise: years are those that are typically spent before a step, and
//! where they are not known the answer says "at least".

mod bounds;
mod choose;
mod gain;
mod network;
mod none;
mod pass;
mod price;
mod say;
mod search;
mod tell;
mod walk;
mod wishes;

use serde::{Serialize, Serializer};

use super::named::as_id;
use super::role::JourneyView;
use super::{Cited, Named, StepView};
use crate::domain::{Catalogue, Credential, Holder, Journey, Months, Role, RoleId, Skill, Text, Years};
use network::Asking;
use tell::Told;
use walk::{Walked, walk};

pub use gain::{Learnt, learnt};
pub use none::{NoRoute, Why as WhyNone};
pub use pass::AT_MOST as PASSES_AT_MOST;
pub use say::{degree_words, earn_words, gain_told, gain_words, served_words, span_words, years_words};
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
    /// What of it takes nothing out, in words.
    pub idle: Vec<String>,
    /// The options of the command line that ask for the same.
    #[serde(skip)]
    pub options: String,
    /// The routes, the usual way first unless it is a long way round.
    pub routes: Vec<Route>,
    /// How many there are, those that are not shown included.
    pub found: usize,
    /// Whether there may be more, because the search was ended.
    pub bounded: bool,
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
    /// The usual way; whether all its steps are usual ones.
    Usual(bool),
    /// The way with the fewest unusual steps, which takes so many more that nobody would call it usual; whether it has none.
    Round(bool),
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
    /// It is the only one that there is.
    Only,
    /// No other one is as good on every cost, and nothing more sets it apart.
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
    /// Years that are spent already in the role where it begins, as far as the first step takes any.
    pub served: Option<Months>,
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
    /// What the new role wants no more of than the one before, and the holder has less of: it is short already where they are.
    pub behind: Vec<Gained>,
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
    /// What the holder has now, if that is known.
    pub own: Option<u8>,
    /// What is wanted.
    pub want: u8,
}

impl Gained {
    /// How much is wanted beyond what is there.
    #[must_use]
    pub fn lack(&self) -> u8 {
        self.want.saturating_sub(self.own.or(self.have).unwrap_or(0))
    }
}

/// Finds routes.
#[must_use]
pub fn routes(catalogue: &Catalogue, holder: &Holder, from: RoleId, to: RoleId, wishes: &Wishes) -> Routes {
    let asking = Asking { catalogue, holder, from, to, wishes };
    let (told, bounded, none) = match walk(&asking) {
        Walked::Ways(walk) => (tell::routes(&asking, &walk), walk.bounded, None),
        Walked::None => (Told::default(), false, Some(none::none(&asking, false))),
        Walked::Ended => (Told::default(), true, Some(none::none(&asking, true))),
    };
    Routes {
        from: Named::role(catalogue, from),
        to: Named::role(catalogue, to),
        assumed: holder.assumed().is_some(),
        limits: wishes.limits(catalogue).into_iter().map(|limit| limit.words).collect(),
        idle: wishes.idle(catalogue),
        options: wishes.options(catalogue),
        routes: told.routes,
        found: told.found,
        bounded,
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

/// Serialises named records as their slugs.
fn as_ids<T, S: Serializer>(named: &[Named<T>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(named.iter().map(|named| &named.id))
}

/// Serialises journeys as their slugs.
fn as_titles<S: Serializer>(journeys: &[JourneyView], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(journeys.iter().map(|journey| &journey.id))
}
