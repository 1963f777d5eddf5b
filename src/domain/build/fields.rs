//! One field at a time: each of these takes what was written, proves it, and reports what is wrong.
//!
//! Whatever is wrong is answered with something harmless, so that building can go on.

use std::sync::Arc;

use super::layers::Layers;
use super::names::{Names, Table};
use super::record::{Duplicates, Record};
use super::removed::Removed;
use super::topics::StepLink;
use crate::domain::id::NotASlug;
use crate::domain::problem::{First, Guesses, did_you_mean, quoted};
use crate::domain::{Basis, Id, Months, Place, Problem, Problems, Severity, Slug, SourceId, Text, Word, Years};

/// Builds records and collects what is wrong with them.
pub(in crate::domain::build) struct Builder<'a> {
    pub names: Names<'a>,
    pub removed: &'a Removed<'a>,
    /// Links to steps, for the rule about them.
    pub step_links: Vec<StepLink>,
    files: &'a [Arc<str>],
    problems: Problems,
    pub guesses: Guesses,
}

/// The longest title, and the longest sentence, in characters.
const TITLE_AT_MOST: usize = 400;
const SENTENCE_AT_MOST: usize = 4_000;

impl<'a> Builder<'a> {
    pub fn new(layers: &'a Layers<'a>, files: &'a [Arc<str>]) -> Self {
        let mut builder = Self {
            names: Names::of(layers),
            removed: &layers.removed,
            step_links: Vec::new(),
            files,
            problems: layers.problems.clone(),
            guesses: Guesses::default(),
        };
        for clash in std::mem::take(&mut builder.names.clashes) {
            let message = format!("the former id {} means {} as well.", quoted(clash.slug), clash.other);
            builder.wrong("duplicate-id", clash.place, clash.subject, &message, "An id of the past can stand for one record only.");
        }
        builder
    }

    /// The problems found, and the slugs of the catalogue; none of them with so many problems that nobody gets it.
    pub fn finish(self) -> (Problems, crate::domain::catalogue::Slugs) {
        let slugs = if self.is_over() { crate::domain::catalogue::Slugs::default() } else { self.names.checked() };
        (self.problems, slugs)
    }

    /// Whether so many errors were found that no more are told: what is built then is not looked at.
    pub fn is_over(&self) -> bool {
        self.problems.is_full(Severity::Error)
    }

    /// Reports an error.
    pub fn wrong(&mut self, code: &'static str, place: Place, subject: Text, message: &str, help: &str) {
        if self.is_over() {
            return;
        }
        self.problems.push(self.error(code, place, subject, message, help));
    }

    fn error(&self, code: &'static str, place: Place, subject: Text, message: &str, help: &str) -> Problem {
        Problem {
            severity: Severity::Error,
            code,
            file: self.files.get(place.file as usize).cloned().unwrap_or_else(|| "?".into()),
            place,
            spot: None,
            first: None,
            subject: Some(subject),
            message: Text::clean(message),
            help: Text::clean(help),
        }
    }

    /// Reports the items that stand twice in a list.
    pub fn report(&mut self, duplicates: Duplicates) {
        for (subject, first, again) in duplicates {
            let help = "Take one of them out, or give it another id.";
            let first = self.files.get(first.file as usize).map(|file| First { file: file.clone(), place: first, spot: None });
            let problem = self.error("duplicate-id", again, subject, "it stands twice in the list.", help);
            self.problems.push(Problem { first, ..problem });
        }
    }

    /// Reports a field that is not there.
    pub fn missing<T>(&mut self, record: &Record<'a, T>, field: &'static str, help: &str) {
        if self.is_over() {
            return;
        }
        let message = format!("the field {field} is missing.");
        self.wrong("missing-field", record.place(), record.subject(), &message, help);
    }

    /// The record's own id as a slug.
    pub fn slug<T>(&mut self, record: &Record<'a, T>) -> Slug {
        match Slug::new(&record.key) {
            Ok(slug) => slug,
            Err(error) => {
                self.bad_id(record, record.place().field("id"), &record.key, &error);
                Slug::new("invalid").expect("a constant that is a slug")
            }
        }
    }

    /// Slugs of the past.
    pub fn was<T>(&mut self, record: &Record<'a, T>, list: impl Fn(&'a T) -> &'a [String]) -> Vec<Slug> {
        let mut slugs = Vec::new();
        for (place, entry) in &record.writes {
            for (index, raw) in list(entry).iter().enumerate() {
                match Slug::new(raw) {
                    Ok(slug) => slugs.push(slug),
                    Err(error) => self.bad_id(record, place.item("was", index), raw, &error),
                }
            }
        }
        slugs
    }

    fn bad_id<T>(&mut self, record: &Record<'a, T>, place: Place, raw: &str, error: &NotASlug) {
        if self.is_over() {
            return;
        }
        let message = format!("{} is not an id: {error}.", quoted(raw));
        self.wrong("bad-id", place, record.subject(), &message, "Use lower-case letters, digits and hyphens, 64 at most.");
    }

    fn text_at<T>(&mut self, record: &Record<'a, T>, place: Place, raw: &str, at_most: usize) -> Text {
        if self.is_over() {
            return Text::clean("?");
        }
        if raw.trim().is_empty() {
            self.wrong("empty-text", place, record.subject(), "the text is empty.", "Write it, or take the field out.");
        } else if raw.chars().count() > at_most {
            let message = format!("the text is longer than {at_most} characters.");
            self.wrong("long-text", place, record.subject(), &message, "Shorten it, or split it.");
        }
        match Text::new(raw) {
            Ok(text) => text,
            Err(unfit) => {
                let message = format!("the text holds {unfit}: {}.", quoted(raw));
                self.wrong(
                    "control-character",
                    place,
                    record.subject(),
                    &message,
                    "Take the character out; a file may hold plain text only.",
                );
                Text::clean(raw)
            }
        }
    }

    /// A sentence that may be left out.
    pub fn text<T>(&mut self, record: &Record<'a, T>, field: &'static str, get: impl Fn(&'a T) -> Option<&'a str>) -> Option<Text> {
        let (place, raw) = record.last(get)?;
        Some(self.text_at(record, place.field(field), raw, SENTENCE_AT_MOST))
    }

    /// A sentence that must be there.
    pub fn needed<T>(&mut self, record: &Record<'a, T>, field: &'static str, get: impl Fn(&'a T) -> Option<&'a str>) -> Text {
        match self.text(record, field, get) {
            Some(text) => text,
            None => {
                self.missing(record, field, &format!("Write {field}: \"…\"."));
                Text::clean("?")
            }
        }
    }

    /// A name that must be there.
    pub fn title<T>(&mut self, record: &Record<'a, T>, get: impl Fn(&'a T) -> Option<&'a str>) -> Text {
        match record.last(get) {
            Some((place, raw)) => self.text_at(record, place.field("title"), raw, TITLE_AT_MOST),
            None => {
                self.missing(record, "title", "Write title: \"…\".");
                Text::clean(&record.key)
            }
        }
    }

    /// A string that is its own key, for example the title of an alias.
    pub fn key_text<T>(&mut self, record: &Record<'a, T>, field: &'static str) -> Text {
        let key = record.key.clone();
        self.text_at(record, record.place().field(field), &key, TITLE_AT_MOST)
    }

    /// A sentence of a plain list.
    pub fn plain<T>(&mut self, record: &Record<'a, T>, place: Place, raw: &str) -> Text {
        self.text_at(record, place, raw, SENTENCE_AT_MOST)
    }

    /// A closed word that may be left out.
    pub fn word<W: Word, T>(&mut self, record: &Record<'a, T>, field: &'static str, get: impl Fn(&'a T) -> Option<&'a str>) -> Option<W> {
        let (place, raw) = record.last(get)?;
        let value = W::parse(raw);
        if value.is_none() {
            let words: Vec<&str> = W::WORDS.iter().map(|(_, word)| *word).collect();
            let message = format!("{} is not a {field}.", quoted(raw));
            let help = did_you_mean(raw, words.iter().copied(), &format!("It is one of: {}.", words.join(", ")));
            self.wrong("unknown-word", place.field(field), record.subject(), &message, &help);
        }
        value
    }

    /// A closed word that must be there.
    pub fn needed_word<W: Word, T>(
        &mut self,
        record: &Record<'a, T>,
        field: &'static str,
        get: impl Fn(&'a T) -> Option<&'a str>,
        otherwise: W,
    ) -> W {
        if record.last(&get).is_none() {
            let words: Vec<&str> = W::WORDS.iter().map(|(_, word)| *word).collect();
            self.missing(record, field, &format!("It is one of: {}.", words.join(", ")));
        }
        self.word(record, field, get).unwrap_or(otherwise)
    }

    /// A reference to another record by slug.
    pub fn link<R, T>(
        &mut self,
        record: &Record<'a, T>,
        place: Place,
        slug: &str,
        table: for<'n> fn(&'n Names<'a>) -> &'n Table<'a, R>,
    ) -> Option<Id<R>> {
        let table = table(&self.names);
        if let Some(id) = table.get(slug) {
            return Some(id);
        }
        if self.is_over() || self.removed.covers(table.what(), slug, place) {
            return None;
        }
        if slug.is_empty() {
            let message = format!("the {} is not named.", table.what());
            let help = format!("Write the id of a {}.", table.what());
            self.wrong("missing-field", place, record.subject(), &message, &help);
            return None;
        }
        let message = format!("there is no {} {}.", table.what(), quoted(slug));
        let help = self.guesses.did_you_mean(slug, table.slugs(), &format!("Add the {}, or name one that exists.", table.what()));
        self.wrong("dangling-id", place, record.subject(), &message, &help);
        None
    }

    /// The sources of a record; there must be some.
    pub fn sources<T>(&mut self, record: &Record<'a, T>, list: impl Fn(&'a T) -> &'a [String]) -> Vec<SourceId> {
        match record.last(|entry| Some(list(entry)).filter(|list| !list.is_empty())) {
            Some((place, slugs)) => self.source_list(record, place, slugs),
            None if self.is_over() => Vec::new(),
            None => {
                let help = "Say where it comes from: sources: [\"…\"]; an estimate of yours is a source too.";
                self.wrong("no-source", record.place(), record.subject(), "it has no source.", help);
                Vec::new()
            }
        }
    }

    /// The sources of something smaller, whose place is given.
    pub fn source_list<T>(&mut self, record: &Record<'a, T>, place: Place, slugs: &[String]) -> Vec<SourceId> {
        slugs
            .iter()
            .enumerate()
            .filter_map(|(index, slug)| self.link(record, place.item("sources", index), slug, |names| &names.sources))
            .collect()
    }

    /// What a record rests on.
    pub fn basis<T>(
        &mut self,
        record: &Record<'a, T>,
        list: impl Fn(&'a T) -> &'a [String],
        weak: impl Fn(&'a T) -> Option<&'a str>,
    ) -> Basis {
        Basis { sources: self.sources(record, list), weak: self.text(record, "weak", weak) }
    }

    /// A range of years that is written as `low` and `high`.
    pub fn years<T>(&mut self, record: &Record<'a, T>, place: Place, low: Option<f64>, high: Option<f64>) -> Option<Years> {
        let Some(low_years) = low else {
            let message = "the range of years has no lower end.";
            self.wrong("missing-field", place, record.subject(), message, "Write low: 2, in years.");
            return None;
        };
        let mut months = |years: f64, field: &'static str| {
            let months = Months::from_years(years);
            if months.is_none() {
                let message = format!("{years} is not a number of years.");
                self.wrong(
                    "bad-years",
                    place.field(field),
                    record.subject(),
                    &message,
                    "Write 0 to 100 years, in whole months (0.5 is six).",
                );
            }
            months
        };
        let low = months(low_years, "low")?;
        let high = match high {
            Some(years) => Some(months(years, "high")?),
            None => None,
        };
        if high.is_some_and(|high| high < low) {
            self.wrong("bad-years", place, record.subject(), "the range of years ends before it begins.", "Swap low and high.");
            return None;
        }
        Some(Years { low, high })
    }
}
