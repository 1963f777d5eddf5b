//! `rungs info`: version, data, licences, terminal, colours, the file of the profile; what a report of a fault should hold.
//!
//! It never names a path of the machine that built it.

use serde::Serialize;

use super::answer::Answer;
use super::personal::Person;
use super::surroundings::{Decision, Surroundings};
use super::text;
use crate::domain::{Catalogue, Text};
use crate::export::json::FrameworkView;

/// What the program knows of itself and of where it runs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Info {
    /// The name of the program.
    pub program: &'static str,
    /// Its version.
    pub version: &'static str,
    /// The frameworks in use, the base first.
    pub frameworks: Vec<FrameworkView>,
    /// How much there is of what.
    pub counts: Counts,
    /// What characters are printed.
    pub characters: Characters,
    /// Whether styles are printed.
    pub colour: Colour,
    /// The terminal.
    pub terminal: Terminal,
    /// The theme of the explorer.
    pub theme: Text,
    /// The file that the profile is kept in.
    pub profile: ProfileFile,
}

/// The file that the profile is kept in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfileFile {
    /// It; none where there is no place for it.
    pub file: Option<Text>,
    /// Whether it is there.
    pub is_there: bool,
    /// Whether a change could be saved in it, as far as that shows without writing.
    pub can_be_written: bool,
    /// Why not.
    pub why: Option<Text>,
}

/// How much there is of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Roles.
    pub roles: usize,
    /// Steps between them.
    pub steps: usize,
    /// Skills.
    pub skills: usize,
    /// Credentials.
    pub credentials: usize,
    /// Sources.
    pub sources: usize,
    /// Journeys.
    pub journeys: usize,
    /// Dated facts about the market.
    pub figures: usize,
    /// Topics.
    pub topics: usize,
    /// Questions with their answers.
    pub questions: usize,
}

/// What characters are printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Characters {
    /// Others than ASCII too.
    pub unicode: bool,
    /// What decided it.
    pub why: Text,
}

/// Whether styles are printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Colour {
    /// They are.
    pub on: bool,
    /// What decided it.
    pub why: Text,
}

/// The terminal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Terminal {
    /// Whether the answer goes to one.
    pub is_terminal: bool,
    /// Its columns.
    pub columns: Option<u16>,
    /// Its rows.
    pub rows: Option<u16>,
    /// What TERM says.
    pub term: Option<Text>,
}

/// What was decided about the face of an answer, with the reasons.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// Whether other characters than ASCII are printed.
    pub unicode: Decision,
    /// Whether styles are printed.
    pub colour: Decision,
}

/// `rungs info`.
#[must_use]
pub fn info(catalogue: &Catalogue, surroundings: &Surroundings, decided: &Decided, theme: &str, person: &Person) -> Answer {
    let info = Info {
        program: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        frameworks: catalogue.frameworks().iter().map(FrameworkView::from).collect(),
        counts: counts(catalogue),
        characters: Characters { unicode: decided.unicode.yes, why: Text::clean(&decided.unicode.why) },
        colour: Colour { on: decided.colour.yes, why: Text::clean(&decided.colour.why) },
        terminal: Terminal {
            is_terminal: surroundings.terminal,
            columns: surroundings.size.map(|(columns, _)| columns),
            rows: surroundings.size.map(|(_, rows)| rows),
            term: surroundings.variable("TERM").map(Text::clean),
        },
        theme: Text::clean(theme),
        profile: profile(person),
    };
    Answer::found(text::info::info(&info), "info", &info)
}

fn profile(person: &Person) -> ProfileFile {
    let (is_there, trouble) = person.state();
    let why = trouble.map(|trouble| Text::clean(&trouble.to_string()));
    ProfileFile { file: person.file(), is_there, can_be_written: why.is_none(), why }
}

fn counts(catalogue: &Catalogue) -> Counts {
    Counts {
        roles: catalogue.role_count(),
        steps: catalogue.step_count(),
        skills: catalogue.skills().count(),
        credentials: catalogue.credentials().count(),
        sources: catalogue.sources().count(),
        journeys: catalogue.journeys().len(),
        figures: catalogue.figures().len(),
        topics: catalogue.topics().count(),
        questions: catalogue.questions().count(),
    }
}

/// What `--version` prints: the program's and the data's.
#[must_use]
pub fn version(catalogue: &Catalogue) -> String {
    let data: Vec<String> = catalogue
        .frameworks()
        .iter()
        .map(|framework| match &framework.version {
            Some(version) => format!("{} {version}", framework.slug),
            None => framework.slug.to_string(),
        })
        .collect();
    format!("{} {} (data: {})", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"), data.join(", "))
}
