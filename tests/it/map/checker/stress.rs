//! What the signs say of a line: heavy where it is picked out, dashed where it leads to a lower level.

use std::collections::HashMap;

use rungs::map::plan::Way;
use rungs::map::raster::Of;
use rungs::map::route::{Line, Point};

use super::Drawn;
use crate::map::signs::{DOWN, LEFT, RIGHT, UP, is_dashed, is_straight, opposite, weights};

/// Of the lines that leave a cell in one direction, whether one is picked out, and whether all lead down.
#[derive(Clone, Copy)]
struct Arm {
    heavy: bool,
    dashed: bool,
}

impl Drawn<'_> {
    /// Exactly the steps of the chosen role, or of the route, are heavy; exactly those to a lower level are dashed.
    pub(super) fn stresses(&self, faults: &mut Vec<String>) {
        let arms = self.arms();
        for (x, y) in self.picture.lines() {
            let (sign, of) = (self.sign(x, y), self.picture.of(x, y));
            let (Some(weights), Of::Line { head: false, .. }) = (weights(sign), of) else { continue };
            for direction in (0..4).filter(|direction| weights[*direction] > 0) {
                let Some(arm) = arms.get(&(x, y, direction)) else {
                    faults.push(format!("I4: no line leads from {x},{y} where {sign} does"));
                    continue;
                };
                if (weights[direction] == 2) != arm.heavy {
                    faults.push(format!(
                        "heavy: {sign} at {x},{y}, and what is picked out runs {}",
                        if arm.heavy { "there" } else { "elsewhere" }
                    ));
                }
                if is_straight(sign) && is_dashed(sign) != arm.dashed {
                    faults.push(format!("dashed: {sign} at {x},{y}, and it leads {}", if arm.dashed { "down" } else { "elsewhere" }));
                }
            }
        }
    }

    /// The arms that there have to be, by where the lines run.
    fn arms(&self) -> HashMap<(usize, usize, usize), Arm> {
        let mut arms: HashMap<(usize, usize, usize), Arm> = HashMap::new();
        for line in &self.scene.lines {
            let heavy = self.is_picked_out(line);
            let dashed = self.plan.way(line.step) == Way::Down;
            let mut add = |point: Point, direction: usize| {
                let arm = arms.entry((point.x, point.y, direction)).or_insert(Arm { heavy: false, dashed: true });
                *arm = Arm { heavy: arm.heavy || heavy, dashed: arm.dashed && dashed };
            };
            for pair in line.points.windows(2) {
                along(pair[0], pair[1], &mut add);
            }
            for number in 0..2 {
                let (role, into, at) = self.end(line, number);
                let ((x, y), _) = self.before((role, into, at));
                add(Point { x, y }, into);
            }
        }
        arms
    }

    /// Whether a step is one of the route, or, where there is none, of the chosen role.
    fn is_picked_out(&self, line: &Line) -> bool {
        let (from, to) = (line.ends[0].role, line.ends[1].role);
        let route = &self.selection.route;
        if route.is_empty() {
            return self.selection.chosen.is_some_and(|chosen| chosen == from || chosen == to);
        }
        route.windows(2).any(|hop| hop == [from, to] || line.back.is_some() && hop == [to, from])
    }
}

/// Every arm between two corners, at both of its ends.
fn along(one: Point, other: Point, add: &mut impl FnMut(Point, usize)) {
    let direction = if one.x == other.x {
        if other.y > one.y { DOWN } else { UP }
    } else if other.x > one.x {
        RIGHT
    } else {
        LEFT
    };
    let mut at = one;
    while at != other {
        add(at, direction);
        match direction {
            UP => at.y -= 1,
            DOWN => at.y += 1,
            LEFT => at.x -= 1,
            _ => at.x += 1,
        }
        add(at, opposite(direction));
    }
}
