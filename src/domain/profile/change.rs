//! [`Change`]: one thing changed in a profile, and how it is undone.
//!
//! A change says what something becomes, never what the whole profile is: so it can be applied to a profile
//! that somebody else has changed meanwhile, and takes nothing of theirs away.

use std::collections::BTreeMap;

use super::{About, Goal, Limit, Note, Profile, Progress, Qualification, Rating, Ratings, Stay};
use crate::domain::{Date, Months, Slug};

/// One thing changed in a profile; nothing stands for "no longer said".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The current role.
    Role(Option<Slug>),
    /// Experience in all.
    Years(Option<Months>),
    /// Experience in the current role.
    YearsInRole(Option<Months>),
    /// The rating of a skill.
    Rate(Slug, Option<Rating>),
    /// A credential or degree.
    Earn(Qualification, Option<Progress>),
    /// One of the limits.
    Limit(Limit),
    /// Something is bookmarked, or no longer.
    Bookmark(About, bool),
    /// What is noted about something.
    Note(About, Option<Note>),
    /// Where to get to.
    Goal(Option<Goal>),
    /// The role that was looked at last.
    Last(Option<Slug>),
    /// The ratings as they are now are kept for later under this day, in place of what was kept for it.
    Snapshot(Date),
    /// The ratings that are kept for a day.
    Kept(Date, Option<Ratings>),
    /// Everything is taken out.
    Reset,
    /// Several changes, one after the other.
    All(Vec<Change>),
}

impl Profile {
    /// Makes a change; what comes back undoes it.
    pub fn apply(&mut self, change: &Change) -> Change {
        match change {
            Change::Role(role) => Change::Role(std::mem::replace(&mut self.role, role.clone())),
            Change::Years(years) => Change::Years(std::mem::replace(&mut self.years, *years)),
            Change::YearsInRole(years) => Change::YearsInRole(std::mem::replace(&mut self.years_in_role, *years)),
            Change::Rate(skill, rating) => Change::Rate(skill.clone(), put(&mut self.ratings, skill, *rating)),
            Change::Earn(what, progress) => Change::Earn(what.clone(), put(&mut self.qualifications, what, *progress)),
            Change::Limit(limit) => Change::Limit(self.limit(limit)),
            Change::Bookmark(about, on) => {
                let was = if *on { !self.bookmarks.insert(about.clone()) } else { self.bookmarks.remove(about) };
                Change::Bookmark(about.clone(), was)
            }
            Change::Note(about, note) => Change::Note(about.clone(), put(&mut self.notes, about, note.clone())),
            Change::Goal(goal) => Change::Goal(std::mem::replace(&mut self.goal, goal.clone())),
            Change::Last(last) => Change::Last(std::mem::replace(&mut self.last, last.clone())),
            Change::Snapshot(date) => self.apply(&Change::Kept(*date, Some(self.ratings.clone()))),
            Change::Kept(date, ratings) => Change::Kept(*date, put(&mut self.snapshots, date, ratings.clone())),
            Change::Reset => self.apply(&Change::All(self.changes_to(&Self::default()))),
            Change::All(changes) => {
                let mut undo: Vec<Change> = changes.iter().map(|change| self.apply(change)).collect();
                undo.reverse();
                Change::All(undo)
            }
        }
    }

    fn limit(&mut self, limit: &Limit) -> Limit {
        let limits = &mut self.limits;
        match limit {
            Limit::NoDegree(on) => Limit::NoDegree(std::mem::replace(&mut limits.no_degree, *on)),
            Limit::NoCredential(on) => Limit::NoCredential(std::mem::replace(&mut limits.no_credential, *on)),
            Limit::OnlyPromotions(on) => Limit::OnlyPromotions(std::mem::replace(&mut limits.only_promotions, *on)),
            Limit::Track(track, stay) => Limit::Track(track.clone(), put(&mut limits.tracks, track, *stay)),
            Limit::Years(years) => Limit::Years(std::mem::replace(&mut limits.years, *years)),
        }
    }

    /// The changes that make another profile of this one; none where they are the same.
    #[must_use]
    pub fn changes_to(&self, other: &Self) -> Vec<Change> {
        let limits = (&self.limits, &other.limits);
        let flag = |(from, to): (bool, bool), limit: fn(bool) -> Limit| (from != to).then(|| Change::Limit(limit(to)));
        let mut changes: Vec<Change> = [
            (self.role != other.role).then(|| Change::Role(other.role.clone())),
            (self.years != other.years).then_some(Change::Years(other.years)),
            (self.years_in_role != other.years_in_role).then_some(Change::YearsInRole(other.years_in_role)),
            flag((limits.0.no_degree, limits.1.no_degree), Limit::NoDegree),
            flag((limits.0.no_credential, limits.1.no_credential), Limit::NoCredential),
            flag((limits.0.only_promotions, limits.1.only_promotions), Limit::OnlyPromotions),
            (limits.0.years != limits.1.years).then_some(Change::Limit(Limit::Years(limits.1.years))),
            (self.goal != other.goal).then(|| Change::Goal(other.goal.clone())),
            (self.last != other.last).then(|| Change::Last(other.last.clone())),
        ]
        .into_iter()
        .flatten()
        .collect();
        changes.extend(differing(&self.ratings, &other.ratings, Change::Rate));
        changes.extend(differing(&self.qualifications, &other.qualifications, Change::Earn));
        changes.extend(differing(&limits.0.tracks, &limits.1.tracks, |track, stay: Option<Stay>| Change::Limit(Limit::Track(track, stay))));
        changes.extend(self.bookmarks.symmetric_difference(&other.bookmarks).map(|about| {
            let on = other.bookmarks.contains(about);
            Change::Bookmark(about.clone(), on)
        }));
        changes.extend(differing(&self.notes, &other.notes, Change::Note));
        changes.extend(differing(&self.snapshots, &other.snapshots, Change::Kept));
        changes
    }
}

/// Gives a key its value, or takes it out; what it had before comes back.
fn put<K: Ord + Clone, V>(map: &mut BTreeMap<K, V>, key: &K, value: Option<V>) -> Option<V> {
    match value {
        Some(value) => map.insert(key.clone(), value),
        None => map.remove(key),
    }
}

/// The change for every key whose values differ, in the order of the keys.
fn differing<K: Ord + Clone, V: PartialEq + Clone>(
    from: &BTreeMap<K, V>,
    to: &BTreeMap<K, V>,
    change: impl Fn(K, Option<V>) -> Change,
) -> Vec<Change> {
    let gone = from.keys().filter(|key| !to.contains_key(key)).map(|key| (key, None));
    let new = to.iter().filter(|(key, value)| from.get(key) != Some(value)).map(|(key, value)| (key, Some(value)));
    let mut changed: Vec<(&K, Option<&V>)> = gone.chain(new).collect();
    changed.sort_by_key(|(key, _)| *key);
    changed.into_iter().map(|(key, value)| change(key.clone(), value.cloned())).collect()
}
