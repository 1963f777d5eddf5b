//! A panel: a box over the screen with a title, an input line where something is typed, and rows.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;

use super::look::Look;
use super::text::{self, RowStyle};
use crate::app::Area;
use crate::app::doc::{Ink, cells, cut, scrolled};
use crate::app::hit::panel_rows;
use crate::app::layout::inside;
use crate::app::panel::Panel;

/// Draws a panel; returns where the cursor goes: into the input line, else onto the chosen row, else onto the title.
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
    let chosen = text::rows(buffer, rows, &panel.rows, panel.list, RowStyle { focus: true }, &look.theme);
    typed.or(chosen).or(Some(Position::new(area.x.saturating_add(2), area.y)))
}

fn frame(look: &Look, buffer: &mut Buffer, area: Area, title: &str) {
    let theme = &look.theme;
    text::clear(buffer, area, theme.base);
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
    let value = input.value();
    let cursor = value.char_indices().nth(input.cursor()).map_or(value.len(), |(at, _)| at);
    let start = scrolled(value, cursor, room);
    text::put(buffer, x, area.y, &value[start..], u16::try_from(room).unwrap_or(u16::MAX), Style::new());
    let rule = "─".repeat(usize::from(area.width));
    text::put(buffer, area.x, area.y + 1, &rule, area.width, theme.rule);
    Position::new(x.saturating_add(u16::try_from(cells(&value[start..cursor])).unwrap_or(0)), area.y)
}
