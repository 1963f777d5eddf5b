//! `rungs`.
pub mod ascii;
pub mod cli;
pub mod domain;
pub mod framework;
