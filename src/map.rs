//! The map: roles and steps as a drawing made of cells.
//!
//! Three pure functions lead from the one to the other, and nothing here knows a terminal: [`place`](place::place) gives every
//! role a row and a column, [`route`](route::route) every step its lines, [`raster`](raster::raster) every cell its sign.

mod dice;
pub mod ground;
pub mod place;
pub mod plan;
pub mod polish;
pub mod raster;
pub mod route;
pub mod walk;
