//! From the profile as written to the profile as it is used, with every mistake on the way.
//!
//! What is wrong is told and left out, never mended: the file stays as it is until somebody mends it.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{
    About, BookmarkEntry, Goal, GoalEntry, Limits, LimitsEntry, Note, NoteEntry, Profile, ProfileEntry, Progress, Qualification, Rating,
    RatingEntry, Ratings, SnapshotEntry, Stay,
};
use crate::domain::problem::{did_you_mean, quoted};
use crate::domain::{Date, Months, Place, Problem, Severity, Slug, Text, Word};

impl Profile {
    /// The version of the file format that [`ProfileEntry`] describes.
    pub const FORMAT: u32 = 1;

    /// What of an entry holds, and what is wrong with the rest; the file's name is for the problems.
    #[must_use]
    pub fn proven(entry: &ProfileEntry, file: &Arc<str>) -> (Self, Vec<Problem>) {
        let mut proof = Proof { file, problems: Vec::new() };
        let place = Place::file(0).field("profile");
        let profile = proof.profile(entry, place);
        (profile, proof.problems)
    }
}

/// What makes of a slug what something is about.
type MakeAbout = fn(Slug) -> About;

/// The fields that say what something is about.
const ABOUT: [(&str, MakeAbout); 5] = [
    ("role", About::Role),
    ("skill", About::Skill),
    ("credential", About::Credential),
    ("topic", About::Topic),
    ("question", About::Question),
];

struct Proof<'a> {
    file: &'a Arc<str>,
    problems: Vec<Problem>,
}

impl Proof<'_> {
    fn profile(&mut self, entry: &ProfileEntry, place: Place) -> Profile {
        if entry.format == Some(0) {
            self.wrong("format", place.field("format"), "there is no format 0.", "Write format: 1.");
        }
        Profile {
            role: self.optional(entry.role.as_deref(), place.field("role")),
            years: self.years(entry.years, place.field("years")),
            years_in_role: self.years(entry.years_in_role, place.field("years_in_role")),
            ratings: self.ratings(&entry.skills, place),
            qualifications: self.qualifications(entry, place),
            limits: self.limits(&entry.limits, place.field("limits")),
            bookmarks: self.bookmarks(&entry.bookmarks, place),
            notes: self.notes(&entry.notes, place),
            goal: entry.goal.as_ref().and_then(|goal| self.goal(goal, place.field("goal"))),
            last: self.optional(entry.last.as_deref(), place.field("last")),
            snapshots: self.snapshots(&entry.snapshots, place),
        }
    }

    fn ratings(&mut self, entries: &[RatingEntry], parent: Place) -> Ratings {
        let mut ratings = Ratings::new();
        for (index, entry) in entries.iter().enumerate() {
            let place = parent.item("skills", index);
            let skill = self.needed(entry.skill.as_deref(), place, "skill");
            let rating = self.rating(entry.rating, place);
            self.insert(&mut ratings, skill, rating, place);
        }
        ratings
    }

    fn rating(&mut self, raw: Option<i64>, place: Place) -> Option<Rating> {
        const HELP: &str = "Write 0 (none) to 5 (expert), or take the skill out.";
        let Some(raw) = raw else {
            self.wrong("missing-field", place, "the field rating is missing.", HELP);
            return None;
        };
        let rating = u8::try_from(raw).ok().and_then(Rating::new);
        if rating.is_none() {
            self.wrong("bad-number", place.field("rating"), &format!("{raw} is not a rating."), HELP);
        }
        rating
    }

    fn qualifications(&mut self, entry: &ProfileEntry, parent: Place) -> BTreeMap<Qualification, Progress> {
        let mut all = BTreeMap::new();
        for (index, held) in entry.credentials.iter().enumerate() {
            let place = parent.item("credentials", index);
            let credential = self.needed(held.credential.as_deref(), place, "credential");
            let part = held.part.as_deref().map(|part| self.slug(part, place.field("part")));
            let progress = self.word(held.progress.as_deref(), place, "progress");
            // A credential whose part is misspelt is not taken for the credential as a whole.
            let part = part.map_or(Some(None), |part| part.map(Some));
            let what = credential.zip(part).map(|(credential, part)| Qualification::Credential { credential, part });
            self.insert(&mut all, what, progress, place);
        }
        for (index, held) in entry.degrees.iter().enumerate() {
            let place = parent.item("degrees", index);
            let degree = self.needed(held.degree.as_deref(), place, "degree");
            let progress = self.word(held.progress.as_deref(), place, "progress");
            self.insert(&mut all, degree.map(Qualification::Degree), progress, place);
        }
        all
    }

    fn limits(&mut self, entry: &LimitsEntry, place: Place) -> Limits {
        let mut tracks = BTreeMap::new();
        for (index, limit) in entry.tracks.iter().enumerate() {
            let place = place.item("tracks", index);
            let track = self.needed(limit.track.as_deref(), place, "track");
            let stay: Option<Stay> = self.word(limit.stay.as_deref(), place, "stay");
            self.insert(&mut tracks, track, stay, place);
        }
        Limits {
            no_degree: entry.no_degree,
            no_credential: entry.no_credential,
            only_promotions: entry.only_promotions,
            tracks,
            years: self.years(entry.years, place.field("years")),
        }
    }

    fn bookmarks(&mut self, entries: &[BookmarkEntry], parent: Place) -> BTreeSet<About> {
        const MOST: usize = Profile::BOOKMARKS_AT_MOST;
        if entries.len() > MOST {
            let message = format!("there are {} bookmarks, and {MOST} may be kept.", entries.len());
            self.wrong("bad-number", parent.field("bookmarks"), &message, "Take some out.");
        }
        let about = |(index, entry): (usize, &BookmarkEntry)| {
            let fields = [&entry.role, &entry.skill, &entry.credential, &entry.topic, &entry.question];
            self.about("a bookmark is on", fields, parent.item("bookmarks", index))
        };
        // One that stands twice says nothing else than one that stands once.
        entries.iter().enumerate().take(MOST).filter_map(about).collect()
    }

    /// What one of the fields names, in the order of [`ABOUT`].
    fn about(&mut self, what: &str, fields: [&Option<String>; ABOUT.len()], place: Place) -> Option<About> {
        let mut named = fields.into_iter().zip(ABOUT).filter_map(|(field, about)| field.as_deref().map(|raw| (raw, about)));
        match (named.next(), named.next()) {
            (Some((raw, (name, about))), None) => self.slug(raw, place.field(name)).map(about),
            (Some(_), Some(_)) | (None, _) => {
                let message = format!("{what} one role, skill, credential, topic or question.");
                self.wrong("missing-field", place, &message, "Write one of them, such as role: \"…\".");
                None
            }
        }
    }

    fn notes(&mut self, entries: &[NoteEntry], parent: Place) -> BTreeMap<About, Note> {
        let mut notes = BTreeMap::new();
        for (index, entry) in entries.iter().enumerate() {
            let place = parent.item("notes", index);
            let fields = [&entry.role, &entry.skill, &entry.credential, &entry.topic, &entry.question];
            let about = self.about("a note is about", fields, place);
            let note = self.note(entry.text.as_deref(), place);
            self.insert(&mut notes, about, note, place);
        }
        notes
    }

    fn note(&mut self, raw: Option<&str>, place: Place) -> Option<Note> {
        match Note::new(raw.unwrap_or("")) {
            Ok(note) => Some(note),
            Err(error) => {
                let (code, help) = match error {
                    super::NotANote::Empty => ("empty-text", "Write text: \"…\", or take the note out."),
                    super::NotANote::TooLong(_) => ("long-text", "Shorten it."),
                    super::NotANote::Unfit { .. } => ("control-character", "Take the character out."),
                };
                self.wrong(code, place.field("text"), &format!("{error}."), help);
                None
            }
        }
    }

    fn goal(&mut self, entry: &GoalEntry, place: Place) -> Option<Goal> {
        let from = self.optional(entry.from.as_deref(), place.field("from"));
        let to = self.needed(entry.to.as_deref(), place, "to");
        to.map(|to| Goal { from, to })
    }

    fn snapshots(&mut self, entries: &[SnapshotEntry], parent: Place) -> BTreeMap<Date, Ratings> {
        let mut snapshots = BTreeMap::new();
        for (index, entry) in entries.iter().enumerate() {
            let place = parent.item("snapshots", index);
            let raw = entry.date.as_deref().unwrap_or("");
            let date = Date::parse(raw);
            if date.is_none() {
                let message = format!("{} is not a day of the calendar.", quoted(raw));
                self.wrong("bad-date", place.field("date"), &message, "Write the year, month and day: \"2026-11-23\".");
            }
            let ratings = self.ratings(&entry.skills, place);
            self.insert(&mut snapshots, date, Some(ratings), place);
        }
        snapshots
    }

    /// Puts in what holds; what stands there already is told and stays.
    fn insert<K: Ord, V>(&mut self, map: &mut BTreeMap<K, V>, key: Option<K>, value: Option<V>, place: Place) {
        let Some((key, value)) = key.zip(value) else { return };
        match map.entry(key) {
            Entry::Vacant(free) => {
                free.insert(value);
            }
            Entry::Occupied(_) => self.wrong("duplicate-id", place, "it stands twice in the list.", "Take one of them out."),
        }
    }

    fn optional(&mut self, raw: Option<&str>, place: Place) -> Option<Slug> {
        raw.and_then(|raw| self.slug(raw, place))
    }

    fn needed(&mut self, raw: Option<&str>, place: Place, field: &'static str) -> Option<Slug> {
        if raw.is_none() {
            self.wrong("missing-field", place, &format!("the field {field} is missing."), &format!("Write {field}: \"…\"."));
        }
        self.optional(raw, place.field(field))
    }

    fn slug(&mut self, raw: &str, place: Place) -> Option<Slug> {
        match Slug::new(raw) {
            Ok(slug) => Some(slug),
            Err(error) => {
                let message = format!("{} is not an id: {error}.", quoted(raw));
                self.wrong("bad-id", place, &message, "Use lower-case letters, digits and hyphens, 64 at most.");
                None
            }
        }
    }

    fn years(&mut self, raw: Option<f64>, place: Place) -> Option<Months> {
        let months = Months::from_years(raw?);
        if months.is_none() {
            let message = format!("{} is not a number of years.", raw?);
            self.wrong("bad-years", place, &message, "Write 0 to 100 years, in whole months (0.5 is six).");
        }
        months
    }

    fn word<W: Word>(&mut self, raw: Option<&str>, place: Place, field: &'static str) -> Option<W> {
        let words: Vec<&str> = W::WORDS.iter().map(|(_, word)| *word).collect();
        let list = format!("It is one of: {}.", words.join(", "));
        let Some(raw) = raw else {
            self.wrong("missing-field", place, &format!("the field {field} is missing."), &list);
            return None;
        };
        let value = W::parse(raw);
        if value.is_none() {
            let message = format!("{} does not stand for {field}.", quoted(raw));
            self.wrong("unknown-word", place.field(field), &message, &did_you_mean(raw, words, &list));
        }
        value
    }

    fn wrong(&mut self, code: &'static str, place: Place, message: &str, help: &str) {
        self.problems.push(Problem {
            severity: Severity::Error,
            code,
            file: self.file.clone(),
            place,
            spot: None,
            first: None,
            subject: None,
            message: Text::clean(message),
            help: Text::clean(help),
        });
    }
}
