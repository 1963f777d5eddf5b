//! The graph for Mermaid: a subgraph for each level, a class for each track, a sort of line for each kind.
//!
//! Ids are counted, never taken from the data, and no sign of a text but letters and digits is written as itself.

use std::fmt::Write;

use super::Extract;
use super::svg::colour;
use crate::domain::{Kind, Level};

/// How much Mermaid takes unless it is told otherwise.
struct Limit {
    option: &'static str,
    what: &'static str,
    most: usize,
}

/// Of what it draws.
const EDGES: Limit = Limit { option: "maxEdges", what: "steps", most: 500 };
/// Of what it reads.
const SIGNS: Limit = Limit { option: "maxTextSize", what: "characters", most: 50_000 };

/// How many signs the directive takes at most.
const DIRECTIVE: usize = 80;

/// A graph, and what keeps Mermaid from drawing it where it is set up as it comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    /// The graph itself.
    pub text: String,
    /// In words; nothing where it is drawn everywhere.
    pub beyond: Option<String>,
}

/// The graph, with what it asks for at its head where it is larger than Mermaid takes unasked.
///
/// Both options are among those that only the page around a graph may set, unless that page says otherwise: the directive helps some
/// readers and hinders none, and whom it does not help has to be warned.
#[must_use]
pub fn graph(extract: &Extract<'_>, ascii: bool) -> Graph {
    let text = drawn(extract, ascii);
    let sizes = [(&EDGES, extract.step_count()), (&SIGNS, text.encode_utf16().count() + DIRECTIVE)];
    let over: Vec<(&Limit, usize)> = sizes.into_iter().filter(|(limit, size)| *size > limit.most).collect();
    if over.is_empty() {
        return Graph { text, beyond: None };
    }
    let options: Vec<String> = over.iter().map(|(limit, size)| format!("\"{}\": {size}", limit.option)).collect();
    let too_many = |(limit, size): &(&Limit, usize)| {
        format!("{size} {}, and Mermaid takes {} unless {} is raised", limit.what, limit.most, limit.option)
    };
    let beyond = format!(
        "this graph has {}; its first line asks for that, but most viewers heed only their own settings and may refuse it: raise them there, or \
         export fewer roles with --around",
        over.iter().map(too_many).collect::<Vec<_>>().join("; it has ")
    );
    Graph { text: format!("%%{{init: {{{}}}}}%%\n{text}", options.join(", ")), beyond: Some(beyond) }
}

/// The graph; a role is `n1`, `n2` … in the order of the tracks.
fn drawn(extract: &Extract<'_>, ascii: bool) -> String {
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
    words.replace('&', "and").chars().map(kept).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
