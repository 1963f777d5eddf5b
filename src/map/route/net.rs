//! Which lines share cells: the steps of a plan as lines, and the lines in nets.
//!
//! It knows rows and columns, and no cell.

use super::scene::{End, Side};
use super::{Shown, Style, is_hop};
use crate::map::place::Placement;
use crate::map::plan::{Plan, Way};

/// What the lines of a net have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Root {
    /// They leave a role by its top.
    Out(usize),
    /// They leave a role by its bottom.
    Drop(usize),
    /// They arrive at the chosen role from below.
    In(usize),
    /// They arrive at the chosen role from above.
    Fall(usize),
    /// It is one line in the row, straight from box to box.
    Beside(usize),
}

/// A line before it has cells.
#[derive(Debug, Clone)]
pub(super) struct Wire {
    pub step: usize,
    pub back: Option<usize>,
    pub net: usize,
    pub ends: [End; 2],
    /// Which of the ends all lines of the net share.
    pub root: usize,
    pub dashed: bool,
}

/// All lines, and the root of each net.
pub(super) struct Wires {
    pub wires: Vec<Wire>,
    pub roots: Vec<Root>,
    /// Whether only some steps are drawn, so that there are few crossings, and every line more is one too many.
    pub is_quiet: bool,
}

impl Wires {
    pub fn of(plan: &Plan, placement: &Placement, style: Style, shown: &Shown) -> Self {
        let mut found = Self { wires: Vec::new(), roots: Vec::new(), is_quiet: matches!(shown, Shown::Quiet { .. }) };
        let grid = placement.grid();
        let course = Course { plan, placement, grid: &grid, shown };
        for (index, step) in plan.steps.iter().enumerate().filter(|(index, _)| shown.has(plan, placement, style, *index)) {
            let is_along = plan.way(index) == Way::Along;
            let back = plan.step(step.to, step.from).filter(|back| is_along && shown.has(plan, placement, style, *back));
            if back.is_some() && step.from > step.to {
                continue;
            }
            let (root, ends, root_end) = course.of(index, back.is_some());
            let net = found.net(root);
            found.wires.push(Wire { step: index, back, net, ends, root: root_end, dashed: plan.way(index) == Way::Down });
        }
        found
    }

    fn net(&mut self, root: Root) -> usize {
        self.roots.iter().position(|known| *known == root).unwrap_or_else(|| {
            self.roots.push(root);
            self.roots.len() - 1
        })
    }
}

/// How a step runs: its net, its two ends, and which of them is at the root of the net.
struct Course<'a> {
    plan: &'a Plan,
    placement: &'a Placement,
    grid: &'a [Vec<Option<usize>>],
    shown: &'a Shown,
}

impl Course<'_> {
    fn of(&self, step: usize, both: bool) -> (Root, [End; 2], usize) {
        let (from, to) = (self.plan.steps[step].from, self.plan.steps[step].to);
        if let Some(ends) = self.beside(from, to, both) {
            return (Root::Beside(step), ends, 0);
        }
        // A route stays in the nets of its roles, so that it is one line all the way.
        let is_hop = matches!(self.shown, Shown::Quiet { route, .. } if is_hop(route, from, to));
        let is_gathered = self.shown.gathers() == Some(to) && !both && !is_hop;
        // The role at the root, the other one, and which end the root is.
        let (root, far, at) = if is_gathered || both && self.leads_back(from, to) { (to, from, 1) } else { (from, to, 0) };
        let row = |role: usize| self.placement.seats[role].row;
        let is_under = row(far) < row(root);
        let net = match (is_gathered, is_under) {
            (false, false) => Root::Out(root),
            (false, true) => Root::Drop(root),
            (true, true) => Root::In(root),
            (true, false) => Root::Fall(root),
        };
        let far_side = if row(far) > row(root) { Side::Bottom } else { Side::Top };
        let root_side = match net {
            Root::Out(_) | Root::Fall(_) | Root::Beside(_) => Side::Top,
            Root::Drop(_) | Root::In(_) => Side::Bottom,
        };
        // Whoever arrives from below needs no arrowhead, unless the line leads both ways.
        let root_end = End { role: root, side: root_side, head: matches!(net, Root::Fall(_)) };
        let far_end = End { role: far, side: far_side, head: !is_gathered && (both || far_side == Side::Top) };
        (net, if at == 0 { [root_end, far_end] } else { [far_end, root_end] }, at)
    }

    /// Whether the line of two steps there and back hangs on the second role: the chosen one, else the lower one.
    fn leads_back(&self, from: usize, to: usize) -> bool {
        let chosen = self.shown.gathers();
        let row = |role: usize| self.placement.seats[role].row;
        chosen == Some(to) || chosen != Some(from) && row(to) < row(from)
    }

    /// The ends of a line in the row, if there is no box in its way.
    fn beside(&self, from: usize, to: usize, both: bool) -> Option<[End; 2]> {
        let (start, end) = (self.placement.seats[from], self.placement.seats[to]);
        let (left, right) = (start.column.min(end.column), start.column.max(end.column));
        let is_free = start.row == end.row && self.grid[start.row][left + 1..right].iter().all(Option::is_none);
        let (out, into) = if start.column < end.column { (Side::Right, Side::Left) } else { (Side::Left, Side::Right) };
        is_free.then_some([End { role: from, side: out, head: both }, End { role: to, side: into, head: true }])
    }
}
