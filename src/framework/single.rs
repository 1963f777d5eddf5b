//! A file of one record, such as the profile: looked at with the same care as a data file, and told about in the
//! same sentences. It never reads or writes the file itself.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::place::Spots;
use super::{parse, scan};
use crate::domain::Problem;

/// The record, as far as it can be made out, and what is wrong with how it is written.
pub(crate) fn parse<T: DeserializeOwned + Default>(name: &Arc<str>, section: &'static str, text: &str) -> (T, Vec<Problem>) {
    parse::record(name, section, text)
}

/// A whole number among the fields of the record, whether or not the rest can be read.
pub(crate) fn number(text: &str, section: &str, field: &str) -> Option<u64> {
    let of = |at, name: &str| scan::fields(text, at).find(|field| &text[field.name.clone()] == name);
    let record = of(scan::root(text).at, section)?;
    text[of(record.value.start, field)?.value].parse().ok()
}

/// Whether every bracket and quote is closed, so that nothing is missing at the end.
pub(crate) fn is_closed(text: &str) -> bool {
    scan::is_closed(text)
}

/// Whether the text begins and ends as such a file does: then what is wrong in it was written so, and not torn.
pub(crate) fn is_whole(text: &str, section: &str) -> bool {
    let mut fields = scan::fields(text, scan::root(text).at);
    fields.any(|field| &text[field.name.clone()] == section) && is_closed(text) && !text.contains('\0')
}

/// Whether there is nothing but blanks and comments.
pub(crate) fn is_empty(text: &str) -> bool {
    scan::is_empty(text)
}

/// Finds the line and column of every problem, and sorts by them.
pub(crate) fn find_spots(text: &str, problems: &mut [Problem]) {
    let spots = Spots::of(text);
    for problem in &mut *problems {
        problem.spot = problem.spot.or_else(|| Some(spots.spot(&problem.place)));
    }
    problems.sort_by(|one, other| (one.spot, one.code).cmp(&(other.spot, other.code)));
}
