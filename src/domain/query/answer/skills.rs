//! Which skills does a role want, and which roles want a skill?
//!
//! A skill of which it is not known how well it is wanted is told with "no data", never as nothing.

use std::cmp::Reverse;

use super::tell::{Sentence, Told, caution};
use super::{step, what};
use crate::domain::query::words::{self, count, listed, lower_first};
use crate::domain::{Catalogue, Claim, Group, Link, Need, Proficiency, RoleId, SkillId, Subject, TopicId, Wanted, Word};

/// How many names a direct answer has.
const NAMED: usize = 3;

/// How many roles are told that want a skill.
const ROLES: usize = 8;

/// `4, advanced`, or that it is not known.
pub fn degree(catalogue: &Catalogue, want: Option<Proficiency>) -> String {
    match want.map(|want| (want, catalogue.proficiency_name(want))) {
        None => "proficiency: no data".to_owned(),
        Some((want, None)) => want.to_string(),
        Some((want, Some(name))) => format!("{want}, {}", lower_first(&name.title)),
    }
}

/// `4 (advanced)`, or that it is not known.
pub fn rated(catalogue: &Catalogue, want: Option<Proficiency>) -> String {
    let degree = degree(catalogue, want);
    degree.split_once(", ").map_or_else(|| degree.clone(), |(number, name)| format!("{number} ({name})"))
}

/// What the numbers mean.
fn scale(catalogue: &Catalogue) -> Sentence {
    let names: Vec<String> =
        catalogue.proficiencies().iter().map(|name| format!("{} {}", name.proficiency, lower_first(&name.title))).collect();
    let scale = if names.is_empty() { String::new() } else { format!(": {}", listed(&names)) };
    caution(catalogue, &format!("Proficiencies are indicative{scale}"))
}

/// The skills that a role wants, the most wanted first.
pub fn of_role(catalogue: &Catalogue, id: RoleId) -> Told {
    let role = catalogue.role(id);
    let mut wants: Vec<&Wanted> = role.skills.iter().collect();
    wants.sort_by_key(|wanted| (wanted.need, Reverse(wanted.want)));
    let Some(first) = wants.first() else {
        return Told::new(Sentence::new(format!("Skills that {} wants: no data", role.title)).on(&role.sources));
    };
    let best: Vec<&Wanted> = wants.iter().copied().filter(|wanted| same_degree(wanted, first)).collect();
    let names = words::listed_in_part(&titles(catalogue, &best), NAMED);
    let words = format!("{} lists {}, above all {names} ({})", role.title, count(wants.len(), "skill"), degree(catalogue, first.want));
    let lead = best.iter().fold(Sentence::new(words), |sentence, wanted| sentence.on(&wanted.basis.sources));
    let claims = wants.chunk_by(|a, b| same_degree(a, b) && a.basis.weak == b.basis.weak).filter_map(|wants| alike(catalogue, wants));
    Told::new(lead).with(claims).with(behavioural(catalogue, &wants)).careful(scale(catalogue))
}

fn same_degree(one: &Wanted, other: &Wanted) -> bool {
    (one.need, one.want) == (other.need, other.want)
}

fn titles<'a>(catalogue: &'a Catalogue, wants: &[&Wanted]) -> Vec<&'a str> {
    wants.iter().map(|wanted| catalogue.skill(wanted.skill).title.as_str()).collect()
}

/// `At 4, advanced: A and B`, with the need where it is not a requirement.
fn at_degree<S: AsRef<str>>(catalogue: &Catalogue, wanted: &Wanted, names: &[S]) -> String {
    let need = match wanted.need {
        Need::Required => String::new(),
        need @ (Need::Common | Need::Optional) => format!(" ({})", need.word()),
    };
    match wanted.want {
        Some(_) => format!("At {}{need}: {}", degree(catalogue, wanted.want), listed(names)),
        None => format!("Proficiency{need}: no data for {}", listed(names)),
    }
}

/// Skills that a role wants alike.
fn alike(catalogue: &Catalogue, wants: &[&Wanted]) -> Option<Sentence> {
    let words = at_degree(catalogue, wants.first()?, &titles(catalogue, wants));
    Some(wants.iter().fold(Sentence::new(words), |sentence, wanted| sentence.resting(&wanted.basis).to([wanted.skill])))
}

/// The behavioural ones among the wanted skills.
fn behavioural(catalogue: &Catalogue, wants: &[&Wanted]) -> Option<Sentence> {
    let is_behavioural = |wanted: &&Wanted| catalogue.skill(wanted.skill).group == Some(Group::Behavioural);
    let those: Vec<&Wanted> = wants.iter().copied().filter(is_behavioural).collect();
    let verb = if those.len() == 1 { "is" } else { "are" };
    let words = format!("Behavioural among them {verb} {}", listed(&titles(catalogue, &those)));
    let sentence =
        those.iter().fold(Sentence::new(words), |sentence, wanted| sentence.on(&catalogue.skill(wanted.skill).sources).to([wanted.skill]));
    (!those.is_empty()).then_some(sentence)
}

/// What a topic says of skills.
pub fn of_topic(catalogue: &Catalogue, id: TopicId) -> Told {
    speaking(catalogue, id, "skills", |link| matches!(link, Link::Page(Subject::Skill(_))))
}

/// The claims of a topic that lead to one sort of record.
pub fn speaking(catalogue: &Catalogue, id: TopicId, of: &str, is_one: impl Fn(&Link) -> bool) -> Told {
    let topic = catalogue.topic(id);
    let claims = topic.sections.iter().flat_map(|section| &section.claims);
    let claims: Vec<&Claim> = claims.filter(|claim| claim.links.iter().any(&is_one)).collect();
    let words = match claims.len() {
        0 => format!("‘{}’ speaks of no {of}: no data", topic.title),
        number => format!("‘{}’ speaks of {of} in {}", topic.title, count(number, "claim")),
    };
    Told::new(Sentence::new(words).on(&topic.sources)).with(what::claims(catalogue, id, claims, usize::MAX))
}

/// The roles that want a skill most.
pub fn wanted(catalogue: &Catalogue, id: SkillId) -> Told {
    let skill = catalogue.skill(id);
    let mut wants: Vec<(RoleId, &Wanted)> = catalogue.roles().filter_map(|role| Some((role, wanting(catalogue, role, id)?))).collect();
    wants.sort_by(|(a_role, a), (b_role, b)| {
        let key = |want: &Wanted| (want.need, Reverse(want.want));
        let role = |role: RoleId| (catalogue.role(role).level, &catalogue.role(role).title, &catalogue.role(role).slug);
        key(a).cmp(&key(b)).then_with(|| role(*a_role).cmp(&role(*b_role)))
    });
    let Some((_, first)) = wants.first() else {
        return Told::new(Sentence::new(format!("No role in this catalogue lists {}", skill.title)).on(&skill.sources));
    };
    let best: Vec<(RoleId, &Wanted)> = wants.iter().copied().filter(|(_, wanted)| same_degree(wanted, first)).collect();
    let names = step::titles(catalogue, best.iter().map(|(role, _)| *role));
    let words = format!(
        "{} is listed by {}. It is wanted most by {} ({})",
        skill.title,
        count(wants.len(), "role"),
        words::listed_in_part(&names, NAMED),
        degree(catalogue, first.want)
    );
    let lead = best.iter().fold(Sentence::new(words), |sentence, (_, wanted)| sentence.on(&wanted.basis.sources));
    let told = &wants[..wants.len().min(ROLES)];
    let claims = told.chunk_by(|(_, a), (_, b)| same_degree(a, b)).filter_map(|wants| by_roles(catalogue, wants));
    let rest = wants.len() - told.len();
    let words = format!("{} {} it", count(rest, "more role"), if rest == 1 { "lists" } else { "list" });
    let more = (rest > 0).then(|| Sentence::new(words).on(&skill.sources).to([id]));
    Told::new(lead).with(claims).with(more)
}

fn wanting(catalogue: &Catalogue, role: RoleId, skill: SkillId) -> Option<&Wanted> {
    catalogue.role(role).skills.iter().find(|wanted| wanted.skill == skill)
}

/// Roles that want a skill alike.
fn by_roles(catalogue: &Catalogue, wants: &[(RoleId, &Wanted)]) -> Option<Sentence> {
    let names = step::titles(catalogue, wants.iter().map(|(role, _)| *role));
    let words = at_degree(catalogue, wants.first()?.1, &names);
    Some(wants.iter().fold(Sentence::new(words), |sentence, (role, wanted)| sentence.resting(&wanted.basis).to([*role])))
}
