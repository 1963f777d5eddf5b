//! The catalogue that a command asks, from the frameworks that were named.
//!
//! A framework that is left out is always named; the others serve.

use std::path::PathBuf;

use super::answer::{Answer, code};
use super::text::Page;
use crate::domain::{Catalogue, Severity};
use crate::framework::{self, LeftOut, Loaded};

/// How many problems are told before the rest is only counted.
const TOLD: usize = 20;

/// The catalogue of some frameworks, and the messages about those that were left out; of none, the built-in one.
///
/// # Errors
/// The answer to give when there is no catalogue: a file cannot be read, or all the data are bad.
pub fn catalogue(paths: &[PathBuf]) -> Result<(Catalogue, Page), Answer> {
    let loaded = framework::load(paths).map_err(|error| Answer::refused(code::FILES, &error.to_string(), &[]))?;
    let mut messages = Page::default();
    for LeftOut { path, because } in &loaded.left_out {
        messages.say(format!("warning: {path} is left out: {because}; `rungs check` says more"));
    }
    match loaded.catalogue {
        Some(catalogue) => Ok((catalogue, messages)),
        None => Err(bad(&loaded)),
    }
}

fn bad(loaded: &Loaded) -> Answer {
    let errors: Vec<String> =
        loaded.problems.iter().filter(|problem| problem.severity == Severity::Error).map(ToString::to_string).collect();
    let first = errors.first().map_or("the data cannot be used", String::as_str);
    let mut text = Page::default();
    for error in errors.iter().take(TOLD) {
        text.say(format!("error: {error}"));
    }
    if errors.len() > TOLD {
        text.say(format!("and {} more; `rungs check` prints them with their lines", errors.len() - TOLD));
    }
    let answer = Answer::refused(code::BAD_DATA, first, &[]);
    if errors.is_empty() { answer } else { Answer { text, ..answer } }
}
