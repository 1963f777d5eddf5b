//! From the place of a problem to the line and column that an editor understands.
//!
//! It is asked only when a problem is told, so the good path pays nothing for it. All places of a file are found
//! on one walk through it. It never reads a file.

use super::lines::Lines;
use super::scan::{self, Cursor};
use crate::domain::problem::Segment;
use crate::domain::{Place, Spot};

/// How much of a value is looked at to see how wide it is, in bytes.
const LOOKED_AT: usize = 4096;

/// Where things stand in one file.
pub struct Spots<'a> {
    text: &'a str,
    lines: Lines<'a>,
}

/// One step on the way to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// Into the field of a record.
    Field(&'static str),
    /// To the item of a list.
    Item(usize),
}

/// A place that is looked for.
struct Wanted {
    ways: Vec<Way>,
    /// Its position among those that were asked for.
    number: usize,
}

impl<'a> Spots<'a> {
    /// Looks at a file once; the text is without its byte order mark.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        Self { text, lines: Lines::of(text) }
    }

    /// The line and column of a place; of the deepest part of it that there is, if the rest is missing.
    #[must_use]
    pub fn spot(&self, place: &Place) -> Spot {
        self.spots(std::slice::from_ref(place)).first().copied().unwrap_or(Spot { line: 1, column: 1 })
    }

    /// The same for many places.
    #[must_use]
    pub fn spots(&self, places: &[Place]) -> Vec<Spot> {
        let mut wanted: Vec<Wanted> =
            places.iter().enumerate().map(|(number, place)| Wanted { ways: ways(place.segments()), number }).collect();
        wanted.sort_by(|a, b| a.ways.cmp(&b.ways));
        let mut starts = vec![0; places.len()];
        walk(&mut scan::root(self.text), &wanted, 0, &mut starts);
        let spot = |(place, start): (&Place, usize)| self.at(if place.segments().is_empty() { 0 } else { start });
        places.iter().zip(starts).map(spot).collect()
    }

    /// The line and column of a position in bytes; the column counts characters.
    #[must_use]
    pub fn at(&self, offset: usize) -> Spot {
        self.lines.at(offset)
    }

    /// So many characters of a line from a spot on, or fewer where the line ends.
    #[must_use]
    pub fn part(&self, from: Spot, length: usize) -> &'a str {
        self.lines.part(from, length)
    }

    /// How many characters of its line the name or value at a spot takes; at least 1, and 1 if it goes on below.
    #[must_use]
    pub fn width(&self, spot: Spot) -> usize {
        let Some(start) = self.lines.offset(spot) else { return 1 };
        let end = (start + LOOKED_AT..).find(|end| self.text.is_char_boundary(*end) || *end > self.text.len());
        let text = &self.text[..end.unwrap_or(self.text.len()).min(self.text.len())];
        let shown = &text[scan::name_at(text, start).unwrap_or_else(|| scan::value_at(text, start))];
        if shown.contains('\n') { 1 } else { shown.chars().count().max(1) }
    }
}

/// The steps from the whole file to a place.
fn ways(segments: &[Segment]) -> Vec<Way> {
    let of = |segment: &Segment| [Some(Way::Field(segment.field)), segment.index.map(|index| Way::Item(index as usize))];
    segments.iter().flat_map(of).flatten().collect()
}

/// Says for each of the places where it begins; the cursor stands before a value that all of them lie in, and then behind it.
fn walk(cursor: &mut Cursor<'_>, wanted: &[Wanted], depth: usize, starts: &mut [usize]) {
    for place in wanted {
        starts[place.number] = cursor.at;
    }
    // Those that end here come first; the others go by their next step.
    let deeper = &wanted[wanted.partition_point(|place| place.ways.len() <= depth)..];
    let mut groups: Vec<&[Wanted]> = deeper.chunk_by(|a, b| a.ways[depth] == b.ways[depth]).collect();
    let (bracket, open) = cursor.open().unwrap_or_default();
    match bracket {
        b'(' => walk_fields(cursor, &mut groups, depth, starts),
        b'[' => walk_items(cursor, &groups, depth, starts),
        _ => {}
    }
    cursor.leave(open);
}

fn walk_fields(cursor: &mut Cursor<'_>, groups: &mut Vec<&[Wanted]>, depth: usize, starts: &mut [usize]) {
    while !groups.is_empty() {
        let Some(name) = cursor.next_name() else { return };
        let is_it = |group: &&[Wanted]| matches!(group[0].ways[depth], Way::Field(field) if field == cursor.text(&name));
        match groups.iter().position(is_it) {
            Some(position) => walk(cursor, groups.swap_remove(position), depth + 1, starts),
            None => drop(cursor.value()),
        }
        if !cursor.goes_on() {
            return;
        }
    }
}

fn walk_items(cursor: &mut Cursor<'_>, groups: &[&[Wanted]], depth: usize, starts: &mut [usize]) {
    let mut groups = groups.iter().filter(|group| matches!(group[0].ways[depth], Way::Item(_))).peekable();
    for index in 0.. {
        if groups.peek().is_none() || !cursor.more() {
            return;
        }
        match groups.next_if(|group| group[0].ways[depth] == Way::Item(index)) {
            Some(group) => walk(cursor, group, depth + 1, starts),
            None => drop(cursor.value()),
        }
        if !cursor.goes_on() {
            return;
        }
    }
}
