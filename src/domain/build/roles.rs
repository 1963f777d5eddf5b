//! A role, from what was written to what is proven.

use std::borrow::Cow;
use std::collections::HashMap;

use super::fields::Builder;
use super::record::{Duplicates, Record};
use super::records::owner;
use crate::domain::problem::quoted;
use crate::domain::sheet::{AskEntry, DutyEntry, EducationEntry, RelationEntry, RoleEntry, WantEntry};
use crate::domain::{
    Asked, Credential, CredentialId, Duty, Education, Experience, Fact, Id, Need, Relation, RelationKind, Role, Text, TrackId, Wanted,
};

/// How many of the parts of a credential are named where there is none of a name.
const NAMED_AT_MOST: usize = 50;

/// The parts of all credentials, to be found by their slug.
pub(super) struct Parts<'c> {
    credentials: &'c [Credential],
    numbers: HashMap<(CredentialId, &'c str), usize>,
}

impl<'c> Parts<'c> {
    pub fn of(credentials: &'c [Credential]) -> Self {
        let parts = credentials.iter().enumerate().flat_map(|(index, credential)| {
            credential.parts.iter().enumerate().rev().map(move |(number, part)| ((Id::new(index), part.slug.as_str()), number))
        });
        Self { credentials, numbers: parts.collect() }
    }
}

impl<'a> Builder<'a> {
    pub fn role(&mut self, record: &Record<'a, RoleEntry>, parts: &Parts<'_>) -> Role {
        let summary = self.needed_fact(record, "summary", |role| role.summary.as_ref());
        let level = record.last(|role| role.level.as_ref());
        Role {
            slug: self.slug(record),
            was: self.was(record, |role| &role.was),
            title: self.title(record, |role| role.title.as_deref()),
            short: self.short(record),
            track: self.track_of(record),
            level: level.and_then(|(place, number)| self.level(record, place.field("level"), *number)),
            aliases: self.aliases(record, |role| &role.aliases),
            summary,
            notes: self.notes(record, "note", "notes", |role| &role.notes),
            duties: self.duties(record),
            skills: self.wants(record),
            credentials: self.asks(record, parts),
            education: self.education(record),
            experience: self.experience(record),
            relations: self.relations(record),
            sources: self.sources(record, |role| &role.sources),
        }
    }

    fn short(&mut self, record: &Record<'a, RoleEntry>) -> Option<Text> {
        let short = self.text(record, "short", |role| role.short.as_deref())?;
        let cells = unicode_width::UnicodeWidthStr::width(short.as_str());
        if cells > 8 {
            let place = record.last(|role| role.short.as_ref()).map_or(record.place(), |(place, _)| place);
            let message = format!("the short title {} takes {cells} cells.", quoted(&short));
            self.wrong("long-text", place.field("short"), record.subject(), &message, "Shorten it to 8.");
        }
        Some(short)
    }

    fn track_of(&mut self, record: &Record<'a, RoleEntry>) -> TrackId {
        let track = match record.last(|role| role.track.as_deref()) {
            Some((place, slug)) => self.link(record, place.field("track"), slug, |names| &names.tracks),
            None => {
                self.missing(record, "track", "Name one of the tracks under scales.");
                None
            }
        };
        track.unwrap_or(Id::new(0))
    }

    fn duties(&mut self, record: &Record<'a, RoleEntry>) -> Vec<Duty> {
        let mut twice = Duplicates::new();
        let key = |duty: &'a DutyEntry| Cow::Borrowed(duty.id.as_str());
        let mut items = record.items("duty", "duties", |role| &role.duties, key, owner(record), &mut twice);
        self.report(twice);
        self.removed.sift(&record.key, &mut items);
        let duty = |item: &Record<'a, DutyEntry>| {
            let text = self.needed(item, "text", |duty| duty.text.as_deref());
            let basis = self.basis(item, |duty| &duty.sources, |duty| duty.weak.as_deref());
            Duty { slug: self.slug(item), fact: Fact { text, basis } }
        };
        items.iter().map(duty).collect()
    }

    fn wants(&mut self, record: &Record<'a, RoleEntry>) -> Vec<Wanted> {
        let mut twice = Duplicates::new();
        let key = |want: &'a WantEntry| Cow::Borrowed(want.skill.as_str());
        let mut items = record.items("skill", "skills", |role| &role.skills, key, owner(record), &mut twice);
        self.report(twice);
        self.removed.sift(&record.key, &mut items);
        let want = |item: &Record<'a, WantEntry>| {
            let skill = self.link(item, item.place().field("skill"), &item.key, |names| &names.skills);
            let number = item.last(|want| want.want.as_ref());
            let want = number.and_then(|(place, number)| self.proficiency(item, place.field("want"), *number));
            let need = self.needed_word(item, "need", |want| want.need.as_deref(), Need::Required);
            let basis = self.basis(item, |want| &want.sources, |want| want.weak.as_deref());
            skill.map(|skill| Wanted { skill, want, need, basis })
        };
        items.iter().filter_map(want).collect()
    }

    fn asks(&mut self, record: &Record<'a, RoleEntry>, parts: &Parts<'_>) -> Vec<Asked> {
        let mut twice = Duplicates::new();
        let key = |ask: &'a AskEntry| match &ask.part {
            None => Cow::Borrowed(ask.credential.as_str()),
            Some(part) => Cow::Owned(format!("{}:{part}", ask.credential)),
        };
        let items = record.items("credential", "credentials", |role| &role.credentials, key, owner(record), &mut twice);
        self.report(twice);
        let ask = |item: &Record<'a, AskEntry>| {
            let (place, entry) = *item.writes.first()?;
            let credential = self.link(item, place.field("credential"), &entry.credential, |names| &names.credentials);
            let need = self.needed_word(item, "need", |ask| ask.need.as_deref(), Need::Common);
            let basis = self.basis(item, |ask| &ask.sources, |ask| ask.weak.as_deref());
            let credential = credential?;
            let part = entry.part.as_deref().and_then(|part| self.part(item, credential, part, parts));
            Some(Asked { credential, part, need, basis })
        };
        items.iter().filter_map(ask).collect()
    }

    fn part(&mut self, item: &Record<'a, AskEntry>, credential: CredentialId, slug: &str, parts: &Parts<'_>) -> Option<usize> {
        let found = parts.numbers.get(&(credential, slug)).copied();
        if found.is_none() && !self.is_over() {
            let message = format!("the credential has no part {}.", quoted(slug));
            let slugs = parts.credentials[credential.index()].parts.iter().map(|part| part.slug.as_str());
            let all: Vec<&str> = slugs.clone().take(NAMED_AT_MOST).collect();
            let help = self.guesses.did_you_mean(slug, slugs, &format!("It is one of: {}.", all.join(", ")));
            self.wrong("dangling-id", item.place().field("part"), item.subject(), &message, &help);
        }
        found
    }

    fn education(&mut self, record: &Record<'a, RoleEntry>) -> Vec<Education> {
        let mut twice = Duplicates::new();
        let key = |education: &'a EducationEntry| Cow::Borrowed(education.id.as_str());
        let items = record.items("education", "education", |role| &role.education, key, owner(record), &mut twice);
        self.report(twice);
        let education = |item: &Record<'a, EducationEntry>| {
            let text = self.needed(item, "text", |education| education.text.as_deref());
            let basis = self.basis(item, |education| &education.sources, |education| education.weak.as_deref());
            let need = self.needed_word(item, "need", |education| education.need.as_deref(), Need::Common);
            Education { slug: self.slug(item), fact: Fact { text, basis }, need }
        };
        items.iter().map(education).collect()
    }

    fn experience(&mut self, record: &Record<'a, RoleEntry>) -> Option<Experience> {
        let writes: Vec<_> = record
            .writes
            .iter()
            .filter_map(|(place, role)| role.experience.as_ref().map(|experience| (place.field("experience"), experience)))
            .collect();
        let last = *writes.last()?;
        let item = Record { what: record.what, key: record.key.clone(), owner: None, writes };
        let years = self.years(&item, last.0, last.1.low, last.1.high)?;
        let note = self.text(&item, "note", |experience| experience.note.as_deref());
        let basis = self.basis(&item, |experience| &experience.sources, |experience| experience.weak.as_deref());
        Some(Experience { years, note, basis })
    }

    fn relations(&mut self, record: &Record<'a, RoleEntry>) -> Vec<Relation> {
        let mut twice = Duplicates::new();
        let key = |relation: &'a RelationEntry| Cow::Owned(format!("{} {}", relation.kind, relation.to));
        let items = record.items("relation", "relations", |role| &role.relations, key, owner(record), &mut twice);
        self.report(twice);
        let relation = |item: &Record<'a, RelationEntry>| {
            let (place, entry) = *item.writes.first()?;
            let to = self.link(item, place.field("to"), &entry.to, |names| &names.roles);
            let kind = self.needed_word(item, "kind", |relation| Some(relation.kind.as_str()), RelationKind::Peer);
            let note = self.text(item, "note", |relation| relation.note.as_deref());
            Some(Relation { kind, to: to?, note, sources: self.sources(item, |relation| &relation.sources) })
        };
        items.iter().filter_map(relation).collect()
    }
}
