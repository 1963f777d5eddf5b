//! The profile in lines.
//!
//! Nothing is left out: where nothing is said, that is told.

use super::lists::count;
use super::{NO_DATA, Page, Phrase};
use crate::domain::profile::{Progress, Rating, Stay};
use crate::domain::query::profile::{LimitsView, MissingView, NoteView, ProfilePage, RatedView, Since, SinceView, SnapshotView};
use crate::domain::query::words::listed;
use crate::domain::{Group, Months, Slug, Text};

/// What is told where somebody has not said anything.
const NOTHING: &str = "nothing said";

/// A profile, and the file that it is kept in.
#[must_use]
pub fn profile(profile: &ProfilePage, file: Option<&Text>) -> Page {
    let mut page = Page::default();
    let place = file.map_or_else(|| ": there is no file to keep it in".to_owned(), |file| format!(", kept in {file}"));
    page.say(Phrase::heading("Your profile").then(&place));
    let role = profile.role.as_ref().map(|role| format!("{} ({})", role.title, role.id));
    page.say(format!("Current role: {}", known(role, profile.unknown_role.as_ref())));
    page.say(format!("Experience in all: {}", years(profile.years)));
    page.say(format!("Experience in the current role: {}", years(profile.years_in_role)));
    let goal = profile.goal.as_ref().map(|goal| match &goal.from {
        None => format!("{} ({})", goal.to.title, goal.to.id),
        Some(from) => format!("{} ({}), from {} ({})", goal.to.title, goal.to.id, from.title, from.id),
    });
    page.say(format!("Goal: {}", known(goal, profile.unknown_goal.as_ref())));
    skills(&mut page, profile);
    qualifications(&mut page, profile);
    page.list("Limits", &limits(&profile.limits), "none", |limit| limit.as_str().into());
    page.list("Bookmarks", &profile.bookmarks, "none", |mark| format!("{} {} ({})", mark.kind, mark.title, mark.id).into());
    notes(&mut page, &profile.notes);
    page.list("Ratings kept for later", &profile.snapshots, "none; `rungs me snapshot` keeps them as they are today", snapshot);
    if !profile.missing.is_empty() {
        page.list("Kept, but not in this catalogue", &profile.missing, NO_DATA, missing);
    }
    page
}

/// What is said of a role, also where this catalogue does not know it.
fn known(said: Option<String>, unknown: Option<&Slug>) -> String {
    said.or_else(|| unknown.map(|role| format!("{role} (not in this catalogue)"))).unwrap_or_else(|| NOTHING.to_owned())
}

/// `6.5 years`.
#[must_use]
pub fn years(years: Option<Months>) -> String {
    match years {
        None => NOTHING.to_owned(),
        Some(months) if months.get() == 12 => "1 year".to_owned(),
        Some(months) => format!("{months} years"),
    }
}

fn skills(page: &mut Page, profile: &ProfilePage) {
    if profile.skills.is_empty() {
        page.heading("Skills, from 0 (none) to 5 (expert)");
        page.detail("none rated; rungs me rate \"planning & scheduling=3\" rates one");
    }
    for group in [Some(Group::Technical), Some(Group::Behavioural), Some(Group::Business), None] {
        let rated: Vec<&RatedView> = profile.skills.iter().filter(|row| row.group == group).collect();
        if !rated.is_empty() {
            let title = group.map_or("Skills, group: no data", Group::title);
            let heading = if group.is_some() { format!("{title} skills, from 0 (none) to 5 (expert)") } else { title.to_owned() };
            page.list(&heading, &rated, NO_DATA, |row| {
                format!("{}: {}", row.skill.title, rating(row.rating, row.rating_title.as_ref())).into()
            });
        }
    }
}

/// `4 advanced`.
#[must_use]
pub fn rating(rating: Rating, title: Option<&Text>) -> String {
    title.map_or_else(|| rating.get().to_string(), |title| format!("{} {title}", rating.get()))
}

fn qualifications(page: &mut Page, profile: &ProfilePage) {
    let credentials = profile.credentials.iter().map(|row| format!("{}: {}", row.credential.name, progress(row.progress)));
    let degrees = profile.degrees.iter().map(|row| format!("{}: {}", row.id, progress(row.progress)));
    let all: Vec<String> = credentials.chain(degrees).collect();
    page.list("Credentials and degrees", &all, NOTHING, |row| row.as_str().into());
}

/// `held`, `under way`.
#[must_use]
pub fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::Held => "held",
        Progress::UnderWay => "under way",
    }
}

/// Each limit in a line.
#[must_use]
pub fn limits(limits: &LimitsView) -> Vec<String> {
    let tracks = |stay: Stay| -> Vec<&str> {
        limits.tracks.iter().filter(|limit| limit.stay == stay).map(|limit| limit.track.title.as_str()).collect()
    };
    let (stay_in, stay_out) = (tracks(Stay::In), tracks(Stay::Out));
    [
        limits.no_degree.then(|| "no step that takes a degree".to_owned()),
        limits.no_credential.then(|| "no step that takes a credential".to_owned()),
        limits.only_promotions.then(|| "no step but promotions".to_owned()),
        limits.years.map(|most| format!("no step that typically takes more than {}", years(Some(most)))),
        (!stay_in.is_empty()).then(|| format!("no step out of {}", listed(&stay_in))),
        (!stay_out.is_empty()).then(|| format!("no step into {}", listed(&stay_out))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn notes(page: &mut Page, notes: &[NoteView]) {
    page.heading("Notes");
    if notes.is_empty() {
        page.detail("none");
    }
    for (index, note) in notes.iter().enumerate() {
        page.numbered(index + 1, format!("{} ({} {})", note.title, note.kind, note.id));
        note.lines.iter().for_each(|line| page.under(line));
    }
}

fn snapshot(row: &SnapshotView) -> Phrase {
    format!("{}: {} rated", row.date, count(row.rated, "skill")).into()
}

fn missing(row: &MissingView) -> Phrase {
    let part = row.part.as_ref().map(|part| format!(", part {part}")).unwrap_or_default();
    format!("{} {}{part}: {}", row.kind, row.id, row.used).into()
}

/// The days for which ratings are kept.
#[must_use]
pub fn snapshots(snapshots: &[SnapshotView]) -> Page {
    let mut page = Page::default();
    page.list("Ratings kept for later", snapshots, "none; `rungs me snapshot` keeps them as they are today", snapshot);
    page
}

/// The ratings then and now.
#[must_use]
pub fn since(since: &Since) -> Page {
    let mut page = Page::default();
    let (changed, equal): (Vec<&SinceView>, Vec<&SinceView>) = since.skills.iter().partition(|row| row.then != row.now);
    page.list(&format!("Your ratings of {} and now", since.date), &changed, "nothing has changed", |row| then_and_now(row).into());
    page.gap();
    page.say(format!("Unchanged: {}", count(equal.len(), "skill")));
    page
}

fn then_and_now(row: &SinceView) -> String {
    let told = |rating: Option<Rating>| rating.map_or_else(|| "not rated".to_owned(), |rating| rating.get().to_string());
    let rise = match row.rise() {
        Some(rise) if rise > 0 => format!(", {rise} more"),
        Some(rise) if rise < 0 => format!(", {} less", -rise),
        Some(_) | None => String::new(),
    };
    format!("{}: {} then, {} now{rise}", row.skill.title, told(row.then), told(row.now))
}
