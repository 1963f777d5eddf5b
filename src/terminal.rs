//! The only user of the terminal: reads events, draws frames, and always gives the terminal back.
//!
//! The loop blocks until there is input; there is no tick. All pending input is read before a frame is
//! drawn, and a frame is one write.

mod at_once;
mod canvas;
mod events;
mod guard;
mod hold;
#[cfg(unix)]
mod signals;
#[cfg(unix)]
mod unread;

use std::io;
use std::time::Duration;

use crossterm::event;

use crate::app::layout::Size;
use crate::app::{Effect, Model, Msg, update};
use crate::domain::{Catalogue, Change, Text};
use crate::store::{self, Store};
use crate::ui::Look;
use canvas::Canvas;
use hold::Hold;

/// The exit code of a fault in the program itself.
pub const FAULT: i32 = 70;

/// Names what is to go wrong, for the tests that see the terminal given back: `draw` or `worker`.
pub const CRASH_TEST: &str = "RUNGS_CRASH_TEST";

/// Why there can be no explorer.
#[derive(Debug, thiserror::Error)]
pub enum TerminalError {
    /// There is no terminal, or none that can place text.
    #[error("the explorer needs a terminal ({0}); `rungs roles` lists the roles")]
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
    match asked_size() {
        Some((width, height)) if width > 0 && height > 0 => Size { width, height },
        Some(_) | None => Size { width: 80, height: 24 },
    }
}

/// The size that the terminal says it has.
#[cfg(unix)]
fn asked_size() -> Option<(u16, u16)> {
    rustix::termios::tcgetwinsize(io::stdout()).ok().map(|size| (size.ws_col, size.ws_row))
}

/// The size that the console says it has.
#[cfg(not(unix))]
fn asked_size() -> Option<(u16, u16)> {
    crossterm::terminal::size().ok()
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
pub fn run(mut catalogue: Catalogue, mut model: Model, mut look: Look, reload: Reload<'_>, store: &mut Store) -> Result<(), TerminalError> {
    // NO_COLOR is decided by us: left to itself, crossterm would cancel even the mark of the chosen row.
    crossterm::style::force_color_output(true);
    let hold = Hold::default();
    give_back_before_faults_are_told(&hold);
    #[cfg(unix)]
    signals::watch(&hold)?;
    let guard = guard::Guard::enter(&hold)?;
    // From here on crossterm hears of changes of size: one before is found out by the first frame.
    event::poll(Duration::ZERO)?;
    let mut canvas = Canvas::new(model.size);
    draw(&catalogue, &mut model, &look, &mut canvas, &hold)?;
    crash_test();
    loop {
        match take_pending(&catalogue, &mut model, &mut canvas, &hold)? {
            None => {}
            Some(Effect::Quit) => break,
            Some(Effect::Suspend) => suspend(&mut model, &hold)?,
            Some(Effect::Copy(text)) => canvas.say(&events::copying(&text)),
            Some(Effect::Mouse(on)) => canvas.say(guard::mouse(on)),
            Some(Effect::Save(change)) => save(&catalogue, &mut model, store, &change),
            Some(Effect::Write { file, text }) => {
                update(&catalogue, &mut model, Msg::Written(write(&file, &text)));
            }
            Some(Effect::Reload) => match reload() {
                Ok(new) if model.rebase(&catalogue, &new) => catalogue = new,
                Ok(_) => model.say("the data files hold no role any more: what was read before stays"),
                Err(why) => model.say(why),
            },
        }
        look.follow(model.theme);
        draw(&catalogue, &mut model, &look, &mut canvas, &hold)?;
    }
    drop(guard);
    remember(&catalogue, &model, store);
    Ok(())
}

/// Saves where one was, and once more what could not be saved; where that fails and something of the user's is lost, it is told.
fn remember(catalogue: &Catalogue, model: &Model, store: &mut Store) {
    let last = &catalogue.role(model.role_in_mind()).slug;
    let saved = if store.profile().last() == Some(last) { store.save_rest() } else { store.save(&Change::Last(Some(last.clone()))) };
    let is_lost = store.unsaved().iter().any(|change| !matches!(change, Change::Last(_)));
    if let (Err(error), true) = (saved, is_lost) {
        at_once::tell(&format!("warning: what you changed is lost: {}\n", error.trouble));
    }
}

/// Writes a new file, and says where it is, or why it is not there.
fn write(file: &str, text: &str) -> Result<String, String> {
    match store::write_new(std::path::Path::new(file), text.as_bytes(), false) {
        Ok(()) => {
            let folder = std::env::current_dir().map(|folder| format!(" in {}", folder.display())).unwrap_or_default();
            let folder = if std::path::Path::new(file).is_absolute() { String::new() } else { folder };
            Ok(format!("{file} is written{folder}"))
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(format!("{file} exists, and is not overwritten: type another name"))
        }
        Err(error) => Err(format!("{file} cannot be written: {error}")),
    }
}

/// Saves a change; where that fails, it is kept in memory, and it is said once.
fn save(catalogue: &Catalogue, model: &mut Model, store: &mut Store, change: &Change) {
    let told = match store.save(change) {
        Ok(saved) => Ok(saved.message.map(|message| message.text.to_string())),
        Err(error) if error.told => Err(None),
        Err(error) => Err(Some(error.to_string())),
    };
    update(catalogue, model, Msg::Saved { profile: Box::new(store.profile().clone()), told });
}

/// Draws the model in our turn. The size is asked for itself: crossterm forgets a change of it that comes with a key.
fn draw(catalogue: &Catalogue, model: &mut Model, look: &Look, canvas: &mut Canvas, hold: &Hold) -> io::Result<()> {
    let turn = hold.turn();
    let size = size().capped();
    if size != model.size {
        update(catalogue, model, Msg::Resized(size));
    }
    if turn.afresh {
        canvas.say(&guard::entering(model.mouse));
        canvas.forget();
    }
    canvas.fit(size);
    canvas.frame(catalogue, model, look, &turn)
}

/// Waits for an event, then lets it and everything that is already there change the model; stops at the
/// first effect, so that effects happen in order.
fn take_pending(catalogue: &Catalogue, model: &mut Model, canvas: &mut Canvas, hold: &Hold) -> io::Result<Option<Effect>> {
    is_more_there(hold)?;
    loop {
        let event = event::read()?;
        if let event::Event::Resize(..) = event {
            // It may be the size of before again, with other things shown in between.
            canvas.forget();
        }
        let msg = events::read(catalogue, model, event);
        if let Some(effect) = msg.and_then(|msg| update(catalogue, model, msg)) {
            return Ok(Some(effect));
        }
        if !is_more_there(hold)? {
            return Ok(None);
        }
    }
}

/// Whether there is an event already.
#[cfg(unix)]
fn is_more_there(hold: &Hold) -> io::Result<bool> {
    Ok(event::poll(Duration::ZERO)? || (unread::remind(hold) && event::poll(Duration::ZERO)?))
}

/// Whether there is an event already.
#[cfg(not(unix))]
fn is_more_there(_: &Hold) -> io::Result<bool> {
    event::poll(Duration::ZERO)
}

#[cfg(unix)]
fn suspend(model: &mut Model, hold: &Hold) -> io::Result<()> {
    if signals::has_nowhere_to_return() {
        model.say("there is no shell to come back from: not suspended");
        return Ok(());
    }
    signals::stop_with_all(hold)
}

#[cfg(not(unix))]
fn suspend(model: &mut Model, _: &Hold) -> io::Result<()> {
    model.say("this system cannot suspend a program");
    Ok(())
}

/// From now on a fault anywhere, on any thread, says what happened and ends the program with [`FAULT`].
pub fn report_faults() {
    std::panic::set_hook(Box::new(|fault| {
        let place = fault.location().map_or_else(String::new, |place| format!(" ({}:{})", place.file(), place.line()));
        let payload = fault.payload();
        let what = payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str));
        let message = Text::clean(&format!("error: a fault in rungs: {}{place}", what.unwrap_or("no message")));
        at_once::tell(&format!("{message}\nPlease report this line, and what you did before it. Nothing of yours was changed.\n"));
        std::process::exit(FAULT)
    }));
}

/// From now on the terminal is given back before a fault is told.
fn give_back_before_faults_are_told(hold: &Hold) {
    let (hold, tell) = (hold.clone(), std::panic::take_hook());
    std::panic::set_hook(Box::new(move |fault| {
        hold.give_back();
        tell(fault);
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
