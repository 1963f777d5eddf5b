//! Moving: the choice within a list, the column in focus, the page along the trail.
//!
//! It never opens a panel; walking somewhere closes those that are open.

use super::doc::Row;
use super::layout::Beside;
use super::model::{Model, Pane};
use super::screen::Screen;
use super::trail::Stop;
use crate::domain::Catalogue;

/// Changes the choice in the topmost list.
pub(super) fn choose(catalogue: &Catalogue, model: &mut Model, change: impl Fn(&mut super::list::List, &[Row], usize)) {
    if let Some(mut panel) = model.panels.pop() {
        let height = panel.height(model);
        change(&mut panel.list, &panel.rows, height);
        model.panels.push(panel);
        return;
    }
    let focus = model.trail.here().focus;
    let height = model.layout().column(focus).map_or(0, |column| usize::from(column.body.height));
    let mut list = model.list();
    change(&mut list, model.rows(focus), height);
    *model.trail.here_mut().list_mut(focus) = list;
    model.refresh_cards(catalogue);
    model.look(catalogue);
}

/// The columns that the keys can go to, in the order of Tab.
fn panes(model: &Model) -> &'static [Pane] {
    match model.beside() {
        Beside::Nothing | Beside::Map => &[Pane::Page],
        Beside::Ways => &[Pane::Page, Pane::On, Pane::From],
        Beside::Questions | Beside::Routes => &[Pane::Page, Pane::From],
        Beside::Best => &[Pane::Page, Pane::On],
    }
}

pub(super) fn focus(catalogue: &Catalogue, model: &mut Model, pane: Pane) {
    if model.trail.here().focus != pane && panes(model).contains(&pane) {
        model.trail.here_mut().focus = pane;
        model.refresh(catalogue);
    }
}

/// ← and →: from column to column, and beyond the last one to the chosen role.
pub(super) fn sideways(catalogue: &Catalogue, model: &mut Model, right: bool) {
    match (model.trail.here().focus, right) {
        (Pane::From, true) | (Pane::On, false) => focus(catalogue, model, Pane::Page),
        (Pane::Page, true) => focus(catalogue, model, Pane::On),
        (Pane::Page, false) => focus(catalogue, model, Pane::From),
        (Pane::On, true) if model.beside() == Beside::Best => {}
        (Pane::From, false) if [Beside::Questions, Beside::Routes].contains(&model.beside()) => {}
        (pane @ (Pane::From | Pane::On), _) => {
            if let Some(subject) = model.chosen().and_then(|row| row.opens) {
                walk(catalogue, model, subject.into(), pane);
            }
        }
    }
}

pub(super) fn turn(catalogue: &Catalogue, model: &mut Model, forward: bool) {
    let order = panes(model);
    let at = order.iter().position(|pane| *pane == model.trail.here().focus).unwrap_or(0);
    focus(catalogue, model, order[(at + if forward { 1 } else { order.len() - 1 }) % order.len()]);
}

pub(super) fn walk(catalogue: &Catalogue, model: &mut Model, screen: Screen, focus: Pane) {
    let here = model.subject();
    model.panels.clear();
    model.trail.walk(Stop::new(screen, focus));
    model.arrive(catalogue);
    model.look_back(catalogue, here);
}

pub(super) fn travel(catalogue: &Catalogue, model: &mut Model, go: impl Fn(&mut super::trail::Trail) -> bool, end: &str) {
    if go(&mut model.trail) {
        model.panels.clear();
        model.refresh(catalogue);
    } else {
        model.say(end);
    }
}
