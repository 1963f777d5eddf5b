//! The roles and steps that the wishes allow, with what each step costs.
//!
//! Roles are numbered by slug here, so that no answer depends on the order of files or of the graph.

use super::gain::Gains;
use super::price::Price;
use super::search::Way;
use super::wishes::Wishes;
use crate::domain::profile::Progress;
use crate::domain::query::answer::step::is_leap;
use crate::domain::{Asked, Catalogue, Confidence, CredentialId, Education, Holder, Kind, Need, Role, RoleId, Standing, Step, Years};

/// How many required credentials are told apart while searching; what goes beyond is still told.
const CREDENTIALS: usize = 128;

/// How many uncommon steps weigh as much as one step back.
const BACK: u32 = 1_000;

/// Steps that are taken only where no way without them leads there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resort {
    /// Neither uncommon steps nor steps back.
    None,
    /// Uncommon steps.
    Uncommon,
    /// Steps back too.
    All,
}

impl Resort {
    /// From the strictest on.
    pub const ALL: [Self; 3] = [Self::None, Self::Uncommon, Self::All];
}

/// A step to another role.
#[derive(Debug, Clone, Copy)]
pub struct Arrow {
    /// The role it leads to; seen backwards, the role it leaves.
    pub to: usize,
    /// What it costs.
    pub price: Price,
}

/// The roles and steps that may be walked.
pub struct Network {
    /// The roles by slug.
    pub roles: Vec<RoleId>,
    /// By role, what leads on from it, in the order of the roles.
    pub on: Vec<Vec<Arrow>>,
    /// By role, what leads to it, in the order of the roles.
    pub into: Vec<Vec<Arrow>>,
    /// By role, the required credentials that are still to be earned.
    pub credentials: Vec<u128>,
    numbers: Vec<usize>,
}

/// Between whom, for whom and how.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    pub catalogue: &'a Catalogue,
    pub holder: &'a Holder,
    pub from: RoleId,
    pub to: RoleId,
    pub wishes: &'a Wishes,
}

impl Network {
    /// Everything that the wishes and the last resort allow.
    #[must_use]
    pub fn new(asking: &Asking<'_>, resort: Resort) -> Self {
        let catalogue = asking.catalogue;
        let mut roles: Vec<RoleId> = catalogue.roles().collect();
        roles.sort_by(|a, b| catalogue.role(*a).slug.cmp(&catalogue.role(*b).slug));
        let mut numbers = vec![0; roles.len()];
        roles.iter().enumerate().for_each(|(number, role)| numbers[role.index()] = number);
        let count = roles.len();
        let credentials = credentials(asking, &roles);
        let mut network = Self { roles, on: vec![Vec::new(); count], into: vec![Vec::new(); count], credentials, numbers };
        network.join(asking, resort);
        network
    }

    fn join(&mut self, asking: &Asking<'_>, resort: Resort) {
        let catalogue = asking.catalogue;
        let open: Vec<bool> = catalogue.roles().map(|role| role == asking.from || asking.is_open(role)).collect();
        let mut on: Vec<Vec<(RoleId, Price)>> = vec![Vec::new(); open.len()];
        for (from, to, step) in catalogue.all_steps() {
            if open[from.index()] && open[to.index()] && from != asking.to && to != asking.from && asking.takes((from, to, step), resort) {
                on[from.index()].push((to, asking.price((from, to, step))));
            }
        }
        let mut gains = Gains::new(catalogue, asking.holder);
        for (number, from) in self.roles.iter().enumerate() {
            let mut steps = std::mem::take(&mut on[from.index()]);
            steps.sort_by_key(|(to, _)| self.numbers[to.index()]);
            let ends: Vec<RoleId> = steps.iter().map(|(to, _)| *to).collect();
            for ((to, price), gain) in steps.into_iter().zip(gains.from(catalogue.role(*from), &ends)) {
                let to = self.numbers[to.index()];
                let price = price.gaining(gain);
                self.on[number].push(Arrow { to, price });
                self.into[to].push(Arrow { to: number, price });
            }
        }
    }

    /// The number of a role.
    #[must_use]
    pub fn number(&self, role: RoleId) -> usize {
        self.numbers[role.index()]
    }

    /// Whether a step may be walked.
    #[must_use]
    pub fn leads(&self, from: usize, to: usize) -> bool {
        self.on[from].iter().any(|arrow| arrow.to == to)
    }

    /// A way with what it costs, and the credentials that it takes.
    #[must_use]
    pub fn way(&self, roles: Vec<usize>) -> Way {
        let step = |pair: &[usize]| self.on[pair[0]].iter().find(|arrow| arrow.to == pair[1]).map(|arrow| arrow.price);
        let price = roles.windows(2).filter_map(step).fold(Price::default(), |sum, price| sum + price);
        let credentials = roles.iter().skip(1).fold(0, |all, &role| all | self.credentials[role]);
        Way { roles, price, credentials }
    }
}

impl Asking<'_> {
    /// Whether a route may lead through a role, or to it.
    fn is_open(&self, id: RoleId) -> bool {
        let role = self.catalogue.role(id);
        let wishes = self.wishes;
        let asks_too_much =
            (wishes.no_degree && degrees(self.holder, role, Need::Required).next().is_some()) || (wishes.no_credential && self.lacks(role));
        wishes.allow(role.track) && !wishes.avoid.contains(&id) && !asks_too_much
    }

    /// Whether a role requires a credential that is still to be earned.
    fn lacks(&self, role: &Role) -> bool {
        let had = had(self);
        to_earn(self.holder, role, Need::Required).any(|asked| !had.contains(&(asked.credential, asked.part)))
    }

    fn takes(&self, (from, to, step): (RoleId, RoleId, &Step), resort: Resort) -> bool {
        let is_too_long = |most| step.years.as_ref().is_some_and(|years| years.years.low > most);
        let is_straight = from == self.from && to == self.to;
        (!self.wishes.only_promotions || step.kind == Kind::Promotion)
            && !self.wishes.step_years.is_some_and(is_too_long)
            && (resort >= Resort::Uncommon || is_straight || step.standing != Standing::Uncommon)
            && (resort >= Resort::All || !self.is_unwelcome(step))
    }

    fn is_unwelcome(&self, step: &Step) -> bool {
        step.kind == Kind::StepBack && !self.wishes.step_back
    }

    /// Whether a way has to fit within something that only the whole of it can tell.
    #[must_use]
    pub fn is_bound(&self) -> bool {
        self.wishes.years.is_some() || !self.wishes.via.is_empty() || !self.wishes.through.is_empty()
    }

    /// The years of a step, less those that somebody has spent in the role already.
    #[must_use]
    pub fn years_left(&self, from: RoleId, step: &Step) -> Option<Years> {
        let years = step.years.as_ref().map(|years| &years.years)?;
        Some(if from == self.from { years.less(self.holder.served(from)) } else { years.clone() })
    }

    /// What a step costs, its gain left out. A way of one step is an answer of its own, be it uncommon.
    fn price(&self, (from, to, step): (RoleId, RoleId, &Step)) -> Price {
        let years = self.years_left(from, step);
        let low = years.as_ref().map_or(0, |years| u32::from(years.low.get()));
        let high = years.and_then(|years| years.high).map(|high| u32::from(high.get()));
        let is_unusual = step.standing != Standing::Usual || is_leap(self.catalogue, &(from, to, step));
        let doubt = match step.confidence {
            Confidence::Stated => 0,
            Confidence::Implied => 1,
            Confidence::CommonPractice => 2,
        };
        let is_straight = from == self.from && to == self.to;
        let back = u32::from(self.is_unwelcome(step));
        let uncommon = u32::from(step.standing == Standing::Uncommon && !is_straight);
        let (counted, told) = if self.is_bound() { (0, back * BACK + uncommon) } else { (1, 0) };
        Price {
            parts: [1, u32::from(is_unusual), told, u32::from(high.is_none()), low, high.unwrap_or(low), 0],
            back: counted * back,
            uncommon: counted * uncommon,
            turns: u32::from(self.catalogue.role(from).track != self.catalogue.role(to).track),
            unstated: u32::from(doubt > 0),
            doubt,
        }
    }
}

impl Price {
    fn gaining(mut self, gain: u32) -> Self {
        self.parts[super::price::Part::Gain as usize] = gain;
        self
    }
}

/// The credentials that a role asks for with this need and that are not held.
pub fn to_earn<'a>(holder: &'a Holder, role: &'a Role, need: Need) -> impl Iterator<Item = &'a Asked> {
    let is_held = |asked: &Asked| holder.progress(asked.credential, asked.part) == Some(Progress::Held);
    role.credentials.iter().filter(move |asked| asked.need == need && !is_held(asked))
}

/// The degrees that a role asks for with this need and that are not held.
pub fn degrees<'a>(holder: &'a Holder, role: &'a Role, need: Need) -> impl Iterator<Item = &'a Education> {
    let is_held = |education: &Education| holder.degree(education.slug.as_str()) == Some(Progress::Held);
    role.education.iter().filter(move |education| education.need == need && education.is_degree() && !is_held(education))
}

/// By role, a bit for each required credential that is still to be earned. A typical holder has what their role requires.
fn credentials(asking: &Asking<'_>, roles: &[RoleId]) -> Vec<u128> {
    let mut known: Vec<(CredentialId, Option<usize>)> = Vec::new();
    let had = had(asking);
    let mut bits = |role: &RoleId| {
        let asked = to_earn(asking.holder, asking.catalogue.role(*role), Need::Required).map(|asked| (asked.credential, asked.part));
        asked.filter(|asked| !had.contains(asked)).fold(0, |bits, asked| {
            let position = known.iter().position(|known| *known == asked).unwrap_or_else(|| {
                known.push(asked);
                known.len() - 1
            });
            bits | 1_u128.checked_shl(u32::try_from(position).unwrap_or(u32::MAX)).filter(|_| position < CREDENTIALS).unwrap_or(0)
        })
    };
    roles.iter().map(&mut bits).collect()
}

/// What a typical holder of the first role has because it requires it; of a person only what they say is known.
#[must_use]
pub fn had(asking: &Asking<'_>) -> Vec<(CredentialId, Option<usize>)> {
    let role = asking.holder.assumed().filter(|role| *role == asking.from);
    let asked = role.iter().flat_map(|&role| &asking.catalogue.role(role).credentials);
    asked.filter(|asked| asked.need == Need::Required).map(|asked| (asked.credential, asked.part)).collect()
}
