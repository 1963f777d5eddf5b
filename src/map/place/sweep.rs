//! The quickest placement: row by row, each where its steps pull it, up and down a few times.
//!
//! K. Sugiyama, S. Tagawa and M. Toda, "Methods for visual understanding of hierarchical system structures", IEEE Transactions
//! on Systems, Man, and Cybernetics 11 (1981). It never puts the tracks of a row in another order than the plan has them.

use super::Placement;
use super::cost::Cost;
use super::search::start;
use crate::map::dice::Dice;
use crate::map::plan::Plan;

/// How often all rows are gone through: down and up in turn.
const SWEEPS: usize = 4;
/// How often it begins anew.
const STARTS: usize = 8;
/// What a step weighs that stays within its track and leads up, against any other; and what a bend in it counts.
const SAME: i64 = 4;
const OTHER: i64 = 2;
const BEND: i64 = 5;

/// The best of the placements that the sweeps come by.
pub(super) fn sweep(plan: &Plan, columns: usize) -> Placement {
    let cost = Cost::of(plan);
    let mut dice = Dice::new(1);
    let mut best = (i64::MAX, start(plan, &cost, columns));
    for number in 0..STARTS {
        let mut sweep = Sweep::new(best.1.clone(), &cost);
        if number > 0 {
            sweep.shake(&mut dice);
        }
        for number in 0..SWEEPS {
            let rows = sweep.rows.len();
            (0..rows).for_each(|row| sweep.row(if number % 2 == 0 { rows - 1 - row } else { row }));
            let judged = cost.judge(&sweep.placement, &sweep.placement.grid());
            if judged < best.0 {
                best = (judged, sweep.placement.clone());
            }
        }
    }
    best.1
}

struct Sweep<'a> {
    cost: &'a Cost,
    placement: Placement,
    /// The roles of each row.
    rows: Vec<Vec<usize>>,
    /// For each role the others that pull at it, what that weighs, and what it counts if they do not stand one over the other.
    pulls: Vec<Vec<(usize, i64, i64)>>,
}

impl<'a> Sweep<'a> {
    fn new(placement: Placement, cost: &'a Cost) -> Self {
        let mut rows = vec![Vec::new(); placement.rows.len()];
        placement.seats.iter().enumerate().for_each(|(role, seat)| rows[seat.row].push(role));
        let mut pulls = vec![Vec::new(); placement.seats.len()];
        for pull in &cost.pulls {
            let (weight, bend) = if pull.same && !pull.along { (SAME, BEND) } else { (OTHER, 0) };
            pulls[pull.from].push((pull.to, weight, bend));
            pulls[pull.to].push((pull.from, weight, bend));
        }
        Self { cost, placement, rows, pulls }
    }

    /// Puts every role into any row of its tier, and to any column: where the next sweeps begin.
    fn shake(&mut self, dice: &mut Dice) {
        let tiers = self.placement.rows.clone();
        for row in 0..tiers.len() {
            let other = tiers.iter().position(|tier| *tier == tiers[row]).unwrap_or(row);
            if other < row {
                let (one, two) = (dice.below(self.rows[row].len()), dice.below(self.rows[other].len()));
                let (a, b) = (self.rows[row][one], self.rows[other][two]);
                self.rows[row][one] = b;
                self.rows[other][two] = a;
                self.placement.seats[a].row = other;
                self.placement.seats[b].row = row;
            }
        }
        for seat in &mut self.placement.seats {
            seat.column = dice.below(self.placement.columns);
        }
    }

    fn column(&self, role: usize) -> usize {
        self.placement.seats[role].column
    }

    /// Puts the roles of a row in the order of their tracks, within a track as they are pulled, each where it costs least.
    fn row(&mut self, row: usize) {
        let mut roles = std::mem::take(&mut self.rows[row]);
        roles.sort_by_cached_key(|role| (self.cost.lane(*role), self.pulled_to(*role, row), *role));
        for (role, column) in roles.iter().zip(self.columns(&roles, row)) {
            self.placement.seats[*role].column = column;
        }
        self.rows[row] = roles;
    }

    /// Those of other rows that pull at a role.
    fn pulling(&self, role: usize, row: usize) -> impl Iterator<Item = &(usize, i64, i64)> {
        self.pulls[role].iter().filter(move |(other, ..)| self.placement.seats[*other].row != row)
    }

    /// The mean column of what pulls at a role, in thousandths of a column.
    fn pulled_to(&self, role: usize, row: usize) -> i64 {
        let (sum, weights) = self
            .pulling(role, row)
            .fold((0, 0), |(sum, weights), (other, weight, _)| (sum + weight * self.column(*other) as i64 * 1000, weights + weight));
        if weights == 0 { self.column(role) as i64 * 1000 } else { sum / weights }
    }

    fn at(&self, role: usize, row: usize, column: usize) -> i64 {
        let cost = |(other, weight, bend): &(usize, i64, i64)| match self.column(*other).abs_diff(column) {
            0 => 0,
            across => weight * across as i64 + bend,
        };
        self.pulling(role, row).map(cost).sum()
    }

    /// The cheapest columns for roles in their order.
    fn columns(&self, roles: &[usize], row: usize) -> Vec<usize> {
        let columns = self.placement.columns;
        // least[number][column]: what the first roles cost, so many, where none stands further right than that; and whether the
        // last of them stands there.
        let mut least = vec![vec![(i64::MAX / 2, false); columns + 1]; roles.len() + 1];
        least[0].fill((0, false));
        for (number, role) in roles.iter().enumerate() {
            for column in 0..columns {
                let (without, _) = least[number + 1][column];
                let with = least[number][column].0 + self.at(*role, row, column);
                least[number + 1][column + 1] = if with < without { (with, true) } else { (without, false) };
            }
        }
        let mut found = vec![0; roles.len()];
        let mut end = columns;
        for number in (0..roles.len()).rev() {
            while end > 1 && !least[number + 1][end].1 {
                end -= 1;
            }
            end = end.saturating_sub(1);
            found[number] = end;
        }
        found
    }
}
