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
use super::sort::{Clash, Sort, Writer};
use crate::domain::sheet::{
    CredentialEntry, FigureEntry, FrameworkEntry, JourneyEntry, LevelEntry, MapEntry, ProficiencyEntry, QuestionEntry, RemoveEntry,
    RoleEntry, SkillEntry, SourceEntry, StepEntry, TopicEntry, TrackEntry,
};
use crate::domain::{Place, Problem, Problems, Severity, Text};

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
    pub map: Vec<Record<'a, MapEntry>>,
    pub removed: Removed<'a>,
    pub problems: Problems,
}

/// The key of a step: its two ends.
pub(super) fn ends(from: &str, to: &str) -> String {
    format!("{from}` → `{to}")
}

impl<'a> Layers<'a> {
    /// Collects the writes of all frameworks, in their order.
    pub fn gather(frameworks: &'a [Framework], files: &[Arc<str>]) -> Self {
        let mut clashes = Vec::new();
        let mut problems = Problems::default();
        let mut heads = Vec::new();
        let mut sorts = Sorts::new();
        let mut removed = Removed::default();
        let extended = extended(frameworks);
        let mut file = 0;
        for (position, framework) in frameworks.iter().enumerate() {
            let writer = Writer { framework: position, may_change: &extended[position] };
            let first_file = file;
            let removes = framework.files.iter().any(|file| !file.sheet.remove.is_empty());
            let mut of_roles = if removes { sorts.of_roles() } else { OfRoles::default() };
            for (number, sheet) in framework.files.iter().enumerate() {
                for (index, entry) in sheet.sheet.remove.iter().enumerate() {
                    let at = Place::file(first_file + number).item("remove", index);
                    let mut remover = Remover { writer, at, before: first_file, removed: &mut removed, missed: Vec::new() };
                    sorts.remove(entry, &mut of_roles, &mut remover);
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
            tracks: sorts.tracks.into_records(),
            levels: sorts.levels.into_records(),
            proficiencies: sorts.proficiencies.into_records(),
            roles: sorts.roles.into_records(),
            steps: sorts.steps.into_records(),
            journeys: sorts.journeys.into_records(),
            skills: sorts.skills.into_records(),
            credentials: sorts.credentials.into_records(),
            sources: sorts.sources.into_records(),
            figures: sorts.figures.into_records(),
            topics: sorts.topics.into_records(),
            questions: sorts.questions.into_records(),
            map: sorts.map.into_records(),
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

/// The keys of the steps and of the journeys that go with a role when it is taken out.
#[derive(Default)]
struct OfRoles<'a> {
    steps: HashMap<&'a str, Vec<Cow<'a, str>>>,
    journeys: HashMap<&'a str, Vec<Cow<'a, str>>>,
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
    map: Sort<'a, MapEntry>,
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
            map: Sort::new("map"),
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
        list.write(&mut self.map, "map", &sheet.map, |entry| Cow::Borrowed(&entry.role));
    }

    /// The steps and the journeys of each role.
    fn of_roles(&self) -> OfRoles<'a> {
        let mut of_roles = OfRoles::default();
        for step in self.steps.iter() {
            for slug in step.writes.iter().flat_map(|(_, entry)| [&entry.from, &entry.to]) {
                of_roles.steps.entry(slug).or_default().push(step.key.clone());
            }
        }
        for journey in self.journeys.iter() {
            for slug in journey.writes.iter().flat_map(|(_, entry)| &entry.roles) {
                of_roles.journeys.entry(slug).or_default().push(journey.key.clone());
            }
        }
        of_roles
    }

    fn remove(&mut self, remove: &'a RemoveEntry, of_roles: &mut OfRoles<'a>, remover: &mut Remover<'a, '_>) {
        let writer = remover.writer;
        self.roles.remove_named("roles", &remove.roles, remover);
        for slug in &remove.roles {
            for key in of_roles.steps.remove(slug.as_str()).unwrap_or_default() {
                self.steps.remove(writer, &key);
            }
            for key in of_roles.journeys.remove(slug.as_str()).unwrap_or_default() {
                self.journeys.remove(writer, &key);
            }
        }
        for (index, gone) in remove.steps.iter().enumerate() {
            let key = ends(&gone.from, &gone.to);
            let found = self.steps.remove(writer, &key);
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
        self.roles.get(slug).is_some_and(|record| record.writes.iter().any(|(_, entry)| says(entry)))
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
