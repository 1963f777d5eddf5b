//! `rungs me` and the profile in other commands, as the real program. Each test has a state folder of its own.

use std::path::PathBuf;
use std::process::Output;

use serde_json::Value;

use super::{complained, rungs, said};

/// Somebody with a state folder of their own.
struct Person {
    state: PathBuf,
}

impl Person {
    fn new(name: &str) -> Self {
        Self { state: crate::folder::folder(&format!("cli-me-{name}"), &[]) }
    }

    /// Runs the program on a day.
    fn on(&self, day: u64, arguments: &[&str]) -> Output {
        let seconds = (day * 86_400).to_string();
        rungs().args(arguments).env("XDG_STATE_HOME", &self.state).env("SOURCE_DATE_EPOCH", seconds).output().expect("the program starts")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.on(20_000, arguments)
    }

    /// What a command says that must go well and complain of nothing.
    fn says(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!((complained(&output).as_str(), output.status.code()), ("", Some(0)), "{arguments:?}");
        said(&output)
    }

    /// What a change says behind the file.
    fn saves(&self, arguments: &[&str]) -> String {
        let said = self.says(arguments);
        let file = self.file();
        let line = said.strip_prefix(&format!("saved in {}: ", file.display()));
        line.unwrap_or_else(|| panic!("{said}")).trim_end().to_owned()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let all: Vec<&str> = arguments.iter().copied().chain(["--json"]).collect();
        serde_json::from_str(&self.says(&all)).expect("one JSON document")
    }

    fn file(&self) -> PathBuf {
        self.state.join("rungs/profile.ron")
    }

    /// The file, without its first line.
    fn kept(&self) -> String {
        let text = std::fs::read_to_string(self.file()).expect("something was saved");
        text.lines().skip(1).map(str::trim).collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn every_form_says_in_one_line_what_it_saved_and_where() {
    let ann = Person::new("forms");
    let table: [(&[&str], &str); 22] = [
        (&["me", "role", "pm"], "current role: Project Manager (project-manager)"),
        (&["me", "years", "6.5", "--in-role", "2"], "experience in all: 6.5 years; experience in the current role: 2 years"),
        (&["me", "years", "--in-role", "1"], "experience in the current role: 1 year"),
        (
            &["me", "rate", "planning-scheduling=4", "Negotiation=0", "leadership = 3"],
            "Planning & scheduling: 4 advanced; Negotiation: 0 none; Leadership: 3 independent",
        ),
        (&["me", "rate", "leadership=-"], "Leadership: no longer rated"),
        (&["me", "earn", "pmp"], "PMP: held"),
        (&["me", "earn", "prince2", "practitioner", "--under-way"], "PRINCE2 Practitioner: under way"),
        (&["me", "earn", "degree"], "degree: held"),
        (&["me", "earn", "MBA", "--under-way"], "mba: under way"),
        (&["me", "earn", "mba", "--not"], "mba: no longer said"),
        (&["me", "limit", "no-degree"], "limits: no step that takes a degree"),
        (&["me", "limit", "no-degree", "--lift"], "no limits"),
        (&["me", "limit", "max-years", "3"], "limits: no step that typically takes more than 3 years"),
        (&["me", "limit", "max-years", "--lift"], "no limits"),
        (&["me", "limit", "promotions-only"], "limits: no step but promotions"),
        (&["me", "limit", "stay-out", "Agile and product"], "limits: no step but promotions, no step into Agile and product"),
        (&["me", "limit", "none"], "no limits"),
        (&["me", "note", "pm", "What", "I", "do."], "note about Project Manager"),
        (&["me", "note", "Negotiation", "Weak."], "note about Negotiation"),
        (&["me", "bookmark", "pmo", "manager"], "bookmarked: PMO Manager (pmo-manager)"),
        (&["me", "goal", "programme", "manager"], "goal: Programme Manager (programme-manager)"),
        (&["me", "snapshot"], "the ratings of 2 skills kept for 2024-10-04"),
    ];
    for (arguments, expected) in table {
        assert_eq!(ann.saves(arguments), expected, "{arguments:?}");
    }
    let shown = ann.says(&["me"]);
    let file = ann.file();
    let expected = format!(
        "Your profile, kept in {}
Current role: Project Manager (project-manager)
Experience in all: 6.5 years
Experience in the current role: 1 year
Goal: Programme Manager (programme-manager)

Technical skills, from 0 (none) to 5 (expert)
  1. Planning & scheduling: 4 advanced

Behavioural skills, from 0 (none) to 5 (expert)
  1. Negotiation: 0 none

Credentials and degrees
  1. PMP: held
  2. PRINCE2 Practitioner: under way
  3. degree: held

Limits
  none

Bookmarks
  1. role PMO Manager (pmo-manager)

Notes
  1. Project Manager (role project-manager)
     What I do.
  2. Negotiation (skill negotiation)
     Weak.

Ratings kept for later
  1. 2024-10-04: 2 skills rated
",
        file.display()
    );
    assert_eq!(shown, expected);
}

#[test]
fn what_was_said_can_be_taken_out_again() {
    let ann = Person::new("out");
    for arguments in [
        &["me", "role", "pm"][..],
        &["me", "years", "6", "--in-role", "2"],
        &["me", "earn", "pmp"],
        &["me", "note", "pm", "A note"],
        &["me", "bookmark", "pm"],
        &["me", "goal", "pmo-director"],
        &["me", "limit", "stay-in", "delivery"],
    ] {
        ann.saves(arguments);
    }
    let table: [(&[&str], &str); 7] = [
        (&["me", "role", "--not"], "current role: nothing said; experience in the current role: nothing said"),
        (&["me", "years", "-"], "experience in all: nothing said"),
        (&["me", "earn", "pmp", "--not"], "PMP: no longer said"),
        (&["me", "note", "pm", ""], "no note any more about Project Manager"),
        (&["me", "bookmark", "pm", "--not"], "no longer bookmarked: Project Manager (project-manager)"),
        (&["me", "goal", "--not"], "goal: nothing said"),
        (&["me", "limit", "stay-in", "delivery", "--lift"], "no limits"),
    ];
    for (arguments, expected) in table {
        assert_eq!(ann.saves(arguments), expected, "{arguments:?}");
    }
    assert_eq!(ann.kept(), "(profile: ( format: 1, ))");
    assert!(ann.says(&["me", "goal", "--not"]).starts_with("unchanged in "));
}

#[test]
fn another_role_ends_the_years_in_the_one_before_and_the_same_role_does_not() {
    let ann = Person::new("role");
    ann.saves(&["me", "role", "pm"]);
    ann.saves(&["me", "years", "--in-role", "2"]);
    assert!(ann.says(&["me", "role", "project-manager"]).starts_with("unchanged in "));
    let told = ann.saves(&["me", "role", "programme-manager"]);
    assert_eq!(told, "current role: Programme Manager (programme-manager); experience in the current role: nothing said");
}

#[test]
fn all_of_a_command_is_saved_or_nothing() {
    let ann = Person::new("all");
    ann.saves(&["me", "rate", "negotiation=2"]);
    let output = ann.run(&["me", "rate", "leadership=3", "zzzzqx=3"]);
    assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(1)));
    assert!(complained(&output).starts_with("error: no skill \"zzzzqx\"; "), "{}", complained(&output));
    assert_eq!(ann.kept(), "(profile: ( format: 1, skills: [ (skill: \"negotiation\", rating: 2), ], ))");
}

#[test]
fn a_typing_mistake_is_saved_as_what_it_means_and_said() {
    let ann = Person::new("typo");
    let text = ann.says(&["me", "rate", "negotiaton=2", "leadreship=3"]);
    assert!(text.starts_with("understood as: Negotiation (near "), "{text}");
    assert!(text.contains("; Leadership (near ") && text.contains("\nsaved in "), "{text}");
    let document = ann.json(&["me", "earn", "prince2 practitoner"]);
    assert_eq!(document["profile"]["credentials"][0]["part"], "practitioner");
    assert!(document["understood"].as_str().is_some_and(|words| words.contains("PRINCE2")), "{document}");
}

#[test]
fn a_credential_with_grades_is_not_taken_without_one() {
    let ann = Person::new("grade");
    let output = ann.run(&["me", "earn", "ipma"]);
    let asked = "error: which grade? ipma: IPMA Level D, IPMA Level C, IPMA Level B, IPMA Level A\n";
    assert_eq!((complained(&output).as_str(), output.status.code()), (asked, Some(1)));
    assert!(ann.says(&["me", "earn", "ipma", "level", "c"]).contains("IPMA Level C: held"));
    assert!(ann.says(&["me", "earn", "ipma", "--not"]).contains("no longer said"));
}

#[test]
fn what_is_not_understood_ends_with_1_and_bad_numbers_with_2() {
    let ann = Person::new("bad");
    let table: [(&[&str], i32); 22] = [
        (&["me", "role", "zzzzqx"], 1),
        (&["me", "earn", "zzzzqx"], 1),
        (&["me", "earn", "ipma"], 1),
        (&["me", "note", "zzzzqx", "x"], 1),
        (&["me", "bookmark", "PMO"], 1),
        (&["me", "limit", "stay-in", "zzzzqx"], 1),
        (&["me", "snapshot"], 1),
        (&["me", "since", "2024-01-01"], 1),
        (&["me", "rate", "negotiation=6"], 2),
        (&["me", "rate", "negotiation=x"], 2),
        (&["me", "rate", "negotiation"], 2),
        (&["me", "rate", "=3"], 2),
        (&["me", "years", "-1"], 2),
        (&["me", "years", "2.34"], 2),
        (&["me", "years", "101"], 2),
        (&["me", "years"], 2),
        (&["me", "limit", "max-years"], 2),
        (&["me", "limit", "stay-in"], 2),
        (&["me", "limit", "no-degree", "3"], 2),
        (&["me", "limit", "sleep"], 2),
        (&["me", "since", "yesterday"], 2),
        (&["me", "reset"], 2),
    ];
    for (arguments, code) in table {
        let output = ann.run(arguments);
        assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(code)), "{arguments:?}: {}", complained(&output));
        assert!(complained(&output).starts_with("error: "), "{arguments:?}: {}", complained(&output));
    }
    assert!(!ann.file().exists(), "nothing was saved");
}

#[test]
fn then_and_now_stand_side_by_side() {
    let ann = Person::new("since");
    ann.saves(&["me", "rate", "negotiation=2", "leadership=3", "communication=3"]);
    assert_eq!(ann.on(20_010, &["me", "snapshot"]).status.code(), Some(0));
    ann.saves(&["me", "rate", "negotiation=4", "communication=-", "planning-scheduling=1"]);
    let expected = "Your ratings of 2024-10-14 and now
  1. Negotiation: 2 then, 4 now, 2 more
  2. Communication: 3 then, not rated now
  3. Planning & scheduling: not rated then, 1 now

Unchanged: 1 skill
";
    assert_eq!(ann.says(&["me", "since", "2024-12-01"]), expected);
    assert_eq!(ann.says(&["me", "snapshots"]), "Ratings kept for later\n  1. 2024-10-14: 3 skills rated\n");
    let output = ann.run(&["me", "since", "2024-10-13"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(complained(&output), "error: no ratings are kept for 2024-10-13 or before; the first day is 2024-10-14\n");
    assert_eq!(ann.json(&["me", "since", "2024-12-01"])["since"]["skills"][0]["now"], 4);
}

#[test]
fn a_reset_takes_out_everything_and_says_where_the_old_profile_is() {
    let ann = Person::new("reset");
    ann.saves(&["me", "rate", "negotiation=2"]);
    let before = std::fs::read(ann.file()).expect("it was saved");
    let backup = ann.state.join("rungs/profile.ron.backup");
    let told = ann.saves(&["me", "reset", "--yes"]);
    assert_eq!(told, format!("everything is taken out; {} holds the profile as it was, until the next change", backup.display()));
    assert_eq!(ann.kept(), "(profile: ( format: 1, ))");
    assert_eq!(std::fs::read(backup).expect("it is there"), before);
}

#[test]
fn the_profile_answers_in_next_and_compare_and_its_absence_is_told() {
    let ann = Person::new("answers");
    assert!(ann.says(&["next", "pm"]).contains("for a typical holder of the role (assumed)"));
    ann.saves(&["me", "role", "pmo-analyst"]);
    assert_eq!(ann.json(&["next", "pm"])["assumed"], true);
    let text = ann.says(&["compare", "pm", "programme-manager"]);
    assert!(text.contains("You have rated no skill yet: a typical PMO Analyst stands in for you, which is assumed."), "{text}");
    ann.saves(&["me", "rate", "leadership=2", "benefits-management=1"]);
    assert!(ann.says(&["next", "pm"]).starts_with("What Project Manager often leads to, for you\n"));
    assert_eq!(ann.json(&["next", "pm"])["assumed"], false);
    let text = ann.says(&["compare", "pm", "programme-manager"]);
    assert!(text.contains("\n  1. Leadership: Project Manager 3, Programme Manager 5; you: 2\n"), "{text}");
    assert!(text.contains("\n  2. Stakeholder engagement: Project Manager 4, Programme Manager 5; you: not described\n"), "{text}");
    assert!(text.contains("Benefits management 4 (you: 1)"), "{text}");
    assert_eq!(ann.json(&["compare", "pm", "programme-manager"])["assumed"], Value::Null);
}

#[test]
fn the_file_can_be_named() {
    let ann = Person::new("named");
    let file = ann.state.join("mine.ron");
    let name = file.to_str().expect("UTF-8");
    let text = ann.says(&["me", "rate", "negotiation=2", "--profile", name]);
    assert_eq!(text, format!("saved in {name}: Negotiation: 2 supported\n"));
    assert!(!ann.file().exists());
    assert!(ann.says(&["--profile", name, "me"]).contains("1. Negotiation: 2 supported\n"));
    assert!(ann.says(&["me"]).contains("none rated"));
}

#[test]
fn info_names_the_file_and_whether_it_is_there_and_can_be_written() {
    let ann = Person::new("info");
    let file = ann.file();
    let text = ann.says(&["info"]);
    assert!(text.contains(&format!("\nYour profile\n  File: {}\n  Is there: no\n  Can be written: yes\n", file.display())), "{text}");
    assert!(!ann.state.join("rungs").exists(), "looking makes nothing");
    ann.saves(&["me", "rate", "negotiation=2"]);
    let profile = &ann.json(&["info"])["profile"];
    assert_eq!((profile["is_there"].as_bool(), profile["can_be_written"].as_bool()), (Some(true), Some(true)));
    let bare = rungs().args(["info"]).env_remove("XDG_STATE_HOME").output().expect("the program starts");
    let text = said(&bare);
    assert!(text.contains("  File: no place for it\n  Is there: no\n  Can be written: no; HOME is not set; "), "{text}");
}

#[test]
fn without_a_place_the_answer_stands_and_a_change_ends_with_4() {
    let run = |arguments: &[&str]| rungs().args(arguments).env_remove("XDG_STATE_HOME").output().expect("the program starts");
    let output = run(&["next", "pm"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(complained(&output), "warning: HOME is not set; --profile FILE says where your profile is kept. Nothing is saved.\n");
    assert!(said(&output).starts_with("What Project Manager often leads to"));
    let output = run(&["me", "rate", "negotiation=2"]);
    assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(4)));
    assert_eq!(complained(&output), "error: HOME is not set; --profile FILE says where your profile is kept. Nothing is saved.\n");
}

#[test]
fn a_profile_that_is_newer_or_has_mistakes_answers_as_far_as_it_goes_and_stays_as_it_is() {
    let newer = "(profile: (format: 9, skills: [(skill: \"leadership\", rating: 2)], wings: 2))";
    let mistaken = "(profile: (format: 1, skills: [(skill: \"leadership\", rating: 2), (skill: \"negotiation\", rating: 9)]))";
    for (name, text, advice) in [
        ("newer", newer, "Update rungs, or name another file with --profile.\n"),
        ("mistaken", mistaken, "Mend the file, or name another one with --profile.\n"),
    ] {
        let ann = Person::new(name);
        std::fs::create_dir_all(ann.state.join("rungs")).expect("a folder can be made");
        std::fs::write(ann.file(), text).expect("it can be written");
        let output = ann.run(&["compare", "pm", "programme-manager"]);
        assert_eq!(output.status.code(), Some(0), "{name}");
        assert!(complained(&output).starts_with("warning: ") && complained(&output).lines().count() == 1, "{}", complained(&output));
        assert!(said(&output).contains("; you: 2\n"), "{name}: {}", said(&output));
        let output = ann.run(&["me", "rate", "negotiation=2"]);
        assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(4)), "{name}");
        assert!(complained(&output).starts_with("error: ") && complained(&output).ends_with(advice), "{}", complained(&output));
        assert_eq!(complained(&output).lines().count(), 1, "{name}: it is told once");
        assert_eq!(std::fs::read_to_string(ann.file()).expect("it is there"), text, "{name}");
    }
}

#[test]
fn a_damaged_profile_is_set_aside_and_the_change_is_saved() {
    let ann = Person::new("damaged");
    std::fs::create_dir_all(ann.state.join("rungs")).expect("a folder can be made");
    std::fs::write(ann.file(), "(profile: (format: 1, skills: [").expect("it can be written");
    let output = ann.run(&["me", "rate", "negotiation=2"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(complained(&output).contains("the profile was damaged (it ends too early)"), "{}", complained(&output));
    assert!(said(&output).starts_with("saved in "));
    let aside = ann.state.join("rungs/profile.ron.damaged-20241004T000000Z");
    assert!(aside.exists(), "it is named after the moment");
}

#[test]
fn that_a_profile_was_damaged_is_told_with_every_answer_and_every_refusal_that_read_it() {
    let ann = Person::new("damaged-told");
    std::fs::create_dir_all(ann.state.join("rungs")).expect("a folder can be made");
    for (code, arguments) in [
        (2, &["plan", "pmo-director"][..]),
        (1, &["plan", "nobodyzzz", "--from", "pm"]),
        (0, &["plan", "pmo-director", "--from", "pm"]),
        (1, &["gap", "nobodyzzz"]),
        (0, &["gap", "pmo-director"]),
        (1, &["route", "chief-project-officer", "team-assistant"]),
        (0, &["map", "--route", "pm", "pmo-director"]),
        (1, &["map", "--route", "chief-project-officer", "team-assistant"]),
        (0, &["shot"]),
        (1, &["shot", "--at", "nobodyzzz"]),
        (0, &["me"]),
        (0, &["info"]),
    ] {
        std::fs::write(ann.file(), "(").expect("it can be written");
        let output = ann.run(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", complained(&output));
        assert!(complained(&output).starts_with("warning: "), "{arguments:?}: {}", complained(&output));
        assert_eq!(complained(&output).matches("the profile was damaged").count(), 1, "{arguments:?}: {}", complained(&output));
    }
}

#[test]
fn a_role_that_this_catalogue_does_not_know_is_told_as_such() {
    let ann = Person::new("missing-role");
    std::fs::create_dir_all(ann.state.join("rungs")).expect("a folder can be made");
    std::fs::write(ann.file(), "(profile: (format: 1, role: \"wizard\"))").expect("it can be written");
    let shown = ann.says(&["me"]);
    assert!(shown.contains("\nCurrent role: wizard (not in this catalogue)\n"), "{shown}");
    let screen = ann.says(&["shot", "--keys", "5"]);
    assert!(screen.contains("wizard (not in this catalogue)"), "{screen}");
    let output = ann.run(&["plan", "pmo-director"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complained(&output).starts_with("warning: your current role, \"wizard\", is not in this catalogue\n"),
        "{}",
        complained(&output)
    );
    assert_eq!(complained(&ann.run(&["plan", "pmo-director", "--from", "pm"])), "", "it is not asked for");
    let unlock = ann.says(&["unlock"]);
    assert!(unlock.contains("Since your current role, \"wizard\", is not in this catalogue, "), "{unlock}");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_ends_with_4_and_says_what_to_do() {
    let ann = Person::new("unwritable");
    std::fs::write(ann.state.join("rungs"), "in the way").expect("it can be written");
    let output = ann.run(&["me", "rate", "negotiation=2"]);
    assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(4)));
    assert!(complained(&output).contains(" Nothing is saved. ") && complained(&output).contains("--profile"), "{}", complained(&output));
    assert_eq!(ann.run(&["next", "pm"]).status.code(), Some(0));
}

#[test]
fn what_this_catalogue_does_not_know_is_kept_and_listed() {
    let ann = Person::new("missing");
    std::fs::create_dir_all(ann.state.join("rungs")).expect("a folder can be made");
    let text = "(profile: (format: 1, role: \"wizard\", skills: [(skill: \"spells\", rating: 5)], bookmarks: [(role: \"wizard\")]))";
    std::fs::write(ann.file(), text).expect("it can be written");
    let shown = ann.says(&["me"]);
    let listed =
        "\nKept, but not in this catalogue\n  1. role wizard: bookmark\n  2. role wizard: current role\n  3. skill spells: rating\n";
    assert!(shown.contains(listed), "{shown}");
    ann.saves(&["me", "rate", "negotiation=2"]);
    assert!(ann.kept().contains("(skill: \"spells\", rating: 5)"), "{}", ann.kept());
    assert!(ann.says(&["next", "pm"]).contains(", for you"));
}

#[test]
fn a_note_that_could_act_on_a_terminal_is_made_harmless() {
    let ann = Person::new("note");
    ann.saves(&["me", "note", "pm", "a\u{1b}[2Jb\u{202e}\nsecond line"]);
    let text = ann.says(&["me"]);
    assert!(text.contains("     a\u{fffd}[2Jb\u{fffd}\n     second line\n"), "{text}");
}

#[test]
fn the_documents_of_a_full_profile_are_as_the_schema_says() {
    let ann = Person::new("schema");
    for arguments in [
        &["me", "role", "pm"][..],
        &["me", "rate", "leadership=2"],
        &["me", "earn", "prince2 practitioner"],
        &["me", "earn", "degree"],
        &["me", "limit", "stay-in", "delivery"],
        &["me", "note", "pm", "A note"],
        &["me", "bookmark", "pm"],
        &["me", "goal", "pmo-director"],
        &["me", "snapshot"],
    ] {
        ann.saves(arguments);
    }
    let schema = super::json::schema();
    let strict = super::json::strict(schema);
    for (kind, arguments) in [
        ("profile", &["me"][..]),
        ("profile", &["me", "rate", "leadership=3"]),
        ("snapshots", &["me", "snapshots"]),
        ("since", &["me", "since", "2025-01-01"]),
        ("compare", &["compare", "pm", "programme-manager"]),
        ("compare", &["compare", "pm", "pmo-manager"]),
        ("topic", &["compare", "pm", "pmo"]),
        ("next", &["next", "pm"]),
        ("info", &["info"]),
    ] {
        let document = ann.json(arguments);
        let complaints: Vec<String> = super::json::of_kind(&strict, kind)
            .iter_errors(&document)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert_eq!((complaints, document["kind"].as_str()), (Vec::new(), Some(kind)), "{arguments:?}");
    }
}

#[test]
fn the_help_of_every_form_reads_well() {
    let ann = Person::new("help");
    let text = ann.says(&["me", "--help"]);
    for line in [
        "Rate skills: rungs me rate risk-management=4",
        "Say how much experience you have",
        "Say which role you have",
        "Say which credential or degree you hold",
        "Say what you do not want or cannot have",
        "Note something about a role or a skill",
        "Bookmark a role",
        "Say which role you want to get to",
        "Keep your ratings as they are today",
        "List the days for which ratings are kept",
        "Show your ratings then and now",
        "Take out everything",
    ] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
}
