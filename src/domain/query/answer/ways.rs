//! The ways on from a role and to it, and how one speaks of them.
//!
//! `often` is said only of usual steps that stay in the profession; none is told as the next step.

use super::step::{Hop, is_leap, is_often, titles};
use super::tell::Sentence;
use super::way;
use crate::domain::query::ways_on;
use crate::domain::query::words::{count, listed, listed_in_part};
use crate::domain::{Catalogue, Kind, RoleId, Standing};

/// How many ways a direct answer names.
pub const NAMED: usize = 3;

/// How many of the other ways are named before the rest are counted.
const MORE: usize = 12;

/// The ways on from a role, the best for its typical holder first.
pub fn hops_on(catalogue: &Catalogue, id: RoleId) -> Vec<Hop<'_>> {
    ways_on(catalogue, id).into_iter().map(|(to, step)| (id, to, step)).collect()
}

/// The ways to a role, as the catalogue lists them.
pub fn hops_into(catalogue: &Catalogue, id: RoleId) -> Vec<Hop<'_>> {
    catalogue.steps_into(id).into_iter().map(|(from, step)| (from, id, step)).collect()
}

/// How one speaks of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Often,
    Leap,
    Pivot,
    LessUsually,
    Uncommonly,
    Back,
}

/// Every manner with the words before the roles, where it comes first and where it comes later.
const MANNERS: [(Manner, &str, &str); 6] = [
    (Manner::Often, "often leads to", "often to"),
    (Manner::Leap, "leads over several levels at once to", "over several levels at once to"),
    (Manner::Pivot, "leads by a pivot to", "by a pivot to"),
    (Manner::LessUsually, "leads less usually to", "less usually to"),
    (Manner::Uncommonly, "leads uncommonly to", "uncommonly to"),
    (Manner::Back, "leads by a step back to", "by a step back to"),
];

fn manner(catalogue: &Catalogue, hop: &Hop<'_>) -> Manner {
    if hop.2.kind == Kind::StepBack {
        return Manner::Back;
    }
    match hop.2.standing {
        Standing::Secondary => Manner::LessUsually,
        Standing::Uncommon => Manner::Uncommonly,
        Standing::Usual if is_leap(catalogue, hop) => Manner::Leap,
        Standing::Usual if hop.2.kind == Kind::Pivot => Manner::Pivot,
        Standing::Usual => Manner::Often,
    }
}

/// `often leads to A and B; less usually to C; by a step back to D`.
pub fn reach(catalogue: &Catalogue, hops: &[Hop<'_>]) -> String {
    let mut words: Vec<String> = Vec::new();
    for (of, first, later) in MANNERS {
        let roles: Vec<RoleId> = hops.iter().filter(|hop| manner(catalogue, hop) == of).map(|(_, to, _)| *to).collect();
        if !roles.is_empty() {
            words.push(format!("{} {}", if words.is_empty() { first } else { later }, listed(&titles(catalogue, roles))));
        }
    }
    words.join("; ")
}

/// The ways that a direct answer names: the first of those told with "often", or the first where none is.
pub fn named<'h, 'a>(catalogue: &'h Catalogue, hops: &'h [Hop<'a>]) -> impl Iterator<Item = &'h Hop<'a>> {
    let none = !hops.iter().any(|hop| is_often(catalogue, hop));
    hops.iter().filter(move |hop| none || is_often(catalogue, hop)).take(NAMED)
}

/// `often`, or `sometimes` where none of the ways is told so.
pub fn how_often(catalogue: &Catalogue, hops: &[Hop<'_>]) -> &'static str {
    if hops.iter().any(|hop| is_often(catalogue, hop)) { "often" } else { "sometimes" }
}

/// The titles of the roles that the named ways come from.
pub fn origins(catalogue: &Catalogue, hops: &[Hop<'_>]) -> String {
    listed(&titles(catalogue, named(catalogue, hops).map(|(from, _, _)| *from)))
}

/// `Project Manager often comes from A, B and C`.
pub fn comes_from(catalogue: &Catalogue, id: RoleId, hops: &[Hop<'_>]) -> String {
    format!("{} {} comes from {}", catalogue.role(id).title, how_often(catalogue, hops), origins(catalogue, hops))
}

/// The ways in that are not told one by one.
pub fn more_into(catalogue: &Catalogue, hops: &[Hop<'_>], told: usize) -> Option<Sentence> {
    let rest = hops.get(told..).filter(|rest| !rest.is_empty())?;
    let names = listed_in_part(&titles(catalogue, rest.iter().map(|(from, _, _)| *from)), MORE);
    let verb = if rest.len() == 1 { "leads" } else { "lead" };
    let words = format!("{} {verb} to it, from {names}", count(rest.len(), "more way"));
    Some(rest.iter().fold(Sentence::new(words), |sentence, (from, to, step)| sentence.on(&step.basis.sources).to([(*from, *to)])))
}

/// `No step in this catalogue leads to Team Assistant.`
pub fn nothing_leads(catalogue: &Catalogue, id: RoleId, where_to: &str) -> Sentence {
    let role = catalogue.role(id);
    Sentence::new(format!("No step in this catalogue leads {where_to} {}", role.title)).on(&role.sources)
}

/// A well-supported way from where one begins without experience; none where the role is such a beginning itself.
pub fn entry(catalogue: &Catalogue, id: RoleId) -> Option<Sentence> {
    if way::is_entry(catalogue, id) {
        return None;
    }
    let way = way::from_entry(catalogue, id)?;
    let words = format!("One way from an entry role: {}, {}", way.arrows(catalogue), way.years());
    Some(way.sentence(words))
}
