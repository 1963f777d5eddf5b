//! Which of two is higher?
//!
//! It compares scopes of accountability, and never tells one role as another's superior.

use super::difference::{definition, details, of_both};
use super::level::{by_level, judged, level, name, related};
use super::step::{self, End};
use super::tell::{self, Sentence, Told};
use super::{credentials, sources, thing_title};
use crate::domain::query::words::{self, lower_first};
use crate::domain::{Catalogue, Level, Relation, RelationKind, RoleId, Thing};

/// What the data say of the two beside the steps; what holds both ways is told once.
pub fn relations(catalogue: &Catalogue, one: RoleId, other: RoleId) -> Vec<Sentence> {
    let of = |from: RoleId, to: RoleId| catalogue.role(from).relations.iter().filter(move |relation| relation.to == to);
    let there: Vec<RelationKind> = of(one, other).map(|relation| relation.kind).collect();
    let is_new = |relation: &&Relation| match relation.kind {
        RelationKind::ReportsTo => true,
        RelationKind::Peer | RelationKind::OtherTitle => !there.contains(&relation.kind),
    };
    let back = of(other, one).filter(is_new).map(|relation| related(catalogue, other, relation));
    of(one, other).map(|relation| related(catalogue, one, relation)).chain(back).collect()
}

/// Which of two is higher.
pub fn higher(catalogue: &Catalogue, one: Thing, other: Thing) -> Told {
    match (one, other) {
        (Thing::Role(one), Thing::Role(other)) => of_roles(catalogue, one, other),
        (one, other) => not_a_rank(catalogue, one, other),
    }
}

fn of_roles(catalogue: &Catalogue, one: RoleId, other: RoleId) -> Told {
    let words = by_levels(catalogue, one, other);
    let steps = [(one, other), (other, one)].into_iter().filter_map(|(from, to)| Some((from, to, catalogue.step(from, to)?)));
    let steps = steps.map(|hop| step::told(catalogue, hop, End::Both)).collect::<Vec<_>>();
    let caution =
        "A level is the scope that a role answers for; it is neither rank nor pay grade, and makes neither role the other's superior";
    Told::new(judged(catalogue, Sentence::new(words), &[one, other]))
        .with(relations(catalogue, one, other))
        .with(meanings(catalogue, one, other))
        .with([one, other].map(|role| definition(catalogue, Thing::Role(role))))
        .with(steps)
        .careful(tell::caution(catalogue, caution))
}

/// Which of two roles answers for a broader scope, by their levels, in words.
pub fn by_levels(catalogue: &Catalogue, one: RoleId, other: RoleId) -> String {
    let levels = catalogue.role(one).level.zip(catalogue.role(other).level);
    let (one_title, other_title) = (&catalogue.role(one).title, &catalogue.role(other).title);
    match levels {
        None => format!(
            "That cannot be told from levels: {one_title} has {} and {other_title} has {}",
            own_level(catalogue, one),
            own_level(catalogue, other)
        ),
        Some((a, b)) if a == b => {
            format!("Neither: {one_title} and {other_title} answer for a similar scope, both on {}", name(catalogue, a))
        }
        Some((a, b)) if a > b => broader(catalogue, one, other),
        Some(_) => broader(catalogue, other, one),
    }
}

fn own_level(catalogue: &Catalogue, role: RoleId) -> String {
    catalogue.role(role).level.map_or_else(|| "no level (no data)".to_owned(), |level| name(catalogue, level))
}

fn broader(catalogue: &Catalogue, broad: RoleId, narrow: RoleId) -> String {
    let [(broad, high), (narrow, low)] = [broad, narrow].map(|role| (&catalogue.role(role).title, level(catalogue, role)));
    format!("{broad} answers for a broader scope ({high}) than {narrow} ({low})")
}

/// What the levels of two roles mean, each once.
fn meanings(catalogue: &Catalogue, one: RoleId, other: RoleId) -> Vec<Sentence> {
    let levels = by_level(catalogue, [one, other].into_iter());
    let meaning = |(level, roles): (Level, Vec<RoleId>)| {
        let means = &catalogue.level_name(level)?.means;
        let titles = words::listed(&step::titles(catalogue, roles.iter().copied()));
        let words = format!("On {} ({titles}): {}", name(catalogue, level), lower_first(means));
        Some(judged(catalogue, Sentence::new(words), &roles).to(roles))
    };
    levels.into_iter().rev().filter_map(meaning).collect()
}

/// A topic or a credential has no level.
fn not_a_rank(catalogue: &Catalogue, one: Thing, other: Thing) -> Told {
    let told = Told::new(no_rank(catalogue, one, other));
    match (one, other) {
        (Thing::Credential(one_id), Thing::Credential(other_id)) => told
            .with([one_id, other_id].into_iter().flat_map(|id| details(catalogue, id)))
            .with(of_both(catalogue, one, other))
            .careful(credentials::caution(catalogue)),
        (one, other) => told
            .with([one, other].map(|thing| definition(catalogue, thing)))
            .with([one, other].into_iter().filter_map(|thing| stands(catalogue, thing)))
            .with(of_both(catalogue, one, other))
            .careful(super::level::caution(catalogue)),
    }
}

/// Why it is not a matter of rank.
fn no_rank(catalogue: &Catalogue, one: Thing, other: Thing) -> Sentence {
    let without: Vec<String> = [one, other].into_iter().filter_map(|thing| not_a_role(catalogue, thing)).collect();
    let why = match without.as_slice() {
        [one, other] => format!("neither {one} nor {other} is a role, and only roles have a level"),
        names => format!("{} is not a role, and only roles have a level", words::listed(names)),
    };
    let sentence = Sentence::new(format!("That is not a matter of rank: {why}"));
    [one, other].into_iter().fold(sentence, |sentence, thing| sentence.on(sources(catalogue, thing)))
}

/// The name of what is not a role; that of a topic is set apart.
fn not_a_role(catalogue: &Catalogue, thing: Thing) -> Option<String> {
    let title = thing_title(catalogue, thing);
    match thing {
        Thing::Role(_) => None,
        Thing::Skill(_) | Thing::Credential(_) => Some(title.to_string()),
        Thing::Topic(_) => Some(format!("‘{title}’")),
    }
}

fn stands(catalogue: &Catalogue, thing: Thing) -> Option<Sentence> {
    match thing {
        Thing::Role(id) => {
            let words = format!("{} stands on {}", catalogue.role(id).title, own_level(catalogue, id));
            Some(judged(catalogue, Sentence::new(words), &[id]).to([id]))
        }
        Thing::Skill(_) | Thing::Credential(_) | Thing::Topic(_) => None,
    }
}
