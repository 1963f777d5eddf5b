//! Which record does a command mean by these words?
//!
//! A name resolves when it means one record and no other. A typo resolves only when one record is clearly
//! nearest, and then it says so; it never picks among equals.

use super::index::{Entry, Index, Name, Of};
use super::rank::{Typed, exact, ranked};
use crate::domain::{Catalogue, CredentialId, RoleId, SkillId, SourceId, Subject, Thing, TopicId};

/// How many records to offer where nothing is understood.
const NEAREST: usize = 3;

/// What some words mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved<T> {
    /// Just this one.
    Is(T),
    /// This one, it seems; why: `near "Scrum Master"`.
    Understood(T, String),
    /// Several bear this very name.
    Several(Vec<T>),
    /// None; these are the nearest, three at most.
    Unknown(Vec<T>),
}

/// The role that some words mean: its id, a former one, its title, an alias or its initials, in any case.
#[must_use]
pub fn resolve(catalogue: &Catalogue, words: &str) -> Resolved<RoleId> {
    among(catalogue, words, |subject| match subject.thing()? {
        Thing::Role(id) => Some(id),
        Thing::Skill(_) | Thing::Credential(_) | Thing::Topic(_) => None,
    })
}

/// The skill that some words mean.
#[must_use]
pub fn resolve_skill(catalogue: &Catalogue, words: &str) -> Resolved<SkillId> {
    among(catalogue, words, |subject| match subject.thing()? {
        Thing::Skill(id) => Some(id),
        Thing::Role(_) | Thing::Credential(_) | Thing::Topic(_) => None,
    })
}

/// The credential that some words mean; its short name and the names of its parts count too.
#[must_use]
pub fn resolve_credential(catalogue: &Catalogue, words: &str) -> Resolved<CredentialId> {
    among(catalogue, words, |subject| match subject.thing()? {
        Thing::Credential(id) => Some(id),
        Thing::Role(_) | Thing::Skill(_) | Thing::Topic(_) => None,
    })
}

/// The topic that some words mean; its printed id counts too.
#[must_use]
pub fn resolve_topic(catalogue: &Catalogue, words: &str) -> Resolved<TopicId> {
    among(catalogue, words, |subject| match subject.thing()? {
        Thing::Topic(id) => Some(id),
        Thing::Role(_) | Thing::Skill(_) | Thing::Credential(_) => None,
    })
}

/// The source that some words mean, by slug or by the id as it is printed; these are codes, so no typo is guessed.
#[must_use]
pub fn resolve_source(catalogue: &Catalogue, words: &str) -> Resolved<SourceId> {
    let typed = words.trim().to_lowercase();
    let off = |name: &str| strsim::osa_distance(&typed, &name.to_lowercase());
    let mut near: Vec<(usize, SourceId)> = catalogue
        .sources()
        .map(|id| {
            let source = catalogue.source(id);
            (off(source.slug.as_str()).min(off(&source.label)), id)
        })
        .collect();
    near.sort_unstable();
    match near.first() {
        Some(&(0, id)) => Resolved::Is(id),
        Some(_) | None => Resolved::Unknown(near.into_iter().filter(|(off, _)| *off <= 2).map(|(_, id)| id).take(NEAREST).collect()),
    }
}

fn among<T: Copy + Ord>(catalogue: &Catalogue, words: &str, pick: fn(Subject) -> Option<T>) -> Resolved<T> {
    let index = Index::of(catalogue);
    let typed = Typed::new(words);
    let named = named_so(index, &typed, pick);
    match named.as_slice() {
        [] => guess(index, &typed, pick),
        [one] => Resolved::Is(*one),
        [..] => Resolved::Several(named),
    }
}

/// The records that bear this name in the best way in which any of them does.
fn named_so<T: Copy + Ord>(index: &Index, typed: &Typed, pick: fn(Subject) -> Option<T>) -> Vec<T> {
    if typed.compact.is_empty() {
        return Vec::new();
    }
    let found = exact(index, typed);
    let wanted: Vec<_> =
        found.iter().filter_map(|each| Some(((each.class, each.penalty), pick(index.entry_of(each.name).subject)?))).collect();
    let best = wanted.iter().map(|(rank, _)| *rank).min();
    let mut named: Vec<T> = wanted.into_iter().filter(|(rank, _)| Some(*rank) == best).map(|(_, id)| id).collect();
    named.sort_unstable();
    named.dedup();
    named
}

/// Takes a typo for what it is nearest to, if nothing else is about as near.
fn guess<T: Copy + Ord>(index: &Index, typed: &Typed, pick: fn(Subject) -> Option<T>) -> Resolved<T> {
    let near = by_distance(index, typed, pick);
    let most = (typed.compact.chars().count() / 4).min(3);
    match near.as_slice() {
        [(off, id, name), rest @ ..] if *off <= most && rest.first().is_none_or(|(next, ..)| *next >= 2 * off) => {
            Resolved::Understood(*id, format!("near \"{}\"", name.text))
        }
        [..] => Resolved::Unknown(nearest(index, typed, near, pick)),
    }
}

/// The records by how many letters their nearest name is off; far ones are left out.
fn by_distance<'a, T: Copy + Ord>(index: &'a Index, typed: &Typed, pick: fn(Subject) -> Option<T>) -> Vec<(usize, T, &'a Name)> {
    let letters = typed.compact.chars().count();
    let mut near: Vec<(usize, T, &Name)> = Vec::new();
    for name in index.names.iter().filter(|name| name.of != Of::Id) {
        let Some(id) = pick(index.entries[name.entry].subject) else { continue };
        if name.compact.chars().count().abs_diff(letters) > letters / 2 {
            continue;
        }
        let off = strsim::osa_distance(&typed.compact, &name.compact);
        match near.last_mut() {
            Some(last) if last.1 == id && off < last.0 => *last = (off, id, name),
            Some(last) if last.1 == id => {}
            Some(_) | None => near.push((off, id, name)),
        }
    }
    near.retain(|(off, ..)| 2 * off <= letters);
    near.sort_by_key(|&(off, id, _)| (off, id));
    near
}

/// What to offer instead: what a search finds, then what is written alike.
fn nearest<T: Copy + Ord>(index: &Index, typed: &Typed, near: Vec<(usize, T, &Name)>, pick: fn(Subject) -> Option<T>) -> Vec<T> {
    let found = ranked(index, typed);
    let entries = found.iter().map(|found| index.entry_of(found.name)).filter_map(|entry: &Entry| pick(entry.subject));
    let mut offered: Vec<T> = Vec::new();
    for id in entries.chain(near.into_iter().map(|(_, id, _)| id)) {
        if offered.len() < NEAREST && !offered.contains(&id) {
            offered.push(id);
        }
    }
    offered
}
