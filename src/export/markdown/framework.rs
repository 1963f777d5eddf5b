//! A framework as one document in Markdown with a table of contents, whose links lead where GitHub puts its anchors.
//!
//! Nothing in it is a link but what leads to a heading of the document.

use std::collections::HashMap;

use super::anchor::Taken;
use super::escaped;
use crate::domain::query::Cited;
use crate::export::Extract;
use crate::export::document::{Block, Document, Line, Part, Span};

/// The heading of the table of contents.
const CONTENTS: &str = "Contents";

/// The document.
#[must_use]
pub fn framework(extract: &Extract<'_>) -> String {
    let document = Document::of(extract);
    let anchors = anchors(&document);
    let mut text = format!("# {}\n\n{}\n\n## {CONTENTS}\n\n", heading(&document.title), escaped(&document.lead));
    for part in document.tracks.iter().chain(&document.rest) {
        contents(&mut text, &anchors, part, 0);
    }
    for part in document.tracks.iter().chain(&document.rest) {
        push(&mut text, &anchors, part, 2);
    }
    text
}

/// Where each part that has a key is found.
type Anchors = HashMap<String, String>;

fn anchors(document: &Document) -> Anchors {
    let mut taken = Taken::default();
    taken.anchor(&document.title);
    taken.anchor(CONTENTS);
    let mut anchors = Anchors::new();
    for part in document.all() {
        let anchor = taken.anchor(&part.title);
        anchors.extend(part.key.clone().filter(|_| !anchor.is_empty()).map(|key| (key, anchor)));
    }
    anchors
}

fn contents(text: &mut String, anchors: &Anchors, part: &Part, depth: usize) {
    let Some(key) = &part.key else { return };
    let title = linked(anchors, key, &part.title);
    text.push_str(&format!("{}- {title}\n", "  ".repeat(depth)));
    part.parts.iter().for_each(|part| contents(text, anchors, part, depth + 1));
}

fn push(text: &mut String, anchors: &Anchors, part: &Part, depth: usize) {
    text.push_str(&format!("\n{} {}\n", "#".repeat(depth), heading(&part.title)));
    for block in &part.blocks {
        text.push('\n');
        match block {
            Block::Words(line) => text.push_str(&format!("{}\n", told(anchors, line))),
            Block::List(entries) => entries.iter().for_each(|entry| text.push_str(&format!("- {}\n", told(anchors, &entry.line)))),
            Block::Table(head, rows) => {
                row(text, &head.iter().map(|name| escaped(name)).collect::<Vec<_>>());
                row(text, &vec!["---".to_owned(); head.len()]);
                rows.iter().for_each(|cells| row(text, &cells.iter().map(|cell| told(anchors, cell)).collect::<Vec<_>>()));
            }
        }
    }
    part.parts.iter().for_each(|part| push(text, anchors, part, depth + 1));
}

fn row(text: &mut String, cells: &[String]) {
    text.push_str(&format!("| {} |\n", cells.join(" | ")));
}

/// The words of a heading: a `#` at its end would be taken for a part of the mark.
fn heading(title: &str) -> String {
    let safe = escaped(title);
    let open = safe.trim_end_matches('#');
    format!("{open}{}", "\\#".repeat(safe.len() - open.len()))
}

/// A line; words that follow each other are escaped as one, since a sign means something by what stands before it.
fn told(anchors: &Anchors, line: &Line) -> String {
    let mut text = String::new();
    let mut plain = String::new();
    for span in &line.0 {
        if let Span::Words(words) = span {
            plain.push_str(words);
            continue;
        }
        flush(&mut text, &mut plain);
        text.push_str(&match span {
            Span::Words(_) => String::new(),
            Span::Strong(words) => format!("**{}**", escaped(words)),
            Span::Link { key, words } => linked(anchors, key, words),
            Span::Cited(sources) => format!(" \\[{}\\]", escaped(&Cited::labels(sources))),
        });
    }
    flush(&mut text, &mut plain);
    text.trim().to_owned()
}

/// The words as text, with the blanks around them.
fn flush(text: &mut String, plain: &mut String) {
    let words = plain.trim();
    if !plain.is_empty() {
        let lead = if plain.starts_with(char::is_whitespace) { " " } else { "" };
        let end = if plain.ends_with(char::is_whitespace) && !words.is_empty() { " " } else { "" };
        text.push_str(&format!("{lead}{}{end}", escaped(words)));
    }
    plain.clear();
}

fn linked(anchors: &Anchors, key: &str, words: &str) -> String {
    match anchors.get(key) {
        Some(anchor) => format!("[{}](#{anchor})", escaped(words)),
        None => escaped(words),
    }
}
