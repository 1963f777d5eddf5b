//! Markdown, as CommonMark and GitHub read it.
//!
//! No text of the data can become a link, an image, HTML or a piece of layout: every sign that could is escaped.

mod anchor;
mod framework;

pub use anchor::Taken;
pub use framework::framework;

use super::plan::{Item, lead, sections, title};
use crate::domain::query::Plan;

/// Signs that mean something in the midst of a line.
const SIGNS: &str = "\\`*_[]{}<>|~$^";

/// Signs that mean something at the beginning of a line or of an item; a number with a full stop does too.
const FIRST: &str = "#+-=";

/// A plan as one page.
#[must_use]
pub fn plan(plan: &Plan) -> String {
    let mut text = format!("# {}\n\n{}\n", escaped(&title(plan)), escaped(&lead(plan)));
    for section in sections(plan) {
        text.push_str(&format!("\n## {}\n\n", escaped(&section.heading)));
        for (at, item) in section.items.iter().enumerate() {
            let lead = if section.numbered { format!("{}. ", at + 1) } else { "- ".to_owned() };
            push(&mut text, &lead, item);
        }
        if let Some(foot) = section.foot {
            let gap = if section.items.is_empty() { "" } else { "\n" };
            text.push_str(&format!("{gap}{}\n", escaped(&foot)));
        }
    }
    text
}

fn push(text: &mut String, lead: &str, item: &Item) {
    text.push_str(&format!("{lead}{}\n", escaped(&item.text)));
    for (name, words) in &item.under {
        text.push_str(&format!("{}- **{name}:** {}\n", " ".repeat(lead.len()), escaped(words)));
    }
}

/// The words so that they mean nothing but themselves.
#[must_use]
pub fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len() + 8);
    let words = words.trim();
    for (at, sign) in words.char_indices() {
        let (before, rest) = (&words[..at], &words[at..]);
        let is_number = (sign == '.' || sign == ')') && !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit());
        let is_link = rest.starts_with("://") || (sign == '.' && before.to_lowercase().ends_with("www")) || sign == '@';
        let is_entity = sign == '&' && rest[1..].starts_with(|next: char| next.is_ascii_alphanumeric() || next == '#');
        if SIGNS.contains(sign) || is_entity || (at == 0 && FIRST.contains(sign)) || is_number || is_link {
            safe.push('\\');
        }
        safe.push(sign);
    }
    safe
}
