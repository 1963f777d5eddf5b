//! The rows of the help and of the command panel: the keymap as people read it.
//!
//! They hold no key and no name of their own; the table has them all.

use crate::app::doc::{Ink, Line, Piece, Row, fill};
use crate::app::keymap::{self, Binding, Command, KEYMAP, Scope};
use crate::app::map;
use crate::app::model::Model;
use crate::app::read::scopes;
use crate::domain::{Catalogue, Kind, Word};

fn matches(typed: &str, texts: &[&str]) -> bool {
    let text = texts.join(" ").to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// The command line first, then what commands do: those that do something on the screen beneath, those of other screens, and
/// at last those that only move the choice.
pub(super) fn commands(model: &Model, line: &str, typed: &str, width: usize) -> (String, Vec<Row>) {
    let mut rows = Vec::new();
    if matches(typed, &["copy command line", line]) {
        let pieces =
            [name_column("copy command"), Piece::new(line, Ink::Key), Piece::new(" – the command line that prints this", Ink::Dim)];
        rows.push(Row::new(fill(&pieces, width, 18)).running(Command::CopyCommand));
    }
    let here = scopes(model);
    let mut seen = vec![Command::Open, Command::All, Command::Details];
    let (mut named, mut elsewhere, mut moving) = (Vec::new(), Vec::new(), Vec::new());
    // The row of the screen beneath says best what a command does there.
    for binding in here.iter().flat_map(|scope| KEYMAP.iter().filter(|binding| binding.scope == *scope)).chain(KEYMAP) {
        if !seen.contains(&binding.command) && matches(typed, &[binding.name, binding.help, &keymap::keys_of(binding)]) {
            let row = command_row(binding, width).running(binding.command);
            match binding {
                _ if !typed.is_empty() && binding.name.starts_with(typed) => named.push(row),
                _ if binding.command.only_moves() => moving.push(row),
                _ if does_something(model, here, binding) => rows.push(row),
                _ => elsewhere.push(row),
            }
        }
        seen.push(binding.command);
    }
    // A command of that name comes before those that only speak of it.
    rows.splice(0..0, named);
    for (heading, under) in [("On other screens", elsewhere), ("To move about", moving)] {
        if !under.is_empty() {
            rows.push(Row::heading(heading));
            rows.extend(under);
        }
    }
    if rows.is_empty() {
        rows.push(Row::still(vec![Line::of("No command of that name.", Ink::Dim)]));
    }
    ("Commands".to_owned(), rows)
}

/// Whether a command does something on the screen beneath.
fn does_something(model: &Model, here: &[Scope], binding: &Binding) -> bool {
    let key = binding.keys.first().and_then(|key| keymap::look_up(here, *key));
    // What is tried out shows on the screen of the profile.
    let is_seen = binding.command != Command::WhatIf || here.contains(&Scope::Me);
    key == Some(binding.command) && is_seen && model.answers(binding.command)
}

/// A name, padded to the width of the longest.
fn name_column(name: &str) -> Piece {
    Piece::new(format!("{:\u{A0}<17} ", name.replace(' ', "\u{A0}")), Ink::Strong)
}

/// ```text
/// what's next      n        Ranks what this role often leads to …
/// ```
fn command_row(binding: &Binding, width: usize) -> Row {
    let pieces = [
        name_column(binding.name),
        Piece::new(format!("{:\u{A0}<10} ", binding.keys.first().map_or_else(String::new, ToString::to_string)), Ink::Key),
        Piece::new(binding.help, Ink::Dim),
    ];
    Row::new(fill(&pieces, width, 29))
}

/// The signs of the map, where that is what one looks at; the keys of the place it was opened in; all others; other signs.
pub(super) fn help((catalogue, model): (&Catalogue, &Model), here: &[Scope], typed: &str, width: usize) -> (String, Vec<Row>) {
    let mut rows = Vec::new();
    let mut section = |heading: &str, wanted: Vec<Row>| {
        if !wanted.is_empty() {
            rows.extend((!rows.is_empty()).then(Row::blank));
            rows.push(Row::still(vec![Line::of(heading, Ink::Heading)]));
            rows.extend(wanted);
        }
    };
    let is_wanted = |texts: &[&str]| matches(typed, texts);
    let is_map = here.contains(&Scope::Map);
    if is_map {
        section("Signs on this map", map::signs::help(catalogue, model, width, is_wanted));
    }
    let first = Scope::ALL.iter().filter(|(scope, _)| here.contains(scope));
    let rest = Scope::ALL.iter().filter(|(scope, _)| !here.contains(scope));
    for (scope, heading) in first.chain(rest) {
        let bindings = KEYMAP.iter().filter(|binding| binding.scope == *scope);
        let wanted = bindings.filter(|binding| is_wanted(&[binding.name, binding.help, &keymap::keys_of(binding)]));
        section(heading, wanted.map(|binding| key_row(binding, width)).collect());
    }
    section(if is_map { "Signs on other screens" } else { "Signs" }, signs(width, is_map, is_wanted));
    if rows.is_empty() {
        rows.push(Row::still(vec![Line::of("No key does that.", Ink::Dim)]));
    }
    (if is_map { "Signs and keys: type to filter" } else { "Keys: type to filter" }.to_owned(), rows)
}

fn key_row(binding: &Binding, width: usize) -> Row {
    let keys = keymap::keys_of(binding).replace(' ', "\u{A0}");
    let pieces = [Piece::new(format!("{keys:\u{A0}<19} "), Ink::Key), Piece::new(binding.help, Ink::Plain)];
    Row::new(fill(&pieces, width, 20))
}

/// The signs of the pages; those of steps stand among the signs of the map already, where it is told.
fn signs(width: usize, is_map: bool, is_wanted: impl Fn(&[&str]) -> bool) -> Vec<Row> {
    let kinds = Kind::WORDS.iter().filter(|_| !is_map).filter(|(kind, word)| is_wanted(&[kind.sign(), word, kind.meaning(), SIGNS]));
    let mut rows: Vec<Row> = kinds
        .map(|(kind, word)| {
            let pieces = [
                Piece::new(kind.sign(), Ink::Sign(*kind)),
                Piece::new(format!("\u{A0}{word:\u{A0}<17} "), Ink::Plain),
                Piece::new(kind.meaning(), Ink::Dim),
            ];
            Row::new(fill(&pieces, width, 20))
        })
        .collect();
    for (sign, meaning) in PAGE_SIGNS.iter().filter(|(sign, meaning)| is_wanted(&[sign, meaning, SIGNS])) {
        let pieces = [Piece::new(format!("{:\u{A0}<19} ", sign.replace(' ', "\u{A0}")), Ink::Plain), Piece::new(*meaning, Ink::Dim)];
        rows.push(Row::new(fill(&pieces, width, 20)));
    }
    rows
}

/// What finds all signs.
const SIGNS: &str = "signs legend";

/// The signs on pages and in lists, and what each means.
const PAGE_SIGNS: [(&str, &str); 7] = [
    ("●●●○○ 3", "the proficiency wanted, from 1 (aware) to 5 (expert)"),
    ("2–4", "years typically spent in the role before the step; an estimate"),
    ("[Q7 S26 +2]", "where it comes from, and how many more sources there are"),
    ("(weak)", "not to be leaned on; the sources say why"),
    ("(less usual)", "the step exists, but another way is more usual"),
    ("(uncommon)", "the step exists, but is seldom taken"),
    ("★", "there is a bookmark on it"),
];
