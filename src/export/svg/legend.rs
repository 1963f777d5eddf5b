//! What stands above the map: the title, what is shown, and a sample of each track and of each sort of line.
//!
//! Nothing of it leaves the paper, however narrow that is and however long the names are.

use std::fmt::Write;

use super::colour::COLOURS;
use super::drawing::manner;
use super::fit::Face;
use super::path::number;
use super::{LEFT, room};
use crate::domain::{Kind, Word};
use crate::export::Extract;
use crate::export::html::escaped;

/// How the title is set, and how high a line of it is.
const TITLE: (Face, f64) = (Face::bold(34.0), 41.0);
/// How what is shown is told, and how high a line of it is; samples are named in the same way.
const LEAD: (Face, f64) = (Face::plain(15.0), 21.0);
/// What is free between two samples beside each other, and two above each other.
const BETWEEN: (f64, f64) = (28.0, 7.0);

/// What stands above the map, and how high it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The elements.
    pub elements: String,
    /// In pixels, with what is free below it.
    pub height: f64,
}

impl Head {
    /// The head of a drawing on paper of this width.
    #[must_use]
    pub fn of(extract: &Extract<'_>, lead: &str, width: f64) -> Self {
        let mut head = Self { elements: String::new(), height: 16.0 };
        head.words("head-line", TITLE, extract.title(), width);
        head.height += 9.0;
        head.words("lead soft", LEAD, lead, width);
        head.height += 12.0;
        head.key(extract, width);
        head.height += 30.0;
        head
    }

    /// The samples alone.
    #[must_use]
    pub fn of_samples(extract: &Extract<'_>, width: f64) -> Self {
        let mut head = Self { elements: String::new(), height: 0.0 };
        head.key(extract, width);
        head.height += BETWEEN.1;
        head
    }

    /// A sample of each track and of each sort of line.
    fn key(&mut self, extract: &Extract<'_>, width: f64) {
        self.samples("tracks", &tracks(extract), width);
        self.height += 6.0;
        self.samples("key", &kinds(), width);
    }

    /// Words in as many lines as it takes.
    fn words(&mut self, class: &str, (face, pitch): (Face, f64), words: &str, width: f64) {
        for line in face.lines(words, room(width)) {
            self.height += pitch;
            // Writing to a string cannot fail. What hangs below the line takes about a quarter of its height.
            let y = number(self.height - pitch / 4.0);
            let _ = writeln!(self.elements, "<text class=\"{class}\" x=\"{LEFT}\" y=\"{y}\">{}</text>", escaped(&line));
        }
    }

    /// Samples beside each other, in as many rows as it takes.
    fn samples(&mut self, class: &str, samples: &[Sample], width: f64) {
        let (face, pitch) = LEAD;
        let end = LEFT + room(width);
        let (mut x, mut row) = (LEFT, 0.0);
        let _ = writeln!(self.elements, "<g class=\"{class}\">");
        for sample in samples {
            let aside = sample.mark.width();
            if x > LEFT && x + aside + face.width(&sample.words) > end {
                self.height += row + BETWEEN.1;
                (x, row) = (LEFT, 0.0);
            }
            let lines = face.lines(&sample.words, end - x - aside);
            let words = |(at, line): (usize, &String)| {
                let y = number(self.height + 16.0 + pitch * at as f64);
                format!("<text class=\"legend\" x=\"{}\" y=\"{y}\">{}</text>", number(x + aside), escaped(line))
            };
            let words: String = lines.iter().enumerate().map(words).collect();
            self.elements.push_str(&sample.mark.element(x, self.height + 11.0, &words));
            x += aside + lines.iter().map(|line| face.width(line)).fold(0.0, f64::max) + BETWEEN.0;
            row = f64::max(row, pitch * lines.len() as f64);
        }
        self.elements.push_str("</g>\n");
        self.height += row;
    }
}

/// A sample with what it means.
struct Sample {
    mark: Mark,
    words: String,
}

/// What a sample shows.
enum Mark {
    /// The colour of a track.
    Track(usize),
    /// The line of a kind.
    Line(Kind),
    /// The line of a step that is not the usual way.
    Rare,
}

impl Mark {
    /// How far behind its beginning the words stand.
    fn width(&self) -> f64 {
        match self {
            Self::Track(_) => 34.0,
            Self::Line(_) | Self::Rare => 62.0,
        }
    }

    /// The mark around a height, and the words that belong to it.
    fn element(&self, x: f64, y: f64, words: &str) -> String {
        match self {
            Self::Track(track) => format!(
                "<g class=\"role t{track}\"><rect x=\"{}\" y=\"{}\" width=\"26\" height=\"16\" rx=\"4\" />{words}</g>\n",
                number(x),
                number(y - 8.0)
            ),
            Self::Line(kind) => format!("{}{words}\n", arrow(x, y, manner(*kind))),
            Self::Rare => format!("<g class=\"rare\">{}</g>{words}\n", arrow(x, y, manner(Kind::Promotion))),
        }
    }
}

/// A line with its arrowhead.
fn arrow(x: f64, y: f64, manner: &str) -> String {
    let [from, to, tip] = [x, x + 44.0, x + 53.0].map(number);
    let [above, y, below] = [y - 4.5, y, y + 4.5].map(number);
    format!(
        "<path class=\"line {manner}\" d=\"M{from} {y}L{to} {y}\" /><path class=\"head\" d=\"M{tip} {y}L{to} {above}L{to} {below}Z\" />"
    )
}

/// A sample of each track.
fn tracks(extract: &Extract<'_>) -> Vec<Sample> {
    let sample = |at: crate::domain::TrackId| Sample {
        mark: Mark::Track(at.index() % COLOURS.len()),
        words: extract.catalogue.track(at).title.to_string(),
    };
    extract.tracks().into_iter().map(sample).collect()
}

/// A sample of each sort of line.
fn kinds() -> Vec<Sample> {
    let words = |kind: Kind, word: &str| match kind {
        Kind::Promotion | Kind::Lateral | Kind::Specialise | Kind::Pivot => format!("{word}: {}", kind.meaning()),
        Kind::StepBack => format!("{word} ({}), or any step to a lower level", kind.meaning()),
    };
    let kinds = Kind::WORDS.iter().map(|(kind, word)| Sample { mark: Mark::Line(*kind), words: words(*kind, word) });
    kinds.chain([Sample { mark: Mark::Rare, words: "pale: less usual, or uncommon".to_owned() }]).collect()
}
