//! The signs of a map, once: for the drawing, and for whoever explains it.
//!
//! It explains nothing itself: which words go with a sign is the affair of whoever shows it.

use super::glyph::{Glyphs, plain};
use super::lines::{arrow, both, stress};
use super::{Cells, Of, Selection, Stress, Symbol};
use crate::map::route::{Scene, Side, Style};

/// The signs of the tracks, in the order of the plan; after the last the first comes again. None of them stands for
/// anything else on a screen with a map: neither a kind of step, nor an arrowhead, nor a mark.
const TRACKS: [(char, char); 8] = [('●', '%'), ('■', '&'), ('○', '('), ('□', '/'), ('◐', '\\'), ('✚', ')'), ('◎', '_'), ('▤', '`')];

/// Where a box begins and ends: one of the chosen role, one that stands out, one that does not.
pub(super) const SOLID: (char, char) = ('█', '#');
pub(super) const OPENS: (char, char) = ('▐', '{');
pub(super) const CLOSES: (char, char) = ('▌', '}');

/// The sign of a track.
#[must_use]
pub fn track_sign(track: usize, ascii: bool) -> char {
    pick(TRACKS[track % TRACKS.len()], ascii)
}

/// The character itself, or the one that stands in for it.
pub(super) fn pick((sign, plain): (char, char), ascii: bool) -> char {
    if ascii { plain } else { sign }
}

/// What a sign on a map stands for. In the order in which they are explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// The chosen role.
    Chosen,
    /// A role that the chosen one leads to.
    LeadsThere,
    /// A role on the route.
    OnRoute,
    /// The role where the route ends.
    RouteEnd,
    /// A step of the chosen role, in or out.
    Steps,
    /// A step of the route.
    RouteSteps,
    /// A step to a lower level that is picked out.
    HeavyDashed,
    /// Another step to a lower level.
    Dashed,
    /// Two steps, there and back.
    Both,
    /// Where a step arrives otherwise than from below.
    Head,
    /// A step of other roles.
    Others,
    /// One's own role.
    Own,
    /// One's goal.
    Goal,
    /// A bookmark.
    Bookmark,
    /// A role within reach.
    Reach,
}

impl Sign {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Chosen,
        Self::LeadsThere,
        Self::OnRoute,
        Self::RouteEnd,
        Self::Steps,
        Self::RouteSteps,
        Self::HeavyDashed,
        Self::Dashed,
        Self::Both,
        Self::Head,
        Self::Others,
        Self::Own,
        Self::Goal,
        Self::Bookmark,
        Self::Reach,
    ];

    /// As it is drawn in a style: of a box that stands out, what it always has.
    #[must_use]
    pub fn drawn(self, style: Style, ascii: bool) -> String {
        let line = |arms: [u8; 4], dashed: bool| if ascii { plain(arms, dashed) } else { Glyphs::new().sign(arms, dashed) };
        match self {
            Self::Chosen => pick(SOLID, ascii).to_string(),
            Self::LeadsThere | Self::OnRoute if style.has_border() => [line([2, 2, 0, 0], false); 2].map(String::from).join(" "),
            Self::LeadsThere | Self::OnRoute => pick(CLOSES, ascii).to_string(),
            Self::Steps | Self::RouteSteps => line([0, 0, 2, 2], false).to_string(),
            Self::HeavyDashed => line([2, 2, 0, 0], true).to_string(),
            Self::Dashed => line([1, 1, 0, 0], true).to_string(),
            Self::Both => both(ascii).to_string(),
            Self::Head => [Side::Left, Side::Top, Side::Right].map(|side| arrow(side, ascii).to_string()).join(" "),
            Self::Others => line([1, 1, 0, 0], false).to_string(),
            Self::RouteEnd | Self::Own | Self::Goal | Self::Bookmark | Self::Reach => {
                self.mark().map_or(' ', |mark| pick(mark, ascii)).to_string()
            }
        }
    }

    /// The character of a mark: what stands behind a title.
    pub(super) fn mark(self) -> Option<(char, char)> {
        match self {
            Self::RouteEnd => Some(('⇥', ']')),
            Self::Own => Some(('⌂', '@')),
            Self::Goal => Some(('⚑', '$')),
            Self::Bookmark => Some(('★', '*')),
            Self::Reach => Some(('✓', '"')),
            Self::Chosen | Self::LeadsThere | Self::OnRoute | Self::Steps | Self::RouteSteps => None,
            Self::HeavyDashed | Self::Dashed | Self::Both | Self::Head | Self::Others => None,
        }
    }
}

impl Selection {
    /// The marks of a role, the weightiest first.
    #[must_use]
    pub fn marks_of(&self, role: usize) -> Vec<Sign> {
        let mark = self.mark(role);
        let all = [
            (self.route.last() == Some(&role), Sign::RouteEnd),
            (self.own == Some(role), Sign::Own),
            (self.goal == Some(role), Sign::Goal),
            (mark.bookmark, Sign::Bookmark),
            (mark.reach, Sign::Reach),
        ];
        all.into_iter().filter(|(is_there, _)| *is_there).map(|(_, sign)| sign).collect()
    }
}

/// The signs that are on a map, and no other.
#[must_use]
pub fn signs_on(scene: &Scene, selection: &Selection, cells: &Cells) -> Vec<Sign> {
    let mut found = [false; Sign::ALL.len()];
    let mut see = |sign: Sign| found[sign as usize] = true;
    (0..scene.boxes.len()).flat_map(|role| selection.marks_of(role)).for_each(&mut see);
    selection.chosen.iter().for_each(|_| see(Sign::Chosen));
    for line in scene.lines.iter().filter(|line| line.dashed) {
        see(if stress(line, selection) == Stress::Plain { Sign::Dashed } else { Sign::HeavyDashed });
    }
    let heads = [Side::Top, Side::Bottom, Side::Left, Side::Right].map(|side| arrow(side, selection.ascii));
    for cell in cells.all() {
        let is_line = matches!(cell.of, Of::Line { .. });
        let meets = is_line || scene.style.has_border() && matches!(cell.of, Of::Border(_));
        match (cell.stress, is_line) {
            (Stress::Out | Stress::Into, true) => see(Sign::Steps),
            (Stress::Route, true) => see(Sign::RouteSteps),
            (Stress::Plain | Stress::Chosen, true) => see(Sign::Others),
            (Stress::Out, false) => see(Sign::LeadsThere),
            (Stress::Route, false) => see(Sign::OnRoute),
            (Stress::Plain | Stress::Into | Stress::Chosen, false) => {}
        }
        match cell.symbol {
            Symbol::Sign(sign) if meets && heads.contains(&sign) => see(Sign::Head),
            Symbol::Sign(sign) if meets && sign == both(selection.ascii) => see(Sign::Both),
            Symbol::Sign(_) | Symbol::Grapheme(_) | Symbol::Covered => {}
        }
    }
    Sign::ALL.into_iter().zip(found).filter(|(_, is_there)| *is_there).map(|(sign, _)| sign).collect()
}
