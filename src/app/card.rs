//! The card of a step: what sort of move it is, what to show, and what speaks for and against it.

use super::doc::{Ink, Line, Piece, fill};
use crate::domain::query::next::{Choice, Sign, weigh};
use crate::domain::query::{Cited, StepView};
use crate::domain::{Catalogue, Holder, RoleId, Standing};

/// The card of a step for the typical holder of the role that it leaves.
#[must_use]
pub fn step(catalogue: &Catalogue, from: RoleId, to: RoleId, width: usize) -> Vec<Line> {
    let holder = Holder::typical(catalogue, from);
    weigh(catalogue, &holder, from, to).map_or_else(Vec::new, |choice| lines(&choice, width))
}

fn lines(choice: &Choice, width: usize) -> Vec<Line> {
    let step = &choice.step;
    let mut lines = head(step, width);
    if let Some(note) = &step.note {
        lines.extend(fill(&[Piece::new("! ", Ink::Weak), Piece::new(note.as_str(), Ink::Plain)], width, 2));
    }
    for sign in [Sign::For, Sign::Against] {
        if let Some(reason) = choice.reasons.iter().find(|reason| reason.sign == sign) {
            lines.extend(reason_lines(sign, &reason.text, width));
        }
    }
    lines.push(Line::of("To show", Ink::Heading));
    for shown in &step.to_show {
        lines.extend(fill(&[Piece::new("– ", Ink::Dim), Piece::new(shown.as_str(), Ink::Plain)], width, 2));
    }
    if step.to_show.is_empty() {
        lines.push(Line::of("no data", Ink::Dim));
    }
    lines
}

/// A reason with its sign before it.
#[must_use]
pub fn reason_lines(sign: Sign, text: &str, width: usize) -> Vec<Line> {
    let (mark, ink) = match sign {
        Sign::For => ("+ ", Ink::For),
        Sign::Against => ("− ", Ink::Against),
    };
    fill(&[Piece::new(mark, ink), Piece::new(text, Ink::Plain)], width, 2)
}

/// `↑ promotion · stated · 3–5 years [S51 S57 +2]`
fn head(step: &StepView, width: usize) -> Vec<Line> {
    fill(&head_pieces(step), width, 2)
}

/// The same as pieces of text.
#[must_use]
pub fn head_pieces(step: &StepView) -> Vec<Piece> {
    let years = step.years.as_ref().map_or_else(|| "years: no data".to_owned(), |years| format!("{years}\u{A0}years"));
    let mut pieces = vec![
        Piece::new(format!("{} ", step.kind.sign()), Ink::Sign(step.kind)),
        Piece::new(crate::domain::Word::word(step.kind), Ink::Strong),
        Piece::new(format!(" · {} · {years}", step.confidence.label()), Ink::Plain),
    ];
    if step.standing == Standing::Uncommon {
        pieces.push(Piece::new(" · uncommon", Ink::Weak));
    }
    pieces.push(Piece::new(format!(" [{}]", Cited::short(&step.sources)), Ink::Source));
    pieces
}
