//! The trail: where one has walked, with browser rules. Walking somewhere new drops the forward part.

use super::list::List;
use super::model::Pane;
use super::screen::Screen;

/// The most stops that are remembered.
const STOPS_AT_MOST: usize = 500;

/// A page one has been on, as one left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// What is shown.
    pub screen: Screen,
    /// Which column was in focus.
    pub focus: Pane,
    /// The list of ways in.
    pub from: List,
    /// The page.
    pub page: List,
    /// The list of ways on.
    pub on: List,
}

impl Stop {
    /// A page one comes to for the first time.
    #[must_use]
    pub fn new(screen: impl Into<Screen>, focus: Pane) -> Self {
        let screen = screen.into();
        let focus = screen.focus(focus);
        Self { screen, focus, from: List::default(), page: List::default(), on: List::default() }
    }

    /// The list of a column.
    #[must_use]
    pub fn list(&self, pane: Pane) -> List {
        match pane {
            Pane::From => self.from,
            Pane::Page => self.page,
            Pane::On => self.on,
        }
    }

    /// The list of a column, to change it.
    pub fn list_mut(&mut self, pane: Pane) -> &mut List {
        match pane {
            Pane::From => &mut self.from,
            Pane::Page => &mut self.page,
            Pane::On => &mut self.on,
        }
    }
}

/// Where one has walked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    stops: Vec<Stop>,
    at: usize,
}

impl Trail {
    /// A trail that begins here.
    #[must_use]
    pub fn new(stop: Stop) -> Self {
        Self { stops: vec![stop], at: 0 }
    }

    /// Where one is.
    #[must_use]
    pub fn here(&self) -> &Stop {
        &self.stops[self.at]
    }

    /// Where one is, to change it.
    pub fn here_mut(&mut self) -> &mut Stop {
        &mut self.stops[self.at]
    }

    /// Every stop, the oldest first, and the position of the one where one is.
    #[must_use]
    pub fn stops(&self) -> (&[Stop], usize) {
        (&self.stops, self.at)
    }

    /// Looks every stop up anew and drops what is gone; where one is then, is the nearest stop before that is
    /// left, else the nearest after it, else the start.
    pub fn rebase(&mut self, find: impl Fn(Screen) -> Option<Screen>, start: Screen) {
        let found: Vec<Option<Screen>> = self.stops.iter().map(|stop| find(stop.screen)).collect();
        let before = found[..=self.at].iter().flatten().count();
        let mut found = found.into_iter();
        self.stops.retain_mut(|stop| match found.next().flatten() {
            Some(screen) => {
                stop.screen = screen;
                true
            }
            None => false,
        });
        if self.stops.is_empty() {
            self.stops.push(Stop::new(start, Pane::On));
        }
        self.at = before.saturating_sub(1).min(self.stops.len() - 1);
    }

    /// Walks somewhere new; to where one is already, it stays.
    pub fn walk(&mut self, stop: Stop) {
        if self.here().screen == stop.screen {
            return;
        }
        self.stops.truncate(self.at + 1);
        self.stops.push(stop);
        if self.stops.len() > STOPS_AT_MOST {
            self.stops.remove(0);
        }
        self.at = self.stops.len() - 1;
    }

    /// Goes back; whether there was somewhere to go.
    pub fn back(&mut self) -> bool {
        self.go(self.at.wrapping_sub(1))
    }

    /// Goes forward again; whether there was somewhere to go.
    pub fn forward(&mut self) -> bool {
        self.go(self.at + 1)
    }

    /// Goes to a stop by its position; whether there is one.
    pub fn go(&mut self, position: usize) -> bool {
        let there = position < self.stops.len();
        if there {
            self.at = position;
        }
        there
    }
}
