//! A credential's page in lines.
//!
//! What it takes is never told without its date.

use super::answer::related;
use super::role::said;
use super::{NO_DATA, Page, Phrase};
use crate::domain::query::CredentialPage;
use crate::domain::query::credential::AskedBy;
use crate::domain::{Text, Word};

/// A credential's page.
#[must_use]
pub fn credential(credential: &CredentialPage, understood: Option<&Text>) -> Page {
    let mut page = Page::default();
    page.understood(understood);
    page.say(Phrase::heading(&credential.credential.title).then(&format!(" ({})", credential.credential.id)));
    page.field("Full name", Some(&credential.full_title));
    page.field("Issuer", credential.issuer.as_deref());
    let names: Vec<String> = credential.aliases.iter().map(|alias| alias_line(&alias.title, alias.note.as_ref())).collect();
    if !names.is_empty() {
        page.field("Also known as", Some(&names.join("; ")));
    }
    let parts: Vec<&str> = credential.parts.iter().map(|part| part.title.as_str()).collect();
    if !parts.is_empty() {
        page.field("Grades", Some(&parts.join(", ")));
    }
    let as_of = credential.as_of.as_ref().map_or_else(|| format!("date: {NO_DATA}"), |date| format!("as of {date}"));
    page.list(&format!("What it takes, {as_of}"), &credential.eligibility, NO_DATA, said);
    page.heading("Careful");
    page.detail(credential.caution.as_ref().map_or_else(|| Phrase::from(NO_DATA), said));
    page.list("Roles that ask for it", &credential.asked_by, "none in this catalogue", asked);
    related(&mut page, &credential.related, "credential");
    page.heading("Sources of the credential as such");
    page.detail(super::lists::labels(&credential.sources));
    page
}

fn alias_line(title: &Text, note: Option<&Text>) -> String {
    note.map_or_else(|| title.to_string(), |note| format!("{title} ({note})"))
}

fn asked(row: &AskedBy) -> Phrase {
    let parts: Vec<&str> = row.parts.iter().map(|part| part.as_str()).collect();
    let grades = if parts.is_empty() { String::new() } else { format!(", {}", parts.join(" and ")) };
    format!("{}: {} ({}), {}{grades}", row.need.word(), row.role.title, row.role.id, super::lists::level(row.level)).into()
}
