//! A map laid out to be looked at: which roles, where each stands, and room for whatever is chosen.
//!
//! It is computed once for a window; what is chosen changes only the lines that are drawn on it.

use super::place::{Placement, columns, place_by, placed};
use super::plan::{Plan, ROLES_AT_MOST};
use super::route::{Frame, Scene, Shown, Style, frame, frame_of, route};
use crate::domain::{Catalogue, RoleId};

/// How much work the search for the seats of a part may do: it is laid out anew at every step.
const PART_WORK: usize = 400_000;
/// With so many columns a style shows a map as it is meant to be.
const COLUMNS: usize = 7;

/// Roles, and the one in the middle where they are a part of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// The roles.
    pub roles: &'a [RoleId],
    /// The one in the middle.
    pub middle: Option<RoleId>,
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
    frame: Frame,
}

impl Ground {
    /// Lays roles out in a style, in as many columns as so many cells hold; never in fewer than the narrowest style has there.
    #[must_use]
    pub fn new(catalogue: &Catalogue, part: Part<'_>, style: Style, cells: usize, way: &[RoleId]) -> Self {
        let plan = Plan::of(catalogue, part.roles, part.middle);
        let columns = columns_of(catalogue, &plan, style, cells);
        Self::laid(catalogue, plan, (style, columns), part.middle, way)
    }

    /// Lays roles out in the largest style of which all is in sight at once; in the narrowest where that is too high as well.
    #[must_use]
    pub fn fitting(catalogue: &Catalogue, part: Part<'_>, (width, height): (usize, usize), way: &[RoleId]) -> Self {
        let plan = Plan::of(catalogue, part.roles, part.middle);
        for style in [Style::Boxes, Style::Compact] {
            let columns = columns_of(catalogue, &plan, style, width);
            let rows = Placement::rows_of(&plan, columns).len();
            let least = (columns * (style.box_width() + style.gutter()), (rows * (style.box_height() + 1)).saturating_sub(1));
            if least.0 > width + style.gutter() || least.1 > height {
                continue;
            }
            let ground = Self::laid(catalogue, plan.clone(), (style, columns), part.middle, way);
            let scene = ground.scene(None, false);
            if scene.width <= width && scene.height <= height {
                return ground;
            }
        }
        let columns = columns_of(catalogue, &plan, Style::Narrow, width);
        Self::laid(catalogue, plan, (Style::Narrow, columns), part.middle, way)
    }

    /// Of a part the one in the middle alone is ever chosen; of the whole any role.
    fn laid(catalogue: &Catalogue, plan: Plan, (style, columns): (Style, usize), middle: Option<RoleId>, way: &[RoleId]) -> Self {
        let placement = if middle.is_some() { place_by(&plan, columns, PART_WORK) } else { placed(catalogue, &plan, columns) };
        let roles: Vec<RoleId> = plan.roles.iter().filter_map(|role| catalogue.role_of(&role.key)).collect();
        let route = way.iter().filter_map(|role| roles.iter().position(|other| other == role)).collect::<Vec<_>>();
        let frame = match middle {
            None => frame(&plan, &placement, style, &route),
            Some(middle) => {
                let middle = roles.iter().position(|role| *role == middle);
                frame_of(&plan, &placement, style, &route, &[None, middle])
            }
        };
        Self { plan, roles, placement, style, route, frame }
    }

    /// The position of a role.
    #[must_use]
    pub fn position(&self, role: RoleId) -> Option<usize> {
        self.roles.iter().position(|other| *other == role)
    }

    /// The lines for what is chosen: every step, or the quiet map. Beside a route the steps of what is chosen are left out.
    #[must_use]
    pub fn scene(&self, chosen: Option<usize>, every: bool) -> Scene {
        let chosen = chosen.filter(|_| self.route.is_empty());
        let shown = if every { Shown::Every } else { Shown::Quiet { chosen, route: self.route.clone() } };
        route(&self.plan, &self.placement, self.style, &shown, Some(&self.frame))
    }
}

/// Whether a map can show all roles of a catalogue.
#[must_use]
pub fn shows_all(catalogue: &Catalogue) -> bool {
    catalogue.role_count() <= ROLES_AT_MOST
}

fn columns_of(catalogue: &Catalogue, plan: &Plan, style: Style, cells: usize) -> usize {
    let (own, narrow) = (columns(catalogue, plan, style, cells), columns(catalogue, plan, Style::Narrow, cells));
    if own >= narrow.min(COLUMNS) { own } else { narrow.min(COLUMNS) }
}
