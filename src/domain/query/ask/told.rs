//! What is told about how a sentence was understood: the meanings that were taken, the typos that were corrected.
//!
//! It decides nothing.

use super::sense::{Ground, Taken};
use super::sentence::{Sentence, Token};
use super::spans::Sense;
use super::{Ask, Corrected, Told};
use crate::domain::query::find::fold;
use crate::domain::query::find::index::Index;
use crate::domain::query::topic::LinkView;
use crate::domain::{Catalogue, Link, Text};

impl Ask {
    /// What of the words was not taken as it stands, one sentence each.
    #[must_use]
    pub fn asides(&self) -> Vec<String> {
        let mut asides: Vec<String> = self.meanings.iter().map(Told::sentence).collect();
        asides.extend(self.corrected.iter().map(|word| format!("\"{}\" is taken for a mistyped \"{}\"", word.written, word.read)));
        if !self.unread.is_empty() {
            let unread: Vec<&str> = self.unread.iter().map(|word| word.as_str()).collect();
            asides.push(format!("left aside: {}", unread.join(", ")));
        }
        asides
    }
}

impl Told {
    fn sentence(&self) -> String {
        let others: Vec<&str> = self.others.iter().map(|other| other.as_str()).collect();
        let others = if others.is_empty() { String::new() } else { format!("; it may also mean {}", others.join(", ")) };
        format!("\"{}\" is taken for {}, {}{others}", self.written, self.taken, self.why)
    }
}

/// The beginning of a text.
pub(super) fn shortened(text: &Text, most: usize) -> Text {
    let beginning: String = text.chars().take(most).collect();
    if beginning.len() == text.len() { text.clone() } else { Text::clean(&format!("{}…", beginning.trim_end())) }
}

/// The short forms of which a meaning was taken, each once.
pub(super) fn meanings(catalogue: &Catalogue, sentence: &Sentence, taken: &[Taken<'_>]) -> Vec<Told> {
    let mut all: Vec<Told> = Vec::new();
    for taken in taken {
        let told = told(catalogue, sentence, taken);
        if !all.iter().any(|known| known.written == told.written) {
            all.push(told);
        }
    }
    all
}

fn told(catalogue: &Catalogue, sentence: &Sentence, taken: &Taken<'_>) -> Told {
    let (from, to) = taken.span;
    Told {
        written: Text::clean(&sentence.written(from, to)),
        taken: meaning(catalogue, &taken.sense),
        link: taken.sense.thing.map(|thing| LinkView::new(catalogue, Link::Page(thing.into()))),
        why: why(sentence, taken),
        others: taken.others.iter().map(|other| meaning(catalogue, other)).collect(),
    }
}

fn meaning(catalogue: &Catalogue, sense: &Sense<'_>) -> Text {
    let title = || sense.thing.map(|thing| LinkView::new(catalogue, Link::Page(thing.into())).title);
    sense.text.cloned().or_else(title).unwrap_or_else(|| Text::clean("?"))
}

fn why(sentence: &Sentence, taken: &Taken<'_>) -> Text {
    let why = match taken.ground {
        Ground::Usual => "the usual meaning".to_owned(),
        Ground::Kind => "what is asked fits this meaning".to_owned(),
        Ground::Sentence => {
            let words: Vec<String> = taken.cues.iter().map(|at| format!("‘{}’", sentence.written(*at, at + 1))).collect();
            format!("the sentence says {}", words.join(", "))
        }
    };
    let nowhere = if taken.sense.thing.is_none() { "; this catalogue has no page for it" } else { "" };
    Text::clean(&format!("{why}{nowhere}"))
}

/// The words that were taken for typos, but for those that were not used.
pub(super) fn corrected(catalogue: &Catalogue, sentence: &Sentence, unread: &[usize]) -> Vec<Corrected> {
    let typos = sentence.tokens.iter().enumerate().filter(|(at, token)| token.corrected && !unread.contains(at));
    let told = |(at, token): (usize, &Token)| Corrected {
        written: Text::clean(&sentence.written(at, at + 1)),
        read: Text::clean(&spelt(catalogue, &token.text)),
    };
    typos.map(told).collect()
}

/// A folded word as it is written: as the tables spell it, or as it stands in a name.
fn spelt(catalogue: &Catalogue, folded: &str) -> String {
    if let Some((_, written)) = super::grammar::grammar().spellings().find(|(word, _)| *word == folded) {
        return written.to_owned();
    }
    let index = Index::of(catalogue);
    let known = index.vocabulary.iter().position(|word| **word == *folded);
    let name = known.and_then(|known| index.names.iter().find(|name| name.words.contains(&known)));
    name.and_then(|name| within(&name.text, folded)).unwrap_or_else(|| folded.to_owned())
}

/// A folded word as it stands in a name: in lower case, but for abbreviations.
fn within(name: &Text, folded: &str) -> Option<String> {
    let word = fold::fold(name).into_iter().find(|word| word.text == folded)?;
    let (first, last) = (*word.at.first()?, *word.at.last()?);
    let written: String = name.chars().skip(first).take(last + 1 - first).collect();
    let is_abbreviation = written.chars().filter(|each| each.is_uppercase()).count() > 1;
    Some(if is_abbreviation { written } else { written.to_lowercase() })
}
