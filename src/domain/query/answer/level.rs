//! What stands above a role, and what is highest?
//!
//! A level is the scope that a role answers for. It is never told as rank or pay, nor one role as another's superior.

use std::collections::BTreeMap;

use super::step::{self, End, Hop};
use super::tell::{self, Sentence, Told};
use crate::domain::query::ways_on;
use crate::domain::query::words::{self, closed, count, lower_first};
use crate::domain::{Catalogue, Kind, Level, Relation, RelationKind, RoleId};

/// How many roles a direct answer names.
const NAMED: usize = 3;

/// How many promotions are told before the rest are counted.
const PROMOTIONS: usize = 6;

/// How many roles of a level are named before the rest are counted.
const ON_LEVEL: usize = 12;

/// From how many roles on the next level down need not be told as well.
const ENOUGH: usize = 4;

/// `level 4, practitioner`, or that it is not known.
pub fn level(catalogue: &Catalogue, role: RoleId) -> String {
    catalogue.role(role).level.map_or_else(|| "level: no data".to_owned(), |level| name(catalogue, level))
}

/// `level 4, practitioner`.
pub fn name(catalogue: &Catalogue, level: Level) -> String {
    match catalogue.level_name(level) {
        Some(name) => format!("level {level}, {}", lower_first(&name.title)),
        None => format!("level {level}"),
    }
}

/// The track of a role, its level, and what that means.
pub fn track_and_level(catalogue: &Catalogue, id: RoleId) -> String {
    let role = catalogue.role(id);
    let track = &catalogue.track(role.track).title;
    let Some(level) = role.level else { return format!("It belongs to the track {track}; its level: no data") };
    let words = format!("It belongs to the track {track} and stands on {}", name(catalogue, level));
    match catalogue.level_name(level) {
        Some(name) => format!("{words}: {}", lower_first(&name.means)),
        None => words,
    }
}

/// Levels are the framework's own judgement, or stand in what the roles rest on.
pub fn judged(catalogue: &Catalogue, sentence: Sentence, roles: &[RoleId]) -> Sentence {
    sentence.judged(catalogue, roles.iter().map(|&role| catalogue.role(role).sources.as_slice()))
}

/// What a level is and is not.
pub fn caution(catalogue: &Catalogue) -> Sentence {
    tell::caution(catalogue, "Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade")
}

/// What stands above a role: promotions from it, then the higher levels of its own track.
pub fn above(catalogue: &Catalogue, id: RoleId) -> Told {
    let hops: Vec<Hop<'_>> =
        ways_on(catalogue, id).into_iter().filter(|(_, step)| step.kind == Kind::Promotion).map(|(to, step)| (id, to, step)).collect();
    let promotions = hops.iter().take(PROMOTIONS).map(|&hop| step::told(catalogue, hop, End::Reached)).collect::<Vec<_>>();
    Told::new(above_lead(catalogue, id, &hops))
        .with(promotions)
        .with(more_promotions(catalogue, &hops))
        .with(higher_in_track(catalogue, id))
        .with(reports(catalogue, id))
        .careful(caution(catalogue))
}

/// The promotions that are not told one by one.
fn more_promotions(catalogue: &Catalogue, hops: &[Hop<'_>]) -> Option<Sentence> {
    let rest = hops.get(PROMOTIONS..).filter(|rest| !rest.is_empty())?;
    let names = words::listed_in_part(&step::titles(catalogue, rest.iter().map(|(_, to, _)| *to)), ON_LEVEL);
    let verb = if rest.len() == 1 { "leads" } else { "lead" };
    let words = format!("{} {verb} on from it, to {names}", count(rest.len(), "more promotion"));
    Some(rest.iter().fold(Sentence::new(words), |sentence, (from, to, step)| sentence.on(&step.basis.sources).to([(*from, *to)])))
}

fn above_lead(catalogue: &Catalogue, id: RoleId, hops: &[Hop<'_>]) -> Sentence {
    let here = format!("{} ({})", catalogue.role(id).title, level(catalogue, id));
    if hops.is_empty() {
        return judged(catalogue, Sentence::new(format!("No promotion leads on from {here} in this catalogue")), &[id]);
    }
    let named: Vec<String> =
        hops.iter().take(NAMED).map(|&(_, to, _)| format!("{} ({})", catalogue.role(to).title, short_level(catalogue, to))).collect();
    let words = format!("By promotion, {here} leads to {}", words::with_more(&named, hops.len().saturating_sub(NAMED)));
    hops.iter().take(NAMED).fold(Sentence::new(words), |sentence, (_, _, step)| sentence.on(&step.basis.sources))
}

fn short_level(catalogue: &Catalogue, role: RoleId) -> String {
    catalogue.role(role).level.map_or_else(|| "level: no data".to_owned(), |level| format!("level {level}"))
}

/// The roles of its track on each higher level, the nearest first.
fn higher_in_track(catalogue: &Catalogue, id: RoleId) -> Vec<Sentence> {
    let role = catalogue.role(id);
    let track = &catalogue.track(role.track).title;
    let Some(own) = role.level else { return Vec::new() };
    let of_track = catalogue.roles_by_track().into_iter().filter(|&other| catalogue.role(other).track == role.track);
    let levels = by_level(catalogue, of_track.filter(|&other| catalogue.role(other).level > Some(own)));
    if levels.is_empty() {
        let words = format!("No role of the track {track} stands on a higher level");
        return vec![judged(catalogue, Sentence::new(words), &[id]).to([id])];
    }
    levels.into_iter().map(|(level, roles)| on_level(catalogue, &format!("In the track {track}, on"), level, &roles)).collect()
}

/// Roles by their level; those of which it is not known are left out.
pub fn by_level(catalogue: &Catalogue, roles: impl Iterator<Item = RoleId>) -> BTreeMap<Level, Vec<RoleId>> {
    let mut levels: BTreeMap<Level, Vec<RoleId>> = BTreeMap::new();
    for role in roles {
        if let Some(level) = catalogue.role(role).level {
            levels.entry(level).or_default().push(role);
        }
    }
    levels
}

/// `On level 5, senior practitioner / lead: Senior Project Manager.`
fn on_level(catalogue: &Catalogue, words: &str, level: Level, roles: &[RoleId]) -> Sentence {
    let shown = &roles[..roles.len().min(ON_LEVEL)];
    let names = words::with_more(&step::titles(catalogue, shown.iter().copied()), roles.len() - shown.len());
    judged(catalogue, Sentence::new(format!("{words} {}: {names}", name(catalogue, level))), shown).to(shown.iter().copied())
}

/// To whom a role reports, where the data say so.
fn reports(catalogue: &Catalogue, id: RoleId) -> Vec<Sentence> {
    let relations = catalogue.role(id).relations.iter().filter(|relation| relation.kind == RelationKind::ReportsTo);
    relations.map(|relation| related(catalogue, id, relation)).collect()
}

fn verb(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Peer | RelationKind::ReportsTo => kind.label(),
        RelationKind::OtherTitle => "is much the same as",
    }
}

/// A link between two roles that is not a step.
pub fn related(catalogue: &Catalogue, from: RoleId, relation: &Relation) -> Sentence {
    let (one, other) = (&catalogue.role(from).title, &catalogue.role(relation.to).title);
    let sentence = Sentence::new(format!("{one} {} {other}", verb(relation.kind)));
    let sentence = relation.note.iter().fold(sentence, |sentence, note| sentence.then(&closed(note)));
    sentence.on(&relation.sources).to([from, relation.to])
}

/// What is at the top.
pub fn highest(catalogue: &Catalogue) -> Told {
    let levels = by_level(catalogue, catalogue.roles_by_track().into_iter());
    let caution =
        "A credential is not a level, whatever it asks for; a level is the scope that a role answers for, neither rank nor pay grade";
    let caution = tell::caution(catalogue, caution);
    let Some((top, roles)) = levels.last_key_value() else {
        return Told::new(Sentence::new("No role in this catalogue has a level: no data")).careful(caution);
    };
    let titles = step::titles(catalogue, roles.iter().copied());
    let words = format!(
        "The broadest scope in this catalogue is {}, with {}: {}",
        name(catalogue, *top),
        count(roles.len(), "role"),
        words::listed_in_part(&titles, NAMED)
    );
    let mut told = 0;
    let enough = |(_, roles): &(&Level, &Vec<RoleId>)| {
        let goes_on = told < ENOUGH;
        told += roles.len();
        goes_on
    };
    let claims: Vec<Sentence> =
        levels.iter().rev().take_while(enough).map(|(level, roles)| on_level(catalogue, "On", *level, roles)).collect();
    let means = catalogue.level_name(*top).map(|level| format!("Somebody on {}, {}", name(catalogue, *top), lower_first(&level.means)));
    let means = means.map(|words| judged(catalogue, Sentence::new(words), roles).to(roles.iter().copied()));
    Told::new(judged(catalogue, Sentence::new(words), roles)).with(claims).with(means).careful(caution)
}
