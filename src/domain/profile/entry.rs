//! The profile as its file writes it, before anything about it is proven; every part may be left out.
//!
//! Nothing here may be shown to anyone: the strings have not been looked at yet.
//!
//! ```ron
//! (profile: (format: 1, role: "project-manager", years: 6, skills: [(skill: "planning-scheduling", rating: 4)]))
//! ```

use serde::Deserialize;

/// The profile.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProfileEntry {
    /// The version of this file format; left out, it is the present one.
    pub format: Option<u32>,
    /// The current role.
    pub role: Option<String>,
    /// Experience in all, in years.
    pub years: Option<f64>,
    /// Experience in the current role, in years.
    pub years_in_role: Option<f64>,
    /// The skills that are rated.
    pub skills: Vec<RatingEntry>,
    /// The credentials that are held or under way.
    pub credentials: Vec<HeldEntry>,
    /// The degrees that are held or under way.
    pub degrees: Vec<DegreeEntry>,
    /// What is not wanted, or cannot be had.
    pub limits: LimitsEntry,
    /// The bookmarks.
    pub bookmarks: Vec<BookmarkEntry>,
    /// Notes.
    pub notes: Vec<NoteEntry>,
    /// Where to get to.
    pub goal: Option<GoalEntry>,
    /// The role that was looked at last.
    pub last: Option<String>,
    /// The ratings that were kept for later.
    pub snapshots: Vec<SnapshotEntry>,
}

/// The rating of a skill.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RatingEntry {
    /// The skill.
    pub skill: Option<String>,
    /// 0 to 5.
    pub rating: Option<i64>,
}

/// A credential.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HeldEntry {
    /// The credential.
    pub credential: Option<String>,
    /// Which part of it.
    pub part: Option<String>,
    /// `held` or `under-way`.
    pub progress: Option<String>,
}

/// A degree.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DegreeEntry {
    /// The degree, by the id that roles name it with among their education.
    pub degree: Option<String>,
    /// `held` or `under-way`.
    pub progress: Option<String>,
}

/// The limits.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LimitsEntry {
    /// No step that takes a degree.
    pub no_degree: bool,
    /// No step that takes a credential.
    pub no_credential: bool,
    /// No step but promotions.
    pub only_promotions: bool,
    /// The tracks to stay in or out of.
    pub tracks: Vec<TrackLimitEntry>,
    /// No step that typically takes more years.
    pub years: Option<f64>,
}

/// A track to stay in or out of.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TrackLimitEntry {
    /// The track.
    pub track: Option<String>,
    /// `in` or `out`.
    pub stay: Option<String>,
}

/// A bookmark: one of the fields says on what.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BookmarkEntry {
    /// The role.
    pub role: Option<String>,
    /// The skill.
    pub skill: Option<String>,
    /// The credential.
    pub credential: Option<String>,
    /// The topic.
    pub topic: Option<String>,
    /// The question.
    pub question: Option<String>,
}

/// A note: one of the fields says about what.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NoteEntry {
    /// The role.
    pub role: Option<String>,
    /// The skill.
    pub skill: Option<String>,
    /// The credential.
    pub credential: Option<String>,
    /// The topic.
    pub topic: Option<String>,
    /// The question.
    pub question: Option<String>,
    /// The note; it may have several lines.
    pub text: Option<String>,
}

/// Where to get to.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GoalEntry {
    /// The role to start from; left out, it is the current one.
    pub from: Option<String>,
    /// The role to reach.
    pub to: Option<String>,
}

/// The ratings of a day.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SnapshotEntry {
    /// The day, such as `2026-11-23`.
    pub date: Option<String>,
    /// The skills that were rated.
    pub skills: Vec<RatingEntry>,
}
