//! `rungs export` as the real program.

use std::process::{Command, Output, Stdio};

/// Every format with how it begins.
const FORMATS: [(&str, &str); 7] = [
    ("json", "{\n  \"schema\": \"rungs/1\",\n  \"kind\": \"catalogue\","),
    ("csv", "from,from_title,"),
    ("dot", "digraph rungs {\n"),
    ("mermaid", "flowchart BT\n"),
    ("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\""),
    ("html", "<!DOCTYPE html>\n"),
    ("markdown", "# Project & PMO careers\n"),
];

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
    command.env_clear().env("LANG", "C.UTF-8").env("XDG_STATE_HOME", crate::folder::NO_STATE).stdin(Stdio::null());
    command.args(arguments).output().expect("the program starts")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("it is UTF-8")
}

#[test]
fn every_format_is_written_to_standard_output_whole_and_around_a_role() {
    for (format, begins) in FORMATS {
        let whole = run(&["export", format]);
        assert_eq!((whole.status.code(), text(&whole.stderr)), (Some(0), ""), "{format}");
        assert!(text(&whole.stdout).starts_with(begins) && whole.stdout.ends_with(b"\n"), "{format}");
        let part = run(&["export", format, "--around", "pmo-analyst"]);
        assert_eq!((part.status.code(), text(&part.stderr)), (Some(0), ""), "{format}");
        assert!(part.stdout.len() < whole.stdout.len(), "{format}");
        let wider = run(&["export", format, "--around", "pmo-analyst", "--hops", "2"]);
        assert!(part.stdout.len() < wider.stdout.len(), "{format}");
    }
}

#[test]
fn in_ascii_it_is_ascii_and_a_file_is_utf_8_all_the_same() {
    let folder = crate::folder::folder("export-ascii", &[]);
    for (format, _) in FORMATS {
        let ascii = run(&["export", format, "--ascii"]);
        assert!(ascii.status.success() && ascii.stdout.is_ascii(), "{format}");
        let file = folder.join(format);
        let name = file.to_str().expect("UTF-8");
        assert_eq!(run(&["export", format, "--ascii", "-o", name]).status.code(), Some(0));
        let written = std::fs::read(&file).expect("it was written");
        let plain = run(&["export", format]).stdout;
        let mark: &[u8] = if format == "csv" { b"\xef\xbb\xbf" } else { b"" };
        assert!(written == [mark, &plain].concat(), "{format}");
    }
    let (ascii, plain) = (run(&["export", "html", "--ascii"]).stdout, run(&["export", "html"]).stdout);
    let said = |page: &[u8]| -> String {
        let page = super::parsed(text(page));
        page.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect()
    };
    assert!(said(&ascii) == said(&plain));
}

#[test]
fn a_file_is_never_overwritten_without_being_asked_for() {
    let folder = crate::folder::folder("export-file", &[("a.svg", b"mine")]);
    let file = folder.join("a.svg");
    let name = file.to_str().expect("UTF-8");
    let refused = run(&["export", "svg", "-o", name]);
    assert_eq!((refused.status.code(), text(&refused.stdout)), (Some(4), ""));
    assert!(text(&refused.stderr).contains("exists; --force overwrites it"));
    assert_eq!(std::fs::read(&file).expect("it is there"), b"mine");
    let done = run(&["export", "svg", "-o", name, "--force"]);
    assert_eq!((done.status.code(), text(&done.stdout)), (Some(0), ""));
    assert!(text(&done.stderr).ends_with("a.svg\" written\n"), "{}", text(&done.stderr));
    assert!(std::fs::read(&file).expect("it is there").starts_with(b"<svg "));
}

#[test]
fn the_roles_are_a_table_of_their_own() {
    let output = run(&["export", "csv", "--roles", "--around", "pm", "--hops", "0"]);
    let lines: Vec<&str> = text(&output.stdout).lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(
        lines[0].starts_with("id,title,track,")
            && lines[1].starts_with("project-manager,Project Manager,delivery,Delivery,4,Practitioner,")
    );
}

#[test]
fn what_makes_no_sense_ends_with_2_and_a_role_that_is_not_there_with_1() {
    let wrong: [&[&str]; 8] = [
        &["export"],
        &["export", "pdf"],
        &["export", "json", "--hops", "2"],
        &["export", "json", "--around", "pm", "--hops", "-1"],
        &["export", "json", "--around", ""],
        &["export", "html", "--roles"],
        &["export", "json", "--json"],
        &["export", "svg", "--at", "pm"],
    ];
    for arguments in wrong {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", text(&output.stdout));
    }
    let json = run(&["export", "json", "--json"]);
    assert!(text(&json.stdout).contains("leave --json out") && json.stderr.is_empty());
    assert_eq!(run(&["export", "json", "--around", "zzzzqx"]).status.code(), Some(1));
    let several = run(&["export", "json", "--around", "PMO"]);
    assert!(several.status.code() == Some(1) && text(&several.stderr).contains("is the name of several roles"));
}

#[test]
fn what_was_understood_is_said() {
    let output = run(&["export", "dot", "--around", "pmo directr"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stderr).starts_with("understood as: PMO Director (near "));
    assert!(text(&output.stdout).starts_with("digraph"));
    let json = run(&["export", "json", "--around", "pmo directr"]);
    assert!(text(&json.stdout).contains("\"understood\": \"PMO Director (near "));
}

#[test]
fn a_framework_of_ones_own_is_exported_with_the_one_below_it() {
    let own = "(framework: (id: \"own\", format: 1, version: \"7\", extends: [\"project-careers\"], title: \"Own careers\"), sources: [(id: \"own\", title: \"Own\")], scales: (tracks: [(id: \"own\", title: \"Own\")]),
        roles: [(id: \"own-role\", title: \"Own Role\", track: \"own\", level: 5, summary: (text: \"Owns.\", sources: [\"own\"]), sources: [\"own\"])],
        steps: [(from: \"pmo-analyst\", to: \"own-role\", kind: \"promotion\", confidence: \"stated\", sources: [\"own\"])])";
    let folder = crate::folder::folder("export-own", &[("own.ron", own.as_bytes())]);
    let file = folder.join("own.ron");
    let output = run(&["--framework", file.to_str().expect("UTF-8"), "export", "markdown"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    assert!(
        said.starts_with("# Own careers\n") && said.contains("### Own Role\n") && said.contains("54 roles, 185 steps"),
        "{}",
        &said[..400]
    );
}
