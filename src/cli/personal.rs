//! [`Person`]: the profile for the commands that answer for somebody, opened once, with what there is to tell about it.
//!
//! It never keeps a command from answering: without a profile the typical holder of a role stands in, and is told.

use std::path::Path;

use super::answer::{Answer, code};
use super::surroundings::Surroundings;
use super::text::Page;
use crate::domain::problem::quoted;
use crate::domain::{Catalogue, Change, Holder, Profile, RoleId, Text};
use crate::store::{Message, Store, StoreError, Trouble, place};

/// How many mistakes in the file are told before the rest is only counted.
const TOLD: usize = 20;

/// Somebody who asks.
#[derive(Debug)]
pub struct Person {
    /// What they say of themself.
    pub profile: Profile,
    /// What there is to tell about the file.
    pub message: Option<Message>,
    store: Store,
}

impl Person {
    /// Reads the profile of `--profile`, else the one in the user's folder.
    #[must_use]
    pub fn open(asked: Option<&Path>, surroundings: &Surroundings) -> Self {
        let place = place(asked, |name| surroundings.folder(name));
        let (store, profile, message) = Store::open(place, surroundings.now);
        Self { profile, message, store }
    }

    /// The profile and its file, to go on with: what there is to tell of it comes first.
    #[must_use]
    pub fn into_parts(self) -> (Profile, Store, Option<Message>) {
        (self.profile, self.store, self.message)
    }

    /// The role that the explorer opens on: where one was last, else one's own.
    #[must_use]
    pub fn last(&self, catalogue: &Catalogue) -> Option<RoleId> {
        let last = self.profile.last().and_then(|role| catalogue.role_of(role.as_str()));
        last.or_else(|| self.role(catalogue))
    }

    /// Whose skills count in a question about a role.
    #[must_use]
    pub fn holder(&self, catalogue: &Catalogue, role: RoleId) -> Holder {
        Holder::for_role(catalogue, &self.profile, role)
    }

    /// The current role, if the catalogue knows it.
    #[must_use]
    pub fn role(&self, catalogue: &Catalogue) -> Option<RoleId> {
        self.profile.role().and_then(|role| catalogue.role_of(role.as_str()))
    }

    /// That the current role is none of this catalogue, if it is so: `your current role, "wizard", is not in this catalogue`.
    #[must_use]
    pub fn unknown_role(&self, catalogue: &Catalogue) -> Option<String> {
        let role = self.profile.unknown_role(catalogue)?;
        Some(format!("your current role, {}, is not in this catalogue", quoted(role.as_str())))
    }

    /// The file with the profile, where there is a place for it.
    #[must_use]
    pub fn file(&self) -> Option<Text> {
        self.store.file()
    }

    /// The file that keeps the profile as it was before the last change.
    #[must_use]
    pub fn backup(&self) -> Option<Text> {
        self.store.backup()
    }

    /// Whether the file is there, and why it cannot be written.
    #[must_use]
    pub fn state(&self) -> (bool, Option<Trouble>) {
        self.store.state()
    }

    /// Puts what there is to tell about the file among the messages, once.
    pub fn tell(&mut self, messages: &mut Page) {
        let Some(message) = self.message.take() else { return };
        messages.say(format!("warning: {}", message.text));
        // The first mistake is part of the message.
        for problem in message.problems.iter().skip(1).take(TOLD) {
            messages.say(format!("warning: {problem}"));
        }
    }

    /// Makes a change and saves it.
    ///
    /// # Errors
    /// The answer to give where it is not in the file, with what to do.
    pub fn save(&mut self, change: &Change) -> Result<(), Answer> {
        match self.store.save(change) {
            Ok(saved) => {
                self.profile = saved.profile;
                self.message = saved.message.or(self.message.take());
                Ok(())
            }
            Err(error) => {
                if error.told {
                    self.message = None;
                }
                Err(refused(&error))
            }
        }
    }
}

fn refused(error: &StoreError) -> Answer {
    let said = error.to_string();
    let advice = advice(&error.trouble).map(|advice| format!(" {advice}")).unwrap_or_default();
    Answer::refused(code::FILES, &format!("{said}{advice}"), &[])
}

/// What to do about it, where its sentence does not say so itself.
fn advice(trouble: &Trouble) -> Option<&'static str> {
    match trouble {
        Trouble::Newer { .. } => Some("Update rungs, or name another file with --profile."),
        Trouble::Mistaken(_) => Some("Mend the file, or name another one with --profile."),
        Trouble::Locked(_) => Some("Try again when the other program is done."),
        Trouble::Unreadable(_) | Trouble::Damaged { .. } | Trouble::Unwritable { .. } => {
            Some("Give yourself the right to write there, or name another file with --profile.")
        }
        Trouble::Nowhere(_) | Trouble::Full(_) | Trouble::TooBig => None,
    }
}
