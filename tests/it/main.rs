//! The integration tests, in one binary.

mod ascii;
mod cli;
mod fixture;
mod folder;
mod overlay;
mod problems;
mod queries;
mod shipped_data;
mod spots;
mod text;
