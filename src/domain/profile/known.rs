//! The profile beside a catalogue: what of it the catalogue knows, by handle, under present and former slugs.
//!
//! It never changes the profile to suit the catalogue: the next one may know what this one does not.

use std::collections::BTreeSet;

use super::{About, Change, Note, Profile, Qualification, Rating};
use crate::domain::{Catalogue, Date, RoleId, SkillId, Slug, Subject};

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
        let abouts = self.bookmarks.iter().map(|about| (about, "bookmark"));
        for (about, used) in abouts.chain(self.notes.keys().map(|about| (about, "note"))) {
            miss(about.subject(catalogue).is_some(), about.kind(), about.slug(), used);
        }
        for track in self.limits.tracks.keys() {
            miss(catalogue.track_of(track.as_str()).is_some(), "track", track, "limit");
        }
        for qualification in self.qualifications.keys() {
            missing.extend(unknown(catalogue, qualification));
        }
        missing.into_iter().collect()
    }

    /// The current role, where the catalogue does not know it.
    #[must_use]
    pub fn unknown_role(&self, catalogue: &Catalogue) -> Option<&Slug> {
        self.role.as_ref().filter(|role| catalogue.role_of(role.as_str()).is_none())
    }

    /// The role to reach, where the catalogue does not know it.
    #[must_use]
    pub fn unknown_goal(&self, catalogue: &Catalogue) -> Option<&Slug> {
        self.goal.as_ref().map(|goal| &goal.to).filter(|role| catalogue.role_of(role.as_str()).is_none())
    }

    /// Every role with what it is in the profile, without bookmarks and notes.
    fn roles(&self) -> impl Iterator<Item = (&Slug, &'static str)> {
        let single = [
            (self.role.as_ref(), "current role"),
            (self.last.as_ref(), "last place"),
            (self.goal.as_ref().and_then(|goal| goal.from.as_ref()), "goal"),
            (self.goal.as_ref().map(|goal| &goal.to), "goal"),
        ];
        single.into_iter().filter_map(|(slug, used)| slug.map(|slug| (slug, used)))
    }

    /// Every skill with what it is in the profile, without bookmarks and notes.
    fn skills(&self) -> impl Iterator<Item = (&Slug, &'static str)> {
        let kept = self.snapshots.values().flat_map(|ratings| ratings.keys().map(|skill| (skill, "snapshot")));
        self.ratings.keys().map(|skill| (skill, "rating")).chain(kept)
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

    /// Whether a page is bookmarked.
    #[must_use]
    pub fn is_bookmarked(&self, catalogue: &Catalogue, subject: Subject) -> bool {
        abouts(catalogue, subject).any(|about| self.bookmarks.contains(&about))
    }

    /// What is noted about something.
    #[must_use]
    pub fn note(&self, catalogue: &Catalogue, subject: Subject) -> Option<&Note> {
        abouts(catalogue, subject).find_map(|about| self.notes.get(&about))
    }
}

impl About {
    /// The page of a record, if the catalogue has it.
    #[must_use]
    pub fn subject(&self, catalogue: &Catalogue) -> Option<Subject> {
        match self {
            Self::Role(slug) => catalogue.role_of(slug.as_str()).map(Subject::Role),
            Self::Skill(slug) => catalogue.skill_of(slug.as_str()).map(Subject::Skill),
            Self::Credential(slug) => catalogue.credential_of(slug.as_str()).map(Subject::Credential),
            Self::Topic(slug) => catalogue.topic_of(slug.as_str()).map(Subject::Topic),
            Self::Question(slug) => catalogue.question_of(slug.as_str()).map(Subject::Question),
        }
    }
}

/// A change to a record of the catalogue also takes out what the profile says under its former slugs.
impl Change {
    /// Rates a skill, or takes its rating out.
    #[must_use]
    pub fn rate(catalogue: &Catalogue, skill: SkillId, rating: Option<Rating>) -> Self {
        let names = skill_names(catalogue, skill).cloned();
        spelled(names, rating, Self::Rate).expect("a skill has a slug")
    }

    /// Bookmarks a page, or takes its bookmark out; none for an answer that was put together, which no file can name.
    #[must_use]
    pub fn bookmark(catalogue: &Catalogue, subject: Subject, on: bool) -> Option<Self> {
        spelled(abouts(catalogue, subject), on.then_some(()), |about, on| Self::Bookmark(about, on.is_some()))
    }

    /// Notes something about a page, or takes the note out; none for an answer that was put together.
    #[must_use]
    pub fn note(catalogue: &Catalogue, subject: Subject, note: Option<Note>) -> Option<Self> {
        spelled(abouts(catalogue, subject), note, Self::Note)
    }
}

/// The value under the first name, nothing under the others; none where there is no name.
fn spelled<N, V>(mut names: impl Iterator<Item = N>, value: Option<V>, change: impl Fn(N, Option<V>) -> Change) -> Option<Change> {
    let first = change(names.next()?, value);
    let others: Vec<Change> = names.map(|name| change(name, None)).collect();
    Some(if others.is_empty() { first } else { Change::All(std::iter::once(first).chain(others).collect()) })
}

/// How a file names a page, under its present slug and those it had before.
fn abouts(catalogue: &Catalogue, subject: Subject) -> impl Iterator<Item = About> {
    let (make, slug, was): (fn(Slug) -> About, _, &[Slug]) = match subject {
        Subject::Role(id) => (About::Role, Some(&catalogue.role(id).slug), &catalogue.role(id).was),
        Subject::Skill(id) => (About::Skill, Some(&catalogue.skill(id).slug), &catalogue.skill(id).was),
        Subject::Credential(id) => (About::Credential, Some(&catalogue.credential(id).slug), &catalogue.credential(id).was),
        Subject::Topic(id) => (About::Topic, Some(&catalogue.topic(id).slug), &catalogue.topic(id).was),
        Subject::Question(id) => (About::Question, Some(&catalogue.question(id).slug), &catalogue.question(id).was),
        Subject::Answer(_) => (About::Role, None, &[]),
    };
    slug.into_iter().chain(was).map(move |slug| make(slug.clone()))
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
