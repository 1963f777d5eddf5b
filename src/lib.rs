//! `rungs`.
pub mod domain;
