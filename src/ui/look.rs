//! [`Look`]: how things are to be drawn on this terminal: how many colours, and ASCII alone or not.

use ratatui::buffer::Buffer;

use super::theme::{Depth, Theme};
use crate::app::theme::ThemeName;
use crate::ascii;

/// How things are to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// The colours by role.
    pub theme: Theme,
    /// How many colours there are.
    pub depth: Depth,
    /// Whether only ASCII may be drawn.
    pub ascii: bool,
    name: ThemeName,
}

impl Look {
    /// A look.
    #[must_use]
    pub fn new(name: ThemeName, depth: Depth, ascii: bool) -> Self {
        Self { theme: Theme::new(name, depth), depth, ascii, name }
    }

    /// The theme.
    #[must_use]
    pub fn name(&self) -> ThemeName {
        self.name
    }

    /// Follows the theme that the model asks for.
    pub fn follow(&mut self, name: ThemeName) {
        if self.name != name {
            *self = Self::new(name, self.depth, self.ascii);
        }
    }
}

/// Replaces every symbol that is not ASCII, cell by cell.
pub fn fold(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if !cell.symbol().is_ascii() {
            let folded = ascii::fold_cell(cell.symbol()).to_owned();
            cell.set_symbol(&folded);
        }
    }
}
