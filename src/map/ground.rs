//! A map laid out to be looked at: which roles, where each stands, and room for whatever is chosen.
//!
//! It is computed once for a window; what is chosen changes only the lines that are drawn on it.

use super::place::{Placement, columns, kept_columns, placed};
use super::plan::{Plan, ROLES_AT_MOST};
use super::route::{Frame, Scene, Shown, Style, frame, margin, route};
use crate::domain::{Catalogue, RoleId};

/// With so many columns a style shows a map as it is meant to be.
const COLUMNS: usize = 7;

/// Roles, and the one in the middle where they are a part of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// The roles.
    pub roles: &'a [RoleId],
    /// The one in the middle. Of a part it alone is ever chosen; of the whole any role.
    pub middle: Option<RoleId>,
}

/// Which lines a map has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lines<'a> {
    /// The roles of a route that is drawn on it, in order.
    pub way: &'a [RoleId],
    /// Whether every step is drawn, instead of the quiet map.
    pub every: bool,
}

/// A map that is laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// What it shows.
    pub plan: Plan,
    /// The roles of the plan, by position.
    pub roles: Vec<RoleId>,
    /// Where they stand.
    pub placement: Placement,
    /// How large the boxes are.
    pub style: Style,
    /// The route that is drawn on it, by positions.
    pub route: Vec<usize>,
    /// Whether every step is drawn. Then its scene is the same whatever is chosen.
    pub every: bool,
    /// What holds the boxes of a quiet map of the whole still. Of a part another one is drawn for whatever else is chosen.
    frame: Option<Frame>,
    /// What was drawn to know its size: for which choice, and the lines.
    known: (Option<usize>, Scene),
}

impl Ground {
    /// How many columns and lines of cells it takes.
    #[must_use]
    pub fn size(&self) -> (usize, usize) {
        (self.known.1.width, self.known.1.height)
    }

    /// Whether all of it is in sight at once in so many columns and lines.
    #[must_use]
    pub fn fits(&self, (width, height): (usize, usize)) -> bool {
        self.size().0 <= width && self.size().1 <= height
    }

    /// The position of a role.
    #[must_use]
    pub fn position(&self, role: RoleId) -> Option<usize> {
        self.roles.iter().position(|other| *other == role)
    }

    /// The lines for what is chosen. Beside a route the steps of what is chosen are left out; where every step is drawn, they
    /// are the same for all.
    #[must_use]
    pub fn scene(&self, chosen: Option<usize>) -> Scene {
        let chosen = chosen.filter(|_| self.route.is_empty());
        if self.every || chosen == self.known.0 {
            return self.known.1.clone();
        }
        let shown = Shown::Quiet { chosen, route: self.route.clone() };
        route(&self.plan, &self.placement, self.style, &shown, self.frame.as_ref())
    }

    /// Of what can be seen at once in so much room, the thousandths; the whole width first, since lines are easily lost beside it.
    fn in_sight(&self, (width, height): (usize, usize)) -> (bool, usize) {
        let share = |room: usize, all: usize| room.min(all) * 1000 / all.max(1);
        (self.size().0 <= width, share(width, self.size().0) * share(height, self.size().1))
    }
}

/// All ways to lay out the same roles; each is tried once, however many rooms are asked about.
pub struct Board<'a> {
    catalogue: &'a Catalogue,
    plan: Plan,
    middle: Option<RoleId>,
    lines: Lines<'a>,
    placements: Vec<Placement>,
    grounds: Vec<Ground>,
}

impl<'a> Board<'a> {
    /// Before anything is laid out.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, part: Part<'_>, lines: Lines<'a>) -> Self {
        let plan = Plan::of(catalogue, part.roles, part.middle);
        Self { catalogue, plan, middle: part.middle, lines, placements: Vec::new(), grounds: Vec::new() }
    }

    /// The largest of some styles of which all is in sight at once; where there is none, the one of which most is.
    #[must_use]
    pub fn best(&mut self, styles: &[Style], room: (usize, usize)) -> Ground {
        let mut best: Option<((bool, usize), usize)> = None;
        for (number, style) in styles.iter().enumerate() {
            for columns in self.columns(*style, room.0) {
                // The last is drawn whatever it takes.
                if number + 1 < styles.len() && self.is_too_large((*style, columns), room) {
                    continue;
                }
                let ground = self.ground(*style, columns);
                if self.grounds[ground].fits(room) {
                    return self.grounds[ground].clone();
                }
                let in_sight = self.grounds[ground].in_sight(room);
                if best.is_none_or(|(most, _)| in_sight > most) {
                    best = Some((in_sight, ground));
                }
            }
        }
        let ground = best.map_or_else(|| self.ground(Style::Narrow, 1), |(_, ground)| ground);
        self.grounds[ground].clone()
    }

    /// The numbers of columns that are worth a try: those for which seats are kept, since a map of every step may be high or
    /// wide, and a quiet one is as high as it has rows; else as many as fit.
    fn columns(&self, style: Style, cells: usize) -> Vec<usize> {
        let kept = kept_columns(self.catalogue, &self.plan);
        if self.lines.every && !kept.is_empty() {
            return kept;
        }
        let fitting = |style| columns(self.catalogue, &self.plan, style, cells);
        // A large style has no fewer columns than a map is meant to have, if the narrowest style has them there.
        vec![fitting(style).max(fitting(Style::Narrow).min(COLUMNS))]
    }

    /// Whether not even the boxes have room; or, of a quiet map, not even what is drawn when nothing is chosen. Then no frame
    /// for every choice has to be made to know it.
    fn is_too_large(&mut self, (style, columns): (Style, usize), (width, height): (usize, usize)) -> bool {
        let rows = Placement::rows_of(&self.plan, columns).len();
        let boxes = (columns * (style.box_width() + style.gutter()), rows * (style.box_height() + 1));
        let is_large = boxes.0 + margin(&self.plan) > width.saturating_add(style.gutter()) || boxes.1 > height.saturating_add(1);
        if is_large || !self.is_still() {
            return is_large;
        }
        let placement = self.placement(columns);
        let least = route(&self.plan, &placement, style, &Shown::Quiet { chosen: None, route: Vec::new() }, None);
        least.width > width || least.height > height
    }

    /// Whether boxes have to be held still: of a part the one in the middle alone is chosen, and where every step or a route is
    /// drawn, nothing depends on the choice.
    fn is_still(&self) -> bool {
        self.middle.is_none() && !self.lines.every && self.lines.way.is_empty()
    }

    /// The route, by positions.
    fn way(&self) -> Vec<usize> {
        let key = |role: &RoleId| self.catalogue.role(*role).slug.as_str();
        self.lines.way.iter().filter_map(|role| self.plan.find(key(role))).collect()
    }

    fn ground(&mut self, style: Style, columns: usize) -> usize {
        let is_known = |ground: &Ground| ground.style == style && ground.placement.columns == columns;
        self.grounds.iter().position(is_known).unwrap_or_else(|| {
            let ground = self.laid(style, columns);
            self.grounds.push(ground);
            self.grounds.len() - 1
        })
    }

    fn laid(&mut self, style: Style, columns: usize) -> Ground {
        let (placement, way, every) = (self.placement(columns), self.way(), self.lines.every);
        let plan = self.plan.clone();
        let roles: Vec<RoleId> = plan.roles.iter().filter_map(|role| self.catalogue.role_of(&role.key)).collect();
        let frame = self.is_still().then(|| frame(&plan, &placement, style, &[]));
        let chosen = self.middle.and_then(|middle| roles.iter().position(|role| *role == middle)).filter(|_| way.is_empty());
        let shown = if every { Shown::Every } else { Shown::Quiet { chosen, route: way.clone() } };
        let known = (chosen, route(&plan, &placement, style, &shown, frame.as_ref()));
        Ground { plan, roles, placement, style, route: way, every, frame, known }
    }

    fn placement(&mut self, columns: usize) -> Placement {
        if let Some(known) = self.placements.iter().find(|known| known.columns == columns) {
            return known.clone();
        }
        let found = placed(self.catalogue, &self.plan, columns);
        self.placements.push(found.clone());
        found
    }
}

/// Whether a map can show all roles of a catalogue.
#[must_use]
pub fn shows_all(catalogue: &Catalogue) -> bool {
    catalogue.role_count() <= ROLES_AT_MOST
}
