//! The boxes of a map: border, title, marks.
//!
//! What is chosen, where that leads to, the track and the marks show in signs that never cover one another, so that no colour is
//! needed to see them.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::glyph::{Arms, Glyphs, plain};
use super::lines::{arrow, both, in_border, is_double, stress};
use super::signs::{CLOSES, OPENS, SOLID, pick, track_sign};
use super::{Cell, Cells, Of, Selection, Stress, Symbol, each};
use crate::map::plan::title::{SHORT, abbreviated, fit};
use crate::map::route::{Point, Rect, Scene, Side};

/// How many marks stand behind a title; more would leave nothing of it.
const MARKS: usize = 2;

/// How each role stands to what is picked out.
pub(super) fn stresses(scene: &Scene, selection: &Selection) -> Vec<Stress> {
    let mut stresses = vec![Stress::Plain; scene.boxes.len()];
    let mut raise = |role: usize, stress: Stress| {
        if let Some(own) = stresses.get_mut(role) {
            *own = (*own).max(stress);
        }
    };
    for line in &scene.lines {
        let (from, to) = (line.ends[0].role, line.ends[1].role);
        match stress(line, selection) {
            Stress::Out if selection.chosen == Some(from) => raise(to, Stress::Out),
            Stress::Out => raise(from, Stress::Out),
            Stress::Into => raise(from, Stress::Into),
            Stress::Plain | Stress::Route | Stress::Chosen => {}
        }
    }
    selection.route.iter().for_each(|role| raise(*role, Stress::Route));
    selection.chosen.into_iter().for_each(|role| raise(role, Stress::Chosen));
    stresses
}

/// Draws all boxes.
pub(super) fn draw(scene: &Scene, selection: &Selection, stresses: &[Stress], cells: &mut Cells) {
    let glyphs = Glyphs::new();
    for (role, rect) in scene.boxes.iter().enumerate() {
        let mut pen = Pen { cells: &mut *cells, role, rect: *rect, stress: stresses[role], ascii: selection.ascii };
        let has_border = scene.style.has_border();
        // Without a border the last cell of a box that stands out says so; the first one may have to hold what is written.
        let room = match (has_border, selection.tracks.get(role), stresses[role]) {
            (false, Some(_), Stress::Plain | Stress::Into) => rect.width,
            (false, Some(_), Stress::Out | Stress::Route | Stress::Chosen) => rect.width - 1,
            (true, _, _) | (false, None, _) => rect.width - 2,
        };
        let label = Label::of(selection, role, &scene.titles[role], (room, has_border));
        let start = rect.x + if label.width() + 2 > rect.width { 0 } else { 1 + (rect.width - 2 - label.width()) / 2 };
        if has_border {
            pen.border(&glyphs);
        } else {
            pen.brackets(start > rect.x, label.sign.is_some());
        }
        pen.write(&label, start);
    }
    if scene.style.has_border() {
        ports(scene, selection, stresses, &glyphs, cells);
    }
}

/// What is written into a box: the sign of the track, the title, the marks. None of it covers anything else.
struct Label {
    sign: Option<char>,
    /// Between the sign and the title.
    gap: usize,
    title: String,
    marks: Vec<char>,
}

impl Label {
    /// In at most so many cells; where they are not enough, the title gives way.
    fn of(selection: &Selection, role: usize, title: &str, (room, has_border): (usize, bool)) -> Self {
        let sign = selection.tracks.get(role).map(|track| track_sign(*track, selection.ascii));
        let marks: Vec<char> = selection
            .marks_of(role)
            .into_iter()
            .filter_map(|sign| sign.mark())
            .map(|mark| pick(mark, selection.ascii))
            .take(MARKS)
            .collect();
        let gap = usize::from(has_border && sign.is_some());
        let left = room.saturating_sub(usize::from(sign.is_some()) + gap + marks.len());
        Self { sign, gap, title: shorter(title, left), marks }
    }

    fn width(&self) -> usize {
        usize::from(self.sign.is_some()) + self.gap + self.title.width() + self.marks.len()
    }
}

/// A title in at most so many cells: abbreviated, else without its blanks, else cut; with an ellipsis where that leaves enough.
fn shorter(title: &str, cells: usize) -> String {
    abbreviated(title, cells).unwrap_or_else(|| {
        let mut joined = title.replace(' ', "");
        if joined.width() > cells && cells > SHORT {
            return fit(title, cells);
        }
        while joined.width() > cells && joined.pop().is_some() {}
        joined
    })
}

/// What one box is drawn with.
struct Pen<'c> {
    cells: &'c mut Cells,
    role: usize,
    rect: Rect,
    stress: Stress,
    ascii: bool,
}

impl Pen<'_> {
    fn put(&mut self, x: usize, y: usize, symbol: Symbol, of: Of) {
        *self.cells.at_mut(x, y) = Cell { symbol, of, stress: self.stress };
    }

    fn sign(&mut self, x: usize, y: usize, sign: char) {
        self.put(x, y, Symbol::Sign(sign), Of::Border(self.role));
    }

    /// The title line, and the last cell of the box.
    fn line(&self) -> (usize, usize) {
        (self.rect.y + self.rect.height / 2, self.rect.x + self.rect.width - 1)
    }

    /// `▐ … ▌` where the chosen role leads to, and `█ … █` the chosen role; the first of them where there is room for it. A
    /// box that does not stand out has none where the sign of its track opens it, else `[ … ]`.
    fn brackets(&mut self, is_room: bool, has_sign: bool) {
        let (y, last) = self.line();
        let brackets = match self.stress {
            Stress::Plain | Stress::Into if has_sign => None,
            Stress::Plain | Stress::Into => Some(('[', ']')),
            Stress::Out | Stress::Route => Some((pick(OPENS, self.ascii), pick(CLOSES, self.ascii))),
            Stress::Chosen => Some((pick(SOLID, self.ascii), pick(SOLID, self.ascii))),
        };
        for x in self.rect.x..=last {
            self.put(x, y, Symbol::Sign(' '), Of::Title(self.role));
        }
        if let Some((left, right)) = brackets {
            if is_room {
                self.sign(self.rect.x, y, left);
            }
            self.sign(last, y, right);
        }
    }

    /// A border of lines, heavy where the chosen role leads to; a solid one for the chosen role.
    fn border(&mut self, glyphs: &Glyphs) {
        let Rect { x, y, width, height } = self.rect;
        for (column, row) in each(&self.rect) {
            let (left, right, top, bottom) = (column > x, column + 1 < x + width, row > y, row + 1 < y + height);
            if left && right && top && bottom {
                self.put(column, row, Symbol::Sign(' '), Of::Title(self.role));
                continue;
            }
            let weight = weight(self.stress);
            let arm = |is_there: bool| if is_there { weight } else { 0 };
            let (is_side, is_edge) = (!left || !right, !top || !bottom);
            let arms: Arms = [arm(top && is_side), arm(bottom && is_side), arm(left && is_edge), arm(right && is_edge)];
            let sign = match (self.stress == Stress::Chosen, self.ascii) {
                (true, true) => SOLID.1,
                (true, false) if is_side => SOLID.0,
                (true, false) if top => '▄',
                (true, false) => '▀',
                (false, true) => plain(arms, false),
                (false, false) => glyphs.sign(arms, false),
            };
            self.sign(column, row, sign);
        }
    }

    /// What is written into the box, from a cell on.
    fn write(&mut self, label: &Label, start: usize) {
        let (y, last) = self.line();
        let mut x = start;
        if let Some(sign) = label.sign {
            self.sign(x, y, sign);
            x += 1 + label.gap;
        }
        for grapheme in label.title.graphemes(true) {
            let cells = grapheme.width();
            if cells == 0 || x + cells > last + 1 {
                continue;
            }
            let mut characters = grapheme.chars();
            let symbol = match (characters.next(), characters.next()) {
                (Some(sign), None) if cells == 1 => Symbol::Sign(sign),
                (Some(_) | None, _) => Symbol::Grapheme(grapheme.into()),
            };
            self.put(x, y, symbol, Of::Title(self.role));
            for covered in x + 1..x + cells {
                self.put(covered, y, Symbol::Covered, Of::Title(self.role));
            }
            x += cells;
        }
        for mark in &label.marks {
            self.sign(x, y, *mark);
            x += 1;
        }
    }
}

fn weight(stress: Stress) -> u8 {
    match stress {
        Stress::Plain | Stress::Into => 1,
        Stress::Out | Stress::Route | Stress::Chosen => 2,
    }
}

/// Where lines meet a border: an arrowhead where one arrives, a fork where one leaves.
fn ports(scene: &Scene, selection: &Selection, stresses: &[Stress], glyphs: &Glyphs, cells: &mut Cells) {
    for line in &scene.lines {
        let stress = stress(line, selection);
        for (number, (end, point)) in line.ends.iter().zip([line.points.first(), line.points.last()]).enumerate() {
            let Some(point) = point else { continue };
            let Point { x, y } = in_border(end, *point);
            // A line there and back may hang on either end.
            let is_arrival = end.head || number == 1 && line.back.is_none();
            let (own, line_weight) = (weight(stresses[end.role]), if stress == Stress::Plain { 1 } else { 2 });
            let known = if let Of::Border(role) = cells.at(x, y).of { role == end.role } else { false };
            let arms: Arms = match end.side {
                Side::Top => [line_weight, 0, own, own],
                Side::Bottom => [0, line_weight, own, own],
                Side::Left => [own, own, line_weight, 0],
                Side::Right => [own, own, 0, line_weight],
            };
            // Nothing breaks the solid border but an arrowhead.
            if !is_arrival && stresses[end.role] == Stress::Chosen {
                continue;
            }
            let sign = match (is_arrival, selection.ascii) {
                (true, ascii) if is_double(line) => both(ascii),
                (true, ascii) => arrow(end.side, ascii),
                (false, true) => plain(arms, false),
                (false, false) => glyphs.sign(arms, false),
            };
            // Several lines of one net leave by one port: the heaviest shows.
            let stronger = cells.at(x, y).stress <= stress.max(stresses[end.role]);
            if known && stronger {
                let cell = cells.at_mut(x, y);
                cell.symbol = Symbol::Sign(sign);
                cell.stress = stress.max(stresses[end.role]);
            }
        }
    }
}
