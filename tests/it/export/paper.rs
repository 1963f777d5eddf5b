//! The paper of a drawing: no word and no shape leaves it, no word leaves its box, and what is drawn is told where one looks first.

use std::process::Command;

use roxmltree::{Document, Node};
use rungs::export::{Around, Extract, html, svg};

use super::{hostile, parsed, whole};
use crate::fixture;

/// The edges of something: left, top, right, bottom.
type Edges = [f64; 4];

/// The words of each class with their size, and whether they are bold.
const FACES: [(&str, f64, bool); 10] = [
    ("head-line", 34.0, true),
    ("level", 16.0, true),
    ("name", 15.0, true),
    ("name small", 12.5, true),
    ("name tiny", 10.5, true),
    ("lead soft", 15.0, false),
    ("legend", 15.0, false),
    ("track soft", 11.0, false),
    ("means soft", 13.0, false),
    ("foot soft", 13.0, false),
];

fn number(node: &Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).map_or(0.0, |value| value.parse().expect("a number"))
}

/// What words are wide, counted in another way than the program does it, and about a twentieth more than in a wide typeface.
fn width(words: &str, size: f64, bold: bool) -> f64 {
    let of = |sign: char| match sign {
        sign if unicode_width::UnicodeWidthChar::width(sign) == Some(2) => 1.0,
        sign if unicode_width::UnicodeWidthChar::width(sign) == Some(0) => 0.0,
        'i' | 'j' | 'l' | 'I' | 'J' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '/' => 0.33,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' => 0.42,
        'm' | 'M' | 'W' | '@' | '%' | '+' | '<' | '>' | '=' | '&' | '#' | '~' | '…' | '—' | '→' => 1.0,
        '`' | '*' | '"' | '_' => 0.46,
        'w' => 0.84,
        sign if sign.is_uppercase() => 0.73,
        _ => 0.63,
    };
    words.chars().map(of).sum::<f64>() * size * if bold { 1.13 } else { 1.0 }
}

/// Where words stand; a quarter of their height hangs below the line.
fn words(node: &Node<'_, '_>) -> Edges {
    let class = node.attribute("class").unwrap_or_default();
    let (_, size, bold) = FACES.into_iter().find(|(known, ..)| *known == class).unwrap_or_else(|| panic!("no class {class} is known"));
    let (x, y, wide) = (number(node, "x"), number(node, "y"), width(node.text().unwrap_or_default(), size, bold));
    let is_centred = class.starts_with("name") || class.starts_with("track");
    let left = if is_centred { x - wide / 2.0 } else { x };
    [left, y - size * 0.8, left + wide, y + size * 0.25]
}

fn rect(node: &Node<'_, '_>) -> Edges {
    let [x, y, wide, high] = ["x", "y", "width", "height"].map(|name| number(node, name));
    [x, y, x + wide, y + high]
}

/// The places that a path goes through.
fn path(node: &Node<'_, '_>) -> Edges {
    let signs = |sign: char| if "MLQZ".contains(sign) { ' ' } else { sign };
    let spaced: String = node.attribute("d").expect("a path").chars().map(signs).collect();
    let numbers: Vec<f64> = spaced.split_whitespace().map(|number| number.parse().expect("a number")).collect();
    let (xs, ys): (Vec<f64>, Vec<f64>) = numbers.chunks(2).map(|spot| (spot[0], spot[1])).unzip();
    let least = |all: &[f64]| all.iter().copied().fold(f64::INFINITY, f64::min);
    let most = |all: &[f64]| all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    [least(&xs), least(&ys), most(&xs), most(&ys)]
}

fn is_within(inner: Edges, outer: Edges) -> bool {
    inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
}

fn is_class(node: &Node<'_, '_>, class: &str) -> bool {
    node.attribute("class").is_some_and(|classes| classes.split(' ').any(|known| known == class))
}

/// The paper of a drawing.
fn paper(document: &Document<'_>) -> Edges {
    let root = document.root_element();
    [0.0, 0.0, number(&root, "width"), number(&root, "height")]
}

/// Checks a drawing, and gives back how wide it is.
fn stays_on_paper(extract: &Extract<'_>) -> f64 {
    let text = svg::poster(extract);
    let document = parsed(&text);
    let paper = paper(&document);
    let is_empty = |node: &Node<'_, '_>| node.attribute("d") == Some("");
    for node in document.descendants().filter(Node::is_element) {
        let edges = match node.tag_name().name() {
            "text" => words(&node),
            "rect" => rect(&node),
            "path" if !is_empty(&node) => path(&node),
            _ => continue,
        };
        assert!(is_within(edges, paper), "{:?} {:?} at {edges:?} leaves {paper:?}", node.tag_name().name(), node.text());
    }
    for role in document.descendants().filter(|node| node.attribute("class").is_some_and(|class| class.contains(" box-"))) {
        let bounds = rect(&role.children().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "rect"))).expect("a box"));
        for text in role.children().filter(|node| node.tag_name().name() == "text") {
            assert!(is_within(words(&text), bounds), "{:?} leaves its box", text.text());
        }
    }
    for band in document.descendants().filter(|node| is_class(node, "band")) {
        assert_eq!((number(&band, "x"), number(&band, "width")), (0.0, paper[2]), "a band spans the paper");
    }
    paper[2]
}

/// A framework of three roles whose names are as long as names can be.
fn long() -> String {
    let long = "Senior Programme and Portfolio Governance, Assurance and Benefits Realisation Manager ".repeat(3);
    let (long, word) = (long.trim(), "Donaudampfschifffahrtsgesellschaftskapitaenswitwenversicherungsbeauftragte");
    let role = |id: &str, level: u8, track: &str, title: &str| {
        format!(
            "(id: \"{id}\", title: \"{title}\", track: \"{track}\", level: {level}, summary: (text: \"x\", sources: [\"s\"]), sources: [\"s\"])"
        )
    };
    format!(
        "(framework: (id: \"long\", format: 1, version: \"1\", title: \"{long}\", licence: \"{long}\", attribution: \"{word} {word} {word} {word}\"),
        scales: (tracks: [(id: \"a\", title: \"{long}\"), (id: \"b\", title: \"{word}\")],
            levels: [(level: 1, title: \"{long}\", means: \"x\"), (level: 2, title: \"{word}\", means: \"x\")]),
        sources: [(id: \"s\", title: \"S\")],
        roles: [{}, {}, {}],
        steps: [(from: \"one\", to: \"two\", kind: \"promotion\", confidence: \"stated\", sources: [\"s\"])])",
        role("one", 1, "a", long),
        role("two", 2, "b", word),
        role("three", 2, "b", "項目管理辦公室高級項目經理兼投資組合治理主任項目管理辦公室高級項目經理兼投資組合治理主任"),
    )
}

#[test]
fn nothing_leaves_the_paper_of_the_whole_framework() {
    let catalogue = fixture::built_in();
    assert!(stays_on_paper(&whole(&catalogue)) > 2000.0);
}

#[test]
fn nothing_leaves_the_paper_of_any_neighbourhood() {
    let catalogue = fixture::built_in();
    for role in catalogue.roles() {
        stays_on_paper(&Extract::new(&catalogue, Some(Around { role, hops: 1 })));
    }
}

#[test]
fn nothing_leaves_the_paper_where_names_are_long_or_hostile() {
    stays_on_paper(&whole(&fixture::read(&long())));
    stays_on_paper(&whole(&hostile()));
    stays_on_paper(&whole(&fixture::catalogue()));
}

#[test]
fn a_title_stands_in_its_box_in_full_where_three_lines_hold_it() {
    let catalogue = fixture::built_in();
    let text = svg::poster(&whole(&catalogue));
    let document = parsed(&text);
    let said = |role: &Node<'_, '_>| -> String {
        role.children().filter(|node| is_class(node, "name")).filter_map(|node| node.text()).collect::<Vec<_>>().join(" ")
    };
    let boxes = document.descendants().filter(|node| node.attribute("class").is_some_and(|class| class.contains(" box-")));
    let mut shown: Vec<String> = boxes.map(|role| said(&role)).collect();
    let mut titles: Vec<String> = catalogue.roles().map(|at| catalogue.role(at).title.to_string()).collect();
    shown.sort();
    titles.sort();
    assert_eq!(shown, titles);
}

#[test]
fn the_drawing_fills_one_page_when_it_is_printed() {
    let catalogue = fixture::catalogue();
    let text = svg::poster(&whole(&catalogue));
    assert!(text.contains("@page { size: A3 landscape; margin: 10mm; }"));
    assert!(text.contains("@media print { svg.map { width: 100vw; height: 100vh; } }"));
}

#[test]
fn that_a_part_is_drawn_stands_in_the_lead() {
    let role = |at: usize| {
        format!(
            "(id: \"r{at}\", title: \"Role {at}\", track: \"t\", level: 1, summary: (text: \"x\", sources: [\"s\"]), sources: [\"s\"]),"
        )
    };
    let step = |at: usize| format!("(from: \"r0\", to: \"r{at}\", kind: \"pivot\", confidence: \"stated\", sources: [\"s\"]),");
    let catalogue = fixture::read(&format!(
        "(framework: (id: \"large\", format: 1, version: \"1\", title: \"Large\"), scales: (tracks: [(id: \"t\", title: \"T\")]),
        sources: [(id: \"s\", title: \"S\")], roles: [{}], steps: [{}])",
        (0..130).map(role).collect::<String>(),
        (1..130).map(step).collect::<String>()
    ));
    let part = "The map shows 120 of these roles";
    let extract = whole(&catalogue);
    let (poster, page) = (svg::poster(&extract), html::framework(&extract));
    let document = parsed(&poster);
    let lead: Vec<&str> = document.descendants().filter(|node| is_class(node, "lead")).filter_map(|node| node.text()).collect();
    assert!(lead.join(" ").contains(part), "{lead:?}");
    let document = parsed(&page);
    let header = document.descendants().find(|node| node.has_tag_name("header")).expect("there is a header");
    let said: String = header.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
    assert!(said.contains(part), "{said}");
}

#[test]
fn one_step_is_one_step_where_no_level_is_known() {
    let role =
        |id: &str| format!("(id: \"{id}\", title: \"{id}\", track: \"t\", summary: (text: \"x\", sources: [\"s\"]), sources: [\"s\"]),");
    let roles: String = ["a", "b", "c"].map(role).concat();
    let step =
        |from: &str, to: &str| format!("(from: \"{from}\", to: \"{to}\", kind: \"lateral\", confidence: \"stated\", sources: [\"s\"]),");
    let catalogue = fixture::read(&format!(
        "(framework: (id: \"flat\", format: 1, version: \"1\", title: \"Flat\"), scales: (tracks: [(id: \"t\", title: \"T\")]),
        sources: [(id: \"s\", title: \"S\")], roles: [{roles}], steps: [{}{}])",
        step("a", "b"),
        step("b", "c")
    ));
    let text = svg::poster(&whole(&catalogue));
    for said in [">+2 steps away<", ">+1 step away<", ">0 steps away<"] {
        assert!(text.contains(said), "{said}");
    }
}

/// Run where there is Chromium: `RUNGS_CHROMIUM=chromium cargo test --test it chromium -- --ignored`.
#[test]
#[ignore = "it needs Chromium, by the name in RUNGS_CHROMIUM"]
fn chromium_finds_every_word_on_the_paper_and_in_its_box() {
    let program = std::env::var_os("RUNGS_CHROMIUM").expect("RUNGS_CHROMIUM names the browser");
    // What it measures is written into the page, which it then prints.
    let measure = "<script>const out = [];
        for (const text of document.querySelectorAll('svg text')) {
            const inner = text.getBBox(), box = [...text.parentNode.children].find(node => node.matches('rect[rx=\"9\"]')), paper = text.ownerSVGElement.viewBox.baseVal;
            for (const outer of [box ? box.getBBox() : paper, paper]) {
                const is = inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width
                    && inner.y + inner.height <= outer.y + outer.height;
                out.push(is ? 'in' : 'OUT ' + text.textContent);
            }
        }
        document.body.replaceChildren('MEASURED ' + out.filter(word => word !== 'in').join('; ') + ' OF ' + out.length);</script>";
    let (built_in, long) = (fixture::built_in(), fixture::read(&long()));
    let near = |slug: &str| Extract::new(&built_in, Some(Around { role: fixture::role(&built_in, slug), hops: 1 }));
    for (name, extract) in [("whole", whole(&built_in)), ("near", near("team-assistant")), ("long", whole(&long))] {
        let page = format!("<!DOCTYPE html><meta charset=\"utf-8\"><body>{}{measure}", svg::poster(&extract));
        let folder = crate::folder::folder(&format!("export-paper-{name}"), &[("a.html", page.as_bytes())]);
        let output = Command::new(&program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
            .arg(format!("--user-data-dir={}", folder.join("data").display()))
            .arg(format!("file://{}", folder.join("a.html").display()))
            .output()
            .expect("it starts");
        let dom = String::from_utf8_lossy(&output.stdout);
        assert!(dom.contains("MEASURED  OF "), "{name}: {}", dom.split("MEASURED").nth(1).unwrap_or_default());
        assert!(!dom.contains("OF 0"), "{name}: nothing was measured");
    }
}
