//! The colours of the drawings, on light paper and on dark: one for each track, in turn.
//!
//! No meaning is in a colour alone: beside it stands the name of the track.

/// The colours of a track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Lines and borders on light paper.
    pub line: &'static str,
    /// Boxes on light paper.
    pub fill: &'static str,
    /// Lines and borders on dark paper.
    pub dark_line: &'static str,
    /// Boxes on dark paper.
    pub dark_fill: &'static str,
}

/// The colours in turn.
pub const COLOURS: [Colour; 8] = [
    Colour { line: "#1f5fbf", fill: "#e6effb", dark_line: "#7fb0ff", dark_fill: "#182a44" },
    Colour { line: "#7a3fb5", fill: "#f1e9fa", dark_line: "#c79bff", dark_fill: "#32224a" },
    Colour { line: "#1f7a3d", fill: "#e4f3e8", dark_line: "#6fd08c", dark_fill: "#183823" },
    Colour { line: "#b35400", fill: "#fceddf", dark_line: "#ffab66", dark_fill: "#432a15" },
    Colour { line: "#00787a", fill: "#dff3f3", dark_line: "#57cfd0", dark_fill: "#103839" },
    Colour { line: "#b3246b", fill: "#fbe6ef", dark_line: "#ff8fc0", dark_fill: "#441d31" },
    Colour { line: "#4a5058", fill: "#eaecef", dark_line: "#c3c9d1", dark_fill: "#2a2f36" },
    Colour { line: "#6b6a00", fill: "#f3f2da", dark_line: "#d0cf5a", dark_fill: "#35350f" },
];

/// The colours of a track, by its position.
#[must_use]
pub fn of(track: usize) -> Colour {
    COLOURS[track % COLOURS.len()]
}

/// The rules for light paper, and those for dark paper on a screen. On paper of its own it is always light.
#[must_use]
pub fn style() -> String {
    let light = rules("#ffffff", "#1b1b1b", "#595959", "#f5f6f8", |colour| (colour.line, colour.fill));
    let dark = rules("#14161a", "#ececec", "#b4b8be", "#1c1f25", |colour| (colour.dark_line, colour.dark_fill));
    format!("{light}@media screen and (prefers-color-scheme: dark) {{\n{dark}}}\n")
}

fn rules(paper: &str, ink: &str, soft: &str, band: &str, of: fn(Colour) -> (&'static str, &'static str)) -> String {
    let mut rules = format!(
        ".map .paper {{ fill: {paper}; }}\n.map .halo {{ stroke: {paper}; }}\n.map .band {{ fill: {band}; }}\n\
         .map text {{ fill: {ink}; }}\n.map .soft {{ fill: {soft}; }}\n.map .key path {{ stroke: {soft}; }}\n.map .key .head {{ fill: {soft}; }}\n"
    );
    for (number, colour) in COLOURS.into_iter().enumerate() {
        let (line, fill) = of(colour);
        rules.push_str(&format!(
            ".map .t{number} rect {{ stroke: {line}; fill: {fill}; }}\n.map .t{number} .line {{ stroke: {line}; }}\n.map .t{number} .head {{ fill: {line}; }}\n"
        ));
    }
    rules
}
