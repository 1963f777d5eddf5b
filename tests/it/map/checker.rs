//! Looks at a drawn map, cell by cell, and says everything that is wrong with it.
//!
//! Where it can, it believes the drawn signs and nothing else.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rungs::map::place::Placement;
use rungs::map::plan::{Plan, Way};
use rungs::map::raster::{Cells, Of, Symbol};
use rungs::map::route::{Line, Point, Scene, Shown, Side};

/// Up, down, left, right.
const MOVES: [(isize, isize); 4] = [(0, -1), (0, 1), (-1, 0), (1, 0)];
/// The signs by their arms: none, light, heavy for up, down, left, right, the last changing fastest.
const SIGNS: &str = " ╶╺╴─╼╸╾━╷╭┍╮┬┮┑┭┯╻┎┏┒┰┲┓┱┳╵╰┕╯┴┶┙┵┷│├┝┤┼┾┥┽┿╽┟┢┧╁╆┪╅╈╹┖┗┚┸┺┛┹┻╿┞┡┦╀╄┩╃╇┃┠┣┨╂╊┫╉╋";

fn opposite(direction: usize) -> usize {
    direction ^ 1
}

/// The directions in which a sign has an arm; none for what is not a line.
pub fn arms(sign: char) -> Option<[bool; 4]> {
    match sign {
        '╌' | '╍' => Some([false, false, true, true]),
        '┊' | '┋' => Some([true, true, false, false]),
        _ => SIGNS.chars().position(|known| known == sign).filter(|index| *index > 0).map(|index| {
            let arm = |power: usize| !(index / power).is_multiple_of(3);
            [arm(27), arm(9), arm(3), arm(1)]
        }),
    }
}

/// The direction in which an arrowhead points.
fn arrow(sign: char) -> Option<usize> {
    "▲▼◀▶".chars().position(|known| known == sign)
}

/// A map with what it was drawn from.
pub struct Drawn<'a> {
    pub plan: &'a Plan,
    pub placement: &'a Placement,
    pub shown: &'a Shown,
    pub scene: &'a Scene,
    pub cells: &'a Cells,
}

impl Drawn<'_> {
    /// Everything that is wrong.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        self.boxes(&mut faults);
        self.cells_of_nets(&mut faults);
        self.steps(&mut faults);
        self.dangling(&mut faults);
        self.reached(&mut faults);
        self.heads(&mut faults);
        faults
    }

    fn sign(&self, x: usize, y: usize) -> char {
        match &self.cells.at(x, y).symbol {
            Symbol::Sign(sign) => *sign,
            Symbol::Grapheme(_) | Symbol::Covered => '?',
        }
    }

    fn step_to(&self, x: usize, y: usize, direction: usize) -> Option<(usize, usize)> {
        let (dx, dy) = MOVES[direction];
        let (x, y) = (x.checked_add_signed(dx)?, y.checked_add_signed(dy)?);
        (x < self.cells.width && y < self.cells.height).then_some((x, y))
    }

    fn box_at(&self, x: usize, y: usize) -> Option<usize> {
        self.scene.boxes.iter().position(|rect| rect.contains(Point { x, y }))
    }

    /// Boxes lie apart and within the map, rows in the order of the levels, every role in a row of its level.
    fn boxes(&self, faults: &mut Vec<String>) {
        let mut owner: HashMap<(usize, usize), usize> = HashMap::new();
        for (role, rect) in self.scene.boxes.iter().enumerate() {
            for x in rect.x..rect.x + rect.width {
                for y in rect.y..rect.y + rect.height {
                    if x >= self.scene.width || y >= self.scene.height {
                        faults.push(format!("I1: box {role} leaves the map"));
                    }
                    if let Some(other) = owner.insert((x, y), role) {
                        faults.push(format!("I1: boxes {role} and {other} overlap"));
                    }
                }
            }
            let row = self.placement.seats[role].row;
            if self.placement.rows[row] != self.plan.tier[role] {
                faults.push(format!("I7: role {role} is not in a row of its level"));
            }
        }
        if !self.placement.rows.is_sorted() {
            faults.push("I7: rows are not in the order of the levels".into());
        }
        if !self.scene.bands.windows(2).all(|pair| pair[0].y < pair[1].y && pair[0].tier >= pair[1].tier) {
            faults.push("I7: the rows are drawn in another order".into());
        }
    }

    /// No line lies in a box, and no two nets share a cell in one axis.
    fn cells_of_nets(&self, faults: &mut Vec<String>) {
        let mut owner: HashMap<(usize, usize, bool), usize> = HashMap::new();
        for line in &self.scene.lines {
            for (point, upright) in axes(line) {
                if self.box_at(point.x, point.y).is_some() {
                    faults.push(format!("I2: step {} runs through a box at {point:?}", line.step));
                }
                let known = owner.insert((point.x, point.y, upright), line.net);
                if known.is_some_and(|known| known != line.net) {
                    faults.push(format!("I3: two nets run along each other at {point:?}"));
                }
            }
        }
    }

    /// Every step that is to be drawn is, once; a line stands for two where they lead there and back.
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

    /// Every arm of a drawn sign meets an arm, an arrowhead, a box, or goes on under a bridge.
    fn dangling(&self, faults: &mut Vec<String>) {
        for y in 0..self.cells.height {
            for x in 0..self.cells.width {
                if !matches!(self.cells.at(x, y).of, Of::Line { .. }) {
                    continue;
                }
                let sign = self.sign(x, y);
                let Some(arms) = arms(sign).or_else(|| head_arms(sign)) else {
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

    fn goes_on(&self, x: usize, y: usize, direction: usize) -> bool {
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
    fn walk(&self, start: (usize, usize), direction: usize) -> Result<BTreeSet<(usize, usize, usize)>, String> {
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

    /// Whoever walks the drawn signs of a net from any of its ends comes to the others, and to nothing else.
    fn reached(&self, faults: &mut Vec<String>) {
        let mut nets: BTreeMap<usize, Vec<&Line>> = BTreeMap::new();
        for line in &self.scene.lines {
            nets.entry(line.net).or_default().push(line);
        }
        for (net, lines) in nets {
            let ends: BTreeSet<(usize, usize, usize)> = lines.iter().flat_map(|line| [self.end(line, 0), self.end(line, 1)]).collect();
            let shared = (0..2).any(|end| lines.iter().all(|line| self.end(line, end) == self.end(lines[0], end)));
            // A line there and back may hang on the other role, so that either end may be the one that all share.
            let root = ends.iter().any(|end| lines.iter().all(|line| self.end(line, 0) == *end || self.end(line, 1) == *end));
            if !shared && !root {
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

    /// An end as a walker meets it: the role, the direction in which it is entered, the column or row.
    fn end(&self, line: &Line, end: usize) -> (usize, usize, usize) {
        let at = line.ends[end];
        let point = if end == 0 { line.points[0] } else { line.points[line.points.len() - 1] };
        match at.side {
            Side::Top => (at.role, 1, point.x),
            Side::Bottom => (at.role, 0, point.x),
            Side::Left => (at.role, 3, point.y),
            Side::Right => (at.role, 2, point.y),
        }
    }

    /// The cell before an end, and the direction away from it.
    fn before(&self, (role, into, at): (usize, usize, usize)) -> ((usize, usize), usize) {
        let rect = self.scene.boxes[role];
        let cell = match into {
            1 => (at, rect.y - 1),
            0 => (at, rect.y + rect.height),
            3 => (rect.x - 1, at),
            _ => (rect.x + rect.width, at),
        };
        (cell, opposite(into))
    }

    /// Every arrowhead points at the box to which a step leads, and every end that needs one has one.
    fn heads(&self, faults: &mut Vec<String>) {
        for y in 0..self.cells.height {
            for x in 0..self.cells.width {
                let sign = self.sign(x, y);
                if let Of::Line { step, head: true, .. } = self.cells.at(x, y).of {
                    self.head(sign, x, y, step, faults);
                }
            }
        }
        for line in &self.scene.lines {
            let is_up = self.plan.way(line.step) == Way::Up && line.ends[1].side == Side::Bottom;
            let needs = [line.back.is_some() && line.ends[0].side != Side::Bottom, !is_up && line.ends[1].side != Side::Bottom];
            for (end, needed) in needs.into_iter().enumerate() {
                // In one net a single sign at the far end stands for both ways.
                let is_told = line.ends[end].head || line.back.is_some() && line.ends[1 - end].head || self.is_shared_start(line, end);
                if needed && !is_told {
                    faults.push(format!("I9: step {} has no arrowhead at end {end}", line.step));
                }
                if line.ends[end].head && !self.shows_head(line, end) {
                    faults.push(format!("I9: the arrowhead of step {} at end {end} is not drawn", line.step));
                }
            }
        }
    }

    fn is_shared_start(&self, line: &Line, end: usize) -> bool {
        end == 0 && line.back.is_none()
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

fn head_arms(sign: char) -> Option<[bool; 4]> {
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
