//! A skill of the shared vocabulary, as proven.

use serde::{Deserialize, Serialize};

use super::{Basis, Fact, Group, Slug, SourceId, Text};

/// An entry of the shared vocabulary.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Skill {
    /// Its slug.
    pub slug: Slug,
    /// Slugs it had before.
    pub was: Vec<Slug>,
    /// Its name.
    pub title: Text,
    /// Its group; unknown in some frameworks.
    pub group: Option<Group>,
    /// What somebody who has it does.
    pub definition: Option<Fact>,
    /// What other frameworks call it.
    pub mappings: Vec<Mapping>,
    /// Warnings and context.
    pub notes: Vec<Fact>,
    /// Where the skill as such is named.
    pub sources: Vec<SourceId>,
}

/// What another framework calls it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    /// The other framework.
    pub to: Text,
    /// What it says there.
    pub text: Text,
    /// What that rests on.
    pub basis: Basis,
}
