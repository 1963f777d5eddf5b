//! The reasons for and against a step: one line each, the weightiest first.
//!
//! There are always two for it and one against it. None of them is a percentage, and none says more than the
//! catalogue does.

mod against;
mod favour;
mod own;

use super::case::Case;
use super::{Reason, Sign};
use crate::domain::Slug;
use against::{AGAINST, AGAINST_AT_LEAST};
use favour::{FOR, FOR_AT_LEAST};
use own::{AGAINST_OWN, FOR_OWN};

/// How long a reason should be at most, in characters.
const LINE: usize = 90;

/// A reason that still knows what it weighs.
struct Weighed {
    weight: u32,
    reason: Reason,
}

type Maker = fn(&Case<'_>) -> Option<Weighed>;

/// The reasons: two at least for it, then one at least against it.
#[must_use]
pub fn reasons(case: &Case<'_>) -> Vec<Reason> {
    let mut reasons = by_weight(case, &[FOR, FOR_OWN], (FOR_AT_LEAST, 2));
    reasons.extend(by_weight(case, &[AGAINST, AGAINST_OWN], (AGAINST_AT_LEAST, 1)));
    reasons
}

/// What the first makers say, the weightiest first, and what the others say as long as there are too few.
fn by_weight(case: &Case<'_>, makers: &[&[Maker]], (others, at_least): (&[Maker], usize)) -> Vec<Reason> {
    let mut weighed: Vec<Weighed> = makers.iter().copied().flatten().filter_map(|make| make(case)).collect();
    weighed.sort_by_key(|weighed| std::cmp::Reverse(weighed.weight));
    let missing = at_least.saturating_sub(weighed.len());
    weighed.extend(others.iter().filter_map(|make| make(case)).take(missing));
    weighed.into_iter().map(|weighed| weighed.reason).collect()
}

fn speaks_for(weight: u32, text: String, rests_on: Vec<Slug>) -> Option<Weighed> {
    Some(Weighed { weight, reason: Reason { sign: Sign::For, text, rests_on } })
}

fn speaks_against(weight: u32, text: String, rests_on: Vec<Slug>) -> Option<Weighed> {
    Some(Weighed { weight, reason: Reason { sign: Sign::Against, text, rests_on } })
}
