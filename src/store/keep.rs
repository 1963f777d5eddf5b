//! [`Store`]: keeps the profile in its file, change by change.
//!
//! A change is applied to what the file says at that moment, under a lock, so that programs that run side by side
//! lose nothing. What cannot be saved is kept in memory. Nothing that a person wrote is ever overwritten: what is
//! damaged is set aside, what is newer or has mistakes stays as it is.

use std::fs::File;
use std::path::PathBuf;

use super::disk::{Disk, Patience, System};
use super::files::{Files, set_aside};
use super::place::NoPlace;
use super::reading::{Found, look};
use super::trouble::{Message, StoreError, Trouble};
use super::writing;
use crate::domain::{Change, Moment, Profile, Text};
use crate::framework;

/// The most bytes that the file of a profile may have: 8 MiB.
pub const BYTES_AT_MOST: usize = 8 << 20;

/// What takes the place of a profile that is found damaged while the program runs.
const KNOWN: &str = "what it said when rungs last read it takes its place";

/// The profile with its file.
#[derive(Debug)]
pub struct Store {
    disk: Box<dyn Disk>,
    files: Result<Files, Trouble>,
    now: Moment,
    /// What the file said when it was last read or written.
    known: Profile,
    /// The same with what could not be saved.
    profile: Profile,
    told: Option<Trouble>,
    swept: bool,
}

/// A change that is in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// The profile as it is now, with what other programs have changed meanwhile.
    pub profile: Profile,
    /// Something to tell about the file.
    pub message: Option<Message>,
}

impl Store {
    /// Reads the profile at a place. Whatever is there, a profile comes back, if need be an empty one, and the message
    /// says what is the matter. The moment gives its name to a damaged file, and tells what is old.
    #[must_use]
    pub fn open(place: Result<PathBuf, NoPlace>, now: Moment) -> (Self, Profile, Option<Message>) {
        Self::open_on(Box::new(System), place, now)
    }

    /// The same on another disk than that of the system.
    #[must_use]
    pub fn open_on(disk: Box<dyn Disk>, place: Result<PathBuf, NoPlace>, now: Moment) -> (Self, Profile, Option<Message>) {
        let named = |path: PathBuf| Files::of(&path).map_err(|error| Trouble::unwritable(framework::name(&path), &error));
        let files = place.map_err(Trouble::Nowhere).and_then(named);
        let mut store = Self { disk, files, now, known: Profile::default(), profile: Profile::default(), told: None, swept: false };
        let message = store.begin().unwrap_or_else(|trouble| {
            let message = Message::from(&trouble);
            store.told = Some(trouble);
            Some(message)
        });
        store.profile = store.known.clone();
        let profile = store.known.clone();
        (store, profile, message)
    }

    /// The profile as it is now, with what could not be saved.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The file that the profile is kept in, links followed; none where there is no place for it.
    #[must_use]
    pub fn file(&self) -> Option<Text> {
        self.files.as_ref().ok().map(Files::name)
    }

    /// The file that keeps the profile as it was before the last change; none where there is no place for it.
    #[must_use]
    pub fn backup(&self) -> Option<Text> {
        self.files.as_ref().ok().map(|files| framework::name(&files.backup()))
    }

    /// Whether the file is there, and why a change could not be saved in it, as far as that shows without writing.
    #[must_use]
    pub fn state(&self) -> (bool, Option<Trouble>) {
        let Ok(files) = &self.files else { return (false, self.told.clone()) };
        let is_there = !matches!(look(&*self.disk, &files.profile), Found::Missing);
        let trouble = self.disk.may_write(&files.profile).err().map(|error| Trouble::unwritable(files.name(), &error));
        (is_there, self.told.clone().or(trouble))
    }

    /// What could not be saved so far; it is tried again with every change.
    #[must_use]
    pub fn unsaved(&self) -> Vec<Change> {
        self.known.changes_to(&self.profile)
    }

    /// Makes a change and saves it, with all that could not be saved before.
    ///
    /// # Errors
    /// [`StoreError`] when it is not in the file. It is in [`Store::profile`] all the same, unless
    /// [`Trouble::refuses`] says that it does not fit.
    pub fn save(&mut self, change: &Change) -> Result<Saved, StoreError> {
        let after = self.profile.after(change).map_err(|full| self.tell(Trouble::Full(full)))?;
        match self.write(Some(change), KNOWN) {
            Err(trouble) => {
                if !trouble.refuses() {
                    self.profile = after;
                }
                Err(self.tell(trouble))
            }
            Ok(saved) => Ok(saved),
        }
    }

    /// Tries once more to save what could not be saved, as before the program ends.
    ///
    /// # Errors
    /// [`StoreError`] when that fails.
    pub fn save_rest(&mut self) -> Result<Saved, StoreError> {
        if self.known == self.profile {
            return Ok(Saved { profile: self.profile.clone(), message: None });
        }
        self.write(None, KNOWN).map_err(|trouble| self.tell(trouble))
    }

    fn tell(&mut self, trouble: Trouble) -> StoreError {
        let told = self.told.as_ref() == Some(&trouble);
        if !trouble.refuses() {
            self.told = Some(trouble.clone());
        }
        StoreError { trouble, told }
    }

    /// The first look at the file.
    fn begin(&mut self) -> Result<Option<Message>, Trouble> {
        let files = self.files.clone()?;
        match look(&*self.disk, &files.profile) {
            Found::Missing => Ok(None),
            Found::Sound { profile, .. } => {
                self.known = profile;
                Ok(None)
            }
            Found::Mistaken { profile, problems } => {
                self.known = profile;
                Err(Trouble::Mistaken(problems))
            }
            Found::Newer { profile, format } => {
                self.known = profile;
                Err(Trouble::Newer { file: files.name(), format })
            }
            Found::Unreadable(error) => Err(Trouble::Unreadable(error)),
            Found::Damaged(why) => self.recover(&files, &why),
        }
    }

    /// Goes on with the backup in the place of a damaged file.
    fn recover(&mut self, files: &Files, why: &Text) -> Result<Option<Message>, Trouble> {
        let mut instead = "a new one begins";
        if let Found::Sound { profile, .. } = look(&*self.disk, &files.backup()) {
            self.known = profile;
            instead = "its backup, from before the last change, takes its place";
        }
        self.profile = self.known.clone();
        match self.write(None, instead) {
            Ok(saved) => Ok(saved.message),
            Err(because) => Err(Trouble::Damaged { file: files.name(), why: why.clone(), because: Box::new(because) }),
        }
    }

    /// Writes what could not be saved before, and a change, over what the file says by now.
    fn write(&mut self, change: Option<&Change>, instead: &str) -> Result<Saved, Trouble> {
        let files = self.files.clone()?;
        if self.told.is_some() {
            // While there is trouble that only a person can end, not even a lock is laid beside the file.
            self.base(&files)?;
        }
        let _lock = self.lock(&files)?;
        if !std::mem::replace(&mut self.swept, true) {
            files.sweep(&*self.disk, self.now);
        }
        let base = self.base(&files)?;
        let profile = self.changed(&base.profile, change)?;
        let is_needed = match (&base.text, &base.damage) {
            (_, Some(_)) => true,
            (Some(_), None) => profile != base.profile,
            (None, None) => !profile.is_empty(),
        };
        let aside = if is_needed { self.put(&files, &base, &profile)? } else { None };
        let message = base.damage.zip(aside).map(|(why, aside)| {
            let (file, aside) = (files.name(), framework::name(&aside));
            Message::new(&format!("{file}: the profile was damaged ({why}); {instead}. The damaged one is kept as {aside}."))
        });
        self.told = None;
        self.known = profile.clone();
        self.profile = profile.clone();
        Ok(Saved { profile, message })
    }

    fn lock(&self, files: &Files) -> Result<File, Trouble> {
        let patience = match self.told {
            Some(Trouble::Locked(_)) => Patience::Ask,
            Some(_) | None => Patience::Wait,
        };
        let locked = self
            .disk
            .may_write(&files.profile)
            .and_then(|()| self.disk.make_folder(files.folder()))
            .and_then(|()| self.disk.lock(&files.lock(), patience))
            .map_err(|error| Trouble::unwritable(files.name(), &error))?;
        locked.ok_or_else(|| Trouble::Locked(files.name()))
    }

    /// What changes are applied to: what the file says; what it said last, where it says nothing any more.
    fn base(&self, files: &Files) -> Result<Base, Trouble> {
        match look(&*self.disk, &files.profile) {
            Found::Sound { profile, text } => Ok(Base { profile, text: Some(text), damage: None }),
            Found::Missing => Ok(Base { profile: self.known.clone(), text: None, damage: None }),
            Found::Damaged(why) => Ok(Base { profile: self.known.clone(), text: None, damage: Some(why) }),
            Found::Mistaken { problems, .. } => Err(Trouble::Mistaken(problems)),
            Found::Newer { format, .. } => Err(Trouble::Newer { file: files.name(), format }),
            Found::Unreadable(error) => Err(Trouble::Unreadable(error)),
        }
    }

    fn changed(&self, base: &Profile, change: Option<&Change>) -> Result<Profile, Trouble> {
        let mut profile = base.clone();
        for rest in self.unsaved() {
            // What has no room any more, since another program took it, must not keep all else from being saved.
            profile = profile.after(&rest).unwrap_or(profile);
        }
        match change {
            Some(change) => profile.after(change).map_err(Trouble::Full),
            None => Ok(profile),
        }
    }

    /// Puts a profile in the place of what was there; the name under which that was set aside comes back, if it was.
    fn put(&self, files: &Files, base: &Base, profile: &Profile) -> Result<Option<PathBuf>, Trouble> {
        let text = writing::ron(profile);
        let grows = base.text.as_ref().is_none_or(|old| text.len() > old.len());
        if text.len() > BYTES_AT_MOST && grows {
            return Err(Trouble::TooBig);
        }
        let failed = |error| Trouble::unwritable(files.name(), &error);
        let disk = &*self.disk;
        if base.damage.is_some() && !matches!(look(disk, &files.backup()), Found::Missing | Found::Sound { .. }) {
            set_aside(disk, &files.backup(), self.now).map_err(failed)?;
        }
        if let Some(old) = &base.text {
            files.replace(disk, &files.backup(), old, None).map_err(failed)?;
        }
        let aside = files.replace(disk, &files.profile, &text, base.damage.is_some().then_some(self.now)).map_err(failed)?;
        // The profile is in its place. Whether that would outlive a loss of power, some systems cannot promise.
        let _ = disk.sync_folder(files.folder());
        Ok(aside)
    }
}

/// What changes are applied to.
struct Base {
    profile: Profile,
    /// The text of the file, if there is one that says this.
    text: Option<String>,
    /// What is wrong with the file, if it has to be set aside.
    damage: Option<Text>,
}
