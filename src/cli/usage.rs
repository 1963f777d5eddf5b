//! What is said when the arguments are not a command: help, the version, or what is wrong with them.
//!
//! An argument is never echoed as it came: it is made harmless, and cut.

use std::ffi::OsString;

use clap::error::ErrorKind;

use super::answer::{Answer, Output, code};
use super::surroundings::Surroundings;
use super::{info, text};
use crate::ascii::fold;
use crate::domain::Text;
use crate::domain::problem::quoted;
use crate::framework::embedded;

/// How many characters of a line of a message are shown.
const SHOWN: usize = 200;

/// What to write instead of an answer.
pub fn output(error: &clap::Error, arguments: &[OsString], surroundings: &Surroundings) -> Output {
    let ascii = !surroundings.unicode().yes || given(arguments, "--ascii");
    match error.kind() {
        ErrorKind::DisplayVersion => Output { stdout: format!("{}\n", info::version(&embedded::catalogue())), ..Output::default() },
        ErrorKind::DisplayHelp => help(error, ascii, surroundings.colour().yes),
        _ if given(arguments, "--json") => {
            let message = complaint(error, arguments);
            let first = message.lines().map(str::trim).take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
            let answer = Answer::refused(code::USAGE, first.strip_prefix("error: ").unwrap_or(&first), &[]);
            answer.output(super::Manner { json: true, ascii, ..super::Manner::default() })
        }
        _ => Output { stderr: shown(&complaint(error, arguments), ascii), code: code::USAGE, ..Output::default() },
    }
}

fn help(error: &clap::Error, ascii: bool, colour: bool) -> Output {
    let help = error.render().ansi().to_string();
    Output { stdout: if ascii { fold(&help).into_owned() } else { help }, colour, ..Output::default() }
}

/// What is wrong with the arguments, as they came.
fn complaint(error: &clap::Error, arguments: &[OsString]) -> String {
    match (error.kind(), arguments.iter().find(|argument| argument.to_str().is_none())) {
        (ErrorKind::InvalidUtf8, Some(bad)) => {
            format!("error: {} is not UTF-8\n\nFor more information, try '--help'.\n", quoted(&bad.to_string_lossy()))
        }
        _ => error.render().to_string(),
    }
}

/// The same, harmless and not too long.
fn shown(message: &str, ascii: bool) -> String {
    let mut page = text::Page::default();
    for line in message.lines() {
        let mut cut: String = line.chars().take(SHOWN).collect();
        if cut.len() < line.len() {
            cut.push('…');
        }
        page.say(Text::clean(&cut).as_str());
    }
    page.render(None, ascii, text::Style::None)
}

/// Whether an option stands among the arguments, where the parser has not got as far as to say.
fn given(arguments: &[OsString], option: &str) -> bool {
    arguments.iter().take_while(|argument| *argument != "--").any(|argument| argument == option)
}
