//! The boxes of a map: border, title, marks.
//!
//! What is chosen, and where that leads to, shows in signs, so that no colour is needed to see it.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::glyph::{Arms, Glyphs, plain};
use super::lines::{arrow, both, in_border, is_double, stress};
use super::{Cell, Cells, Of, Selection, Stress, Symbol, each};
use crate::map::route::{Point, Rect, Scene, Side};

/// The signs of a bookmark and of what is within reach.
const BOOKMARK: (char, char) = ('★', '*');
const REACH: (char, char) = ('✓', '+');
/// The signs of the tracks, in the order of the plan; after the last the first comes again.
const TRACKS: [(char, char); 8] = [('●', '%'), ('■', '&'), ('○', 'o'), ('□', '$'), ('◇', '~'), ('△', '/'), ('◎', '@'), ('▽', '?')];

/// The sign of a track.
#[must_use]
pub fn track_sign(track: usize, ascii: bool) -> char {
    pick(TRACKS[track % TRACKS.len()], ascii)
}

/// The sign of a bookmark.
#[must_use]
pub fn bookmark_sign(ascii: bool) -> char {
    pick(BOOKMARK, ascii)
}

/// The sign of what is within reach.
#[must_use]
pub fn reach_sign(ascii: bool) -> char {
    pick(REACH, ascii)
}

fn pick((sign, plain): (char, char), ascii: bool) -> char {
    if ascii { plain } else { sign }
}

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
        if scene.style.has_border() {
            pen.border(&glyphs);
        } else {
            pen.brackets();
        }
        pen.title(&scene.titles[role]);
        pen.track(selection, scene.titles[role].width(), scene.style.has_border());
        pen.marks(selection);
    }
    if scene.style.has_border() {
        ports(scene, selection, stresses, &glyphs, cells);
    }
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

    /// `[ … ]`; `▐ … ▌` where the chosen role leads to, and `█ … █` the chosen role.
    fn brackets(&mut self) {
        let (y, last) = self.line();
        let (left, right) = match (self.stress, self.ascii) {
            (Stress::Plain | Stress::Into, _) => ('[', ']'),
            (Stress::Out | Stress::Route, false) => ('▐', '▌'),
            (Stress::Out | Stress::Route, true) => ('{', '}'),
            (Stress::Chosen, false) => ('█', '█'),
            (Stress::Chosen, true) => ('#', '#'),
        };
        for x in self.rect.x..=last {
            self.put(x, y, Symbol::Sign(' '), Of::Title(self.role));
        }
        self.sign(self.rect.x, y, left);
        self.sign(last, y, right);
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
                (true, true) => '#',
                (true, false) if is_side => '█',
                (true, false) if top => '▄',
                (true, false) => '▀',
                (false, true) => plain(arms, false),
                (false, false) => glyphs.sign(arms, false),
            };
            self.sign(column, row, sign);
        }
    }

    /// The title in the middle of the box.
    fn title(&mut self, title: &str) {
        let room = self.rect.width - 2;
        let (y, _) = self.line();
        let mut x = self.rect.x + 1 + room.saturating_sub(title.width()) / 2;
        let end = self.rect.x + 1 + room;
        for grapheme in title.graphemes(true) {
            let cells = grapheme.width();
            if cells == 0 || x + cells > end {
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
    }

    /// The sign of the track: in the upper border; where there is none, in place of the brackets of a plain box, or inside
    /// where the title leaves room.
    fn track(&mut self, selection: &Selection, title: usize, has_border: bool) {
        let Some(track) = selection.tracks.get(self.role) else { return };
        let sign = track_sign(*track, self.ascii);
        let Rect { x, y, width, .. } = self.rect;
        let is_plain = self.stress <= Stress::Into;
        match (has_border, is_plain) {
            (true, _) => self.sign(x + 2, y, sign),
            (false, true) => {
                self.sign(x, y, sign);
                self.sign(x + width - 1, y, ' ');
            }
            (false, false) if title + 2 <= width.saturating_sub(2) => self.sign(x + 1, y, sign),
            (false, false) => {}
        }
    }

    /// The bookmark at the end, and what is within reach there too; at the beginning where there are both.
    fn marks(&mut self, selection: &Selection) {
        let mark = selection.mark(self.role);
        let (y, last) = self.line();
        if mark.reach {
            self.sign(if mark.bookmark { self.rect.x } else { last }, y, reach_sign(selection.ascii));
        }
        if mark.bookmark {
            self.sign(last, y, bookmark_sign(selection.ascii));
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
