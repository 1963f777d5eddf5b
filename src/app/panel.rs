//! What opens on top of a screen: find, commands, help, sources, bookmarks, what's next.
//!
//! A panel is rows with a title, and an input line where something is typed. It never knows where on
//! the screen it stands.

mod entry;
mod find;
mod gap;
mod keys;
mod limits;
mod next;
mod pick;
mod sources;

use tui_input::Input;

use super::doc::Row;
use super::keymap::Scope;
use super::layout::inside;
use super::list::List;
use super::model::Model;
use super::setting::Setting;
use super::subject::quoted;
use crate::domain::{Catalogue, Date, Link, RoleId, SourceId};
pub use entry::Entry;
pub use pick::Pick;

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
    /// A role is picked.
    Pick(Pick),
    /// Something is typed.
    Entry(Entry),
    /// What one lacks for a role, and whether what is met is unfolded.
    Gap(RoleId, bool),
    /// Which one skill opens most doors.
    Doors,
    /// The ratings of a day beside those of now.
    Then(Date),
    /// What is asked of routes that begin at a role.
    Limits(RoleId),
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
    /// Whether there is more than the rows show, for which a key can be asked.
    pub more: bool,
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
        let input = match purpose {
            Purpose::Find | Purpose::Commands(_) | Purpose::Help(_) | Purpose::Pick(_) => Some(Input::default()),
            Purpose::Entry(entry) => Some(Input::new(entry.begin(catalogue, model.me.profile()))),
            Purpose::Sources { .. }
            | Purpose::Bookmarks
            | Purpose::Next { .. }
            | Purpose::Gap(..)
            | Purpose::Doors
            | Purpose::Then(_)
            | Purpose::Limits(_) => None,
        };
        let mut panel = Self { purpose, input, title: String::new(), rows: Vec::new(), list: List::default(), more: false };
        panel.refresh(catalogue, model);
        if let Purpose::Gap(..) = panel.purpose {
            // What can be rated comes first; the step above it is one key up.
            let skill = panel.rows.iter().position(|row| matches!(row.sets, Some(Setting::Skill(_))));
            panel.list.chosen = skill.unwrap_or(panel.list.chosen);
        }
        panel
    }

    /// What is typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        self.input.as_ref().map_or("", Input::value)
    }

    /// The command line that prints the same; none where no command does.
    #[must_use]
    pub fn command_line(&self, catalogue: &Catalogue) -> Option<String> {
        let slug = |role: RoleId| &catalogue.role(role).slug;
        match (&self.purpose, self.typed().trim()) {
            (Purpose::Next { from, all: false, .. }, _) => Some(format!("rungs next {}", slug(*from))),
            (Purpose::Next { from, all: true, .. }, _) => Some(format!("rungs next {} --all", slug(*from))),
            (Purpose::Find, typed) if !typed.is_empty() => Some(format!("rungs find {}", quoted(typed))),
            (Purpose::Help(_), _) => Some("rungs keys".to_owned()),
            (Purpose::Commands(line), _) => Some(line.clone()),
            (Purpose::Sources { step: Some((from, _)), .. }, _) => Some(format!("rungs next {} --all", slug(*from))),
            (Purpose::Gap(role, _), _) => Some(format!("rungs gap {}", slug(*role))),
            (Purpose::Doors, _) => Some("rungs unlock".to_owned()),
            (Purpose::Bookmarks | Purpose::Entry(_) | Purpose::Then(_), _) => Some("rungs me".to_owned()),
            (Purpose::Find | Purpose::Sources { .. } | Purpose::Pick(_) | Purpose::Limits(_), _) => None,
        }
    }

    /// The scopes of keys that hold in it.
    #[must_use]
    pub fn scopes(&self) -> &'static [Scope] {
        match self.purpose {
            Purpose::Find | Purpose::Commands(_) | Purpose::Help(_) | Purpose::Pick(_) => &[Scope::Typing, Scope::Everywhere],
            Purpose::Entry(Entry::Plan) => &[Scope::File, Scope::Typing, Scope::Everywhere],
            Purpose::Entry(_) => &[Scope::Entry, Scope::Typing, Scope::Everywhere],
            Purpose::Gap(..) => match self.list.row(&self.rows).and_then(|row| row.sets.as_ref()) {
                Some(Setting::Skill(_)) => &[Scope::Rating, Scope::Setting, Scope::Gap, Scope::Panel, Scope::Everywhere],
                Some(setting) if setting.turns() => &[Scope::Setting, Scope::Gap, Scope::Panel, Scope::Everywhere],
                Some(_) | None => &[Scope::Gap, Scope::Panel, Scope::Everywhere],
            },
            Purpose::Limits(_) => &[Scope::Setting, Scope::Panel, Scope::Everywhere],
            Purpose::Doors => &[Scope::Panel, Scope::Everywhere],
            Purpose::Next { .. } => &[Scope::Next, Scope::Panel, Scope::Everywhere],
            Purpose::Sources { .. } | Purpose::Bookmarks | Purpose::Then(_) => &[Scope::Panel, Scope::Everywhere],
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
            Purpose::Commands(line) => keys::commands(model, line, self.typed(), width),
            Purpose::Help(scopes) => keys::help((catalogue, model), scopes, self.typed(), width),
            Purpose::Sources { of, sources, weak, links, step } => {
                let mut rows = sources::leads(catalogue, links, width);
                rows.extend(sources::rests_on(catalogue, model, *step, (sources, weak.as_deref()), width));
                (of.clone(), rows)
            }
            Purpose::Bookmarks => ("Bookmarks".to_owned(), find::bookmarks(catalogue, model.me.profile(), width)),
            Purpose::Next { from, all, details } => {
                let (title, rows, more) = next::next(catalogue, model, *from, (*all, *details), (width, height));
                self.more = more;
                (title, rows)
            }
            Purpose::Pick(pick) => (pick.title(catalogue), pick::rows(catalogue, model, *pick, self.typed(), width)),
            Purpose::Entry(entry) => (entry.title(catalogue), entry.rows(self.typed(), width)),
            Purpose::Gap(role, all) => gap::rows(catalogue, model, *role, *all, width),
            Purpose::Doors => gap::doors(catalogue, model, width),
            Purpose::Then(date) => gap::then(catalogue, model, *date, width),
            Purpose::Limits(from) => ("What routes may and must do".to_owned(), limits::rows(catalogue, model, *from, width)),
        };
        self.list.settle(&self.rows, height);
    }
}
