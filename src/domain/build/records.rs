//! Each sort of record, from what was written to what is proven.

use std::borrow::Cow;

use super::fields::Builder;
use super::record::{Duplicates, Record};
use crate::domain::sheet::{
    AliasEntry, CredentialEntry, FactEntry, FigureEntry, FrameworkEntry, JourneyEntry, LevelEntry, NoteEntry, ProficiencyEntry,
    SourceEntry, StepEntry, TrackEntry,
};
use crate::domain::{
    Alias, Confidence, Credential, Fact, Figure, FrameworkInfo, Journey, Kind, LessDepth, Level, LevelName, Part, Place, Proficiency,
    ProficiencyName, Published, RoleId, Source, Standing, Step, StepYears, Text, TopicId, Track,
};

/// The version of the file format that this program reads.
const FORMAT: u32 = 1;

impl<'a> Builder<'a> {
    pub fn framework(&mut self, record: &Record<'a, FrameworkEntry>) -> (FrameworkInfo, Option<RoleId>) {
        match record.last(|entry| entry.format.as_ref()) {
            None => self.missing(record, "format", "Write format: 1."),
            Some((_, &FORMAT)) => {}
            Some((place, other)) => {
                let message = format!("it is written in format {other}, and this program reads format {FORMAT}.");
                self.wrong("format", place.field("format"), record.subject(), &message, "Use a newer rungs, or write format: 1.");
            }
        }
        let start = record.last(|entry| entry.start.as_deref());
        let start = start.and_then(|(place, slug)| self.link(record, place.field("start"), slug, |names| &names.roles));
        let info = FrameworkInfo {
            slug: self.slug(record),
            title: self.title(record, |entry| entry.title.as_deref()),
            version: self.text(record, "version", |entry| entry.version.as_deref()),
            language: self.text(record, "language", |entry| entry.language.as_deref()),
            licence: self.text(record, "licence", |entry| entry.licence.as_deref()),
            attribution: self.text(record, "attribution", |entry| entry.attribution.as_deref()),
        };
        (info, start)
    }

    pub fn track(&mut self, record: &Record<'a, TrackEntry>) -> Track {
        let core = record.last(|entry| Some(entry.core.as_slice()).filter(|core| !core.is_empty()));
        let (core, sources) = match core {
            None => (Vec::new(), Vec::new()),
            Some((place, slugs)) => {
                let link = |(index, slug): (usize, &String)| self.link(record, place.item("core", index), slug, |names| &names.skills);
                let core = slugs.iter().enumerate().filter_map(link).collect();
                (core, self.sources(record, |entry| &entry.sources))
            }
        };
        Track { slug: self.slug(record), title: self.title(record, |entry| entry.title.as_deref()), core, sources }
    }

    pub fn level_name(&mut self, record: &Record<'a, LevelEntry>) -> Option<LevelName> {
        let level = self.level(record, record.place().field("level"), record.key.parse().unwrap_or(0))?;
        let title = self.title(record, |entry| entry.title.as_deref());
        Some(LevelName { level, title, means: self.needed(record, "means", |entry| entry.means.as_deref()) })
    }

    pub fn level<T>(&mut self, record: &Record<'a, T>, place: Place, number: u8) -> Option<Level> {
        let level = Level::new(number);
        if level.is_none() {
            self.wrong("bad-number", place, record.subject(), &format!("{number} is not a level."), "A level is 1 (most junior) to 99.");
        }
        level
    }

    pub fn proficiency_name(&mut self, record: &Record<'a, ProficiencyEntry>) -> Option<ProficiencyName> {
        let number = record.key.parse().unwrap_or(0);
        let proficiency = self.proficiency(record, record.place().field("proficiency"), number)?;
        let title = self.title(record, |entry| entry.title.as_deref());
        Some(ProficiencyName { proficiency, title, means: self.needed(record, "means", |entry| entry.means.as_deref()) })
    }

    pub fn proficiency<T>(&mut self, record: &Record<'a, T>, place: Place, number: u8) -> Option<Proficiency> {
        let proficiency = Proficiency::new(number);
        if proficiency.is_none() {
            let message = format!("{number} is not a proficiency.");
            self.wrong("bad-number", place, record.subject(), &message, "A proficiency is 1 (aware) to 5 (expert).");
        }
        proficiency
    }

    pub fn source(&mut self, record: &Record<'a, SourceEntry>) -> Source {
        Source {
            slug: self.slug(record),
            label: self.text(record, "label", |entry| entry.label.as_deref()).unwrap_or_else(|| Text::clean(&record.key)),
            title: self.title(record, |entry| entry.title.as_deref()),
            publisher: self.text(record, "publisher", |entry| entry.publisher.as_deref()),
            licence: self.text(record, "licence", |entry| entry.licence.as_deref()),
            date: self.text(record, "date", |entry| entry.date.as_deref()),
            note: self.text(record, "note", |entry| entry.note.as_deref()),
            attribution: self.text(record, "attribution", |entry| entry.attribution.as_deref()),
        }
    }

    /// A fact that is a field of its record.
    pub fn fact<T>(&mut self, record: &Record<'a, T>, field: &'static str, get: impl Fn(&'a T) -> Option<&'a FactEntry>) -> Option<Fact> {
        let owner = record.writes.iter().filter_map(|(place, entry)| get(entry).map(|fact| (place.field(field), fact)));
        let writes: Vec<(Place, &FactEntry)> = owner.collect();
        if writes.is_empty() {
            return None;
        }
        let fact = Record { what: record.what, key: record.key.clone(), owner: record.owner, writes };
        let text = self.needed(&fact, "text", |entry| entry.text.as_deref());
        let basis = self.basis(&fact, |entry| &entry.sources, |entry| entry.weak.as_deref());
        Some(Fact { text, basis })
    }

    /// Sentences of a list that go by an id.
    pub fn notes<T>(
        &mut self,
        record: &Record<'a, T>,
        what: &'static str,
        field: &'static str,
        list: impl Fn(&'a T) -> &'a [NoteEntry],
    ) -> Vec<Fact> {
        let mut twice = Duplicates::new();
        let items = record.items(what, field, list, |note| Cow::Borrowed(note.id.as_str()), owner(record), &mut twice);
        self.report(twice);
        let note = |item: &Record<'a, NoteEntry>| {
            self.slug(item);
            let text = self.needed(item, "text", |note| note.text.as_deref());
            Fact { text, basis: self.basis(item, |note| &note.sources, |note| note.weak.as_deref()) }
        };
        items.iter().map(note).collect()
    }

    pub fn aliases<T>(&mut self, record: &Record<'a, T>, list: impl Fn(&'a T) -> &'a [AliasEntry]) -> Vec<Alias> {
        let mut twice = Duplicates::new();
        let items = record.items("alias", "aliases", list, |alias| Cow::Borrowed(alias.title.as_str()), owner(record), &mut twice);
        self.report(twice);
        let alias = |item: &Record<'a, AliasEntry>| Alias {
            title: self.key_text(item, "title"),
            note: self.text(item, "note", |alias| alias.note.as_deref()),
            sources: self.sources(item, |alias| &alias.sources),
        };
        items.iter().map(alias).collect()
    }

    pub fn credential(&mut self, record: &Record<'a, CredentialEntry>) -> Credential {
        let mut twice = Duplicates::new();
        let key = |part: &'a crate::domain::sheet::PartEntry| Cow::Borrowed(part.id.as_str());
        let items = record.items("part", "parts", |credential| &credential.parts, key, owner(record), &mut twice);
        self.report(twice);
        let parts = items.iter().map(|item| Part {
            slug: self.slug(item),
            label: self.text(item, "label", |part| part.label.as_deref()),
            title: self.title(item, |part| part.title.as_deref()),
        });
        let parts = parts.collect();
        let title = self.title(record, |credential| credential.title.as_deref());
        Credential {
            slug: self.slug(record),
            was: self.was(record, |credential| &credential.was),
            label: self.text(record, "label", |credential| credential.label.as_deref()).unwrap_or_else(|| title.clone()),
            title,
            aliases: self.aliases(record, |credential| &credential.aliases),
            issuer: self.text(record, "issuer", |credential| credential.issuer.as_deref()),
            parts,
            eligibility: self.notes(record, "eligibility", "eligibility", |credential| &credential.eligibility),
            as_of: self.text(record, "as_of", |credential| credential.as_of.as_deref()),
            caution: self.fact(record, "caution", |credential| credential.caution.as_ref()),
            sources: self.sources(record, |credential| &credential.sources),
        }
    }

    pub fn figure(&mut self, record: &Record<'a, FigureEntry>) -> Figure {
        let roles = record.last(|figure| Some(figure.roles.as_slice()).filter(|roles| !roles.is_empty()));
        let roles = roles.map_or_else(Vec::new, |(place, slugs)| self.roles_of(record, place, slugs));
        let topics = record.last(|figure| Some(figure.topics.as_slice()).filter(|topics| !topics.is_empty()));
        let topics = topics.map_or_else(Vec::new, |(place, slugs)| self.topics_of(record, place, slugs));
        Figure {
            slug: self.slug(record),
            title: self.title(record, |figure| figure.title.as_deref()),
            amount: self.needed(record, "amount", |figure| figure.amount.as_deref()),
            unit: self.text(record, "unit", |figure| figure.unit.as_deref()),
            year: self.needed(record, "year", |figure| figure.year.as_deref()),
            country: self.needed(record, "country", |figure| figure.country.as_deref()),
            roles,
            topics,
            note: self.text(record, "note", |figure| figure.note.as_deref()),
            basis: self.basis(record, |figure| &figure.sources, |figure| figure.weak.as_deref()),
        }
    }

    fn roles_of<T>(&mut self, record: &Record<'a, T>, place: Place, slugs: &[String]) -> Vec<RoleId> {
        let link = |(index, slug): (usize, &String)| self.link(record, place.item("roles", index), slug, |names| &names.roles);
        slugs.iter().enumerate().filter_map(link).collect()
    }

    fn topics_of<T>(&mut self, record: &Record<'a, T>, place: Place, slugs: &[String]) -> Vec<TopicId> {
        let link = |(index, slug): (usize, &String)| self.link(record, place.item("topics", index), slug, |names| &names.topics);
        slugs.iter().enumerate().filter_map(link).collect()
    }

    pub fn journey(&mut self, record: &Record<'a, JourneyEntry>) -> Journey {
        let roles = record.last(|journey| Some(journey.roles.as_slice()).filter(|roles| !roles.is_empty()));
        let roles = roles.map_or_else(Vec::new, |(place, slugs)| self.roles_of(record, place, slugs));
        Journey {
            slug: self.slug(record),
            title: self.title(record, |journey| journey.title.as_deref()),
            roles,
            note: self.text(record, "note", |journey| journey.note.as_deref()),
            sources: self.sources(record, |journey| &journey.sources),
        }
    }

    /// A step with its ends; none if one of them does not exist.
    pub fn step(&mut self, record: &Record<'a, StepEntry>) -> Option<(RoleId, RoleId, Step)> {
        let (place, entry) = *record.writes.first()?;
        let from = self.link(record, place.field("from"), &entry.from, |names| &names.roles);
        let to = self.link(record, place.field("to"), &entry.to, |names| &names.roles);
        let step = Step {
            // No rule judges the levels of a pivot, so that an unknown kind is told once.
            kind: self.needed_word(record, "kind", |step| step.kind.as_deref(), Kind::Pivot),
            years: self.step_years(record),
            to_show: self.things_to_show(record),
            confidence: self.needed_word(record, "confidence", |step| step.confidence.as_deref(), Confidence::CommonPractice),
            standing: self.word(record, "standing", |step| step.standing.as_deref()).unwrap_or(Standing::Usual),
            note: self.text(record, "note", |step| step.note.as_deref()),
            published: self.published(record),
            less_depth: self.less_depth(record),
            basis: self.basis(record, |step| &step.sources, |step| step.weak.as_deref()),
        };
        Some((from?, to?, step))
    }

    fn step_years(&mut self, record: &Record<'a, StepEntry>) -> Option<StepYears> {
        let (place, entry) = record.last(|step| step.years.as_ref())?;
        let place = place.field("years");
        let years = self.years(record, place, entry.low, entry.high)?;
        if entry.sources.is_empty() {
            self.wrong(
                "no-source",
                place,
                record.subject(),
                "its years have no source.",
                "Say where they come from: sources: [\"estimate\"].",
            );
        }
        Some(StepYears { years, sources: self.source_list(record, place, &entry.sources) })
    }

    fn published(&mut self, record: &Record<'a, StepEntry>) -> Option<Published> {
        let (place, entry) = record.last(|step| step.published.as_ref())?;
        if entry.typical == 0 && entry.possible == 0 {
            let help = "Count the pages that describe it, or take the field out.";
            self.wrong("bad-number", place.field("published"), record.subject(), "it counts no page at all.", help);
        }
        Some(Published { typical: entry.typical, possible: entry.possible })
    }

    fn things_to_show(&mut self, record: &Record<'a, StepEntry>) -> Vec<Text> {
        let Some((place, list)) = record.last(|step| Some(step.to_show.as_slice()).filter(|list| !list.is_empty())) else {
            return Vec::new();
        };
        list.iter().enumerate().map(|(index, raw)| self.plain(record, place.item("to_show", index), raw)).collect()
    }

    fn less_depth(&mut self, record: &Record<'a, StepEntry>) -> Vec<LessDepth> {
        let mut twice = Duplicates::new();
        let key = |less: &'a crate::domain::sheet::LessDepthEntry| Cow::Borrowed(less.skill.as_str());
        let items = record.items("less_depth", "less_depth", |step| &step.less_depth, key, None, &mut twice);
        self.report(twice);
        let less = |item: &Record<'a, crate::domain::sheet::LessDepthEntry>| {
            let skill = self.link(item, item.place().field("skill"), &item.key, |names| &names.skills);
            let text = self.needed(item, "text", |less| less.text.as_deref());
            skill.map(|skill| LessDepth { skill, text })
        };
        items.iter().filter_map(less).collect()
    }
}

/// The record that an item belongs to, where a message can name it.
pub(super) fn owner<'a, T>(record: &Record<'a, T>) -> Option<(&'static str, &'a str)> {
    match &record.key {
        Cow::Borrowed(key) => Some((record.what, key)),
        Cow::Owned(_) => None,
    }
}
