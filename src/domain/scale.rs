//! The scales and the closed words: level, proficiency, years, kind, need, confidence …
//!
//! A value of these types is always within its scale. Titles and meanings of levels, proficiencies
//! and tracks are data ([`Track`], [`LevelName`], [`ProficiencyName`]), never part of the program.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{SkillId, Slug, SourceId, Text};

/// A closed set of words that data files write as quoted strings.
pub trait Word: Copy + PartialEq + 'static {
    /// Every value with the word for it, in the order in which they are shown.
    const WORDS: &'static [(Self, &'static str)];

    /// The value for a word, if there is one.
    #[must_use]
    fn parse(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, name)| *name == word).map(|(value, _)| *value)
    }

    /// The word for this value.
    #[must_use]
    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(value, _)| *value == self).map_or("", |(_, name)| *name)
    }
}

/// What sort of move a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// More scope.
    Promotion,
    /// Similar scope, different work.
    Lateral,
    /// Deeper in one discipline.
    Specialise,
    /// A change of profession or stance.
    Pivot,
    /// Less scope, on purpose.
    StepBack,
}

impl Word for Kind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Promotion, "promotion"),
        (Self::Lateral, "lateral"),
        (Self::Specialise, "specialise"),
        (Self::Pivot, "pivot"),
        (Self::StepBack, "step-back"),
    ];
}

impl Kind {
    /// The sign that stands beside the word; one cell, with an ASCII stand-in of its own.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Promotion => "↑",
            Self::Lateral => "→",
            Self::Specialise => "◇",
            Self::Pivot => "↝",
            Self::StepBack => "↓",
        }
    }

    /// What the word means, in half a sentence.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Promotion => "more scope",
            Self::Lateral => "similar scope, different work",
            Self::Specialise => "deeper in one discipline",
            Self::Pivot => "a change of profession or stance",
            Self::StepBack => "less scope, on purpose",
        }
    }
}

/// How much a role needs a skill, a credential or a background.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Need {
    /// A source says that nobody is taken without it.
    Required,
    /// Usually asked for.
    Common,
    /// Helpful.
    Optional,
}

impl Word for Need {
    const WORDS: &'static [(Self, &'static str)] = &[(Self::Required, "required"), (Self::Common, "common"), (Self::Optional, "optional")];
}

/// How well a step is supported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Confidence {
    /// A source says so.
    Stated,
    /// A source points to it without saying so.
    Implied,
    /// A synthesis of several sources, or general knowledge.
    CommonPractice,
}

impl Word for Confidence {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Stated, "stated"), (Self::Implied, "implied"), (Self::CommonPractice, "common-practice")];
}

impl Confidence {
    /// The words for a reader.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Implied => "implied",
            Self::CommonPractice => "common practice",
        }
    }
}

/// Whether a step is a usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Standing {
    /// Nothing speaks against it.
    Usual,
    /// It exists, but another way is more usual.
    Secondary,
    /// It is seldom taken.
    Uncommon,
}

impl Word for Standing {
    const WORDS: &'static [(Self, &'static str)] = &[(Self::Usual, "usual"), (Self::Secondary, "secondary"), (Self::Uncommon, "uncommon")];
}

/// The group of a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Group {
    /// Ways of working.
    Technical,
    /// Ways of dealing with people and oneself.
    Behavioural,
    /// Ways of the organisation.
    Business,
}

impl Word for Group {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Technical, "technical"), (Self::Behavioural, "behavioural"), (Self::Business, "business")];
}

impl Group {
    /// The heading over the skills of the group.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Technical => "Technical",
            Self::Behavioural => "Behavioural",
            Self::Business => "Business",
        }
    }
}

/// How two roles belong together without a step between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RelationKind {
    /// They work side by side.
    Peer,
    /// The one answers to the other.
    ReportsTo,
    /// Much the same work under another title.
    OtherTitle,
}

impl Word for RelationKind {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Peer, "peer"), (Self::ReportsTo, "reports-to"), (Self::OtherTitle, "other-title")];
}

impl RelationKind {
    /// The words before the other role.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Peer => "works beside",
            Self::ReportsTo => "reports to",
            Self::OtherTitle => "much the same as",
        }
    }
}

/// A problem's weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// The framework cannot be used.
    Error,
    /// It can, but somebody should look.
    Warning,
}

impl Word for Severity {
    const WORDS: &'static [(Self, &'static str)] = &[(Self::Error, "error"), (Self::Warning, "warning")];
}

/// The scope a role answers for: 1 is the most junior. Not a pay grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Level(u8);

impl Level {
    /// A level from 1 to 99.
    #[must_use]
    pub fn new(level: u8) -> Option<Self> {
        (1..=99).contains(&level).then_some(Self(level))
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

impl fmt::Display for Level {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

/// How well a role wants a skill mastered: 1 aware … 5 expert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Proficiency(u8);

impl Proficiency {
    /// The highest.
    pub const MOST: u8 = 5;

    /// A proficiency from 1 to 5.
    #[must_use]
    pub fn new(proficiency: u8) -> Option<Self> {
        (1..=Self::MOST).contains(&proficiency).then_some(Self(proficiency))
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

impl fmt::Display for Proficiency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

/// A length of time in whole months, written and shown in years.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Months(u16);

impl Months {
    /// From years as a file writes them: not negative, at most 100, whole months.
    #[must_use]
    pub fn from_years(years: f64) -> Option<Self> {
        let months = years * 12.0;
        let whole = months.round();
        let fits = years.is_finite() && (0.0..=100.0).contains(&years) && (months - whole).abs() < 0.05;
        // In range by the check above, so the cast is exact.
        fits.then_some(Self(whole as u16))
    }

    /// The number of months.
    #[must_use]
    pub fn get(self) -> u16 {
        self.0
    }

    /// The two together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// What is left of it after so many; nothing where those are more.
    #[must_use]
    pub fn less(self, spent: Self) -> Self {
        Self(self.0.saturating_sub(spent.0))
    }

    /// The same in years.
    #[must_use]
    pub fn years(self) -> f64 {
        f64::from(self.0) / 12.0
    }
}

impl fmt::Display for Months {
    /// Years with as many decimals as they need: `3`, `0.5`, `1.25`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = (u32::from(self.0) * 100 + 6) / 12;
        match (hundredths / 100, hundredths % 100) {
            (whole, 0) => write!(formatter, "{whole}"),
            (whole, part) if part % 10 == 0 => write!(formatter, "{whole}.{}", part / 10),
            (whole, part) => write!(formatter, "{whole}.{part:02}"),
        }
    }
}

impl Serialize for Months {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return serializer.serialize_u16(self.0);
        }
        if self.0.is_multiple_of(12) { serializer.serialize_u16(self.0 / 12) } else { serializer.serialize_f64(self.years()) }
    }
}

/// For the compiled framework alone, which holds months.
impl<'de> Deserialize<'de> for Months {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u16::deserialize(deserializer).map(Self)
    }
}

/// A range of years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Years {
    /// At least.
    pub low: Months,
    /// At most; open where it is not known.
    pub high: Option<Months>,
}

impl Years {
    /// What is left of both ends after so many.
    #[must_use]
    pub fn less(&self, spent: Months) -> Self {
        Self { low: self.low.less(spent), high: self.high.map(|high| high.less(spent)) }
    }
}

impl fmt::Display for Years {
    /// `2–3`, `15+`, or `2` where both ends are the same.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.high {
            None => write!(formatter, "{}+", self.low),
            Some(high) if high == self.low => write!(formatter, "{high}"),
            Some(high) => write!(formatter, "{}–{high}", self.low),
        }
    }
}

/// A family of roles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Track {
    /// Its slug.
    pub slug: Slug,
    /// Its name.
    pub title: Text,
    /// Skills that every role of the track lists.
    pub core: Vec<SkillId>,
    /// Where the core comes from.
    pub sources: Vec<SourceId>,
}

/// What a level is called and what it means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LevelName {
    /// The level.
    pub level: Level,
    /// Its name.
    pub title: Text,
    /// What somebody on it answers for.
    pub means: Text,
}

/// What a proficiency is called and what it means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProficiencyName {
    /// The proficiency.
    pub proficiency: Proficiency,
    /// Its name.
    pub title: Text,
    /// What somebody with it can do.
    pub means: Text,
}
