//! Input that lies unread: crossterm 0.29 takes a kilobyte at a time and is told of what comes, not of what it left.
//!
//! So a burst would stay half taken until the next key, and a full line would wait for ever for a reader. Here the
//! line is looked at itself; it is never read.

use std::fs::OpenOptions;
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, BorrowedFd};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};

use super::hold::Hold;

/// Has crossterm told of input that lies unread, if there is any; says whether there is.
pub fn remind(hold: &Hold) -> bool {
    if io::stdin().is_terminal() {
        return remind_of(io::stdin().as_fd(), hold);
    }
    OpenOptions::new().read(true).write(true).open("/dev/tty").is_ok_and(|terminal| remind_of(terminal.as_fd(), hold))
}

fn remind_of(line: BorrowedFd<'_>, hold: &Hold) -> bool {
    let mut watched = [PollFd::new(&line, PollFlags::IN)];
    let is_unread = poll(&mut watched, Some(&Timespec::default())).is_ok() && watched[0].revents().contains(PollFlags::IN);
    if is_unread {
        // Setting the modes, even to what they are, wakes all who wait for the line. Only in our turn: else it could
        // undo that the terminal is being given back.
        let _turn = hold.turn();
        // Where that fails, the next key brings the rest.
        let _ = tcgetattr(line).and_then(|modes| tcsetattr(line, OptionalActions::Now, &modes));
    }
    is_unread
}
