//! What a map shows: roles with their track and level, and the steps between them.
//!
//! It knows neither cells nor columns. Roles are in the order of their keys, so that the order in which they
//! were given never matters.

mod lanes;
mod near;
pub mod title;

use std::collections::{HashSet, VecDeque};

pub use near::{Near, near};

use crate::domain::{Catalogue, Confidence, Kind, RoleId, Standing, Text};

/// How many roles a map shows at most; more cannot be read, and take too long to route.
pub const ROLES_AT_MOST: usize = 120;

/// A role on a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRole {
    /// Its slug, by which roles are ordered.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its title in at most eight cells, where somebody wrote one.
    pub short: Option<String>,
    /// Its track, by its position among the tracks of the plan.
    pub track: usize,
    /// Its level, if it is known.
    pub level: Option<u8>,
}

/// A step on a map; its ends are positions among the roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanStep {
    /// The role it leaves.
    pub from: usize,
    /// The role it leads to.
    pub to: usize,
    /// What sort of move it is.
    pub kind: Kind,
    /// How much it takes to call it the usual way: nothing where a source states it, 1 where none does, 2 where another way is
    /// more usual, 3 where it is seldom taken.
    pub doubt: u8,
}

/// Where a step leads, seen from the role it leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To a higher tier.
    Up,
    /// Within the tier.
    Along,
    /// To a lower tier.
    Down,
}

/// What a map shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// The roles, by their keys.
    pub roles: Vec<PlanRole>,
    /// The steps, by their ends; at most one from one role to another.
    pub steps: Vec<PlanStep>,
    /// The names of the tracks, in the order in which they are shown.
    pub tracks: Vec<String>,
    /// What is written beside each tier, the lowest first: the level, or how many steps away from a role; `?` where it is not
    /// known, or not to be reached.
    pub tiers: Vec<String>,
    /// The role from which tiers count steps; none where they are levels.
    pub counted_from: Option<usize>,
    /// The tier of each role, by its position among the tiers.
    pub tier: Vec<usize>,
    /// For each track its position from the left: that of the whole, where the plan is a part of a catalogue.
    pub lanes: Vec<usize>,
}

impl PlanStep {
    /// Whether another way is more usual.
    #[must_use]
    pub fn is_unusual(&self) -> bool {
        self.doubt > 1
    }
}

impl Plan {
    /// A plan of these roles; steps with an end that is not there, from a role to itself or told twice are left out.
    ///
    /// Where no level is known at all, the roles are ordered by how many steps they are away from the role `middle`.
    #[must_use]
    pub fn new(roles: Vec<PlanRole>, steps: &[PlanStep], tracks: Vec<String>, middle: Option<usize>) -> Self {
        let plan = Self::in_order(roles, steps, tracks, middle);
        Self { lanes: lanes::of_plan(&plan.roles, &plan.steps, plan.tracks.len()), ..plan }
    }

    /// The same before it is known in which order the tracks stand.
    fn in_order(roles: Vec<PlanRole>, steps: &[PlanStep], tracks: Vec<String>, middle: Option<usize>) -> Self {
        let mut order: Vec<usize> = (0..roles.len()).collect();
        order.sort_by(|a, b| roles[*a].key.cmp(&roles[*b].key));
        let mut place = vec![0; roles.len()];
        for (new, old) in order.iter().enumerate() {
            place[*old] = new;
        }
        let is_sound = |step: &&PlanStep| step.from != step.to && step.from < roles.len() && step.to < roles.len();
        let moved = |step: &PlanStep| PlanStep { from: place[step.from], to: place[step.to], ..*step };
        let mut steps: Vec<PlanStep> = steps.iter().filter(is_sound).map(moved).collect();
        steps.sort_unstable();
        steps.dedup_by_key(|step| (step.from, step.to));
        let roles: Vec<PlanRole> = order.iter().map(|old| roles[*old].clone()).collect();
        let mut plan = Self { roles, steps, tracks, ..Self::default() };
        plan.set_tiers(middle.and_then(|middle| place.get(middle).copied()));
        plan
    }

    /// A plan of some roles of a catalogue, and of the steps between them. What is beyond [`ROLES_AT_MOST`] is left out.
    ///
    /// Where no level is known at all, steps are counted from the role `middle`, else from the one where the catalogue begins.
    #[must_use]
    pub fn of(catalogue: &Catalogue, roles: &[RoleId], middle: Option<RoleId>) -> Self {
        let mut drawn: Vec<RoleId> = Vec::new();
        let mut seen = HashSet::new();
        drawn.extend(middle.into_iter().chain(roles.iter().copied()).filter(|role| seen.insert(*role)).take(ROLES_AT_MOST));
        let mut position = vec![None; catalogue.role_count()];
        for (index, role) in drawn.iter().enumerate() {
            position[role.index()] = Some(index);
        }
        let leaving = |from: &RoleId| {
            let from = *from;
            let planned = |(to, step): (RoleId, &crate::domain::Step)| {
                let doubt = match (step.standing, step.confidence) {
                    (Standing::Usual, Confidence::Stated) => 0,
                    (Standing::Usual, Confidence::Implied | Confidence::CommonPractice) => 1,
                    (Standing::Secondary, _) => 2,
                    (Standing::Uncommon, _) => 3,
                };
                Some(PlanStep { from: position[from.index()]?, to: position[to.index()]?, kind: step.kind, doubt })
            };
            catalogue.leaving(from).filter_map(planned).collect::<Vec<_>>()
        };
        let steps: Vec<PlanStep> = drawn.iter().flat_map(leaving).collect();
        let tracks = catalogue.tracks().map(|track| catalogue.track(track).title.to_string()).collect();
        let roles = drawn.iter().map(|role| planned(catalogue, *role)).collect();
        let centre = middle.or_else(|| catalogue.start()).and_then(|centre| position[centre.index()]);
        Self { lanes: lanes::of_catalogue(catalogue), ..Self::in_order(roles, &steps, tracks, centre) }
    }

    /// The position of a role by its key.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<usize> {
        self.roles.binary_search_by(|role| role.key.as_str().cmp(key)).ok()
    }

    /// Where a step leads.
    #[must_use]
    pub fn way(&self, step: usize) -> Way {
        let PlanStep { from, to, .. } = self.steps[step];
        match self.tier[to].cmp(&self.tier[from]) {
            std::cmp::Ordering::Greater => Way::Up,
            std::cmp::Ordering::Equal => Way::Along,
            std::cmp::Ordering::Less => Way::Down,
        }
    }

    /// The position of the step from one role to another.
    #[must_use]
    pub fn step(&self, from: usize, to: usize) -> Option<usize> {
        self.steps.binary_search_by_key(&(from, to), |step| (step.from, step.to)).ok()
    }

    fn set_tiers(&mut self, middle: Option<usize>) {
        let signed = self.roles.iter().all(|role| role.level.is_none());
        self.counted_from = signed.then(|| middle.unwrap_or(0)).filter(|middle| *middle < self.roles.len());
        let numbers: Vec<Option<i16>> = match self.counted_from {
            Some(middle) => self.distances(middle),
            None => self.roles.iter().map(|role| role.level.map(i16::from)).collect(),
        };
        let mut all: Vec<Option<i16>> = numbers.clone();
        all.sort_unstable();
        all.dedup();
        let label = |number: &Option<i16>| match number {
            // Not known, or not to be reached: below all others, and it says so.
            None => "?".to_owned(),
            Some(number) if signed && *number > 0 => format!("+{number}"),
            Some(number) => number.to_string(),
        };
        self.tiers = all.iter().map(label).collect();
        self.tier = numbers.iter().map(|number| all.binary_search(number).unwrap_or(0)).collect();
    }

    /// How many steps each role is away from one: what it leads to counts up, what leads to it counts down.
    fn distances(&self, middle: usize) -> Vec<Option<i16>> {
        let mut found: Vec<Option<i16>> = vec![None; self.roles.len()];
        found[middle] = Some(0);
        let mut waiting = VecDeque::from([middle]);
        while let Some(role) = waiting.pop_front() {
            let own = found[role].unwrap_or(0);
            for step in &self.steps {
                let up = (step.from == role && own >= 0).then_some((step.to, own + 1));
                let down = (step.to == role && own <= 0).then_some((step.from, own - 1));
                for (other, distance) in up.into_iter().chain(down) {
                    if found[other].is_none() {
                        found[other] = Some(distance);
                        waiting.push_back(other);
                    }
                }
            }
        }
        found
    }
}

fn planned(catalogue: &Catalogue, id: RoleId) -> PlanRole {
    let role = catalogue.role(id);
    PlanRole {
        key: role.slug.to_string(),
        title: role.title.to_string(),
        short: role.short.as_ref().map(Text::to_string),
        track: role.track.index(),
        level: role.level.map(crate::domain::Level::get),
    }
}
