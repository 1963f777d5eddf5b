//! The long search for a placement: every candidate is drawn, and the drawing is judged.
//!
//! It takes minutes, so it runs only on demand and its result is kept as data; nothing that a person waits for calls it.

use super::dice::Dice;
use super::place::{Placement, Seat, judge, place};
use super::plan::Plan;
use super::route::{Shown, Style, frame_of, route};

/// The first threshold.
const THRESHOLD: i64 = 60;
/// For how many choices the quiet map is drawn: those with the most steps.
const CHOICES: usize = 14;

/// How long to search, and where to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// How many candidates are drawn.
    pub drawings: usize,
    /// Another number gives another search.
    pub start: u64,
}

/// A placement with what its drawings cost; less is better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Polished {
    /// The placement.
    pub placement: Placement,
    /// What it costs.
    pub cost: i64,
}

/// The best placement in so many columns that a search finds, from a placement or from the quick one.
#[must_use]
pub fn polish(plan: &Plan, columns: usize, from: Option<&Placement>, effort: Effort) -> Polished {
    let start = from.filter(|from| from.columns == columns).cloned().unwrap_or_else(|| place(plan, columns));
    let mut dice = Dice::new(effort.start);
    let judge = Judge::of(plan);
    let mut current = Polished { cost: judge.cost(&start), placement: start };
    let mut best = current.clone();
    for drawing in 0..effort.drawings {
        let threshold = THRESHOLD * (effort.drawings - drawing) as i64 / effort.drawings as i64;
        let Some(placement) = changed(&current.placement, &mut dice) else { continue };
        let cost = judge.cost(&placement);
        if cost <= current.cost + threshold {
            current = Polished { placement, cost };
            if cost < best.cost {
                best = current.clone();
            }
        }
    }
    best
}

/// Another placement: two spots of a tier exchanged, or two columns.
fn changed(placement: &Placement, dice: &mut Dice) -> Option<Placement> {
    let mut changed = placement.clone();
    if dice.below(24) == 0 {
        let (one, other) = (dice.below(placement.columns), dice.below(placement.columns));
        for seat in &mut changed.seats {
            seat.column = if seat.column == one {
                other
            } else if seat.column == other {
                one
            } else {
                seat.column
            };
        }
        return (one != other).then_some(changed);
    }
    let role = dice.below(placement.seats.len());
    let from = placement.seats.get(role)?;
    let rows: Vec<usize> = (0..placement.rows.len()).filter(|row| placement.rows[*row] == placement.rows[from.row]).collect();
    let to = Seat { row: rows[dice.below(rows.len())], column: dice.below(placement.columns) };
    if let Some(other) = placement.seats.iter().position(|seat| *seat == to) {
        changed.seats[other] = *from;
    }
    changed.seats[role] = to;
    (to != *from).then_some(changed)
}

/// Draws and judges.
struct Judge<'a> {
    plan: &'a Plan,
    choices: Vec<Option<usize>>,
}

impl<'a> Judge<'a> {
    fn of(plan: &'a Plan) -> Self {
        let steps = |role: usize| plan.steps.iter().filter(|step| step.from == role || step.to == role).count();
        let mut roles: Vec<usize> = (0..plan.roles.len()).collect();
        roles.sort_by_key(|role| (std::cmp::Reverse(steps(*role)), *role));
        let choices = std::iter::once(None).chain(roles.into_iter().take(CHOICES).map(Some)).collect();
        Self { plan, choices }
    }

    fn cost(&self, placement: &Placement) -> i64 {
        let every = route(self.plan, placement, Style::Compact, &Shown::Every, None);
        let still = Shown::Quiet { chosen: None, route: Vec::new() };
        let quiet = route(self.plan, placement, Style::Compact, &still, None);
        let frame = frame_of(self.plan, placement, Style::Narrow, &[], &self.choices);
        let number = |cells: usize| i64::try_from(cells).unwrap_or(i64::MAX / 1000);
        let all = 2 * number(every.crossings()) + number(every.bends) + 8 * number(every.height) + 2 * number(every.width);
        let calm = 8 * number(quiet.crossings()) + 6 * number(quiet.bends) + 2 * number(quiet.height);
        let still = 40 * number(frame.lines()) + 20 * number(frame.width());
        all + calm + still + 2 * judge(self.plan, placement) + if every.is_less() { 100_000 } else { 0 }
    }
}

/// The file that keeps placements of a plan: the section `map` of a sheet.
#[must_use]
pub fn sheet(plan: &Plan, placements: &[Placement]) -> String {
    let mut text = String::from(
        "// Where the roles stand on the map, found by a long search (rungs map --polish), not written by hand.\n\
         // A column counts from the left, a row from the lowest of its level; both from 0. There are seats for several widths.\n\
         (map: [\n",
    );
    for (role, of) in plan.roles.iter().enumerate() {
        let seat = |placement: &Placement| {
            let (row, column) = (placement.row_in_tier(role), placement.seats[role].column);
            format!("(columns: {}, row: {row}, column: {column})", placement.columns)
        };
        let seats: Vec<String> = placements.iter().map(seat).collect();
        text.push_str(&format!("    (role: \"{}\", seats: [{}]),\n", of.key, seats.join(", ")));
    }
    text.push_str("])\n");
    text
}
