//! Which slug means which record, before the records themselves are built.

use std::collections::HashMap;

use super::layers::{Layers, Record};
use crate::domain::catalogue::Slugs;
use crate::domain::{Credential, Id, Role, Skill, Slug, Source, Track};

/// The slugs of one sort of record, those of the past included.
pub(super) struct Table<'a, T> {
    what: &'static str,
    by_slug: HashMap<&'a str, Id<T>>,
}

impl<'a, T> Table<'a, T> {
    fn of<E>(what: &'static str, records: &'a [Record<'a, E>], was: impl Fn(&'a E) -> &'a [String]) -> Self {
        let mut by_slug = HashMap::with_capacity(records.len());
        for (index, record) in records.iter().enumerate() {
            for slug in record.writes.iter().flat_map(|(_, entry)| was(entry)) {
                by_slug.insert(slug.as_str(), Id::new(index));
            }
        }
        for (index, record) in records.iter().enumerate() {
            by_slug.insert(record.key.as_ref(), Id::new(index));
        }
        Self { what, by_slug }
    }

    /// What the records are called.
    pub fn what(&self) -> &'static str {
        self.what
    }

    /// The record of a slug.
    pub fn get(&self, slug: &str) -> Option<Id<T>> {
        self.by_slug.get(slug).copied()
    }

    /// Every slug.
    pub fn slugs(&self) -> impl Iterator<Item = &'a str> {
        self.by_slug.keys().copied()
    }

    fn checked(self) -> HashMap<Slug, Id<T>> {
        self.by_slug.into_iter().filter_map(|(slug, id)| Slug::new(slug).ok().map(|slug| (slug, id))).collect()
    }
}

/// The slugs of every sort that others refer to.
pub(super) struct Names<'a> {
    pub roles: Table<'a, Role>,
    pub skills: Table<'a, Skill>,
    pub credentials: Table<'a, Credential>,
    pub sources: Table<'a, Source>,
    pub tracks: Table<'a, Track>,
}

impl<'a> Names<'a> {
    /// The slugs of all layers.
    pub fn of(layers: &'a Layers<'a>) -> Self {
        Self {
            roles: Table::of("role", &layers.roles, |entry| &entry.was),
            skills: Table::of("skill", &layers.skills, |entry| &entry.was),
            credentials: Table::of("credential", &layers.credentials, |entry| &entry.was),
            sources: Table::of("source", &layers.sources, |_| &[]),
            tracks: Table::of("track", &layers.tracks, |_| &[]),
        }
    }

    /// The same for the catalogue.
    pub fn checked(self) -> Slugs {
        Slugs {
            roles: self.roles.checked(),
            skills: self.skills.checked(),
            credentials: self.credentials.checked(),
            sources: self.sources.checked(),
            tracks: self.tracks.checked(),
        }
    }
}
