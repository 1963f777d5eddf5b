//! What keys do on the map: walk, leap, change what is drawn.
//!
//! Whoever goes up and then down is back where they were; the trail does not grow by walking on the map.

use super::{Lead, Way};
use crate::app::keymap::Command;
use crate::app::layout::{Spread, map_room};
use crate::app::model::{Model, Pane};
use crate::app::screen::Screen;
use crate::app::walking::walk;
use crate::domain::{Catalogue, RoleId, Subject};
use crate::map::place::Placement;
use crate::map::route::Style;
use crate::map::walk::Climb;

type Act = fn(&Catalogue, &mut Model, RoleId);

/// What each command does on the map.
const ACTS: &[(Command, Act)] = &[
    (Command::Up, |catalogue, model, role| climb(catalogue, model, role, true)),
    (Command::Down, |catalogue, model, role| climb(catalogue, model, role, false)),
    (Command::Left, |catalogue, model, role| beside(catalogue, model, role, false)),
    (Command::Right, |catalogue, model, role| beside(catalogue, model, role, true)),
    (Command::OtherWay, |catalogue, model, role| other(catalogue, model, role, true)),
    (Command::WayBefore, |catalogue, model, role| other(catalogue, model, role, false)),
    (Command::PageUp, |catalogue, model, role| leap(catalogue, model, role, 2)),
    (Command::HalfUp, |catalogue, model, role| leap(catalogue, model, role, 1)),
    (Command::PageDown, |catalogue, model, role| leap(catalogue, model, role, -2)),
    (Command::HalfDown, |catalogue, model, role| leap(catalogue, model, role, -1)),
    (Command::First, |catalogue, model, role| end_of_column(catalogue, model, role, true)),
    (Command::Last, |catalogue, model, role| end_of_column(catalogue, model, role, false)),
    (Command::RowFirst, |catalogue, model, role| end_of_row(catalogue, model, role, false)),
    (Command::RowLast, |catalogue, model, role| end_of_row(catalogue, model, role, true)),
    (Command::Open, |catalogue, model, role| walk(catalogue, model, Subject::Role(role).into(), Pane::On)),
    (Command::Every, |catalogue, model, _| every(catalogue, model)),
    (Command::Zoom, |catalogue, model, _| zoom(catalogue, model)),
    (Command::Close, |catalogue, model, _| close(catalogue, model)),
    (Command::Export, |catalogue, model, _| export(catalogue, model)),
];

/// What a key of the map does now, where that depends on how one got where one is.
#[must_use]
pub fn words_of(model: &Model, command: Command) -> Option<&'static str> {
    let Screen::Map(role) = model.screen() else { return None };
    if !model.panels.is_empty() {
        return None;
    }
    if command == Command::Every {
        return model.map.every.then_some("quiet map");
    }
    if command == Command::Up {
        return matches!(model.map.lead(role, true), Lead::Route(_)).then_some("the route");
    }
    let way = match model.map.came() {
        Some((_, true)) => "next way up",
        Some((_, false)) => "next way down",
        None => "best way up",
    };
    (command == Command::OtherWay).then_some(way)
}

/// Obeys a command on the map; whether there was something to obey.
pub(in crate::app) fn act(catalogue: &Catalogue, model: &mut Model, command: Command) -> bool {
    let Screen::Map(role) = model.screen() else { return false };
    if !model.panels.is_empty() {
        return false;
    }
    let act = ACTS.iter().find(|(known, _)| *known == command);
    if let Some((_, act)) = act {
        act(catalogue, model, role);
    }
    act.is_some()
}

/// Stands on another role; the trail stays as long as it is.
pub(in crate::app) fn stand(catalogue: &Catalogue, model: &mut Model, role: RoleId, climb: Option<Climb<RoleId>>) {
    model.trail.here_mut().screen = Screen::Map(role);
    model.map.climb = climb;
    model.map.aside.clear();
    model.refresh(catalogue);
}

/// Shows the map with a role chosen; from a screen of routes, with the chosen one drawn on it.
pub(in crate::app) fn show(catalogue: &Catalogue, model: &mut Model) {
    if !matches!(model.screen(), Screen::Map(_)) {
        let role = match model.screen() {
            Screen::Routes(from, _) => {
                let number = model.trail.here().from.row(&model.view.from).and_then(|row| row.number).unwrap_or(0);
                let route = model.view.routes.as_ref().and_then(|found| found.routes.get(number));
                let way = route.map(|route| Way { number: Some(number + 1), roles: route.roles.iter().map(|role| role.at).collect() });
                model.map.way = way;
                from
            }
            Screen::Page(_) | Screen::Compare(..) | Screen::Map(_) => crate::app::going::role_meant(model),
            Screen::Me => model.own_role(catalogue),
        };
        jump(catalogue, model, role);
    }
    model.panels.clear();
    model.refresh(catalogue);
}

/// Goes to a role on the map as to a new place: the way back is one key.
pub(in crate::app) fn jump(catalogue: &Catalogue, model: &mut Model, role: RoleId) {
    model.map.climb = None;
    model.map.aside.clear();
    walk(catalogue, model, Screen::Map(role), Pane::Page);
}

/// Up or down: along the route that is shown, or along a step.
fn climb(catalogue: &Catalogue, model: &mut Model, role: RoleId, up: bool) {
    match model.map.lead(role, up) {
        Lead::Route(Some(to)) => {
            let climb = climb_from(model, role).to(to, up);
            climbed(catalogue, model, climb, &[]);
        }
        Lead::Route(None) if up => model.say("Here the route ends; Esc leaves it out."),
        Lead::Route(None) => model.say("Here the route begins; Esc leaves it out."),
        Lead::Known(_) | Lead::Best => step(catalogue, model, role, up),
    }
}

/// Up or down along a step: back the way one came, on to where one was, or the best way.
fn step(catalogue: &Catalogue, model: &mut Model, role: RoleId, up: bool) {
    let before = climb_from(model, role);
    let ways = |from: RoleId, up| model.map.sheet.as_ref().map_or_else(Vec::new, |sheet| sheet.ways(catalogue, from, up));
    if let Some(after) = before.go(up, || None) {
        let ways = after.came().map_or_else(Vec::new, |(from, up)| ways(from, up));
        return climbed(catalogue, model, after, &ways);
    }
    let ways = ways(role, up);
    match ways.first() {
        Some(to) => climbed(catalogue, model, before.to(*to, up), &ways),
        None if up => model.say("No step leads further up from here; ←→ go along the level."),
        None => model.say("Nothing further down leads here; ←→ go along the level."),
    }
}

/// How one climbed to the role that one stands on.
fn climb_from(model: &Model, role: RoleId) -> Climb<RoleId> {
    model.map.climb.clone().unwrap_or_else(|| Climb::new(role))
}

/// To the next of those where the last way up or down could have led, or to the one before; up, if one came otherwise.
fn other(catalogue: &Catalogue, model: &mut Model, role: RoleId, next: bool) {
    let before = climb_from(model, role);
    let Some((from, up)) = before.came() else { return step(catalogue, model, role, true) };
    let Some(sheet) = &model.map.sheet else { return };
    let ways = sheet.ways(catalogue, from, up);
    match before.other(next, |_, _| ways.clone()).filter(|climb| climb.here() != role) {
        Some(climb) => climbed(catalogue, model, climb, &ways),
        None => model.say("There is no other way: this is the only one."),
    }
}

/// Stands where one climbed to; says which of several ways that is, if it is one of them.
fn climbed(catalogue: &Catalogue, model: &mut Model, climb: Climb<RoleId>, ways: &[RoleId]) {
    let number = ways.iter().position(|way| *way == climb.here()).map_or(1, |position| position + 1);
    model.map.choice = (number, ways.len().max(1));
    stand(catalogue, model, climb.here(), Some(climb));
}

/// To the next role of the level; on a part of a map, where that may be another one, back to where one came from.
fn beside(catalogue: &Catalogue, model: &mut Model, role: RoleId, right: bool) {
    let Some(sheet) = &model.map.sheet else { return };
    let is_part = sheet.part.is_some();
    let back = model.map.aside.last().filter(|(_, came)| is_part && *came != right).map(|(from, _)| *from);
    let next = || {
        let ground = &sheet.ground;
        crate::map::walk::beside(&ground.placement, ground.position(role)?, right).map(|next| ground.roles[next])
    };
    let Some(to) = back.or_else(next) else { return model.say("The level ends here.") };
    let mut aside = std::mem::take(&mut model.map.aside);
    if back.is_some() {
        aside.pop();
    } else {
        aside.push((role, right));
    }
    stand(catalogue, model, to, None);
    model.map.aside = aside;
}

/// So many rows up, or down where it is less than nothing: to the box that stands nearest to the same column.
fn leap(catalogue: &Catalogue, model: &mut Model, role: RoleId, rows: isize) {
    choose(catalogue, model, role, |placement, at| {
        let last = placement.rows.len().saturating_sub(1);
        let own = placement.seats[at];
        let row = own.row.saturating_add_signed(rows).min(last);
        let in_row = (0..placement.seats.len()).filter(|other| placement.seats[*other].row == row);
        in_row.min_by_key(|other| placement.seats[*other].column.abs_diff(own.column))
    });
}

/// The highest or the lowest box of the column.
fn end_of_column(catalogue: &Catalogue, model: &mut Model, role: RoleId, up: bool) {
    choose(catalogue, model, role, |placement, at| {
        let column = placement.seats[at].column;
        let in_column = (0..placement.seats.len()).filter(|other| placement.seats[*other].column == column);
        if up {
            in_column.max_by_key(|other| placement.seats[*other].row)
        } else {
            in_column.min_by_key(|other| placement.seats[*other].row)
        }
    });
}

fn end_of_row(catalogue: &Catalogue, model: &mut Model, role: RoleId, last: bool) {
    choose(catalogue, model, role, |placement, at| {
        let row = placement.seats[at].row;
        let in_row = (0..placement.seats.len()).filter(|other| placement.seats[*other].row == row);
        if last {
            in_row.max_by_key(|other| placement.seats[*other].column)
        } else {
            in_row.min_by_key(|other| placement.seats[*other].column)
        }
    });
}

fn choose(catalogue: &Catalogue, model: &mut Model, role: RoleId, find: impl Fn(&Placement, usize) -> Option<usize>) {
    let Some(ground) = model.map.sheet.as_ref().map(|sheet| &sheet.ground) else { return };
    let found = ground.position(role).and_then(|at| find(&ground.placement, at)).map(|found| ground.roles[found]);
    if let Some(found) = found.filter(|found| *found != role) {
        stand(catalogue, model, found, None);
    }
}

fn every(catalogue: &Catalogue, model: &mut Model) {
    model.map.every = !model.map.every;
    model.refresh(catalogue);
    let Some(sheet) = &model.map.sheet else { return };
    let said = match (model.map.every, sheet.scene.less()) {
        (true, Some(less)) => less,
        // The heading says it, and a notice would cover the one line of the card.
        (true, None) if model.map.spread == Spread::Line => return,
        (true, None) => "every step is drawn; e shows the quiet map again".to_owned(),
        (false, _) => format!("the quiet map: {}, and all of the chosen role", sheet.ground.style.backbone()),
    };
    model.say(said);
}

/// From the size that fits to the largest of the others, then to the next smaller one, and after the smallest to the one that fits.
fn zoom(catalogue: &Catalogue, model: &mut Model) {
    let drawn = |model: &Model| model.map.sheet.as_ref().map_or(Style::Narrow, |sheet| sheet.ground.style);
    let before = drawn(model);
    model.map.style = match model.map.style {
        None => Style::ALL.into_iter().find(|style| *style != before),
        Some(now) => {
            model.map.style = None;
            model.refresh(catalogue);
            let fitting = drawn(model);
            Style::ALL.into_iter().skip_while(|style| *style != now).skip(1).find(|style| *style != fitting)
        }
    };
    model.refresh(catalogue);
    let fits = if model.map.style.is_none() { ", the one that fits best" } else { "" };
    model.say(format!("size: {}{fits}; z for the next", super::size_name(drawn(model))));
}

/// What can be done with a map that is to be kept: the command first that says all of this one.
fn export(catalogue: &Catalogue, model: &mut Model) {
    let line = model.command_line(catalogue);
    model.say(format!("as text: {line} > FILE; as a drawing: rungs export svg -o map.svg"));
}

/// Esc: leaves the route out, then what was changed of the picture.
fn close(catalogue: &Catalogue, model: &mut Model) {
    if model.map.way.take().is_none() {
        model.map.every = false;
        model.map.style = None;
    }
    model.refresh(catalogue);
}

/// Turns the wheel over the map.
pub(in crate::app) fn wheel(model: &mut Model, down: bool, by: usize) {
    let layout = model.layout();
    let height = layout.column(Pane::Page).map_or(0, |column| usize::from(map_room(column.body).height));
    model.map.pan(down, by, height);
}
