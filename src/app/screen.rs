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
    /// The profile, and what it changes.
    Me,
}

impl From<Subject> for Screen {
    fn from(subject: Subject) -> Self {
        Self::Page(subject)
    }
}

impl Screen {
    /// The page that is shown, if it is one.
    #[must_use]
    pub fn subject(self) -> Option<Subject> {
        match self {
            Self::Page(subject) => Some(subject),
            Self::Compare(..) | Self::Me => None,
        }
    }

    /// The role that is read, if it is one.
    #[must_use]
    pub fn role(self) -> Option<RoleId> {
        match self {
            Self::Page(Subject::Role(role)) => Some(role),
            Self::Page(_) | Self::Compare(..) | Self::Me => None,
        }
    }

    /// Which columns it has.
    #[must_use]
    pub fn beside(self) -> Beside {
        match self {
            Self::Page(Subject::Role(_)) => Beside::Ways,
            Self::Page(Subject::Skill(_) | Subject::Credential(_)) | Self::Compare(..) => Beside::Nothing,
            Self::Page(Subject::Topic(_) | Subject::Question(_) | Subject::Answer(_)) => Beside::Questions,
            Self::Me => Beside::Best,
        }
    }

    /// The column that the keys go to when one comes to it with another one in mind.
    #[must_use]
    pub fn focus(self, wanted: Pane) -> Pane {
        match (self.beside(), wanted) {
            (Beside::Ways, wanted) => wanted,
            // Beside an answer there is the list of questions.
            (Beside::Questions, Pane::From) => Pane::From,
            (Beside::Questions | Beside::Nothing | Beside::Best, _) => Pane::Page,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(self, catalogue: &Catalogue) -> Text {
        match self {
            Self::Page(subject) => subject::title_of(catalogue, subject),
            Self::Compare(a, b) => Text::clean(&format!("{} against {}", catalogue.role(a).title, catalogue.role(b).title)),
            Self::Me => Text::clean("Me"),
        }
    }

    /// The command line that prints the same.
    #[must_use]
    pub fn command_line(self, catalogue: &Catalogue) -> String {
        match self {
            Self::Page(subject) => subject::command_line(catalogue, subject),
            Self::Compare(a, b) => format!("rungs compare {} {}", catalogue.role(a).slug, catalogue.role(b).slug),
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
            Self::Me => Some(Self::Me),
        }
    }
}
