//! Several programs at once, and programs that are killed: real processes, which are this test program again.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use rungs::domain::profile::{About, Note};
use rungs::domain::{Change, Profile};
use rungs::store::{Store, Trouble};

use super::{fresh, mark, marks, names, now, open, told};
use crate::profile::slug;

/// Says which file the process works on, and as whom.
const FILE: &str = "RUNGS_TEST_FILE";
const NAME: &str = "RUNGS_TEST_NAME";

/// How often each of two programs saves.
const SAVES: usize = 300;

/// This program again, for one of the tests below that are not tests.
fn process(task: &str, path: &Path, name: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", &format!("store::processes::{task}")])
        .env(FILE, path)
        .env(NAME, name)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Waits for the end of a process, which must have gone well.
fn ended_well(child: Child) {
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stdout));
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"), "the task was found");
}

/// The file and the name that a process was given.
fn task() -> (Store, String) {
    let path = std::env::var_os(FILE).expect("another test runs this one");
    let (store, _, _) = Store::open(Ok(path.into()), now());
    (store, std::env::var(NAME).unwrap())
}

#[test]
#[ignore = "the work of a process that another test runs"]
fn saves_three_hundred_times() {
    let (mut store, name) = task();
    for number in 0..SAVES {
        // Two are set, then the first of them is taken out.
        let change = match number % 3 {
            2 => Change::Bookmark(About::Role(slug(&format!("{name}-{}", number - 2))), false),
            _ => mark(&format!("{name}-{number}")),
        };
        let saved = store.save(&change).unwrap();
        assert_eq!(saved.message, None);
        assert_eq!(marks(&saved.profile).iter().filter(|mark| mark.starts_with(&name)).count(), expected(&name, number + 1).len());
    }
}

/// The bookmarks of a program after so many saves.
fn expected(name: &str, saves: usize) -> Vec<String> {
    let is_there = |number: &usize| match number % 3 {
        0 => number + 2 >= saves,
        1 => true,
        _ => false,
    };
    let mut marks: Vec<String> = (0..saves).filter(is_there).map(|number| format!("{name}-{number}")).collect();
    marks.sort();
    marks
}

#[test]
fn two_programs_that_save_at_once_lose_nothing_and_bring_nothing_back() {
    let path = fresh("two-programs");
    let programs = ["one", "other"].map(|name| process("saves_three_hundred_times", &path, name));
    programs.into_iter().for_each(ended_well);
    let both: Vec<String> = ["one", "other"].iter().flat_map(|name| expected(name, SAVES)).collect();
    assert_eq!(both.len(), 200);
    assert_eq!(marks(&open(&path).1), both);
    assert_eq!(names(&path), ["profile.ron", "profile.ron.backup", "profile.ron.lock"]);
}

#[test]
#[ignore = "the work of a process that another test runs"]
fn saves_until_it_is_killed() {
    let (mut store, name) = task();
    // So that there is something to tear.
    let note = Note::new(&"word ".repeat(2_000)).unwrap();
    store.save(&Change::Note(About::Role(slug("long")), Some(note))).unwrap();
    let mut out = std::io::stdout().lock();
    for number in 0_usize.. {
        store.save(&mark(&format!("{name}-{number:05}"))).unwrap();
        writeln!(out, "\nsaved {number}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn a_program_that_is_killed_while_it_saves_leaves_the_file_whole() {
    let path = fresh("killed");
    for round in 0..100 {
        let name = format!("r{round:03}");
        let mut child = process("saves_until_it_is_killed", &path, &name);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let wanted = format!("saved {}", round % 5);
        assert!(lines.any(|line| line == wanted), "it saves");
        // Then it is somewhere within the next save: nearer to its end each time, by so many looks at the file.
        for _ in 0..round * 50 {
            fs::metadata(&path).unwrap();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let last = lines.filter_map(|line| line.strip_prefix("saved ").map(|number| number.parse::<usize>().unwrap())).last();
        let last = last.unwrap_or(round % 5);

        let (profile, message) = told(&path);
        assert_eq!(message, "nothing", "round {round}");
        let saved = marks(&profile).iter().filter(|mark| mark.starts_with(&name)).count();
        assert!(saved == last + 1 || saved == last + 2, "round {round}: {saved} saved, {last} said");
        let (_, message) = told(&path.with_extension("ron.backup"));
        assert_eq!(message, "nothing", "round {round}");
    }
    assert!(names(&path).iter().any(|name| name.contains(".new-")), "some were killed while they wrote");
    // The next program goes on, whatever lies there.
    open(&path).0.save(&mark("after")).unwrap();
}

#[test]
#[ignore = "the work of a process that another test runs"]
fn meets_a_limit_of_the_system() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    // Else the signal would end the process; now the write fails.
    signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default()).unwrap();
    let (mut store, _) = task();
    let note = Note::new(&"word ".repeat(400)).unwrap();
    let noted = |role: &str| Change::Note(About::Role(slug(role)), Some(note.clone()));
    store.save(&noted("one")).unwrap();

    let before = getrlimit(Resource::Fsize);
    setrlimit(Resource::Fsize, Rlimit { current: Some(4_096), ..before }).unwrap();
    let error = store.save(&noted("two")).unwrap_err();
    assert!(matches!(error.trouble, Trouble::Unwritable { .. }), "{error}");
    assert!(error.to_string().contains("File too large"), "{error}");
    assert!(store.save(&noted("three")).unwrap_err().told);
    assert_eq!((store.profile().notes().len(), store.unsaved().len()), (3, 2));

    setrlimit(Resource::Fsize, before).unwrap();
    assert_eq!(store.save_rest().unwrap().profile.notes().len(), 3);
}

#[test]
fn a_file_that_may_not_grow_any_further_stays_whole() {
    let path = fresh("limit");
    ended_well(process("meets_a_limit_of_the_system", &path, "one"));
    assert_eq!(open(&path).1.notes().len(), 3);
    assert_eq!(names(&path), ["profile.ron", "profile.ron.backup", "profile.ron.lock"]);
}

#[test]
#[ignore = "the work of a process that another test runs"]
fn holds_the_lock_until_it_is_killed() {
    let path = std::env::var_os(FILE).expect("another test runs this one");
    let lock = fs::File::create(Path::new(&path).with_extension("ron.lock")).unwrap();
    lock.lock().unwrap();
    writeln!(std::io::stdout(), "\nlocked").unwrap();
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
}

#[test]
fn the_lock_of_a_program_that_was_killed_is_free() {
    let path = fresh("killed-lock");
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", "store::processes::holds_the_lock_until_it_is_killed"])
        .env(FILE, &path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert!(lines.any(|line| line == "locked"));
    let (mut store, _) = open(&path);
    assert!(matches!(store.save(&mark("one")).unwrap_err().trouble, Trouble::Locked(_)));
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(marks(&store.save(&mark("two")).unwrap().profile), ["one", "two"]);
    assert_ne!(open(&path).1, Profile::default());
}
