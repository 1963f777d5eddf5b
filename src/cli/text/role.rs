//! A role's page, and what it comes from, in lines.
//!
//! Nothing that is unknown is left out: it is told as "no data".

use super::answer::related;
use super::step::{self, years};
use super::{NO_DATA, Page, Phrase};
use crate::domain::query::named::Said;
use crate::domain::query::role::{AskView, FigureView, JourneyView, NeedView, RelationView, WantView};
use crate::domain::query::{Cited, Named, RolePage, StepView};
use crate::domain::{Need, Word};
use crate::domain::{Role, Text};

/// What is said of roles, steps and journeys that are not there: their absence is known.
const NONE: &str = "none in this catalogue";

/// A role's page.
#[must_use]
pub fn role(role: &RolePage, understood: Option<&Text>) -> Page {
    let mut page = Page::default();
    page.understood(understood);
    head(&mut page, role);
    if !role.notes.is_empty() {
        page.list("Good to know", &role.notes, NO_DATA, said);
    }
    experience(&mut page, role);
    page.list("Duties", &role.duties, NO_DATA, said);
    page.list("Skills wanted, from 1 to 5", &role.skills, NO_DATA, want);
    page.list("Education and background", &role.education, NO_DATA, needed);
    page.list("Credentials", &role.credentials, NO_DATA, asked);
    page.list("Other roles beside it", &role.relations, NONE, relation);
    page.list("Market figures", &role.figures, NO_DATA, figure);
    related(&mut page, &role.related, "role");
    page.list("Comes from", &role.ways_in, NONE, |step| step::line(step, &step.from));
    page.list("Often leads to", &role.ways_on, NONE, |step| step::line(step, &step.to));
    page.list("Journeys that begin here", &role.journeys, NONE, journey);
    page.heading("Sources of the role as such");
    page.detail(Cited::labels(&role.sources));
    page
}

fn head(page: &mut Page, role: &RolePage) {
    page.say(Phrase::heading(&role.role.title).then(&format!(" ({})", role.role.id)));
    page.say(format!("Track: {}", role.track.title));
    page.say(format!("Level: {}", level(role)));
    let names: Vec<String> = role.aliases.iter().map(|alias| with_note(&alias.title, alias.note.as_ref())).collect();
    page.say(format!("Also known as: {}", if names.is_empty() { NO_DATA.to_owned() } else { names.join("; ") }));
    page.gap();
    page.say(Phrase::from(&role.summary).cited(&role.summary_sources).weak(role.summary_weak.as_ref()));
}

fn level(role: &RolePage) -> String {
    match (role.level, &role.level_title, &role.level_means) {
        (None, _, _) => NO_DATA.to_owned(),
        (Some(level), Some(title), Some(means)) => format!("{level}, {title}. {means}"),
        (Some(level), Some(title), None) => format!("{level}, {title}"),
        (Some(level), None, _) => level.to_string(),
    }
}

fn with_note(title: &Text, note: Option<&Text>) -> String {
    note.map_or_else(|| title.to_string(), |note| format!("{title} ({note})"))
}

fn experience(page: &mut Page, role: &RolePage) {
    page.heading("Experience on entry");
    match &role.experience {
        None => page.detail(NO_DATA),
        Some(experience) => {
            let words = Phrase::from(years(Some(&experience.years())));
            page.detail(words.noted(experience.note.as_ref()).cited(&experience.sources).weak(experience.weak.as_ref()));
        }
    }
}

/// A sentence with what it rests on.
#[must_use]
pub fn said(said: &Said) -> Phrase {
    Phrase::from(&said.text).cited(&said.sources).weak(said.weak.as_ref())
}

fn want(want: &WantView) -> Phrase {
    let proficiency = match (want.proficiency, &want.proficiency_title) {
        (None, _) => format!("proficiency: {NO_DATA}"),
        (Some(number), None) => number.to_string(),
        (Some(number), Some(title)) => format!("{number} {}", title.to_lowercase()),
    };
    let need = if want.need == Need::Required { String::new() } else { format!(", {}", want.need.word()) };
    let words = format!("{}: {proficiency}{need}", want.skill.name);
    Phrase::from(words).cited(&want.sources).weak(want.weak.as_ref())
}

fn needed(row: &NeedView) -> Phrase {
    Phrase::from(format!("{}: {}", row.need.word(), row.said.text)).cited(&row.said.sources).weak(row.said.weak.as_ref())
}

fn asked(row: &AskView) -> Phrase {
    Phrase::from(format!("{}: {}", row.need.word(), row.credential.name)).cited(&row.sources).weak(row.weak.as_ref())
}

fn relation(row: &RelationView) -> Phrase {
    Phrase::from(format!("{} {} ({})", row.kind.label(), row.to.title, row.to.id)).noted(row.note.as_ref()).cited(&row.sources)
}

/// A dated fact about the market.
#[must_use]
pub fn figure(row: &FigureView) -> Phrase {
    let unit = row.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
    let words = format!("{}: {}{unit}, {}, {}", row.title, row.amount, row.country, row.year);
    Phrase::from(words).noted(row.note.as_ref()).cited(&row.sources).weak(row.weak.as_ref())
}

fn journey(row: &JourneyView) -> Phrase {
    let roles: Vec<&str> = row.roles.iter().map(|role| role.title.as_str()).collect();
    Phrase::from(format!("{}: {}", row.title, roles.join(" › "))).noted(row.note.as_ref()).cited(&row.sources)
}

/// What a role comes from.
#[must_use]
pub fn from(role: &Named<Role>, ways_in: &[StepView], entry: &[Named<Role>], understood: Option<&Text>) -> Page {
    let mut page = Page::default();
    page.understood(understood);
    page.say(
        Phrase::heading(&format!("What {} comes from", role.title)).then(&format!(": {}", super::lists::count(ways_in.len(), "step"))),
    );
    if ways_in.is_empty() {
        page.detail(NONE);
    }
    for (index, step) in ways_in.iter().enumerate() {
        page.gap();
        page.numbered(index + 1, step::line(step, &step.from));
        step::details(&mut page, step);
    }
    if let Some(first) = entry.first() {
        page.gap();
        page.say(format!("From an entry role: {}", super::route::titles(entry)));
        page.say(format!("With its price, and other ways: rungs route {} {}", first.id, role.id));
    }
    page
}
