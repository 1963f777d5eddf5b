//! Where everything is: areas in cells, a pure function of the size and of which column is in focus.
//!
//! It never looks at what is shown, so that nothing jumps when the choice moves.

use super::model::Pane;

/// The least size that is drawn.
pub const LEAST: Size = Size { width: 40, height: 12 };
/// The size that is drawn at most; the rest of a larger terminal stays empty.
pub const MOST: Size = Size { width: 1000, height: 500 };

/// From this width on there are two columns, and from the next on three.
pub const TWO_COLUMNS: u16 = 80;
const THREE_COLUMNS: u16 = 110;

/// Which columns a page has beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// None.
    Nothing,
    /// The ways in and on of a role.
    Ways,
    /// The list of questions and topics.
    Questions,
    /// The routes.
    Routes,
    /// The best next roles.
    Best,
    /// Beside the map, the card of what is chosen on it.
    Map,
}

/// How a map and the card of what is chosen on it share the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spread {
    /// Side by side, on a screen that is wide enough.
    #[default]
    Beside,
    /// The map takes the whole width, the card lies below it.
    Below,
    /// Of the card one line is left, so that more of the map is in sight.
    Line,
}

/// A size in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Size {
    /// The part of a terminal that is drawn on.
    #[must_use]
    pub fn capped(self) -> Self {
        Self { width: self.width.min(MOST.width), height: self.height.min(MOST.height) }
    }

    /// Whether there is room for a screen.
    #[must_use]
    pub fn is_enough(self) -> bool {
        self.width >= LEAST.width && self.height >= LEAST.height
    }
}

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// The leftmost column.
    pub x: u16,
    /// The topmost row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Area {
    /// Whether a cell lies in it.
    #[must_use]
    pub fn holds(self, x: u16, y: u16) -> bool {
        x >= self.x && y >= self.y && x - self.x < self.width && y - self.y < self.height
    }

    fn rows(self, from: u16, height: u16) -> Self {
        Self { y: self.y.saturating_add(from), height: height.min(self.height.saturating_sub(from)), ..self }
    }
}

/// A column: its heading, what is under it, and the card of the step below that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Which one.
    pub pane: Pane,
    /// The line with the heading.
    pub heading: Area,
    /// The rows.
    pub body: Area,
    /// The line over the card, and the card, where there is room for them.
    pub card: Option<(Area, Area)>,
}

/// The whole screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The line with the name, the screens and the framework.
    pub header: Area,
    /// The line with the trail.
    pub trail: Area,
    /// The columns that are shown, from left to right.
    pub columns: Vec<Column>,
    /// The line a notice takes while there is one.
    pub notice: Area,
    /// The line with the hints.
    pub footer: Area,
    /// Where a panel goes: the box, its border included.
    pub panel: Area,
}

impl Layout {
    /// The layout of a size that [is enough](Size::is_enough).
    #[must_use]
    pub fn of(size: Size, focus: Pane, zoom: bool, beside: Beside) -> Self {
        Self::with(size, |body| columns(body, focus, zoom, beside))
    }

    /// The layout of the map, in a size that [is enough](Size::is_enough).
    #[must_use]
    pub fn of_map(size: Size, spread: Spread) -> Self {
        Self::with(size, |body| map_and_card(body, spread))
    }

    fn with(size: Size, columns: impl FnOnce(Area) -> Vec<Column>) -> Self {
        let whole = Area { x: 0, y: 0, width: size.width, height: size.height };
        let body = whole.rows(2, size.height.saturating_sub(3));
        Self {
            header: whole.rows(0, 1),
            trail: whole.rows(1, 1),
            columns: columns(body),
            notice: whole.rows(size.height.saturating_sub(2), 1),
            footer: whole.rows(size.height.saturating_sub(1), 1),
            panel: panel(body),
        }
    }

    /// A column that is shown.
    #[must_use]
    pub fn column(&self, pane: Pane) -> Option<&Column> {
        self.columns.iter().find(|column| column.pane == pane)
    }
}

/// What is inside the border of a panel.
#[must_use]
pub fn inside(panel: Area) -> Area {
    Area {
        x: panel.x.saturating_add(2),
        y: panel.y.saturating_add(1),
        width: panel.width.saturating_sub(4),
        height: panel.height.saturating_sub(2),
    }
}

fn columns(body: Area, focus: Pane, zoom: bool, beside: Beside) -> Vec<Column> {
    let alone = zoom || body.width < TWO_COLUMNS;
    match beside {
        Beside::Nothing => vec![plain(Pane::Page, body)],
        Beside::Questions | Beside::Routes if alone => vec![plain(focus, body)],
        Beside::Questions => list_and_page(body),
        Beside::Routes => alternatives_and_page(body),
        Beside::Best if alone => vec![plain(focus, body)],
        Beside::Best => halves(body),
        Beside::Map => map_and_card(body, Spread::Beside),
        Beside::Ways if alone => vec![column(focus, body)],
        Beside::Ways => ways_and_page(body, focus),
    }
}

/// How many cells the narrow map of the built-in framework takes, and the compact one, with a blank on either side.
const NARROW_MAP: u16 = 80;
const COMPACT_MAP: u16 = 119;
/// How wide a card is at most.
const CARD_AT_MOST: u16 = 60;
/// From this width on the tracks find room in one line, if only with the beginnings of their names.
const TRACKS_IN_ONE: u16 = 56;
/// How high a map is that is worth to be shown before its card grows.
const MAP_LINES: u16 = 35;

/// The map on the left and the card on the right; on a small screen, and where the map takes the whole width, below it.
fn map_and_card(body: Area, spread: Spread) -> Vec<Column> {
    if body.width >= THREE_COLUMNS && spread == Spread::Beside {
        let map = if body.width > COMPACT_MAP + NARROW_MAP / 2 { COMPACT_MAP } else { NARROW_MAP };
        let card = (body.width - map - 1).clamp(31, CARD_AT_MOST);
        let left = Area { width: body.width - card - 1, ..body };
        let right = Area { x: left.width + 1, width: card, ..body };
        return vec![plain(Pane::Page, left), plain(Pane::On, right)];
    }
    let least = if body.height < 14 { 1 } else { 3 };
    let card = match spread {
        Spread::Beside => body.height.saturating_sub(MAP_LINES + 2).clamp(least, 12),
        Spread::Below => body.height.saturating_sub(MAP_LINES + 2).clamp(least, 7),
        Spread::Line => 1,
    };
    let map = body.height.saturating_sub(card + 1);
    let cards = (body.rows(map, 1), body.rows(map + 1, card));
    vec![Column { card: Some(cards), ..plain(Pane::Page, body.rows(0, map)) }]
}

/// Where the map itself is drawn: over the lines with the tracks, for which there is no room on the smallest screens. On narrow
/// ones there are two of them.
#[must_use]
pub fn map_room(body: Area) -> Area {
    let tracks = match (body.height, body.width) {
        (..8, _) => 0,
        (8..12, _) | (_, TRACKS_IN_ONE..) => 1,
        (_, _) => 2,
    };
    Area { height: body.height.saturating_sub(tracks), ..body }
}

/// The list of questions on the left, the answer on the right.
fn list_and_page(body: Area) -> Vec<Column> {
    let list = (body.width * 38 / 100).clamp(31, 64);
    let left = Area { width: list, ..body };
    let right = Area { x: list + 1, width: body.width - list - 1, ..body };
    vec![plain(Pane::From, left), plain(Pane::Page, right)]
}

/// The routes on the left, the chosen one on the right.
fn alternatives_and_page(body: Area) -> Vec<Column> {
    let list = (body.width * 45 / 100).clamp(36, 64);
    let left = Area { width: list, ..body };
    let right = Area { x: list + 1, width: body.width - list - 1, ..body };
    vec![plain(Pane::From, left), plain(Pane::Page, right)]
}

/// The profile on the left, what it changes on the right.
fn halves(body: Area) -> Vec<Column> {
    let half = (body.width / 2).clamp(45, 84);
    let left = Area { width: half, ..body };
    let right = Area { x: half + 1, width: body.width - half - 1, ..body };
    vec![plain(Pane::Page, left), plain(Pane::On, right)]
}

fn ways_and_page(body: Area, focus: Pane) -> Vec<Column> {
    let side = (body.width * 27 / 100).clamp(31, 52);
    if body.width < THREE_COLUMNS {
        let left = Area { width: if focus == Pane::From { side } else { body.width - side - 1 }, ..body };
        let right = Area { x: left.width + 1, width: body.width - left.width - 1, ..body };
        return match focus {
            Pane::From => vec![column(Pane::From, left), column(Pane::Page, right)],
            Pane::Page | Pane::On => vec![column(Pane::Page, left), column(Pane::On, right)],
        };
    }
    let from = Area { width: side, ..body };
    let page = Area { x: side + 1, width: body.width - 2 * side - 2, ..body };
    let on = Area { x: body.width - side, width: side, ..body };
    vec![column(Pane::From, from), column(Pane::Page, page), column(Pane::On, on)]
}

/// ```text
/// ── often leads to ──   heading
///  ↑ Senior PM   3–5 y   body
/// ── the step ────────   card
///  promotion · stated
/// ```
fn column(pane: Pane, area: Area) -> Column {
    let Column { heading, body: rest, .. } = plain(pane, area);
    match pane {
        Pane::Page => plain(pane, area),
        Pane::From | Pane::On => {
            let list = (rest.height * 2 / 5).max(4);
            let card = rest.height.saturating_sub(list + 1);
            if card < 3 {
                return Column { pane, heading, body: rest, card: None };
            }
            Column { pane, heading, body: rest.rows(0, list), card: Some((rest.rows(list, 1), rest.rows(list + 1, card))) }
        }
    }
}

/// A heading with rows under it.
fn plain(pane: Pane, area: Area) -> Column {
    Column { pane, heading: area.rows(0, 1), body: area.rows(1, area.height.saturating_sub(1)), card: None }
}

/// On a small screen the whole body: beside a panel only shreds of text would be left.
fn panel(body: Area) -> Area {
    let width = if body.width < 100 { body.width } else { (body.width - 4).min(96) };
    let height = if body.height < 25 { body.height } else { (body.height - 2).min(40) };
    Area { x: body.x + (body.width - width) / 2, y: body.y + (body.height - height) / 2, width, height }
}
