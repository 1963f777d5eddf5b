//! The rows of a panel in which a role is picked: by what is typed, or from those that are likely.
//!
//! What is done with the role is the affair of who asked.

use super::find::{KIND, kind_column};
use crate::app::doc::{Ink, Piece, Row, cells, fill, fill_text};
use crate::app::model::Model;
use crate::domain::query::{self, compare};
use crate::domain::{Catalogue, RoleId, Subject};

/// What a role is picked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// To stand beside this one.
    CompareWith(RoleId),
    /// To be one's own.
    MyRole,
    /// To get to.
    MyGoal,
    /// To end routes that begin at this one.
    RouteTo(RoleId),
    /// To begin routes that lead to this one.
    RouteFrom(Option<RoleId>),
    /// For routes to pass.
    Via,
    /// For routes not to pass.
    Avoid,
}

impl Pick {
    /// The heading of the panel.
    pub(super) fn title(self, catalogue: &Catalogue) -> String {
        match self {
            Self::CompareWith(a) => format!("Compare {} with …", catalogue.role(a).title),
            Self::MyRole => "Which role do you have now?".to_owned(),
            Self::MyGoal => "Which role do you want to get to?".to_owned(),
            Self::RouteTo(from) => format!("Routes from {} to …", catalogue.role(from).title),
            Self::RouteFrom(Some(to)) => format!("Routes to {} from …", catalogue.role(to).title),
            Self::RouteFrom(None) => "Routes from …".to_owned(),
            Self::Via => "By way of …".to_owned(),
            Self::Avoid => "Not by way of …".to_owned(),
        }
    }
}

pub(super) fn rows(catalogue: &Catalogue, model: &Model, pick: Pick, typed: &str, width: usize) -> Vec<Row> {
    if typed.trim().is_empty() {
        return likely(catalogue, model, pick).into_iter().map(|(role, why)| row(catalogue, role, why, width)).collect();
    }
    let hits = query::find(catalogue, typed).hits;
    let rows: Vec<Row> = hits
        .iter()
        .filter_map(|hit| match (hit.subject, pick) {
            (Subject::Role(role), Pick::CompareWith(a)) if role == a => None,
            (Subject::Role(role), _) => Some(row(catalogue, role, &hit.why, width)),
            (Subject::Topic(topic), Pick::CompareWith(a)) => {
                let office = compare::office(catalogue, a, topic)?;
                let pieces = [kind_column("topic"), Piece::new(office.office.title.as_str(), Ink::Plain)];
                let why = format!("not a role: opens {}", office.topic.topic.title);
                Some(beside(fill(&pieces, width, KIND), &why, width).opening(Subject::Topic(office.topic.topic.at)))
            }
            (Subject::Topic(_) | Subject::Skill(_) | Subject::Credential(_) | Subject::Question(_) | Subject::Answer(_), _) => None,
        })
        .collect();
    if rows.is_empty() {
        let text = "No role is called that, nor anything near it.";
        return vec![Row::still(fill_text(text, Ink::Dim, width, 0))];
    }
    rows
}

/// The roles that are likely to be meant, with why.
fn likely(catalogue: &Catalogue, model: &Model, pick: Pick) -> Vec<(RoleId, &'static str)> {
    let mut all: Vec<(RoleId, &'static str)> = Vec::new();
    let mut add = |role: RoleId, why: &'static str| {
        if all.iter().all(|(known, _)| *known != role) {
            all.push((role, why));
        }
    };
    match pick {
        Pick::MyRole => {
            add(model.role_in_mind(), "read last");
            catalogue.roles_by_track().into_iter().for_each(|role| add(role, ""));
        }
        Pick::MyGoal => {
            let goal = model.me.profile().goal().and_then(|goal| catalogue.role_of(goal.to.as_str()));
            goal.into_iter().for_each(|role| add(role, "your goal now"));
            add(model.role_in_mind(), "read last");
            ranked(catalogue, model, model.own_role(catalogue)).into_iter().for_each(|role| add(role, "one step on"));
            catalogue.roles_by_track().into_iter().for_each(|role| add(role, ""));
            let own = model.me.role(catalogue);
            all.retain(|(role, _)| Some(*role) != own);
        }
        Pick::RouteTo(from) => {
            let goal = model.me.profile().goal().and_then(|goal| catalogue.role_of(goal.to.as_str()));
            goal.into_iter().for_each(|role| add(role, "your goal"));
            if let Some(Subject::Role(role)) = model.chosen().and_then(|row| row.opens) {
                add(role, "chosen in the list");
            }
            let ends = query::journeys_from(catalogue, from).into_iter().filter_map(|journey| journey.roles.last().map(|role| role.at));
            ends.for_each(|role| add(role, "the end of a journey"));
            ranked(catalogue, model, from).into_iter().for_each(|role| add(role, "one step on"));
            catalogue.roles_by_track().into_iter().for_each(|role| add(role, ""));
            all.retain(|(role, _)| *role != from);
        }
        Pick::RouteFrom(_) => {
            add(model.own_role(catalogue), "your own role");
            add(model.role_in_mind(), "read last");
            catalogue.roles_by_track().into_iter().for_each(|role| add(role, ""));
        }
        Pick::Via | Pick::Avoid => catalogue.roles_by_track().into_iter().for_each(|role| add(role, "")),
        Pick::CompareWith(a) => {
            if let Some(Subject::Role(role)) = model.chosen().and_then(|row| row.opens) {
                add(role, "chosen in the list");
            }
            if let Some(before) = came_from(model, a) {
                let mut siblings = ranked(catalogue, model, before);
                if siblings.contains(&a) {
                    siblings.sort_by_key(|&role| apart(catalogue, a, role));
                    siblings.into_iter().for_each(|role| add(role, "another way on"));
                }
                add(before, "where you came from");
            }
            add(model.own_role(catalogue), "your own role");
            let mut on = ranked(catalogue, model, a);
            on.sort_by_key(|&role| apart(catalogue, a, role));
            on.into_iter().for_each(|role| add(role, "leads on from it"));
            catalogue.steps_into(a).into_iter().for_each(|(role, _)| add(role, "leads to it"));
            all.retain(|(role, _)| *role != a);
        }
    }
    all
}

/// How many levels lie between two roles; unknown counts as far.
fn apart(catalogue: &Catalogue, a: RoleId, b: RoleId) -> u8 {
    let levels = catalogue.role(a).level.zip(catalogue.role(b).level);
    levels.map_or(u8::MAX, |(a, b)| a.get().abs_diff(b.get()))
}

fn ranked(catalogue: &Catalogue, model: &Model, from: RoleId) -> Vec<RoleId> {
    query::ways_on_for(catalogue, &model.holder(catalogue, from), from).roles().collect()
}

/// The role one was on before.
fn came_from(model: &Model, a: RoleId) -> Option<RoleId> {
    let (stops, here) = model.trail.stops();
    stops[..=here].iter().rev().filter_map(|stop| stop.screen.role()).find(|role| *role != a)
}

fn row(catalogue: &Catalogue, role: RoleId, why: &str, width: usize) -> Row {
    let record = catalogue.role(role);
    let level = record.level.map_or_else(String::new, |level| format!(" · level {level}"));
    let pieces =
        [Piece::new(record.title.as_str(), Ink::Plain), Piece::new(format!(" · {}{level}", catalogue.track(record.track).title), Ink::Dim)];
    beside(fill(&pieces, width, 2), why, width).opening(Subject::Role(role))
}

/// Why, on the right of the last line where there is room.
fn beside(mut lines: Vec<crate::app::doc::Line>, why: &str, width: usize) -> Row {
    if let Some(last) = lines.last_mut()
        && last.width() + 2 + cells(why) <= width
    {
        last.pad_to(width - cells(why));
        last.push(why, Ink::Dim);
    }
    Row::new(lines)
}
