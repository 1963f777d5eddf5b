//! From the place of a problem to the line and column that an editor understands.
//!
//! It is asked only when a problem is told, so the good path pays nothing for it. It never reads a file.

use std::ops::Range;

use super::scan;
use crate::domain::problem::Segment;
use crate::domain::{Place, Spot};

/// Where things stand in one file.
pub struct Spots<'a> {
    text: &'a str,
    lines: Vec<usize>,
    root: Range<usize>,
    sections: Vec<Section<'a>>,
}

/// One section with its records, so that a file with many problems is walked once.
struct Section<'a> {
    name: &'a str,
    value: Range<usize>,
    items: Vec<Range<usize>>,
}

impl<'a> Spots<'a> {
    /// Looks at a file once; the text is without its byte order mark.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        let root = scan::root(text);
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let section =
            |field: scan::Field| Section { name: &text[field.name.clone()], items: scan::items(text, &field.value), value: field.value };
        let sections = scan::fields(text, &root).into_iter().map(section).collect();
        Self { text, lines, root, sections }
    }

    /// The line and column of a place; of the deepest part of it that there is, if the rest is missing.
    #[must_use]
    pub fn spot(&self, place: &Place) -> Spot {
        if place.segments().is_empty() {
            return Spot { line: 1, column: 1 };
        }
        self.at(self.range(place).start)
    }

    /// Where the value of a place stands, in bytes.
    #[must_use]
    pub fn range(&self, place: &Place) -> Range<usize> {
        let Some((first, rest)) = place.segments().split_first() else { return self.root.clone() };
        let Some(section) = self.sections.iter().find(|section| section.name == first.field) else { return self.root.clone() };
        let mut here = section.value.clone();
        if let Some(index) = first.index {
            match section.items.get(index as usize) {
                Some(item) => here = item.clone(),
                None => return here,
            }
        }
        for segment in rest {
            let (next, is_whole) = self.segment(&here, segment);
            here = next;
            if !is_whole {
                break;
            }
        }
        here
    }

    /// One segment further, and whether all of it was there.
    fn segment(&self, here: &Range<usize>, segment: &Segment) -> (Range<usize>, bool) {
        let fields = scan::fields(self.text, here);
        let Some(field) = fields.into_iter().find(|field| &self.text[field.name.clone()] == segment.field) else {
            return (here.clone(), false);
        };
        let Some(index) = segment.index else { return (field.value, true) };
        match scan::items(self.text, &field.value).get(index as usize) {
            Some(item) => (item.clone(), true),
            None => (field.value, false),
        }
    }

    /// The line and column of a position in bytes; the column counts characters.
    #[must_use]
    pub fn at(&self, offset: usize) -> Spot {
        let line = self.lines.partition_point(|start| *start <= offset).max(1);
        let start = self.lines[line - 1];
        let before = self.text.get(start..offset.min(self.text.len())).unwrap_or("");
        Spot { line, column: before.chars().count() + 1 }
    }

    /// One line of the file, without its end.
    #[must_use]
    pub fn line(&self, line: usize) -> &'a str {
        let Some(start) = line.checked_sub(1).and_then(|index| self.lines.get(index)) else { return "" };
        let end = self.lines.get(line).map_or(self.text.len(), |next| next - 1);
        self.text[*start..end].trim_end_matches('\r')
    }

    /// How many characters of its line the name or value at a spot takes; at least 1, and 1 if it goes on below.
    #[must_use]
    pub fn width(&self, spot: Spot) -> usize {
        let line = self.line(spot.line);
        let Some((at, _)) = line.char_indices().nth(spot.column - 1) else { return 1 };
        let start = self.lines[spot.line - 1] + at;
        let shown = &self.text[scan::name_at(self.text, start).unwrap_or_else(|| scan::value_at(self.text, start))];
        if shown.contains('\n') { 1 } else { shown.chars().count().max(1) }
    }
}
