//! The rows of the find panel, and of the bookmarks.
//!
//! What is found, and in which order, is the query's affair; here it only becomes rows.

use unicode_width::UnicodeWidthStr;

use super::indented;
use crate::app::doc::{Ink, Line, Piece, Row, fill, fill_text};
use crate::app::model::title_of;
use crate::domain::query::{self, Hit};
use crate::domain::{Catalogue, Subject};

pub(super) fn found(catalogue: &Catalogue, typed: &str, width: usize) -> (String, Vec<Row>) {
    let answer = query::find(catalogue, typed);
    let title = match answer.hits.len() {
        _ if typed.trim().is_empty() => "Find a role, another title, a skill or a credential".to_owned(),
        1 => "Find: 1 hit".to_owned(),
        hits => format!("Find: {hits} hits"),
    };
    if answer.hits.is_empty() {
        let text = "Nothing is called that, nor anything near it. Try a job title, a skill or the short name of a certificate.";
        return (title, vec![Row::still(fill_text(text, Ink::Dim, width, 0))]);
    }
    (title, answer.hits.iter().map(|hit| hit_row(hit, width)).collect())
}

/// ```text
/// role   Stage Manager              title
/// ```
fn hit_row(hit: &Hit, width: usize) -> Row {
    let mut line = Line::of(format!("{:<11}", hit.kind), Ink::Dim);
    for (index, character) in hit.title.chars().enumerate() {
        let ink = if hit.matched.contains(&index) { Ink::Match } else { Ink::Plain };
        match line.pieces.last_mut() {
            Some(piece) if piece.ink == ink => piece.text.push(character),
            _ => line.push(character.to_string(), ink),
        }
    }
    let why = width.saturating_sub(line.width() + 2);
    if why >= hit.why.width() {
        line.pad_to(width - hit.why.width());
        line.push(hit.why.clone(), Ink::Dim);
        return Row::new(vec![line]).opening(hit.subject);
    }
    line.pieces.truncate(line.pieces.len());
    let mut lines = vec![Line { pieces: line.pieces }];
    lines.extend(fill(&[Piece::new(hit.why.as_str(), Ink::Dim)], width.saturating_sub(13), 0).into_iter().map(|line| indented(line, 13)));
    Row::new(lines).opening(hit.subject)
}

pub(super) fn bookmarks(catalogue: &Catalogue, bookmarks: &[Subject], width: usize) -> Vec<Row> {
    if bookmarks.is_empty() {
        let text = "None yet: m on a page sets one. They are kept until rungs ends.";
        return vec![Row::still(fill_text(text, Ink::Dim, width, 0))];
    }
    let row = |&subject: &Subject| {
        let kind = match subject {
            Subject::Role(_) => "role",
            Subject::Skill(_) => "skill",
            Subject::Credential(_) => "credential",
        };
        let mut line = Line::of(format!("{kind:<11}"), Ink::Dim);
        line.push(title_of(catalogue, subject), Ink::Plain);
        Row::new(vec![line]).opening(subject)
    };
    bookmarks.iter().map(row).collect()
}
