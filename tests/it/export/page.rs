//! The HTML page: valid, harmless, every link has its end, and it says what the Markdown says.

use std::collections::BTreeSet;
use std::process::Command;

use roxmltree::{Document, Node};
use rungs::export::{Extract, html};

use super::browser::Browser;
use super::{around, hostile, parsed, runs_nothing_and_stays_inside, whole};
use crate::fixture;

/// What may stand directly in an element of HTML; what is in the drawing is left to XML.
const HOLDS: &[(&str, &[&str])] = &[
    ("html", &["head", "body"]),
    ("head", &["meta", "title", "style"]),
    ("body", &["a", "header", "nav", "main", "footer"]),
    ("header", &["h1", "p"]),
    ("nav", &["ul"]),
    ("main", &["section"]),
    ("section", &["h2", "h3", "h4", "h5", "p", "div", "ul", "section", "article"]),
    ("article", &["h3", "p", "section", "ul"]),
    ("footer", &["p"]),
    ("div", &["table", "svg"]),
    ("table", &["thead", "tbody"]),
    ("thead", &["tr"]),
    ("tbody", &["tr"]),
    ("tr", &["th", "td"]),
    ("th", &["#"]),
    ("td", &["#", "ul", "a", "strong", "span"]),
    ("ul", &["li"]),
    ("li", &["#", "a", "strong", "span"]),
    ("p", &["#", "a", "strong", "span", "input", "label"]),
    ("span", &["#", "a"]),
    ("a", &["#"]),
    ("strong", &["#"]),
    ("label", &["#"]),
    ("title", &["#"]),
    ("style", &["#"]),
    ("h1", &["#"]),
    ("h2", &["#"]),
    ("h3", &["#"]),
    ("h4", &["#"]),
    ("h5", &["#"]),
    ("input", &[]),
    ("meta", &[]),
];

fn in_place(node: Node<'_, '_>) {
    let name = node.tag_name().name();
    if name == "svg" {
        return;
    }
    let (_, holds) = HOLDS.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("no element {name} is known"));
    for child in node.children() {
        let is_blank = child.is_text() && child.text().is_none_or(|text| text.trim().is_empty());
        let held = if child.is_text() { "#" } else { child.tag_name().name() };
        assert!(is_blank || holds.contains(&held), "{name} holds {held}");
        if child.is_element() {
            in_place(child);
        }
    }
}

/// Checks what holds of every page.
fn valid(document: &Document<'_>) {
    in_place(document.root_element());
    runs_nothing_and_stays_inside(document);
    let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    let set: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), set.len(), "no id is there twice");
    for link in document.descendants().filter_map(|node| node.attribute("href")) {
        assert!(set.contains(link.trim_start_matches('#')), "{link} leads nowhere");
    }
    for list in document.descendants().filter(|node| node.has_tag_name("ul")) {
        assert!(list.children().any(|node| node.is_element()), "no list is empty");
    }
    for table in document.descendants().filter(|node| node.has_tag_name("table")) {
        let rows = table.descendants().filter(|node| node.has_tag_name("tr"));
        let widths: BTreeSet<usize> = rows.map(|row| row.children().filter(Node::is_element).count()).collect();
        assert_eq!(widths.len(), 1, "every row has its cells");
    }
}

fn roles<'a>(document: &'a Document<'a>) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.has_tag_name("article")).collect()
}

fn check(extract: &Extract<'_>) {
    let page = html::framework(extract);
    let document = parsed(&page);
    valid(&document);
    let titles: Vec<String> = roles(&document)
        .iter()
        .map(|role| role.children().find(|node| node.has_tag_name("h3")).and_then(|head| head.text()).unwrap_or_default().to_owned())
        .collect();
    let expected: Vec<String> = extract.roles.iter().map(|at| extract.catalogue.role(*at).title.to_string()).collect();
    assert_eq!(titles, expected);
}

#[test]
fn the_page_is_valid_and_holds_every_role() {
    let (built_in, six, hostile) = (fixture::built_in(), fixture::catalogue(), hostile());
    for extract in [whole(&built_in), around(&built_in, "pmo-manager", 1), whole(&six), whole(&hostile), around(&six, "scrum-master", 0)] {
        check(&extract);
    }
}

#[test]
fn every_way_on_leads_to_its_role_and_the_map_to_every_role() {
    let catalogue = fixture::built_in();
    let page = html::framework(&whole(&catalogue));
    let document = parsed(&page);
    let links = |node: &Node<'_, '_>| -> BTreeSet<String> {
        node.descendants().filter_map(|node| node.attribute("href")).map(|link| link.trim_start_matches('#').to_owned()).collect()
    };
    for role in roles(&document) {
        let slug = role.attribute("id").and_then(|id| id.strip_prefix("role-")).expect("a role");
        let at = catalogue.role_of(slug).expect("it is a role of the catalogue");
        let links = links(&role);
        for (other, _) in catalogue.steps_from(at).into_iter().chain(catalogue.steps_into(at)) {
            assert!(links.contains(&format!("role-{}", catalogue.role(other).slug)));
        }
    }
    let map = document.descendants().find(|node| node.attribute("id") == Some("map")).expect("there is a map");
    assert_eq!(links(&map).len(), catalogue.role_count());
    let index = document.descendants().find(|node| node.attribute("id") == Some("index")).expect("there is an index");
    assert_eq!(links(&index).len(), catalogue.role_count());
}

#[test]
fn the_page_is_reached_by_keyboard_and_follows_the_reader() {
    let catalogue = fixture::built_in();
    let page = html::framework(&whole(&catalogue));
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\" />\n"));
    for part in [
        "content=\"default-src 'none'; style-src 'unsafe-inline'\"",
        "<body>\n<a class=\"skip\" href=\"#index\">Skip the map</a>",
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Map\">",
        "prefers-color-scheme: dark",
        "@media print",
        ":target",
        ".map:has(.box-52 a:hover, .box-52 a:focus) .step:not(.from-52, .to-52)",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn every_source_stands_with_its_licence() {
    let catalogue = fixture::built_in();
    let page = html::framework(&whole(&catalogue));
    let document = parsed(&page);
    for at in catalogue.sources() {
        let source = catalogue.source(at);
        let id = format!("source-{}", source.slug);
        let entry = document.descendants().find(|node| node.attribute("id") == Some(id.as_str())).expect("it has its entry");
        let said: String = entry.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
        let licence = source.licence.as_deref().unwrap_or("no data");
        assert!(said.contains(source.title.as_str().trim_end_matches('.')) && said.contains(licence.trim_end_matches('.')), "{said}");
    }
}

/// Run where there is Chromium: `RUNGS_CHROMIUM=chromium cargo test --test it chromium -- --ignored`.
#[test]
#[ignore = "it needs Chromium, by the name in RUNGS_CHROMIUM"]
fn chromium_opens_the_page() {
    let program = std::env::var_os("RUNGS_CHROMIUM").expect("RUNGS_CHROMIUM names the browser");
    let catalogue = fixture::built_in();
    let page = html::framework(&whole(&catalogue));
    let folder = crate::folder::folder("export-chromium", &[("a.html", page.as_bytes())]);
    let url = format!("file://{}", folder.join("a.html").display());
    let output = Command::new(program)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.join("data").display()))
        .arg(url)
        .output()
        .expect("it starts");
    let dom = String::from_utf8_lossy(&output.stdout);
    assert!(dom.contains("<title>Project &amp; PMO careers</title>"), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(dom.matches("<article id=\"role-").count(), catalogue.role_count());
}

/// What the tabulator key comes to, in the order of the document: links that lead somewhere, fields, and what says that it may be reached.
fn stops<'a>(document: &'a Document<'a>) -> Vec<Node<'a, 'a>> {
    let stops = |node: &Node<'_, '_>| {
        (node.tag_name().name() == "a" && node.has_attribute("href")) || node.has_tag_name("input") || node.has_attribute("tabindex")
    };
    document.descendants().filter(stops).collect()
}

/// The role that a link of the map leads to.
fn of_map(node: &Node<'_, '_>) -> Option<String> {
    let is_box = node.parent().and_then(|parent| parent.attribute("class")).is_some_and(|class| class.starts_with("role "));
    node.attribute("href").filter(|_| is_box).map(str::to_owned)
}

#[test]
fn the_tabulator_key_comes_to_the_skip_link_first_and_to_every_box_in_the_order_of_the_map() {
    let catalogue = fixture::built_in();
    for extract in [whole(&catalogue), around(&catalogue, "pmo-manager", 1)] {
        let page = html::framework(&extract);
        let document = parsed(&page);
        let stops = stops(&document);
        assert_eq!((stops[0].attribute("class"), stops[0].attribute("href")), (Some("skip"), Some("#index")));
        // Nothing changes the order of the document.
        assert!(stops.iter().all(|node| node.attribute("tabindex").is_none_or(|index| index == "0")));
        let boxes: Vec<String> = stops.iter().filter_map(of_map).collect();
        let places: Vec<(i64, i64)> = stops
            .iter()
            .filter(|node| of_map(node).is_some())
            .map(|node| {
                let rect = node.children().find(|child| child.tag_name().name() == "rect").expect("a box");
                let number = |name: &str| rect.attribute(name).and_then(|value| value.parse::<f64>().ok()).expect("a number") as i64;
                (number("y"), number("x"))
            })
            .collect();
        assert_eq!(boxes.len(), extract.roles.len());
        assert!(places.is_sorted(), "from the highest row to the lowest, each from the left");
        let ids: BTreeSet<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        assert!(boxes.iter().all(|link| ids.contains(link.trim_start_matches('#'))));
    }
}

/// Run where there is Chromium: `RUNGS_CHROMIUM=chromium cargo test --test it chromium -- --ignored`.
#[test]
#[ignore = "it needs Chromium, by the name in RUNGS_CHROMIUM"]
fn chromium_walks_the_page_by_keyboard() {
    let program = std::env::var_os("RUNGS_CHROMIUM").expect("RUNGS_CHROMIUM names the browser");
    let catalogue = fixture::built_in();
    let page = html::framework(&around(&catalogue, "pmo-manager", 1));
    let document = parsed(&page);
    let folder = crate::folder::folder("export-keyboard", &[("a.html", page.as_bytes())]);
    let mut browser = Browser::open(&program, &folder, "a.html");
    let tab = |browser: &mut Browser| browser.press("Tab", 9, "");
    let enter = |browser: &mut Browser| browser.press("Enter", 13, "\r");
    let reached = "(element => element.getAttribute('href') ?? element.id ?? '')(document.activeElement)";

    // The skip link is the first, is seen when it is reached, and skips the map.
    tab(&mut browser);
    assert_eq!(browser.value(reached), "#index");
    assert_eq!(browser.value("document.activeElement.getBoundingClientRect().left >= 0"), true);
    enter(&mut browser);
    assert_eq!(browser.value("location.hash"), "#index");
    tab(&mut browser);
    assert_eq!(browser.value("document.activeElement.closest('section').id"), "index", "the next stop is behind the map");

    // From the top on, every stop of the document in its order.
    browser.value("(history.replaceState(null, '', location.pathname), document.activeElement.blur(), getSelection().removeAllRanges(), scrollTo(0, 0))");
    browser.value("(element => (element.tabIndex = -1, element.focus(), element.blur()))(document.body)");
    let stops = stops(&document);
    let last = stops.iter().rposition(|node| of_map(node).is_some()).expect("there are boxes");
    for stop in &stops[..=last] {
        tab(&mut browser);
        let expected = stop.attribute("href").or(stop.attribute("id")).unwrap_or_default();
        assert_eq!(browser.value(reached), expected);
        if of_map(stop).is_some() {
            // The box stands out, its own lines stay, and all others are dimmed.
            let marked = "getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth";
            assert_eq!(browser.value(marked), "4px", "{expected}");
            let dimmed = "(at => [...document.querySelectorAll('.map .step')].every(step =>
                (getComputedStyle(step).opacity === '1') === (step.classList.contains('from-' + at) || step.classList.contains('to-' + at))))
                (document.activeElement.parentNode.getAttribute('class').match(/box-([0-9]+)/)[1])";
            assert_eq!(browser.value(dimmed), true, "{expected}");
        }
    }
    // A box leads to its role, which then is on the screen.
    let role = of_map(&stops[last]).expect("a box");
    enter(&mut browser);
    assert_eq!(browser.value("location.hash"), role.as_str());
    let is_seen = "(rect => rect.top >= 0 && rect.top < innerHeight)(document.querySelector(':target').getBoundingClientRect())";
    assert_eq!(browser.value(is_seen), true);
}
