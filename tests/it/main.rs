//! The integration tests, in one binary.

mod ascii;
mod assets;
mod cli;
mod fixture;
mod folder;
mod overlay;
mod problems;
#[cfg(unix)]
mod pty;
mod queries;
mod readme;
mod shipped_data;
mod spots;
mod text;
