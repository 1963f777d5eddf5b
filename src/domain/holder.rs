//! [`Holder`]: whose skills count in a personal question.
//!
//! What is not described is never taken for nothing: [`Known::NotDescribed`] is a value of its own.

use std::collections::BTreeMap;

use super::profile::{Limits, Profile, Progress, Qualification};
use super::{Catalogue, CredentialId, Months, Proficiency, RoleId, SkillId, Slug, TrackId};

/// What is known of somebody's proficiency in a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// 0 (none) to 5 (expert).
    Rated(u8),
    /// Nobody has said; not the same as none.
    NotDescribed,
}

/// Somebody with skills: a person, as their profile says, or the typical holder of a role.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    skills: Vec<Known>,
    assumed: Option<RoleId>,
    person: Person,
}

/// What only a person has. Of a typical holder none of it is known.
#[derive(Debug, Clone, Default, PartialEq)]
struct Person {
    role: Option<RoleId>,
    years: Option<Months>,
    years_in_role: Option<Months>,
    credentials: Vec<Held>,
    degrees: BTreeMap<Slug, Progress>,
    limits: Limits<TrackId>,
}

/// A credential that is held or under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Held {
    /// Which credential.
    pub credential: CredentialId,
    /// Which of its parts, by position, where that is said.
    pub part: Option<usize>,
    /// How far it has come.
    pub progress: Progress,
}

impl Holder {
    /// Somebody who has just what a role wants. It is an assumption, and every answer says so.
    #[must_use]
    pub fn typical(catalogue: &Catalogue, role: RoleId) -> Self {
        let mut holder = Self { assumed: Some(role), ..Self::unknown(catalogue) };
        for wanted in &catalogue.role(role).skills {
            if let Some(want) = wanted.want {
                holder.skills[wanted.skill.index()] = Known::Rated(want.get());
            }
        }
        holder
    }

    /// Somebody of whom nothing is known yet.
    #[must_use]
    pub fn unknown(catalogue: &Catalogue) -> Self {
        Self { skills: vec![Known::NotDescribed; catalogue.skills().count()], assumed: None, person: Person::default() }
    }

    /// Somebody as their profile says; what the catalogue does not know is left out, and [`Profile::missing`] lists it.
    #[must_use]
    pub fn of_profile(catalogue: &Catalogue, profile: &Profile) -> Self {
        let rated = |skill| profile.rating(catalogue, skill).map_or(Known::NotDescribed, |rating| Known::Rated(rating.get()));
        Self { skills: catalogue.skills().map(rated).collect(), assumed: None, person: Person::of(catalogue, profile) }
    }

    /// Whoever a personal question about a role is answered for: the person as their profile says if it rates any
    /// skill; else the typical holder of the role, with the person's own role, years, credentials, degrees and limits.
    #[must_use]
    pub fn for_role(catalogue: &Catalogue, profile: &Profile, role: RoleId) -> Self {
        let own = Self::of_profile(catalogue, profile);
        if own.has_rated() { own } else { Self { person: own.person, ..Self::typical(catalogue, role) } }
    }

    /// Whether any skill is rated.
    #[must_use]
    pub fn has_rated(&self) -> bool {
        self.skills.iter().any(|known| *known != Known::NotDescribed)
    }

    /// Whether years, credentials, degrees or limits of a person are known.
    #[must_use]
    pub fn has_facts(&self) -> bool {
        self.person != Person { role: self.person.role, ..Person::default() }
    }

    /// The same holder with one skill rated, 0 (none) to 5 (expert); what is more counts as 5.
    #[must_use]
    pub fn rate(mut self, skill: SkillId, proficiency: u8) -> Self {
        if let Some(known) = self.skills.get_mut(skill.index()) {
            *known = Known::Rated(proficiency.min(Proficiency::MOST));
        }
        self
    }

    /// What is known of one skill.
    #[must_use]
    pub fn knows(&self, skill: SkillId) -> Known {
        self.skills.get(skill.index()).copied().unwrap_or(Known::NotDescribed)
    }

    /// The role whose typical holder this is; none when it is a person.
    #[must_use]
    pub fn assumed(&self) -> Option<RoleId> {
        self.assumed
    }

    /// The current role: the person's, or the one whose typical holder this is.
    #[must_use]
    pub fn role(&self) -> Option<RoleId> {
        self.person.role.or(self.assumed)
    }

    /// Experience in all, if it is said.
    #[must_use]
    pub fn years(&self) -> Option<Months> {
        self.person.years
    }

    /// Experience in the current role, if it is said.
    #[must_use]
    pub fn years_in_role(&self) -> Option<Months> {
        self.person.years_in_role
    }

    /// Experience in a role: that in the current one, if it is this one and is said; else none.
    #[must_use]
    pub fn served(&self, role: RoleId) -> Months {
        self.person.years_in_role.filter(|_| self.person.role == Some(role)).unwrap_or_default()
    }

    /// The credentials that are held or under way, in the order of the catalogue.
    #[must_use]
    pub fn credentials(&self) -> &[Held] {
        &self.person.credentials
    }

    /// How far a credential has come. Where one side leaves the part open, any part counts.
    #[must_use]
    pub fn progress(&self, credential: CredentialId, part: Option<usize>) -> Option<Progress> {
        let counts = |held: &&Held| held.credential == credential && (held.part.is_none() || part.is_none() || held.part == part);
        self.person.credentials.iter().filter(counts).map(|held| held.progress).max()
    }

    /// How far a degree has come, by the slug of the education that a role asks for.
    #[must_use]
    pub fn degree(&self, slug: &str) -> Option<Progress> {
        // `degree-or-mba` is there with either of the two.
        let parts = || slug.split('-').filter_map(|part| self.person.degrees.get(part)).max();
        self.person.degrees.get(slug).or_else(parts).copied()
    }

    /// The degrees that are held or under way, by slug.
    #[must_use]
    pub fn degrees(&self) -> &BTreeMap<Slug, Progress> {
        &self.person.degrees
    }

    /// What the person does not want, or cannot have.
    #[must_use]
    pub fn limits(&self) -> &Limits<TrackId> {
        &self.person.limits
    }
}

impl Person {
    fn of(catalogue: &Catalogue, profile: &Profile) -> Self {
        let mut person = Self {
            role: profile.role().and_then(|role| catalogue.role_of(role.as_str())),
            years: profile.years(),
            years_in_role: profile.years_in_role(),
            limits: limits(catalogue, profile.limits()),
            ..Self::default()
        };
        for (qualification, progress) in profile.qualifications() {
            match qualification {
                Qualification::Degree(degree) => {
                    person.degrees.insert(degree.clone(), *progress);
                }
                Qualification::Credential { credential, part } => {
                    person.credentials.extend(held(catalogue, credential, part.as_ref(), *progress));
                }
            }
        }
        person.credentials.sort_unstable();
        person
    }
}

/// A credential of the catalogue; none if it, or the part that is named, is not there.
fn held(catalogue: &Catalogue, credential: &Slug, part: Option<&Slug>, progress: Progress) -> Option<Held> {
    let credential = catalogue.credential_of(credential.as_str())?;
    let part = match part {
        None => None,
        Some(part) => Some(catalogue.credential(credential).parts.iter().position(|known| known.slug == *part)?),
    };
    Some(Held { credential, part, progress })
}

/// The same limits with the tracks of the catalogue; a track that it does not have limits nothing.
fn limits(catalogue: &Catalogue, limits: &Limits) -> Limits<TrackId> {
    let tracks = limits.tracks.iter().filter_map(|(slug, stay)| catalogue.track_of(slug.as_str()).map(|track| (track, *stay)));
    Limits {
        no_degree: limits.no_degree,
        no_credential: limits.no_credential,
        only_promotions: limits.only_promotions,
        tracks: tracks.collect(),
        years: limits.years,
    }
}
