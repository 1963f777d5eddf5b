//! The integration tests, in one binary.

mod architecture;
mod ascii;
mod assets;
mod cli;
mod doc;
mod fixture;
mod folder;
mod journeys;
mod keymap;
mod limits;
mod list;
mod overlay;
mod pictures_fixture;
mod problems;
#[cfg(unix)]
mod pty;
mod queries;
mod readme;
mod screens;
mod shipped_data;
mod sizes;
mod spots;
mod text;
mod update;
