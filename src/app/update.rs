//! [`read`] turns a key into a message, and [`update`] lets it change the model.
//!
//! An update never fails and never does anything itself: what the world has to do is the [`Effect`] it
//! hands back.

use tui_input::InputRequest;

use super::doc::Row;
use super::hit::Target;
use super::key::{Code, Key};
use super::keymap::{self, Command, Scope};
use super::layout::Size;
use super::model::{Model, Pane, command_line, title_of};
use super::panel::{Panel, Purpose};
use super::trail::Stop;
use crate::domain::{Catalogue, Subject};

/// How many lines the wheel turns.
const WHEEL: usize = 3;

/// The keys of the trail, as its line shows them.
pub const TRAIL_KEYS: &str = "[ back  ] forward";

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    /// A command was asked for.
    Do(Command),
    /// Something was typed.
    Type(InputRequest),
    /// A text was pasted.
    Paste(String),
    /// A click.
    Pointed(Target),
    /// The wheel was turned over something.
    Wheel {
        /// Over what.
        over: Target,
        /// Towards the user.
        down: bool,
    },
    /// The terminal has another size.
    Resized(Size),
    /// There is something to say.
    Notice(String),
}

/// What the world has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Stop it for a while.
    Suspend,
    /// Read the data files again.
    Reload,
    /// Copy a text to the clipboard of the terminal.
    Copy(String),
    /// Take the mouse, or leave it.
    Mouse(bool),
}

/// The scopes of keys that hold now, the most particular first.
#[must_use]
pub fn scopes(model: &Model) -> &'static [Scope] {
    match (model.panels.last(), model.trail.here().focus) {
        (Some(panel), _) => panel.scopes(),
        (None, Pane::From | Pane::On) => &[Scope::Ways, Scope::Screen, Scope::Everywhere],
        (None, Pane::Page) => &[Scope::Page, Scope::Screen, Scope::Everywhere],
    }
}

/// What a key means now, if anything.
#[must_use]
pub fn read(model: &Model, key: Key) -> Option<Msg> {
    let scopes = scopes(model);
    if let Some(command) = keymap::look_up(scopes, key) {
        return Some(Msg::Do(command));
    }
    if scopes.contains(&Scope::Typing) { typing(key).map(Msg::Type) } else { None }
}

fn typing(key: Key) -> Option<InputRequest> {
    if let Some(character) = key.typed() {
        return Some(InputRequest::InsertChar(character));
    }
    match (key.code, key.ctrl, key.alt) {
        (Code::Backspace, false, false) | (Code::Char('h'), true, false) => Some(InputRequest::DeletePrevChar),
        (Code::Backspace, _, true) | (Code::Char('w'), true, false) => Some(InputRequest::DeletePrevWord),
        (Code::Delete, false, false) | (Code::Char('d'), true, false) => Some(InputRequest::DeleteNextChar),
        (Code::Left, false, false) => Some(InputRequest::GoToPrevChar),
        (Code::Right, false, false) => Some(InputRequest::GoToNextChar),
        (Code::Left, ..) => Some(InputRequest::GoToPrevWord),
        (Code::Right, ..) => Some(InputRequest::GoToNextWord),
        (Code::Home, ..) => Some(InputRequest::GoToStart),
        (Code::End, ..) | (Code::Char('e'), true, false) => Some(InputRequest::GoToEnd),
        (Code::Char('u'), true, false) => Some(InputRequest::DeleteLine),
        (Code::Char('k'), true, false) => Some(InputRequest::DeleteTillEnd),
        _ => None,
    }
}

/// Lets something that happened change the model.
pub fn update(catalogue: &Catalogue, model: &mut Model, msg: Msg) -> Option<Effect> {
    match msg {
        Msg::Do(command) => {
            model.notice = None;
            act(catalogue, model, command)
        }
        Msg::Type(request) => {
            model.notice = None;
            edit(catalogue, model, &[request]);
            None
        }
        Msg::Paste(text) => {
            let requests: Vec<InputRequest> = text.chars().filter(|c| !c.is_control()).take(200).map(InputRequest::InsertChar).collect();
            edit(catalogue, model, &requests);
            None
        }
        Msg::Pointed(target) => {
            model.notice = None;
            point(catalogue, model, target)
        }
        Msg::Wheel { over, down } => {
            wheel(model, over, down);
            None
        }
        Msg::Resized(size) => {
            model.size = size.capped();
            model.refresh(catalogue);
            None
        }
        Msg::Notice(text) => {
            model.say(text);
            None
        }
    }
}

fn edit(catalogue: &Catalogue, model: &mut Model, requests: &[InputRequest]) {
    let Some(mut panel) = model.panels.pop() else { return };
    if let Some(input) = &mut panel.input {
        for request in requests {
            input.handle(*request);
        }
        panel.list = super::list::List::default();
        panel.refresh(catalogue, model);
    }
    model.panels.push(panel);
}

fn act(catalogue: &Catalogue, model: &mut Model, command: Command) -> Option<Effect> {
    match command {
        Command::Up => choose(catalogue, model, |list, rows, height| list.step(rows, false, height)),
        Command::Down => choose(catalogue, model, |list, rows, height| list.step(rows, true, height)),
        Command::PageUp => choose(catalogue, model, |list, rows, height| list.leap(rows, false, height, height)),
        Command::PageDown => choose(catalogue, model, |list, rows, height| list.leap(rows, true, height, height)),
        Command::HalfUp => choose(catalogue, model, |list, rows, height| list.leap(rows, false, height / 2, height)),
        Command::HalfDown => choose(catalogue, model, |list, rows, height| list.leap(rows, true, height / 2, height)),
        Command::First => choose(catalogue, model, |list, rows, height| list.end(rows, false, height)),
        Command::Last => choose(catalogue, model, |list, rows, height| list.end(rows, true, height)),
        Command::Left => sideways(catalogue, model, false),
        Command::Right => sideways(catalogue, model, true),
        Command::NextPane => turn(catalogue, model, true),
        Command::PreviousPane => turn(catalogue, model, false),
        Command::Open => return open(catalogue, model),
        Command::Back => travel(catalogue, model, super::trail::Trail::back, "This is where the trail begins."),
        Command::Forward => travel(catalogue, model, super::trail::Trail::forward, "This is where the trail ends."),
        Command::Home => walk(catalogue, model, model.home, Pane::On),
        Command::Explore => close_all(catalogue, model),
        Command::Next => next(catalogue, model),
        Command::All => toggle(catalogue, model, |all, _| *all = !*all),
        Command::Details => toggle(catalogue, model, |_, details| *details = !*details),
        Command::Find => show(catalogue, model, Purpose::Find),
        Command::Commands => show(catalogue, model, Purpose::Commands),
        Command::Help => show(catalogue, model, Purpose::Help(scopes(model).to_vec())),
        Command::Bookmarks => show(catalogue, model, Purpose::Bookmarks),
        Command::Sources => sources(catalogue, model),
        Command::Bookmark => bookmark(catalogue, model),
        Command::Copy => return Some(copy(catalogue, model)),
        Command::CopyCommand => return Some(Effect::Copy(command_line(catalogue, model.subject()))),
        Command::Zoom => {
            model.zoom = !model.zoom;
            model.refresh(catalogue);
        }
        Command::Theme => {
            model.theme = model.theme.next();
            model.say(format!("theme: {}", model.theme.name()));
        }
        Command::Mouse => return Some(mouse(model)),
        Command::Reload => return Some(Effect::Reload),
        Command::Close => close(catalogue, model),
        Command::Suspend => return Some(Effect::Suspend),
        Command::Quit => return Some(Effect::Quit),
    }
    None
}

/// Changes the choice in the topmost list.
fn choose(catalogue: &Catalogue, model: &mut Model, change: impl Fn(&mut super::list::List, &[Row], usize)) {
    if let Some(mut panel) = model.panels.pop() {
        let height = panel.height(model);
        change(&mut panel.list, &panel.rows, height);
        model.panels.push(panel);
        return;
    }
    let focus = model.trail.here().focus;
    let height = model.layout().column(focus).map_or(0, |column| usize::from(column.body.height));
    let mut list = model.list();
    change(&mut list, model.rows(focus), height);
    *model.trail.here_mut().list_mut(focus) = list;
    model.refresh_cards(catalogue);
}

fn focus(catalogue: &Catalogue, model: &mut Model, pane: Pane) {
    if model.trail.here().focus != pane && matches!(model.subject(), Subject::Role(_)) {
        model.trail.here_mut().focus = pane;
        model.refresh(catalogue);
    }
}

/// ← and →: from column to column, and beyond the last one to the chosen role.
fn sideways(catalogue: &Catalogue, model: &mut Model, right: bool) {
    match (model.trail.here().focus, right) {
        (Pane::From, true) | (Pane::On, false) => focus(catalogue, model, Pane::Page),
        (Pane::Page, true) => focus(catalogue, model, Pane::On),
        (Pane::Page, false) => focus(catalogue, model, Pane::From),
        (pane @ (Pane::From | Pane::On), _) => {
            if let Some(subject) = model.chosen().and_then(|row| row.opens) {
                walk(catalogue, model, subject, pane);
            }
        }
    }
}

fn turn(catalogue: &Catalogue, model: &mut Model, forward: bool) {
    let order = [Pane::Page, Pane::On, Pane::From];
    let at = order.iter().position(|pane| *pane == model.trail.here().focus).unwrap_or(0);
    focus(catalogue, model, order[(at + if forward { 1 } else { 2 }) % 3]);
}

fn walk(catalogue: &Catalogue, model: &mut Model, subject: Subject, focus: Pane) {
    model.panels.clear();
    model.trail.walk(Stop::new(subject, focus));
    model.refresh(catalogue);
}

fn travel(catalogue: &Catalogue, model: &mut Model, go: impl Fn(&mut super::trail::Trail) -> bool, end: &str) {
    if go(&mut model.trail) {
        model.refresh(catalogue);
    } else {
        model.say(end);
    }
}

fn open(catalogue: &Catalogue, model: &mut Model) -> Option<Effect> {
    let row = match model.panels.last() {
        Some(panel) => panel.list.row(&panel.rows).cloned(),
        None => model.chosen().cloned(),
    }?;
    if let Some(command) = row.runs {
        model.panels.pop();
        return act(catalogue, model, command);
    }
    let focus = if model.panels.is_empty() { model.trail.here().focus } else { Pane::On };
    let focus = if focus == Pane::Page { Pane::On } else { focus };
    match row.opens {
        Some(subject) => walk(catalogue, model, subject, focus),
        None if model.panels.is_empty() => sources(catalogue, model),
        None => {}
    }
    None
}

fn show(catalogue: &Catalogue, model: &mut Model, purpose: Purpose) {
    let same = |panel: &Panel| std::mem::discriminant(&panel.purpose) == std::mem::discriminant(&purpose);
    if model.panels.last().is_some_and(same) {
        return;
    }
    let panel = Panel::open(catalogue, model, purpose);
    model.panels.push(panel);
}

fn next(catalogue: &Catalogue, model: &mut Model) {
    match model.subject() {
        Subject::Role(from) => show(catalogue, model, Purpose::Next { from, all: false, details: false }),
        Subject::Skill(_) | Subject::Credential(_) => model.say("What's next is asked of a role: walk to one first."),
    }
}

/// Changes how much the panel of what is next shows.
fn toggle(catalogue: &Catalogue, model: &mut Model, change: impl Fn(&mut bool, &mut bool)) {
    let Some(mut panel) = model.panels.pop() else { return };
    if let Purpose::Next { all, details, .. } = &mut panel.purpose {
        change(all, details);
        panel.refresh(catalogue, model);
    }
    model.panels.push(panel);
}

fn sources(catalogue: &Catalogue, model: &mut Model) {
    let (row, of) = match model.panels.last() {
        Some(panel) => (panel.list.row(&panel.rows), panel.title.clone()),
        None => (model.chosen(), title_of(catalogue, model.subject()).to_owned()),
    };
    let Some(row) = row else { return };
    let first = row.lines.first().map(super::doc::Line::text).unwrap_or_default();
    let of = if first.trim().is_empty() { of } else { super::doc::cut(first.trim(), 60) };
    let purpose = Purpose::Sources { of, sources: row.sources.clone(), weak: row.weak.clone() };
    show(catalogue, model, purpose);
}

fn bookmark(catalogue: &Catalogue, model: &mut Model) {
    let subject = model.subject();
    let title = title_of(catalogue, subject);
    if let Some(at) = model.bookmarks.iter().position(|&known| known == subject) {
        model.bookmarks.remove(at);
        model.say(format!("bookmark on {title} taken away"));
    } else {
        model.bookmarks.push(subject);
        model.say(format!("bookmark set on {title}; * lists them; kept until rungs ends"));
    }
}

/// What is shown, as text.
fn copy(catalogue: &Catalogue, model: &mut Model) -> Effect {
    let (title, rows) = match model.panels.last() {
        Some(panel) => (panel.title.clone(), panel.rows.as_slice()),
        None => (title_of(catalogue, model.subject()).to_owned(), model.rows(Pane::Page)),
    };
    let mut text = format!("{title}\n");
    for line in rows.iter().flat_map(|row| &row.lines) {
        text.push_str(line.text().trim_end());
        text.push('\n');
    }
    let line = command_line(catalogue, model.subject());
    model.say(format!("sent to the terminal's clipboard; to save it: {line} > page.txt"));
    Effect::Copy(text)
}

fn mouse(model: &mut Model) -> Effect {
    model.mouse = !model.mouse;
    model.say(if model.mouse { "mouse: click chooses, a second click opens" } else { "mouse: left to the terminal; M takes it back" });
    Effect::Mouse(model.mouse)
}

/// Esc: clears what was typed, closes a panel, ends the zoom.
fn close(catalogue: &Catalogue, model: &mut Model) {
    let Some(mut panel) = model.panels.pop() else {
        if model.zoom {
            model.zoom = false;
            model.refresh(catalogue);
        }
        return;
    };
    if let Some(input) = &mut panel.input
        && !input.value().is_empty()
    {
        input.reset();
        panel.list = super::list::List::default();
        panel.refresh(catalogue, model);
        model.panels.push(panel);
    }
}

fn close_all(catalogue: &Catalogue, model: &mut Model) {
    model.panels.clear();
    model.zoom = false;
    model.refresh(catalogue);
}

fn point(catalogue: &Catalogue, model: &mut Model, target: Target) -> Option<Effect> {
    match target {
        Target::Hint(command) => return act(catalogue, model, command),
        Target::Stop(position) => {
            model.trail.go(position);
            model.refresh(catalogue);
        }
        Target::BesidePanel => {
            model.panels.pop();
        }
        Target::Panel => {}
        Target::PanelRow(row) => {
            let panel = model.panels.last_mut()?;
            if panel.list.chosen == row {
                return open(catalogue, model);
            }
            if panel.rows.get(row).is_some_and(|row| row.choosable) {
                panel.list.chosen = row;
            }
        }
        Target::Column(pane) => focus(catalogue, model, pane),
        Target::Row(pane, row) => {
            let again = model.trail.here().focus == pane && model.list().chosen == row;
            if again {
                return open(catalogue, model);
            }
            if model.rows(pane).get(row).is_some_and(|row| row.choosable) {
                model.trail.here_mut().list_mut(pane).chosen = row;
            }
            focus(catalogue, model, pane);
            model.refresh_cards(catalogue);
        }
    }
    None
}

fn wheel(model: &mut Model, over: Target, down: bool) {
    match over {
        Target::PanelRow(_) | Target::Panel => {
            let Some(mut panel) = model.panels.pop() else { return };
            let height = panel.height(model);
            panel.list.scroll(&panel.rows, down, WHEEL, height);
            model.panels.push(panel);
        }
        Target::Row(pane, _) | Target::Column(pane) => {
            let height = model.layout().column(pane).map_or(0, |column| usize::from(column.body.height));
            let mut list = model.trail.here().list(pane);
            list.scroll(model.rows(pane), down, WHEEL, height);
            *model.trail.here_mut().list_mut(pane) = list;
        }
        Target::BesidePanel | Target::Stop(_) | Target::Hint(_) => {}
    }
}
