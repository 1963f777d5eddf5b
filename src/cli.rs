//! The command line: every screen has a command that says the same.
//!
//! Commands are pure functions from a catalogue to an answer; one writer at the end writes it. Nothing else here prints.

pub mod answer;
pub mod args;
pub mod info;
pub mod lists;
mod load;
pub mod lookup;
mod out;
pub mod pages;
mod stand_in;
pub mod surroundings;
pub mod text;
mod usage;

use std::ffi::OsString;

use answer::{Answer, Manner, Output, code};
use args::{Arguments, Command, Global, Question, When};
use clap::{CommandFactory, FromArgMatches};
use info::Decided;
use surroundings::{Decision, Surroundings};
use text::{Page, Style};

use crate::ascii::fold;
use crate::domain::{Catalogue, Role, RoleId};

/// The JSON Schema of every document that `--json` prints.
pub const JSON_SCHEMA: &str = include_str!("cli/schema.json");

/// The columns that help is wrapped to where the terminal has not told its own.
const HELP_WIDTH: usize = 100;

/// Does what the arguments say, writes the answer, and returns the exit code.
///
/// The first argument is the name of the program, as the system hands it over.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>, surroundings: &Surroundings) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    out::write(&output(&arguments, surroundings))
}

/// What is to be written, and the exit code.
fn output(arguments: &[OsString], surroundings: &Surroundings) -> Output {
    let width = surroundings.width().unwrap_or(HELP_WIDTH);
    let parsed =
        Arguments::command().term_width(width).try_get_matches_from(arguments).and_then(|matches| Arguments::from_arg_matches(&matches));
    match parsed {
        Err(error) => usage::output(&error, arguments, surroundings),
        Ok(parsed) => obey(parsed, surroundings),
    }
}

fn obey(arguments: Arguments, surroundings: &Surroundings) -> Output {
    let decided = decide(&arguments.global, surroundings);
    let manner =
        Manner { json: arguments.global.json, ascii: !decided.unicode.yes, colour: decided.colour.yes, width: surroundings.width() };
    match (arguments.command, arguments.at) {
        (Some(_), Some(_)) => Answer::refused(code::USAGE, "--at goes with the explorer, not with a command", &[]).output(manner),
        (Some(Command::Check { paths }), None) => check(&paths, manner),
        (Some(Command::Schema), None) => schema(manner),
        (Some(Command::Info), None) => {
            ask(&arguments.global, manner, |catalogue| Ok(info::info(catalogue, surroundings, &decided, &arguments.global.theme)))
        }
        (Some(Command::Ask(question)), None) => ask(&arguments.global, manner, |catalogue| answer(catalogue, &question)),
        (None, at) => ask(&arguments.global, manner, |catalogue| open(catalogue, at.as_deref())),
    }
}

/// Asks the catalogue of the frameworks that were named; a refusal is an answer too.
fn ask(global: &Global, manner: Manner, question: impl FnOnce(&Catalogue) -> Result<Answer, Answer>) -> Output {
    match load::catalogue(&global.framework) {
        Err(refusal) => refusal.output(manner),
        Ok((catalogue, messages)) => {
            let mut output = question(&catalogue).unwrap_or_else(|refusal| refusal).output(manner);
            output.stderr.insert_str(0, &messages.render(manner.width, manner.ascii, Style::None));
            output
        }
    }
}

fn answer(catalogue: &Catalogue, question: &Question) -> Result<Answer, Answer> {
    match question {
        Question::Roles { track, level } => lists::roles(catalogue, track.as_deref(), *level),
        Question::Role(role) => pages::role(catalogue, &role.name()),
        Question::Next { role, all } => pages::next(catalogue, &role.name(), *all),
        Question::From(role) => pages::from(catalogue, &role.name()),
        Question::Find { words } => Ok(lists::find(catalogue, words)),
        Question::Skills => Ok(lists::skills(catalogue)),
        Question::Skill(skill) => pages::skill(catalogue, &skill.name()),
        Question::Credentials => Ok(lists::credentials(catalogue)),
        Question::Credential(credential) => pages::credential(catalogue, &credential.name()),
        Question::Sources => Ok(lists::sources(catalogue)),
        Question::Source(source) => pages::source(catalogue, &source.name()),
    }
}

fn open(catalogue: &Catalogue, at: Option<&str>) -> Result<Answer, Answer> {
    let at = at.map(|name| lookup::meant::<Role>(catalogue, name)).transpose()?;
    Ok(explore(catalogue, at.map(|meant| meant.at)))
}

/// Opens the explorer, on a role if one is asked for.
fn explore(_catalogue: &Catalogue, _at: Option<RoleId>) -> Answer {
    let message = "rungs needs a terminal; try `rungs roles` or `rungs next project-manager`";
    let mut text = Page::default();
    text.say(message);
    Answer { text, ..Answer::refused(code::NO_TERMINAL, message, &[]) }
}

fn check(paths: &[std::path::PathBuf], manner: Manner) -> Output {
    let (text, code) = stand_in::check(paths, manner.json, manner.colour, manner.ascii);
    let stdout = match (manner.json, manner.ascii) {
        (true, ascii) => answer::harmless(&text, ascii),
        (false, true) => fold(&text).into_owned(),
        (false, false) => text,
    };
    Output { stdout, stderr: String::new(), colour: manner.colour && !manner.json, code }
}

fn schema(manner: Manner) -> Output {
    Output { stdout: answer::harmless(JSON_SCHEMA, manner.ascii), ..Output::default() }
}

fn decide(global: &Global, surroundings: &Surroundings) -> Decided {
    let colour = match global.color {
        When::Auto => surroundings.colour(),
        When::Always => Decision { yes: true, why: "--color always".to_owned() },
        When::Never => Decision { yes: false, why: "--color never".to_owned() },
    };
    let unicode = if global.ascii { Decision { yes: false, why: "--ascii".to_owned() } } else { surroundings.unicode() };
    Decided { unicode, colour }
}
