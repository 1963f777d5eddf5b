//! A skill of the shared vocabulary, as proven.

use serde::{Deserialize, Serialize};

use super::{Basis, Fact, Group, Proficiency, Slug, SourceId, Text};

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
    /// How it is raised at work, the lowest proficiency first.
    pub practice: Vec<Practice>,
    /// Warnings and context.
    pub notes: Vec<Fact>,
    /// Where the skill as such is named.
    pub sources: Vec<SourceId>,
}

impl Skill {
    /// How it is raised to a proficiency: what leads up to the lowest that is as high.
    #[must_use]
    pub fn practice_to(&self, want: Proficiency) -> Option<&Practice> {
        self.practice.iter().find(|practice| practice.up_to >= want)
    }
}

/// How it is raised at work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Practice {
    /// The highest proficiency that it leads to.
    pub up_to: Proficiency,
    /// What to do.
    pub work: Text,
    /// What shows that it is done, so that somebody else can tell.
    pub shows: Text,
    /// What that rests on.
    pub basis: Basis,
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
