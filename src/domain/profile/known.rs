//! The profile beside a catalogue: what of it the catalogue knows, by handle, under present and former slugs.
//!
//! It never changes the profile to suit the catalogue: the next one may know what this one does not.

use std::collections::BTreeSet;

use super::{About, Change, Note, Profile, Qualification, Rating};
use crate::domain::{Catalogue, Date, RoleId, SkillId, Slug};

/// Something in a profile that the catalogue does not know.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// What it would be: a role, a skill, a credential, a degree, a track.
    pub kind: &'static str,
    /// Its slug.
    pub slug: Slug,
    /// The slug of the part, where the credential is known and the part is not.
    pub part: Option<Slug>,
    /// What it is in the profile: a bookmark, a rating, a note …
    pub used: &'static str,
}

impl Profile {
    /// What the catalogue does not know: by kind, by slug, by use.
    #[must_use]
    pub fn missing(&self, catalogue: &Catalogue) -> Vec<Missing> {
        let mut missing = BTreeSet::new();
        let mut miss = |is_known: bool, kind, slug: &Slug, used| {
            if !is_known {
                missing.insert(Missing { kind, slug: slug.clone(), part: None, used });
            }
        };
        for (slug, used) in self.roles() {
            miss(catalogue.role_of(slug.as_str()).is_some(), "role", slug, used);
        }
        for (slug, used) in self.skills() {
            miss(catalogue.skill_of(slug.as_str()).is_some(), "skill", slug, used);
        }
        for track in self.limits.tracks.keys() {
            miss(catalogue.track_of(track.as_str()).is_some(), "track", track, "limit");
        }
        for qualification in self.qualifications.keys() {
            missing.extend(unknown(catalogue, qualification));
        }
        missing.into_iter().collect()
    }

    /// Every role with what it is in the profile.
    fn roles(&self) -> impl Iterator<Item = (&Slug, &'static str)> {
        let single = [
            (self.role.as_ref(), "current role"),
            (self.last.as_ref(), "last place"),
            (self.goal.as_ref().and_then(|goal| goal.from.as_ref()), "goal"),
            (self.goal.as_ref().map(|goal| &goal.to), "goal"),
        ];
        let single = single.into_iter().filter_map(|(slug, used)| slug.map(|slug| (slug, used)));
        let notes = self.notes.keys().filter_map(|about| match about {
            About::Role(role) => Some((role, "note")),
            About::Skill(_) => None,
        });
        single.chain(self.bookmarks.iter().map(|role| (role, "bookmark"))).chain(notes)
    }

    /// Every skill with what it is in the profile.
    fn skills(&self) -> impl Iterator<Item = (&Slug, &'static str)> {
        let notes = self.notes.keys().filter_map(|about| match about {
            About::Skill(skill) => Some((skill, "note")),
            About::Role(_) => None,
        });
        let kept = self.snapshots.values().flat_map(|ratings| ratings.keys().map(|skill| (skill, "snapshot")));
        self.ratings.keys().map(|skill| (skill, "rating")).chain(notes).chain(kept)
    }

    /// The rating of a skill.
    #[must_use]
    pub fn rating(&self, catalogue: &Catalogue, skill: SkillId) -> Option<Rating> {
        skill_names(catalogue, skill).find_map(|slug| self.ratings.get(slug)).copied()
    }

    /// The rating of a skill that was kept for a day.
    #[must_use]
    pub fn kept_rating(&self, catalogue: &Catalogue, day: Date, skill: SkillId) -> Option<Rating> {
        let kept = self.snapshots.get(&day)?;
        skill_names(catalogue, skill).find_map(|slug| kept.get(slug)).copied()
    }

    /// Whether a role is bookmarked.
    #[must_use]
    pub fn is_bookmarked(&self, catalogue: &Catalogue, role: RoleId) -> bool {
        role_names(catalogue, role).any(|slug| self.bookmarks.contains(slug))
    }

    /// What is noted about a role.
    #[must_use]
    pub fn note_on_role(&self, catalogue: &Catalogue, role: RoleId) -> Option<&Note> {
        role_names(catalogue, role).find_map(|slug| self.notes.get(&About::Role(slug.clone())))
    }

    /// What is noted about a skill.
    #[must_use]
    pub fn note_on_skill(&self, catalogue: &Catalogue, skill: SkillId) -> Option<&Note> {
        skill_names(catalogue, skill).find_map(|slug| self.notes.get(&About::Skill(slug.clone())))
    }
}

/// A change to a record of the catalogue also takes out what the profile says under its former slugs.
impl Change {
    /// Rates a skill, or takes its rating out.
    #[must_use]
    pub fn rate(catalogue: &Catalogue, skill: SkillId, rating: Option<Rating>) -> Self {
        spelled(skill_names(catalogue, skill), rating, Self::Rate)
    }

    /// Bookmarks a role, or takes its bookmark out.
    #[must_use]
    pub fn bookmark(catalogue: &Catalogue, role: RoleId, on: bool) -> Self {
        spelled(role_names(catalogue, role), on.then_some(()), |slug, on| Self::Bookmark(slug, on.is_some()))
    }

    /// Notes something about a role, or takes the note out.
    #[must_use]
    pub fn note_on_role(catalogue: &Catalogue, role: RoleId, note: Option<Note>) -> Self {
        spelled(role_names(catalogue, role), note, |slug, note| Self::Note(About::Role(slug), note))
    }

    /// Notes something about a skill, or takes the note out.
    #[must_use]
    pub fn note_on_skill(catalogue: &Catalogue, skill: SkillId, note: Option<Note>) -> Self {
        spelled(skill_names(catalogue, skill), note, |slug, note| Self::Note(About::Skill(slug), note))
    }
}

/// The value under the first slug, nothing under the others.
fn spelled<'a, V>(mut slugs: impl Iterator<Item = &'a Slug>, value: Option<V>, change: impl Fn(Slug, Option<V>) -> Change) -> Change {
    let present = slugs.next().map(|slug| change(slug.clone(), value));
    let mut changes: Vec<Change> = present.into_iter().chain(slugs.map(|slug| change(slug.clone(), None))).collect();
    if changes.len() == 1 { changes.remove(0) } else { Change::All(changes) }
}

/// The slug of a role, then those it had before.
fn role_names(catalogue: &Catalogue, role: RoleId) -> impl Iterator<Item = &Slug> {
    let role = catalogue.role(role);
    std::iter::once(&role.slug).chain(&role.was)
}

/// The slug of a skill, then those it had before.
fn skill_names(catalogue: &Catalogue, skill: SkillId) -> impl Iterator<Item = &Slug> {
    let skill = catalogue.skill(skill);
    std::iter::once(&skill.slug).chain(&skill.was)
}

fn unknown(catalogue: &Catalogue, qualification: &Qualification) -> Option<Missing> {
    let missing = |kind, slug: &Slug, part: Option<&Slug>| Missing { kind, slug: slug.clone(), part: part.cloned(), used: "qualification" };
    match qualification {
        Qualification::Degree(degree) => {
            let asks = |role: RoleId| catalogue.role(role).education.iter().any(|education| education.slug == *degree);
            (!catalogue.roles().any(asks)).then(|| missing("degree", degree, None))
        }
        Qualification::Credential { credential, part } => match (catalogue.credential_of(credential.as_str()), part) {
            (None, _) => Some(missing("credential", credential, None)),
            (Some(_), None) => None,
            (Some(id), Some(part)) => {
                let has = catalogue.credential(id).parts.iter().any(|known| known.slug == *part);
                (!has).then(|| missing("credential", credential, Some(part)))
            }
        },
    }
}
