//! The commands about many things: `roles`, `find`, `skills`, `credentials`, `sources`, `topics`, `questions`.
//!
//! None computes anything itself. Where nothing matches, the list is empty and the exit code says so.

use super::answer::{Answer, code};
use super::text::{answer as answers, lists};
use crate::domain::problem::{nearest, quoted};
use crate::domain::query::{self, lists as query_lists};
use crate::domain::{Catalogue, Level, Slug, TrackId};

/// `rungs roles`.
///
/// # Errors
/// The answer to give when there is no such track.
pub fn roles(catalogue: &Catalogue, track: Option<&str>, level: Option<u8>) -> Result<Answer, Answer> {
    let track = track.map(|name| track_of(catalogue, name)).transpose()?;
    let roles = query::roles(catalogue, track, level.and_then(Level::new));
    let answer = Answer::found(lists::roles(&roles), "roles", &roles);
    Ok(if roles.roles.is_empty() { Answer { code: code::NOT_FOUND, ..answer } } else { answer })
}

/// The track of an id or a title.
///
/// # Errors
/// The answer to give when there is no such track.
pub fn track_of(catalogue: &Catalogue, name: &str) -> Result<TrackId, Answer> {
    let lower = name.to_lowercase();
    let by_title = || catalogue.tracks().find(|&id| catalogue.track(id).title.to_lowercase() == lower);
    catalogue.track_of(&lower).or_else(by_title).ok_or_else(|| no_track(catalogue, name, &lower))
}

fn no_track(catalogue: &Catalogue, name: &str, lower: &str) -> Answer {
    let slugs: Vec<Slug> = catalogue.tracks().map(|id| catalogue.track(id).slug.clone()).collect();
    let all: Vec<&str> = slugs.iter().map(Slug::as_str).collect();
    let near: Vec<Slug> = nearest(lower, all.iter().copied()).and_then(|near| Slug::new(near).ok()).into_iter().collect();
    Answer::refused(code::NOT_FOUND, &format!("no track {}; there are: {}", quoted(name), all.join(", ")), &near)
}

/// `rungs find WORDS…`.
#[must_use]
pub fn find(catalogue: &Catalogue, words: &[String]) -> Answer {
    let find = query::find(catalogue, &words.join(" "));
    let answer = Answer::found(lists::found(&find), "find", &find);
    if find.hits.is_empty() { Answer { code: code::NOT_FOUND, ..answer } } else { answer }
}

/// `rungs skills`.
#[must_use]
pub fn skills(catalogue: &Catalogue) -> Answer {
    let skills = query_lists::skills(catalogue);
    Answer::found(lists::skills(&skills), "skills", &skills)
}

/// `rungs credentials`.
#[must_use]
pub fn credentials(catalogue: &Catalogue) -> Answer {
    let credentials = query_lists::credentials(catalogue);
    Answer::found(lists::credentials(&credentials), "credentials", &credentials)
}

/// `rungs sources`.
#[must_use]
pub fn sources(catalogue: &Catalogue) -> Answer {
    let sources = query_lists::sources(catalogue);
    Answer::found(lists::sources(&sources), "sources", &sources)
}

/// `rungs topics`.
#[must_use]
pub fn topics(catalogue: &Catalogue) -> Answer {
    let topics = query_lists::topics(catalogue);
    Answer::found(answers::topics(&topics), "topics", &topics)
}

/// `rungs questions`.
#[must_use]
pub fn questions(catalogue: &Catalogue) -> Answer {
    let questions = query_lists::questions(catalogue);
    Answer::found(answers::questions(&questions), "questions", &questions)
}
