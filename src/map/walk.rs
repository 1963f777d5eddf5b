//! Walking from role to role on a map.
//!
//! Up and down follow steps to other levels, left and right the roles of a level. Whoever goes up and then down is back where
//! they were, however far they climbed. It moves no box, and where it leads depends on no size of the map.

use super::place::Placement;
use super::plan::{Plan, Way};
use crate::domain::Kind;

/// The way somebody climbed, up and down, to where they stand; and what they came down from again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Climb<T> {
    /// The roles in order, each but the first with whether it was reached by going up.
    stops: Vec<(T, bool)>,
    /// Which of them is stood on.
    at: usize,
}

impl<T: Copy + PartialEq> Climb<T> {
    /// Somebody who has just arrived from elsewhere.
    #[must_use]
    pub fn new(at: T) -> Self {
        Self { stops: vec![(at, false)], at: 0 }
    }

    /// Where they stand.
    #[must_use]
    pub fn here(&self) -> T {
        self.stops[self.at].0
    }

    /// The role they came from, and whether they came up.
    #[must_use]
    pub fn came(&self) -> Option<(T, bool)> {
        let before = self.at.checked_sub(1)?;
        Some((self.stops[before].0, self.stops[self.at].1))
    }

    /// The role to which they go without choosing: back where they came from, or on to where they were before they went back.
    #[must_use]
    pub fn known(&self, up: bool) -> Option<T> {
        self.known_at(up).map(|at| self.stops[at].0)
    }

    fn known_at(&self, up: bool) -> Option<usize> {
        let back = self.is_back(up).then(|| self.at - 1);
        back.or_else(|| self.stops.get(self.at + 1).filter(|(_, came_up)| *came_up == up).map(|_| self.at + 1))
    }

    /// Goes to a role that is chosen, up or down.
    #[must_use]
    pub fn to(&self, to: T, up: bool) -> Self {
        self.with(self.at + 1, to, up)
    }

    /// Whether going up or down leads back where they came from.
    #[must_use]
    pub fn is_back(&self, up: bool) -> bool {
        self.came().is_some_and(|(_, came_up)| came_up != up)
    }

    /// Goes up or down: where it is known where that leads, there, else to what is chosen.
    #[must_use]
    pub fn go(&self, up: bool, choose: impl FnOnce() -> Option<T>) -> Option<Self> {
        if let Some(at) = self.known_at(up) {
            return Some(Self { at, ..self.clone() });
        }
        choose().map(|to| self.to(to, up))
    }

    /// Goes to the next of those to which the last move could have led, or to the one before; `ways` says which these are, of a
    /// role, up or down.
    #[must_use]
    pub fn other(&self, next: bool, ways: impl FnOnce(T, bool) -> Vec<T>) -> Option<Self> {
        let (from, up) = self.came()?;
        let ways = ways(from, up);
        let by = if next { 1 } else { ways.len().saturating_sub(1) };
        let at = ways.iter().position(|role| *role == self.here()).map_or(0, |position| (position + by) % ways.len());
        ways.get(at).map(|to| self.with(self.at, *to, up))
    }

    fn with(&self, at: usize, to: T, up: bool) -> Self {
        let mut stops = self.stops[..at].to_vec();
        stops.push((to, up));
        Self { stops, at }
    }
}

/// The roles of other tiers to which one can go up, or from which one can come: the best first. That is a promotion before
/// anything else, the usual before the less usual, the nearest tier, the same track, what a source states.
#[must_use]
pub fn ways(plan: &Plan, role: usize, up: bool) -> Vec<usize> {
    let beside = |index: usize| {
        let step = plan.steps[index];
        let (own, other) = if up { (step.from, step.to) } else { (step.to, step.from) };
        (own == role && plan.way(index) == Way::Up).then_some((other, step))
    };
    let mut found: Vec<_> = (0..plan.steps.len()).filter_map(beside).collect();
    found.sort_by_key(|(other, step)| {
        let (here, there) = (&plan.roles[role], &plan.roles[*other]);
        let far = plan.tier[role].abs_diff(plan.tier[*other]);
        (step.kind != Kind::Promotion, step.is_unusual(), far, here.track != there.track, step.doubt, *other)
    });
    found.into_iter().map(|(other, _)| other).collect()
}

/// The role beside another one; behind the end of a row the tier goes on in its next row.
#[must_use]
pub fn beside(placement: &Placement, role: usize, right: bool) -> Option<usize> {
    let tier = |role: usize| placement.rows[placement.seats[role].row];
    let place = |role: usize| (std::cmp::Reverse(placement.seats[role].row), placement.seats[role].column);
    let of_tier = (0..placement.seats.len()).filter(|other| tier(*other) == tier(role));
    if right {
        of_tier.filter(|other| place(*other) > place(role)).min_by_key(|other| place(*other))
    } else {
        of_tier.filter(|other| place(*other) < place(role)).max_by_key(|other| place(*other))
    }
}
