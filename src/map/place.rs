//! Gives every role a row and a column: rows are tiers, columns hold the tracks together.
//!
//! The same plan always gets the same placement, on every machine; it never puts two roles in one spot.

mod cost;
mod lanes;
mod search;

pub use lanes::lanes;

use super::plan::Plan;

/// A spot of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seat {
    /// The row, the lowest first.
    pub row: usize,
    /// The column, from the left.
    pub column: usize,
}

/// Where every role of a plan is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// How many columns there are.
    pub columns: usize,
    /// The tier of each row, the lowest row first. A tier has several rows where its roles do not fit into one.
    pub rows: Vec<usize>,
    /// The seat of each role.
    pub seats: Vec<Seat>,
}

impl Placement {
    /// The rows that a plan needs in so many columns.
    #[must_use]
    pub fn rows_of(plan: &Plan, columns: usize) -> Vec<usize> {
        let mut population = vec![0_usize; plan.tiers.len()];
        for tier in &plan.tier {
            population[*tier] += 1;
        }
        let rows = |(tier, count): (usize, &usize)| std::iter::repeat_n(tier, count.div_ceil(columns.max(1)));
        population.iter().enumerate().flat_map(rows).collect()
    }

    /// The placement that was kept for a plan: for each role its row within the tier, the lowest first, and its column.
    ///
    /// None where it does not fit the plan: a role without a seat, two on one, a row or column that is not there.
    #[must_use]
    pub fn kept(plan: &Plan, columns: usize, seat_of: impl Fn(&str) -> Option<(usize, usize)>) -> Option<Self> {
        let rows = Self::rows_of(plan, columns);
        let seat = |(role, tier): (&super::plan::PlanRole, &usize)| {
            let (row, column) = seat_of(&role.key)?;
            let row = rows.iter().position(|of| of == tier)? + row;
            (rows.get(row) == Some(tier) && column < columns).then_some(Seat { row, column })
        };
        let seats: Vec<Seat> = plan.roles.iter().zip(&plan.tier).map(seat).collect::<Option<_>>()?;
        let mut sorted = seats.clone();
        sorted.sort_unstable();
        sorted.dedup();
        (sorted.len() == seats.len()).then_some(Self { columns, rows, seats })
    }

    /// The role on each spot: by row, then by column.
    #[must_use]
    pub fn grid(&self) -> Vec<Vec<Option<usize>>> {
        let mut grid = vec![vec![None; self.columns]; self.rows.len()];
        for (role, seat) in self.seats.iter().enumerate() {
            grid[seat.row][seat.column] = Some(role);
        }
        grid
    }

    /// The row of a role within its tier, the lowest first.
    #[must_use]
    pub fn row_in_tier(&self, role: usize) -> usize {
        let row = self.seats[role].row;
        self.rows[..row].iter().rev().take_while(|tier| **tier == self.rows[row]).count()
    }
}

/// What a placement costs that nobody has drawn yet; less is better.
#[must_use]
pub fn judge(plan: &Plan, placement: &Placement) -> i64 {
    cost::Cost::of(plan).judge(placement, &placement.grid())
}

/// Places the roles of a plan in so many columns; a quick search that no drawing is made for.
#[must_use]
pub fn place(plan: &Plan, columns: usize) -> Placement {
    search::search(plan, columns.max(1))
}
