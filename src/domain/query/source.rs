//! What is this source, and how much rests on it?

use serde::Serialize;

use crate::domain::{Basis, Catalogue, Claim, Slug, SourceId, Step, Text};

/// A source's page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SourcePage {
    /// Its handle.
    #[serde(skip)]
    pub at: Option<SourceId>,
    /// Its slug.
    pub id: Slug,
    /// Its id as it is printed.
    pub label: Text,
    /// What it is called.
    pub title: Text,
    /// Who publishes it, or where it was found.
    pub publisher: Option<Text>,
    /// When it was written, as far as that is known.
    pub date: Option<Text>,
    /// Under what terms it may be used.
    pub licence: Option<Text>,
    /// How strong it is, and what it does not say.
    pub note: Option<Text>,
    /// What has to be printed with it.
    pub attribution: Option<Text>,
    /// How many facts of roles rest on it: summaries, notes, duties, skills, credentials, education, experience.
    pub facts_of_roles: usize,
    /// How many steps rest on it, or their years.
    pub steps: usize,
    /// How many claims of answers and topics rest on it.
    pub claims: usize,
}

/// A source's page.
#[must_use]
pub fn source(catalogue: &Catalogue, at: SourceId) -> SourcePage {
    let source = catalogue.source(at);
    let rests = |basis: &Basis| basis.sources.contains(&at);
    let years_rest = |step: &Step| step.years.as_ref().is_some_and(|years| years.sources.contains(&at));
    SourcePage {
        at: Some(at),
        id: source.slug.clone(),
        label: source.label.clone(),
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        date: source.date.clone(),
        licence: source.licence.clone(),
        note: source.note.clone(),
        attribution: source.attribution.clone(),
        facts_of_roles: catalogue.roles().map(|role| bases(catalogue.role(role)).filter(|basis| rests(basis)).count()).sum(),
        steps: catalogue.all_steps().filter(|(_, _, step)| rests(&step.basis) || years_rest(step)).count(),
        claims: claims(catalogue).filter(|claim| rests(&claim.fact.basis)).count(),
    }
}

fn claims(catalogue: &Catalogue) -> impl Iterator<Item = &Claim> {
    let answers = catalogue.questions().flat_map(|id| &catalogue.question(id).claims);
    answers.chain(catalogue.topics().flat_map(|id| &catalogue.topic(id).sections).flat_map(|section| &section.claims))
}

fn bases(role: &crate::domain::Role) -> impl Iterator<Item = &Basis> {
    std::iter::once(&role.summary.basis)
        .chain(role.notes.iter().map(|note| &note.basis))
        .chain(role.duties.iter().map(|duty| &duty.fact.basis))
        .chain(role.skills.iter().map(|want| &want.basis))
        .chain(role.credentials.iter().map(|asked| &asked.basis))
        .chain(role.education.iter().map(|education| &education.fact.basis))
        .chain(role.experience.iter().map(|experience| &experience.basis))
}
