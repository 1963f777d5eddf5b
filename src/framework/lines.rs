//! Lines and columns of a text, and back.
//!
//! It never looks through a whole line: a file can be one line, and have many problems.

use crate::domain::Spot;

/// How many bytes lie between two marks.
const STRIDE: usize = 1 << 14;

/// The lines of a text: marked in regular distances, counted from the nearest mark.
pub(super) struct Lines<'a> {
    text: &'a str,
    marks: Vec<Mark>,
}

/// A position whose line and column are known.
#[derive(Clone, Copy)]
struct Mark {
    at: usize,
    spot: Spot,
}

impl<'a> Lines<'a> {
    /// Looks at a text once.
    pub fn of(text: &'a str) -> Self {
        let mut mark = Mark { at: 0, spot: Spot { line: 1, column: 1 } };
        let mut marks = vec![mark];
        while mark.at + STRIDE < text.len() {
            mark = mark.moved(text, boundary(text, mark.at + STRIDE));
            marks.push(mark);
        }
        Self { text, marks }
    }

    /// The line and column of a position in bytes; the column counts characters.
    pub fn at(&self, offset: usize) -> Spot {
        let offset = boundary(self.text, offset);
        let after = self.marks.partition_point(|mark| mark.at <= offset);
        self.marks[after - 1].moved(self.text, offset).spot
    }

    /// The position of a line and column in bytes; none if there is no such character.
    pub fn offset(&self, spot: Spot) -> Option<usize> {
        let after = self.marks.partition_point(|mark| mark.spot <= spot);
        let mark = self.marks[after.checked_sub(1)?];
        let mut here = mark.spot;
        for (at, character) in self.text[mark.at..].char_indices() {
            if here >= spot {
                return (here == spot && character != '\n').then_some(mark.at + at);
            }
            here = if character == '\n' { Spot { line: here.line + 1, column: 1 } } else { Spot { column: here.column + 1, ..here } };
        }
        None
    }

    /// So many characters of a line from a spot on, or fewer where the line ends.
    pub fn part(&self, from: Spot, length: usize) -> &'a str {
        let Some(start) = self.offset(from) else { return "" };
        let rest = &self.text[start..];
        let end = rest.char_indices().take(length).find(|(_, character)| *character == '\n').map(|(at, _)| at);
        let end = end.or_else(|| rest.char_indices().nth(length).map(|(at, _)| at));
        rest[..end.unwrap_or(rest.len())].trim_end_matches('\r')
    }
}

impl Mark {
    /// The mark of a later position.
    fn moved(self, text: &str, at: usize) -> Self {
        let between = &text[self.at..at];
        let spot = match between.rfind('\n') {
            None => Spot { column: self.spot.column + between.chars().count(), ..self.spot },
            Some(end) => Spot {
                line: self.spot.line + between.bytes().filter(|byte| *byte == b'\n').count(),
                column: between[end + 1..].chars().count() + 1,
            },
        };
        Self { at, spot }
    }
}

/// The last boundary between characters up to a position.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
