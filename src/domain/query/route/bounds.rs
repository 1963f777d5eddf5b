//! What the rest of a way costs at least, from every role: the search of Dijkstra (1959), from the goal backwards.
//!
//! It never says that there is a way which is none.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::network::Network;
use super::price::{Key, Part, Price};

/// For each cost, what the rest of a way costs at least.
pub struct Bounds {
    /// In the order of [`Part::ALL`], by role; nothing where no way leads to the goal.
    keys: Vec<Vec<Option<Key>>>,
}

impl Bounds {
    /// Looks from the goal backwards.
    #[must_use]
    pub fn new(network: &Network, to: usize) -> Self {
        Self { keys: Part::ALL.iter().map(|&part| costs(network, to, part)).collect() }
    }

    /// Whether a way leads from a role to the goal.
    #[must_use]
    pub fn leads(&self, role: usize) -> bool {
        self.keys[0][role].is_some()
    }

    /// The steps back and the uncommon steps that cannot be done without.
    #[must_use]
    pub fn resort(&self, role: usize) -> (u32, u32) {
        self.keys[0][role].map_or((0, 0), |key| (key.0[0], key.0[1]))
    }

    /// What the rest costs at least, in each part.
    #[must_use]
    pub fn rest(&self, role: usize) -> Price {
        let least = |keys: &Vec<Option<Key>>| keys[role].map_or(0, |key| key.0[2]);
        let mut price = Price::default();
        price.parts.iter_mut().zip(&self.keys).for_each(|(part, keys)| *part = least(keys));
        price
    }

    /// The best way in one order; of several that cost the same, the one whose roles come first.
    #[must_use]
    pub fn follow(&self, network: &Network, part: Part, from: usize, to: usize) -> Option<Vec<usize>> {
        let keys = &self.keys[part as usize];
        let mut way = vec![from];
        let mut here = from;
        while here != to {
            let left = keys[here]?;
            let is_tight = |arrow: &&super::network::Arrow| keys[arrow.to].is_some_and(|rest| rest + arrow.price.key(part) == left);
            here = network.on[here].iter().find(is_tight)?.to;
            way.push(here);
        }
        Some(way)
    }
}

/// The least key of a way to the goal from every role.
fn costs(network: &Network, to: usize, part: Part) -> Vec<Option<Key>> {
    let mut costs: Vec<Option<Key>> = vec![None; network.roles.len()];
    let mut open = BinaryHeap::from([Reverse((Price::default().key(part), to))]);
    costs[to] = Some(Price::default().key(part));
    while let Some(Reverse((cost, role))) = open.pop() {
        if costs[role] != Some(cost) {
            continue;
        }
        for arrow in &network.into[role] {
            // Most arrows are dearer in what weighs most already; then the rest need not be added up.
            let lead = cost.lead(&arrow.price, part);
            if costs[arrow.to].is_some_and(|known| known.0[..3] < lead[..]) {
                continue;
            }
            let through = cost + arrow.price.key(part);
            if costs[arrow.to].is_none_or(|known| through < known) {
                costs[arrow.to] = Some(through);
                open.push(Reverse((through, arrow.to)));
            }
        }
    }
    costs
}
