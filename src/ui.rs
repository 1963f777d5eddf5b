//! What is seen: the model drawn into a buffer of cells.
//!
//! It shows and never decides: every row comes from the model, every colour from the theme.

mod colour;
pub mod look;
mod map;
pub mod panel;
pub mod picture;
pub mod screen;
pub mod text;
pub mod theme;
mod tracks;

pub use look::Look;
pub use theme::{Depth, Theme};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::{Area, Model};
use crate::domain::Catalogue;

/// Draws the model into a buffer that begins at 0,0 and says where the cursor goes, if it is to be seen.
///
/// Any size is drawn on: nothing is written outside of the buffer, and one that is too small says so.
pub fn draw(catalogue: &Catalogue, model: &Model, look: &Look, buffer: &mut Buffer) -> Option<Position> {
    let whole = buffer.area;
    let cursor = if model.size.is_enough() && whole.width >= model.size.width && whole.height >= model.size.height {
        screen::draw(catalogue, model, look, buffer)
    } else {
        screen::too_small(look, buffer);
        None
    };
    if look.ascii {
        look::fold(buffer);
    }
    cursor.filter(|position| whole.contains(*position))
}

/// Draws the model into a new buffer of its size.
#[must_use]
pub fn drawn(catalogue: &Catalogue, model: &Model, look: &Look) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, model.size.width, model.size.height));
    draw(catalogue, model, look, &mut buffer);
    buffer
}

/// An area as ratatui has it.
fn rect(area: Area) -> Rect {
    Rect::new(area.x, area.y, area.width, area.height)
}
