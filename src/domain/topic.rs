//! Topics and questions as proven: what is answered beside the roles. No claim is without a source or a link.

use serde::{Deserialize, Serialize};

use super::{Alias, Asking, Basis, Fact, RoleId, Slug, SourceId, Subject, Text, Thing};

/// A page about something that is not a role: *types of PMO*, *ways in*.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Its slug.
    pub slug: Slug,
    /// Slugs it had before.
    pub was: Vec<Slug>,
    /// Its id as it is printed: `C3`.
    pub label: Text,
    /// Its name.
    pub title: Text,
    /// Other names under which it is looked for.
    pub aliases: Vec<Alias>,
    /// The direct answer to "what is this?".
    pub summary: Fact,
    /// What there is to say, under headings.
    pub sections: Vec<Section>,
    /// Two things side by side.
    pub compare: Option<Comparison>,
    /// Short forms and titles that mean several things.
    pub labels: Vec<Label>,
    /// Where the topic as such comes from.
    pub sources: Vec<SourceId>,
}

/// Claims under a heading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Its slug within the topic.
    pub slug: Slug,
    /// The heading.
    pub title: Text,
    /// What is said.
    pub claims: Vec<Claim>,
}

/// One sentence of an answer or a topic, with what it leads to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Its slug within the question or section.
    pub slug: Slug,
    /// The sentence.
    pub fact: Fact,
    /// What it speaks of.
    pub links: Vec<Link>,
}

/// Where a claim leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Link {
    /// The page of a record.
    Page(Subject),
    /// The step from one role to another.
    Step(RoleId, RoleId),
}

/// Two things side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// What stands on the left.
    pub left: Text,
    /// What stands on the right.
    pub right: Text,
    /// In what they differ.
    pub rows: Vec<ComparisonRow>,
}

/// One thing in which the two differ.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparisonRow {
    /// Its slug within the comparison.
    pub slug: Slug,
    /// What is compared.
    pub title: Text,
    /// What holds for the left one.
    pub left: Fact,
    /// What holds for the right one.
    pub right: Fact,
}

/// A short form or a title that means several things.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Label {
    /// The short form: `PM`.
    pub label: Text,
    /// What it means, the usual meaning first.
    pub meanings: Vec<Meaning>,
    /// What to know about it.
    pub note: Option<Text>,
    /// What that rests on.
    pub basis: Basis,
}

/// One thing that a short form means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meaning {
    /// In words.
    pub text: Text,
    /// Its page, where there is one.
    pub link: Option<Thing>,
    /// Words of a sentence that point to this meaning, in lower case.
    pub cues: Vec<Text>,
}

/// Something people ask, answered from the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its slug.
    pub slug: Slug,
    /// Slugs it had before.
    pub was: Vec<Slug>,
    /// Its id as it is printed: `Q6`.
    pub label: Text,
    /// The question as it is asked.
    pub title: Text,
    /// Other ways to ask it.
    pub also: Vec<Text>,
    /// What it asks, where it is one of the kinds that can be asked of anything.
    pub is: Vec<Reading>,
    /// The direct answer.
    pub lead: Fact,
    /// The answer in detail.
    pub claims: Vec<Claim>,
    /// Where what is commonly said is wrong or loose.
    pub caution: Option<Fact>,
}

/// What a sentence is understood to ask: what comes after this role, what is the difference between these two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Reading {
    /// What is asked.
    pub kind: Asking,
    /// Of what.
    pub of: Option<Thing>,
    /// And of what else.
    pub and: Option<Thing>,
}

impl Reading {
    /// The same with the things in the order of the catalogue, where it is the same question either way round.
    #[must_use]
    pub fn canonical(self) -> Self {
        if self.kind.is_mutual() && self.and < self.of { Self { of: self.and, and: self.of, ..self } } else { self }
    }

    /// How many things it is asked of.
    #[must_use]
    pub fn things(self) -> usize {
        usize::from(self.of.is_some()) + usize::from(self.and.is_some())
    }
}
