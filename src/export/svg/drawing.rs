//! The map itself as SVG: levels as bands, steps as lines, roles as boxes; from the same placement as the map of the explorer.
//!
//! Where two lines cross, the lower one is broken, so that each can be followed; no box ever hides a line's end.

use std::fmt::Write;

use super::boxes::Boxes;
use super::fit::Face;
use super::path::{CELL, Drawn, Ground, Spot, number};
use super::{EDGE, LEFT};
use crate::domain::query::words::{upper_first, years};
use crate::domain::{Kind, Level, RoleId, Standing, Step, Word};
use crate::export::Extract;
use crate::export::html::escaped;
use crate::map::place::{columns, placed};
use crate::map::plan::Plan;
use crate::map::route::{Line, Scene, Shown, Style, route};

/// How many cells a drawing is wide at most.
const CELLS: usize = 300;

/// What lies on the left for the names of the levels, in pixels.
pub const MARGIN: f64 = 150.0;

/// How the names of the levels are set, and how high a line of them is.
const MEANS: (Face, f64) = (Face::plain(13.0), 16.0);

/// A map that is laid out and can be drawn.
#[derive(Debug)]
pub struct Layout<'a> {
    /// What is drawn.
    pub extract: &'a Extract<'a>,
    /// What it has to say where it does not show everything.
    pub notes: Vec<String>,
    /// The roles, and the steps between them.
    pub plan: Plan,
    /// Where they are.
    pub scene: Scene,
}

/// Where a map is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// How far from the top, in pixels.
    pub top: f64,
    /// How wide the paper is, in pixels: at least as wide as the map.
    pub width: f64,
}

impl<'a> Layout<'a> {
    /// Lays the map of an extract out.
    #[must_use]
    pub fn of(extract: &'a Extract<'a>) -> Self {
        let (plan, part) = extract.plan();
        let placement = placed(extract.catalogue, &plan, columns(extract.catalogue, &plan, Style::Boxes, CELLS));
        let scene = route(&plan, &placement, Style::Boxes, &Shown::Every, None);
        let less = scene.less().map(|less| format!("{}.", upper_first(&less)));
        Self { extract, notes: part.into_iter().chain(less).collect(), plan, scene }
    }

    /// How wide it is, in pixels: from the names of the levels to the free edge on the right.
    #[must_use]
    pub fn width(&self) -> f64 {
        MARGIN + px(self.scene.width.saturating_sub(self.scene.margin), CELL.0) + EDGE
    }

    /// How high it is, in pixels.
    #[must_use]
    pub fn height(&self) -> f64 {
        px(self.scene.height, CELL.1)
    }

    /// The elements of the drawing.
    #[must_use]
    pub fn elements(&self, spread: Spread, boxes: Boxes) -> String {
        // A map that is narrower than the paper stands in the middle of it, by whole pixels: so its numbers stay exact.
        let aside = ((spread.width - self.width()) / 2.0).max(0.0).floor();
        let ground = Ground { origin: Spot { x: MARGIN + aside - px(self.scene.margin, CELL.0), y: spread.top } };
        let sheet = Sheet { layout: self, ground, spread };
        format!("{}{}{}", sheet.bands(), sheet.lines(), boxes.elements(self, ground))
    }

    /// The role of a box.
    #[must_use]
    pub fn role(&self, role: usize) -> Option<RoleId> {
        self.extract.catalogue.role_of(&self.plan.roles[role].key)
    }
}

/// What is drawn, and on what.
struct Sheet<'a> {
    layout: &'a Layout<'a>,
    ground: Ground,
    spread: Spread,
}

impl Sheet<'_> {
    /// A band for each level, every second one shaded, with its name.
    fn bands(&self) -> String {
        let (top, end) = (self.spread.top, self.spread.top + self.layout.height());
        let mut tiers: Vec<(usize, usize, usize)> = Vec::new();
        for band in &self.layout.scene.bands {
            match tiers.last_mut() {
                Some((tier, _, last)) if *tier == band.tier => *last = band.y,
                Some(_) | None => tiers.push((band.tier, band.y, band.y)),
            }
        }
        // Half way between two rows of boxes; of one row, its middle.
        let edge = |one: usize, other: usize| top + px(one + other + 1, CELL.1) / 2.0;
        let mut text = String::from("<g class=\"bands\">\n");
        for (at, (tier, first, last)) in tiers.iter().enumerate() {
            let above = at.checked_sub(1).map_or(top, |above| edge(*first, tiers[above].2));
            let below = tiers.get(at + 1).map_or(end, |(_, below, _)| edge(*below, *last));
            if at % 2 == 0 {
                let (y, height, width) = (number(above), number(below - above), number(self.spread.width));
                // Writing to a string cannot fail.
                let _ = writeln!(text, "<rect class=\"band\" x=\"0\" y=\"{y}\" width=\"{width}\" height=\"{height}\" />");
            }
            let middle = edge(*first, *last);
            self.name(&mut text, *tier, middle, 2.0 * (middle - above).min(below - middle));
        }
        text.push_str("</g>\n");
        text
    }

    /// The name of a level beside its band, of which it takes so much at most; what is cut off is in its tooltip.
    fn name(&self, text: &mut String, tier: usize, middle: f64, height: f64) {
        let (head, means) = self.level(tier);
        let (face, pitch) = MEANS;
        // The first line of the name stands so far below the number.
        let most = ((height - 20.0) / pitch).max(0.0) as usize;
        let lines = face.lines_at_most(&means, MARGIN - LEFT - 8.0, most);
        let from = middle - pitch / 2.0 * lines.len() as f64 + 4.0;
        let told = if means.is_empty() { head.clone() } else { format!("{head}: {means}") };
        let _ = write!(text, "<g><title>{}</title>", escaped(&told));
        let _ = writeln!(text, "<text class=\"level\" x=\"{LEFT}\" y=\"{}\">{}</text>", number(from), escaped(&head));
        for (at, line) in lines.iter().enumerate() {
            let y = from + 17.0 + pitch * at as f64;
            let _ = writeln!(text, "<text class=\"means soft\" x=\"{LEFT}\" y=\"{}\">{}</text>", number(y), escaped(line));
        }
        text.push_str("</g>\n");
    }

    /// `Level 4` and its name, or how many steps away its roles are where no level is known at all.
    fn level(&self, tier: usize) -> (String, String) {
        let label = self.layout.plan.tiers[tier].as_str();
        let is_known = self.layout.plan.roles.iter().any(|role| role.level.is_some());
        match label.parse().ok().and_then(Level::new).filter(|_| is_known) {
            Some(level) => {
                let name = self.layout.extract.catalogue.level_name(level);
                (format!("Level {level}"), name.map(|name| name.title.to_string()).unwrap_or_default())
            }
            None if label == "?" => ("Level".to_owned(), "no data".to_owned()),
            None if matches!(label, "+1" | "-1") => (format!("{label} step away"), String::new()),
            None => (format!("{label} steps away"), String::new()),
        }
    }

    /// The lines, one net after the other: each breaks those that were drawn before it where it crosses them.
    fn lines(&self) -> String {
        let mut nets: Vec<usize> = self.layout.scene.lines.iter().map(|line| line.net).collect();
        nets.sort_unstable();
        nets.dedup();
        let mut text = String::from("<g class=\"steps\">\n");
        for net in nets {
            let mut lines: Vec<(&Line, Drawn)> = self
                .layout
                .scene
                .lines
                .iter()
                .filter(|line| line.net == net)
                .map(|line| (line, self.ground.drawn(&self.layout.scene, line)))
                .collect();
            // Where they run together, the strongest line lies on top.
            lines.sort_by_key(|(line, _)| (!line.dashed, std::cmp::Reverse(self.layout.plan.steps[line.step].kind)));
            let all: String = lines.iter().map(|(_, drawn)| drawn.line()).collect();
            let _ = writeln!(text, "<path class=\"halo\" d=\"{all}\" />");
            lines.iter().for_each(|(line, drawn)| self.line(&mut text, line, drawn));
        }
        text.push_str("</g>\n");
        text
    }

    fn line(&self, text: &mut String, line: &Line, drawn: &Drawn) {
        let step = self.layout.plan.steps[line.step];
        let track = self.layout.plan.roles[step.from].track % super::colour::COLOURS.len();
        let manner = if line.dashed { "down" } else { manner(step.kind) };
        // One that stands for two is as usual as the more usual of them.
        let is_unusual = std::iter::once(line.step).chain(line.back).all(|step| self.layout.plan.steps[step].is_unusual());
        let rare = if is_unusual { " rare" } else { "" };
        let path = drawn.line();
        let _ = writeln!(
            text,
            "<g class=\"step t{track} from-{} to-{}{rare}\"><title>{}</title><path class=\"hit\" d=\"{path}\" />\
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
            let step = self.layout.plan.steps[step];
            let (from, to) = (&self.layout.plan.roles[step.from], &self.layout.plan.roles[step.to]);
            let known = self.layout.role(step.from).zip(self.layout.role(step.to));
            let known = known.and_then(|(from, to)| self.layout.extract.catalogue.step(from, to));
            let years = known.and_then(|step: &Step| step.years.as_ref()).map(|known| years(&known.years));
            let years = years.unwrap_or_else(|| "years: no data".to_owned());
            let standing = match known.map(|step| step.standing) {
                Some(Standing::Secondary) => ", less usual",
                Some(Standing::Uncommon) => ", uncommon",
                Some(Standing::Usual) | None => "",
            };
            format!("{} → {}: {}, {years}{standing}", from.title, to.title, step.kind.word())
        };
        std::iter::once(line.step).chain(line.back).map(one).collect::<Vec<_>>().join("; ")
    }
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
