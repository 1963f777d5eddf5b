//! Gives every cell its sign: from geometry to text.
//!
//! Where two nets cross, the one goes over the other like a bridge, so that `┼` is always a real fork. It knows no colour:
//! each cell says what it belongs to, and whoever draws it chooses.

mod boxes;
mod glyph;
mod lines;
mod signs;

pub use signs::{Sign, signs_on, track_sign};

use super::route::{Rect, Scene};

/// What is picked out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// The chosen role.
    pub chosen: Option<usize>,
    /// The roles of a route, in order.
    pub route: Vec<usize>,
    /// The role that is one's own.
    pub own: Option<usize>,
    /// The role that is one's goal.
    pub goal: Option<usize>,
    /// The marks of the roles, by position; a role that is not listed has none.
    pub marks: Vec<Mark>,
    /// The track of each role, by position, where boxes are to show its sign; a role that is not listed shows none.
    pub tracks: Vec<usize>,
    /// Whether lines and boxes are drawn in ASCII. Titles stay as they are: whoever shows them knows the stand-ins.
    pub ascii: bool,
}

impl Selection {
    /// The marks of a role.
    #[must_use]
    pub fn mark(&self, role: usize) -> Mark {
        self.marks.get(role).copied().unwrap_or_default()
    }
}

/// What a box shows beside the title.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mark {
    /// Whether there is a bookmark on the role.
    pub bookmark: bool,
    /// Whether it is within reach.
    pub reach: bool,
}

/// How a role or a line stands to what is picked out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stress {
    /// Not at all.
    #[default]
    Plain,
    /// It leads to the chosen role.
    Into,
    /// The chosen role leads there.
    Out,
    /// Part of the route.
    Route,
    /// The chosen role itself.
    Chosen,
}

/// What a cell belongs to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Of {
    /// Nothing.
    #[default]
    Nothing,
    /// The name of a tier.
    Tier(usize),
    /// The border of a box, or a mark in it.
    Border(usize),
    /// The title in a box.
    Title(usize),
    /// A line: the step that is picked out most of those that run there, and its net.
    Line {
        /// The step, by its position in the plan.
        step: usize,
        /// The net; what is drawn over another net at a crossing.
        net: usize,
        /// Whether an arrowhead stands there.
        head: bool,
        /// Whether two nets cross there.
        crossing: bool,
    },
}

/// What is shown in a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Symbol {
    /// A character of one cell.
    Sign(char),
    /// What a reader takes for one character, one or two cells wide.
    Grapheme(Box<str>),
    /// Nothing: the one before takes this cell as well.
    #[default]
    Covered,
}

/// A cell of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What is shown.
    pub symbol: Symbol,
    /// What it belongs to.
    pub of: Of,
    /// How that stands to what is picked out.
    pub stress: Stress,
}

impl Default for Cell {
    fn default() -> Self {
        Self { symbol: Symbol::Sign(' '), of: Of::Nothing, stress: Stress::Plain }
    }
}

/// A map as cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    /// How many columns.
    pub width: usize,
    /// How many rows.
    pub height: usize,
    cells: Vec<Cell>,
}

impl Cells {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, cells: vec![Cell::default(); width * height] }
    }

    /// A cell; the position must be within the map.
    #[must_use]
    pub fn at(&self, x: usize, y: usize) -> &Cell {
        &self.cells[y * self.width + x]
    }

    /// All cells, row by row.
    pub(super) fn all(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter()
    }

    fn at_mut(&mut self, x: usize, y: usize) -> &mut Cell {
        &mut self.cells[y * self.width + x]
    }

    /// The role whose box covers a cell.
    #[must_use]
    pub fn role_at(&self, x: usize, y: usize) -> Option<usize> {
        match self.at(x, y).of {
            Of::Border(role) | Of::Title(role) => Some(role),
            Of::Nothing | Of::Tier(_) | Of::Line { .. } => None,
        }
    }

    /// The rows as text, without blanks at their ends.
    #[must_use]
    pub fn text(&self) -> String {
        self.written(|symbol| symbol, "")
    }

    /// The same with another sign for each; these are a cell wide, and what was covered beside them is blank.
    #[must_use]
    pub fn text_with(&self, sign: impl Fn(&str) -> &str) -> String {
        self.written(sign, " ")
    }

    fn written(&self, sign: impl Fn(&str) -> &str, covered: &str) -> String {
        let mut text = String::with_capacity(self.cells.len() * 2);
        let mut bytes = [0; 4];
        for row in self.cells.chunks(self.width.max(1)) {
            for cell in row {
                text.push_str(match &cell.symbol {
                    Symbol::Sign(own) => sign(own.encode_utf8(&mut bytes)),
                    Symbol::Grapheme(grapheme) => sign(grapheme),
                    Symbol::Covered => covered,
                });
            }
            text.truncate(text.trim_end_matches(' ').len());
            text.push('\n');
        }
        text
    }
}

/// Draws a scene. What is picked out changes signs and stresses; it moves nothing.
#[must_use]
pub fn raster(scene: &Scene, selection: &Selection) -> Cells {
    let mut cells = Cells::new(scene.width, scene.height);
    let stresses = boxes::stresses(scene, selection);
    lines::draw(scene, selection, &mut cells);
    boxes::draw(scene, selection, &stresses, &mut cells);
    for band in &scene.bands {
        let label = &scene.tiers[band.tier];
        for (x, sign) in label.chars().enumerate().take(scene.margin) {
            *cells.at_mut(x, band.y) = Cell { symbol: Symbol::Sign(sign), of: Of::Tier(band.tier), stress: Stress::Plain };
        }
    }
    cells
}

/// The cells of a rectangle, row by row.
fn each(rect: &Rect) -> impl Iterator<Item = (usize, usize)> + use<> {
    let Rect { x, y, width, height } = *rect;
    (y..y + height).flat_map(move |row| (x..x + width).map(move |column| (column, row)))
}
