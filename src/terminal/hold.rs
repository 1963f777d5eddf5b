//! Whose the terminal is: ours, or given back for a while or for good.
//!
//! The main thread writes only in its turn. Whoever gives the terminal back, on whatever thread, waits for the
//! end of that turn, so that no frame follows; it never waits for ever.

use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

#[cfg(unix)]
use rustix::io::Errno;

#[cfg(unix)]
use super::at_once;
use super::guard;

/// How long a turn may still take before it is interrupted: a terminal that does not read would make it last for ever.
const PATIENCE: Duration = Duration::from_millis(50);

/// How often it is interrupted before the terminal is given back in the midst of it. Once sets it going, twice ends it.
const TRIES: u8 = 3;

/// Whose the terminal is; every copy knows.
#[derive(Debug, Clone, Default)]
pub struct Hold(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// Whether it is ours.
    ours: bool,
    /// Whether it was taken since the last turn: nothing of ours is on it.
    afresh: bool,
    /// Whose turn it is to write.
    turn: Option<ThreadId>,
}

/// The right to write; it ends when dropped.
pub struct Turn<'a> {
    hold: &'a Hold,
    /// Whether the terminal was taken since the last turn: nothing of ours is on it.
    pub afresh: bool,
}

impl Hold {
    /// Takes the keys of the terminal. The screen is taken with the next frame.
    ///
    /// # Errors
    /// Those of the terminal.
    pub fn take(&self) -> io::Result<()> {
        #[cfg(unix)]
        super::signals::wait_for_the_foreground();
        // After a stop that nobody was asked about the modes are still ours, or the shell's: both are forgotten.
        crossterm::terminal::disable_raw_mode()?;
        crossterm::terminal::enable_raw_mode()?;
        let mut state = self.state();
        (state.ours, state.afresh) = (true, true);
        self.0.changed.notify_all();
        Ok(())
    }

    /// Gives the terminal back, if it was taken, and lets nobody write any more. It may be called twice, and from any thread.
    pub fn give_back(&self) {
        self.state().ours = false;
        let mut tries = 0..TRIES;
        while !self.is_nobodys_turn() && tries.next().is_some() {
            #[cfg(unix)]
            at_once::interrupt_writing(io::stdout());
        }
        guard::restore();
    }

    /// Waits a moment for the end of the turn of another thread; says whether it has come.
    fn is_nobodys_turn(&self) -> bool {
        let me = thread::current().id();
        let others = |state: &mut State| state.turn.is_some_and(|turn| turn != me);
        let waited = self.0.changed.wait_timeout_while(self.state(), PATIENCE, others);
        !waited.unwrap_or_else(PoisonError::into_inner).1.timed_out()
    }

    /// Waits until the terminal is ours, and for the right to write on it.
    pub fn turn(&self) -> Turn<'_> {
        let mut state = self.0.changed.wait_while(self.state(), |state| !state.ours).unwrap_or_else(PoisonError::into_inner);
        state.turn = Some(thread::current().id());
        Turn { hold: self, afresh: std::mem::take(&mut state.afresh) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn<'_> {
    /// Writes; what the terminal has not taken when it is given back is dropped.
    ///
    /// # Errors
    /// Those of the terminal.
    #[cfg(unix)]
    pub fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let out = io::stdout();
        let mut rest = bytes;
        loop {
            match rustix::io::write(&out, rest) {
                Ok(written) => rest = &rest[written.min(rest.len())..],
                Err(Errno::INTR | Errno::AGAIN) => {}
                Err(error) => return Err(error.into()),
            }
            // Only a signal cuts it short, that of an end or of a stop perhaps, or somebody who left the terminal so
            // that it does not wait.
            if rest.is_empty() || self.is_over_within_a_moment(&out) {
                return Ok(());
            }
        }
    }

    /// Waits a moment for room, and says whether the terminal is given back by then.
    #[cfg(unix)]
    fn is_over_within_a_moment(&self, out: &io::Stdout) -> bool {
        let _ = at_once::has_room(out);
        !self.hold.state().ours
    }

    /// Writes.
    ///
    /// # Errors
    /// Those of the console.
    #[cfg(not(unix))]
    pub fn write(&self, bytes: &[u8]) -> io::Result<()> {
        use io::Write;
        let mut out = io::stdout().lock();
        out.write_all(bytes).and_then(|()| out.flush())
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.hold.state().turn = None;
        self.hold.0.changed.notify_all();
    }
}
