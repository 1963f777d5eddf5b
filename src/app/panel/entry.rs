//! Panels in which one thing is typed: a number of years, a note.
//!
//! What is typed is judged when Enter is pressed; nothing is lost before.

use crate::app::doc::{Ink, Row, fill_text};
use crate::app::subject::title_of;
use crate::domain::profile::{Limit, Note, Profile};
use crate::domain::{Catalogue, Change, Months, Subject};

/// What is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Experience in all.
    Years,
    /// Experience in the current role.
    YearsInRole,
    /// The longest step.
    YearsAtMost,
    /// A note about a page.
    Note(Subject),
    /// The file for the plan of the chosen route.
    Plan,
}

/// What stands for the end of a line while a note is typed.
const LINE_END: char = '¶';

impl Entry {
    /// What stands there before anything is typed.
    pub(super) fn begin(self, catalogue: &Catalogue, profile: &Profile) -> String {
        let years = |years: Option<Months>| years.map_or_else(String::new, |years| years.to_string());
        match self {
            Self::Years => years(profile.years()),
            Self::YearsInRole => years(profile.years_in_role()),
            Self::YearsAtMost => years(profile.limits().years),
            Self::Note(subject) => profile.note(catalogue, subject).map_or_else(String::new, |note| note.to_string().replace('\n', "¶")),
            Self::Plan => "plan.md".to_owned(),
        }
    }

    pub(super) fn title(self, catalogue: &Catalogue) -> String {
        match self {
            Self::Years => "Your years of experience in all".to_owned(),
            Self::YearsInRole => "Your years in the current role".to_owned(),
            Self::YearsAtMost => "At most so many years for one step".to_owned(),
            Self::Note(subject) => format!("Your note on {}", title_of(catalogue, subject)),
            Self::Plan => "Write the chosen route as a one-page plan".to_owned(),
        }
    }

    pub(super) fn rows(self, typed: &str, width: usize) -> Vec<Row> {
        let text = match self {
            Self::Years | Self::YearsInRole | Self::YearsAtMost => match months(typed) {
                Ok(_) => "Enter keeps it, Esc leaves it as it was. Nothing typed: no longer said.",
                Err(_) => "A number of years from 0 to 100, in whole months: 6 or 2.5",
            },
            Self::Plan => {
                "Enter writes the file: .md for Markdown, .html for a page that prints well, .json for programs. A file that exists is never overwritten."
            }
            Self::Note(_) => "Enter keeps it, Esc leaves it as it was. Nothing typed: the note goes. Ctrl-j ends a line, shown as ¶.",
        };
        vec![Row::still(fill_text(text, Ink::Dim, width, 0))]
    }

    /// The change that what is typed stands for.
    ///
    /// # Errors
    /// In words, what is wrong with it.
    pub fn change(self, catalogue: &Catalogue, typed: &str) -> Result<Change, String> {
        match self {
            Self::Years => months(typed).map(Change::Years),
            Self::YearsInRole => months(typed).map(Change::YearsInRole),
            Self::YearsAtMost => months(typed).map(|years| Change::Limit(Limit::Years(years))),
            Self::Plan => Err("a plan is no part of the profile".to_owned()),
            Self::Note(subject) => {
                let raw = typed.replace(LINE_END, "\n");
                let note = if raw.trim().is_empty() { None } else { Some(Note::typed(&raw).map_err(|error| error.to_string())?) };
                Change::note(catalogue, subject, note).ok_or_else(|| "an answer that was put together takes no note".to_owned())
            }
        }
    }
}

fn months(typed: &str) -> Result<Option<Months>, String> {
    let typed = typed.trim().replace(',', ".");
    if typed.is_empty() {
        return Ok(None);
    }
    let years = typed.parse().ok().and_then(Months::from_years);
    years.map(Some).ok_or_else(|| format!("{typed} is not a number of years: 0 to 100, in whole months"))
}
