//! What a placement costs that nobody has drawn yet: a guess at how well it will look.
//!
//! Whole numbers only, so that every machine judges alike.

use super::Placement;
use crate::map::plan::{Plan, Way};

/// A step as the search sees it.
pub(super) struct Pull {
    pub from: usize,
    pub to: usize,
    /// Whether it stays within the track.
    pub same: bool,
    /// Whether it stays within the tier.
    pub along: bool,
}

/// Judges placements of one plan.
pub(super) struct Cost {
    pub pulls: Vec<Pull>,
    lane: Vec<usize>,
    lanes: usize,
}

impl Cost {
    pub fn of(plan: &Plan) -> Self {
        let has = |from: usize, to: usize| plan.step(from, to).is_some();
        let pull = |(index, step): (usize, &crate::map::plan::PlanStep)| {
            // What leads both ways is one line, and pulls once.
            let is_second = step.from > step.to && has(step.to, step.from);
            let same = plan.roles[step.from].track == plan.roles[step.to].track;
            (!is_second).then_some(Pull { from: step.from, to: step.to, same, along: plan.way(index) == Way::Along })
        };
        let lane: Vec<usize> = plan.roles.iter().map(|role| plan.lanes.get(role.track).copied().unwrap_or(0)).collect();
        let lanes = lane.iter().max().map_or(0, |last| last + 1);
        Self { pulls: plan.steps.iter().enumerate().filter_map(pull).collect(), lane, lanes }
    }

    /// The lane of a role.
    pub fn lane(&self, role: usize) -> usize {
        self.lane[role]
    }

    /// What a placement costs; `grid` holds the role on each spot.
    pub fn judge(&self, placement: &Placement, grid: &[Vec<Option<usize>>]) -> i64 {
        let pulls: i64 = self.pulls.iter().map(|pull| pull_cost(pull, placement, grid)).sum();
        pulls + self.spans(placement) + self.inversions(grid)
    }

    /// Eight for every column that a track takes.
    fn spans(&self, placement: &Placement) -> i64 {
        let mut spans = vec![(usize::MAX, 0); self.lanes];
        for (seat, lane) in placement.seats.iter().zip(&self.lane) {
            let (low, high) = &mut spans[*lane];
            *low = (*low).min(seat.column);
            *high = (*high).max(seat.column);
        }
        spans.iter().filter(|(low, high)| low <= high).map(|(low, high)| 8 * (high - low) as i64).sum()
    }

    /// Twelve for every two neighbours in a row that stand against the order of the lanes.
    fn inversions(&self, grid: &[Vec<Option<usize>>]) -> i64 {
        let mut all = 0;
        for row in grid {
            let mut last = 0;
            for lane in row.iter().flatten().map(|role| self.lane[*role]) {
                all += if lane < last { 12 } else { 0 };
                last = lane;
            }
        }
        all
    }
}

fn pull_cost(pull: &Pull, placement: &Placement, grid: &[Vec<Option<usize>>]) -> i64 {
    let (one, other) = (placement.seats[pull.from], placement.seats[pull.to]);
    let (left, right) = (one.column.min(other.column), one.column.max(other.column));
    let (low, high) = (one.row.min(other.row), one.row.max(other.row));
    let across = (right - left) as i64;
    let between = |row: usize| grid[row][left + 1..right].iter().flatten().count() as i64;
    if low == high {
        // A line through a box has to go round it.
        let blocked = if right > left + 1 && between(low) > 0 { 8 } else { 0 };
        return 2 * across + blocked;
    }
    let in_the_way = |column: usize| (low + 1..high).filter(|row| grid[*row][column].is_some()).count() as i64;
    let passed = 3 * in_the_way(one.column).min(in_the_way(other.column));
    match (pull.same && !pull.along, across) {
        (true, 0) => passed,
        (true, _) => 4 * across + 5 + passed,
        (false, _) => 2 * across + passed + if pull.along { 6 } else { 0 },
    }
}
