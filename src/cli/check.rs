//! `rungs check`: the problems of frameworks, for the person who can mend them.
//!
//! It says where, what, and what to do, and it never changes a file.

use std::path::PathBuf;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::domain::problems::LEFT_OUT;
use crate::domain::{Catalogue, Problem, Severity, Spot, Text, Word};
use crate::framework::place::Spots;
use crate::framework::{self, FileError, Loaded};

/// How many problems people are shown; `--json` has them all.
const SHOWN_AT_MOST: usize = 20;

/// How much of a line is looked at, in characters; the renderer cuts it to fit.
const LINE_AT_MOST: usize = 240;

/// The column behind which only a window of the line is looked at: so many characters in all, so many of them before the problem.
const FAR: usize = 2_000;
const WINDOW: usize = 130;
const BEFORE: usize = 60;

/// What stands for the beginning of a line that is not shown; the renderer has the same for its end.
const LEFT_AWAY: &str = "...";

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
    loaded.problems.iter().filter(|problem| problem.severity == severity && problem.code != LEFT_OUT).count()
}

/// So many errors or warnings, or more than that where not all are told.
fn as_told(loaded: &Loaded, severity: Severity, count: usize) -> String {
    let is_more = loaded.problems.iter().any(|problem| problem.severity == severity && problem.code == LEFT_OUT);
    format!("{}{}", if is_more { "more than " } else { "" }, counted(count, severity.word()))
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
        let left = &loaded.problems[SHOWN_AT_MOST..];
        text.push_str(&format!("and {more} more: {}; --json has them all.\n\n", by_rule(left)));
    }
    for left_out in loaded.left_out.iter().filter(|_| loaded.catalogue.is_some()) {
        text.push_str(&format!("{} is left out: {}.\n", left_out.path, left_out.because));
    }
    text.push_str(&summary(loaded, unreadable));
    text.push('\n');
    text
}

/// `12 seat-twice, 9 to-show`: in the order in which they come first.
fn by_rule(problems: &[Problem]) -> String {
    let mut rules: Vec<(&str, usize)> = Vec::new();
    for problem in problems.iter().filter(|problem| problem.code != LEFT_OUT) {
        match rules.iter_mut().find(|(code, _)| *code == problem.code) {
            Some((_, count)) => *count += 1,
            None => rules.push((problem.code, 1)),
        }
    }
    rules.iter().map(|(code, count)| format!("{count} {code}")).collect::<Vec<_>>().join(", ")
}

/// One problem with its line, a caret under the value, and what to do.
fn picture(problem: &Problem, spots: Option<&Spots<'_>>, renderer: &Renderer) -> String {
    let level = if problem.severity == Severity::Error { Level::ERROR } else { Level::WARNING };
    let title = Group::with_title(level.clone().primary_title(sentence(problem)).id(problem.code));
    let Some(spot) = problem.spot else {
        let place = problem.place.to_string();
        let path = if place.is_empty() { problem.file.to_string() } else { format!("{}, {place}", problem.file) };
        return renderer.render(&[advised(title.element(Origin::path(path)), problem)]);
    };
    let origin = Origin::path(&*problem.file).line(spot.line).char_column(spot.column);
    let Some(spots) = spots else { return renderer.render(&[advised(title.element(origin), problem)]) };
    let (line, caret) = excerpt(spots, spot);
    let snippet = Snippet::source(line).line_start(spot.line).annotation(AnnotationKind::Primary.span(caret));
    if !is_far(spot) {
        return renderer.render(&[advised(title.element(snippet.path(&*problem.file)), problem)]);
    }
    // The renderer would count the column from where the part begins: it is told apart.
    let part = renderer.render(&[advised(Group::with_level(level).element(snippet), problem)]);
    format!("{}\n{part}", renderer.render(&[title.element(origin)]))
}

/// Where the first one is, if there is one before, and what to do.
fn advised<'a>(group: Group<'a>, problem: &'a Problem) -> Group<'a> {
    let first = problem.first.iter().map(|first| Level::NOTE.message(format!("the first one is at {first}")));
    group.elements(first).element(Level::HELP.message(problem.help.as_str()))
}

fn sentence(problem: &Problem) -> String {
    match &problem.subject {
        Some(subject) => format!("{subject}: {}", problem.message),
        None => problem.message.to_string(),
    }
}

/// A part of the line of a problem, every character that could act on a terminal replaced by one that cannot, so that
/// the columns stay as they are; and the bytes of it that the caret goes under.
fn excerpt(spots: &Spots<'_>, spot: Spot) -> (String, std::ops::Range<usize>) {
    let harmless = |character: char| match Text::new(character.encode_utf8(&mut [0; 4])) {
        Ok(_) => character,
        Err(_) if character == '\t' => ' ',
        Err(_) => '\u{FFFD}',
    };
    let (first, length) = if is_far(spot) { (spot.column - BEFORE, WINDOW) } else { (1, LINE_AT_MOST.max(spot.column + LINE_AT_MOST / 2)) };
    let part = spots.part(Spot { column: first, ..spot }, length).chars().map(harmless);
    let line: String = if is_far(spot) { LEFT_AWAY.chars().chain(part.skip(LEFT_AWAY.len())).collect() } else { part.collect() };
    let byte = |column: usize| line.char_indices().nth(column - first).map_or(line.len(), |(at, _)| at);
    let caret = byte(spot.column)..byte(spot.column + spots.width(spot));
    (line, caret)
}

/// Whether a problem is so far along its line that the renderer is given only what is around it.
fn is_far(spot: Spot) -> bool {
    spot.column > FAR
}

fn summary(loaded: &Loaded, unreadable: &[FileError]) -> String {
    let (errors, warnings) = (count(loaded, Severity::Error) + unreadable.len(), count(loaded, Severity::Warning));
    let severities = [(Severity::Error, errors), (Severity::Warning, warnings)];
    let told: Vec<String> =
        severities.into_iter().filter(|(_, count)| *count > 0).map(|(severity, count)| as_told(loaded, severity, count)).collect();
    let told = if told.is_empty() { "no problems".to_owned() } else { told.join(", ") };
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
