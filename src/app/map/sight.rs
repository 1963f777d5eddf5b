//! What of a map is in sight: the chosen role always, of a route as much as there is room for.
//!
//! It moves the window, never a box.

use super::{Map, Sheet};
use crate::app::layout::map_room;
use crate::app::model::{Model, Pane};

/// How many cells beside the chosen box are kept in sight.
const MARGIN: usize = 2;

/// How much of a map is out of sight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Beyond {
    /// Rows of roles above.
    pub above: usize,
    /// Rows of roles below.
    pub below: usize,
    /// Whether there is something on the left.
    pub left: bool,
    /// Whether there is something on the right.
    pub right: bool,
}

impl Map {
    /// Keeps the chosen box in sight, with the row above it where there is room; on a new map, and where it was out of sight,
    /// two thirds of what is in sight lie above it. Of a route as much as possible comes into sight.
    pub(super) fn settle(&mut self, sheet: &Sheet, (width, height): (usize, usize), is_new: bool) {
        let Some(own) = sheet.selection.chosen.map(|chosen| sheet.scene.boxes[chosen]) else { return };
        let margin = sheet.scene.margin;
        let width = width.saturating_sub(margin);
        if is_new || own.y + own.height < self.first.1 || own.y > self.first.1 + height {
            self.first = ((own.x + own.width / 2).saturating_sub(margin + width / 2), own.y.saturating_sub(height * 2 / 3));
        }
        if let Some((across, down)) = span(sheet, is_new) {
            let left = (across.0.saturating_sub(margin), across.1.saturating_sub(margin));
            self.first.0 = in_sight(self.first.0, left, width, sheet.scene.width - margin);
            self.first.1 = in_sight(self.first.1, down, height, sheet.scene.height);
        }
        let above = sheet.scene.boxes.iter().map(|rect| rect.y).filter(|y| *y < own.y).max().unwrap_or(0);
        let top = if own.y + own.height + MARGIN > above + height { own.y } else { above };
        let left = own.x.saturating_sub(margin);
        self.first.0 = in_sight(self.first.0, (left.saturating_sub(MARGIN), left + own.width + MARGIN), width, sheet.scene.width - margin);
        self.first.1 = in_sight(self.first.1, (top, own.y + own.height + MARGIN), height, sheet.scene.height);
    }

    /// Moves what is in sight by some lines.
    pub(in crate::app) fn pan(&mut self, down: bool, by: usize, height: usize) {
        let most = self.sheet.as_ref().map_or(0, |sheet| sheet.scene.height.saturating_sub(height));
        self.first.1 = if down { (self.first.1 + by).min(most) } else { self.first.1.saturating_sub(by) };
    }
}

/// The columns and the lines that are to be in sight of a route: all of it at first, then what is chosen and what comes next.
fn span(sheet: &Sheet, is_new: bool) -> Option<((usize, usize), (usize, usize))> {
    let route = &sheet.selection.route;
    let here = route.iter().position(|role| Some(*role) == sheet.selection.chosen);
    let wanted = if is_new { route.as_slice() } else { route.get(here?..).map(|rest| rest.get(..2).unwrap_or(rest))? };
    let boxes = || wanted.iter().map(|role| sheet.scene.boxes[*role]);
    let across = (boxes().map(|rect| rect.x).min()?, boxes().map(|rect| rect.x + rect.width).max()?);
    Some((across, (boxes().map(|rect| rect.y).min()?, boxes().map(|rect| rect.y + rect.height).max()?)))
}

/// How much of the map is out of sight.
pub(super) fn beyond(model: &Model) -> Beyond {
    let Some((sheet, column)) = model.map.sheet.as_ref().zip(model.layout().column(Pane::Page).copied()) else {
        return Beyond::default();
    };
    let room = map_room(column.body);
    let (first, last) = (model.map.first, (model.map.first.0 + usize::from(room.width), model.map.first.1 + usize::from(room.height)));
    Beyond {
        above: sheet.scene.bands.iter().filter(|band| band.y < first.1).count(),
        below: sheet.scene.bands.iter().filter(|band| band.y >= last.1).count(),
        left: first.0 > 0,
        right: last.0 < sheet.scene.width,
    }
}

/// The first cell in sight of so many, so that a span is; the beginning of the span comes first.
fn in_sight(first: usize, (from, to): (usize, usize), room: usize, all: usize) -> usize {
    first.max(to.min(all).saturating_sub(room)).min(from).min(all.saturating_sub(room))
}
