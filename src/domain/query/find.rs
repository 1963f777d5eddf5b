//! Where is what somebody has in mind?
//!
//! Roles, skills, credentials, topics and questions in one list, each with why it matched. The order depends on what is typed and
//! on the catalogue alone; a find never remembers what was looked for before.

mod abbreviate;
pub(in crate::domain::query) mod fold;
pub(in crate::domain) mod index;
mod rank;
mod resolve;

use serde::Serialize;

use crate::domain::{Alias, Catalogue, RoleId, Slug, Subject, Text};
use fold::Word;
use index::{Index, Name, Of};
use rank::{Class, Found, Typed};
pub use resolve::{Resolved, resolve, resolve_credential, resolve_skill, resolve_source, resolve_topic};

/// The most that a find lists of what matched.
const HITS_AT_MOST: usize = 200;

/// What was found, the best first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Find {
    /// What was looked for, as it was understood.
    pub query: Text,
    /// What matched, the best first, 200 at most; with an empty query all roles by track and level.
    pub hits: Vec<Hit>,
}

/// Something that matched.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// What it is.
    #[serde(skip)]
    pub subject: Subject,
    /// `role`, `skill`, `credential`, `topic` or `question`.
    pub kind: &'static str,
    /// Its slug.
    pub id: Slug,
    /// Its title.
    pub title: Text,
    /// Why it matched: `alias "Stage Manager"`; for a role of the full list its track and level.
    pub why: String,
    /// The characters of the title that matched, by position from 0.
    #[serde(skip)]
    pub matched: Vec<usize>,
}

/// Finds roles, skills, credentials, topics and questions by id, title, alias or initials, then tolerating typos.
#[must_use]
pub fn find(catalogue: &Catalogue, words: &str) -> Find {
    let query = Text::clean(words.trim());
    if query.is_empty() {
        return Find { query, hits: catalogue.roles_by_track().into_iter().map(|id| listed(catalogue, id)).collect() };
    }
    let index = Index::of(catalogue);
    let typed = Typed::new(&query);
    let found = rank::ranked(index, &typed);
    let hits = found.iter().take(HITS_AT_MOST).map(|found| hit(catalogue, index, &typed, found)).collect();
    Find { query, hits }
}

/// A role of the full list.
fn listed(catalogue: &Catalogue, id: RoleId) -> Hit {
    let role = catalogue.role(id);
    let track = &catalogue.track(role.track).title;
    let why = role.level.map_or_else(|| track.to_string(), |level| format!("{track} · level {level}"));
    Hit { subject: Subject::Role(id), kind: "role", id: role.slug.clone(), title: role.title.clone(), why, matched: Vec::new() }
}

fn hit(catalogue: &Catalogue, index: &Index, typed: &Typed, found: &Found) -> Hit {
    let (entry, name) = (index.entry_of(found.name), &index.names[found.name]);
    let kind = entry.subject.kind();
    let matched = if name.of == Of::Title { matched(index, typed, found, name) } else { Vec::new() };
    let why = why(catalogue, index, typed, found);
    Hit { subject: entry.subject, kind, id: entry.slug.clone(), title: entry.title.clone(), why, matched }
}

/// Why a name matched, in the words of a reader.
fn why(catalogue: &Catalogue, index: &Index, typed: &Typed, found: &Found) -> String {
    let name = &index.names[found.name];
    match found.class {
        Class::Exact | Class::Prefix | Class::Substring => named(catalogue, index, name),
        Class::Initials => format!("initials of {}", name.text),
        Class::Near | Class::Abbreviated if name.of != Of::Title => format!("near {}", named(catalogue, index, name)),
        Class::Near => format!("near \"{}\"", meant(index, typed, name)),
        Class::Abbreviated => format!("near \"{}\"", name.text),
    }
}

fn named(catalogue: &Catalogue, index: &Index, name: &Name) -> String {
    let subject = index.entries[name.entry].subject;
    match (name.of, subject) {
        (Of::Title, _) => "title".into(),
        (Of::Id, _) => "id".into(),
        (Of::Former, _) => "former id".into(),
        (Of::Short, Subject::Role(_)) => format!("short title \"{}\"", name.text),
        (Of::Short, _) => format!("short name \"{}\"", name.text),
        (Of::Part, _) => format!("part \"{}\"", name.text),
        (Of::Alias(position), _) => match note(catalogue, subject, position) {
            Some(note) => format!("alias \"{}\": {note}", name.text),
            None => format!("alias \"{}\"", name.text),
        },
    }
}

fn note(catalogue: &Catalogue, subject: Subject, position: usize) -> Option<&Text> {
    let aliases: &[Alias] = match subject {
        Subject::Role(id) => &catalogue.role(id).aliases,
        Subject::Credential(id) => &catalogue.credential(id).aliases,
        Subject::Topic(id) => &catalogue.topic(id).aliases,
        Subject::Skill(_) | Subject::Question(_) | Subject::Answer(_) => &[],
    };
    aliases.get(position)?.note.as_ref()
}

/// The words of a title that a typo stands for, in lower case.
fn meant(index: &Index, typed: &Typed, name: &Name) -> String {
    let words = fold::fold(&name.text);
    let positions = rank::meant_words(index, typed, name);
    let written = |word: &Word| -> String {
        let (first, last) = (word.at.first().copied().unwrap_or(0), word.at.last().copied().unwrap_or(0));
        name.text.chars().skip(first).take(last + 1 - first).collect()
    };
    let meant: Vec<String> = positions.into_iter().filter_map(|position| words.get(position)).map(written).collect();
    meant.join(" ").to_lowercase()
}

/// The characters of a title that matched.
fn matched(index: &Index, typed: &Typed, found: &Found, name: &Name) -> Vec<usize> {
    let words = fold::fold(&name.text);
    let mut matched: Vec<usize> = match found.class {
        Class::Exact => words.iter().flat_map(|word| word.at.iter().copied()).collect(),
        Class::Initials => fold::meaning(&words).filter_map(|word| word.at.first().copied()).collect(),
        Class::Prefix | Class::Substring => held(&words, typed),
        Class::Near => {
            let meant = rank::meant_words(index, typed, name);
            meant.into_iter().filter_map(|position| words.get(position)).flat_map(|word| word.at.iter().copied()).collect()
        }
        Class::Abbreviated => abbreviated(&words, typed),
    };
    matched.sort_unstable();
    matched.dedup();
    matched
}

/// The typed words where they begin a word of the title, else where they are within one, else the whole in one run.
fn held(words: &[Word], typed: &Typed) -> Vec<usize> {
    let within = |part: &String| {
        let begins = words.iter().find(|word| word.text.starts_with(part.as_str())).map(|word| (word, 0));
        let (word, start) = begins.or_else(|| words.iter().find_map(|word| Some((word, word.text.find(part.as_str())?))))?;
        Some(letters(word, start, part))
    };
    let each: Option<Vec<Vec<usize>>> = typed.words.iter().map(within).collect();
    each.map_or_else(|| across(words, &typed.compact), |each| each.concat())
}

fn letters(word: &Word, start: usize, part: &str) -> Vec<usize> {
    let before = word.text[..start].chars().count();
    word.at.iter().copied().skip(before).take(part.chars().count()).collect()
}

/// What was typed as one run, across the words of the title.
fn across(words: &[Word], compact: &str) -> Vec<usize> {
    let run = fold::run(words);
    run.text.find(compact).map_or_else(Vec::new, |start| letters(&run, start, compact))
}

/// The letters of the title that stand for the typed ones.
fn abbreviated(words: &[Word], typed: &Typed) -> Vec<usize> {
    let letters: Vec<char> = typed.compact.chars().collect();
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let places = abbreviate::places(&letters, &texts).unwrap_or_default();
    places.into_iter().filter_map(|(word, letter)| words.get(word)?.at.get(letter).copied()).collect()
}
