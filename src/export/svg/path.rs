//! From the corners of a line, in cells, to a path with rounded corners, in pixels.
//!
//! It moves no line: it only makes it fit to be drawn.

use crate::map::route::{End, Line, Point, Rect, Scene, Side};

/// How wide and how high a cell is.
pub const CELL: (f64, f64) = (9.0, 22.0);

/// How far from its corner a line begins to turn.
const RADIUS: f64 = 8.0;

/// The length of an arrowhead, and half its width.
const HEAD: (f64, f64) = (9.0, 4.5);

/// A place on the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// How cells become pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ground {
    /// Where the first cell lies.
    pub origin: Spot,
}

impl Ground {
    /// The corner of a cell.
    #[must_use]
    pub fn corner(self, x: usize, y: usize) -> Spot {
        Spot { x: self.origin.x + cells(x) * CELL.0, y: self.origin.y + cells(y) * CELL.1 }
    }

    fn middle(self, point: Point) -> Spot {
        let corner = self.corner(point.x, point.y);
        Spot { x: corner.x + CELL.0 / 2.0, y: corner.y + CELL.1 / 2.0 }
    }

    /// Where a line meets the border of a box.
    fn edge(self, beside: Point, side: Side, rect: Rect) -> Spot {
        let middle = self.middle(beside);
        match side {
            Side::Top => Spot { y: self.corner(rect.x, rect.y).y, ..middle },
            Side::Bottom => Spot { y: self.corner(rect.x, rect.y + rect.height).y, ..middle },
            Side::Left => Spot { x: self.corner(rect.x, rect.y).x, ..middle },
            Side::Right => Spot { x: self.corner(rect.x + rect.width, rect.y).x, ..middle },
        }
    }

    /// The places that a line goes through, from border to border, and its arrowheads.
    #[must_use]
    pub fn drawn(self, scene: &Scene, line: &Line) -> Drawn {
        let edge = |end: End, point: Option<&Point>| point.map(|point| self.edge(*point, end.side, scene.boxes[end.role]));
        let first = edge(line.ends[0], line.points.first());
        let last = edge(line.ends[1], line.points.last());
        let between = line.points.iter().map(|point| self.middle(*point));
        let spots: Vec<Spot> = straightened(first.into_iter().chain(between).chain(last));
        let mut heads = vec![head(line.ends[1].side, last)];
        heads.extend(line.back.map(|_| head(line.ends[0].side, first)));
        Drawn { spots, heads: heads.into_iter().flatten().collect() }
    }
}

/// A line as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The corners.
    spots: Vec<Spot>,
    /// The three corners of each arrowhead.
    heads: Vec<[Spot; 3]>,
}

impl Drawn {
    /// The line with rounded corners.
    #[must_use]
    pub fn line(&self) -> String {
        let mut path = String::new();
        for (at, spot) in self.spots.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| self.spots.get(before));
            match (before, self.spots.get(at + 1)) {
                (None, _) => path.push_str(&format!("M{}", place(*spot))),
                (Some(_), None) => path.push_str(&format!("L{}", place(*spot))),
                (Some(before), Some(after)) => {
                    let (near, far) = (towards(*spot, *before), towards(*spot, *after));
                    path.push_str(&format!("L{}Q{} {}", place(near), place(*spot), place(far)));
                }
            }
        }
        path
    }

    /// The arrowheads.
    #[must_use]
    pub fn heads(&self) -> String {
        self.heads.iter().map(|[tip, one, other]| format!("M{}L{}L{}Z", place(*tip), place(*one), place(*other))).collect()
    }
}

/// Without places twice, and without those at which it does not turn.
fn straightened(spots: impl Iterator<Item = Spot>) -> Vec<Spot> {
    let mut kept: Vec<Spot> = Vec::new();
    for spot in spots {
        if let [.., before, last] = kept.as_slice()
            && (same(before.x, last.x) && same(last.x, spot.x) || same(before.y, last.y) && same(last.y, spot.y))
        {
            kept.pop();
        }
        if kept.last() != Some(&spot) {
            kept.push(spot);
        }
    }
    kept
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.01
}

/// A place on the way from a corner to another one, where the line has turned.
fn towards(corner: Spot, other: Spot) -> Spot {
    let length = (other.x - corner.x).abs().max((other.y - corner.y).abs());
    let part = if length > 0.0 { (RADIUS.min(length / 2.0)) / length } else { 0.0 };
    Spot { x: corner.x + (other.x - corner.x) * part, y: corner.y + (other.y - corner.y) * part }
}

/// An arrowhead whose tip touches the border.
fn head(side: Side, tip: Option<Spot>) -> Option<[Spot; 3]> {
    let (length, half) = HEAD;
    let tip = tip?;
    let at = |x: f64, y: f64| Spot { x: tip.x + x, y: tip.y + y };
    Some(match side {
        Side::Top => [tip, at(-half, -length), at(half, -length)],
        Side::Bottom => [tip, at(-half, length), at(half, length)],
        Side::Left => [tip, at(-length, -half), at(-length, half)],
        Side::Right => [tip, at(length, -half), at(length, half)],
    })
}

fn place(spot: Spot) -> String {
    format!("{} {}", number(spot.x), number(spot.y))
}

/// A number with one decimal at most: the same on every machine.
#[must_use]
pub fn number(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    format!("{tenths}")
}

fn cells(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
