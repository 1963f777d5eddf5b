//! What has to be passed on the way, and a first way that passes it.
//!
//! The first way is short and simple, but not the best: it is there so that a search which is ended early is not without any.

use std::collections::VecDeque;

use super::network::{Asking, Network};
use crate::domain::RoleId;

/// How many things that have to be passed are told apart; the rest of them is refused.
pub const AT_MOST: usize = 64;

/// In how many orders they are tried.
const ORDERS: usize = 24;

/// What has to be passed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pass {
    /// By role, a bit for everything that is passed there; empty where nothing has to be.
    pub bits: Vec<u64>,
    /// All these bits.
    pub all: u64,
}

impl Pass {
    /// A bit for each role that has to be passed, and for each track of which one has to be, the first [`AT_MOST`] of them.
    #[must_use]
    pub fn of(asking: &Asking<'_>, network: &Network) -> Self {
        let ends = [asking.from, asking.to];
        let mut via: Vec<RoleId> = asking.wishes.via.iter().copied().filter(|role| !ends.contains(role)).collect();
        via.sort_unstable();
        via.dedup();
        let through = &asking.wishes.through;
        if via.is_empty() && through.is_empty() {
            return Self::default();
        }
        let bit = |position: usize| 1_u64.checked_shl(u32::try_from(position).unwrap_or(u32::MAX)).unwrap_or(0);
        let of = |&role: &RoleId| {
            if ends.contains(&role) {
                return 0;
            }
            let track = asking.catalogue.role(role).track;
            let own = via.iter().position(|other| *other == role).map_or(0, bit);
            let tracks = through.iter().enumerate().filter(|(_, other)| **other == track);
            tracks.fold(own, |bits, (position, _)| bits | bit(via.len() + position))
        };
        let all = (0..via.len() + through.len()).fold(0, |bits, position| bits | bit(position));
        Self { bits: network.roles.iter().map(of).collect(), all }
    }

    /// What is passed at a role.
    #[must_use]
    pub fn at(&self, role: usize) -> u64 {
        self.bits.get(role).copied().unwrap_or(0)
    }

    /// What is passed on a way.
    #[must_use]
    pub fn along(&self, roles: &[usize]) -> u64 {
        roles.iter().fold(0, |passed, &role| passed | self.at(role))
    }

    /// A simple way that passes everything, with few steps: one thing after the other, in several orders.
    #[must_use]
    pub fn first_way(&self, network: &Network, from: usize, to: usize) -> Option<Vec<usize>> {
        let bits: Vec<u64> = (0..AT_MOST).map(|bit| 1_u64 << bit).filter(|bit| self.all & bit != 0).collect();
        let ways = orders(&bits).into_iter().filter_map(|order| self.in_order(network, &order, from, to));
        ways.min_by_key(|way| (way.len(), way.clone()))
    }

    fn in_order(&self, network: &Network, order: &[u64], from: usize, to: usize) -> Option<Vec<usize>> {
        let mut way = vec![from];
        for bit in order {
            if self.along(&way) & bit == 0 {
                walk(network, &mut way, to, |role| self.at(role) & bit != 0)?;
            }
        }
        walk(network, &mut way, to, |role| role == to)?;
        Some(way)
    }
}

/// Some orders of things, all of them where there are few: the first, and what becomes of it when two change places.
fn orders(bits: &[u64]) -> Vec<Vec<u64>> {
    let mut orders = vec![bits.to_vec()];
    let mut at = 0;
    while at < orders.len() && orders.len() < ORDERS {
        for (one, other) in (0..bits.len()).flat_map(|one| (one + 1..bits.len()).map(move |other| (one, other))) {
            let mut order = orders[at].clone();
            order.swap(one, other);
            if !orders.contains(&order) {
                orders.push(order);
            }
        }
        at += 1;
    }
    orders.truncate(ORDERS);
    orders
}

/// Goes on to the nearest role that is meant, past none that was visited, and not past the end before it is meant.
fn walk(network: &Network, way: &mut Vec<usize>, end: usize, is_meant: impl Fn(usize) -> bool) -> Option<()> {
    let start = *way.last()?;
    let mut before: Vec<Option<usize>> = vec![None; network.roles.len()];
    let mut open = VecDeque::from([start]);
    while let Some(role) = open.pop_front() {
        if role != start && is_meant(role) {
            let back = std::iter::successors(Some(role), |&role| before[role]);
            let leg: Vec<usize> = back.take_while(|&role| role != start).collect();
            way.extend(leg.into_iter().rev());
            return Some(());
        }
        for arrow in &network.on[role] {
            let is_free = before[arrow.to].is_none() && !way.contains(&arrow.to) && (arrow.to != end || is_meant(end));
            if is_free {
                before[arrow.to] = Some(role);
                open.push_back(arrow.to);
            }
        }
    }
    None
}
