//! From the words that somebody typed to the record that they mean, or to a message that helps.
//!
//! It never guesses silently: what was understood is part of the answer.

use super::answer::{Answer, code};
use super::text::Page;
use crate::domain::problem::quoted;
use crate::domain::query::{Resolved, find, resolve, resolve_credential, resolve_skill, resolve_source, resolve_topic};
use crate::domain::{Catalogue, Credential, Id, Role, Skill, Slug, Source, Subject, Text, Topic};

/// A record that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Meant<T> {
    /// Its handle.
    pub at: Id<T>,
    /// What was understood, where it was not said exactly: `Project Manager (near "projct manager")`.
    pub understood: Option<Text>,
}

/// Records that can be asked for by name.
pub trait Asked: Sized {
    /// What one of them is called.
    const WORD: &'static str;
    /// The command that lists them all.
    const LIST: &'static str;

    /// The one with just this id.
    fn of(catalogue: &Catalogue, slug: &str) -> Option<Id<Self>>;

    /// What some words mean.
    fn resolve(catalogue: &Catalogue, words: &str) -> Resolved<Id<Self>>;

    /// Slug and title.
    fn called(catalogue: &Catalogue, at: Id<Self>) -> (Slug, Text);

    /// As a subject of a page.
    fn subject(at: Id<Self>) -> Option<Subject>;
}

impl Asked for Role {
    const WORD: &'static str = "role";
    const LIST: &'static str = "rungs roles";

    fn of(catalogue: &Catalogue, slug: &str) -> Option<Id<Self>> {
        catalogue.role_of(slug)
    }

    fn resolve(catalogue: &Catalogue, words: &str) -> Resolved<Id<Self>> {
        resolve(catalogue, words)
    }

    fn called(catalogue: &Catalogue, at: Id<Self>) -> (Slug, Text) {
        (catalogue.role(at).slug.clone(), catalogue.role(at).title.clone())
    }

    fn subject(at: Id<Self>) -> Option<Subject> {
        Some(Subject::Role(at))
    }
}

impl Asked for Skill {
    const WORD: &'static str = "skill";
    const LIST: &'static str = "rungs skills";

    fn of(catalogue: &Catalogue, slug: &str) -> Option<Id<Self>> {
        catalogue.skill_of(slug)
    }

    fn resolve(catalogue: &Catalogue, words: &str) -> Resolved<Id<Self>> {
        resolve_skill(catalogue, words)
    }

    fn called(catalogue: &Catalogue, at: Id<Self>) -> (Slug, Text) {
        (catalogue.skill(at).slug.clone(), catalogue.skill(at).title.clone())
    }

    fn subject(at: Id<Self>) -> Option<Subject> {
        Some(Subject::Skill(at))
    }
}

impl Asked for Credential {
    const WORD: &'static str = "credential";
    const LIST: &'static str = "rungs credentials";

    fn of(catalogue: &Catalogue, slug: &str) -> Option<Id<Self>> {
        catalogue.credential_of(slug)
    }

    fn resolve(catalogue: &Catalogue, words: &str) -> Resolved<Id<Self>> {
        resolve_credential(catalogue, words)
    }

    fn called(catalogue: &Catalogue, at: Id<Self>) -> (Slug, Text) {
        (catalogue.credential(at).slug.clone(), catalogue.credential(at).label.clone())
    }

    fn subject(at: Id<Self>) -> Option<Subject> {
        Some(Subject::Credential(at))
    }
}

impl Asked for Topic {
    const WORD: &'static str = "topic";
    const LIST: &'static str = "rungs topics";

    fn of(catalogue: &Catalogue, slug: &str) -> Option<Id<Self>> {
        catalogue.topic_of(slug)
    }

    fn resolve(catalogue: &Catalogue, words: &str) -> Resolved<Id<Self>> {
        resolve_topic(catalogue, words)
    }

    fn called(catalogue: &Catalogue, at: Id<Self>) -> (Slug, Text) {
        (catalogue.topic(at).slug.clone(), catalogue.topic(at).title.clone())
    }

    fn subject(at: Id<Self>) -> Option<Subject> {
        Some(Subject::Topic(at))
    }
}

impl Asked for Source {
    const WORD: &'static str = "source";
    const LIST: &'static str = "rungs sources";

    fn of(catalogue: &Catalogue, slug: &str) -> Option<Id<Self>> {
        catalogue.source_of(slug)
    }

    fn resolve(catalogue: &Catalogue, words: &str) -> Resolved<Id<Self>> {
        resolve_source(catalogue, words)
    }

    fn called(catalogue: &Catalogue, at: Id<Self>) -> (Slug, Text) {
        (catalogue.source(at).slug.clone(), catalogue.source(at).label.clone())
    }

    fn subject(_: Id<Self>) -> Option<Subject> {
        None
    }
}

/// The record that some words mean.
///
/// # Errors
/// The answer to give instead: nothing bears that name, or several do.
pub fn meant<T: Asked>(catalogue: &Catalogue, words: &str) -> Result<Meant<T>, Answer> {
    // Ids are what programs write; they need no search.
    if let Some(at) = T::of(catalogue, words.trim()) {
        return Ok(Meant { at, understood: None });
    }
    match T::resolve(catalogue, words) {
        Resolved::Is(at) => Ok(Meant { at, understood: None }),
        Resolved::Understood(at, why) => {
            let (_, title) = T::called(catalogue, at);
            Ok(Meant { at, understood: Some(Text::clean(&format!("{title} ({why})"))) })
        }
        Resolved::Several(all) => Err(several::<T>(catalogue, words, &all)),
        Resolved::Unknown(nearest) => Err(unknown::<T>(catalogue, words, &nearest)),
    }
}

/// A role or a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleOrSkill {
    /// A role.
    Role(Id<Role>),
    /// A skill.
    Skill(Id<Skill>),
}

/// The role or the skill that some words mean, and what was understood. What is named just so comes before what is
/// near, and a role before a skill.
///
/// # Errors
/// As [`meant`].
pub fn role_or_skill(catalogue: &Catalogue, words: &str) -> Result<(RoleOrSkill, Option<Text>), Answer> {
    let (role, skill) = (meant::<Role>(catalogue, words), meant::<Skill>(catalogue, words));
    match (role, skill) {
        (Ok(role), Err(_)) => Ok((RoleOrSkill::Role(role.at), role.understood)),
        (Ok(role), Ok(skill)) if role.understood.is_none() || skill.understood.is_some() => {
            Ok((RoleOrSkill::Role(role.at), role.understood))
        }
        (_, Ok(skill)) => Ok((RoleOrSkill::Skill(skill.at), skill.understood)),
        (Err(refusal), Err(_)) if matches!(Role::resolve(catalogue, words), Resolved::Several(_)) => Err(refusal),
        (Err(_), Err(_)) => Err(neither(catalogue, words)),
    }
}

fn neither(catalogue: &Catalogue, words: &str) -> Answer {
    let hits = find(catalogue, words).hits;
    let near = hits.iter().filter(|hit| matches!(hit.subject, Subject::Role(_) | Subject::Skill(_))).take(3);
    let near: Vec<(Slug, String)> = near.map(|hit| (hit.id.clone(), format!("{} ({})", hit.title, hit.id))).collect();
    let (slugs, names): (Vec<Slug>, Vec<String>) = near.into_iter().unzip();
    let hint = if names.is_empty() {
        format!("`{}` and `{}` list them", Role::LIST, Skill::LIST)
    } else {
        format!("the nearest: {}", names.join(", "))
    };
    Answer::refused(code::NOT_FOUND, &format!("no role and no skill {}; {hint}", quoted(words)), &slugs)
}

fn unknown<T: Asked>(catalogue: &Catalogue, words: &str, nearest: &[Id<T>]) -> Answer {
    let called: Vec<(Slug, Text)> = nearest.iter().map(|&at| T::called(catalogue, at)).collect();
    let slugs: Vec<Slug> = called.iter().map(|(slug, _)| slug.clone()).collect();
    let names: Vec<String> = called.iter().map(|(slug, title)| format!("{title} ({slug})")).collect();
    let hint = if names.is_empty() { format!("`{}` lists them all", T::LIST) } else { format!("the nearest: {}", names.join(", ")) };
    Answer::refused(code::NOT_FOUND, &format!("no {} {}; {hint}", T::WORD, quoted(words)), &slugs)
}

fn several<T: Asked>(catalogue: &Catalogue, words: &str, all: &[Id<T>]) -> Answer {
    let called: Vec<(Slug, Text)> = all.iter().map(|&at| T::called(catalogue, at)).collect();
    let slugs: Vec<Slug> = called.iter().map(|(slug, _)| slug.clone()).collect();
    let ids: Vec<&str> = slugs.iter().map(Slug::as_str).collect();
    let message = format!("{} is the name of several {}s: {}", quoted(words), T::WORD, ids.join(", "));
    let hits = find(catalogue, words).hits;
    let mut text = Page::default();
    text.say(format!("error: {} is the name of several {}s; ask for one by its id:", quoted(words), T::WORD));
    for (number, (&at, (slug, title))) in all.iter().zip(&called).enumerate() {
        let why = hits.iter().find(|hit| Some(hit.subject) == T::subject(at)).map(|hit| format!(": {}", hit.why));
        text.numbered(number + 1, format!("{title} ({slug}){}", why.unwrap_or_default()));
    }
    Answer { text, ..Answer::refused(code::NOT_FOUND, &message, &slugs) }
}
