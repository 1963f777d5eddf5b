//! Titles made shorter by abbreviating one word after the other.
//!
//! What is written by hand always comes first; this is for roles that have no short title.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells a title takes that was made short by hand.
pub const SHORT: usize = 8;

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

/// The letters of each that is shortened.
const LETTERS: [u128; SHORTER.len()] = {
    let mut all = [0; SHORTER.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = letters(SHORTER[at].0.as_bytes());
        at += 1;
    }
    all
};

/// Which ASCII characters there are, as bits: what a title has no letters for is not looked for in it.
const fn letters(text: &[u8]) -> u128 {
    let (mut found, mut at) = (0, 0);
    while at < text.len() {
        if text[at] < 128 {
            found |= 1 << text[at];
        }
        at += 1;
    }
    found
}

/// A title in at most so many cells: whole, else without what stands in brackets, else abbreviated word by word until it
/// fits, else cut short.
#[must_use]
pub fn fit(title: &str, cells: usize) -> String {
    shortened(title, cells).unwrap_or_else(|shortest| cut(&shortest, cells))
}

/// A title in at most so many cells, without cutting a word; none where that is not enough.
#[must_use]
pub fn abbreviated(title: &str, cells: usize) -> Option<String> {
    shortened(title, cells).ok()
}

/// The first that fits of a title, what it is without brackets, and what it is with one word after the other abbreviated; else
/// the last of them.
fn shortened(title: &str, cells: usize) -> Result<String, String> {
    if title.width() <= cells {
        return Ok(title.to_owned());
    }
    let mut shorter = plain(title);
    if shorter.width() <= cells {
        return Ok(shorter.into_owned());
    }
    let mut known = letters(shorter.as_bytes());
    for ((long, short), wanted) in SHORTER.iter().zip(LETTERS) {
        if wanted & !known != 0 || !shorter.contains(long) {
            continue;
        }
        shorter = Cow::Owned(shorter.replace(long, short));
        known |= letters(short.as_bytes());
        if shorter.width() <= cells {
            return Ok(shorter.into_owned());
        }
    }
    Err(shorter.into_owned())
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
