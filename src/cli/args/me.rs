//! The arguments of `rungs me`: what somebody says of themself.
//!
//! A skill or role is still the words that were typed; only numbers are read here.

use clap::{Args, Subcommand, ValueEnum};

use super::words;
use crate::domain::Months;
use crate::domain::profile::Rating;

/// `rungs me`.
#[derive(Debug, Args)]
pub struct Me {
    /// What to change; without it, the profile is shown.
    #[command(subcommand)]
    pub change: Option<MeCommand>,
}

/// What can be changed in the profile, and shown of it.
#[derive(Debug, Subcommand)]
pub enum MeCommand {
    /// Something that somebody says of themself.
    #[command(flatten)]
    Say(Saying),
    /// Keep your ratings as they are today, to compare with later
    Snapshot,
    /// List the days for which ratings are kept
    Snapshots,
    /// Show your ratings then and now
    Since {
        /// A day, as 2026-11-23; the ratings kept for it, or last before it
        #[arg(value_name = "DATE")]
        date: String,
    },
    /// Take out everything; the profile as it was stays beside it until the next change
    Reset {
        /// Do it
        #[arg(long, alias = "force")]
        yes: bool,
    },
}

/// Something that somebody says of themself, or no longer.
#[derive(Debug, Subcommand)]
pub enum Saying {
    /// Rate skills: rungs me rate risk-management=4 "planning & scheduling=3"
    Rate {
        /// A skill and your proficiency, 0 (none) to 5 (expert); - takes the rating out
        #[arg(required = true, value_name = "SKILL=N", value_parser = rated)]
        ratings: Vec<Rated>,
    },
    /// Say how much experience you have: rungs me years 6.5 --in-role 2
    Years {
        /// Years in all; - takes them out
        #[arg(value_name = "N", value_parser = years, allow_negative_numbers = true, required_unless_present = "in_role")]
        years: Option<Count>,
        /// Years in your current role; - takes them out
        #[arg(long, value_name = "N", value_parser = years, allow_negative_numbers = true)]
        in_role: Option<Count>,
    },
    /// Say which role you have
    Role(RoleSaid),
    /// Say which credential or degree you hold
    Earn {
        /// A credential, one of its grades, or the id of a degree
        #[arg(required = true, value_name = "CREDENTIAL", value_parser = words)]
        words: Vec<String>,
        /// You are working for it
        #[arg(long)]
        under_way: bool,
        /// Take it out
        #[arg(long, conflicts_with = "under_way")]
        not: bool,
    },
    /// Say what you do not want or cannot have: rungs me limit max-years 3
    Limit {
        /// Which limit
        #[arg(value_enum, value_name = "LIMIT")]
        limit: LimitWord,
        /// The years of max-years, or the track of stay-in and stay-out
        #[arg(value_name = "N|TRACK", allow_negative_numbers = true)]
        of: Vec<String>,
        /// Lift this limit
        #[arg(long)]
        lift: bool,
    },
    /// Note something about a role or a skill; an empty text takes the note out
    Note {
        /// A role or a skill; a name of several words in quotes
        #[arg(value_name = "ROLE-OR-SKILL", value_parser = words)]
        about: String,
        /// The note
        #[arg(required = true, value_name = "TEXT")]
        text: Vec<String>,
    },
    /// Bookmark a role
    Bookmark {
        /// The role
        #[arg(required = true, value_name = "ROLE", value_parser = words)]
        words: Vec<String>,
        /// Take the bookmark out
        #[arg(long)]
        not: bool,
    },
    /// Say which role you want to get to
    Goal(RoleSaid),
}

/// A role that is said, or no longer.
#[derive(Debug, Args)]
pub struct RoleSaid {
    /// The role
    #[arg(required_unless_present = "not", value_name = "ROLE", value_parser = words)]
    pub words: Vec<String>,
    /// Say none
    #[arg(long, conflicts_with = "words")]
    pub not: bool,
}

/// A skill with what it is rated; nothing takes the rating out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rated {
    /// The words for the skill.
    pub skill: String,
    /// The rating.
    pub rating: Option<Rating>,
}

/// Some years; nothing takes them out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count(pub Option<Months>);

/// One of the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LimitWord {
    /// No step that takes a degree
    NoDegree,
    /// No step that takes a credential
    NoCredential,
    /// No step but promotions
    PromotionsOnly,
    /// No step that typically takes more than N years
    MaxYears,
    /// No step out of this track
    StayIn,
    /// No step into this track
    StayOut,
    /// No limit at all: lifts every one
    None,
}

fn rated(raw: &str) -> Result<Rated, String> {
    let help = "write it as SKILL=N, with N from 0 (none) to 5 (expert), or - to take the rating out";
    let (skill, number) = raw.rsplit_once('=').ok_or(help)?;
    let rating = match number.trim() {
        "-" => None,
        number => Some(number.parse().ok().and_then(Rating::new).ok_or(help)?),
    };
    Ok(Rated { skill: words(skill)?, rating })
}

/// Years as they are typed, or `-` for none.
///
/// # Errors
/// How to write them.
pub fn years(raw: &str) -> Result<Count, String> {
    match raw.trim() {
        "-" => Ok(Count(None)),
        raw => match raw.parse().ok().and_then(Months::from_years) {
            Some(months) => Ok(Count(Some(months))),
            None => Err("write years as 3, 2.5 or 0.25: whole months, from 0 to 100 years; - takes them out".to_owned()),
        },
    }
}
