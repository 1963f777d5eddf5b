//! The profile as the text of its file: RON that a person can read and change, in a fixed order, one thing a line.
//!
//! It never writes what [`reading`](super::reading) does not read back as the same profile.

use std::fmt::{Display, Write};

use crate::domain::Word;
use crate::domain::profile::{About, Goal, Limits, Profile, Progress, Qualification, Ratings};

const HEAD: &str = "\
// What you say of yourself; rungs keeps it here. You may change it by hand. Lines like this one are not kept.
";

/// The text for a profile.
#[must_use]
pub fn ron(profile: &Profile) -> String {
    let mut page = Page { text: HEAD.to_owned(), depth: 0 };
    page.open("(profile: (");
    page.line(format_args!("format: {},", Profile::FORMAT));
    page.string("role", profile.role());
    page.field("years", profile.years());
    page.field("years_in_role", profile.years_in_role());
    ratings(&mut page, profile.ratings());
    qualifications(&mut page, profile);
    limits(&mut page, profile.limits());
    page.list("bookmarks", profile.bookmarks().iter().map(|about| format!("({})", subject(about))));
    page.list("notes", profile.notes().iter().map(|(about, note)| format!("({}, text: {})", subject(about), quoted(note))));
    page.field("goal", profile.goal().map(goal));
    page.string("last", profile.last());
    snapshots(&mut page, profile);
    page.close("))");
    page.text
}

fn ratings(page: &mut Page, ratings: &Ratings) {
    page.list("skills", ratings.iter().map(|(skill, rating)| format!("(skill: {}, rating: {})", quoted(skill), rating.get())));
}

fn qualifications(page: &mut Page, profile: &Profile) {
    let all = profile.qualifications().iter();
    let credentials = all.clone().filter_map(|(what, how)| credential(what, *how));
    page.list("credentials", credentials);
    page.list("degrees", all.filter_map(|(what, how)| degree(what, *how)));
}

fn credential(what: &Qualification, how: Progress) -> Option<String> {
    match what {
        Qualification::Credential { credential, part } => {
            let part = part.as_ref().map_or_else(String::new, |part| format!(" part: {},", quoted(part)));
            Some(format!("(credential: {},{part} progress: {})", quoted(credential), quoted(how.word())))
        }
        Qualification::Degree(_) => None,
    }
}

fn degree(what: &Qualification, how: Progress) -> Option<String> {
    match what {
        Qualification::Degree(degree) => Some(format!("(degree: {}, progress: {})", quoted(degree), quoted(how.word()))),
        Qualification::Credential { .. } => None,
    }
}

fn limits(page: &mut Page, limits: &Limits) {
    if limits.is_empty() {
        return;
    }
    page.open("limits: (");
    for (name, on) in
        [("no_degree", limits.no_degree), ("no_credential", limits.no_credential), ("only_promotions", limits.only_promotions)]
    {
        page.field(name, on.then_some("true"));
    }
    page.list("tracks", limits.tracks.iter().map(|(track, stay)| format!("(track: {}, stay: {})", quoted(track), quoted(stay.word()))));
    page.field("years", limits.years);
    page.close("),");
}

fn subject(about: &About) -> String {
    format!("{}: {}", about.kind(), quoted(about.slug()))
}

fn goal(goal: &Goal) -> String {
    let from = goal.from.as_ref().map_or_else(String::new, |from| format!("from: {}, ", quoted(from)));
    format!("({from}to: {})", quoted(&goal.to))
}

fn snapshots(page: &mut Page, profile: &Profile) {
    if profile.snapshots().is_empty() {
        return;
    }
    page.open("snapshots: [");
    for (date, then) in profile.snapshots() {
        page.open(&format!("(date: {},", quoted(date)));
        ratings(page, then);
        page.close("),");
    }
    page.close("],");
}

/// A string as RON writes it. What a profile holds has no other character that would need to be written differently.
fn quoted(value: impl Display) -> String {
    let plain = value.to_string();
    format!("\"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

/// Lines, each as far to the right as it lies deep.
struct Page {
    text: String,
    depth: usize,
}

impl Page {
    fn line(&mut self, line: impl Display) {
        writeln!(self.text, "{:1$}{line}", "", 2 * self.depth).expect("a string takes whatever is written to it");
    }

    fn open(&mut self, line: &str) {
        self.line(line);
        self.depth += 1;
    }

    fn close(&mut self, line: &str) {
        self.depth -= 1;
        self.line(line);
    }

    /// A field that is left out where there is nothing to say.
    fn field(&mut self, name: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.line(format_args!("{name}: {value},"));
        }
    }

    fn string(&mut self, name: &str, value: Option<impl Display>) {
        self.field(name, value.map(quoted));
    }

    /// A list, one item a line, that is left out where it is empty.
    fn list(&mut self, name: &str, items: impl Iterator<Item = String>) {
        let mut items = items.peekable();
        if items.peek().is_some() {
            self.open(&format!("{name}: ["));
            items.for_each(|item| self.line(format_args!("{item},")));
            self.close("],");
        }
    }
}
