//! The rules about the data that concern more than one record: one row, one function, one rule.
//!
//! What concerns a single field is proven where the field is built. A rule never changes anything, and it
//! must cope with a catalogue that lacks what its files lack.

mod journeys;
mod map;
mod questions;
mod roles;
mod steps;

use super::build::Draft;
use super::problems::TOLD_AT_MOST;
use super::{Place, Problem, Severity, Text};

/// A rule about the data.
pub struct Check {
    /// Its name; never renamed.
    pub code: &'static str,
    /// Whether breaking it keeps the framework out.
    pub severity: Severity,
    /// What it asks, in one sentence.
    pub rule: &'static str,
    find: fn(&Draft<'_>) -> Vec<Finding>,
}

/// One place where a rule is broken.
struct Finding {
    place: Place,
    subject: String,
    message: String,
    help: String,
}

/// Every rule.
pub const CHECKS: &[Check] = &[
    error("not-up", "A promotion goes to a higher level, where both levels are known.", steps::not_up),
    error("not-down", "A step back goes to a lower level, where both levels are known.", steps::not_down),
    warning("lateral-far", "A lateral step moves at most one level.", steps::lateral_far),
    error("step-to-itself", "A step leads to another role.", steps::to_itself),
    error("step-twice", "There is one step from one role to another.", steps::twice),
    warning("asks-less", "Where a promotion asks less of a skill that both roles want, less_depth says why.", steps::asks_less),
    warning("less-depth", "What less_depth names is a skill that both roles want, and of which the new one wants less.", steps::less_depth),
    warning("to-show", "A step names two to four things to show.", steps::to_show),
    error("short-journey", "A journey has at least two roles.", journeys::short),
    error("no-such-step", "Every hop of a journey is a step.", journeys::no_such_step),
    error("no-linked-step", "A link to a step leads to one that exists.", questions::no_such_step),
    error("question-twice", "Every question is asked once, in its own words.", questions::twice),
    error("reading-twice", "What is asked is answered by one question.", questions::reading_twice),
    error("core-missing", "A role lists the core skills of its track.", roles::core_missing),
    error("title-twice", "Every role has a title of its own.", roles::title_twice),
    warning("alias-is-title", "No role has the title of another as an alias.", roles::alias_is_title),
    warning("short-twice", "Every role has a short title of its own.", roles::short_twice),
    warning("no-duties", "A role says what it does.", roles::no_duties),
    warning("no-skills", "A role says which skills it wants.", roles::no_skills),
    warning("no-steps", "A role has a step that leads to it or from it.", roles::no_steps),
    warning("seat-missing", "A framework that places its roles on the map places each of them.", map::seat_missing),
    warning("seat-twice", "No two roles of a level have one seat on the map.", map::seat_twice),
    warning("seat-useless", "A role has one seat on a map, in a row that its level has there.", map::seat_useless),
    warning("required-by-estimate", "What is required rests on more than an estimate or general knowledge.", roles::required_by_estimate),
];

const fn error(code: &'static str, rule: &'static str, find: fn(&Draft<'_>) -> Vec<Finding>) -> Check {
    Check { code, severity: Severity::Error, rule, find }
}

const fn warning(code: &'static str, rule: &'static str, find: fn(&Draft<'_>) -> Vec<Finding>) -> Check {
    Check { code, severity: Severity::Warning, rule, find }
}

impl Check {
    /// Every place where the rule is broken.
    pub(in crate::domain) fn run(&self, draft: &Draft<'_>) -> Vec<Problem> {
        let problem = |finding: Finding| Problem {
            severity: self.severity,
            code: self.code,
            file: draft.file(finding.place),
            place: finding.place,
            spot: None,
            first: None,
            subject: Some(Text::clean(&finding.subject)),
            message: Text::clean(&finding.message),
            help: Text::clean(&finding.help),
        };
        (self.find)(draft).into_iter().map(problem).collect()
    }
}

/// As many findings as can be told, and one more, so that it is known that there are more.
fn some(findings: impl Iterator<Item = Finding>) -> Vec<Finding> {
    findings.take(TOLD_AT_MOST + 1).collect()
}

/// A finding; the four strings of which it consists.
fn finding(place: Place, subject: String, message: impl Into<String>, help: impl Into<String>) -> Finding {
    Finding { place, subject, message: message.into(), help: help.into() }
}
