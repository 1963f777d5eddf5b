//! The integration tests, in one binary.

mod answers;
mod architecture;
mod ascii;
mod ask;
mod assets;
mod claims;
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
mod plan;
mod problems;
mod profile;
#[cfg(unix)]
mod pty;
mod queries;
mod questions;
mod random_graph;
mod readme;
mod routes;
mod screens;
mod shipped_data;
mod sizes;
mod spots;
#[cfg(unix)]
mod store;
mod text;
mod update;
