//! A sentence as words: folded, contractions undone, typos corrected, and what asks for nothing marked.
//!
//! Each word remembers where it stands in what was typed, so that what was not used can be shown as it was written. A word
//! that is right as it stands is never corrected.

use super::grammar::{WordId, grammar};
use super::names::Names;
use super::words;
use crate::domain::query::find::fold;
use crate::domain::{Catalogue, Thing};

/// The most characters and the most words that are read as one question; to read the beginning of more would be to guess.
const CHARACTERS_AT_MOST: usize = 300;
const WORDS_AT_MOST: usize = 48;

/// A word of a sentence.
#[derive(Debug, Clone, Default)]
pub(super) struct Token {
    /// Folded, and corrected if it was a typo.
    pub text: String,
    /// The plain word of the tables that it is, if it is one.
    pub word: Option<WordId>,
    /// Where it stands in what was typed, in characters; the end is not part of it.
    pub from: usize,
    pub to: usize,
    /// Whether a comma, a full stop or the like stands before it.
    pub after_break: bool,
    /// Whether it is a sign such as an arrow.
    pub sign: bool,
    /// Whether it asks for nothing.
    pub filler: bool,
    /// Whether it was corrected.
    pub corrected: bool,
    /// The record, where it is an address such as `role:project-manager`.
    pub address: Option<Thing>,
}

/// The words of a sentence.
#[derive(Debug, Clone, Default)]
pub(super) struct Sentence {
    pub tokens: Vec<Token>,
    typed: Vec<char>,
}

impl Sentence {
    /// Reads a sentence; none where there is too much of it.
    pub fn read(catalogue: &Catalogue, names: &Names, text: &str) -> Option<Self> {
        let typed: Vec<char> = text.chars().collect();
        if typed.len() > CHARACTERS_AT_MOST {
            return None;
        }
        let mut tokens = Splitter { catalogue, typed: &typed, tokens: Vec::new(), piece: Vec::new() }.split();
        tokens = tokens.into_iter().flat_map(expanded).collect();
        if tokens.len() > WORDS_AT_MOST {
            return None;
        }
        for token in &mut tokens {
            correct(names, token);
            token.word = plain(&token.text);
            token.filler = grammar().is_filler(&token.text);
        }
        drop_opening(&mut tokens);
        Some(Self { tokens, typed })
    }

    /// What was typed for some words in a row.
    pub fn written(&self, from: usize, to: usize) -> String {
        let characters = self.tokens[from].from..self.tokens[to - 1].to;
        self.typed[characters].iter().collect()
    }
}

/// The words that a word may be in the singular, itself first.
pub(super) fn singulars(word: &str) -> impl Iterator<Item = String> {
    let without = |end: &str, instead: &str| {
        let stem = word.strip_suffix(end).filter(|stem| stem.chars().count() > 1 && !stem.ends_with('s'));
        stem.map(|stem| format!("{stem}{instead}"))
    };
    [Some(word.to_owned()), without("s", ""), without("es", ""), without("ies", "y")].into_iter().flatten()
}

/// The plain word of the tables for a folded one, in the plural too.
pub(super) fn plain(word: &str) -> Option<WordId> {
    singulars(word).find_map(|each| grammar().word(&each))
}

/// Takes apart what was typed.
struct Splitter<'a> {
    catalogue: &'a Catalogue,
    typed: &'a [char],
    tokens: Vec<Token>,
    piece: Vec<(usize, char)>,
}

impl Splitter<'_> {
    fn split(mut self) -> Vec<Token> {
        let mut at = 0;
        while at < self.typed.len() {
            if let Some((length, thing)) = self.address(at) {
                self.close();
                self.push(Token { from: at, to: at + length, address: Some(thing), ..Token::default() });
                at += length;
            } else if let Some((length, word)) = self.sign(at) {
                self.close();
                self.push(Token { text: word.into(), from: at, to: at + length, sign: true, ..Token::default() });
                at += length;
            } else {
                if !self.is_dot_of_initials(at) {
                    self.piece.push((at, self.typed[at]));
                }
                at += 1;
            }
        }
        self.close();
        self.tokens
    }

    fn push(&mut self, mut token: Token) {
        let last = self.tokens.last().map_or(0, |token| token.to);
        let between = self.typed.get(last..token.from).unwrap_or(&[]);
        token.after_break = !self.tokens.is_empty() && between.iter().any(|character| is_break(*character));
        self.tokens.push(token);
    }

    /// Folds what has gathered.
    fn close(&mut self) {
        let piece = std::mem::take(&mut self.piece);
        let text: String = piece.iter().map(|(_, character)| character).collect();
        for word in fold::fold(&text) {
            let place = |at: Option<&usize>| at.and_then(|at| piece.get(*at)).map_or(0, |(at, _)| *at);
            let (from, to) = (place(word.at.first()), place(word.at.last()) + 1);
            let written: String = self.typed[from..to].iter().collect();
            let apart = words::KEPT_APART.iter().find(|(each, _)| each.eq_ignore_ascii_case(&written));
            let text = apart.map_or(word.text, |(_, other)| (*other).to_owned());
            self.push(Token { text, from, to, ..Token::default() });
        }
    }

    fn sign(&self, at: usize) -> Option<(usize, &'static str)> {
        let stands = |sign: &str| sign.chars().enumerate().all(|(offset, each)| self.typed.get(at + offset) == Some(&each));
        words::SIGNS.iter().find(|(sign, _)| stands(sign)).map(|(sign, word)| (sign.chars().count(), *word))
    }

    /// A full stop as in *p.m.* or *P.M.O.*
    fn is_dot_of_initials(&self, at: usize) -> bool {
        let letter = |at: Option<usize>| at.and_then(|at| self.typed.get(at)).is_some_and(|each| each.is_alphanumeric());
        self.typed[at] == '.' && letter(at.checked_sub(1)) && !letter(at.checked_sub(2))
    }

    /// A record by its sort and its slug: `skill:negotiation`.
    fn address(&self, at: usize) -> Option<(usize, Thing)> {
        if at > 0 && !self.typed[at - 1].is_whitespace() {
            return None;
        }
        let part = |character: &&char| matches!(character, 'a'..='z' | '0'..='9' | '-' | ':');
        let written: String = self.typed[at..].iter().take_while(part).collect();
        let (sort, slug) = written.split_once(':')?;
        let thing = match sort {
            "role" => self.catalogue.role_of(slug).map(Thing::Role),
            "skill" => self.catalogue.skill_of(slug).map(Thing::Skill),
            "credential" => self.catalogue.credential_of(slug).map(Thing::Credential),
            "topic" => self.catalogue.topic_of(slug).map(Thing::Topic),
            _ => None,
        };
        thing.map(|thing| (written.chars().count(), thing))
    }
}

fn is_break(character: char) -> bool {
    matches!(character, ',' | ';' | ':' | '.' | '?' | '!' | '–' | '—' | '|' | '"' | '“' | '”')
}

/// Undoes a contraction; its words stand where it stood.
fn expanded(token: Token) -> Vec<Token> {
    let Some(words) = grammar().expanded(&token.text).filter(|_| !token.sign) else { return vec![token] };
    words.iter().map(|word| Token { text: word.clone(), ..token.clone() }).collect()
}

/// Marks a beginning that only says that a question follows.
fn drop_opening(tokens: &mut [Token]) {
    loop {
        let rest: Vec<usize> = (0..tokens.len()).filter(|at| !tokens[*at].filler).collect();
        let begins =
            |opening: &&Vec<String>| rest.len() > opening.len() && opening.iter().zip(&rest).all(|(word, at)| tokens[*at].text == *word);
        let Some(opening) = grammar().openings().iter().find(begins) else { return };
        rest.iter().take(opening.len()).for_each(|at| tokens[*at].filler = true);
    }
}

/// Takes a clear typo for what it stands for: a word of four letters or more that is not known, with one letter off, or two from
/// eight letters on, the first letter right, and nothing else as near.
fn correct(names: &Names, token: &mut Token) {
    let letters = token.to - token.from;
    if letters < 4 || token.sign || token.address.is_some() || !token.text.chars().all(|each| each.is_ascii_lowercase()) {
        return;
    }
    if singulars(&token.text).any(|word| names.knows(&word)) {
        return;
    }
    let Some(first) = token.text.chars().next() else { return };
    let most = if letters < 8 { 1 } else { 2 };
    let length = token.text.chars().count();
    let near = names.spellings(first).iter().filter(|known| known.chars().count().abs_diff(length) <= most);
    let mut near: Vec<(usize, &str)> = near.map(|known| (strsim::osa_distance(&token.text, known), &**known)).collect();
    near.retain(|(off, _)| *off <= most);
    near.sort_unstable();
    let Some(&(off, best)) = near.first() else { return };
    let same = |other: &str| plain(other).is_some() && plain(other) == plain(best);
    if near.iter().skip(1).take_while(|(other, _)| *other == off).all(|(_, other)| same(other)) {
        token.text = best.to_owned();
        token.corrected = true;
    }
}
