//! From a path to what lies there: a profile, a mistake in it, something newer, something damaged.
//!
//! It never changes anything.

use std::path::Path;
use std::sync::Arc;

use super::disk::{Content, Disk};
use crate::domain::profile::ProfileEntry;
use crate::domain::{Problem, Profile, Text};
use crate::framework::{self, FileError, single};

/// What lies at a path.
#[derive(Debug)]
pub(super) enum Found {
    /// Nothing.
    Missing,
    /// A profile.
    Sound { profile: Profile, text: String },
    /// A profile with mistakes, as somebody makes them who writes by hand; and what of it holds.
    Mistaken { profile: Profile, problems: Vec<Problem> },
    /// A profile of a later format; and what of it this program understands.
    Newer { profile: Profile, format: u64 },
    /// Something that is no profile, or only a part of one; why, in half a sentence.
    Damaged(Text),
    /// Something that cannot be read.
    Unreadable(FileError),
}

const SECTION: &str = "profile";

/// Looks what lies at a path.
pub(super) fn look(disk: &dyn Disk, path: &Path) -> Found {
    match disk.read(path) {
        Ok(Content::Text(text)) => read(path, text),
        Ok(Content::NotText(why)) => Found::Damaged(why),
        Err(FileError::Missing(_)) => Found::Missing,
        Err(error) => Found::Unreadable(error),
    }
}

fn read(path: &Path, text: String) -> Found {
    let file: Arc<str> = framework::name(path).as_str().into();
    let format = single::number(&text, SECTION, "format");
    let (entry, mut problems) = single::parse::<ProfileEntry>(&file, SECTION, &text);
    let (profile, wrong) = Profile::proven(&entry, &file);
    if let Some(format) = format.filter(|format| *format > u64::from(Profile::FORMAT)) {
        return Found::Newer { profile, format };
    }
    if !problems.is_empty() && !single::is_whole(&text, SECTION) {
        return Found::Damaged(damage(&text, &problems));
    }
    problems.extend(wrong);
    if problems.is_empty() {
        return Found::Sound { profile, text };
    }
    single::find_spots(&text, &mut problems);
    Found::Mistaken { profile, problems }
}

fn damage(text: &str, problems: &[Problem]) -> Text {
    match problems.first() {
        Some(_) if single::is_empty(text) => Text::clean("it is empty"),
        Some(first) if single::is_closed(text) => {
            let spot = first.spot.map_or_else(String::new, |spot| format!("line {}, column {}: ", spot.line, spot.column));
            Text::clean(&format!("{spot}{}", first.message.trim_end_matches('.')))
        }
        Some(_) | None => Text::clean("it ends too early"),
    }
}
