//! [`View`]: the rows of a screen, computed once and used both to choose in and to draw.
//!
//! It never changes where the user is.

use super::doc::{Line, Row};
use super::layout::Layout;
use super::model::{Model, Pane};
use super::screen::Screen;
use super::{answers, best, card, compared, page, pages, profile, routes};
use crate::domain::query::Routes;
use crate::domain::{Catalogue, Subject};

/// The rows of the screen as they are now.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct View {
    /// What the role comes from; the list of questions.
    pub from: Vec<Row>,
    /// The page; the profile.
    pub page: Vec<Row>,
    /// What the role often leads to; what the profile changes.
    pub on: Vec<Row>,
    /// The card of the step chosen among the ways in.
    pub from_card: Vec<Line>,
    /// The card of the step chosen among the ways on.
    pub on_card: Vec<Line>,
    /// The card of the role chosen on the map, line by line.
    pub map_card: Vec<Row>,
    /// The routes that are shown.
    pub routes: Option<Routes>,
}

/// The rows of the screen, without the cards.
#[must_use]
pub fn rows(catalogue: &Catalogue, model: &Model, layout: &Layout) -> View {
    let width = |pane| layout.column(pane).map_or(usize::from(model.size.width), |column| usize::from(column.body.width)).saturating_sub(4);
    let page = |page: Vec<Row>| View { page, ..View::default() };
    match model.screen() {
        Screen::Page(Subject::Role(role)) => View {
            from: page::ways(catalogue, model, role, false, width(Pane::From)),
            page: page::role(catalogue, model, role, width(Pane::Page)),
            on: page::ways(catalogue, model, role, true, width(Pane::On)),
            ..View::default()
        },
        Screen::Page(Subject::Skill(skill)) => page(pages::skill(catalogue, model, skill, width(Pane::Page))),
        Screen::Page(Subject::Credential(credential)) => page(pages::credential(catalogue, model, credential, width(Pane::Page))),
        Screen::Page(subject @ (Subject::Topic(_) | Subject::Question(_) | Subject::Answer(_))) => View {
            from: answers::list(catalogue, subject, width(Pane::From)),
            page: answers::page(catalogue, subject, width(Pane::Page)),
            ..View::default()
        },
        Screen::Compare(a, b) => page(compared::rows(catalogue, model, (a, b), width(Pane::Page))),
        Screen::Routes(from, to) => {
            let found = routes::routes(catalogue, model, from, to);
            let list = routes::list(catalogue, model, (from, to), found.as_ref(), width(Pane::From));
            let page = chosen_route(model, &list, found.as_ref(), width(Pane::Page));
            View { from: list, page, routes: found, ..View::default() }
        }
        Screen::Map(_) => View::default(),
        Screen::Me => View {
            page: profile::rows(catalogue, model, width(Pane::Page)),
            on: best::rows(catalogue, model, width(Pane::On)),
            ..View::default()
        },
    }
}

/// The route that is chosen in the list, written out.
#[must_use]
pub fn chosen_route(model: &Model, list: &[Row], found: Option<&Routes>, width: usize) -> Vec<Row> {
    let number = model.trail.here().from.row(list).and_then(|row| row.number).unwrap_or(0);
    routes::page(found.and_then(|found| found.routes.get(number)), found, width)
}

/// The cards of the steps that are chosen among the ways in and the ways on.
#[must_use]
pub fn cards(catalogue: &Catalogue, model: &Model) -> (Vec<Line>, Vec<Line>) {
    let is_map = matches!(model.screen(), Screen::Map(_));
    let Some(here) = model.screen().role().filter(|_| !is_map) else { return Default::default() };
    let layout = model.layout();
    let card = |pane: Pane| {
        let width = layout.column(pane)?.card?.1.width;
        let Subject::Role(other) = model.trail.here().list(pane).row(model.rows(pane))?.opens? else { return None };
        let (from, to) = if pane == Pane::From { (other, here) } else { (here, other) };
        Some(card::step(catalogue, &model.holder(catalogue, from), (from, to), usize::from(width).saturating_sub(4)))
    };
    (card(Pane::From).unwrap_or_default(), card(Pane::On).unwrap_or_default())
}
