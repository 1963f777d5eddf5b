//! Which lines share cells: the steps of a plan as lines, and the lines in nets.
//!
//! It knows rows and columns, and no cell.

use super::scene::{End, Side};
use super::{Shown, is_hop};
use crate::map::place::Placement;
use crate::map::plan::{Plan, Way};

/// The lines that leave one role, or arrive at the chosen one, or a line by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Root {
    /// What leaves a role.
    Out(usize),
    /// What arrives at a role.
    In(usize),
    /// One line.
    Own(usize),
    /// One line in the row, straight from box to box.
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
}

impl Wires {
    pub fn of(plan: &Plan, placement: &Placement, shown: &Shown) -> Self {
        let mut found = Self { wires: Vec::new(), roots: Vec::new() };
        let grid = placement.grid();
        for (index, step) in plan.steps.iter().enumerate().filter(|(index, _)| shown.has(plan, *index)) {
            let is_along = plan.way(index) == Way::Along;
            let back = plan.step(step.to, step.from).filter(|back| is_along && shown.has(plan, *back));
            if back.is_some() && step.from > step.to {
                continue;
            }
            let (root, ends, root_end) = course(plan, placement, &grid, index, back.is_some(), shown);
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
fn course(
    plan: &Plan,
    placement: &Placement,
    grid: &[Vec<Option<usize>>],
    step: usize,
    both: bool,
    shown: &Shown,
) -> (Root, [End; 2], usize) {
    let (from, to) = (plan.steps[step].from, plan.steps[step].to);
    let (start, end) = (placement.seats[from], placement.seats[to]);
    let leave = |side| End { role: from, side, head: both };
    let arrive = |side, head| End { role: to, side, head };
    if start.row == end.row {
        let (left, right) = (start.column.min(end.column), start.column.max(end.column));
        if grid[start.row][left + 1..right].iter().all(Option::is_none) {
            let (out, into) = if start.column < end.column { (Side::Right, Side::Left) } else { (Side::Left, Side::Right) };
            return (Root::Beside(step), [leave(out), arrive(into, true)], 0);
        }
        let root = if both { Root::Own(step) } else { Root::Out(from) };
        return (root, [leave(Side::Top), arrive(Side::Top, true)], 0);
    }
    if start.row > end.row {
        return (Root::Own(step), [leave(Side::Bottom), arrive(Side::Top, true)], 1);
    }
    let is_up = plan.way(step) == Way::Up;
    // A route stays in the nets of its roles, so that it is one line all the way.
    let is_gathered = is_up && shown.gathers() == Some(to) && !matches!(shown, Shown::Quiet { route, .. } if is_hop(route, from, to));
    let root = match (both, is_gathered) {
        (true, _) => Root::Own(step),
        (false, true) => Root::In(to),
        (false, false) => Root::Out(from),
    };
    (root, [leave(Side::Top), arrive(Side::Bottom, !is_up)], usize::from(is_gathered))
}
