//! `rungs map` as the real program: its text in pictures, its bytes twice, its sizes in words.

use std::collections::HashMap;
use std::process::{Command, Stdio};

use rungs::map::place::{Placement, kept_columns};
use rungs::map::plan::Plan;

/// What a fresh process prints.
fn printed(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
    command.env_clear().env("LANG", "C.UTF-8").env("XDG_STATE_HOME", crate::folder::NO_STATE).stdin(Stdio::null());
    let output = command.arg("map").args(arguments).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("an answer is UTF-8")
}

/// I6: nothing in a drawing depends on the process that drew it.
#[test]
fn two_processes_print_the_same_bytes() {
    for arguments in [
        &["--all-steps", "--size", "200x60"][..],
        &["--around", "project-manager", "--hops", "1", "--size", "80x24"],
        &["--route", "pm", "pmo-director"],
        &["--all-steps", "--json"],
        &["--polish", "3"],
    ] {
        assert_eq!(printed(arguments), printed(arguments), "{arguments:?}");
    }
}

#[test]
fn pictures_of_the_printed_map() {
    insta::assert_snapshot!("printed_whole", printed(&["--size", "80x40"]));
    insta::assert_snapshot!("printed_around", printed(&["--around", "scrum-master", "--hops", "1", "--size", "80x40"]));
    insta::assert_snapshot!("printed_route", printed(&["--route", "pm", "pmo-director", "--size", "80x40"]));
    insta::assert_snapshot!("printed_all_steps", printed(&["--all-steps", "--size", "200x60"]));
    insta::assert_snapshot!("printed_ascii", printed(&["--around", "project-manager", "--size", "120x50", "--ascii"]));
}

/// The lines of the map itself, without what is said above and below it.
fn cells(text: &str) -> (usize, usize) {
    let mut map: Vec<&str> = text.lines().skip_while(|line| !line.is_empty()).skip(1).take_while(|line| !line.starts_with("● ")).collect();
    map.pop();
    (map.iter().map(|line| line.chars().count()).max().unwrap_or(0), map.len())
}

#[test]
fn what_fits_its_size_says_nothing_of_it_and_what_does_not_says_how_large_it_is() {
    let fitting = printed(&["--all-steps", "--size", "200x60"]);
    let (width, height) = cells(&fitting);
    assert!(width <= 200 && height <= 60 && !fitting.contains("larger"), "{width}x{height}\n{fitting}");
    for arguments in [["--all-steps", "--size", "80x24"], ["--around=pm", "--size", "40x12"]] {
        let larger = printed(&arguments);
        let head = larger.lines().take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        let said = head.find("The map takes").map(|at| &head[at..]).unwrap_or_else(|| panic!("{larger}"));
        assert!(said.ends_with(&format!("cells: it is larger than the {} asked for.", arguments[2])), "{said}");
        let (width, height) = cells(&larger);
        let told: Vec<usize> = said.split(|sign: char| !sign.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        assert!(told[0] >= width && told[1] == height, "{said} {width}x{height}");
    }
}

/// The seats that are printed can take the place of those in the data, and none is missing.
#[test]
fn the_polished_seats_are_a_sheet_that_fits_the_built_in_framework() {
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let copy = crate::folder::folder("polished-seats", &[]);
    for entry in std::fs::read_dir(&data).expect("the data are there").chain(std::fs::read_dir(data.join("roles")).expect("roles")) {
        let path = entry.expect("readable").path();
        if path.is_file() {
            std::fs::copy(&path, copy.join(path.file_name().expect("a file has a name"))).expect("it can be copied");
        }
    }
    std::fs::write(copy.join("map.ron"), printed(&["--polish", "20"])).expect("it can be written");
    let loaded = rungs::framework::load(&[copy]).expect("the folder can be read");
    assert_eq!(crate::folder::told(&loaded), Vec::<String>::new());
    let catalogue = loaded.catalogue.expect("it is sound");
    let plan = Plan::of(&catalogue, &catalogue.roles().collect::<Vec<_>>(), None);
    for columns in kept_columns(&catalogue, &plan) {
        let seats = catalogue.seats().iter().filter(|seat| usize::from(seat.columns) == columns);
        let seats: HashMap<&str, (usize, usize)> =
            seats.map(|seat| (catalogue.role(seat.role).slug.as_str(), (usize::from(seat.row), usize::from(seat.column)))).collect();
        assert!(Placement::kept(&plan, columns, |key| seats.get(key).copied()).is_some(), "{columns}");
    }
    assert_eq!(kept_columns(&catalogue, &plan), [11, 7]);
}

/// In ASCII every cell stays a cell wide, whatever the titles are made of.
#[test]
fn in_ascii_no_row_is_shifted() {
    let titles = [
        "Ma\u{DF}nahmenf\u{FC}hrer der Abteilung",
        "\u{6F22}\u{5B57}\u{5F79}\u{8077}",
        "Chef d\u{2019}\u{E9}quipe \u{2026} \u{BD}",
        "Plain",
    ];
    let role = |(number, title): (usize, &&str)| {
        format!(
            "(id: \"r{number}\", title: \"{title}\", track: \"t\", level: {}, summary: (text: \"x\", sources: [\"s\"]), sources: [\"s\"]),",
            1 + number / 2
        )
    };
    let text = format!(
        "(framework: (id: \"f\", format: 1, version: \"1\", title: \"F\"), scales: (tracks: [(id: \"t\", title: \"T\")], levels: []),
          sources: [(id: \"s\", title: \"S\")], roles: [{}], steps: [])",
        titles.iter().enumerate().map(role).collect::<String>()
    );
    let folder = crate::folder::folder("map-ascii", &[("f.ron", text.as_bytes())]);
    let file = folder.join("f.ron").to_string_lossy().into_owned();
    for size in ["40x40", "80x40", "200x40"] {
        let drawn = |ascii: &[&str]| printed(&[&["--framework", &file, "--size", size], ascii].concat());
        let (plain, wide) = (drawn(&["--ascii"]), drawn(&[]));
        assert!(plain.is_ascii(), "{plain}");
        let cells = |text: &str| -> Vec<usize> {
            let map = text.lines().skip_while(|line| !line.is_empty()).skip(1).take_while(|line| !line.is_empty());
            map.map(|line| unicode_width::UnicodeWidthStr::width(line.trim_end())).collect()
        };
        assert_eq!(cells(&plain), cells(&wide), "{plain}\n{wide}");
    }
}
