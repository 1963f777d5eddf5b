//! [`Me`]: the profile while the explorer runs: as it is kept, as it is tried out, and how what was done is undone.
//!
//! It never writes anything: what is to be kept leaves as an [`Effect`].

use super::update::Effect;
use crate::domain::{Catalogue, Change, Holder, Profile, RoleId};

/// The most changes that can be undone.
const UNDO_AT_MOST: usize = 1_000;

/// The profile while the explorer runs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Me {
    kept: Profile,
    undo: Vec<Change>,
    /// What the ranks are compared with.
    before: Profile,
    tried: Option<Tried>,
    /// Whether something could not be saved.
    is_unsaved: bool,
}

/// What if: a profile that is only looked at.
#[derive(Debug, Clone, PartialEq)]
struct Tried {
    profile: Profile,
    undo: Vec<Change>,
}

impl Me {
    /// Begins with what is kept.
    #[must_use]
    pub fn new(kept: Profile) -> Self {
        Self { before: kept.clone(), kept, ..Self::default() }
    }

    /// The profile that everything answers for: what is tried out, while something is.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        self.tried.as_ref().map_or(&self.kept, |tried| &tried.profile)
    }

    /// The profile as it is kept.
    #[must_use]
    pub fn kept(&self) -> &Profile {
        &self.kept
    }

    /// What the ranks are compared with: what is kept, while something is tried out; else what was there before.
    #[must_use]
    pub fn before(&self) -> &Profile {
        if self.tried.is_some() { &self.kept } else { &self.before }
    }

    /// Whose skills count for a role: those of the profile, or those of its typical holder where nothing is rated.
    #[must_use]
    pub fn holder(&self, catalogue: &Catalogue, role: RoleId) -> Holder {
        Holder::for_role(catalogue, self.profile(), role)
    }

    /// The current role, if the catalogue has it.
    #[must_use]
    pub fn role(&self, catalogue: &Catalogue) -> Option<RoleId> {
        catalogue.role_of(self.profile().role()?.as_str())
    }

    /// Whether any skill of the catalogue is rated.
    #[must_use]
    pub fn is_rated(&self, catalogue: &Catalogue) -> bool {
        catalogue.skills().any(|skill| self.profile().rating(catalogue, skill).is_some())
    }

    /// Whether there is anything to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.tried.as_ref().map_or(&self.undo, |tried| &tried.undo).is_empty()
    }

    /// Whether something is tried out.
    #[must_use]
    pub fn is_trying(&self) -> bool {
        self.tried.is_some()
    }

    /// In how many things what is tried out differs from what is kept.
    #[must_use]
    pub fn tried(&self) -> usize {
        self.tried.as_ref().map_or(0, |tried| self.kept.changes_to(&tried.profile).len())
    }

    /// From now on ranks are compared with what is there now.
    pub fn compare_from_here(&mut self) {
        self.before = self.kept.clone();
    }

    /// Makes a change: it is to be kept, unless something is tried out.
    ///
    /// # Errors
    /// In words, where there is no room for it.
    pub fn change(&mut self, change: Change) -> Result<Option<Effect>, String> {
        let (profile, undo) = match &mut self.tried {
            Some(tried) => (&mut tried.profile, &mut tried.undo),
            None => (&mut self.kept, &mut self.undo),
        };
        let mut after = profile.after(&change).map_err(|full| full.to_string())?;
        std::mem::swap(profile, &mut after);
        undo.push(Change::All(profile.changes_to(&after)));
        if undo.len() > UNDO_AT_MOST {
            undo.remove(0);
        }
        Ok(self.tried.is_none().then_some(Effect::Save(change)))
    }

    /// Takes the last change back; none where there is none to take back, else what is to be kept now.
    pub fn undo(&mut self) -> Option<Option<Effect>> {
        match &mut self.tried {
            Some(tried) => {
                let change = tried.undo.pop()?;
                tried.profile.apply(&change);
                Some(None)
            }
            None => {
                let change = self.undo.pop()?;
                self.kept.apply(&change);
                Some(Some(Effect::Save(change)))
            }
        }
    }

    /// From now on nothing is kept.
    pub fn try_out(&mut self) {
        self.tried.get_or_insert_with(|| Tried { profile: self.kept.clone(), undo: Vec::new() });
    }

    /// Keeps what was tried out; what is to be saved comes back, if anything differs.
    pub fn keep(&mut self) -> Option<Effect> {
        let tried = self.tried.take()?;
        let changes = self.kept.changes_to(&tried.profile);
        if changes.is_empty() {
            return None;
        }
        self.before = self.kept.clone();
        self.undo.push(Change::All(tried.profile.changes_to(&self.kept)));
        self.kept = tried.profile;
        Some(Effect::Save(Change::All(changes)))
    }

    /// Forgets what was tried out.
    pub fn forget(&mut self) {
        self.tried = None;
    }

    /// Takes over what is in the file now, which other programs may have changed.
    pub fn saved(&mut self, kept: Profile, is_saved: bool) {
        self.kept = kept;
        self.is_unsaved = !is_saved;
    }

    /// Whether something could not be saved so far.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.is_unsaved
    }
}
