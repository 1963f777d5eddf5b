//! `rungs`.
pub mod domain;
pub mod framework;
