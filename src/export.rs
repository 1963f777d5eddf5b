//! Answers as files to hand on: one short file for each format.
//!
//! Every function gives back the text; nothing here writes a file.

pub mod html;
pub mod json;
pub mod markdown;
mod plan;
