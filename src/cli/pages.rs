//! The commands about one thing: `role`, `next`, `from`, `skill`, `credential`, `source`, `topic`.
//!
//! Each looks up what is meant, asks the one query, and hands its answer to the two faces. None computes anything itself.

use serde::Serialize;

use super::answer::Answer;
use super::lookup::meant;
use super::personal::Person;
use super::text;
use crate::domain::query::next::Out;
use crate::domain::query::{self, Choice, CredentialPage, Named, RolePage, SkillPage, SourcePage, StepView, TopicPage};
use crate::domain::{Catalogue, Credential, Role, Skill, Slug, Source, Text, Topic};

/// How many steps `next` shows unless all are asked for.
const BEST: usize = 3;

#[derive(Serialize)]
struct RoleBody<'a> {
    understood: Option<&'a Text>,
    role: &'a RolePage,
}

#[derive(Serialize)]
struct NextBody<'a> {
    understood: Option<&'a Text>,
    from: &'a Slug,
    assumed: bool,
    own_facts: bool,
    limits: &'a [String],
    options: &'a [Choice],
    more: usize,
    out: &'a [Out],
    total: usize,
}

#[derive(Serialize)]
struct FromBody<'a> {
    understood: Option<&'a Text>,
    to: &'a Slug,
    ways_in: &'a [StepView],
    from_entry: Vec<&'a Slug>,
}

#[derive(Serialize)]
struct SkillBody<'a> {
    understood: Option<&'a Text>,
    skill: &'a SkillPage,
}

#[derive(Serialize)]
struct CredentialBody<'a> {
    understood: Option<&'a Text>,
    credential: &'a CredentialPage,
}

#[derive(Serialize)]
struct TopicBody<'a> {
    understood: Option<&'a Text>,
    topic: &'a TopicPage,
}

#[derive(Serialize)]
struct SourceBody<'a> {
    understood: Option<&'a Text>,
    source: &'a SourcePage,
}

/// `rungs role ROLE`.
///
/// # Errors
/// The answer to give when the role is not there; likewise below.
pub fn role(catalogue: &Catalogue, name: &str) -> Result<Answer, Answer> {
    let meant = meant::<Role>(catalogue, name)?;
    let understood = meant.understood.as_ref();
    let role = query::role(catalogue, meant.at);
    Ok(Answer::found(text::role::role(&role, understood), "role", RoleBody { understood, role: &role }))
}

/// `rungs next ROLE`, for whoever the profile tells of.
///
/// # Errors
/// As [`role`].
pub fn next(catalogue: &Catalogue, person: &Person, name: &str, all: bool) -> Result<Answer, Answer> {
    let meant = meant::<Role>(catalogue, name)?;
    let understood = meant.understood.as_ref();
    let mut next = query::next(catalogue, &person.holder(catalogue, meant.at), meant.at);
    let more = if all { 0 } else { next.options.len().saturating_sub(BEST) };
    next.options.truncate(next.options.len() - more);
    let text = text::next::next(&next, more, all, understood);
    let body = NextBody {
        understood,
        from: &next.from.id,
        assumed: next.assumed,
        own_facts: next.own_facts,
        limits: &next.limits,
        options: &next.options,
        more,
        out: &next.out,
        total: next.total,
    };
    Ok(Answer::found(text, "next", body))
}

/// `rungs from ROLE`.
///
/// # Errors
/// As [`role`].
pub fn from(catalogue: &Catalogue, name: &str) -> Result<Answer, Answer> {
    let meant = meant::<Role>(catalogue, name)?;
    let understood = meant.understood.as_ref();
    let role = Named::role(catalogue, meant.at);
    let steps = catalogue.steps_into(meant.at).into_iter();
    let ways_in: Vec<StepView> = steps.map(|(from, step)| StepView::new(catalogue, from, meant.at, step)).collect();
    let entry = query::entry_way(catalogue, meant.at).unwrap_or_default();
    let from_entry = entry.iter().map(|role| &role.id).collect();
    let body = FromBody { understood, to: &role.id, ways_in: &ways_in, from_entry };
    Ok(Answer::found(text::role::from(&role, &ways_in, &entry, understood), "from", body))
}

/// `rungs skill SKILL`.
///
/// # Errors
/// As [`role`].
pub fn skill(catalogue: &Catalogue, name: &str) -> Result<Answer, Answer> {
    let meant = meant::<Skill>(catalogue, name)?;
    let understood = meant.understood.as_ref();
    let skill = query::skill(catalogue, meant.at);
    Ok(Answer::found(text::skill::skill(catalogue, &skill, understood), "skill", SkillBody { understood, skill: &skill }))
}

/// `rungs credential CREDENTIAL`.
///
/// # Errors
/// As [`role`].
pub fn credential(catalogue: &Catalogue, name: &str) -> Result<Answer, Answer> {
    let meant = meant::<Credential>(catalogue, name)?;
    let understood = meant.understood.as_ref();
    let credential = query::credential(catalogue, meant.at);
    let body = CredentialBody { understood, credential: &credential };
    Ok(Answer::found(text::credential::credential(&credential, understood), "credential", body))
}

/// `rungs topic TOPIC`.
///
/// # Errors
/// As [`role`].
pub fn topic(catalogue: &Catalogue, name: &str) -> Result<Answer, Answer> {
    let meant = meant::<Topic>(catalogue, name)?;
    let understood = meant.understood.as_ref();
    let topic = query::topic(catalogue, meant.at);
    Ok(Answer::found(text::answer::topic(&topic, understood), "topic", TopicBody { understood, topic: &topic }))
}

/// `rungs source SOURCE`.
///
/// # Errors
/// As [`role`].
pub fn source(catalogue: &Catalogue, name: &str) -> Result<Answer, Answer> {
    let meant = meant::<Source>(catalogue, name)?;
    let understood = meant.understood.as_ref();
    let source = query::source(catalogue, meant.at);
    Ok(Answer::found(text::source::source(&source, understood), "source", SourceBody { understood, source: &source }))
}
