//! [`update`] lets something that happened change the model.
//!
//! It never fails and never does anything itself: what the world has to do is the [`Effect`] it
//! hands back.

use tui_input::InputRequest;

use super::hit::Target;
use super::keymap::Command;
use super::layout::Size;
use super::model::{Model, Pane};
use super::opening::{open, sources};
use super::panel::{Panel, Pick, Purpose};
use super::pointing::{point, wheel};
use super::read::scopes;
use super::screen::Screen;
use super::walking::{choose, sideways, travel, turn, walk};
use super::{changing, going, planning};
use crate::domain::query::route::ROUTES;
use crate::domain::{Catalogue, Change, Profile, Subject, Text};

/// The most characters that are taken from a paste.
const PASTED_AT_MOST: usize = 200;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    /// A command was asked for.
    Do(Command),
    /// A file was written, or could not be: what there is to say of it.
    Written(Result<String, String>),
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
    /// A skill was rated by a digit.
    Rate(u8),
    /// A change was to be saved.
    Saved {
        /// The profile as it is now.
        profile: Box<Profile>,
        /// What there is to tell; an error where it is not in the file, with nothing to tell where that was told before.
        told: Result<Option<String>, Option<String>>,
    },
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
    /// Save a change of the profile.
    Save(Change),
    /// Write a new file; one that exists is not overwritten.
    Write {
        /// Its name, as typed.
        file: String,
        /// What it is to hold.
        text: String,
    },
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
            if fits(request) {
                edit(catalogue, model, &[request]);
            }
            None
        }
        Msg::Paste(text) => {
            // A blank stays one, so that words do not join; what could act on the terminal is not let in.
            let clean = Text::clean(&text);
            let requests: Vec<InputRequest> = clean.chars().take(PASTED_AT_MOST).map(InputRequest::InsertChar).collect();
            edit(catalogue, model, &requests);
            None
        }
        Msg::Rate(rating) => {
            model.notice = None;
            changing::rate(catalogue, model, rating)
        }
        Msg::Saved { profile, told } => {
            changing::saved(catalogue, model, *profile, told);
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
        Msg::Written(outcome) => {
            planning::written(catalogue, model, outcome);
            None
        }
        Msg::Notice(text) => {
            model.say(text);
            None
        }
    }
}

/// Whether a character may be typed: no control, no reversal of text, nothing unseen.
fn fits(request: InputRequest) -> bool {
    let InputRequest::InsertChar(character) = request else { return true };
    // Marks and joiners are judged by what is before them: here a letter stands for it.
    Text::new(&format!("\u{915}{character}")).is_ok()
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

pub(super) fn act(catalogue: &Catalogue, model: &mut Model, command: Command) -> Option<Effect> {
    if super::map::go::act(catalogue, model, command) {
        return None;
    }
    match command {
        Command::Up => choose(catalogue, model, |list, rows, height| list.step(rows, false, height)),
        Command::Down => choose(catalogue, model, |list, rows, height| list.step(rows, true, height)),
        Command::PageUp => choose(catalogue, model, |list, rows, height| list.leap(rows, false, height, height)),
        Command::PageDown => choose(catalogue, model, |list, rows, height| list.leap(rows, true, height, height)),
        Command::HalfUp => choose(catalogue, model, |list, rows, height| list.leap(rows, false, height / 2, height)),
        Command::HalfDown => choose(catalogue, model, |list, rows, height| list.leap(rows, true, height / 2, height)),
        Command::Every | Command::OtherWay | Command::WayBefore => model.say("That is for the map: 2 shows it."),
        Command::First | Command::RowFirst => choose(catalogue, model, |list, rows, height| list.end(rows, false, height)),
        Command::Last | Command::RowLast => choose(catalogue, model, |list, rows, height| list.end(rows, true, height)),
        Command::Left => sideways(catalogue, model, false),
        Command::Right => sideways(catalogue, model, true),
        Command::NextPane => turn(catalogue, model, true),
        Command::PreviousPane => turn(catalogue, model, false),
        Command::Open => return open(catalogue, model),
        Command::Back => travel(catalogue, model, super::trail::Trail::back, "This is where the trail begins."),
        Command::Forward => travel(catalogue, model, super::trail::Trail::forward, "This is where the trail ends."),
        Command::Home => walk(catalogue, model, Subject::Role(model.home).into(), Pane::On),
        Command::Explore => going::explore(catalogue, model),
        Command::Map => super::map::go::show(catalogue, model),
        Command::Questions => going::questions(catalogue, model),
        Command::Compare => going::compare(catalogue, model),
        Command::Routes | Command::RouteTo | Command::RouteFrom | Command::Limits | Command::Aim | Command::Export => {
            return planning::act(catalogue, model, command);
        }
        Command::CompareWith => show(catalogue, model, Purpose::Pick(Pick::CompareWith(going::role_meant(model)))),
        Command::Swap => going::swap(catalogue, model),
        Command::Me => changing::me(catalogue, model),
        Command::Gap => show(catalogue, model, Purpose::Gap(going::role_wanted(catalogue, model), false)),
        Command::Doors => show(catalogue, model, Purpose::Doors),
        Command::Rate => model.say("A digit from 0 to 5 rates the chosen skill."),
        Command::More | Command::Less => return changing::turn(catalogue, model, command == Command::More),
        Command::Note => changing::note(catalogue, model),
        Command::LineEnd => edit(catalogue, model, &[InputRequest::InsertChar('¶')]),
        Command::Undo => return changing::undo(catalogue, model),
        Command::WhatIf => changing::what_if(catalogue, model),
        Command::Keep => return changing::keep(catalogue, model),
        Command::Next => show(catalogue, model, Purpose::Next { from: going::next_from(catalogue, model), all: false, details: false }),
        Command::All => all(catalogue, model),
        Command::Details => toggle(catalogue, model, |_, details| *details = !*details),
        Command::Find => show(catalogue, model, Purpose::Find),
        Command::Commands => show(catalogue, model, Purpose::Commands(model.command_line(catalogue))),
        Command::Help => show(catalogue, model, Purpose::Help(scopes(model).to_vec())),
        Command::Bookmarks => show(catalogue, model, Purpose::Bookmarks),
        Command::Sources => sources(catalogue, model),
        Command::Bookmark => return changing::bookmark(catalogue, model),
        Command::Copy => return Some(copy(catalogue, model)),
        Command::CopyCommand => return Some(copy_command(catalogue, model)),
        Command::Zoom => zoom(catalogue, model),
        Command::Theme => theme(model),
        Command::Mouse => return Some(mouse(model)),
        Command::Reload => return Some(Effect::Reload),
        Command::Close => close(catalogue, model),
        Command::Suspend => return Some(Effect::Suspend),
        Command::Quit => return Some(Effect::Quit),
    }
    None
}

pub(super) fn show(catalogue: &Catalogue, model: &mut Model, purpose: Purpose) {
    let kind = std::mem::discriminant(&purpose);
    // The key that opened a panel closes it again.
    if model.panels.pop_if(|panel| std::mem::discriminant(&panel.purpose) == kind).is_some() {
        return;
    }
    let panel = Panel::open(catalogue, model, purpose);
    // One of each kind is enough: what lies deeper comes up.
    model.panels.retain(|below| std::mem::discriminant(&below.purpose) != kind);
    model.panels.push(panel);
}

/// Everything instead of what matters most, and back.
fn all(catalogue: &Catalogue, model: &mut Model) {
    let screen = model.screen();
    match model.panels.last_mut().map(|panel| &mut panel.purpose) {
        Some(Purpose::Gap(_, all)) => *all = !*all,
        Some(_) => return toggle(catalogue, model, |all, _| *all = !*all),
        None if matches!(screen, Screen::Routes(..)) => {
            model.wishes.most = if model.wishes.most > ROUTES { ROUTES } else { usize::MAX };
        }
        None => model.whole = !model.whole,
    }
    model.refresh(catalogue);
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

fn zoom(catalogue: &Catalogue, model: &mut Model) {
    model.zoom = !model.zoom;
    model.refresh(catalogue);
}

fn theme(model: &mut Model) {
    model.theme = model.theme.next();
    model.say(format!("theme: {}", model.theme.name()));
}

/// What is shown, as text.
fn copy(catalogue: &Catalogue, model: &mut Model) -> Effect {
    let (title, rows) = match model.panels.last() {
        Some(panel) => (panel.title.clone(), panel.rows.as_slice()),
        None => (model.screen().title(catalogue).to_string(), model.rows(Pane::Page)),
    };
    let mut text = format!("{title}\n");
    if let (Some(sheet), Screen::Map(_), None) = (&model.map.sheet, model.screen(), model.panels.last()) {
        text.push_str(&sheet.cells.text());
    }
    for line in rows.iter().flat_map(|row| &row.lines) {
        text.push_str(line.text().trim_end());
        text.push('\n');
    }
    let line = model.command_line(catalogue);
    model.say(format!("copied (OSC 52); to save: {line} > FILE"));
    Effect::Copy(text)
}

fn copy_command(catalogue: &Catalogue, model: &mut Model) -> Effect {
    let line = model.command_line(catalogue);
    model.say(format!("copied (OSC 52): {line}"));
    Effect::Copy(line)
}

fn mouse(model: &mut Model) -> Effect {
    model.mouse = !model.mouse;
    model.say(if model.mouse { "mouse: click chooses, a second click opens" } else { "mouse: left to the terminal; M takes it back" });
    Effect::Mouse(model.mouse)
}

/// Esc: clears what was typed, closes a panel, ends the zoom.
fn close(catalogue: &Catalogue, model: &mut Model) {
    let Some(mut panel) = model.panels.pop() else {
        if model.me.is_trying() && model.screen() == Screen::Me {
            changing::forget(catalogue, model);
        } else if model.zoom {
            model.zoom = false;
            model.refresh(catalogue);
        }
        return;
    };
    if let Some(input) = &mut panel.input
        && !input.value().is_empty()
        && !matches!(panel.purpose, Purpose::Entry(_))
    {
        input.reset();
        panel.list = super::list::List::default();
        panel.refresh(catalogue, model);
        model.panels.push(panel);
    }
}
