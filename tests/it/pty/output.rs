//! What is written: one write a frame, nothing while nothing happens, no colour where none is wanted.

use std::process::Command;

use rustix::fs::OFlags;

#[cfg(target_os = "linux")]
use super::process;
use super::session::{Session, rungs};
use super::terminal::Terminal;

#[cfg(target_os = "linux")]
#[test]
fn a_key_leads_to_one_write() {
    let mut session = Session::explorer(&[], (120, 40));
    let pid = session.pid();
    process::wait_until_asleep(pid);
    let Some(before) = process::writes(pid) else {
        // This system does not tell how often a process writes.
        return;
    };
    for key in ["j", "j", "k", "n", "a", "d", "\x1b", "z", "z", "/", "s", "t"] {
        session.terminal.keys_and_frame(key);
        process::wait_until_asleep(pid);
    }
    assert_eq!(process::writes(pid), Some(before + 12));
    session.terminal.keys("\x03");
    assert_eq!(session.end().0, 0);
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_wakes_it_while_nothing_is_typed() {
    let session = Session::explorer(&[], (120, 40));
    let pid = session.pid();
    process::wait_until_asleep(pid);
    let before = process::sleeps(pid);
    assert_eq!(before.len(), 3, "the main thread, the signals and the hang-up");
    for _ in 0..3 {
        Session::explorer(&[], (120, 40)).quit();
    }
    assert_eq!(process::sleeps(pid), before);
    session.quit();
}

/// The parameters of every sequence that sets a style.
fn styles(log: &[u8]) -> Vec<Vec<u8>> {
    let text: String = log.iter().map(|&byte| char::from(byte)).collect();
    let sequences = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|letter: char| ('@'..='~').contains(&letter))?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    sequences.map(|codes| codes.split([';', ':']).map(|code| code.parse().unwrap_or(0)).collect()).collect()
}

#[test]
fn no_colour_is_written_where_none_is_wanted_and_the_choice_is_seen() {
    let mut command = rungs(&[]);
    command.env("NO_COLOR", "1");
    let mut session = Session::first_frame(command, (120, 40));
    session.terminal.keys_and_frame("j");
    let screen = session.terminal.screen();
    let (row, column) = screen.cursor_position();
    assert!(screen.cell(row, column).is_some_and(vt100::Cell::inverse), "the chosen row is reversed\n{}", session.terminal.describe());
    for (key, words) in
        [("T", "theme: dark"), ("T", "theme: light"), ("T", "theme: high-contrast"), ("n", "What's next"), (":pmo", "> pmo")]
    {
        session.terminal.keys(key);
        session.terminal.wait_for(words);
    }
    session.terminal.keys("\x03");
    let (_, terminal) = session.end();
    let coloured = |code: &u8| matches!(code, 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107);
    let coloured: Vec<Vec<u8>> = styles(&terminal.log).into_iter().filter(|codes| codes.iter().any(coloured)).collect();
    assert_eq!(coloured, [[0_u8; 0]; 0]);
}

#[test]
fn colours_are_written_where_nobody_minds() {
    let mut session = Session::explorer(&["--theme", "dark"], (120, 40));
    session.terminal.wait_for("━ often leads to");
    assert!(styles(&session.terminal.log).iter().any(|codes| codes.contains(&38)));
    session.quit();
}

#[test]
fn only_ascii_is_written_where_nothing_else_can_be_shown() {
    let mut c_locale = rungs(&[]);
    c_locale.env("LC_ALL", "C");
    for command in [c_locale, rungs(&["--ascii"])] {
        let mut session = Session::first_frame(command, (120, 40));
        for keys in ["j", "n", "\x1b", "?", "\x1b", "/", "x"] {
            session.terminal.keys_and_frame(keys);
        }
        session.terminal.keys("\x03");
        let (_, terminal) = session.end();
        assert_eq!(terminal.log.iter().find(|byte| !byte.is_ascii()), None);
    }
}

#[test]
fn the_cursor_stands_on_the_chosen_row_or_where_one_types() {
    let mut session = Session::explorer(&[], (120, 40));
    for _ in 0..3 {
        session.terminal.keys_and_frame("\x1b[B");
        let screen = session.terminal.screen();
        let (row, column) = screen.cursor_position();
        assert_eq!(screen.cell(row, column).map(vt100::Cell::contents), Some("▸"), "{}", session.terminal.describe());
        assert!(!screen.hide_cursor());
    }
    session.terminal.keys("/ab");
    session.terminal.wait_for("> ab");
    let (column, row) = super::terminal::find(session.terminal.screen(), "> ab").expect("it is there");
    assert_eq!(session.terminal.screen().cursor_position(), (row, column + 4));
    session.terminal.keys("\x03");
    assert_eq!(session.end().0, 0);
}

#[test]
fn a_terminal_that_was_left_so_that_it_does_not_wait_is_written_whole() {
    let mut terminal = Terminal::new((120, 40));
    let line = terminal.line();
    rustix::fs::fcntl_setfl(&line, OFlags::RDWR | OFlags::NONBLOCK).expect("a terminal may be told not to wait");
    let copy = || line.try_clone().expect("a descriptor can be copied");
    let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
    command.env_clear().env("TERM", "xterm-256color").env("LANG", "C.UTF-8").env("XDG_STATE_HOME", crate::folder::state());
    let mut program = command.stdin(copy()).stdout(copy()).stderr(copy()).spawn().expect("the program starts");
    terminal.wait_for_frame_after(0);
    #[cfg(target_os = "linux")]
    {
        let pid = rustix::process::Pid::from_child(&program);
        let idle = process::idle(pid);
        terminal.stop_reading_and_fill();
        process::type_until_it_waits_for_room(&mut terminal, pid, idle.as_ref());
        terminal.read_on();
    }
    terminal.wait_for("━ often leads to · 19");
    terminal.keys("?");
    terminal.wait_for("Keys: type to filter");
    terminal.keys("\x03");
    assert_eq!(program.wait().expect("it ends").code(), Some(0));
}

#[test]
fn the_page_is_copied_through_the_terminal() {
    let mut session = Session::explorer(&[], (80, 24));
    session.terminal.keys("y");
    session.terminal.wait_for("copied (OSC 52); to save: rungs role project-manager > FILE");
    let terminal = session.quit();
    let log: String = terminal.log.iter().map(|&byte| char::from(byte)).collect();
    let (_, rest) = log.split_once("\x1b]52;c;").expect("the clipboard is written");
    let (code, _) = rest.split_once('\x1b').expect("the sequence ends");
    let copied = String::from_utf8(decoded(code)).expect("a page is UTF-8");
    assert!(copied.starts_with("Project Manager\nDelivery · level 4 · Practitioner\n"), "{copied}");
    assert!(copied.contains("\nDuties\n") && !copied.contains('\x1b'), "{copied}");
}

/// Base64, read back.
fn decoded(code: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sixes: Vec<usize> = code.bytes().filter_map(|byte| LETTERS.iter().position(|letter| *letter == byte)).collect();
    let bits: Vec<bool> = sixes.iter().flat_map(|six| (0..6).rev().map(move |bit| six >> bit & 1 == 1)).collect();
    bits.chunks_exact(8).map(|eight| eight.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit))).collect()
}
