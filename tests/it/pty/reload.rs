//! A framework that changes while it is looked at.

use std::fs;

use super::session::Session;
use crate::folder::{TINY, folder};

#[test]
fn data_files_are_read_again_and_the_old_stay_where_the_new_are_bad() {
    let path = folder("pty-reload", &[("tiny.ron", TINY.as_bytes())]);
    let file = path.join("tiny.ron");
    let mut session = Session::explorer(&["--framework", path.to_str().expect("the build folder is UTF-8")], (120, 24));
    session.terminal.wait_for("━ often leads to · 1");
    session.terminal.wait_for("▸ ↑ Senior");
    fs::write(&file, TINY.replace("title: \"Senior\"", "title: \"Sage\"")).expect("it is ours");
    session.terminal.keys("R");
    session.terminal.wait_for("· the data files were read again");
    session.terminal.wait_for("▸ ↑ Sage");
    fs::write(&file, TINY.replace("title: \"Senior\"", "title: 7")).expect("it is ours");
    session.terminal.keys("R");
    session.terminal.wait_for("tiny.ron");
    session.terminal.wait_for("▸ ↑ Sage");
    fs::remove_dir_all(&path).expect("it is ours");
    session.terminal.keys("R");
    session.terminal.wait_for("there is no such file or folder");
    session.terminal.wait_for("▸ ↑ Sage");
    session.quit();
}

#[test]
fn the_built_in_framework_is_not_read_again() {
    let mut session = Session::explorer(&[], (120, 24));
    session.terminal.keys("R");
    session.terminal.wait_for("the built-in data are part of the program: nothing to read again");
    session.quit();
}
