//! [`Setting`]: one thing of the profile that stands on a row, and how a key changes it.
//!
//! It never changes anything itself: what a key means is a [`Change`].

pub use super::wish::Wish;
use crate::domain::profile::{Limit, Profile, Progress, Qualification, Rating, Stay};
use crate::domain::query::Named;
use crate::domain::{Catalogue, Change, CredentialId, Date, Months, Proficiency, SkillId, Slug, TrackId};

/// One thing of the profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    /// The current role.
    Role,
    /// Experience in all.
    Years,
    /// Experience in the current role.
    YearsInRole,
    /// The rating of a skill.
    Skill(SkillId),
    /// A credential, or one of its parts.
    Credential(CredentialId, Option<usize>),
    /// A degree, by the slug that roles name it with.
    Degree(Slug),
    /// No step that takes a degree.
    NoDegree,
    /// No step that takes a credential.
    NoCredential,
    /// No step but promotions.
    OnlyPromotions,
    /// No step that typically takes longer.
    YearsAtMost,
    /// Stay in or out of a track.
    Track(TrackId),
    /// Where to get to.
    Goal,
    /// The ratings are kept for later.
    Snapshot,
    /// The ratings of a day beside those of now.
    Then(Date),
    /// Something that is asked of routes; it is no part of the profile.
    Wish(Wish),
}

/// A year.
const YEAR: u16 = 12;
/// The longest time that ← and → go to.
const YEARS_AT_MOST: u16 = 60 * YEAR;

impl Setting {
    /// Whether ← and → change it.
    #[must_use]
    pub fn turns(&self) -> bool {
        match self {
            Self::Years | Self::YearsInRole | Self::Skill(_) | Self::Credential(..) | Self::Degree(_) => true,
            Self::NoDegree | Self::NoCredential | Self::OnlyPromotions | Self::YearsAtMost | Self::Track(_) => true,
            Self::Wish(wish) => !matches!(wish, Wish::AddVia | Wish::AddAvoid),
            Self::Role | Self::Goal => true,
            Self::Snapshot | Self::Then(_) => false,
        }
    }

    /// What → (or ←) makes of it; none where there is nothing further in that direction.
    #[must_use]
    pub fn turned(&self, catalogue: &Catalogue, profile: &Profile, up: bool) -> Option<Change> {
        let limits = profile.limits();
        match self {
            Self::Years => later(profile.years(), up).map(Change::Years),
            Self::YearsInRole => later(profile.years_in_role(), up).map(Change::YearsInRole),
            Self::Skill(skill) => {
                let rating = next_rating(profile.rating(catalogue, *skill).map(Rating::get), up)?;
                Some(Change::rate(catalogue, *skill, rating.and_then(Rating::new)))
            }
            Self::Credential(credential, part) => earned(catalogue, profile, (*credential, *part), up),
            Self::Degree(slug) => {
                let what = Qualification::Degree(slug.clone());
                let progress = further(profile.qualifications().get(&what).copied(), up)?;
                Some(Change::Earn(what, progress))
            }
            Self::NoDegree => Some(Change::Limit(Limit::NoDegree(!limits.no_degree))),
            Self::NoCredential => Some(Change::Limit(Limit::NoCredential(!limits.no_credential))),
            Self::OnlyPromotions => Some(Change::Limit(Limit::OnlyPromotions(!limits.only_promotions))),
            Self::YearsAtMost => later(limits.years, up).map(|years| Change::Limit(Limit::Years(years))),
            Self::Track(track) => {
                let slug = &catalogue.track(*track).slug;
                Some(Change::Limit(Limit::Track(slug.clone(), stay(limits.tracks.get(slug).copied(), up))))
            }
            Self::Role => profile.role().filter(|_| !up).map(|_| Change::Role(None)),
            Self::Goal => profile.goal().filter(|_| !up).map(|_| Change::Goal(None)),
            Self::Snapshot | Self::Then(_) | Self::Wish(_) => None,
        }
    }

    /// What it is called in a notice.
    #[must_use]
    pub fn name(&self, catalogue: &Catalogue) -> String {
        match self {
            Self::Role => "current role".to_owned(),
            Self::Years => "years in all".to_owned(),
            Self::YearsInRole => "years in the role".to_owned(),
            Self::Skill(skill) => catalogue.skill(*skill).title.to_string(),
            Self::Credential(credential, part) => Named::credential(catalogue, *credential, *part).title.to_string(),
            Self::Degree(slug) => degree_title(slug),
            Self::NoDegree => "no step that takes a degree".to_owned(),
            Self::NoCredential => "no step that takes a credential".to_owned(),
            Self::OnlyPromotions => "only promotions".to_owned(),
            Self::YearsAtMost => "at most so many years a step".to_owned(),
            Self::Track(track) => format!("track {}", catalogue.track(*track).title),
            Self::Goal => "goal".to_owned(),
            Self::Snapshot => "snapshot".to_owned(),
            Self::Then(date) => date.to_string(),
            Self::Wish(wish) => wish.name(catalogue),
        }
    }

    /// How it stands now, in words.
    #[must_use]
    pub fn stands(&self, catalogue: &Catalogue, profile: &Profile) -> String {
        let limits = profile.limits();
        let yes = |on: bool| if on { "yes" } else { "no" }.to_owned();
        let years = |years: Option<Months>| years.map_or_else(|| "not said".to_owned(), |years| years.to_string());
        match self {
            Self::Role => profile.role().and_then(|role| catalogue.role_of(role.as_str())).map_or_else(
                || profile.role().map_or_else(|| "not said".to_owned(), |role| format!("{role} (not in this catalogue)")),
                |role| catalogue.role(role).title.to_string(),
            ),
            Self::Years => years(profile.years()),
            Self::YearsInRole => years(profile.years_in_role()),
            Self::Skill(skill) => rating_words(catalogue, profile.rating(catalogue, *skill)),
            Self::Credential(credential, part) => progress_words(progress(catalogue, profile, *credential, *part)),
            Self::Degree(slug) => progress_words(profile.qualifications().get(&Qualification::Degree(slug.clone())).copied()),
            Self::NoDegree => yes(limits.no_degree),
            Self::NoCredential => yes(limits.no_credential),
            Self::OnlyPromotions => yes(limits.only_promotions),
            Self::YearsAtMost => limits.years.map_or_else(|| "any".to_owned(), |years| years.to_string()),
            Self::Track(track) => match limits.tracks.get(&catalogue.track(*track).slug) {
                None => "open".to_owned(),
                Some(Stay::In) => "stay in".to_owned(),
                Some(Stay::Out) => "stay out".to_owned(),
            },
            Self::Goal => profile.goal().map_or_else(
                || "not said".to_owned(),
                |goal| {
                    catalogue
                        .role_of(goal.to.as_str())
                        .map_or_else(|| format!("{} (not in this catalogue)", goal.to), |role| catalogue.role(role).title.to_string())
                },
            ),
            Self::Snapshot | Self::Then(_) | Self::Wish(_) => String::new(),
        }
    }
}

/// `4 advanced`, `0 none`, or `not rated`.
#[must_use]
pub fn rating_words(catalogue: &Catalogue, rating: Option<Rating>) -> String {
    match rating.map(Rating::get) {
        None => "not rated".to_owned(),
        Some(0) => "0 none".to_owned(),
        Some(rating) => {
            let name = Proficiency::new(rating).and_then(|proficiency| catalogue.proficiency_name(proficiency));
            name.map_or_else(|| rating.to_string(), |name| format!("{rating} {}", name.title.to_lowercase()))
        }
    }
}

fn progress_words(progress: Option<Progress>) -> String {
    match progress {
        None => "no",
        Some(Progress::UnderWay) => "under way",
        Some(Progress::Held) => "held",
    }
    .to_owned()
}

/// How far a credential has come; where the profile leaves the part open, any part counts.
fn progress(catalogue: &Catalogue, profile: &Profile, credential: CredentialId, part: Option<usize>) -> Option<Progress> {
    let exact = profile.qualifications().get(&qualification(catalogue, credential, part)).copied();
    exact.max(profile.qualifications().get(&qualification(catalogue, credential, None)).copied())
}

fn qualification(catalogue: &Catalogue, credential: CredentialId, part: Option<usize>) -> Qualification {
    let record = catalogue.credential(credential);
    let part = part.and_then(|part| record.parts.get(part)).map(|part| part.slug.clone());
    Qualification::Credential { credential: record.slug.clone(), part }
}

/// A credential one further, or one less far; what the profile said of it without a part gives way.
fn earned(catalogue: &Catalogue, profile: &Profile, (credential, part): (CredentialId, Option<usize>), up: bool) -> Option<Change> {
    let progress = further(progress(catalogue, profile, credential, part), up)?;
    let change = Change::Earn(qualification(catalogue, credential, part), progress);
    let open = qualification(catalogue, credential, None);
    let gives_way = part.is_some() && profile.qualifications().contains_key(&open);
    Some(if gives_way { Change::All(vec![Change::Earn(open, None), change]) } else { change })
}

fn later(years: Option<Months>, up: bool) -> Option<Option<Months>> {
    let months = years.map(Months::get);
    let next = match (months, up) {
        (None, true) => Some(YEAR),
        (Some(now), true) if now >= YEARS_AT_MOST => return None,
        (Some(now), true) => Some((now / YEAR + 1) * YEAR),
        (None, false) => return None,
        (Some(0), false) => None,
        (Some(now), false) => Some(now.div_ceil(YEAR).saturating_sub(1) * YEAR),
    };
    Some(next.and_then(|months| Months::from_years(f64::from(months) / f64::from(YEAR))))
}

/// One more or one less; what is not rated begins at 1, and below 0 it is not rated.
fn next_rating(rating: Option<u8>, up: bool) -> Option<Option<u8>> {
    match (rating, up) {
        (None, true) => Some(Some(1)),
        (None, false) => None,
        (Some(Rating::MOST..), true) => None,
        (Some(rating), true) => Some(Some(rating + 1)),
        (Some(0), false) => Some(None),
        (Some(rating), false) => Some(Some(rating - 1)),
    }
}

fn further(progress: Option<Progress>, up: bool) -> Option<Option<Progress>> {
    match (progress, up) {
        (None, true) => Some(Some(Progress::UnderWay)),
        (Some(Progress::UnderWay), true) => Some(Some(Progress::Held)),
        (Some(Progress::Held), true) | (None, false) => None,
        (Some(Progress::Held), false) => Some(Some(Progress::UnderWay)),
        (Some(Progress::UnderWay), false) => Some(None),
    }
}

fn stay(stay: Option<Stay>, up: bool) -> Option<Stay> {
    match (stay, up) {
        (None, true) | (Some(Stay::Out), false) => Some(Stay::In),
        (Some(Stay::In), true) | (None, false) => Some(Stay::Out),
        (Some(Stay::Out), true) | (Some(Stay::In), false) => None,
    }
}

/// A degree by its slug, in words: `MBA`, `Degree or MBA`.
fn degree_title(slug: &Slug) -> String {
    let word = |(at, word): (usize, &str)| match word {
        "or" | "and" | "of" | "in" => word.to_owned(),
        word if word.len() <= 3 => word.to_uppercase(),
        word if at == 0 => format!("{}{}", word[..1].to_uppercase(), &word[1..]),
        word => word.to_owned(),
    };
    slug.as_str().split('-').enumerate().map(word).collect::<Vec<_>>().join(" ")
}
