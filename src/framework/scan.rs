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

/// The value that the file consists of, after its attributes.
pub(super) fn root(text: &str) -> Range<usize> {
    let mut cursor = Cursor { text, at: 0 };
    cursor.skip_blank();
    while cursor.rest().starts_with("#!") {
        while cursor.peek().is_some_and(|character| character != ']') {
            cursor.skip_token();
        }
        cursor.skip_if(']');
        cursor.skip_blank();
    }
    cursor.value()
}

/// Whether every bracket and quote of the value that the file consists of is closed.
pub(super) fn is_closed(text: &str) -> bool {
    let root = root(text);
    let mut cursor = Cursor { text: &text[..root.end], at: root.start };
    let mut depth = 0_usize;
    while let Some(character) = cursor.peek() {
        match character {
            '(' | '[' | '{' => depth += 1,
            _ if is_closing(character) => depth = depth.saturating_sub(1),
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
    (!name.is_empty() && cursor.skip_if(':')).then_some(name)
}

/// The value at a position, as far as it goes.
pub(super) fn value_at(text: &str, at: usize) -> Range<usize> {
    Cursor { text, at }.value()
}

/// The fields of a record; none if the value is not one.
pub(super) fn fields(text: &str, value: &Range<usize>) -> Vec<Field> {
    let Some(mut cursor) = inside(text, value, '(') else { return Vec::new() };
    let mut fields = Vec::new();
    while cursor.more() {
        let name = cursor.name();
        cursor.skip_blank();
        if name.is_empty() || !cursor.skip_if(':') {
            cursor.value();
        } else {
            cursor.skip_blank();
            fields.push(Field { name, value: cursor.value() });
        }
        cursor.skip_blank();
        if !cursor.skip_if(',') {
            break;
        }
    }
    fields
}

/// The items of a list; none if the value is not one.
pub(super) fn items(text: &str, value: &Range<usize>) -> Vec<Range<usize>> {
    let Some(mut cursor) = inside(text, value, '[') else { return Vec::new() };
    let mut items = Vec::new();
    while cursor.more() {
        items.push(cursor.value());
        cursor.skip_blank();
        if !cursor.skip_if(',') {
            break;
        }
    }
    items
}

/// The bracket that a value opens with, after a name such as `Role(` or the wrapper `Some(`.
pub(super) fn bracket(text: &str, value: &Range<usize>) -> Option<char> {
    opening(text, value).map(|(bracket, _)| bracket)
}

/// A cursor behind the opening bracket, if the value opens with that one.
fn inside<'a>(text: &'a str, value: &Range<usize>, wanted: char) -> Option<Cursor<'a>> {
    let (bracket, at) = opening(text, value)?;
    (bracket == wanted).then(|| Cursor { text: &text[..value.end], at })
}

fn opening(text: &str, value: &Range<usize>) -> Option<(char, usize)> {
    let mut cursor = Cursor { text: text.get(..value.end)?, at: value.start };
    loop {
        let name = cursor.name();
        cursor.skip_blank();
        let bracket = cursor.peek().filter(|character| matches!(character, '(' | '[' | '{'))?;
        cursor.skip_if(bracket);
        if &cursor.text[name] != "Some" {
            return Some((bracket, cursor.at));
        }
        cursor.skip_blank();
    }
}

/// A position in the text.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip_if(&mut self, wanted: char) -> bool {
        let is_there = self.peek() == Some(wanted);
        if is_there {
            self.at += wanted.len_utf8();
        }
        is_there
    }

    /// Skips blanks, and says whether something other than a closing bracket follows.
    fn more(&mut self) -> bool {
        self.skip_blank();
        self.peek().is_some_and(|character| !is_closing(character))
    }

    fn skip_blank(&mut self) {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches(is_blank).len();
            let comment = comment(self.rest());
            if comment == 0 {
                return;
            }
            self.at += comment;
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

    /// The value here: all up to the comma or bracket that ends it.
    fn value(&mut self) -> Range<usize> {
        let start = self.at;
        let (mut end, mut depth) = (start, 0_usize);
        while let Some(character) = self.peek() {
            match character {
                ',' if depth == 0 => break,
                '(' | '[' | '{' => depth += 1,
                _ if is_closing(character) && depth == 0 => break,
                _ if is_closing(character) => depth -= 1,
                _ => {}
            }
            self.skip_token();
            end = self.at;
            self.skip_blank();
        }
        start..end
    }

    fn skip_token(&mut self) {
        let rest = self.rest();
        let word = word(rest);
        let after = &rest[word..];
        self.at += match &rest[..word] {
            "r" | "br" if raw_string(after) > 0 => word + raw_string(after),
            "" | "b" if after.starts_with('"') => word + string(after),
            "" | "b" if after.starts_with('\'') => word + character(after),
            "" => after.chars().next().map_or(0, char::len_utf8),
            _ => word,
        };
    }
}

fn is_closing(character: char) -> bool {
    matches!(character, ')' | ']' | '}')
}

/// What RON takes for white space.
fn is_blank(character: char) -> bool {
    matches!(character, '\t'..='\r' | ' ' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

/// The length of the name or number at the start.
fn word(rest: &str) -> usize {
    rest.find(|character: char| !character.is_alphanumeric() && character != '_').unwrap_or(rest.len())
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
    let hashes = after.len() - after.trim_start_matches('#').len();
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
