//! A tolerant look at RON text: where its fields, items and values stand.
//!
//! It knows strings, comments and brackets, and nothing else. It never builds a value, never fails and
//! never recurses; text that is not RON merely yields less.

use std::ops::Range;

/// A field of a record: `name: value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    /// Where its name stands, in bytes.
    pub name: Range<usize>,
    /// Where its value stands, without the blanks around it.
    pub value: Range<usize>,
}

impl Field {
    /// The name and the value together.
    pub fn whole(&self) -> Range<usize> {
        self.name.start..self.value.end
    }
}

/// How much a text holds: what would come of it needs far more room than the text itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amount {
    /// Records: opening round brackets.
    pub records: usize,
    /// Fields, items and lists: commas and opening square brackets.
    pub values: usize,
}

/// How much a text holds, without strings and comments.
pub(super) fn amount(text: &str) -> Amount {
    let mut cursor = Cursor { text, at: 0 };
    let mut amount = Amount::default();
    cursor.skip_blank();
    while let Some(byte) = cursor.byte() {
        amount.records += usize::from(byte == b'(');
        amount.values += usize::from(matches!(byte, b',' | b'['));
        cursor.skip_token();
        cursor.skip_blank();
    }
    amount
}

/// Where the value begins that the file consists of, after its attributes.
pub(super) fn root(text: &str) -> Cursor<'_> {
    let mut cursor = Cursor { text, at: 0 };
    cursor.skip_blank();
    while cursor.rest().starts_with("#!") {
        while cursor.byte().is_some_and(|byte| byte != b']') {
            cursor.skip_token();
        }
        cursor.skip_if(b']');
        cursor.skip_blank();
    }
    cursor
}

/// Whether every bracket and quote of the value that the file consists of is closed.
pub(super) fn is_closed(text: &str) -> bool {
    let root = root(text).value();
    let mut cursor = Cursor { text: &text[..root.end], at: root.start };
    let mut depth = 0_usize;
    while let Some(byte) = cursor.byte() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            _ if is_closing(byte) => depth = depth.saturating_sub(1),
            _ => {}
        }
        cursor.skip_token();
        cursor.skip_blank();
    }
    depth == 0
}

/// Whether the text holds anything but blanks and comments.
pub(super) fn is_empty(text: &str) -> bool {
    let mut cursor = Cursor { text, at: 0 };
    cursor.skip_blank();
    cursor.rest().is_empty()
}

/// The name of the field that begins at a position; none if no field does.
pub(super) fn name_at(text: &str, at: usize) -> Option<Range<usize>> {
    let mut cursor = Cursor { text, at };
    let name = cursor.name();
    cursor.skip_blank();
    (!name.is_empty() && cursor.skip_if(b':')).then_some(name)
}

/// The value at a position, as far as it goes.
pub(super) fn value_at(text: &str, at: usize) -> Range<usize> {
    Cursor { text, at }.value()
}

/// The fields of the record that begins at a position, one after the other; none if no record does.
pub(super) fn fields(text: &str, at: usize) -> impl Iterator<Item = Field> {
    let mut cursor = inside(text, at, b'(');
    std::iter::from_fn(move || {
        let here = cursor.as_mut()?;
        let name = here.next_name()?;
        let field = Field { name, value: here.value() };
        cursor.take_if(|here| !here.goes_on());
        Some(field)
    })
}

/// The items of the list that begins at a position, one after the other; none if no list does.
pub(super) fn items(text: &str, at: usize) -> impl Iterator<Item = Range<usize>> {
    let mut cursor = inside(text, at, b'[');
    std::iter::from_fn(move || {
        let here = cursor.as_mut()?;
        let item = here.more().then(|| here.value())?;
        cursor.take_if(|here| !here.goes_on());
        Some(item)
    })
}

/// The bracket that the value at a position opens with, after a name such as `Role(` or the wrapper `Some(`.
pub(super) fn bracket(text: &str, at: usize) -> Option<char> {
    Cursor { text, at }.open().map(|(bracket, _)| char::from(bracket))
}

/// A cursor behind the opening bracket, if the value opens with that one.
fn inside(text: &str, at: usize, wanted: u8) -> Option<Cursor<'_>> {
    let mut cursor = Cursor { text, at };
    cursor.open().is_some_and(|(bracket, _)| bracket == wanted).then_some(cursor)
}

/// A position in the text, between two characters.
pub(super) struct Cursor<'a> {
    text: &'a str,
    /// The position in bytes.
    pub at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// The first byte here: enough to tell the signs of RON, all of them ASCII.
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_if(&mut self, wanted: u8) -> bool {
        let is_there = self.byte() == Some(wanted);
        self.at += usize::from(is_there);
        is_there
    }

    /// Skips blanks, and says whether something other than a closing bracket follows.
    pub fn more(&mut self) -> bool {
        self.skip_blank();
        self.byte().is_some_and(|byte| !is_closing(byte))
    }

    fn skip_blank(&mut self) {
        loop {
            match self.byte() {
                Some(b'\t'..=b'\r' | b' ') => self.at += 1,
                Some(b'/') => match comment(self.rest()) {
                    0 => return,
                    length => self.at += length,
                },
                Some(byte) if !byte.is_ascii() => match self.rest().len() - self.rest().trim_start_matches(is_blank).len() {
                    0 => return,
                    length => self.at += length,
                },
                Some(_) | None => return,
            }
        }
    }

    /// The name here, which may be none.
    fn name(&mut self) -> Range<usize> {
        if self.rest().starts_with("r#") && !self.rest()[2..].starts_with(['#', '"']) {
            self.at += 2;
        }
        let start = self.at;
        self.at += word(self.rest());
        start..self.at
    }

    /// What stands in a part of the text.
    pub fn text(&self, part: &Range<usize>) -> &'a str {
        &self.text[part.clone()]
    }

    /// Goes behind the bracket that the value here opens with, and says which one, and how many are open then: one, and
    /// those of the wrapper `Some(` before it. Where there is none, it stays.
    pub fn open(&mut self) -> Option<(u8, usize)> {
        let start = self.at;
        for open in 1.. {
            let name = self.name();
            self.skip_blank();
            let Some(bracket) = self.byte().filter(|byte| matches!(byte, b'(' | b'[' | b'{')) else { break };
            self.at += 1;
            if self.text(&name) != "Some" {
                return Some((bracket, open));
            }
            self.skip_blank();
        }
        self.at = start;
        None
    }

    /// The name of the next field of the record that it stands in, and goes to its value; what is no field is passed over.
    pub fn next_name(&mut self) -> Option<Range<usize>> {
        while self.more() {
            let name = self.name();
            self.skip_blank();
            if !name.is_empty() && self.skip_if(b':') {
                let colon = self.at;
                self.skip_blank();
                // What is not there is missed where it was announced, not at the end of the text.
                if self.byte().is_none() {
                    (self.text, self.at) = (&self.text[..colon], colon);
                }
                return Some(name);
            }
            self.value();
            if !self.goes_on() {
                break;
            }
        }
        None
    }

    /// Goes behind the comma that follows a field or item, and says whether there is one; else nothing more can follow.
    pub fn goes_on(&mut self) -> bool {
        self.skip_blank();
        self.skip_if(b',')
    }

    /// The value here: all up to the comma or bracket that ends it.
    pub fn value(&mut self) -> Range<usize> {
        let start = self.at;
        start..self.leave(0)
    }

    /// Goes behind a value in which so many brackets are open, and says where it ends, without the blanks behind it.
    pub fn leave(&mut self, mut open: usize) -> usize {
        let mut end = self.at;
        while let Some(byte) = self.byte() {
            match byte {
                b',' if open == 0 => break,
                b'(' | b'[' | b'{' => open += 1,
                _ if is_closing(byte) && open == 0 => break,
                _ if is_closing(byte) => open -= 1,
                _ => {}
            }
            self.skip_token();
            end = self.at;
            self.skip_blank();
        }
        end
    }

    fn skip_token(&mut self) {
        if self.byte().is_some_and(|byte| byte.is_ascii_punctuation() && !matches!(byte, b'"' | b'\'' | b'_')) {
            self.at += 1;
            return;
        }
        let rest = self.rest();
        let word = word(rest);
        let after = &rest[word..];
        self.at += match (&rest.as_bytes()[..word], after.as_bytes().first()) {
            ([b'r'] | [b'b', b'r'], Some(b'"' | b'#')) => word + raw_string(after),
            ([] | [b'b'], Some(b'"')) => word + string(after),
            ([] | [b'b'], Some(b'\'')) => word + character(after),
            ([], _) => after.chars().next().map_or(0, char::len_utf8),
            (_, _) => word,
        };
    }
}

fn is_closing(byte: u8) -> bool {
    matches!(byte, b')' | b']' | b'}')
}

/// What RON takes for white space.
fn is_blank(character: char) -> bool {
    matches!(character, '\t'..='\r' | ' ' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

/// The length of the name or number at the start.
fn word(rest: &str) -> usize {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    match rest.bytes().position(|byte| !is_plain(byte)) {
        None => rest.len(),
        Some(end) if rest.as_bytes()[end].is_ascii() => end,
        Some(_) => rest.find(|character: char| !character.is_alphanumeric() && character != '_').unwrap_or(rest.len()),
    }
}

/// The length of the comment at the start; block comments nest.
fn comment(rest: &str) -> usize {
    if rest.starts_with("//") {
        return rest.find('\n').map_or(rest.len(), |end| end + 1);
    }
    if !rest.starts_with("/*") {
        return 0;
    }
    let bytes = rest.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => (depth, at) = (depth + 1, at + 2),
            b"*/" => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// The length of the string at the start, quotes included.
fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of what follows the `r` of a raw string; 0 if it is none.
fn raw_string(after: &str) -> usize {
    let hashes = after.bytes().position(|byte| byte != b'#').unwrap_or(after.len());
    if !after[hashes..].starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", &after[..hashes]);
    let body = hashes + 1;
    after[body..].find(&end).map_or(after.len(), |at| body + at + end.len())
}

/// The length of the character literal at the start; a lone quote counts for itself.
fn character(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    match characters.next() {
        Some((_, '\\')) => rest.get(3..).and_then(|after| after.find('\'')).map_or(1, |at| 3 + at + 1),
        Some(_) => characters.next().filter(|(_, quote)| *quote == '\'').map_or(1, |(at, _)| at + 1),
        None => 1,
    }
}
