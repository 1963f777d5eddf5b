//! A step as proven: a directed move from one role to another, an edge of the graph.

use serde::{Deserialize, Serialize};

use super::{Basis, Confidence, Kind, RoleId, SkillId, Slug, SourceId, Standing, Text, Years};

/// A move from one role to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What sort of move it is.
    pub kind: Kind,
    /// Typical time in the role it leaves.
    pub years: Option<StepYears>,
    /// What somebody who hires wants to see.
    pub to_show: Vec<Text>,
    /// How well it is supported.
    pub confidence: Confidence,
    /// Whether it is a usual one.
    pub standing: Standing,
    /// A condition, or the way it usually goes.
    pub note: Option<Text>,
    /// How often it is described in print, if that was counted.
    pub published: Option<Published>,
    /// Skills of which the new role asks less.
    pub less_depth: Vec<LessDepth>,
    /// What it rests on.
    pub basis: Basis,
}

/// The years of a step with their sources.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepYears {
    /// The range.
    pub years: Years,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

/// In how many published pages a step is described; not how often people take it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Pages that call it typical.
    pub typical: u16,
    /// Pages that call it possible.
    pub possible: u16,
}

impl Published {
    /// All pages that describe it.
    #[must_use]
    pub fn pages(self) -> u16 {
        self.typical.saturating_add(self.possible)
    }
}

/// A skill of which the new role asks less.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LessDepth {
    /// Which skill.
    pub skill: SkillId,
    /// Why.
    pub text: Text,
}

/// A route worth telling, named and curated; every hop is a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Journey {
    /// Its slug.
    pub slug: Slug,
    /// Its name.
    pub title: Text,
    /// Its roles in order, two at least.
    pub roles: Vec<RoleId>,
    /// What to know about it.
    pub note: Option<Text>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}
