//! What is the career path of a role: what it comes from, what it leads to, which journeys pass through it?
//!
//! A path is told as typical, never as the rule.

use super::step::{self, End, Hop, titles};
use super::tell::{Sentence, Told};
use super::ways::{comes_from, entry, hops_into, hops_on, how_often, named};
use super::{way, what};
use crate::domain::query::words::{count, listed};
use crate::domain::{Catalogue, Journey, RoleId};

/// How many journeys are told before the rest are counted.
const JOURNEYS: usize = 4;

/// Its career path, to it and on from it.
pub fn path(catalogue: &Catalogue, id: RoleId) -> Told {
    let role = catalogue.role(id);
    let (into, on) = (hops_into(catalogue, id), hops_on(catalogue, id));
    let to = |hops: &[Hop<'_>]| listed(&titles(catalogue, named(catalogue, hops).map(|(_, to, _)| *to)));
    let words = match (into.is_empty(), on.is_empty()) {
        (true, true) => format!("No step in this catalogue leads to {} or on from it", role.title),
        (true, false) => {
            format!("No step in this catalogue leads to {}; it {} leads to {}", role.title, how_often(catalogue, &on), to(&on))
        }
        (false, true) => format!("{}; no step leads on from it", comes_from(catalogue, id, &into)),
        (false, false) => format!("{}, and {} leads to {}", comes_from(catalogue, id, &into), how_often(catalogue, &on), to(&on)),
    };
    let lead = named(catalogue, &into)
        .chain(named(catalogue, &on))
        .fold(Sentence::new(words), |sentence, (_, _, step)| sentence.on(&step.basis.sources));
    let lead = if into.is_empty() && on.is_empty() { lead.on(&role.sources) } else { lead };
    let told = |hops: &[Hop<'_>], end: End| named(catalogue, hops).map(|&hop| step::told(catalogue, hop, end)).collect::<Vec<_>>();
    Told::new(lead)
        .with(told(&into, End::Left))
        .with(entry(catalogue, id))
        .with(told(&on, End::Reached))
        .with(journeys(catalogue, id))
        .careful(what::typical(catalogue))
}

/// The journeys that pass through a role, and how many more there are.
fn journeys(catalogue: &Catalogue, id: RoleId) -> Vec<Sentence> {
    let through: Vec<&Journey> = catalogue.journeys().iter().filter(|journey| journey.roles.contains(&id)).collect();
    let rest = through.get(JOURNEYS..).unwrap_or(&[]);
    let names: Vec<String> = rest.iter().map(|journey| format!("‘{}’", journey.title)).collect();
    let verb = if rest.len() == 1 { "passes" } else { "pass" };
    let words = format!("{} {verb} through it: {}", count(rest.len(), "more journey"), listed(&names));
    let more = rest.iter().fold(Sentence::new(words), |sentence, journey| sentence.on(&journey.sources)).to([id]);
    through.iter().take(JOURNEYS).map(|journey| way::journey(catalogue, journey)).chain((!rest.is_empty()).then_some(more)).collect()
}
