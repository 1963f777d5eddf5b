//! The small pieces that answers are made of: a name with its handle, a source, a step.

use serde::{Serialize, Serializer};

use super::topic::Related;
use crate::domain::{
    Basis, Catalogue, Confidence, Credential, Id, Kind, Link, Published, Role, RoleId, Skill, Slug, SourceId, Standing, Step, Subject,
    Text, Word, Years,
};

/// How many sources a short list names before it counts the rest.
const SHOWN: usize = 2;

/// A record that an answer speaks of: what to call it, and where to find it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Named<T> {
    /// Its handle in the catalogue that was asked.
    #[serde(skip)]
    pub at: Id<T>,
    /// Its slug.
    pub id: Slug,
    /// Its title.
    pub title: Text,
}

impl<T> Clone for Named<T> {
    fn clone(&self) -> Self {
        Self { at: self.at, id: self.id.clone(), title: self.title.clone() }
    }
}

impl Named<Role> {
    /// A role.
    #[must_use]
    pub fn role(catalogue: &Catalogue, at: RoleId) -> Self {
        let role = catalogue.role(at);
        Self { at, id: role.slug.clone(), title: role.title.clone() }
    }
}

impl Named<Skill> {
    /// A skill.
    #[must_use]
    pub fn skill(catalogue: &Catalogue, at: Id<Skill>) -> Self {
        let skill = catalogue.skill(at);
        Self { at, id: skill.slug.clone(), title: skill.title.clone() }
    }
}

impl Named<Credential> {
    /// A credential, or one of its parts: the title is the short name.
    #[must_use]
    pub fn credential(catalogue: &Catalogue, at: Id<Credential>, part: Option<usize>) -> Self {
        let credential = catalogue.credential(at);
        Self { at, id: credential.slug.clone(), title: Text::clean(&credential.name(part)) }
    }
}

/// A source that an answer rests on; serialises as its slug.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// Its handle.
    pub at: SourceId,
    /// Its slug.
    pub id: Slug,
    /// Its id as it is printed.
    pub label: Text,
}

impl Cited {
    /// The sources of a list, in its order.
    #[must_use]
    pub fn list(catalogue: &Catalogue, sources: &[SourceId]) -> Vec<Self> {
        let cite = |&at: &SourceId| {
            let source = catalogue.source(at);
            Self { at, id: source.slug.clone(), label: source.label.clone() }
        };
        sources.iter().map(cite).collect()
    }

    /// The first printed ids of a list and how many more there are: `S1 S4 +9`; the blanks do not break.
    #[must_use]
    pub fn short(list: &[Self]) -> String {
        let shown: Vec<&str> = list.iter().take(SHOWN).map(|cited| cited.label.as_str()).collect();
        let more = if list.len() > SHOWN { format!(" +{}", list.len() - SHOWN) } else { String::new() };
        format!("{}{more}", shown.join(" ")).replace(' ', "\u{A0}")
    }

    /// The printed ids of a list: `Q7 S26`.
    #[must_use]
    pub fn labels(list: &[Self]) -> String {
        list.iter().map(|cited| cited.label.as_str()).collect::<Vec<_>>().join(" ")
    }
}

impl Serialize for Cited {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.id.serialize(serializer)
    }
}

/// A sentence as an answer tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The sentence.
    pub text: Text,
    /// Where it comes from.
    pub sources: Vec<Cited>,
    /// Why it is not to be leaned on.
    pub weak: Option<Text>,
}

impl Said {
    /// A sentence with what it rests on.
    #[must_use]
    pub fn new(catalogue: &Catalogue, text: &Text, basis: &Basis) -> Self {
        Self { text: text.clone(), sources: Cited::list(catalogue, &basis.sources), weak: basis.weak.clone() }
    }

    /// A proven fact.
    #[must_use]
    pub fn fact(catalogue: &Catalogue, fact: &crate::domain::Fact) -> Self {
        Self::new(catalogue, &fact.text, &fact.basis)
    }
}

/// Serialises a named record as its slug alone.
///
/// # Errors
/// Only those of the serialiser.
pub fn as_id<T, S: Serializer>(named: &Named<T>, serializer: S) -> Result<S::Ok, S::Error> {
    named.id.serialize(serializer)
}

/// Serialises a closed word as the word.
///
/// # Errors
/// Only those of the serialiser.
pub fn as_word<W: Word, S: Serializer>(word: &W, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(word.word())
}

/// Serialises a closed word as the word, and what is not known as nothing.
///
/// # Errors
/// Only those of the serialiser.
pub fn as_word_if_known<W: Word, S: Serializer>(word: &Option<W>, serializer: S) -> Result<S::Ok, S::Error> {
    word.map(Word::word).serialize(serializer)
}

/// A step as an answer tells it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepView {
    /// The role it leaves.
    #[serde(serialize_with = "as_id")]
    pub from: Named<Role>,
    /// The role it leads to.
    #[serde(serialize_with = "as_id")]
    pub to: Named<Role>,
    /// What sort of move it is.
    #[serde(serialize_with = "as_word")]
    pub kind: Kind,
    /// Typical time in the role it leaves.
    pub years: Option<Years>,
    /// Where the years come from.
    pub years_sources: Vec<Cited>,
    /// What somebody who hires wants to see.
    pub to_show: Vec<Text>,
    /// How well it is supported.
    #[serde(serialize_with = "as_word")]
    pub confidence: Confidence,
    /// Whether it is a usual one.
    #[serde(serialize_with = "as_word")]
    pub standing: Standing,
    /// A condition, or the way it usually goes.
    pub note: Option<Text>,
    /// In how many published pages it is described.
    pub published: Option<Published>,
    /// Skills of which the new role asks less, and why.
    pub less_depth: Vec<LessDepthView>,
    /// Topics and questions that speak of it.
    #[serde(flatten)]
    pub related: Related,
    /// Where it comes from.
    pub sources: Vec<Cited>,
    /// Why it is not to be leaned on.
    pub weak: Option<Text>,
}

/// A skill of which the new role asks less.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LessDepthView {
    /// The skill.
    #[serde(serialize_with = "as_id")]
    pub skill: Named<Skill>,
    /// Why.
    pub text: Text,
}

impl StepView {
    /// A step between two roles.
    #[must_use]
    pub fn new(catalogue: &Catalogue, from: RoleId, to: RoleId, step: &Step) -> Self {
        let less = |less: &crate::domain::LessDepth| LessDepthView { skill: Named::skill(catalogue, less.skill), text: less.text.clone() };
        Self {
            from: Named::role(catalogue, from),
            to: Named::role(catalogue, to),
            kind: step.kind,
            years: step.years.as_ref().map(|years| years.years.clone()),
            years_sources: step.years.as_ref().map_or_else(Vec::new, |years| Cited::list(catalogue, &years.sources)),
            to_show: step.to_show.clone(),
            confidence: step.confidence,
            standing: step.standing,
            note: step.note.clone(),
            published: step.published,
            less_depth: step.less_depth.iter().map(less).collect(),
            related: Related::to(catalogue, Link::Step(from, to)),
            sources: Cited::list(catalogue, &step.basis.sources),
            weak: step.basis.weak.clone(),
        }
    }
}

/// What a subject is called.
#[must_use]
pub fn title_of(catalogue: &Catalogue, subject: Subject) -> Text {
    match subject {
        Subject::Role(id) => catalogue.role(id).title.clone(),
        Subject::Skill(id) => catalogue.skill(id).title.clone(),
        Subject::Credential(id) => catalogue.credential(id).label.clone(),
        Subject::Topic(id) => catalogue.topic(id).title.clone(),
        Subject::Question(id) => catalogue.question(id).title.clone(),
        Subject::Answer(reading) => super::asks(catalogue, reading),
    }
}
