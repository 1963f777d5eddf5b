//! [`Catalogue`]: the frameworks in use, merged and proven. It owns the graph of roles and steps.
//!
//! It never changes after it was built, and no look-up by handle can fail.

use std::collections::HashMap;
use std::sync::OnceLock;

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

use serde::{Deserialize, Serialize};

use super::query::ask::names::Names;
use super::query::find::index::Index;
use super::{
    Credential, CredentialId, Figure, Journey, Label, Level, LevelName, Proficiency, ProficiencyName, Question, QuestionId, Role, RoleId,
    Seat, Skill, SkillId, Slug, Source, SourceId, Step, Text, Topic, TopicId, Track, TrackId,
};

/// What the frameworks in use say, merged.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Catalogue {
    pub(in crate::domain) graph: DiGraph<Role, Step>,
    pub(in crate::domain) frameworks: Vec<FrameworkInfo>,
    pub(in crate::domain) start: Option<RoleId>,
    pub(in crate::domain) tracks: Vec<Track>,
    pub(in crate::domain) levels: Vec<LevelName>,
    pub(in crate::domain) proficiencies: Vec<ProficiencyName>,
    pub(in crate::domain) skills: Vec<Skill>,
    pub(in crate::domain) credentials: Vec<Credential>,
    pub(in crate::domain) sources: Vec<Source>,
    pub(in crate::domain) journeys: Vec<Journey>,
    pub(in crate::domain) figures: Vec<Figure>,
    pub(in crate::domain) topics: Vec<Topic>,
    pub(in crate::domain) questions: Vec<Question>,
    pub(in crate::domain) seats: Vec<Seat>,
    pub(in crate::domain) slugs: Slugs,
    /// Every name, folded for finding; made at the first find, so that the start does not pay for it.
    #[serde(skip)]
    pub(in crate::domain) index: OnceLock<Index>,
    /// Every name again, laid out for finding those in a sentence; made at the first question.
    #[serde(skip)]
    pub(in crate::domain) names: OnceLock<Names>,
    /// The steps between tracks; counted when a map is made.
    #[serde(skip)]
    pub(in crate::domain) between: OnceLock<Vec<Vec<usize>>>,
}

/// Every slug, those of the past included, with the record it means.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(in crate::domain) struct Slugs {
    pub(in crate::domain) roles: HashMap<Slug, RoleId>,
    pub(in crate::domain) skills: HashMap<Slug, SkillId>,
    pub(in crate::domain) credentials: HashMap<Slug, CredentialId>,
    pub(in crate::domain) sources: HashMap<Slug, SourceId>,
    pub(in crate::domain) tracks: HashMap<Slug, TrackId>,
    pub(in crate::domain) topics: HashMap<Slug, TopicId>,
    pub(in crate::domain) questions: HashMap<Slug, QuestionId>,
}

/// A framework that is part of the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrameworkInfo {
    /// Its slug.
    pub slug: Slug,
    /// Its name.
    pub title: Text,
    /// The version of its data.
    pub version: Option<Text>,
    /// A language tag.
    pub language: Option<Text>,
    /// Under what terms it may be used.
    pub licence: Option<Text>,
    /// Whom to name.
    pub attribution: Option<Text>,
}

impl Catalogue {
    /// The frameworks it is made of, the base first.
    #[must_use]
    pub fn frameworks(&self) -> &[FrameworkInfo] {
        &self.frameworks
    }

    /// The name in the header: that of the last framework, which is the most specific one.
    #[must_use]
    pub fn title(&self) -> &str {
        self.frameworks.last().map_or("", |framework| framework.title.as_str())
    }

    /// The role the explorer opens on: the one the framework names, else the first; none without roles.
    #[must_use]
    pub fn start(&self) -> Option<RoleId> {
        self.start.or_else(|| self.roles().next())
    }

    /// How many roles there are.
    #[must_use]
    pub fn role_count(&self) -> usize {
        self.graph.node_count()
    }

    /// How many steps there are.
    #[must_use]
    pub fn step_count(&self) -> usize {
        self.graph.edge_count()
    }

    /// Every role, in the order of the files.
    pub fn roles(&self) -> impl Iterator<Item = RoleId> + use<> {
        (0..self.graph.node_count()).map(RoleId::new)
    }

    /// Every role as people read them: by track, by level from junior to senior, by title.
    #[must_use]
    pub fn roles_by_track(&self) -> Vec<RoleId> {
        let mut roles: Vec<RoleId> = self.roles().collect();
        roles.sort_by(|a, b| {
            let (a, b) = (self.role(*a), self.role(*b));
            (a.track, a.level, a.title.as_str(), &a.slug).cmp(&(b.track, b.level, b.title.as_str(), &b.slug))
        });
        roles
    }

    /// A role.
    #[must_use]
    pub fn role(&self, id: RoleId) -> &Role {
        &self.graph[NodeIndex::new(id.index())]
    }

    /// The step between two roles, if there is one.
    #[must_use]
    pub fn step(&self, from: RoleId, to: RoleId) -> Option<&Step> {
        let edge = self.graph.find_edge(NodeIndex::new(from.index()), NodeIndex::new(to.index()))?;
        self.graph.edge_weight(edge)
    }

    /// What a role leads to, by kind, then the usual and the best supported first.
    #[must_use]
    pub fn steps_from(&self, id: RoleId) -> Vec<(RoleId, &Step)> {
        self.steps(id, Direction::Outgoing)
    }

    /// What a role comes from, in the same order; it is listed so everywhere.
    #[must_use]
    pub fn steps_into(&self, id: RoleId) -> Vec<(RoleId, &Step)> {
        self.steps(id, Direction::Incoming)
    }

    /// Every role to or from which a step leads, once for each step and in no order: for whoever puts them in one.
    pub fn beside(&self, id: RoleId) -> impl Iterator<Item = RoleId> {
        let node = NodeIndex::new(id.index());
        let both = [Direction::Outgoing, Direction::Incoming].into_iter();
        both.flat_map(move |direction| self.graph.neighbors_directed(node, direction)).map(|node| RoleId::new(node.index()))
    }

    /// The steps that leave a role, in no order either.
    pub fn leaving(&self, id: RoleId) -> impl Iterator<Item = (RoleId, &Step)> {
        let edges = self.graph.edges_directed(NodeIndex::new(id.index()), Direction::Outgoing);
        edges.map(|edge| (RoleId::new(edge.target().index()), edge.weight()))
    }

    /// How many steps lead between each two tracks, either way; counted at the first question.
    pub fn steps_between_tracks(&self) -> &[Vec<usize>] {
        self.between.get_or_init(|| {
            let mut between = vec![vec![0; self.tracks.len()]; self.tracks.len()];
            for (from, to, _) in self.all_steps() {
                let (from, to) = (self.role(from).track.index(), self.role(to).track.index());
                between[from][to] += 1;
                between[to][from] += 1;
            }
            between
        })
    }

    fn steps(&self, id: RoleId, direction: Direction) -> Vec<(RoleId, &Step)> {
        let node = NodeIndex::new(id.index());
        let mut steps: Vec<(RoleId, &Step)> = self
            .graph
            .edges_directed(node, direction)
            .map(|edge| if direction == Direction::Outgoing { (edge.target(), edge) } else { (edge.source(), edge) })
            .map(|(other, edge)| (RoleId::new(other.index()), edge.weight()))
            .collect();
        steps.sort_by(|(a_role, a), (b_role, b)| {
            let key = |other: RoleId, step: &Step| {
                let pages = step.published.map_or(0, super::Published::pages);
                (step.kind, step.standing, self.leap(id, other), step.confidence, std::cmp::Reverse(pages))
            };
            key(*a_role, a)
                .cmp(&key(*b_role, b))
                .then_with(|| self.role(*a_role).title.cmp(&self.role(*b_role).title))
                .then(a_role.cmp(b_role))
        });
        steps
    }

    /// How many levels lie between two roles, where both are known; one is as good as none.
    fn leap(&self, one: RoleId, other: RoleId) -> u8 {
        match (self.role(one).level, self.role(other).level) {
            (Some(one), Some(other)) => one.get().abs_diff(other.get()).max(1),
            (Some(_) | None, _) => 1,
        }
    }

    /// Every step with its ends, in the order of the files.
    pub fn all_steps(&self) -> impl Iterator<Item = (RoleId, RoleId, &Step)> {
        self.graph.edge_references().map(|edge| (RoleId::new(edge.source().index()), RoleId::new(edge.target().index()), edge.weight()))
    }

    /// Every skill, in the order of the files.
    pub fn skills(&self) -> impl Iterator<Item = SkillId> + use<> {
        (0..self.skills.len()).map(SkillId::new)
    }

    /// A skill.
    #[must_use]
    pub fn skill(&self, id: SkillId) -> &Skill {
        &self.skills[id.index()]
    }

    /// Every credential, in the order of the files.
    pub fn credentials(&self) -> impl Iterator<Item = CredentialId> + use<> {
        (0..self.credentials.len()).map(CredentialId::new)
    }

    /// A credential.
    #[must_use]
    pub fn credential(&self, id: CredentialId) -> &Credential {
        &self.credentials[id.index()]
    }

    /// Every source, in the order of the files.
    pub fn sources(&self) -> impl Iterator<Item = SourceId> + use<> {
        (0..self.sources.len()).map(SourceId::new)
    }

    /// A source.
    #[must_use]
    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[id.index()]
    }

    /// Every track, in the order in which they are shown.
    pub fn tracks(&self) -> impl Iterator<Item = TrackId> + use<> {
        (0..self.tracks.len()).map(TrackId::new)
    }

    /// A track.
    #[must_use]
    pub fn track(&self, id: TrackId) -> &Track {
        &self.tracks[id.index()]
    }

    /// The names of the levels, junior first.
    #[must_use]
    pub fn levels(&self) -> &[LevelName] {
        &self.levels
    }

    /// What a level is called, if the framework names it.
    #[must_use]
    pub fn level_name(&self, level: Level) -> Option<&LevelName> {
        self.levels.iter().find(|name| name.level == level)
    }

    /// The names of the proficiencies, least first.
    #[must_use]
    pub fn proficiencies(&self) -> &[ProficiencyName] {
        &self.proficiencies
    }

    /// What a proficiency is called, if the framework names it.
    #[must_use]
    pub fn proficiency_name(&self, proficiency: Proficiency) -> Option<&ProficiencyName> {
        self.proficiencies.iter().find(|name| name.proficiency == proficiency)
    }

    /// The journeys, in the order of the files.
    #[must_use]
    pub fn journeys(&self) -> &[Journey] {
        &self.journeys
    }

    /// The dated facts about the market, in the order of the files.
    #[must_use]
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// Every topic, in the order of the files.
    pub fn topics(&self) -> impl Iterator<Item = TopicId> + use<> {
        (0..self.topics.len()).map(TopicId::new)
    }

    /// A topic.
    #[must_use]
    pub fn topic(&self, id: TopicId) -> &Topic {
        &self.topics[id.index()]
    }

    /// Where roles stand on the map, as somebody laid it down; not every role has a seat.
    #[must_use]
    pub fn seats(&self) -> &[Seat] {
        &self.seats
    }

    /// Every short form that means several things, in the order of the files.
    pub fn labels(&self) -> impl Iterator<Item = &Label> {
        self.topics.iter().flat_map(|topic| &topic.labels)
    }

    /// Every question, in the order of the files.
    pub fn questions(&self) -> impl Iterator<Item = QuestionId> + use<> {
        (0..self.questions.len()).map(QuestionId::new)
    }

    /// A question.
    #[must_use]
    pub fn question(&self, id: QuestionId) -> &Question {
        &self.questions[id.index()]
    }

    /// The role of a slug, present or past.
    #[must_use]
    pub fn role_of(&self, slug: &str) -> Option<RoleId> {
        self.slugs.roles.get(slug).copied()
    }

    /// The skill of a slug, present or past.
    #[must_use]
    pub fn skill_of(&self, slug: &str) -> Option<SkillId> {
        self.slugs.skills.get(slug).copied()
    }

    /// The credential of a slug, present or past.
    #[must_use]
    pub fn credential_of(&self, slug: &str) -> Option<CredentialId> {
        self.slugs.credentials.get(slug).copied()
    }

    /// The source of a slug.
    #[must_use]
    pub fn source_of(&self, slug: &str) -> Option<SourceId> {
        self.slugs.sources.get(slug).copied()
    }

    /// The track of a slug.
    #[must_use]
    pub fn track_of(&self, slug: &str) -> Option<TrackId> {
        self.slugs.tracks.get(slug).copied()
    }

    /// The topic of a slug, present or past.
    #[must_use]
    pub fn topic_of(&self, slug: &str) -> Option<TopicId> {
        self.slugs.topics.get(slug).copied()
    }

    /// The question of a slug, present or past.
    #[must_use]
    pub fn question_of(&self, slug: &str) -> Option<QuestionId> {
        self.slugs.questions.get(slug).copied()
    }
}
