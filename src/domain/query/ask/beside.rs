//! What else somebody may have meant who asks.
//!
//! It never offers what was understood already, and nothing that cannot be answered.

use super::kinds::kind;
use super::names::Names;
use super::sense::makes_sense;
use super::sentence::Sentence;
use super::wording::{Form, by_nearness};
use super::{By, NEAREST, OTHERS, Understood};
use crate::domain::{Asking, Catalogue, Reading, Subject};

/// What else may have been meant: the next best ways to understand it, then other kinds of question about the same things, then the
/// questions nearest to the one that was understood.
pub(super) fn beside(catalogue: &Catalogue, names: &Names, ways: &[Understood], reading: Option<Reading>) -> Vec<Understood> {
    let Some(first) = ways.first() else { return Vec::new() };
    let mut offered: Vec<Understood> = Vec::new();
    let mut offer = |other: Understood| {
        if offered.len() < OTHERS && other.at != first.at && !offered.iter().any(|known| known.at == other.at) {
            offered.push(other);
        }
    };
    ways.iter().skip(1).cloned().for_each(&mut offer);
    let kinds = other_kinds(names, reading).chain(near(catalogue, names, first));
    kinds.map(|at| Understood::new(catalogue, at, By::Beside)).for_each(&mut offer);
    offered
}

/// Other kinds of question about the same things.
fn other_kinds(names: &Names, reading: Option<Reading>) -> impl Iterator<Item = Subject> {
    let kinds = |reading: Reading| kind(reading.kind).beside.iter().map(move |kind| of_kind(reading, *kind));
    reading.into_iter().flat_map(kinds).filter(|other| makes_sense(names, *other)).map(|other| names.subject(other))
}

/// Another kind of question about the same things.
fn of_kind(reading: Reading, kind: Asking) -> Reading {
    let things = kind.things();
    Reading { kind, of: reading.of.filter(|_| things > 0), and: reading.and.filter(|_| things > 1) }.canonical()
}

/// The questions nearest to what was understood.
fn near(catalogue: &Catalogue, names: &Names, understood: &Understood) -> impl Iterator<Item = Subject> {
    let sentence = Sentence::read(catalogue, names, &understood.says);
    let near = sentence.map_or_else(Vec::new, |sentence| by_nearness(catalogue, names, &Form::of(names, &sentence)));
    near.into_iter().take(NEAREST).map(Subject::Question)
}
