//! `rungs check`: the problems of frameworks, for the person who can mend them.
//!
//! It says where, what, and what to do, and it never changes a file.

use std::path::PathBuf;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::domain::{Catalogue, Problem, Severity, Spot, Text, Word};
use crate::framework::place::Spots;
use crate::framework::{self, FileError, Loaded};

/// How many problems people are shown; `--json` has them all.
const SHOWN_AT_MOST: usize = 20;

/// How much of a line is looked at, in characters; the renderer cuts it to fit.
const LINE_AT_MOST: usize = 240;

/// The exit codes of `check`.
const DONE: u8 = 0;
const BAD_DATA: u8 = 3;
const CANNOT_READ: u8 = 4;

/// Checks the frameworks of some paths, or the built-in one: what to print, and the exit code.
///
/// The code is 0 without errors (warnings alone are none), 3 with an error, 4 where a file cannot be read.
#[must_use]
pub fn check(paths: &[PathBuf], json: bool, colour: bool, ascii: bool) -> (String, u8) {
    let (loaded, unreadable) = if paths.is_empty() { (built_in(), Vec::new()) } else { framework::look(paths) };
    let code = match () {
        () if !unreadable.is_empty() => CANNOT_READ,
        () if count(&loaded, Severity::Error) > 0 => BAD_DATA,
        () => DONE,
    };
    let text = if json { as_json(&loaded, &unreadable) } else { as_text(&loaded, &unreadable, &renderer(colour, ascii)) };
    (text, code)
}

/// The built-in framework, proven once more.
fn built_in() -> Loaded {
    let framework = framework::embedded::framework();
    let framework = crate::domain::Framework { proven: false, ..framework };
    let (catalogue, problems) = Catalogue::build(&[framework]);
    Loaded { catalogue, problems, ..Loaded::default() }
}

fn renderer(colour: bool, ascii: bool) -> Renderer {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(if ascii || !colour { DecorStyle::Ascii } else { DecorStyle::Unicode })
}

fn count(loaded: &Loaded, severity: Severity) -> usize {
    loaded.problems.iter().filter(|problem| problem.severity == severity).count()
}

// --- for people

fn as_text(loaded: &Loaded, unreadable: &[FileError], renderer: &Renderer) -> String {
    let mut text: String = unreadable.iter().map(|error| format!("error[unreadable]: {error}\n\n")).collect();
    let mut spots: Option<(&str, Spots<'_>)> = None;
    for problem in loaded.problems.iter().take(SHOWN_AT_MOST) {
        if spots.as_ref().is_none_or(|(file, _)| *file != &*problem.file) {
            spots = loaded.texts.get(&problem.file).map(|text| (&*problem.file, Spots::of(text)));
        }
        text.push_str(&picture(problem, spots.as_ref().map(|(_, spots)| spots), renderer));
        text.push_str("\n\n");
    }
    if let Some(more @ 1..) = loaded.problems.len().checked_sub(SHOWN_AT_MOST) {
        text.push_str(&format!("and {more} more; --json has them all.\n\n"));
    }
    for left_out in loaded.left_out.iter().filter(|_| loaded.catalogue.is_some()) {
        text.push_str(&format!("{} is left out: {}.\n", left_out.path, left_out.because));
    }
    text.push_str(&summary(loaded, unreadable));
    text.push('\n');
    text
}

/// One problem with its line, a caret under the value, and what to do.
fn picture(problem: &Problem, spots: Option<&Spots<'_>>, renderer: &Renderer) -> String {
    let level = if problem.severity == Severity::Error { Level::ERROR } else { Level::WARNING };
    let group = Group::with_title(level.primary_title(sentence(problem)).id(problem.code));
    let group = match (problem.spot, spots) {
        (Some(spot), Some(spots)) => {
            let (line, caret) = excerpt(spots, spot);
            let caret = AnnotationKind::Primary.span(caret);
            group.element(Snippet::source(line).path(&*problem.file).line_start(spot.line).annotation(caret))
        }
        (Some(spot), None) => group.element(Origin::path(&*problem.file).line(spot.line).char_column(spot.column)),
        (None, _) => {
            let place = problem.place.to_string();
            group.element(Origin::path(if place.is_empty() { problem.file.to_string() } else { format!("{}, {place}", problem.file) }))
        }
    };
    let first = problem.first.iter().map(|first| Level::NOTE.message(format!("the first one is at {first}")));
    renderer.render(&[group.elements(first).element(Level::HELP.message(problem.help.as_str()))])
}

fn sentence(problem: &Problem) -> String {
    match &problem.subject {
        Some(subject) => format!("{subject}: {}", problem.message),
        None => problem.message.to_string(),
    }
}

/// The line of a problem, every character that could act on a terminal replaced by one that cannot, so that the
/// columns stay as they are; and the bytes of it that the caret goes under.
fn excerpt(spots: &Spots<'_>, spot: Spot) -> (String, std::ops::Range<usize>) {
    let harmless = |character: char| match Text::new(character.encode_utf8(&mut [0; 4])) {
        Ok(_) => character,
        Err(_) if character == '\t' => ' ',
        Err(_) => '\u{FFFD}',
    };
    let length = LINE_AT_MOST.max(spot.column + LINE_AT_MOST / 2);
    let line: String = spots.line(spot.line).chars().take(length).map(harmless).collect();
    let byte = |column: usize| line.char_indices().nth(column - 1).map_or(line.len(), |(at, _)| at);
    let caret = byte(spot.column)..byte(spot.column + spots.width(spot));
    (line, caret)
}

fn summary(loaded: &Loaded, unreadable: &[FileError]) -> String {
    let (errors, warnings) = (count(loaded, Severity::Error) + unreadable.len(), count(loaded, Severity::Warning));
    let told = match (errors, warnings) {
        (0, 0) => "no problems".to_owned(),
        (errors, 0) => counted(errors, "error"),
        (0, warnings) => counted(warnings, "warning"),
        (errors, warnings) => format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")),
    };
    let files = match loaded.files {
        0 if unreadable.is_empty() => " in the built-in framework".to_owned(),
        0 => String::new(),
        files => format!(" in {}", counted(files, "file")),
    };
    match &loaded.catalogue {
        Some(catalogue) if errors == 0 => {
            let (roles, steps) = (counted(catalogue.role_count(), "role"), counted(catalogue.step_count(), "step"));
            format!("{told}{files}: {roles}, {steps}")
        }
        _ => format!("{told}{files}"),
    }
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

// --- for programs

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    kind: &'static str,
    problems: Vec<Entry<'a>>,
    left_out: Vec<Missing<'a>>,
    files: usize,
    roles: Option<usize>,
    steps: Option<usize>,
}

#[derive(Serialize)]
struct Entry<'a> {
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    code: &'static str,
    severity: &'static str,
    message: String,
    help: Option<&'a str>,
    subject: Option<&'a str>,
    path: Option<String>,
    first: Option<Before<'a>>,
}

#[derive(Serialize)]
struct Before<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
}

#[derive(Serialize)]
struct Missing<'a> {
    framework: &'a str,
    because: &'a str,
}

fn as_json(loaded: &Loaded, unreadable: &[FileError]) -> String {
    let problems = unreadable.iter().map(unreadable_entry).chain(loaded.problems.iter().map(entry)).collect();
    let left_out = loaded.left_out.iter().map(|left| Missing { framework: left.path.as_str(), because: left.because.as_str() });
    let document = Document {
        schema: "rungs/1",
        kind: "problems",
        problems,
        left_out: left_out.collect(),
        files: loaded.files,
        roles: loaded.catalogue.as_ref().map(Catalogue::role_count),
        steps: loaded.catalogue.as_ref().map(Catalogue::step_count),
    };
    let mut text = serde_json::to_string_pretty(&document).expect("strings and numbers can be written as JSON");
    text.push('\n');
    text
}

fn entry(problem: &Problem) -> Entry<'_> {
    let path = problem.place.to_string();
    Entry {
        file: Some(&problem.file),
        line: problem.spot.map(|spot| spot.line),
        column: problem.spot.map(|spot| spot.column),
        code: problem.code,
        severity: problem.severity.word(),
        message: problem.message.to_string(),
        help: Some(&problem.help),
        subject: problem.subject.as_deref(),
        path: Some(path).filter(|path| !path.is_empty()),
        first: problem.first.as_ref().map(|first| Before {
            file: &first.file,
            line: first.spot.map(|spot| spot.line),
            column: first.spot.map(|spot| spot.column),
        }),
    }
}

fn unreadable_entry(error: &FileError) -> Entry<'_> {
    Entry {
        file: Some(error.file()),
        line: None,
        column: None,
        code: "unreadable",
        severity: Severity::Error.word(),
        message: error.to_string(),
        help: None,
        subject: None,
        path: None,
        first: None,
    }
}
