//! The signs of a drawn map, to be looked at, and to be spoilt by those who look whether that is noticed.

use std::ops::Range;

use rungs::map::raster::{Cells, Of, Symbol};

/// A drawn map as signs.
#[derive(Clone)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    cells: Vec<(String, Of)>,
}

impl Picture {
    pub fn of_cells(cells: &Cells) -> Self {
        let cell = |(x, y)| {
            let cell = cells.at(x, y);
            let said = match &cell.symbol {
                Symbol::Sign(sign) => sign.to_string(),
                Symbol::Grapheme(grapheme) => grapheme.to_string(),
                Symbol::Covered => String::new(),
            };
            (said, cell.of)
        };
        let all = (0..cells.height).flat_map(|y| (0..cells.width).map(move |x| (x, y)));
        Self { width: cells.width, height: cells.height, cells: all.map(cell).collect() }
    }

    pub fn sign(&self, x: usize, y: usize) -> char {
        self.cells[y * self.width + x].0.chars().next().unwrap_or('?')
    }

    pub fn of(&self, x: usize, y: usize) -> Of {
        self.cells[y * self.width + x].1
    }

    /// The role whose box covers a cell.
    pub fn role_at(&self, x: usize, y: usize) -> Option<usize> {
        match self.of(x, y) {
            Of::Border(role) | Of::Title(role) => Some(role),
            Of::Nothing | Of::Tier(_) | Of::Line { .. } => None,
        }
    }

    /// What stands in some cells of a row.
    pub fn row(&self, y: usize, xs: Range<usize>) -> String {
        xs.map(|x| self.cells[y * self.width + x].0.as_str()).collect()
    }

    /// The cells of lines.
    pub fn lines(&self) -> Vec<(usize, usize)> {
        let all = (0..self.height).flat_map(|y| (0..self.width).map(move |x| (x, y)));
        all.filter(|(x, y)| matches!(self.of(*x, *y), Of::Line { .. })).collect()
    }

    pub fn set(&mut self, (x, y): (usize, usize), sign: char) {
        self.cells[y * self.width + x].0 = sign.to_string();
    }

    /// Leaves nothing in a cell.
    pub fn erase(&mut self, (x, y): (usize, usize)) {
        self.cells[y * self.width + x] = (" ".to_owned(), Of::Nothing);
    }
}
