//! What Enter opens, and what the chosen row rests on.

use super::doc::Row;
use super::keymap::Command;
use super::layout::Beside;
use super::map;
use super::model::{Model, Pane};
use super::panel::Purpose;
use super::screen::Screen;
use super::setting::Setting;
use super::subject::title_of;
use super::update::{Effect, act, show};
use super::walking::{turn, walk};
use super::{changing, going, planning};
use crate::domain::{Catalogue, RoleId, Subject};

pub(super) fn open(catalogue: &Catalogue, model: &mut Model) -> Option<Effect> {
    if let Some(Purpose::Entry(entry)) = model.panels.last().map(|panel| &panel.purpose) {
        return changing::typed(catalogue, model, *entry);
    }
    if act_on_map(catalogue, model) {
        return None;
    }
    let row = model.chosen_on_top()?.clone();
    if let Some(command) = row.runs {
        if !matches!(command, Command::All) {
            model.panels.pop();
        }
        return act(catalogue, model, command);
    }
    if let (Some(Purpose::Pick(pick)), Some(subject)) = (model.panels.last().map(|panel| &panel.purpose), row.opens) {
        return changing::picked(catalogue, model, *pick, subject);
    }
    if let Some(screen) = row.leads {
        going::go_to_routes(catalogue, model, screen, &row.way);
        return None;
    }
    if let (Some(Setting::Wish(wish)), true) = (&row.sets, !model.panels.is_empty()) {
        planning::wish(catalogue, model, *wish, true);
        return None;
    }
    if row.number.is_some() && model.beside() == Beside::Routes {
        turn(catalogue, model, true);
        return None;
    }
    if let Some(effect) =
        row.sets.as_ref().filter(|_| model.screen() == Screen::Me).and_then(|setting| changing::open(catalogue, model, setting))
    {
        return effect;
    }
    let focus = if model.panels.is_empty() { model.trail.here().focus } else { Pane::On };
    let focus = if focus == Pane::Page { Pane::On } else { focus };
    match row.opens {
        // What is found while one looks at the map is shown on it.
        Some(Subject::Role(role)) if matches!(model.screen(), Screen::Map(_)) => map::go::jump(catalogue, model, role),
        Some(subject) if model.panels.is_empty() && Some(subject) == model.subject() => turn(catalogue, model, true),
        Some(subject) => {
            walk(catalogue, model, subject.into(), focus);
            model.choose_way(catalogue, row.then);
        }
        None if model.panels.is_empty() => sources(catalogue, model),
        None => {}
    }
    None
}

/// Enter on the map itself.
fn act_on_map(catalogue: &Catalogue, model: &mut Model) -> bool {
    map::go::act(catalogue, model, Command::Open)
}

/// What the step rests on by which one came to a role on the map; else what is said of the role.
fn sources_on_map(catalogue: &Catalogue, model: &mut Model, role: RoleId) {
    let step = model.map.came().map(|(other, up)| if up { (other, role) } else { (role, other) });
    let step = step.filter(|(from, to)| catalogue.step(*from, *to).is_some());
    let (of, sources) = match step {
        Some((from, to)) => (format!("From {} to {}", catalogue.role(from).title, catalogue.role(to).title), Vec::new()),
        None => {
            let page = crate::domain::query::role::without_ways(catalogue, role);
            (format!("Sources: {}", catalogue.role(role).title), page.sources.iter().map(|cited| cited.at).collect())
        }
    };
    show(catalogue, model, Purpose::Sources { of, sources, weak: None, links: Vec::new(), step });
}

pub(super) fn sources(catalogue: &Catalogue, model: &mut Model) {
    if let (Screen::Map(role), true) = (model.screen(), model.panels.is_empty()) {
        return sources_on_map(catalogue, model, role);
    }
    let Some(row) = model.chosen_on_top() else { return };
    let step = step_of(catalogue, model, row);
    let of = match (step, row.opens) {
        (Some((from, to)), _) => format!("From {} to {}", catalogue.role(from).title, catalogue.role(to).title),
        (None, Some(subject)) => format!("Sources: {}", title_of(catalogue, subject)),
        (None, None) => format!("Sources: {}", row.said().trim_start_matches(['·', '!', '→', ' '])),
    };
    let purpose = Purpose::Sources { of, sources: row.sources.clone(), weak: row.weak.clone(), links: row.links.clone(), step };
    show(catalogue, model, purpose);
}

/// The step that a row tells of, if it does: one in a list of ways, or an option of what is next.
fn step_of(catalogue: &Catalogue, model: &Model, row: &Row) -> Option<(RoleId, RoleId)> {
    let Some(Subject::Role(other)) = row.opens else { return None };
    match (model.panels.last().map(|panel| &panel.purpose), model.screen().role(), model.trail.here().focus) {
        (Some(Purpose::Next { from, .. }), _, _) => Some((*from, other)),
        (None, Some(here), Pane::On) => Some((here, other)),
        (None, Some(here), Pane::From) => Some((other, here)),
        (None, None, Pane::On) if model.screen() == Screen::Me => Some((model.own_role(catalogue), other)),
        (Some(_), _, _) | (None, _, Pane::Page | Pane::From | Pane::On) => None,
    }
}
