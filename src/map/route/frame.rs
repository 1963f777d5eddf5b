//! The frame of a quiet map: gutters and channels wide enough for whatever is chosen.
//!
//! So the boxes hold still while the choice moves.

use super::grid::Widths;
use super::net::Wires;
use super::router::{Rules, attempts};
use super::{Shown, Style};
use crate::map::place::Placement;
use crate::map::plan::Plan;

/// How wide gutters and channels are at least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    style: Style,
    pub(super) widths: Widths,
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
        Self { style, widths: Widths { box_width: style.box_width(), gutters }, heights }
    }

    pub(super) fn fits(&self, placement: &Placement, style: Style) -> bool {
        self.style == style && self.widths.gutters.len() == placement.columns + 1 && self.heights.len() == placement.rows.len() + 1
    }

    /// How many lines all channels have.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.heights.iter().sum()
    }

    /// How many cells all columns and gutters are wide.
    #[must_use]
    pub fn width(&self) -> usize {
        self.widths.gutters.iter().sum::<usize>() + (self.widths.gutters.len() - 1) * self.widths.box_width
    }

    fn grow(&mut self, widths: &Widths, heights: &[usize]) {
        let widen = |own: &mut Vec<usize>, other: &[usize]| {
            own.iter_mut().zip(other).for_each(|(own, other)| *own = (*own).max(*other));
        };
        widen(&mut self.widths.gutters, &widths.gutters);
        self.widths.box_width = self.widths.box_width.max(widths.box_width);
        widen(&mut self.heights, heights);
    }
}

/// The frame that every choice of a role fits into, along with a route.
#[must_use]
pub fn frame(plan: &Plan, placement: &Placement, style: Style, route: &[usize]) -> Frame {
    let choices: Vec<Option<usize>> = std::iter::once(None).chain((0..plan.roles.len()).map(Some)).collect();
    frame_of(plan, placement, style, route, &choices)
}

/// The frame that some choices fit into.
#[must_use]
pub fn frame_of(plan: &Plan, placement: &Placement, style: Style, route: &[usize], choices: &[Option<usize>]) -> Frame {
    let mut frame = Frame::narrowest(placement, style);
    let quiet = |chosen: &Option<usize>| Shown::Quiet { chosen: *chosen, route: route.to_vec() };
    let choices: Vec<Wires> = choices.iter().map(|chosen| Wires::of(plan, placement, &quiet(chosen))).collect();
    // Wider gutters for one choice may change what another needs; they only grow, so this comes to rest.
    for _ in 0..8 {
        let before = frame.widths.clone();
        let fitted = Frame { heights: Frame::narrowest(placement, style).heights, ..frame.clone() };
        let mut next = fitted.clone();
        for wires in &choices {
            let start = Frame { widths: next.widths.clone(), ..fitted.clone() };
            if let Some(routed) = attempts(plan, placement, style, wires, &start, Rules::ALL) {
                next.grow(&routed.widths, &routed.heights);
            }
        }
        frame = next;
        if frame.widths == before {
            break;
        }
    }
    frame
}
