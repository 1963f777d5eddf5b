//! [`Note`]: what somebody writes down about a role or a skill.
//!
//! It never holds more than 64 KiB, nor anything that a [`Text`] may not hold.

use std::fmt;

use crate::domain::Text;
use crate::domain::text::Unfit;

/// Some lines of text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Note(Vec<Text>);

/// Why something is not a [`Note`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotANote {
    /// There is nothing but blanks.
    #[error("the note is empty")]
    Empty,
    /// It has too many bytes.
    #[error("the note has {0} bytes, and may have {max} (64 KiB)", max = Note::BYTES_AT_MOST)]
    TooLong(usize),
    /// It holds a character that could act on a terminal.
    #[error("line {line} of the note holds {unfit}")]
    Unfit {
        /// The line, from 1.
        line: usize,
        /// What is there.
        unfit: Unfit,
    },
}

impl Note {
    /// The most bytes a note may have, 64 KiB.
    pub const BYTES_AT_MOST: usize = 64 << 10;

    /// Takes a note as it is written in a file. Tabulators become spaces; blanks at the ends of lines and blank lines at
    /// both ends go.
    ///
    /// # Errors
    /// [`NotANote`] when it is empty or too long, or holds what a [`Text`] may not hold.
    pub fn new(raw: &str) -> Result<Self, NotANote> {
        let fit = |(at, line): (usize, &str)| {
            Text::new(line.replace('\t', " ").trim_end()).map_err(|unfit| NotANote::Unfit { line: at + 1, unfit })
        };
        Self::of(lines(raw).enumerate().map(fit).collect::<Result<_, _>>()?)
    }

    /// Takes a note as somebody types or pastes it: like [`Note::new`], but what is not allowed becomes what
    /// [`Text::clean`] makes of it.
    ///
    /// # Errors
    /// [`NotANote`] when it is empty or too long.
    pub fn typed(raw: &str) -> Result<Self, NotANote> {
        // Clean first, since that may leave blanks at the end.
        Self::of(lines(raw).map(|line| Text::clean(Text::clean(line).trim_end())).collect())
    }

    fn of(mut lines: Vec<Text>) -> Result<Self, NotANote> {
        let last = lines.iter().rposition(|line| !line.is_empty()).ok_or(NotANote::Empty)?;
        lines.truncate(last + 1);
        let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(0);
        let note = Self(lines.split_off(first));
        if note.bytes() > Self::BYTES_AT_MOST { Err(NotANote::TooLong(note.bytes())) } else { Ok(note) }
    }

    /// Its lines; one at least.
    #[must_use]
    pub fn lines(&self) -> &[Text] {
        &self.0
    }

    /// How many bytes it has.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.0.iter().map(|line| line.len() + 1).sum::<usize>() - 1
    }
}

/// The lines of a text, whichever way they end.
fn lines(raw: &str) -> impl Iterator<Item = &str> {
    raw.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

impl fmt::Display for Note {
    /// The lines with a line feed between them.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, line) in self.0.iter().enumerate() {
            if at > 0 {
                formatter.write_str("\n")?;
            }
            formatter.write_str(line)?;
        }
        Ok(())
    }
}
