//! Answers as JSON documents of the contract, for commands and files alike.
//!
//! No character in them can act on a terminal.

use serde::Serialize;

use crate::domain::Text;
use crate::domain::query::Plan;

/// The version of the JSON contract; changes within it are additive.
pub const SCHEMA: &str = "rungs/1";

#[derive(Serialize)]
struct Document<'a, T> {
    schema: &'static str,
    kind: &'a str,
    #[serde(flatten)]
    body: T,
}

#[derive(Serialize)]
struct PlanBody<'a> {
    understood: &'a [Text],
    plan: &'a Plan,
}

/// A plan; with what was understood, where names were not said exactly.
#[must_use]
pub fn plan(plan: &Plan, understood: &[Text], ascii: bool) -> String {
    harmless(&document("plan", PlanBody { understood, plan }), ascii)
}

/// One JSON document of the contract.
#[must_use]
pub fn document(kind: &str, body: impl Serialize) -> String {
    let document = Document { schema: SCHEMA, kind, body };
    let mut json = serde_json::to_string_pretty(&document).expect("every key of an answer is a string");
    json.push('\n');
    json
}

/// The same document without a character that could act on a terminal; with `ascii`, in ASCII alone.
///
/// Such characters can only stand within the strings of a document, so writing them as `\u…` leaves its meaning as it is.
#[must_use]
pub fn harmless(json: &str, ascii: bool) -> String {
    let mut safe = String::with_capacity(json.len());
    for character in json.chars() {
        if acts(character) || (ascii && !character.is_ascii()) {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                safe.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            safe.push(character);
        }
    }
    safe
}

fn acts(character: char) -> bool {
    matches!(character,
        '\u{7F}'..='\u{9F}' | '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
