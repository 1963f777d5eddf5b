//! The rules about the data that concern more than one record: one row, one function, one rule.
//!
//! What concerns a single field is proven where the field is built. A rule never changes anything.

use super::build::Draft;
use super::{Kind, Place, Problem, Severity, Text};

/// A rule about the data.
pub struct Check {
    /// Its name; never renamed.
    pub code: &'static str,
    /// Whether breaking it keeps the framework out.
    pub severity: Severity,
    /// What it asks, in one sentence.
    pub rule: &'static str,
    pub(in crate::domain) find: fn(&Draft<'_>) -> Vec<Problem>,
}

/// Every rule.
pub const CHECKS: &[Check] = &[Check {
    code: "not-up",
    severity: Severity::Error,
    rule: "A promotion goes to a higher level, where both levels are known.",
    find: not_up,
}];

fn not_up(draft: &Draft<'_>) -> Vec<Problem> {
    let catalogue = draft.catalogue;
    let mut problems = Vec::new();
    for (index, (from, to, step)) in catalogue.all_steps().enumerate() {
        let (from, to) = (catalogue.role(from), catalogue.role(to));
        if let (Kind::Promotion, Some(low), Some(high)) = (step.kind, from.level, to.level)
            && high <= low
        {
            problems.push(problem(
                draft,
                draft.step_places[index].field("kind"),
                &format!("step `{}` → `{}`", from.slug, to.slug),
                &format!("a promotion goes up, but this one leads from level {low} to level {high}."),
                "Use another kind (lateral, specialise, pivot, step-back), or mend a level.",
            ));
        }
    }
    problems
}

fn problem(draft: &Draft<'_>, place: Place, subject: &str, message: &str, help: &str) -> Problem {
    Problem {
        severity: Severity::Error,
        code: "not-up",
        file: draft.files[place.file as usize].clone(),
        place,
        spot: None,
        subject: Some(Text::clean(subject)),
        message: Text::clean(message),
        help: Text::clean(help),
    }
}
