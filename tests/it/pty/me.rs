//! The profile in a real terminal: saved at every change, there again the next time, and never in the way.

use super::session::{Session, rungs};

/// The explorer with a profile in a folder.
fn explorer(state: &std::path::Path) -> Session {
    let mut command = rungs(&[]);
    command.env("XDG_STATE_HOME", state);
    Session::first_frame(command, (80, 24))
}

#[test]
fn what_is_rated_is_saved_at_once_and_there_the_next_time_where_one_was_last() {
    let state = crate::folder::state();
    let file = state.join("rungs/profile.ron");
    let mut session = explorer(&state);
    session.terminal.keys("53");
    session.terminal.wait_for("3 independent · saved");
    let kept = std::fs::read_to_string(&file).expect("it is saved");
    assert!(kept.contains("rating: 3"), "{kept}");
    session.terminal.keys("\x1b1");
    session.terminal.wait_for("━ often leads to");
    session.terminal.keys("\r");
    session.terminal.wait_for("› Senior Project Manager");
    session.quit();
    assert!(std::fs::read_to_string(&file).expect("it is there").contains("last: \"senior-project-manager\""));
    let mut session = explorer(&state);
    session.terminal.wait_for("━ often leads to");
    session.terminal.wait_for("Senior Project Manager");
    session.terminal.keys("5");
    session.terminal.wait_for("my profile");
    session.quit();
}

#[cfg(unix)]
#[test]
fn where_nothing_can_be_saved_one_notice_says_so_and_nothing_is_lost_while_it_runs() {
    let state = crate::folder::state();
    std::fs::write(state.join("rungs"), "a file where a folder should be").expect("written");
    let mut session = explorer(&state);
    session.terminal.wait_for("nothing is saved: ");
    session.terminal.keys("53");
    session.terminal.wait_for("3 independent · not saved");
    session.terminal.keys("4");
    session.terminal.wait_for("4 advanced · not saved");
    session.terminal.wait_for("3 of 4");
    session.quit();
    assert_eq!(std::fs::read_to_string(state.join("rungs")).expect("it is there"), "a file where a folder should be");
}
