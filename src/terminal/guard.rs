//! Taking the terminal and giving it back, whatever happens.
//!
//! Giving back never goes through standard output: a terminal that is full and unread would block it for ever.

use std::io;

use super::at_once;
use super::hold::Hold;

/// Mouse clicks and the wheel, not every motion: nothing wakes the program while the mouse only moves.
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";
/// The alternate screen, and pasting in brackets.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[2J";
/// Everything off again: synchronised output, paste, mouse, colours, the hidden cursor, the alternate screen.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[?2004l\x1b[?1006l\x1b[?1000l\x1b[0m\x1b[?25h\x1b[?1049l";

/// Holds the terminal; dropping it gives the terminal back.
pub struct Guard<'a>(&'a Hold);

impl<'a> Guard<'a> {
    /// Takes the keys of the terminal. The screen is taken with the first frame, by [`entering`].
    pub fn enter(hold: &'a Hold) -> io::Result<Self> {
        hold.take()?;
        Ok(Self(hold))
    }
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.give_back();
    }
}

/// The bytes that take the screen.
pub fn entering(with_mouse: bool) -> Vec<u8> {
    [ENTER, mouse(with_mouse)].concat()
}

/// The bytes that take the mouse or leave it.
pub fn mouse(on: bool) -> &'static [u8] {
    if on { MOUSE_ON } else { MOUSE_OFF }
}

/// Gives the terminal back, if it was taken. It waits only for moments and never fails; it may be called twice,
/// and from any thread.
pub fn restore() {
    if crossterm::terminal::is_raw_mode_enabled().unwrap_or(false) {
        at_once::write(io::stdout(), LEAVE);
        // Nothing can be done about a terminal that is gone.
        let _ = crossterm::terminal::disable_raw_mode();
    }
}

/// Whether keys can be read although standard input is no terminal.
#[cfg(unix)]
pub fn has_controlling_terminal() -> bool {
    std::fs::OpenOptions::new().read(true).write(true).open("/dev/tty").is_ok()
}

/// Whether keys can be read although standard input is no terminal.
#[cfg(not(unix))]
pub fn has_controlling_terminal() -> bool {
    false
}
