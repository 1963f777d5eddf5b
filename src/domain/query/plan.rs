//! One page: where somebody is, where they want to get to, and what to do first.
//!
//! The dates are ranges that add up what is typically spent before a step. They are never a promise, and an end that is not
//! known stays open. Each action comes from a gap, and says what shows that it is done.

mod actions;
mod papers;

use serde::Serialize;

use super::named::{Said, as_id, as_word};
use super::route::{Gained, Hop, Route, Routes, Wishes, routes};
use super::words::listed_in_part;
use super::{Cited, Named};
use crate::domain::profile::Progress;
use crate::domain::{Catalogue, Credential, Date, Held, Holder, Known, Month, Months, Need, Role, RoleId, Slug, Text, Wanted, Years};

pub use actions::{Action, Lack};

/// Of whom, between what, and from when on.
#[derive(Debug, Clone, Copy)]
pub struct PlanFor<'a> {
    /// Whose skills count.
    pub holder: &'a Holder,
    /// Where it begins.
    pub from: RoleId,
    /// The goal.
    pub to: RoleId,
    /// The day it is made.
    pub today: Date,
    /// What the routes may and must do.
    pub wishes: &'a Wishes,
    /// Which of the routes, from 0.
    pub route: usize,
}

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq)]
pub enum NoPlan {
    /// There is no route; the answer says why.
    NoRoute(Box<Routes>),
    /// There are only so many.
    OnlySoMany(usize),
}

/// A plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plan {
    /// The day it was made.
    pub date: Date,
    /// The framework it rests on.
    pub framework: Text,
    /// The version of its data.
    pub version: Option<Text>,
    /// Where it begins.
    pub from: Named<Role>,
    /// The goal.
    pub to: Named<Role>,
    /// What the goal is.
    pub goal: Said,
    /// Where somebody is.
    pub me: Me,
    /// What was wished, in words.
    pub limits: Vec<String>,
    /// What of it takes nothing out, in words.
    pub idle: Vec<String>,
    /// Which of the routes this is, from 1.
    pub number: usize,
    /// Of how many.
    pub of: usize,
    /// The route.
    pub route: Route,
    /// By step: when its role may be reached.
    pub dates: Vec<Dated>,
    /// What to do first.
    pub actions: Vec<Action>,
    /// The credentials to earn, the required and the first ones first.
    pub credentials: Vec<Paper>,
    /// How many credentials are left out.
    pub more_credentials: usize,
    /// What it rests on most.
    pub sources: Vec<SourceLine>,
    /// How many sources are left out.
    pub more_sources: usize,
}

/// Where somebody is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Me {
    /// Whether the typical holder of the role stands in.
    pub assumed: bool,
    /// The role of the person, where it is another one than that at which the plan begins.
    pub role: Option<Named<Role>>,
    /// Experience in all.
    pub years: Option<Months>,
    /// Experience in the role at which the plan begins.
    pub years_in_role: Option<Months>,
    /// Skills that are rated, or that the role describes.
    pub rated: usize,
    /// What the person is short of in the role where they are, the most first.
    pub short: Vec<Gained>,
    /// Credentials that are held.
    pub held: Vec<Text>,
}

/// When a role may be reached.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dated {
    /// The role.
    #[serde(serialize_with = "as_id")]
    pub role: Named<Role>,
    /// At the earliest; none where nothing is known.
    pub earliest: Option<Month>,
    /// At the latest; none where that is open.
    pub latest: Option<Month>,
}

/// A credential to earn.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paper {
    /// The credential.
    #[serde(flatten)]
    pub credential: Named<Credential>,
    /// How much it is needed.
    #[serde(serialize_with = "as_word")]
    pub need: Need,
    /// The first role on the route that asks for it.
    #[serde(serialize_with = "as_id")]
    pub role: Named<Role>,
    /// Whether it is being worked for.
    pub under_way: bool,
    /// Who gives it.
    pub issuer: Option<Text>,
    /// What one needs.
    pub eligibility: Vec<Said>,
    /// The date of what is said here.
    pub as_of: Option<Text>,
}

/// A source with its licence.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SourceLine {
    /// Its slug.
    pub id: Slug,
    /// Its id as it is printed.
    pub label: Text,
    /// Its title.
    pub title: Text,
    /// When it was written, as far as that is known.
    pub date: Option<Text>,
    /// Under what terms it may be used.
    pub licence: Option<Text>,
    /// What has to be printed with it.
    pub attribution: Option<Text>,
}

/// Makes a plan.
///
/// # Errors
/// [`NoPlan`] where no route leads there, or not as many as are asked for.
pub fn plan(catalogue: &Catalogue, asked: &PlanFor<'_>) -> Result<Plan, NoPlan> {
    // Numbers stay as they are when more are asked for.
    let wishes = Wishes { most: asked.wishes.most.max(asked.route + 1), ..asked.wishes.clone() };
    let mut routes = routes(catalogue, asked.holder, asked.from, asked.to, &wishes);
    let of = routes.routes.len();
    if of == 0 {
        return Err(NoPlan::NoRoute(Box::new(routes)));
    }
    if asked.route >= of {
        return Err(NoPlan::OnlySoMany(of));
    }
    let route = routes.routes.swap_remove(asked.route);
    let framework = catalogue.frameworks().last();
    let me = me(catalogue, asked.holder, asked.from);
    let (credentials, more_credentials) = papers::credentials(catalogue, asked.holder, &route);
    let goal = Said::fact(catalogue, &catalogue.role(asked.to).summary);
    let (sources, more_sources) = papers::sources(catalogue, &route, &credentials, &goal);
    Ok(Plan {
        date: asked.today,
        framework: framework.map_or_else(|| Text::clean(""), |framework| framework.title.clone()),
        version: framework.and_then(|framework| framework.version.clone()),
        from: routes.from,
        to: routes.to,
        goal,
        actions: actions::actions(catalogue, &route, &credentials, &me),
        me,
        limits: routes.limits,
        idle: routes.idle,
        number: asked.route + 1,
        of,
        dates: dates(&route, asked.today),
        route,
        credentials,
        more_credentials,
        sources,
        more_sources,
    })
}

fn me(catalogue: &Catalogue, holder: &Holder, from: RoleId) -> Me {
    let is_held = |held: &&Held| held.progress == Progress::Held;
    let name = |held: &Held| Text::clean(&catalogue.credential(held.credential).name(held.part));
    let is_own = holder.role() == Some(from);
    Me {
        assumed: holder.assumed().is_some(),
        role: holder.role().filter(|_| !is_own).map(|role| Named::role(catalogue, role)),
        years: holder.years(),
        years_in_role: holder.years_in_role().filter(|_| is_own),
        rated: catalogue.skills().filter(|skill| holder.knows(*skill) != Known::NotDescribed).count(),
        short: if is_own { short(catalogue, holder, from) } else { Vec::new() },
        held: holder.credentials().iter().filter(is_held).map(name).collect(),
    }
}

/// The skills of which somebody has less than their role wants, the most first.
fn short(catalogue: &Catalogue, holder: &Holder, role: RoleId) -> Vec<Gained> {
    let short = |wanted: &Wanted| {
        let Known::Rated(own) = holder.knows(wanted.skill) else { return None };
        let want = wanted.want?.get();
        let skill = Named::skill(catalogue, wanted.skill);
        (own < want).then_some(Gained { skill, have: Some(own), own: Some(own), want })
    };
    let mut all: Vec<Gained> = catalogue.role(role).skills.iter().filter_map(short).collect();
    all.sort_by(|a, b| b.lack().cmp(&a.lack()).then_with(|| a.skill.title.cmp(&b.skill.title)));
    all
}

/// By step, today and the years so far.
fn dates(route: &Route, today: Date) -> Vec<Dated> {
    let dated = |(role, hop): (&Named<Role>, &Hop)| {
        let ends = hop.so_far.as_ref().map(|Years { low, high }| (today.month_after(*low), high.map(|high| today.month_after(high))));
        Dated { role: role.clone(), earliest: ends.map(|ends| ends.0), latest: ends.and_then(|ends| ends.1) }
    };
    route.roles.iter().skip(1).zip(&route.hops).map(dated).collect()
}

impl Dated {
    /// `2029 to 2031`, `in 2029`, `not before 2029`, `date: no data`: the years alone, since more would not be known.
    #[must_use]
    pub fn words(&self) -> String {
        match (self.earliest.map(Month::year), self.latest.map(Month::year)) {
            (Some(earliest), Some(latest)) if earliest == latest => format!("in {earliest}"),
            (Some(earliest), Some(latest)) => format!("{earliest} to {latest}"),
            (Some(earliest), None) => format!("not before {earliest}"),
            (None, _) => "date: no data".to_owned(),
        }
    }
}

/// A skill with what is there and what is wanted: `Leading people from 3 to 4`; what is not described has no beginning.
#[must_use]
pub fn raised(gained: &Gained) -> String {
    match gained.own.or(gained.have) {
        Some(have) => format!("{} from {have} to {}", gained.skill.title, gained.want),
        None => format!("{} to {}", gained.skill.title, gained.want),
    }
}

/// What is to be learnt for a step: what is known to be short, then what nobody has described, so many of them in all.
#[must_use]
pub fn learn_words(hop: &Hop, most: usize) -> String {
    let (known, unknown): (Vec<&Gained>, Vec<&Gained>) =
        hop.behind.iter().chain(&hop.gains).partition(|gained| gained.own.or(gained.have).is_some());
    let told = |gained: &[&Gained], most: usize| listed_in_part(&gained.iter().map(|gained| raised(gained)).collect::<Vec<_>>(), most);
    let room = most.saturating_sub(known.len()).max(1);
    match (known.as_slice(), unknown.as_slice()) {
        ([], []) => "nothing more that is described".to_owned(),
        (known, []) => told(known, most),
        ([], unknown) => format!("new: {}", told(unknown, most)),
        (known, unknown) => format!("{}; new: {}", told(known, most), told(unknown, room)),
    }
}

/// The printed ids of some sources.
fn slugs(cited: &[Cited]) -> Vec<Slug> {
    cited.iter().map(|cited| cited.id.clone()).collect()
}
