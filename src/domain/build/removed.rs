//! What overlays take out, and what goes with it.
//!
//! It never takes out what a later framework writes anew.

use std::collections::HashMap;
use std::sync::Arc;

use super::record::Record;
use super::sort::Writer;
use crate::domain::problem::quoted;
use crate::domain::problems::TOLD_AT_MOST;
use crate::domain::sheet::OfRoleEntry;
use crate::domain::{Place, Problem, Severity, Text};

/// What overlays took out. Whatever a file before the given one says of it goes too, silently.
#[derive(Default)]
pub(super) struct Removed<'a> {
    records: HashMap<(&'static str, &'a str), u32>,
    items: HashMap<(&'static str, &'a str, &'a str), u32>,
}

impl<'a> Removed<'a> {
    /// Whether a reference from this place is to a record that was taken out later.
    pub fn covers(&self, what: &'static str, slug: &str, from: Place) -> bool {
        self.records.get(&(what, slug)).is_some_and(|file| from.file < *file)
    }

    /// Takes from the items of a role those that were taken out later.
    pub fn sift<V>(&self, role: &str, items: &mut Vec<Record<'a, V>>) {
        for item in items.iter_mut() {
            if let Some(file) = self.items.get(&(item.what, role, item.key.as_ref())) {
                item.writes.retain(|(place, _)| place.file >= *file);
            }
        }
        items.retain(|item| !item.writes.is_empty());
    }
}

/// What one entry under `remove` takes out, and what it names in vain.
pub(super) struct Remover<'a, 'r> {
    pub writer: Writer<'r>,
    pub at: Place,
    pub before: usize,
    pub removed: &'r mut Removed<'a>,
    pub missed: Vec<(Place, &'static str, String)>,
}

impl<'a> Remover<'a, '_> {
    pub fn record(&mut self, what: &'static str, field: &'static str, index: usize, slug: &'a str, found: bool) {
        if found {
            self.removed.records.insert((what, slug), Place::file(self.before).file);
        }
        self.missed_unless(found, field, index, what, slug.to_owned());
    }

    pub fn item(&mut self, what: &'static str, field: &'static str, index: usize, gone: &'a OfRoleEntry, found: bool) {
        let found = found && !self.writer.may_change.is_empty();
        if found {
            self.removed.items.insert((what, &gone.role, &gone.id), Place::file(self.before).file);
        }
        self.missed_unless(found, field, index, what, format!("{} of {}", gone.id, gone.role));
    }

    pub fn missed_unless(&mut self, found: bool, field: &'static str, index: usize, what: &'static str, key: String) {
        // One more than is told, so that it is known that there are more.
        if !found && self.missed.len() <= TOLD_AT_MOST {
            self.missed.push((self.at.item(field, index), what, key));
        }
    }
}

pub(super) fn nothing_to_remove(place: Place, files: &[Arc<str>], what: &str, key: &str) -> Problem {
    Problem {
        severity: Severity::Warning,
        code: "nothing-to-remove",
        file: files[place.file as usize].clone(),
        place,
        spot: None,
        first: None,
        subject: None,
        message: Text::clean(&format!("no framework that this one extends has a {what} {} to remove.", quoted(key))),
        help: Text::clean("Take the line out, or mend the id."),
    }
}
