//! A source's page in lines.
//!
//! Its licence and what it does not say stand beside what it is.

use super::{Page, Phrase};
use crate::domain::Text;
use crate::domain::query::SourcePage;

/// A source's page.
#[must_use]
pub fn source(source: &SourcePage, understood: Option<&Text>) -> Page {
    let mut page = Page::default();
    page.understood(understood);
    page.say(Phrase::heading(&source.label).then(&format!(" ({}): {}", source.id, source.title)));
    page.field("Publisher", source.publisher.as_deref());
    page.field("Date", source.date.as_deref());
    page.field("Licence", source.licence.as_deref());
    page.field("Note", source.note.as_deref());
    if let Some(attribution) = &source.attribution {
        page.field("Attribution", Some(attribution));
    }
    let facts = super::lists::count(source.facts_of_roles, "fact");
    let (steps, claims) = (super::lists::count(source.steps, "step"), super::lists::count(source.claims, "claim"));
    page.say(format!("What rests on it: {facts} of roles, {steps}, {claims} of answers and topics"));
    page
}
