//! What lies under a cell: the answer to a click or a turn of the wheel.

use unicode_width::UnicodeWidthStr;

use super::doc::Row;
use super::keymap::{self, Command};
use super::layout::{Area, inside};
use super::list::List;
use super::model::{Model, Pane, title_of};
use super::read::scopes;
use crate::domain::Catalogue;

/// What can be pointed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A row of a column.
    Row(Pane, usize),
    /// A column, beside its rows.
    Column(Pane),
    /// A row of the topmost panel.
    PanelRow(usize),
    /// The topmost panel, beside its rows.
    Panel,
    /// Beside the topmost panel.
    BesidePanel,
    /// A stop of the trail, by its position.
    Stop(usize),
    /// A hint of the footer.
    Hint(Command),
}

/// What lies under a cell, if anything does.
#[must_use]
pub fn hit(catalogue: &Catalogue, model: &Model, x: u16, y: u16) -> Option<Target> {
    if !model.size.is_enough() {
        return None;
    }
    let layout = model.layout();
    if layout.footer.holds(x, y) {
        return footer(model).into_iter().find(|hint| hint.area.holds(x, y)).map(|hint| Target::Hint(hint.command));
    }
    if let Some(panel) = model.panels.last() {
        if !layout.panel.holds(x, y) {
            return Some(Target::BesidePanel);
        }
        let area = panel_rows(layout.panel, panel.input.is_some());
        return Some(row_at(&panel.rows, panel.list, area, x, y).map_or(Target::Panel, Target::PanelRow));
    }
    if layout.trail.holds(x, y) {
        return crumbs(catalogue, model).into_iter().find(|crumb| crumb.area.holds(x, y)).and_then(|crumb| crumb.stop).map(Target::Stop);
    }
    let column = layout.columns.iter().find(|column| column.body.holds(x, y))?;
    let list = model.trail.here().list(column.pane);
    Some(row_at(model.rows(column.pane), list, column.body, x, y).map_or(Target::Column(column.pane), |row| Target::Row(column.pane, row)))
}

/// Where the rows of a panel are.
#[must_use]
pub fn panel_rows(panel: Area, typing: bool) -> Area {
    let area = inside(panel);
    let above = if typing { 2 } else { 0 };
    Area { y: area.y.saturating_add(above), height: area.height.saturating_sub(above), ..area }
}

fn row_at(rows: &[Row], list: List, area: Area, x: u16, y: u16) -> Option<usize> {
    if !area.holds(x, y) {
        return None;
    }
    let line = list.first + usize::from(y - area.y);
    let mut below = 0;
    rows.iter().position(|row| {
        below += row.lines.len();
        line < below
    })
}

/// A hint of the footer as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint {
    /// Where it stands.
    pub area: Area,
    /// The keys.
    pub keys: &'static str,
    /// What they do.
    pub words: &'static str,
    /// The same as a command.
    pub command: Command,
}

/// The hints that fit into the footer, the most useful first; help and quit always find room.
#[must_use]
pub fn footer(model: &Model) -> Vec<Hint> {
    let line = model.layout().footer;
    let all = keymap::hints(scopes(model));
    let width = |hint: &(&str, &str, Command)| hint.0.width() + 1 + hint.1.width() + 3;
    let always = |hint: &(&str, &str, Command)| matches!(hint.2, Command::Help | Command::Quit | Command::Close);
    let mut left = usize::from(line.width).saturating_sub(1 + all.iter().filter(|hint| always(hint)).map(width).sum::<usize>());
    let mut x = line.x + 1;
    let mut shown = Vec::new();
    for hint in all {
        let width = width(&hint);
        if !always(&hint) {
            if width > left {
                continue;
            }
            left -= width;
        }
        let cells = u16::try_from(width).unwrap_or(u16::MAX);
        if x.saturating_add(cells).saturating_sub(3) > line.width {
            break;
        }
        shown.push(Hint { area: Area { x, y: line.y, width: cells - 3, height: 1 }, keys: hint.0, words: hint.1, command: hint.2 });
        x += cells;
    }
    shown
}

/// A stop of the trail as it is drawn; an ellipsis has no stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// Where it stands.
    pub area: Area,
    /// What is written.
    pub text: String,
    /// Which stop it is.
    pub stop: Option<usize>,
}

/// The stops that fit into the trail: the first, the current one and as many before and after it as fit.
#[must_use]
pub fn crumbs(catalogue: &Catalogue, model: &Model) -> Vec<Crumb> {
    let line = model.layout().trail;
    let (stops, here) = model.trail.stops();
    let titles: Vec<&str> = stops.iter().map(|stop| title_of(catalogue, stop.subject)).collect();
    let room = usize::from(line.width).saturating_sub(2 + super::update::TRAIL_KEYS.width() + 2);
    let mut crumbs = Vec::new();
    let mut x = usize::from(line.x) + 1;
    for (index, stop) in fitting(&titles, here, room).into_iter().enumerate() {
        if index > 0 {
            x += 3;
        }
        let text = stop.map_or_else(|| "…".to_owned(), |stop| super::doc::cut(titles[stop], room));
        let width = text.width();
        let area = Area { x: u16::try_from(x).unwrap_or(u16::MAX), y: line.y, width: u16::try_from(width).unwrap_or(0), height: 1 };
        crumbs.push(Crumb { area, text, stop });
        x += width;
    }
    crumbs
}

/// Which stops are shown; a gap is `None`. The current one is always there.
fn fitting(titles: &[&str], here: usize, room: usize) -> Vec<Option<usize>> {
    let cost = |shown: &[usize]| {
        let gaps = shown.windows(2).filter(|pair| pair[1] > pair[0] + 1).count()
            + usize::from(shown.first().is_some_and(|&first| first > 0))
            + usize::from(shown.last().is_some_and(|&last| last + 1 < titles.len()));
        shown.iter().map(|&stop| titles[stop].width()).sum::<usize>() + (shown.len() + gaps).saturating_sub(1) * 3 + gaps
    };
    let mut shown = vec![here];
    let nearby = (1..titles.len()).flat_map(|away| [here.checked_sub(away), Some(here + away).filter(|&stop| stop < titles.len())]);
    for stop in std::iter::once(Some(0)).chain(nearby).flatten() {
        if shown.contains(&stop) {
            continue;
        }
        let mut more = shown.clone();
        more.push(stop);
        more.sort_unstable();
        if cost(&more) <= room {
            shown = more;
        }
    }
    let mut line = Vec::new();
    let mut before = None;
    for &stop in &shown {
        if before.map_or(stop > 0, |before| stop > before + 1) {
            line.push(None);
        }
        line.push(Some(stop));
        before = Some(stop);
    }
    if before.is_some_and(|last| last + 1 < titles.len()) {
        line.push(None);
    }
    line
}
