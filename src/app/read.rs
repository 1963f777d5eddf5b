//! [`read`] turns a key into a message.
//!
//! It never changes anything: what a key means depends on the model and on the keymap alone.

use tui_input::InputRequest;

use super::key::{Code, Key};
use super::keymap::{self, Command, Scope};
use super::layout::Beside;
use super::model::{Model, Pane};
use super::screen::Screen;
use super::setting::Setting;
use super::update::Msg;
use crate::domain::Text;

/// The scopes of keys that hold now, the most particular first.
#[must_use]
pub fn scopes(model: &Model) -> &'static [Scope] {
    match (model.panels.last(), model.trail.here().focus) {
        (Some(panel), _) => panel.scopes(),
        (None, _) if model.beside() == Beside::Map => &[Scope::Map, Scope::Screen, Scope::Everywhere],
        (None, Pane::From) if model.beside() == Beside::Questions => &[Scope::Questions, Scope::Screen, Scope::Everywhere],
        (None, Pane::Page) if model.screen() == Screen::Me => match model.chosen().and_then(|row| row.sets.as_ref()) {
            Some(Setting::Skill(_)) => &[Scope::Rating, Scope::Setting, Scope::Me, Scope::Page, Scope::Screen, Scope::Everywhere],
            Some(setting) if setting.turns() => &[Scope::Setting, Scope::Me, Scope::Page, Scope::Screen, Scope::Everywhere],
            Some(_) | None => &[Scope::Me, Scope::Page, Scope::Screen, Scope::Everywhere],
        },
        (None, Pane::From) if model.beside() == Beside::Routes => match model.chosen().and_then(|row| row.runs) {
            Some(Command::RouteFrom | Command::RouteTo | Command::Limits) => {
                &[Scope::RouteEnd, Scope::RouteList, Scope::Routes, Scope::Screen, Scope::Everywhere]
            }
            Some(_) | None => &[Scope::RouteList, Scope::Routes, Scope::Screen, Scope::Everywhere],
        },
        (None, Pane::Page) if model.beside() == Beside::Routes => &[Scope::Routes, Scope::Page, Scope::Screen, Scope::Everywhere],
        (None, Pane::From | Pane::On) if model.screen() == Screen::Me => &[Scope::Ways, Scope::Me, Scope::Screen, Scope::Everywhere],
        (None, Pane::Page) if matches!(model.screen(), Screen::Compare(..)) => {
            &[Scope::Compare, Scope::Page, Scope::Screen, Scope::Everywhere]
        }
        (None, Pane::From | Pane::On) => &[Scope::Ways, Scope::Screen, Scope::Everywhere],
        (None, Pane::Page) => &[Scope::Page, Scope::Screen, Scope::Everywhere],
    }
}

/// What a key means now, if anything.
#[must_use]
pub fn read(model: &Model, key: Key) -> Option<Msg> {
    if !model.size.is_enough() {
        // The line that is shown promises this, whatever is open beneath it.
        let command = keymap::look_up(&[Scope::Everywhere], key)?;
        return [Command::Quit, Command::Suspend].contains(&command).then_some(Msg::Do(command));
    }
    let scopes = scopes(model);
    if let Some(command) = keymap::look_up(scopes, key) {
        let rating = key.typed().and_then(|character| character.to_digit(10)).and_then(|digit| u8::try_from(digit).ok());
        return Some(match (command, rating) {
            (Command::Rate, Some(rating)) => Msg::Rate(rating),
            (command, _) => Msg::Do(command),
        });
    }
    if scopes.contains(&Scope::Typing) { typing(key).map(Msg::Type) } else { Some(Msg::Notice(unknown(key))) }
}

/// What is said of a key that means nothing, so that nobody takes it for one that failed.
fn unknown(key: Key) -> String {
    format!("{} does nothing here; ? shows the keys", Text::clean(&key.to_string()))
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
