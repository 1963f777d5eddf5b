//! What Linux tells about a process from outside. Some systems hide some of it: then there is nothing to compare.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use rustix::process::Pid;

use super::terminal::{Terminal, until};

fn folder(pid: Pid) -> PathBuf {
    PathBuf::from(format!("/proc/{}", pid.as_raw_nonzero()))
}

/// The value of a field of a file like `name: value unit`.
fn field(text: &str, name: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    line.split_whitespace().next()?.parse().ok()
}

/// The most memory that it has had, in kB.
pub fn most_memory(pid: Pid) -> u64 {
    let status = fs::read_to_string(folder(pid).join("status")).expect("a process has a status");
    field(&status, "VmHWM").expect("a status says how much memory there was")
}

/// How often it has written, if that may be known.
pub fn writes(pid: Pid) -> Option<u64> {
    field(&fs::read_to_string(folder(pid).join("io")).ok()?, "syscw")
}

/// Its threads, each with how often it has gone to sleep.
pub fn sleeps(pid: Pid) -> BTreeMap<PathBuf, u64> {
    let count = |thread: &PathBuf| field(&fs::read_to_string(thread.join("status")).ok()?, "voluntary_ctxt_switches");
    threads(pid).into_iter().filter_map(|thread| Some((thread.clone(), count(&thread)?))).collect()
}

fn threads(pid: Pid) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder(pid).join("task")).expect("a process has threads");
    entries.filter_map(|entry| Some(entry.ok()?.path())).collect()
}

/// `S` for asleep, `T` for stopped, of each thread.
fn states(pid: Pid) -> Vec<Option<char>> {
    let state = |thread: PathBuf| fs::read_to_string(thread.join("stat")).ok()?.rsplit_once(") ")?.1.chars().next();
    threads(pid).into_iter().map(state).collect()
}

/// Waits until every thread sleeps.
pub fn wait_until_asleep(pid: Pid) {
    until("every thread sleeps", || states(pid).iter().all(|state| *state == Some('S')));
}

/// What the main thread waits for, as the number of a system call, if that may be known.
fn waits_in(pid: Pid) -> Option<String> {
    let call = fs::read_to_string(folder(pid).join("syscall")).ok()?;
    call.split_whitespace().next().filter(|number| *number != "running").map(str::to_owned)
}

/// What the main thread waits for while nothing happens.
pub fn idle(pid: Pid) -> Option<String> {
    wait_until_asleep(pid);
    waits_in(pid)
}

/// Types until the main thread waits for something else than keys: for the terminal to take what it writes.
pub fn type_until_it_waits_for_room(terminal: &mut Terminal, pid: Pid, idle: Option<&String>) {
    until("it waits for room", || {
        terminal.keys("T");
        wait_until_asleep(pid);
        idle.is_none() || waits_in(pid).as_ref() != idle
    });
}
