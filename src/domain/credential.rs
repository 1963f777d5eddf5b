//! A credential as proven, and the dated facts about the market.

use serde::{Deserialize, Serialize};

use super::{Alias, Basis, Fact, RoleId, Slug, SourceId, Text, TopicId};

/// A certificate or degree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Credential {
    /// Its slug.
    pub slug: Slug,
    /// Slugs it had before.
    pub was: Vec<Slug>,
    /// Its short name: `PMP`.
    pub label: Text,
    /// Its full name.
    pub title: Text,
    /// Older and newer names.
    pub aliases: Vec<Alias>,
    /// Who gives it.
    pub issuer: Option<Text>,
    /// Its grades, if it has several.
    pub parts: Vec<Part>,
    /// What one needs, and what the examination is.
    pub eligibility: Vec<Fact>,
    /// The date of what is said here.
    pub as_of: Option<Text>,
    /// What to be careful about.
    pub caution: Option<Fact>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

impl Credential {
    /// The short name, with the grade where one is meant: `PRINCE2 Practitioner`.
    #[must_use]
    pub fn name(&self, part: Option<usize>) -> String {
        match part.and_then(|part| self.parts.get(part)) {
            Some(Part { label: Some(label), .. }) => label.to_string(),
            Some(part) => format!("{} {}", self.label, part.title),
            None => self.label.to_string(),
        }
    }
}

/// A grade of a credential.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Its slug within the credential.
    pub slug: Slug,
    /// Its short name where it is not that of the credential and its title.
    pub label: Option<Text>,
    /// Its name.
    pub title: Text,
}

/// A dated fact about the market.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its slug.
    pub slug: Slug,
    /// What is counted.
    pub title: Text,
    /// The number as it is printed.
    pub amount: Text,
    /// What it is a number of.
    pub unit: Option<Text>,
    /// The year or years it holds for.
    pub year: Text,
    /// The country it holds for.
    pub country: Text,
    /// The roles it is shown on.
    pub roles: Vec<RoleId>,
    /// The topics it is shown on.
    pub topics: Vec<TopicId>,
    /// What to know about it.
    pub note: Option<Text>,
    /// What it rests on.
    pub basis: Basis,
}
