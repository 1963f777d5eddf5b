//! Folders of data files for tests. It writes below the build folder only.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use rungs::domain::Catalogue;
use rungs::framework::{Loaded, look};

/// A framework without any problem: four roles, three steps, one journey.
pub const TINY: &str = include_str!("tiny.ron");

/// A state folder for programs that tests run, in which no test ever keeps a profile.
pub const NO_STATE: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/no-state");

/// A state folder that no other program uses: the explorer writes where it was.
pub fn state() -> PathBuf {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    folder(&format!("state-{}", NEXT.fetch_add(1, Ordering::Relaxed)), &[])
}

/// A fresh folder of that name with these files.
pub fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (file, bytes) in files {
        fs::write(folder.join(file), bytes).unwrap();
    }
    folder
}

/// What comes of frameworks that consist of one file each, in the order given.
pub fn loaded(name: &str, texts: &[&str]) -> Loaded {
    let names: Vec<String> = (0..texts.len()).map(|number| format!("{number}.ron")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(String::as_str).zip(texts.iter().map(|text| text.as_bytes())).collect();
    let folder = folder(name, &files);
    let paths: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    let (loaded, unreadable) = look(&paths);
    assert_eq!(unreadable, []);
    loaded
}

/// An overlay over the tiny framework, which must have no problem.
pub fn overlaid(name: &str, overlay: &str) -> Catalogue {
    let loaded = loaded(name, &[TINY, &format!("{HEAD}{overlay}")]);
    assert_eq!(told(&loaded), Vec::<String>::new());
    loaded.catalogue.expect("there is no problem")
}

/// The first line of an overlay over the tiny framework.
pub const HEAD: &str = "(framework: (id: \"case\", format: 1, title: \"Case\", extends: [\"tiny\"]),\n";

/// Each problem in one line: its file without the folder, its place, its code, what it says.
pub fn told(loaded: &Loaded) -> Vec<String> {
    let line = |problem: &rungs::domain::Problem| {
        let file = problem.file.rsplit('/').next().unwrap_or("").to_owned();
        let spot = problem.spot.map_or("?".into(), |spot| format!("{}:{}", spot.line, spot.column));
        let subject = problem.subject.as_ref().map_or(String::new(), |subject| format!("{subject}: "));
        let first = problem.first.as_ref().and_then(|first| first.spot);
        let first = first.map_or(String::new(), |spot| format!(" first {}:{}", spot.line, spot.column));
        format!("{file}:{spot} {} {subject}{} {}{first}", problem.code, problem.message, problem.help)
    };
    loaded.problems.iter().map(line).collect()
}
