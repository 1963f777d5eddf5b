//! A skill, from what was written to what is proven.

use std::borrow::Cow;

use super::fields::Builder;
use super::record::{Duplicates, Record};
use super::records::owner;
use crate::domain::sheet::{MappingEntry, PracticeEntry, SkillEntry};
use crate::domain::{Mapping, Practice, Skill};

impl<'a> Builder<'a> {
    pub fn skill(&mut self, record: &Record<'a, SkillEntry>) -> Skill {
        Skill {
            slug: self.slug(record),
            was: self.was(record, |skill| &skill.was),
            title: self.title(record, |skill| skill.title.as_deref()),
            group: self.word(record, "group", |skill| skill.group.as_deref()),
            definition: self.fact(record, "definition", |skill| skill.definition.as_ref()),
            mappings: self.mappings(record),
            practice: self.practice(record),
            notes: self.notes(record, "note", "notes", |skill| &skill.notes),
            sources: self.sources(record, |skill| &skill.sources),
        }
    }

    fn mappings(&mut self, record: &Record<'a, SkillEntry>) -> Vec<Mapping> {
        let mut twice = Duplicates::new();
        let key = |mapping: &'a MappingEntry| Cow::Borrowed(mapping.to.as_str());
        let items = record.items("mapping", "mappings", |skill| &skill.mappings, key, owner(record), &mut twice);
        self.report(twice);
        let mapping = |item: &Record<'a, MappingEntry>| Mapping {
            to: self.key_text(item, "to"),
            text: self.needed(item, "text", |mapping| mapping.text.as_deref()),
            basis: self.basis(item, |mapping| &mapping.sources, |mapping| mapping.weak.as_deref()),
        };
        items.iter().map(mapping).collect()
    }

    /// The lowest proficiency first, whatever the order in which they are written.
    fn practice(&mut self, record: &Record<'a, SkillEntry>) -> Vec<Practice> {
        let mut twice = Duplicates::new();
        let key = |practice: &'a PracticeEntry| Cow::Owned(practice.up_to.to_string());
        let items = record.items("practice", "practice", |skill| &skill.practice, key, owner(record), &mut twice);
        self.report(twice);
        let practice = |item: &Record<'a, PracticeEntry>| {
            let up_to = self.proficiency(item, item.place().field("up_to"), item.key.parse().unwrap_or(0))?;
            Some(Practice {
                up_to,
                work: self.needed(item, "work", |practice| practice.work.as_deref()),
                shows: self.needed(item, "shows", |practice| practice.shows.as_deref()),
                basis: self.basis(item, |practice| &practice.sources, |practice| practice.weak.as_deref()),
            })
        };
        let mut all: Vec<Practice> = items.iter().filter_map(practice).collect();
        all.sort_by_key(|practice| practice.up_to);
        all
    }
}
