//! One thing wrong in the data: where, what, and what to do about it.
//!
//! A problem names its place by file and field path; the line and column are looked up only when one
//! is printed. A problem is never fixed silently: it is reported, and an error keeps its framework out.

use std::fmt;
use std::sync::Arc;

use super::{Severity, Text};

/// How many characters of a file's text a message quotes at most.
const QUOTED_AT_MOST: usize = 80;

/// A place in a sheet, as a path of fields: `roles[40].duties[3].sources[1]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The position of the file among all files read.
    pub file: u32,
    depth: u8,
    segments: [Segment; Self::DEPTH],
}

/// One field of a path, with the position in its list, from 0, where it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Segment {
    /// The name of the field.
    pub field: &'static str,
    /// The position in the list.
    pub index: Option<u32>,
}

impl Place {
    const DEPTH: usize = 5;

    /// The file itself.
    #[must_use]
    pub fn file(file: usize) -> Self {
        Self { file: u32::try_from(file).unwrap_or(u32::MAX), depth: 0, segments: [Segment::default(); Self::DEPTH] }
    }

    /// A field of this place.
    #[must_use]
    pub fn field(self, field: &'static str) -> Self {
        self.with(Segment { field, index: None })
    }

    /// An element of a list of this place.
    #[must_use]
    pub fn item(self, field: &'static str, index: usize) -> Self {
        self.with(Segment { field, index: u32::try_from(index).ok() })
    }

    /// The path, outermost first.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments[..usize::from(self.depth)]
    }

    fn with(mut self, segment: Segment) -> Self {
        if let Some(free) = self.segments.get_mut(usize::from(self.depth)) {
            *free = segment;
            self.depth += 1;
        }
        self
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.segments().iter().enumerate() {
            let dot = if position == 0 { "" } else { "." };
            match segment.index {
                None => write!(formatter, "{dot}{}", segment.field)?,
                Some(index) => write!(formatter, "{dot}{}[{index}]", segment.field)?,
            }
        }
        Ok(())
    }
}

/// A line and a column of a file, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Where something was written before it was written again.
#[derive(Debug, Clone, PartialEq)]
pub struct First {
    /// The name of the file.
    pub file: Arc<str>,
    /// Where in it, as a path of fields.
    pub place: Place,
    /// Where in it, as line and column, if that is already known.
    pub spot: Option<Spot>,
}

impl fmt::Display for First {
    /// `acme.ron:41:12`, or `acme.ron at roles[3]` where the line is not known.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.spot {
            Some(spot) => write!(formatter, "{}:{}:{}", self.file, spot.line, spot.column),
            None => write!(formatter, "{} at {}", self.file, self.place),
        }
    }
}

/// One thing wrong in the data.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Whether the framework can be used all the same.
    pub severity: Severity,
    /// The rule that is broken, for example `dangling-id`; never renamed.
    pub code: &'static str,
    /// The name of the file.
    pub file: Arc<str>,
    /// Where in it, as a path of fields.
    pub place: Place,
    /// Where in it, as line and column, if that is already known.
    pub spot: Option<Spot>,
    /// Where the same thing was written before, if it stands twice.
    pub first: Option<First>,
    /// Which record, for example ``role `pmo-analyst` ``.
    pub subject: Option<Text>,
    /// What is wrong, in one sentence.
    pub message: Text,
    /// What to do about it, in one sentence.
    pub help: Text,
}

impl fmt::Display for Problem {
    /// `acme.ron:41:12: role x: the step to "y": no such role. Did you mean …?`
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.file)?;
        if let Some(spot) = self.spot {
            write!(formatter, ":{}:{}", spot.line, spot.column)?;
        }
        write!(formatter, ": ")?;
        if let Some(subject) = &self.subject {
            write!(formatter, "{subject}: ")?;
        }
        write!(formatter, "{} {}", self.message, self.help)?;
        self.first.iter().try_for_each(|first| write!(formatter, " (The first one is at {first}.)"))
    }
}

/// The rules about a single file, record or field, each with what it asks; those between records are
/// [`crate::domain::check::CHECKS`].
pub const RULES: &[(&str, &str)] = &[
    ("not-utf8", "A file is UTF-8 text."),
    ("too-big", "A file has at most 32 MiB; all files have 64 MiB, 250000 records and 1500000 fields, items and lists at most."),
    ("too-many-problems", "Of the errors of a file, of those of all records, and of the warnings, 1000 are told."),
    ("empty-file", "A file says something."),
    ("not-ron", "A file is RON."),
    ("syntax", "Brackets, quotes and commas are where RON wants them."),
    ("unknown-field", "Sections and fields are those of the schema."),
    ("duplicate-field", "A field stands once in its record."),
    ("wrong-type", "A field holds what the schema says: a text, a number, a list, a record."),
    ("no-framework", "One file of a framework says what it is called."),
    ("format", "A framework is written in the format that this program reads."),
    ("extends-ring", "Frameworks do not extend each other in a ring."),
    ("nothing-to-remove", "What an overlay removes is there."),
    ("missing-field", "A record has the fields that it needs."),
    ("duplicate-id", "An id, present or past, stands for one record."),
    ("bad-id", "An id is made of lower-case letters, digits and hyphens, 64 at most."),
    ("empty-text", "A text is not empty."),
    ("long-text", "A text is not too long for its field."),
    ("control-character", "A text is plain: nothing in it acts on a terminal, turns text round or hides."),
    ("unknown-word", "A closed word is one of its list."),
    ("dangling-id", "What is referred to exists."),
    ("no-source", "A fact has a source."),
    ("no-link", "A claim leads to something, and a link names just one thing."),
    ("bad-reading", "What a question asks is asked of as many things as that kind of question takes."),
    ("bad-years", "Years are 0 to 100, in whole months, from low to high."),
    ("bad-number", "A level is 1 to 99, a proficiency 1 to 5, a count of pages more than 0."),
];

/// A file's own words as a message may quote them: harmless, and not too long.
#[must_use]
pub fn quoted(raw: &str) -> String {
    format!("\"{}\"", clipped(raw))
}

/// The same without the quotation marks.
#[must_use]
pub fn clipped(raw: &str) -> String {
    // Four times as many, since cleaning may drop some.
    let end = raw.char_indices().nth(4 * QUOTED_AT_MOST).map_or(raw.len(), |(end, _)| end);
    let clean = Text::clean(&raw[..end]);
    match clean.char_indices().nth(QUOTED_AT_MOST) {
        None => clean.to_string(),
        Some((cut, _)) => format!("{}…", &clean[..cut]),
    }
}

/// How many characters of a misspelt name are compared.
const LOOKED_AT: usize = 64;

/// Whether a name is about as long as a misspelt one, so that it can be near enough.
fn is_as_long(misspelt: usize, name: &str) -> bool {
    // No more than the length in bytes is counted of a name that is far too long.
    let length = if name.len() > 8 * LOOKED_AT { name.len() } else { name.chars().count() };
    length.abs_diff(misspelt) <= (length / 3).max(1)
}

/// The name nearest to a misspelt one, if any is near enough to be meant.
#[must_use]
pub fn nearest<'a>(misspelt: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let cut: String = misspelt.chars().take(LOOKED_AT).collect();
    let length = cut.chars().count();
    names
        .into_iter()
        .filter(|name| is_as_long(length, name))
        .map(|name| (strsim::damerau_levenshtein(&cut, name), name))
        .filter(|(distance, name)| *distance <= (name.chars().count() / 3).max(1))
        .min()
        .map(|(_, name)| name)
}

/// How many letters may be compared with each other in all, and what even a name costs that is far too long or short.
const MOST_EFFORT: usize = 30_000_000;
const LEAST_EFFORT: usize = 16;

/// Looks for names that may have been meant, as long as that takes no time that anybody would notice.
#[derive(Debug, Clone)]
pub struct Guesses {
    left: usize,
}

impl Default for Guesses {
    fn default() -> Self {
        Self { left: MOST_EFFORT }
    }
}

impl Guesses {
    /// [`did_you_mean`]; only the other advice once that would be too much to compare.
    #[must_use]
    pub fn did_you_mean<'a>(&mut self, misspelt: &str, names: impl Iterator<Item = &'a str> + Clone, else_do: &str) -> String {
        let length = misspelt.chars().take(LOOKED_AT).count();
        let effort = |name: &str| LEAST_EFFORT + if is_as_long(length, name) { length * name.len() } else { 0 };
        // All names or none: they come in no order.
        let left = if self.left == 0 { None } else { self.left.checked_sub(names.clone().map(effort).sum()) };
        self.left = left.unwrap_or(0);
        if left.is_some() { did_you_mean(misspelt, names, else_do) } else { else_do.to_owned() }
    }
}

/// "Did you mean …?" where something is near, else the other advice.
#[must_use]
pub fn did_you_mean<'a>(misspelt: &str, names: impl IntoIterator<Item = &'a str>, else_do: &str) -> String {
    match nearest(misspelt, names) {
        Some(name) => format!("Did you mean \"{name}\"?"),
        None => else_do.to_owned(),
    }
}
