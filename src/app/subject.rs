//! What a page is about: its name, its command line, and where it is in another catalogue.
//!
//! It knows no rows and no place on a screen.

pub use crate::domain::query::named::title_of;
use crate::domain::{Catalogue, Reading, Subject, Thing, query};

/// The same subject in another catalogue, if it is there.
pub fn resolve(old: &Catalogue, new: &Catalogue, subject: Subject) -> Option<Subject> {
    match subject {
        Subject::Role(id) => new.role_of(old.role(id).slug.as_str()).map(Subject::Role),
        Subject::Skill(id) => new.skill_of(old.skill(id).slug.as_str()).map(Subject::Skill),
        Subject::Credential(id) => new.credential_of(old.credential(id).slug.as_str()).map(Subject::Credential),
        Subject::Topic(id) => new.topic_of(old.topic(id).slug.as_str()).map(Subject::Topic),
        Subject::Question(id) => new.question_of(old.question(id).slug.as_str()).map(Subject::Question),
        Subject::Answer(reading) => {
            let again = |thing: Option<Thing>| match thing {
                None => Some(None),
                Some(thing) => resolve(old, new, thing.into()).map(Subject::thing),
            };
            Some(Subject::Answer(Reading { of: again(reading.of)?, and: again(reading.and)?, ..reading }))
        }
    }
}

/// Words as a shell takes them for one or more words, whatever they hold.
pub fn quoted(words: &str) -> String {
    let is_plain = words.chars().all(|character| character.is_ascii_alphanumeric() || " -.".contains(character)) && !words.starts_with('-');
    if is_plain { words.to_owned() } else { format!("'{}'", words.replace('\'', "'\\''")) }
}

/// The command line that prints the page of a subject.
#[must_use]
pub fn command_line(catalogue: &Catalogue, subject: Subject) -> String {
    match subject {
        Subject::Role(id) => format!("rungs role {}", catalogue.role(id).slug),
        Subject::Skill(id) => format!("rungs skill {}", catalogue.skill(id).slug),
        Subject::Credential(id) => format!("rungs credential {}", catalogue.credential(id).slug),
        Subject::Topic(id) => format!("rungs topic {}", catalogue.topic(id).slug),
        Subject::Question(id) => format!("rungs ask {}", catalogue.question(id).slug),
        Subject::Answer(reading) => format!("rungs ask {}", quoted(&query::asks(catalogue, reading))),
    }
}
