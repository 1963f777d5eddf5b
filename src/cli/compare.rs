//! `rungs compare A B`: two roles side by side; or a role against an office, which is told as what it is.

use serde::Serialize;

use super::answer::{Answer, code};
use super::lookup::{Meant, meant};
use super::personal::Person;
use super::text;
use crate::domain::problem::quoted;
use crate::domain::query::compare::{self, ComparePage, OfficePage};
use crate::domain::query::{Named, Resolved, TopicPage, resolve, resolve_topic};
use crate::domain::{Catalogue, Role, Slug, Text, TopicId};

#[derive(Serialize)]
struct CompareBody<'a> {
    understood: Option<&'a Text>,
    #[serde(flatten)]
    page: &'a ComparePage,
}

#[derive(Serialize)]
struct OfficeBody<'a> {
    understood: Option<&'a Text>,
    topic: &'a TopicPage,
    against: Against<'a>,
    instead: &'a [Named<Role>],
}

#[derive(Serialize)]
struct Against<'a> {
    role: &'a Slug,
    topic: &'a Slug,
}

/// What one of two names means.
enum Side {
    Role(Meant<Role>),
    /// Something that is not a role, and that a topic sets a person apart from.
    Office(TopicId),
}

/// `rungs compare A B`.
///
/// # Errors
/// The answer to give when one of the names means no role.
pub fn compare(catalogue: &Catalogue, person: &Person, a: &str, b: &str) -> Result<Answer, Answer> {
    match (side(catalogue, a)?, side(catalogue, b)?) {
        (Side::Role(a), Side::Role(b)) if a.at == b.at => {
            let title = &catalogue.role(a.at).title;
            Err(Answer::refused(code::NOT_FOUND, &format!("that is the same role twice: {title}"), &[]))
        }
        (Side::Role(a), Side::Role(b)) => Ok(roles(catalogue, person, &a, &b)),
        (Side::Role(role), Side::Office(office)) | (Side::Office(office), Side::Role(role)) => against(catalogue, &role, office, (a, b)),
        (Side::Office(_), Side::Office(_)) => Err(no_role(a, b)),
    }
}

fn side(catalogue: &Catalogue, words: &str) -> Result<Side, Answer> {
    let is_role = catalogue.role_of(words.trim()).is_some() || matches!(resolve(catalogue, words), Resolved::Is(_));
    match resolve_topic(catalogue, words) {
        Resolved::Is(topic) if !is_role && compare::is_office(catalogue, topic) => Ok(Side::Office(topic)),
        Resolved::Is(_) | Resolved::Understood(..) | Resolved::Several(_) | Resolved::Unknown(_) => meant(catalogue, words).map(Side::Role),
    }
}

fn roles(catalogue: &Catalogue, person: &Person, a: &Meant<Role>, b: &Meant<Role>) -> Answer {
    let holder = person.holder(catalogue, person.role(catalogue).unwrap_or(a.at));
    let page = compare::compare(catalogue, &holder, a.at, b.at);
    let understood = both(a.understood.as_ref(), b.understood.as_ref());
    let body = CompareBody { understood: understood.as_ref(), page: &page };
    Answer::found(text::compare::compare(&page, understood.as_ref()), "compare", body)
}

fn against(catalogue: &Catalogue, role: &Meant<Role>, office: TopicId, (a, b): (&str, &str)) -> Result<Answer, Answer> {
    let page: OfficePage = compare::office(catalogue, role.at, office).ok_or_else(|| no_role(a, b))?;
    let understood = role.understood.as_ref();
    let against = Against { role: &page.role.id, topic: &page.office.id };
    let body = OfficeBody { understood, topic: &page.topic, against, instead: &page.roles };
    Ok(Answer::found(text::compare::office(&page, understood), "topic", body))
}

fn no_role(a: &str, b: &str) -> Answer {
    let message = format!("neither {} nor {} is a role, and only roles are compared; `rungs topics` lists the rest", quoted(a), quoted(b));
    Answer::refused(code::NOT_FOUND, &message, &[])
}

/// What was understood of both names, where it was not said exactly.
fn both(a: Option<&Text>, b: Option<&Text>) -> Option<Text> {
    let understood: Vec<&str> = [a, b].into_iter().flatten().map(Text::as_str).collect();
    (!understood.is_empty()).then(|| Text::clean(&understood.join("; ")))
}
