//! Looks at a drawn map, cell by cell, and says everything that is wrong with it.
//!
//! Where it can, it believes the drawn signs and nothing else.

mod picture;
mod stress;
mod walk;

use std::collections::{BTreeSet, HashMap};

use rungs::map::place::Placement;
use rungs::map::plan::{Plan, Way};
use rungs::map::raster::{Of, Selection};
use rungs::map::route::{Line, Point, Scene, Shown, Side};

use super::signs::{DOWN, LEFT, RIGHT, UP, arms, arrow, opposite};
pub use picture::Picture;

/// A map with what it was drawn from.
pub struct Drawn<'a> {
    pub plan: &'a Plan,
    pub placement: &'a Placement,
    pub shown: &'a Shown,
    pub selection: &'a Selection,
    pub scene: &'a Scene,
    pub picture: &'a Picture,
}

impl Drawn<'_> {
    /// Everything that is wrong.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        self.boxes(&mut faults);
        self.rows(&mut faults);
        self.cells_of_nets(&mut faults);
        self.steps(&mut faults);
        // What leaves the picture cannot be looked up in it.
        if faults.is_empty() {
            self.dangling(&mut faults);
            self.ends(&mut faults);
            self.reached(&mut faults);
            self.heads(&mut faults);
            self.stresses(&mut faults);
        }
        faults
    }

    fn sign(&self, x: usize, y: usize) -> char {
        self.picture.sign(x, y)
    }

    fn step_to(&self, x: usize, y: usize, direction: usize) -> Option<(usize, usize)> {
        let (dx, dy) = [(0, -1), (0, 1), (-1, 0), (1, 0)][direction];
        let (x, y) = (x.checked_add_signed(dx)?, y.checked_add_signed(dy)?);
        (x < self.picture.width && y < self.picture.height).then_some((x, y))
    }

    /// The role whose box is drawn in a cell.
    fn box_at(&self, x: usize, y: usize) -> Option<usize> {
        self.picture.role_at(x, y)
    }

    /// I1: boxes lie apart and within the map, and each is drawn where it stands, with what is written into it.
    fn boxes(&self, faults: &mut Vec<String>) {
        let mut owner: HashMap<(usize, usize), usize> = HashMap::new();
        for (role, rect) in self.scene.boxes.iter().enumerate() {
            for x in rect.x..rect.x + rect.width {
                for y in rect.y..rect.y + rect.height {
                    if x >= self.scene.width || y >= self.scene.height || x < self.scene.margin {
                        faults.push(format!("I1: box {role} leaves the map"));
                    }
                    if let Some(other) = owner.insert((x, y), role) {
                        faults.push(format!("I1: boxes {role} and {other} overlap"));
                    }
                }
            }
            let written = self.picture.row(rect.y + rect.height / 2, rect.x..rect.x + rect.width);
            if !self.is_written(role, &written) {
                faults.push(format!("I1: {:?} is written into box {role} instead of {:?}", written, self.scene.titles[role]));
            }
        }
        for y in 0..self.picture.height {
            for x in 0..self.picture.width {
                if self.box_at(x, y) != owner.get(&(x, y)).copied() {
                    faults.push(format!("I1: at {x},{y} box {:?} is drawn", self.box_at(x, y)));
                }
            }
        }
    }

    /// Whether the title of a role is what is written into its box. Where signs take their room from it, it is shorter; but no
    /// letter stands there that the title does not have, in its order, and it is not less than half.
    fn is_written(&self, role: usize, written: &str) -> bool {
        let title = self.scene.titles[role].as_str();
        let has_signs = !self.selection.marks_of(role).is_empty() || !self.selection.tracks.is_empty();
        if !has_signs || written.contains(title) {
            return written.contains(title);
        }
        let letters = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).collect::<Vec<_>>();
        let (own, all) = (letters(written), letters(title));
        let mut rest = all.iter();
        2 * own.len() >= all.len() && own.iter().all(|letter| rest.any(|other| other == letter))
    }

    /// I7: rows stand in the order of the levels, every role in a row of its level, and the level is written beside it.
    fn rows(&self, faults: &mut Vec<String>) {
        for (role, rect) in self.scene.boxes.iter().enumerate() {
            let row = self.placement.seats[role].row;
            let at = self.scene.bands.iter().find(|band| band.y == rect.y + rect.height / 2);
            if self.placement.rows[row] != self.plan.tier[role] || at.is_none_or(|band| band.tier != self.plan.tier[role]) {
                faults.push(format!("I7: role {role} is not in a row of its level"));
            }
        }
        // Where one box of a column stands, all do.
        let of_column = |role: usize| {
            self.scene.boxes.iter().zip(&self.placement.seats).find(|(_, seat)| seat.column == self.placement.seats[role].column)
        };
        for (role, rect) in self.scene.boxes.iter().enumerate() {
            if of_column(role).is_some_and(|(first, _)| (first.x, first.width) != (rect.x, rect.width)) {
                faults.push(format!("I1: box {role} stands beside its column"));
            }
        }
        if !self.placement.rows.is_sorted() {
            faults.push("I7: rows are not in the order of the levels".into());
        }
        if !self.scene.bands.windows(2).all(|pair| pair[0].y < pair[1].y && pair[0].tier >= pair[1].tier) {
            faults.push("I7: the rows are drawn in another order".into());
        }
        for band in &self.scene.bands {
            let label = self.picture.row(band.y, 0..self.scene.margin);
            if label.trim_end() != self.scene.tiers[band.tier] {
                faults.push(format!("I7: {label:?} stands beside level {}", self.scene.tiers[band.tier]));
            }
        }
    }

    /// I2 and I3: no line lies in a box or among the names of the levels, and no two nets share a cell in one axis.
    fn cells_of_nets(&self, faults: &mut Vec<String>) {
        let mut owner: HashMap<(usize, usize, bool), usize> = HashMap::new();
        for line in &self.scene.lines {
            for (point, upright) in axes(line) {
                if point.x >= self.scene.width || point.y >= self.scene.height || point.x < self.scene.margin {
                    faults.push(format!("I2: step {} leaves the map at {point:?}", line.step));
                    continue;
                }
                if self.scene.boxes.iter().any(|rect| rect.contains(point)) {
                    faults.push(format!("I2: step {} runs through a box at {point:?}", line.step));
                }
                let known = owner.insert((point.x, point.y, upright), line.net);
                if known.is_some_and(|known| known != line.net) {
                    faults.push(format!("I3: two nets run along each other at {point:?}"));
                }
            }
        }
    }

    /// I8: every step that is to be drawn is, once; a line stands for two where they lead there and back.
    fn steps(&self, faults: &mut Vec<String>) {
        let drawn: Vec<usize> = self.scene.lines.iter().flat_map(|line| std::iter::once(line.step).chain(line.back)).collect();
        let wanted: BTreeSet<usize> =
            (0..self.plan.steps.len()).filter(|step| self.shown.has(self.plan, self.placement, self.scene.style, *step)).collect();
        if drawn.len() != wanted.len() || drawn.iter().copied().collect::<BTreeSet<_>>() != wanted {
            faults.push(format!("I8: {} steps are drawn instead of {}", drawn.len(), wanted.len()));
        }
        for line in &self.scene.lines {
            let step = self.plan.steps[line.step];
            if (line.ends[0].role, line.ends[1].role) != (step.from, step.to) {
                faults.push(format!("I8: the line of step {} joins other roles", line.step));
            }
            if line.back.is_some_and(|back| (self.plan.steps[back].from, self.plan.steps[back].to) != (step.to, step.from)) {
                faults.push(format!("I8: step {} has a wrong step back", line.step));
            }
        }
    }

    /// I4 and I11: every sign is one of a line, and each of its arms meets an arm, an arrowhead, a box, or goes on under a bridge.
    fn dangling(&self, faults: &mut Vec<String>) {
        for y in 0..self.picture.height {
            for x in 0..self.picture.width {
                if !matches!(self.picture.of(x, y), Of::Line { .. }) {
                    continue;
                }
                let sign = self.sign(x, y);
                let Some(arms) = arms(sign).or_else(|| walk::head_arms(sign)) else {
                    faults.push(format!("I11: {sign:?} is no sign of a line, at {x},{y}"));
                    continue;
                };
                for direction in (0..4).filter(|direction| arms[*direction]) {
                    if !self.goes_on(x, y, direction) {
                        faults.push(format!("I4: {sign} at {x},{y} leads nowhere"));
                    }
                }
            }
        }
    }

    /// Where a line meets a box, it is to be seen: whatever runs over it elsewhere, the cell beside the box is its own.
    fn ends(&self, faults: &mut Vec<String>) {
        for line in &self.scene.lines {
            for number in 0..2 {
                let (role, into, at) = self.end(line, number);
                let ((x, y), _) = self.before((role, into, at));
                let sign = self.sign(x, y);
                let leads_in = arms(sign).map_or(arrow(sign).is_some() || sign == '◆', |arms| arms[into]);
                let is_own = matches!(self.picture.of(x, y), Of::Line { net, .. } if net == line.net);
                if !leads_in || !is_own {
                    faults.push(format!("I4: step {} is not to be seen beside box {role}: {sign} at {x},{y}", line.step));
                }
                // In a border there is an arm, an arrowhead, or the solid edge of what is chosen.
                let border = self.step_to(x, y, into).map(|(x, y)| self.sign(x, y)).filter(|_| self.scene.style.has_border());
                let is_met =
                    |sign: char| arms(sign).map_or(arrow(sign).is_some() || "◆█▀▄".contains(sign), |arms| arms[opposite(into)]);
                if border.is_some_and(|sign| !is_met(sign)) {
                    faults.push(format!("I4: step {} does not reach the border of box {role}: {border:?}", line.step));
                }
            }
        }
    }

    /// An end as a walker meets it: the role, the direction in which it is entered, the column or row.
    fn end(&self, line: &Line, end: usize) -> (usize, usize, usize) {
        let at = line.ends[end];
        let point = if end == 0 { line.points[0] } else { line.points[line.points.len() - 1] };
        match at.side {
            Side::Top => (at.role, DOWN, point.x),
            Side::Bottom => (at.role, UP, point.x),
            Side::Left => (at.role, RIGHT, point.y),
            Side::Right => (at.role, LEFT, point.y),
        }
    }

    /// The cell before an end, and the direction away from it.
    fn before(&self, (role, into, at): (usize, usize, usize)) -> ((usize, usize), usize) {
        let rect = self.scene.boxes[role];
        let cell = match into {
            DOWN => (at, rect.y.saturating_sub(1)),
            UP => (at, rect.y + rect.height),
            RIGHT => (rect.x.saturating_sub(1), at),
            _ => (rect.x + rect.width, at),
        };
        ((cell.0.min(self.picture.width - 1), cell.1.min(self.picture.height - 1)), opposite(into))
    }

    /// I9: every arrowhead points at the box to which a step leads, and every end that needs one has one.
    fn heads(&self, faults: &mut Vec<String>) {
        for y in 0..self.picture.height {
            for x in 0..self.picture.width {
                if let Of::Line { step, head: true, .. } = self.picture.of(x, y) {
                    self.head(self.sign(x, y), x, y, step, faults);
                }
            }
        }
        if self.scene.style.has_border() {
            self.border_heads(faults);
        }
        for line in &self.scene.lines {
            let is_up = self.plan.way(line.step) == Way::Up && line.ends[1].side == Side::Bottom;
            let needs = [line.back.is_some() && line.ends[0].side != Side::Bottom, !is_up && line.ends[1].side != Side::Bottom];
            for (end, needed) in needs.into_iter().enumerate() {
                // In one net a single sign at the far end stands for both ways.
                let is_told = line.ends[end].head || line.back.is_some() && line.ends[1 - end].head;
                if needed && !is_told {
                    faults.push(format!("I9: step {} has no arrowhead at end {end}", line.step));
                }
                if line.ends[end].head && !self.shows_head(line, end) {
                    faults.push(format!("I9: the arrowhead of step {} at end {end} is not drawn", line.step));
                }
            }
        }
    }

    /// I9 where boxes have a border: there every step ends in an arrowhead in it, and nothing else has one there.
    fn border_heads(&self, faults: &mut Vec<String>) {
        let mut allowed: BTreeSet<(usize, usize)> = BTreeSet::new();
        for line in &self.scene.lines {
            let cell = |number: usize| {
                let end = self.end(line, number);
                let ((x, y), _) = self.before(end);
                self.step_to(x, y, end.1).map(|cell| (cell, end.1))
            };
            // One that leads there and back may hang on either end.
            let ends: Vec<usize> = if line.back.is_some() { vec![0, 1] } else { vec![1] };
            let cells: Vec<((usize, usize), usize)> = ends.into_iter().filter_map(cell).collect();
            let is_head = |((x, y), into): &((usize, usize), usize)| {
                let sign = self.sign(*x, *y);
                arrow(sign) == Some(*into) || sign == '◆'
            };
            if !cells.iter().any(is_head) {
                faults.push(format!("I9: nothing in a border says where step {} arrives: {cells:?}", line.step));
            }
            allowed.extend(cells.into_iter().map(|(cell, _)| cell));
        }
        for (role, rect) in self.scene.boxes.iter().enumerate() {
            for (x, y) in (rect.y..rect.y + rect.height).flat_map(|y| (rect.x..rect.x + rect.width).map(move |x| (x, y))) {
                let is_border = y == rect.y || y + 1 == rect.y + rect.height || x == rect.x || x + 1 == rect.x + rect.width;
                let is_head = arrow(self.sign(x, y)).is_some() || self.sign(x, y) == '◆';
                if is_border && is_head && !allowed.contains(&(x, y)) {
                    faults.push(format!("I9: {} stands in the border of {role} at {x},{y}, where no step arrives", self.sign(x, y)));
                }
            }
        }
    }

    fn head(&self, sign: char, x: usize, y: usize, step: usize, faults: &mut Vec<String>) {
        let line = self.scene.lines.iter().find(|line| line.step == step || line.back == Some(step));
        let plan_step = self.plan.steps[step];
        let has_back = line.is_some_and(|line| line.back.is_some());
        let directions: Vec<usize> = match arrow(sign) {
            Some(direction) => vec![direction],
            None if sign == '◆' && has_back => (0..4).collect(),
            None => return faults.push(format!("I9: {sign:?} at {x},{y} is no arrowhead")),
        };
        let boxes: Vec<usize> =
            directions.iter().filter_map(|direction| self.step_to(x, y, *direction)).filter_map(|(x, y)| self.box_at(x, y)).collect();
        let is_target = |role: &usize| *role == plan_step.to || has_back && *role == plan_step.from;
        if !boxes.iter().any(is_target) {
            return faults.push(format!("I9: {sign} at {x},{y} points at {boxes:?}, and step {step} leads to {}", plan_step.to));
        }
        // Backwards from the head, the drawn signs lead to the role that the step leaves.
        if let Some(direction) = arrow(sign) {
            let from = if boxes.contains(&plan_step.to) { plan_step.from } else { plan_step.to };
            match self.step_to(x, y, opposite(direction)).map(|cell| self.walk(cell, opposite(direction))) {
                Some(Ok(reached)) if reached.iter().any(|(role, ..)| *role == from) => {}
                other => faults.push(format!("I9: {sign} at {x},{y} does not come from {from}: {other:?}")),
            }
        }
    }

    fn shows_head(&self, line: &Line, end: usize) -> bool {
        let (role, into, at) = self.end(line, end);
        let ((x, y), _) = self.before((role, into, at));
        let (x, y) = if self.scene.style.has_border() { self.step_to(x, y, into).unwrap_or((x, y)) } else { (x, y) };
        let sign = self.sign(x, y);
        arrow(sign) == Some(into) || sign == '◆' && line.back.is_some()
    }
}

/// The cells of a line with the axis in which it runs there; a corner has both.
fn axes(line: &Line) -> BTreeSet<(Point, bool)> {
    let mut cells = BTreeSet::new();
    for pair in line.points.windows(2) {
        let (one, other) = (pair[0], pair[1]);
        for x in one.x.min(other.x)..=one.x.max(other.x) {
            for y in one.y.min(other.y)..=one.y.max(other.y) {
                cells.insert((Point { x, y }, one.x == other.x));
            }
        }
    }
    if let [only] = line.points.as_slice() {
        cells.insert((*only, matches!(line.ends[0].side, Side::Top | Side::Bottom)));
    }
    cells
}
