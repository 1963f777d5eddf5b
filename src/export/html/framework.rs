//! A framework as one page that works offline and by keyboard alone: the map, an index, every role, what belongs to all of them.
//!
//! It holds no script; where a browser knows how, whatever role is pointed at or reached keeps its own lines and dims the others.

use std::collections::HashSet;
use std::fmt::Write;

use super::escaped;
use crate::domain::Level;
use crate::domain::query::Cited;
use crate::export::Extract;
use crate::export::document::{Block, Document, Entry, Line, NO_DATA, Part, Span};
use crate::export::svg::boxes::Boxes;
use crate::export::svg::drawing::{Layout, Spread};
use crate::export::svg::legend::Head;
use crate::export::svg::{LINES, SHAPES, colour, lead, path::number};

/// How the page looks, on a screen and on paper.
const STYLE: &str = "\
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --soft: #595959; --line: #c8c8c8; --mark: #fff4c2; --link: #14509e; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #14161a; --soft: #b4b8be; --line: #4a4a4a; --mark: #3a3415; --link: #8db8ff; } }
* { box-sizing: border-box; }
body { color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 0 1.2rem 3rem; max-width: 100rem; }
a { color: var(--link); }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.4rem 0 0.3rem; }
h2 { font-size: 1.45rem; margin: 2.4rem 0 0.6rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.2rem; margin: 0 0 0.3rem; }
h4 { font-size: 1rem; margin: 1rem 0 0.2rem; }
p { margin: 0.3rem 0; max-width: 60rem; }
ul { margin: 0.2rem 0; padding-left: 1.3rem; max-width: 60rem; }
li { margin: 0.15rem 0; }
table { border-collapse: collapse; margin: 0.3rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.7rem 0.25rem 0; border-bottom: 1px solid var(--line); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; list-style: none; padding: 0; max-width: none; }
.lead, .up, .cited { color: var(--soft); }
.up, .cited { font-size: 0.85em; }
.cited a { color: inherit; text-decoration: none; }
.cited a:hover, .cited a:focus { text-decoration: underline; }
.scroll { overflow: auto; }
.samples { max-width: 100%; height: auto; }
h1, h2, h3, h4, p, li, td { overflow-wrap: anywhere; }
.index td ul { list-style: none; padding: 0; }
.role-page { border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.2rem; margin: 1rem 0; max-width: 70rem; }
:target { scroll-margin-top: 1rem; }
.role-page:target { border-color: var(--link); box-shadow: 0 0 0 2px var(--link); }
li:target, :target > h2, :target > h3 { background: var(--mark); }
#map:has(#fit:checked) .scroll .map { width: 100%; height: auto; }
.map a:focus-visible { outline: none; }
.map a:hover rect, .map a:focus rect { stroke-width: 4; }
.map a:hover .name { text-decoration: underline; }
@page { margin: 14mm; }
@page map { size: A3 landscape; }
@media print {
  body { font-size: 9pt; max-width: none; padding: 0; }
  .skip, nav, .up, .fit { display: none; }
  header, #map { page: map; }
  #map { break-after: page; }
  .scroll { overflow: visible; }
  .map { width: 100%; height: auto; }
  h2, h3, h4 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  .role-page { border: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
}
";

/// How wide the samples are, in pixels.
const KEY: f64 = 1000.0;

/// What is free above the map and below it, in pixels.
const ABOVE: f64 = 12.0;

/// The page.
#[must_use]
pub fn framework(extract: &Extract<'_>) -> String {
    let document = Document::of(extract);
    let page = Page { extract, keys: keys(&document) };
    let title = escaped(&document.title);
    let layout = Layout::of(extract);
    let tracks: String = document.tracks.iter().map(|part| page.part(part, 2)).collect();
    let rest: String = document.rest.iter().map(|part| page.part(part, 2)).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\" />\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<title>{title}</title>\n\
         <style>\n{STYLE}{SHAPES}{}{}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#index\">Skip the map</a>\n\
         <header>\n<h1>{title}</h1>\n<p class=\"lead\">{}</p>\n</header>\n{}<main>\n{}{}{tracks}{rest}</main>\n\
         <footer>\n<p class=\"lead\">{}</p>\n</footer>\n</body>\n</html>\n",
        escaped(language(extract)),
        colour::style(),
        dimmed(layout.plan.roles.len()),
        escaped(&lead(&layout)),
        contents(&document),
        section(&layout),
        page.index(),
        escaped(&document.lead)
    )
}

fn language<'a>(extract: &Extract<'a>) -> &'a str {
    extract.catalogue.frameworks().last().and_then(|framework| framework.language.as_deref()).unwrap_or("en-GB")
}

/// The rules that dim all lines but those of the role that is pointed at, or reached by keyboard.
fn dimmed(roles: usize) -> String {
    let rule = |role: usize| {
        format!(".map:has(.box-{role} a:hover, .box-{role} a:focus) .step:not(.from-{role}, .to-{role}) {{ opacity: 0.1; }}\n")
    };
    (0..roles).map(rule).collect()
}

/// Everything that a link can lead to.
fn keys(document: &Document) -> HashSet<String> {
    let mut keys = HashSet::new();
    for part in document.all() {
        keys.extend(part.key.clone());
        for block in &part.blocks {
            match block {
                Block::List(entries) => keys.extend(entries.iter().filter_map(|entry| entry.key.clone())),
                Block::Words(_) | Block::Table(_, _) => {}
            }
        }
    }
    keys
}

fn contents(document: &Document) -> String {
    let mut text = String::from("<nav aria-label=\"Contents\">\n<ul>\n");
    let fixed = [("map", "Map"), ("index", "Index")];
    let parts = document.tracks.iter().chain(&document.rest);
    let keyed = parts.filter_map(|part| part.key.as_deref().map(|key| (key, part.title.as_str())));
    for (key, title) in fixed.into_iter().chain(keyed) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "<li><a href=\"#{}\">{}</a></li>", escaped(key), escaped(title));
    }
    text.push_str("</ul>\n</nav>\n");
    text
}

fn section(layout: &Layout<'_>) -> String {
    let width = layout.width();
    let (wide, high) = (number(width), number(layout.height() + 2.0 * ABOVE));
    let notes: String = layout.notes.iter().map(|note| format!("<p>{}</p>\n", escaped(note))).collect();
    format!(
        "<section id=\"map\">\n<h2>Map</h2>\n<p>Every box leads to its role. {LINES}</p>\n{notes}{}\
         <p class=\"fit\"><input type=\"checkbox\" id=\"fit\" checked=\"checked\" /> <label for=\"fit\">Fit the map to the window</label></p>\n\
         <div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Map\">\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\" \
         role=\"group\" aria-label=\"Roles and the steps between them\">\n{}</svg>\n</div>\n</section>\n",
        key(layout),
        layout.elements(Spread { top: ABOVE, width }, Boxes::Links)
    )
}

/// The colours of the tracks and the sorts of lines, as samples.
fn key(layout: &Layout<'_>) -> String {
    let head = Head::of_samples(layout.extract, KEY);
    let (wide, high) = (number(KEY), number(head.height));
    format!(
        "<div>\n<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map samples\" viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\" role=\"group\" \
         aria-label=\"What colours and lines mean\">\n{}</svg>\n</div>\n",
        head.elements
    )
}

struct Page<'a> {
    extract: &'a Extract<'a>,
    keys: HashSet<String>,
}

impl Page<'_> {
    /// The roles by level and track.
    fn index(&self) -> String {
        let tracks = self.extract.tracks();
        let mut text =
            String::from("<section id=\"index\">\n<h2>Index</h2>\n<div class=\"scroll\">\n<table class=\"index\">\n<thead>\n<tr>");
        let heads = tracks.iter().map(|at| format!("<th scope=\"col\">{}</th>", escaped(&self.extract.catalogue.track(*at).title)));
        let _ = write!(text, "<th scope=\"col\">Level</th>{}</tr>\n</thead>\n<tbody>\n", heads.collect::<String>());
        for level in self.extract.levels().into_iter().rev() {
            let _ = write!(text, "<tr><th scope=\"row\">{}</th>", escaped(&self.level(level)));
            for track in &tracks {
                let here = self.extract.of_track(*track).filter(|at| self.extract.catalogue.role(*at).level == level);
                let links: String = here
                    .map(|at| {
                        let role = self.extract.catalogue.role(at);
                        format!("<li><a href=\"#role-{}\">{}</a></li>", role.slug, escaped(&role.title))
                    })
                    .collect();
                let list = if links.is_empty() { links } else { format!("<ul>{links}</ul>") };
                let _ = write!(text, "<td>{list}</td>");
            }
            text.push_str("</tr>\n");
        }
        text.push_str("</tbody>\n</table>\n</div>\n</section>\n");
        text
    }

    fn level(&self, level: Option<Level>) -> String {
        match level.map(|level| (level, self.extract.catalogue.level_name(level))) {
            None => NO_DATA.to_owned(),
            Some((level, None)) => level.to_string(),
            Some((level, Some(name))) => format!("{level} {}", name.title),
        }
    }

    fn part(&self, part: &Part, depth: usize) -> String {
        let id = part.key.as_ref().map(|key| format!(" id=\"{}\"", escaped(key))).unwrap_or_default();
        let is_role = part.key.as_ref().is_some_and(|key| key.starts_with("role-"));
        let (element, class) = if is_role { ("article", " class=\"role-page\"") } else { ("section", "") };
        let blocks: String = part.blocks.iter().map(|block| self.block(block)).collect();
        let parts: String = part.parts.iter().map(|part| self.part(part, depth + 1)).collect();
        let up = if is_role { "<p class=\"up\"><a href=\"#map\">Map</a> · <a href=\"#index\">Index</a></p>\n" } else { "" };
        format!("<{element}{id}{class}>\n<h{depth}>{}</h{depth}>\n{blocks}{parts}{up}</{element}>\n", escaped(&part.title))
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Words(line) => format!("<p>{}</p>\n", self.line(line)),
            Block::List(entries) => format!("<ul>\n{}</ul>\n", entries.iter().map(|entry| self.entry(entry)).collect::<String>()),
            Block::Table(head, rows) => {
                let head: String = head.iter().map(|name| format!("<th scope=\"col\">{}</th>", escaped(name))).collect();
                let cells = |row: &Vec<Line>| row.iter().map(|cell| format!("<td>{}</td>", self.line(cell))).collect::<String>();
                let rows: String = rows.iter().map(|row| format!("<tr>{}</tr>\n", cells(row))).collect();
                format!("<div class=\"scroll\">\n<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n")
            }
        }
    }

    fn entry(&self, entry: &Entry) -> String {
        let id = entry.key.as_ref().map(|key| format!(" id=\"{}\"", escaped(key))).unwrap_or_default();
        format!("<li{id}>{}</li>\n", self.line(&entry.line))
    }

    fn line(&self, line: &Line) -> String {
        let text: String = line.0.iter().map(|span| self.span(span)).collect();
        text.trim().to_owned()
    }

    fn span(&self, span: &Span) -> String {
        match span {
            Span::Words(words) => escaped(words),
            Span::Strong(words) => format!("<strong>{}</strong>", escaped(words)),
            Span::Link { key, words } if self.keys.contains(key) => format!("<a href=\"#{}\">{}</a>", escaped(key), escaped(words)),
            Span::Link { words, .. } => escaped(words),
            Span::Cited(sources) => {
                let links: Vec<String> = sources.iter().map(|cited| self.cited(cited)).collect();
                format!(" <span class=\"cited\">[{}]</span>", links.join(" "))
            }
        }
    }

    fn cited(&self, cited: &Cited) -> String {
        let key = format!("source-{}", cited.id);
        let label = escaped(&cited.label);
        if self.keys.contains(&key) { format!("<a href=\"#{key}\">{label}</a>") } else { label }
    }
}
