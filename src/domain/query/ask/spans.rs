//! What a sentence speaks of: the words in a row that are a name, and what each name may mean.
//!
//! All of them are found, the long and those within; which of them are meant is decided by what is asked.

use super::grammar::grammar;
use super::kinds::Sort;
use super::names::{Bearer, Meant, Names, Rank};
use super::sentence::{Sentence, singulars};
use crate::domain::{Text, Thing};

/// One thing that a name may mean.
#[derive(Debug, Clone)]
pub(super) struct Sense<'a> {
    /// Its record; none where the catalogue has none for it.
    pub thing: Option<Thing>,
    /// In the words of the data, where they tell of it as a meaning of a short form.
    pub text: Option<&'a Text>,
    /// The words of the sentence that point to it, by position; those of the name itself are none of them.
    pub pointed: Vec<usize>,
}

/// Words in a row that are a name.
#[derive(Debug, Clone)]
pub(super) struct Span<'a> {
    /// Its words, from and to; the end is not part of it.
    pub from: usize,
    pub to: usize,
    pub rank: Rank,
    /// What it may mean, the usual meaning first.
    pub senses: Vec<Sense<'a>>,
    /// Whether a comma or the like stands within.
    pub broken: bool,
    /// Whether it is the name of a topic that is half a question about something else: *purpose of a PMO*.
    pub half: bool,
}

impl Span<'_> {
    /// What it means where nothing else decides.
    pub fn usual(&self) -> Option<Thing> {
        self.senses.iter().find_map(|sense| sense.thing)
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    pub fn is_within(&self, other: &Self) -> bool {
        other.from <= self.from && self.to <= other.to && self.to - self.from < other.to - other.from
    }

    pub fn covers(&self, token: usize) -> bool {
        self.from <= token && token < self.to
    }

    /// Whether it is the name of a topic alone.
    fn is_topic(&self) -> bool {
        self.senses.iter().all(|sense| sense.thing.is_some_and(|thing| Sort::of(thing) == Sort::Topic))
    }

    /// Whether it is more than a word that could also stand for itself: no skill, no initials, no part of a name.
    pub fn is_firm(&self) -> bool {
        let firm = |sense: &Sense<'_>| sense.thing.is_none_or(|thing| Sort::of(thing) != Sort::Skill);
        self.rank < Rank::Initials && self.senses.iter().any(firm)
    }
}

/// Every name in a sentence, in its order, the longer ones first.
pub(super) fn spans<'a>(names: &'a Names, sentence: &Sentence) -> Vec<Span<'a>> {
    let mut found = Vec::new();
    for from in 0..sentence.tokens.len() {
        let mut here = from_here(names, sentence, from);
        here.reverse();
        found.extend(here);
    }
    let half: Vec<bool> = found.iter().map(|span| is_half_a_question(sentence, span, &found)).collect();
    found.iter_mut().zip(half).for_each(|(span, half)| span.half = half);
    found
}

/// Whether a topic's name holds the name of something else, and beside it a word that asks.
fn is_half_a_question(sentence: &Sentence, span: &Span<'_>, spans: &[Span<'_>]) -> bool {
    let asks = |at: usize| sentence.tokens[at].word.is_some_and(|word| grammar().manner(word).asks);
    let beside = |at: &usize| !spans.iter().any(|other| other.is_within(span) && other.is_firm() && other.covers(*at));
    holds_another(span, spans) && (span.from..span.to).filter(beside).any(asks)
}

/// Whether a topic's name holds the name of something else.
fn holds_another(span: &Span<'_>, spans: &[Span<'_>]) -> bool {
    span.is_topic() && spans.iter().any(|other| other.is_within(span) && other.is_firm())
}

/// The names that begin with a word, the shorter ones first.
fn from_here<'a>(names: &'a Names, sentence: &Sentence, from: usize) -> Vec<Span<'a>> {
    let token = &sentence.tokens[from];
    if let Some(thing) = token.address {
        return vec![span(sentence, from, from + 1, Rank::Title, vec![Sense { thing: Some(thing), text: None, pointed: Vec::new() }])];
    }
    if token.sign {
        return Vec::new();
    }
    let mut found = walk(names, sentence, from);
    if found.is_empty() {
        let bearers = singulars(&token.text).map(|word| names.run(&word)).find(|bearers| !bearers.is_empty());
        found.extend(bearers.map(|bearers| named(names, sentence, (from, from + 1), bearers, None)));
    }
    found
}

/// Follows the words from one on for as long as they lead to names.
fn walk<'a>(names: &'a Names, sentence: &Sentence, from: usize) -> Vec<Span<'a>> {
    let mut found = Vec::new();
    let mut reached = vec![None];
    let mut at = from;
    while at < sentence.tokens.len() && !reached.is_empty() {
        let token = &sentence.tokens[at];
        at += 1;
        if is_passed_over(sentence, from, at - 1) {
            continue;
        }
        let full = grammar().in_full(&token.text).map(str::to_owned);
        let forms: Vec<String> = singulars(&token.text).chain(full).collect();
        reached = reached.iter().flat_map(|place| forms.iter().filter_map(|word| names.step(*place, word))).map(Some).collect();
        reached.dedup();
        let ends = reached.iter().flatten().map(|place| names.place(*place));
        let best = ends.filter(|place| !place.bearers.is_empty() || place.label.is_some()).min_by_key(|place| place.label.is_none());
        found.extend(best.map(|place| named(names, sentence, (from, at), &place.bearers, place.label)));
    }
    found
}

/// A slash within a name, and an article after *of*: head of (the) PMO.
fn is_passed_over(sentence: &Sentence, from: usize, at: usize) -> bool {
    if at == from {
        return false;
    }
    let (token, before) = (&sentence.tokens[at], &sentence.tokens[at - 1]);
    token.sign && token.text == "or" || matches!(token.text.as_str(), "the" | "a" | "an") && before.text == "of"
}

/// A span with everything that bears its name in the best way, the meanings of a short form first.
fn named<'a>(names: &'a Names, sentence: &Sentence, (from, to): (usize, usize), bearers: &[Bearer], label: Option<usize>) -> Span<'a> {
    let best = bearers.iter().map(|bearer| bearer.rank).min();
    let mut things: Vec<Thing> = bearers.iter().filter(|bearer| Some(bearer.rank) == best).map(|bearer| bearer.thing).collect();
    things.sort_unstable();
    let meant = label.map_or(&[][..], |label| names.label(label));
    let sense = |meant: &'a Meant| {
        let pointed = pointing(sentence, &meant.cues).filter(|at| *at < from || to <= *at).collect();
        Sense { thing: meant.thing, text: Some(&meant.text), pointed }
    };
    let mut senses: Vec<Sense<'a>> = meant.iter().map(sense).collect();
    for thing in things {
        if !senses.iter().any(|sense| sense.thing == Some(thing)) {
            senses.push(Sense { thing: Some(thing), text: None, pointed: Vec::new() });
        }
    }
    let rank = if label.is_some() { Rank::Alias } else { best.unwrap_or(Rank::Alias) };
    span(sentence, from, to, rank, senses)
}

/// The words of a sentence that are among these.
fn pointing(sentence: &Sentence, cues: &[String]) -> impl Iterator<Item = usize> {
    let points = |at: &usize| singulars(&sentence.tokens[*at].text).any(|word| cues.contains(&word));
    (0..sentence.tokens.len()).filter(points)
}

fn span<'a>(sentence: &Sentence, from: usize, to: usize, rank: Rank, senses: Vec<Sense<'a>>) -> Span<'a> {
    let broken = sentence.tokens[from + 1..to].iter().any(|token| token.after_break);
    Span { from, to, rank, senses, broken, half: false }
}

/// The longest names one after the other, as a reader sees them; a topic whose name speaks of something else is left out for that.
pub(super) fn spoken_of<'s, 'a>(spans: &'s [Span<'a>]) -> Vec<&'s Span<'a>> {
    let mut seen: Vec<&Span<'a>> = Vec::new();
    let whole = spans.iter().filter(|span| span.rank < Rank::Part && span.usual().is_some() && !holds_another(span, spans));
    for span in whole {
        let free = seen.last().is_none_or(|last| last.to <= span.from);
        if free && !span.broken {
            seen.push(span);
        }
    }
    seen
}
