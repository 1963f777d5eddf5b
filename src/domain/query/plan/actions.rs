//! What to do first: five actions, each from a gap, each with what shows that it is done.
//!
//! What shows it is never made up: it is what somebody who hires wants to see, the words of the scale, or the certificate.

use serde::Serialize;

use super::{Paper, slugs};
use crate::domain::query::named::as_id;
use crate::domain::query::route::{Gained, Route};
use crate::domain::query::words::{closed, lower_first, open};
use crate::domain::query::{Named, StepView};
use crate::domain::{Catalogue, Need, Proficiency, Role, Slug};

/// How many actions a plan has.
const ACTIONS: usize = 5;

/// How many skills are taken from a step before the other sorts have had their turn.
const EACH: usize = 2;

/// How much of what one needs for a credential is told with the action.
const ELIGIBILITY: usize = 2;

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

/// The first five: what to show, two skills and a credential from the first step, then what is left of it, then the steps after it.
#[must_use]
pub fn actions(catalogue: &Catalogue, route: &Route, papers: &[Paper]) -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::new();
    for (step, hop) in route.steps.iter().zip(&route.hops) {
        let skills: Vec<Action> = by_certainty(&hop.gains).into_iter().map(|gained| learn(catalogue, gained, &step.to)).collect();
        let here = papers.iter().filter(|paper| paper.role.at == step.to.at);
        let earned: Vec<Action> = here.map(earn).collect();
        let (first_earned, rest_earned) = earned.split_at(earned.len().min(1));
        let (first_skills, rest_skills) = skills.split_at(skills.len().min(EACH));
        let others = actions.len() + skills.len() + earned.len();
        let shown = show(step, if route.steps.len() == 1 { ACTIONS.saturating_sub(others) } else { 1 });
        for sort in [&shown, first_skills, first_earned, rest_skills, rest_earned] {
            actions.extend(sort.iter().cloned());
        }
        if actions.len() >= ACTIONS {
            break;
        }
    }
    actions.truncate(ACTIONS);
    actions
}

/// What is known to be short before what is not described.
fn by_certainty(gains: &[Gained]) -> Vec<&Gained> {
    let (known, unknown): (Vec<&Gained>, Vec<&Gained>) = gains.iter().partition(|gained| gained.have.is_some());
    known.into_iter().chain(unknown).collect()
}

/// What somebody who hires wants to see: one action, or, where there is little else to do, as many as are needed.
fn show(step: &StepView, most: usize) -> Vec<Action> {
    let shown: Vec<&str> = step.to_show.iter().map(|text| open(text)).collect();
    let single = most.clamp(1, shown.len().max(1)) - 1;
    let (apart, together) = shown.split_at(single);
    let lists = apart.iter().map(|one| (*one).to_owned()).chain((!together.is_empty()).then(|| together.join("; ")));
    let action = |(at, done): (usize, String)| Action {
        gap: Lack::Evidence,
        role: step.to.clone(),
        text: match at {
            0 => format!("Take on work that lets you show what those who hire for {} look for.", step.to.title),
            _ => format!("Take on more work of this kind, to show what else those who hire for {} look for.", step.to.title),
        },
        done: closed(done),
        rests_on: slugs(&step.sources),
    };
    lists.enumerate().map(action).collect()
}

fn learn(catalogue: &Catalogue, gained: &Gained, role: &Named<Role>) -> Action {
    let title = &gained.skill.title;
    let text = match gained.have {
        Some(have) => format!("Raise {title} from {have} to {}, which {} wants.", gained.want, role.title),
        None => {
            format!("Rate yourself in {title}, which nothing describes yet, and bring it to {}, which {} wants.", gained.want, role.title)
        }
    };
    let name = Proficiency::new(gained.want).and_then(|want| catalogue.proficiency_name(want));
    let done = match name {
        Some(name) => closed(format!("{}, {}: {}", gained.want, lower_first(&name.title), lower_first(&name.means))),
        None => format!("{} on the scale of five.", gained.want),
    };
    Action { gap: Lack::Skill, role: role.clone(), text, done, rests_on: vec![gained.skill.id.clone()] }
}

fn earn(paper: &Paper) -> Action {
    let need = match paper.need {
        Need::Required => "requires",
        Need::Common => "usually asks for",
        Need::Optional => "likes to see",
    };
    let verb = if paper.under_way { "Finish" } else { "Earn" };
    let eligible: Vec<String> = paper.eligibility.iter().take(ELIGIBILITY).map(|said| closed(&said.text)).collect();
    let as_of = paper.as_of.as_ref().map(|as_of| format!(" (as of {as_of}; check with the issuer)")).unwrap_or_default();
    let eligible =
        if eligible.is_empty() { "Eligibility: no data.".to_owned() } else { format!("Eligibility{as_of}: {}", eligible.join(" ")) };
    Action {
        gap: Lack::Credential,
        role: paper.role.clone(),
        text: format!("{verb} {}, which {} {need}.", paper.credential.title, paper.role.title),
        done: format!("The certificate. {eligible}"),
        rests_on: vec![paper.credential.id.clone()],
    }
}
