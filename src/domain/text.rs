//! [`Text`]: a string that can be shown anywhere.
//!
//! It never holds a control character, a bidi override, a zero-width trick or a stack of combining
//! marks, so whatever prints a `Text` cannot drive the terminal, reorder a line or hide a word. It is
//! the only text that the catalogue keeps. Character classes are dropped or refused; escape sequences
//! are never parsed.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The most combining marks that one base character may carry.
const MARKS_AT_MOST: usize = 8;

/// A string without any character that could act on a terminal. Cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Arc<str>);

/// Why a string is not fit to be a [`Text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("U+{:04X}, {kind}, at character {position}", u32::from(*.character))]
pub struct Unfit {
    /// The character that is not allowed there.
    pub character: char,
    /// What sort of character it is.
    pub kind: &'static str,
    /// Where it stands, counted in characters from 1.
    pub position: usize,
}

impl Text {
    /// Takes a string as it is, or says which character it must not hold.
    ///
    /// # Errors
    /// [`Unfit`] names the first character that is not allowed, its sort and its place.
    pub fn new(raw: &str) -> Result<Self, Unfit> {
        match first_unfit(raw) {
            None => Ok(Self(raw.into())),
            Some(unfit) => Err(unfit),
        }
    }

    /// Takes any string: white space becomes a space, what is not allowed becomes U+FFFD.
    #[must_use]
    pub fn clean(raw: &str) -> Self {
        if first_unfit(raw).is_none() {
            return Self(raw.into());
        }
        let mut clean = String::with_capacity(raw.len());
        let mut before = Before::default();
        for character in raw.chars() {
            let stand_in = match before.judge(character) {
                None => character,
                Some(_) if is_blank(character) => ' ',
                Some("a zero-width character" | "a combining mark too many") => continue,
                Some(_) => '\u{FFFD}',
            };
            if stand_in != character {
                before.judge(stand_in);
            }
            clean.push(stand_in);
        }
        Self(clean.into())
    }

    /// The string itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What has gone by so far, as far as it decides about the next character.
#[derive(Default)]
struct Before {
    last: Option<char>,
    marks: usize,
}

impl Before {
    /// What is wrong with this character here, if anything.
    fn judge(&mut self, character: char) -> Option<&'static str> {
        let wrong = self.wrong(character);
        if wrong.is_none() {
            self.marks = if is_mark(character) { self.marks + 1 } else { 0 };
            self.last = Some(character);
        }
        wrong
    }

    fn wrong(&self, character: char) -> Option<&'static str> {
        match character {
            ' '..='~' => None,
            '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => Some("a control character"),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}' | '\u{200E}' | '\u{200F}' => {
                Some("a character that reverses text")
            }
            '\u{200C}' | '\u{200D}' if self.last.is_some_and(joins) => None,
            _ if is_invisible(character) => Some("a zero-width character"),
            '\u{2028}' | '\u{2029}' => Some("a line separator"),
            _ if u32::from(character) & 0xFFFE == 0xFFFE || ('\u{FDD0}'..='\u{FDEF}').contains(&character) => Some("not a character"),
            '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => Some("a private character"),
            _ if is_mark(character) && self.last.is_none() => Some("a combining mark without a base"),
            _ if is_mark(character) && self.marks >= MARKS_AT_MOST => Some("a combining mark too many"),
            _ => None,
        }
    }
}

fn first_unfit(raw: &str) -> Option<Unfit> {
    if raw.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return None;
    }
    let mut before = Before::default();
    raw.chars()
        .enumerate()
        .find_map(|(index, character)| before.judge(character).map(|kind| Unfit { character, kind, position: index + 1 }))
}

fn is_blank(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What Unicode calls *default ignorable* or a format control, but for the variation selectors, which belong to
/// the character before them.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}' | '\u{200B}'..='\u{200D}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{13430}'..='\u{1343F}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}')
}

/// Marks that take no cell of their own. The variation selectors count as marks too.
fn is_mark(character: char) -> bool {
    u32::from(character) >= 0x300
        && unicode_width::UnicodeWidthChar::width(character) == Some(0)
        && !matches!(character, '\u{200C}' | '\u{200D}')
}

/// After an emoji or an Indic letter or sign a joiner is part of the writing.
fn joins(last: char) -> bool {
    matches!(u32::from(last), 0x0600..=0x0DFF | 0x2190..=0x2BFF | 0xFE0F | 0x1F000..=0x1FAFF)
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, formatter)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Fit)
    }
}

/// Takes a string without a copy in between.
struct Fit;

impl Visitor<'_> for Fit {
    type Value = Text;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("text without control characters")
    }

    fn visit_str<E: Error>(self, raw: &str) -> Result<Text, E> {
        Text::new(raw).map_err(E::custom)
    }
}
