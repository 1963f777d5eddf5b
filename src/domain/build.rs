//! Sheets become a [`Catalogue`]: layer by layer, with every problem found on the way.
//!
//! Nothing stops at the first mistake. A record with a mistake is still built, with something in
//! place of what is missing, so that the rules about relations can speak too; but a catalogue with an
//! error in it is never handed out.

mod fields;
mod layers;
mod map;
mod names;
mod record;
mod records;
mod removed;
mod roles;
mod skills;
mod sort;
mod topics;

use std::sync::Arc;

use petgraph::graph::{DiGraph, NodeIndex};

use super::sheet::{QuestionEntry, RoleEntry, Sheet, StepEntry};
use super::{Catalogue, Place, Problem, RoleId, Severity, TrackId, check};
use fields::Builder;
use layers::Layers;
use roles::Parts;
pub(in crate::domain) use topics::StepLink;

/// A framework as written: its files, and whether they are known to be clean.
#[derive(Debug, Clone, Default)]
pub struct Framework {
    /// Its files.
    pub files: Vec<SheetFile>,
    /// Whether a test has proven them, so that the rules need not run again at every start.
    pub proven: bool,
}

/// One file of a framework.
#[derive(Debug, Clone)]
pub struct SheetFile {
    /// Its name, as messages print it.
    pub name: Arc<str>,
    /// What it says.
    pub sheet: Sheet,
}

/// What has been built, with the place where each part of it was last written; for the checks.
pub(in crate::domain) struct Draft<'a> {
    /// What the rules look at. It may lack whatever its files lack, tracks included.
    pub(in crate::domain) catalogue: &'a Catalogue,
    layers: &'a Layers<'a>,
    steps: Vec<usize>,
    first_files: Vec<usize>,
    step_links: Vec<StepLink>,
    files: &'a [Arc<str>],
}

impl Draft<'_> {
    /// The name of a file.
    pub(in crate::domain) fn file(&self, place: Place) -> Arc<str> {
        self.files.get(place.file as usize).cloned().unwrap_or_else(|| "?".into())
    }

    /// Where a role was last written.
    pub(in crate::domain) fn role(&self, id: RoleId) -> Place {
        self.layers.roles[id.index()].place()
    }

    /// Where a role was first written.
    pub(in crate::domain) fn first(&self, id: RoleId) -> Place {
        self.layers.roles[id.index()].writes.first().map_or(Place::file(0), |(place, _)| *place)
    }

    /// Where a field of a role was last written.
    pub(in crate::domain) fn role_field(&self, id: RoleId, field: &'static str, writes: impl Fn(&RoleEntry) -> bool) -> Place {
        self.layers.roles[id.index()].field(field, writes)
    }

    /// Where an item of a list of a role was last written.
    pub(in crate::domain) fn role_item(&self, id: RoleId, field: &'static str, find: impl Fn(&RoleEntry) -> Option<usize>) -> Place {
        self.layers.roles[id.index()].item(field, find)
    }

    /// Where a field of a step was last written; the step by its position among all steps.
    pub(in crate::domain) fn step_field(&self, step: usize, field: &'static str, writes: impl Fn(&StepEntry) -> bool) -> Place {
        self.layers.steps[self.steps[step]].field(field, writes)
    }

    /// Where an item of a list of a step was last written.
    pub(in crate::domain) fn step_item(&self, step: usize, field: &'static str, find: impl Fn(&StepEntry) -> Option<usize>) -> Place {
        self.layers.steps[self.steps[step]].item(field, find)
    }

    /// Where an item of the core of a track was last written.
    pub(in crate::domain) fn track_core(&self, track: TrackId, skill: &str) -> Place {
        self.layers.tracks[track.index()].item("core", |track| track.core.iter().position(|core| core == skill))
    }

    /// Where the roles of a journey were last written; the journey by its position.
    pub(in crate::domain) fn journey_field(&self, journey: usize, field: &'static str) -> Place {
        self.layers.journeys[journey].field(field, |entry| !entry.roles.is_empty())
    }

    /// Where a role of a journey was last written.
    pub(in crate::domain) fn journey_role(&self, journey: usize, position: usize) -> Place {
        self.layers.journeys[journey].item("roles", |entry| (position < entry.roles.len()).then_some(position))
    }

    /// Every link to a step, in the order of the files.
    pub(in crate::domain) fn step_links(&self) -> &[StepLink] {
        &self.step_links
    }

    /// Where a field of a question was last written; the question by its position.
    pub(in crate::domain) fn question_field(&self, question: usize, field: &'static str, writes: impl Fn(&QuestionEntry) -> bool) -> Place {
        self.layers.questions[question].field(field, writes)
    }

    /// The place of the seats of a role; none if it has none.
    pub(in crate::domain) fn seats(&self, id: RoleId) -> Option<Place> {
        let slug = self.catalogue.role(id).slug.as_str();
        let record = self.layers.map.iter().find(|record| record.key == slug)?;
        Some(record.field("seats", |entry| !entry.seats.is_empty()))
    }

    /// Which of the frameworks wrote something, by its position.
    pub(in crate::domain) fn framework(&self, place: Place) -> usize {
        self.first_files.partition_point(|first| *first <= place.file as usize)
    }

    /// The place to show where several together break a rule: the first, unless a later framework wrote another.
    pub(in crate::domain) fn latest<const N: usize>(&self, places: [Place; N]) -> Place {
        let framework = |place: &Place| self.framework(*place);
        let latest = places.iter().map(framework).max();
        places.iter().find(|place| Some(framework(place)) == latest).copied().unwrap_or(Place::file(0))
    }
}

impl Framework {
    fn head(&self) -> Option<&super::sheet::FrameworkEntry> {
        self.files.iter().find_map(|file| file.sheet.framework.as_ref())
    }

    /// The slug it gives itself.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.head().map(|head| head.id.as_str())
    }

    /// The slugs of the frameworks that it changes.
    #[must_use]
    pub fn extends(&self) -> &[String] {
        self.head().map_or(&[], |head| &head.extends)
    }
}

impl Catalogue {
    /// Builds a catalogue from frameworks, the base first, an overlay after what it extends.
    ///
    /// Every problem is reported. With warnings alone there is a catalogue; with an error there is none.
    #[must_use]
    pub fn build(frameworks: &[Framework]) -> (Option<Self>, Vec<Problem>) {
        let files: Vec<Arc<str>> = frameworks.iter().flat_map(|framework| &framework.files).map(|file| file.name.clone()).collect();
        let layers = Layers::gather(frameworks, &files);
        let mut builder = Builder::new(&layers, &files);
        let mut catalogue = builder.lists(&layers);
        let steps = builder.graph(&layers, &mut catalogue);
        for record in &layers.frameworks {
            let (info, start) = builder.framework(record);
            catalogue.frameworks.push(info);
            catalogue.start = start.or(catalogue.start);
        }
        let step_links = std::mem::take(&mut builder.step_links);
        // With so many errors the rules could only say what nobody would be told.
        let is_over = builder.is_over();
        let (mut problems, slugs) = builder.finish();
        catalogue.slugs = slugs;

        if !is_over && frameworks.iter().any(|framework| !framework.proven) {
            let firsts = frameworks.iter().scan(0, |next, framework| {
                let first = *next;
                *next += framework.files.len();
                Some(first)
            });
            let draft = Draft { catalogue: &catalogue, layers: &layers, steps, first_files: firsts.collect(), step_links, files: &files };
            problems.extend(check::CHECKS.iter().flat_map(|check| check.run(&draft)));
        }
        let mut problems = problems.into_told();
        problems.sort_by_key(|problem| (problem.place.file, problem.severity));
        let usable = problems.iter().all(|problem| problem.severity != Severity::Error);
        (usable.then_some(catalogue), problems)
    }
}

impl<'a> Builder<'a> {
    /// Everything but the roles and the steps.
    fn lists(&mut self, layers: &'a Layers<'a>) -> Catalogue {
        let mut catalogue = Catalogue {
            tracks: layers.tracks.iter().map(|record| self.track(record)).collect(),
            levels: layers.levels.iter().filter_map(|record| self.level_name(record)).collect(),
            proficiencies: layers.proficiencies.iter().filter_map(|record| self.proficiency_name(record)).collect(),
            sources: layers.sources.iter().map(|record| self.source(record)).collect(),
            skills: layers.skills.iter().map(|record| self.skill(record)).collect(),
            credentials: layers.credentials.iter().map(|record| self.credential(record)).collect(),
            journeys: layers.journeys.iter().map(|record| self.journey(record)).collect(),
            figures: layers.figures.iter().map(|record| self.figure(record)).collect(),
            topics: layers.topics.iter().map(|record| self.topic(record)).collect(),
            questions: layers.questions.iter().map(|record| self.question(record)).collect(),
            seats: layers.map.iter().flat_map(|record| self.seats(record)).collect(),
            ..Catalogue::default()
        };
        catalogue.levels.sort_by_key(|name| name.level);
        catalogue.proficiencies.sort_by_key(|name| name.proficiency);
        catalogue
    }

    /// The roles and the steps; says which record each step comes from.
    fn graph(&mut self, layers: &'a Layers<'a>, catalogue: &mut Catalogue) -> Vec<usize> {
        let mut graph = DiGraph::with_capacity(layers.roles.len(), layers.steps.len());
        let parts = Parts::of(&catalogue.credentials);
        for record in &layers.roles {
            graph.add_node(self.role(record, &parts));
        }
        let mut steps = Vec::with_capacity(layers.steps.len());
        for (position, record) in layers.steps.iter().enumerate() {
            if let Some((from, to, step)) = self.step(record) {
                graph.add_edge(NodeIndex::new(from.index()), NodeIndex::new(to.index()), step);
                steps.push(position);
            }
        }
        catalogue.graph = graph;
        steps
    }
}
