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

use super::hold::Hold;

/// Begins to watch.
pub fn watch(hold: &Hold) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    let terminal = io::stdout().as_fd().try_clone_to_owned()?;
    let (one, other) = (hold.clone(), hold.clone());
    thread::Builder::new().name("signals".into()).stack_size(STACK).spawn(move || {
        for signal in &mut signals {
            take(signal, &one);
        }
    })?;
    thread::Builder::new().name("hang-up".into()).stack_size(STACK).spawn(move || wait_for_hang_up(&terminal, &other))?;
    Ok(())
}

/// Enough for threads that sleep.
const STACK: usize = 64 * 1024;

fn take(signal: i32, hold: &Hold) {
    match signal {
        SIGTSTP if has_nowhere_to_return() => {}
        SIGTSTP => stop(hold),
        SIGCONT => come_back(hold),
        _ => end(128 + signal, hold),
    }
}

/// Gives the terminal back and ends the process.
fn end(code: i32, hold: &Hold) -> ! {
    hold.give_back();
    std::process::exit(code)
}

/// Gives the terminal back and stops the process; `fg` sends the signal that [`come_back`] answers.
fn stop(hold: &Hold) {
    hold.give_back();
    // It only fails for signals that cannot stop a process.
    let _ = low_level::emulate_default_handler(SIGTSTP);
}

/// Gives the terminal back and stops the process with all that runs in the foreground beside it, as Ctrl-z does outside
/// of raw mode: else a script that waits for it would keep the shell waiting too.
pub fn stop_with_all(hold: &Hold) -> io::Result<()> {
    hold.give_back();
    // Not the signal that can be caught: the shell could have us go on before we have stopped.
    Ok(rustix::process::kill_current_process_group(rustix::process::Signal::STOP)?)
}

/// Whether nobody could wake a stopped process: there is no shell between it and the terminal.
pub fn has_nowhere_to_return() -> bool {
    rustix::process::getsid(None).is_ok_and(|leader| leader == rustix::process::getpgrp())
}

/// Takes the terminal again; the change of size wakes the main thread, which draws everything anew.
fn come_back(hold: &Hold) {
    match hold.take() {
        Ok(()) => drop(low_level::raise(SIGWINCH)),
        // Nobody can draw or be asked any more.
        Err(_) => end(128 + SIGHUP, hold),
    }
}

/// Sleeps until the terminal is gone, then ends the process, even where SIGHUP is ignored.
fn wait_for_hang_up(terminal: &OwnedFd, hold: &Hold) {
    loop {
        let mut watched = [PollFd::new(terminal, PollFlags::empty())];
        let woken = poll(&mut watched, None);
        let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        if woken.is_ok() && watched[0].revents().intersects(gone) {
            end(128 + SIGHUP, hold);
        }
    }
}
