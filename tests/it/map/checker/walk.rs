//! Walking over drawn signs, from box to box.

use std::collections::{BTreeMap, BTreeSet};

use rungs::map::route::Line;

use super::Drawn;
use crate::map::signs::{arms, arrow, opposite};

impl Drawn<'_> {
    pub(super) fn goes_on(&self, x: usize, y: usize, direction: usize) -> bool {
        let Some((x, y)) = self.step_to(x, y, direction) else { return false };
        if self.box_at(x, y).is_some() {
            return true;
        }
        let sign = self.sign(x, y);
        if sign == '◆' || arrow(sign) == Some(direction) || arrow(sign) == Some(opposite(direction)) {
            return true;
        }
        match arms(sign) {
            Some(arms) if arms[opposite(direction)] => true,
            // Under a bridge, to the other side of it.
            Some(arms) if is_across(arms, direction) => self.goes_on(x, y, direction),
            Some(_) | None => false,
        }
    }

    /// The box ends that can be reached over drawn signs: role, side, and the column or row of the port.
    pub(super) fn walk(&self, start: (usize, usize), direction: usize) -> Result<BTreeSet<(usize, usize, usize)>, String> {
        let mut reached = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut waiting = vec![(start, direction)];
        while let Some(((x, y), direction)) = waiting.pop() {
            if !seen.insert((x, y, direction)) {
                continue;
            }
            if let Some(role) = self.box_at(x, y) {
                reached.insert((role, direction, if direction < 2 { x } else { y }));
                continue;
            }
            let sign = self.sign(x, y);
            let is_head = sign == '◆' || arrow(sign).is_some();
            let onward: Vec<usize> = match arms(sign) {
                _ if is_head => vec![direction],
                Some(arms) if arms[opposite(direction)] => (0..4).filter(|next| arms[*next] && *next != opposite(direction)).collect(),
                Some(arms) if is_across(arms, direction) => vec![direction],
                Some(_) | None => return Err(format!("{sign:?} at {x},{y} is no way on")),
            };
            for next in onward {
                let Some(cell) = self.step_to(x, y, next) else { return Err(format!("{sign} at {x},{y} leads out of the map")) };
                waiting.push((cell, next));
            }
        }
        Ok(reached)
    }

    /// I5: whoever walks the drawn signs of a net from any of its ends comes to the others, and to nothing else.
    pub(super) fn reached(&self, faults: &mut Vec<String>) {
        let mut nets: BTreeMap<usize, Vec<&Line>> = BTreeMap::new();
        for line in &self.scene.lines {
            nets.entry(line.net).or_default().push(line);
        }
        for (net, lines) in nets {
            let ends: BTreeSet<(usize, usize, usize)> = lines.iter().flat_map(|line| [self.end(line, 0), self.end(line, 1)]).collect();
            // A line there and back may hang on either role, so that either end may be the one that all share.
            let root = ends.iter().any(|end| lines.iter().all(|line| self.end(line, 0) == *end || self.end(line, 1) == *end));
            if !root {
                faults.push(format!("I5: the lines of net {net} have no end in common"));
            }
            for end in &ends {
                let (start, direction) = self.before(*end);
                match self.walk(start, direction) {
                    Err(fault) => faults.push(format!("I5: net {net}: {fault}")),
                    Ok(reached) => {
                        // Without the way straight back into the box it began at.
                        let reached: BTreeSet<_> = reached.into_iter().filter(|other| other != end).collect();
                        let others: BTreeSet<_> = ends.iter().copied().filter(|other| other != end).collect();
                        if reached != others {
                            faults.push(format!("I5: from {end:?} net {net} leads to {reached:?} instead of {others:?}"));
                        }
                    }
                }
            }
        }
    }
}

/// The arms of an arrowhead.
pub(super) fn head_arms(sign: char) -> Option<[bool; 4]> {
    match arrow(sign) {
        Some(0 | 1) => Some([true, true, false, false]),
        Some(_) => Some([false, false, true, true]),
        // A double head runs on in one axis only; walking it shows which.
        None => (sign == '◆').then_some([false; 4]),
    }
}

/// Whether a straight line lies across a direction: what goes there passes under it.
fn is_across(arms: [bool; 4], direction: usize) -> bool {
    let across = if direction < 2 { [2, 3] } else { [0, 1] };
    let along = if direction < 2 { [0, 1] } else { [2, 3] };
    across.iter().all(|arm| arms[*arm]) && along.iter().all(|arm| !arms[*arm])
}
