//! What may still be read: all files together have limits, so that no folder takes all the memory there is.
//!
//! It never judges what a file says.

use super::read::Unfit;
use super::scan::Amount;
use crate::domain::Spot;
use crate::domain::problems::TOLD_AT_MOST;

/// The most bytes that all files together may have: 64 MiB.
pub const BYTES_IN_ALL: u64 = 64 << 20;

/// How many files may have as many problems as can be told.
const FILES_FULL_OF_PROBLEMS: usize = 10;

/// The most that all files together may hold.
pub const AMOUNT_IN_ALL: Amount = Amount { records: 250_000, values: 1_500_000 };

/// What may still be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Room {
    bytes: u64,
    amount: Amount,
    problems: usize,
    is_used_up: bool,
}

impl Default for Room {
    fn default() -> Self {
        Self { bytes: BYTES_IN_ALL, amount: AMOUNT_IN_ALL, problems: FILES_FULL_OF_PROBLEMS * TOLD_AT_MOST, is_used_up: false }
    }
}

impl Room {
    /// Whether a file did not fit in: then none after it is read.
    pub fn is_used_up(&self) -> bool {
        self.is_used_up
    }

    /// Takes the room for so many bytes.
    pub fn take_bytes(&mut self, bytes: u64) -> Result<(), Unfit> {
        let left = self.bytes.checked_sub(bytes);
        self.bytes = left.ok_or_else(|| self.used_up(&format!("{} MiB", BYTES_IN_ALL >> 20)))?;
        Ok(())
    }

    /// Takes the room for what a file holds.
    pub fn take_amount(&mut self, amount: Amount) -> Result<(), Unfit> {
        let records = self.amount.records.checked_sub(amount.records);
        self.amount.records = records.ok_or_else(|| self.used_up(&format!("{} records, counted by (", AMOUNT_IN_ALL.records)))?;
        let values = self.amount.values.checked_sub(amount.values);
        self.amount.values =
            values.ok_or_else(|| self.used_up(&format!("{} fields, items and lists, counted by , and [", AMOUNT_IN_ALL.values)))?;
        Ok(())
    }

    /// How many problems of the next file may be told.
    pub fn problems(&self) -> usize {
        self.problems.min(TOLD_AT_MOST)
    }

    /// Takes the room for so many problems.
    pub fn take_problems(&mut self, problems: usize) {
        self.problems = self.problems.saturating_sub(problems);
    }

    fn used_up(&mut self, limit: &str) -> Unfit {
        self.is_used_up = true;
        Unfit {
            code: "too-big",
            spot: Spot { line: 1, column: 1 },
            message: format!("with this file there is more than {limit} in all; nothing after it is read."),
            help: "Name fewer files at a time, or take out what is not needed.".into(),
        }
    }
}
