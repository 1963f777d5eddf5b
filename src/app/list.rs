//! Choosing and scrolling in a list of rows of unequal height.
//!
//! The first line shown changes only as far as is needed to keep the choice in sight; it never follows
//! a click, since what was clicked is in sight already.

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

    /// Makes sure that what is chosen can be chosen.
    pub fn settle(&mut self, rows: &[Row], height: usize) {
        self.chosen = self.chosen.min(rows.len().saturating_sub(1));
        if rows.get(self.chosen).is_some_and(|row| !row.choosable) {
            let below = (self.chosen..rows.len()).find(|&row| rows[row].choosable);
            let above = || (0..self.chosen).rev().find(|&row| rows[row].choosable);
            self.chosen = below.or_else(above).unwrap_or(self.chosen);
        }
        self.keep_in_sight(rows, height);
    }

    /// Chooses a row above or below; at an end it shows what is beyond the last row that can be chosen.
    pub fn step(&mut self, rows: &[Row], down: bool, height: usize) {
        let next = if down {
            (self.chosen + 1..rows.len()).find(|&row| rows[row].choosable)
        } else {
            (0..self.chosen.min(rows.len())).rev().find(|&row| rows[row].choosable)
        };
        if let Some(next) = next {
            self.chosen = next;
        }
        self.keep_in_sight(rows, height);
    }

    /// Moves the choice by about so many lines.
    pub fn leap(&mut self, rows: &[Row], down: bool, by: usize, height: usize) {
        let here = top(rows, self.chosen);
        let goal = if down { here.saturating_add(by.max(1)) } else { here.saturating_sub(by.max(1)) };
        let reached = |&row: &usize| rows[row].choosable && if down { top(rows, row) <= goal } else { top(rows, row) >= goal };
        let row = if down { (0..rows.len()).rev().find(reached) } else { (0..rows.len()).find(reached) };
        match row {
            Some(row) if row != self.chosen => self.chosen = row,
            _ => self.step(rows, down, height),
        }
        self.keep_in_sight(rows, height);
    }

    /// Chooses the first or the last row.
    pub fn end(&mut self, rows: &[Row], last: bool, height: usize) {
        let mut all = 0..rows.len();
        let row = if last { all.rev().find(|&row| rows[row].choosable) } else { all.find(|&row| rows[row].choosable) };
        self.chosen = row.unwrap_or(0);
        self.keep_in_sight(rows, height);
    }

    /// Shows other lines without choosing another row.
    pub fn scroll(&mut self, rows: &[Row], down: bool, by: usize, height: usize) {
        let most = lines(rows).saturating_sub(height);
        self.first = if down { self.first.saturating_add(by).min(most) } else { self.first.saturating_sub(by) };
    }

    fn keep_in_sight(&mut self, rows: &[Row], height: usize) {
        let all = lines(rows);
        let Some(row) = rows.get(self.chosen) else {
            self.first = 0;
            return;
        };
        let begin = top(rows, self.chosen);
        // The heading that belongs to the row is shown with it.
        let headed = rows[..self.chosen].iter().rev().take_while(|row| !row.choosable).map(|row| row.lines.len()).sum::<usize>();
        let mut end = begin + row.lines.len();
        let is_last = rows[self.chosen + 1..].iter().all(|row| !row.choosable);
        if is_last && all - begin <= height {
            end = all;
        }
        if end > self.first + height {
            self.first = end.saturating_sub(height);
        }
        let above = if end - begin + headed <= height { begin - headed } else { begin };
        self.first = self.first.min(above).min(all.saturating_sub(height));
    }
}
