//! The way of a first user: look, walk, find, read the keys, leave.

use super::session::Session;
use super::terminal::kept;

#[test]
fn the_explorer_opens_on_the_start_role_at_every_width() {
    for (size, heading, chosen) in [
        ((80, 24), "━ often leads to · 19", "▸ ↑ Senior Project"),
        ((120, 40), "━ often leads to · 19", "▸ ↑ Senior Project"),
        ((60, 16), "━ Project Manager ━", "▸ An individual"),
    ] {
        let mut session = Session::explorer(&[], size);
        session.terminal.wait_for("1 Explore");
        session.terminal.wait_for(heading);
        session.terminal.wait_for(chosen);
        session.quit();
    }
}

#[test]
fn the_explorer_takes_the_screen_the_mouse_and_pasting() {
    let session = Session::explorer(&[], (80, 24));
    assert_eq!(kept(session.terminal.screen()), ["the alternate screen", "the mouse", "pasting"]);
    assert_ne!(session.terminal.modes(), session.terminal.modes_before);
    session.quit();
}

#[test]
fn keys_walk_along_a_step_and_back() {
    let mut session = Session::explorer(&[], (80, 24));
    session.terminal.keys("\x1b[B\r");
    session.terminal.wait_for("Project Manager › PMO Project Manager");
    session.terminal.keys("[");
    session.terminal.wait_for("━ often leads to · 19");
    session.quit();
}

#[test]
fn what_is_found_is_opened() {
    let mut session = Session::explorer(&[], (80, 24));
    session.terminal.keys("/stage man");
    session.terminal.wait_for("▸ role       Stage Manager");
    session.terminal.keys("\r");
    session.terminal.wait_for("Project Manager › Stage Manager");
    session.quit();
}

#[test]
fn help_shows_the_keys_until_it_is_closed() {
    let mut session = Session::explorer(&[], (80, 24));
    session.terminal.keys("?");
    session.terminal.wait_for("Keys: type to filter");
    session.terminal.keys("\x1b");
    session.terminal.wait_until("the help is closed", |screen| !screen.contents().contains("Keys: type to filter"));
    session.quit();
}

#[test]
fn another_role_can_be_the_first() {
    let mut session = Session::explorer(&["--at", "pmo-analyst"], (120, 40));
    session.terminal.wait_for("━ often leads to");
    session.terminal.wait_for("─ PMO Analyst ─");
    session.quit();
}

#[test]
fn control_c_ends_it_also_while_typing() {
    for keys in ["\x03", "/stage\x03", "?\x03"] {
        let mut session = Session::explorer(&[], (80, 24));
        session.terminal.keys(keys);
        assert_eq!(session.end().0, 0, "{keys:?}");
    }
}
