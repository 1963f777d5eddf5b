//! What is this role?

use serde::Serialize;

use super::named::{Said, as_id, as_word};
use super::{Cited, Named, Related, StepView};
use crate::domain::{
    Catalogue, Credential, Figure, Journey, Level, Link, Months, Need, Proficiency, RelationKind, Role, RoleId, Skill, Slug, Subject, Text,
    Track, Years,
};

/// A role's page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RolePage {
    /// The role.
    #[serde(flatten)]
    pub role: Named<Role>,
    /// Its name in at most eight cells.
    pub short: Option<Text>,
    /// Other names it is advertised under.
    pub aliases: Vec<AliasView>,
    /// Its track.
    #[serde(serialize_with = "as_id")]
    pub track: Named<Track>,
    /// Its level.
    pub level: Option<Level>,
    /// What the level is called.
    pub level_title: Option<Text>,
    /// What the level means.
    pub level_means: Option<Text>,
    /// What it is.
    pub summary: Text,
    /// Where that comes from.
    pub summary_sources: Vec<Cited>,
    /// Why that is not to be leaned on.
    pub summary_weak: Option<Text>,
    /// Warnings and context.
    pub notes: Vec<Said>,
    /// What it does.
    pub duties: Vec<Said>,
    /// The skills it wants, the most wanted first.
    pub skills: Vec<WantView>,
    /// Schooling and background.
    pub education: Vec<NeedView>,
    /// Credentials it asks for: required, common, optional.
    pub credentials: Vec<AskView>,
    /// Typical total experience on entry.
    pub experience: Option<ExperienceView>,
    /// Links to other roles that are not steps.
    pub relations: Vec<RelationView>,
    /// Dated facts about the market.
    pub figures: Vec<FigureView>,
    /// What it comes from.
    pub ways_in: Vec<StepView>,
    /// What it often leads to.
    pub ways_on: Vec<StepView>,
    /// Journeys that begin here.
    pub journeys: Vec<JourneyView>,
    /// Topics and questions that speak of it.
    #[serde(flatten)]
    pub related: Related,
    /// Where the role as such comes from.
    pub sources: Vec<Cited>,
}

/// Another name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AliasView {
    /// The name.
    pub title: Text,
    /// Where it is used, or what else it may mean.
    pub note: Option<Text>,
    /// Where it comes from.
    pub sources: Vec<Cited>,
}

/// A skill that a role wants.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WantView {
    /// The handle and names of the skill.
    #[serde(flatten)]
    pub skill: SkillName,
    /// How well.
    pub proficiency: Option<Proficiency>,
    /// What that proficiency is called.
    pub proficiency_title: Option<Text>,
    /// How much it is needed.
    #[serde(serialize_with = "as_word")]
    pub need: Need,
    /// Where it comes from.
    pub sources: Vec<Cited>,
    /// Why it is not to be leaned on.
    pub weak: Option<Text>,
}

/// The name of a skill or credential as lists within a page print it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct NameOf<T> {
    /// Its handle.
    #[serde(skip)]
    pub at: crate::domain::Id<T>,
    /// Its slug.
    pub id: Slug,
    /// Its name.
    pub name: Text,
}

impl<T> Clone for NameOf<T> {
    fn clone(&self) -> Self {
        Self { at: self.at, id: self.id.clone(), name: self.name.clone() }
    }
}

/// The name of a skill.
pub type SkillName = NameOf<Skill>;

impl<T> From<Named<T>> for NameOf<T> {
    fn from(named: Named<T>) -> Self {
        Self { at: named.at, id: named.id, name: named.title }
    }
}

/// A sentence with how much it is needed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NeedView {
    /// The sentence.
    #[serde(flatten)]
    pub said: Said,
    /// How much it is needed.
    #[serde(serialize_with = "as_word")]
    pub need: Need,
}

/// A credential that a role asks for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskView {
    /// The handle and name of the credential, its part included.
    #[serde(flatten)]
    pub credential: NameOf<Credential>,
    /// The slug of the part, if one is meant.
    pub part: Option<Slug>,
    /// How much it is needed.
    #[serde(serialize_with = "as_word")]
    pub need: Need,
    /// Where it comes from.
    pub sources: Vec<Cited>,
    /// Why it is not to be leaned on.
    pub weak: Option<Text>,
}

/// Typical total experience on entry, in years.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExperienceView {
    /// At least.
    pub low: Months,
    /// At most; open where it is not known.
    pub high: Option<Months>,
    /// What anchors it.
    pub note: Option<Text>,
    /// Where it comes from.
    pub sources: Vec<Cited>,
    /// Why it is not to be leaned on.
    pub weak: Option<Text>,
}

impl ExperienceView {
    /// The range.
    #[must_use]
    pub fn years(&self) -> Years {
        Years { low: self.low, high: self.high }
    }
}

/// A link to another role that is not a step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RelationView {
    /// How they belong together.
    #[serde(serialize_with = "as_word")]
    pub kind: RelationKind,
    /// The other role.
    pub to: Named<Role>,
    /// What to know about it.
    pub note: Option<Text>,
    /// Where it comes from.
    pub sources: Vec<Cited>,
}

/// A dated fact about the market.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FigureView {
    /// Its slug.
    pub id: Slug,
    /// What is counted.
    pub title: Text,
    /// The number as it is printed.
    pub amount: Text,
    /// What it is a number of.
    pub unit: Option<Text>,
    /// The year or years it holds for.
    pub year: Text,
    /// The country it holds for.
    pub country: Text,
    /// What to know about it.
    pub note: Option<Text>,
    /// Where it comes from.
    pub sources: Vec<Cited>,
    /// Why it is not to be leaned on.
    pub weak: Option<Text>,
}

impl FigureView {
    /// A figure.
    #[must_use]
    pub fn new(catalogue: &Catalogue, figure: &Figure) -> Self {
        Self {
            id: figure.slug.clone(),
            title: figure.title.clone(),
            amount: figure.amount.clone(),
            unit: figure.unit.clone(),
            year: figure.year.clone(),
            country: figure.country.clone(),
            note: figure.note.clone(),
            sources: Cited::list(catalogue, &figure.basis.sources),
            weak: figure.basis.weak.clone(),
        }
    }
}

/// A journey.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JourneyView {
    /// Its slug.
    pub id: Slug,
    /// Its name.
    pub title: Text,
    /// Its roles in order.
    pub roles: Vec<Named<Role>>,
    /// What to know about it.
    pub note: Option<Text>,
    /// Where it comes from.
    pub sources: Vec<Cited>,
}

impl JourneyView {
    /// A journey.
    #[must_use]
    pub fn new(catalogue: &Catalogue, journey: &Journey) -> Self {
        Self {
            id: journey.slug.clone(),
            title: journey.title.clone(),
            roles: journey.roles.iter().map(|&role| Named::role(catalogue, role)).collect(),
            note: journey.note.clone(),
            sources: Cited::list(catalogue, &journey.sources),
        }
    }
}

/// A role's page.
#[must_use]
pub fn role(catalogue: &Catalogue, at: RoleId) -> RolePage {
    RolePage {
        ways_in: catalogue.steps_into(at).into_iter().map(|(from, step)| StepView::new(catalogue, from, at, step)).collect(),
        ways_on: super::ways_on(catalogue, at).into_iter().map(|(to, step)| StepView::new(catalogue, at, to, step)).collect(),
        ..without_ways(catalogue, at)
    }
}

/// A role's page without its ways in and on, for whoever shows these elsewhere.
#[must_use]
pub fn without_ways(catalogue: &Catalogue, at: RoleId) -> RolePage {
    let role = catalogue.role(at);
    let level = role.level.and_then(|level| catalogue.level_name(level));
    let track = catalogue.track(role.track);
    RolePage {
        role: Named::role(catalogue, at),
        short: role.short.clone(),
        aliases: super::role::aliases(catalogue, &role.aliases),
        track: Named { at: role.track, id: track.slug.clone(), title: track.title.clone() },
        level: role.level,
        level_title: level.map(|level| level.title.clone()),
        level_means: level.map(|level| level.means.clone()),
        summary: role.summary.text.clone(),
        summary_sources: Cited::list(catalogue, &role.summary.basis.sources),
        summary_weak: role.summary.basis.weak.clone(),
        notes: role.notes.iter().map(|note| Said::fact(catalogue, note)).collect(),
        duties: role.duties.iter().map(|duty| Said::fact(catalogue, &duty.fact)).collect(),
        skills: wants(catalogue, role),
        education: education(catalogue, role),
        credentials: asks(catalogue, role),
        experience: experience(catalogue, role),
        relations: relations(catalogue, role),
        figures: catalogue
            .figures()
            .iter()
            .filter(|figure| figure.roles.contains(&at))
            .map(|figure| FigureView::new(catalogue, figure))
            .collect(),
        ways_in: Vec::new(),
        ways_on: Vec::new(),
        journeys: super::route::journeys_from(catalogue, at),
        related: Related::to(catalogue, Link::Page(Subject::Role(at))),
        sources: Cited::list(catalogue, &role.sources),
    }
}

/// Other names, in the order of the file.
#[must_use]
pub fn aliases(catalogue: &Catalogue, aliases: &[crate::domain::Alias]) -> Vec<AliasView> {
    let view = |alias: &crate::domain::Alias| AliasView {
        title: alias.title.clone(),
        note: alias.note.clone(),
        sources: Cited::list(catalogue, &alias.sources),
    };
    aliases.iter().map(view).collect()
}

fn wants(catalogue: &Catalogue, role: &Role) -> Vec<WantView> {
    let mut wants: Vec<&crate::domain::Wanted> = role.skills.iter().collect();
    // The most wanted first; equals keep the order of the file, which puts the defining ones first.
    wants.sort_by_key(|want| (want.need, std::cmp::Reverse(want.want)));
    let view = |want: &&crate::domain::Wanted| WantView {
        skill: Named::skill(catalogue, want.skill).into(),
        proficiency: want.want,
        proficiency_title: want.want.and_then(|want| catalogue.proficiency_name(want)).map(|name| name.title.clone()),
        need: want.need,
        sources: Cited::list(catalogue, &want.basis.sources),
        weak: want.basis.weak.clone(),
    };
    wants.iter().map(view).collect()
}

fn education(catalogue: &Catalogue, role: &Role) -> Vec<NeedView> {
    let mut rows: Vec<NeedView> =
        role.education.iter().map(|row| NeedView { said: Said::fact(catalogue, &row.fact), need: row.need }).collect();
    rows.sort_by_key(|row| row.need);
    rows
}

fn asks(catalogue: &Catalogue, role: &Role) -> Vec<AskView> {
    let view = |asked: &crate::domain::Asked| AskView {
        credential: Named::credential(catalogue, asked.credential, asked.part).into(),
        part: asked.part.and_then(|part| catalogue.credential(asked.credential).parts.get(part)).map(|part| part.slug.clone()),
        need: asked.need,
        sources: Cited::list(catalogue, &asked.basis.sources),
        weak: asked.basis.weak.clone(),
    };
    let mut rows: Vec<AskView> = role.credentials.iter().map(view).collect();
    rows.sort_by_key(|row| row.need);
    rows
}

fn experience(catalogue: &Catalogue, role: &Role) -> Option<ExperienceView> {
    role.experience.as_ref().map(|experience| ExperienceView {
        low: experience.years.low,
        high: experience.years.high,
        note: experience.note.clone(),
        sources: Cited::list(catalogue, &experience.basis.sources),
        weak: experience.basis.weak.clone(),
    })
}

fn relations(catalogue: &Catalogue, role: &Role) -> Vec<RelationView> {
    let view = |relation: &crate::domain::Relation| RelationView {
        kind: relation.kind,
        to: Named::role(catalogue, relation.to),
        note: relation.note.clone(),
        sources: Cited::list(catalogue, &relation.sources),
    };
    role.relations.iter().map(view).collect()
}
