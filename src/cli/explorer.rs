//! Opening the explorer: what it begins with, and what to say where it cannot open.

use std::path::PathBuf;

use super::answer::{Answer, Output, code};
use super::info::Decided;
use super::load;
use super::personal::Person;
use super::surroundings::Surroundings;
use super::text::Page;
use crate::app::Model;
use crate::app::theme::ThemeName;
use crate::domain::{Catalogue, Date, RoleId};
use crate::terminal;
use crate::ui::{Depth, Look};

/// Opens the explorer on a role and runs it until it is quit; `said` is shown first.
///
/// # Errors
/// The answer to give where there is no terminal to use, or nothing to show.
pub fn open(
    catalogue: Catalogue,
    at: Option<RoleId>,
    look: Look,
    theme: ThemeName,
    frameworks: &[PathBuf],
    (person, today): (Person, Date),
    said: &Page,
) -> Result<Output, Answer> {
    let Some(start) = at.or_else(|| person.last(&catalogue)).or_else(|| catalogue.start()) else {
        return Err(Answer::refused(code::BAD_DATA, "there is no role to show: the framework has none", &[]));
    };
    let (profile, mut store, message) = person.into_parts();
    let mut model = Model::new(&catalogue, start, terminal::size()).known(&catalogue, profile, today);
    model.theme = theme;
    model.ascii = look.ascii;
    match (message, said.first_line()) {
        (Some(message), _) => model.say_of_profile(&message.text),
        (None, Some(line)) => model.say(line),
        (None, None) => {}
    }
    let reload = || again(frameworks);
    match terminal::run(catalogue, model, look, &reload, &mut store) {
        Ok(()) => Ok(Output::default()),
        Err(error) => Err(no_terminal(&error.to_string())),
    }
}

/// Whether there is a terminal to open it in; nothing is written to find out.
///
/// # Errors
/// The answer to give where there is none.
pub fn usable(surroundings: &Surroundings) -> Result<(), Answer> {
    terminal::usable(surroundings.variable("TERM")).map_err(|error| no_terminal(&error.to_string()))
}

fn no_terminal(message: &str) -> Answer {
    let mut text = Page::default();
    text.say(message);
    Answer { text, ..Answer::refused(code::NO_TERMINAL, message, &[]) }
}

/// The look that was asked for, in the colours and characters that there are.
#[must_use]
pub fn look(theme: ThemeName, surroundings: &Surroundings, decided: &Decided) -> Look {
    let depth = if decided.colour.yes { surroundings.depth() } else { Depth::None };
    Look::new(theme, depth, !decided.unicode.yes)
}

fn again(frameworks: &[PathBuf]) -> Result<Catalogue, String> {
    if frameworks.is_empty() {
        return Err("the built-in data are part of the program: nothing to read again".to_owned());
    }
    let refused = |answer: Answer| answer.text.first_line().unwrap_or_else(|| "the data files cannot be used".to_owned());
    load::catalogue(frameworks).map(|(catalogue, _)| catalogue).map_err(refused)
}
