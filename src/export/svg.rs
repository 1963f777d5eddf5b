//! The map as a drawing for a wall: real text, tooltips, a legend, and where the data come from.
//!
//! No script, and nothing from outside; it is light or dark as the reader's screen is, and light on paper.

pub mod boxes;
pub mod colour;
pub mod drawing;
pub mod fit;
pub mod legend;
pub mod path;

use std::fmt::Write;

use boxes::Boxes;
use drawing::{Layout, Spread};
use fit::Face;
use legend::Head;
use path::number;

use super::Extract;
use super::html::escaped;

/// The free edge of the paper on the right and at the foot, in pixels.
pub const EDGE: f64 = 24.0;

/// Where words begin on the left, in pixels.
const LEFT: f64 = 16.0;

/// How wide the paper is at least.
const NARROWEST: f64 = 1200.0;

/// How the foot is set, and how high a line of it is.
const FOOT: (Face, f64) = (Face::plain(13.0), 19.0);

/// How the lines are to be read.
pub const LINES: &str = "A line has the colour of the track that it leaves. The steps that lead up from a role begin together above its box and part \
    on the way; each arrives on its own, with an arrowhead. Where lines cross, the lower one has a gap.";

/// What every drawing looks like, whatever its colours are.
pub const SHAPES: &str = "\
.map text { font-family: system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }
.map .name { font-size: 15px; font-weight: 600; text-anchor: middle; }
.map .small { font-size: 12.5px; }
.map .tiny { font-size: 10.5px; }
.map .track { font-size: 11px; text-anchor: middle; }
.map .level { font-size: 16px; font-weight: 700; }
.map .means, .map .foot { font-size: 13px; }
.map .head-line { font-size: 34px; font-weight: 700; }
.map .lead, .map .legend { font-size: 15px; }
.map .role rect { stroke-width: 1.6; }
.map .middle rect { stroke-width: 4; }
.map path { fill: none; stroke-linejoin: round; }
.map .halo { stroke-width: 7; }
.map .hit { stroke: none; stroke-width: 9; pointer-events: stroke; }
.map .line { stroke-width: 1.5; }
.map .promotion { stroke-width: 2.4; }
.map .specialise { stroke-width: 2.2; stroke-dasharray: 0.1 5; stroke-linecap: round; }
.map .pivot { stroke-dasharray: 10 4 2 4; }
.map .down { stroke-dasharray: 6 4; }
.map .rare .line, .map .rare .head { opacity: 0.4; }
";

/// On paper it fills one page.
const PRINTED: &str = "\
@page { size: A3 landscape; margin: 10mm; }
@media print { svg.map { width: 100vw; height: 100vh; } }
";

/// The drawing.
#[must_use]
pub fn poster(extract: &Extract<'_>) -> String {
    let layout = Layout::of(extract);
    let width = layout.width().max(NARROWEST);
    let head = Head::of(extract, &lead(&layout), width);
    let (face, pitch) = FOOT;
    let foot: Vec<String> = foot(extract).iter().flat_map(|words| face.lines(words, room(width))).collect();
    let map_ends = head.height + layout.height();
    let height = map_ends + 24.0 + pitch * foot.len() as f64 + EDGE;
    let title = escaped(extract.title());
    let (wide, high) = (number(width), number(height));
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\" \
         role=\"group\" aria-labelledby=\"title\">\n<title id=\"title\">{title}</title>\n<style>\n{SHAPES}{}{PRINTED}</style>\n\
         <rect class=\"paper\" width=\"{wide}\" height=\"{high}\" />\n",
        colour::style()
    );
    text.push_str(&head.elements);
    text.push_str(&layout.elements(Spread { top: head.height, width }, Boxes::Plain));
    for (at, line) in foot.iter().enumerate() {
        let y = number(map_ends + 36.0 + pitch * at as f64);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "<text class=\"foot soft\" x=\"{LEFT}\" y=\"{y}\">{}</text>", escaped(line));
    }
    text.push_str("</svg>\n");
    text
}

/// How wide words may be on paper of this width: a twentieth stays free for a typeface that is wider still than the one they are measured in.
fn room(width: f64) -> f64 {
    (width - LEFT - EDGE) * 0.95
}

/// What stands below the title: what is drawn, above all where that is not everything.
#[must_use]
pub fn lead(layout: &Layout<'_>) -> String {
    let notes: String = layout.notes.iter().map(|note| format!(" {note}")).collect();
    format!("{}.{notes} Steps are typical ones, options with conditions: none is a rule.", layout.extract.said())
}

/// How it is to be read, and where it comes from.
fn foot(extract: &Extract<'_>) -> Vec<String> {
    let data = format!("Data: {}. Made with rungs {}.", extract.data(), env!("CARGO_PKG_VERSION"));
    [LINES.to_owned(), data].into_iter().chain(terms(extract)).collect()
}

/// Under what terms the data may be used, and whom to name.
#[must_use]
pub fn terms(extract: &Extract<'_>) -> Vec<String> {
    let mut words = Vec::new();
    for framework in extract.catalogue.frameworks() {
        let licence = framework.licence.as_deref().unwrap_or("no data");
        words.push(format!("Licence of {}: {licence}", framework.title));
        words.extend(framework.attribution.as_ref().map(ToString::to_string));
    }
    words
}
