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

    /// Makes sure that what is chosen can be chosen, and is in sight; with no height at all nothing is, and the
    /// first line stays for later.
    pub fn settle(&mut self, rows: &[Row], height: usize) {
        self.chosen = self.chosen.min(rows.len().saturating_sub(1));
        if rows.get(self.chosen).is_some_and(|row| !row.choosable) {
            self.chosen = below(rows, self.chosen).or_else(|| above(rows, self.chosen)).unwrap_or(self.chosen);
        }
        self.keep_in_sight(rows, height);
    }

    /// Chooses the row above or below. A row that is taller than the view is shown to its end before the next
    /// one is chosen; at an end it shows what lies beyond the last row that can be chosen.
    pub fn step(&mut self, rows: &[Row], down: bool, height: usize) {
        let Some(row) = rows.get(self.chosen) else { return };
        let hidden = self.hidden(rows, down, height);
        if hidden > 0 && row.lines.len() > height && self.is_in_sight(rows, height) {
            return self.turn(rows, down, hidden, height);
        }
        match if down { below(rows, self.chosen + 1) } else { above(rows, self.chosen) } {
            Some(next) => {
                self.chosen = next;
                self.keep_in_sight(rows, height);
            }
            None => {
                self.keep_in_sight(rows, height);
                self.turn(rows, down, lines(rows), height);
            }
        }
    }

    /// Moves the choice by about so many lines.
    pub fn leap(&mut self, rows: &[Row], down: bool, by: usize, height: usize) {
        let here = top(rows, self.chosen);
        let goal = if down { here.saturating_add(by.max(1)) } else { here.saturating_sub(by.max(1)) };
        let reached = |&row: &usize| rows[row].choosable && if down { top(rows, row) <= goal } else { top(rows, row) >= goal };
        let row = if down { (0..rows.len()).rev().find(reached) } else { (0..rows.len()).find(reached) };
        let unread = rows.get(self.chosen).is_some_and(|row| row.lines.len() > height) && self.hidden(rows, down, height) > 0;
        match row {
            Some(row) if row != self.chosen && !unread => self.chosen = row,
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

    /// Shows other lines, at most a view of them and only as long as the choice stays in sight.
    fn turn(&mut self, rows: &[Row], down: bool, by: usize, height: usize) {
        if height == 0 {
            return;
        }
        let before = self.first;
        self.scroll(rows, down, by.min((height - 1).max(1)), height);
        let (least, most) = self.limits(rows, height);
        self.first = if down { self.first.min(most).max(before) } else { self.first.max(least).min(before) };
    }

    /// The first lines between which the choice is in sight: all of it, or some of one that is taller than the view.
    fn limits(self, rows: &[Row], height: usize) -> (usize, usize) {
        let (begin, end) = self.span(rows);
        if end - begin > height { (begin.saturating_sub(height - 1), end - 1) } else { (end.saturating_sub(height), begin) }
    }

    /// The lines of the chosen row: the first, and the one after the last.
    fn span(self, rows: &[Row]) -> (usize, usize) {
        let begin = top(rows, self.chosen);
        (begin, begin + rows.get(self.chosen).map_or(0, |row| row.lines.len()))
    }

    /// How many lines of the chosen row lie beyond the view.
    fn hidden(self, rows: &[Row], below: bool, height: usize) -> usize {
        let (begin, end) = self.span(rows);
        if below { end.saturating_sub(self.first + height) } else { self.first.saturating_sub(begin) }
    }

    fn is_in_sight(self, rows: &[Row], height: usize) -> bool {
        let (begin, end) = self.span(rows);
        begin < self.first + height && end > self.first
    }

    fn keep_in_sight(&mut self, rows: &[Row], height: usize) {
        if height == 0 {
            return;
        }
        let all = lines(rows);
        let (begin, end) = self.span(rows);
        // The heading that belongs to the row is shown with it, where there is room for both.
        let headed: usize = rows.iter().take(self.chosen).rev().take_while(|row| !row.choosable).map(|row| row.lines.len()).sum();
        let headed = if end - begin + headed <= height { begin - headed } else { begin };
        // What follows the last row is shown with it, likewise.
        let is_last = below(rows, self.chosen + 1).is_none();
        let end = if is_last && all - headed <= height { all } else { end };
        let (least, most) = if end - begin > height { (begin, end - height) } else { (end.saturating_sub(height), headed) };
        self.first = self.first.max(least).min(most).min(all.saturating_sub(height));
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
