//! [`Screen`]: what is shown, with what it is about; a screen without its subject cannot be said.
//!
//! It knows no rows and no place in a terminal.

use super::layout::Beside;
use super::model::Pane;
use super::subject;
use crate::domain::{Catalogue, RoleId, Subject, Text};

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// A page: a role, a skill, a credential; a topic, a question, an answer.
    Page(Subject),
    /// Two roles side by side.
    Compare(RoleId, RoleId),
    /// The ways from one role to another, once that is chosen.
    Routes(RoleId, Option<RoleId>),
    /// The map, with a role chosen on it.
    Map(RoleId),
    /// The profile, and what it changes.
    Me,
}

impl From<Subject> for Screen {
    fn from(subject: Subject) -> Self {
        Self::Page(subject)
    }
}

impl Screen {
    /// The page that is shown, or what is chosen on the map, if it is one.
    #[must_use]
    pub fn subject(self) -> Option<Subject> {
        match self {
            Self::Page(subject) => Some(subject),
            Self::Map(role) => Some(Subject::Role(role)),
            Self::Compare(..) | Self::Routes(..) | Self::Me => None,
        }
    }

    /// The role that is read, or chosen on the map, if it is one.
    #[must_use]
    pub fn role(self) -> Option<RoleId> {
        match self {
            Self::Page(Subject::Role(role)) | Self::Map(role) => Some(role),
            Self::Page(_) | Self::Compare(..) | Self::Routes(..) | Self::Me => None,
        }
    }

    /// Which columns it has.
    #[must_use]
    pub fn beside(self) -> Beside {
        match self {
            Self::Page(Subject::Role(_)) => Beside::Ways,
            Self::Page(Subject::Skill(_) | Subject::Credential(_)) | Self::Compare(..) => Beside::Nothing,
            Self::Page(Subject::Topic(_) | Subject::Question(_) | Subject::Answer(_)) => Beside::Questions,
            Self::Routes(..) => Beside::Routes,
            Self::Map(_) => Beside::Map,
            Self::Me => Beside::Best,
        }
    }

    /// The column that the keys go to when one comes to it with another one in mind.
    #[must_use]
    pub fn focus(self, wanted: Pane) -> Pane {
        match (self.beside(), wanted) {
            (Beside::Ways, wanted) => wanted,
            // Beside an answer there is the list of questions.
            (Beside::Questions, Pane::From) | (Beside::Routes, _) => Pane::From,
            (Beside::Questions | Beside::Nothing | Beside::Best | Beside::Map, _) => Pane::Page,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(self, catalogue: &Catalogue) -> Text {
        match self {
            Self::Page(subject) => subject::title_of(catalogue, subject),
            Self::Compare(a, b) => Text::clean(&format!("{} against {}", catalogue.role(a).title, catalogue.role(b).title)),
            Self::Routes(from, Some(to)) => Text::clean(&format!("{} to {}", catalogue.role(from).title, catalogue.role(to).title)),
            Self::Routes(from, None) => Text::clean(&format!("From {} to …", catalogue.role(from).title)),
            Self::Map(role) => Text::clean(&format!("Map: {}", catalogue.role(role).title)),
            Self::Me => Text::clean("Me"),
        }
    }

    /// The command line that prints the same.
    #[must_use]
    pub fn command_line(self, catalogue: &Catalogue) -> String {
        match self {
            Self::Page(subject) => subject::command_line(catalogue, subject),
            Self::Compare(a, b) => format!("rungs compare {} {}", catalogue.role(a).slug, catalogue.role(b).slug),
            Self::Routes(from, Some(to)) => format!("rungs route {} {}", catalogue.role(from).slug, catalogue.role(to).slug),
            Self::Routes(from, None) => format!("rungs next {}", catalogue.role(from).slug),
            Self::Map(role) => format!("rungs map --around {}", catalogue.role(role).slug),
            Self::Me => "rungs me".to_owned(),
        }
    }

    /// The same screen with another catalogue, if what it is about is there.
    #[must_use]
    pub fn resolve(self, old: &Catalogue, new: &Catalogue) -> Option<Self> {
        let role = |id: RoleId| new.role_of(old.role(id).slug.as_str());
        match self {
            Self::Page(subject) => subject::resolve(old, new, subject).map(Self::Page),
            Self::Compare(a, b) => role(a).zip(role(b)).map(|(a, b)| Self::Compare(a, b)),
            Self::Routes(from, to) => role(from).map(|from| Self::Routes(from, to.and_then(role))),
            Self::Map(at) => role(at).map(Self::Map),
            Self::Me => Some(Self::Me),
        }
    }
}
