//! `rungs keys`: every key, from the one table that the explorer uses.

use std::fmt::Write;

use serde::Serialize;

use super::answer::Answer;
use super::text::Page;
use crate::app::keymap::{KEYMAP, Scope, keys_of};

/// A key in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct KeyView {
    /// Where it holds.
    scope: &'static str,
    /// The keys as people read them.
    keys: Vec<String>,
    /// The name of the command.
    command: &'static str,
    /// What it does.
    help: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Keys {
    keys: Vec<KeyView>,
}

/// Every key, scope by scope.
#[must_use]
pub fn keys() -> Answer {
    let mut page = Page::default();
    let mut views = Vec::new();
    for (scope, heading) in Scope::ALL {
        page.heading(heading);
        for binding in KEYMAP.iter().filter(|binding| binding.scope == *scope) {
            page.detail(format!("{}: {}", keys_of(binding).replace("  ", ", "), binding.help));
            let keys = binding.keys.iter().map(ToString::to_string).collect();
            views.push(KeyView { scope: heading, keys, command: binding.name, help: binding.help });
        }
    }
    Answer::found(page, "keys", Keys { keys: views })
}

/// The same as a page of Markdown: `assets/keys.md`.
#[must_use]
pub fn markdown() -> String {
    let mut page = String::from("# Keys\n\nMade from the keymap of the program; `rungs keys` prints the same.\n");
    for (scope, heading) in Scope::ALL {
        // Writing to a string cannot fail.
        let _ = write!(page, "\n## {heading}\n\n| keys | what they do |\n|---|---|\n");
        for binding in KEYMAP.iter().filter(|binding| binding.scope == *scope) {
            let keys: Vec<String> = binding.keys.iter().map(|key| format!("`{key}`")).collect();
            let _ = writeln!(page, "| {} | {} |", keys.join(" "), binding.help);
        }
    }
    page
}
