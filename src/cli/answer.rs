//! [`Answer`]: what a command says, once for people and once as JSON; and [`Output`], the bytes of one of the two.
//!
//! Nothing is written here.

pub use crate::export::json::{document, harmless};
use serde::Serialize;

use super::text::{Page, Style};
use crate::domain::{Slug, Text};

/// The exit codes of `rungs`, those by signal left out.
pub mod code {
    /// Done.
    pub const DONE: u8 = 0;
    /// What was asked for is not there.
    pub const NOT_FOUND: u8 = 1;
    /// The arguments make no sense.
    pub const USAGE: u8 = 2;
    /// The data are bad.
    pub const BAD_DATA: u8 = 3;
    /// A file or the output cannot be read or written.
    pub const FILES: u8 = 4;
    /// There is no terminal to draw on.
    pub const NO_TERMINAL: u8 = 5;
}

/// What a command says.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// For people. It goes to stdout if the code is 0, else to stderr.
    pub text: Page,
    /// One document.
    pub json: String,
    /// The exit code.
    pub code: u8,
}

/// How an answer is to be told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Manner {
    /// As JSON.
    pub json: bool,
    /// With ASCII characters only.
    pub ascii: bool,
    /// With styles.
    pub colour: bool,
    /// Wrapped to so many columns.
    pub width: Option<usize>,
}

/// What is to be written, and the exit code that goes with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output {
    /// The answer.
    pub stdout: String,
    /// Messages.
    pub stderr: String,
    /// Whether the escape sequences of styles in the answer are to reach the terminal.
    pub colour: bool,
    /// The exit code.
    pub code: u8,
}

#[derive(Serialize)]
struct Refusal<'a> {
    code: u8,
    message: &'a str,
    nearest: &'a [Slug],
}

impl Answer {
    /// An answer that was found.
    pub fn found(text: Page, kind: &str, body: impl Serialize) -> Self {
        Self { text, json: document(kind, body), code: code::DONE }
    }

    /// A message instead of an answer, with what may have been meant.
    #[must_use]
    pub fn refused(code: u8, message: &str, nearest: &[Slug]) -> Self {
        let message = Text::clean(message);
        let mut text = Page::default();
        text.say(format!("error: {message}"));
        Self { text, json: document("error", Refusal { code, message: &message, nearest }), code }
    }

    /// The bytes of the one face that was asked for.
    #[must_use]
    pub fn output(&self, manner: Manner) -> Output {
        let colour = manner.colour && !manner.json && self.code == code::DONE;
        let (stdout, stderr) = match (manner.json, self.code) {
            (true, _) => (harmless(&self.json, manner.ascii), String::new()),
            (false, code::DONE) => (self.text.render(manner.width, manner.ascii, Style::as_wished(colour)), String::new()),
            (false, _) => (String::new(), self.text.render(manner.width, manner.ascii, Style::as_wished(false))),
        };
        Output { stdout, stderr, colour, code: self.code }
    }
}
