//! Exports: what they hold of the built-in framework, and that no text of the data becomes anything but text.

mod browser;
mod command;
mod data;
mod drawing;
mod graphs;
mod page;
mod paper;
mod written;

use roxmltree::{Document, Node, ParsingOptions};
use rungs::domain::Catalogue;
use rungs::export::{Around, Extract, csv, dot, html, json, markdown, mermaid, svg};

use crate::fixture::{self, role};

/// Texts that would be markup, a command, a formula or a piece of layout in one of the formats.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</title></style></svg><img src=x onerror=alert(1)>",
    "]]> <!-- x --> &amp; &#60; &lt;",
    "\"]; x [URL=\"http://e.example\"",
    "ends with \\",
    "\\N \\G \\l \\\" \\\\",
    "<<b>html</b>>",
    "] --> n1[x]",
    "click n1 href \"http://e.example\"",
    "%%{init: {\"theme\": \"dark\"}}%%",
    "end",
    "subgraph x;",
    "a \" quote ' apostrophe",
    "| a | b | `code` ``` *em* **strong** _u_ ~~s~~",
    "[a](http://e.example) ![b](c) <http://e.example> [d]: e [^f]",
    "# heading #",
    "- item",
    "1. item",
    "> quote",
    "http://e.example and www.e.example and a@e.example",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "a,b;c \"d\",",
    "{a|b} $x$ :smile: #35; #quot;",
    "é 中文 😀 “quoted” – dash…",
    "Duties",
    "Duties 1",
    "Contents",
];

/// A framework in which every text that can be is hostile; a role for each of the texts, in a ring of steps.
fn hostile() -> Catalogue {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let of = |number: usize| quoted(HOSTILE[number % HOSTILE.len()]);
    let list = |one: &dyn Fn(usize) -> String| (0..HOSTILE.len()).map(one).collect::<Vec<_>>().join(",\n");
    let kinds = ["promotion", "lateral", "specialise", "pivot"];
    let tracks = list(&|at| format!(r#"(id: "t{at}", title: {})"#, of(at)));
    let levels = list(&|at| format!(r#"(level: {}, title: {}, means: {})"#, at + 1, of(at), of(at + 1)));
    let sources = list(&|at| {
        let text = of(at);
        format!(
            r#"(id: "s{at}", label: {text}, title: {text}, publisher: {text}, date: {text}, licence: {text}, note: {text}, attribution: {text})"#
        )
    });
    let skills = list(&|at| {
        format!(r#"(id: "k{at}", title: {}, definition: (text: {}, sources: ["s{at}"]), sources: ["s{at}"])"#, of(at), of(at + 3))
    });
    let credentials = list(&|at| {
        let text = of(at);
        format!(
            r#"(id: "c{at}", label: {text}, title: {text}, issuer: {text}, as_of: {text}, eligibility: [(id: "e", text: {text}, sources: ["s{at}"])], sources: ["s{at}"])"#
        )
    });
    let roles = list(&|at| {
        let text = of(at);
        format!(
            r#"(id: "r{at}", title: {text}, track: "t{at}", level: {}, aliases: [(title: {}, note: {text}, sources: ["s{at}"])],
              summary: (text: {text}, weak: {text}, sources: ["s{at}"]), notes: [(id: "n", text: {text}, sources: ["s{at}"])],
              duties: [(id: "d", text: {text}, sources: ["s{at}"])], skills: [(skill: "k{at}", want: 3, need: "required", sources: ["s{at}"])],
              credentials: [(credential: "c{at}", need: "common", sources: ["s{at}"])],
              education: [(id: "e", text: {text}, need: "common", sources: ["s{at}"])], sources: ["s{at}"])"#,
            at + 1,
            quoted(&format!("other {}", HOSTILE[at]))
        )
    });
    let steps = list(&|at| {
        // The last one leads back to the lowest level.
        let kind = if at + 1 == HOSTILE.len() { "step-back" } else { kinds[at % kinds.len()] };
        let text = of(at);
        format!(
            r#"(from: "r{at}", to: "r{}", kind: "{kind}", years: (low: 1, high: 2, sources: ["s{at}"]), to_show: [{text}, {text}], note: {text},
              confidence: "stated", sources: ["s{at}"])"#,
            (at + 1) % HOSTILE.len()
        )
    });
    fixture::read(&format!(
        "(framework: (id: \"hostile\", format: 1, version: {0}, title: {0}, language: \"en-GB\", licence: {0}, attribution: {0}),
        scales: (tracks: [{tracks}], levels: [{levels}], proficiencies: [(proficiency: 3, title: {0}, means: {0})]),
        sources: [{sources}], skills: [{skills}], credentials: [{credentials}], roles: [{roles}], steps: [{steps}],
        journeys: [(id: \"j\", title: {0}, roles: [\"r0\", \"r1\"], note: {0}, sources: [\"s0\"])])",
        of(0)
    ))
}

fn whole(catalogue: &Catalogue) -> Extract<'_> {
    Extract::new(catalogue, None)
}

fn around<'a>(catalogue: &'a Catalogue, slug: &str, hops: usize) -> Extract<'a> {
    Extract::new(catalogue, Some(Around { role: role(catalogue, slug), hops }))
}

/// A file that has to be well-formed XML.
fn parsed(page: &str) -> Document<'_> {
    Document::parse_with_options(page, ParsingOptions { allow_dtd: true, nodes_limit: 1_000_000, ..ParsingOptions::default() })
        .expect("it is well formed")
}

/// That a page runs nothing and reaches nothing outside it.
fn runs_nothing_and_stays_inside(document: &Document<'_>) {
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        assert!(!["script", "img", "image", "link", "iframe", "object", "use", "foreignObject"].contains(&name), "{name}");
        for attribute in node.attributes() {
            assert!(
                !attribute.name().starts_with("on") && attribute.name() != "src" && attribute.name() != "style",
                "{}",
                attribute.name()
            );
            assert!(attribute.name() != "href" || attribute.value().starts_with('#'), "{}", attribute.value());
        }
        if name == "style" {
            let style = node.text().unwrap_or_default();
            assert_eq!(style.matches('{').count(), style.matches('}').count());
            assert!(!style.contains("url(") && !style.contains("@import"));
        }
    }
}

/// Every format.
fn all(extract: &Extract<'_>) -> Vec<String> {
    vec![
        json::catalogue(extract, None, false),
        csv::steps(extract, str::to_owned),
        csv::roles(extract, str::to_owned),
        dot::graph(extract),
        mermaid::graph(extract, false).text,
        svg::poster(extract),
        html::framework(extract),
        markdown::framework(extract),
    ]
}

#[test]
fn the_same_catalogue_gives_the_same_bytes() {
    let (one, other) = (fixture::built_in(), fixture::built_in());
    assert_eq!(all(&whole(&one)), all(&whole(&other)));
    assert_eq!(all(&around(&one, "pmo-analyst", 2)), all(&around(&other, "pmo-analyst", 2)));
}

#[test]
fn a_neighbourhood_has_the_roles_so_many_steps_away_in_either_direction() {
    let catalogue = fixture::catalogue();
    let slugs = |hops| -> Vec<String> {
        let extract = around(&catalogue, "senior-project-manager", hops);
        extract.roles.iter().map(|role| catalogue.role(*role).slug.to_string()).collect()
    };
    assert_eq!(slugs(0), ["senior-project-manager"]);
    assert_eq!(slugs(1), ["project-manager", "senior-project-manager"]);
    let two = ["coordinator", "project-manager", "senior-project-manager", "programme-manager", "scrum-master"];
    assert_eq!(slugs(2), two);
    assert_eq!(slugs(99).len(), catalogue.role_count());
    let extract = around(&catalogue, "senior-project-manager", 2);
    assert_eq!(extract.said(), "5 of 6 roles: within 2 steps of Senior Project Manager; 5 steps between them");
    assert_eq!(extract.steps().len(), 5);
}

#[test]
fn a_framework_without_roles_is_exported_too() {
    let catalogue = fixture::read("(framework: (id: \"empty\", format: 1, version: \"1\", title: \"Empty\"))");
    let made = all(&whole(&catalogue));
    assert!(made.iter().all(|text| text.ends_with('\n')));
    parsed(&svg::poster(&whole(&catalogue)));
    parsed(&html::framework(&whole(&catalogue)));
}
