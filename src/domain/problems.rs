//! The problems of some data, up to a limit: what is beyond it is left out, and that is said.
//!
//! Whether there is an error at all is never lost, since errors and warnings are limited apart.

use std::sync::Arc;

use super::{Place, Problem, Severity, Spot, Text};

/// How many errors, and how many warnings, are told of a file that is read, and of all records.
pub const TOLD_AT_MOST: usize = 1_000;

/// The rule that is broken where more are left out.
pub const LEFT_OUT: &str = "too-many-problems";

/// The problems of some data.
#[derive(Debug, Clone)]
pub struct Problems {
    told: Vec<Problem>,
    errors: Count,
    warnings: Count,
}

/// How many of a severity are told, and whether there are more.
#[derive(Debug, Clone)]
struct Count {
    room: usize,
    left_out: Option<Problem>,
}

impl Default for Problems {
    fn default() -> Self {
        Self::with_room_for(TOLD_AT_MOST)
    }
}

impl Problems {
    /// None yet, and room for so many errors and as many warnings.
    #[must_use]
    pub fn with_room_for(room: usize) -> Self {
        let count = Count { room, left_out: None };
        Self { told: Vec::new(), errors: count.clone(), warnings: count }
    }

    /// Whether so many of a severity were found that more need not be looked for.
    #[must_use]
    pub fn is_full(&self, severity: Severity) -> bool {
        self.count(severity).left_out.is_some()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.told.is_empty() && !self.is_full(Severity::Error) && !self.is_full(Severity::Warning)
    }

    /// How many there are up to now.
    #[must_use]
    pub fn len(&self) -> usize {
        self.told.len()
    }

    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        let count = match problem.severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        match count.room.checked_sub(1) {
            Some(room) => {
                count.room = room;
                self.told.push(problem);
            }
            None if count.left_out.is_none() => {
                count.left_out = Some(left_out(problem.severity, &problem.file, problem.place, problem.spot))
            }
            None => {}
        }
    }

    /// Those that are told; where there are more, one more says so.
    #[must_use]
    pub fn into_told(self) -> Vec<Problem> {
        self.told.into_iter().chain(self.errors.left_out).chain(self.warnings.left_out).collect()
    }

    fn count(&self, severity: Severity) -> &Count {
        match severity {
            Severity::Error => &self.errors,
            Severity::Warning => &self.warnings,
        }
    }
}

impl Extend<Problem> for Problems {
    fn extend<T: IntoIterator<Item = Problem>>(&mut self, problems: T) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }
}

/// Says that more are left out, at the place of the first of them.
fn left_out(severity: Severity, file: &Arc<str>, place: Place, spot: Option<Spot>) -> Problem {
    let what = match severity {
        Severity::Error => "errors",
        Severity::Warning => "warnings",
    };
    Problem {
        severity,
        code: LEFT_OUT,
        file: file.clone(),
        place,
        spot,
        first: None,
        subject: None,
        message: Text::clean(&format!("there are more {what} than can be told; from here on they are left out.")),
        help: Text::clean("Mend those that are told, then check again."),
    }
}
