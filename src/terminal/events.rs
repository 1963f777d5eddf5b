//! From crossterm's events to ours.

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use crate::app::key::{Code, Key};
use crate::app::{Model, Msg, hit, read as read_key};
use crate::domain::Catalogue;

/// What an event means now, if anything.
pub fn read(catalogue: &Catalogue, model: &Model, event: Event) -> Option<Msg> {
    match event {
        Event::Key(event) => read_key(model, key(event)?),
        Event::Mouse(event) => mouse(catalogue, model, event),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(..) => Some(Msg::Resized(super::size())),
        Event::FocusGained | Event::FocusLost => None,
    }
}

fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let code = match event.code {
        KeyCode::Char(character) => Code::Char(character),
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    };
    let key = Key { code, ctrl: event.modifiers.contains(KeyModifiers::CONTROL), alt: event.modifiers.contains(KeyModifiers::ALT) };
    // Many terminals send Backspace as Ctrl-h.
    Some(if key == Key::ctrl('h') { Key::of(Code::Backspace) } else { key })
}

fn mouse(catalogue: &Catalogue, model: &Model, event: MouseEvent) -> Option<Msg> {
    let target = hit(catalogue, model, event.column, event.row)?;
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Msg::Pointed(target)),
        MouseEventKind::ScrollDown => Some(Msg::Wheel { over: target, down: true }),
        MouseEventKind::ScrollUp => Some(Msg::Wheel { over: target, down: false }),
        _ => None,
    }
}

/// The bytes that send a text to the clipboard of the terminal (OSC 52).
pub fn copying(text: &str) -> Vec<u8> {
    let mut sequence = String::new();
    // Writing to memory cannot fail.
    let _ = CopyToClipboard::to_clipboard_from(text).write_ansi(&mut sequence);
    sequence.into_bytes()
}
