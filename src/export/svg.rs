//! The map as a drawing for a wall: real text, tooltips, a legend, and where the data come from.
//!
//! No script, and nothing from outside; it is light or dark as the reader's screen is, and light on paper.

pub mod colour;
pub mod drawing;
pub mod path;

use std::fmt::Write;

use drawing::{Boxes, Drawing, draw, wrapped};
use path::number;

use super::Extract;
use super::html::escaped;
use crate::domain::{Kind, Word};

/// The free edge of the sheet, in pixels.
pub const EDGE: f64 = 24.0;

/// Where the map begins.
const TOP: f64 = 190.0;

/// How the lines are to be read.
pub const LINES: &str = "A line has the colour of the track that it leaves. The steps that lead up from a role begin together above its box and part \
    on the way; each arrives on its own, with an arrowhead. Where lines cross, the lower one has a gap.";

/// What every drawing looks like, whatever its colours are.
pub const SHAPES: &str = "\
.map text { font-family: system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }
.map .name { font-size: 15px; font-weight: 600; text-anchor: middle; }
.map .small { font-size: 12.5px; }
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
";

/// The drawing.
#[must_use]
pub fn poster(extract: &Extract<'_>) -> String {
    let map = draw(extract, TOP, Boxes::Plain);
    let width = (map.width + EDGE).max(1200.0);
    let foot = foot(extract, &map, width);
    let height = TOP + map.height + 24.0 + 19.0 * lines(&foot) + EDGE;
    let title = escaped(extract.title());
    let (wide, high) = (number(width), number(height));
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\" \
         role=\"group\" aria-labelledby=\"title\">\n<title id=\"title\">{title}</title>\n<style>\n{SHAPES}{}</style>\n\
         <rect class=\"paper\" width=\"{wide}\" height=\"{high}\" />\n",
        colour::style()
    );
    // Writing to a string cannot fail.
    let _ = writeln!(text, "<text class=\"head-line\" x=\"16\" y=\"52\">{title}</text>");
    let _ = writeln!(text, "<text class=\"lead soft\" x=\"16\" y=\"82\">{}</text>", escaped(&lead(extract)));
    tracks(&mut text, extract);
    kinds(&mut text);
    text.push_str(&map.elements);
    for (at, line) in foot.iter().enumerate() {
        let y = number(TOP + map.height + 36.0 + 19.0 * at as f64);
        let _ = writeln!(text, "<text class=\"foot soft\" x=\"16\" y=\"{y}\">{}</text>", escaped(line));
    }
    text.push_str("</svg>\n");
    text
}

/// What stands below the title.
#[must_use]
pub fn lead(extract: &Extract<'_>) -> String {
    format!("{}. Steps are typical ones, options with conditions: none is a rule.", extract.said())
}

/// A sample of each track.
fn tracks(text: &mut String, extract: &Extract<'_>) {
    let mut x = 16.0;
    text.push_str("<g class=\"tracks\">\n");
    for at in extract.tracks() {
        let track = extract.catalogue.track(at);
        let _ = writeln!(
            text,
            "<g class=\"role t{}\"><rect x=\"{}\" y=\"104\" width=\"26\" height=\"16\" rx=\"4\" /><text class=\"legend\" x=\"{}\" y=\"117\">{}</text></g>",
            at.index() % colour::COLOURS.len(),
            number(x),
            number(x + 34.0),
            escaped(&track.title)
        );
        x += 64.0 + 8.4 * track.title.chars().count() as f64;
    }
    text.push_str("</g>\n");
}

/// A sample of each sort of line.
fn kinds(text: &mut String) {
    let named = Kind::WORDS.iter().map(|(kind, word)| match kind {
        Kind::Promotion | Kind::Lateral | Kind::Specialise | Kind::Pivot => (*kind, format!("{word}: {}", kind.meaning())),
        Kind::StepBack => (*kind, format!("{word} ({}), or any step to a lower level", kind.meaning())),
    });
    let mut x = 16.0;
    text.push_str("<g class=\"key\">\n");
    for (kind, words) in named {
        let (from, to) = (number(x), number(x + 44.0));
        let _ = writeln!(
            text,
            "<path class=\"line {}\" d=\"M{from} 145L{to} 145\" /><path class=\"head\" d=\"M{} 145L{to} 140.5L{to} 149.5Z\" />\
             <text class=\"legend\" x=\"{}\" y=\"150\">{}</text>",
            drawing::manner(kind),
            number(x + 53.0),
            number(x + 62.0),
            escaped(&words)
        );
        x += 92.0 + 7.6 * words.chars().count() as f64;
    }
    text.push_str("</g>\n");
}

/// How it is to be read, and where it comes from.
fn foot(extract: &Extract<'_>, map: &Drawing, width: f64) -> Vec<String> {
    let mut words = map.notes.clone();
    words.push(LINES.to_owned());
    words.push(format!("Data: {}. Made with rungs {}.", extract.data(), env!("CARGO_PKG_VERSION")));
    words.extend(terms(extract));
    // What a sign is wide in most typefaces of this size.
    let signs = ((width - 2.0 * EDGE) / 7.2) as usize;
    words.iter().flat_map(|words| wrapped(words, signs)).collect()
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

fn lines(words: &[String]) -> f64 {
    words.len() as f64
}
