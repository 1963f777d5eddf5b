//! The map in cells of the terminal: boxes, lines, its signs below it, and arrows where there is more.
//!
//! It decides nothing: which cell shows what was computed before.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Modifier, Style};

use super::look::Look;
use super::text;
use crate::app::Area;
use crate::app::doc::{Ink, cells, cut};
use crate::app::layout::map_room;
use crate::app::map::{Map, Sheet, offset};
use crate::map::raster::{Cell, Cells, Of, Selection, Stress, Symbol, bookmark_sign, raster, reach_sign, track_sign};

/// Draws the map and the line with its signs; returns where the cursor goes: onto the chosen box.
pub fn draw(map: &Map, look: &Look, buffer: &mut Buffer, body: Area) -> Option<Position> {
    let sheet = map.sheet.as_ref()?;
    let area = map_room(body);
    let ascii = look.ascii.then(|| raster(&sheet.scene, &Selection { ascii: true, ..sheet.selection.clone() }));
    let drawn = ascii.as_ref().unwrap_or(&sheet.cells);
    let view = View { sheet, cells: drawn, first: map.first, area, left: offset(sheet, area), look };
    for y in 0..area.height {
        view.line(buffer, y);
    }
    view.more(buffer);
    if area.height < body.height {
        legend(sheet, look, buffer, Area { y: area.y + area.height, height: 1, ..body });
    }
    view.cursor()
}

/// What of a map is in sight, and where.
struct View<'a> {
    sheet: &'a Sheet,
    cells: &'a Cells,
    first: (usize, usize),
    area: Area,
    left: usize,
    look: &'a Look,
}

impl View<'_> {
    /// One line: the margin always, then what is in sight of the rest.
    fn line(&self, buffer: &mut Buffer, y: u16) {
        let row = usize::from(y) + self.first.1;
        if row >= self.cells.height {
            return;
        }
        let margin = self.sheet.scene.margin;
        for x in 0..usize::from(self.area.width).saturating_sub(self.left) {
            let column = if x < margin { x } else { x + self.first.0 };
            if column >= self.cells.width {
                break;
            }
            self.put(buffer, (x, y), (column, row));
        }
    }

    fn put(&self, buffer: &mut Buffer, (x, y): (usize, u16), (column, row): (usize, usize)) {
        let cell = self.cells.at(column, row);
        let at = (self.column(x), self.area.y + y);
        let style = self.style(cell);
        let mut sign = [0; 4];
        let symbol = match &cell.symbol {
            Symbol::Sign(' ') if style == Style::new() => return,
            Symbol::Sign(character) => &*character.encode_utf8(&mut sign),
            Symbol::Grapheme(grapheme) => {
                // What is cut at the edge is not drawn at all.
                let is_cut = x + 1 >= usize::from(self.area.width) - self.left && cells(grapheme) > 1;
                if is_cut { " " } else { grapheme }
            }
            // Behind the first half of a wide sign that is out of sight there is nothing.
            Symbol::Covered if x == self.sheet.scene.margin && self.first.0 > 0 => " ",
            Symbol::Covered => return,
        };
        if let Some(cell) = buffer.cell_mut(at) {
            cell.set_symbol(symbol).set_style(style);
        }
    }

    fn column(&self, x: usize) -> u16 {
        self.area.x + u16::try_from(self.left + x).unwrap_or(u16::MAX)
    }

    /// Boxes have the colour of their track; what the chosen role leads to stands out, the rest stands back.
    fn style(&self, cell: &Cell) -> Style {
        let theme = &self.look.theme;
        let track = |role: usize| theme.ink(Ink::Track(self.sheet.selection.tracks.get(role).copied().unwrap_or(0)));
        match (cell.of, cell.stress) {
            (Of::Nothing, _) => Style::new(),
            (Of::Tier(_), _) => theme.ink(Ink::Strong),
            // A full block is as bright as what is reversed beside it; a box of blocks stands out by itself.
            (Of::Border(_) | Of::Title(_), Stress::Chosen) if is_block(&cell.symbol) || self.sheet.scene.style.has_border() => {
                theme.ink(Ink::Strong)
            }
            (Of::Border(_) | Of::Title(_), Stress::Chosen) => theme.selected.add_modifier(Modifier::BOLD),
            (Of::Border(role) | Of::Title(role), Stress::Out | Stress::Route) => track(role).add_modifier(Modifier::BOLD),
            (Of::Border(role) | Of::Title(role), Stress::Plain | Stress::Into) => track(role),
            (Of::Line { .. }, Stress::Plain) => theme.rule,
            (Of::Line { .. }, Stress::Into) => theme.ink(Ink::Source),
            (Of::Line { .. }, Stress::Out | Stress::Chosen) => theme.rule_focus,
            (Of::Line { .. }, Stress::Route) => theme.notice,
        }
    }

    /// Arrows in the margin and at the sides, where there is more.
    fn more(&self, buffer: &mut Buffer) {
        let style = self.look.theme.title_focus;
        let height = usize::from(self.area.height);
        let (last_line, last_column) = (self.area.y + self.area.height.saturating_sub(1), self.area.x + self.area.width.saturating_sub(1));
        let beside = self.column(self.sheet.scene.margin.saturating_sub(1));
        if self.first.1 > 0 {
            text::put(buffer, beside, self.area.y, "▲", 1, style);
        }
        if self.first.1 + height < self.cells.height {
            text::put(buffer, beside, last_line, "▼", 1, style);
        }
        let middle = self.area.y + self.area.height / 2;
        if self.first.0 > 0 {
            text::put(buffer, beside, middle, "◀", 1, style);
        }
        if self.first.0 + usize::from(self.area.width) < self.cells.width {
            text::put(buffer, last_column, middle, "▶", 1, style);
        }
    }

    fn cursor(&self) -> Option<Position> {
        let chosen = self.sheet.chosen()?;
        let x = (chosen.x + 1).checked_sub(self.first.0).filter(|x| *x >= self.sheet.scene.margin)?;
        let y = (chosen.y + chosen.height / 2).checked_sub(self.first.1)?;
        let is_in = x + self.left < usize::from(self.area.width) && y < usize::from(self.area.height);
        is_in.then(|| Position::new(self.column(x), self.area.y + u16::try_from(y).unwrap_or(u16::MAX)))
    }
}

fn is_block(symbol: &Symbol) -> bool {
    matches!(symbol, Symbol::Sign('█' | '▀' | '▄'))
}

/// What stands over the map: a route that is drawn on it, what part of all it is, else how it is to be read.
pub fn heading(map: &Map, route: Option<&str>, body: Area) -> String {
    let (told, beyond) = (told(map, route), beyond(map, usize::from(map_room(body).height)));
    // What the marks mean is said in the same line.
    let marks = if marks(map, false).is_empty() { 0 } else { cells(&marks(map, false)) + 2 };
    let is_room = cells(&told) + cells(beyond) + marks + 4 <= usize::from(body.width);
    format!("{told}{}", if is_room { beyond } else { beyond.get(..beyond.find(" more").unwrap_or(0)).unwrap_or("") })
}

/// Whether there is more above and below.
fn beyond(map: &Map, height: usize) -> &'static str {
    let all = map.sheet.as_ref().map_or(0, |sheet| sheet.cells.height);
    match (map.first.1 > 0, map.first.1 + height < all) {
        (true, true) => " · ▲▼ more above and below",
        (true, false) => " · ▲ more above",
        (false, true) => " · ▼ more below",
        (false, false) => "",
    }
}

fn told(map: &Map, route: Option<&str>) -> String {
    let part = map.sheet.as_ref().and_then(|sheet| sheet.part.as_deref());
    match (&map.way, route, part) {
        (Some(way), Some(ends), _) => format!("map · route {}: {ends} (Esc leaves it out)", way.number),
        (_, _, Some(part)) => format!("map · {part}"),
        (_, _, None) if map.every => format!("map · every step · {}", reading(map)),
        (_, _, None) => format!("map · {}", reading(map)),
    }
}

/// `levels 1 to 9, junior below`
fn reading(map: &Map) -> String {
    let tiers = map.sheet.as_ref().map(|sheet| &sheet.ground.plan.tiers);
    let known: Vec<&String> = tiers.into_iter().flatten().filter(|tier| tier.parse::<u8>().is_ok() && !tier.starts_with('+')).collect();
    match known.as_slice() {
        [first, .., last] => format!("levels {first} to {last}, junior below"),
        [_] | [] => "junior below, senior above".to_owned(),
    }
}

/// `✓ within reach  ★ bookmark`: what marks there are on the map; it stands at the right end of a line with room for it.
pub fn marks(map: &Map, ascii: bool) -> String {
    let marks = map.sheet.iter().flat_map(|sheet| &sheet.selection.marks);
    let (reach, bookmark) = marks.fold((false, false), |(reach, bookmark), mark| (reach || mark.reach, bookmark || mark.bookmark));
    let told = [(reach, reach_sign(ascii), "within reach"), (bookmark, bookmark_sign(ascii), "bookmark")];
    told.iter().filter(|(is_there, ..)| *is_there).map(|(_, sign, words)| format!(" {sign} {words}")).collect()
}

/// `● Delivery  ■ Portfolio …`
fn legend(sheet: &Sheet, look: &Look, buffer: &mut Buffer, area: Area) {
    let theme = &look.theme;
    let (mut x, end) = (area.x + 1, area.x + area.width);
    let mut all: Vec<(char, &str, Style)> =
        sheet.tracks().into_iter().map(|(track, name)| (track_sign(track, look.ascii), name, theme.ink(Ink::Track(track)))).collect();
    let room = usize::from(end.saturating_sub(x));
    let needs = |all: &[(char, &str, Style)]| all.iter().map(|(_, name, _)| cells(name) + 4).sum::<usize>();
    if needs(&all) > room + 2 {
        // `Portfolio and sponsorship` is told by its first part as well.
        all.iter_mut().for_each(|(_, name, _)| *name = name.split(" and ").next().unwrap_or(name));
    }
    let gap = if needs(&all) > room + 2 { 1 } else { 2 };
    for (sign, name, style) in all {
        let left = usize::from(end.saturating_sub(x));
        // A piece of a name helps nobody.
        if left < 2 + cells(name).min(4) {
            break;
        }
        let said = format!("{sign} {}", cut(name, left.saturating_sub(2)));
        x = text::put(buffer, x, area.y, &said, end.saturating_sub(x), style) + gap;
    }
}
