//! The integration tests, in one binary.

mod answers;
mod architecture;
mod ascii;
mod ask;
mod assets;
mod careers;
mod claims;
mod cli;
mod compare;
mod doc;
mod export;
mod fixture;
mod folder;
mod gap;
mod journeys;
mod keymap;
mod limits;
mod list;
mod map;
mod map_screen;
mod me;
mod next_for_me;
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
mod routes_screen;
mod screens;
mod shipped_data;
mod sizes;
mod spots;
#[cfg(unix)]
mod store;
mod text;
mod unlock;
mod update;
