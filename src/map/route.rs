//! Gives every step its lines: from placement to geometry, in cells.
//!
//! Channels lie between the rows of boxes. All steps that lead up from a role share one net, which rises from the middle of its
//! top; so do those that lead down from it, and on a quiet map those that arrive at the chosen one. No other arrivals are
//! shared, so that every fork is read from one role outwards. One rule makes the rest easy: in a
//! channel, one column of cells belongs to one net. It never fails: where there is no way, less is drawn, and it says so.

mod channel;
mod draw;
mod frame;
mod grid;
mod net;
mod port;
mod router;
mod scene;
mod style;
mod trunk;

pub use frame::{Frame, frame, frame_of};
pub use router::{Rules, margin, route, route_by};
pub use scene::{Band, Drawn, End, Line, Point, Rect, Scene, Side};
pub use style::Style;

use super::place::{Placement, Seat};
use super::plan::{Plan, PlanStep, Way};

/// Which steps are drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Shown {
    /// Every step.
    #[default]
    Every,
    /// The steps within a track that lead up to its next level, those of the chosen role, and those of a route.
    Quiet {
        /// The chosen role.
        chosen: Option<usize>,
        /// The roles of a route, in order; hops that are no steps of the plan are not drawn.
        route: Vec<usize>,
    },
    /// No step at all.
    Nothing,
}

impl Shown {
    /// Whether a step is drawn. A narrow quiet map keeps of the steps to the next level of a track only those that lead
    /// straight up, so that it fits a small screen.
    #[must_use]
    pub fn has(&self, plan: &Plan, placement: &Placement, style: Style, step: usize) -> bool {
        let PlanStep { from, to, .. } = plan.steps[step];
        match self {
            Self::Every => true,
            Self::Nothing => false,
            Self::Quiet { chosen, route } => {
                let is_own = *chosen == Some(from) || *chosen == Some(to) || is_hop(route, from, to);
                is_own || is_backbone(plan, step) && (style != Style::Narrow || is_straight(placement, from, to))
            }
        }
    }

    /// The role whose arrivals share one net: only in a quiet map, where no other arrivals are there to be mixed up with them.
    pub(super) fn gathers(&self) -> Option<usize> {
        match self {
            Self::Quiet { chosen, .. } => *chosen,
            Self::Every | Self::Nothing => None,
        }
    }
}

/// Whether two roles follow each other on a route.
pub(super) fn is_hop(route: &[usize], from: usize, to: usize) -> bool {
    route.windows(2).any(|hop| hop == [from, to])
}

/// Whether two roles stand one over the other, with no box between them.
fn is_straight(placement: &Placement, one: usize, other: usize) -> bool {
    let (one, other) = (placement.seats[one], placement.seats[other]);
    let rows = one.row.min(other.row) + 1..one.row.max(other.row);
    let is_between = |seat: &Seat| seat.column == one.column && rows.contains(&seat.row);
    one.column == other.column && !placement.seats.iter().any(is_between)
}

/// Whether a step belongs to the quiet map whatever is chosen: within a track, and to the next tier up that has a role of it.
fn is_backbone(plan: &Plan, step: usize) -> bool {
    let plan_step = plan.steps[step];
    let track = plan.roles[plan_step.from].track;
    if plan.way(step) != Way::Up || plan.roles[plan_step.to].track != track {
        return false;
    }
    let between = plan.tier[plan_step.from] + 1..plan.tier[plan_step.to];
    between.is_empty() || !(0..plan.roles.len()).any(|role| plan.roles[role].track == track && between.contains(&plan.tier[role]))
}
