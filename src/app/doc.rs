//! Text as it is shown: lines of pieces, each with the role its colour plays; and rows one can choose.
//!
//! It knows widths in cells and nothing else of a terminal. Which colour an [`Ink`] is, is the theme's
//! affair.

use textwrap::core::Fragment;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::keymap::Command;
use crate::domain::{Kind, SourceId, Subject};

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
        self.text.width()
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
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// Why it is not to be leaned on.
    pub weak: Option<String>,
    /// The command that Enter runs.
    pub runs: Option<Command>,
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

    /// The same row with the command behind it.
    #[must_use]
    pub fn running(mut self, command: Command) -> Self {
        self.runs = Some(command);
        self
    }

    /// The same row with the page behind it.
    #[must_use]
    pub fn opening(mut self, subject: Subject) -> Self {
        self.opens = Some(subject);
        self
    }
}

/// One word while lines are filled.
#[derive(Debug)]
struct Token {
    text: String,
    ink: Ink,
    width: usize,
    glued: bool,
}

impl Fragment for Token {
    fn width(&self) -> f64 {
        self.width as f64
    }

    fn whitespace_width(&self) -> f64 {
        if self.glued { 0.0 } else { 1.0 }
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// Fills lines of a width with pieces of text; later lines begin with `indent` blanks.
///
/// Words break at blanks; a word wider than a line breaks between graphemes. A width too small for the
/// indent drops the indent. There is always at least one line.
#[must_use]
pub fn fill(pieces: &[Piece], width: usize, indent: usize) -> Vec<Line> {
    let width = width.max(1);
    let indent = if indent + 4 > width { 0 } else { indent };
    let tokens = tokens(pieces, width - indent);
    let widths = [width as f64, (width - indent) as f64];
    let filled = textwrap::wrap_algorithms::wrap_first_fit(&tokens, &widths);
    let line = |(number, words): (usize, &[Token])| {
        let mut line = Line::default();
        if number > 0 && indent > 0 {
            line.push(" ".repeat(indent), Ink::Plain);
        }
        let last = words.len().saturating_sub(1);
        for (position, word) in words.iter().enumerate() {
            let gap = position < last && !word.glued;
            // No-break spaces have done their work once the line is filled.
            let text = word.text.replace('\u{A0}', " ");
            let text = if gap { text + " " } else { text };
            match line.pieces.last_mut() {
                Some(before) if before.ink == word.ink => before.text.push_str(&text),
                _ => line.push(text, word.ink),
            }
        }
        line
    };
    let mut lines: Vec<Line> = filled.into_iter().enumerate().map(line).collect();
    if lines.is_empty() {
        lines.push(Line::default());
    }
    lines
}

/// Fills lines with one text in one ink.
#[must_use]
pub fn fill_text(text: &str, ink: Ink, width: usize, indent: usize) -> Vec<Line> {
    fill(&[Piece::new(text, ink)], width, indent)
}

fn tokens(pieces: &[Piece], most: usize) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut blank = true;
    for piece in pieces {
        if !blank
            && !piece.text.starts_with(' ')
            && let Some(before) = tokens.last_mut()
        {
            before.glued = true;
        }
        for word in piece.text.split(' ').filter(|word| !word.is_empty()) {
            push_word(&mut tokens, word, piece.ink, most);
        }
        blank = piece.text.ends_with(' ') || (blank && piece.text.is_empty());
    }
    tokens
}

fn push_word(tokens: &mut Vec<Token>, word: &str, ink: Ink, most: usize) {
    if word.width() <= most {
        tokens.push(Token { text: word.to_owned(), ink, width: word.width(), glued: false });
        return;
    }
    let mut part = String::new();
    for grapheme in word.graphemes(true) {
        if !part.is_empty() && part.width() + grapheme.width() > most {
            tokens.push(Token { width: part.width(), text: std::mem::take(&mut part), ink, glued: true });
        }
        part.push_str(grapheme);
    }
    tokens.push(Token { width: part.width(), text: part, ink, glued: false });
}

/// Shortens a text to a width, with an ellipsis where something is left out.
#[must_use]
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for grapheme in text.graphemes(true) {
        if short.width() + grapheme.width() + 1 > width {
            break;
        }
        short.push_str(grapheme);
    }
    if width > 0 {
        short.push('…');
    }
    short
}
