//! The Map screen: which roles it shows, how large, what of it is in sight, and how somebody came to the role they stand on.
//!
//! It is computed when something changes, never while it is drawn; what is chosen moves no box of it.

mod card;
pub(super) mod go;
mod heading;
mod line;
mod marks;
mod sight;
pub mod signs;

use super::layout::{Area, Layout, Size, Spread, map_room};
use super::model::{Model, Pane};
use crate::domain::{Catalogue, Profile, RoleId};
use crate::map::ground::{Board, Ground, Lines, Part, shows_all};
use crate::map::plan::{Near, Plan, near};
use crate::map::raster::{Cells, Selection, Sign, raster, signs_on};
use crate::map::route::{Rect, Scene, Style};
use crate::map::walk::{Climb, ways};

use card::has_legend;
pub use card::{about, card, card_room, named_at};
pub(super) use go::words_of;
pub use heading::{card_heading, heading, is_told, legend_in};
pub(super) use line::command_line;
pub use marks::{Marks, marks};

/// Below this width the roles around the chosen one are shown, not all.
const WHOLE_FROM: u16 = 60;
/// How many roles are shown around one, and how many steps away, on a small screen.
const FEW: (usize, usize) = (40, 1);
/// The same of a large catalogue.
pub const MANY: (usize, usize) = (60, 2);
/// How many maps that were drawn before are kept.
const KEPT: usize = 3;

/// A route that is shown on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Its number among the routes, from 1; none once the profile has changed so that it is none of them.
    pub number: Option<usize>,
    /// Its roles, in order.
    pub roles: Vec<RoleId>,
}

impl Way {
    /// `route 2`
    #[must_use]
    pub fn name(&self) -> String {
        self.number.map_or_else(|| "a route".to_owned(), |number| format!("route {number}"))
    }

    /// The role after one on the route, or the one before it; none where it ends, or where the role is not on it.
    #[must_use]
    pub fn beside(&self, role: RoleId, on: bool) -> Option<RoleId> {
        let at = self.roles.iter().position(|other| *other == role)?;
        let beside = if on { at.checked_add(1) } else { at.checked_sub(1) };
        beside.and_then(|beside| self.roles.get(beside)).copied()
    }
}

/// How the map is looked at.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Map {
    /// The style that was chosen; without one, the largest that shows all.
    pub style: Option<Style>,
    /// Whether every step is drawn.
    pub every: bool,
    /// How one climbed to the chosen role; nothing of it where one came otherwise.
    pub climb: Option<Climb<RoleId>>,
    /// The roles from which one came along the row, and whether to the right: around another role the row is another one.
    pub aside: Vec<(RoleId, bool)>,
    /// Which of the steps that could have been followed that was, from 1, and how many there were.
    pub choice: (usize, usize),
    /// The route that is shown on it.
    pub way: Option<Way>,
    /// The first column and the first line in sight, beside the margin.
    pub first: (usize, usize),
    /// How it shares the screen with the card: it takes the whole width where it would not fit beside.
    pub spread: Spread,
    /// What is drawn.
    pub sheet: Option<Sheet>,
    /// What was drawn before, the last first: whoever looks at it again does not wait for it again.
    pub(super) before: Vec<Sheet>,
}

/// A map as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What it is laid out for.
    key: Key,
    /// The profile that the marks are of.
    profile: Profile,
    /// How it is laid out.
    pub ground: Ground,
    /// What it has to say, where it does not show everything.
    pub part: Option<String>,
    /// The boxes and the lines.
    pub scene: Scene,
    /// What is picked out.
    pub selection: Selection,
    /// The cells.
    pub cells: Cells,
    /// The signs that are on it.
    pub signs: Vec<Sign>,
    /// How it shares the screen with the card.
    spread: Spread,
}

/// What a map is laid out for.
#[derive(Debug, Clone, PartialEq)]
struct Key {
    middle: Option<(RoleId, (usize, usize))>,
    size: Size,
    style: Option<Style>,
    way: Vec<RoleId>,
    every: bool,
}

/// Where going up or down leads from the chosen role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// Along the route that is shown; nowhere, where it begins or ends.
    Route(Option<RoleId>),
    /// Back where one came from, or on to where one was.
    Known(RoleId),
    /// To the best of the ways.
    Best,
}

impl Map {
    /// The role from which one came to the chosen one, and whether up.
    #[must_use]
    pub fn came(&self) -> Option<(RoleId, bool)> {
        self.climb.as_ref().and_then(Climb::came)
    }

    /// Where going up or down leads from the chosen role. Whoever came to a route from elsewhere goes back there.
    pub(super) fn lead(&self, role: RoleId, up: bool) -> Lead {
        let climb = self.climb.as_ref();
        let way = self.way.as_ref().filter(|way| way.roles.contains(&role));
        match way.filter(|_| !climb.is_some_and(|climb| climb.is_back(up))) {
            Some(way) => Lead::Route(way.beside(role, up)),
            None => climb.and_then(|climb| climb.known(up)).map_or(Lead::Best, Lead::Known),
        }
    }

    /// The same map, drawn anew for a role.
    #[must_use]
    pub(super) fn drawn(mut self, catalogue: &Catalogue, model: &Model, role: RoleId) -> Self {
        let middle = if model.size.width < WHOLE_FROM {
            Some((role, FEW))
        } else if shows_all(catalogue) {
            None
        } else {
            Some((role, MANY))
        };
        // What else is known of somebody may give a route another number, or leave it out.
        let is_same = self.sheet.as_ref().is_none_or(|sheet| sheet.profile == *model.me.profile());
        self.way = self.way.map(|way| if is_same { way } else { Way { number: line::number(catalogue, model, &way), ..way } });
        let way = self.way.as_ref().map(|way| way.roles.clone()).unwrap_or_default();
        let key = Key { middle, size: model.size, style: self.style, way, every: self.every };
        let is_new = self.sheet.as_ref().is_none_or(|sheet| sheet.key != key);
        if is_new {
            self.before.splice(0..0, self.sheet.take());
            let known = self.before.iter().position(|sheet| sheet.key == key);
            self.sheet = known.map(|known| self.before.remove(known));
            self.before.truncate(KEPT);
        }
        let sheet = match self.sheet.take() {
            Some(sheet) => sheet.chosen_anew(catalogue, model, role),
            None => Sheet::new(catalogue, model, role, key),
        };
        self.spread = sheet.spread;
        self.settle(&sheet, room(model.size, self.spread), is_new);
        self.sheet = Some(sheet);
        self
    }
}

impl Sheet {
    fn new(catalogue: &Catalogue, model: &Model, role: RoleId, key: Key) -> Self {
        let Laid { ground, part, spread } = lay(catalogue, &key);
        let chosen = ground.position(role);
        let selection = marks_of(catalogue, model, &ground).picked(&ground, chosen, model.ascii);
        let scene = ground.scene(chosen);
        let cells = raster(&scene, &selection);
        let signs = signs_on(&scene, &selection, &cells);
        Self { key, profile: model.me.profile().clone(), ground, part, scene, selection, cells, signs, spread }
    }

    /// The same map with another role chosen on it, or with other marks.
    fn chosen_anew(mut self, catalogue: &Catalogue, model: &Model, role: RoleId) -> Self {
        let chosen = self.ground.position(role);
        if self.profile != *model.me.profile() {
            self.profile = model.me.profile().clone();
            let Marks { own, goal, of } = marks_of(catalogue, model, &self.ground);
            self.selection = Selection { own, goal, marks: of, ..self.selection };
        }
        if self.selection.chosen != chosen {
            self.selection.chosen = chosen;
            // Where every step is drawn the lines are the same for all.
            if !self.ground.every {
                self.scene = self.ground.scene(chosen);
            }
        }
        self.cells = raster(&self.scene, &self.selection);
        self.signs = signs_on(&self.scene, &self.selection, &self.cells);
        self
    }

    /// The roles to which one can go up or down from one, the best first; where the map is a part, of those that are shown around
    /// that role.
    pub(super) fn ways(&self, catalogue: &Catalogue, from: RoleId, up: bool) -> Vec<RoleId> {
        let elsewhere = self.key.middle.filter(|(middle, _)| self.part.is_some() && *middle != from);
        let around = elsewhere.map(|(_, much)| {
            let scope = Scope::of(catalogue, &Key { middle: Some((from, much)), ..self.key.clone() });
            Plan::of(catalogue, &scope.roles, scope.middle)
        });
        let plan = around.as_ref().unwrap_or(&self.ground.plan);
        let found = plan.find(catalogue.role(from).slug.as_str()).map_or_else(Vec::new, |at| ways(plan, at, up));
        found.into_iter().filter_map(|way| catalogue.role_of(&plan.roles[way].key)).collect()
    }

    /// The box of the chosen role.
    #[must_use]
    pub fn chosen(&self) -> Option<Rect> {
        self.selection.chosen.map(|chosen| self.scene.boxes[chosen])
    }

    /// The tracks of the roles that are drawn, by position, with their names.
    #[must_use]
    pub fn tracks(&self) -> Vec<(usize, &str)> {
        let names = self.ground.plan.tracks.iter().enumerate();
        names.filter(|(track, _)| self.selection.tracks.contains(track)).map(|(track, name)| (track, name.as_str())).collect()
    }
}

/// The marks of the roles of a map for whoever is in front of it.
fn marks_of(catalogue: &Catalogue, model: &Model, ground: &Ground) -> Marks {
    marks(catalogue, model.me.profile(), model.me.role(catalogue).unwrap_or(model.home), &ground.roles)
}

/// What is laid out, and how it shares the screen with the card.
struct Laid {
    ground: Ground,
    part: Option<String>,
    spread: Spread,
}

/// Which roles a map shows.
struct Scope {
    roles: Vec<RoleId>,
    /// Of a part the role in the middle, and what it has to say of itself.
    middle: Option<RoleId>,
    said: Option<String>,
}

impl Scope {
    fn of(catalogue: &Catalogue, key: &Key) -> Self {
        let near = key.middle.map(|(role, (most, hops))| near(catalogue, role, hops, most)).filter(Near::is_part);
        match near.map(|near| near.with(&key.way)) {
            Some(near) => Self { middle: key.middle.map(|(role, _)| role), said: near.said(None), roles: near.roles },
            None => Self { roles: catalogue.roles().collect(), middle: None, said: None },
        }
    }
}

/// Lays a map out: beside the card where it fits; else over the whole width, a map of every step with one line of the card
/// where that shows all of it. A quiet map that is only too high stays beside.
fn lay(catalogue: &Catalogue, key: &Key) -> Laid {
    let Scope { roles, middle, said } = Scope::of(catalogue, key);
    let part = Part { roles: &roles, middle };
    let mut board = Board::new(catalogue, part, Lines { way: &key.way, every: key.every });
    let styles = key.style.map_or_else(|| Style::ALL.to_vec(), |style| vec![style]);
    let mut spread = Spread::Beside;
    let mut ground = board.best(&styles, room(key.size, spread));
    let fits = |ground: &Ground, (width, height)| ground.fits((width, if key.every { height } else { usize::MAX }));
    let is_wider = room(key.size, Spread::Below) != room(key.size, Spread::Beside);
    if !fits(&ground, room(key.size, spread)) && is_wider {
        spread = Spread::Below;
        ground = board.best(&styles, room(key.size, spread));
        let line = room(key.size, Spread::Line);
        if key.every && !ground.fits(room(key.size, spread)) {
            let other = board.best(&styles, line);
            (ground, spread) = if other.fits(line) { (other, Spread::Line) } else { (ground, spread) };
        }
    }
    Laid { ground, part: said, spread }
}

/// How many columns and lines there are for a map.
fn room(size: Size, spread: Spread) -> (usize, usize) {
    let layout = Layout::of_map(size, spread);
    layout.column(Pane::Page).map_or((0, 0), |column| dimensions(map_room(column.body)))
}

/// What a size is called.
#[must_use]
pub fn size_name(style: Style) -> &'static str {
    match style {
        Style::Boxes => "boxes",
        Style::Compact => "compact",
        Style::Narrow => "narrow",
    }
}

/// The role whose box lies under a cell of the screen.
#[must_use]
pub fn role_under(model: &Model, x: u16, y: u16) -> Option<RoleId> {
    let sheet = model.map.sheet.as_ref()?;
    let area = map_room(model.layout().column(Pane::Page)?.body);
    if !area.holds(x, y) {
        return None;
    }
    let (column, line) = (usize::from(x - area.x), usize::from(y - area.y) + model.map.first.1);
    let column = column.checked_sub(offset(sheet, area))?;
    let column = if column < sheet.scene.margin { column } else { column + model.map.first.0 };
    let is_on = column < sheet.cells.width && line < sheet.cells.height;
    let at = if is_on { sheet.cells.role_at(column, line) } else { None };
    at.and_then(|at| sheet.ground.roles.get(at).copied())
}

/// The lines of the screen that the box of the chosen role takes.
#[must_use]
pub fn chosen_lines(model: &Model) -> Option<std::ops::Range<u16>> {
    let chosen = model.map.sheet.as_ref()?.chosen()?;
    let area = map_room(model.layout().column(Pane::Page)?.body);
    let first = area.y + u16::try_from(chosen.y.checked_sub(model.map.first.1)?).ok()?;
    Some(first..first + u16::try_from(chosen.height).ok()?)
}

/// How far from the left edge a map begins that is narrower than its room.
#[must_use]
pub fn offset(sheet: &Sheet, area: Area) -> usize {
    usize::from(area.width).saturating_sub(sheet.scene.width) / 2
}

fn dimensions(area: Area) -> (usize, usize) {
    (usize::from(area.width), usize::from(area.height))
}
