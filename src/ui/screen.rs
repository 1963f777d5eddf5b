//! The frame and the Explore screen.
//!
//! ```text
//!  rungs  1 Explore                              Project & PMO careers · 53 roles
//!  PMO Analyst › Project Manager                          [ back · ] forward
//! ── comes from ──┬── Project Manager ──────────┬━━ often leads to ━━━━━━━
//!   ↑ Associate   │ Delivery · level 4          │▸ ↑ Senior PM        3–5
//!                 │                             ├── the step ────────────
//!  ↑↓ choose   Enter walk there   n what's next   / find   ? help   q quit
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Modifier, Style};

use super::look::Look;
use super::text::{self, RowStyle};
use super::{map, panel, rect};
use crate::app::doc::{Ink, Line, cells, cut};
use crate::app::hit::{Hint, TRAIL_DOT, crumbs, footer, screens, trail_keys};
use crate::app::layout::{Beside, Column, LEAST, map_room};
use crate::app::map::Sheet;
use crate::app::{self, Area, Layout, Model, Pane, Screen};
use crate::domain::{Catalogue, Subject};

/// Draws the screen and its panels; returns where the cursor goes.
pub fn draw(catalogue: &Catalogue, model: &Model, look: &Look, buffer: &mut Buffer) -> Option<Position> {
    let layout = model.layout();
    if look.theme.base != Style::new() {
        buffer.set_style(buffer.area, look.theme.base);
    }
    header(catalogue, model, look, buffer, layout.header);
    trail(catalogue, model, look, buffer, layout.trail);
    let mut cursor = None;
    for (index, column) in layout.columns.iter().enumerate() {
        let position = draw_column(catalogue, model, look, buffer, column);
        if column.pane == model.trail.here().focus {
            // Where nothing can be chosen the cursor still says which column the keys go to.
            cursor = position.or(Some(Position::new(column.heading.x.saturating_add(2), column.heading.y)));
        }
        if index > 0 {
            divide(look, buffer, &layout, column);
        }
    }
    if let Some(top) = model.panels.last() {
        cursor = panel::draw(top, look, buffer, layout.panel);
    }
    notice(model, look, buffer, notice_line(model, &layout));
    hints(model, look, buffer, layout.footer);
    cursor
}

/// One centred line that says what is needed and what there is, in as many words as there is room for.
pub fn too_small(look: &Look, buffer: &mut Buffer) {
    let area = buffer.area;
    let (needs, is) = (format!("{}×{}", LEAST.width, LEAST.height), format!("{}×{}", area.width, area.height));
    let words = [
        format!("rungs needs {needs}, this is {is}; q quits"),
        format!("needs {needs}, is {is}; q quits"),
        format!("needs {needs}; q quits"),
        format!("needs {needs}"),
        "q quits".to_owned(),
        "q".to_owned(),
    ];
    let Some(text) = words.iter().find(|text| cells(text) <= usize::from(area.width)) else { return };
    let left = (usize::from(area.width) - cells(text)) / 2;
    let x = area.x + u16::try_from(left).unwrap_or(0);
    text::put(buffer, x, area.y + area.height / 2, text, area.width, look.theme.notice);
}

fn header(catalogue: &Catalogue, model: &Model, look: &Look, buffer: &mut Buffer, area: Area) {
    let theme = &look.theme;
    let mut x = text::put(buffer, area.x + 1, area.y, "rungs", area.width, theme.brand);
    for tab in screens(catalogue, model, area) {
        x = text::put(buffer, tab.area.x, area.y, tab.key, 1, theme.ink(Ink::Key));
        let style = if tab.here { theme.tab } else { theme.ink(Ink::Dim) };
        x = text::put(buffer, x + 1, area.y, tab.title, tab.area.width.saturating_sub(2), style);
    }
    if model.me.is_trying() {
        let tried = model.me.tried();
        let said = format!("what if · {tried} {} not kept", if tried == 1 { "change" } else { "changes" });
        return right(buffer, area, x + 2, &said, theme.ink(Ink::Weak));
    }
    if model.me.is_unsaved() {
        return right(buffer, area, x + 2, "your changes are not saved", theme.ink(Ink::Weak));
    }
    let roles = catalogue.role_count();
    let about = format!("{} · {roles} {}", catalogue.title(), if roles == 1 { "role" } else { "roles" });
    let fits = |about: &str| x + 3 + u16::try_from(cells(about)).unwrap_or(u16::MAX) <= area.x + area.width;
    // Where there is no room for both, the name alone.
    let about = if fits(&about) { about.as_str() } else { catalogue.title() };
    let room = usize::from((area.x + area.width).saturating_sub(x + 3));
    if cells(about) <= room || room >= ABOUT_AT_LEAST {
        right(buffer, area, x + 2, about, theme.ink(Ink::Dim));
    }
}

/// A shorter piece of the name of a framework says nothing.
const ABOUT_AT_LEAST: usize = 14;

/// Text that ends one cell before the right edge, cut so that it begins after `from`.
fn right(buffer: &mut Buffer, area: Area, from: u16, text: &str, style: Style) {
    let room = (area.x + area.width).saturating_sub(from + 1);
    let text = cut(text, usize::from(room));
    let x = (area.x + area.width).saturating_sub(1 + u16::try_from(cells(&text)).unwrap_or(room));
    text::put(buffer, x, area.y, &text, room, style);
}

fn trail(catalogue: &Catalogue, model: &Model, look: &Look, buffer: &mut Buffer, area: Area) {
    let theme = &look.theme;
    let (_, here) = model.trail.stops();
    for (index, crumb) in crumbs(catalogue, model).iter().enumerate() {
        if index > 0 {
            text::put(buffer, crumb.area.x.saturating_sub(2), area.y, "›", 1, theme.ink(Ink::Dim));
        }
        let ink = if crumb.stop == Some(here) { Ink::Strong } else { Ink::Dim };
        text::put(buffer, crumb.area.x, area.y, &crumb.text, crumb.area.width, theme.ink(ink));
    }
    for (index, key) in trail_keys(model).into_iter().enumerate() {
        if index > 0 {
            text::put(buffer, key.area.x.saturating_sub(3), area.y, TRAIL_DOT, 3, theme.ink(Ink::Dim));
        }
        hint(look, buffer, key);
    }
}

/// The unit of what stands on the right of a list of ways.
const YEARS: &str = " years ";

fn draw_column(catalogue: &Catalogue, model: &Model, look: &Look, buffer: &mut Buffer, column: &Column) -> Option<Position> {
    let here = model.trail.here();
    let focus = here.focus == column.pane;
    let title = title(catalogue, model, column.pane);
    if model.beside() == Beside::Map {
        return draw_map(catalogue, model, look, buffer, (column, &title));
    }
    heading(look, buffer, column.heading, &title, focus);
    let rows = model.rows(column.pane);
    let style = RowStyle { focus: focus && model.panels.is_empty() };
    let is_room = usize::from(column.heading.width) >= cells(&title) + cells(YEARS) + 5;
    if model.beside() == Beside::Ways && column.pane != Pane::Page && is_room && rows.iter().any(|row| row.choosable) {
        let area = Area { width: column.heading.width.saturating_sub(1), ..column.heading };
        right(buffer, area, column.heading.x, YEARS, look.theme.ink(Ink::Dim));
    }
    let cursor = text::rows(buffer, column.body, rows, here.list(column.pane), style, &look.theme);
    if let Some((line, card)) = column.card {
        let lines = if column.pane == Pane::From { &model.view.from_card } else { &model.view.on_card };
        if !lines.is_empty() {
            heading(look, buffer, line, "the step", false);
            let inner = Area { x: card.x + 2, width: card.width.saturating_sub(3), ..card };
            let hidden = text::lines(buffer, inner, lines, &look.theme);
            if hidden > 0 {
                more(look, buffer, inner, focus);
            }
        }
    }
    cursor
}

/// The map, or the card beside it; the card may lie below the map as well.
fn draw_map(catalogue: &Catalogue, model: &Model, look: &Look, buffer: &mut Buffer, (column, title): (&Column, &str)) -> Option<Position> {
    let is_map = column.pane == Pane::Page;
    heading(look, buffer, column.heading, title, is_map);
    let card = if is_map { column.card.map(|(line, _)| line) } else { Some(column.heading) };
    // A card with little room leaves the legend to the lines over the map and over itself.
    let sheet = model.map.sheet.as_ref().filter(|_| is_map && !app::map::is_told(model));
    let told = sheet.map_or(0, |sheet| legend(sheet, 0, look, buffer, (column.heading, title)));
    if let Some(line) = card {
        if is_map {
            let title = app::map::card_heading(catalogue, model);
            heading(look, buffer, line, &title, false);
            sheet.map(|sheet| legend(sheet, told, look, buffer, (line, &title)));
        }
        let lines: Vec<&Line> = model.view.map_card.iter().flat_map(|row| &row.lines).collect();
        app::map::card_room(model).map(|room| text::lines(buffer, room, &lines, &look.theme));
    }
    if is_map { map::draw(&model.map, look, buffer, column.body) } else { None }
}

/// Tells at the right end of a heading what signs on the map mean, after those told before; returns how many are told now.
fn legend(sheet: &Sheet, told: usize, look: &Look, buffer: &mut Buffer, (line, title): (Area, &str)) -> usize {
    let room = usize::from(line.width).saturating_sub(cells(title) + 7);
    let (said, many) = app::map::legend_in(sheet, told, room);
    if many > 0 {
        let area = Area { width: line.width.saturating_sub(1), ..line };
        right(buffer, area, line.x, &format!(" {said} "), look.theme.title.remove_modifier(Modifier::BOLD));
    }
    told + many
}

/// Says in the last line of a card that there is more of it, and which key shows it where the keys go.
fn more(look: &Look, buffer: &mut Buffer, card: Area, focus: bool) {
    let last = Area { y: card.y + card.height.saturating_sub(1), height: 1, ..card };
    text::clear(buffer, last, look.theme.base);
    let said = if focus { "more: s shows all of it" } else { "…" };
    text::put(buffer, last.x, last.y, said, last.width, look.theme.ink(Ink::Dim));
}

fn title(catalogue: &Catalogue, model: &Model, pane: Pane) -> String {
    let count = model.rows(pane).iter().filter(|row| row.choosable).count();
    let many = if count == 0 { String::new() } else { format!(" · {count}") };
    if model.beside() == Beside::Map {
        let width = model.layout().column(pane).map_or(0, |column| usize::from(column.heading.width));
        return if pane == Pane::Page { app::map::heading(catalogue, model, width) } else { app::map::card_heading(catalogue, model) };
    }
    if model.beside() == Beside::Routes {
        return if pane == Pane::From { "routes" } else { "the chosen route" }.to_owned();
    }
    if model.beside() == Beside::Questions && pane == Pane::From {
        return "questions and topics".to_owned();
    }
    match pane {
        Pane::From => format!("comes from{many}"),
        Pane::On if model.screen() == Screen::Me => "best next roles".to_owned(),
        Pane::On => format!("often leads to{many}"),
        Pane::Page => {
            let is_bookmarked = model.subject().is_some_and(|subject| model.me.profile().is_bookmarked(catalogue, subject));
            format!("{}{}", heading_of(catalogue, model.screen()), if is_bookmarked { " ★" } else { "" })
        }
    }
}

/// What stands over a page; a question is too long for it and stands on the page itself.
fn heading_of(catalogue: &Catalogue, screen: Screen) -> String {
    match screen {
        Screen::Page(Subject::Question(id)) => format!("the answer to {}", catalogue.question(id).label),
        Screen::Page(Subject::Answer(_)) => "the answer, from the catalogue".to_owned(),
        Screen::Me => "my profile".to_owned(),
        Screen::Page(Subject::Role(_) | Subject::Skill(_) | Subject::Credential(_) | Subject::Topic(_))
        | Screen::Compare(..)
        | Screen::Routes(..)
        | Screen::Map(_) => screen.title(catalogue).to_string(),
    }
}

/// `── comes from · 4 ─────────`, heavier for the column in focus.
fn heading(look: &Look, buffer: &mut Buffer, area: Area, title: &str, focus: bool) {
    let theme = &look.theme;
    let (rule, rule_style, style) = if focus { ("━", theme.rule_focus, theme.title_focus) } else { ("─", theme.rule, theme.title) };
    text::put(buffer, area.x, area.y, &rule.repeat(usize::from(area.width)), area.width, rule_style);
    let title = format!(" {} ", cut(title, usize::from(area.width.saturating_sub(4))));
    text::put(buffer, area.x + 1, area.y, &title, area.width.saturating_sub(1), style);
}

/// The line between two columns, with a joint where rules meet it.
fn divide(look: &Look, buffer: &mut Buffer, layout: &Layout, column: &Column) {
    let x = column.heading.x.saturating_sub(1);
    text::put(buffer, x, column.heading.y, "┬", 1, look.theme.rule);
    for y in column.heading.y + 1..layout.footer.y {
        text::put(buffer, x, y, "│", 1, look.theme.rule);
    }
    for neighbour in &layout.columns {
        let Some((line, _)) = neighbour.card else { continue };
        let drawn = |x: u16| buffer.cell((x, line.y)).is_some_and(|cell| cell.symbol() == "─");
        let (left, right) = (x > 0 && drawn(x.saturating_sub(1)), drawn(x + 1));
        let joint = match (left, right) {
            (true, true) => "┼",
            (true, false) => "┤",
            (false, true) => "├",
            (false, false) => continue,
        };
        text::put(buffer, x, line.y, joint, 1, look.theme.rule);
    }
}

/// The line of a notice; where the tracks of a map stand in the usual one, the line over them, and only as far as the map goes
/// where that is enough.
fn notice_line(model: &Model, layout: &Layout) -> Area {
    let body = layout.column(Pane::Page).map(|column| column.body).filter(|_| model.beside() == Beside::Map);
    let Some(body) = body.filter(|body| body.y + body.height > layout.notice.y) else { return layout.notice };
    let needs = model.notice.as_ref().map_or(0, |notice| cells(&notice.text) + 4);
    let width = if needs <= usize::from(body.width) { body.width } else { layout.notice.width };
    let line = layout.notice.y - (body.height - map_room(body).height);
    // What it speaks of is mostly the chosen role: that stays in sight.
    let y = app::map::chosen_lines(model).filter(|lines| lines.contains(&line)).map_or(line, |lines| lines.start.saturating_sub(1));
    Area { y: y.max(body.y), width, ..layout.notice }
}

fn notice(model: &Model, look: &Look, buffer: &mut Buffer, area: Area) {
    let Some(notice) = &model.notice else { return };
    text::clear(buffer, area, look.theme.base);
    let said = cut(&format!("· {}", notice.text), usize::from(area.width.saturating_sub(2)));
    text::put(buffer, area.x + 1, area.y, &said, area.width.saturating_sub(1), look.theme.notice);
}

fn hints(model: &Model, look: &Look, buffer: &mut Buffer, area: Area) {
    let theme = &look.theme;
    buffer.set_style(rect(area).intersection(buffer.area), theme.base);
    footer(model).into_iter().for_each(|shown| hint(look, buffer, shown));
}

/// A key and what it does.
fn hint(look: &Look, buffer: &mut Buffer, hint: Hint) {
    let (theme, area) = (&look.theme, hint.area);
    let x = text::put(buffer, area.x, area.y, hint.keys, area.width, theme.ink(Ink::Key));
    text::put(buffer, x + 1, area.y, hint.words, (area.x + area.width).saturating_sub(x + 1), theme.ink(Ink::Dim));
}
