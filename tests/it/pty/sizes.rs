//! Every size that a terminal may say it has, and many of them in a row.

use super::session::Session;
use super::terminal::{Size, picture};

#[test]
fn a_terminal_that_is_too_small_says_so_and_q_quits() {
    let mut session = Session::explorer(&[], (39, 11));
    session.terminal.wait_for("needs 40×12, is 39×11; q quits");
    session.quit();
    for size in [(1, 1), (2, 2), (1, 50), (200, 1)] {
        Session::explorer(&[], size).quit();
    }
}

#[test]
fn a_terminal_that_knows_no_size_is_taken_for_80_by_24() {
    let mut fresh = Session::explorer(&[], (80, 24));
    fresh.terminal.wait_for("━ often leads to · 19");
    let expected = picture(fresh.terminal.screen());
    let mut session = Session::explorer(&[], (0, 0));
    session.terminal.wait_until("the same as at 80×24", |screen| picture(screen) == expected);
    session.quit();
    fresh.quit();
}

#[test]
fn a_terminal_that_grew_shows_more() {
    let mut session = Session::explorer(&[], (39, 11));
    session.terminal.resize((120, 40));
    session.terminal.wait_for("often leads to · 19");
    session.terminal.wait_for("q quit");
    session.quit();
}

#[test]
fn an_absurd_size_costs_little() {
    let mut session = Session::explorer(&[], (65535, 65535));
    session.terminal.wait_for("━ often leads to · 19");
    session.terminal.keys("?");
    session.terminal.wait_for("Keys: type to filter");
    #[cfg(target_os = "linux")]
    {
        let memory = super::process::most_memory(session.pid());
        assert!(memory < 100_000, "{memory} kB");
    }
    session.terminal.keys("\x03");
    assert_eq!(session.end().0, 0);
}

#[test]
fn a_resize_right_at_the_start_is_not_missed() {
    for _ in 0..8 {
        let mut session = Session::start(super::session::rungs(&[]), (80, 24));
        session.terminal.resize((60, 16));
        session.terminal.wait_until("16 rows", |screen| screen.contents().lines().nth(15).is_some_and(|line| line.ends_with("q quit")));
        session.quit();
    }
}

#[test]
fn a_resize_that_comes_with_a_key_is_not_missed() {
    let mut session = Session::explorer(&[], (80, 24));
    for rows in (16..56).rev() {
        session.terminal.keys("j");
        session.terminal.resize((80, rows));
        session
            .terminal
            .wait_until("the last row", |screen| screen.rows(0, 80).nth(usize::from(rows) - 1).is_some_and(|row| row.contains("q quit")));
    }
    session.quit();
}

#[test]
fn a_size_that_was_another_for_a_moment_is_drawn_again() {
    let mut session = Session::explorer(&[], (80, 24));
    session.terminal.wait_for("━ often leads to · 19");
    let before = picture(session.terminal.screen());
    for _ in 0..20 {
        session.terminal.resize((30, 10));
        session.terminal.resize((80, 24));
        session.terminal.wait_until("the same", |screen| picture(screen) == before);
    }
    session.quit();
}

#[test]
fn after_a_storm_of_resizes_the_last_frame_is_right() {
    const LAST: Size = (93, 27);
    let mut fresh = Session::explorer(&[], LAST);
    fresh.terminal.wait_for("━ often leads to · 19");
    let expected = picture(fresh.terminal.screen());
    let mut session = Session::explorer(&[], (80, 24));
    let mut random = super::input::Random::new(7);
    for turn in 0..200 {
        session.terminal.resize((random.between(1, 150), random.between(1, 60)));
        session.terminal.keys(["j", "k", "G", "g", "j", " "][turn % 6]);
    }
    session.terminal.resize(LAST);
    session.terminal.wait_until("a frame of the last size", |screen| {
        screen.rows(0, LAST.0).last().is_some_and(|row| row.contains("q quit")) && screen.contents().contains("━ often leads to · 19")
    });
    // A key acts on what is in sight: on a narrow screen in between, that was the page.
    session.terminal.keys("ghgl");
    session.terminal.wait_until("the same as fresh", |screen| picture(screen) == expected);
    session.quit();
    fresh.quit();
}
