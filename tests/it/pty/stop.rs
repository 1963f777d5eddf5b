//! Stopping for a while and coming back, under a shell that keeps jobs.

use rustix::process::{Signal, kill_process};
use vt100::{MouseProtocolMode, Screen};

use super::session::{PROMPT, Session, shell};
use super::terminal::{Size, Terminal, kept, picture, until};

/// A shell that keeps jobs, with the explorer in the foreground.
struct Jobs {
    session: Session,
    modes_at_prompt: String,
    prompts: usize,
}

impl Jobs {
    fn start(line: &str, size: Size) -> Self {
        let mut session = Session::start(shell(&["-i"]), size);
        session.terminal.wait_for(PROMPT);
        let modes_at_prompt = session.terminal.modes();
        session.terminal.keys(format!("{line}\n"));
        session.terminal.wait_for_frame_after(0);
        Self { session, modes_at_prompt, prompts: 1 }
    }

    fn terminal(&mut self) -> &mut Terminal {
        &mut self.session.terminal
    }

    /// Waits for the prompt, and sees that it stands in a terminal as it was before.
    fn wait_for_prompt(&mut self) {
        self.prompts += 1;
        let (prompts, terminal) = (self.prompts, &mut self.session.terminal);
        terminal.wait_until("the prompt", |screen| screen.contents().matches(PROMPT).count() == prompts);
        assert_eq!(kept(terminal.screen()), [""; 0], "{}", terminal.describe());
        assert!(!terminal.text().contains(['│', '━', '─']), "nothing of ours is on the screen of the shell\n{}", terminal.describe());
        until("the modes are those of the shell", || terminal.modes() == self.modes_at_prompt);
    }

    /// Sends a signal to the explorer, which is in the foreground.
    fn signal(&self, signal: Signal) {
        kill_process(self.session.terminal.foreground(), signal).expect("the explorer is there");
    }

    /// Ends the explorer, and the shell.
    fn end(mut self) {
        self.terminal().keys("\x03");
        self.wait_for_prompt();
        self.terminal().keys("exit 0\n");
        self.session.end();
    }
}

#[test]
fn control_z_stops_it_and_fg_shows_the_same_again() {
    for (keys, words) in [("j", "▸ ↑ PMO Project Manager"), ("/stage man", "▸ role       Stage Manager"), ("?", "Keys: type to filter")]
    {
        let mut jobs = Jobs::start(r#""$RUNGS""#, (80, 24));
        jobs.terminal().keys(keys);
        jobs.terminal().wait_for(words);
        let before = picture(jobs.terminal().screen());
        jobs.terminal().keys("\x1a");
        jobs.wait_for_prompt();
        jobs.terminal().keys("fg\n");
        jobs.terminal().wait_until("the same", |screen| picture(screen) == before);
        assert_eq!(kept(jobs.terminal().screen()), ["the alternate screen", "the mouse", "pasting"]);
        jobs.end();
    }
}

#[test]
fn nothing_is_drawn_before_the_screen_is_taken_again() {
    let mut jobs = Jobs::start(r#""$RUNGS""#, (80, 24));
    for _ in 0..3 {
        jobs.terminal().keys("y");
        jobs.terminal().wait_for("copied (OSC 52); to save: rungs role project-manager > FILE");
        // The key takes the notice away, so that there is something to draw when it comes back.
        jobs.terminal().keys("\x1a");
        jobs.wait_for_prompt();
        jobs.terminal().keys("fg\n");
        jobs.terminal().wait_until("no notice", |screen| screen.alternate_screen() && !screen.contents().contains("sent to the"));
    }
    jobs.end();
}

#[test]
fn a_signal_stops_it_like_the_key() {
    let mut jobs = Jobs::start(r#""$RUNGS""#, (80, 24));
    let before = picture(jobs.terminal().screen());
    jobs.signal(Signal::TSTP);
    jobs.wait_for_prompt();
    jobs.terminal().keys("fg\n");
    jobs.terminal().wait_until("the same", |screen| picture(screen) == before);
    jobs.end();
}

#[test]
fn it_comes_back_at_the_size_that_the_terminal_has_now() {
    let mut fresh = Session::explorer(&[], (60, 16));
    fresh.terminal.keys("lj");
    fresh.terminal.wait_for("▸ ↑ PMO Project Manager");
    let mut jobs = Jobs::start(r#""$RUNGS""#, (80, 24));
    jobs.terminal().keys("j");
    jobs.terminal().wait_for("▸ ↑ PMO Project Manager");
    jobs.terminal().keys("\x1a");
    jobs.wait_for_prompt();
    jobs.terminal().resize((60, 16));
    jobs.terminal().keys("fg\n");
    let expected = picture(fresh.terminal.screen());
    jobs.terminal().wait_until("the same as fresh", |screen| picture(screen) == expected);
    jobs.terminal().keys("\x03");
    jobs.terminal().wait_until("the shell", |screen| !screen.alternate_screen());
    jobs.terminal().keys("exit 0\n");
    jobs.session.end();
    fresh.quit();
}

#[test]
fn a_mouse_that_was_left_to_the_terminal_stays_there() {
    let mut jobs = Jobs::start(r#""$RUNGS""#, (80, 24));
    jobs.terminal().keys("M");
    jobs.terminal().wait_for("mouse: left to the terminal");
    jobs.terminal().keys("\x1a");
    jobs.wait_for_prompt();
    jobs.terminal().keys("fg\n");
    jobs.terminal().wait_for("━ often leads to · 19");
    assert_eq!(kept(jobs.terminal().screen()), ["the alternate screen", "pasting"]);
    jobs.terminal().keys("M");
    jobs.terminal().wait_until("the mouse is back", |screen| screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease);
    jobs.end();
}

#[test]
fn a_script_that_it_runs_in_is_stopped_with_it() {
    let mut jobs = Jobs::start(r#"sh -c '"$RUNGS"; exit 3'; echo "left with $?""#, (80, 24));
    jobs.terminal().keys("\x1a");
    jobs.wait_for_prompt();
    jobs.terminal().keys("fg\n");
    jobs.terminal().wait_for("━ often leads to · 19");
    jobs.end();
}

#[test]
fn to_go_on_without_a_stop_changes_nothing() {
    let mut session = Session::explorer(&[], (80, 24));
    session.terminal.keys("j?");
    session.terminal.wait_for("Keys: type to filter");
    let before = picture(session.terminal.screen());
    for _ in 0..5 {
        let frames = session.terminal.frames();
        session.signal(Signal::CONT);
        session.terminal.wait_for_frame_after(frames);
        session.terminal.wait_until("the same", |screen| picture(screen) == before);
    }
    session.terminal.keys("\x03");
    let (code, terminal) = session.end();
    assert_eq!((code, terminal.screen().cursor_position()), (0, (0, 0)));
}

#[test]
fn what_a_hard_stop_has_left_is_drawn_over() {
    let mut jobs = Jobs::start(r#""$RUNGS""#, (80, 24));
    let before = picture(jobs.terminal().screen());
    jobs.signal(Signal::STOP);
    let prompt = |screen: &Screen| screen.contents().contains(PROMPT);
    jobs.terminal().wait_until("the shell on our screen", prompt);
    jobs.terminal().keys("fg\n");
    jobs.terminal().wait_until("the same", |screen| picture(screen) == before);
    jobs.end();
}

#[test]
fn with_no_shell_to_come_back_from_it_does_not_stop() {
    for command in [shell(&["-c", r#""$RUNGS"; exit $?"#]), shell(&["-c", r#"exec "$RUNGS""#])] {
        let mut session = Session::first_frame(command, (80, 24));
        session.terminal.keys("\x1a");
        session.terminal.wait_for("there is no shell to come back from: not suspended");
        session.quit();
    }
}

/// Starts the explorer in the background, and waits until it is stopped there.
fn in_the_background() -> (Session, String) {
    let mut session = Session::start(shell(&["-i"]), (80, 24));
    session.terminal.wait_for(PROMPT);
    session.terminal.keys("\"$RUNGS\" & echo \"number <$!>\"\n");
    session.terminal.wait_until("its number", |screen| number(&screen.contents()).is_some());
    let number = number(&session.terminal.text()).expect("it was just seen");
    until("it is stopped", || is_stopped(&number));
    (session, number)
}

/// The number that was told; the line that asks for it holds none.
fn number(text: &str) -> Option<String> {
    let told = text.split("number <").skip(1).filter_map(|rest| rest.split('>').next());
    told.filter(|number| !number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit())).map(str::to_owned).next()
}

fn is_stopped(process: &str) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    status.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('T'))
}

/// Whether it has ended; the shell may not have asked yet how.
fn has_ended(process: &str) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    status.rsplit(')').next().is_none_or(|rest| rest.trim_start().is_empty() || rest.trim_start().starts_with('Z'))
}

#[test]
fn in_the_background_it_stops_and_can_be_ended() {
    for (signal, code) in [("TERM", 143), ("INT", 130), ("HUP", 129)] {
        let (mut session, number) = in_the_background();
        session.terminal.keys(format!("kill -{signal} {number}; kill -CONT {number}\n"));
        until("it has ended", || has_ended(&number));
        session.terminal.keys("\n");
        session.terminal.wait_for(&format!("({code})"));
        assert_eq!(kept(session.terminal.screen()), [""; 0]);
        session.terminal.keys("exit 0\n");
        session.end();
    }
}

#[test]
fn from_the_background_it_comes_to_the_foreground() {
    let (mut session, _) = in_the_background();
    session.terminal.keys("fg\n");
    session.terminal.wait_for("━ often leads to · 19");
    session.terminal.keys("q");
    session.terminal.wait_until("the shell", |screen| !screen.alternate_screen());
    session.terminal.keys("exit 0\n");
    session.end();
}

#[test]
fn continued_in_the_background_it_stops_again_and_can_be_ended() {
    let mut jobs = Jobs::start(r#""$RUNGS""#, (80, 24));
    let number = jobs.terminal().foreground().as_raw_nonzero().to_string();
    jobs.terminal().keys("\x1a");
    jobs.wait_for_prompt();
    jobs.terminal().keys("bg\n");
    until("it is stopped again", || is_stopped(&number));
    jobs.terminal().keys(format!("kill -TERM {number}; kill -CONT {number}\n"));
    until("it has ended", || has_ended(&number));
    jobs.terminal().keys("\n");
    jobs.terminal().wait_for("(143)");
    jobs.terminal().keys("exit 0\n");
    jobs.session.end();
}
