//! The graph for Mermaid: a subgraph for each level, a class for each track, a sort of line for each kind.
//!
//! Ids are counted, never taken from the data, and no sign of a text but letters and digits is written as itself.

use std::fmt::Write;

use super::Extract;
use super::svg::colour;
use crate::domain::{Kind, Level};

/// The graph; a role is `n1`, `n2` … in the order of the tracks.
#[must_use]
pub fn graph(extract: &Extract<'_>, ascii: bool) -> String {
    let coded = |words: &str| coded(words, ascii);
    let mut text = format!("flowchart BT\n  %% {}\n", plain(&format!("{}, {}", extract.data(), extract.said())));
    for (number, level) in extract.levels().into_iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  subgraph level{number}[\"{}\"]", coded(&level_words(extract, level)));
        for at in extract.of_level(level) {
            let role = extract.catalogue.role(at);
            let _ = writeln!(text, "    {}[\"{}\"]:::track{}", extract.node(at), coded(&role.title), role.track.index());
        }
        text.push_str("  end\n");
    }
    let steps = extract.steps();
    for step in &steps {
        let _ = writeln!(text, "  {} {} {}", extract.node(step.from.at), arrow(step.kind), extract.node(step.to.at));
    }
    for track in extract.tracks() {
        let colour = colour::of(track.index());
        let _ = writeln!(text, "  classDef track{} fill:{},stroke:{},color:#1b1b1b", track.index(), colour.fill, colour.line);
    }
    for (kind, dashes) in [(Kind::Specialise, "2 4"), (Kind::StepBack, "8 4")] {
        let lines: Vec<String> =
            steps.iter().enumerate().filter(|(_, step)| step.kind == kind).map(|(number, _)| number.to_string()).collect();
        if !lines.is_empty() {
            let _ = writeln!(text, "  linkStyle {} stroke-dasharray:{dashes}", lines.join(","));
        }
    }
    text
}

fn level_words(extract: &Extract<'_>, level: Option<Level>) -> String {
    match level.map(|level| (level, extract.catalogue.level_name(level))) {
        None => "Level: no data".to_owned(),
        Some((level, None)) => format!("Level {level}"),
        Some((level, Some(name))) => format!("Level {level}, {}", name.title),
    }
}

fn arrow(kind: Kind) -> &'static str {
    match kind {
        Kind::Promotion => "==>",
        Kind::Lateral => "-->",
        Kind::Specialise | Kind::Pivot | Kind::StepBack => "-.->",
    }
}

/// A text as a label: every sign but letters, digits and blanks as the entity code that Mermaid reads.
#[must_use]
pub fn coded(words: &str, ascii: bool) -> String {
    let mut safe = String::new();
    for sign in words.chars() {
        if sign.is_ascii_alphanumeric() || sign == ' ' || sign.is_alphanumeric() && !ascii {
            safe.push(sign);
        } else {
            safe.push_str(&format!("#{};", u32::from(sign)));
        }
    }
    safe
}

/// A text as a comment: without any sign that could begin something else, and in ASCII.
fn plain(words: &str) -> String {
    let kept = |sign: char| if sign.is_ascii_alphanumeric() || ".,-".contains(sign) { sign } else { ' ' };
    words.chars().map(kept).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
