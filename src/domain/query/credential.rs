//! What is this credential, and which roles ask for it?

use serde::Serialize;

use super::named::{Said, as_word};
use super::role::AliasView;
use super::{Cited, Named, Related};
use crate::domain::{Catalogue, Credential, CredentialId, Level, Link, Need, Role, Slug, Subject, Text};

/// A credential's page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CredentialPage {
    /// The credential; the title is its short name.
    #[serde(flatten)]
    pub credential: Named<Credential>,
    /// Its full name.
    pub full_title: Text,
    /// Older and newer names.
    pub aliases: Vec<AliasView>,
    /// Who gives it.
    pub issuer: Option<Text>,
    /// Its grades.
    pub parts: Vec<PartView>,
    /// What one needs, and what the examination is.
    pub eligibility: Vec<Said>,
    /// The date of what is said here.
    pub as_of: Option<Text>,
    /// What to be careful about.
    pub caution: Option<Said>,
    /// The roles that ask for it: by need, then by level and title.
    pub asked_by: Vec<AskedBy>,
    /// Topics and questions that speak of it.
    #[serde(flatten)]
    pub related: Related,
    /// Where it comes from.
    pub sources: Vec<Cited>,
}

/// A grade of a credential.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PartView {
    /// Its slug within the credential.
    pub id: Slug,
    /// Its name.
    pub title: Text,
}

/// A role that asks for the credential.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskedBy {
    /// The role.
    #[serde(flatten)]
    pub role: Named<Role>,
    /// Its level.
    pub level: Option<Level>,
    /// The titles of the grades it asks for; empty where the credential has none.
    pub parts: Vec<Text>,
    /// How much it is needed.
    #[serde(serialize_with = "as_word")]
    pub need: Need,
}

/// A credential's page.
#[must_use]
pub fn credential(catalogue: &Catalogue, at: CredentialId) -> CredentialPage {
    let credential = catalogue.credential(at);
    CredentialPage {
        credential: Named::credential(catalogue, at, None),
        full_title: credential.title.clone(),
        aliases: super::role::aliases(catalogue, &credential.aliases),
        issuer: credential.issuer.clone(),
        parts: credential.parts.iter().map(|part| PartView { id: part.slug.clone(), title: part.title.clone() }).collect(),
        eligibility: credential.eligibility.iter().map(|fact| Said::fact(catalogue, fact)).collect(),
        as_of: credential.as_of.clone(),
        caution: credential.caution.as_ref().map(|fact| Said::fact(catalogue, fact)),
        asked_by: asked_by(catalogue, at),
        related: Related::to(catalogue, Link::Page(Subject::Credential(at))),
        sources: Cited::list(catalogue, &credential.sources),
    }
}

fn asked_by(catalogue: &Catalogue, at: CredentialId) -> Vec<AskedBy> {
    let parts = &catalogue.credential(at).parts;
    let mut rows = Vec::new();
    for id in catalogue.roles() {
        let role = catalogue.role(id);
        for need in [Need::Required, Need::Common, Need::Optional] {
            let asked: Vec<_> = role.credentials.iter().filter(|asked| asked.credential == at && asked.need == need).collect();
            if !asked.is_empty() {
                let titles = asked.iter().filter_map(|asked| asked.part).filter_map(|part| parts.get(part));
                let parts = titles.map(|part| part.title.clone()).collect();
                rows.push(AskedBy { role: Named::role(catalogue, id), level: role.level, parts, need });
            }
        }
    }
    rows.sort_by(|a, b| {
        (a.need, a.level).cmp(&(b.need, b.level)).then_with(|| a.role.title.cmp(&b.role.title)).then_with(|| a.role.id.cmp(&b.role.id))
    });
    rows
}
