//! A drawn map as geometry: where the boxes stand and where the lines run.
//!
//! It holds no sign and no colour; whatever is chosen changes no box of it.

use super::Style;

/// What of that which was asked for is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Drawn {
    /// All of it.
    Asked,
    /// The steps of a quiet map on which nothing is chosen.
    Backbone,
    /// No step at all.
    Nothing,
}

/// A cell, counted from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// Cells from the left.
    pub x: usize,
    /// Cells from the top.
    pub y: usize,
}

/// Cells of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rect {
    /// The first column.
    pub x: usize,
    /// The first row.
    pub y: usize,
    /// How many columns.
    pub width: usize,
    /// How many rows.
    pub height: usize,
}

impl Rect {
    /// Whether a cell lies in it.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        (self.x..self.x + self.width).contains(&point.x) && (self.y..self.y + self.height).contains(&point.y)
    }
}

/// A side of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Above it.
    Top,
    /// Below it.
    Bottom,
    /// Before it.
    Left,
    /// After it.
    Right,
}

/// Where a line meets a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// The role of the box.
    pub role: usize,
    /// The side on which it does.
    pub side: Side,
    /// Whether an arrowhead stands there: wherever one arrives otherwise than by going up.
    pub head: bool,
}

/// The line of a step, or of two that lead there and back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The step, by its position in the plan.
    pub step: usize,
    /// The step back, where the line stands for both.
    pub back: Option<usize>,
    /// The net it is part of; lines of one net may share cells.
    pub net: usize,
    /// The role it leaves and the role it leads to.
    pub ends: [End; 2],
    /// The corners from the one to the other; the first and the last cell lie beside the boxes.
    pub points: Vec<Point>,
    /// Whether it leads to a lower tier.
    pub dashed: bool,
}

/// A row of boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// Its tier.
    pub tier: usize,
    /// The line of the titles.
    pub y: usize,
}

/// A map as geometry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// How large the boxes are.
    pub style: Style,
    /// Columns of cells.
    pub width: usize,
    /// Rows of cells.
    pub height: usize,
    /// The columns on the left that hold the names of the tiers.
    pub margin: usize,
    /// The box of each role.
    pub boxes: Vec<Rect>,
    /// What is written into each.
    pub titles: Vec<String>,
    /// The rows of boxes, the highest first.
    pub bands: Vec<Band>,
    /// What is written beside each tier.
    pub tiers: Vec<String>,
    /// The lines.
    pub lines: Vec<Line>,
    /// How many corners there are.
    pub bends: usize,
    /// Whether that is what was asked for; where there was no way for all of it, less is drawn.
    pub drawn: Drawn,
}

impl Scene {
    /// Whether less is drawn than was asked for.
    #[must_use]
    pub fn is_less(&self) -> bool {
        self.drawn != Drawn::Asked
    }

    /// What a map has to say on which less is drawn than was asked for.
    #[must_use]
    pub fn less(&self) -> Option<String> {
        match self.drawn {
            Drawn::Asked => None,
            Drawn::Backbone => Some(format!("there is no room for every step: only {} are drawn", self.style.backbone())),
            Drawn::Nothing => Some("there is no room for the lines of so many steps: none is drawn".to_owned()),
        }
    }

    /// In how many cells the lines of two nets cross.
    #[must_use]
    pub fn crossings(&self) -> usize {
        let mut nets: Vec<[Option<usize>; 2]> = vec![[None; 2]; self.width * self.height];
        for line in &self.lines {
            // A line of one cell has no length, but a direction.
            for (end, point) in line.ends.iter().zip([line.points.first(), line.points.last()]) {
                let is_upright = matches!(end.side, Side::Top | Side::Bottom);
                point.into_iter().for_each(|point| nets[point.y * self.width + point.x][usize::from(is_upright)] = Some(line.net));
            }
            for pair in line.points.windows(2) {
                let ((left, right), (top, bottom)) = (ordered(pair[0].x, pair[1].x), ordered(pair[0].y, pair[1].y));
                for (x, y) in (top..=bottom).flat_map(|y| (left..=right).map(move |x| (x, y))) {
                    nets[y * self.width + x][usize::from(left == right)] = Some(line.net);
                }
            }
        }
        nets.iter().filter(|[level, upright]| level.is_some() && upright.is_some() && level != upright).count()
    }
}

fn ordered(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}
