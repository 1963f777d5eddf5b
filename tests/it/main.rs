//! The integration tests, in one binary.

mod folder;
mod overlay;
mod problems;
mod shipped_data;
mod spots;
mod text;
