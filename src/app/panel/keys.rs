//! The rows of the help and of the command panel: the keymap as people read it.
//!
//! They hold no key and no name of their own; the table has them all.

use crate::app::doc::{Ink, Line, Piece, Row, fill};
use crate::app::keymap::{self, Binding, Command, KEYMAP, Scope};

fn matches(typed: &str, texts: &[&str]) -> bool {
    let text = texts.join(" ").to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// The command line first, then what commands do, then those that only move the choice.
pub(super) fn commands(line: &str, typed: &str, width: usize) -> (String, Vec<Row>) {
    let mut rows = Vec::new();
    if matches(typed, &["copy command line", line]) {
        let pieces =
            [name_column("copy command"), Piece::new(line, Ink::Key), Piece::new(" – the command line that prints this", Ink::Dim)];
        rows.push(Row::new(fill(&pieces, width, 18)).running(Command::CopyCommand));
    }
    let mut seen = vec![Command::Open, Command::All, Command::Details];
    let (mut named, mut moving) = (Vec::new(), Vec::new());
    for binding in KEYMAP {
        if !seen.contains(&binding.command) && matches(typed, &[binding.name, binding.help, &keymap::keys_of(binding)]) {
            let row = command_row(binding, width).running(binding.command);
            match binding {
                _ if !typed.is_empty() && binding.name.starts_with(typed) => named.push(row),
                _ if binding.command.only_moves() => moving.push(row),
                _ => rows.push(row),
            }
        }
        seen.push(binding.command);
    }
    // A command of that name comes before those that only speak of it.
    rows.splice(0..0, named);
    rows.extend(moving);
    if rows.is_empty() {
        rows.push(Row::still(vec![Line::of("No command of that name.", Ink::Dim)]));
    }
    ("Commands".to_owned(), rows)
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

pub(super) fn help(here: &[Scope], typed: &str, width: usize) -> (String, Vec<Row>) {
    let mut rows = Vec::new();
    let first = Scope::ALL.iter().filter(|(scope, _)| here.contains(scope));
    let rest = Scope::ALL.iter().filter(|(scope, _)| !here.contains(scope));
    for (scope, heading) in first.chain(rest) {
        let bindings = KEYMAP.iter().filter(|binding| binding.scope == *scope);
        let wanted: Vec<Row> = bindings
            .filter(|binding| matches(typed, &[binding.name, binding.help, &keymap::keys_of(binding)]))
            .map(|binding| key_row(binding, width))
            .collect();
        if !wanted.is_empty() {
            let heading = vec![Line::of(*heading, Ink::Heading)];
            rows.extend((!rows.is_empty()).then(Row::blank));
            rows.push(Row::still(heading));
            rows.extend(wanted);
        }
    }
    if typed.trim().is_empty() {
        rows.push(Row::blank());
        rows.push(Row::still(vec![Line::of("Signs", Ink::Heading)]));
        rows.extend(signs(width));
    }
    if rows.is_empty() {
        rows.push(Row::still(vec![Line::of("No key does that.", Ink::Dim)]));
    }
    ("Keys: type to filter".to_owned(), rows)
}

fn key_row(binding: &Binding, width: usize) -> Row {
    let keys = keymap::keys_of(binding).replace(' ', "\u{A0}");
    let pieces = [Piece::new(format!("{keys:\u{A0}<19} "), Ink::Key), Piece::new(binding.help, Ink::Plain)];
    Row::new(fill(&pieces, width, 20))
}

fn signs(width: usize) -> Vec<Row> {
    use crate::domain::{Kind, Word};
    let mut rows: Vec<Row> = Kind::WORDS
        .iter()
        .map(|(kind, word)| {
            let pieces = [
                Piece::new(kind.sign(), Ink::Sign(*kind)),
                Piece::new(format!("\u{A0}{word:\u{A0}<17} "), Ink::Plain),
                Piece::new(kind.meaning(), Ink::Dim),
            ];
            Row::new(fill(&pieces, width, 20))
        })
        .collect();
    for (sign, meaning) in [
        ("●●●○○ 3", "the proficiency wanted, from 1 (aware) to 5 (expert)"),
        ("2–4", "years typically spent in the role before the step; an estimate"),
        ("[Q7 S26 +2]", "where it comes from, and how many more sources there are"),
        ("(weak)", "not to be leaned on; the sources say why"),
        ("(less usual)", "the step exists, but another way is more usual"),
        ("(uncommon)", "the step exists, but is seldom taken"),
    ] {
        let pieces = [Piece::new(format!("{:\u{A0}<19} ", sign.replace(' ', "\u{A0}")), Ink::Plain), Piece::new(meaning, Ink::Dim)];
        rows.push(Row::new(fill(&pieces, width, 20)));
    }
    rows
}
