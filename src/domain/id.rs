//! Two ways to name a record: the [`Slug`] that a file writes, and the [`Id`] that the program holds.
//!
//! An `Id` is valid by construction: only the catalogue hands them out, and only for records it has.
//! It must never be written to a file, since the next catalogue numbers afresh.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Credential, Question, Reading, Role, Skill, Source, Topic, Track};

/// A handle to a record of the catalogue that gave it.
pub struct Id<T>(u32, PhantomData<fn() -> T>);

/// A handle to a role.
pub type RoleId = Id<Role>;
/// A handle to a skill.
pub type SkillId = Id<Skill>;
/// A handle to a credential.
pub type CredentialId = Id<Credential>;
/// A handle to a source.
pub type SourceId = Id<Source>;
/// A handle to a track.
pub type TrackId = Id<Track>;
/// A handle to a topic.
pub type TopicId = Id<Topic>;
/// A handle to a question.
pub type QuestionId = Id<Question>;

impl<T> Id<T> {
    pub(in crate::domain) fn new(index: usize) -> Self {
        Self(u32::try_from(index).expect("a catalogue holds far fewer than 2^32 records"), PhantomData)
    }

    /// The position of the record among its kind, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", self.0)
    }
}

impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// For the compiled framework alone, which is read back with the handles it was written with.
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u32::deserialize(deserializer).map(|index| Self(index, PhantomData))
    }
}

/// The name of a record in files, commands and exports: `[a-z0-9-]{1,64}`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

/// Why a string is not a [`Slug`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotASlug {
    /// There is nothing.
    #[error("an id is missing")]
    Empty,
    /// More than 64 characters.
    #[error("an id has at most 64 characters, this one has {0}")]
    TooLong(usize),
    /// A character outside of `a-z 0-9 -`.
    #[error("an id is made of a–z, 0–9 and -, not of {shown} (U+{:04X})", u32::from(*.character), shown = shown(*.character))]
    Character {
        /// The first such character.
        character: char,
    },
}

fn shown(character: char) -> String {
    if character == ' ' { "a space".into() } else { format!("‘{}’", super::Text::clean(&character.to_string())) }
}

impl Slug {
    /// Takes a string that is a slug already.
    ///
    /// # Errors
    /// [`NotASlug`] when it is empty, too long or holds another character.
    pub fn new(raw: &str) -> Result<Self, NotASlug> {
        if raw.is_empty() {
            return Err(NotASlug::Empty);
        }
        if let Some(character) = raw.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-')) {
            return Err(NotASlug::Character { character });
        }
        if raw.len() > 64 {
            return Err(NotASlug::TooLong(raw.len()));
        }
        Ok(Self(raw.into()))
    }

    /// The string itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, formatter)
    }
}

impl Serialize for Slug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Fit)
    }
}

/// Takes a string without a copy in between.
struct Fit;

impl Visitor<'_> for Fit {
    type Value = Slug;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an id")
    }

    fn visit_str<E: Error>(self, raw: &str) -> Result<Slug, E> {
        Slug::new(raw).map_err(E::custom)
    }
}

/// A record that something can be asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Thing {
    /// A role.
    Role(RoleId),
    /// A skill.
    Skill(SkillId),
    /// A credential.
    Credential(CredentialId),
    /// A topic.
    Topic(TopicId),
}

impl From<Thing> for Subject {
    fn from(thing: Thing) -> Self {
        match thing {
            Thing::Role(id) => Self::Role(id),
            Thing::Skill(id) => Self::Skill(id),
            Thing::Credential(id) => Self::Credential(id),
            Thing::Topic(id) => Self::Topic(id),
        }
    }
}

/// What a page can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Subject {
    /// A role.
    Role(RoleId),
    /// A skill.
    Skill(SkillId),
    /// A credential.
    Credential(CredentialId),
    /// A topic.
    Topic(TopicId),
    /// A question that the catalogue answers as it stands.
    Question(QuestionId),
    /// An answer put together from the records.
    Answer(Reading),
}

impl Subject {
    /// What sort of page it is, in one word.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Role(_) => "role",
            Self::Skill(_) => "skill",
            Self::Credential(_) => "credential",
            Self::Topic(_) => "topic",
            Self::Question(_) => "question",
            Self::Answer(_) => "answer",
        }
    }

    /// The record, where something can be asked of it.
    #[must_use]
    pub fn thing(self) -> Option<Thing> {
        match self {
            Self::Role(id) => Some(Thing::Role(id)),
            Self::Skill(id) => Some(Thing::Skill(id)),
            Self::Credential(id) => Some(Thing::Credential(id)),
            Self::Topic(id) => Some(Thing::Topic(id)),
            Self::Question(_) | Self::Answer(_) => None,
        }
    }
}
