//! `rungs me`: what somebody says of themself, shown and changed.
//!
//! A command is one change, however many things it names: all of it is saved, or nothing.

mod wish;

use serde::Serialize;

use super::answer::{Answer, code};
use super::args::me::MeCommand;
use super::personal::Person;
use super::text::{self, Page};
use crate::domain::problem::quoted;
use crate::domain::profile::Ratings;
use crate::domain::query::profile::{ProfilePage, SnapshotView};
use crate::domain::query::{self, Since};
use crate::domain::{Catalogue, Change, Date, Text};
use wish::Wish;

#[derive(Serialize)]
struct ProfileBody<'a> {
    understood: Option<&'a Text>,
    /// What was saved, in words; nothing where the profile is only shown.
    saved: Option<&'a [String]>,
    file: Option<&'a Text>,
    profile: &'a ProfilePage,
}

#[derive(Serialize)]
struct SnapshotsBody<'a> {
    snapshots: &'a [SnapshotView],
}

#[derive(Serialize)]
struct SinceBody<'a> {
    since: &'a Since,
}

/// `rungs me` and its forms.
///
/// # Errors
/// The answer to give when something is not understood, makes no sense, or cannot be saved.
pub fn me(catalogue: &Catalogue, person: &mut Person, command: Option<&MeCommand>, today: Date) -> Result<Answer, Answer> {
    match command {
        None => Ok(shown(catalogue, person)),
        Some(MeCommand::Snapshots) => Ok(snapshots(catalogue, person)),
        Some(MeCommand::Since { date }) => since(catalogue, person, date),
        Some(MeCommand::Snapshot) => save(catalogue, person, &snapshot(person, today)?),
        Some(MeCommand::Reset { yes }) => save(catalogue, person, &reset(person, *yes)?),
        Some(MeCommand::Say(saying)) => save(catalogue, person, &wish::of(catalogue, &person.profile, saying)?),
    }
}

fn shown(catalogue: &Catalogue, person: &Person) -> Answer {
    let page = query::profile(catalogue, &person.profile);
    let file = person.file();
    let body = ProfileBody { understood: None, saved: None, file: file.as_ref(), profile: &page };
    Answer::found(text::me::profile(&page, file.as_ref()), "profile", body)
}

fn save(catalogue: &Catalogue, person: &mut Person, wish: &Wish) -> Result<Answer, Answer> {
    let before = person.profile.clone();
    person.save(&wish.change())?;
    let (file, understood) = (person.file(), wish.understood());
    let place = file.as_ref().map(|file| format!(" in {file}")).unwrap_or_default();
    let how = if before == person.profile { format!("unchanged{place}") } else { format!("saved{place}") };
    let mut text = Page::default();
    text.understood(understood.as_ref());
    text.say(format!("{how}: {}", wish.told.join("; ")));
    let page = query::profile(catalogue, &person.profile);
    let body = ProfileBody { understood: understood.as_ref(), saved: Some(&wish.told), file: file.as_ref(), profile: &page };
    Ok(Answer::found(text, "profile", body))
}

fn snapshot(person: &Person, today: Date) -> Result<Wish, Answer> {
    let ratings: &Ratings = person.profile.ratings();
    if ratings.is_empty() {
        return Err(Answer::refused(code::NOT_FOUND, "there is nothing to keep: you have rated no skill yet", &[]));
    }
    let skills = text::lists::count(ratings.len(), "skill");
    let again = if person.profile.snapshots().contains_key(&today) { ", in place of those kept earlier for this day" } else { "" };
    Ok(Wish::to(Change::Snapshot(today), format!("the ratings of {skills} kept for {today}{again}")))
}

fn reset(person: &Person, yes: bool) -> Result<Wish, Answer> {
    let backup = person.backup().unwrap_or_else(|| Text::clean("nowhere"));
    if !yes {
        let message = format!(
            "this takes out everything that you have said; `rungs me reset --yes` does it, and the profile as it is now then stays in {backup} until the next change"
        );
        return Err(Answer::refused(code::USAGE, &message, &[]));
    }
    let told = if person.profile.is_empty() {
        "there was nothing to take out".to_owned()
    } else {
        format!("everything is taken out; {backup} holds the profile as it was, until the next change")
    };
    Ok(Wish::to(Change::Reset, told))
}

fn snapshots(catalogue: &Catalogue, person: &Person) -> Answer {
    let page = query::profile(catalogue, &person.profile);
    Answer::found(text::me::snapshots(&page.snapshots), "snapshots", SnapshotsBody { snapshots: &page.snapshots })
}

fn since(catalogue: &Catalogue, person: &Person, raw: &str) -> Result<Answer, Answer> {
    let Some(day) = Date::parse(raw.trim()) else {
        return Err(Answer::refused(code::USAGE, &format!("{} is not a day: write it as 2026-11-23", quoted(raw)), &[]));
    };
    match query::since(catalogue, &person.profile, day) {
        Some(since) => Ok(Answer::found(text::me::since(&since), "since", SinceBody { since: &since })),
        None => {
            let days: Vec<String> = person.profile.snapshots().keys().map(ToString::to_string).collect();
            let hint = if days.is_empty() { "`rungs me snapshot` keeps them".to_owned() } else { format!("the first day is {}", days[0]) };
            Err(Answer::refused(code::NOT_FOUND, &format!("no ratings are kept for {day} or before; {hint}"), &[]))
        }
    }
}
