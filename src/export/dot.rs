//! The graph for Graphviz: a rank for each level, a colour for each track, a line for each kind.
//!
//! Ids are counted, never taken from the data; every text goes through one function that quotes it.

use std::fmt::Write;

use super::Extract;
use super::svg::colour;
use crate::domain::query::words::years;
use crate::domain::query::{StepView, role};
use crate::domain::{Kind, RoleId, Word};

/// The graph; a role is `n1`, `n2` … in the order of the tracks.
#[must_use]
pub fn graph(extract: &Extract<'_>) -> String {
    let mut text = String::from("digraph rungs {\n");
    // Writing to a string cannot fail.
    let _ = write!(
        text,
        "  graph [label={}, labelloc=t, rankdir=BT, ranksep=1, nodesep=0.3, fontname=\"Helvetica,Arial,sans-serif\"];\n  \
           node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica,Arial,sans-serif\"];\n  edge [arrowsize=0.7];\n",
        quoted(&format!("{}: {}", extract.data(), extract.said()))
    );
    for level in extract.levels() {
        let _ = writeln!(text, "  {{\n    rank=same;");
        for at in extract.of_level(level) {
            let _ = writeln!(text, "    {} [{}];", extract.node(at), node(extract, at));
        }
        text.push_str("  }\n");
    }
    for step in extract.steps() {
        let _ = writeln!(text, "  {} -> {} [{}];", extract.node(step.from.at), extract.node(step.to.at), edge(extract, &step));
    }
    text.push_str("}\n");
    text
}

fn node(extract: &Extract<'_>, at: RoleId) -> String {
    let page = role::without_ways(extract.catalogue, at);
    let colour = colour::of(page.track.at.index());
    let tooltip = format!("{}, {}: {}", page.track.title, super::document::level(&page), page.summary);
    format!("label={}, tooltip={}, color=\"{}\", fillcolor=\"{}\"", quoted(&page.role.title), quoted(&tooltip), colour.line, colour.fill)
}

fn edge(extract: &Extract<'_>, step: &StepView) -> String {
    let colour = colour::of(extract.catalogue.role(step.from.at).track.index());
    let years = step.years.as_ref().map_or_else(|| "years: no data".to_owned(), years);
    let tooltip = format!("{} → {}: {}, {years}", step.from.title, step.to.title, step.kind.word());
    // Only what leads up, or leads where no level is known, says which role stands above which.
    let [from, to] = [step.from.at, step.to.at].map(|at| extract.catalogue.role(at).level);
    let is_free = from.is_some() && to.is_some() && to <= from;
    let pull = if is_free { ", constraint=false" } else { "" };
    format!("{}, tooltip={}, color=\"{}\"{pull}", style(step.kind), quoted(&tooltip), colour.line)
}

fn style(kind: Kind) -> &'static str {
    match kind {
        Kind::Promotion => "style=bold",
        Kind::Lateral => "style=solid",
        Kind::Specialise => "style=dotted",
        Kind::Pivot => "style=dashed, arrowhead=empty",
        Kind::StepBack => "style=dashed",
    }
}

/// A text as the value of an attribute: it ends no string, begins no other attribute, and is no reference and no escape.
#[must_use]
pub fn quoted(words: &str) -> String {
    let mut safe = String::from("\"");
    for sign in words.chars() {
        match sign {
            '"' => safe.push_str("\\\""),
            '\\' => safe.push_str("\\\\"),
            '&' => safe.push_str("&amp;"),
            sign if sign.is_control() => safe.push(' '),
            sign => safe.push(sign),
        }
    }
    safe.push('"');
    safe
}
