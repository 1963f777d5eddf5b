//! The command line: every screen has a command that says the same.
//!
//! Commands are pure functions from a catalogue to an answer; one writer at the end writes it. Nothing else here prints.

pub mod answer;
pub mod args;
pub mod ask;
pub mod check;
pub mod compare;
mod explorer;
pub mod export;
pub mod gaps;
pub mod info;
pub mod keys;
pub mod lists;
mod load;
pub mod lookup;
pub mod map;
pub mod me;
mod out;
pub mod pages;
pub mod personal;
pub mod route;
pub mod shot;
pub mod surroundings;
pub mod text;
mod usage;

use std::ffi::OsString;

use answer::{Answer, Manner, Output, code};
use args::{Arguments, Command, Global, Question, When};
use clap::FromArgMatches;
use info::Decided;
use personal::Person;
use surroundings::{Decision, Surroundings};
use text::{Page, Style};

use crate::app::theme::ThemeName;
use crate::ascii::fold;
use crate::domain::{Catalogue, Role, RoleId};
use crate::ui::{Depth, Look};

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
    let parsed = Arguments::parser(width).try_get_matches_from(arguments).and_then(|matches| Arguments::from_arg_matches(&matches));
    match parsed {
        Err(error) => usage::output(&error, arguments, surroundings),
        Ok(parsed) => obey(parsed, surroundings),
    }
}

fn obey(arguments: Arguments, surroundings: &Surroundings) -> Output {
    let decided = decide(&arguments.global, surroundings);
    let manner =
        Manner { json: arguments.global.json, ascii: !decided.unicode.yes, colour: decided.colour.yes, width: surroundings.width() };
    let (global, at) = (&arguments.global, arguments.at.as_deref());
    match arguments.command {
        None => explore(global, at, surroundings, &decided, manner),
        Some(Command::Shot(shot)) => picture(global, at, &shot, surroundings, &decided, manner),
        Some(_) if at.is_some() => {
            Answer::refused(code::USAGE, "--at goes with the explorer and with shot, not with this command", &[]).output(manner)
        }
        Some(Command::Check { paths }) => check(&paths, manner),
        Some(Command::Schema) => schema(manner),
        Some(Command::Keys) => keys::keys().output(manner),
        Some(Command::Info) => asking(global, manner, |catalogue, said| {
            let person = told(global, surroundings, said);
            Ok(info::info(catalogue, surroundings, &decided, &global.theme, &person))
        }),
        Some(Command::Me(me)) => asking(global, manner, |catalogue, said| {
            let mut person = person(global, surroundings);
            let answer = me::me(catalogue, &mut person, me.change.as_ref(), surroundings.now.date());
            person.tell(said);
            answer
        }),
        Some(Command::Plan(plan)) => making(global, manner, |catalogue, said| {
            let person = told(global, surroundings, said);
            // Where it begins is asked for then, though somebody has said it.
            let unknown = person.unknown_role(catalogue).filter(|_| plan.from.is_none());
            unknown.into_iter().for_each(|unknown| said.say(format!("warning: {unknown}")));
            route::plan(catalogue, &person, &plan, surroundings.now.date(), manner)
        }),
        Some(Command::Map(asked)) => making(global, manner, |catalogue, said| {
            let person = told(global, surroundings, said);
            map::map(catalogue, &person, &asked, manner)
        }),
        // No profile is part of it.
        Some(Command::Export(asked)) => making(global, manner, |catalogue, _| export::export(catalogue, &asked, global.ascii, manner)),
        Some(Command::Ask(question)) => {
            asking(global, manner, |catalogue, said| answer(catalogue, &question, || told(global, surroundings, said)))
        }
    }
}

/// Opens the explorer; where there is no terminal, nothing is even loaded.
fn explore(global: &Global, at: Option<&str>, surroundings: &Surroundings, decided: &Decided, manner: Manner) -> Output {
    let opened = explorer::usable(surroundings).and_then(|()| {
        let (catalogue, messages) = load::catalogue(&global.framework)?;
        let at = begin(&catalogue, at)?;
        let theme = theme(global);
        explorer::open(
            catalogue,
            at,
            explorer::look(theme, surroundings, decided),
            theme,
            &global.framework,
            (person(global, surroundings), surroundings.now.date()),
            &messages,
        )
    });
    opened.unwrap_or_else(|refusal| refusal.output(manner))
}

/// Draws a picture: in every colour unless told otherwise, since a file knows no terminal.
fn picture(global: &Global, at: Option<&str>, shot: &args::Shot, surroundings: &Surroundings, decided: &Decided, manner: Manner) -> Output {
    if global.json {
        let message = "a picture is SVG or text, not JSON: leave --json out";
        return Answer::refused(code::USAGE, message, &[]).output(manner);
    }
    let depth = if global.color == When::Never || surroundings.variable("NO_COLOR").is_some() { Depth::None } else { Depth::True };
    let look = Look::new(theme(global), depth, global.ascii || (!decided.unicode.yes && shot.output.as_os_str() == "-"));
    making(global, manner, |catalogue, said| {
        let person = told(global, surroundings, said);
        let at = begin(catalogue, at)?.or_else(|| person.last(catalogue)).or_else(|| catalogue.start());
        let at = at.ok_or_else(|| Answer::refused(code::BAD_DATA, "there is no role to show: the framework has none", &[]))?;
        shot::shot(catalogue, at, shot, (person.profile, surroundings.now.date()), look)
    })
}

fn begin(catalogue: &Catalogue, at: Option<&str>) -> Result<Option<RoleId>, Answer> {
    at.map(|name| lookup::meant::<Role>(catalogue, name).map(|meant| meant.at)).transpose()
}

fn theme(global: &Global) -> ThemeName {
    ThemeName::parse(&global.theme).unwrap_or_default()
}

/// Somebody who asks, as their profile says.
fn person(global: &Global, surroundings: &Surroundings) -> Person {
    Person::open(global.profile.as_deref(), surroundings)
}

/// The same, with what there is to tell of their file.
fn told(global: &Global, surroundings: &Surroundings, said: &mut Page) -> Person {
    let mut person = person(global, surroundings);
    person.tell(said);
    person
}

/// Asks the catalogue of the frameworks that were named; a refusal is an answer too.
fn asking(global: &Global, manner: Manner, question: impl FnOnce(&Catalogue, &mut Page) -> Result<Answer, Answer>) -> Output {
    making(global, manner, |catalogue, said| question(catalogue, said).map(|answer| answer.output(manner)))
}

/// Makes something of the catalogue of the frameworks that were named. What there is to tell of them, and of the profile, is told
/// whatever comes of it: it may be why nothing does.
fn making(global: &Global, manner: Manner, make: impl FnOnce(&Catalogue, &mut Page) -> Result<Output, Answer>) -> Output {
    match load::catalogue(&global.framework) {
        Err(refusal) => refusal.output(manner),
        Ok((catalogue, mut messages)) => {
            let mut output = make(&catalogue, &mut messages).unwrap_or_else(|refusal| refusal.output(manner));
            output.stderr.insert_str(0, &messages.render(manner.width, manner.ascii, Style::None));
            output
        }
    }
}

/// The profile is read only for the questions whose answer depends on it.
fn answer(catalogue: &Catalogue, question: &Question, person: impl FnOnce() -> Person) -> Result<Answer, Answer> {
    match question {
        Question::Roles { track, level } => lists::roles(catalogue, track.as_deref(), *level),
        Question::Role(role) => pages::role(catalogue, &role.name()),
        Question::Gap(role) => gaps::gap(catalogue, &person(), &role.name()),
        Question::Unlock { from } => gaps::unlock(catalogue, &person(), from.as_deref()),
        Question::Next { role, all } => pages::next(catalogue, &person(), &role.name(), *all),
        Question::Route(asked) => route::route(catalogue, &person(), asked),
        Question::From(role) => pages::from(catalogue, &role.name()),
        Question::Compare { a, b } => compare::compare(catalogue, &person(), a, b),
        Question::Find { words } => Ok(lists::find(catalogue, words)),
        Question::Skills => Ok(lists::skills(catalogue)),
        Question::Skill(skill) => pages::skill(catalogue, &skill.name()),
        Question::Credentials => Ok(lists::credentials(catalogue)),
        Question::Credential(credential) => pages::credential(catalogue, &credential.name()),
        Question::Ask { selftest: true, .. } => Ok(ask::selftest(catalogue)),
        Question::Ask { words, .. } => Ok(ask::ask(catalogue, words)),
        Question::Questions => Ok(lists::questions(catalogue)),
        Question::Topics => Ok(lists::topics(catalogue)),
        Question::Topic(topic) => pages::topic(catalogue, &topic.name()),
        Question::Sources => Ok(lists::sources(catalogue)),
        Question::Source(source) => pages::source(catalogue, &source.name()),
    }
}

fn check(paths: &[std::path::PathBuf], manner: Manner) -> Output {
    let (text, code) = check::check(paths, manner.json, manner.colour, manner.ascii);
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
