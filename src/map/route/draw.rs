//! From hubs and ports to lines from box to box, in cells counted from the top.
//!
//! It decides nothing any more: whatever was laid is drawn.

use super::Style;
use super::frame::Frame;
use super::grid::Grid;
use super::net::{Root, Wire, Wires};
use super::router::{Hub, Routed, margin};
use super::scene::{Band, Drawn, End, Line, Point, Rect, Scene, Side};
use crate::map::place::Placement;
use crate::map::plan::Plan;

/// Turns what was laid into lines from box to box.
pub(super) fn scene(plan: &Plan, placement: &Placement, style: Style, wires: &Wires, routed: &Routed, frame: &Frame) -> Scene {
    let grid = Grid::new(style, placement, margin(plan), &routed.widths);
    let heights: Vec<usize> = routed.heights.iter().zip(&frame.heights).map(|(needed, kept)| *needed.max(kept)).collect();
    let tops = tops(&heights, style);
    let rect = |role: usize| Rect { x: grid.left(role), y: tops.rows[grid.row(role)], width: grid.box_width, height: style.box_height() };
    let band = |row: usize| Band { tier: placement.rows[row], y: tops.rows[row] + style.box_height() / 2 };
    let drawing = Drawing { grid: &grid, wires, routed, tops: &tops, heights: &heights };
    Scene {
        style,
        width: grid.width,
        height: tops.height,
        margin: margin(plan),
        boxes: (0..plan.roles.len()).map(rect).collect(),
        titles: plan.roles.iter().map(|role| style.title(role, grid.box_width - 2)).collect(),
        bands: (0..placement.rows.len()).rev().map(band).collect(),
        tiers: plan.tiers.clone(),
        lines: (0..wires.wires.len()).map(|wire| drawing.line(wire)).collect(),
        bends: routed.bends,
        drawn: Drawn::Asked,
    }
}

/// The first lines of rows and channels, from the top.
struct Tops {
    rows: Vec<usize>,
    channels: Vec<usize>,
    height: usize,
}

fn tops(heights: &[usize], style: Style) -> Tops {
    let rows = heights.len() - 1;
    let mut tops = Tops { rows: vec![0; rows], channels: vec![0; rows + 1], height: 0 };
    for row in (0..rows).rev() {
        tops.channels[row + 1] = tops.height;
        tops.height += heights[row + 1];
        tops.rows[row] = tops.height;
        tops.height += style.box_height();
    }
    tops.channels[0] = tops.height;
    tops.height += heights[0];
    tops
}

struct Drawing<'a> {
    grid: &'a Grid<'a>,
    wires: &'a Wires,
    routed: &'a Routed,
    tops: &'a Tops,
    heights: &'a [usize],
}

impl Drawing<'_> {
    fn line(&self, index: usize) -> Line {
        let wire = &self.wires.wires[index];
        let points = match self.wires.roots[wire.net] {
            Root::Beside(_) => {
                let y = self.tops.rows[self.grid.row(wire.ends[0].role)] + self.grid.style.box_height() / 2;
                self.routed.ports[index].map(|x| Point { x, y }).to_vec()
            }
            Root::Out(_) | Root::Drop(_) | Root::In(_) | Root::Fall(_) => self.through_hubs(index, wire),
        };
        Line { step: wire.step, back: wire.back, net: wire.net, ends: wire.ends, points, dashed: wire.dashed }
    }

    /// From the far end back to the root of the net, and turned round where the step leads the other way.
    fn through_hubs(&self, index: usize, wire: &Wire) -> Vec<Point> {
        let far = 1 - wire.root;
        let ports = self.routed.ports[index];
        let edge = |end: usize| self.edge(wire.ends[end], ports[end]);
        let mut points = vec![edge(far)];
        let is_here = |hub: &Hub| hub.net == wire.net && hub.channel == self.channel(wire.ends[far]);
        let mut hub = self.routed.hubs.iter().find(|hub| is_here(hub));
        let mut x = ports[far];
        while let Some(at) = hub {
            let next = at.parent.map_or(ports[wire.root], |(_, trunk)| trunk);
            let y = self.y(at);
            points.extend([Point { x, y }, Point { x: next, y }]);
            x = next;
            hub = at.parent.map(|(parent, _)| &self.routed.hubs[parent]);
        }
        points.push(edge(wire.root));
        if wire.root == 0 {
            points.reverse();
        }
        corners(&points)
    }

    fn channel(&self, end: End) -> usize {
        self.grid.row(end.role) + usize::from(end.side == Side::Top)
    }

    /// The line of a track. A hub without one has all its pins in one column.
    fn y(&self, hub: &Hub) -> usize {
        let height = self.heights[hub.channel];
        self.tops.channels[hub.channel] + (height.saturating_sub(1) - hub.track.min(height.saturating_sub(1)))
    }

    /// The cell beside a box where a line meets it.
    fn edge(&self, end: End, x: usize) -> Point {
        let top = self.tops.rows[self.grid.row(end.role)];
        let y = match end.side {
            Side::Top => top - 1,
            Side::Bottom => top + self.grid.style.box_height(),
            Side::Left | Side::Right => top,
        };
        Point { x, y }
    }
}

/// A line without the points at which it does not turn.
fn corners(points: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if kept.last() == Some(point) {
            continue;
        }
        if let [.., before, last] = kept.as_slice() {
            let is_straight = before.x == last.x && last.x == point.x || before.y == last.y && last.y == point.y;
            if is_straight {
                kept.pop();
            }
        }
        kept.push(*point);
    }
    kept
}
