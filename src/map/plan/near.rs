//! Which roles to draw where there are too many: those a few steps around one.
//!
//! It never leaves one out without counting it.

use std::collections::HashSet;

use crate::domain::{Catalogue, RoleId};

/// The roles around one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// Those to draw: the one in the middle, those of a route, then by how many steps they are away.
    pub roles: Vec<RoleId>,
    /// How many steps away the last of them is.
    pub hops: usize,
    /// How many are farther, and are drawn since a route leads there.
    pub beyond: usize,
    /// Those that are as near, and are left out all the same.
    pub left_out: Vec<RoleId>,
    /// How many roles the catalogue has.
    pub of: usize,
}

impl Near {
    /// Whether it is not the whole catalogue.
    #[must_use]
    pub fn is_part(&self) -> bool {
        self.roles.len() < self.of
    }

    /// What a map of it has to say of itself, with the title of the role in the middle where that is not said beside it;
    /// nothing where it shows everything.
    #[must_use]
    pub fn said(&self, middle: Option<&str>) -> Option<String> {
        let steps = if self.hops == 1 { "1 step".to_owned() } else { format!("{} steps", self.hops) };
        let and = if self.beyond == 0 { "" } else { " or on the route" };
        let of = middle.map_or_else(String::new, |title| format!(" of {title}"));
        let all = format!("{} of {} roles: within {steps}{of}{and}", self.roles.len(), self.of);
        let less = if self.left_out.is_empty() { String::new() } else { format!(", {} more not drawn", self.left_out.len()) };
        self.is_part().then(|| format!("{all}{less}"))
    }

    /// The same with a route, which is shown as a whole also where it leads out: the farthest roles make room for it.
    #[must_use]
    pub fn with(self, route: &[RoleId]) -> Self {
        let mut seen = HashSet::new();
        let all = self.roles.iter().take(1).chain(route).chain(&self.roles).copied();
        let mut roles: Vec<RoleId> = all.filter(|role| seen.insert(*role)).collect();
        let near: HashSet<&RoleId> = self.roles.iter().chain(&self.left_out).collect();
        let beyond = roles.iter().filter(|role| !near.contains(role)).count();
        let mut left_out = roles.split_off(roles.len().min(super::ROLES_AT_MOST));
        left_out.extend(self.left_out.iter().filter(|role| !roles.contains(role)));
        Self { roles, beyond, left_out, ..self }
    }
}

/// The roles at most `hops` steps away from one, in either direction, and at most `most` of them.
///
/// The nearer come first; of those as near, the ones of the same track, then those with more ways to what is drawn already.
#[must_use]
pub fn near(catalogue: &Catalogue, role: RoleId, hops: usize, most: usize) -> Near {
    let most = most.clamp(1, super::ROLES_AT_MOST);
    let mut roles = vec![role];
    let mut seen = vec![false; catalogue.role_count()];
    seen[role.index()] = true;
    let mut ring = vec![role];
    let (mut reached, mut left_out) = (0, Vec::new());
    for hop in 1..=hops {
        // What is farther than all that is drawn is not as near.
        let room = most - roles.len();
        if room == 0 || !left_out.is_empty() {
            break;
        }
        ring = next_ring(catalogue, role, &ring, &mut seen);
        if ring.is_empty() {
            break;
        }
        left_out = ring.split_off(ring.len().min(room));
        roles.extend(&ring);
        reached = hop;
    }
    Near { roles, hops: reached, beyond: 0, left_out, of: catalogue.role_count() }
}

/// The roles one step beyond those of a ring, the best first.
fn next_ring(catalogue: &Catalogue, middle: RoleId, ring: &[RoleId], seen: &mut [bool]) -> Vec<RoleId> {
    // How many steps lead from the ring to each role beyond it, and back.
    let mut ways = vec![0_usize; seen.len()];
    let mut found: Vec<RoleId> = Vec::new();
    for role in ring {
        for other in catalogue.beside(*role) {
            ways[other.index()] += 1;
            if !std::mem::replace(&mut seen[other.index()], true) {
                found.push(other);
            }
        }
    }
    let track = catalogue.role(middle).track;
    let key = |role: RoleId| {
        let other = catalogue.role(role);
        (other.track != track, std::cmp::Reverse(ways[role.index()]), &other.slug)
    };
    found.sort_unstable_by(|one, other| key(*one).cmp(&key(*other)));
    found
}
