//! How the questions of the data are worded, and which of them a sentence is in other words.
//!
//! A sentence is a question when it has the same words, in any order; it is nearly one when it has most of them, speaks of the
//! same things, and asks with the same words. What it speaks of is compared as things, so that *PM* and *project manager* are the same.

use std::collections::HashMap;

use super::grammar::{WordId, grammar};
use super::names::Names;
use super::sentence::{Sentence, singulars};
use super::spans::{spans, spoken_of};
use crate::domain::{Catalogue, QuestionId, Thing};

/// A sentence as it is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Form {
    /// Its words as written, sorted.
    pub raw: Vec<String>,
    /// Its words outside of names, plain, sorted.
    words: Vec<String>,
    /// Those of them that say something.
    content: Vec<String>,
    /// The same, each with its position in the sentence.
    said: Vec<(String, usize)>,
    asks: Vec<WordId>,
    who: Vec<WordId>,
    /// Words that turn it round or ask for what is not answered here, and numbers.
    refused: Vec<String>,
    /// What it speaks of, in its order.
    things: Vec<Thing>,
}

/// One way to ask a question.
#[derive(Debug, Clone)]
pub(super) struct Wording {
    pub question: QuestionId,
    pub form: Form,
}

/// How a sentence meets a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meets {
    /// It has the very words.
    Word,
    /// It has the same words, with other names for the same things.
    Thing,
    /// It has most of the words.
    Nearly,
}

impl Form {
    /// The form of a sentence.
    pub fn of(names: &Names, sentence: &Sentence) -> Self {
        let all = spans(names, sentence);
        let seen = spoken_of(&all);
        let mut form = Self { things: seen.iter().filter_map(|span| span.usual()).collect(), ..Self::default() };
        for (at, token) in sentence.tokens.iter().enumerate() {
            if token.filler || token.sign && token.text == "and" {
                continue;
            }
            form.raw.push(token.text.clone());
            if !seen.iter().any(|span| span.covers(at)) {
                form.word(&token.text, token.word, at);
            }
        }
        form.content = form.said.iter().map(|(word, _)| word.clone()).collect();
        for list in [&mut form.raw, &mut form.words, &mut form.content] {
            list.sort_unstable();
        }
        for list in [&mut form.asks, &mut form.who] {
            list.sort_unstable();
            list.dedup();
        }
        form.refused.sort_unstable();
        form
    }

    fn word(&mut self, text: &str, word: Option<WordId>, at: usize) {
        let singular = || singulars(text).last().unwrap_or_default();
        let plain = word.map_or_else(singular, |word| format!("#{word}"));
        self.words.push(plain.clone());
        if plain.chars().any(|each| each.is_ascii_digit()) && word.is_none() {
            self.refused.push(plain.clone());
        }
        let Some(word) = word else { return self.said.push((plain, at)) };
        let manner = grammar().manner(word);
        if manner.who {
            self.who.push(word);
        }
        if manner.asks {
            self.asks.push(word);
        }
        if manner.refused {
            self.refused.push(plain.clone());
        }
        if !manner.light {
            self.said.push((plain, at));
        }
    }

    fn meets(&self, other: &Self) -> Option<Meets> {
        if self.things != other.things {
            return None;
        }
        if self.raw == other.raw {
            return Some(Meets::Word);
        }
        if self.words == other.words {
            return Some(Meets::Thing);
        }
        let common = common(&self.content, &other.content);
        let spoken = self.things.len();
        let (own, others) = (self.content.len() + spoken, other.content.len() + spoken);
        let most = 4 * (common + spoken) >= 3 * own.max(others);
        let asks_alike = self.asks == other.asks && self.refused == other.refused && self.who.iter().all(|who| other.who.contains(who));
        (common > 0 && most && asks_alike).then_some(Meets::Nearly)
    }

    /// The words that say something and that a question does not have, by position.
    fn beyond(&self, other: &Self) -> Vec<usize> {
        self.said.iter().filter(|(word, _)| !other.content.contains(word)).map(|(_, at)| *at).collect()
    }
}

/// How many words two sorted lists have in common.
fn common(one: &[String], other: &[String]) -> usize {
    let mut rest = other.iter().peekable();
    let mut common = 0;
    for word in one {
        while rest.peek().is_some_and(|next| *next < word) {
            rest.next();
        }
        if rest.peek() == Some(&word) {
            rest.next();
            common += 1;
        }
    }
    common
}

impl Wording {
    /// Every wording of every question.
    pub fn all(catalogue: &Catalogue, names: &Names) -> Vec<Self> {
        let mut wordings = Vec::new();
        for id in catalogue.questions() {
            let question = catalogue.question(id);
            for text in std::iter::once(&question.title).chain(&question.also) {
                if let Some(sentence) = Sentence::read(catalogue, names, text) {
                    wordings.push(Self { question: id, form: Form::of(names, &sentence) });
                }
            }
        }
        wordings
    }
}

/// The questions that a form meets, the best first, each with the words that it does not have, by position.
pub(super) fn met(names: &Names, form: &Form) -> Vec<(Meets, QuestionId, Vec<usize>)> {
    let met = |wording: &Wording| {
        let meets = form.meets(&wording.form)?;
        let beyond = if meets == Meets::Nearly { form.beyond(&wording.form) } else { Vec::new() };
        Some((meets, beyond.len(), wording.question, beyond))
    };
    let mut all: Vec<(Meets, usize, QuestionId, Vec<usize>)> = names.wordings.iter().filter_map(met).collect();
    all.sort_unstable();
    let mut best: Vec<(Meets, QuestionId, Vec<usize>)> = Vec::new();
    for (meets, _, question, beyond) in all {
        if !best.iter().any(|(_, known, _)| *known == question) {
            best.push((meets, question, beyond));
        }
    }
    best
}

/// Every question, the one nearest to a form first: by what they have in common of all that they say, the rare words weighing most.
pub(super) fn by_nearness(catalogue: &Catalogue, names: &Names, form: &Form) -> Vec<QuestionId> {
    let weights = weights(names);
    let weigh = |units: &[String]| -> u32 { units.iter().map(|unit| weights.get(unit).copied().unwrap_or(UNHEARD)).sum() };
    let asked = units(form);
    let mut near: HashMap<QuestionId, u32> = HashMap::new();
    for wording in &names.wordings {
        let other = units(&wording.form);
        let common: Vec<String> = asked.iter().filter(|unit| other.contains(unit)).cloned().collect();
        let share = 1_000 * weigh(&common) / (weigh(&asked) + weigh(&other)).max(1);
        let near = near.entry(wording.question).or_default();
        *near = share.max(*near);
    }
    let mut questions: Vec<QuestionId> = catalogue.questions().collect();
    questions.sort_by_key(|id| (std::cmp::Reverse(near.get(id).copied().unwrap_or(0)), *id));
    questions
}

/// What a word weighs that no question has.
const UNHEARD: u32 = 100;

/// The words that say something, and the things, each once.
fn units(form: &Form) -> Vec<String> {
    let things = form.things.iter().map(|thing| format!("{thing:?}"));
    let mut units: Vec<String> = form.content.iter().cloned().chain(things).collect();
    units.sort_unstable();
    units.dedup();
    units
}

/// What a word or a thing weighs: the fewer questions have it, the more.
fn weights(names: &Names) -> HashMap<String, u32> {
    let mut heard: HashMap<String, Vec<QuestionId>> = HashMap::new();
    for wording in &names.wordings {
        for unit in units(&wording.form) {
            let questions = heard.entry(unit).or_default();
            if questions.last() != Some(&wording.question) {
                questions.push(wording.question);
            }
        }
    }
    heard.into_iter().map(|(unit, questions)| (unit, 1_000 / u32::try_from(questions.len()).unwrap_or(u32::MAX).max(1))).collect()
}
