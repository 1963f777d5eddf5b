//! The lines of a map as arms in cells, and the arms as signs.
//!
//! It never draws into a box.

use super::glyph::{Arms, Glyphs, plain};
use super::{Cell, Cells, Of, Selection, Stress, Symbol};
use crate::map::route::{End, Line, Point, Scene, Side};

const UP: usize = 0;
const DOWN: usize = 1;
const LEFT: usize = 2;
const RIGHT: usize = 3;

/// What runs through a cell in one axis: the line that was laid last, by its position in the order from 1, and 0 for none.
#[derive(Clone, Copy, Default)]
struct Axis {
    laid: u16,
    dashed: bool,
}

/// What runs through a cell. There is one for every cell of a map, at every key: it is kept small.
#[derive(Clone, Copy, Default)]
struct Wired {
    arms: Arms,
    level: Axis,
    upright: Axis,
    /// Whether the upright line meets a box here.
    is_end: bool,
}

/// A line as it is laid.
#[derive(Clone, Copy)]
struct Laid<'a> {
    line: &'a Line,
    stress: Stress,
}

/// How the line of a step stands to what is picked out; beside a route, no other step stands out.
pub(super) fn stress(line: &Line, selection: &Selection) -> Stress {
    let (from, to) = (line.ends[0].role, line.ends[1].role);
    let is_hop = |from: usize, to: usize| selection.route.windows(2).any(|hop| hop == [from, to]);
    if is_hop(from, to) || line.back.is_some() && is_hop(to, from) {
        return Stress::Route;
    }
    let chosen = selection.chosen.filter(|_| selection.route.is_empty());
    match chosen {
        Some(chosen) if chosen == from || chosen == to && line.back.is_some() => Stress::Out,
        Some(chosen) if chosen == to => Stress::Into,
        Some(_) | None => Stress::Plain,
    }
}

/// Draws all lines, those that are picked out last.
pub(super) fn draw(scene: &Scene, selection: &Selection, cells: &mut Cells) {
    let mut wired = vec![Wired::default(); scene.width * scene.height];
    let mut order: Vec<Laid> = scene.lines.iter().map(|line| Laid { line, stress: stress(line, selection) }).collect();
    order.sort_by_key(|laid| laid.stress);
    for (position, laid) in (1_u16..).zip(&order) {
        lay(*laid, position, scene.width, &mut wired);
    }
    let glyphs = Glyphs::new();
    for (index, wired) in wired.iter().enumerate().filter(|(_, wired)| wired.arms != [0; 4]) {
        if let Some(cell) = wired.cell(&order, selection.ascii, &glyphs) {
            *cells.at_mut(index % scene.width, index / scene.width) = cell;
        }
    }
    if !scene.style.has_border() {
        for laid in order {
            heads(laid.line, laid.stress, selection.ascii, cells);
        }
    }
}

fn lay(Laid { line, stress }: Laid<'_>, position: u16, width: usize, wired: &mut [Wired]) {
    let weight = if stress == Stress::Plain { 1 } else { 2 };
    let mut arm = |point: Point, direction: usize, is_end: bool| {
        let cell = &mut wired[point.y * width + point.x];
        cell.is_end |= is_end && (direction == UP || direction == DOWN);
        cell.arms[direction] = cell.arms[direction].max(weight);
        let own = if direction == UP || direction == DOWN { &mut cell.upright } else { &mut cell.level };
        // What is dashed in parts is not; what is picked out more is drawn later and wins.
        *own = Axis { laid: position, dashed: line.dashed && (own.laid == 0 || own.dashed) };
    };
    for pair in line.points.windows(2) {
        between(pair[0], pair[1], &mut |point, direction| arm(point, direction, false));
    }
    for (end, point) in line.ends.iter().zip([line.points.first(), line.points.last()]) {
        if let Some(point) = point {
            arm(*point, toward(end.side), true);
        }
    }
}

/// The direction in which the box lies.
fn toward(side: Side) -> usize {
    match side {
        Side::Top => DOWN,
        Side::Bottom => UP,
        Side::Left => RIGHT,
        Side::Right => LEFT,
    }
}

fn between(one: Point, other: Point, arm: &mut impl FnMut(Point, usize)) {
    if one.x == other.x {
        let (top, bottom) = (one.y.min(other.y), one.y.max(other.y));
        for y in top..bottom {
            arm(Point { x: one.x, y }, DOWN);
            arm(Point { x: one.x, y: y + 1 }, UP);
        }
    } else {
        let (left, right) = (one.x.min(other.x), one.x.max(other.x));
        for x in left..right {
            arm(Point { x, y: one.y }, RIGHT);
            arm(Point { x: x + 1, y: one.y }, LEFT);
        }
    }
}

impl Wired {
    /// What is drawn: at a crossing the heavier of the two, else the upright one. Where that meets its box it always shows:
    /// hidden there, in a channel of one line, it would be hidden altogether.
    fn cell(&self, order: &[Laid<'_>], ascii: bool, glyphs: &Glyphs) -> Option<Cell> {
        let of = |axis: Axis| usize::from(axis.laid).checked_sub(1).and_then(|position| order.get(position));
        let [up, down, left, right] = self.arms;
        let (level, upright) = (of(self.level), of(self.upright));
        let is_crossing = level.zip(upright).is_some_and(|(level, upright)| level.line.net != upright.line.net);
        let is_heavier = level.zip(upright).is_some_and(|(level, upright)| level.stress > upright.stress);
        let is_level = left.max(right) > up.max(down) && !self.is_end;
        let (arms, axis) = match (is_crossing, is_level) {
            (true, true) => ([0, 0, left, right], self.level),
            (true, false) => ([up, down, 0, 0], self.upright),
            (false, _) if upright.is_none() || is_heavier => (self.arms, self.level),
            (false, _) => (self.arms, self.upright),
        };
        let Laid { line, stress } = of(axis)?;
        let sign = if ascii { plain(arms, axis.dashed) } else { glyphs.sign(arms, axis.dashed) };
        let of = Of::Line { step: line.step, net: line.net, head: false, crossing: is_crossing };
        Some(Cell { symbol: Symbol::Sign(sign), of, stress: *stress })
    }
}

/// The sign of an arrowhead that points at a side of a box.
pub(super) fn arrow(side: Side, ascii: bool) -> char {
    match (side, ascii) {
        (Side::Top, false) => '▼',
        (Side::Bottom, false) => '▲',
        (Side::Left, false) => '▶',
        (Side::Right, false) => '◀',
        (Side::Top, true) => 'v',
        (Side::Bottom, true) => '^',
        (Side::Left, true) => '>',
        (Side::Right, true) => '<',
    }
}

/// The sign of an end that leads both ways.
pub(super) fn both(ascii: bool) -> char {
    if ascii { 'x' } else { '◆' }
}

/// Arrowheads before boxes; one that stands for both directions has a sign of its own.
fn heads(line: &Line, stress: Stress, ascii: bool, cells: &mut Cells) {
    let points = [line.points.first().copied(), line.points.last().copied()];
    let is_double = is_double(line);
    for (end, point) in line.ends.iter().zip(points) {
        let Some(point) = point.filter(|_| end.head) else { continue };
        put(cells, point, if is_double { both(ascii) } else { arrow(end.side, ascii) }, line, stress);
    }
}

/// Whether one sign stands for both directions of a line.
pub(super) fn is_double(line: &Line) -> bool {
    let has_both = line.ends.iter().all(|end| end.head);
    line.back.is_some() && (!has_both || line.points.first() == line.points.last())
}

fn put(cells: &mut Cells, point: Point, sign: char, line: &Line, stress: Stress) {
    let of = Of::Line { step: line.step, net: line.net, head: true, crossing: false };
    *cells.at_mut(point.x, point.y) = Cell { symbol: Symbol::Sign(sign), of, stress };
}

/// Where a line goes on into the border of a box: the cell of the border.
pub(super) fn in_border(end: &End, point: Point) -> Point {
    match end.side {
        Side::Top => Point { y: point.y + 1, ..point },
        Side::Bottom => Point { y: point.y - 1, ..point },
        Side::Left => Point { x: point.x + 1, ..point },
        Side::Right => Point { x: point.x - 1, ..point },
    }
}
