//! The commands, as the real program: its bytes and its exit codes.

mod compare;
mod faces;
pub mod json;
mod map;
mod me;

use std::ffi::OsStr;
use std::process::{Command, Output, Stdio};

/// The program in a bare environment: a UTF-8 locale, a state folder that nobody writes to, and nothing else that it
/// looks at.
fn rungs() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
    command.env_clear().env("LANG", "C.UTF-8").env("XDG_STATE_HOME", crate::folder::NO_STATE).stdin(Stdio::null());
    command
}

fn run<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Output {
    rungs().args(arguments).output().expect("the program starts")
}

/// What stdout said.
fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("an answer is UTF-8")
}

/// What stderr said.
fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("a message is UTF-8")
}

/// Every command that answers, on the shipped data.
const ANSWERED: &[&[&str]] = &[
    &["roles"],
    &["roles", "--track", "pmo", "--level", "3"],
    &["roles", "--track", "Agile and product"],
    &["role", "project-manager"],
    &["role", "stage-manager"],
    &["role", "team-assistant"],
    &["role", "senior-responsible-owner"],
    &["role", "pmo", "analyst"],
    &["next", "project-manager"],
    &["next", "pmo-analyst", "--all"],
    &["next", "chief-project-officer"],
    &["gap", "senior-project-manager"],
    &["gap", "scrum", "master"],
    &["gap", "chief-project-officer"],
    &["unlock"],
    &["unlock", "--from", "pmo-analyst"],
    &["unlock", "--from", "project-planner"],
    &["from", "project-manager"],
    &["from", "team-assistant"],
    &["compare", "pm", "programme manager"],
    &["compare", "team-assistant", "senior-responsible-owner"],
    &["me"],
    &["me", "snapshots"],
    &["route", "pmo-analyst", "portfolio-director"],
    &["route", "pm", "pmo directr", "-k", "9", "--max-years", "12", "--avoid-track", "advisory", "--avoid", "pmo-lead"],
    &["route", "pm", "scrum-master", "--step-back"],
    &["route", "scrum-master", "pmo-manager", "--via", "senior-project-manager"],
    &["map"],
    &["map", "--around", "pm", "--all-steps"],
    &["map", "--around", "scrum-mastr", "--hops", "1", "--size", "80x24"],
    &["map", "--route", "pm", "pmo-director", "--size", "40x24"],
    &["plan", "pmo-director", "--from", "pm"],
    &["plan", "chief-project-officer", "--from", "team-assistant", "--route", "2"],
    &["skills"],
    &["skill", "planning-scheduling"],
    &["skill", "Negotiation"],
    &["credentials"],
    &["credential", "pmp"],
    &["credential", "prince2"],
    &["sources"],
    &["source", "S6b"],
    &["source", "general-knowledge"],
    &["topics"],
    &["topic", "pmo-office"],
    &["topic", "C8"],
    &["topic", "types of PMO"],
    &["questions"],
    &["ask", "is", "a", "PMO", "higher", "than", "a", "PM?"],
    &["ask", "how long does it take to become a scrum master"],
    &["ask", "what does a tpm do"],
    &["ask", "q17"],
    &["keys"],
    &["info"],
];

#[test]
fn every_command_answers_on_stdout_alone() {
    for arguments in ANSWERED {
        let output = run(*arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", complained(&output));
        assert_eq!(complained(&output), "", "{arguments:?}");
        assert!(output.stdout.ends_with(b"\n"), "{arguments:?}");
    }
}

#[test]
fn the_version_is_that_of_the_program_and_of_the_data() {
    let output = run(["--version"]);
    assert_eq!((said(&output).as_str(), output.status.code()), ("rungs 0.1.0 (data: project-careers 2026.11)\n", Some(0)));
}

#[test]
fn help_names_every_command_and_the_exit_codes() {
    let help = said(&run(["--help"]));
    for word in [
        "roles",
        "role",
        "route",
        "plan",
        "map",
        "export",
        "next",
        "gap",
        "unlock",
        "from",
        "compare",
        "me",
        "find",
        "skills",
        "skill",
        "credentials",
        "credential",
        "sources",
        "source",
        "topics",
        "topic",
        "questions",
    ] {
        assert!(help.contains(&format!("\n  {word} ")), "{word} is missing");
    }
    assert!(help.contains("Exit codes: 0 done; 1 not found; 2 wrong usage; 3 bad data; 4 cannot read or write;"));
    assert_eq!(run(["help", "next"]).status.code(), Some(0));
}

#[test]
fn without_a_terminal_the_explorer_gives_one_line_and_ends_with_5() {
    let output = run::<&str>([]);
    assert_eq!(output.status.code(), Some(5));
    assert_eq!(said(&output), "");
    let line = "the explorer needs a terminal (the output is not one); `rungs roles` lists the roles\n";
    assert_eq!(complained(&output), line);
}

#[test]
fn what_is_not_there_ends_with_1_and_names_what_is_near() {
    let output = run(["role", "projectile manning"]);
    assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(1)));
    let message = complained(&output);
    assert!(message.starts_with("error: no role \"projectile manning\"; "), "{message}");
    for arguments in [
        vec!["route", "pm", "zzzzqx"],
        vec!["route", "zzzzqx", "pm"],
        vec!["route", "pm", "cpo", "--via", "zzzzqx"],
        vec!["route", "pm", "cpo", "--via-track", "zzzzqx"],
        vec!["route", "pm", "pmo-director", "--avoid-track", "zzzzqx"],
        vec!["plan", "zzzzqx", "--from", "pm"],
        vec!["plan", "scrum-master", "--from", "pmo-manager", "--route", "5"],
        vec!["plan", "pm", "--from", "pm"],
    ] {
        assert_eq!(run(&arguments).status.code(), Some(1), "{arguments:?}");
    }
    for arguments in
        [["next", "zzzzqx"], ["from", "zzzzqx"], ["skill", "zzzzqx"], ["credential", "zzzzqx"], ["source", "zzzzqx"], ["find", "zzzzqx"]]
    {
        assert_eq!(run(arguments).status.code(), Some(1), "{arguments:?}");
    }
    assert_eq!(run(["shot", "--at", "zzzzqx"]).status.code(), Some(1));
    assert_eq!(run(["roles", "--level", "99"]).status.code(), Some(1));
    let track = run(["roles", "--track", "pmi"]);
    assert_eq!(track.status.code(), Some(1));
    assert!(complained(&track).starts_with("error: no track \"pmi\"; there are: delivery, portfolio, pmo, "));
}

#[test]
fn a_name_of_several_roles_ends_with_1_and_lists_them() {
    let output = run(["role", "PMO"]);
    assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(1)));
    let message = complained(&output);
    assert!(message.starts_with("error: \"PMO\" is the name of several roles; ask for one by its id:\n"), "{message}");
    assert!(message.contains("PMO Officer (pmo-officer)"), "{message}");
    assert!(message.contains("PMO Manager (pmo-manager)"), "{message}");
}

#[test]
fn a_typing_mistake_is_answered_and_said() {
    let output = run(["from", "pmo directr"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output).starts_with("understood as: PMO Director (near "), "{}", said(&output));
}

#[test]
fn wrong_usage_ends_with_2_on_stderr() {
    let wrong: [&[&str]; 20] = [
        &["route", "pm"],
        &["route", "pm", "cpo", "-k", "0"],
        &["route", "pm", "cpo", "--max-years", "NaN"],
        &["route", "pm", "cpo", "--max-years", "-1"],
        &["plan", "pmo-director"],
        &["plan", "pmo-director", "--from", "pm", "-o", "plan.pdf"],
        &["plan", "pmo-director", "--from", "pm", "--route", "0"],
        &["rloes"],
        &["role"],
        &["role", ""],
        &["role", "-"],
        &["role", "   "],
        &["role", "-x"],
        &["find"],
        &["roles", "--level", "0"],
        &["roles", "--level", "-1"],
        &["roles", "--level", "1e99"],
        &["roles", "--color", "perhaps"],
        &["check"],
        &["--at", "pm", "roles"],
    ];
    for arguments in wrong {
        let output = run(arguments);
        assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(2)), "{arguments:?}");
        assert!(complained(&output).starts_with("error: "), "{arguments:?}");
    }
    // What follows `--` is a name, even if it looks like an option.
    assert_eq!(run(["role", "--", "-x"]).status.code(), Some(1));
    assert_eq!(run(["--"]).status.code(), Some(5));
}

#[test]
fn an_argument_is_made_harmless_before_it_is_echoed() {
    let hostile = "\u{1b}]0;pwned\u{7}\u{202e}\u{9b}2J\r\n\u{2028}x";
    for arguments in [vec!["role", hostile], vec!["find", hostile], vec![hostile], vec!["roles", "--track", hostile]] {
        let output = run(&arguments);
        assert!(matches!(output.status.code(), Some(1 | 2)), "{arguments:?}");
        for text in [said(&output), complained(&output)] {
            assert!(!text.chars().any(faces::acts), "{arguments:?}: {text:?}");
        }
    }
    let long = "x".repeat(100_000);
    for arguments in [["role", &long], ["find", &long], [&long, "y"]] {
        let output = run(arguments);
        assert!(matches!(output.status.code(), Some(1 | 2)));
        assert!(output.stderr.len() < 1_000, "{}", output.stderr.len());
    }
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_not_utf_8_ends_with_2_and_is_shown() {
    use std::os::unix::ffi::OsStrExt;
    let output = run([OsStr::new("role"), OsStr::from_bytes(b"pm\xff\x1b[2J")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).starts_with("error: \"pm\u{fffd}\u{fffd}[2J\" is not UTF-8\n"), "{}", complained(&output));
}

#[test]
fn a_reader_that_has_had_enough_is_no_fault() {
    for arguments in [["role", "project-manager"], ["sources", "--json"]] {
        let mut child = rungs().args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the program ends");
        assert_eq!((complained(&output).as_str(), output.status.code()), ("", Some(0)), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_with_4_and_is_said() {
    for arguments in [["role", "pm"], ["roles", "--json"], ["help", "role"]] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
        let output = rungs().args(arguments).stdout(full).output().expect("the program starts");
        assert_eq!(output.status.code(), Some(4), "{arguments:?}");
        assert!(complained(&output).starts_with("error: cannot write the answer: "), "{}", complained(&output));
    }
}

#[test]
fn a_framework_that_cannot_be_read_ends_with_4() {
    for arguments in [["roles", "--framework", "no/such/folder"], ["info", "--framework", "no/such\u{1b}/folder"]] {
        let output = run(arguments);
        assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(4)), "{arguments:?}");
        assert!(!complained(&output).contains('\u{1b}'));
    }
}

#[test]
fn a_question_is_answered_with_what_was_understood() {
    let output = run(["ask", "which", "skills", "does", "a", "scrum", "mastr", "need?"]);
    let said = said(&output);
    assert!(said.starts_with("understood as: "), "{said}");
    assert!(said.contains("Scrum Master") && said.contains("mistyped") && said.contains("It may also ask"), "{said}");
}

#[test]
fn every_question_of_the_material_is_understood_as_it_is_written() {
    let output = run(["ask", "--selftest"]);
    assert_eq!((said(&output).as_str(), output.status.code()), ("19/19\n", Some(0)));
}

#[test]
fn what_cannot_be_read_is_refused_with_the_nearest_three_questions() {
    for words in ["what is the meaning of life", "was kommt nach dem projektleiter", "?", "", "who won the cup"] {
        let output = run(["ask", words]);
        let complained = complained(&output);
        assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(1)), "{words:?}");
        assert!(complained.contains("is not a question that can be answered here"), "{words:?}: {complained}");
        assert_eq!(complained.lines().filter(|line| line.trim_start().starts_with(['1', '2', '3'])).count(), 3, "{words:?}: {complained}");
    }
}

#[test]
fn a_picture_is_replaced_as_a_whole_and_never_written_into_what_is_no_file() {
    let folder = crate::folder::folder("cli-shot", &[]);
    let file = folder.join("a.txt");
    let name = file.to_str().expect("the name is UTF-8");
    assert_eq!(run(["shot", "-o", name]).status.code(), Some(0));
    let first = std::fs::read(&file).expect("it was written");
    assert_eq!(run(["shot", "-o", name, "--size", "60x16"]).status.code(), Some(4));
    assert_eq!(std::fs::read(&file).expect("it is still there"), first);
    assert_eq!(run(["shot", "-o", name, "--size", "60x16", "--force"]).status.code(), Some(0));
    assert_ne!(std::fs::read(&file).expect("it is still there"), first);
    let names: Vec<_> = std::fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("readable").file_name()).collect();
    assert_eq!(names, ["a.txt"], "nothing is left behind");
    let taken = folder.join("taken.svg");
    std::fs::create_dir(&taken).expect("a folder can be made");
    let output = run(["shot", "--force", "-o", taken.to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(4));
    assert!(complained(&output).contains("it is a folder, a pipe or a device, not a file"), "{}", complained(&output));
}

#[test]
fn a_track_that_a_route_has_to_pass_lies_between_its_ends() {
    let output = run(["route", "pm", "portfolio-director", "--via-track", "PMO and governance", "--json"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let routes = answer["routes"].as_array().expect("routes");
    assert!(!routes.is_empty());
    for route in routes {
        let roles: Vec<&str> = route["roles"].as_array().expect("roles").iter().filter_map(serde_json::Value::as_str).collect();
        let is_pmo = |id: &&str| {
            let output = run(["role", id, "--json"]);
            let role: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
            role["role"]["track"] == "pmo"
        };
        assert!(roles[1..roles.len() - 1].iter().any(is_pmo), "{roles:?}");
    }
}

#[test]
fn no_route_ends_with_1_and_names_what_can_be_reached() {
    let output = run(["route", "pm", "cpo", "--max-years", "5"]);
    assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(1)));
    let message = complained(&output);
    assert!(
        message.starts_with("error: no route from Project Manager to Chief Project Officer within: at most 5 years in all"),
        "{message}"
    );
    assert!(message.contains("What can be reached nearest to it: "), "{message}");
    let json = run(["route", "chief-operating-officer", "pm", "--json"]);
    let document: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(
        (json.status.code(), document["kind"].as_str(), document["nearest"].as_array()),
        (Some(1), Some("error"), Some(&Vec::new()))
    );
}

#[test]
fn a_plan_is_written_in_three_formats_and_never_over_a_file_that_is_there() {
    let folder = crate::folder::folder("cli-plan", &[]);
    for (name, begins) in
        [("a.md", "# From Project Manager to PMO Director\n"), ("a.html", "<!DOCTYPE html>\n"), ("a.json", "{\n  \"schema\": \"rungs/1\"")]
    {
        let file = folder.join(name);
        let path = file.to_str().expect("the name is UTF-8");
        let plan = |more: &[&str]| {
            let all = ["plan", "pmo-director", "--from", "pm", "-o", path].into_iter().chain(more.iter().copied());
            rungs().args(all).env("SOURCE_DATE_EPOCH", "1795392000").output().expect("the program starts")
        };
        let output = plan(&[]);
        assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""), "{}", complained(&output));
        let text = std::fs::read_to_string(&file).expect("it was written");
        assert!(text.starts_with(begins) && (text.contains("23 November 2026") || text.contains("\"2026-11-23\"")), "{text}");
        assert_eq!(plan(&["--route", "2"]).status.code(), Some(4));
        assert_eq!(std::fs::read_to_string(&file).expect("it is still there"), text);
        assert_eq!(plan(&["--route", "2", "--force"]).status.code(), Some(0));
        assert_ne!(std::fs::read_to_string(&file).expect("it is still there"), text);
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_picture_is_refused_at_once() {
    let folder = crate::folder::folder("cli-pipe", &[]);
    let pipe = folder.join("a.svg");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("mkfifo is there");
    assert!(made.success());
    let output = run(["shot", "--force", "-o", pipe.to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(4), "{}", complained(&output));
}

/// Numbers that are none, or lie beyond what they may be, with what is said they may be.
const NUMBERS: &[(&[&str], &str)] = &[
    (&["roles", "--level", "-1"], "from 1 to 99"),
    (&["roles", "--level", "0"], "from 1 to 99"),
    (&["roles", "--level", "x"], "from 1 to 99"),
    (&["map", "--around", "pm", "--hops", "-1"], "from 0 to 99"),
    (&["map", "--around", "pm", "--hops", "x"], "from 0 to 99"),
    (&["map", "--around", "pm", "--hops", "1e99"], "from 0 to 99"),
    (&["map", "--size", "-1x5"], "1 to 1000 columns"),
    (&["map", "--size", "-1"], "1 to 1000 columns"),
    (&["shot", "--size", "-1x5"], "1 to 1000 columns"),
    (&["shot", "--size", "80x-24"], "1 to 500 rows"),
    (&["export", "csv", "--around", "pm", "--hops", "-1"], "from 0 to 99"),
    (&["export", "csv", "--around", "pm", "--hops", "2.5"], "from 0 to 99"),
    (&["route", "pm", "pmo-director", "-k", "-1"], "from 1 to 50"),
    (&["route", "pm", "pmo-director", "--most", "-1"], "from 1 to 50"),
    (&["route", "pm", "pmo-director", "--max-years", "-1"], "from 0 to 100"),
    (&["route", "pm", "pmo-director", "--max-years", "x"], "from 0 to 100"),
    (&["plan", "pmo-director", "--route", "-1"], "from 1 to 50"),
    (&["me", "years", "-1"], "from 0 to 100"),
    (&["me", "years", "--in-role", "-1"], "from 0 to 100"),
    (&["me", "limit", "max-years", "-1"], "from 0 to 100"),
    (&["me", "rate", "negotiation=-1"], "from 0 (none) to 5 (expert)"),
];

#[test]
fn a_number_that_cannot_be_ends_with_2_and_what_it_may_be() {
    for (arguments, range) in NUMBERS {
        let output = run(*arguments);
        assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(2)), "{arguments:?}");
        assert!(complained(&output).contains(range), "{arguments:?}: {}", complained(&output));
        assert!(!complained(&output).contains("unexpected argument"), "{arguments:?}: {}", complained(&output));
    }
}
