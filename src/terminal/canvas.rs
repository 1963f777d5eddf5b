//! What is on the screen and what is to be: only the difference is written, in one write.
//!
//! ratatui's own `Terminal` would write two or three times a frame and may ask the terminal where its
//! cursor is; here its buffers, its difference and its backend are used without it.

use std::io::{self, Write};

use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::hold::Turn;
use crate::app::Model;
use crate::app::layout::Size;
use crate::domain::Catalogue;
use crate::ui::{self, Look};

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
const CLEAR: &[u8] = b"\x1b[0m\x1b[2J";
const HIDE: &[u8] = b"\x1b[?25l";
const SHOW: &[u8] = b"\x1b[?25h";

/// The screen.
pub struct Canvas {
    shown: Buffer,
    next: Buffer,
    cursor: Option<Position>,
    cursor_known: bool,
    is_forgotten: bool,
    out: Vec<u8>,
}

impl Canvas {
    /// A screen on which nothing is shown yet.
    pub fn new(size: Size) -> Self {
        let area = Rect::new(0, 0, size.width, size.height);
        Self {
            shown: Buffer::empty(area),
            next: Buffer::empty(area),
            cursor: None,
            cursor_known: false,
            is_forgotten: false,
            out: Vec::with_capacity(32 * 1024),
        }
    }

    /// From now on nothing is known of what the terminal shows.
    pub fn forget(&mut self) {
        self.is_forgotten = true;
    }

    /// Sees to it that everything is drawn again where the size is another, or what is shown was forgotten.
    pub fn fit(&mut self, size: Size) {
        let Rect { width, height, .. } = self.shown.area;
        if self.is_forgotten || size != (Size { width, height }) {
            self.resize(size);
        }
    }

    fn resize(&mut self, size: Size) {
        let area = Rect::new(0, 0, size.width, size.height);
        self.shown = Buffer::empty(area);
        self.next = Buffer::empty(area);
        (self.is_forgotten, self.cursor_known) = (false, false);
        self.out.extend_from_slice(CLEAR);
    }

    /// Writes something with the next frame, before it.
    pub fn say(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// Draws the model and writes what is different from before.
    pub fn frame(&mut self, catalogue: &Catalogue, model: &Model, look: &Look, turn: &Turn<'_>) -> io::Result<()> {
        self.next.reset();
        let cursor = ui::draw(catalogue, model, look, &mut self.next);
        let changes = self.shown.diff(&self.next);
        if changes.is_empty() && cursor == self.cursor && self.cursor_known && self.out.is_empty() {
            return Ok(());
        }
        self.out.extend_from_slice(BEGIN);
        if !changes.is_empty() {
            CrosstermBackend::new(&mut self.out).draw(changes.into_iter())?;
        }
        self.place(cursor);
        self.out.extend_from_slice(END);
        std::mem::swap(&mut self.shown, &mut self.next);
        let written = turn.write(&self.out);
        self.out.clear();
        written
    }

    /// Puts the real cursor where the keys go, so that screen readers and magnifiers follow it.
    fn place(&mut self, cursor: Option<Position>) {
        let was_seen = self.cursor_known && self.cursor.is_some();
        match cursor {
            Some(Position { x, y }) => {
                // Writing to memory cannot fail.
                let _ = write!(self.out, "\x1b[{};{}H", y + 1, x + 1);
                if !was_seen {
                    self.out.extend_from_slice(SHOW);
                }
            }
            None if was_seen || !self.cursor_known => self.out.extend_from_slice(HIDE),
            None => {}
        }
        self.cursor = cursor;
        self.cursor_known = true;
    }
}
