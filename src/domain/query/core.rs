//! Which skills matter most for a role: the ones to rate first?
//!
//! Those that the role wants, the required ones first and the most wanted of them first; then, as long as there are
//! fewer than twelve, those that its ways on want, by how much they want of it in all, a way on counting the more the
//! higher it ranks. It never rates anything.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::next::ways_on;
use crate::domain::{Catalogue, Need, Proficiency, RoleId, SkillId, Wanted};

/// How many skills a person is asked to rate first.
pub const CORE: usize = 12;

/// How many ways on are looked at.
const WAYS: usize = 6;

/// The skills to rate first, [`CORE`] at most.
#[must_use]
pub fn core(catalogue: &Catalogue, role: RoleId) -> Vec<SkillId> {
    let mut own: Vec<&Wanted> = catalogue.role(role).skills.iter().collect();
    own.sort_by_key(|wanted| (wanted.need != Need::Required, Reverse(wanted.want.map(Proficiency::get))));
    let mut skills: Vec<SkillId> = own.into_iter().map(|wanted| wanted.skill).collect();
    let mut weights: BTreeMap<usize, (u32, SkillId)> = BTreeMap::new();
    for (rank, (to, _)) in (0_u32..).zip(ways_on(catalogue, role).into_iter().take(WAYS)) {
        for wanted in catalogue.role(to).skills.iter().filter(|wanted| wanted.need == Need::Required) {
            let weight = u32::from(wanted.want.map_or(0, Proficiency::get)) * (2 * WAYS as u32 - rank);
            weights.entry(wanted.skill.index()).or_insert((0, wanted.skill)).0 += weight;
        }
    }
    let mut others: Vec<(u32, SkillId)> = weights.into_values().filter(|(_, skill)| !skills.contains(skill)).collect();
    others.sort_by_key(|(weight, skill)| (Reverse(*weight), skill.index()));
    skills.extend(others.into_iter().map(|(_, skill)| skill));
    skills.truncate(CORE);
    skills
}
