//! The sources hold to the table of layers and to the rules that a compiler does not know.

use std::fs;
use std::path::{Path, PathBuf};

/// A module of the crate with what it may mention; everything else is refused.
struct Layer {
    name: &'static str,
    /// Other modules of the crate.
    ours: &'static [&'static str],
    /// Crates.
    crates: &'static [&'static str],
    /// Parts of the standard library that touch the world.
    world: &'static [&'static str],
}

/// Who may know whom. Dependencies point down; `app` holds the geometry of clicks and types with tui-input.
const LAYERS: &[Layer] = &[
    Layer {
        name: "domain",
        ours: &[],
        crates: &["serde", "thiserror", "petgraph", "unicode_width", "unicode_segmentation", "strsim"],
        world: &[],
    },
    Layer { name: "ascii", ours: &[], crates: &["unicode_width"], world: &[] },
    Layer { name: "map", ours: &["domain"], crates: &["unicode_width", "unicode_segmentation"], world: &[] },
    Layer {
        name: "framework",
        ours: &["domain"],
        crates: &["ron", "serde", "postcard", "thiserror", "rustix"],
        world: &["fs", "io", "os"],
    },
    Layer { name: "export", ours: &["domain", "map"], crates: &["serde", "serde_json", "csv", "textwrap"], world: &[] },
    // The profile is read as data files are; a lock is waited for on another thread.
    Layer {
        name: "store",
        ours: &["domain", "framework"],
        crates: &["thiserror", "rustix"],
        world: &["fs", "io", "os", "process", "thread"],
    },
    Layer {
        name: "app",
        ours: &["domain", "export", "map"],
        crates: &["tui_input", "textwrap", "unicode_width", "unicode_segmentation", "thiserror"],
        world: &[],
    },
    Layer { name: "ui", ours: &["app", "map", "domain", "ascii"], crates: &["ratatui", "tui_input", "unicode_width"], world: &[] },
    Layer {
        name: "terminal",
        ours: &["app", "ui", "store", "domain"],
        crates: &["ratatui", "crossterm", "rustix", "signal_hook", "thiserror"],
        world: &["io", "fs", "env", "os", "process", "thread"],
    },
    Layer {
        name: "cli",
        ours: &["domain", "framework", "store", "export", "map", "app", "ui", "terminal", "ascii"],
        crates: &[
            "clap",
            "serde",
            "serde_json",
            "textwrap",
            "anstream",
            "anstyle",
            "annotate_snippets",
            "terminal_size",
            "strsim",
            "unicode_width",
            "thiserror",
        ],
        world: &["io", "env"],
    },
    Layer { name: "main", ours: &["cli", "terminal"], crates: &[], world: &["env", "process"] },
    Layer { name: "lib", ours: &[], crates: &[], world: &[] },
    // The build script.
    Layer { name: "compile", ours: &["domain"], crates: &["ron", "postcard"], world: &["env", "fs", "io"] },
];

/// What of `std` touches the world.
const WORLD: &[&str] = &["fs", "io", "env", "process", "thread", "net", "os"];

/// Every crate that the program depends on, as code names them.
fn crates() -> Vec<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("the manifest is there");
    let mut found = Vec::new();
    let mut depends = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            depends = line.ends_with("dependencies]");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| depends && !line.starts_with('#')) {
            found.push(name.trim().replace('-', "_"));
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A source file: its path below `src`, its text, and the text without comments and strings.
struct Source {
    path: String,
    text: String,
    code: String,
}

impl Source {
    /// The module path: `["app", "panel", "find"]`.
    fn module(&self) -> Vec<&str> {
        self.path.trim_end_matches(".rs").split('/').collect()
    }

    fn layer(&self) -> &'static Layer {
        let top = self.module()[0];
        LAYERS.iter().find(|layer| layer.name == top).unwrap_or_else(|| panic!("{}: the table of layers has no row for it", self.path))
    }
}

fn sources() -> Vec<Source> {
    let src = root().join("src");
    let mut files = Vec::new();
    collect(&src, &mut files);
    files.sort();
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("a source can be read");
        let path = path.strip_prefix(&src).expect("it was found there").to_string_lossy().replace('\\', "/");
        Source { path, code: code(&text), text }
    };
    files.iter().map(read).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The text without comments, and with empty strings and characters; the lines stay.
fn code(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut code = String::new();
    let mut at = 0;
    while at < characters.len() {
        let rest = &characters[at..];
        let end = match rest {
            ['/', '/', ..] => line_comment(rest),
            ['/', '*', ..] => block_comment(rest),
            ['"', ..] => string(rest),
            ['r', '"', ..] | ['r', '#', '"' | '#', ..] if !is_name(characters.get(at.wrapping_sub(1))) => raw_string(rest),
            ['\'', '\\', ..] => 2 + rest[2..].iter().skip(1).position(|c| *c == '\'').map_or(0, |end| end + 2),
            ['\'', _, '\'', ..] => 3,
            _ => 0,
        };
        if end == 0 {
            code.push(characters[at]);
            at += 1;
        } else {
            code.extend(rest[..end].iter().filter(|c| **c == '\n'));
            at += end;
        }
    }
    code
}

fn is_name(character: Option<&char>) -> bool {
    character.is_some_and(|c| c.is_alphanumeric() || *c == '_')
}

fn line_comment(rest: &[char]) -> usize {
    rest.iter().position(|c| *c == '\n').unwrap_or(rest.len())
}

fn block_comment(rest: &[char]) -> usize {
    rest.windows(2).position(|pair| pair == ['*', '/']).map_or(rest.len(), |end| end + 2)
}

fn string(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

fn raw_string(rest: &[char]) -> usize {
    let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
    let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let begin = 2 + hashes;
    rest[begin..].windows(close.len()).position(|window| window == close).map_or(rest.len(), |end| begin + end + close.len())
}

/// The names in some code, with where each ends.
fn names(code: &str) -> Vec<(String, usize)> {
    let mut names = Vec::new();
    let mut name = String::new();
    for (at, character) in code.char_indices().chain([(code.len(), ' ')]) {
        if character.is_alphanumeric() || character == '_' {
            name.push(character);
        } else if !name.is_empty() {
            names.push((std::mem::take(&mut name), at));
        }
    }
    names
}

/// The names that follow a path so far: `x` in `a::x`, `x` and `y` in `a::{x::z, y}`.
fn following(code: &str, at: usize) -> Vec<String> {
    let Some(rest) = code[at..].strip_prefix("::") else { return Vec::new() };
    let Some(group) = rest.strip_prefix('{') else {
        return names(rest).first().map(|(name, _)| name.clone()).into_iter().collect();
    };
    let mut found = Vec::new();
    let (mut depth, mut begins) = (0, true);
    let mut name = String::new();
    for character in group.chars() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 && (character.is_alphanumeric() || character == '_') && begins {
            name.push(character);
        } else if depth == 0 && !character.is_whitespace() {
            found.extend((!name.is_empty()).then(|| std::mem::take(&mut name)));
            begins = character == ',';
        }
    }
    found.extend((!name.is_empty()).then_some(name));
    found
}

/// The modules of the crate that a file mentions, each by its path from the top.
fn mentioned(source: &Source) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut supers = 0;
    for (name, end) in names(&source.code) {
        supers = if name == "super" { supers + 1 } else { 0 };
        let base = match name.as_str() {
            "crate" | "rungs" => Vec::new(),
            "super" => {
                let module = source.module();
                module[..module.len().saturating_sub(supers)].iter().map(|part| (*part).to_owned()).collect()
            }
            _ => continue,
        };
        for next in following(&source.code, end).into_iter().filter(|next| next != "super") {
            found.push(base.iter().cloned().chain([next]).collect());
        }
    }
    found
}

#[test]
fn every_module_knows_only_what_is_below_it() {
    let modules: Vec<&str> = LAYERS.iter().map(|layer| layer.name).collect();
    let mut wrong = Vec::new();
    for source in sources() {
        let layer = source.layer();
        for path in mentioned(&source) {
            let top = path[0].as_str();
            if modules.contains(&top) && top != layer.name && !layer.ours.contains(&top) {
                wrong.push(format!("{} mentions {}", source.path, path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_module_uses_only_its_crates() {
    let crates = crates();
    assert!(crates.contains(&"ratatui".to_owned()) && crates.contains(&"signal_hook".to_owned()), "{crates:?}");
    let mut wrong = Vec::new();
    for source in sources() {
        let layer = source.layer();
        for (name, end) in names(&source.code) {
            let is_path = source.code[end..].starts_with("::") && !source.code[..end - name.len()].ends_with("::");
            if is_path && crates.contains(&name) && !layer.crates.contains(&name.as_str()) {
                wrong.push(format!("{} uses {name}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_module_touches_only_its_part_of_the_world() {
    let mut wrong = Vec::new();
    for source in sources() {
        let layer = source.layer();
        for (name, end) in names(&source.code).into_iter().filter(|(name, _)| name == "std") {
            for part in following(&source.code, end) {
                if WORLD.contains(&part.as_str()) && !layer.world.contains(&part.as_str()) {
                    wrong.push(format!("{} uses {name}::{part}", source.path));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn there_is_no_network_and_no_child_process() {
    for source in sources() {
        for word in ["TcpStream", "UdpSocket", "TcpListener", "process::Command", "Command::new("] {
            assert!(!source.code.contains(word) || word == "Command::new(" && source.path.starts_with("cli/"), "{}: {word}", source.path);
        }
    }
}

#[test]
fn only_the_theme_names_colours() {
    for source in sources() {
        let names_colours = source.code.contains("Color::");
        let may = ["ui/theme.rs", "ui/colour.rs", "ui/picture.rs"].contains(&source.path.as_str());
        assert!(!names_colours || may, "{} names a colour", source.path);
    }
}

#[test]
fn commands_and_the_terminal_see_no_inside_of_the_screens() {
    for source in sources().iter().filter(|source| source.layer().name == "cli" || source.layer().name == "terminal") {
        for path in mentioned(source) {
            if let [top, inside, ..] = path.as_slice() {
                assert!(top != "ui" || inside != "screen" && inside != "panel" && inside != "text", "{}: {}", source.path, path.join("::"));
            }
        }
        for inside in ["ui::screen", "ui::panel", "ui::text"] {
            assert!(!source.code.contains(inside), "{}: {inside}", source.path);
        }
    }
}

#[test]
fn every_file_says_first_what_it_is() {
    for source in sources() {
        let first = source.text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.len() > 12, "{} begins with {first:?}", source.path);
    }
}

#[test]
fn nothing_is_unwrapped_left_to_do_or_printed_in_passing() {
    for source in sources() {
        for word in ["unwrap()", "todo!", "unimplemented!", "println!", "eprintln!", "print!(", "dbg!", "unsafe {", "unsafe fn"] {
            assert!(!source.code.contains(word), "{}: {word}", source.path);
        }
    }
}

#[test]
fn no_lint_is_silenced_without_a_reason() {
    for source in sources() {
        for silence in ["#[allow(", "#![allow(", "#[expect(", "#![expect("] {
            for (at, _) in source.code.match_indices(silence) {
                let end = source.code[at..].find(']').map_or(source.code.len(), |end| at + end);
                assert!(source.code[at..end].contains("reason ="), "{}: {}", source.path, &source.code[at..end]);
            }
        }
    }
}

/// Lines that say something: neither blank nor comment.
fn logic(source: &Source) -> usize {
    source.code.lines().filter(|line| !line.trim().is_empty()).count()
}

#[test]
fn no_file_holds_more_than_three_hundred_lines_of_logic() {
    // Tables may be longer.
    let tables = ["app/keymap.rs", "domain/sheet.rs"];
    for source in sources().iter().filter(|source| !tables.contains(&source.path.as_str())) {
        assert!(logic(source) <= 300, "{} holds {}", source.path, logic(source));
    }
}

#[test]
fn no_function_is_longer_than_sixty_lines() {
    for source in sources() {
        let lines: Vec<&str> = source.code.lines().collect();
        for (number, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let is_function = line.contains("fn ") && line.trim_end().ends_with('{');
            if is_function {
                let close = format!("{}}}", " ".repeat(indent));
                let long = lines[number..].iter().position(|line| *line == close).unwrap_or(0);
                // The body, without the line that names it and the brace that ends it.
                assert!(long <= 61, "{}: {} has {} lines", source.path, line.trim(), long - 1);
            }
        }
    }
}

#[test]
fn the_reader_of_sources_sees_code_and_nothing_else() {
    let text = "//! crate::ui\nuse crate::{app, domain::{self, ui}};\nlet a = \"crate::ui\"; /* ron::x */ let b = '\"'; let c = r#\"petgraph::\"#;\nsuper::super::store::go();";
    let source = Source { path: "app/panel/find.rs".into(), code: code(text), text: text.into() };
    let paths: Vec<String> = mentioned(&source).iter().map(|path| path.join("::")).collect();
    assert_eq!(paths, ["app", "domain", "app::store"]);
    assert!(!source.code.contains("petgraph") && !source.code.contains("ron"));
}
