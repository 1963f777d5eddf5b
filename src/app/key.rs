//! A key as the program means it, free of any terminal library; and how keys are written.
//!
//! In scripts and tests a key is a word: `Down`, `Enter`, `C-d`, `M-Left`, `j`, `Down*3`; anything else
//! is typed letter by letter, and `text:Down` forces that.

use std::fmt;

/// Which key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A character.
    Char(char),
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key.
    F(u8),
}

/// A key with what is held down beside it. Shift is part of the character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Control is held down.
    pub ctrl: bool,
    /// Alt (Meta, Option) is held down.
    pub alt: bool,
}

impl Key {
    /// A key alone.
    #[must_use]
    pub const fn of(code: Code) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// A character alone.
    #[must_use]
    pub const fn char(character: char) -> Self {
        Self::of(Code::Char(character))
    }

    /// A character with Control.
    #[must_use]
    pub const fn ctrl(character: char) -> Self {
        Self { code: Code::Char(character), ctrl: true, alt: false }
    }

    /// A key with Alt.
    #[must_use]
    pub const fn alt(code: Code) -> Self {
        Self { code, ctrl: false, alt: true }
    }

    /// The character this key types, if it types one.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(character) if !self.ctrl && !self.alt => Some(character),
            _ => None,
        }
    }
}

/// The names of the keys that have one, as scripts write them and as people read them.
const NAMES: &[(&str, &str, Code)] = &[
    ("Up", "↑", Code::Up),
    ("Down", "↓", Code::Down),
    ("Left", "←", Code::Left),
    ("Right", "→", Code::Right),
    ("Enter", "Enter", Code::Enter),
    ("Esc", "Esc", Code::Esc),
    ("Tab", "Tab", Code::Tab),
    ("S-Tab", "Shift-Tab", Code::BackTab),
    ("Backspace", "Backspace", Code::Backspace),
    ("Delete", "Delete", Code::Delete),
    ("Home", "Home", Code::Home),
    ("End", "End", Code::End),
    ("PgUp", "PgUp", Code::PageUp),
    ("PgDn", "PgDn", Code::PageDown),
    ("Space", "Space", Code::Char(' ')),
];

impl fmt::Display for Key {
    /// As people read it: `Ctrl-d`, `Alt-←`, `PgUp`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            formatter.write_str("Ctrl-")?;
        }
        if self.alt {
            formatter.write_str("Alt-")?;
        }
        if let Some((_, name, _)) = NAMES.iter().find(|(_, _, code)| *code == self.code) {
            return formatter.write_str(name);
        }
        match self.code {
            Code::Char(character) => write!(formatter, "{character}"),
            Code::F(number) => write!(formatter, "F{number}"),
            other => write!(formatter, "{other:?}"),
        }
    }
}

/// Why a script of keys cannot be typed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadKeys {
    /// `Down*x`.
    #[error("\"{0}\": after * a number from 1 to 10000 is expected")]
    Times(String),
}

/// The keys of a script: words separated by blanks.
///
/// # Errors
/// [`BadKeys`] when a repetition is not a number.
pub fn script(words: &str) -> Result<Vec<Key>, BadKeys> {
    let mut keys = Vec::new();
    for word in words.split_whitespace() {
        let (word, times) = times(word)?;
        let typed = one(word).map_or_else(|| word.strip_prefix("text:").unwrap_or(word).chars().map(Key::char).collect(), |key| vec![key]);
        for _ in 0..times {
            keys.extend(&typed);
        }
    }
    Ok(keys)
}

fn times(word: &str) -> Result<(&str, usize), BadKeys> {
    match word.rsplit_once('*') {
        Some((name, count)) if !name.is_empty() && !count.is_empty() => {
            let count: usize = count.parse().map_err(|_| BadKeys::Times(word.to_owned()))?;
            if (1..=10_000).contains(&count) { Ok((name, count)) } else { Err(BadKeys::Times(word.to_owned())) }
        }
        _ => Ok((word, 1)),
    }
}

fn one(word: &str) -> Option<Key> {
    if let Some((_, _, code)) = NAMES.iter().find(|(name, _, _)| *name == word) {
        return Some(Key::of(*code));
    }
    if let Some(rest) = word.strip_prefix("C-") {
        return one(rest).or_else(|| single(rest)).map(|key| Key { ctrl: true, ..key });
    }
    if let Some(rest) = word.strip_prefix("M-") {
        return one(rest).or_else(|| single(rest)).map(|key| Key { alt: true, ..key });
    }
    let number = word.strip_prefix('F')?.parse().ok()?;
    (1..=12).contains(&number).then_some(Key::of(Code::F(number)))
}

fn single(word: &str) -> Option<Key> {
    let mut characters = word.chars();
    let character = characters.next()?;
    characters.next().is_none().then_some(Key::char(character))
}
