//! A panel: a box over the screen with a title, an input line where something is typed, and rows.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::look::Look;
use super::rect;
use super::text::{self, RowStyle};
use crate::app::Area;
use crate::app::doc::{Ink, cut};
use crate::app::hit::panel_rows;
use crate::app::layout::inside;
use crate::app::panel::Panel;

/// Draws a panel; returns where the cursor goes: into the input line, else onto the chosen row.
///
/// ```text
/// ┌─ Find ───────────────────┐
/// │ / stage man              │
/// │ ──────────────────────── │
/// │ ▸ role  Stage Manager    │
/// └──────────────────────────┘
/// ```
pub fn draw(panel: &Panel, look: &Look, buffer: &mut Buffer, area: Area) -> Option<Position> {
    frame(look, buffer, area, &panel.title);
    let typed = panel.input.as_ref().map(|input| input_line(input, look, buffer, inside(area)));
    let rows = panel_rows(area, panel.input.is_some());
    // The mark of the chosen row stands beside the text, in the cell that the border leaves free.
    let rows = Area { x: rows.x.saturating_sub(1), width: rows.width.saturating_add(2), ..rows };
    let chosen = text::rows(buffer, rows, &panel.rows, panel.list, RowStyle { focus: true }, &look.theme);
    typed.or(chosen)
}

fn frame(look: &Look, buffer: &mut Buffer, area: Area, title: &str) {
    let theme = &look.theme;
    let box_ = rect(area).intersection(buffer.area);
    for position in box_.positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
        }
    }
    buffer.set_style(box_, theme.base);
    let inner = usize::from(area.width.saturating_sub(2));
    let (left, right) = (area.x, area.x + area.width.saturating_sub(1));
    let (top, bottom) = (area.y, area.y + area.height.saturating_sub(1));
    text::put(buffer, left, top, &format!("┏{}┓", "━".repeat(inner)), area.width, theme.rule_focus);
    for y in top + 1..bottom {
        text::put(buffer, left, y, "┃", 1, theme.rule_focus);
        text::put(buffer, right, y, "┃", 1, theme.rule_focus);
    }
    text::put(buffer, left, bottom, &format!("┗{}┛", "━".repeat(inner)), area.width, theme.rule_focus);
    let title = format!(" {} ", cut(title, inner.saturating_sub(4)));
    text::put(buffer, left + 2, top, &title, area.width.saturating_sub(3), theme.title_focus);
}

/// `/ what is typed`, scrolled so that the cursor is in sight.
fn input_line(input: &tui_input::Input, look: &Look, buffer: &mut Buffer, area: Area) -> Position {
    let theme = &look.theme;
    let x = text::put(buffer, area.x, area.y, "> ", 2, theme.ink(Ink::Key));
    let room = usize::from((area.x + area.width).saturating_sub(x + 1));
    let scroll = input.visual_scroll(room);
    let shown = after(input.value(), scroll);
    text::put(buffer, x, area.y, shown, u16::try_from(room).unwrap_or(u16::MAX), Style::new());
    let rule = "─".repeat(usize::from(area.width));
    text::put(buffer, area.x, area.y + 1, &rule, area.width, theme.rule);
    let cursor = input.visual_cursor().saturating_sub(scroll);
    Position::new(x.saturating_add(u16::try_from(cursor).unwrap_or(0)), area.y)
}

/// A text without its first so many cells.
fn after(text: &str, cells: usize) -> &str {
    text.char_indices().map(|(at, _)| at).find(|&at| text[..at].width() >= cells).map_or("", |at| &text[at..])
}
