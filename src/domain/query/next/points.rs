//! The points of a step; what they mean stands at the top of `next`.
//!
//! Whole numbers only, so that the parts add up to the total that is shown.

use super::case::{Case, Served};
use super::{MOST_OF_A_PERSON, MOST_OF_A_TYPICAL_HOLDER, Score};
use crate::domain::query::own::Has;
use crate::domain::{Confidence, Kind, Months, Need, Standing, Step};

/// The most that published pages add.
const PAGES_AT_MOST: u16 = 90;
/// What a page adds that calls the step typical; one that calls it possible adds half.
const TYPICAL_PAGE: u16 = 6;
/// What it adds that a curated journey goes this way.
const JOURNEY: u16 = 60;
/// What a promotion loses for each level beyond the first.
const LEVEL_SKIPPED: u16 = 60;
/// What a person loses for each level beyond the first that one skill is short of.
const FAR_SHORT: u16 = 40;
/// Of what is not described, one part in so many is supposed to be there: for a person less than for a typical holder,
/// so that to say nothing is worth no more than to say that there is little.
const SUPPOSED_OF_A_PERSON: u32 = 3;
const SUPPOSED_OF_A_TYPICAL_HOLDER: u32 = 2;
/// The most for the years in the role, and again for the experience on entry; half of it where nothing can be said.
const YEARS_AT_MOST: u32 = MOST_OF_A_PERSON.years as u32 / 2;
/// The most for the credentials; half of it where nothing can be said.
const CREDENTIALS_AT_MOST: u32 = MOST_OF_A_PERSON.credentials as u32;
/// How many times a required credential counts; the common ones count once together.
const REQUIRED: u32 = 2;
/// What a credential counts that is held.
const HELD: u32 = 4;
/// What it counts under way, or where another grade of it is held.
const COMING: u32 = 2;
/// What the common ones count where none is there: nobody must have them.
const NOT_REQUIRED: u32 = 1;

/// Counts the points of a step.
#[must_use]
pub fn score(case: &Case<'_>) -> Score {
    let journey = if case.journeys().next().is_some() { JOURNEY } else { 0 };
    Score {
        confidence: confidence(case.step),
        standing: standing(case.step.standing) + journey,
        kind: kind(case.step.kind, case.rise()),
        fit: fit(case),
        certainty: certainty(case),
        years: years(case),
        credentials: credentials(case),
    }
}

fn confidence(step: &Step) -> u16 {
    let support = match step.confidence {
        Confidence::Stated => MOST_OF_A_PERSON.confidence - PAGES_AT_MOST,
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
        Standing::Usual => MOST_OF_A_PERSON.standing - JOURNEY,
        Standing::Secondary => 80,
        Standing::Uncommon => 0,
    }
}

fn kind(kind: Kind, rise: Option<i16>) -> u16 {
    let skipped = rise.and_then(|rise| u16::try_from(rise - 1).ok()).unwrap_or(0);
    match kind {
        Kind::Promotion => MOST_OF_A_PERSON.kind.saturating_sub(skipped.saturating_mul(LEVEL_SKIPPED)),
        Kind::Specialise => 110,
        Kind::Lateral => 80,
        Kind::Pivot => 80,
        Kind::StepBack => 0,
    }
}

/// The most that each part can be.
fn most(case: &Case<'_>) -> Score {
    if case.holder.assumed().is_some() { MOST_OF_A_TYPICAL_HOLDER } else { MOST_OF_A_PERSON }
}

/// What is there, less what a person loses who is short of something by several levels: what one level lacks is learnt
/// on the way.
fn fit(case: &Case<'_>) -> u16 {
    covered(case).saturating_sub(loss(case))
}

/// How much of what is wanted is there; of what cannot be compared, a part is supposed.
fn covered(case: &Case<'_>) -> u16 {
    let (had, comparable) = case.compared.coverage();
    let supposed = match case.holder.assumed() {
        Some(_) => SUPPOSED_OF_A_TYPICAL_HOLDER,
        None => SUPPOSED_OF_A_PERSON,
    };
    let most = u32::from(most(case).fit);
    match case.compared.weight() {
        0 => share(1, supposed, most),
        all => share(supposed * had + (all - comparable), supposed * all, most),
    }
}

/// What a person loses for all that they are far short of; a typical holder, whose skills are assumed, nothing.
fn loss(case: &Case<'_>) -> u16 {
    match case.holder.assumed() {
        Some(_) => 0,
        None => FAR_SHORT.saturating_mul(case.compared.levels_beyond_one()),
    }
}

/// How much of what is wanted can be compared, less the loss that the fit could not bear: to be certain of what is far
/// short is worth nothing.
fn certainty(case: &Case<'_>) -> u16 {
    let known = match case.compared.weight() {
        0 => 0,
        all => share(case.compared.coverage().1, all, u32::from(most(case).certainty)),
    };
    known.saturating_sub(loss(case).saturating_sub(covered(case)))
}

/// How far the years in the role go towards the low end of the step's range, and those in all towards the low end of
/// the experience on entry.
fn years(case: &Case<'_>) -> u16 {
    let in_role = case.served().map(Served::months).zip(case.step.years.as_ref().map(|years| years.years.low));
    let experience = case.catalogue.role(case.to).experience.as_ref();
    let in_all = case.holder.years().zip(experience.map(|experience| experience.years.low));
    towards(in_role) + towards(in_all)
}

/// Nothing at half the low end or less, all of it from the low end on.
fn towards(years: Option<(Months, Months)>) -> u16 {
    match years.map(|(have, low)| (u32::from(have.get()), u32::from(low.get()))) {
        None => share(1, 2, YEARS_AT_MOST),
        Some((have, low)) if have >= low => share(1, 1, YEARS_AT_MOST),
        Some((have, low)) => share((2 * have).saturating_sub(low), low, YEARS_AT_MOST),
    }
}

/// How much of what is asked for is held; the common ones count by the one that has come furthest.
fn credentials(case: &Case<'_>) -> u16 {
    let asked = |need: Need| case.asked(case.to).into_iter().filter(move |asked| asked.need == need);
    let required: Vec<u32> = asked(Need::Required).map(|asked| counts(Has::asked(case.holder, asked))).collect();
    let common = asked(Need::Common).map(|asked| counts(Has::asked(case.holder, asked)).max(NOT_REQUIRED)).max();
    let all = HELD * (REQUIRED * u32::try_from(required.len()).unwrap_or(0) + u32::from(common.is_some()));
    if !case.tells_credentials() || all == 0 {
        return share(1, 2, CREDENTIALS_AT_MOST);
    }
    let held = REQUIRED * required.into_iter().sum::<u32>() + common.unwrap_or(0);
    share(held, all, CREDENTIALS_AT_MOST)
}

fn counts(has: Has) -> u32 {
    match has {
        Has::Held => HELD,
        Has::UnderWay | Has::OtherPart(_) => COMING,
        Has::No | Has::NotSaid => 0,
    }
}

/// A part of a whole, in points, rounded down.
fn share(part: u32, whole: u32, points: u32) -> u16 {
    u16::try_from(part * points / whole).unwrap_or(u16::MAX)
}
