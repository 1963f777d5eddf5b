//! Which kind of question is answered by whom, for which sort of record.
//!
//! A kind that has no meaning for a record is never answered by a guess: the record itself is told.

use super::tell::{Sentence, Told};
use super::{credentials, difference, higher, into, level, next, path, skills, thing_title, titles, way, what};
use crate::domain::{Asking, Catalogue, Reading, RoleId, Thing};

/// Whether a kind of question has an answer of its own for such a record; of two records each has to be one.
#[must_use]
pub fn answers(kind: Asking, thing: Thing) -> bool {
    let (role, skill) = (matches!(thing, Thing::Role(_)), matches!(thing, Thing::Skill(_)));
    let (credential, topic) = (matches!(thing, Thing::Credential(_)), matches!(thing, Thing::Topic(_)));
    match kind {
        Asking::What | Asking::Does | Asking::Purpose | Asking::Difference | Asking::Titles => true,
        Asking::Next | Asking::Path | Asking::Before | Asking::Above | Asking::Years | Asking::Way => role,
        Asking::Become => role || credential,
        Asking::Higher => !skill,
        Asking::Skills | Asking::Credentials => role || topic,
        Asking::Wanted => skill || credential,
        Asking::Highest => false,
    }
}

/// The same reading, or what the record is where its kind has no meaning for it.
pub fn sensible(reading: Reading) -> Reading {
    let things: Vec<Thing> = reading.of.into_iter().chain(reading.and).collect();
    let fits = things.len() == reading.kind.things() && things.iter().all(|&thing| answers(reading.kind, thing));
    match (fits, things.first()) {
        (true, _) => reading,
        (false, Some(&thing)) => Reading { kind: Asking::What, of: Some(thing), and: None },
        (false, None) => Reading { kind: Asking::Highest, of: None, and: None },
    }
}

/// What is told of a reading.
pub fn told(catalogue: &Catalogue, reading: Reading) -> Told {
    match (reading.of, reading.and) {
        (None, _) => level::highest(catalogue),
        (Some(thing), None) => of_one(catalogue, reading.kind, thing),
        (Some(one), Some(other)) => of_two(catalogue, reading.kind, one, other),
    }
}

fn of_one(catalogue: &Catalogue, kind: Asking, thing: Thing) -> Told {
    match thing {
        Thing::Role(id) => of_role(catalogue, kind, id),
        Thing::Skill(_) | Thing::Credential(_) | Thing::Topic(_) => of_another(catalogue, kind, thing),
    }
}

fn of_role(catalogue: &Catalogue, kind: Asking, id: RoleId) -> Told {
    match kind {
        Asking::Next => next::next(catalogue, id),
        Asking::Path => path::path(catalogue, id),
        Asking::Become => into::becoming(catalogue, id),
        Asking::Before => into::before(catalogue, id),
        Asking::Years => into::years(catalogue, id),
        Asking::Above => level::above(catalogue, id),
        Asking::Skills => skills::of_role(catalogue, id),
        Asking::Credentials => credentials::of_role(catalogue, id),
        Asking::What
        | Asking::Does
        | Asking::Purpose
        | Asking::Titles
        | Asking::Wanted
        | Asking::Higher
        | Asking::Difference
        | Asking::Way
        | Asking::Highest => of_any(catalogue, kind, Thing::Role(id)),
    }
}

/// What is answered of a skill, a credential or a topic alone.
fn of_another(catalogue: &Catalogue, kind: Asking, thing: Thing) -> Told {
    match (kind, thing) {
        (Asking::Skills, Thing::Topic(id)) => skills::of_topic(catalogue, id),
        (Asking::Credentials, Thing::Topic(id)) => credentials::of_topic(catalogue, id),
        (Asking::Wanted, Thing::Skill(id)) => skills::wanted(catalogue, id),
        (Asking::Wanted, Thing::Credential(id)) => credentials::wanted(catalogue, id),
        (kind, thing) => of_any(catalogue, kind, thing),
    }
}

/// What is answered of every record.
fn of_any(catalogue: &Catalogue, kind: Asking, thing: Thing) -> Told {
    match kind {
        Asking::Does => what::does(catalogue, thing),
        Asking::Purpose => what::purpose(catalogue, thing),
        Asking::Titles => titles::titles(catalogue, thing),
        Asking::What
        | Asking::Next
        | Asking::Path
        | Asking::Become
        | Asking::Before
        | Asking::Above
        | Asking::Skills
        | Asking::Credentials
        | Asking::Years
        | Asking::Wanted
        | Asking::Higher
        | Asking::Difference
        | Asking::Way
        | Asking::Highest => what::what(catalogue, thing),
    }
}

fn of_two(catalogue: &Catalogue, kind: Asking, one: Thing, other: Thing) -> Told {
    if one == other {
        return same(catalogue, one);
    }
    match (kind, one, other) {
        (Asking::Way, Thing::Role(from), Thing::Role(to)) => way::between(catalogue, from, to),
        (Asking::Higher, one, other) => higher::higher(catalogue, one, other),
        (_, one, other) => difference::difference(catalogue, one, other),
    }
}

/// Both names mean one record: that is the answer.
fn same(catalogue: &Catalogue, thing: Thing) -> Told {
    let told = what::what(catalogue, thing);
    let lead = Sentence::new(format!("Both names mean the same here, {}", thing_title(catalogue, thing)));
    Told { lead: lead.and(told.lead), ..told }
}
