//! The rows of the panel of what is next: every option with its reasons and its gap.
//!
//! The rank is the query's affair; here it only becomes rows.

use crate::app::card::{head_pieces, reason_lines};
use crate::app::doc::{Ink, Line, Piece, Row, cells, fill, fill_text, indented};
use crate::app::list;
use crate::app::model::Model;
use crate::domain::query::next::{Gap, Next, Out, Sign};
use crate::domain::query::{self, Choice};
use crate::domain::{Catalogue, RoleId, Subject};

/// How many options are shown before `a` is asked.
const OPTIONS_SHOWN: usize = 3;
/// How many reasons for and against are shown before `d` is asked.
const REASONS_FOR: usize = 2;
const REASONS_AGAINST: usize = 1;

/// The title, the rows, and whether there are more options than are shown at first.
pub(super) fn next(
    catalogue: &Catalogue,
    model: &Model,
    from: RoleId,
    (all, details): (bool, bool),
    (width, height): (usize, usize),
) -> (String, Vec<Row>, bool) {
    let answer = query::next(catalogue, &model.holder(catalogue, from), from);
    let title = format!("What's next after {}", answer.from.title);
    if answer.total == 0 {
        let text = "No step leads on from here in this catalogue.";
        return (title, vec![Row::still(fill_text(text, Ink::Dim, width, 0))], false);
    }
    let shown = if all { answer.options.len() } else { OPTIONS_SHOWN.min(answer.options.len()) };
    let said = format!("{shown} of {} options, {}", answer.options.len(), whose(&answer));
    let said = Row::still(fill_text(&said, Ink::Dim, width, 0));
    let options: Vec<Row> =
        answer.options.iter().take(shown).enumerate().map(|(index, choice)| option(index + 1, choice, details, width)).collect();
    // Three at a glance come first, air second.
    let is_room = list::lines(&options) + said.lines.len() + shown <= height;
    let spaced = options.into_iter().flat_map(|row| (all || details || is_room).then(Row::blank).into_iter().chain([row]));
    let mut rows: Vec<Row> = std::iter::once(said).chain(spaced).collect();
    rows.extend(out(&answer, width));
    (title, rows, answer.options.len() > OPTIONS_SHOWN)
}

/// For whom it is ranked.
fn whose(next: &Next) -> &'static str {
    match (next.assumed, next.own_facts) {
        (true, false) => "for a typical holder of the role (assumed)",
        (true, true) => "with your years, credentials and limits; the skills are a typical holder's (assumed)",
        (false, _) => "for you",
    }
}

/// The steps that break a limit, with the limit: they are not ranked.
fn out(next: &Next, width: usize) -> Vec<Row> {
    let row = |out: &Out| {
        let pieces = [
            Piece::new(format!("{}\u{A0}", out.step.kind.sign()), Ink::Sign(out.step.kind)),
            Piece::new(out.to.title.as_str(), Ink::Plain),
            Piece::new(format!(": {}", out.breaks.join("; ")), Ink::Dim),
        ];
        Row::new(fill(&pieces, width, 2)).opening(Subject::Role(out.to.at))
    };
    crate::app::page::section(&format!("Out, by your limits: {}", next.out.len()), next.out.iter().map(row))
}

/// ```text
/// 1 Senior Project Manager · ↑ promotion · stated · 3–5 years [Q2 S51 +17]
///   + stated in 14 published pages, 10 of which call it typical
///   + one level up, from practitioner to senior practitioner
///   − Stakeholder engagement: a typical holder has 4, 5 is wanted
///   gap 1 of 5 met, 4 one level short, 5 not described · Stakeholder engagement 4 of 5
/// ```
fn option(number: usize, choice: &Choice, details: bool, width: usize) -> Row {
    let mut first =
        vec![Piece::new(format!("{number} "), Ink::Dim), Piece::new(choice.to.title.as_str(), Ink::Strong), Piece::new(" · ", Ink::Dim)];
    first.extend(head_pieces(&choice.step));
    let mut lines = fill(&first, width, 2);
    let inner = width.saturating_sub(2);
    let mut rest = if details { fill_text(&format!("fit {}", choice.fit.words()), Ink::Dim, inner, 4) } else { Vec::new() };
    for (sign, most) in [(Sign::For, REASONS_FOR), (Sign::Against, REASONS_AGAINST)] {
        let most = if details { usize::MAX } else { most };
        for reason in choice.reasons.iter().filter(|reason| reason.sign == sign).take(most) {
            rest.extend(reason_lines(reason.sign, &reason.text, inner));
        }
    }
    rest.extend(gap(choice, details, inner));
    if choice.close {
        rest.extend(fill_text("close to the one before: their order is not to be leaned on", Ink::Dim, inner, 0));
    }
    lines.extend(rest.into_iter().map(|line| indented(line, 2)));
    Row::new(lines)
        .opening(Subject::Role(choice.to.at))
        .resting_on(choice.step.sources.iter().map(|cited| cited.at), choice.step.weak.as_ref())
}

/// The fit, then what is short, the largest first, as far as one line goes. In
/// detail, all of it by name.
fn gap(choice: &Choice, details: bool, width: usize) -> Vec<Line> {
    if choice.gap.is_empty() {
        return Vec::new();
    }
    let (short, open): (Vec<_>, Vec<_>) = choice.gap.iter().partition(|gap| gap.have.is_some());
    let named = |gap: &&Gap| match gap.have {
        Some(have) => format!("{} {have} of {}", gap.skill.title, gap.want),
        None => format!("{} not described, {} wanted", gap.skill.title, gap.want),
    };
    if details {
        let all: Vec<String> = short.iter().chain(&open).map(named).collect();
        return fill(&[Piece::new("gap ", Ink::Dim), Piece::new(all.join(" · "), Ink::Plain)], width, 4);
    }
    let fit = choice.fit;
    let met = (fit.comparable() > 0).then(|| format!("{} of {} met{}", fit.met, fit.comparable(), fit.one_level_short()));
    let unknown = (!open.is_empty()).then(|| format!("{} not described", open.len()));
    let told: Vec<String> = met.into_iter().chain(unknown).collect();
    let mut line = Line::of(format!("gap {}", told.join(", ")), Ink::Dim);
    for item in short.iter().map(named) {
        if line.width() + 3 + cells(&item) > width {
            break;
        }
        line.push(" · ", Ink::Dim);
        line.push(item, Ink::Plain);
    }
    fill(&line.pieces, width, 4)
}
