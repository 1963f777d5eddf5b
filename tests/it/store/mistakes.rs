//! A file that somebody wrote by hand: a mistake is told with its place and its remedy, and the file stays as it is.

use std::fs;
use std::os::unix::fs::MetadataExt;

use rungs::store::Trouble;

use super::{fresh, mark, marks, names, open, told};

/// What stands in the record, and what is told of it.
const CASES: &[(&str, &[&str])] = &[
    (
        r#"skills: [(skill: "risk", rating: 9)]"#,
        &["1:45 bad-number: 9 is not a rating. Write 0 (none) to 5 (expert), or take the skill out."],
    ),
    (
        r#"skills: [(skill: "risk", rating: -1)]"#,
        &["1:45 bad-number: -1 is not a rating. Write 0 (none) to 5 (expert), or take the skill out."],
    ),
    (
        r#"skills: [(skill: "risk", rating: "high")]"#,
        &[
            "1:45 wrong-type: the field `skills[0].rating` is `\"high\"`, and has to be a whole number. Write a number without quotes, such as 3.",
        ],
    ),
    (
        r#"skills: [(skill: "risk")]"#,
        &["1:21 missing-field: the field rating is missing. Write 0 (none) to 5 (expert), or take the skill out."],
    ),
    (r#"skills: [(rating: 1)]"#, &["1:21 missing-field: the field skill is missing. Write skill: \"…\"."]),
    (
        r#"skills: [(skill: "risk", rating: 1), (skill: "risk", rating: 2)]"#,
        &["1:49 duplicate-id: it stands twice in the list. Take one of them out."],
    ),
    (
        r#"role: "Project Manager""#,
        &[
            "1:18 bad-id: \"Project Manager\" is not an id: an id is made of a–z, 0–9 and -, not of ‘P’ (U+0050). Use lower-case letters, digits and hyphens, 64 at most.",
        ],
    ),
    (r#"roll: "pm""#, &["1:12 unknown-field: there is no field \"roll\" here. Did you mean \"role\"?"]),
    (
        r#"role: "pm", role: "po""#,
        &["1:24 duplicate-field: the field \"role\" stands twice. Take one of them out; only the first was read."],
    ),
    (r#"years: -1"#, &["1:19 bad-years: -1 is not a number of years. Write 0 to 100 years, in whole months (0.5 is six)."]),
    (r#"years: NaN"#, &["1:19 bad-years: NaN is not a number of years. Write 0 to 100 years, in whole months (0.5 is six)."]),
    (r#"years_in_role: 1e999"#, &["1:27 bad-years: inf is not a number of years. Write 0 to 100 years, in whole months (0.5 is six)."]),
    (
        r#"limits: (years: 0.3, tracks: [(track: "pmo", stay: "inn")])"#,
        &[
            "1:28 bad-years: 0.3 is not a number of years. Write 0 to 100 years, in whole months (0.5 is six).",
            "1:63 unknown-word: \"inn\" does not stand for stay. Did you mean \"in\"?",
        ],
    ),
    (
        r#"credentials: [(credential: "pmp", progress: "done"), (credential: "capm")]"#,
        &[
            "1:56 unknown-word: \"done\" does not stand for progress. It is one of: held, under-way.",
            "1:65 missing-field: the field progress is missing. It is one of: held, under-way.",
        ],
    ),
    (
        r#"credentials: [(credential: "prince2", part: "Practitioner", progress: "held")], degrees: [(degree: "mba")]"#,
        &[
            "1:56 bad-id: \"Practitioner\" is not an id: an id is made of a–z, 0–9 and -, not of ‘P’ (U+0050). Use lower-case letters, digits and hyphens, 64 at most.",
            "1:102 missing-field: the field progress is missing. It is one of: held, under-way.",
        ],
    ),
    (
        r#"notes: [(role: "pm", skill: "risk", text: "x"), (text: "y"), (role: "pm")]"#,
        &[
            "1:20 missing-field: a note is about one role, skill, credential, topic or question. Write one of them, such as role: \"…\".",
            "1:60 missing-field: a note is about one role, skill, credential, topic or question. Write one of them, such as role: \"…\".",
            "1:73 empty-text: the note is empty. Write text: \"…\", or take the note out.",
        ],
    ),
    (
        r#"bookmarks: [(role: "pm", topic: "c1"), ()]"#,
        &[
            "1:24 missing-field: a bookmark is on one role, skill, credential, topic or question. Write one of them, such as role: \"…\".",
            "1:51 missing-field: a bookmark is on one role, skill, credential, topic or question. Write one of them, such as role: \"…\".",
        ],
    ),
    (
        "notes: [(role: \"pm\", text: \"one\n\u{1b}[31m two\")]",
        &["1:39 control-character: line 2 of the note holds U+001B, a control character, at character 1. Take the character out."],
    ),
    (
        r#"notes: [(role: "pm", text: "\u{202e}drow")]"#,
        &[
            "1:39 control-character: line 1 of the note holds U+202E, a character that reverses text, at character 1. Take the character out.",
        ],
    ),
    (
        r#"limits: (no_degree: "yes"), bookmarks: "pmo""#,
        &[
            "1:32 wrong-type: the field `limits.no_degree` is `\"yes\"`, and has to be true or false. Write true or false, without quotes.",
            "1:51 wrong-type: the field `bookmarks` is `\"pmo\"`, and has to be a list. Put it in square brackets: [ … ].",
        ],
    ),
    (
        r#"skills: [(skill: "risk", rating: 3.5)]"#,
        &[
            "1:45 wrong-type: the field `skills[0].rating` is `3.5`, and has to be a whole number. Write a number without quotes, such as 3.",
        ],
    ),
    (r#"goal: (from: "pm")"#, &["1:18 missing-field: the field to is missing. Write to: \"…\"."]),
    (
        r#"snapshots: [(date: "2025-02-30"), (date: "2025-02-28", skills: [(skill: "risk", rating: 6)])]"#,
        &[
            "1:31 bad-date: \"2025-02-30\" is not a day of the calendar. Write the year, month and day: \"2026-11-23\".",
            "1:100 bad-number: 6 is not a rating. Write 0 (none) to 5 (expert), or take the skill out.",
        ],
    ),
    (r#"format: 0"#, &["1:20 format: there is no format 0. Write format: 1."]),
    (
        r#"format: "one""#,
        &["1:20 wrong-type: the field `format` is `\"one\"`, and has to be a whole number. Write a number without quotes, such as 3."],
    ),
    (r#"role: "pm" years: 3"#, &["1:23 syntax: a comma is missing before this. Put a comma between fields, and between items."]),
];

#[test]
fn every_mistake_is_told_with_its_place_and_what_to_do() {
    let path = fresh("mistakes");
    for (record, expected) in CASES {
        let written = format!("(profile: ({record}, last: \"pmo\"))");
        fs::write(&path, &written).unwrap();
        let (mut store, profile, message) = rungs::store::Store::open(Ok(path.clone()), super::now());
        let message = message.unwrap_or_else(|| panic!("{record} is taken as it is"));
        let problems: Vec<String> = message
            .problems
            .iter()
            .map(|problem| {
                let spot = problem.spot.unwrap();
                format!("{}:{} {}: {} {}", spot.line, spot.column, problem.code, problem.message, problem.help)
            })
            .collect();
        assert_eq!(problems, *expected, "{record}");
        assert_eq!(profile.last().map(|last| last.as_str()), Some("pmo"), "what is sound is there: {record}");

        let inode = fs::metadata(&path).unwrap().ino();
        let error = store.save(&mark("one")).unwrap_err();
        assert!(error.told && matches!(error.trouble, Trouble::Mistaken(_)), "{record}");
        assert_eq!(marks(store.profile()), ["one"]);
        assert_eq!((fs::read_to_string(&path).unwrap(), fs::metadata(&path).unwrap().ino()), (written, inode), "untouched");
        assert_eq!(names(&path), ["profile.ron"], "not even a lock is laid beside it");
    }
}

#[test]
fn a_message_names_the_first_mistake_and_counts_the_others() {
    let path = fresh("mistakes-counted");
    fs::write(&path, "(profile: (\n  years: -1,\n  role: \"A\",\n))").unwrap();
    let (_, message) = told(&path);
    assert_eq!(
        message,
        "profile.ron:2:10: -1 is not a number of years. Write 0 to 100 years, in whole months (0.5 is six). \
         There is 1 more mistake in the file. Nothing is saved."
    );
}

#[test]
fn what_follows_the_record_or_stands_beside_it_is_a_mistake() {
    let path = fresh("mistakes-beside");
    let table = [
        (
            "(profile: (last: \"pmo\"), roles: [])",
            "profile.ron:1:26: there is no section \"roles\". Take it out; there is only \"profile\". Nothing is saved.",
        ),
        (
            "(profile: (last: \"pmo\"), profile: ())",
            "profile.ron:1:26: the field \"profile\" stands twice. Take one of them out; only the first was read. Nothing is saved.",
        ),
        (
            "(profile: (last: \"pmo\")) (profile: ())",
            "profile.ron:1:26: something follows that does not belong here. A comma or a bracket may be missing before it. Nothing is saved.",
        ),
    ];
    for (written, expected) in table {
        fs::write(&path, written).unwrap();
        let (profile, message) = told(&path);
        assert_eq!(message, expected);
        assert!(profile.last().is_some());
        assert_eq!(fs::read_to_string(&path).unwrap(), written);
    }
}

#[test]
fn once_the_mistake_is_mended_everything_is_saved() {
    let path = fresh("mistakes-mended");
    fs::write(&path, "(profile: (bookmarks: [(role: \"by-hand\")], years: 1000))").unwrap();
    let (mut store, _, message) = rungs::store::Store::open(Ok(path.clone()), super::now());
    assert!(message.is_some());
    store.save(&mark("one")).unwrap_err();
    fs::write(&path, "(profile: (bookmarks: [(role: \"by-hand\")], years: 10))").unwrap();
    let saved = store.save(&mark("two")).unwrap().profile;
    assert_eq!(marks(&saved), ["by-hand", "one", "two"]);
    assert_eq!(saved.years().map(|years| years.get()), Some(120));
    assert_eq!(open(&path).1, saved);
}

#[test]
fn a_mistake_that_comes_while_the_program_runs_is_told_once() {
    let path = fresh("mistakes-later");
    let (mut store, _) = open(&path);
    store.save(&mark("one")).unwrap();
    let written = "(profile: (years: \"long\"))";
    fs::write(&path, written).unwrap();
    let told: Vec<bool> = ["two", "three"].map(|role| store.save(&mark(role)).unwrap_err().told).to_vec();
    assert_eq!(told, [false, true]);
    assert_eq!(marks(store.profile()), ["one", "three", "two"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), written);
}

#[test]
fn too_many_bookmarks_and_too_long_a_note_are_mistakes() {
    let path = fresh("mistakes-many");
    let marks: Vec<String> = (0..10_001).map(|number| format!("(role: \"role-{number}\")")).collect();
    fs::write(&path, format!("(profile: (bookmarks: [{}]))", marks.join(","))).unwrap();
    let (profile, message) = told(&path);
    assert_eq!(profile.bookmarks().len(), 10_000);
    assert_eq!(message, "profile.ron:1:23: there are 10001 bookmarks, and 10000 may be kept. Take some out. Nothing is saved.");
    fs::write(&path, format!("(profile: (notes: [(role: \"pm\", text: \"{}\")]))", "x".repeat(65_537))).unwrap();
    let (_, message) = told(&path);
    assert_eq!(message, "profile.ron:1:39: the note has 65537 bytes, and may have 65536 (64 KiB). Shorten it. Nothing is saved.");
}

#[test]
fn a_profile_of_a_newer_program_can_be_looked_at_and_is_left_as_it_is() {
    let path = fresh("newer");
    for written in [
        "(profile: (format: 2, bookmarks: [(role: \"one\")], mood: \"fine\"))",
        "(profile: (bookmarks: [(role: \"one\")], format: 2, years: (from: 1, to: 2)))",
        // Even torn, it is for the newer program to mend.
        "(profile: (format: 2, bookmarks: [(role: \"one\")], mo",
    ] {
        fs::write(&path, written).unwrap();
        let inode = fs::metadata(&path).unwrap().ino();
        let (mut store, profile, message) = rungs::store::Store::open(Ok(path.clone()), super::now());
        assert_eq!(
            super::text(message.as_ref(), &path),
            "profile.ron: a newer rungs wrote this profile, in format 2; this one knows format 1 and leaves it as it is. Nothing is saved."
        );
        assert_eq!(marks(&profile), ["one"]);
        assert!(store.save(&mark("two")).unwrap_err().told);
        assert_eq!(marks(store.profile()), ["one", "two"]);
        assert_eq!((fs::read_to_string(&path).unwrap(), fs::metadata(&path).unwrap().ino()), (written.to_owned(), inode));
        assert_eq!(names(&path), ["profile.ron"]);
    }
}

#[test]
fn a_newer_program_that_takes_over_meanwhile_is_not_undone() {
    let path = fresh("newer-later");
    let (mut store, _) = open(&path);
    store.save(&mark("one")).unwrap();
    let written = "(profile: (format: 99999999999, bookmarks: [(role: \"two\")]))";
    fs::write(&path, written).unwrap();
    let error = store.save(&mark("three")).unwrap_err();
    assert!(error.to_string().contains("in format 99999999999; this one knows format 1"), "{error}");
    assert_eq!(fs::read_to_string(&path).unwrap(), written);
}
