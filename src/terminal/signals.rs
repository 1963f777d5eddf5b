//! Signals and the end of the terminal, without `unsafe`: two threads that sleep until something happens.
//!
//! They end the process themselves, since the main thread may be waiting inside a library that does not
//! notice: crossterm 0.29 spins for ever when its terminal is gone.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::thread;
use std::time::Duration;

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
        loop {
            let all: Vec<i32> = signals.wait().collect();
            // What ends the program comes first: whoever is continued only to be ended must not stop again before.
            let (ends, others): (Vec<i32>, Vec<i32>) = all.into_iter().partition(|signal| ENDS.contains(signal));
            ends.into_iter().chain(others).for_each(|signal| take(signal, &one));
        }
    })?;
    thread::Builder::new().name("hang-up".into()).stack_size(STACK).spawn(move || wait_for_hang_up(&terminal, &other))?;
    Ok(())
}

/// The signals that end the program.
const ENDS: [i32; 4] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT];

/// How long a program in the background that was continued waits for a signal that ends it, before it stops again.
const MOMENT: Duration = Duration::from_millis(100);

/// Stops for as long as another job is in the foreground, as any program does that asks for the terminal there. The
/// terminal itself is not asked: whoever does is stopped within the library, with its lock held.
pub fn wait_for_the_foreground() {
    for _ in 0..STOPS {
        if !is_in_the_background() {
            return;
        }
        // All that runs beside it stops with it, so that the shell hears of it.
        let _ = rustix::process::kill_current_process_group(rustix::process::Signal::TTOU);
        thread::sleep(MOMENT);
    }
}

/// How often it stops: where there is no shell that could continue it, it is not stopped either, and must not wait for ever.
const STOPS: usize = 20;

fn is_in_the_background() -> bool {
    rustix::termios::tcgetpgrp(io::stdout()).is_ok_and(|foreground| foreground != rustix::process::getpgrp())
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
    // Continued in the background: the one who waits for the terminal, or the next key, sees to it.
    if is_in_the_background() {
        return leave_to_another_thread(hold);
    }
    take_again(hold);
}

/// Waits for the foreground beside this thread, which has to hear of a signal that ends the program.
fn leave_to_another_thread(hold: &Hold) {
    let hold = hold.clone();
    // Without another thread nothing is lost but the screen.
    let _ = thread::Builder::new().name("background".into()).stack_size(STACK).spawn(move || {
        thread::sleep(MOMENT);
        wait_for_the_foreground();
        take_again(&hold);
    });
}

fn take_again(hold: &Hold) {
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
