//! What else is it called?
//!
//! A title with a note is told with it: it may mean something else elsewhere.

use super::level::related;
use super::tell::{Sentence, Told};
use super::{sources, thing_title};
use crate::domain::query::words::{listed, listed_in_part, open};
use crate::domain::{Alias, Catalogue, RelationKind, RoleId, SkillId, Thing};

/// How many names a direct answer has.
const NAMED: usize = 4;

/// What else it is called.
pub fn titles(catalogue: &Catalogue, thing: Thing) -> Told {
    match thing {
        Thing::Role(id) => {
            let told = aliases(catalogue, thing, &catalogue.role(id).aliases);
            told.with(other_titles(catalogue, id))
        }
        Thing::Credential(id) => aliases(catalogue, thing, &catalogue.credential(id).aliases).with([full_title(catalogue, thing)]),
        Thing::Topic(id) => aliases(catalogue, thing, &catalogue.topic(id).aliases),
        Thing::Skill(id) => mappings(catalogue, id),
    }
}

fn aliases(catalogue: &Catalogue, thing: Thing, aliases: &[Alias]) -> Told {
    let title = thing_title(catalogue, thing);
    let others: Vec<&Alias> = aliases.iter().filter(|alias| alias.title.to_lowercase() != title.to_lowercase()).collect();
    if others.is_empty() {
        return Told::new(Sentence::new(format!("Other titles of {title}: no data")).on(sources(catalogue, thing)));
    }
    let names: Vec<&str> = others.iter().map(|alias| alias.title.as_str()).collect();
    let (also, plainly) = match thing {
        Thing::Role(_) => ("is also called", "It is advertised as"),
        Thing::Skill(_) | Thing::Credential(_) => ("is also called", "It is known as"),
        Thing::Topic(_) => ("is looked for as", "It is looked for as"),
    };
    let words = format!("{title} {also} {}", listed_in_part(&names, NAMED));
    let lead = others.iter().take(NAMED).fold(Sentence::new(words), |sentence, alias| sentence.on(&alias.sources));
    let plain: Vec<&Alias> = others.into_iter().filter(|alias| alias.note.is_none()).collect();
    let noted = aliases.iter().filter_map(|alias| {
        let note = alias.note.as_ref()?;
        Some(Sentence::new(format!("{}: {}", alias.title, open(note))).on(&alias.sources).to([thing]))
    });
    Told::new(lead).with(without_note(&plain, plainly).map(|sentence| sentence.to([thing]))).with(noted)
}

fn without_note(aliases: &[&Alias], verb: &str) -> Option<Sentence> {
    let names: Vec<&str> = aliases.iter().map(|alias| alias.title.as_str()).collect();
    let words = format!("{verb} {}", listed(&names));
    let sentence = aliases.iter().fold(Sentence::new(words), |sentence, alias| sentence.on(&alias.sources));
    (!names.is_empty()).then_some(sentence)
}

/// The roles that are much the same under another title.
fn other_titles(catalogue: &Catalogue, id: RoleId) -> Vec<Sentence> {
    let relations = catalogue.role(id).relations.iter().filter(|relation| relation.kind == RelationKind::OtherTitle);
    relations.map(|relation| related(catalogue, id, relation)).collect()
}

fn full_title(catalogue: &Catalogue, thing: Thing) -> Sentence {
    let name = match thing {
        Thing::Credential(id) => &catalogue.credential(id).title,
        Thing::Role(_) | Thing::Skill(_) | Thing::Topic(_) => thing_title(catalogue, thing),
    };
    Sentence::new(format!("Its full title is {name}")).on(sources(catalogue, thing)).to([thing])
}

fn mappings(catalogue: &Catalogue, id: SkillId) -> Told {
    let skill = catalogue.skill(id);
    let names: Vec<&str> = skill.mappings.iter().map(|mapping| mapping.to.as_str()).collect();
    if names.is_empty() {
        return Told::new(Sentence::new(format!("Other names of {}: no data", skill.title)).on(&skill.sources));
    }
    let words = format!("{} has a counterpart in {}", skill.title, listed(&names));
    let lead = skill.mappings.iter().fold(Sentence::new(words), |sentence, mapping| sentence.on(&mapping.basis.sources));
    let told = skill
        .mappings
        .iter()
        .map(|mapping| Sentence::new(format!("{}: {}", mapping.to, open(&mapping.text))).resting(&mapping.basis).to([id]));
    Told::new(lead).with(told)
}
