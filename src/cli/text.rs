//! The plain face: lines for people, read from top to bottom, also by a screen reader.
//!
//! Never a box, a column or a meaning in the style alone; every piece of text passes [`Text`] on its way out.

pub mod answer;
pub mod compare;
pub mod credential;
pub mod gap;
pub mod info;
pub mod lists;
pub mod me;
pub mod next;
pub mod role;
pub mod route;
pub mod skill;
pub mod source;
pub mod step;
pub mod unlock;

use std::borrow::Cow;

use anstyle::Effects;

use crate::ascii::fold;
use crate::domain::Text;
use crate::domain::query::Cited;

/// What is said where nothing is known.
pub const NO_DATA: &str = "no data";

/// How far the lines below a heading are moved in.
const INDENT: usize = 2;

/// Some lines for people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    lines: Vec<Line>,
}

/// One line, before it is wrapped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Line {
    /// Where it begins: blanks, or the number of an item.
    lead: String,
    phrase: Phrase,
}

/// Words with their emphasis.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrase {
    parts: Vec<(Emphasis, String)>,
}

/// How words stand out where styles are shown; the words alone say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Emphasis {
    Plain,
    Heading,
    Aside,
}

/// Whether styles are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Words alone.
    None,
    /// Bold headings, dim sources.
    Styled,
}

impl Style {
    /// Styles, if they are wished for.
    #[must_use]
    pub fn as_wished(colour: bool) -> Self {
        if colour { Self::Styled } else { Self::None }
    }
}

impl From<String> for Phrase {
    fn from(words: String) -> Self {
        Self { parts: vec![(Emphasis::Plain, words)] }
    }
}

impl From<&str> for Phrase {
    fn from(words: &str) -> Self {
        words.to_owned().into()
    }
}

impl From<&Text> for Phrase {
    fn from(words: &Text) -> Self {
        words.as_str().into()
    }
}

impl Phrase {
    /// Words that stand out.
    #[must_use]
    pub fn heading(words: &str) -> Self {
        Self { parts: vec![(Emphasis::Heading, words.to_owned())] }
    }

    /// Adds plain words.
    #[must_use]
    pub fn then(mut self, words: &str) -> Self {
        self.parts.push((Emphasis::Plain, words.to_owned()));
        self
    }

    /// Adds another phrase with its emphasis.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.parts.extend(other.parts);
        self
    }

    /// Adds a note in round brackets, if there is one.
    #[must_use]
    pub fn noted(self, note: Option<&Text>) -> Self {
        match note {
            None => self,
            Some(note) => self.then(&format!(" ({note})")),
        }
    }

    /// Adds why it is not to be leaned on, if it is not.
    #[must_use]
    pub fn weak(self, weak: Option<&Text>) -> Self {
        match weak {
            None => self,
            Some(why) => self.then(&format!(" (weak: {why})")),
        }
    }

    /// Adds the sources: `[Q16 S4]`.
    #[must_use]
    pub fn cited(self, sources: &[Cited]) -> Self {
        if sources.is_empty() { self } else { self.aside(format!(" [{}]", Cited::labels(sources))) }
    }

    /// Adds some of the sources and how many there are besides: `[Q2 S51 and 12 more]`.
    #[must_use]
    pub fn cited_in_part(self, sources: &[Cited], most: usize) -> Self {
        match sources.split_at_checked(most) {
            None | Some((_, [])) => self.cited(sources),
            Some((first, rest)) => self.aside(format!(" [{} and {} more]", Cited::labels(first), rest.len())),
        }
    }

    fn aside(mut self, words: String) -> Self {
        self.parts.push((Emphasis::Aside, words));
        self
    }

    fn render(&self, ascii: bool, style: Style) -> String {
        let part = |(emphasis, words): &(Emphasis, String)| {
            let clean = Text::clean(words);
            let shown = if ascii { fold(&clean) } else { Cow::Borrowed(clean.as_str()) };
            match (style, emphasis.style()) {
                (Style::Styled, Some(on)) => format!("{on}{shown}{on:#}"),
                (Style::Styled, None) | (Style::None, _) => shown.into_owned(),
            }
        };
        self.parts.iter().map(part).collect()
    }
}

impl Emphasis {
    fn style(self) -> Option<anstyle::Style> {
        match self {
            Self::Plain => None,
            Self::Heading => Some(Effects::BOLD.into()),
            Self::Aside => Some(Effects::DIMMED.into()),
        }
    }
}

impl Page {
    /// A line from the left edge.
    pub fn say(&mut self, words: impl Into<Phrase>) {
        self.lines.push(Line { lead: String::new(), phrase: words.into() });
    }

    /// A line that belongs to the heading above it.
    pub fn detail(&mut self, words: impl Into<Phrase>) {
        self.lines.push(Line { lead: " ".repeat(INDENT), phrase: words.into() });
    }

    /// A line that belongs to the numbered line above it.
    pub fn under(&mut self, words: impl Into<Phrase>) {
        self.lines.push(Line { lead: " ".repeat(INDENT + 3), phrase: words.into() });
    }

    /// An item of a list, counted from 1.
    pub fn numbered(&mut self, number: usize, words: impl Into<Phrase>) {
        self.lines.push(Line { lead: format!("{}{number}. ", " ".repeat(INDENT)), phrase: words.into() });
    }

    /// A heading with a blank line before it, unless it is the first.
    pub fn heading(&mut self, words: &str) {
        self.gap();
        self.say(Phrase::heading(words));
    }

    /// A blank line, unless nothing has been said yet.
    pub fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
    }

    /// A heading with its numbered items, or with what is said when there are none.
    pub fn list<T>(&mut self, heading: &str, items: &[T], nothing: &str, phrase: impl Fn(&T) -> Phrase) {
        self.heading(heading);
        if items.is_empty() {
            self.detail(nothing);
        }
        for (index, item) in items.iter().enumerate() {
            self.numbered(index + 1, phrase(item));
        }
    }

    /// A name and what goes with it, or that there is no data.
    pub fn field(&mut self, name: &str, value: Option<&str>) {
        self.say(format!("{name}: {}", value.unwrap_or(NO_DATA)));
    }

    /// What was understood, where it was not said exactly.
    pub fn understood(&mut self, understood: Option<&Text>) {
        if let Some(understood) = understood {
            self.say(format!("understood as: {understood}"));
            self.gap();
        }
    }

    /// All the lines of another page.
    pub fn append(&mut self, other: Self) {
        self.lines.extend(other.lines);
    }

    /// The first line alone, for where there is room for one.
    #[must_use]
    pub fn first_line(&self) -> Option<String> {
        let words = |line: &Line| line.phrase.parts.iter().map(|(_, words)| words.as_str()).collect();
        self.lines.first().map(words)
    }

    /// The lines, wrapped to a width if there is one.
    #[must_use]
    pub fn render(&self, width: Option<usize>, ascii: bool, style: Style) -> String {
        let mut text = String::new();
        for line in &self.lines {
            let words = line.phrase.render(ascii, style);
            match width {
                None => push_line(&mut text, &format!("{}{words}", line.lead)),
                Some(width) => wrapped(&line.lead, &words, width).iter().for_each(|row| push_line(&mut text, row)),
            }
        }
        text
    }
}

/// A line in rows; every row but the first begins below the first word.
fn wrapped<'a>(lead: &'a str, words: &'a str, width: usize) -> Vec<Cow<'a, str>> {
    let hanging = " ".repeat(lead.len());
    let options =
        textwrap::Options::new(width).initial_indent(lead).subsequent_indent(&hanging).word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(words, options).into_iter().map(|row| Cow::Owned(row.into_owned())).collect()
}

fn push_line(text: &mut String, line: &str) {
    text.push_str(line.trim_end());
    text.push('\n');
}
