//! Where facts come from, and a sentence together with its sources.

use serde::{Deserialize, Serialize};

use super::{Slug, SourceId, Text};

/// Where facts come from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Its slug.
    pub slug: Slug,
    /// Its id as it is printed: `S6b`.
    pub label: Text,
    /// What it is called.
    pub title: Text,
    /// Who publishes it, or where it was found.
    pub publisher: Option<Text>,
    /// Under what terms it may be used.
    pub licence: Option<Text>,
    /// When it was written, as far as that is known.
    pub date: Option<Text>,
    /// How strong it is, and what it does not say.
    pub note: Option<Text>,
    /// What has to be printed with it.
    pub attribution: Option<Text>,
}

/// What a fact rests on: never empty sources, and why it is weak, if it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    /// Where it comes from, in the order of the file.
    pub sources: Vec<SourceId>,
    /// Why it is not to be leaned on.
    pub weak: Option<Text>,
}

/// A sentence with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// The sentence.
    pub text: Text,
    /// What it rests on.
    pub basis: Basis,
}
