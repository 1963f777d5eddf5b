//! The map in cells of the terminal: boxes, lines, and the tracks below it.
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
use crate::map::raster::{Cell, Cells, Of, Selection, Stress, Symbol, raster, track_sign};

/// Draws the map and the lines with the tracks; returns where the cursor goes: onto the chosen box.
pub fn draw(map: &Map, look: &Look, buffer: &mut Buffer, body: Area) -> Option<Position> {
    let sheet = map.sheet.as_ref()?;
    let area = map_room(body);
    let other =
        (look.ascii != sheet.selection.ascii).then(|| raster(&sheet.scene, &Selection { ascii: look.ascii, ..sheet.selection.clone() }));
    let drawn = other.as_ref().unwrap_or(&sheet.cells);
    let view = View { sheet, cells: drawn, first: map.first, area, left: offset(sheet, area), look };
    for y in 0..area.height {
        view.line(buffer, y);
    }
    legend(sheet, look, buffer, Area { y: area.y + area.height, height: body.height.saturating_sub(area.height), ..body });
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
        let style = self.style(cell, column);
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

    /// Boxes have the colour of their track, lines none, so that no hue means two things; what the chosen role leads to
    /// stands out, the rest stands back.
    fn style(&self, cell: &Cell, column: usize) -> Style {
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
            (Of::Border(role), Stress::Out | Stress::Route) if self.opens(role, cell, column) => {
                track(role).add_modifier(Modifier::BOLD | Modifier::REVERSED)
            }
            (Of::Border(role) | Of::Title(role), Stress::Out | Stress::Route) => track(role).add_modifier(Modifier::BOLD),
            (Of::Border(role) | Of::Title(role), Stress::Plain | Stress::Into) => track(role),
            (Of::Line { .. }, Stress::Plain) => theme.rule,
            (Of::Line { .. }, Stress::Into) => Style::new(),
            (Of::Line { .. }, Stress::Out | Stress::Chosen | Stress::Route) => theme.way,
        }
    }

    /// Whether the sign of the track stands where the first bracket of a box would.
    fn opens(&self, role: usize, cell: &Cell, column: usize) -> bool {
        let track = self.sheet.selection.tracks.get(role).map(|track| track_sign(*track, self.look.ascii));
        let is_first = self.sheet.scene.boxes.get(role).is_some_and(|rect| rect.x == column);
        is_first && !self.sheet.scene.style.has_border() && track.is_some_and(|sign| cell.symbol == Symbol::Sign(sign))
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

/// `● Delivery  ■ Portfolio …`: every track that is drawn, all names as long as there is room for all of them.
fn legend(sheet: &Sheet, look: &Look, buffer: &mut Buffer, area: Area) {
    let theme = &look.theme;
    let tracks = sheet.tracks();
    let room = (usize::from(area.width).saturating_sub(2), usize::from(area.height));
    let whole: Vec<String> = tracks.iter().map(|(_, name)| (*name).to_owned()).collect();
    // `Portfolio and sponsorship` is told by its first part as well.
    let first: Vec<String> = whole.iter().map(|name| name.split(" and ").next().unwrap_or(name).to_owned()).collect();
    let longest = first.iter().map(|name| cells(name)).max().unwrap_or(0);
    let clipped = |most: usize| first.iter().map(|name| clip(name, most)).collect::<Vec<_>>();
    let fuller = [(whole, 2), (first.clone(), 2), (first.clone(), 1)].into_iter();
    let shorter = (0..longest).rev().map(|most| (clipped(most), 1));
    let fitting = fuller.chain(shorter).find_map(|(names, gap)| arranged(&names, gap, room).map(|places| (names, places)));
    let Some((names, places)) = fitting else { return };
    for (((track, _), name), (x, y)) in tracks.iter().zip(names).zip(places) {
        let said = format!("{} {name}", track_sign(*track, look.ascii));
        text::put(buffer, area.x + 1 + x, area.y + y, &said, area.width, theme.ink(Ink::Track(*track)));
    }
}

/// The first cells of a name, with a full stop where there is room for one.
fn clip(name: &str, most: usize) -> String {
    let stop = if most > 3 { "." } else { "" };
    if cells(name) <= most {
        return name.to_owned();
    }
    format!("{}{stop}", cut(name, most + 1 - stop.len()).trim_end_matches('…'))
}

/// Where names with a sign before each stand in so many cells and lines; nowhere, if not all of them find room.
fn arranged(names: &[String], gap: usize, (width, height): (usize, usize)) -> Option<Vec<(u16, u16)>> {
    let (mut x, mut y) = (0, 0);
    let mut places = Vec::new();
    for name in names {
        let needs = 2 + cells(name);
        if x > 0 && x + needs > width {
            (x, y) = (0, y + 1);
        }
        if needs > width || y >= height {
            return None;
        }
        places.push((u16::try_from(x).ok()?, u16::try_from(y).ok()?));
        x += needs + gap;
    }
    Some(places)
}
