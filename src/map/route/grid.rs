//! Where columns and rows lie, in cells; and which cells are taken.
//!
//! Rows and channels are counted from below: channel 0 lies under row 0, channel 1 over it. It never decides who takes what.

use super::Style;
use crate::map::place::Placement;

/// Nobody's cell.
pub(super) const FREE: u16 = 0;
/// A cell that no line may take.
pub(super) const CLOSED: u16 = u16::MAX;

/// The mark of a net.
pub(super) fn mark(net: usize) -> u16 {
    u16::try_from(net + 1).unwrap_or(CLOSED - 1)
}

/// How wide boxes and gutters are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Widths {
    pub box_width: usize,
    /// The cells before each column, and after the last.
    pub gutters: Vec<usize>,
}

/// The grid of boxes, in cells.
pub(super) struct Grid<'a> {
    pub style: Style,
    /// How many cells a box is wide.
    pub box_width: usize,
    pub placement: &'a Placement,
    /// The first cell of each column.
    pub lefts: Vec<usize>,
    /// The first cell that a line may take: the names of the tiers stand still where the map is moved, and a line that ran
    /// among them would not move along.
    pub first: usize,
    pub width: usize,
    /// For each row the boxes: whether a cell lies in one.
    boxes: Vec<Vec<bool>>,
}

impl<'a> Grid<'a> {
    /// The grid with boxes so wide, and so many cells before each column and after the last.
    pub fn new(style: Style, placement: &'a Placement, margin: usize, Widths { box_width, gutters }: &Widths) -> Self {
        let box_width = *box_width;
        let mut lefts = Vec::with_capacity(placement.columns);
        let mut x = margin;
        for gutter in &gutters[..placement.columns] {
            x += gutter;
            lefts.push(x);
            x += box_width;
        }
        let width = x + gutters[placement.columns];
        let mut boxes = vec![vec![false; width]; placement.rows.len()];
        for seat in &placement.seats {
            boxes[seat.row][lefts[seat.column]..lefts[seat.column] + box_width].fill(true);
        }
        Self { style, box_width, placement, lefts, first: margin, width, boxes }
    }

    pub fn rows(&self) -> usize {
        self.placement.rows.len()
    }

    pub fn row(&self, role: usize) -> usize {
        self.placement.seats[role].row
    }

    /// The first cell of a box.
    pub fn left(&self, role: usize) -> usize {
        self.lefts[self.placement.seats[role].column]
    }

    /// The cell after a box.
    pub fn right(&self, role: usize) -> usize {
        self.left(role) + self.box_width
    }

    /// The middle of a box, where steps leave it.
    pub fn middle(&self, role: usize) -> usize {
        self.left(role) + self.box_width / 2
    }

    /// The cells of a box where lines may meet its top or bottom: all but the corners.
    pub fn inner(&self, role: usize) -> std::ops::Range<usize> {
        self.left(role) + 1..self.right(role) - 1
    }

    pub fn is_box(&self, row: usize, x: usize) -> bool {
        self.boxes[row][x]
    }
}

/// Who has which cells.
pub(super) struct Taken {
    /// For each channel and column of cells the net that has it.
    pub channels: Vec<Vec<u16>>,
    /// For each row and column of cells the net that passes through.
    pub rows: Vec<Vec<u16>>,
}

impl Taken {
    pub fn new(grid: &Grid<'_>) -> Self {
        Self { channels: vec![vec![FREE; grid.width]; grid.rows() + 1], rows: vec![vec![FREE; grid.width]; grid.rows()] }
    }
}
