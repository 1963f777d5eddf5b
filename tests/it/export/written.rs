//! The Markdown document: every link of it leads to a heading, tables keep their columns, and it says what the page says.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use rungs::export::{Extract, html, markdown};

use super::{around, hostile, parsed, whole};
use crate::fixture;

/// What a document holds.
#[derive(Debug, Default)]
struct Read {
    headings: Vec<String>,
    links: Vec<String>,
    /// All words without blanks, from the first track on.
    said: String,
}

/// Reads a document, in which there may be nothing but headings, paragraphs, lists, tables, links and words in bold.
fn read(text: &str) -> Read {
    let mut read = Read::default();
    let (mut heading, mut row, mut width) = (None, 0, 0);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => read.headings.extend(heading.take()),
            Event::Start(Tag::Link { dest_url, title, .. }) => {
                assert!(title.is_empty());
                read.links.push(dest_url.strip_prefix('#').expect("a link within the document").to_owned());
            }
            Event::Start(Tag::Table(columns)) => width = columns.len(),
            Event::Start(Tag::TableHead | Tag::TableRow) => row = 0,
            Event::Start(Tag::TableCell) => row += 1,
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => assert_eq!(row, width, "a row has its cells"),
            Event::Start(Tag::Paragraph | Tag::List(_) | Tag::Item | Tag::Strong) => {}
            Event::End(
                TagEnd::Paragraph | TagEnd::List(_) | TagEnd::Item | TagEnd::Strong | TagEnd::Link | TagEnd::Table | TagEnd::TableCell,
            ) => {}
            Event::Text(words) => {
                heading.iter_mut().for_each(|heading| heading.push_str(&words));
                read.said.extend(words.chars().filter(|sign| !sign.is_whitespace()));
            }
            other => panic!("{other:?}"),
        }
    }
    read
}

/// The anchors that GitHub gives to headings, told in another way than the program does it.
fn anchors(headings: &[String]) -> BTreeSet<String> {
    let mut given: BTreeMap<String, usize> = BTreeMap::new();
    for heading in headings {
        let lower = heading.to_lowercase();
        let plain: String = lower.chars().filter(|sign| sign.is_alphanumeric() || " -_".contains(*sign)).collect();
        let plain = plain.replace(' ', "-");
        let mut anchor = plain.clone();
        while given.contains_key(&anchor) {
            *given.get_mut(&plain).expect("it was given") += 1;
            anchor = format!("{plain}-{}", given[&plain]);
        }
        given.insert(anchor, 0);
    }
    given.into_keys().collect()
}

fn check(extract: &Extract<'_>) -> Read {
    let read = read(&markdown::framework(extract));
    let anchors = anchors(&read.headings);
    for link in &read.links {
        assert!(anchors.contains(link), "#{link} leads nowhere");
    }
    for &at in &extract.roles {
        let title = &extract.catalogue.role(at).title;
        assert!(read.headings.iter().any(|heading| heading == title.as_str()), "{title} in {:?}", read.headings);
    }
    read
}

#[test]
fn every_link_of_the_document_has_its_heading_and_every_table_its_columns() {
    let (built_in, six, hostile) = (fixture::built_in(), fixture::catalogue(), hostile());
    for extract in [whole(&built_in), around(&built_in, "pmo-manager", 1), whole(&six), whole(&hostile)] {
        let read = check(&extract);
        assert!(read.links.len() > extract.roles.len());
    }
}

#[test]
fn a_link_leads_to_the_role_that_it_names_even_where_titles_are_those_of_headings() {
    let catalogue = hostile();
    let text = markdown::framework(&whole(&catalogue));
    let read = read(&text);
    // A role that is called as the sections of every role are, and one that is called as the second of them.
    assert!(read.headings.iter().filter(|heading| *heading == "Duties").count() > 10);
    let mut taken = markdown::Taken::default();
    let given: Vec<(String, &String)> = read.headings.iter().map(|heading| (taken.anchor(heading), heading)).collect();
    let heads: BTreeMap<&str, &String> = given.iter().map(|(anchor, heading)| (anchor.as_str(), *heading)).collect();
    let contents: Vec<&str> = text.lines().filter(|line| line.trim_start().starts_with("- [")).take(40).collect();
    assert!(!contents.is_empty());
    for line in contents {
        let anchor = line.rsplit_once("(#").map(|(_, end)| end.trim_end_matches(')')).expect("a link");
        let shown = self::read(line).said;
        let head: String = heads[anchor].chars().filter(|sign| !sign.is_whitespace()).collect();
        assert_eq!(shown, head, "{line}");
    }
}

#[test]
fn anchors_are_those_of_github() {
    let mut taken = markdown::Taken::default();
    let headings = ["Duties", "Duties", "Duties 1", "Duties-1", "R&D, Lead (PMO)", "Délivery  x", "`code` _a_", "Duties"];
    let expected = ["duties", "duties-1", "duties-1-1", "duties-1-2", "rd-lead-pmo", "délivery--x", "code-_a_", "duties-2"];
    assert_eq!(headings.map(|heading| taken.anchor(heading)), expected);
}

#[test]
fn anchors_keep_what_github_keeps_of_every_script() {
    let cases = [
        ("प्रोजेक्ट प्रबंधक", "प्रोजेक्ट-प्रबंधक"),
        ("พนักงานจัดการโครงการ", "พนักงานจัดการโครงการ"),
        ("தமிழ் மேலாளர்", "தமிழ்-மேலாளர்"),
        ("Vie\u{323}\u{302}t Qua\u{309}n", "vie\u{323}\u{302}t-qua\u{309}n"),
        ("Zürich e\u{301}\u{301}", "zürich-e\u{301}\u{301}"),
        ("א\u{5B7}ב", "א\u{5B7}ב"),
        ("\u{F40}\u{F3E} x", "\u{F40}\u{F3E}-x"),
        ("👩\u{200D}🚀 Astronaut 🚀🚀", "-astronaut-"),
        ("☎\u{FE0F} Desk", "\u{FE0F}-desk"),
        ("m² ½ ① Ⅷ ٣ ０ 〇", "m---ⅷ-٣-０-〇"),
        ("a‿b＿c _ 項目", "a‿b＿c-_-項目"),
        ("en–dash ’s “q” ♥", "endash-s-q-"),
    ];
    for (heading, expected) in cases {
        assert_eq!(markdown::Taken::default().anchor(heading), expected, "{heading}");
    }
}

#[test]
fn the_document_and_the_page_say_the_same() {
    let (built_in, six) = (fixture::built_in(), fixture::catalogue());
    for extract in [whole(&built_in), around(&six, "scrum-master", 1)] {
        let text = markdown::framework(&extract);
        let start = text.match_indices("\n## ").nth(1).expect("the first track").0;
        let document = read(&text[start..]).said;
        let page = html::framework(&extract);
        let page = parsed(&page);
        let main = page.descendants().find(|node| node.has_tag_name("main")).expect("there is a main part");
        let is_fixed = |node: &roxmltree::Node<'_, '_>| {
            node.ancestors().any(|node| matches!(node.attribute("id"), Some("map" | "index")) || node.attribute("class") == Some("up"))
        };
        let words = main.descendants().filter(|node| node.is_text() && !is_fixed(node)).filter_map(|node| node.text());
        let said: String = words.flat_map(str::chars).filter(|sign| !sign.is_whitespace()).collect();
        let differ = said.chars().zip(document.chars()).take_while(|(one, other)| one == other).count();
        let near = |text: &str| text.chars().skip(differ.saturating_sub(60)).take(120).collect::<String>();
        assert!(said == document, "{}\n{}", near(&said), near(&document));
    }
}
