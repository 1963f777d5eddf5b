//! The points of a step; what they mean stands at the top of `next`.
//!
//! Whole numbers only, so that the parts add up to the total that is shown.

use super::Score;
use super::compared::Compared;
use crate::domain::{Confidence, Kind, Standing, Step};

/// The most that published pages add.
const PAGES_AT_MOST: u16 = 60;
/// What a page adds that calls the step typical; one that calls it possible adds half.
const TYPICAL_PAGE: u16 = 4;
/// The most for the fit.
const FIT_AT_MOST: u32 = 300;
/// The most for the certainty.
const CERTAINTY_AT_MOST: u32 = 100;

/// Counts the points of a step.
#[must_use]
pub fn score(step: &Step, compared: &Compared) -> Score {
    Score {
        confidence: confidence(step),
        standing: standing(step.standing),
        kind: kind(step.kind),
        fit: fit(compared),
        certainty: certainty(compared),
    }
}

fn confidence(step: &Step) -> u16 {
    let support = match step.confidence {
        Confidence::Stated => 240,
        Confidence::Implied => 160,
        Confidence::CommonPractice => 100,
    };
    let pages = step.published.map_or(0, |pages| {
        let typical = pages.typical.saturating_mul(TYPICAL_PAGE);
        typical.saturating_add(pages.possible.saturating_mul(TYPICAL_PAGE / 2))
    });
    support + pages.min(PAGES_AT_MOST)
}

fn standing(standing: Standing) -> u16 {
    match standing {
        Standing::Usual => 150,
        Standing::Secondary => 60,
        Standing::Uncommon => 0,
    }
}

fn kind(kind: Kind) -> u16 {
    match kind {
        Kind::Promotion => 150,
        Kind::Specialise => 90,
        Kind::Lateral => 80,
        Kind::Pivot => 60,
        Kind::StepBack => 0,
    }
}

/// How much of what can be compared is there; half where nothing can be.
fn fit(compared: &Compared) -> u16 {
    match compared.coverage() {
        (_, 0) => share(1, 2, FIT_AT_MOST),
        (had, wanted) => share(had, wanted, FIT_AT_MOST),
    }
}

/// How much of what is wanted can be compared.
fn certainty(compared: &Compared) -> u16 {
    match compared.weight() {
        0 => 0,
        all => share(compared.coverage().1, all, CERTAINTY_AT_MOST),
    }
}

/// A part of a whole, in points, rounded down.
fn share(part: u32, whole: u32, points: u32) -> u16 {
    u16::try_from(part * points / whole).unwrap_or(u16::MAX)
}
