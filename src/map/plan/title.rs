//! Titles made shorter by abbreviating one word after the other.
//!
//! What is written by hand always comes first; this is for roles that have no short title.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What is shortened, in this order, and to what.
const SHORTER: &[(&str, &str)] = &[
    ("Project Managers", "PMs"),
    ("Management", "Mgmt"),
    ("Manager", "Mgr"),
    ("Senior", "Sr"),
    ("Junior", "Jr"),
    ("Assistant", "Asst"),
    ("Associate", "Assoc"),
    ("Coordinator", "Coord"),
    ("Coordination", "Coord"),
    ("Officer", "Offr"),
    ("Director", "Dir"),
    ("Engineer", "Eng"),
    ("Consultant", "Cons"),
    ("Consulting", "Cons"),
    ("Specialist", "Spec"),
    ("Programmes", "Progs"),
    ("Programme", "Prog"),
    ("Program", "Prog"),
    ("Projects", "Projs"),
    ("Project", "Proj"),
    ("Portfolio", "Portf"),
    ("Business", "Bus"),
    ("Technical", "Tech"),
    ("Enterprise", "Ent"),
    ("Executive", "Exec"),
    ("Analyst", "Anlst"),
    ("Communications", "Comms"),
    ("Transformation", "Transf"),
    ("Implementation", "Impl"),
    ("Realisation", "Real"),
    ("Commercial", "Commercl"),
    ("Construction", "Constr"),
    ("Controls", "Ctrl"),
    ("Delivery", "Deliv"),
    ("Product", "Prod"),
    ("Support", "Supp"),
    ("Services", "Svcs"),
    ("Service", "Svc"),
    ("Information", "Info"),
    ("Development", "Dev"),
    ("Head", "Hd"),
    ("Master", "Mstr"),
    (" of ", " "),
    (" and ", " & "),
    (" the ", " "),
    (" & ", " "),
    ("Proj Mgmt", "PM"),
];

/// A title in at most so many cells: whole, else without what stands in brackets, else abbreviated word by word until it
/// fits, else cut short.
#[must_use]
pub fn fit(title: &str, cells: usize) -> String {
    abbreviated(title, cells).unwrap_or_else(|| cut(&all_shorter(&plain(title)), cells))
}

/// A title in at most so many cells, without cutting a word; none where that is not enough.
#[must_use]
pub fn abbreviated(title: &str, cells: usize) -> Option<String> {
    if title.width() <= cells {
        return Some(title.to_owned());
    }
    let mut shorter = plain(title);
    for (long, short) in [("", "")].iter().chain(SHORTER) {
        if !long.is_empty() && shorter.contains(long) {
            shorter = Cow::Owned(shorter.replace(long, short));
        }
        if shorter.width() <= cells {
            return Some(shorter.into_owned());
        }
    }
    None
}

/// A title without what stands in brackets, and without its second name: `Site / Works Manager` becomes `Site Manager`.
fn plain(title: &str) -> Cow<'_, str> {
    let before = title.split(" (").next().unwrap_or(title).trim();
    match before.split_once(" / ") {
        None => Cow::Borrowed(before),
        Some((first, second)) => match second.rsplit_once(' ') {
            Some((_, noun)) if !first.contains(' ') => Cow::Owned(format!("{first} {noun}")),
            Some(_) | None => Cow::Borrowed(first),
        },
    }
}

fn all_shorter(title: &str) -> String {
    SHORTER.iter().fold(title.to_owned(), |title, (long, short)| title.replace(long, short))
}

fn cut(title: &str, cells: usize) -> String {
    let mut kept = String::new();
    for grapheme in title.graphemes(true) {
        if kept.width() + grapheme.width() > cells.saturating_sub(1) {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}
