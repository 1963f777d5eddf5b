//! `rungs`.
pub mod app;
pub mod ascii;
pub mod cli;
pub mod domain;
pub mod framework;
pub mod store;
pub mod terminal;
pub mod ui;
