//! What is it, what does it do, what is it for?
//!
//! The direct answer is the catalogue's own sentence about the record; nothing is said in its place.

use super::level::{self, track_and_level};
use super::tell::{Sentence, Told, caution};
use super::{credentials, skills};
use crate::domain::query::words::{self, listed};
use crate::domain::{Catalogue, Claim, CredentialId, Duty, RoleId, SkillId, Thing, TopicId, Word};

/// How many other titles are named beside a role.
const TITLES: usize = 6;

/// How many notes stand beside a role.
const NOTES: usize = 4;

/// How many details a brief answer has.
const BRIEF: usize = 3;

/// How many claims of a topic are told before the rest are counted.
const CLAIMS: usize = 12;

/// The slug of the section in which a topic says what it is for, if it has one.
const PURPOSE: &str = "purpose";

/// What it is.
pub fn what(catalogue: &Catalogue, thing: Thing) -> Told {
    match thing {
        Thing::Role(id) => role(catalogue, id),
        Thing::Skill(id) => skill(catalogue, id),
        Thing::Credential(id) => credential(catalogue, id),
        Thing::Topic(id) => topic(catalogue, id),
    }
}

/// What it does.
pub fn does(catalogue: &Catalogue, thing: Thing) -> Told {
    match thing {
        Thing::Role(id) => duties(catalogue, id, usize::MAX),
        Thing::Topic(id) => summary(catalogue, id).with(claims(catalogue, id, claims_of(catalogue, id), CLAIMS)),
        Thing::Skill(_) | Thing::Credential(_) => what(catalogue, thing),
    }
}

/// What it is for, briefly.
pub fn purpose(catalogue: &Catalogue, thing: Thing) -> Told {
    match thing {
        Thing::Role(id) => duties(catalogue, id, BRIEF),
        Thing::Topic(id) => summary(catalogue, id).with(purpose_of(catalogue, id)),
        Thing::Skill(_) | Thing::Credential(_) => what(catalogue, thing),
    }
}

fn role(catalogue: &Catalogue, id: RoleId) -> Told {
    let role = catalogue.role(id);
    let level = level::judged(catalogue, Sentence::new(track_and_level(catalogue, id)), &[id]).to([id]);
    let notes = role.notes.iter().take(NOTES).map(|note| Sentence::fact(note).to([id]));
    let more = on_its_page(role.notes.len().saturating_sub(NOTES), "note", "notes").map(|more| more.on(&role.sources).to([id]));
    let told = Told::new(Sentence::fact(&role.summary)).with([level, other_titles(catalogue, id)]).with(notes).with(more);
    if role.level.is_some() { told.careful(level::caution(catalogue)) } else { told }
}

fn other_titles(catalogue: &Catalogue, id: RoleId) -> Sentence {
    let role = catalogue.role(id);
    let names: Vec<&str> = role.aliases.iter().map(|alias| alias.title.as_str()).collect();
    if names.is_empty() {
        return Sentence::new("Other titles: no data").on(&role.sources).to([id]);
    }
    let words = format!("It is also called {}", words::listed_in_part(&names, TITLES));
    role.aliases.iter().fold(Sentence::new(words), |sentence, alias| sentence.on(&alias.sources)).to([id])
}

fn duties(catalogue: &Catalogue, id: RoleId, most: usize) -> Told {
    let role = catalogue.role(id);
    let told = Told::new(Sentence::fact(&role.summary));
    if role.duties.is_empty() {
        return told.with([Sentence::new("Duties: no data").on(&role.sources).to([id])]);
    }
    let duty = |duty: &Duty| Sentence::fact(&duty.fact).to([id]);
    let rest = role.duties.len().saturating_sub(most);
    let more = on_its_page(rest, "duty", "duties").map(|more| more.on(&role.sources).to([id]));
    told.with(role.duties.iter().take(most).map(duty)).with(more)
}

/// `1 more claim stands on its page`, `3 more claims stand on its page`; nothing for none.
pub fn on_its_page(number: usize, one: &str, several: &str) -> Option<Sentence> {
    match number {
        0 => None,
        1 => Some(Sentence::new(format!("1 more {one} stands on its page"))),
        _ => Some(Sentence::new(format!("{number} more {several} stand on its page"))),
    }
}

fn skill(catalogue: &Catalogue, id: SkillId) -> Told {
    let skill = catalogue.skill(id);
    let lead = match &skill.definition {
        Some(definition) => Sentence::fact(definition),
        None => Sentence::new(format!("{}: no data on what it means", skill.title)).on(&skill.sources),
    };
    let group = match skill.group {
        Some(group) => format!("It is a {} skill", group.word()),
        None => "Its group: no data".to_owned(),
    };
    let group = Sentence::new(group).on(&skill.sources).to([id]);
    let notes = skill.notes.iter().map(|note| Sentence::fact(note).to([id]));
    let wanted = skills::wanted(catalogue, id);
    Told::new(lead).with([group]).with(notes).with([wanted.lead.to([id])]).with(wanted.claims)
}

fn credential(catalogue: &Catalogue, id: CredentialId) -> Told {
    let credential = catalogue.credential(id);
    let issuer = match &credential.issuer {
        Some(issuer) => format!("issued by {issuer}"),
        None => "issuer: no data".to_owned(),
    };
    let name = if credential.title == credential.label { String::new() } else { format!("{}, ", credential.title) };
    let lead = Sentence::new(format!("{}: {name}{issuer}", credential.label)).on(&credential.sources);
    let asked = credentials::wanted(catalogue, id);
    let told = Told::new(lead).with(takes(catalogue, id)).with([asked.lead.to([id])]);
    match &credential.caution {
        Some(fact) => told.careful(Sentence::fact(fact)),
        None => told,
    }
}

/// What a credential takes: its grades, what one needs, as of when.
pub fn takes(catalogue: &Catalogue, id: CredentialId) -> Vec<Sentence> {
    let credential = catalogue.credential(id);
    let grades: Vec<&str> = credential.parts.iter().map(|part| part.title.as_str()).collect();
    let grades = (!grades.is_empty())
        .then(|| Sentence::new(format!("Its {}: {}", if grades.len() == 1 { "grade" } else { "grades" }, listed(&grades))));
    let date = credential.as_of.as_ref().map(|date| Sentence::new(format!("These facts are as of {date}")));
    let none = credential.eligibility.is_empty().then(|| Sentence::new("What it takes: no data"));
    let eligibility = credential.eligibility.iter().map(|fact| Sentence::fact(fact).to([id]));
    let own = |sentence: Sentence| sentence.on(&credential.sources).to([id]);
    grades.into_iter().chain(none).map(own).chain(eligibility).chain(date.map(own)).collect()
}

fn topic(catalogue: &Catalogue, id: TopicId) -> Told {
    let firsts: Vec<&Claim> = catalogue.topic(id).sections.iter().filter_map(|section| section.claims.first()).collect();
    let most = firsts.len();
    summary(catalogue, id).with(claims(catalogue, id, firsts, most))
}

fn summary(catalogue: &Catalogue, id: TopicId) -> Told {
    Told::new(Sentence::fact(&catalogue.topic(id).summary))
}

fn purpose_of(catalogue: &Catalogue, id: TopicId) -> Vec<Sentence> {
    let section = catalogue.topic(id).sections.iter().find(|section| section.slug.as_str() == PURPOSE);
    match section {
        Some(section) => claims(catalogue, id, section.claims.iter().collect(), CLAIMS),
        None => claims(catalogue, id, claims_of(catalogue, id), BRIEF),
    }
}

fn claims_of(catalogue: &Catalogue, id: TopicId) -> Vec<&Claim> {
    catalogue.topic(id).sections.iter().flat_map(|section| &section.claims).collect()
}

/// Some claims of a topic, and how many more its page has.
pub fn claims(catalogue: &Catalogue, id: TopicId, claims: Vec<&Claim>, most: usize) -> Vec<Sentence> {
    let topic = catalogue.topic(id);
    let told = claims.len().min(most);
    let rest = claims_of(catalogue, id).len() - told;
    let more = on_its_page(rest, "claim", "claims").map(|more| more.on(&topic.sources).to([id]));
    claims.into_iter().take(most).map(Sentence::claim).chain(more).collect()
}

/// The ways and the years that a framework gives are its own judgement.
pub fn typical(catalogue: &Catalogue) -> Sentence {
    caution(catalogue, "These ways are typical, not a rule, and the years are indicative")
}
