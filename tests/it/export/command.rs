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

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
    command.env_clear().env("LANG", "C.UTF-8").env("XDG_STATE_HOME", crate::folder::NO_STATE).stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().expect("the program starts")
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
fn a_hyphen_means_standard_output() {
    let folder = crate::folder::folder("export-hyphen", &[]);
    for (format, begins) in FORMATS {
        let output = program().current_dir(&folder).args(["export", format, "-o", "-"]).output().expect("the program starts");
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""), "{format}");
        assert!(text(&output.stdout).starts_with(begins), "{format}");
    }
    assert_eq!(std::fs::read_dir(&folder).expect("it is there").count(), 0, "nothing is written");
}

#[test]
fn force_goes_with_a_file() {
    let output = run(&["export", "csv", "--force"]);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""));
    assert!(text(&output.stderr).contains("--output <FILE>"), "{}", text(&output.stderr));
}

#[test]
fn no_format_loses_a_sign_where_the_locale_is_not_utf_8() {
    // In a locale that knows ASCII only, every format is either the same as ever, or ASCII that is read as the same.
    let other = |format: &str| {
        let output = program().env("LANG", "C").args(["export", format, "--framework"]).arg(signs()).output().expect("the program starts");
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""), "{format}");
        text(&output.stdout).to_owned()
    };
    let csv = other("csv");
    assert!(csv.contains("Épreuve “中”") && csv == text(&run(&["export", "csv", "--framework", &signs()]).stdout), "{csv}");
    for (format, coded) in [
        ("json", "\\u00c9preuve \\u201c\\u4e2d\\u201d"),
        ("mermaid", "#201;preuve #8220;#20013;#8221;"),
        ("dot", "&#201;preuve &#8220;&#20013;&#8221;"),
        ("svg", "&#201;preuve &#8220;&#20013;&#8221;"),
        ("html", "&#201;preuve &#8220;&#20013;&#8221;"),
        ("markdown", "&#201;preuve &#8220;&#20013;&#8221;"),
    ] {
        let written = other(format);
        assert!(written.is_ascii() && written.contains(coded), "{format}");
    }
}

#[test]
fn what_csv_in_ascii_loses_is_said() {
    let output = run(&["export", "csv", "--ascii", "--framework", &signs()]);
    assert!(output.status.success() && output.stdout.is_ascii());
    assert!(text(&output.stderr).starts_with("warning: CSV cannot tell other characters"), "{}", text(&output.stderr));
    let help = run(&["export", "--help"]);
    assert!(text(&help.stdout).contains("UTF-8"), "{}", text(&help.stdout));
}

/// A framework with a title that is not ASCII.
fn signs() -> String {
    let own = "(framework: (id: \"own\", format: 1, version: \"7\", title: \"Épreuve “中”\"), sources: [(id: \"s\", title: \"S\")], scales: (tracks: [(id: \"t\", title: \"T\")]),
        roles: [(id: \"a\", title: \"Épreuve “中”\", track: \"t\", level: 1, summary: (text: \"x\", sources: [\"s\"]), sources: [\"s\"]), (id: \"b\", title: \"B\", track: \"t\", level: 2, summary: (text: \"x\", sources: [\"s\"]), sources: [\"s\"])],
        steps: [(from: \"a\", to: \"b\", kind: \"promotion\", confidence: \"stated\", sources: [\"s\"])])";
    let folder = crate::folder::folder(&format!("export-signs-{:?}", std::thread::current().id()), &[("own.ron", own.as_bytes())]);
    folder.join("own.ron").to_str().expect("UTF-8").to_owned()
}

#[test]
fn what_mermaid_may_refuse_is_said() {
    let roles: String = (0..24)
        .map(|at| {
            format!(
                "(id: \"r{at}\", title: \"Role {at}\", track: \"t\", level: 1, summary: (text: \"x\", sources: [\"s\"]), sources: [\"s\"]),"
            )
        })
        .collect();
    let pairs = (0..24).flat_map(|from| (0..24).filter(move |to| *to != from).map(move |to| (from, to)));
    let steps: String = pairs
        .map(|(from, to)| format!("(from: \"r{from}\", to: \"r{to}\", kind: \"lateral\", confidence: \"stated\", sources: [\"s\"]),"))
        .collect();
    let own = format!(
        "(framework: (id: \"own\", format: 1, version: \"7\", title: \"Own\"), sources: [(id: \"s\", title: \"S\")],
        scales: (tracks: [(id: \"t\", title: \"T\")]), roles: [{roles}], steps: [{steps}])"
    );
    let folder = crate::folder::folder("export-mermaid", &[("own.ron", own.as_bytes())]);
    let file = folder.join("own.ron");
    let name = file.to_str().expect("UTF-8");
    let output = run(&["export", "mermaid", "--framework", name]);
    assert_eq!(output.status.code(), Some(0));
    let said = text(&output.stderr);
    assert!(said.starts_with("warning: ") && said.contains("552 steps") && said.contains("maxEdges") && said.contains("500"), "{said}");
    assert!(!said.contains("maxTextSize"), "{said}");
    // What works where a viewer lets it.
    assert!(text(&output.stdout).starts_with("%%{init: {\"maxEdges\": 552}}%%\nflowchart BT\n"), "{}", &text(&output.stdout)[..200]);
    let part = run(&["export", "mermaid", "--framework", name, "--around", "r0", "--hops", "0"]);
    assert!(part.stderr.is_empty() && text(&part.stdout).starts_with("flowchart BT\n"));
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
