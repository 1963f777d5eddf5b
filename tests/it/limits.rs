//! However much there is, and however much of it is wrong: so much is read, and so much is told.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::fs::File;
use std::path::PathBuf;

use rungs::cli::check::check;
use rungs::domain::problem::{Guesses, nearest};
use rungs::domain::problems::{LEFT_OUT, TOLD_AT_MOST};
use rungs::domain::{Place, Severity, Spot};
use rungs::framework::place::Spots;
use rungs::framework::{AMOUNT_IN_ALL, BYTES_IN_ALL, Loaded, look};

use crate::folder::{HEAD, TINY, folder, loaded, told};

/// How many problems of a code there are.
fn count(loaded: &Loaded, code: &str) -> usize {
    loaded.problems.iter().filter(|problem| problem.code == code).count()
}

/// Where more problems are left out, each with its severity.
fn left_out(loaded: &Loaded) -> Vec<(Severity, Option<Spot>)> {
    loaded.problems.iter().filter(|problem| problem.code == LEFT_OUT).map(|problem| (problem.severity, problem.spot)).collect()
}

fn spot(line: usize, column: usize) -> Option<Spot> {
    Some(Spot { line, column })
}

/// So many records one after the other.
fn many(count: usize, record: impl Fn(usize) -> String) -> String {
    (0..count).map(record).collect()
}

#[test]
fn of_a_file_a_thousand_errors_are_told_and_that_there_are_more() {
    let text = format!("{HEAD}roles: [{}])", ",".repeat(5 * TOLD_AT_MOST));
    let loaded = loaded("limits-commas", &[TINY, &text]);
    assert_eq!(loaded.problems.len(), TOLD_AT_MOST + 1);
    assert_eq!(
        told(&loaded).last().unwrap(),
        "1.ron:2:1009 too-many-problems there are more errors than can be told; from here on they are left out. Mend those that are told, then check again."
    );
    assert_eq!(left_out(&loaded), [(Severity::Error, spot(2, 1009))]);
    assert!(loaded.left_out.iter().any(|left| left.path.ends_with("1.ron")), "{:?}", loaded.left_out);
}

#[test]
fn a_thousand_errors_are_told_without_a_word_about_more() {
    let bad = |number| format!("(id: \"r{number}\", nope: 1),\n");
    let loaded = loaded("limits-thousand", &[TINY, &format!("{HEAD}roles: [\n{}])", many(TOLD_AT_MOST, bad))]);
    assert_eq!((count(&loaded, "unknown-field"), left_out(&loaded)), (TOLD_AT_MOST, vec![]));
    let spots: Vec<usize> = loaded.problems.iter().map(|problem| problem.spot.unwrap().line).collect();
    assert_eq!(spots, (3..TOLD_AT_MOST + 3).collect::<Vec<_>>());
}

#[test]
fn what_is_sound_behind_the_last_error_that_is_told_counts_as_missing() {
    let bad = many(TOLD_AT_MOST + 1, |number| format!("(id: \"r{number}\", nope: 1),\n"));
    let text = format!("{HEAD}roles: [\n{bad}(id: \"late\")], steps: [(from: \"late\", to: \"peer\", kind: \"pivot\")])");
    let loaded = loaded("limits-late", &[TINY, &text]);
    assert_eq!((count(&loaded, "unknown-field"), count(&loaded, "dangling-id")), (TOLD_AT_MOST, 0));
}

#[test]
fn many_errors_in_one_record_are_told_with_the_record() {
    let fields = many(3 * TOLD_AT_MOST, |number| format!("f{number}: 1, "));
    let loaded = loaded("limits-record", &[TINY, &format!("{HEAD}roles: [({fields}id: \"peer\")])")]);
    assert_eq!((count(&loaded, "unknown-field"), left_out(&loaded).len()), (TOLD_AT_MOST, 1));
    let subjects = loaded.problems.iter().filter(|problem| problem.subject.as_deref() == Some("role `peer`")).count();
    assert_eq!(subjects, TOLD_AT_MOST);
}

#[test]
fn of_many_files_ten_thousand_errors_are_told() {
    let bad = format!("(roles: [{}])", ",".repeat(2 * TOLD_AT_MOST));
    let names: Vec<String> = (0..13).map(|number| format!("{number:02}.ron")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), bad.as_bytes())).collect();
    let (loaded, _) = look(&[folder("limits-files", &files)]);
    assert!((9 * TOLD_AT_MOST..=10 * TOLD_AT_MOST).contains(&count(&loaded, "wrong-type")), "{}", count(&loaded, "wrong-type"));
    assert_eq!(left_out(&loaded).len(), 13, "every file says that there are more");
}

/// Roles that lack the one core skill of their track.
fn lacking(count: usize) -> String {
    let role = |number| {
        format!(
            "(id: \"r{number}\", title: \"R{number}\", track: \"side\", summary: (text: \"Is.\", sources: [\"book\"]), sources: [\"book\"]),\n"
        )
    };
    let core = "scales: (tracks: [(id: \"side\", core: [\"talking\"], sources: [\"book\"])])";
    format!("{HEAD}{core}, roles: [\n{}])", many(count, role))
}

#[test]
fn of_all_records_a_thousand_errors_and_a_thousand_warnings_are_told() {
    let loaded = loaded("limits-core", &[TINY, &lacking(2 * TOLD_AT_MOST)]);
    assert_eq!(count(&loaded, "core-missing"), TOLD_AT_MOST);
    let warnings = loaded.problems.iter().filter(|problem| problem.severity == Severity::Warning).count();
    assert_eq!(warnings, TOLD_AT_MOST + 1);
    let severities: Vec<Severity> = left_out(&loaded).into_iter().map(|(severity, _)| severity).collect();
    assert_eq!(severities, [Severity::Error, Severity::Warning]);
    assert!(left_out(&loaded).iter().all(|(_, spot)| spot.is_some()));
}

#[test]
fn more_warnings_than_are_told_are_no_failure() {
    let gone = many(2 * TOLD_AT_MOST, |number| format!("\"r{number}\", "));
    let loaded = loaded("limits-warnings", &[TINY, &format!("{HEAD}remove: [(roles: [{gone}])])")]);
    assert_eq!((count(&loaded, "nothing-to-remove"), left_out(&loaded).len()), (TOLD_AT_MOST, 1));
    assert!(loaded.catalogue.is_some());
}

#[test]
fn more_warnings_than_are_told_hide_no_error() {
    let gone = many(2 * TOLD_AT_MOST, |number| format!("\"r{number}\", "));
    let text = format!("{HEAD}remove: [(roles: [{gone}])], roles: [(id: \"peer\", level: 0)])");
    let loaded = loaded("limits-error", &[TINY, &text]);
    assert_eq!((count(&loaded, "bad-number"), left_out(&loaded)[0].0), (1, Severity::Warning));
}

#[test]
fn the_summary_says_that_there_are_more() {
    let bad = many(TOLD_AT_MOST + 1, |number| format!("(id: \"r{number}\", nope: 1),\n"));
    let path = folder("limits-summary", &[("a.ron", format!("(roles: [{bad}])").as_bytes())]);
    let (text, code) = check(std::slice::from_ref(&path), false, false, true);
    assert!(text.ends_with("and 981 more: 980 unknown-field; --json has them all.\n\nmore than 1000 errors in 1 file\n"), "{text}");
    assert_eq!(code, 3);
    let (json, _) = check(&[path], true, false, false);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["problems"].as_array().map(Vec::len), Some(TOLD_AT_MOST + 1));
}

#[test]
fn a_file_that_holds_too_much_is_not_read() {
    let too_much = |name: &str, text: String| {
        let (loaded, _) = look(&[folder(name, &[("x.ron", text.as_bytes())])]);
        assert!(loaded.catalogue.is_none());
        told(&loaded)
    };
    assert_eq!(
        too_much("limits-amount-records", format!("(roles: [{}])", "(),".repeat(AMOUNT_IN_ALL.records))),
        [
            "x.ron:1:1 too-big with this file there is more than 250000 records, counted by ( in all; nothing after it is read. Name fewer files at a time, or take out what is not needed."
        ]
    );
    assert_eq!(
        too_much("limits-amount-values", format!("(roles: [{}])", ",".repeat(AMOUNT_IN_ALL.values))),
        [
            "x.ron:1:1 too-big with this file there is more than 1500000 fields, items and lists, counted by , and [ in all; nothing after it is read. Name fewer files at a time, or take out what is not needed."
        ]
    );
}

#[test]
fn what_stands_in_texts_and_comments_does_not_count() {
    let much = "([,".repeat(AMOUNT_IN_ALL.records / 2);
    let text = TINY.replacen("// ", &format!("/* {much} */ // {much} "), 1).replacen("roles: [", &format!("/* {much} */ roles: ["), 1);
    assert!(text.len() > TINY.len() + much.len());
    let loaded = loaded("limits-comments", &[&text]);
    assert_eq!(told(&loaded), Vec::<String>::new());
}

/// A folder with files of so many MiB, which take no room on the disk.
fn of_mebibytes(name: &str, sizes: &[u64]) -> PathBuf {
    let path = folder(name, &[]);
    for (number, size) in sizes.iter().enumerate() {
        File::create(path.join(format!("{number}.ron"))).unwrap().set_len(size << 20).unwrap();
    }
    path
}

#[test]
fn all_files_together_have_a_limit() {
    assert_eq!(BYTES_IN_ALL, 64 << 20);
    let path = of_mebibytes("limits-total", &[30, 30, 30, 30]);
    let (loaded, unreadable) = look(std::slice::from_ref(&path));
    assert_eq!(unreadable, []);
    let told = told(&loaded);
    assert_eq!(
        told[2..],
        [
            "2.ron:1:1 too-big with this file there is more than 64 MiB in all; nothing after it is read. Name fewer files at a time, or take out what is not needed."
        ]
    );
    assert_eq!((loaded.files, told.len(), check(&[path], false, false, false).1), (3, 3, 3));
}

#[test]
fn all_paths_together_have_a_limit_and_those_that_were_read_serve() {
    let small = folder("limits-small", &[("tiny.ron", TINY.as_bytes())]);
    let paths = [small, of_mebibytes("limits-one", &[30]), of_mebibytes("limits-two", &[30]), of_mebibytes("limits-three", &[30, 1])];
    let (loaded, _) = look(&paths);
    assert!(loaded.catalogue.is_some());
    assert_eq!((loaded.left_out.len(), loaded.files), (3, 4));
    assert!(told(&loaded).iter().any(|line| line.contains("more than 64 MiB in all")), "{:?}", told(&loaded));
}

#[test]
fn a_problem_far_along_its_line_is_shown_with_what_is_around_it() {
    let text = format!("{}\n{HEAD}roles: [{}(id: \"peer\", nope: 1)])", TINY, "(id: \"peer\"),".repeat(10_000));
    let path = folder("limits-width", &[("a.ron", text.replacen(TINY, "", 1).as_bytes())]);
    let (text, _) = check(&[path], false, false, true);
    assert!(text.contains("a.ron:3:130022\n"), "{text}");
    let line = text.lines().find(|line| line.starts_with("3 | ")).unwrap();
    assert!(line.starts_with("3 | ...") && line.contains("(id: \"peer\", nope: 1)])") && line.len() < 200, "{line}");
    let caret = text.lines().rfind(|line| line.contains("^^^^")).unwrap();
    assert_eq!(caret.find("^^^^"), line.find("nope"), "{text}");
}

#[test]
fn the_places_of_a_long_file_are_all_found_at_once() {
    let record = |number: usize| {
        format!(
            "(id: \"é{number}\", duties: [(id: \"a\"), (id: \"ü\", sources: [\"x\", \"y\"])]),{}",
            if number.is_multiple_of(700) { "\r\n" } else { " " }
        )
    };
    let text = format!("(skills: [], roles: [{}])", many(5_000, record));
    let spots = Spots::of(&text);
    let at = |needle: &str| {
        let before = &text[..text.find(needle).unwrap()];
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        Spot { line: before.matches('\n').count() + 1, column: before[line..].chars().count() + 1 }
    };
    let numbers = [4_999, 0, 2_100, 2_101, 700, 699];
    let role = |number: usize| Place::file(0).item("roles", number);
    let places: Vec<Place> = numbers
        .into_iter()
        .flat_map(|number| [role(number).field("id"), role(number).item("duties", 1).item("sources", 1), role(number)])
        .collect();
    let found = spots.spots(&places);
    for (number, found) in numbers.into_iter().zip(found.chunks(3)) {
        let id = at(&format!("\"é{number}\""));
        assert_eq!(found[0], id, "{number}");
        let digits = number.to_string().len();
        assert_eq!(
            found[1],
            Spot { column: id.column + "\"é\", duties: [(id: \"a\"), (id: \"ü\", sources: [\"x\", ".chars().count() + digits, ..id }
        );
        assert_eq!(found[2], Spot { column: id.column - "(id: ".len(), ..id });
        assert!(spots.part(id, 4).starts_with("\"é"), "{}", spots.part(id, 4));
    }
    assert_eq!(spots.spots(&[]), []);
    assert_eq!(spots.part(Spot { line: 99, column: 1 }, 10), "");
}

#[test]
fn names_that_are_far_too_long_are_near_to_nothing() {
    let long = "a".repeat(100_000);
    assert_eq!(nearest("aaaa", [long.as_str(), "aaab"]), Some("aaab"));
    assert_eq!(nearest("a", [long.as_str()]), None);
    assert_eq!(nearest(&long, [long.as_str()]), None);
    assert_eq!(nearest("peer", ["per", "peers", "p"]), Some("peers"));
    assert_eq!(nearest("ab", ["b", "abc"]), Some("abc"));
}

#[test]
fn guessing_ends_before_it_takes_long_and_never_half_way() {
    let names: Vec<String> = (0..50_000).map(|number| format!("project-manager-{number:05}")).collect();
    let names = || names.iter().map(String::as_str);
    let mut guesses = Guesses::default();
    assert_eq!(guesses.did_you_mean("project-manager-0000l", names().take(1_000), "No."), "Did you mean \"project-manager-00000\"?");
    assert_eq!(guesses.did_you_mean("project-manager-0000l", names().cycle().take(500_000), "No."), "No.");
    assert_eq!(guesses.did_you_mean("project-manager-0000l", names().take(1), "No."), "No.", "nothing is left");
}
