//! Which credentials does a role ask for, and which roles ask for a credential?
//!
//! Required is only what a source says nobody is taken without; nothing else is told as a must.

use super::step::titles;
use super::tell::{Sentence, Told};
use super::{skills, tell};
use crate::domain::query::words::{self, count, listed};
use crate::domain::{Asked, Basis, Catalogue, CredentialId, Education, Link, Need, RoleId, Subject, TopicId};

/// How many names a direct answer has.
const NAMED: usize = 3;

/// How many roles are told that ask for a credential.
const ROLES: usize = 8;

/// The needs, the strongest first.
const NEEDS: [Need; 3] = [Need::Required, Need::Common, Need::Optional];

/// What a need is called before what is needed.
fn heading(need: Need) -> &'static str {
    match need {
        Need::Required => "Required",
        Need::Common => "Commonly asked for",
        Need::Optional => "Helpful",
    }
}

/// What a need does in a sentence about a role.
fn verb(need: Need) -> &'static str {
    match need {
        Need::Required => "requires",
        Need::Common => "commonly asks for",
        Need::Optional => "finds helpful",
    }
}

/// What the facts about credentials are worth.
pub fn caution(catalogue: &Catalogue) -> Sentence {
    tell::caution(catalogue, "A credential is not a level, and its rules change: check them with the issuer")
}

/// The credentials of a role, by need.
pub fn of_role(catalogue: &Catalogue, id: RoleId) -> Told {
    let role = catalogue.role(id);
    let strongest = NEEDS.into_iter().find(|&need| role.credentials.iter().any(|asked| asked.need == need));
    let Some(need) = strongest else {
        let told = Told::new(Sentence::new(format!("Credentials that {} asks for: no data", role.title)).on(&role.sources));
        return told.with(education(catalogue, id));
    };
    let asked: Vec<&Asked> = role.credentials.iter().filter(|asked| asked.need == need).collect();
    let none = if need == Need::Required { "" } else { "; the catalogue names none as required" };
    let words = format!("{} {} {}{none}", role.title, verb(need), words::listed_in_part(&names(catalogue, &asked), NAMED));
    let lead = asked.iter().take(NAMED).fold(Sentence::new(words), |sentence, asked| sentence.on(&asked.basis.sources));
    Told::new(lead).with(by_need(catalogue, id)).with(education(catalogue, id)).careful(caution(catalogue))
}

/// The credentials of a role, a sentence for each need; those of weak support apart.
pub fn by_need(catalogue: &Catalogue, id: RoleId) -> Vec<Sentence> {
    let mut asked: Vec<&Asked> = catalogue.role(id).credentials.iter().collect();
    asked.sort_by(|a, b| (a.need, &a.basis.weak).cmp(&(b.need, &b.basis.weak)));
    let groups = asked.chunk_by(|a, b| a.need == b.need && a.basis.weak == b.basis.weak);
    let told = |asked: &[&Asked]| {
        let need = asked.first().map_or("", |asked| heading(asked.need));
        let sentence = Sentence::new(format!("{need}: {}", listed(&names(catalogue, asked))));
        asked.iter().fold(sentence, |sentence, asked| sentence.resting(&asked.basis).to([asked.credential]))
    };
    groups.map(told).collect()
}

fn names(catalogue: &Catalogue, asked: &[&Asked]) -> Vec<String> {
    asked.iter().map(|asked| catalogue.credential(asked.credential).name(asked.part)).collect()
}

/// The schooling and background that a role asks for, by need.
pub fn education(catalogue: &Catalogue, id: RoleId) -> Vec<Sentence> {
    let mut rows: Vec<&Education> = catalogue.role(id).education.iter().collect();
    rows.sort_by_key(|row| row.need);
    let told = |row: &Education| {
        let need = match row.need {
            Need::Required => "required",
            Need::Common => "common",
            Need::Optional => "optional",
        };
        Sentence::new(format!("Education and background ({need}): {}", row.fact.text)).resting(&row.fact.basis).to([id])
    };
    rows.into_iter().map(told).collect()
}

/// What a topic says of credentials.
pub fn of_topic(catalogue: &Catalogue, id: TopicId) -> Told {
    skills::speaking(catalogue, id, "credentials", |link| matches!(link, Link::Page(Subject::Credential(_)))).careful(caution(catalogue))
}

/// A role that asks for a credential, with what that rests on.
struct Asking<'a> {
    role: RoleId,
    need: Need,
    bases: Vec<&'a Basis>,
}

/// The roles that ask for a credential, by need.
pub fn wanted(catalogue: &Catalogue, id: CredentialId) -> Told {
    let credential = catalogue.credential(id);
    let asking = asking(catalogue, id);
    let Some(need) = asking.first().map(|asking| asking.need) else {
        return Told::new(Sentence::new(format!("No role in this catalogue asks for {}", credential.label)).on(&credential.sources));
    };
    let first: Vec<RoleId> = asking.iter().filter(|asking| asking.need == need).map(|asking| asking.role).collect();
    let words = format!(
        "{} is {} {}: {}",
        credential.label,
        match need {
            Need::Required => "required by",
            Need::Common => "commonly asked for by",
            Need::Optional => "helpful to",
        },
        count(first.len(), "role"),
        words::listed_in_part(&titles(catalogue, first.iter().copied()), NAMED)
    );
    let lead = asking.iter().filter(|asking| asking.need == need).fold(Sentence::new(words), |sentence, asking| asking.basis(sentence));
    let told = &asking[..asking.len().min(ROLES)];
    let claims = told.chunk_by(|a, b| a.need == b.need).map(|asking| of_need(catalogue, asking));
    let rest = asking.len() - told.len();
    let words = format!("{} {} for it", count(rest, "more role"), if rest == 1 { "asks" } else { "ask" });
    let more = (rest > 0).then(|| Sentence::new(words).on(&credential.sources).to([id]));
    Told::new(lead).with(claims).with(more)
}

impl Asking<'_> {
    fn basis(&self, sentence: Sentence) -> Sentence {
        self.bases.iter().fold(sentence, |sentence, basis| sentence.on(&basis.sources))
    }
}

/// Every role that asks for it, with the strongest need where it asks for several grades.
fn asking(catalogue: &Catalogue, id: CredentialId) -> Vec<Asking<'_>> {
    let of = |role: RoleId| {
        let asked = catalogue.role(role).credentials.iter().filter(|asked| asked.credential == id);
        let need = asked.clone().map(|asked| asked.need).min()?;
        Some(Asking { role, need, bases: asked.filter(|asked| asked.need == need).map(|asked| &asked.basis).collect() })
    };
    let mut all: Vec<Asking<'_>> = catalogue.roles().filter_map(of).collect();
    all.sort_by(|a, b| {
        let key = |asking: &Asking<'_>| {
            let role = catalogue.role(asking.role);
            (asking.need, role.level, role.title.clone(), role.slug.clone())
        };
        key(a).cmp(&key(b))
    });
    all
}

/// `Commonly asked for by Project Manager and Programme Manager.`
fn of_need(catalogue: &Catalogue, asking: &[Asking<'_>]) -> Sentence {
    let words = match asking.first().map_or(Need::Common, |asking| asking.need) {
        Need::Required => "Required by",
        Need::Common => "Commonly asked for by",
        Need::Optional => "Helpful to",
    };
    let names = titles(catalogue, asking.iter().map(|asking| asking.role));
    let sentence = Sentence::new(format!("{words} {}", listed(&names)));
    asking.iter().fold(sentence, |sentence, asking| asking.basis(sentence).to([asking.role]))
}
