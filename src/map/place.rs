//! Gives every role a row and a column: rows are tiers, columns hold the tracks together.
//!
//! The same plan always gets the same placement, on every machine; it never puts two roles in one spot.

mod cost;
mod search;
mod sweep;

use std::collections::HashMap;

use super::plan::Plan;
use super::route::Style;
use crate::domain::Catalogue;

/// How much work a quick search may do: a fraction of a second.
const WORK: usize = 5_000_000;

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

/// The placement of a plan: the one that its catalogue keeps for so many columns, else a quick one. A part of a catalogue is
/// placed at once: it would stand far apart on the seats of the whole, and is laid out anew at every key.
#[must_use]
pub fn placed(catalogue: &Catalogue, plan: &Plan, columns: usize) -> Placement {
    if !is_whole(catalogue, plan) {
        return place_at_once(plan, columns);
    }
    let kept: HashMap<&str, (usize, usize)> = catalogue
        .seats()
        .iter()
        .filter(|seat| usize::from(seat.columns) == columns)
        .map(|seat| (catalogue.role(seat.role).slug.as_str(), (usize::from(seat.row), usize::from(seat.column))))
        .collect();
    Placement::kept(plan, columns, |key| kept.get(key).copied()).unwrap_or_else(|| place(plan, columns))
}

/// How many columns a map has where there are so many cells: as many as fit, no more than its largest tier has roles, and
/// one of the numbers for which the catalogue keeps a placement, if it can be.
#[must_use]
pub fn columns(catalogue: &Catalogue, plan: &Plan, style: Style, cells: usize) -> usize {
    let margin = plan.tiers.iter().map(|tier| tier.chars().count() + 1).max().unwrap_or(0);
    let largest = (0..plan.tiers.len()).map(|tier| plan.tier.iter().filter(|of| **of == tier).count()).max().unwrap_or(1);
    let fit = (cells.saturating_sub(margin) + style.gutter()) / (style.box_width() + style.gutter());
    let fit = fit.clamp(1, largest.max(1));
    kept_columns(catalogue, plan).into_iter().find(|columns| *columns <= fit).unwrap_or(fit)
}

/// The numbers of columns for which the catalogue keeps a placement of all that a plan shows, the largest first.
#[must_use]
pub fn kept_columns(catalogue: &Catalogue, plan: &Plan) -> Vec<usize> {
    let mut kept: Vec<usize> = catalogue.seats().iter().map(|seat| usize::from(seat.columns)).collect();
    kept.sort_unstable_by(|one, other| other.cmp(one));
    kept.dedup();
    if is_whole(catalogue, plan) { kept } else { Vec::new() }
}

fn is_whole(catalogue: &Catalogue, plan: &Plan) -> bool {
    plan.roles.len() == catalogue.role_count()
}

/// What a placement costs that nobody has drawn yet; less is better.
#[must_use]
pub fn judge(plan: &Plan, placement: &Placement) -> i64 {
    cost::Cost::of(plan).judge(placement, &placement.grid())
}

/// Places the roles of a plan in so many columns; a quick search that no drawing is made for.
#[must_use]
pub fn place(plan: &Plan, columns: usize) -> Placement {
    place_by(plan, columns, WORK)
}

/// Places the roles of a plan at once, for a map that is laid out anew at every key: no search, and the tracks of a row never
/// stand in another order than the plan has them.
#[must_use]
pub fn place_at_once(plan: &Plan, columns: usize) -> Placement {
    sweep::sweep(plan, columns.max(1))
}

/// The same with so much work: changes tried, times what it takes to judge one.
#[must_use]
pub fn place_by(plan: &Plan, columns: usize, work: usize) -> Placement {
    search::search(plan, columns.max(1), work)
}
