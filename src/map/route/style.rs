//! How large the boxes are, and what is written into them.
//!
//! Every style draws the same placement, so that a role keeps its place when the size changes.

use unicode_width::UnicodeWidthStr;

use crate::map::plan::{PlanRole, title};

/// How large a map is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// Boxes with a border and the title.
    Boxes,
    /// One line a role, with the title abbreviated where it has to be.
    Compact,
    /// One line a role, with the short title.
    Narrow,
}

impl Style {
    /// All of them, the largest first.
    pub const ALL: [Self; 3] = [Self::Boxes, Self::Compact, Self::Narrow];

    /// How many cells a box is wide, the border included; more where so many steps meet it that they need them.
    #[must_use]
    pub fn box_width(self) -> usize {
        match self {
            Self::Boxes => 23,
            Self::Compact => 15,
            Self::Narrow => 10,
        }
    }

    /// How many cells a box is high.
    #[must_use]
    pub fn box_height(self) -> usize {
        match self {
            Self::Boxes => 3,
            Self::Compact | Self::Narrow => 1,
        }
    }

    /// How many cells lie at least between two boxes of a row.
    #[must_use]
    pub fn gutter(self) -> usize {
        match self {
            Self::Boxes => 3,
            Self::Compact => 2,
            Self::Narrow => 1,
        }
    }

    /// Whether arrowheads stand in the border of the box, not before it.
    #[must_use]
    pub fn has_border(self) -> bool {
        self.box_height() == 3
    }

    /// Which steps a quiet map draws whatever is chosen, in words.
    #[must_use]
    pub fn backbone(self) -> &'static str {
        match self {
            Self::Boxes | Self::Compact => "the steps to the next level of a track",
            Self::Narrow => "the steps straight up to the next level of a track",
        }
    }

    /// What is written into the box of a role, in at most so many cells: the title, abbreviated where it has to be; in the
    /// narrowest box what was written by hand for it. Nothing is cut while there is another way.
    #[must_use]
    pub fn title(self, role: &PlanRole, cells: usize) -> String {
        let by_hand = || role.short.clone().filter(|short| short.width() <= cells);
        let whole = || title::abbreviated(&role.title, cells);
        let found = if cells > title::SHORT { whole().or_else(by_hand) } else { by_hand().or_else(whole) };
        found.unwrap_or_else(|| title::fit(&role.title, cells))
    }
}
