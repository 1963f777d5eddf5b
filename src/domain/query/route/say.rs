//! What a route costs, in words: the same on every face.
//!
//! It never says a number of years without saying what is not known of it.

use super::{Cost, Degrees, ToEarn};
use crate::domain::query::{Named, words};
use crate::domain::{Months, Role, Years};

/// The years of a route in words: `7–12 years`, `at least 5 years, no data for 1 step`, `years: no data`.
#[must_use]
pub fn years_words(cost: &Cost) -> String {
    span_words(cost.years.as_ref(), cost.years_unknown)
}

/// Years with what is not known of them.
#[must_use]
pub fn span_words(years: Option<&Years>, unknown: usize) -> String {
    match (years, unknown) {
        (None, _) => "years: no data".to_owned(),
        (Some(Years { high: Some(high), .. }), 0) if *high == Months::default() => "no more years".to_owned(),
        (Some(years), 0) => words::years(years),
        (Some(Years { low, .. }), unknown) => {
            let low = words::years(&Years { low: *low, high: Some(*low) });
            format!("at least {low}, no data for {}", words::count(unknown, "step"))
        }
    }
}

/// `gain 19`, `gain at most 19`: what is not described counts in full, though it may be there.
#[must_use]
pub fn gain_words(cost: &Cost) -> String {
    if cost.gain_not_described == 0 { format!("gain {}", cost.gain) } else { format!("gain at most {}", cost.gain) }
}

/// What the gain is, and how much of it is open.
#[must_use]
pub fn gain_told(cost: &Cost, assumed: bool) -> String {
    let whose = if assumed { "the role that it begins at does not list" } else { "you have not rated" };
    let open = match cost.gain_not_described {
        0 => String::new(),
        part => format!(", {part} of it in skills that {whose}"),
    };
    let unknown = match cost.gain_unknown {
        0 => String::new(),
        many => format!("; how much is wanted is not known of {}", words::count(many as usize, "more skill")),
    };
    format!("{}{open}{unknown}", gain_words(cost))
}

/// What has to be earned: `no credential is required; usually asked for: PMP and 3 more`.
#[must_use]
pub fn earn_words(credentials: &ToEarn, most: usize) -> String {
    let required = match credentials.required.as_slice() {
        [] => "no credential is required".to_owned(),
        required => format!("required: {}", words::listed(&titles(required))),
    };
    match credentials.usual.as_slice() {
        [] => required,
        usual => format!("{required}; usually asked for: {}", words::listed_in_part(&titles(usual), most)),
    }
}

/// Where a degree is asked for: `a degree is usual for PMO Manager and PMO Director`; nothing where it is for none.
#[must_use]
pub fn degree_words(degrees: &Degrees, most: usize) -> Option<String> {
    let told = |named: &[Named<Role>], how: &str| {
        (!named.is_empty()).then(|| format!("a degree is {how} for {}", words::listed_in_part(&titles(named), most)))
    };
    let both: Vec<String> = [told(&degrees.required, "required"), told(&degrees.usual, "usual")].into_iter().flatten().collect();
    (!both.is_empty()).then(|| both.join("; "))
}

/// What of the years of a route's first step is behind somebody: `6 years in the role are counted`.
#[must_use]
pub fn served_words(cost: &Cost) -> Option<String> {
    cost.served.map(|served| format!("your {} in the role count", words::years(&Years { low: served, high: Some(served) })))
}

fn titles<T>(named: &[Named<T>]) -> Vec<&str> {
    named.iter().map(|named| named.title.as_str()).collect()
}
