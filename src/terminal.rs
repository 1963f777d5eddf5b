//! The only user of the terminal: reads events, draws frames, and always gives the terminal back.
//!
//! The loop blocks until there is input; there is no tick. All pending input is read before a frame is
//! drawn, and a frame is one write.

mod canvas;
mod events;
mod guard;
#[cfg(unix)]
mod signals;

use std::io::{self, Write};

use crossterm::event;

use crate::app::layout::Size;
use crate::app::{Effect, Model, update};
use crate::domain::{Catalogue, Text};
use crate::ui::Look;
use canvas::Canvas;
pub use guard::restore;

/// The exit code of a fault in the program itself.
pub const FAULT: i32 = 70;

/// Names what is to go wrong, for the tests that see the terminal given back: `draw` or `worker`.
pub const CRASH_TEST: &str = "RUNGS_CRASH_TEST";

/// Why there can be no explorer.
#[derive(Debug, thiserror::Error)]
pub enum TerminalError {
    /// There is no terminal, or none that can place text.
    #[error("the explorer needs a terminal ({0}); `rungs roles` lists the roles, `rungs next project-manager` says what is next")]
    Unusable(&'static str),
    /// The terminal refused something.
    #[error("the terminal cannot be used: {0}; `rungs roles` lists the roles")]
    Failed(#[from] io::Error),
}

/// Reads the data files again: another catalogue, or why not.
pub type Reload<'a> = &'a dyn Fn() -> Result<Catalogue, String>;

/// The size of the terminal; what does not know its size is taken for 80×24.
#[must_use]
pub fn size() -> Size {
    match crossterm::terminal::size() {
        Ok((width, height)) if width > 0 && height > 0 => Size { width, height },
        Ok(_) | Err(_) => Size { width: 80, height: 24 },
    }
}

/// Whether the explorer can run here.
///
/// # Errors
/// [`TerminalError::Unusable`] where output is no terminal, or `TERM` says that it cannot place text.
pub fn usable(term: Option<&str>) -> Result<(), TerminalError> {
    use std::io::IsTerminal;
    if !io::stdout().is_terminal() {
        return Err(TerminalError::Unusable("the output is not one"));
    }
    if !io::stdin().is_terminal() && !guard::has_controlling_terminal() {
        return Err(TerminalError::Unusable("there is none to read keys from"));
    }
    match term {
        _ if cfg!(windows) => Ok(()),
        None | Some("") => Err(TerminalError::Unusable("TERM is not set")),
        Some("dumb") => Err(TerminalError::Unusable("TERM is dumb")),
        Some(_) => Ok(()),
    }
}

/// Runs the explorer until it is quit.
///
/// # Errors
/// [`TerminalError`] when the terminal refuses something; it has been given back by then.
pub fn run(mut catalogue: Catalogue, mut model: Model, mut look: Look, reload: Reload<'_>) -> Result<(), TerminalError> {
    // NO_COLOR is decided by us: left to itself, crossterm would cancel even the mark of the chosen row.
    crossterm::style::force_color_output(true);
    let guard = guard::Guard::enter()?;
    #[cfg(unix)]
    signals::watch()?;
    let mut canvas = Canvas::new(model.size);
    canvas.say(&guard::entering(model.mouse));
    canvas.frame(&catalogue, &model, &look)?;
    crash_test();
    loop {
        if let Some(effect) = take_pending(&catalogue, &mut model, &mut canvas)? {
            match effect {
                Effect::Quit => break,
                Effect::Suspend => suspend(&mut model)?,
                Effect::Copy(text) => canvas.say(&events::copying(&text)),
                Effect::Mouse(on) => canvas.say(guard::mouse(on)),
                Effect::Reload => match reload() {
                    Ok(new) if model.rebase(&catalogue, &new) => {
                        catalogue = new;
                        model.say("the data files were read again");
                    }
                    Ok(_) => model.say("the data files hold no role any more: what was read before stays"),
                    Err(why) => model.say(why),
                },
            }
        }
        look.follow(model.theme);
        canvas.frame(&catalogue, &model, &look)?;
    }
    drop(guard);
    Ok(())
}

/// Waits for an event, then lets it and everything that is already there change the model; stops at the
/// first effect, so that effects happen in order.
fn take_pending(catalogue: &Catalogue, model: &mut Model, canvas: &mut Canvas) -> io::Result<Option<Effect>> {
    loop {
        let event = event::read()?;
        if let event::Event::Resize(..) = event {
            canvas.resize(size().capped());
        }
        let msg = events::read(catalogue, model, event);
        if let Some(effect) = msg.and_then(|msg| update(catalogue, model, msg)) {
            return Ok(Some(effect));
        }
        if !event::poll(std::time::Duration::ZERO)? {
            return Ok(None);
        }
    }
}

#[cfg(unix)]
fn suspend(model: &mut Model) -> io::Result<()> {
    if signals::has_nowhere_to_return() {
        model.say("there is no shell to come back from: not suspended");
        return Ok(());
    }
    signals::stop()
}

#[cfg(not(unix))]
fn suspend(model: &mut Model) -> io::Result<()> {
    model.say("this system cannot suspend a program");
    Ok(())
}

/// From now on a fault anywhere, on any thread, gives the terminal back, says what happened, and ends the
/// program with [`FAULT`].
pub fn report_faults() {
    std::panic::set_hook(Box::new(|fault| {
        restore();
        let place = fault.location().map_or_else(String::new, |place| format!(" ({}:{})", place.file(), place.line()));
        let payload = fault.payload();
        let what = payload
            .downcast_ref::<&str>()
            .copied()
            .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
            .unwrap_or("no message");
        let message = Text::clean(&format!("error: a fault in rungs: {what}{place}"));
        let mut stderr = io::stderr().lock();
        // Where that fails too, there is nobody left to tell.
        let _unheard = writeln!(stderr, "{message}\nPlease report this line, and what you did before it. Nothing of yours was changed.");
        std::process::exit(FAULT)
    }));
}

/// Crashes on purpose where a test asks for it.
fn crash_test() {
    match std::env::var(CRASH_TEST).as_deref() {
        Ok("draw") => panic!("a crash for the test"),
        Ok("worker") => drop(std::thread::spawn(|| panic!("a crash of a worker for the test"))),
        Ok(_) | Err(_) => {}
    }
}
