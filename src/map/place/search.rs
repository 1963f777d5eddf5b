//! The quick search for a good placement: threshold accepting, which is annealing with whole numbers.
//!
//! G. Dueck and T. Scheuer, "Threshold accepting", Journal of Computational Physics 90 (1990): a change is kept if it makes
//! things worse by no more than a threshold that falls to nothing.

use super::cost::Cost;
use super::{Placement, Seat};
use crate::map::dice::Dice;
use crate::map::plan::Plan;

/// How often the search begins afresh.
const STARTS: u64 = 3;
/// The first threshold.
const THRESHOLD: i64 = 24;

/// The best placement that a few searches find.
pub(super) fn search(plan: &Plan, columns: usize, work: usize) -> Placement {
    let cost = Cost::of(plan);
    let start = start(plan, &cost, columns);
    let changes = (work / (plan.steps.len() + 2 * plan.roles.len()).max(1)).clamp(200, 30_000);
    let found = (1..=STARTS).map(|number| Search::new(&cost, start.clone(), number).run(changes));
    found.min_by_key(|(cost, _)| *cost).map_or(start, |(_, placement)| placement)
}

/// Every row filled from its tracks in order, spread evenly.
pub(super) fn start(plan: &Plan, cost: &Cost, columns: usize) -> Placement {
    let rows = Placement::rows_of(plan, columns);
    let mut seats = vec![Seat { row: 0, column: 0 }; plan.roles.len()];
    for tier in 0..plan.tiers.len() {
        let mut roles: Vec<usize> = (0..plan.roles.len()).filter(|role| plan.tier[*role] == tier).collect();
        roles.sort_by_key(|role| (cost.lane(*role), *role));
        let of_tier: Vec<usize> = (0..rows.len()).filter(|row| rows[*row] == tier).collect();
        let each = roles.len().div_ceil(of_tier.len().max(1)).max(1);
        for (position, role) in roles.iter().enumerate() {
            // Side by side in the order of the lanes, the rows of the tier in turn.
            let count = of_tier.len().max(1);
            let (row, number) = (of_tier[position % count], position / count);
            seats[*role] = Seat { row, column: number * columns / each };
        }
    }
    Placement { columns, rows, seats }
}

struct Search<'a> {
    cost: &'a Cost,
    dice: Dice,
    placement: Placement,
    grid: Vec<Vec<Option<usize>>>,
    /// The rows of each tier: the first and the one after the last.
    tiers: Vec<(usize, usize)>,
}

impl<'a> Search<'a> {
    fn new(cost: &'a Cost, placement: Placement, number: u64) -> Self {
        let grid = placement.grid();
        let tiers = (0..placement.rows.len()).map(|row| {
            let tier = placement.rows[row];
            (placement.rows.partition_point(|of| *of < tier), placement.rows.partition_point(|of| *of <= tier))
        });
        Self { cost, dice: Dice::new(number), tiers: tiers.collect(), placement, grid }
    }

    fn run(mut self, changes: usize) -> (i64, Placement) {
        let mut current = self.cost.judge(&self.placement, &self.grid);
        let mut best = (current, self.placement.clone());
        if self.placement.seats.is_empty() {
            return best;
        }
        for change in 0..changes {
            let threshold = THRESHOLD * (changes - change) as i64 / changes as i64;
            let role = self.dice.below(self.placement.seats.len());
            let from = self.placement.seats[role];
            let to = self.somewhere(from.row);
            if from == to {
                continue;
            }
            self.swap(from, to);
            let cost = self.cost.judge(&self.placement, &self.grid);
            if cost > current + threshold {
                self.swap(from, to);
                continue;
            }
            current = cost;
            if cost < best.0 {
                best = (cost, self.placement.clone());
            }
        }
        best
    }

    /// A spot in one of the rows of a tier.
    fn somewhere(&mut self, row: usize) -> Seat {
        let (first, end) = self.tiers[row];
        Seat { row: first + self.dice.below(end - first), column: self.dice.below(self.placement.columns) }
    }

    fn swap(&mut self, one: Seat, other: Seat) {
        let (a, b) = (self.grid[one.row][one.column], self.grid[other.row][other.column]);
        self.grid[one.row][one.column] = b;
        self.grid[other.row][other.column] = a;
        for (role, seat) in [(a, other), (b, one)] {
            if let Some(role) = role {
                self.placement.seats[role] = seat;
            }
        }
    }
}
