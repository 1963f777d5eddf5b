//! What comes after a role, for its typical holder?
//!
//! The ways on are options with conditions; none is told as the next step, or as a prediction.

use super::step::{self, End};
use super::tell::{Sentence, Told, caution};
use super::ways::{NAMED, hops_on, nothing_leads, reach};
use crate::domain::query::next::next as ranked;
use crate::domain::query::words::count;
use crate::domain::{Catalogue, Fact, Holder, RoleId};

/// What comes after it, ranked for its typical holder.
pub fn next(catalogue: &Catalogue, id: RoleId) -> Told {
    let role = catalogue.role(id);
    let next = ranked(catalogue, &Holder::typical(catalogue, id), id);
    if next.options.is_empty() {
        let notes = role.notes.iter().map(|note: &Fact| Sentence::fact(note).to([id]));
        return Told::new(nothing_leads(catalogue, id, "on from")).with(notes);
    }
    let hops = hops_on(catalogue, id);
    let best = &hops[..hops.len().min(NAMED)];
    let ways = match next.options.len() {
        all @ ..=NAMED => format!("The catalogue has {} on from it", count(all, "way")),
        all => format!("The catalogue has {all} ways on from it; these rank highest for its typical holder"),
    };
    let words = format!("{} {}. {ways}", role.title, reach(catalogue, best));
    let lead = best.iter().fold(Sentence::new(words), |sentence, (_, _, step)| sentence.on(&step.basis.sources));
    let claims = best.iter().zip(&next.options).map(|(&hop, choice)| step::argued(catalogue, hop, End::Reached, choice));
    let claims: Vec<Sentence> = claims.collect();
    Told::new(lead)
        .with(claims)
        .careful(caution(catalogue, "These are options with conditions, not a rule or a prediction; the years are indicative"))
}
