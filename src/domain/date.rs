//! [`Date`] and [`Moment`]: when something was, in UTC.
//!
//! They never ask the clock: the time comes in from outside, once.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Serialize, Serializer};

use super::Months;

const SECONDS_A_DAY: i64 = 86_400;

/// A day of the calendar, 0001-01-01 to 9999-12-31.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// A day, if the calendar has it.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_year = (1..=9999).contains(&year);
        let is_day = (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day);
        (is_year && is_day).then_some(Self { year, month, day })
    }

    /// A day written as `2026-11-23`.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let is_written_so = raw.len() == 10
            && raw.bytes().enumerate().all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
        if !is_written_so {
            return None;
        }
        Self::new(raw[..4].parse().ok()?, raw[5..7].parse().ok()?, raw[8..].parse().ok()?)
    }

    /// The month so many months later.
    #[must_use]
    pub fn month_after(self, months: Months) -> Month {
        let count = u32::from(self.year) * 12 + u32::from(self.month) - 1 + u32::from(months.get());
        Month { year: count / 12, month: count % 12 }
    }

    /// `23 November 2026`
    #[must_use]
    pub fn words(self) -> String {
        format!("{} {} {}", self.day, MONTHS[usize::from(self.month).saturating_sub(1) % MONTHS.len()], self.year)
    }
}

/// A month of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: u32,
    /// From 0.
    month: u32,
}

impl Month {
    /// The year it is in.
    #[must_use]
    pub fn year(self) -> u32 {
        self.year
    }
}

/// The months in words, the first one first.
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

impl fmt::Display for Month {
    /// `November 2029`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", MONTHS[self.month as usize % MONTHS.len()], self.year)
    }
}

impl Serialize for Month {
    /// `2029-11`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:04}-{:02}", self.year, self.month + 1))
    }
}

fn days_of(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    /// `2026-11-23`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A second of the years 1 to 9999; what lies outside counts as the nearest that does not. Unless told otherwise, the
/// first of 1970.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    const FIRST: i64 = -62_135_596_800;
    const LAST: i64 = 253_402_300_799;

    /// So many seconds after the beginning of 1970, or before it.
    #[must_use]
    pub fn new(seconds: i64) -> Self {
        Self(seconds.clamp(Self::FIRST, Self::LAST))
    }

    /// The moment that the system calls by this time.
    #[must_use]
    pub fn of(time: SystemTime) -> Self {
        let whole = |length: Duration| i64::try_from(length.as_secs()).unwrap_or(i64::MAX);
        match time.duration_since(UNIX_EPOCH) {
            Ok(since) => Self::new(whole(since)),
            Err(error) => Self::new(-whole(error.duration())),
        }
    }

    /// The moment that `SOURCE_DATE_EPOCH` names where it is set and a number, else what the clock said.
    #[must_use]
    pub fn now(source_date_epoch: Option<&str>, clock: SystemTime) -> Self {
        source_date_epoch.and_then(|raw| raw.parse().ok()).map_or_else(|| Self::of(clock), Self::new)
    }

    /// Its day.
    #[must_use]
    pub fn date(self) -> Date {
        let (year, month, day) = civil(self.0.div_euclid(SECONDS_A_DAY));
        Date::new(year, month, day).expect("every day between the first and the last is one of the calendar")
    }

    /// Its day and time as a part of a file name: `20261123T101500Z`.
    #[must_use]
    pub fn stamp(self) -> String {
        let Date { year, month, day } = self.date();
        let second = self.0.rem_euclid(SECONDS_A_DAY);
        format!("{year:04}{month:02}{day:02}T{:02}{:02}{:02}Z", second / 3600, second / 60 % 60, second % 60)
    }

    /// Whether it lies more than so many seconds before another one.
    #[must_use]
    pub fn is_older(self, seconds: i64, than: Self) -> bool {
        than.0 - self.0 > seconds
    }
}

/// The day that lies so many days after 1970-01-01: Howard Hinnant's `civil_from_days`.
fn civil(days: i64) -> (u16, u8, u8) {
    // Counted from 0000-03-01, in cycles of 400 years.
    let days = days + 719_468;
    let (cycle, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, turn) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    // In range, since a moment is: the casts are exact.
    ((year + cycle * 400 + turn) as u16, month as u8, day as u8)
}
