//! Drawing lines and rows: the only place where text meets cells.
//!
//! Nothing is written outside of the area it is given.

use std::borrow::Borrow;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;

use super::theme::Theme;
use crate::app::Area;
use crate::app::doc::{self, Line, Row};
use crate::app::list::{self, List};

/// Draws text from a cell on, at most so many cells of it; returns the column after it.
pub fn put(buffer: &mut Buffer, x: u16, y: u16, text: &str, width: u16, style: Style) -> u16 {
    let area = buffer.area;
    if y >= area.bottom() || x >= area.right() {
        return x;
    }
    let room = usize::from(width.min(area.right() - x));
    if doc::is_plain(text) { put_plain(buffer, x, y, text, room, style) } else { buffer.set_stringn(x, y, text, room, style).0 }
}

/// The same where a character is a cell: most of what is drawn, in a third of the time.
fn put_plain(buffer: &mut Buffer, x: u16, y: u16, text: &str, room: usize, style: Style) -> u16 {
    let mut at = x;
    for character in text.chars().take(room) {
        if let Some(cell) = buffer.cell_mut((at, y)) {
            cell.set_char(character).set_style(style);
        }
        at += 1;
    }
    at
}

/// Empties an area: nothing of what was drawn there is left, neither a sign nor a style.
pub fn clear(buffer: &mut Buffer, area: Area, style: Style) {
    let cells = super::rect(area).intersection(buffer.area);
    for y in cells.top()..cells.bottom() {
        // The right half of a wide sign may reach into the area.
        if let Some(before) = cells.x.checked_sub(1).and_then(|x| buffer.cell_mut((x, y)))
            && doc::cells(before.symbol()) > 1
        {
            before.set_symbol(" ");
        }
    }
    for position in cells.positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
        }
    }
    buffer.set_style(cells, style);
}

/// Draws a line at the top of an area.
pub fn line(buffer: &mut Buffer, area: Area, line: &Line, theme: &Theme) {
    let mut x = area.x;
    let end = area.x.saturating_add(area.width);
    for piece in &line.pieces {
        x = put(buffer, x, area.y, &piece.text, end.saturating_sub(x), theme.ink(piece.ink));
    }
}

/// Draws lines below one another; returns how many did not fit.
pub fn lines(buffer: &mut Buffer, area: Area, lines: &[impl Borrow<Line>], theme: &Theme) -> usize {
    let fitting = lines.len().min(usize::from(area.height));
    for (offset, shown) in (0_u16..).zip(&lines[..fitting]) {
        line(buffer, Area { y: area.y.saturating_add(offset), height: 1, ..area }, shown.borrow(), theme);
    }
    lines.len() - fitting
}

/// How a list of rows is drawn.
#[derive(Debug, Clone, Copy)]
pub struct RowStyle {
    /// Whether the keys go to it.
    pub focus: bool,
}

/// Draws the lines of the rows that are in sight, the chosen one marked, and a scroll bar where there is
/// more; returns where the chosen row begins, if it is in sight.
///
/// ```text
///   Associate PM
/// ▸ PMO Analyst      marked, and reversed where the keys go
/// ```
pub fn rows(buffer: &mut Buffer, area: Area, rows: &[Row], list: List, style: RowStyle, theme: &Theme) -> Option<Position> {
    let mut position = None;
    let mut at = 0;
    for (index, row) in rows.iter().enumerate() {
        let chosen = index == list.chosen && row.choosable;
        for (number, text) in row.lines.iter().enumerate() {
            let Some(y) = at_line(at + number, list.first, area) else { continue };
            let inner = Area { x: area.x.saturating_add(2), y, width: area.width.saturating_sub(3), height: 1 };
            line(buffer, inner, text, theme);
            if !chosen {
                continue;
            }
            let marked = Area { x: area.x, y, width: area.width.saturating_sub(1), height: 1 };
            let over = if style.focus { theme.selected } else { theme.remembered };
            buffer.set_style(super::rect(marked).intersection(buffer.area), over);
            if number == 0 {
                put(buffer, area.x, y, "▸", 1, over);
            }
            if position.is_none() {
                position = Some(Position::new(area.x, y));
            }
        }
        at += row.lines.len();
        if at >= list.first + usize::from(area.height) {
            break;
        }
    }
    scroll_bar(buffer, area, list::lines(rows), list.first, theme);
    position
}

fn at_line(line: usize, first: usize, area: Area) -> Option<u16> {
    let below = u16::try_from(line.checked_sub(first)?).ok()?;
    (below < area.height).then(|| area.y.saturating_add(below))
}

/// A thumb on the right edge, as long as the part that is in sight.
fn scroll_bar(buffer: &mut Buffer, area: Area, all: usize, first: usize, theme: &Theme) {
    let height = usize::from(area.height);
    if all <= height || area.width == 0 || height == 0 {
        return;
    }
    let thumb = (height * height / all).max(1);
    let from = (first * (height - thumb)).div_ceil(all - height).min(height - thumb);
    let x = area.x + area.width - 1;
    for offset in from..from + thumb {
        let y = area.y.saturating_add(u16::try_from(offset).unwrap_or(u16::MAX));
        put(buffer, x, y, "▐", 1, theme.rule);
    }
}
