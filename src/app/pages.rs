//! The pages of a skill and of a credential as rows: what it is, and the roles that want it.

use super::answers::related;
use super::doc::{Ink, Line, Piece, Row, fill};
use super::model::Model;
use super::page::{all_sources, beside_degree, degree, handles, note, said, section, with_sources};
use super::setting::{Setting, rating_words};
use crate::domain::query;
use crate::domain::query::credential::{AskedBy, CredentialPage};
use crate::domain::query::skill::{MappingView, PracticeView, WantedBy};
use crate::domain::{Catalogue, CredentialId, Level, SkillId, Subject, Word};

/// Pages are not drawn wider than this: longer lines are hard to read.
const WIDTH_AT_MOST: usize = 100;

/// The page of a skill.
#[must_use]
pub fn skill(catalogue: &Catalogue, model: &Model, at: SkillId, width: usize) -> Vec<Row> {
    let width = width.min(WIDTH_AT_MOST);
    let page = query::skill(catalogue, at);
    let group = page.group_title().map_or_else(|| "Skill".to_owned(), |group| format!("Skill · {}", group.to_lowercase()));
    let mut rows = vec![Row::still(vec![Line::of(group, Ink::Dim)])];
    if let Some(definition) = &page.definition {
        let pieces = with_sources(vec![Piece::new(definition.text.as_str(), Ink::Strong)], &definition.sources, definition.weak.is_some());
        rows.push(Row::new(fill(&pieces, width, 0)).resting_on(handles(&definition.sources), definition.weak.as_ref()));
    }
    rows.extend(section("Me", std::iter::once(own_rating(catalogue, model, at, width))));
    rows.extend(note(catalogue, model, Subject::Skill(at), width));
    rows.extend(section("Good to know", page.notes.iter().map(|note| said(note, "·", width))));
    rows.extend(section("How it is raised at work", page.practice.iter().map(|row| practice(row, width))));
    let heading = format!("Wanted by {} {}", page.wanted_by.len(), if page.wanted_by.len() == 1 { "role" } else { "roles" });
    rows.extend(section(&heading, page.wanted_by.iter().map(|row| wanted_by(catalogue, row, width))));
    rows.extend(related(&page.related, "skill", width));
    rows.extend(section("What other frameworks call it", page.mappings.iter().map(|row| mapping(row, width))));
    rows.extend(section("This page rests on", std::iter::once(all_sources(&page.sources, width))));
    rows
}

/// `Your proficiency: 3 independent (+ and − change it)`
fn own_rating(catalogue: &Catalogue, model: &Model, at: SkillId, width: usize) -> Row {
    let words = rating_words(catalogue, model.me.profile().rating(catalogue, at));
    let pieces = [Piece::new("Your proficiency: ", Ink::Dim), Piece::new(words, Ink::Strong), Piece::new(" (+ and - change it)", Ink::Dim)];
    Row::new(fill(&pieces, width, 2)).setting(Setting::Skill(at))
}

fn wanted_by(catalogue: &Catalogue, row: &WantedBy, width: usize) -> Row {
    let title = row.proficiency.and_then(|proficiency| catalogue.proficiency_name(proficiency)).map(|name| &name.title);
    let name = [Piece::new(row.role.title.as_str(), Ink::Plain), Piece::new(level(row.level), Ink::Dim)];
    beside_degree(&name, degree(row.proficiency, title), width).opening(Subject::Role(row.role.at))
}

fn level(level: Option<Level>) -> String {
    level.map_or_else(String::new, |level| format!(" · level {level}"))
}

fn mapping(mapping: &MappingView, width: usize) -> Row {
    let pieces = vec![Piece::new(format!("{}: ", mapping.to), Ink::Dim), Piece::new(mapping.said.text.as_str(), Ink::Plain)];
    let pieces = with_sources(pieces, &mapping.said.sources, mapping.said.weak.is_some());
    Row::new(fill(&pieces, width, 2)).resting_on(handles(&mapping.said.sources), mapping.said.weak.as_ref())
}

/// `up to 3  Build one project’s schedule … Done when: …`
fn practice(practice: &PracticeView, width: usize) -> Row {
    let pieces = vec![
        Piece::new(format!("up to {}: ", practice.up_to), Ink::Dim),
        Piece::new(practice.work.as_str(), Ink::Plain),
        Piece::new(" Done when: ", Ink::Dim),
        Piece::new(practice.shows.as_str(), Ink::Plain),
    ];
    let pieces = with_sources(pieces, &practice.sources, practice.weak.is_some());
    Row::new(fill(&pieces, width, 2)).resting_on(handles(&practice.sources), practice.weak.as_ref())
}

/// The page of a credential.
#[must_use]
pub fn credential(catalogue: &Catalogue, model: &Model, at: CredentialId, width: usize) -> Vec<Row> {
    let width = width.min(WIDTH_AT_MOST);
    let page = query::credential(catalogue, at);
    let mut rows = head(&page, width);
    rows.extend(section("Me", own_progress(catalogue, model, at, width)));
    rows.extend(note(catalogue, model, Subject::Credential(at), width));
    rows.extend(section("What it takes", page.eligibility.iter().map(|fact| said(fact, "·", width))));
    rows.extend(section("Careful", page.caution.iter().map(|fact| said(fact, "!", width))));
    let roles = format!("Asked for by {} {}", page.asked_by.len(), if page.asked_by.len() == 1 { "role" } else { "roles" });
    rows.extend(section(&roles, page.asked_by.iter().map(|row| asked_by(row, width))));
    rows.extend(related(&page.related, "credential", width));
    rows.extend(section("This page rests on", std::iter::once(all_sources(&page.sources, width))));
    rows
}

fn head(page: &CredentialPage, width: usize) -> Vec<Row> {
    let issuer = page.issuer.as_ref().map_or_else(|| "issuer: no data".to_owned(), |issuer| format!("from {issuer}"));
    let as_of = page.as_of.as_ref().map_or_else(|| "date: no data".to_owned(), |date| format!("as of {date}"));
    let mut rows = vec![
        Row::still(fill(&[Piece::new(format!("Credential · {issuer} · {as_of}"), Ink::Dim)], width, 0)),
        Row::new(fill(&[Piece::new(page.full_title.as_str(), Ink::Strong)], width, 0)).resting_on(handles(&page.sources), None),
    ];
    if !page.aliases.is_empty() {
        let mut pieces = vec![Piece::new("also ", Ink::Dim)];
        for (index, alias) in page.aliases.iter().enumerate() {
            let note = alias.note.as_ref().map_or_else(String::new, |note| format!(" ({note})"));
            pieces.push(Piece::new(format!("{}{}{note}", if index > 0 { " · " } else { "" }, alias.title), Ink::Plain));
        }
        let sources = page.aliases.iter().flat_map(|alias| handles(&alias.sources)).collect::<Vec<_>>();
        rows.push(Row::new(fill(&pieces, width, 5)).resting_on(sources, None));
    }
    if !page.parts.is_empty() {
        let parts: Vec<&str> = page.parts.iter().map(|part| part.title.as_str()).collect();
        let pieces = [Piece::new("grades ", Ink::Dim), Piece::new(parts.join(" · "), Ink::Plain)];
        rows.push(Row::still(fill(&pieces, width, 7)));
    }
    rows
}

/// How far one has come with it, or with each of its grades.
fn own_progress(catalogue: &Catalogue, model: &Model, at: CredentialId, width: usize) -> impl Iterator<Item = Row> {
    let parts = catalogue.credential(at).parts.len();
    let settings: Vec<Setting> = match parts {
        0 => vec![Setting::Credential(at, None)],
        parts => (0..parts).map(|part| Setting::Credential(at, Some(part))).collect(),
    };
    settings.into_iter().map(move |setting| {
        let pieces = [
            Piece::new(format!("{}: ", setting.name(catalogue)), Ink::Dim),
            Piece::new(setting.stands(catalogue, model.me.profile()), Ink::Strong),
            Piece::new(" (+ and - change it)", Ink::Dim),
        ];
        Row::new(fill(&pieces, width, 2)).setting(setting)
    })
}

fn asked_by(row: &AskedBy, width: usize) -> Row {
    let parts: Vec<&str> = row.parts.iter().map(|part| part.as_str()).collect();
    let parts = if parts.is_empty() { String::new() } else { format!(" · {}", parts.join(", ")) };
    let pieces = [
        Piece::new(format!("{:\u{A0}<8} ", row.need.word()), Ink::Dim),
        Piece::new(row.role.title.as_str(), Ink::Plain),
        Piece::new(format!("{}{parts}", level(row.level)), Ink::Dim),
    ];
    Row::new(fill(&pieces, width, 9)).opening(Subject::Role(row.role.at))
}
