//! Choosing and scrolling in a list of rows of unequal height.
//!
//! The first line shown changes only as far as is needed to keep the choice in sight; it never follows
//! a click, since what was clicked is in sight already.

use std::ops::Range;

use super::doc::Row;

/// Which row is chosen, and which line is shown first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct List {
    /// The chosen row.
    pub chosen: usize,
    /// The first line in sight.
    pub first: usize,
}

/// How many lines the rows take.
#[must_use]
pub fn lines(rows: &[Row]) -> usize {
    rows.iter().map(|row| row.lines.len()).sum()
}

/// The line a row begins on.
#[must_use]
pub fn top(rows: &[Row], row: usize) -> usize {
    lines(&rows[..row.min(rows.len())])
}

impl List {
    /// The chosen row, if there is one that can be chosen.
    #[must_use]
    pub fn row(self, rows: &[Row]) -> Option<&Row> {
        rows.get(self.chosen).filter(|row| row.choosable)
    }

    /// Makes sure that what is chosen can be chosen, and is in sight; with no height at all nothing is, and the
    /// first line stays for later.
    pub fn settle(&mut self, rows: &[Row], height: usize) {
        self.chosen = self.chosen.min(rows.len().saturating_sub(1));
        if rows.get(self.chosen).is_some_and(|row| !row.choosable) {
            self.chosen = below(rows, self.chosen).or_else(|| above(rows, self.chosen)).unwrap_or(self.chosen);
        }
        self.keep_in_sight(rows, height);
    }

    /// Chooses the row above or below. What is taller than the view is shown to its end before the next is chosen.
    pub fn step(&mut self, rows: &[Row], down: bool, height: usize) {
        if self.read_on(rows, down, height) {
            return;
        }
        let next = if down { below(rows, self.chosen + 1) } else { above(rows, self.chosen) };
        self.chosen = next.unwrap_or(self.chosen);
        self.keep_in_sight(rows, height);
    }

    /// Moves the choice by about so many lines.
    pub fn leap(&mut self, rows: &[Row], down: bool, by: usize, height: usize) {
        let here = top(rows, self.chosen);
        let goal = if down { here.saturating_add(by.max(1)) } else { here.saturating_sub(by.max(1)) };
        let reached = |&row: &usize| rows[row].choosable && if down { top(rows, row) <= goal } else { top(rows, row) >= goal };
        let row = if down { (0..rows.len()).rev().find(reached) } else { (0..rows.len()).find(reached) };
        if self.read_on(rows, down, height) {
            return;
        }
        match row {
            Some(row) if row != self.chosen => self.chosen = row,
            Some(_) | None => return self.step(rows, down, height),
        }
        self.keep_in_sight(rows, height);
    }

    /// Chooses the first or the last row, and shows what lies beyond it.
    pub fn end(&mut self, rows: &[Row], last: bool, height: usize) {
        self.chosen = if last { above(rows, rows.len()) } else { below(rows, 0) }.unwrap_or(0);
        if height > 0 {
            let (least, most) = self.limits(rows, height);
            self.first = if last { lines(rows).saturating_sub(height) } else { 0 }.max(least).min(most);
        }
    }

    /// Shows other lines without choosing another row.
    pub fn scroll(&mut self, rows: &[Row], down: bool, by: usize, height: usize) {
        let most = lines(rows).saturating_sub(height);
        self.first = if down { self.first.saturating_add(by).min(most) } else { self.first.saturating_sub(by) };
    }

    /// Shows the next lines of a block that is taller than the view; whether there were any.
    fn read_on(&mut self, rows: &[Row], down: bool, height: usize) -> bool {
        let (block, row) = (self.block(rows), self.span(rows));
        let is_in_sight = row.start < self.first + height && row.end > self.first;
        if block.len() <= height || height == 0 || !is_in_sight {
            return false;
        }
        let before = self.first;
        self.scroll(rows, down, (height - 1).max(1), height);
        let (least, most) = self.limits(rows, height);
        self.first = if down { self.first.min(most).max(before) } else { self.first.max(least).min(before) };
        self.first != before
    }

    /// The lines of the chosen row; of all that there is, where none can be chosen.
    fn span(self, rows: &[Row]) -> Range<usize> {
        let begin = top(rows, self.chosen);
        let is_choice = self.row(rows).is_some();
        if is_choice { begin..begin + rows[self.chosen].lines.len() } else { 0..lines(rows) }
    }

    /// The lines of the chosen row, its heading before them, and what follows where it is the last.
    fn block(self, rows: &[Row]) -> Range<usize> {
        let row = self.span(rows);
        let heading = above(rows, self.chosen).map_or(0, |before| top(rows, before + 1));
        let end = if below(rows, self.chosen + 1).is_none() { lines(rows) } else { row.end };
        heading.min(row.start)..end
    }

    /// Between which first lines the choice is in sight: with all of its block, or some of one that is taller than the view.
    fn limits(self, rows: &[Row], height: usize) -> (usize, usize) {
        let (block, row) = (self.block(rows), self.span(rows));
        if block.len() <= height {
            return (block.end.saturating_sub(height), block.start);
        }
        (block.start.max((row.start + 1).saturating_sub(height)), (block.end - height).min(row.end.saturating_sub(1)))
    }

    fn keep_in_sight(&mut self, rows: &[Row], height: usize) {
        if height > 0 {
            let (least, most) = self.limits(rows, height);
            self.first = self.first.max(least).min(most).min(lines(rows).saturating_sub(height));
        }
    }
}

/// The first row from here on that can be chosen.
fn below(rows: &[Row], from: usize) -> Option<usize> {
    (from..rows.len()).find(|&row| rows[row].choosable)
}

/// The last row before here that can be chosen.
fn above(rows: &[Row], before: usize) -> Option<usize> {
    (0..before.min(rows.len())).rev().find(|&row| rows[row].choosable)
}
