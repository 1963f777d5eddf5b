//! A framework as a document in parts, from which every format with pages is made: so they say the same.
//!
//! It never escapes anything: a format does that.

mod lists;
mod role;
mod topics;

use std::collections::BTreeSet;

use super::Extract;
use crate::domain::query::named::Said;
use crate::domain::query::{Cited, RolePage};
use crate::domain::{SourceId, Text};

/// What is said where nothing is known.
pub const NO_DATA: &str = "no data";

/// What is said of roles, steps and journeys that are not there: their absence is known.
pub const NONE: &str = "none here";

/// Something under a heading.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Part {
    /// The name under which it can be reached, if it can be: `role-project-manager`.
    pub key: Option<String>,
    /// The heading.
    pub title: String,
    /// What stands below it.
    pub blocks: Vec<Block>,
    /// What belongs to it.
    pub parts: Vec<Part>,
}

/// A piece of a part.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Words(Line),
    /// A list.
    List(Vec<Entry>),
    /// A table; every row has as many cells as the head.
    Table(Vec<&'static str>, Vec<Vec<Line>>),
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The name under which it can be reached, if it can be.
    pub key: Option<String>,
    /// What it says.
    pub line: Line,
}

/// Words, links and sources in a row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line(pub Vec<Span>);

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Span {
    /// Words.
    Words(String),
    /// Words that stand out.
    Strong(String),
    /// Words that lead to what is reached under a key, where that is part of the document.
    Link {
        /// The key.
        key: String,
        /// The words.
        words: String,
    },
    /// Sources.
    Cited(Vec<Cited>),
}

impl Part {
    /// A part that nothing leads to.
    fn new(title: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self { key: None, title: title.into(), blocks, parts: Vec::new() }
    }

    /// A part with a list, or with what is said where there is nothing.
    fn list<T>(title: impl Into<String>, things: &[T], nothing: &str, line: impl Fn(&T) -> Line) -> Self {
        let entries = things.iter().map(|thing| Entry { key: None, line: line(thing) }).collect();
        let block = if things.is_empty() { Block::Words(nothing.into()) } else { Block::List(entries) };
        Self::new(title, vec![block])
    }

    /// Every part in it, itself first, as they are read.
    #[must_use]
    pub fn all(&self) -> Vec<&Self> {
        std::iter::once(self).chain(self.parts.iter().flat_map(Self::all)).collect()
    }

    /// Every line of it alone.
    fn lines(&self) -> Vec<&Line> {
        self.blocks.iter().flat_map(Block::lines).collect()
    }
}

impl Block {
    fn lines(&self) -> Vec<&Line> {
        match self {
            Self::Words(line) => vec![line],
            Self::List(entries) => entries.iter().map(|entry| &entry.line).collect(),
            Self::Table(_, rows) => rows.iter().flatten().collect(),
        }
    }
}

impl<W: Into<String>> From<W> for Line {
    fn from(words: W) -> Self {
        Self(vec![Span::Words(words.into())])
    }
}

impl Line {
    /// Adds words.
    #[must_use]
    pub fn then(mut self, words: impl Into<String>) -> Self {
        self.0.push(Span::Words(words.into()));
        self
    }

    /// Adds words before it.
    #[must_use]
    pub fn before(mut self, words: impl Into<String>) -> Self {
        self.0.insert(0, Span::Words(words.into()));
        self
    }

    /// Adds another line to it.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Adds words that stand out.
    #[must_use]
    pub fn strong(mut self, words: impl Into<String>) -> Self {
        self.0.push(Span::Strong(words.into()));
        self
    }

    /// Adds words that lead somewhere.
    #[must_use]
    pub fn link(mut self, key: String, words: impl Into<String>) -> Self {
        self.0.push(Span::Link { key, words: words.into() });
        self
    }

    /// Adds a note in round brackets, if there is one.
    #[must_use]
    pub fn noted(self, note: Option<&Text>) -> Self {
        note.into_iter().fold(self, |line, note| line.then(format!(" ({note})")))
    }

    /// Adds why it is not to be leaned on, if it is not.
    #[must_use]
    pub fn weak(self, weak: Option<&Text>) -> Self {
        weak.into_iter().fold(self, |line, why| line.then(format!(" (weak: {why})")))
    }

    /// Adds the sources.
    #[must_use]
    pub fn cited(mut self, sources: &[Cited]) -> Self {
        if !sources.is_empty() {
            self.0.push(Span::Cited(sources.to_vec()));
        }
        self
    }

    /// A sentence with what it rests on.
    #[must_use]
    pub fn said(said: &Said) -> Self {
        Self::from(said.text.as_str()).weak(said.weak.as_ref()).cited(&said.sources)
    }
}

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// What stands below the title.
    pub lead: String,
    /// The tracks, each with its roles; then what belongs to all of them.
    pub tracks: Vec<Part>,
    /// Scales, journeys, skills, credentials, topics, questions, sources.
    pub rest: Vec<Part>,
}

impl Document {
    /// An extract as a document.
    #[must_use]
    pub fn of(extract: &Extract<'_>) -> Self {
        let tracks: Vec<Part> = extract.tracks().into_iter().map(|track| role::track(extract, track)).collect();
        let mut rest = vec![
            lists::scales(extract),
            lists::journeys(extract),
            lists::skills(extract),
            lists::credentials(extract),
            topics::topics(extract),
            topics::questions(extract),
        ];
        rest.retain(|part| !part.blocks.is_empty() || !part.parts.is_empty());
        let cited: BTreeSet<SourceId> = tracks.iter().chain(&rest).flat_map(cited).collect();
        rest.push(lists::sources(extract, &cited));
        let lead = format!("{}. Data: {}. Made with rungs {}.", extract.said(), extract.data(), env!("CARGO_PKG_VERSION"));
        Self { title: extract.title().to_owned(), lead, tracks, rest }
    }

    /// Every part, as they are read.
    #[must_use]
    pub fn all(&self) -> Vec<&Part> {
        self.tracks.iter().chain(&self.rest).flat_map(Part::all).collect()
    }
}

/// The sources that a part names.
fn cited(part: &Part) -> BTreeSet<SourceId> {
    let spans = part.all().into_iter().flat_map(Part::lines).flat_map(|line| &line.0);
    let of = |span: &Span| match span {
        Span::Cited(cited) => cited.iter().map(|cited| cited.at).collect(),
        Span::Words(_) | Span::Strong(_) | Span::Link { .. } => Vec::new(),
    };
    spans.flat_map(of).collect()
}

/// The level of a role in words: `level 4, Practitioner`.
#[must_use]
pub fn level(role: &RolePage) -> String {
    match (role.level, &role.level_title) {
        (None, _) => format!("level: {NO_DATA}"),
        (Some(level), Some(title)) => format!("level {level}, {title}"),
        (Some(level), None) => format!("level {level}"),
    }
}
