//! What lies under a cell: the answer to a click or a turn of the wheel.

use super::doc::{Row, cells, cut};
use super::keymap::{self, Command};
use super::layout::{Area, Beside, Column, inside};
use super::list::List;
use super::map;
use super::model::{Model, Pane};
use super::read::scopes;
use super::screen::Screen;
use crate::domain::{Catalogue, RoleId};

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
    /// A role on the map, or in the card beside it.
    Role(RoleId),
    /// A hint of the footer, or a screen in the header.
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
    if layout.header.holds(x, y) {
        return screens(catalogue, model, layout.header).into_iter().find(|tab| tab.area.holds(x, y)).map(|tab| Target::Hint(tab.command));
    }
    if let Some(panel) = model.panels.last() {
        if !layout.panel.holds(x, y) {
            return Some(Target::BesidePanel);
        }
        let area = panel_rows(layout.panel, panel.input.is_some());
        return Some(row_at(&panel.rows, panel.list, area, x, y).map_or(Target::Panel, Target::PanelRow));
    }
    if layout.trail.holds(x, y) {
        let crumb = crumbs(catalogue, model).into_iter().find(|crumb| crumb.area.holds(x, y));
        let key = || trail_keys(model).into_iter().find(|hint| hint.area.holds(x, y)).map(|hint| Target::Hint(hint.command));
        return crumb.and_then(|crumb| crumb.stop).map(Target::Stop).or_else(key);
    }
    if model.beside() == Beside::Map
        && let Some(role) = map::role_under(model, x, y).or_else(|| map::named_at(model, x, y))
    {
        return Some(Target::Role(role));
    }
    let holds = |column: &&Column| {
        [Some(column.heading), Some(column.body), column.card.map(|(_, card)| card)].iter().flatten().any(|area| area.holds(x, y))
    };
    let column = layout.columns.iter().find(holds)?;
    let list = model.trail.here().list(column.pane);
    Some(row_at(model.rows(column.pane), list, column.body, x, y).map_or(Target::Column(column.pane), |row| Target::Row(column.pane, row)))
}

/// The keys of the trail, with a dot between them, and how many cells that takes.
const TRAIL_KEYS: [(&str, &str, Command); 2] = [("[", "back", Command::Back), ("]", "forward", Command::Forward)];
const TRAIL_WIDTH: usize = 18;
/// The cells between them.
pub const TRAIL_DOT: &str = " · ";

/// The keys at the end of the trail's line; none where there is nowhere to go.
#[must_use]
pub fn trail_keys(model: &Model) -> Vec<Hint> {
    let line = model.layout().trail;
    if model.trail.stops().0.len() < 2 {
        return Vec::new();
    }
    let mut x = (line.x + line.width).saturating_sub(1 + narrow(TRAIL_WIDTH));
    let hint = |(keys, words, command): (&'static str, &'static str, Command)| {
        let area = Area { x, y: line.y, width: narrow(cells(keys) + 1 + cells(words)), height: 1 };
        x += area.width + narrow(cells(TRAIL_DOT));
        Hint { area, keys, words, command }
    };
    TRAIL_KEYS.map(hint).to_vec()
}

/// Where the rows of a panel are, with the mark of the chosen one on their left; the scroll bar takes the
/// place of the border.
#[must_use]
pub fn panel_rows(panel: Area, typing: bool) -> Area {
    let area = inside(panel);
    let above = if typing { 2 } else { 0 };
    Area {
        x: panel.x.saturating_add(1),
        y: area.y.saturating_add(above),
        width: panel.width.saturating_sub(1),
        height: area.height.saturating_sub(above),
    }
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

/// A screen in the header as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tab {
    /// Where it stands, its key included.
    pub area: Area,
    /// Its key.
    pub key: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// The command that shows it.
    pub command: Command,
    /// Whether it is the one in sight.
    pub here: bool,
}

/// Where the screens begin in the header, behind the name of the program.
const TABS: usize = 8;

/// The cells between two screens.
const BETWEEN_TABS: usize = 2;

/// The screens that there are, from left to right.
#[must_use]
pub fn screens(catalogue: &Catalogue, model: &Model, header: Area) -> Vec<Tab> {
    let screen = model.screen();
    let questions = screen.beside() == Beside::Questions;
    let compare = matches!(screen, Screen::Compare(..));
    let routes = matches!(screen, Screen::Routes(..));
    let map = screen.beside() == Beside::Map;
    let me = screen == Screen::Me;
    let mut all = vec![
        ("1", "Explore", Command::Explore, !questions && !map && !compare && !routes && !me),
        ("2", "Map", Command::Map, map),
        ("3", "Routes", Command::Routes, routes),
        ("4", "Compare", Command::Compare, compare),
        ("5", "Me", Command::Me, me),
    ];
    if catalogue.questions().next().is_some() || catalogue.topics().next().is_some() {
        all.push(("6", "Questions", Command::Questions, questions));
    }
    let needs = |title: &str| 1 + usize::from(!title.is_empty()) + cells(title);
    let whole: usize = all.iter().map(|(_, title, _, _)| needs(title) + BETWEEN_TABS).sum();
    // Where there is no room for every title, the screen in sight alone has one.
    let is_room = TABS + whole <= usize::from(header.width) + BETWEEN_TABS;
    let mut x = usize::from(header.x) + TABS;
    let mut tabs = Vec::new();
    for (key, title, command, here) in all {
        let title = if is_room || here { title } else { "" };
        let width = needs(title);
        tabs.push(Tab { area: Area { x: narrow(x), y: header.y, width: narrow(width), height: 1 }, key, title, command, here });
        x += width + BETWEEN_TABS;
    }
    tabs
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

/// The most hints beside help and quit: more would not be read.
const HINTS_AT_MOST: usize = 7;

/// The cells between two hints.
const BETWEEN: usize = 3;

/// The hints that fit into the footer, the most useful first; help and quit always find room.
///
/// What would do nothing here is not offered.
#[must_use]
pub fn footer(model: &Model) -> Vec<Hint> {
    let line = model.layout().footer;
    let mut all = keymap::hints(scopes(model));
    all.retain(|hint| model.answers(hint.2));
    // On the map some keys mean something else, depending on how one got there.
    all.iter_mut().for_each(|hint| hint.1 = super::map::words_of(model, hint.2).unwrap_or(hint.1));
    let width = |hint: &(&str, &str, Command)| cells(hint.0) + 1 + cells(hint.1) + BETWEEN;
    let always = |hint: &(&str, &str, Command)| matches!(hint.2, Command::Help | Command::Quit | Command::Close);
    // One cell is free on the left; behind the last hint nothing needs to be.
    let room = (usize::from(line.width) + BETWEEN).saturating_sub(1);
    let mut left = room.saturating_sub(all.iter().filter(|hint| always(hint)).map(width).sum::<usize>());
    let mut x = usize::from(line.x) + 1;
    let mut shown = Vec::new();
    for hint in all {
        let width = width(&hint);
        if !always(&hint) {
            if width > left || shown.len() >= HINTS_AT_MOST {
                continue;
            }
            left -= width;
        }
        if x + width - BETWEEN > usize::from(line.width) {
            break;
        }
        let area = Area { x: narrow(x), y: line.y, width: narrow(width - BETWEEN), height: 1 };
        shown.push(Hint { area, keys: hint.0, words: hint.1, command: hint.2 });
        x += width;
    }
    shown
}

fn narrow(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
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

/// The most cells that one stop takes: questions are long.
const CRUMB: usize = 36;

/// The stops that fit into the trail: the first, the current one and as many before and after it as fit.
#[must_use]
pub fn crumbs(catalogue: &Catalogue, model: &Model) -> Vec<Crumb> {
    let line = model.layout().trail;
    let (stops, here) = model.trail.stops();
    let titles: Vec<String> = stops.iter().map(|stop| cut(&stop.screen.title(catalogue), CRUMB)).collect();
    let room = usize::from(line.width).saturating_sub(2 + TRAIL_WIDTH + 2);
    let shown = fitting(&titles, here, room);
    // Alone between two gaps a long title has to make room for them.
    let gaps = shown.iter().filter(|stop| stop.is_none()).count();
    let most = room.saturating_sub(gaps * 4);
    let mut crumbs = Vec::new();
    let mut x = usize::from(line.x) + 1;
    for (index, stop) in shown.into_iter().enumerate() {
        if index > 0 {
            x += 3;
        }
        let text = stop.map_or_else(|| "…".to_owned(), |stop| cut(&titles[stop], most));
        let width = cells(&text);
        let area = Area { x: narrow(x), y: line.y, width: narrow(width), height: 1 };
        crumbs.push(Crumb { area, text, stop });
        x += width;
    }
    crumbs
}

/// Which stops are shown; a gap is `None`. The current one is always there.
fn fitting(titles: &[String], here: usize, room: usize) -> Vec<Option<usize>> {
    let cost = |shown: &[usize]| {
        let gaps = shown.windows(2).filter(|pair| pair[1] > pair[0] + 1).count()
            + usize::from(shown.first().is_some_and(|&first| first > 0))
            + usize::from(shown.last().is_some_and(|&last| last + 1 < titles.len()));
        shown.iter().map(|&stop| cells(&titles[stop])).sum::<usize>() + (shown.len() + gaps).saturating_sub(1) * 3 + gaps
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
