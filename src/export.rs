//! Answers and whole frameworks as files to hand on: one short file for each format.
//!
//! Every function gives back the text; nothing here writes a file.

pub mod csv;
pub mod document;
pub mod dot;
pub mod extract;
pub mod html;
pub mod json;
pub mod markdown;
pub mod mermaid;
mod plan;
pub mod svg;

pub use extract::{Around, Extract};

/// Writes a sign that is not ASCII so that a reader of the format takes it for the same one: `&#233;`.
///
/// It fits XML, HTML, Markdown and DOT, which all know such references.
#[must_use]
pub fn referenced(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign.is_ascii() {
            safe.push(sign);
        } else {
            safe.push_str(&format!("&#{};", u32::from(sign)));
        }
    }
    safe
}
