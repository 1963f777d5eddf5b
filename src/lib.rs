//! `rungs`.
pub mod ascii;
pub mod domain;
pub mod framework;
