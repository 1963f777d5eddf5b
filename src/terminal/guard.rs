//! Taking the terminal and giving it back, whatever happens.
//!
//! Giving back never goes through standard output: a terminal that is full and unread would block it for
//! ever. It goes through a descriptor of its own that does not wait.

use std::io;

/// Mouse clicks and the wheel, not every motion: nothing wakes the program while the mouse only moves.
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";
/// The alternate screen, and pasting in brackets.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[2J";
/// Everything off again: synchronised output, paste, mouse, colours, the hidden cursor, the alternate screen.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[?2004l\x1b[?1006l\x1b[?1000l\x1b[0m\x1b[?25h\x1b[?1049l";

/// Holds the terminal; dropping it gives the terminal back.
pub struct Guard;

impl Guard {
    /// Takes the keys of the terminal. The screen is taken with the first frame, by [`entering`].
    pub fn enter() -> io::Result<Self> {
        crossterm::terminal::enable_raw_mode()?;
        Ok(Self)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
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

/// Gives the terminal back, if it was taken. It never waits and never fails; it may be called twice, and
/// from any thread.
pub fn restore() {
    if crossterm::terminal::is_raw_mode_enabled().unwrap_or(false) {
        write_at_once(LEAVE);
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

/// Writes what the terminal takes without waiting for it.
#[cfg(unix)]
pub fn write_at_once(bytes: &[u8]) {
    use rustix::fs::{Mode, OFlags, open};
    use std::os::fd::AsFd;
    let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY;
    let own = rustix::termios::ttyname(io::stdout().as_fd(), Vec::new()).ok().and_then(|name| open(name, flags, Mode::empty()).ok());
    if let Some(tty) = own.or_else(|| open("/dev/tty", flags, Mode::empty()).ok()) {
        let mut rest = bytes;
        while let Ok(written) = rustix::io::write(&tty, rest) {
            rest = &rest[written.min(rest.len())..];
            if rest.is_empty() || written == 0 {
                break;
            }
        }
    }
}

/// Writes to the console.
#[cfg(not(unix))]
pub fn write_at_once(bytes: &[u8]) {
    use std::io::Write;
    let mut out = io::stdout();
    // Nothing can be done about a console that is gone.
    let _ = out.write_all(bytes).and_then(|()| out.flush());
}
