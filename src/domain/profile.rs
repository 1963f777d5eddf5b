//! [`Profile`]: what somebody says of themself. It changes by a [`Change`] only.
//!
//! It never holds a handle: it is made of slugs, so that it outlives every catalogue. What the catalogue in use
//! does not know is kept, and [`Profile::missing`] lists it.

mod change;
mod entry;
mod known;
mod note;
mod part;
mod proof;

use std::collections::{BTreeMap, BTreeSet};

pub use change::Change;
pub use entry::{
    BookmarkEntry, DegreeEntry, GoalEntry, HeldEntry, LimitsEntry, NoteEntry, ProfileEntry, RatingEntry, SnapshotEntry, TrackLimitEntry,
};
pub use known::Missing;
pub use note::{NotANote, Note};
pub use part::{About, Goal, Limit, Limits, Progress, Qualification, Rating, Ratings, Stay};

use super::{Date, Months, Slug};

/// What somebody says of themself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    role: Option<Slug>,
    years: Option<Months>,
    years_in_role: Option<Months>,
    ratings: Ratings,
    qualifications: BTreeMap<Qualification, Progress>,
    limits: Limits,
    bookmarks: BTreeSet<About>,
    notes: BTreeMap<About, Note>,
    goal: Option<Goal>,
    last: Option<Slug>,
    snapshots: BTreeMap<Date, Ratings>,
}

/// Why a change does not fit into a profile any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Full {
    /// There are as many bookmarks as there may be.
    #[error("there are {max} bookmarks already, and no more can be kept: take one out first", max = Profile::BOOKMARKS_AT_MOST)]
    Bookmarks,
}

impl Profile {
    /// The most bookmarks that are kept.
    pub const BOOKMARKS_AT_MOST: usize = 10_000;

    /// The same profile with a change made.
    ///
    /// # Errors
    /// [`Full`] when there would be more of something than is kept.
    pub fn after(&self, change: &Change) -> Result<Self, Full> {
        let mut after = self.clone();
        after.apply(change);
        if after.bookmarks.len() > Self::BOOKMARKS_AT_MOST { Err(Full::Bookmarks) } else { Ok(after) }
    }

    /// Whether it says nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The current role.
    #[must_use]
    pub fn role(&self) -> Option<&Slug> {
        self.role.as_ref()
    }

    /// Experience in all.
    #[must_use]
    pub fn years(&self) -> Option<Months> {
        self.years
    }

    /// Experience in the current role.
    #[must_use]
    pub fn years_in_role(&self) -> Option<Months> {
        self.years_in_role
    }

    /// The ratings of the skills that are rated, by slug.
    #[must_use]
    pub fn ratings(&self) -> &Ratings {
        &self.ratings
    }

    /// The credentials and degrees that are held or under way.
    #[must_use]
    pub fn qualifications(&self) -> &BTreeMap<Qualification, Progress> {
        &self.qualifications
    }

    /// What is not wanted, or cannot be had.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// What is bookmarked: roles first, then by slug.
    #[must_use]
    pub fn bookmarks(&self) -> &BTreeSet<About> {
        &self.bookmarks
    }

    /// What is noted.
    #[must_use]
    pub fn notes(&self) -> &BTreeMap<About, Note> {
        &self.notes
    }

    /// Where to get to.
    #[must_use]
    pub fn goal(&self) -> Option<&Goal> {
        self.goal.as_ref()
    }

    /// The role that was looked at last.
    #[must_use]
    pub fn last(&self) -> Option<&Slug> {
        self.last.as_ref()
    }

    /// The ratings that were kept for later, the oldest first.
    #[must_use]
    pub fn snapshots(&self) -> &BTreeMap<Date, Ratings> {
        &self.snapshots
    }
}
