//! What belongs to all roles: scales, journeys, skills, credentials, sources.
//!
//! No source stands without its licence, and no credential without the date of what is said.

use std::collections::BTreeSet;

use super::role::journey;
use super::{Block, Entry, Line, NO_DATA, Part};
use crate::domain::query::role::JourneyView;
use crate::domain::query::words::{closed, count, open};
use crate::domain::query::{CredentialPage, SkillPage, SourcePage, source};
use crate::domain::{LevelName, ProficiencyName, SourceId};
use crate::export::Extract;

/// The levels and the proficiencies.
pub fn scales(extract: &Extract<'_>) -> Part {
    let level = |name: &LevelName| vec![name.level.to_string().into(), name.title.as_str().into(), name.means.as_str().into()];
    let proficiency =
        |name: &ProficiencyName| vec![name.proficiency.to_string().into(), name.title.as_str().into(), name.means.as_str().into()];
    let levels: Vec<Vec<Line>> = extract.catalogue.levels().iter().map(level).collect();
    let proficiencies: Vec<Vec<Line>> = extract.catalogue.proficiencies().iter().map(proficiency).collect();
    let scale = |title: &str, head: &'static str, rows: Vec<Vec<Line>>| {
        let block = if rows.is_empty() { Block::Words(NO_DATA.into()) } else { Block::Table(vec![head, "Title", "What it means"], rows) };
        Part::new(title, vec![block])
    };
    let parts = vec![scale("Levels", "Level", levels), scale("Proficiencies", "Proficiency", proficiencies)];
    Part { parts, ..keyed("scales", "Scales") }
}

fn keyed(key: &str, title: &str) -> Part {
    Part { key: Some(key.to_owned()), ..Part::new(title, Vec::new()) }
}

fn entries(key: &str, title: &str, entries: Vec<Entry>) -> Part {
    let blocks = if entries.is_empty() { Vec::new() } else { vec![Block::List(entries)] };
    Part { blocks, ..keyed(key, title) }
}

/// The journeys.
pub fn journeys(extract: &Extract<'_>) -> Part {
    let rows = extract.journeys().into_iter().map(|known| JourneyView::new(extract.catalogue, known));
    entries("journeys", "Journeys", rows.map(|row| Entry { key: Some(format!("journey-{}", row.id)), line: journey(&row) }).collect())
}

/// The skills, by group.
pub fn skills(extract: &Extract<'_>) -> Part {
    let mut pages = extract.skills();
    // A skill without a group comes last.
    let groups = ["technical", "behavioural", "business"];
    pages.sort_by_key(|page| page.group.and_then(|group| groups.iter().position(|known| *known == group)).unwrap_or(groups.len()));
    entries("skills", "Skills", pages.iter().map(skill).collect())
}

fn skill(page: &SkillPage) -> Entry {
    let group = page.group.unwrap_or("group: no data");
    let line = Line::default().strong(page.skill.title.as_str()).then(format!(" ({group}): "));
    let line = match &page.definition {
        None => line.then(format!("definition: {NO_DATA}.")),
        Some(said) => line.then(closed(&said.text)).weak(said.weak.as_ref()).cited(&said.sources),
    };
    let raised = page.practice.iter().fold(line, |line, practice| {
        let words = format!(" To raise it up to {}: {} Done when: {}", practice.up_to, practice.work, practice.shows);
        line.then(words).weak(practice.weak.as_ref()).cited(&practice.sources)
    });
    let wanted = format!(" Wanted by {}.", count(page.wanted_by.len(), "role"));
    Entry { key: Some(format!("skill-{}", page.skill.id)), line: raised.then(wanted).cited(&page.sources) }
}

/// The credentials, by short name.
pub fn credentials(extract: &Extract<'_>) -> Part {
    let mut pages = extract.credentials();
    pages.sort_by_cached_key(|page| (page.credential.title.to_lowercase(), page.credential.id.clone()));
    entries("credentials", "Credentials", pages.iter().map(credential).collect())
}

fn credential(page: &CredentialPage) -> Entry {
    let issuer = page.issuer.as_ref().map_or_else(|| format!("issuer: {NO_DATA}"), ToString::to_string);
    let as_of = page.as_of.as_ref().map_or_else(|| format!("date: {NO_DATA}"), |date| format!("as of {date}"));
    let mut line =
        Line::default().strong(page.credential.title.as_str()).then(format!(": {}, {issuer}. What it takes, {as_of}:", page.full_title));
    if page.eligibility.is_empty() {
        line = line.then(format!(" {NO_DATA}."));
    }
    for said in page.eligibility.iter().chain(&page.caution) {
        line = line.then(format!(" {}", closed(&said.text))).weak(said.weak.as_ref()).cited(&said.sources);
    }
    let asked = format!(" Asked for by {}.", count(page.asked_by.len(), "role"));
    Entry { key: Some(format!("credential-{}", page.credential.id)), line: line.then(asked).cited(&page.sources) }
}

/// The sources that are named, with their licences, and the terms of the data.
pub fn sources(extract: &Extract<'_>, cited: &BTreeSet<SourceId>) -> Part {
    let is_here = |at: &SourceId| extract.around.is_none() || cited.contains(at);
    let rows = extract.catalogue.sources().filter(is_here).map(|at| entry(&source(extract.catalogue, at)));
    let mut part = entries("sources", "Sources and licences", rows.collect());
    part.blocks.extend(crate::export::svg::terms(extract).into_iter().map(|words| Block::Words(words.into())));
    part
}

fn entry(page: &SourcePage) -> Entry {
    let field = |name: &str, value: Option<&crate::domain::Text>| match value {
        None => format!(" {name}: {NO_DATA}."),
        Some(value) => format!(" {name}: {}.", open(value)),
    };
    let line = Line::default().strong(page.label.as_str()).then(format!(" {}", closed(&page.title)));
    let mut line = line.then(field("Publisher", page.publisher.as_ref()));
    line = line.then(field("Date", page.date.as_ref())).then(field("Licence", page.licence.as_ref()));
    for more in page.note.iter().chain(&page.attribution) {
        line = line.then(format!(" {}", closed(more)));
    }
    Entry { key: Some(format!("source-{}", page.id)), line }
}
