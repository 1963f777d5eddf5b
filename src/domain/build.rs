//! Sheets become a [`Catalogue`]: layer by layer, with every problem found on the way.
//!
//! Nothing stops at the first mistake. A record with a mistake is still built, with something in
//! place of what is missing, so that the rules about relations can speak too; but a catalogue with an
//! error in it is never handed out.

mod fields;
mod layers;
mod names;
mod records;
mod roles;

use std::sync::Arc;

use petgraph::graph::{DiGraph, NodeIndex};

use super::sheet::Sheet;
use super::{Catalogue, Place, Problem, Severity, check};
use fields::Builder;
use layers::{Layers, Record};

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

/// A list of handles to what is drafted, with the place where each record was last written; for the checks.
pub(in crate::domain) struct Draft<'a> {
    pub(in crate::domain) catalogue: &'a Catalogue,
    pub(in crate::domain) role_places: Vec<Place>,
    pub(in crate::domain) step_places: Vec<Place>,
    pub(in crate::domain) journey_places: Vec<Place>,
    pub(in crate::domain) files: &'a [Arc<str>],
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
        let mut catalogue = Self::default();

        catalogue.tracks = layers.tracks.iter().map(|record| builder.track(record)).collect();
        catalogue.levels = layers.levels.iter().filter_map(|record| builder.level_name(record)).collect();
        catalogue.levels.sort_by_key(|name| name.level);
        catalogue.proficiencies = layers.proficiencies.iter().filter_map(|record| builder.proficiency_name(record)).collect();
        catalogue.proficiencies.sort_by_key(|name| name.proficiency);
        catalogue.sources = layers.sources.iter().map(|record| builder.source(record)).collect();
        catalogue.skills = layers.skills.iter().map(|record| builder.skill(record)).collect();
        catalogue.credentials = layers.credentials.iter().map(|record| builder.credential(record)).collect();
        catalogue.journeys = layers.journeys.iter().map(|record| builder.journey(record)).collect();
        catalogue.figures = layers.figures.iter().map(|record| builder.figure(record)).collect();

        let mut graph = DiGraph::with_capacity(layers.roles.len(), layers.steps.len());
        for record in &layers.roles {
            graph.add_node(builder.role(record, &catalogue.credentials));
        }
        let mut step_places = Vec::with_capacity(layers.steps.len());
        for record in &layers.steps {
            if let Some((from, to, step)) = builder.step(record) {
                graph.add_edge(NodeIndex::new(from.index()), NodeIndex::new(to.index()), step);
                step_places.push(record.place());
            }
        }
        catalogue.graph = graph;
        for record in &layers.frameworks {
            let (info, start) = builder.framework(record);
            catalogue.frameworks.push(info);
            catalogue.start = start.or(catalogue.start);
        }
        let (mut problems, slugs) = builder.finish();
        catalogue.slugs = slugs;

        if frameworks.iter().any(|framework| !framework.proven) {
            let draft = Draft {
                catalogue: &catalogue,
                role_places: layers.roles.iter().map(Record::place).collect(),
                step_places,
                journey_places: layers.journeys.iter().map(Record::place).collect(),
                files: &files,
            };
            problems.extend(check::CHECKS.iter().flat_map(|check| (check.find)(&draft)));
        }
        problems.sort_by_key(|problem| (problem.place.file, problem.severity));
        let usable = problems.iter().all(|problem| problem.severity != Severity::Error);
        (usable.then_some(catalogue), problems)
    }
}
