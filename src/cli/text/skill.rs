//! A skill's page in lines.
//!
//! A proficiency is always told by number and by word where the framework has one.

use super::answer::related;
use super::role::said;
use super::{NO_DATA, Page, Phrase};
use crate::domain::query::SkillPage;
use crate::domain::query::skill::{MappingView, PracticeView, WantedBy};
use crate::domain::{Catalogue, Text, Word};

/// A skill's page.
#[must_use]
pub fn skill(catalogue: &Catalogue, skill: &SkillPage, understood: Option<&Text>) -> Page {
    let mut page = Page::default();
    page.understood(understood);
    page.say(Phrase::heading(&skill.skill.title).then(&format!(" ({})", skill.skill.id)));
    page.field("Group", skill.group);
    page.gap();
    page.say(skill.definition.as_ref().map_or_else(|| Phrase::from(format!("Definition: {NO_DATA}")), said));
    page.list("Elsewhere it is called", &skill.mappings, NO_DATA, mapping);
    if !skill.practice.is_empty() {
        page.list("How it is raised at work", &skill.practice, NO_DATA, practice);
    }
    if !skill.notes.is_empty() {
        page.list("Good to know", &skill.notes, NO_DATA, said);
    }
    page.list("Roles that want it", &skill.wanted_by, "none in this catalogue", |row| wanted(catalogue, row));
    related(&mut page, &skill.related, "skill");
    page.heading("Sources of the skill as such");
    page.detail(super::lists::labels(&skill.sources));
    page
}

fn mapping(mapping: &MappingView) -> Phrase {
    Phrase::from(format!("{}: {}", mapping.to, mapping.said.text)).cited(&mapping.said.sources).weak(mapping.said.weak.as_ref())
}

fn practice(practice: &PracticeView) -> Phrase {
    let words = format!("up to {}: {} Done when: {}", practice.up_to, practice.work, practice.shows);
    Phrase::from(words).cited(&practice.sources).weak(practice.weak.as_ref())
}

fn wanted(catalogue: &Catalogue, row: &WantedBy) -> Phrase {
    let proficiency = row.proficiency.map_or_else(
        || format!("proficiency: {NO_DATA}"),
        |number| match catalogue.proficiency_name(number) {
            None => number.to_string(),
            Some(name) => format!("{number} {}", name.title.to_lowercase()),
        },
    );
    let level = super::lists::level(row.level);
    format!("{} ({}), {level}: {proficiency}, {}", row.role.title, row.role.id, row.need.word()).into()
}
