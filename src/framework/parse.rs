//! From the text of a file to its sheet, with every record that is badly written.
//!
//! A file that parses is parsed once, as a whole. Any other is taken apart, section by section, record by
//! record, field by field, so that one pass names every mistake; what is sound is kept, so that the rules
//! about relations can speak as well. A badly written file never gives a sheet that claims to be whole.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

use serde::de::{DeserializeOwned, IgnoredAny};

use super::fault::{Fault, fault};
use super::place::Spots;
use super::scan::{self, Field};
use super::{looks, options};
use crate::domain::problem::{clipped, did_you_mean, quoted};
use crate::domain::problems::TOLD_AT_MOST;
use crate::domain::sheet::{ScalesEntry, Sheet};
use crate::domain::{Place, Problem, Problems, Severity, Text};

/// The sections that a sheet may have.
const SECTIONS: &[&str] = &[
    "framework",
    "scales",
    "roles",
    "steps",
    "journeys",
    "skills",
    "credentials",
    "sources",
    "figures",
    "topics",
    "questions",
    "map",
    "remove",
];

/// What came out of a file.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    /// What it says, as far as that could be made out.
    pub sheet: Sheet,
    /// What is wrong with how it is written.
    pub problems: Vec<Problem>,
    /// The records that are incomplete because of that.
    pub incomplete: Vec<Place>,
    /// Whether records are missing altogether, so that what others say about them cannot be judged.
    pub lost: bool,
}

/// Parses a file; `number` is its position among the files read. At most so many problems are told.
pub(super) fn parse(name: &Arc<str>, number: usize, text: &str, most: usize) -> Parsed {
    match options().from_str::<Sheet>(text) {
        Ok(sheet) => Parsed { sheet, ..Parsed::default() },
        Err(error) => Salvage::new(name, number, text, most).run(&error),
    }
}

/// Parses a file that holds one record under a name, such as `(profile: ( … ))`, and nothing else.
pub(super) fn record<T: DeserializeOwned + Default>(name: &Arc<str>, section: &'static str, text: &str) -> (T, Vec<Problem>) {
    let mut salvage = Salvage::new(name, 0, text, TOLD_AT_MOST);
    let record = salvage.only(section);
    if salvage.problems.is_empty()
        && let Err(error) = options().from_str::<IgnoredAny>(text)
    {
        // The record is sound; then it is what stands around it.
        let fault = fault(text, 0, &error);
        salvage.lost(fault.code, fault.at, &fault.message, &fault.help);
    }
    (record, salvage.problems.into_told())
}

/// Takes a file apart that does not parse as a whole; where it has too many problems, only up to there.
struct Salvage<'a> {
    name: &'a Arc<str>,
    text: &'a str,
    file: Place,
    spots: Spots<'a>,
    problems: Problems,
    found: Parsed,
}

/// Where a record stands and what it is called.
#[derive(Clone)]
struct Spread {
    what: &'static str,
    keys: &'static [&'static str],
    place: Place,
    range: Range<usize>,
    subject: OnceCell<Option<Text>>,
}

impl Spread {
    fn new(what: &'static str, keys: &'static [&'static str], place: Place, range: Range<usize>) -> Self {
        Self { what, keys, place, range, subject: OnceCell::new() }
    }
}

impl<'a> Salvage<'a> {
    fn new(name: &'a Arc<str>, number: usize, text: &'a str, most: usize) -> Self {
        let problems = Problems::with_room_for(most);
        Self { name, text, file: Place::file(number), spots: Spots::of(text), problems, found: Parsed::default() }
    }

    fn run(mut self, error: &ron::error::SpannedError) -> Parsed {
        if scan::is_empty(self.text) {
            self.lost("empty-file", 0, "the file is empty.", "Write a sheet such as (roles: [ … ]), or take the file away.");
        } else if let Some((what, at)) = looks::text(self.text) {
            self.lost("not-ron", at, &format!("the file is not RON: it looks like {what}."), "Put a sheet such as (roles: [ … ]) here.");
        } else {
            self.sections();
            if self.problems.is_empty() {
                let fault = fault(self.text, 0, error);
                self.lost(fault.code, fault.at, &fault.message, &fault.help);
            }
        }
        self.found.lost |= self.is_over();
        self.found.problems = self.problems.into_told();
        self.found
    }

    /// Whether there are so many problems that nothing more is looked at.
    fn is_over(&self) -> bool {
        self.problems.is_full(Severity::Error)
    }

    /// Reports what is wrong with the file as a whole.
    fn lost(&mut self, code: &'static str, at: usize, message: &str, help: &str) {
        self.found.lost = true;
        self.report(self.file, None, &Fault { code, at, message: message.into(), help: help.into() });
    }

    fn sections(&mut self) {
        let mut seen: Vec<&str> = Vec::new();
        for field in scan::fields(self.text, scan::root(self.text).at) {
            if self.is_over() {
                return;
            }
            let name = &self.text[field.name.clone()];
            match SECTIONS.iter().find(|section| **section == name) {
                Some(section) if seen.contains(&name) => self.twice(self.file.field(section), None, &field),
                Some(section) => {
                    seen.push(name);
                    self.section(section, &field.value);
                }
                None => {
                    let help = did_you_mean(name, SECTIONS.iter().copied(), &format!("It is one of: {}.", SECTIONS.join(", ")));
                    let message = format!("there is no section {}.", quoted(name));
                    self.lost("unknown-field", field.name.start, &message, &help);
                }
            }
        }
    }

    fn only<T: DeserializeOwned + Default>(&mut self, section: &'static str) -> T {
        let root = scan::root(self.text).at;
        let mut record = None;
        for field in scan::fields(self.text, root) {
            let name = &self.text[field.name.clone()];
            if name != section {
                let message = format!("there is no section {}.", quoted(name));
                self.lost("unknown-field", field.name.start, &message, &format!("Take it out; there is only \"{section}\"."));
            } else if record.is_some() {
                self.twice(self.file.field(section), None, &field);
            } else {
                record = Some(self.record(&Spread::new(section, &[], self.file.field(section), field.value)));
            }
        }
        if record.is_none() {
            let help = format!("Write ({section}: ( … )), and nothing else.");
            self.lost("missing-field", root, &format!("there is no section \"{section}\"."), &help);
        }
        record.unwrap_or_default()
    }

    fn section(&mut self, section: &'static str, value: &Range<usize>) {
        let place = self.file.field(section);
        let spread = |what, keys| Spread::new(what, keys, place, value.clone());
        match section {
            "framework" => self.found.sheet.framework = Some(self.record(&spread("framework", &["id"]))),
            "scales" => self.found.sheet.scales = Some(self.scales(place, value)),
            "roles" => self.found.sheet.roles = self.list(section, &spread("role", &["id"])),
            "steps" => self.found.sheet.steps = self.list(section, &spread("step", &["from", "to"])),
            "journeys" => self.found.sheet.journeys = self.list(section, &spread("journey", &["id"])),
            "skills" => self.found.sheet.skills = self.list(section, &spread("skill", &["id"])),
            "credentials" => self.found.sheet.credentials = self.list(section, &spread("credential", &["id"])),
            "sources" => self.found.sheet.sources = self.list(section, &spread("source", &["id"])),
            "figures" => self.found.sheet.figures = self.list(section, &spread("figure", &["id"])),
            "topics" => self.found.sheet.topics = self.list(section, &spread("topic", &["id"])),
            "questions" => self.found.sheet.questions = self.list(section, &spread("question", &["id"])),
            "map" => self.found.sheet.map = self.list(section, &spread("map", &["role"])),
            "remove" => self.found.sheet.remove = self.list(section, &spread("remove", &[])),
            other => unreachable!("{other} is not a section"),
        }
    }

    fn scales(&mut self, place: Place, value: &Range<usize>) -> ScalesEntry {
        let mut scales = ScalesEntry::default();
        let before = self.problems.len();
        let spread = |what, keys, field: &Field| Spread::new(what, keys, place, field.value.clone());
        for field in scan::fields(self.text, value.start) {
            match &self.text[field.name.clone()] {
                "tracks" => scales.tracks = self.list("tracks", &spread("track", &["id"], &field)),
                "levels" => scales.levels = self.list("levels", &spread("level", &["level"], &field)),
                "proficiencies" => scales.proficiencies = self.list("proficiencies", &spread("proficiency", &["proficiency"], &field)),
                _ => {}
            }
        }
        if self.problems.len() > before || self.is_over() {
            return scales;
        }
        self.record(&Spread::new("scales", &[], place, value.clone()))
    }

    /// The records of a list, each in its position, the bad ones as far as they go.
    fn list<T: DeserializeOwned + Default>(&mut self, field: &'static str, list: &Spread) -> Vec<T> {
        if scan::bracket(self.text, list.range.start) != Some('[') {
            let at = list.range.start;
            let what = clipped(&self.text[list.range.clone()]);
            self.lost("wrong-type", at, &format!("{field} is `{what}`, and has to be a list."), "Put the records in [ … ].");
            return Vec::new();
        }
        let parent = match list.place.segments() {
            [section] if section.field == field => self.file,
            _ => list.place,
        };
        let mut records = Vec::new();
        for (index, range) in scan::items(self.text, list.range.start).enumerate() {
            if self.is_over() {
                break;
            }
            records.push(self.record(&Spread::new(list.what, list.keys, parent.item(field, index), range)));
        }
        records
    }

    /// One record; if it does not parse, what its sound fields say.
    fn record<T: DeserializeOwned + Default>(&mut self, spread: &Spread) -> T {
        let slice = &self.text[spread.range.clone()];
        let error = match options().from_str::<Option<T>>(slice) {
            Ok(record) => return record.unwrap_or_default(),
            Err(error) => error,
        };
        let before = self.problems.len();
        let sound = self.sound_fields::<T>(spread);
        if self.is_over() {
            return T::default();
        }
        if self.problems.len() == before {
            self.report(spread.place, self.subject(spread), &fault(self.text, spread.range.start, &error));
        }
        self.found.incomplete.push(spread.place);
        let names: Vec<&str> = sound.iter().map(|field| &self.text[field.name.clone()]).collect();
        self.found.lost |= !spread.keys.iter().all(|key| names.contains(key));
        let text: Vec<&str> = sound.iter().map(|field| &self.text[field.whole()]).collect();
        options().from_str(&format!("({})", text.join(","))).unwrap_or_else(|_| {
            self.found.lost = true;
            T::default()
        })
    }

    /// The fields of a record that parse by themselves; each of the others is reported.
    fn sound_fields<T: DeserializeOwned>(&mut self, spread: &Spread) -> Vec<Field> {
        let mut sound: Vec<Field> = Vec::new();
        for field in scan::fields(self.text, spread.range.start) {
            if self.is_over() {
                break;
            }
            if sound.iter().any(|known| self.text[known.name.clone()] == self.text[field.name.clone()]) {
                self.twice(spread.place, self.subject(spread), &field);
                continue;
            }
            match options().from_str::<T>(&format!("({})", &self.text[field.whole()])) {
                Ok(_) => sound.push(field),
                Err(error) => self.report(spread.place, self.subject(spread), &Fault::of_field(self.text, &field, &error)),
            }
        }
        sound
    }

    fn twice(&mut self, place: Place, subject: Option<Text>, field: &Field) {
        let message = format!("the field {} stands twice.", quoted(&self.text[field.name.clone()]));
        let help = "Take one of them out; only the first was read.".into();
        self.report(place, subject, &Fault { code: "duplicate-field", at: field.name.start, message, help });
    }

    /// How messages call a record, if its key can be told.
    fn subject(&self, spread: &Spread) -> Option<Text> {
        spread.subject.get_or_init(|| self.find_subject(spread)).clone()
    }

    fn find_subject(&self, spread: &Spread) -> Option<Text> {
        let value = |key: &&str| {
            let field = scan::fields(self.text, spread.range.start).find(|field| self.text[field.name.clone()] == **key)?;
            let raw = &self.text[field.value.clone()];
            let plain = raw.strip_prefix('"').map_or(raw, |rest| rest.split('"').next().unwrap_or(""));
            let is_plain = !plain.is_empty() && !plain.contains(['(', '[', '{', '\n']);
            is_plain.then(|| clipped(plain))
        };
        let keys: Option<Vec<String>> = spread.keys.iter().map(value).collect();
        let keys = keys.filter(|keys| !keys.is_empty())?;
        Some(Text::clean(&format!("{} `{}`", spread.what, keys.join("` → `"))))
    }

    fn report(&mut self, place: Place, subject: Option<Text>, fault: &Fault) {
        self.problems.push(Problem {
            severity: Severity::Error,
            code: fault.code,
            file: self.name.clone(),
            place,
            spot: Some(self.spots.at(fault.at)),
            first: None,
            subject,
            message: Text::clean(&fault.message),
            help: Text::clean(&fault.help),
        });
    }
}
