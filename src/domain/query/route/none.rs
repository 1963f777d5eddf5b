//! Why there is no route, and what can be reached instead.
//!
//! It never names a limit that alone makes no difference, unless none does.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::network::{Asking, Network, Resort};
use super::price::Part;
use super::walk::{Walked, walk};
use super::wishes::{Limit, Wishes};
use crate::domain::query::Named;
use crate::domain::query::words::{count, listed};
use crate::domain::{Catalogue, Role, RoleId};

/// How many roles are named that can be reached instead.
const NEAREST: usize = 3;

/// Why there is no route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It begins where it should end.
    Same,
    /// No step of the catalogue leads there, by whatever way.
    NoWay,
    /// Each of these limits keeps it out alone.
    Limits(Vec<String>),
    /// Only several of these limits together keep it out.
    Together(Vec<String>),
    /// The search within these limits was ended before it had found one.
    Ended(Vec<String>),
}

/// That there is no route, why, and what is near.
#[derive(Debug, Clone, PartialEq)]
pub struct NoRoute {
    /// Where it should begin.
    pub from: Named<Role>,
    /// Where it should lead.
    pub to: Named<Role>,
    /// Why there is none.
    pub why: Why,
    /// What can be reached, the nearest to the goal first.
    pub nearest: Vec<Near>,
}

/// A role that can be reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Near {
    /// The role.
    pub role: Named<Role>,
    /// How many steps lead on to the goal if nothing is limited; none where no way leads on to it.
    pub steps_left: Option<usize>,
}

impl NoRoute {
    /// It in a sentence or two, with what can be reached instead.
    #[must_use]
    pub fn message(&self) -> String {
        match &self.why {
            Why::Same => self.told(),
            Why::NoWay | Why::Limits(_) | Why::Together(_) | Why::Ended(_) => format!("{}{}", self.told(), self.instead()),
        }
    }

    /// Why there is none.
    #[must_use]
    pub fn told(&self) -> String {
        let (from, to) = (&self.from.title, &self.to.title);
        match &self.why {
            Why::Same => format!("{to} is where you begin: there is no way to go"),
            Why::NoWay => format!("no route: no step of the catalogue leads from {from} to {to}, by whatever way"),
            Why::Limits(limits) => {
                let them = if limits.len() == 1 { "lifting it opens one" } else { "lifting one of them opens one" };
                format!("no route from {from} to {to} within: {}; {them}", listed(limits))
            }
            Why::Together(limits) => {
                format!("no route from {from} to {to} within: {}; lifting one of them is not enough", listed(limits))
            }
            Why::Ended(limits) => {
                let limits = listed(limits);
                format!("the search was ended before it had found a route from {from} to {to} within: {limits}; there may be one")
            }
        }
    }

    fn instead(&self) -> String {
        let near = |near: &Near| match near.steps_left {
            Some(steps) => format!("{} ({}, {} from it without limits)", near.role.title, near.role.id, count(steps, "step")),
            None => format!("{} ({})", near.role.title, near.role.id),
        };
        let nearest: Vec<String> = self.nearest.iter().map(near).collect();
        if nearest.is_empty() {
            format!(". Nothing can be reached from {}", self.from.title)
        } else {
            format!(". What can be reached nearest to it: {}", nearest.join("; "))
        }
    }
}

/// Looks why there is no route, or none that was found before the search was ended.
#[must_use]
pub fn none(asking: &Asking<'_>, ended: bool) -> NoRoute {
    let catalogue = asking.catalogue;
    let (from, to) = (Named::role(catalogue, asking.from), Named::role(catalogue, asking.to));
    if asking.from == asking.to {
        return NoRoute { from, to, why: Why::Same, nearest: Vec::new() };
    }
    let free = Wishes::default();
    let all = Network::new(&Asking { wishes: &free, ..*asking }, Resort::All);
    let left = steps_left(&all, all.number(asking.to));
    let why = match (ended, left[all.number(asking.from)].is_some()) {
        (true, _) => Why::Ended(asking.wishes.limits(asking.catalogue).into_iter().map(|limit| limit.words).collect()),
        (false, true) => why(asking),
        (false, false) => Why::NoWay,
    };
    NoRoute { from, to, why, nearest: nearest(asking, &left) }
}

fn why(asking: &Asking<'_>) -> Why {
    let limits = asking.wishes.limits(asking.catalogue);
    let opens = |limit: &&Limit| matches!(walk(&Asking { wishes: &limit.lifted, ..*asking }), Walked::Ways(_));
    let alone: Vec<String> = limits.iter().filter(opens).map(|limit| limit.words.clone()).collect();
    if alone.is_empty() { Why::Together(limits.into_iter().map(|limit| limit.words).collect()) } else { Why::Limits(alone) }
}

/// What can be reached within the limits: by steps left to the goal, by nearness of level, by title.
fn nearest(asking: &Asking<'_>, left: &[Option<usize>]) -> Vec<Near> {
    let catalogue = asking.catalogue;
    let network = Network::new(asking, Resort::All);
    let months = asking.wishes.years.map(|years| u32::from(years.get()));
    let reached = reached(&network, network.number(asking.from), months);
    let role = |number: usize| catalogue.role(network.roles[number]);
    // The goal itself can be reached where only what lies on the way is asked for: then it is no answer.
    let is_other = |number: usize| ![asking.from, asking.to].contains(&network.roles[number]);
    let mut near: Vec<usize> = (0..left.len()).filter(|&number| reached[number] && is_other(number)).collect();
    let far = |number: usize| left[number].unwrap_or(usize::MAX);
    let key = |number: usize| (far(number), apart(catalogue, network.roles[number], asking.to), &role(number).title, number);
    near.sort_by(|&a, &b| key(a).cmp(&key(b)));
    let named = |&number: &usize| Near { role: Named::role(catalogue, network.roles[number]), steps_left: left[number] };
    near.iter().take(NEAREST).map(named).collect()
}

/// How many levels lie between two roles; unknown is as far as can be.
fn apart(catalogue: &Catalogue, one: RoleId, other: RoleId) -> u8 {
    let level = |role| catalogue.role(role).level;
    level(one).zip(level(other)).map_or(u8::MAX, |(one, other)| one.get().abs_diff(other.get()))
}

/// By role, how many steps lead on to the goal at least.
fn steps_left(network: &Network, to: usize) -> Vec<Option<usize>> {
    let mut left = vec![None; network.roles.len()];
    left[to] = Some(0);
    let mut open = VecDeque::from([(to, 0)]);
    while let Some((role, steps)) = open.pop_front() {
        for arrow in &network.into[role] {
            if left[arrow.to].is_none() {
                left[arrow.to] = Some(steps + 1);
                open.push_back((arrow.to, steps + 1));
            }
        }
    }
    left
}

/// By role, whether it can be reached within so many months.
fn reached(network: &Network, from: usize, months: Option<u32>) -> Vec<bool> {
    let mut lows: Vec<Option<u32>> = vec![None; network.roles.len()];
    lows[from] = Some(0);
    let mut open = BinaryHeap::from([Reverse((0, from))]);
    while let Some(Reverse((low, role))) = open.pop() {
        if lows[role] != Some(low) {
            continue;
        }
        for arrow in &network.on[role] {
            let through = low.saturating_add(arrow.price.part(Part::Low));
            if months.is_none_or(|months| through <= months) && lows[arrow.to].is_none_or(|known| through < known) {
                lows[arrow.to] = Some(through);
                open.push(Reverse((through, arrow.to)));
            }
        }
    }
    lows.into_iter().map(|low| low.is_some()).collect()
}
