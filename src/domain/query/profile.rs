//! What does somebody say of themself, beside this catalogue? And: how were they rated then?
//!
//! What the catalogue does not know is listed by its id, never left out; nothing here changes the profile.

use std::cmp::Reverse;

use serde::Serialize;

use super::Named;
use super::named::{as_word, as_word_if_known, title_of};
use super::role::NameOf;
use crate::domain::profile::{About, Goal, Limits, Missing, Note, Progress, Qualification, Rating, Stay};
use crate::domain::{Catalogue, Credential, Date, Group, Months, Proficiency, Profile, Role, Skill, SkillId, Slug, Subject, Text, Track};

/// A profile as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfilePage {
    /// The current role.
    pub role: Option<Named<Role>>,
    /// The current role, where this catalogue does not know it; among what is missing, too.
    #[serde(skip)]
    pub unknown_role: Option<Slug>,
    /// Experience in all.
    pub years: Option<Months>,
    /// Experience in the current role.
    pub years_in_role: Option<Months>,
    /// The rated skills, by group, the best rated first.
    pub skills: Vec<RatedView>,
    /// The credentials that are held or under way, in the order of the catalogue.
    pub credentials: Vec<HeldView>,
    /// The degrees that are held or under way, by id.
    pub degrees: Vec<DegreeView>,
    /// What is not wanted, or cannot be had.
    pub limits: LimitsView,
    /// The bookmarks: roles by track and level first, then by kind and slug.
    pub bookmarks: Vec<MarkView>,
    /// What is noted, by what it is about.
    pub notes: Vec<NoteView>,
    /// Where to get to.
    pub goal: Option<GoalView>,
    /// The role to reach, where this catalogue does not know it; among what is missing, too.
    #[serde(skip)]
    pub unknown_goal: Option<Slug>,
    /// The role that was looked at last.
    pub last: Option<Named<Role>>,
    /// The days for which ratings are kept, the oldest first.
    pub snapshots: Vec<SnapshotView>,
    /// What this catalogue does not know; it is kept.
    pub missing: Vec<MissingView>,
}

/// A rated skill.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RatedView {
    /// The skill.
    #[serde(flatten)]
    pub skill: Named<Skill>,
    /// Its group.
    #[serde(serialize_with = "as_word_if_known")]
    pub group: Option<Group>,
    /// 0 (none) to 5 (expert).
    pub rating: Rating,
    /// What that is called.
    pub rating_title: Option<Text>,
}

/// A credential that is held or under way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeldView {
    /// The handle and name of the credential, its part included.
    #[serde(flatten)]
    pub credential: NameOf<Credential>,
    /// The slug of the part, if one is meant.
    pub part: Option<Slug>,
    /// How far it has come.
    #[serde(serialize_with = "as_word")]
    pub progress: Progress,
}

/// A degree that is held or under way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DegreeView {
    /// The id that roles name it with among their education.
    pub id: Slug,
    /// How far it has come.
    #[serde(serialize_with = "as_word")]
    pub progress: Progress,
}

/// What is not wanted, or cannot be had.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct LimitsView {
    /// No step that takes a degree.
    pub no_degree: bool,
    /// No step that takes a credential.
    pub no_credential: bool,
    /// No step but promotions.
    pub only_promotions: bool,
    /// The tracks to stay in or out of, in the order of the catalogue.
    pub tracks: Vec<TrackLimitView>,
    /// No step that typically takes longer.
    pub years: Option<Months>,
}

/// A track to stay in or out of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TrackLimitView {
    /// The track.
    #[serde(flatten)]
    pub track: Named<Track>,
    /// In or out.
    #[serde(serialize_with = "as_word")]
    pub stay: Stay,
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MarkView {
    /// What it is on: `role`, `skill`, `credential`, `topic` or `question`.
    pub kind: &'static str,
    /// Its slug.
    pub id: Slug,
    /// Its title.
    pub title: Text,
}

/// What is noted about something.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NoteView {
    /// What it is about: `role`, `skill`, `credential`, `topic` or `question`.
    pub kind: &'static str,
    /// Its slug.
    pub id: Slug,
    /// Its title.
    pub title: Text,
    /// The lines of the note.
    pub lines: Vec<Text>,
}

/// Where somebody wants to get to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GoalView {
    /// The role to start from; none for the current one.
    pub from: Option<Named<Role>>,
    /// The role to reach.
    pub to: Named<Role>,
}

/// Ratings that are kept for a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SnapshotView {
    /// The day.
    pub date: Date,
    /// How many skills were rated.
    pub rated: usize,
}

/// Something that the catalogue does not know.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingView {
    /// What it would be: a role, a skill …
    pub kind: &'static str,
    /// Its slug.
    pub id: Slug,
    /// The slug of the part, where the credential is known and the part is not.
    pub part: Option<Slug>,
    /// What it is in the profile: a bookmark, a rating …
    pub used: &'static str,
}

/// A profile beside a catalogue.
#[must_use]
pub fn profile(catalogue: &Catalogue, profile: &Profile) -> ProfilePage {
    let named = |slug: &Slug| catalogue.role_of(slug.as_str()).map(|at| Named::role(catalogue, at));
    let goal = |goal: &Goal| Some(GoalView { from: goal.from.as_ref().and_then(named), to: named(&goal.to)? });
    ProfilePage {
        role: profile.role().and_then(named),
        unknown_role: profile.unknown_role(catalogue).cloned(),
        years: profile.years(),
        years_in_role: profile.years_in_role(),
        skills: rated(catalogue, profile),
        credentials: held(catalogue, profile),
        degrees: profile.qualifications().iter().filter_map(|(what, progress)| degree(what, *progress)).collect(),
        limits: limits(catalogue, profile.limits()),
        bookmarks: bookmarks(catalogue, profile),
        notes: profile.notes().iter().filter_map(|(about, note)| noted(catalogue, about, note)).collect(),
        goal: profile.goal().and_then(goal),
        unknown_goal: profile.unknown_goal(catalogue).cloned(),
        last: profile.last().and_then(named),
        snapshots: profile.snapshots().iter().map(|(date, kept)| SnapshotView { date: *date, rated: kept.len() }).collect(),
        missing: profile.missing(catalogue).into_iter().map(missing).collect(),
    }
}

/// What a rating is called: `none`, and above that in the words of the catalogue.
#[must_use]
pub fn rating_title(catalogue: &Catalogue, rating: Rating) -> Option<Text> {
    match Proficiency::new(rating.get()) {
        None => Some(Text::clean("none")),
        Some(proficiency) => catalogue.proficiency_name(proficiency).map(|name| Text::clean(&name.title.to_lowercase())),
    }
}

fn rated(catalogue: &Catalogue, profile: &Profile) -> Vec<RatedView> {
    let view = |at: SkillId| {
        let rating = profile.rating(catalogue, at)?;
        let group = catalogue.skill(at).group;
        Some(RatedView { skill: Named::skill(catalogue, at), group, rating, rating_title: rating_title(catalogue, rating) })
    };
    let mut rated: Vec<RatedView> = catalogue.skills().filter_map(view).collect();
    rated.sort_by_cached_key(|row| (row.group.is_none(), row.group, Reverse(row.rating), row.skill.title.clone(), row.skill.id.clone()));
    rated
}

fn held(catalogue: &Catalogue, profile: &Profile) -> Vec<HeldView> {
    let view = |(what, progress): (&Qualification, &Progress)| match what {
        Qualification::Degree(_) => None,
        Qualification::Credential { credential, part } => {
            let at = catalogue.credential_of(credential.as_str())?;
            let parts = &catalogue.credential(at).parts;
            let position = part.as_ref().map(|part| parts.iter().position(|known| known.slug == *part));
            let name = match position {
                Some(None) => return None,
                Some(position) => Named::credential(catalogue, at, position),
                None => Named::credential(catalogue, at, None),
            };
            Some(HeldView { credential: name.into(), part: part.clone(), progress: *progress })
        }
    };
    let mut held: Vec<HeldView> = profile.qualifications().iter().filter_map(view).collect();
    held.sort_by(|a, b| (a.credential.at, &a.part).cmp(&(b.credential.at, &b.part)));
    held
}

fn degree(what: &Qualification, progress: Progress) -> Option<DegreeView> {
    match what {
        Qualification::Degree(id) => Some(DegreeView { id: id.clone(), progress }),
        Qualification::Credential { .. } => None,
    }
}

fn limits(catalogue: &Catalogue, limits: &Limits) -> LimitsView {
    let view = |(slug, stay): (&Slug, &Stay)| {
        let at = catalogue.track_of(slug.as_str())?;
        let track = catalogue.track(at);
        Some(TrackLimitView { track: Named { at, id: track.slug.clone(), title: track.title.clone() }, stay: *stay })
    };
    let mut tracks: Vec<TrackLimitView> = limits.tracks.iter().filter_map(view).collect();
    tracks.sort_by_key(|limit| limit.track.at);
    let Limits { no_degree, no_credential, only_promotions, years, .. } = *limits;
    LimitsView { no_degree, no_credential, only_promotions, tracks, years }
}

fn noted(catalogue: &Catalogue, about: &About, note: &Note) -> Option<NoteView> {
    let MarkView { kind, id, title } = mark(catalogue, about)?;
    Some(NoteView { kind, id, title, lines: note.lines().to_vec() })
}

fn bookmarks(catalogue: &Catalogue, profile: &Profile) -> Vec<MarkView> {
    let roles = catalogue.roles_by_track();
    let place = |about: &About| match about.subject(catalogue) {
        Some(Subject::Role(at)) => roles.iter().position(|role| *role == at).unwrap_or(usize::MAX),
        Some(_) | None => usize::MAX,
    };
    let mut abouts: Vec<&About> = profile.bookmarks().iter().collect();
    abouts.sort_by_key(|about| place(about));
    abouts.into_iter().filter_map(|about| mark(catalogue, about)).collect()
}

fn mark(catalogue: &Catalogue, about: &About) -> Option<MarkView> {
    let title = title_of(catalogue, about.subject(catalogue)?);
    Some(MarkView { kind: about.kind(), id: about.slug().clone(), title })
}

fn missing(missing: Missing) -> MissingView {
    MissingView { kind: missing.kind, id: missing.slug, part: missing.part, used: missing.used }
}

/// The ratings of a day beside those of now.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Since {
    /// The day for which the first are kept.
    pub date: Date,
    /// Every skill that was rated then or is now: what rose first, by how much, what is equal last.
    pub skills: Vec<SinceView>,
}

/// A skill then and now.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SinceView {
    /// The skill.
    #[serde(flatten)]
    pub skill: Named<Skill>,
    /// Then; nothing where it was not rated.
    pub then: Option<Rating>,
    /// Now; nothing where it is not rated.
    pub now: Option<Rating>,
}

impl SinceView {
    /// By how much it rose, where it was rated then and is now.
    #[must_use]
    pub fn rise(&self) -> Option<i16> {
        self.then.zip(self.now).map(|(then, now)| i16::from(now.get()) - i16::from(then.get()))
    }
}

/// The ratings that were kept for a day, or last before it, beside those of now; none where nothing was kept by then.
#[must_use]
pub fn since(catalogue: &Catalogue, profile: &Profile, day: Date) -> Option<Since> {
    let (&date, _) = profile.snapshots().range(..=day).next_back()?;
    let view = |at: SkillId| {
        let (then, now) = (profile.kept_rating(catalogue, date, at), profile.rating(catalogue, at));
        (then.is_some() || now.is_some()).then(|| SinceView { skill: Named::skill(catalogue, at), then, now })
    };
    let mut skills: Vec<SinceView> = catalogue.skills().filter_map(view).collect();
    skills.sort_by_cached_key(|row| {
        let class = match row.rise() {
            Some(rise) if rise > 0 => 0,
            None => 1,
            Some(0) => 3,
            Some(_) => 2,
        };
        (class, Reverse(row.rise()), row.skill.title.clone(), row.skill.id.clone())
    });
    Some(Since { date, skills })
}
