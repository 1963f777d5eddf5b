//! What was written about each record, base first, overlays after it.
//!
//! A record is the list of its *writes*. A named field of a later write replaces that of an earlier
//! one; an item of a list goes by its key. The layers themselves stay as they are.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::Framework;
use super::record::Record;
use super::removed::{Removed, Remover, nothing_to_remove};
use crate::domain::problem::First;
use crate::domain::sheet::{
    CredentialEntry, FigureEntry, FrameworkEntry, JourneyEntry, LevelEntry, ProficiencyEntry, QuestionEntry, RemoveEntry, RoleEntry,
    SkillEntry, SourceEntry, StepEntry, TopicEntry, TrackEntry,
};
use crate::domain::{Place, Problem, Severity, Text};

/// The records of one sort, in the order in which they first appear.
struct Sort<'a, T> {
    what: &'static str,
    records: Vec<Record<'a, T>>,
    by_key: HashMap<Cow<'a, str>, usize>,
    writers: Vec<Writers>,
}

/// Which framework wrote a record first, and which last.
#[derive(Clone, Copy)]
struct Writers {
    first: usize,
    last: usize,
}

/// Which framework writes, and what others wrote that it may change.
#[derive(Clone, Copy)]
pub(super) struct Writer<'w> {
    pub framework: usize,
    pub may_change: &'w [usize],
}

/// For each framework the positions of those that it extends, directly or through another.
fn extended(frameworks: &[Framework]) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = Vec::with_capacity(frameworks.len());
    for (position, framework) in frameworks.iter().enumerate() {
        let is_named = |other: &usize| frameworks[*other].id().is_some_and(|slug| framework.extends().iter().any(|named| named == slug));
        let direct: Vec<usize> = (0..position).filter(is_named).collect();
        let indirect = direct.iter().flat_map(|base| all[*base].clone());
        all.push(indirect.chain(direct.iter().copied()).collect());
    }
    all
}

impl<'a, T> Sort<'a, T> {
    fn new(what: &'static str) -> Self {
        Self { what, records: Vec::new(), by_key: HashMap::new(), writers: Vec::new() }
    }

    fn write(&mut self, writer: Writer<'_>, place: Place, key: Cow<'a, str>, entry: &'a T, clashes: &mut Vec<Clash>) {
        let Some(&known) = self.by_key.get(&key) else {
            self.by_key.insert(key.clone(), self.records.len());
            self.records.push(Record { what: self.what, key, owner: None, writes: vec![(place, entry)] });
            self.writers.push(Writers { first: writer.framework, last: writer.framework });
            return;
        };
        let first = self.records[known].place();
        let writers = &mut self.writers[known];
        let same_framework = writers.last == writer.framework;
        if same_framework || !writer.may_change.contains(&writers.first) {
            clashes.push(Clash { subject: self.records[known].subject(), first, again: place, same_framework });
            return;
        }
        self.records[known].writes.push((place, entry));
        writers.last = writer.framework;
    }

    /// Takes out the records of which this is true, as far as the writer may; says whether there was one.
    fn remove(&mut self, writer: Writer<'_>, gone: impl Fn(&Record<'a, T>) -> bool) -> bool {
        let before = self.records.len();
        let pairs = std::mem::take(&mut self.records).into_iter().zip(std::mem::take(&mut self.writers));
        let is_kept = |(record, writers): &(Record<'a, T>, Writers)| !(writer.may_change.contains(&writers.first) && gone(record));
        (self.records, self.writers) = pairs.filter(is_kept).unzip();
        if self.records.len() < before {
            self.by_key = self.records.iter().enumerate().map(|(index, record)| (record.key.clone(), index)).collect();
        }
        self.records.len() < before
    }

    /// Takes out the records of these slugs, and tells of those that are not there.
    fn remove_named(&mut self, field: &'static str, slugs: &'a [String], remover: &mut Remover<'a, '_>) {
        for (index, slug) in slugs.iter().enumerate() {
            let found = self.remove(remover.writer, |record| record.key == slug.as_str());
            remover.record(self.what, field, index, slug, found);
        }
    }
}

/// Two writes of one record by frameworks that must not.
struct Clash {
    subject: Text,
    first: Place,
    again: Place,
    same_framework: bool,
}

/// All records of all frameworks, and what is wrong with how they are layered.
pub(super) struct Layers<'a> {
    pub frameworks: Vec<Record<'a, FrameworkEntry>>,
    pub tracks: Vec<Record<'a, TrackEntry>>,
    pub levels: Vec<Record<'a, LevelEntry>>,
    pub proficiencies: Vec<Record<'a, ProficiencyEntry>>,
    pub roles: Vec<Record<'a, RoleEntry>>,
    pub steps: Vec<Record<'a, StepEntry>>,
    pub journeys: Vec<Record<'a, JourneyEntry>>,
    pub skills: Vec<Record<'a, SkillEntry>>,
    pub credentials: Vec<Record<'a, CredentialEntry>>,
    pub sources: Vec<Record<'a, SourceEntry>>,
    pub figures: Vec<Record<'a, FigureEntry>>,
    pub topics: Vec<Record<'a, TopicEntry>>,
    pub questions: Vec<Record<'a, QuestionEntry>>,
    pub removed: Removed<'a>,
    pub problems: Vec<Problem>,
}

/// The key of a step: its two ends.
pub(super) fn ends(from: &str, to: &str) -> String {
    format!("{from}` → `{to}")
}

impl<'a> Layers<'a> {
    /// Collects the writes of all frameworks, in their order.
    pub fn gather(frameworks: &'a [Framework], files: &[Arc<str>]) -> Self {
        let mut clashes = Vec::new();
        let mut problems = Vec::new();
        let mut heads = Vec::new();
        let mut sorts = Sorts::new();
        let mut removed = Removed::default();
        let extended = extended(frameworks);
        let mut file = 0;
        for (position, framework) in frameworks.iter().enumerate() {
            let writer = Writer { framework: position, may_change: &extended[position] };
            let first_file = file;
            for (number, sheet) in framework.files.iter().enumerate() {
                for (index, entry) in sheet.sheet.remove.iter().enumerate() {
                    let at = Place::file(first_file + number).item("remove", index);
                    let mut remover = Remover { writer, at, before: first_file, removed: &mut removed, missed: Vec::new() };
                    sorts.remove(entry, &mut remover);
                    problems.extend(remover.missed.into_iter().map(|(place, what, key)| nothing_to_remove(place, files, what, &key)));
                }
            }
            let mut head: Option<Place> = None;
            for sheet in framework.files.iter().map(|file| &file.sheet) {
                let at = Place::file(file);
                if let Some(entry) = &sheet.framework {
                    let place = at.field("framework");
                    match head {
                        Some(first) => clashes.push(second_head(entry, first, place)),
                        None => {
                            head = Some(place);
                            heads.push(head_record(entry, place));
                        }
                    }
                }
                sorts.write(writer, at, sheet, &mut clashes);
                file += 1;
            }
            if head.is_none() {
                problems.push(headless(first_file, files));
            }
        }
        problems.extend(clashes.into_iter().map(|clash| clash.problem(files)));
        Self {
            frameworks: heads,
            tracks: sorts.tracks.records,
            levels: sorts.levels.records,
            proficiencies: sorts.proficiencies.records,
            roles: sorts.roles.records,
            steps: sorts.steps.records,
            journeys: sorts.journeys.records,
            skills: sorts.skills.records,
            credentials: sorts.credentials.records,
            sources: sorts.sources.records,
            figures: sorts.figures.records,
            topics: sorts.topics.records,
            questions: sorts.questions.records,
            removed,
            problems,
        }
    }
}

fn head_record(entry: &FrameworkEntry, place: Place) -> Record<'_, FrameworkEntry> {
    Record { what: "framework", key: Cow::Borrowed(&entry.id), owner: None, writes: vec![(place, entry)] }
}

/// A framework that says twice what it is called.
fn second_head(entry: &FrameworkEntry, first: Place, again: Place) -> Clash {
    Clash { subject: Text::clean(&format!("framework `{}`", entry.id)), first, again, same_framework: true }
}

/// The lists of one sheet, and who writes them.
struct List<'c, 'w> {
    writer: Writer<'w>,
    at: Place,
    clashes: &'c mut Vec<Clash>,
}

impl List<'_, '_> {
    fn write<'a, T>(&mut self, sort: &mut Sort<'a, T>, field: &'static str, entries: &'a [T], key: impl Fn(&'a T) -> Cow<'a, str>) {
        for (index, entry) in entries.iter().enumerate() {
            sort.write(self.writer, self.at.item(field, index), key(entry), entry, self.clashes);
        }
    }
}

struct Sorts<'a> {
    tracks: Sort<'a, TrackEntry>,
    levels: Sort<'a, LevelEntry>,
    proficiencies: Sort<'a, ProficiencyEntry>,
    roles: Sort<'a, RoleEntry>,
    steps: Sort<'a, StepEntry>,
    journeys: Sort<'a, JourneyEntry>,
    skills: Sort<'a, SkillEntry>,
    credentials: Sort<'a, CredentialEntry>,
    sources: Sort<'a, SourceEntry>,
    figures: Sort<'a, FigureEntry>,
    topics: Sort<'a, TopicEntry>,
    questions: Sort<'a, QuestionEntry>,
}

impl<'a> Sorts<'a> {
    fn new() -> Self {
        Self {
            tracks: Sort::new("track"),
            levels: Sort::new("level"),
            proficiencies: Sort::new("proficiency"),
            roles: Sort::new("role"),
            steps: Sort::new("step"),
            journeys: Sort::new("journey"),
            skills: Sort::new("skill"),
            credentials: Sort::new("credential"),
            sources: Sort::new("source"),
            figures: Sort::new("figure"),
            topics: Sort::new("topic"),
            questions: Sort::new("question"),
        }
    }

    fn write(&mut self, writer: Writer<'_>, at: Place, sheet: &'a crate::domain::sheet::Sheet, clashes: &mut Vec<Clash>) {
        if let Some(scales) = &sheet.scales {
            let mut list = List { writer, at: at.field("scales"), clashes: &mut *clashes };
            list.write(&mut self.tracks, "tracks", &scales.tracks, |entry| Cow::Borrowed(&entry.id));
            list.write(&mut self.levels, "levels", &scales.levels, |entry| Cow::Owned(entry.level.to_string()));
            list.write(&mut self.proficiencies, "proficiencies", &scales.proficiencies, |entry| Cow::Owned(entry.proficiency.to_string()));
        }
        let mut list = List { writer, at, clashes };
        list.write(&mut self.roles, "roles", &sheet.roles, |entry| Cow::Borrowed(&entry.id));
        list.write(&mut self.steps, "steps", &sheet.steps, |entry| Cow::Owned(ends(&entry.from, &entry.to)));
        list.write(&mut self.journeys, "journeys", &sheet.journeys, |entry| Cow::Borrowed(&entry.id));
        list.write(&mut self.skills, "skills", &sheet.skills, |entry| Cow::Borrowed(&entry.id));
        list.write(&mut self.credentials, "credentials", &sheet.credentials, |entry| Cow::Borrowed(&entry.id));
        list.write(&mut self.sources, "sources", &sheet.sources, |entry| Cow::Borrowed(&entry.id));
        list.write(&mut self.figures, "figures", &sheet.figures, |entry| Cow::Borrowed(&entry.id));
        list.write(&mut self.topics, "topics", &sheet.topics, |entry| Cow::Borrowed(&entry.id));
        list.write(&mut self.questions, "questions", &sheet.questions, |entry| Cow::Borrowed(&entry.id));
    }

    fn remove(&mut self, remove: &'a RemoveEntry, remover: &mut Remover<'a, '_>) {
        let writer = remover.writer;
        self.roles.remove_named("roles", &remove.roles, remover);
        for slug in &remove.roles {
            self.steps.remove(writer, |step| step.writes.iter().any(|(_, entry)| entry.from == *slug || entry.to == *slug));
            self.journeys.remove(writer, |journey| journey.writes.iter().any(|(_, entry)| entry.roles.contains(slug)));
        }
        for (index, gone) in remove.steps.iter().enumerate() {
            let key = ends(&gone.from, &gone.to);
            let found = self.steps.remove(writer, |step| step.key == key);
            remover.missed_unless(found, "steps", index, "step", key);
        }
        self.skills.remove_named("skills", &remove.skills, remover);
        self.credentials.remove_named("credentials", &remove.credentials, remover);
        self.journeys.remove_named("journeys", &remove.journeys, remover);
        self.figures.remove_named("figures", &remove.figures, remover);
        self.topics.remove_named("topics", &remove.topics, remover);
        self.questions.remove_named("questions", &remove.questions, remover);
        for (index, gone) in remove.duties.iter().enumerate() {
            let found = self.role_says(&gone.role, |role| role.duties.iter().any(|duty| duty.id == gone.id));
            remover.item("duty", "duties", index, gone, found);
        }
        for (index, gone) in remove.wants.iter().enumerate() {
            let found = self.role_says(&gone.role, |role| role.skills.iter().any(|want| want.skill == gone.id));
            remover.item("skill", "wants", index, gone, found);
        }
    }

    fn role_says(&self, slug: &str, says: impl Fn(&RoleEntry) -> bool) -> bool {
        let record = self.roles.by_key.get(slug).map(|index| &self.roles.records[*index]);
        record.is_some_and(|record| record.writes.iter().any(|(_, entry)| says(entry)))
    }
}

impl Clash {
    fn problem(&self, files: &[Arc<str>]) -> Problem {
        let (message, help) = if self.same_framework {
            ("it is written twice.", "Give one of them another id, or merge the two.")
        } else {
            ("another framework has it already.", "Name that framework under extends to change it, or use another id.")
        };
        Problem {
            severity: Severity::Error,
            code: "duplicate-id",
            file: files[self.again.file as usize].clone(),
            place: self.again,
            spot: None,
            first: Some(First { file: files[self.first.file as usize].clone(), place: self.first, spot: None }),
            subject: Some(self.subject.clone()),
            message: Text::clean(message),
            help: Text::clean(help),
        }
    }
}

fn headless(file: usize, files: &[Arc<str>]) -> Problem {
    Problem {
        severity: Severity::Error,
        code: "no-framework",
        file: files.get(file).cloned().unwrap_or_else(|| "(no file)".into()),
        place: Place::file(file),
        spot: None,
        first: None,
        subject: None,
        message: Text::clean("no file of this framework says what it is called."),
        help: Text::clean("Add (framework: (id: \"my-framework\", format: 1, title: \"…\")) to one of its files."),
    }
}
