//! What to do first: five actions, each from a gap, each with what shows that it is done.
//!
//! It never makes up what shows it: that is what the framework says of the skill or of the step, or the certificate.

use serde::Serialize;

use super::{Me, Paper, raised, slugs};
use crate::domain::query::named::as_id;
use crate::domain::query::route::{Gained, Hop, Route};
use crate::domain::query::words::{closed, lower_first, open};
use crate::domain::query::{Named, StepView};
use crate::domain::{Catalogue, Need, Proficiency, Role, Slug};

/// How many actions a plan has.
const ACTIONS: usize = 5;

/// In what order the sorts of actions for a step have their turn, before what is left of each.
const TURNS: [Lack; 4] = [Lack::Skill, Lack::Evidence, Lack::Skill, Lack::Credential];

/// Something to do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Action {
    /// What it comes from.
    pub gap: Lack,
    /// The role that it is for.
    #[serde(serialize_with = "as_id")]
    pub role: Named<Role>,
    /// What to do.
    pub text: String,
    /// What shows that it is done.
    pub done: String,
    /// The slugs of the skill, the credential or the sources that it rests on.
    pub rests_on: Vec<Slug>,
}

/// The sort of gap that an action comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// Something that somebody who hires wants to see.
    Evidence,
    /// A skill.
    Skill,
    /// A credential.
    Credential,
}

/// The first five: what is most short where somebody is; from the first step two skills, something to show and a credential, then
/// what is left of the skills and of what to show; then the steps after it. A second credential comes only where it is required.
#[must_use]
pub fn actions(catalogue: &Catalogue, route: &Route, papers: &[Paper], me: &Me) -> Vec<Action> {
    let is_person = !me.assumed;
    let now = me.short.first().zip(route.roles.first());
    let mut actions: Vec<Action> = now.map(|(short, role)| learn(catalogue, short, role, is_person)).into_iter().collect();
    for (step, hop) in route.steps.iter().zip(&route.hops) {
        let here = papers.iter().filter(|paper| paper.role.at == step.to.at);
        let earned: Vec<Action> =
            here.enumerate().filter(|(at, paper)| *at == 0 || paper.need == Need::Required).map(|(_, paper)| earn(paper)).collect();
        let is_told = |gained: &&Gained| now.is_some_and(|(short, _)| short.skill.at == gained.skill.at && short.want >= gained.want);
        let skills = to_learn(hop).into_iter().filter(|gained| !is_told(gained));
        let skills = skills.map(|gained| learn(catalogue, gained, &step.to, is_person)).collect();
        let mut left = [skills, show(step), earned].map(|sort: Vec<Action>| sort.into_iter());
        for turn in TURNS {
            actions.extend(left[place(turn)].next());
        }
        actions.extend(left.into_iter().flatten());
        if actions.len() >= ACTIONS {
            break;
        }
    }
    actions.truncate(ACTIONS);
    actions
}

fn place(lack: Lack) -> usize {
    match lack {
        Lack::Skill => 0,
        Lack::Evidence => 1,
        Lack::Credential => 2,
    }
}

/// What is short where somebody is comes first, then what is known to be short for the step, then what is not described.
fn to_learn(hop: &Hop) -> Vec<&Gained> {
    let (known, unknown): (Vec<&Gained>, Vec<&Gained>) = hop.gains.iter().partition(|gained| gained.own.or(gained.have).is_some());
    hop.behind.iter().chain(known).chain(unknown).collect()
}

/// What somebody who hires wants to see: an action for each.
fn show(step: &StepView) -> Vec<Action> {
    let action = |text: &crate::domain::Text| Action {
        gap: Lack::Evidence,
        role: step.to.clone(),
        text: format!("Agree on work that lets you show, for {}: {}.", step.to.title, lower_first(open(text))),
        done: "Somebody who hires could check it: there is a result, a document or a referee.".to_owned(),
        rests_on: slugs(&step.sources),
    };
    step.to_show.iter().map(action).collect()
}

fn learn(catalogue: &Catalogue, gained: &Gained, role: &Named<Role>, is_person: bool) -> Action {
    let want = Proficiency::new(gained.want);
    let practice = want.and_then(|want| catalogue.skill(gained.skill.at).practice_to(want));
    let name = want.and_then(|want| catalogue.proficiency_name(want));
    let rate = if is_person && gained.own.is_none() { " Rate it first: it is not rated yet." } else { "" };
    let skill = raised(gained);
    let (text, done) = match (practice, name) {
        (Some(practice), _) => (format!("{skill}, for {}: {}", role.title, lower_first(&practice.work)), practice.shows.to_string()),
        (None, Some(name)) => (
            format!("{skill}, which {} wants.", role.title),
            closed(format!("{}, {}: {}", gained.want, lower_first(&name.title), lower_first(&name.means))),
        ),
        (None, None) => (format!("{skill}, which {} wants.", role.title), format!("{} on the scale of five.", gained.want)),
    };
    Action { gap: Lack::Skill, role: role.clone(), text: format!("{}{rate}", closed(text)), done, rests_on: vec![gained.skill.id.clone()] }
}

fn earn(paper: &Paper) -> Action {
    let need = match paper.need {
        Need::Required => "requires",
        Need::Common => "usually asks for",
        Need::Optional => "likes to see",
    };
    let title = &paper.credential.title;
    let (verb, done) = if paper.under_way {
        ("Finish", "The certificate is held.")
    } else {
        ("Check what it takes, and set a date, for", "The certificate is held, or the application is in and a date is set.")
    };
    Action {
        gap: Lack::Credential,
        role: paper.role.clone(),
        text: format!("{verb} {title}, which {} {need}; what it takes stands below.", paper.role.title),
        done: done.to_owned(),
        rests_on: vec![paper.credential.id.clone()],
    }
}
