//! The map itself as SVG: levels as bands, steps as lines, roles as boxes; from the same placement as the map of the explorer.
//!
//! Where two lines cross, the lower one is broken, so that each can be followed; no box ever hides a line's end.

use std::fmt::Write;

use super::path::{CELL, Drawn, Ground, Spot, number};
use crate::domain::query::words::years;
use crate::domain::{Kind, Level, RoleId, Step, Word};
use crate::export::Extract;
use crate::export::html::escaped;
use crate::map::place::{columns, placed};
use crate::map::plan::Plan;
use crate::map::route::{Line, Scene, Shown, Style, route};

/// How many cells a drawing is wide at most.
const CELLS: usize = 300;

/// What lies on the left for the names of the levels, in pixels.
pub const MARGIN: f64 = 150.0;

/// How many signs fit into a line of a box: large, small; and beside the map.
const SIGNS: (usize, usize) = (19, 25);
const BESIDE: usize = 18;

/// How roles are shown: as boxes alone, or as links to the part of the page that tells of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Boxes {
    /// Boxes that say what they are.
    Plain,
    /// Boxes that lead to the parts `role-…`.
    Links,
}

/// A drawn map.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// In pixels, the margin on the left included.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// The elements.
    pub elements: String,
    /// What it has to say where it does not show everything.
    pub notes: Vec<String>,
}

/// Draws the map of an extract, so far from the top.
#[must_use]
pub fn draw(extract: &Extract<'_>, top: f64, boxes: Boxes) -> Drawing {
    let (plan, part) = extract.plan();
    let placement = placed(extract.catalogue, &plan, columns(extract.catalogue, &plan, Style::Boxes, CELLS));
    let scene = route(&plan, &placement, Style::Boxes, &Shown::Every, None);
    let less = scene.is_less.then(|| "Only the steps within a track that lead up are drawn: there is no room for all.".to_owned());
    let ground = Ground { origin: Spot { x: MARGIN - px(scene.margin, CELL.0), y: top } };
    let sheet = Sheet { extract, plan: &plan, scene: &scene, ground, top, boxes };
    Drawing {
        width: ground.corner(scene.width, 0).x,
        height: px(scene.height, CELL.1),
        elements: format!("{}{}{}", sheet.bands(), sheet.lines(), sheet.roles()),
        notes: part.into_iter().chain(less).collect(),
    }
}

/// What is drawn, and on what.
struct Sheet<'a> {
    extract: &'a Extract<'a>,
    plan: &'a Plan,
    scene: &'a Scene,
    ground: Ground,
    top: f64,
    boxes: Boxes,
}

impl Sheet<'_> {
    /// A band for each level, every second one shaded, with its name.
    fn bands(&self) -> String {
        let mut tiers: Vec<(usize, usize, usize)> = Vec::new();
        for band in &self.scene.bands {
            match tiers.last_mut() {
                Some((tier, _, last)) if *tier == band.tier => *last = band.y,
                Some(_) | None => tiers.push((band.tier, band.y, band.y)),
            }
        }
        // Half way between two rows of boxes; of one row, its middle.
        let edge = |one: usize, other: usize| self.top + px(one + other + 1, CELL.1) / 2.0;
        let mut text = String::from("<g class=\"bands\">\n");
        for (at, (tier, first, last)) in tiers.iter().enumerate() {
            let above = at.checked_sub(1).map_or(self.top, |above| edge(*first, tiers[above].2));
            let below = tiers.get(at + 1).map_or(self.top + px(self.scene.height, CELL.1), |(_, below, _)| edge(*below, *last));
            if at % 2 == 0 {
                let width = self.ground.corner(self.scene.width, 0).x + super::EDGE;
                let (above, height, width) = (number(above), number(below - above), number(width));
                let _ = writeln!(text, "<rect class=\"band\" x=\"0\" y=\"{above}\" width=\"{width}\" height=\"{height}\" />");
            }
            self.name(&mut text, *tier, edge(*first, *last));
        }
        text.push_str("</g>\n");
        text
    }

    /// The name of a level beside its band.
    fn name(&self, text: &mut String, tier: usize, y: f64) {
        let label = &self.scene.tiers[tier];
        let level = label.parse().ok().and_then(Level::new).filter(|_| self.plan.roles.iter().any(|role| role.level.is_some()));
        let (head, words) = match level {
            Some(level) => (format!("Level {level}"), self.extract.catalogue.level_name(level).map(|name| name.title.to_string())),
            None if label == "?" => ("Level".to_owned(), Some("no data".to_owned())),
            None => (format!("{label} steps away"), None),
        };
        let words = words.map(|words| wrapped(&words, BESIDE)).unwrap_or_default();
        let from = y - 8.0 * words.len() as f64 + 4.0;
        let _ = writeln!(text, "<text class=\"level\" x=\"16\" y=\"{}\">{}</text>", number(from), escaped(&head));
        for (at, line) in words.iter().enumerate() {
            let y = from + 17.0 + 16.0 * at as f64;
            let _ = writeln!(text, "<text class=\"means soft\" x=\"16\" y=\"{}\">{}</text>", number(y), escaped(line));
        }
    }

    /// The lines, one net after the other: each breaks those that were drawn before it where it crosses them.
    fn lines(&self) -> String {
        let mut nets: Vec<usize> = self.scene.lines.iter().map(|line| line.net).collect();
        nets.sort_unstable();
        nets.dedup();
        let mut text = String::from("<g class=\"steps\">\n");
        for net in nets {
            let mut lines: Vec<(&Line, Drawn)> =
                self.scene.lines.iter().filter(|line| line.net == net).map(|line| (line, self.ground.drawn(self.scene, line))).collect();
            // Where they run together, the strongest line lies on top.
            lines.sort_by_key(|(line, _)| (!line.dashed, std::cmp::Reverse(self.plan.steps[line.step].kind)));
            let all: String = lines.iter().map(|(_, drawn)| drawn.line()).collect();
            let _ = writeln!(text, "<path class=\"halo\" d=\"{all}\" />");
            lines.iter().for_each(|(line, drawn)| self.line(&mut text, line, drawn));
        }
        text.push_str("</g>\n");
        text
    }

    fn line(&self, text: &mut String, line: &Line, drawn: &Drawn) {
        let step = self.plan.steps[line.step];
        let track = self.plan.roles[step.from].track % super::colour::COLOURS.len();
        let manner = if line.dashed { "down" } else { manner(step.kind) };
        let path = drawn.line();
        let _ = writeln!(
            text,
            "<g class=\"step t{track} from-{} to-{}\"><title>{}</title><path class=\"hit\" d=\"{path}\" />\
             <path class=\"line {manner}\" d=\"{path}\" /><path class=\"head\" d=\"{}\" /></g>",
            step.from,
            step.to,
            escaped(&self.told(line)),
            drawn.heads()
        );
    }

    /// `Project Manager → Programme Manager: promotion, 4–7 years`.
    fn told(&self, line: &Line) -> String {
        let one = |step: usize| {
            let step = self.plan.steps[step];
            let (from, to) = (&self.plan.roles[step.from], &self.plan.roles[step.to]);
            let known = self.role(step.from).zip(self.role(step.to));
            let known = known.and_then(|(from, to)| self.extract.catalogue.step(from, to));
            let years = known.and_then(|step: &Step| step.years.as_ref()).map(|known| years(&known.years));
            format!("{} → {}: {}, {}", from.title, to.title, step.kind.word(), years.unwrap_or_else(|| "years: no data".to_owned()))
        };
        std::iter::once(line.step).chain(line.back).map(one).collect::<Vec<_>>().join("; ")
    }

    fn role(&self, role: usize) -> Option<RoleId> {
        self.extract.catalogue.role_of(&self.plan.roles[role].key)
    }

    /// The boxes, from the highest row to the lowest, each from the left.
    fn roles(&self) -> String {
        let mut order: Vec<usize> = (0..self.plan.roles.len()).collect();
        order.sort_by_key(|role| (self.scene.boxes[*role].y, self.scene.boxes[*role].x));
        let mut text = String::from("<g class=\"roles\">\n");
        order.into_iter().for_each(|role| self.role_box(&mut text, role));
        text.push_str("</g>\n");
        text
    }

    fn role_box(&self, text: &mut String, at: usize) {
        let (role, rect) = (&self.plan.roles[at], self.scene.boxes[at]);
        let corner = self.ground.corner(rect.x, rect.y);
        let (width, height) = (px(rect.width, CELL.0), px(rect.height, CELL.1));
        let track = self.plan.tracks.get(role.track).map(String::as_str).unwrap_or_default();
        let (lines, small) = fitted(&role.title, &self.scene.titles[at]);
        let (open, close) = match self.boxes {
            Boxes::Plain => (String::new(), ""),
            Boxes::Links => (format!("<a href=\"#role-{}\">", escaped(&role.key)), "</a>"),
        };
        let is_middle = self.extract.around.is_some_and(|around| self.role(at) == Some(around.role));
        let middle = if is_middle { " middle" } else { "" };
        let _ = write!(
            text,
            "<g class=\"role t{} box-{at}{middle}\">{open}<title>{}</title><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"9\" />",
            role.track % super::colour::COLOURS.len(),
            escaped(&self.about(at, track)),
            number(corner.x),
            number(corner.y),
            number(width),
            number(height)
        );
        let x = number(corner.x + width / 2.0);
        let first = if lines.len() > 1 { 22.0 } else { 31.0 };
        for (line, words) in lines.iter().enumerate() {
            let class = if small { "name small" } else { "name" };
            let y = number(corner.y + first + 17.0 * line as f64);
            let _ = write!(text, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{}</text>", escaped(words));
        }
        let y = number(corner.y + if lines.len() > 1 { 56.0 } else { 51.0 });
        let _ = writeln!(text, "<text class=\"track soft\" x=\"{x}\" y=\"{y}\">{}</text>{close}</g>", escaped(track));
    }

    /// The title in full, the track, the level and what the role is.
    fn about(&self, at: usize, track: &str) -> String {
        let role = &self.plan.roles[at];
        let level = role.level.map_or_else(|| "level: no data".to_owned(), |level| format!("level {level}"));
        let summary = self.role(at).map(|at| self.extract.catalogue.role(at).summary.text.to_string()).unwrap_or_default();
        format!("{} ({track}, {level}). {summary}", role.title)
    }
}

/// The title in one line or two, and whether they have to be small; else the short title that the map has.
fn fitted(title: &str, short: &str) -> (Vec<String>, bool) {
    let (large, small) = SIGNS;
    for (signs, is_small) in [(large, false), (small, true)] {
        let lines = wrapped(title, signs);
        if lines.len() <= 2 {
            return (lines, is_small);
        }
    }
    (vec![short.to_owned()], false)
}

/// Words in lines of so many signs.
#[must_use]
pub fn wrapped(words: &str, signs: usize) -> Vec<String> {
    textwrap::wrap(words, signs).into_iter().map(|line| line.into_owned()).collect()
}

/// How the line of a kind is drawn, where it leads to no lower level.
#[must_use]
pub fn manner(kind: Kind) -> &'static str {
    match kind {
        Kind::Promotion => "promotion",
        Kind::Lateral => "lateral",
        Kind::Specialise => "specialise",
        Kind::Pivot => "pivot",
        Kind::StepBack => "down",
    }
}

fn px(cells: usize, size: f64) -> f64 {
    f64::from(u32::try_from(cells).unwrap_or(u32::MAX)) * size
}
