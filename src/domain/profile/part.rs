//! What a profile is made of, value by value. None of these knows a catalogue.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::{Months, Slug, Word};

/// What somebody says of their own proficiency in a skill: 0 (none) to 5 (expert).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Rating(u8);

impl Rating {
    /// The highest.
    pub const MOST: u8 = 5;

    /// A rating from 0 to 5.
    #[must_use]
    pub fn new(rating: u8) -> Option<Self> {
        (rating <= Self::MOST).then_some(Self(rating))
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

/// The ratings of skills, by the slug of the skill.
pub type Ratings = BTreeMap<Slug, Rating>;

/// How far somebody has come with a credential or a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// It is being worked for.
    UnderWay,
    /// It is there.
    Held,
}

impl Word for Progress {
    const WORDS: &'static [(Self, &'static str)] = &[(Self::Held, "held"), (Self::UnderWay, "under-way")];
}

/// Something that can be held or under way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualification {
    /// A credential, or one part of it.
    Credential {
        /// The slug of the credential.
        credential: Slug,
        /// The slug of the part; none where it has no parts or the part is left open.
        part: Option<Slug>,
    },
    /// A degree, by the slug that roles name it with among their education.
    Degree(Slug),
}

/// Whether somebody wants to remain in a track or keep out of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stay {
    /// No step may leave the tracks that are so marked.
    In,
    /// No step may lead into this track.
    Out,
}

impl Word for Stay {
    const WORDS: &'static [(Self, &'static str)] = &[(Self::In, "in"), (Self::Out, "out")];
}

/// What somebody does not want, or cannot have. Tracks are named by slug, or by handle once a catalogue is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits<Track = Slug> {
    /// No step that takes a degree.
    pub no_degree: bool,
    /// No step that takes a credential.
    pub no_credential: bool,
    /// No step but promotions.
    pub only_promotions: bool,
    /// The tracks to stay in or out of.
    pub tracks: BTreeMap<Track, Stay>,
    /// No step that typically takes longer.
    pub years: Option<Months>,
}

impl<Track> Default for Limits<Track> {
    fn default() -> Self {
        Self { no_degree: false, no_credential: false, only_promotions: false, tracks: BTreeMap::new(), years: None }
    }
}

impl<Track: Ord> Limits<Track> {
    /// Whether a step may lead into a track.
    #[must_use]
    pub fn allow(&self, track: &Track) -> bool {
        match self.tracks.get(track) {
            Some(Stay::In) => true,
            Some(Stay::Out) => false,
            None => !self.tracks.values().any(|stay| *stay == Stay::In),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.no_degree && !self.no_credential && !self.only_promotions && self.tracks.is_empty() && self.years.is_none()
    }
}

/// One of the limits, set or lifted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// No step that takes a degree.
    NoDegree(bool),
    /// No step that takes a credential.
    NoCredential(bool),
    /// No step but promotions.
    OnlyPromotions(bool),
    /// Stay in or out of this track.
    Track(Slug, Option<Stay>),
    /// No step that typically takes longer.
    Years(Option<Months>),
}

/// What a note or a bookmark is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// A role.
    Role(Slug),
    /// A skill.
    Skill(Slug),
    /// A credential.
    Credential(Slug),
    /// A topic.
    Topic(Slug),
    /// A question.
    Question(Slug),
}

impl About {
    /// What sort of record it is, as a file and an answer call it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Role(_) => "role",
            Self::Skill(_) => "skill",
            Self::Credential(_) => "credential",
            Self::Topic(_) => "topic",
            Self::Question(_) => "question",
        }
    }

    /// The slug of the record.
    #[must_use]
    pub fn slug(&self) -> &Slug {
        match self {
            Self::Role(slug) | Self::Skill(slug) | Self::Credential(slug) | Self::Topic(slug) | Self::Question(slug) => slug,
        }
    }
}

/// Where somebody wants to get to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// The role to start from; none for the current one.
    pub from: Option<Slug>,
    /// The role to reach.
    pub to: Slug,
}
