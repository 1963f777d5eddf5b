//! What the program knows of itself and of where it runs, in lines.
//!
//! It never names a path of the machine that built it.

use super::lists::count;
use super::{NO_DATA, Page, Phrase};
use crate::cli::info::{Counts, Info, ProfileFile};
use crate::export::json::FrameworkView;

/// Version, data, terminal.
#[must_use]
pub fn info(info: &Info) -> Page {
    let mut page = Page::default();
    page.say(Phrase::heading(&format!("{} {}", info.program, info.version)));
    for framework in &info.frameworks {
        one(&mut page, framework);
    }
    counts(&mut page, info.counts);
    page.heading("Terminal");
    let characters = if info.characters.unicode { "Unicode" } else { "ASCII" };
    page.detail(format!("Characters: {characters}, because of {}", info.characters.why));
    page.detail(format!("Colour: {}, because {}", if info.colour.on { "on" } else { "off" }, info.colour.why));
    let size = info.terminal.columns.zip(info.terminal.rows);
    let size = size.map_or_else(|| NO_DATA.to_owned(), |(columns, rows)| format!("{columns} columns, {rows} rows"));
    page.detail(format!("Answer goes to a terminal: {}", if info.terminal.is_terminal { "yes" } else { "no" }));
    page.detail(format!("Size: {size}"));
    page.detail(format!("TERM: {}", info.terminal.term.as_deref().unwrap_or("not set")));
    page.detail(format!("Theme: {}", info.theme));
    profile(&mut page, &info.profile);
    page
}

fn profile(page: &mut Page, profile: &ProfileFile) {
    page.heading("Your profile");
    page.detail(format!("File: {}", profile.file.as_ref().map_or("no place for it", |file| file.as_str())));
    page.detail(format!("Is there: {}", if profile.is_there { "yes" } else { "no" }));
    let why = profile.why.as_ref().map_or_else(|| "yes".to_owned(), |why| format!("no; {why}"));
    page.detail(format!("Can be written: {why}"));
}

fn one(page: &mut Page, framework: &FrameworkView) {
    page.heading(&format!("Framework {}", framework.title));
    let fields = [
        ("Id", Some(framework.id.as_str())),
        ("Version", framework.version.as_deref()),
        ("Language", framework.language.as_deref()),
        ("Licence", framework.licence.as_deref()),
        ("Attribution", framework.attribution.as_deref()),
    ];
    for (name, value) in fields {
        page.detail(format!("{name}: {}", value.unwrap_or(NO_DATA)));
    }
}

fn counts(page: &mut Page, counts: Counts) {
    page.heading("In the catalogue");
    let rows = [
        (counts.roles, "role"),
        (counts.steps, "step"),
        (counts.skills, "skill"),
        (counts.credentials, "credential"),
        (counts.sources, "source"),
        (counts.journeys, "journey"),
        (counts.figures, "market figure"),
        (counts.topics, "topic"),
        (counts.questions, "question"),
    ];
    for (number, word) in rows {
        page.detail(count(number, word));
    }
}
