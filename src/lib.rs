//! `rungs`.
pub mod app;
pub mod domain;
pub mod framework;
