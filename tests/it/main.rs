//! The integration tests, in one binary.

mod ascii;
mod assets;
mod cli;
mod fixture;
mod folder;
mod overlay;
mod problems;
mod queries;
mod readme;
mod shipped_data;
mod spots;
mod text;
