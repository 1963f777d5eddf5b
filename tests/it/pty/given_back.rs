//! However it ends, the terminal is given back: every [`Session::end`] sees to that.

use rustix::process::Signal;

#[cfg(target_os = "linux")]
use super::process;
use super::session::{Session, rungs, shell};

#[test]
fn a_signal_ends_it_with_its_own_exit_code() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130), (Signal::QUIT, 131)] {
        let session = Session::explorer(&[], (80, 24));
        session.signal(signal);
        assert_eq!(session.end().0, code, "{signal:?}");
    }
}

#[test]
fn nothing_is_drawn_any_more_once_the_terminal_is_given_back() {
    for _ in 0..20 {
        let mut session = Session::explorer(&[], (120, 40));
        for _ in 0..20 {
            session.terminal.keys("T");
        }
        session.signal(Signal::TERM);
        for _ in 0..20 {
            session.terminal.keys("T");
        }
        assert_eq!(session.end().0, 143);
    }
}

#[test]
fn a_terminal_that_does_not_read_does_not_hold_it_up() {
    let mut session = Session::explorer(&[], (80, 24));
    #[cfg(target_os = "linux")]
    let pid = session.pid();
    #[cfg(target_os = "linux")]
    let idle = process::idle(pid);
    session.terminal.stop_reading();
    for width in [1000, 999] {
        session.terminal.keys("?G");
        session.terminal.resize((width, 500));
    }
    #[cfg(target_os = "linux")]
    process::type_until_it_waits_for_room(&mut session.terminal, pid, idle.as_ref());
    // There is more to draw, as soon as this is drawn.
    session.terminal.keys("TTT");
    session.signal(Signal::TERM);
    assert_eq!(session.end().0, 143);
}

#[test]
fn a_terminal_that_is_full_does_not_hold_it_up() {
    let mut session = Session::explorer(&[], (80, 24));
    #[cfg(target_os = "linux")]
    let pid = session.pid();
    #[cfg(target_os = "linux")]
    let idle = process::idle(pid);
    session.terminal.stop_reading_and_fill();
    session.terminal.keys("jkjkj");
    #[cfg(target_os = "linux")]
    process::type_until_it_waits_for_room(&mut session.terminal, pid, idle.as_ref());
    session.signal(Signal::TERM);
    assert_eq!(session.end().0, 143);
}

#[test]
fn a_terminal_that_is_full_gets_its_last_bytes_nevertheless() {
    let session = Session::explorer(&[], (80, 24));
    session.terminal.stop_reading_and_fill();
    session.signal(Signal::TERM);
    assert_eq!(session.end().0, 143);
}

#[test]
fn the_window_is_closed() {
    assert_eq!(Session::explorer(&[], (80, 24)).hang_up(), 129);
}

#[test]
fn the_window_is_closed_with_hang_ups_ignored() {
    let script = shell(&["-c", r#"trap "" HUP; exec "$RUNGS""#]);
    assert_eq!(Session::first_frame(script, (80, 24)).hang_up(), 129);
}

#[test]
fn the_window_is_closed_without_a_controlling_terminal() {
    let mut command = rungs(&[]);
    command.set_controlling_tty(false);
    assert_eq!(Session::first_frame(command, (80, 24)).hang_up(), 129);
}

#[test]
fn it_works_without_a_controlling_terminal() {
    let mut command = rungs(&[]);
    command.set_controlling_tty(false);
    let mut session = Session::first_frame(command, (80, 24));
    session.terminal.keys("?");
    session.terminal.wait_for("Keys: type to filter");
    session.signal(Signal::TERM);
    assert_eq!(session.end().0, 143);
}

#[test]
fn a_fault_is_told_once_on_the_screen_that_was_there_before() {
    for (place, message) in
        [("draw", "error: a fault in rungs: a crash for the test"), ("worker", "error: a fault in rungs: a crash of a worker for the test")]
    {
        let mut command = rungs(&[]);
        command.env("RUNGS_CRASH_TEST", place);
        let (code, terminal) = Session::start(command, (120, 24)).end();
        assert_eq!(code, 70, "{place}");
        let told = terminal.text();
        assert!(told.starts_with(message), "{told}");
        assert_eq!((told.matches("error:").count(), told.matches("Please report this line").count()), (1, 1), "{told}");
    }
}
