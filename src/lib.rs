//! `rungs`.
pub mod app;
pub mod ascii;
pub mod domain;
pub mod framework;
pub mod terminal;
pub mod ui;
