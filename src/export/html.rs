//! One HTML file that needs nothing else: no script, no reference to anything outside, readable in light and dark, and fit to print.
//!
//! It is written so that a reader of XML understands it too; every text is escaped.

mod framework;

pub use framework::framework;

use super::plan::{Item, Section, lead, sections, title};
use crate::domain::query::Plan;

/// How the page looks, on a screen and on paper.
const STYLE: &str = "
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --soft: #595959; --line: #c8c8c8; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #161616; --soft: #b0b0b0; --line: #4a4a4a; } }
body { color: var(--ink); background: var(--paper); font: 1rem/1.45 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.4rem; }
h2 { font-size: 1.1rem; margin: 1.4rem 0 0.4rem; border-bottom: 1px solid var(--line); padding-bottom: 0.15rem; }
ol, ul { margin: 0; padding-left: 1.4rem; }
li { margin: 0.25rem 0; }
dl { margin: 0.1rem 0 0.3rem; }
dt { float: left; clear: left; margin-right: 0.4rem; font-weight: 600; }
dd { margin: 0 0 0.1rem; }
p.lead, p.foot { color: var(--soft); margin: 0.4rem 0; }
p.foot { font-size: 0.9rem; }
section.small { font-size: 0.86rem; }
@page { size: A4; margin: 11mm 12mm; }
@media print {
  :root { --ink: #000000; --paper: #ffffff; --soft: #333333; --line: #999999; }
  body { font-size: 8pt; line-height: 1.28; max-width: none; margin: 0; padding: 0; }
  h1 { font-size: 14pt; }
  h2 { font-size: 9.5pt; margin: 0.45rem 0 0.2rem; break-after: avoid; }
  li { break-inside: avoid; margin: 0.08rem 0; }
  p.lead, p.foot { font-size: 1em; margin: 0.2rem 0; }
  section.small { font-size: 6.8pt; }
  section.small ul { columns: 2; column-gap: 6mm; }
}
";

/// A plan as one file.
#[must_use]
pub fn plan(plan: &Plan) -> String {
    let title = escaped(&title(plan));
    let body: String = sections(plan).iter().map(section).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\" />\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p class=\"lead\">{}</p>\n{body}</main>\n</body>\n</html>\n",
        escaped(&lead(plan))
    )
}

fn section(section: &Section) -> String {
    let list = if section.numbered { "ol" } else { "ul" };
    let items: String = section.items.iter().map(item).collect();
    let items = if items.is_empty() { items } else { format!("<{list}>\n{items}</{list}>\n") };
    let foot = section.foot.as_ref().map(|foot| format!("<p class=\"foot\">{}</p>\n", escaped(foot))).unwrap_or_default();
    let small = if section.small { " class=\"small\"" } else { "" };
    format!("<section{small}>\n<h2>{}</h2>\n{items}{foot}</section>\n", escaped(&section.heading))
}

fn item(item: &Item) -> String {
    let under: String =
        item.under.iter().map(|(name, words)| format!("<dt>{}:</dt>\n<dd>{}</dd>\n", escaped(name), escaped(words))).collect();
    let under = if under.is_empty() { under } else { format!("\n<dl>\n{under}</dl>\n") };
    format!("<li>{}{under}</li>\n", escaped(&item.text))
}

/// The words so that they mean nothing but themselves, in an element and in an attribute.
#[must_use]
pub fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len() + 8);
    for sign in words.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // Neither HTML nor XML has a place for it; no text of the catalogue holds one.
            '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => safe.push('\u{FFFD}'),
            sign => safe.push(sign),
        }
    }
    safe
}
