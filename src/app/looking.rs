//! What is chosen in a list is shown beside it: an answer beside the questions, a route beside the routes.
//!
//! Looking is not walking: the trail does not grow by it.

use super::layout::Beside;
use super::list::List;
use super::model::{Model, Pane};
use super::screen::Screen;
use super::view;
use crate::domain::Catalogue;

impl Model {
    /// Shows beside the list of questions what is chosen in it; the trail does not grow by looking.
    pub fn look(&mut self, catalogue: &Catalogue) {
        if self.beside() == Beside::Routes {
            return self.look_at_route();
        }
        let here = self.trail.here();
        let chosen = here.from.row(&self.view.from).and_then(|row| row.opens);
        if self.beside() != Beside::Questions || here.focus != Pane::From || chosen.is_none_or(|subject| here.screen == subject.into()) {
            return;
        }
        let here = self.trail.here_mut();
        here.screen = chosen.map_or(here.screen, Screen::Page);
        here.page = List::default();
        self.refresh(catalogue);
    }

    /// Writes the chosen route out; the routes themselves stay.
    fn look_at_route(&mut self) {
        if self.trail.here().focus != Pane::From {
            return;
        }
        let width = self.layout().column(Pane::Page).map_or(0, |column| usize::from(column.body.width)).saturating_sub(4);
        let page = view::chosen_route(self, &self.view.from, self.view.routes.as_ref(), width);
        if page != self.view.page {
            self.view.page = page;
            self.trail.here_mut().page = List::default();
        }
    }
}
