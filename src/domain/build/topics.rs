//! Topics and questions, from what was written to what is proven.
//!
//! A link to a step is proven only once there is a graph: it is put by for the rule about it.

use std::borrow::Cow;

use super::fields::Builder;
use super::record::{Duplicates, Record};
use super::records::owner;
use crate::domain::sheet::{
    ClaimEntry, ComparisonEntry, ComparisonRowEntry, FactEntry, LabelEntry, LinkEntry, MeaningEntry, QuestionEntry, ReadingEntry,
    SectionEntry, TopicEntry,
};
use crate::domain::{
    Asking, Basis, Claim, Comparison, ComparisonRow, Fact, Label, Link, Meaning, Place, Question, Reading, RoleId, Section, Subject, Text,
    Thing, Topic, Word,
};

/// A link to a step, with where it stands; whether there is such a step is a rule's affair.
pub(in crate::domain) struct StepLink {
    pub place: Place,
    pub subject: Text,
    pub from: RoleId,
    pub to: RoleId,
}

impl<'a> Builder<'a> {
    pub fn topic(&mut self, record: &Record<'a, TopicEntry>) -> Topic {
        let mut twice = Duplicates::new();
        let key = |section: &'a SectionEntry| Cow::Borrowed(section.id.as_str());
        let sections = record.items("section", "sections", |topic| &topic.sections, key, owner(record), &mut twice);
        self.report(twice);
        let title = self.title(record, |topic| topic.title.as_deref());
        Topic {
            slug: self.slug(record),
            was: self.was(record, |topic| &topic.was),
            label: self.text(record, "label", |topic| topic.label.as_deref()).unwrap_or_else(|| title.clone()),
            title,
            aliases: self.aliases(record, |topic| &topic.aliases),
            summary: self.needed_fact(record, "summary", |topic| topic.summary.as_ref()),
            sections: sections.iter().map(|section| self.section(section)).collect(),
            compare: self.comparison(record),
            labels: self.labels(record),
            sources: self.sources(record, |topic| &topic.sources),
        }
    }

    pub fn question(&mut self, record: &Record<'a, QuestionEntry>) -> Question {
        let also = record.last(|question| Some(question.also.as_slice()).filter(|also| !also.is_empty()));
        let also = also.map_or(Vec::new(), |(place, list)| self.plain_list(record, place, "also", list));
        Question {
            slug: self.slug(record),
            was: self.was(record, |question| &question.was),
            label: self.text(record, "label", |question| question.label.as_deref()).unwrap_or_else(|| Text::clean(&record.key)),
            title: self.title(record, |question| question.title.as_deref()),
            also,
            is: self.readings(record),
            lead: self.needed_fact(record, "lead", |question| question.lead.as_ref()),
            claims: self.claims(record, |question| &question.claims),
            caution: self.fact(record, "caution", |question| question.caution.as_ref()),
        }
    }

    /// A fact without which its record says nothing.
    pub fn needed_fact<T>(&mut self, record: &Record<'a, T>, field: &'static str, get: impl Fn(&'a T) -> Option<&'a FactEntry>) -> Fact {
        self.fact(record, field, get).unwrap_or_else(|| {
            self.missing(record, field, &format!("Write {field}: (text: \"…\", sources: [\"…\"])."));
            Fact { text: Text::clean("?"), basis: Basis { sources: Vec::new(), weak: None } }
        })
    }

    fn plain_list<T>(&mut self, record: &Record<'a, T>, place: Place, field: &'static str, list: &[String]) -> Vec<Text> {
        list.iter().enumerate().map(|(index, raw)| self.plain(record, place.item(field, index), raw)).collect()
    }

    fn section(&mut self, record: &Record<'a, SectionEntry>) -> Section {
        Section {
            slug: self.slug(record),
            title: self.title(record, |section| section.title.as_deref()),
            claims: self.claims(record, |section| &section.claims),
        }
    }

    fn claims<T>(&mut self, record: &Record<'a, T>, list: impl Fn(&'a T) -> &'a [ClaimEntry]) -> Vec<Claim> {
        let mut twice = Duplicates::new();
        let items = record.items("claim", "claims", list, |claim| Cow::Borrowed(claim.id.as_str()), owner(record), &mut twice);
        self.report(twice);
        items.iter().map(|item| self.claim(item)).collect()
    }

    fn claim(&mut self, item: &Record<'a, ClaimEntry>) -> Claim {
        let text = self.needed(item, "text", |claim| claim.text.as_deref());
        let basis = self.basis(item, |claim| &claim.sources, |claim| claim.weak.as_deref());
        let links = item.last(|claim| Some(claim.links.as_slice()).filter(|links| !links.is_empty()));
        if links.is_none() {
            let help = "Say what it leads to: links: [(role: \"…\")].";
            self.wrong("no-link", item.place(), item.subject(), "the claim leads nowhere.", help);
        }
        let links = links.map_or(Vec::new(), |(place, links)| {
            links.iter().enumerate().filter_map(|(index, link)| self.any_link(item, place.item("links", index), link)).collect()
        });
        Claim { slug: self.slug(item), fact: Fact { text, basis }, links }
    }

    /// The record or step that a link names; none if it names nothing, several things or something that is not there.
    fn any_link<T>(&mut self, record: &Record<'a, T>, place: Place, link: &LinkEntry) -> Option<Link> {
        let ends = [&link.from, &link.to];
        let pages = [&link.role, &link.skill, &link.credential, &link.topic, &link.question];
        match (pages.iter().filter(|page| page.is_some()).count(), ends.iter().filter(|end| end.is_some()).count()) {
            (1, 0) => self.page_link(record, place, link).map(Link::Page),
            (0, 2) => self.step_link(record, place, link),
            (_, _) => {
                let help = "Name one of role, skill, credential, topic, question, or both from and to.";
                self.wrong("no-link", place, record.subject(), "the link does not name just one thing.", help);
                None
            }
        }
    }

    fn page_link<T>(&mut self, record: &Record<'a, T>, place: Place, link: &LinkEntry) -> Option<Subject> {
        if let Some(slug) = &link.role {
            return self.link(record, place.field("role"), slug, |names| &names.roles).map(Subject::Role);
        }
        if let Some(slug) = &link.skill {
            return self.link(record, place.field("skill"), slug, |names| &names.skills).map(Subject::Skill);
        }
        if let Some(slug) = &link.credential {
            return self.link(record, place.field("credential"), slug, |names| &names.credentials).map(Subject::Credential);
        }
        if let Some(slug) = &link.topic {
            return self.link(record, place.field("topic"), slug, |names| &names.topics).map(Subject::Topic);
        }
        let slug = link.question.as_ref()?;
        self.link(record, place.field("question"), slug, |names| &names.questions).map(Subject::Question)
    }

    fn step_link<T>(&mut self, record: &Record<'a, T>, place: Place, link: &LinkEntry) -> Option<Link> {
        let from = self.link(record, place.field("from"), link.from.as_deref()?, |names| &names.roles);
        let to = self.link(record, place.field("to"), link.to.as_deref()?, |names| &names.roles);
        let (from, to) = (from?, to?);
        self.step_links.push(StepLink { place, subject: record.subject(), from, to });
        Some(Link::Step(from, to))
    }

    /// Something that can be asked about.
    fn thing<T>(&mut self, record: &Record<'a, T>, place: Place, link: &LinkEntry) -> Option<Thing> {
        match self.any_link(record, place, link)? {
            Link::Page(subject) if subject.thing().is_some() => subject.thing(),
            Link::Page(_) | Link::Step(..) => {
                let help = "Name a role, a skill, a credential or a topic.";
                self.wrong("no-link", place, record.subject(), "the link names neither a record nor a topic.", help);
                None
            }
        }
    }

    fn readings(&mut self, record: &Record<'a, QuestionEntry>) -> Vec<Reading> {
        let written = record.last(|question| Some(question.is.as_slice()).filter(|is| !is.is_empty()));
        let Some((place, entries)) = written else { return Vec::new() };
        entries.iter().enumerate().filter_map(|(index, entry)| self.reading(record, place.item("is", index), entry)).collect()
    }

    fn reading(&mut self, record: &Record<'a, QuestionEntry>, place: Place, entry: &'a ReadingEntry) -> Option<Reading> {
        let one = Record { what: record.what, key: record.key.clone(), owner: record.owner, writes: vec![(place, entry)] };
        let kind: Asking = self.word(&one, "kind", |entry| Some(entry.kind.as_str()))?;
        if entry.of.len() != kind.things() {
            let message =
                format!("a question of the kind `{}` is asked of {} things, not of {}.", kind.word(), kind.things(), entry.of.len());
            self.wrong("bad-reading", place, record.subject(), &message, "Name as many under of.");
            return None;
        }
        let things = entry.of.iter().enumerate().map(|(index, link)| self.thing(record, place.item("of", index), link));
        let things: Option<Vec<Thing>> = things.collect();
        let things = things?;
        Some(Reading { kind, of: things.first().copied(), and: things.get(1).copied() }.canonical())
    }

    fn comparison(&mut self, record: &Record<'a, TopicEntry>) -> Option<Comparison> {
        let writes = record.writes.iter().filter_map(|(place, topic)| Some((place.field("compare"), topic.compare.as_ref()?)));
        let writes: Vec<(Place, &ComparisonEntry)> = writes.collect();
        if writes.is_empty() {
            return None;
        }
        let compare = Record { what: record.what, key: record.key.clone(), owner: record.owner, writes };
        let mut twice = Duplicates::new();
        let key = |row: &'a ComparisonRowEntry| Cow::Borrowed(row.id.as_str());
        let rows = compare.items("row", "rows", |compare| &compare.rows, key, owner(record), &mut twice);
        self.report(twice);
        let row = |item: &Record<'a, ComparisonRowEntry>| ComparisonRow {
            slug: self.slug(item),
            title: self.title(item, |row| row.title.as_deref()),
            left: self.needed_fact(item, "left", |row| row.left.as_ref()),
            right: self.needed_fact(item, "right", |row| row.right.as_ref()),
        };
        let rows = rows.iter().map(row).collect();
        let left = self.needed(&compare, "left", |compare| compare.left.as_deref());
        Some(Comparison { left, right: self.needed(&compare, "right", |compare| compare.right.as_deref()), rows })
    }

    fn labels(&mut self, record: &Record<'a, TopicEntry>) -> Vec<Label> {
        let mut twice = Duplicates::new();
        let key = |label: &'a LabelEntry| Cow::Borrowed(label.label.as_str());
        let items = record.items("label", "labels", |topic| &topic.labels, key, owner(record), &mut twice);
        self.report(twice);
        items.iter().map(|item| self.label(item)).collect()
    }

    fn label(&mut self, item: &Record<'a, LabelEntry>) -> Label {
        let mut twice = Duplicates::new();
        let key = |meaning: &'a MeaningEntry| Cow::Borrowed(meaning.text.as_str());
        let meanings = item.items("meaning", "meanings", |label| &label.meanings, key, None, &mut twice);
        self.report(twice);
        if meanings.is_empty() {
            self.missing(item, "meanings", "Write meanings: [(text: \"…\")], the usual one first.");
        }
        Label {
            label: self.key_text(item, "label"),
            meanings: meanings.iter().map(|meaning| self.meaning(meaning)).collect(),
            note: self.text(item, "note", |label| label.note.as_deref()),
            basis: self.basis(item, |label| &label.sources, |label| label.weak.as_deref()),
        }
    }

    fn meaning(&mut self, item: &Record<'a, MeaningEntry>) -> Meaning {
        let link = item.last(|meaning| meaning.link.as_ref());
        let cues = item.last(|meaning| Some(meaning.cues.as_slice()).filter(|cues| !cues.is_empty()));
        Meaning {
            text: self.key_text(item, "text"),
            link: link.and_then(|(place, link)| self.thing(item, place.field("link"), link)),
            cues: cues.map_or(Vec::new(), |(place, cues)| self.plain_list(item, place, "cues", cues)),
        }
    }
}
