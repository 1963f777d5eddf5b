//! What the README promises works: its commands, its example of a framework, its numbers.

use std::path::Path;
use std::process::Command;

use rungs::framework::{self, embedded};

fn readme() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("the README is part of the project")
}

/// The text between a fence and the next one.
fn block<'a>(text: &'a str, fence: &str) -> &'a str {
    let (_, rest) = text.split_once(fence).expect("the fence opens");
    rest.split_once("\n```").expect("the fence closes").0
}

#[test]
fn the_example_of_a_framework_has_no_problem() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme-acme.ron");
    std::fs::write(&file, block(&readme(), "```ron\n")).expect("the example can be written");
    let loaded = framework::load(&[file]).expect("it can be read");
    assert_eq!(loaded.problems.iter().map(ToString::to_string).collect::<Vec<_>>(), Vec::<String>::new());
    let catalogue = loaded.catalogue.expect("a catalogue");
    assert_eq!(catalogue.role_count(), 54);
    assert!(catalogue.role_of("governance-lead").is_some());
}

#[test]
fn the_commands_answer() {
    let readme = readme();
    let lines: Vec<&str> = block(&readme, "instead.\n\n```console\n").lines().collect();
    assert_eq!(lines.len(), 6);
    for line in lines {
        let command = line.split('#').next().and_then(|line| line.strip_prefix("$ rungs ")).expect("a command of rungs");
        let words: Vec<String> = command.split('"').enumerate().flat_map(quoted).collect();
        let output = Command::new(env!("CARGO_BIN_EXE_rungs"))
            .args(&words)
            .env("LC_ALL", "C.UTF-8")
            .env("XDG_STATE_HOME", crate::folder::NO_STATE)
            .output()
            .expect("rungs runs");
        assert_eq!(output.status.code(), Some(0), "{line}");
    }
}

/// Every second part of a line stands between quotation marks.
fn quoted((position, part): (usize, &str)) -> Vec<String> {
    if position % 2 == 1 { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() }
}

#[test]
fn the_numbers_are_those_of_the_data() {
    let catalogue = embedded::catalogue();
    let readme = readme().replace('\n', " ");
    let said = format!(
        "{} roles in {} tracks, {} steps between them, {} skills, {} credentials, {} journeys and {} market figures, {} questions with their answers and {} topics, with {} sources",
        catalogue.role_count(),
        catalogue.tracks().count(),
        catalogue.step_count(),
        catalogue.skills().count(),
        catalogue.credentials().count(),
        catalogue.journeys().len(),
        catalogue.figures().len(),
        catalogue.questions().count(),
        catalogue.topics().count(),
        catalogue.sources().count(),
    );
    assert!(readme.contains(&said), "the README should say: {said}");
}
