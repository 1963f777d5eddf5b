//! Walking from role to role on a map.
//!
//! Up and down follow steps, left and right the row. Whoever goes up and then down is back where they were. It moves no box.

use super::place::Placement;
use super::plan::Plan;

/// Where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Go {
    /// Along a step to a role in a higher row.
    Up,
    /// Back along a step, to a role in a lower row from which it comes.
    Down,
    /// To the next role in the row.
    Left,
    /// To the next role in the row.
    Right,
    /// To the next of those where the last way up or down could have led.
    Other,
    /// To the one before it.
    Before,
}

/// Somebody who stands on a role, and remembers how they came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Walker {
    /// The role.
    pub at: usize,
    /// The role they came from, and whether they came up.
    came: Option<(usize, bool)>,
}

impl Walker {
    /// Somebody who has just arrived from elsewhere.
    #[must_use]
    pub fn new(at: usize) -> Self {
        Self { at, came: None }
    }

    /// Somebody who came from a role, up or down.
    #[must_use]
    pub fn coming(at: usize, from: usize, up: bool) -> Self {
        Self { at, came: Some((from, up)) }
    }

    /// The role they came from, and whether they came up.
    #[must_use]
    pub fn came(self) -> Option<(usize, bool)> {
        self.came
    }

    /// Where a move leads; nowhere else, if there is no way.
    #[must_use]
    pub fn go(self, plan: &Plan, placement: &Placement, go: Go) -> Self {
        match go {
            Go::Up => self.along(plan, placement, true),
            Go::Down => self.along(plan, placement, false),
            Go::Left => self.beside(placement, false),
            Go::Right => self.beside(placement, true),
            Go::Other => self.other(plan, placement, true),
            Go::Before => self.other(plan, placement, false),
        }
    }

    fn along(self, plan: &Plan, placement: &Placement, up: bool) -> Self {
        let back = self.came.filter(|(_, came_up)| *came_up != up).map(|(from, _)| from);
        let next = back.or_else(|| ways(plan, placement, self.at, up).first().copied());
        next.map_or(self, |next| Self { at: next, came: Some((self.at, up)) })
    }

    fn beside(self, placement: &Placement, right: bool) -> Self {
        let own = placement.seats[self.at];
        let in_row = (0..placement.seats.len()).filter(|role| placement.seats[*role].row == own.row);
        let next = in_row
            .filter(|role| if right { placement.seats[*role].column > own.column } else { placement.seats[*role].column < own.column })
            .min_by_key(|role| placement.seats[*role].column.abs_diff(own.column));
        next.map_or(self, Self::new)
    }

    /// The next of those to which the last move could have led, or the one before; up, if there was none.
    fn other(self, plan: &Plan, placement: &Placement, next: bool) -> Self {
        let Some((from, up)) = self.came else { return self.along(plan, placement, true) };
        let ways = ways(plan, placement, from, up);
        let by = if next { 1 } else { ways.len().saturating_sub(1) };
        let at = ways.iter().position(|role| *role == self.at).map_or(0, |position| (position + by) % ways.len());
        ways.get(at).map_or(self, |next| Self { at: *next, came: self.came })
    }
}

/// The roles to which one can go up or down, the best first: on another level, in the same column, in the same track, the
/// nearest.
#[must_use]
pub fn ways(plan: &Plan, placement: &Placement, role: usize, up: bool) -> Vec<usize> {
    let own = placement.seats[role];
    let leads = plan.steps.iter().filter_map(|step| match up {
        true if step.from == role => Some(step.to),
        false if step.to == role => Some(step.from),
        true | false => None,
    });
    let mut found: Vec<usize> =
        leads.filter(|other| if up { placement.seats[*other].row > own.row } else { placement.seats[*other].row < own.row }).collect();
    found.sort_by_key(|other| {
        let seat = placement.seats[*other];
        let across = seat.column.abs_diff(own.column);
        (
            plan.tier[*other] == plan.tier[role],
            across > 0,
            plan.roles[*other].track != plan.roles[role].track,
            across,
            seat.row.abs_diff(own.row),
            *other,
        )
    });
    found
}
