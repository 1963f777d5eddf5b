//! Which slug means which record, before the records themselves are built.

use std::collections::HashMap;

use super::layers::Layers;
use super::record::Record;
use crate::domain::catalogue::Slugs;
use crate::domain::problems::TOLD_AT_MOST;
use crate::domain::{Credential, Id, Place, Question, Role, Skill, Slug, Source, Text, Topic, Track};

/// The slugs of one sort of record, those of the past included.
pub(super) struct Table<'a, T> {
    what: &'static str,
    by_slug: HashMap<&'a str, Id<T>>,
}

/// A former id that means another record as well.
pub(super) struct Clash<'a> {
    /// Where it was written.
    pub place: Place,
    /// The record that had it.
    pub subject: Text,
    /// The former id.
    pub slug: &'a str,
    /// The other record.
    pub other: Text,
}

impl<'a, T> Table<'a, T> {
    fn of<E>(what: &'static str, records: &'a [Record<'a, E>], was: impl Fn(&'a E) -> &'a [String], clashes: &mut Vec<Clash<'a>>) -> Self {
        let mut by_slug: HashMap<&str, Id<T>> = HashMap::with_capacity(records.len());
        for (index, record) in records.iter().enumerate() {
            by_slug.insert(record.key.as_ref(), Id::new(index));
        }
        for (index, record) in records.iter().enumerate() {
            for (place, entry) in &record.writes {
                for (position, slug) in was(entry).iter().enumerate() {
                    let meant = *by_slug.entry(slug).or_insert_with(|| Id::new(index));
                    // One more than is told, so that it is known that there are more.
                    if meant.index() != index && clashes.len() <= TOLD_AT_MOST {
                        let other = records[meant.index()].subject();
                        clashes.push(Clash { place: place.item("was", position), subject: record.subject(), slug, other });
                    }
                }
            }
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
    pub fn slugs(&self) -> impl Iterator<Item = &'a str> + Clone {
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
    pub topics: Table<'a, Topic>,
    pub questions: Table<'a, Question>,
    /// Former ids that mean two records.
    pub clashes: Vec<Clash<'a>>,
}

impl<'a> Names<'a> {
    /// The slugs of all layers.
    pub fn of(layers: &'a Layers<'a>) -> Self {
        let mut clashes = Vec::new();
        Self {
            roles: Table::of("role", &layers.roles, |entry| &entry.was, &mut clashes),
            skills: Table::of("skill", &layers.skills, |entry| &entry.was, &mut clashes),
            credentials: Table::of("credential", &layers.credentials, |entry| &entry.was, &mut clashes),
            sources: Table::of("source", &layers.sources, |_| &[], &mut clashes),
            tracks: Table::of("track", &layers.tracks, |_| &[], &mut clashes),
            topics: Table::of("topic", &layers.topics, |entry| &entry.was, &mut clashes),
            questions: Table::of("question", &layers.questions, |entry| &entry.was, &mut clashes),
            clashes,
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
            topics: self.topics.checked(),
            questions: self.questions.checked(),
        }
    }
}
