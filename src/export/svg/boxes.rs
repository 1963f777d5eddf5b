//! The roles of the map as boxes: each with its title in full and its track.
//!
//! No word leaves its box: a title that is too long is set smaller, then in three lines; what is cut off even so is in the tooltip.

use std::fmt::Write;

use super::colour::COLOURS;
use super::drawing::Layout;
use super::fit::Face;
use super::path::{Ground, Spot, number};
use crate::export::html::escaped;

/// What is free on each side of the words of a box, in pixels.
const INSIDE: f64 = 7.0;

/// How the track of a role is set.
const TRACK: Face = Face::plain(11.0);

/// How roles are shown: as boxes alone, or as links to the part of the page that tells of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Boxes {
    /// Boxes that say what they are.
    Plain,
    /// Boxes that lead to the parts `role-…`.
    Links,
}

/// A way to set a title; places are counted in pixels from the upper border of the box.
struct Setting {
    class: &'static str,
    face: Face,
    lines: usize,
    /// The first line of one, of two and of three.
    first: [f64; 3],
    /// From one line to the next.
    pitch: f64,
    /// The track below one line, two and three.
    track: [f64; 3],
}

/// From the largest to the smallest.
const SETTINGS: [Setting; 3] = [
    Setting { class: "name", face: Face::bold(15.0), lines: 2, first: [31.0, 22.0, 22.0], pitch: 17.0, track: [51.0, 56.0, 56.0] },
    Setting { class: "name small", face: Face::bold(12.5), lines: 2, first: [31.0, 22.0, 22.0], pitch: 17.0, track: [51.0, 56.0, 56.0] },
    Setting { class: "name tiny", face: Face::bold(10.5), lines: 3, first: [31.0, 24.0, 16.5], pitch: 13.0, track: [51.0, 55.0, 58.5] },
];

/// The title as it is set: in the largest setting in which it fits without a broken word, else cut off in the smallest.
fn set(title: &str, width: f64) -> (&'static Setting, Vec<String>) {
    let fits = |setting: &&Setting| setting.face.is_whole(title, width) && setting.face.lines(title, width).len() <= setting.lines;
    let [.., smallest] = &SETTINGS;
    let setting = SETTINGS.iter().find(fits).unwrap_or(smallest);
    (setting, setting.face.lines_at_most(title, width, setting.lines))
}

impl Boxes {
    /// The boxes, from the highest row to the lowest, each from the left.
    #[must_use]
    pub fn elements(self, layout: &Layout<'_>, ground: Ground) -> String {
        let mut order: Vec<usize> = (0..layout.plan.roles.len()).collect();
        order.sort_by_key(|role| (layout.scene.boxes[*role].y, layout.scene.boxes[*role].x));
        let mut text = String::from("<g class=\"roles\">\n");
        order.into_iter().for_each(|role| self.role(&mut text, layout, ground, role));
        text.push_str("</g>\n");
        text
    }

    fn role(self, text: &mut String, layout: &Layout<'_>, ground: Ground, at: usize) {
        let (role, rect) = (&layout.plan.roles[at], layout.scene.boxes[at]);
        let Spot { x: left, y: top } = ground.corner(rect.x, rect.y);
        let end = ground.corner(rect.x + rect.width, rect.y + rect.height);
        let track = layout.plan.tracks.get(role.track).map(String::as_str).unwrap_or_default();
        let (open, close) = match self {
            Self::Plain => (String::new(), ""),
            Self::Links => (format!("<a href=\"#role-{}\">", escaped(&role.key)), "</a>"),
        };
        let is_middle = layout.extract.around.is_some_and(|around| layout.role(at) == Some(around.role));
        let middle = if is_middle { " middle" } else { "" };
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "<g class=\"role t{} box-{at}{middle}\">{open}<title>{}</title><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"9\" />",
            role.track % COLOURS.len(),
            escaped(&about(layout, at, track)),
            number(left),
            number(top),
            number(end.x - left),
            number(end.y - top)
        );
        let room = end.x - left - 2.0 * INSIDE;
        let (setting, lines) = set(&role.title, room);
        let x = number(left + (end.x - left) / 2.0);
        let of = lines.len().clamp(1, 3) - 1;
        for (line, words) in lines.iter().enumerate() {
            let y = number(top + setting.first[of] + setting.pitch * line as f64);
            let _ = write!(text, "<text class=\"{}\" x=\"{x}\" y=\"{y}\">{}</text>", setting.class, escaped(words));
        }
        let y = number(top + setting.track[of]);
        let track: String = TRACK.lines_at_most(track, room, 1).concat();
        let _ = writeln!(text, "<text class=\"track soft\" x=\"{x}\" y=\"{y}\">{}</text>{close}</g>", escaped(&track));
    }
}

/// The title in full, the track, the level and what the role is.
fn about(layout: &Layout<'_>, at: usize, track: &str) -> String {
    let role = &layout.plan.roles[at];
    let level = role.level.map_or_else(|| "level: no data".to_owned(), |level| format!("level {level}"));
    let summary = layout.role(at).map(|at| layout.extract.catalogue.role(at).summary.text.to_string()).unwrap_or_default();
    format!("{} ({track}, {level}). {summary}", role.title)
}
