//! Which roles to draw where there are too many: those a few steps around one.
//!
//! It never leaves one out without counting it.

use crate::domain::{Catalogue, RoleId};

/// The roles around one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// Those to draw: the one in the middle, then by how many steps they are away.
    pub roles: Vec<RoleId>,
    /// How many steps away the last of them is.
    pub hops: usize,
    /// How many are as near, and are left out all the same.
    pub left_out: usize,
    /// How many roles the catalogue has.
    pub of: usize,
}

impl Near {
    /// Whether it is not the whole catalogue.
    #[must_use]
    pub fn is_part(&self) -> bool {
        self.roles.len() < self.of
    }

    /// What a map of it has to say of itself; nothing where it shows everything.
    #[must_use]
    pub fn said(&self) -> Option<String> {
        let steps = if self.hops == 1 { "1 step".to_owned() } else { format!("{} steps", self.hops) };
        let all = format!("{} of {} roles: within {steps}", self.roles.len(), self.of);
        let less = if self.left_out == 0 { String::new() } else { format!(", {} more not drawn", self.left_out) };
        self.is_part().then(|| format!("{all}{less}"))
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
    let (mut reached, mut left_out) = (0, 0);
    for hop in 1..=hops {
        ring = next_ring(catalogue, role, &ring, &mut seen);
        if ring.is_empty() {
            break;
        }
        let room = most - roles.len();
        left_out = ring.len().saturating_sub(room);
        ring.truncate(room);
        roles.extend(&ring);
        reached = if ring.is_empty() { reached } else { hop };
        if left_out > 0 {
            break;
        }
    }
    Near { roles, hops: reached, left_out, of: catalogue.role_count() }
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
