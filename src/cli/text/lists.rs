//! The lists in lines: roles, skills, credentials, sources, what was found.
//!
//! A row says enough to choose, with the id to ask for; the page says the rest.

use super::{NO_DATA, Page, Phrase};
use crate::domain::problem::quoted;
use crate::domain::query::lists::{CredentialRow, Credentials, Skills, SourceRow, Sources};
pub use crate::domain::query::words::count;
use crate::domain::query::{Cited, Find, Roles};
use crate::domain::{Group, Level, Word};

/// `level 4`, `level: no data`.
#[must_use]
pub fn level(level: Option<Level>) -> String {
    level.map_or_else(|| format!("level: {NO_DATA}"), |level| format!("level {level}"))
}

/// The printed ids of sources, or that there are none.
#[must_use]
pub fn labels(sources: &[Cited]) -> String {
    if sources.is_empty() { NO_DATA.to_owned() } else { Cited::labels(sources) }
}

/// The roles, by track.
#[must_use]
pub fn roles(roles: &Roles) -> Page {
    let mut page = Page::default();
    let mut track = None;
    for (index, row) in roles.roles.iter().enumerate() {
        if track != Some(row.track.at) {
            page.heading(&row.track.title);
            track = Some(row.track.at);
        }
        page.numbered(index + 1, format!("{} ({}), {}", row.role.title, row.role.id, level(row.level)));
    }
    if roles.roles.is_empty() {
        page.say("no such role");
    }
    page
}

/// The skills, by group.
#[must_use]
pub fn skills(skills: &Skills) -> Page {
    let mut page = Page::default();
    let mut group = None;
    for (index, row) in skills.skills.iter().enumerate() {
        if group != Some(row.group) {
            page.heading(row.group.and_then(Group::parse).map_or("Group: no data", Group::title));
            group = Some(row.group);
        }
        let wanted = format!("wanted by {}", count(row.wanted_by, "role"));
        page.numbered(index + 1, format!("{} ({}), {wanted}", row.skill.title, row.skill.id));
    }
    page
}

/// The credentials.
#[must_use]
pub fn credentials(credentials: &Credentials) -> Page {
    let mut page = Page::default();
    page.list("Credentials", &credentials.credentials, NO_DATA, credential);
    page
}

fn credential(row: &CredentialRow) -> Phrase {
    let issuer = row.issuer.as_ref().map(|issuer| format!(", {issuer}")).unwrap_or_default();
    let asked = count(row.asked_by, "role");
    let name = &row.credential;
    format!("{} ({}): {}{issuer}, asked for by {asked}", name.title, name.id, row.full_title).into()
}

/// The sources.
#[must_use]
pub fn sources(sources: &Sources) -> Page {
    let mut page = Page::default();
    page.list("Sources", &sources.sources, NO_DATA, source);
    page
}

fn source(row: &SourceRow) -> Phrase {
    let date = row.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
    format!("{} ({}): {}{date}", row.label, row.id, row.title).into()
}

/// What was found.
#[must_use]
pub fn found(find: &Find) -> Page {
    let words = quoted(&find.query);
    let mut page = Page::default();
    if find.hits.is_empty() {
        page.say(format!("nothing found for {words}; `rungs roles` lists every role"));
        return page;
    }
    page.say(Phrase::heading(&format!("Found for {words}")).then(&format!(": {}", find.hits.len())));
    for (index, hit) in find.hits.iter().enumerate() {
        page.numbered(index + 1, format!("{}: {} ({}); {}", hit.kind, hit.title, hit.id, hit.why));
    }
    page
}
