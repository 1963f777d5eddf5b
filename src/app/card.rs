//! A step told: as the card under a list of ways, and in full.
//!
//! It speaks of a holder, and says so where it is the typical one of the role that the step leaves.

use super::answers::related;
use super::doc::{Ink, Line, Piece, Row, fill};
use super::page::{handles, section};
use crate::domain::query::next::{Choice, Sign, weigh};
use crate::domain::query::{Cited, StepView};
use crate::domain::{Catalogue, Holder, RoleId, SourceId, Standing};

/// The card of a step: what matters most of it, as lines.
#[must_use]
pub fn step(catalogue: &Catalogue, holder: &Holder, (from, to): (RoleId, RoleId), width: usize) -> Vec<Line> {
    weigh(catalogue, holder, from, to).map_or_else(Vec::new, |choice| lines(&choice, width))
}

fn lines(choice: &Choice, width: usize) -> Vec<Line> {
    let mut lines = head(&choice.step, width);
    lines.extend(note(&choice.step, width));
    lines.push(Line::of("To show", Ink::Heading));
    lines.extend(to_show(&choice.step, width).into_iter().flatten());
    for sign in [Sign::For, Sign::Against] {
        if let Some(reason) = choice.reasons.iter().find(|reason| reason.sign == sign) {
            lines.extend(reason_lines(sign, &reason.text, width));
        }
    }
    lines
}

/// Everything there is to say of a step, and the sources it rests on, those of its years included.
#[must_use]
pub fn whole(catalogue: &Catalogue, holder: &Holder, (from, to): (RoleId, RoleId), width: usize) -> (Vec<Row>, Vec<SourceId>) {
    let Some(choice) = weigh(catalogue, holder, from, to) else { return (Vec::new(), Vec::new()) };
    let step = &choice.step;
    let mut rows = vec![Row::new([head(step, width), note(step, width), years(step, width)].concat())];
    rows.extend(section("To show", to_show(step, width).into_iter().map(Row::new)));
    let reasons = choice.reasons.iter().map(|reason| Row::new(reason_lines(reason.sign, &reason.text, width)));
    let whose = if holder.assumed().is_some() { "For and against, for its typical holder (assumed)" } else { "For and against, for you" };
    rows.extend(section(whose, reasons));
    rows.extend(section("What the rank is made of", std::iter::once(Row::new(arithmetic(&choice, holder.assumed().is_some(), width)))));
    rows.extend(section(
        "Gap",
        choice.gap.iter().map(|gap| {
            let have = gap.have.map_or_else(|| "not described".to_owned(), |have| have.to_string());
            let pieces = [Piece::new(gap.skill.title.as_str(), Ink::Plain), Piece::new(format!(": {have}, {} wanted", gap.want), Ink::Dim)];
            Row::new(fill(&pieces, width, 2)).opening(crate::domain::Subject::Skill(gap.skill.at))
        }),
    ));
    rows.extend(related(&step.related, "step", width));
    let mut sources = handles(&step.sources);
    sources.extend(handles(&step.years_sources).into_iter().filter(|source| !step.sources.iter().any(|cited| cited.at == *source)));
    (rows, sources)
}

/// The points that add up to the rank, each part with its maximum.
fn arithmetic(choice: &Choice, assumed: bool, width: usize) -> Vec<Line> {
    let sum: Vec<String> = choice.score.parts(assumed).iter().map(|part| part.replace(' ', "\u{A0}")).collect();
    fill(&[Piece::new(sum.join(" + "), Ink::Plain), Piece::new(format!(" = {} points", choice.score.total()), Ink::Strong)], width, 2)
}

fn note(step: &StepView, width: usize) -> Vec<Line> {
    let mark = if step.standing == Standing::Usual { Piece::new("· ", Ink::Dim) } else { Piece::new("! ", Ink::Weak) };
    let pieces = |note: &str| [mark.clone(), Piece::new(note, Ink::Plain)];
    step.note.as_ref().map_or_else(Vec::new, |note| fill(&pieces(note), width, 2))
}

/// Where the years come from, which is seldom where the step comes from.
fn years(step: &StepView, width: usize) -> Vec<Line> {
    let Some(years) = &step.years else { return Vec::new() };
    let pieces = [
        Piece::new(format!("{years} years in the role before it, typically"), Ink::Plain),
        Piece::new(format!(" [{}]", Cited::labels(&step.years_sources).replace(' ', "\u{A0}")), Ink::Source),
    ];
    fill(&pieces, width, 2)
}

fn to_show(step: &StepView, width: usize) -> Vec<Vec<Line>> {
    if step.to_show.is_empty() {
        return vec![vec![Line::of("no data", Ink::Dim)]];
    }
    let dash = |shown: &crate::domain::Text| fill(&[Piece::new("– ", Ink::Dim), Piece::new(shown.as_str(), Ink::Plain)], width, 2);
    step.to_show.iter().map(dash).collect()
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

/// What a step is called in one line.
#[must_use]
pub fn head_pieces(step: &StepView) -> Vec<Piece> {
    let years = step.years.as_ref().map_or_else(|| "years: no data".to_owned(), |years| format!("{years}\u{A0}years"));
    let mut pieces = vec![
        Piece::new(format!("{}\u{A0}", step.kind.sign()), Ink::Sign(step.kind)),
        Piece::new(crate::domain::Word::word(step.kind), Ink::Strong),
        Piece::new(format!(" · {} · {years}", step.confidence.label()), Ink::Plain),
    ];
    match step.standing {
        Standing::Usual => {}
        Standing::Secondary => pieces.push(Piece::new(" · less usual", Ink::Weak)),
        Standing::Uncommon => pieces.push(Piece::new(" · uncommon", Ink::Weak)),
    }
    if step.weak.is_some() {
        pieces.push(Piece::new(" (weak)", Ink::Weak));
    }
    pieces.push(Piece::new(format!(" [{}]", Cited::short(&step.sources)), Ink::Source));
    pieces
}
