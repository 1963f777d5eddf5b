//! Which of its meanings a short form has in a sentence.
//!
//! First, what is asked must make sense of it: a person has a next step, an office has activities. Then the words of the
//! sentence that point to one meaning decide, and else the usual meaning, which is the first of the data. What is meant may
//! have no record here; then nothing is asked of another meaning in its place.

use super::grammar::Slot;
use super::kinds::{Sort, kind};
use super::names::{Names, Rank};
use super::phrase::Fit;
use super::spans::{Sense, Span};
use crate::domain::{Asking, Reading, Thing};

/// Why a meaning was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ground {
    /// Words of the sentence point to it.
    Sentence,
    /// It is the first that can be asked so.
    Kind,
    /// It is the usual one.
    Usual,
}

/// A name and the meaning that was taken.
#[derive(Debug, Clone)]
pub(super) struct Taken<'a> {
    pub span: (usize, usize),
    pub sense: Sense<'a>,
    pub others: Vec<Sense<'a>>,
    pub ground: Ground,
    /// The words that pointed to it, by position.
    pub cues: Vec<usize>,
}

/// What is to be decided: for these names in these places of a phrase.
pub(super) struct Taking<'a, 's> {
    pub names: &'a Names,
    pub kind: Asking,
    pub fit: &'s Fit,
    pub chosen: &'s [&'s Span<'a>],
}

type Take<'a> = (Reading, Vec<Taken<'a>>);

/// The readings that the meanings allow, the likeliest first, or what the name means where that has no record.
pub(super) fn take<'a>(taking: &Taking<'a, '_>) -> (Vec<Take<'a>>, Vec<Taken<'a>>) {
    let elsewhere: Vec<Taken<'a>> = (0..taking.chosen.len()).filter_map(|thing| taking.elsewhere(thing)).collect();
    if !elsewhere.is_empty() {
        return (Vec::new(), elsewhere);
    }
    let mut takes: Vec<(usize, Vec<usize>, Reading)> = Vec::new();
    for senses in taking.combinations() {
        if let Some(reading) = taking.reading(&senses) {
            let cues: usize = senses.iter().enumerate().map(|(thing, sense)| taking.cues(thing, *sense).len()).sum();
            takes.push((cues, senses, reading));
        }
    }
    takes.sort_by_key(|(cues, senses, _)| (std::cmp::Reverse(*cues), senses.iter().sum::<usize>(), senses.clone()));
    (takes.into_iter().map(|(_, senses, reading)| (reading, taking.taken(&senses))).collect(), Vec::new())
}

impl<'a> Taking<'a, '_> {
    /// The words of the sentence that point to a meaning; those of the other name do not count.
    fn cues(&self, thing: usize, sense: usize) -> Vec<usize> {
        let outside = |at: &usize| !self.chosen.iter().any(|span| span.covers(*at));
        self.chosen[thing].senses[sense].pointed.iter().copied().filter(outside).collect()
    }

    /// The meaning without a record to which more words point than to any other.
    fn elsewhere(&self, thing: usize) -> Option<Taken<'a>> {
        let span = self.chosen[thing];
        let most = |with: bool| {
            let senses = (0..span.senses.len()).filter(|sense| span.senses[*sense].thing.is_some() == with);
            senses.map(|sense| (self.cues(thing, sense).len(), std::cmp::Reverse(sense))).max()
        };
        let (cues, std::cmp::Reverse(sense)) = most(false)?;
        let rivals = most(true).map_or(0, |(cues, _)| cues);
        let no_record = rivals == 0 && span.usual().is_none();
        (cues > rivals || no_record).then(|| self.one_taken(thing, sense))
    }

    /// Every way to take the names, as positions of meanings.
    fn combinations(&self) -> Vec<Vec<usize>> {
        self.chosen.iter().fold(vec![Vec::new()], |so_far, span| {
            let longer = |each: &Vec<usize>| {
                let each = each.clone();
                let with = (0..span.senses.len()).filter(|sense| span.senses[*sense].thing.is_some());
                with.map(move |sense| each.iter().copied().chain([sense]).collect()).collect::<Vec<Vec<usize>>>()
            };
            so_far.iter().flat_map(longer).collect()
        })
    }

    /// The reading with these meanings, if they can be asked so.
    fn reading(&self, senses: &[usize]) -> Option<Reading> {
        let thing = |at: usize| self.chosen[at].senses[senses[at]].thing;
        let (mut of, mut and) = (None, None);
        for (slot, at) in &self.fit.places {
            match slot {
                Slot::Of => of = thing(*at),
                Slot::And => and = thing(*at),
                Slot::Beside(sort) if thing(*at).map(Sort::of) != Some(*sort) => return None,
                Slot::Beside(_) => {}
            }
            // A word like *planning* is a name only where a skill is asked for.
            if self.chosen[*at].rank == Rank::Part && self.kind != Asking::Wanted && matches!(slot, Slot::Of | Slot::And) {
                return None;
            }
        }
        let reading = Reading { kind: self.kind, of, and }.canonical();
        Some(reading).filter(|reading| makes_sense(self.names, *reading))
    }

    fn taken(&self, senses: &[usize]) -> Vec<Taken<'a>> {
        senses
            .iter()
            .enumerate()
            .filter(|(thing, _)| self.chosen[*thing].senses.len() > 1)
            .map(|(thing, sense)| self.one_taken(thing, *sense))
            .collect()
    }

    fn one_taken(&self, thing: usize, sense: usize) -> Taken<'a> {
        let span = self.chosen[thing];
        let others = span.senses.iter().enumerate().filter(|(other, _)| *other != sense).map(|(_, other)| other.clone()).collect();
        let cues = self.cues(thing, sense);
        let is_usual = span.senses.iter().position(|sense| sense.thing.is_some()) == Some(sense);
        let ground = match (cues.is_empty(), is_usual) {
            (false, _) => Ground::Sentence,
            (true, true) => Ground::Usual,
            (true, false) => Ground::Kind,
        };
        Taken { span: (span.from, span.to), sense: span.senses[sense].clone(), others, ground, cues }
    }
}

/// Whether something can be asked of these things: the table says so, or a question of the data asks just this.
pub(super) fn makes_sense(names: &Names, reading: Reading) -> bool {
    let takes = |thing: Option<Thing>| thing.is_none_or(|thing| kind(reading.kind).takes.contains(&Sort::of(thing)));
    // What differs between two names of one thing can be asked; which of the two is higher cannot.
    let twice = reading.of.is_some() && reading.of == reading.and && reading.kind != Asking::Difference;
    let fits = !twice && reading.things() == reading.kind.things() && takes(reading.of) && takes(reading.and);
    fits || names.answered.contains_key(&reading)
}
