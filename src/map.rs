//! The map: roles and steps as a drawing made of cells.
//!
//! Three pure functions lead from the one to the other, and nothing here knows a terminal: [`place()`] gives every role a
//! row and a column, [`route()`] every step its lines, [`raster()`] every cell its sign.

mod dice;
pub mod place;
pub mod plan;
