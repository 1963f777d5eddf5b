//! Text as it is shown: lines of pieces, each with the role its colour plays; and rows one can choose.
//!
//! It knows widths in cells and nothing else of a terminal. Which colour an [`Ink`] is, is the theme's
//! affair.

mod fill;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

pub use fill::{beside, fill, fill_text};

use super::keymap::Command;
use super::screen::Screen;
use super::setting::Setting;
use crate::domain::{Kind, Link, RoleId, SourceId, Subject};

/// The role a piece of text plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// What is read.
    Plain,
    /// What stands back: labels, numbers, what is beside the point.
    Dim,
    /// What stands out.
    Strong,
    /// The heading of a section.
    Heading,
    /// A reference to a source.
    Source,
    /// The sign of a kind of step.
    Sign(Kind),
    /// A track, by its position.
    Track(usize),
    /// Filled dots of a proficiency.
    Dots,
    /// A reason for.
    For,
    /// A reason against.
    Against,
    /// A warning: weak facts, cautions, problems.
    Weak,
    /// Characters that matched what was typed.
    Match,
    /// The key of a hint.
    Key,
}

/// A run of text in one ink.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Its role.
    pub ink: Ink,
}

impl Piece {
    /// A piece.
    #[must_use]
    pub fn new(text: impl Into<String>, ink: Ink) -> Self {
        Self { text: text.into(), ink }
    }

    /// How many cells it takes.
    #[must_use]
    pub fn width(&self) -> usize {
        cells(&self.text)
    }
}

/// One line on the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// From left to right.
    pub pieces: Vec<Piece>,
}

impl Line {
    /// A line of one piece.
    #[must_use]
    pub fn of(text: impl Into<String>, ink: Ink) -> Self {
        Self { pieces: vec![Piece::new(text, ink)] }
    }

    /// How many cells it takes.
    #[must_use]
    pub fn width(&self) -> usize {
        self.pieces.iter().map(Piece::width).sum()
    }

    /// Adds a piece at the end.
    pub fn push(&mut self, text: impl Into<String>, ink: Ink) {
        self.pieces.push(Piece::new(text, ink));
    }

    /// Adds blanks up to a width.
    pub fn pad_to(&mut self, width: usize) {
        let now = self.width();
        if now < width {
            self.push(" ".repeat(width - now), Ink::Plain);
        }
    }

    /// The text alone.
    #[must_use]
    pub fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}

/// Some lines that are chosen together, and what is behind them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// What is shown.
    pub lines: Vec<Line>,
    /// Whether it can be chosen; headings and blank lines cannot.
    pub choosable: bool,
    /// The page that Enter opens.
    pub opens: Option<Subject>,
    /// On the role that it opens, the way on to choose.
    pub then: Option<RoleId>,
    /// What it speaks of.
    pub links: Vec<Link>,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// Why it is not to be leaned on.
    pub weak: Option<String>,
    /// The command that Enter runs.
    pub runs: Option<Command>,
    /// What of the profile stands on it.
    pub sets: Option<Setting>,
    /// The screen that Enter shows.
    pub leads: Option<Screen>,
    /// Which of several it is, from 0.
    pub number: Option<usize>,
    /// Of the routes that it leads to, the roles of the one to choose.
    pub way: Vec<RoleId>,
}

impl Row {
    /// A row that can be chosen.
    #[must_use]
    pub fn new(lines: Vec<Line>) -> Self {
        Self { lines, choosable: true, ..Self::default() }
    }

    /// A row that is only looked at.
    #[must_use]
    pub fn still(lines: Vec<Line>) -> Self {
        Self { lines, ..Self::default() }
    }

    /// An empty line.
    #[must_use]
    pub fn blank() -> Self {
        Self::still(vec![Line::default()])
    }

    /// The heading of a section, with an empty line before it.
    #[must_use]
    pub fn heading(text: &str) -> Self {
        Self::still(vec![Line::default(), Line::of(text, Ink::Heading)])
    }

    /// The same row with what it rests on.
    #[must_use]
    pub fn resting_on(mut self, sources: impl IntoIterator<Item = SourceId>, weak: Option<&crate::domain::Text>) -> Self {
        self.sources = sources.into_iter().collect();
        self.weak = weak.map(ToString::to_string);
        self
    }

    /// What it says in one line, short enough for a heading.
    #[must_use]
    pub fn said(&self) -> String {
        let text: Vec<String> = self.lines.iter().map(Line::text).collect();
        let words: Vec<&str> = text.iter().flat_map(|line| line.split_whitespace()).collect();
        cut(&words.join(" "), 60)
    }

    /// The same row with the command behind it.
    #[must_use]
    pub fn running(mut self, command: Command) -> Self {
        self.runs = Some(command);
        self
    }

    /// The same row with the screen behind it.
    #[must_use]
    pub fn leading(mut self, screen: Screen) -> Self {
        self.leads = Some(screen);
        self
    }

    /// The same row, and of the routes that it leads to the one to choose.
    #[must_use]
    pub fn by_way_of(mut self, roles: Vec<RoleId>) -> Self {
        self.way = roles;
        self
    }

    /// The same row as one of several.
    #[must_use]
    pub fn numbered(mut self, number: usize) -> Self {
        self.number = Some(number);
        self
    }

    /// The same row with what of the profile stands on it.
    #[must_use]
    pub fn setting(mut self, setting: Setting) -> Self {
        self.sets = Some(setting);
        self
    }

    /// The same row with what it speaks of.
    #[must_use]
    pub fn leading_to(mut self, links: impl IntoIterator<Item = Link>) -> Self {
        self.links = links.into_iter().collect();
        self
    }

    /// The same row with the way on to choose once it was opened.
    #[must_use]
    pub fn then(mut self, to: RoleId) -> Self {
        self.then = Some(to);
        self
    }

    /// The same row with the page behind it.
    #[must_use]
    pub fn opening(mut self, subject: Subject) -> Self {
        self.opens = Some(subject);
        self
    }
}

/// How many cells a text takes as it is drawn: the sum over its graphemes.
///
/// A string as a whole may be taken for narrower, where letters join: the terminal's cells do not.
#[must_use]
pub fn cells(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else if is_plain(text) {
        text.chars().count()
    } else {
        text.graphemes(true).map(UnicodeWidthStr::width).sum()
    }
}

/// Whether every character of a text is a cell, whatever stands beside it: printable ASCII, Latin letters, dashes, arrows,
/// lines and dots, which is nearly all that is drawn. Of anything else it says no, and graphemes have to be looked for.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    let is_cell = |character: char| {
        matches!(
            character,
            ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2AF}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}'
                | '\u{2190}'..='\u{21FF}' | '\u{2500}'..='\u{25FC}'
        )
    };
    text.chars().all(is_cell)
}

/// Shortens a text to a width, with an ellipsis where something is left out.
#[must_use]
pub fn cut(text: &str, width: usize) -> String {
    if cells(text) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut left = width;
    for grapheme in text.graphemes(true) {
        if cells(grapheme) + 1 > left {
            break;
        }
        left -= cells(grapheme);
        short.push_str(grapheme);
    }
    if width > 0 {
        short.push('…');
    }
    short
}

/// From which byte on a text is shown in a room of cells, so that the cursor at a byte of it is in sight.
#[must_use]
pub fn scrolled(text: &str, cursor: usize, room: usize) -> usize {
    let mut start = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        if cells(&text[start.min(cursor)..cursor]) < room.max(1) {
            break;
        }
        start = at + grapheme.len();
    }
    start.min(cursor)
}

/// A line moved to the right.
#[must_use]
pub fn indented(line: Line, by: usize) -> Line {
    let mut pieces = vec![Piece::new(" ".repeat(by), Ink::Plain)];
    pieces.extend(line.pieces);
    Line { pieces }
}
