//! A role as proven: every handle is valid, every fact has a source.

use serde::{Deserialize, Serialize};

use super::{Basis, CredentialId, Fact, Level, Need, Proficiency, RelationKind, RoleId, SkillId, Slug, SourceId, Text, TrackId, Years};

/// A job that a person can hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// Its slug.
    pub slug: Slug,
    /// Slugs it had before.
    pub was: Vec<Slug>,
    /// Its main name.
    pub title: Text,
    /// Its name in at most eight cells.
    pub short: Option<Text>,
    /// Its track.
    pub track: TrackId,
    /// Its level; unknown in some frameworks.
    pub level: Option<Level>,
    /// Other names it is advertised under.
    pub aliases: Vec<Alias>,
    /// What it is.
    pub summary: Fact,
    /// Warnings and context.
    pub notes: Vec<Fact>,
    /// What it does.
    pub duties: Vec<Duty>,
    /// The skills it asks for.
    pub skills: Vec<Wanted>,
    /// The credentials it asks for.
    pub credentials: Vec<Asked>,
    /// Schooling, background, and credentials that have no entry of their own.
    pub education: Vec<Education>,
    /// Typical total experience on entry.
    pub experience: Option<Experience>,
    /// Links to other roles that are not steps.
    pub relations: Vec<Relation>,
    /// Where the role as such comes from.
    pub sources: Vec<SourceId>,
}

/// Another name of a role or credential.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alias {
    /// The name.
    pub title: Text,
    /// Where it is used, or what else it may mean.
    pub note: Option<Text>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

/// One thing the role does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Duty {
    /// Its slug within the role.
    pub slug: Slug,
    /// The sentence.
    pub fact: Fact,
}

/// A skill that the role wants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wanted {
    /// Which skill.
    pub skill: SkillId,
    /// How well; unknown in some frameworks.
    pub want: Option<Proficiency>,
    /// How much it is needed.
    pub need: Need,
    /// What that rests on.
    pub basis: Basis,
}

/// A credential that the role asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// Which credential.
    pub credential: CredentialId,
    /// Which of its parts, by position, if it has parts.
    pub part: Option<usize>,
    /// How much it is needed.
    pub need: Need,
    /// What that rests on.
    pub basis: Basis,
}

/// Schooling or background.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Education {
    /// Its slug within the role.
    pub slug: Slug,
    /// The sentence.
    pub fact: Fact,
    /// How much it is needed.
    pub need: Need,
}

/// The words by which schooling is known for a degree.
const DEGREES: &[&str] = &["degree", "degrees", "bachelor", "bachelors", "master's", "masters", "mba", "doctorate", "phd"];

impl Education {
    /// Whether it speaks of a degree: by a word of its slug or of its sentence, since the data tell no more.
    #[must_use]
    pub fn is_degree(&self) -> bool {
        let sentence = self.fact.text.to_lowercase();
        let words = sentence.split(|letter: char| !letter.is_alphanumeric() && letter != '\'');
        words.chain(self.slug.as_str().split('-')).any(|word| DEGREES.contains(&word))
    }
}

impl Education {
    /// Whether the sentence names experience or a background that stands in for a degree.
    #[must_use]
    pub fn names_experience_instead(&self) -> bool {
        let sentence = self.fact.text.to_lowercase();
        sentence.split_once(" or ").is_some_and(|(_, instead)| instead.contains("background as") || instead.contains("experience"))
    }
}

/// Typical total experience on entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Experience {
    /// The range.
    pub years: Years,
    /// What anchors it.
    pub note: Option<Text>,
    /// What it rests on.
    pub basis: Basis,
}

/// A link to another role that is not a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// How they belong together.
    pub kind: RelationKind,
    /// The other role.
    pub to: RoleId,
    /// What to know about it.
    pub note: Option<Text>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}
