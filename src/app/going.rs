//! Which screen a key shows, and which role it is about.
//!
//! It opens no panel but the one in which a role is picked.

use super::doc::Row;
use super::keymap::Command;
use super::layout::Beside;
use super::list::List;
use super::model::{Model, Pane};
use super::panel::{Pick, Purpose};
use super::screen::Screen;
use super::update::show;
use super::walking::walk;
use crate::domain::query::{self, Route};
use crate::domain::{Catalogue, RoleId, Subject};

/// The role whose ways on are asked for: the one that is read; on the screen of the profile one's own.
pub(super) fn next_from(catalogue: &Catalogue, model: &Model) -> RoleId {
    match model.screen() {
        Screen::Me => model.own_role(catalogue),
        Screen::Page(_) | Screen::Compare(..) | Screen::Routes(..) | Screen::Map(_) => role_meant(model),
    }
}

/// The role that a key is about: the one that is read, the first of two that are compared, else the one in mind.
pub(super) fn role_meant(model: &Model) -> RoleId {
    match model.screen() {
        Screen::Compare(a, _) | Screen::Routes(a, _) | Screen::Map(a) => a,
        Screen::Page(_) | Screen::Me => model.role_in_mind(),
    }
}

/// The role that something may lack for: the one that is chosen in a list; else the one that is read, unless it is one's
/// own, or one's own is assumed to be it: then its best way on.
pub(super) fn role_wanted(catalogue: &Catalogue, model: &Model) -> RoleId {
    match (model.chosen_on_top().and_then(|row| row.opens), model.screen()) {
        (Some(Subject::Role(role)), _) | (_, Screen::Compare(_, role)) => return role,
        (Some(_) | None, _) => {}
    }
    let (read, own) = (model.role_in_mind(), model.own_role(catalogue));
    if read != own {
        return read;
    }
    query::ways_on_for(catalogue, &model.holder(catalogue, own), own).open.first().map_or(own, |(to, _)| *to)
}

/// The Explore screen: with the last page one was on, else where one began.
pub(super) fn explore(catalogue: &Catalogue, model: &mut Model) {
    let explored = |screen: Screen| matches!(screen, Screen::Page(Subject::Role(_) | Subject::Skill(_) | Subject::Credential(_)));
    if !explored(model.screen()) {
        let home = Subject::Role(model.home).into();
        let screen = match model.screen() {
            Screen::Map(role) => Subject::Role(role).into(),
            Screen::Page(_) | Screen::Compare(..) | Screen::Routes(..) | Screen::Me => last(model, explored).unwrap_or(home),
        };
        walk(catalogue, model, screen, Pane::On);
    }
    close_all(catalogue, model);
}

/// The Questions screen: with the last question or topic one read, else the first.
pub(super) fn questions(catalogue: &Catalogue, model: &mut Model) {
    if model.beside() != Beside::Questions {
        let first = catalogue.questions().next().map(Subject::Question).or_else(|| catalogue.topics().next().map(Subject::Topic));
        match last(model, |screen| screen.beside() == Beside::Questions).or(first.map(Screen::Page)) {
            Some(screen) => walk(catalogue, model, screen, Pane::From),
            None => model.say("This framework answers no questions and has no topics."),
        }
    }
    close_all(catalogue, model);
}

/// The Compare screen: with what was compared last; else one's own role with the one in mind, or that one with its best way on.
pub(super) fn compare(catalogue: &Catalogue, model: &mut Model) {
    let is_compare = |screen: Screen| matches!(screen, Screen::Compare(..));
    if !is_compare(model.screen()) {
        let (own, here) = (model.own_role(catalogue), model.role_in_mind());
        let best = || query::ways_on_for(catalogue, &model.holder(catalogue, here), here).roles().next();
        let pair = if own == here { best().map(|best| (here, best)) } else { Some((own, here)) };
        match last(model, is_compare).or(pair.map(|(a, b)| Screen::Compare(a, b))) {
            Some(screen) => walk(catalogue, model, screen, Pane::Page),
            None => return show(catalogue, model, Purpose::Pick(Pick::CompareWith(here))),
        }
    }
    close_all(catalogue, model);
}

pub(super) fn swap(catalogue: &Catalogue, model: &mut Model) {
    let turned = match model.screen() {
        Screen::Compare(a, b) => Screen::Compare(b, a),
        Screen::Routes(a, Some(b)) => Screen::Routes(b, Some(a)),
        other @ (Screen::Page(_) | Screen::Routes(_, None) | Screen::Map(_) | Screen::Me) => other,
    };
    let here = model.trail.here_mut();
    here.screen = turned;
    // What is written out beside is another one: it is read from its beginning.
    here.page = List::default();
    model.refresh(catalogue);
    choose_route(catalogue, model, &[]);
}

/// The role that routes begin at: the one of the screen, the one that is read, else one's own.
pub(super) fn route_from(catalogue: &Catalogue, model: &Model) -> RoleId {
    match model.screen() {
        Screen::Routes(from, _) => from,
        Screen::Page(Subject::Role(role)) | Screen::Map(role) => role,
        Screen::Page(_) | Screen::Compare(..) | Screen::Me => model.own_role(catalogue),
    }
}

/// The role that routes lead to, if the screen shows some.
pub(super) fn route_to(model: &Model) -> Option<RoleId> {
    match model.screen() {
        Screen::Routes(_, to) => to,
        Screen::Page(_) | Screen::Compare(..) | Screen::Map(_) | Screen::Me => None,
    }
}

/// The Routes screen: with the routes one looked at last; else from one's own role to one's goal, if there is one.
pub(super) fn routes(catalogue: &Catalogue, model: &mut Model) {
    let is_routes = |screen: Screen| matches!(screen, Screen::Routes(..));
    if !is_routes(model.screen()) {
        let goal = model.me.profile().goal().cloned();
        let role = |slug: &crate::domain::Slug| catalogue.role_of(slug.as_str());
        let from = goal.as_ref().and_then(|goal| goal.from.as_ref()).and_then(role).unwrap_or_else(|| model.own_role(catalogue));
        let to = goal.and_then(|goal| role(&goal.to)).filter(|to| *to != from);
        let screen = last(model, is_routes).unwrap_or(Screen::Routes(from, to));
        go_to_routes(catalogue, model, screen, &[]);
    }
    close_all(catalogue, model);
}

/// Shows routes, and chooses the one by way of these roles, else the first.
pub(super) fn go_to_routes(catalogue: &Catalogue, model: &mut Model, screen: Screen, way: &[RoleId]) {
    walk(catalogue, model, screen, Pane::From);
    if !choose_route(catalogue, model, way) {
        model.say("That way is outside the limits: L changes them.");
    }
}

/// Chooses the route by way of these roles, else the first; where there is none, the end that is to be chosen. Whether it is
/// there.
fn choose_route(catalogue: &Catalogue, model: &mut Model, way: &[RoleId]) -> bool {
    let routes = model.view.routes.as_ref().map_or(&[] as &[_], |found| &found.routes);
    let goes = |route: &Route| route.roles.iter().map(|role| role.at).eq(way.iter().copied());
    let number = routes.iter().position(goes);
    let is_meant = |row: &Row| match model.screen() {
        Screen::Routes(_, None) => row.runs == Some(Command::RouteTo),
        _ => row.number.is_some() && row.number == Some(number.unwrap_or(0)),
    };
    if let Some(meant) = model.view.from.iter().position(is_meant) {
        model.trail.here_mut().from.chosen = meant;
        model.refresh(catalogue);
    }
    way.is_empty() || number.is_some()
}

/// The last screen of a sort that one was on.
fn last(model: &Model, is: impl Fn(Screen) -> bool) -> Option<Screen> {
    let (stops, here) = model.trail.stops();
    stops[..here].iter().rev().map(|stop| stop.screen).find(|screen| is(*screen))
}

fn close_all(catalogue: &Catalogue, model: &mut Model) {
    model.panels.clear();
    model.zoom = false;
    model.refresh(catalogue);
}
