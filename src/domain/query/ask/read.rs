//! What a sentence asks, by the table of kinds: every reading that it allows, the best first.
//!
//! A reading is allowed when a phrase of its kind is in the sentence, when the things fit the kind, and when what is left over is
//! free: words that say little, that go with the kind, or that told which meaning of a short form is meant. One word may be
//! unread beside them, unless a phrase lives by it, it turns the question round, or it asks for what is not answered here.

use super::grammar::{Phrase, grammar};
use super::names::Names;
use super::phrase::{Element, Fit, fits};
use super::sense::{Taken, Taking, take};
use super::sentence::Sentence;
use super::spans::{Span, spans};
use crate::domain::Reading;
use crate::domain::query::find::fold::is_small;

/// The most names of a sentence that are tried.
const NAMES_AT_MOST: usize = 24;

/// What it weighs, in words beside a phrase, to take as a name what is half a question: *how to become a project manager*.
const HALF_A_QUESTION: usize = 10;

/// A reading of a sentence.
#[derive(Debug, Clone)]
pub(super) struct Found<'a> {
    pub reading: Reading,
    /// The words that were not used, by position.
    pub unread: Vec<usize>,
    /// How many longer names were taken apart for it.
    pub broken: usize,
    /// Whether it takes a short form in another than its likeliest meaning, and in which.
    pub turn: usize,
    /// How many words beside the phrase it takes as free.
    pub beside: usize,
    pub taken: Vec<Taken<'a>>,
}

/// What a sentence allows.
#[derive(Debug, Clone, Default)]
pub(super) struct Read<'a> {
    /// The readings, the best first, each once.
    pub found: Vec<Found<'a>>,
    /// Short forms that mean something here of which the catalogue has no record.
    pub elsewhere: Vec<Taken<'a>>,
}

/// Reads a sentence by the table of kinds.
pub(super) fn read<'a>(names: &'a Names, sentence: &Sentence) -> Read<'a> {
    let mut spans = spans(names, sentence);
    if spans.len() > NAMES_AT_MOST {
        spans.sort_by_key(|span| (std::cmp::Reverse(span.to - span.from), span.from));
        spans.truncate(NAMES_AT_MOST);
        spans.sort_by_key(|span| span.from);
    }
    let mut trial = Trial { names, sentence, spans: &spans, present: present(sentence), read: Read::default() };
    trial.with(&[]);
    for (position, span) in spans.iter().enumerate() {
        trial.with(&[span]);
        spans[position..].iter().filter(|next| span.to <= next.from).for_each(|next| trial.with(&[span, next]));
    }
    let mut read = trial.read;
    let worth = |found: &Found<'_>| (found.unread.len(), found.broken, found.turn, found.beside, found.reading);
    read.found.sort_by_key(worth);
    let mut seen: Vec<Reading> = Vec::new();
    read.found.retain(|found| {
        let new = !seen.contains(&found.reading);
        seen.push(found.reading);
        new
    });
    read
}

/// For each word of the tables, whether the sentence has it.
fn present(sentence: &Sentence) -> Vec<bool> {
    let mut present = Vec::new();
    for word in sentence.tokens.iter().filter_map(|token| token.word).map(usize::from) {
        if word >= present.len() {
            present.resize(word + 1, false);
        }
        present[word] = true;
    }
    present
}

struct Trial<'a, 's> {
    names: &'a Names,
    sentence: &'s Sentence,
    spans: &'s [Span<'a>],
    present: Vec<bool>,
    read: Read<'a>,
}

impl<'a> Trial<'a, '_> {
    /// Tries every phrase, with these names as what is spoken of.
    fn with(&mut self, chosen: &[&Span<'a>]) {
        let elements = self.elements(chosen);
        let broken = self.broken(chosen);
        for phrase in grammar().phrases.iter().filter(|phrase| phrase.things() == chosen.len()) {
            if self.has_words_of(phrase) {
                fits(phrase, &elements).iter().for_each(|fit| self.try_fit(phrase, fit, chosen, broken));
            }
        }
    }

    fn has_words_of(&self, phrase: &Phrase) -> bool {
        phrase.words().all(|word| self.present.get(usize::from(word)).copied().unwrap_or(false))
    }

    /// The sentence as words and things; what asks for nothing is left out.
    fn elements(&self, chosen: &[&Span<'a>]) -> Vec<Element> {
        let mut elements = Vec::new();
        for (at, token) in self.sentence.tokens.iter().enumerate() {
            match chosen.iter().position(|span| span.covers(at)) {
                Some(thing) if chosen[thing].from == at => elements.push(Element::Thing(thing)),
                Some(_) => {}
                None if token.filler => {}
                None => elements.push(Element::Word(at, token.word)),
            }
        }
        elements
    }

    /// How many longer names these take apart, or reach over a comma.
    fn broken(&self, chosen: &[&Span<'a>]) -> usize {
        let apart = |span: &Span<'a>| self.spans.iter().any(|other| span.is_within(other) && !other.broken && !other.half);
        chosen.iter().filter(|span| apart(span) || span.broken).count()
    }

    fn try_fit(&mut self, phrase: &Phrase, fit: &Fit, chosen: &[&Span<'a>], broken: usize) {
        if fit.left.iter().any(|at| self.is_cut_off(chosen, *at)) {
            return;
        }
        let (free, rest): (Vec<usize>, Vec<usize>) = fit.left.iter().partition(|at| self.is_free(phrase, **at));
        let points = |at: &&usize| chosen.iter().flat_map(|span| &span.senses).any(|sense| sense.pointed.contains(at));
        if rest.len() > rest.iter().filter(points).count() + 1 {
            return;
        }
        let half = chosen.iter().filter(|span| span.half).count();
        let taking = Taking { names: self.names, kind: phrase.asks, fit, chosen };
        let (takes, elsewhere) = take(&taking);
        self.read.elsewhere.extend(elsewhere);
        for (turn, (reading, taken)) in takes.into_iter().enumerate() {
            let cues: Vec<usize> = taken.iter().flat_map(|taken| taken.cues.iter().copied()).filter(|at| !self.asks(*at)).collect();
            let unread: Vec<usize> = rest.iter().copied().filter(|at| !cues.contains(at)).collect();
            if self.may_stay_unread(phrase, chosen, &unread) {
                let beside = free.len() + rest.len() - unread.len() + half * HALF_A_QUESTION;
                self.read.found.push(Found { reading, unread, broken, turn, beside, taken });
            }
        }
    }

    fn is_free(&self, phrase: &Phrase, at: usize) -> bool {
        let token = &self.sentence.tokens[at];
        let Some(word) = token.word else { return false };
        let manner = grammar().manner(word);
        manner.goes_with(phrase.asks)
            || phrase.strong && (manner.light || manner.is_own_of(phrase.asks))
            || token.sign && token.text == "and"
    }

    /// Nothing is unread, or one word that asks for nothing else.
    fn may_stay_unread(&self, phrase: &Phrase, chosen: &[&Span<'a>], unread: &[usize]) -> bool {
        let [at] = unread else { return unread.is_empty() };
        let token = &self.sentence.tokens[*at];
        let asks = token.word.map(|word| grammar().manner(word)).is_some_and(|manner| manner.asks || manner.refused || manner.light);
        let number = token.text.chars().any(|character| character.is_ascii_digit());
        phrase.strong && !asks && !number && !token.sign && !self.is_named(chosen, *at)
    }

    /// Whether a phrase lives by a word.
    fn asks(&self, at: usize) -> bool {
        self.sentence.tokens[at].word.is_some_and(|word| grammar().manner(word).asks)
    }

    /// Whether a word is what is left of a longer name that was taken apart; *and* between two names is nothing left.
    fn is_cut_off(&self, chosen: &[&Span<'a>], at: usize) -> bool {
        let around = |span: &&Span<'a>| span.covers(at) && !span.half && !span.broken;
        let mut around = self.spans.iter().filter(around);
        !is_small(&self.sentence.tokens[at].text) && around.any(|span| chosen.iter().any(|chosen| chosen.overlaps(span)))
    }

    /// Whether a word is part of the name of something that is not asked about, or stands right beside a name, so that together they
    /// may be the name of something else: *deputy project manager*.
    fn is_named(&self, chosen: &[&Span<'a>], at: usize) -> bool {
        let token = |at: &usize| self.sentence.tokens.get(*at).is_some_and(|token| !token.filler);
        let next = (at + 1..self.sentence.tokens.len()).find(token);
        let before = (0..at).rev().find(token);
        let beside = |span: &Span<'a>| next == Some(span.from) || before.is_some_and(|before| span.covers(before));
        self.spans.iter().any(|span| span.covers(at) && span.is_firm()) || chosen.iter().any(|span| beside(span))
    }
}
