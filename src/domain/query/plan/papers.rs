//! The credentials of a plan with what one needs for them, and the sources it rests on, with their licences.
//!
//! What is left out is always counted.

use super::{Paper, SourceLine};
use crate::domain::profile::Progress;
use crate::domain::query::Named;
use crate::domain::query::named::Said;
use crate::domain::query::route::{self, Route};
use crate::domain::{Catalogue, Credential, Fact, Holder, Need, SourceId};

/// How many credentials a plan tells of, but for those that are required.
const CREDENTIALS: usize = 4;

/// How many of them are told for one step.
const OF_A_STEP: usize = 2;

/// How many sources a plan names.
const SOURCES: usize = 10;

/// How many sources of each step are named before those of the others.
const EACH: usize = 2;

/// The credentials to earn: the required ones first, then step by step; and how many more there are.
#[must_use]
pub fn credentials(catalogue: &Catalogue, holder: &Holder, route: &Route) -> (Vec<Paper>, usize) {
    let of = |need: Need| {
        let hops = route.hops.iter().zip(&route.steps);
        hops.flat_map(move |(hop, step)| {
            let asked = if need == Need::Required { &hop.credentials.required } else { &hop.credentials.usual };
            asked.iter().map(move |asked| (need, asked, &step.to))
        })
    };
    let all: Vec<_> = of(Need::Required).chain(of(Need::Common)).collect();
    let paper = |(need, asked, role): &(Need, &Named<Credential>, &Named<crate::domain::Role>)| {
        let credential = catalogue.credential(asked.at);
        Paper {
            credential: (*asked).clone(),
            need: *need,
            role: (*role).clone(),
            under_way: holder.progress(asked.at, None) == Some(Progress::UnderWay),
            issuer: credential.issuer.clone(),
            eligibility: eligibility(credential, &asked.title).into_iter().map(|fact| Said::fact(catalogue, fact)).collect(),
            as_of: credential.as_of.clone(),
        }
    };
    let of_step = |at: usize| all[..at].iter().filter(|(need, _, role)| *need != Need::Required && role.at == all[at].2.at).count();
    let is_told = |at: &usize| all[*at].0 == Need::Required || of_step(*at) < OF_A_STEP;
    let required = all.iter().filter(|(need, ..)| *need == Need::Required).count();
    let shown: Vec<usize> = (0..all.len()).filter(is_told).take(required + CREDENTIALS).collect();
    (shown.iter().map(|&at| paper(&all[at])).collect(), all.len() - shown.len())
}

/// What one needs for a credential; of a part, what names that part, where anything does.
fn eligibility<'a>(credential: &'a Credential, name: &str) -> Vec<&'a Fact> {
    let is_part = (0..credential.parts.len()).any(|part| credential.name(Some(part)) == name);
    let own: Vec<&Fact> = credential.eligibility.iter().filter(|fact| is_part && fact.text.contains(mark(name))).collect();
    if own.is_empty() { credential.eligibility.iter().collect() } else { own }
}

/// What sets a part apart: the last word of its name, or the last two where that is a letter: `Level C`.
fn mark(name: &str) -> &str {
    let last = name.rfind(' ').map_or(0, |at| at + 1);
    let before = name[..last].trim_end().rfind(' ').map_or(0, |at| at + 1);
    if name[last..].chars().count() == 1 { &name[before..] } else { &name[last..] }
}

/// The sources that weigh most: of the goal, of each step, of each credential; and how many more there are.
#[must_use]
pub fn sources(catalogue: &Catalogue, route: &Route, papers: &[Paper], goal: &Said) -> (Vec<SourceLine>, usize) {
    let mut all: Vec<SourceId> = Vec::new();
    let mut add = |source: SourceId| {
        if !all.contains(&source) {
            all.push(source);
        }
    };
    goal.sources.iter().take(1).for_each(|cited| add(cited.at));
    for step in &route.steps {
        step.sources.iter().take(EACH).chain(step.years_sources.iter().take(1)).for_each(|cited| add(cited.at));
    }
    for said in papers.iter().filter_map(|paper| paper.eligibility.first()) {
        said.sources.iter().take(1).for_each(|cited| add(cited.at));
    }
    route::sources(route).iter().for_each(|cited| add(cited.at));
    papers.iter().flat_map(|paper| &paper.eligibility).flat_map(|said| &said.sources).for_each(|cited| add(cited.at));
    let shown = all.len().min(SOURCES);
    (all[..shown].iter().map(|&source| line(catalogue, source)).collect(), all.len() - shown)
}

fn line(catalogue: &Catalogue, source: SourceId) -> SourceLine {
    let source = catalogue.source(source);
    SourceLine {
        id: source.slug.clone(),
        label: source.label.clone(),
        title: source.title.clone(),
        date: source.date.clone(),
        licence: source.licence.clone(),
        attribution: source.attribution.clone(),
    }
}
