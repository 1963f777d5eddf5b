//! What a click and a turn of the wheel do.
//!
//! The wheel never chooses, and a click never scrolls.

use super::hit::Target;
use super::map;
use super::model::Model;
use super::opening::open;
use super::screen::Screen;
use super::update::{Effect, act};
use super::walking::focus;
use crate::domain::Catalogue;

/// How many lines the wheel turns.
const WHEEL: usize = 3;

pub(super) fn point(catalogue: &Catalogue, model: &mut Model, target: Target) -> Option<Effect> {
    match target {
        Target::Hint(command) => return act(catalogue, model, command),
        Target::Stop(position) => {
            model.trail.go(position);
            model.refresh(catalogue);
        }
        Target::BesidePanel => {
            model.panels.pop();
        }
        Target::Panel => {}
        Target::PanelRow(row) => {
            let panel = model.panels.last_mut()?;
            if panel.list.chosen == row {
                return open(catalogue, model);
            }
            if panel.rows.get(row).is_some_and(|row| row.choosable) {
                panel.list.chosen = row;
            }
        }
        Target::Role(role) if model.screen() == Screen::Map(role) => return open(catalogue, model),
        Target::Role(role) => map::go::stand(catalogue, model, role, None),
        Target::Column(pane) => focus(catalogue, model, pane),
        Target::Row(pane, row) => {
            let again = model.trail.here().focus == pane && model.list().chosen == row;
            if again {
                return open(catalogue, model);
            }
            if model.rows(pane).get(row).is_some_and(|row| row.choosable) {
                model.trail.here_mut().list_mut(pane).chosen = row;
            }
            let before = model.layout();
            model.trail.here_mut().focus = pane;
            // What is clicked is in sight: nothing scrolls, unless other columns are shown now.
            if model.layout() == before { model.refresh_cards(catalogue) } else { model.refresh(catalogue) }
        }
    }
    None
}

pub(super) fn wheel(model: &mut Model, over: Target, down: bool) {
    match over {
        Target::Role(_) => map::go::wheel(model, down, WHEEL),
        Target::Row(..) | Target::Column(_) if matches!(model.screen(), Screen::Map(_)) => map::go::wheel(model, down, WHEEL),
        Target::PanelRow(_) | Target::Panel => {
            let Some(mut panel) = model.panels.pop() else { return };
            let height = panel.height(model);
            panel.list.scroll(&panel.rows, down, WHEEL, height);
            model.panels.push(panel);
        }
        Target::Row(pane, _) | Target::Column(pane) => {
            let height = model.layout().column(pane).map_or(0, |column| usize::from(column.body.height));
            let mut list = model.trail.here().list(pane);
            list.scroll(model.rows(pane), down, WHEEL, height);
            *model.trail.here_mut().list_mut(pane) = list;
        }
        Target::BesidePanel | Target::Stop(_) | Target::Hint(_) => {}
    }
}
