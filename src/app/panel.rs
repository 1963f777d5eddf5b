//! What opens on top of a screen: find, commands, help, sources, bookmarks, what's next.
//!
//! A panel is rows with a title, and an input line where something is typed. It never knows where on
//! the screen it stands.

mod find;
mod keys;
mod next;
mod sources;

use tui_input::Input;

use super::doc::{Ink, Line, Piece, Row};
use super::keymap::Scope;
use super::layout::inside;
use super::list::List;
use super::model::Model;
use crate::domain::{Catalogue, Link, RoleId, SourceId};
pub use next::OPTIONS_SHOWN;

/// What a panel is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Purpose {
    /// Roles, skills and credentials by what is typed.
    Find,
    /// Commands by name, and the command line that prints what it was opened over.
    Commands(String),
    /// The keys; those of the place it was opened in come first.
    Help(Vec<Scope>),
    /// What something rests on.
    Sources {
        /// What it is.
        of: String,
        /// Its sources.
        sources: Vec<SourceId>,
        /// Why it is not to be leaned on.
        weak: Option<String>,
        /// What it speaks of.
        links: Vec<Link>,
        /// The step that is told in full above them, where it is one: the role it leaves and the one it leads to.
        step: Option<(RoleId, RoleId)>,
    },
    /// The bookmarks.
    Bookmarks,
    /// What is next after a role.
    Next {
        /// The role.
        from: RoleId,
        /// Whether every option is shown.
        all: bool,
        /// Whether every reason is shown.
        details: bool,
    },
}

/// A panel.
#[derive(Debug, Clone)]
pub struct Panel {
    /// What it is for.
    pub purpose: Purpose,
    /// What is typed, where something is.
    pub input: Option<Input>,
    /// Its heading.
    pub title: String,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Which row is chosen.
    pub list: List,
}

impl PartialEq for Panel {
    fn eq(&self, other: &Self) -> bool {
        let typed = |panel: &Self| panel.input.as_ref().map(|input| (input.value().to_owned(), input.cursor()));
        self.purpose == other.purpose && typed(self) == typed(other) && self.rows == other.rows && self.list == other.list
    }
}

impl Panel {
    /// Opens a panel over what is there.
    #[must_use]
    pub fn open(catalogue: &Catalogue, model: &Model, purpose: Purpose) -> Self {
        let input = matches!(purpose, Purpose::Find | Purpose::Commands(_) | Purpose::Help(_)).then(Input::default);
        let mut panel = Self { purpose, input, title: String::new(), rows: Vec::new(), list: List::default() };
        panel.refresh(catalogue, model);
        panel
    }

    /// What is typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        self.input.as_ref().map_or("", Input::value)
    }

    /// The scopes of keys that hold in it.
    #[must_use]
    pub fn scopes(&self) -> &'static [Scope] {
        match self.purpose {
            Purpose::Find | Purpose::Commands(_) | Purpose::Help(_) => &[Scope::Typing, Scope::Everywhere],
            Purpose::Next { .. } => &[Scope::Next, Scope::Panel, Scope::Everywhere],
            Purpose::Sources { .. } | Purpose::Bookmarks => &[Scope::Panel, Scope::Everywhere],
        }
    }

    /// How many lines of rows are in sight.
    #[must_use]
    pub fn height(&self, model: &Model) -> usize {
        let lines = usize::from(inside(model.layout().panel).height);
        lines.saturating_sub(if self.input.is_some() { 2 } else { 0 })
    }

    /// Computes its rows anew.
    pub fn refresh(&mut self, catalogue: &Catalogue, model: &Model) {
        // One cell more on the left is for the mark of the chosen row.
        let width = usize::from(inside(model.layout().panel).width).saturating_sub(1);
        let height = self.height(model);
        (self.title, self.rows) = match &self.purpose {
            Purpose::Find => find::found(catalogue, self.typed(), width),
            Purpose::Commands(line) => keys::commands(line, self.typed(), width),
            Purpose::Help(scopes) => keys::help(scopes, self.typed(), width),
            Purpose::Sources { of, sources, weak, links, step } => {
                let mut rows = sources::leads(catalogue, links, width);
                rows.extend(sources::rests_on(catalogue, *step, (sources, weak.as_deref()), width));
                (of.clone(), rows)
            }
            Purpose::Bookmarks => ("Bookmarks".to_owned(), find::bookmarks(catalogue, &model.bookmarks, width)),
            Purpose::Next { from, all, details } => next::next(catalogue, *from, (*all, *details), (width, height)),
        };
        self.list.settle(&self.rows, height);
    }
}

/// A line moved to the right.
fn indented(line: Line, by: usize) -> Line {
    let mut pieces = vec![Piece::new(" ".repeat(by), Ink::Plain)];
    pieces.extend(line.pieces);
    Line { pieces }
}
