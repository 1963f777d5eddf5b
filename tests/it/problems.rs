//! One tiny bad file per rule, with its sentence and its place.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use rungs::cli::check::check;
use rungs::domain::check::CHECKS;
use rungs::domain::problem::RULES;
use rungs::domain::problems::LEFT_OUT;
use rungs::framework::{BYTES_AT_MOST, FileError, LoadError, load, look};

use crate::folder::{HEAD, TINY, folder, loaded, told};

/// A complete step but for its kind; the case names the rest before it.
const STEP: &str = "to_show: [\"One\", \"Two\"], confidence: \"stated\", sources: [\"book\"])";

/// The rule, what an overlay over the tiny framework says on its second line, and the one problem told of it.
const CASES: &[(&str, &str, &str)] = &[
    (
        "not-up",
        r#"roles: [(id: "junior", level: 2)])"#,
        "2:31 not-up step `junior` → `senior`: a promotion goes up, but this one leads from level 2 to level 2.",
    ),
    (
        "not-down",
        r#"steps: [(from: "senior", to: "peer", kind: "step-back", @])"#,
        "2:44 not-down step `senior` → `peer`: a step back goes down, but this one leads from level 2 to level 2.",
    ),
    (
        "lateral-far",
        r#"steps: [(from: "peer", to: "chief", kind: "lateral", @])"#,
        "2:43 lateral-far step `peer` → `chief`: a lateral step moves at most one level, but this one leads from level 2 to level 4.",
    ),
    (
        "step-to-itself",
        r#"steps: [(from: "peer", to: "peer", kind: "pivot", @])"#,
        "2:28 step-to-itself step `peer` → `peer`: the step leads to the role that it leaves.",
    ),
    (
        "step-twice",
        r#"roles: [(id: "peer", was: ["equal"])], steps: [(from: "equal", to: "senior", kind: "pivot", @])"#,
        "2:68 step-twice step `peer` → `senior`: there is another step between the same two roles.",
    ),
    (
        "asks-less",
        r#"roles: [(id: "senior", skills: [(skill: "planning", want: 1)])])"#,
        "2:33 asks-less step `junior` → `senior`: the promotion asks less of `planning` (1 instead of 2) and does not say why.",
    ),
    (
        "less-depth",
        r#"steps: [(from: "junior", to: "senior", less_depth: [(skill: "talking", text: "Why.")])])"#,
        "2:53 less-depth step `junior` → `senior`: less_depth names `talking`, of which the new role wants no less (3, before 2).",
    ),
    (
        "less-depth",
        r#"steps: [(from: "senior", to: "chief", less_depth: [(skill: "planning", text: "Why.")])])"#,
        "2:52 less-depth step `senior` → `chief`: less_depth names `planning`, which the two roles do not share.",
    ),
    (
        "to-show",
        r#"steps: [(from: "junior", to: "senior", to_show: ["Only this"])])"#,
        "2:49 to-show step `junior` → `senior`: the step names one thing to show, and two to four are useful.",
    ),
    (
        "short-journey",
        r#"journeys: [(id: "stay", title: "Stay", roles: ["peer"], sources: ["book"])])"#,
        "2:47 short-journey journey `stay`: a journey leads through at least two roles.",
    ),
    (
        "no-such-step",
        r#"journeys: [(id: "jump", title: "Jump", roles: ["peer", "senior", "junior"], sources: ["book"])])"#,
        "2:66 no-such-step journey `jump`: there is no step from `senior` to `junior`.",
    ),
    (
        "no-link",
        r#"questions: [(id: "q", title: "Why?", lead: (text: "So.", sources: ["book"]), claims: [(id: "a", text: "So.", sources: ["book"])])])"#,
        "2:87 no-link question `q`, claim `a`: the claim leads nowhere.",
    ),
    (
        "no-link",
        r#"questions: [(id: "q", title: "Why?", lead: (text: "So.", sources: ["book"]), claims: [(id: "a", text: "So.", links: [(role: "peer", skill: "talking")], sources: ["book"])])])"#,
        "2:118 no-link question `q`, claim `a`: the link does not name just one thing.",
    ),
    (
        "bad-reading",
        r#"questions: [(id: "q", title: "Why?", is: [(kind: "higher", of: [(role: "peer")])], lead: (text: "So.", sources: ["book"]))])"#,
        "2:43 bad-reading question `q`: a question of the kind `higher` is asked of 2 things, not of 1.",
    ),
    (
        "unknown-word",
        r#"questions: [(id: "q", title: "Why?", is: [(kind: "nxt", of: [(role: "peer")])], lead: (text: "So.", sources: ["book"]))])"#,
        "2:50 unknown-word question `q`: \"nxt\" is not a kind. Did you mean \"next\"?",
    ),
    (
        "dangling-id",
        r#"topics: [(id: "t", title: "T", summary: (text: "So.", sources: ["book"]), sections: [(id: "s", title: "S", claims: [(id: "a", text: "So.", links: [(topic: "tt")], sources: ["book"])])], sources: ["book"])])"#,
        "2:156 dangling-id section `s`, claim `a`: there is no topic \"tt\". Did you mean \"t\"?",
    ),
    (
        "no-linked-step",
        r#"topics: [(id: "t", title: "T", summary: (text: "So.", sources: ["book"]), sections: [(id: "s", title: "S", claims: [(id: "a", text: "So.", links: [(from: "senior", to: "junior")], sources: ["book"])])], sources: ["book"])])"#,
        "2:148 no-linked-step section `s`, claim `a`: there is no step from `senior` to `junior`.",
    ),
    (
        "question-twice",
        r#"questions: [(id: "q", title: "Why?", lead: (text: "So.", sources: ["book"])), (id: "r", title: "why?", lead: (text: "So.", sources: ["book"]))])"#,
        "2:96 question-twice question `r`: question `q` asks the same.",
    ),
    (
        "reading-twice",
        r#"questions: [(id: "q", title: "Why?", is: [(kind: "next", of: [(role: "peer")])], lead: (text: "So.", sources: ["book"])), (id: "r", title: "Who?", is: [(kind: "next", of: [(role: "peer")])], lead: (text: "So.", sources: ["book"]))])"#,
        "2:152 reading-twice question `r`: question `q` answers what it says under is as well.",
    ),
    (
        "core-missing",
        r#"scales: (tracks: [(id: "side", core: ["talking", "drawing"], sources: ["book"])]))"#,
        "2:50 core-missing role `chief`: it lacks `drawing`, a core skill of the track \"Side\".",
    ),
    (
        "title-twice",
        r#"roles: [(id: "junior", title: "PEER")])"#,
        "2:31 title-twice role `junior`: role `peer` has the title \"Peer\" as well.",
    ),
    (
        "alias-is-title",
        r#"roles: [(id: "chief", aliases: [(title: "junior", sources: ["book"])])])"#,
        "2:33 alias-is-title role `chief`: its alias \"junior\" is the title of role `junior`.",
    ),
    (
        "short-twice",
        r#"roles: [(id: "peer", short: "Snr")])"#,
        "2:29 short-twice role `peer`: role `senior` has the short title \"Snr\" as well.",
    ),
    (
        "no-duties",
        r#"roles: [(id: "new", title: "New", track: "side", summary: (text: "Is.", sources: ["book"]), sources: ["book"], skills: [(skill: "drawing", need: "common", sources: ["book"])])], steps: [(from: "new", to: "chief", kind: "pivot", @])"#,
        "2:9 no-duties role `new`: it does not say what it does.",
    ),
    (
        "no-skills",
        r#"roles: [(id: "new", title: "New", track: "side", summary: (text: "Is.", sources: ["book"]), sources: ["book"], duties: [(id: "be", text: "Is.", sources: ["book"])])], steps: [(from: "new", to: "chief", kind: "pivot", @])"#,
        "2:9 no-skills role `new`: it names no skill.",
    ),
    (
        "no-steps",
        r#"roles: [(id: "new", title: "New", track: "side", summary: (text: "Is.", sources: ["book"]), sources: ["book"], duties: [(id: "be", text: "Is.", sources: ["book"])], skills: [(skill: "drawing", need: "common", sources: ["book"])])])"#,
        "2:9 no-steps role `new`: no step leads to it or from it.",
    ),
    (
        "seat-missing",
        r#"roles: [(id: "new", title: "New", track: "side", summary: (text: "Is.", sources: ["book"]), sources: ["book"], duties: [(id: "be", text: "Is.", sources: ["book"])], skills: [(skill: "drawing", need: "common", sources: ["book"])])], map: [(role: "peer", seats: [(columns: 3, column: 0)])], steps: [(from: "new", to: "chief", kind: "pivot", @])"#,
        "2:9 seat-missing role `new`: it has no seat on the map of 3 columns. Give it one, or take the seats",
    ),
    (
        "seat-twice",
        r#"roles: [(id: "senior", level: 2), (id: "peer", level: 2)], map: [(role: "senior", seats: [(columns: 3, column: 0)]), (role: "peer", seats: [(columns: 3, column: 0)])])"#,
        "2:140 seat-twice role `peer`: role `senior` of its level has the same seat on the map of 3 columns.",
    ),
    (
        "seat-useless",
        r#"map: [(role: "peer", seats: [(columns: 3, row: 1, column: 0)])])"#,
        "2:29 seat-useless role `peer`: there is no row 1 for its level on the map of 3 columns, which is placed afresh for that. Its only row is 0.",
    ),
    (
        "seat-useless",
        r#"map: [(role: "peer", seats: [(columns: 1, row: 2, column: 0)])])"#,
        "2:29 seat-useless role `peer`: there is no row 2 for its level on the map of 1 columns, which is placed afresh for that. Its rows are 0 to 1.",
    ),
    (
        "seat-useless",
        r#"map: [(role: "peer", seats: [(columns: 3, column: 0), (columns: 3, column: 1)])])"#,
        "2:29 seat-useless role `peer`: it has two seats on the map of 3 columns. Keep one of them.",
    ),
    (
        "bad-number",
        r#"map: [(role: "peer", seats: [(columns: 3, column: 3)])])"#,
        "2:30 bad-number map `peer`: there is no column 3 in a map of 3 columns. The first column is 0.",
    ),
    (
        "bad-number",
        r#"map: [(role: "peer", seats: [(columns: 0, column: 0)])])"#,
        "2:30 bad-number map `peer`: 0 columns are no map. A map has 1 to 40 columns.",
    ),
    (
        "dangling-id",
        r#"map: [(role: "per", seats: [(columns: 3, column: 0)])])"#,
        "2:14 dangling-id map `per`: there is no role \"per\". Did you mean \"peer\"?",
    ),
    (
        "missing-field",
        r#"map: [(role: "peer")])"#,
        "2:7 missing-field map `peer`: the field seats is missing. Write seats: [(columns: 7, column: 0)].",
    ),
    (
        "required-by-estimate",
        r#"roles: [(id: "junior", education: [(id: "degree", text: "A degree.", need: "required", sources: ["estimate"])])])"#,
        "2:36 required-by-estimate role `junior`: the background `degree` is said to be required",
    ),
    (
        "required-by-estimate",
        r#"roles: [(id: "junior", credentials: [(credential: "paper", need: "common", sources: ["book"]), (credential: "paper", part: "one", need: "required", sources: ["estimate"])])])"#,
        "2:96 required-by-estimate role `junior`: the credential `paper` is said to be required",
    ),
    (
        "missing-field",
        r#"skills: [(id: "x", sources: ["book"])])"#,
        "2:10 missing-field skill `x`: the field title is missing. Write title: \"…\".",
    ),
    (
        "missing-field",
        r#"steps: [(to: "peer", kind: "pivot", @])"#,
        "2:9 missing-field step `` → `peer`: the role is not named. Write the id of a role.",
    ),
    (
        "duplicate-id",
        r#"skills: [(id: "x", title: "X", sources: ["book"]), (id: "x", title: "Y", sources: ["book"])])"#,
        "2:52 duplicate-id skill `x`: it is written twice. Give one of them another id, or merge the two. first 2:10",
    ),
    (
        "duplicate-id",
        r#"roles: [(id: "junior", duties: [(id: "a", text: "A.", sources: ["book"]), (id: "a", text: "B.", sources: ["book"])])])"#,
        "2:75 duplicate-id role `junior`, duty `a`: it stands twice in the list. Take one of them out, or give it another id. first 2:33",
    ),
    (
        "duplicate-id",
        r#"roles: [(id: "junior", was: ["peer"])])"#,
        "2:30 duplicate-id role `junior`: the former id \"peer\" means role `peer` as well.",
    ),
    ("duplicate-id", r#"framework: (id: "again", title: "Again"))"#, "2:1 duplicate-field the field \"framework\" stands twice."),
    (
        "bad-id",
        r#"skills: [(id: "Big skill", title: "X", sources: ["book"])])"#,
        "2:15 bad-id skill `Big skill`: \"Big skill\" is not an id: an id is made of a–z, 0–9 and -, not of ‘B’ (U+0042).",
    ),
    ("bad-id", r#"skills: [(title: "X", sources: ["book"])])"#, "2:10 bad-id skill ``: \"\" is not an id: an id is missing."),
    (
        "bad-id",
        r#"roles: [(id: "peer", was: ["аgile"])])"#,
        "2:28 bad-id role `peer`: \"аgile\" is not an id: an id is made of a–z, 0–9 and -, not of ‘а’ (U+0430).",
    ),
    ("empty-text", r#"roles: [(id: "peer", title: " ")])"#, "2:29 empty-text role `peer`: the text is empty."),
    (
        "long-text",
        r#"roles: [(id: "peer", short: "Far too long")])"#,
        "2:29 long-text role `peer`: the short title \"Far too long\" takes 12 cells. Shorten it to 8.",
    ),
    (
        "control-character",
        "roles: [(id: \"peer\", title: \"Pe\\u{1b}[31mer\")])",
        "2:29 control-character role `peer`: the text holds U+001B, a control character, at character 3: \"Pe\u{FFFD}[31mer\".",
    ),
    (
        "control-character",
        "roles: [(id: \"peer\", title: \"Pe\u{202E}er\")])",
        "2:29 control-character role `peer`: the text holds U+202E, a character that reverses text, at character 3: \"Pe\u{FFFD}er\".",
    ),
    (
        "unknown-word",
        r#"steps: [(from: "peer", to: "chief", kind: "promotoin", @])"#,
        "2:43 unknown-word step `peer` → `chief`: \"promotoin\" is not a kind. Did you mean \"promotion\"?",
    ),
    (
        "unknown-word",
        r#"steps: [(from: "peer", to: "chief", kind: "jump", @])"#,
        "2:43 unknown-word step `peer` → `chief`: \"jump\" is not a kind. It is one of: promotion, lateral, specialise, pivot, step-back.",
    ),
    (
        "dangling-id",
        r#"steps: [(from: "peer", to: "cheif", kind: "pivot", @])"#,
        "2:28 dangling-id step `peer` → `cheif`: there is no role \"cheif\". Did you mean \"chief\"?",
    ),
    (
        "dangling-id",
        r#"roles: [(id: "peer", duties: [(id: "x", text: "X.", sources: ["book", "boook"])])])"#,
        "2:71 dangling-id role `peer`, duty `x`: there is no source \"boook\". Did you mean \"book\"?",
    ),
    (
        "dangling-id",
        r#"roles: [(id: "peer", credentials: [(credential: "paper", part: "two", need: "common", sources: ["book"])])])"#,
        "2:64 dangling-id role `peer`, credential `paper:two`: the credential has no part \"two\".",
    ),
    ("no-source", r#"roles: [(id: "peer", duties: [(id: "x", text: "X.")])])"#, "2:31 no-source role `peer`, duty `x`: it has no source."),
    (
        "no-source",
        r#"steps: [(from: "peer", to: "senior", years: (low: 1))])"#,
        "2:45 no-source step `peer` → `senior`: its years have no source.",
    ),
    (
        "bad-years",
        r#"roles: [(id: "peer", experience: (low: 3, high: 2, sources: ["book"]))])"#,
        "2:34 bad-years role `peer`: the range of years ends before it begins. Swap low and high.",
    ),
    (
        "bad-years",
        r#"roles: [(id: "peer", experience: (low: 1e999, sources: ["book"]))])"#,
        "2:40 bad-years role `peer`: inf is not a number of years.",
    ),
    (
        "bad-years",
        r#"roles: [(id: "peer", experience: (low: -1, sources: ["book"]))])"#,
        "2:40 bad-years role `peer`: -1 is not a number of years.",
    ),
    ("bad-number", r#"roles: [(id: "peer", level: 0)])"#, "2:29 bad-number role `peer`: 0 is not a level."),
    (
        "bad-number",
        r#"roles: [(id: "peer", skills: [(skill: "talking", want: 6)])])"#,
        "2:56 bad-number role `peer`, skill `talking`: 6 is not a proficiency.",
    ),
    (
        "bad-number",
        r#"steps: [(from: "peer", to: "senior", published: (typical: 0))])"#,
        "2:49 bad-number step `peer` → `senior`: it counts no page at all.",
    ),
    (
        "nothing-to-remove",
        r#"remove: [(roles: ["nobody"])])"#,
        "2:19 nothing-to-remove no framework that this one extends has a role \"nobody\" to remove.",
    ),
    (
        "nothing-to-remove",
        r#"remove: [(duties: [(role: "peer", id: "nothing")])])"#,
        "2:20 nothing-to-remove no framework that this one extends has a duty \"nothing of peer\" to remove.",
    ),
    (
        "unknown-field",
        r#"roles: [(id: "peer", levl: 3)])"#,
        "2:22 unknown-field role `peer`: there is no field \"levl\" here. Did you mean \"level\"?",
    ),
    ("unknown-field", r#"rolls: [])"#, "2:1 unknown-field there is no section \"rolls\". Did you mean \"roles\"?"),
    (
        "duplicate-field",
        r#"roles: [(id: "peer", level: 2, level: 2)])"#,
        "2:32 duplicate-field role `peer`: the field \"level\" stands twice.",
    ),
    (
        "wrong-type",
        r#"roles: [(id: "peer", level: "2")])"#,
        "2:29 wrong-type role `peer`: the field `level` is `\"2\"`, and has to be a whole number.",
    ),
    (
        "wrong-type",
        r#"roles: [(id: "peer", level: 2.5)])"#,
        "2:29 wrong-type role `peer`: the field `level` is `2.5`, and has to be a whole number.",
    ),
    (
        "wrong-type",
        r#"roles: [(id: "peer", level: 256)])"#,
        "2:29 wrong-type role `peer`: the field `level` is `256`, and has to be a whole number that is neither negative nor huge.",
    ),
    (
        "wrong-type",
        r#"roles: [(id: "peer", duties: [(id: "x", text: 3)])])"#,
        "2:47 wrong-type role `peer`: the field `duties[0].text` is `3`, and has to be a text.",
    ),
    (
        "wrong-type",
        r#"roles: [(id: "peer", sources: "book")])"#,
        "2:31 wrong-type role `peer`: the field `sources` is `\"book\"`, and has to be a list.",
    ),
    ("wrong-type", r#"roles: ["peer"])"#, "2:9 wrong-type this is `\"peer\"`, and has to be a record."),
    ("wrong-type", r#"roles: (id: "peer"))"#, "2:8 wrong-type roles is `(id: \"peer\")`, and has to be a list."),
    ("syntax", r#"roles: [(id: "peer" level: 2)])"#, "2:21 syntax role `peer`: a comma is missing before this."),
    ("syntax", r#"roles: [(id: "peer", level: 2))"#, "2:31 syntax this bracket closes something that another one opened."),
    ("syntax", r#"roles: [(id: "peer", title: "Peer)])"#, "2:29 syntax role `peer`: the text in quotes has no end."),
    ("syntax", r#"roles: []) and more"#, "2:12 syntax something follows that does not belong here."),
];

/// The rule, the bytes of a file that is a framework of its own, and the one problem told of it.
const FILES: &[(&str, &[u8], &str)] = &[
    ("empty-file", b"", "1:1 empty-file the file is empty."),
    ("empty-file", b" // nothing\n/* at /* all */ */\n", "1:1 empty-file the file is empty."),
    (
        "not-utf8",
        b"(framework: (id: \"x\",\n title: \"Caf\xE9\"))",
        "2:13 not-utf8 the file is not UTF-8: this byte is no character of UTF-8. Save it as UTF-8 text.",
    ),
    ("not-utf8", b"\xFF\xFE(\0f\0r\0", "1:1 not-utf8 the file is not UTF-8: it looks like UTF-16 text."),
    ("not-utf8", b"(\0f\0r\0", "1:1 not-utf8 the file is not UTF-8: it looks like UTF-16 text or a program."),
    ("not-utf8", b"\x1F\x8B\x08\x00", "1:1 not-utf8 the file is not UTF-8: it looks like a gzip archive."),
    ("not-utf8", b"\x7FELF\x02", "1:1 not-utf8 the file is not UTF-8: it looks like a program."),
    (
        "not-ron",
        b"\n  <!DOCTYPE html><html>",
        "2:3 not-ron the file is not RON: it looks like HTML, perhaps an error page instead of a download.",
    ),
    ("not-ron", b"{ \"roles\": [] }", "1:1 not-ron the file is not RON: it looks like JSON."),
    (
        "not-ron",
        b"version https://git-lfs.github.com/spec/v1\noid sha256:1",
        "1:1 not-ron the file is not RON: it looks like a Git LFS pointer instead of the file itself.",
    ),
    (
        "not-ron",
        b"(roles: [\n<<<<<<< HEAD\n=======\n>>>>>>> x\n])",
        "2:1 not-ron the file is not RON: it looks like a file with an unresolved git conflict.",
    ),
    ("no-framework", b"(roles: [])", "1:1 no-framework no file of this framework says what it is called."),
    (
        "format",
        b"(framework: (id: \"x\", title: \"X\", format: 2))",
        "1:43 format framework `x`: it is written in format 2, and this program reads format 1.",
    ),
    (
        "extends-ring",
        b"(framework: (id: \"x\", title: \"X\", format: 1, extends: [\"x\"]))",
        "1:55 extends-ring framework \"x\": the frameworks extend each other in a ring.",
    ),
    (
        "dangling-id",
        b"(framework: (id: \"x\", title: \"X\", format: 1, extends: [\"y\"]))",
        "1:56 dangling-id framework \"x\": there is no framework \"y\" to extend.",
    ),
    ("syntax", b"#![enable(evil)]\n(framework: (id: \"x\"))", "1:15 syntax"),
];

fn only_problem(name: &str, text: &str) -> String {
    let loaded = loaded(name, &[TINY, text]);
    let told = told(&loaded);
    assert_eq!(told.len(), 1, "{text}\n{told:#?}");
    told.into_iter().next().unwrap_or_default()
}

#[test]
fn the_tiny_framework_has_no_problem() {
    let loaded = loaded("problems-none", &[TINY]);
    assert_eq!(told(&loaded), Vec::<String>::new());
    assert!(loaded.catalogue.is_some());
}

#[test]
fn every_broken_rule_is_told_with_its_place() {
    let mut other = Vec::new();
    for (number, (_, case, sentence)) in CASES.iter().enumerate() {
        let text = format!("{HEAD}{}", case.replace("@", STEP));
        let told = only_problem(&format!("problems-case-{number}"), &text);
        if !told.starts_with(&format!("1.ron:{sentence}")) {
            other.push(format!("{case}\nexpected {sentence}\ntold     {told}\n"));
        }
    }
    assert!(other.is_empty(), "{}", other.join("\n"));
}

#[test]
fn every_unfit_file_is_told_with_its_place() {
    for (number, (_, bytes, sentence)) in FILES.iter().enumerate() {
        let folder = folder(&format!("problems-file-{number}"), &[("x.ron", bytes)]);
        let (loaded, unreadable) = look(&[folder]);
        assert_eq!(unreadable, []);
        let told = told(&loaded);
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].starts_with(&format!("x.ron:{sentence}")), "expected {sentence}\ntold     {}", told[0]);
        assert!(loaded.catalogue.is_none());
    }
}

#[test]
fn a_file_beyond_the_limit_is_not_read() {
    let folder = folder("problems-big", &[("x.ron", b"")]);
    fs::File::options().write(true).open(folder.join("x.ron")).unwrap().set_len(BYTES_AT_MOST + 1).unwrap();
    let (loaded, _) = look(&[folder]);
    assert_eq!(told(&loaded), ["x.ron:1:1 too-big the file has more than 32 MiB. Split it into several files of one folder."]);
}

#[test]
fn every_rule_has_a_case() {
    let of_cases = CASES.iter().map(|(code, ..)| *code).chain(FILES.iter().map(|(code, ..)| *code)).chain(["too-big", LEFT_OUT]);
    let cases: BTreeSet<&str> = of_cases.collect();
    let rules: BTreeSet<&str> = CHECKS.iter().map(|check| check.code).chain(RULES.iter().map(|(code, _)| *code)).collect();
    assert_eq!(cases, rules);
}

#[test]
fn every_code_in_the_source_is_a_rule() {
    let rules: BTreeSet<&str> = CHECKS.iter().map(|check| check.code).chain(RULES.iter().map(|(code, _)| *code)).collect();
    let sources = ["src/domain/build", "src/framework"].map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let mut codes = BTreeSet::new();
    for path in sources.iter().flat_map(|folder| fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path()) {
        let text = fs::read_to_string(&path).unwrap();
        for start in [".wrong(", "self.lost(", "code: ", "fault(", "refuse(given, position, ("] {
            let quoted = text.split(start).skip(1).filter_map(|after| after.trim_start().strip_prefix('"'));
            codes.extend(quoted.filter_map(|after| after.split('"').next()).map(str::to_owned));
        }
    }
    assert!(codes.len() > 15, "{codes:?}");
    assert_eq!(codes.iter().filter(|code| !rules.contains(code.as_str())).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn every_bad_record_of_a_file_is_told_at_once_and_so_are_relations() {
    let text = format!(
        "{HEAD}roles: [\n (id: \"peer\", levl: 1, title: 3),\n (id: \"junior\", duties: 4),\n (id: \"senior\", track: \"mian\"),\n],\nsteps: [(from: \"peer\", to: \"nobody\", kind: \"pivot\", {STEP}])"
    );
    let loaded = loaded("problems-all", &[TINY, &text]);
    let told: Vec<String> = told(&loaded).iter().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(
        told,
        ["1.ron:3:15 unknown-field", "1.ron:3:31 wrong-type", "1.ron:4:25 wrong-type", "1.ron:5:24 dangling-id", "1.ron:7:28 dangling-id"]
    );
}

#[test]
fn a_bad_record_is_no_reason_to_call_references_to_it_dangling() {
    let text = TINY.replace("(id: \"peer\", title: \"Peer\",", "(id: \"peer\", title: 7,");
    let loaded = loaded("problems-cascade", &[&text]);
    assert_eq!(
        told(&loaded),
        ["0.ron:23:24 wrong-type role `peer`: the field `title` is `7`, and has to be a text. Put it in double quotes: \"…\"."]
    );
}

#[test]
fn a_message_never_repeats_more_than_a_line_of_the_file() {
    let long = "x".repeat(100_000);
    let texts = [
        format!("{HEAD}steps: [(from: \"peer\", to: \"chief\", kind: \"{long}\", {STEP}])"),
        format!("{HEAD}skills: [(id: \"{long}\", title: \"X\", sources: [\"{long}\"])])"),
        format!("{HEAD}roles: [(id: \"peer\", level: \"{long}\")])"),
        format!("{HEAD}roles: [(id: \"peer\", {long}: 1)])"),
        format!("{HEAD}{long}: [])"),
    ];
    for text in texts {
        let loaded = loaded("problems-long", &[TINY, &text]);
        assert!(!loaded.problems.is_empty());
        assert!(told(&loaded).iter().all(|line| line.chars().count() < 700), "{:?}", told(&loaded).iter().map(String::len).max());
    }
}

#[test]
fn deep_nesting_is_an_error_with_a_place() {
    for text in ["(", "[", "{", "Some("].map(|open| format!("{HEAD}roles: [(id: \"peer\", level: {}", open.repeat(100_000))) {
        let loaded = loaded("problems-deep", &[TINY, &text]);
        assert!(loaded.problems.iter().all(|problem| problem.spot.is_some_and(|spot| spot.line == 2)), "{:?}", told(&loaded));
        assert!(!loaded.problems.is_empty());
    }
}

#[test]
fn crlf_and_a_byte_order_mark_change_nothing() {
    let text = format!("\u{FEFF}{}", TINY.replace("level: 4", "level: 0").replace('\n', "\r\n"));
    let loaded = loaded("problems-crlf", &[&text]);
    assert_eq!(told(&loaded)[0].split(' ').next(), Some("0.ron:26:56"));
}

#[test]
fn a_path_that_cannot_be_read_is_named() {
    let folder = folder("problems-unreadable", &[("note.txt", b"no data")]);
    let missing = load(&[folder.join("nothing.ron")]).unwrap_err();
    assert!(missing.to_string().ends_with("nothing.ron: there is no such file or folder."), "{missing}");
    let LoadError(empty) = load(std::slice::from_ref(&folder)).unwrap_err();
    assert!(matches!(empty.as_slice(), [FileError::NoData(_)]), "{empty:?}");
}

#[cfg(unix)]
#[test]
fn links_are_followed_to_files_only_and_hidden_names_passed_over() {
    use std::os::unix::fs::symlink;
    let folder = folder("problems-links", &[("tiny.ron", TINY.as_bytes()), (".hidden.ron", b"not RON")]);
    fs::create_dir(folder.join("inner")).unwrap();
    symlink(&folder, folder.join("inner/loop")).unwrap();
    symlink("/nowhere", folder.join(".#tiny.ron")).unwrap();
    let framework = self::folder("problems-linked", &[]);
    symlink(folder.join("tiny.ron"), framework.join("tiny.ron")).unwrap();
    assert_eq!(load(std::slice::from_ref(&folder)).map(|loaded| loaded.files), Ok(1));
    assert_eq!(load(&[framework]).map(|loaded| loaded.files), Ok(1));
    symlink("broken.ron", folder.join("broken.ron")).unwrap();
    symlink("/nowhere", folder.join("gone.ron")).unwrap();
    symlink("/dev/zero", folder.join("zero.ron")).unwrap();
    let LoadError(errors) = load(&[folder]).unwrap_err();
    assert!(
        matches!(errors.as_slice(), [FileError::Unreadable(..), FileError::BrokenLink(_), FileError::NotAFile(_, "a device")]),
        "{errors:?}"
    );
}

#[test]
fn check_says_where_what_and_what_to_do() {
    let folder = folder("problems-check", &[("a.ron", b"(framework: (id: \"a\", format: 1, titel: \"A\"))")]);
    let (text, code) = check(std::slice::from_ref(&folder), false, false, true);
    let text = text.replace(&*folder.to_string_lossy(), "FOLDER");
    assert_eq!(
        text,
        "error[unknown-field]: framework `a`: there is no field \"titel\" here.\n --> FOLDER/a.ron:1:34\n  |\n1 | (framework: (id: \"a\", format: 1, titel: \"A\"))\n  |                                  ^^^^^\n  |\n  = help: Did you mean \"title\"?\n\n1 error in 1 file\n"
    );
    assert_eq!(code, 3);
}

#[test]
fn check_shows_twenty_problems_and_counts_the_rest() {
    let roles: String = (0..25).map(|number| format!("(id: \"r{number}\", nope: 1),\n")).collect();
    let folder =
        folder("problems-many", &[("a.ron", format!("(framework: (id: \"a\", format: 1, title: \"A\"), roles: [{roles}])").as_bytes())]);
    let (text, _) = check(std::slice::from_ref(&folder), false, false, false);
    assert_eq!(text.matches("error[unknown-field]").count(), 20);
    assert!(text.ends_with("and 5 more: 5 unknown-field; --json has them all.\n\n25 errors in 1 file\n"), "{text}");
    let (json, code) = check(&[folder], true, false, false);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["kind"], "problems");
    assert_eq!(json["problems"].as_array().map(Vec::len), Some(25));
    assert_eq!(json["problems"][24]["line"], 25);
    assert_eq!(code, 3);
}

#[test]
fn warnings_alone_are_no_failure() {
    let text = TINY.replace("short: \"Jnr\"", "short: \"Snr\"");
    let folder = folder("problems-warning", &[("a.ron", text.as_bytes())]);
    let (text, code) = check(&[folder], false, false, false);
    assert!(text.starts_with("warning[short-twice]: role `senior`"), "{text}");
    assert!(text.ends_with("1 warning in 1 file: 4 roles, 3 steps\n"), "{text}");
    assert_eq!(code, 0);
}

#[test]
fn a_file_that_cannot_be_read_is_exit_4() {
    let missing = folder("problems-exit", &[]).join("missing.ron");
    let (text, code) = check(std::slice::from_ref(&missing), false, false, false);
    assert!(text.ends_with("missing.ron: there is no such file or folder.\n\n1 error\n"), "{text}");
    assert_eq!(code, 4);
    let (json, code) = check(&[missing], true, false, false);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((json["problems"][0]["code"].as_str(), code), (Some("unreadable"), 4));
}

#[test]
fn the_fields_of_a_bad_record_that_can_be_read_are_judged_too() {
    let role = r#"roles: [(id: "peer", track: "nowhere", duties: [(id: "a", txt: "x")])])"#;
    let loaded = loaded("problems-sound-fields", &[TINY, &format!("{HEAD}{role}")]);
    let codes: Vec<&str> = loaded.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["dangling-id", "unknown-field"]);
}

/// The shipped files, as text.
fn shipped() -> Vec<(PathBuf, String)> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let names = ["framework.ron", "scales.ron", "steps.ron", "roles/pmo.ron", "credentials.ron", "journeys.ron"];
    names.iter().map(|name| (data.join(name), fs::read_to_string(data.join(name)).unwrap())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happens to a file, it is told where, and nothing panics.
    #[test]
    fn a_damaged_file_is_told_with_a_place(file in 0..6_usize, cut in 0.0..1.0_f64, length in 0..40_usize, new in "[\\[\\](){}\",:'/*a-zé\u{1b}\\\\ \n0-9#]{0,6}", truncate: bool) {
        let (_, text) = shipped().swap_remove(file);
        let boundary = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        let start = boundary((cut * text.len() as f64) as usize);
        let end = if truncate { text.len() } else { boundary((start + length).min(text.len())) };
        let damaged = format!("{}{new}{}", &text[..start], &text[end..]);
        let folder = folder("problems-damaged", &[("x.ron", damaged.as_bytes())]);
        let (loaded, unreadable) = look(std::slice::from_ref(&folder));
        prop_assert!(unreadable.is_empty());
        let lines = damaged.lines().count() + 1;
        prop_assert!(loaded.problems.iter().all(|problem| problem.spot.is_some_and(|spot| spot.line <= lines)), "{:?}", told(&loaded));
        let (shown, code) = check(&[folder], false, false, false);
        prop_assert_eq!(code == 3, loaded.catalogue.is_none());
        prop_assert!(shown.chars().all(|character| character == '\n' || !character.is_control()));
    }
}
