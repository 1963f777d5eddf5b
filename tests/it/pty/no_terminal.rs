//! Where there is no terminal to use: one line that says so, and not one byte of a terminal's language.

use std::fs::File;
use std::process::{Command, Stdio};

use super::session::{Session, shell};
use super::terminal::Terminal;

/// The program in a bare environment, with TERM as given.
fn rungs(term: Option<&str>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
    command.env_clear().env("LANG", "C.UTF-8").env("XDG_STATE_HOME", crate::folder::NO_STATE).envs(term.map(|term| ("TERM", term)));
    command
}

/// Runs it with stderr to read; sees that it refuses in one line and writes nothing else.
fn is_refused(mut command: Command, case: &str) {
    let output = command.stderr(Stdio::piped()).spawn().and_then(std::process::Child::wait_with_output).expect("the program starts");
    let said = String::from_utf8(output.stderr).expect("a message is UTF-8");
    assert_eq!(output.status.code(), Some(5), "{case}: {said}");
    assert_eq!((said.lines().count(), said.contains("`rungs roles`"), said.contains('\x1b')), (1, true, false), "{case}: {said:?}");
    assert_eq!(output.stdout, b"", "{case}");
}

#[test]
fn the_output_is_a_pipe() {
    let mut terminal = Terminal::new((80, 24));
    let mut command = rungs(Some("xterm-256color"));
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    is_refused(command, "no terminal at all");
    let mut command = rungs(Some("xterm-256color"));
    command.stdin(terminal.line()).stdout(Stdio::piped());
    is_refused(command, "the input alone is a terminal");
    assert_eq!(terminal.written(), b"");
}

#[test]
fn the_output_is_a_file() {
    let path = std::env::temp_dir().join(format!("rungs-output-{}", std::process::id()));
    let mut command = rungs(Some("xterm-256color"));
    command.stdin(Stdio::null()).stdout(File::create(&path).expect("a file can be made"));
    is_refused(command, "a file");
    assert_eq!(std::fs::read(&path).expect("it is there"), b"");
    std::fs::remove_file(path).expect("it is ours");
}

#[test]
fn the_terminal_cannot_place_text() {
    for term in [Some("dumb"), Some(""), None] {
        let mut terminal = Terminal::new((80, 24));
        let mut command = rungs(term);
        command.stdin(terminal.line()).stdout(terminal.line());
        is_refused(command, &format!("TERM={term:?}"));
        assert_eq!(terminal.written(), b"", "{term:?}");
        assert_eq!(terminal.modes(), terminal.modes_before);
    }
}

#[test]
fn keys_come_from_the_terminal_when_the_input_is_elsewhere() {
    for input in ["</dev/null", "<&-"] {
        let mut session = Session::first_frame(shell(&["-c", &format!(r#"exec "$RUNGS" {input}"#)]), (80, 24));
        session.terminal.keys("?");
        session.terminal.wait_for("Keys: type to filter");
        session.terminal.keys("\x1b");
        session.terminal.wait_until("closed", |screen| !screen.contents().contains("Keys: type to filter"));
        session.quit();
    }
}
