//! Writing to a terminal that may not be read: it goes through a descriptor of its own, and never waits for more than moments.

use std::io;
#[cfg(unix)]
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

#[cfg(unix)]
use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    fs::{Mode, OFlags, open},
    process::{Signal, getpid, kill_process},
    termios::{QueueSelector, tcflush, ttyname},
};

/// Writes to the terminal behind a descriptor; what it has not read is thrown away after a moment to make room. A
/// terminal that takes nothing even then is left alone.
#[cfg(unix)]
pub fn write(terminal: impl AsFd, bytes: &[u8]) {
    let Some(own) = own_descriptor(terminal.as_fd()) else { return };
    let mut rest = bytes;
    for _ in 0..TRIES {
        if !has_room(&own) {
            // Nothing is lost that anybody would still look at.
            let _ = tcflush(&own, QueueSelector::OFlush);
        }
        if let Ok(written) = rustix::io::write(&own, rest) {
            rest = &rest[written.min(rest.len())..];
        }
        if rest.is_empty() {
            return;
        }
    }
}

/// How often it is tried to write to a terminal that does not read.
#[cfg(unix)]
const TRIES: usize = 3;

/// Has the main thread look up from a write that waits: there is room, and a signal that says nothing new.
#[cfg(unix)]
pub fn interrupt_writing(terminal: impl AsFd) {
    // Where that fails, it is not waited for.
    let _ = tcflush(terminal, QueueSelector::OFlush).and_then(|()| kill_process(getpid(), Signal::WINCH));
}

/// A descriptor that does not wait. The one that is there is shared with the shell, which would not wait any more either.
#[cfg(unix)]
fn own_descriptor(terminal: BorrowedFd<'_>) -> Option<OwnedFd> {
    let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let named = ttyname(terminal, Vec::new()).and_then(|name| open(name, flags, Mode::empty()));
    named.or_else(|_| open("/dev/tty", flags, Mode::empty())).ok().or_else(|| terminal.try_clone_to_owned().ok())
}

/// Waits a moment until something can be written; says whether it can.
#[cfg(unix)]
pub fn has_room(terminal: impl AsFd) -> bool {
    const MOMENT: Timespec = Timespec { tv_sec: 0, tv_nsec: 50_000_000 };
    let mut watched = [PollFd::new(&terminal, PollFlags::OUT)];
    poll(&mut watched, Some(&MOMENT)).is_ok() && watched[0].revents().contains(PollFlags::OUT)
}

/// Writes to the console.
#[cfg(not(unix))]
pub fn write(mut console: impl io::Write, bytes: &[u8]) {
    // Nothing can be done about a console that is gone.
    let _ = console.write_all(bytes).and_then(|()| console.flush());
}

/// Says something on standard error.
pub fn tell(message: &str) {
    use io::{IsTerminal, Write};
    // Where that fails, there is nobody left to tell.
    let _unheard = if io::stderr().is_terminal() {
        write(io::stderr(), message.as_bytes());
        Ok(())
    } else {
        io::stderr().lock().write_all(message.as_bytes())
    };
}
