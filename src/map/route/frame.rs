//! The frame of a quiet map: gutters and channels wide enough for whatever is chosen.
//!
//! So the boxes hold still while the choice moves.

use super::net::Wires;
use super::router::{Rules, attempts};
use super::{Shown, Style};
use crate::map::place::Placement;
use crate::map::plan::Plan;

/// How wide gutters and channels are at least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    style: Style,
    pub(super) gutters: Vec<usize>,
    pub(super) heights: Vec<usize>,
}

impl Frame {
    /// As narrow as the style allows.
    pub(super) fn narrowest(placement: &Placement, style: Style) -> Self {
        let mut gutters = vec![style.gutter(); placement.columns + 1];
        gutters[0] = 0;
        gutters[placement.columns] = 0;
        let rows = placement.rows.len();
        // Between two rows there is always a line; over the highest and under the lowest only where one runs.
        let heights = (0..=rows).map(|channel| usize::from(channel > 0 && channel < rows)).collect();
        Self { style, gutters, heights }
    }

    pub(super) fn fits(&self, placement: &Placement, style: Style) -> bool {
        self.style == style && self.gutters.len() == placement.columns + 1 && self.heights.len() == placement.rows.len() + 1
    }

    fn grow(&mut self, gutters: &[usize], heights: &[usize]) {
        let widen = |own: &mut Vec<usize>, other: &[usize]| {
            own.iter_mut().zip(other).for_each(|(own, other)| *own = (*own).max(*other));
        };
        widen(&mut self.gutters, gutters);
        widen(&mut self.heights, heights);
    }
}

/// The frame that every choice of a role fits into, along with a route.
#[must_use]
pub fn frame(plan: &Plan, placement: &Placement, style: Style, route: &[usize]) -> Frame {
    let mut frame = Frame::narrowest(placement, style);
    let choices: Vec<Wires> = std::iter::once(None)
        .chain((0..plan.roles.len()).map(Some))
        .map(|chosen| Wires::of(plan, placement, &Shown::Quiet { chosen, route: route.to_vec() }))
        .collect();
    // Wider gutters for one choice may change what another needs; they only grow, so this comes to rest.
    for _ in 0..8 {
        let before = frame.gutters.clone();
        let fitted = Frame { heights: Frame::narrowest(placement, style).heights, ..frame.clone() };
        let mut next = fitted.clone();
        for wires in &choices {
            let start = Frame { gutters: next.gutters.clone(), ..fitted.clone() };
            if let Some(routed) = attempts(plan, placement, style, wires, &start, Rules::ALL) {
                next.grow(&routed.gutters, &routed.heights);
            }
        }
        frame = next;
        if frame.gutters == before {
            break;
        }
    }
    frame
}
