//! What the RON parser complains about, as a sentence for the person who wrote the file.
//!
//! It never repeats more than a line of the file, and never the parser's own words where ours are plainer.

use std::ops::Range;

use ron::error::{Error, Position, SpannedError};

use super::scan::{self, Field};
use crate::domain::problem::{clipped, did_you_mean, quoted};

/// One thing that the parser stumbled over.
pub(super) struct Fault {
    /// The rule that is broken.
    pub code: &'static str,
    /// Where, in bytes.
    pub at: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// What the parser said about the part of the text that begins at a byte.
pub(super) fn fault(text: &str, start: usize, error: &SpannedError) -> Fault {
    let part = &text[start..];
    let (at, end) = (start + offset(part, error.span.start), start + offset(part, error.span.end));
    let fault = explained(text, at, end, &error.code);
    if fault.code == "wrong-type" { fault.of_value(text, scan::value_at(text, at), "this") } else { fault }
}

impl Fault {
    /// What the parser said about a field that was parsed by itself, in brackets.
    pub fn of_field(text: &str, field: &Field, error: &SpannedError) -> Self {
        let slice = format!("({})", &text[field.whole()]);
        // The bracket put before the field moved everything by one byte.
        let into_text = |position| (field.name.start + offset(&slice, position)).saturating_sub(1).min(field.value.end);
        let at = into_text(error.span.start);
        let (value, name) = leaf(text, field, at);
        // A number that goes on where a whole one ends.
        let is_broken_off = error.code == Error::ExpectedComma && text[value.clone()].parse::<f64>().is_ok();
        let code = if is_broken_off { &Error::ExpectedInteger } else { &error.code };
        let fault = explained(text, at, into_text(error.span.end), code);
        if fault.code != "wrong-type" {
            return fault;
        }
        fault.of_value(text, value, &format!("the field `{name}`"))
    }

    /// The same with the value that has the wrong type.
    fn of_value(self, text: &str, value: Range<usize>, name: &str) -> Self {
        let message = format!("{name} is `{}`, and {}", clipped(&text[value.clone()]), self.message);
        Self { at: value.start, message, ..self }
    }
}

/// The byte of a line and column.
fn offset(text: &str, position: Position) -> usize {
    let line: usize = text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum();
    let column: usize = text[line..].chars().take(position.col.saturating_sub(1)).map(char::len_utf8).sum();
    line + column
}

/// The innermost value around a byte, and the path of fields that leads there.
fn leaf(text: &str, field: &Field, at: usize) -> (Range<usize>, String) {
    let mut name = clipped(&text[field.name.clone()]);
    let mut here = field.value.clone();
    loop {
        // Nothing is looked at that begins behind it.
        let mut items = scan::items(text, here.start).take_while(|item| item.start <= at).enumerate();
        if let Some((index, item)) = items.find(|(_, item)| at <= item.end) {
            name = format!("{name}[{index}]");
            here = item;
            continue;
        }
        let mut fields = scan::fields(text, here.start).take_while(|inner| inner.name.start <= at);
        let Some(inner) = fields.find(|inner| at <= inner.value.end) else {
            return (here, name);
        };
        name = format!("{name}.{}", clipped(&text[inner.name]));
        here = inner.value;
    }
}

/// The sentences; with a wrong type, only what was expected.
fn explained(text: &str, at: usize, end: usize, error: &Error) -> Fault {
    let fault = |code, at, message: String, help: &str| Fault { code, at, message, help: help.into() };
    match error {
        Error::NoSuchStructField { expected, found, .. } => {
            let help = did_you_mean(found, expected.iter().copied(), &format!("It is one of: {}.", expected.join(", ")));
            fault("unknown-field", at, format!("there is no field {} here.", quoted(found)), &help)
        }
        Error::DuplicateStructField { field, .. } => {
            fault("duplicate-field", at, format!("the field \"{field}\" stands twice."), "Take one of them out.")
        }
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => {
            fault("wrong-type", at, "has to be a whole number.".into(), "Write a number without quotes, such as 3.")
        }
        Error::IntegerOutOfBounds => {
            fault("wrong-type", at, "has to be a whole number that is neither negative nor huge.".into(), "Write a number such as 3.")
        }
        Error::ExpectedFloat | Error::FloatUnderscore => {
            fault("wrong-type", at, "has to be a number.".into(), "Write a number without quotes, such as 0.5.")
        }
        Error::ExpectedBoolean => fault("wrong-type", at, "has to be true or false.".into(), "Write true or false, without quotes."),
        Error::ExpectedString => fault("wrong-type", at, "has to be a text.".into(), "Put it in double quotes: \"…\"."),
        Error::ExpectedArray => fault("wrong-type", at, "has to be a list.".into(), "Put it in square brackets: [ … ]."),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedDifferentStructName { .. } => {
            fault("wrong-type", at, "has to be a record.".into(), "Put its fields in round brackets: (name: …, …).")
        }
        Error::InvalidValueForType { expected, .. } | Error::ExpectedDifferentLength { expected, .. } => {
            fault("wrong-type", at, format!("has to be {}.", clipped(expected)), "Write it as the other records do.")
        }
        Error::Eof => fault("syntax", end, "the text ends too early.".into(), "Close every bracket and quote."),
        Error::ExpectedStringEnd => fault("syntax", at, "the text in quotes has no end.".into(), "Put a double quote behind it."),
        Error::UnclosedBlockComment => fault("syntax", at, "the comment has no end.".into(), "Put */ behind it."),
        Error::ExceededRecursionLimit => {
            fault("syntax", at, "the brackets are nested too deep.".into(), "A sheet needs no more than six levels.")
        }
        Error::TrailingCharacters => {
            fault("syntax", end, "something follows that does not belong here.".into(), "A comma or a bracket may be missing before it.")
        }
        Error::ExpectedComma if text[end..].starts_with([')', ']', '}']) => {
            fault("syntax", end, "this bracket closes something that another one opened.".into(), "Close what is open: ( with ), [ with ].")
        }
        Error::ExpectedComma => {
            fault("syntax", end, "a comma is missing before this.".into(), "Put a comma between fields, and between items.")
        }
        other => {
            let message = format!("this is not RON as it should be: {}.", clipped(&lower(&other.to_string())));
            fault("syntax", end, message, "Compare it with a record that works.")
        }
    }
}

fn lower(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}
