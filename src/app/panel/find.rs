//! The rows of the find panel, and of the bookmarks.
//!
//! What is found, and in which order, is the query's affair; here it only becomes rows.

use crate::app::doc::{Ink, Piece, Row, cells, fill, fill_text, indented};
use crate::app::page::section;
use crate::app::subject::title_of;
use crate::domain::profile::{About, Profile};
use crate::domain::query::{self, Hit, Understood};
use crate::domain::{Catalogue, Subject};

pub(super) fn found(catalogue: &Catalogue, typed: &str, width: usize) -> (String, Vec<Row>) {
    if query::ask::is_question(typed) {
        return ("Ask".to_owned(), asked(catalogue, typed, width));
    }
    let answer = query::find(catalogue, typed);
    let title = match answer.hits.len() {
        _ if typed.trim().is_empty() => "Find a role, another title, a skill, a topic … or ask a question".to_owned(),
        1 => "Find: 1 hit".to_owned(),
        hits => format!("Find: {hits} hits"),
    };
    if answer.hits.is_empty() {
        let text = "Nothing is called that, nor anything near it. Try a job title, a skill or the short name of a certificate.";
        return (title, vec![Row::still(fill_text(text, Ink::Dim, width, 0))]);
    }
    (title, answer.hits.iter().map(|hit| hit_row(hit, width)).collect())
}

/// A question: what it was understood to ask, what else it may ask, and what is called so.
fn asked(catalogue: &Catalogue, typed: &str, width: usize) -> Vec<Row> {
    let ask = query::ask(catalogue, typed);
    let answer = |understood: &Understood| {
        let pieces = [kind_column("answer"), Piece::new(understood.says.as_str(), Ink::Plain)];
        Row::new(fill(&pieces, width, KIND)).opening(understood.at)
    };
    let mut rows: Vec<Row> = Vec::new();
    match &ask.reading {
        Some(understood) => rows.push(answer(understood)),
        None => rows.push(Row::still(fill_text("This is not a question that can be answered here.", Ink::Dim, width, 0))),
    }
    rows.extend(ask.asides().into_iter().map(|text| Row::still(fill_text(&format!("  {text}"), Ink::Dim, width, 2))));
    rows.extend(section("It may also ask", ask.others.iter().map(answer)));
    let nearest = ask.nearest.iter().map(|question| {
        let pieces = [kind_column("question"), Piece::new(question.title.as_str(), Ink::Plain)];
        Row::new(fill(&pieces, width, KIND)).opening(Subject::Question(question.at))
    });
    rows.extend(section("The nearest questions", nearest));
    rows.extend(section("Called so", query::find(catalogue, typed).hits.iter().take(CALLED_SO).map(|hit| hit_row(hit, width))));
    rows
}

/// How many hits are listed below an answer.
const CALLED_SO: usize = 5;

/// The cells that what something is takes.
pub(super) const KIND: usize = 11;

/// ```text
/// role       Stage Manager              alias "Stage Manager"
/// ```
fn hit_row(hit: &Hit, width: usize) -> Row {
    let mut pieces = vec![kind_column(hit.kind)];
    for (index, character) in hit.title.chars().enumerate() {
        let ink = if hit.matched.contains(&index) { Ink::Match } else { Ink::Plain };
        match pieces.last_mut() {
            Some(piece) if piece.ink == ink && index > 0 => piece.text.push(character),
            Some(_) | None => pieces.push(Piece::new(character, ink)),
        }
    }
    let mut lines = fill(&pieces, width, KIND);
    let why = cells(&hit.why);
    match lines.last_mut() {
        Some(last) if last.width() + 2 + why <= width => {
            last.pad_to(width - why);
            last.push(hit.why.clone(), Ink::Dim);
        }
        Some(_) | None => {
            let why = fill_text(&hit.why, Ink::Dim, width.saturating_sub(KIND + 2), 0);
            lines.extend(why.into_iter().map(|line| indented(line, KIND + 2)));
        }
    }
    Row::new(lines).opening(hit.subject)
}

pub(super) fn kind_column(kind: &str) -> Piece {
    Piece::new(format!("{kind:\u{A0}<10} "), Ink::Dim)
}

pub(super) fn bookmarks(catalogue: &Catalogue, profile: &Profile, width: usize) -> Vec<Row> {
    if profile.bookmarks().is_empty() {
        let text = "None yet: m on a page sets one.";
        return vec![Row::still(fill_text(text, Ink::Dim, width, 0))];
    }
    let row = |about: &About| match about.subject(catalogue) {
        Some(subject) => {
            let pieces = [kind_column(subject.kind()), Piece::new(title_of(catalogue, subject).as_str(), Ink::Plain)];
            Row::new(fill(&pieces, width, KIND)).opening(subject)
        }
        None => {
            let pieces = [kind_column(about.kind()), Piece::new(format!("{} (kept, but not in this catalogue)", about.slug()), Ink::Dim)];
            Row::still(fill(&pieces, width, KIND))
        }
    };
    profile.bookmarks().iter().map(row).collect()
}
