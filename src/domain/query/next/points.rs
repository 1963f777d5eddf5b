//! The points of a step; what they mean stands at the top of `next`.
//!
//! Whole numbers only, so that the parts add up to the total that is shown.

use super::Score;
use super::case::Case;
use crate::domain::query::compared::Compared;
use crate::domain::query::own::Has;
use crate::domain::{Confidence, Kind, Need, Standing, Step};

/// The most that published pages add.
const PAGES_AT_MOST: u16 = 90;
/// What a page adds that calls the step typical; one that calls it possible adds half.
const TYPICAL_PAGE: u16 = 6;
/// What it adds that a curated journey goes this way.
const JOURNEY: u16 = 60;
/// What a promotion loses for each level beyond the first.
const LEVEL_SKIPPED: u16 = 60;
/// The most for the fit.
const FIT_AT_MOST: u32 = 240;
/// The most for the certainty.
const CERTAINTY_AT_MOST: u32 = 100;
/// The most for the years; half of it where nothing can be said.
const YEARS_AT_MOST: u32 = 120;
/// The most for the credentials; half of it where nothing can be said.
const CREDENTIALS_AT_MOST: u32 = 80;
/// How many times a required credential counts; the common ones count once together.
const REQUIRED: u32 = 2;
/// What a credential that is held counts; under way it is one.
const HELD: u32 = 2;

/// Counts the points of a step.
#[must_use]
pub fn score(case: &Case<'_>) -> Score {
    let journey = if case.journeys().next().is_some() { JOURNEY } else { 0 };
    Score {
        confidence: confidence(case.step),
        standing: standing(case.step.standing) + journey,
        kind: kind(case.step.kind, case.rise()),
        fit: fit(case.compared),
        certainty: certainty(case.compared),
        years: years(case),
        credentials: credentials(case),
    }
}

fn confidence(step: &Step) -> u16 {
    let support = match step.confidence {
        Confidence::Stated => 220,
        Confidence::Implied => 150,
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
        Standing::Secondary => 80,
        Standing::Uncommon => 0,
    }
}

fn kind(kind: Kind, rise: Option<i16>) -> u16 {
    let skipped = rise.and_then(|rise| u16::try_from(rise - 1).ok()).unwrap_or(0);
    match kind {
        Kind::Promotion => 200_u16.saturating_sub(skipped.saturating_mul(LEVEL_SKIPPED)),
        Kind::Specialise => 110,
        Kind::Lateral => 80,
        Kind::Pivot => 80,
        Kind::StepBack => 0,
    }
}

/// How much of what is wanted is there; of what cannot be compared, half is supposed, for and against alike.
fn fit(compared: &Compared) -> u16 {
    let (had, comparable) = compared.coverage();
    match compared.weight() {
        0 => share(1, 2, FIT_AT_MOST),
        all => share(2 * had + (all - comparable), 2 * all, FIT_AT_MOST),
    }
}

/// How much of what is wanted can be compared.
fn certainty(compared: &Compared) -> u16 {
    match compared.weight() {
        0 => 0,
        all => share(compared.coverage().1, all, CERTAINTY_AT_MOST),
    }
}

/// How far the years go towards the low end of the step's range; more years than that add nothing.
fn years(case: &Case<'_>) -> u16 {
    match case.served().zip(case.step.years.as_ref()) {
        None => share(1, 2, YEARS_AT_MOST),
        Some((served, step)) => {
            let low = u32::from(step.years.low.get()).max(1);
            share(u32::from(served.months().get()).min(low), low, YEARS_AT_MOST)
        }
    }
}

/// How much of what is asked for is held; the common ones count by the one that has come furthest.
fn credentials(case: &Case<'_>) -> u16 {
    let halves = |need: Need| {
        case.asked(case.to).into_iter().filter(move |asked| asked.need == need).map(|asked| Has::asked(case.holder, asked).halves())
    };
    let required: Vec<Option<u32>> = halves(Need::Required).collect();
    let common = halves(Need::Common).max();
    let is_said = !case.holder.credentials().is_empty();
    let all = HELD * (REQUIRED * u32::try_from(required.len()).unwrap_or(0) + u32::from(common.is_some()));
    if !is_said || all == 0 {
        return share(1, 2, CREDENTIALS_AT_MOST);
    }
    let held = required.into_iter().flatten().map(|halves| REQUIRED * halves).sum::<u32>() + common.flatten().unwrap_or(0);
    share(held, all, CREDENTIALS_AT_MOST)
}

/// A part of a whole, in points, rounded down.
fn share(part: u32, whole: u32, points: u32) -> u16 {
    u16::try_from(part * points / whole).unwrap_or(u16::MAX)
}
