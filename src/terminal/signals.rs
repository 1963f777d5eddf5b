//! Signals and the end of the terminal, without `unsafe`: two threads that sleep until something happens.
//!
//! They end the process themselves, since the main thread may be waiting inside a library that does not
//! notice: crossterm 0.29 spins for ever when its terminal is gone.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::thread;

use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level;

use super::guard;

/// Begins to watch.
pub fn watch() -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    thread::Builder::new().name("signals".into()).stack_size(STACK).spawn(move || {
        for signal in &mut signals {
            take(signal);
        }
    })?;
    let terminal = io::stdout().as_fd().try_clone_to_owned()?;
    thread::Builder::new().name("hang-up".into()).stack_size(STACK).spawn(move || wait_for_hang_up(&terminal))?;
    Ok(())
}

/// Enough for threads that sleep.
const STACK: usize = 64 * 1024;

fn take(signal: i32) {
    match signal {
        SIGTSTP => {
            if !has_nowhere_to_return() {
                // It only fails for signals that cannot stop a process.
                let _ = stop();
            }
        }
        SIGCONT => come_back(),
        _ => end(128 + signal),
    }
}

/// Gives the terminal back and ends the process.
fn end(code: i32) -> ! {
    guard::restore();
    std::process::exit(code)
}

/// Gives the terminal back and stops the process; `fg` sends the signal that [`come_back`] answers.
pub fn stop() -> io::Result<()> {
    guard::restore();
    low_level::emulate_default_handler(SIGTSTP)
}

/// Whether nobody could wake a stopped process: there is no shell between it and the terminal.
pub fn has_nowhere_to_return() -> bool {
    rustix::process::getsid(None).is_ok_and(|leader| leader == rustix::process::getpid())
}

/// Takes the terminal again and has everything drawn anew: the change of size wakes the main thread.
fn come_back() {
    // The shell may have changed the modes: forget ours before they are taken again.
    let _ = crossterm::terminal::disable_raw_mode();
    if crossterm::terminal::enable_raw_mode().is_ok() {
        guard::write_at_once(&guard::entering(true));
        let _ = low_level::raise(SIGWINCH);
    }
}

/// Sleeps until the terminal is gone, then ends the process, even where SIGHUP is ignored.
fn wait_for_hang_up(terminal: &OwnedFd) {
    loop {
        let mut watched = [PollFd::new(terminal, PollFlags::empty())];
        let woken = poll(&mut watched, None);
        let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        if woken.is_ok() && watched[0].revents().intersects(gone) {
            end(128 + SIGHUP);
        }
    }
}
