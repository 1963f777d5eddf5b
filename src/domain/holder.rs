//! [`Holder`]: whose skills count in a personal question.
//!
//! What is not described is never taken for nothing: [`Known::NotDescribed`] is a value of its own.

use super::{Catalogue, Proficiency, RoleId, SkillId};

/// What is known of somebody's proficiency in a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// 0 (none) to 5 (expert).
    Rated(u8),
    /// Nobody has said; not the same as none.
    NotDescribed,
}

/// Somebody with skills: today the typical holder of a role.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    skills: Vec<Known>,
    assumed: Option<RoleId>,
}

impl Holder {
    /// Somebody who has just what a role wants. It is an assumption, and every answer says so.
    #[must_use]
    pub fn typical(catalogue: &Catalogue, role: RoleId) -> Self {
        let mut skills = vec![Known::NotDescribed; catalogue.skills().count()];
        for wanted in &catalogue.role(role).skills {
            if let Some(want) = wanted.want {
                skills[wanted.skill.index()] = Known::Rated(want.get());
            }
        }
        Self { skills, assumed: Some(role) }
    }

    /// Somebody of whom nothing is known yet.
    #[must_use]
    pub fn unknown(catalogue: &Catalogue) -> Self {
        Self { skills: vec![Known::NotDescribed; catalogue.skills().count()], assumed: None }
    }

    /// The same holder with one skill rated, 0 (none) to 5 (expert); what is more counts as 5.
    #[must_use]
    pub fn rate(mut self, skill: SkillId, proficiency: u8) -> Self {
        if let Some(known) = self.skills.get_mut(skill.index()) {
            *known = Known::Rated(proficiency.min(Proficiency::MOST));
        }
        self
    }

    /// What is known of one skill.
    #[must_use]
    pub fn knows(&self, skill: SkillId) -> Known {
        self.skills.get(skill.index()).copied().unwrap_or(Known::NotDescribed)
    }

    /// The role whose typical holder this is; none when it is a person.
    #[must_use]
    pub fn assumed(&self) -> Option<RoleId> {
        self.assumed
    }
}
