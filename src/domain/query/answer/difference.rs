//! What is the difference between two records?
//!
//! A skill that one of two roles does not list is not described there; it is never counted as nothing.

use std::cmp::Reverse;

use super::level::{judged, level};
use super::skills::degree;
use super::step::{self, End};
use super::tell::{Sentence, Told};
use super::{credentials, higher, level as levels, skills, sources, thing_title, what};
use crate::domain::query::words::{self, closed, lower_first};
use crate::domain::{
    Catalogue, Claim, Comparison, ComparisonRow, CredentialId, Link, Proficiency, Role, RoleId, SkillId, Text, Thing, TopicId, Wanted,
};

/// How many skills are told apart at most.
const SKILLS: usize = 4;

/// How many claims that speak of both are told at most.
const CLAIMS: usize = 4;

/// How many details of each credential are told at most.
const DETAILS: usize = 4;

/// What the difference is.
pub fn difference(catalogue: &Catalogue, one: Thing, other: Thing) -> Told {
    let told = Told::new(lead(catalogue, one, other));
    match (one, other) {
        (Thing::Role(one), Thing::Role(other)) => told.with(of_roles(catalogue, one, other)).careful(levels::caution(catalogue)),
        (Thing::Skill(one), Thing::Skill(other)) => told.with([one, other].map(|id| skills::wanted(catalogue, id).lead.to([id]))),
        (Thing::Credential(one), Thing::Credential(other)) => {
            told.with([one, other].into_iter().flat_map(|id| details(catalogue, id))).careful(credentials::caution(catalogue))
        }
        (one, other) => told.with(compared(catalogue, one, other)).with(of_both(catalogue, one, other)),
    }
}

/// What each is; where they are of different sorts, that too.
fn lead(catalogue: &Catalogue, one: Thing, other: Thing) -> Sentence {
    let [first, second] = [one, other].map(|thing| definition(catalogue, thing));
    match [one, other].map(sort) {
        [Some(a), Some(b)] if a != b => {
            let (one, other) = (thing_title(catalogue, one), thing_title(catalogue, other));
            Sentence::new(format!("{one} is a {a}, {other} a {b}")).and(first).and(second)
        }
        [_, _] => first.and(second),
    }
}

/// What sort of record it is; what a topic is, its summary says.
fn sort(thing: Thing) -> Option<&'static str> {
    match thing {
        Thing::Role(_) => Some("role"),
        Thing::Skill(_) => Some("skill"),
        Thing::Credential(_) => Some("credential"),
        Thing::Topic(_) => None,
    }
}

/// What a record is, behind its name: `Project Manager: runs a project.`
pub fn definition(catalogue: &Catalogue, thing: Thing) -> Sentence {
    let title = thing_title(catalogue, thing);
    let fact = match thing {
        Thing::Role(id) => Some(&catalogue.role(id).summary),
        Thing::Topic(id) => Some(&catalogue.topic(id).summary),
        Thing::Skill(id) => catalogue.skill(id).definition.as_ref(),
        Thing::Credential(_) => return what::what(catalogue, thing).lead.to([thing]),
    };
    match fact {
        Some(fact) => Sentence::new(format!("{title}: {}", closed(lower_first(&fact.text)))).resting(&fact.basis).to([thing]),
        None => Sentence::new(format!("{title}: no data on what it means")).on(sources(catalogue, thing)).to([thing]),
    }
}

fn of_roles(catalogue: &Catalogue, one: RoleId, other: RoleId) -> Vec<Sentence> {
    let pairs = [(one, other), (other, one)];
    let only = pairs.into_iter().filter_map(|(here, there)| only_here(catalogue, here, there));
    let steps = pairs.into_iter().filter_map(|(from, to)| Some((from, to, catalogue.step(from, to)?)));
    let steps = steps.map(|hop| step::told(catalogue, hop, End::Both));
    let mut told = vec![stand(catalogue, one, other)];
    told.extend(higher::relations(catalogue, one, other));
    told.extend(both_list(catalogue, one, other));
    told.extend(only);
    told.extend(steps);
    told
}

/// The tracks and levels of two roles.
fn stand(catalogue: &Catalogue, one: RoleId, other: RoleId) -> Sentence {
    let stands = [one, other].map(|id| {
        let role = catalogue.role(id);
        format!("{}: track {}, {}", role.title, catalogue.track(role.track).title, level(catalogue, id))
    });
    judged(catalogue, Sentence::new(stands.join(". ")), &[one, other]).to([one, other])
}

/// The skills that only the first lists, the most wanted first.
fn only_here(catalogue: &Catalogue, here: RoleId, there: RoleId) -> Option<Sentence> {
    let (role, other) = (catalogue.role(here), catalogue.role(there));
    if role.skills.is_empty() {
        return Some(Sentence::new(format!("{}: no data on its skills", role.title)).on(&role.sources).to([here]));
    }
    let mut only: Vec<&Wanted> = role.skills.iter().filter(|wanted| wanting(other, wanted.skill).is_none()).collect();
    only.sort_by_key(|wanted| (wanted.need, Reverse(wanted.want)));
    if only.is_empty() || other.skills.is_empty() {
        return None;
    }
    let names: Vec<String> = only
        .iter()
        .take(SKILLS)
        .map(|wanted| format!("{} ({})", catalogue.skill(wanted.skill).title, degree(catalogue, wanted.want)))
        .collect();
    let words = format!("Only {} lists {}", role.title, words::with_more(&names, only.len() - names.len()));
    let sentence =
        only.iter().take(SKILLS).fold(Sentence::new(words), |sentence, wanted| sentence.resting(&wanted.basis).to([wanted.skill]));
    Some(sentence.to([here]))
}

fn wanting(role: &Role, skill: SkillId) -> Option<&Wanted> {
    role.skills.iter().find(|wanted| wanted.skill == skill)
}

/// The skills that both list and that differ most.
fn both_list(catalogue: &Catalogue, one: RoleId, other: RoleId) -> Vec<Sentence> {
    let (first, second) = (catalogue.role(one), catalogue.role(other));
    let mut shared: Vec<(&Wanted, &Wanted)> =
        first.skills.iter().filter_map(|wanted| Some((wanted, wanting(second, wanted.skill)?))).collect();
    let apart = |(a, b): &(&Wanted, &Wanted)| a.want.zip(b.want).map_or(0, |(a, b)| a.get().abs_diff(b.get()));
    shared.sort_by(|a, b| {
        let key = |pair: &(&Wanted, &Wanted)| (Reverse(apart(pair)), Reverse(pair.0.want.max(pair.1.want)));
        key(a).cmp(&key(b)).then_with(|| catalogue.skill(a.0.skill).title.cmp(&catalogue.skill(b.0.skill).title))
    });
    let (differing, alike): (Vec<(&Wanted, &Wanted)>, Vec<_>) = shared.into_iter().partition(|pair| apart(pair) > 0);
    let at = |want: Option<Proficiency>, role: &Role| format!("{} for {}", skills::rated(catalogue, want), role.title);
    let told = |(a, b): &(&Wanted, &Wanted)| {
        let words = format!("{}: {}, {}", catalogue.skill(a.skill).title, at(a.want, first), at(b.want, second));
        both_want(words, &[(*a, *b)])
    };
    let more = (differing.len() > SKILLS).then(|| &differing[SKILLS..]);
    let more = more.map(|pairs| both_want(format!("They differ as well in {}", in_part(catalogue, pairs)), pairs));
    let known = alike.iter().all(|(a, b)| a.want.is_some() && b.want.is_some());
    let how = if known { " at the same proficiency" } else { ", with no known difference" };
    let alike = (!alike.is_empty()).then(|| both_want(format!("Both list {}{how}", in_part(catalogue, &alike)), &alike));
    differing.iter().take(SKILLS).map(told).chain(more).chain(alike).collect()
}

fn in_part(catalogue: &Catalogue, pairs: &[(&Wanted, &Wanted)]) -> String {
    let names: Vec<&Text> = pairs.iter().map(|(wanted, _)| &catalogue.skill(wanted.skill).title).collect();
    words::listed_in_part(&names, SKILLS)
}

/// Words that rest on what both roles say of some skills.
fn both_want(words: String, pairs: &[(&Wanted, &Wanted)]) -> Sentence {
    pairs.iter().fold(Sentence::new(words), |sentence, (a, b)| sentence.resting(&a.basis).resting(&b.basis).to([a.skill]))
}

/// What a credential takes, in part, behind its name.
pub fn details(catalogue: &Catalogue, id: CredentialId) -> Vec<Sentence> {
    let credential = catalogue.credential(id);
    let name = &credential.label;
    let mut told: Vec<Sentence> = credential
        .eligibility
        .iter()
        .take(DETAILS)
        .map(|fact| Sentence::new(format!("{name} – {}", fact.text)).resting(&fact.basis).to([id]))
        .collect();
    if told.is_empty() {
        told.push(Sentence::new(format!("{name} – what it takes: no data")).on(&credential.sources).to([id]));
    }
    let rest = credential.eligibility.len().saturating_sub(DETAILS);
    told.extend(what::on_its_page(rest, "point", "points").map(|more| more.on(&credential.sources).to([id])));
    told.push(credentials::wanted(catalogue, id).lead.to([id]));
    told
}

/// The rows of a comparison that has these two on its sides.
fn compared(catalogue: &Catalogue, one: Thing, other: Thing) -> Vec<Sentence> {
    let Some((id, compare)) = comparison(catalogue, one, other) else { return Vec::new() };
    compare.rows.iter().map(|row| compared_row(compare, row, id).to([one, other])).collect()
}

/// The comparison that has these two on its sides, with its topic.
pub fn comparison(catalogue: &Catalogue, one: Thing, other: Thing) -> Option<(TopicId, &Comparison)> {
    catalogue.topics().find_map(|id| {
        let compare = catalogue.topic(id).compare.as_ref()?;
        is_of(catalogue, compare, one, other).then_some((id, compare))
    })
}

fn is_of(catalogue: &Catalogue, compare: &Comparison, one: Thing, other: Thing) -> bool {
    let is = |side: &Text, thing: Thing| is_called(catalogue, thing, side);
    (is(&compare.left, one) && is(&compare.right, other)) || (is(&compare.left, other) && is(&compare.right, one))
}

/// Whether a record bears a name, in any case.
pub fn is_called(catalogue: &Catalogue, thing: Thing, name: &Text) -> bool {
    names(catalogue, thing).any(|known| known.to_lowercase() == name.to_lowercase())
}

/// Everything that a record is called.
pub fn names(catalogue: &Catalogue, thing: Thing) -> impl Iterator<Item = &Text> {
    let (title, aliases) = match thing {
        Thing::Role(id) => (&catalogue.role(id).title, catalogue.role(id).aliases.as_slice()),
        Thing::Skill(id) => (&catalogue.skill(id).title, &[] as &[_]),
        Thing::Credential(id) => (&catalogue.credential(id).label, catalogue.credential(id).aliases.as_slice()),
        Thing::Topic(id) => (&catalogue.topic(id).title, catalogue.topic(id).aliases.as_slice()),
    };
    std::iter::once(title).chain(aliases.iter().map(|alias| &alias.title))
}

fn compared_row(compare: &Comparison, row: &ComparisonRow, topic: TopicId) -> Sentence {
    let side = |name: &Text, text: &Text| format!("{name}: {}", closed(lower_first(text)));
    let (left, right) = (side(&compare.left, &row.left.text), side(&compare.right, &row.right.text));
    Sentence::new(format!("{}. {left} {right}", row.title)).resting(&row.left.basis).resting(&row.right.basis).to([topic])
}

/// What the answers of the data say of both: their claims can stand alone.
pub fn of_both(catalogue: &Catalogue, one: Thing, other: Thing) -> Vec<Sentence> {
    let claims = catalogue.questions().flat_map(|id| &catalogue.question(id).claims);
    let speaks_of = |claim: &Claim, thing: Thing| claim.links.contains(&Link::Page(thing.into()));
    claims.filter(|claim| speaks_of(claim, one) && speaks_of(claim, other)).take(CLAIMS).map(Sentence::claim).collect()
}
