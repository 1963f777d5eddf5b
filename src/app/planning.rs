//! What keys do about routes: what is asked of them, where they lead as a goal, one of them as a plan.
//!
//! It never writes a file: what is to be written leaves as an [`Effect`].

use super::keymap::Command;
use super::model::Model;
use super::panel::{Entry, Pick, Purpose};
use super::screen::Screen;
use super::setting::Wish;
use super::update::{Effect, show};
use super::{changing, going};
use crate::domain::{Catalogue, Subject, query};
use crate::export;

type Act = fn(&Catalogue, &mut Model) -> Option<Effect>;

/// What each command about routes does.
const ACTS: &[(Command, Act)] = &[
    (Command::Routes, |catalogue, model| {
        going::routes(catalogue, model);
        None
    }),
    (Command::RouteTo, |catalogue, model| opened(catalogue, model, Purpose::Pick(Pick::RouteTo(going::route_from(catalogue, model))))),
    (Command::RouteFrom, |catalogue, model| opened(catalogue, model, Purpose::Pick(Pick::RouteFrom(going::route_to(model))))),
    (Command::Limits, |catalogue, model| opened(catalogue, model, Purpose::Limits(going::route_from(catalogue, model)))),
    (Command::Aim, aim),
    (Command::Export, |catalogue, model| {
        export(catalogue, model);
        None
    }),
];

/// Obeys a command about routes.
pub(super) fn act(catalogue: &Catalogue, model: &mut Model, command: Command) -> Option<Effect> {
    let (_, act) = ACTS.iter().find(|(known, _)| *known == command)?;
    act(catalogue, model)
}

fn opened(catalogue: &Catalogue, model: &mut Model, purpose: Purpose) -> Option<Effect> {
    show(catalogue, model, purpose);
    None
}

/// Changes what is asked of routes.
pub(super) fn wish(catalogue: &Catalogue, model: &mut Model, wish: Wish, up: bool) {
    match wish {
        Wish::AddVia => show(catalogue, model, Purpose::Pick(Pick::Via)),
        Wish::AddAvoid => show(catalogue, model, Purpose::Pick(Pick::Avoid)),
        wish => {
            wish.turn(&mut model.wishes, up);
            model.refresh(catalogue);
        }
    }
}

/// Keeps where the routes lead as one's goal; on the map and on the page of a role that role.
fn aim(catalogue: &Catalogue, model: &mut Model) -> Option<Effect> {
    let own = model.me.role(catalogue);
    match model.screen() {
        Screen::Routes(from, Some(to)) => changing::aim(catalogue, model, Some(from).filter(|from| own != Some(*from)), to),
        Screen::Map(to) | Screen::Page(Subject::Role(to)) if own == Some(to) => {
            model.say("This is your own role: a goal lies elsewhere.");
            None
        }
        Screen::Map(to) | Screen::Page(Subject::Role(to)) => changing::aim(catalogue, model, None, to),
        Screen::Routes(_, None) => {
            model.say("Choose where to get to first.");
            None
        }
        Screen::Page(_) | Screen::Compare(..) | Screen::Me => {
            model.say("A goal is a role: go to one first, or press i on the Routes screen (3).");
            None
        }
    }
}

/// Asks where to write the plan of the chosen route.
fn export(catalogue: &Catalogue, model: &mut Model) {
    match (model.screen(), &model.view.routes) {
        (Screen::Routes(_, Some(_)), Some(found)) if !found.routes.is_empty() => show(catalogue, model, Purpose::Entry(Entry::Plan)),
        (Screen::Routes(_, None), _) => model.say("There is no route to write down: choose where to get to first."),
        (Screen::Routes(..), _) => model.say("There is no route to write down."),
        (Screen::Page(_) | Screen::Compare(..) | Screen::Map(_) | Screen::Me, _) => {
            let line = model.command_line(catalogue);
            model.say(format!("a plan is written on the Routes screen (3); to save this: {line} > FILE"));
        }
    }
}

/// The plan of the chosen route, as the file that was named.
pub(super) fn write_plan(catalogue: &Catalogue, model: &mut Model, file: &str) -> Option<Effect> {
    let Screen::Routes(from, Some(to)) = model.screen() else { return None };
    let route = model.trail.here().from.row(&model.view.from).and_then(|row| row.number).unwrap_or(0);
    let (holder, wishes) = (model.holder(catalogue, from), super::routes::wishes(catalogue, model, from));
    let asked = query::PlanFor { holder: &holder, from, to, today: model.today, wishes: &wishes, route };
    let plan = query::plan(catalogue, &asked);
    let name = file.to_lowercase();
    let ends = |ending: &str| name.len() > ending.len() && name.ends_with(ending);
    let text = match plan {
        Ok(plan) if ends(".md") => export::markdown::plan(&plan),
        Ok(plan) if ends(".html") => export::html::plan(&plan),
        Ok(plan) if ends(".json") => export::json::plan(&plan, &[], false),
        Ok(_) => {
            model.say("The name has to end in .md, .html or .json.");
            return None;
        }
        Err(_) => {
            model.say("There is no such route any more.");
            return None;
        }
    };
    Some(Effect::Write { file: file.to_owned(), text })
}

/// What is said when a file was to be written: that it is there, or why not; then another name can be typed.
pub(super) fn written(catalogue: &Catalogue, model: &mut Model, outcome: Result<String, String>) {
    match outcome {
        Ok(said) => {
            model.panels.retain(|panel| panel.purpose != Purpose::Entry(Entry::Plan));
            model.refresh(catalogue);
            model.say(said);
        }
        Err(why) => model.say(why),
    }
}
