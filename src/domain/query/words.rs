//! The small words of which answers are made: lists, numbers, ranges of years.
//!
//! Nothing here knows the catalogue.

use std::fmt::Display;

use crate::domain::{Kind, Years};

/// `A`, `A and B`, `A, B and C`; nothing for nothing.
#[must_use]
pub fn listed<S: AsRef<str>>(names: &[S]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        names => names.concat(),
    }
}

/// The first names, and how many more there are: `A, B and 3 more`.
#[must_use]
pub fn listed_in_part<S: AsRef<str>>(names: &[S], most: usize) -> String {
    let shown = &names[..names.len().min(most)];
    with_more(shown, names.len() - shown.len())
}

/// Names, and how many more there are.
#[must_use]
pub fn with_more<S: AsRef<str>>(shown: &[S], more: usize) -> String {
    let mut names: Vec<&str> = shown.iter().map(AsRef::as_ref).collect();
    let rest = format!("{more} more");
    if more > 0 {
        names.push(&rest);
    }
    listed(&names)
}

/// `1 step`, `3 steps`.
#[must_use]
pub fn count(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

/// `3–5 years`, `1 year`, `15+ years`.
#[must_use]
pub fn years(years: &Years) -> String {
    let one = years.low.get() == 12 && years.high == Some(years.low);
    if one { "1 year".to_owned() } else { format!("{years} years") }
}

/// A kind with its article.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Promotion => "a promotion",
        Kind::Lateral => "a lateral step",
        Kind::Specialise => "a step into a specialism",
        Kind::Pivot => "a pivot",
        Kind::StepBack => "a step back",
    }
}

/// A sentence as it goes on after a sign or a colon; an abbreviation at its beginning stays as it is.
#[must_use]
pub fn lower_first(sentence: &str) -> String {
    let mut characters = sentence.chars();
    match (characters.next(), characters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(characters).collect(),
        (Some(_) | None, _) => sentence.into(),
    }
}

/// Words as they begin a sentence of their own.
#[must_use]
pub fn upper_first(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// The words without the full stop at their end, for a sentence that goes on.
#[must_use]
pub fn open(sentence: &str) -> &str {
    sentence.trim_end().trim_end_matches('.')
}

/// The words with a full stop at their end, if they have no other sign there.
#[must_use]
pub fn closed(sentence: impl Display) -> String {
    let sentence = sentence.to_string();
    let words = sentence.trim();
    if words.ends_with(['.', '!', '?', '…']) { words.to_owned() } else { format!("{words}.") }
}
