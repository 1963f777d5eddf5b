//! Topics and questions as they are written. Nothing here is proven; see [`crate::domain::sheet`].

use serde::{Deserialize, Serialize};

use super::{AliasEntry, FactEntry};

/// A page about something that is not a role.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TopicEntry {
    /// Its slug.
    pub id: String,
    /// Slugs it had before; they still resolve.
    pub was: Vec<String>,
    /// Its id as it is printed: `C3`.
    pub label: Option<String>,
    /// Its name.
    pub title: Option<String>,
    /// Other names under which it is looked for.
    pub aliases: Vec<AliasEntry>,
    /// The direct answer to "what is this?".
    pub summary: Option<FactEntry>,
    /// What there is to say, under headings.
    pub sections: Vec<SectionEntry>,
    /// Two things side by side.
    pub compare: Option<ComparisonEntry>,
    /// Short forms and titles that mean several things.
    pub labels: Vec<LabelEntry>,
    /// Where the topic as such comes from.
    pub sources: Vec<String>,
}

/// Claims under a heading; its key is the id.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SectionEntry {
    /// Its slug within the topic.
    pub id: String,
    /// The heading.
    pub title: Option<String>,
    /// What is said.
    pub claims: Vec<ClaimEntry>,
}

/// One sentence with what it leads to; its key is the id.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ClaimEntry {
    /// Its slug within the question or section.
    pub id: String,
    /// The sentence.
    pub text: Option<String>,
    /// What it speaks of.
    pub links: Vec<LinkEntry>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// Where a claim leads: just one of these, or both ends of a step.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LinkEntry {
    /// The slug of a role.
    pub role: Option<String>,
    /// The slug of a skill.
    pub skill: Option<String>,
    /// The slug of a credential.
    pub credential: Option<String>,
    /// The slug of a topic.
    pub topic: Option<String>,
    /// The slug of a question.
    pub question: Option<String>,
    /// The slug of the role that a step leaves.
    pub from: Option<String>,
    /// The slug of the role that a step leads to.
    pub to: Option<String>,
}

/// Two things side by side.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ComparisonEntry {
    /// What stands on the left.
    pub left: Option<String>,
    /// What stands on the right.
    pub right: Option<String>,
    /// In what they differ.
    pub rows: Vec<ComparisonRowEntry>,
}

/// One thing in which the two differ; its key is the id.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ComparisonRowEntry {
    /// Its slug within the comparison.
    pub id: String,
    /// What is compared.
    pub title: Option<String>,
    /// What holds for the left one.
    pub left: Option<FactEntry>,
    /// What holds for the right one.
    pub right: Option<FactEntry>,
}

/// A short form that means several things; its key is the label.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LabelEntry {
    /// The short form: `PM`.
    pub label: String,
    /// What it means, the usual meaning first.
    pub meanings: Vec<MeaningEntry>,
    /// What to know about it.
    pub note: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// One thing that a short form means; its key is the text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MeaningEntry {
    /// In words.
    pub text: String,
    /// Its page, where there is one.
    pub link: Option<LinkEntry>,
    /// Words of a sentence that point to this meaning, in lower case.
    pub cues: Vec<String>,
}

/// Something people ask.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct QuestionEntry {
    /// Its slug.
    pub id: String,
    /// Slugs it had before; they still resolve.
    pub was: Vec<String>,
    /// Its id as it is printed: `Q6`.
    pub label: Option<String>,
    /// The question as it is asked.
    pub title: Option<String>,
    /// Other ways to ask it.
    pub also: Vec<String>,
    /// What it asks, where it is one of the kinds that can be asked of anything.
    pub is: Vec<ReadingEntry>,
    /// The direct answer.
    pub lead: Option<FactEntry>,
    /// The answer in detail.
    pub claims: Vec<ClaimEntry>,
    /// Where what is commonly said is wrong or loose.
    pub caution: Option<FactEntry>,
}

/// What a question asks, and of what.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReadingEntry {
    /// One of the words of [`crate::domain::Asking`].
    pub kind: String,
    /// Of what, two at most.
    pub of: Vec<LinkEntry>,
}
