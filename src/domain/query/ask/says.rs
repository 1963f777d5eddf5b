//! The wording of a reading: words that are read back as the very same reading.
//!
//! Titles are tried first, then other names, then ids, and last the address of the record, which means nothing else. So it
//! never words a question that would be understood as another one.

use super::kinds::kind;
use super::names::Names;
use super::read::read;
use super::sentence::Sentence;
use crate::domain::{Alias, Catalogue, Reading, Text, Thing};

/// How many other names are tried before the id.
const ALIASES_TRIED: usize = 2;

/// What a reading asks, in words that are read back as the same.
#[must_use]
pub fn asks(catalogue: &Catalogue, reading: Reading) -> Text {
    let names = Names::of(catalogue);
    let reading = reading.canonical();
    let (first, second) = (called(catalogue, reading.of), called(catalogue, reading.and));
    let pairs = first.iter().flat_map(|one| second.iter().map(move |other| (one, other)));
    let mut wordings = pairs.map(|(one, other)| worded(reading, one, other));
    let usual = worded(reading, &first[0], &second[0]);
    let found = wordings.find(|words| reads_as(catalogue, names, words) == Some(reading));
    found.unwrap_or(usual)
}

fn worded(reading: Reading, one: &str, other: &str) -> Text {
    let words: Vec<&str> = kind(reading.kind).says.split(' ').collect();
    let put = |word: &&str| match *word {
        "1" => one.to_owned(),
        "2" => other.to_owned(),
        word => word.to_owned(),
    };
    Text::clean(&words.iter().map(put).collect::<Vec<String>>().join(" "))
}

/// How these words are read by the table of kinds.
fn reads_as(catalogue: &Catalogue, names: &Names, words: &str) -> Option<Reading> {
    let sentence = Sentence::read(catalogue, names, words)?;
    let read = read(names, &sentence);
    read.found.first().filter(|found| found.unread.is_empty()).map(|found| found.reading)
}

/// What a thing can be called, the best first; one empty name for no thing.
fn called(catalogue: &Catalogue, thing: Option<Thing>) -> Vec<Text> {
    let Some(thing) = thing else { return vec![Text::clean("")] };
    let (mut names, aliases, sort, slug) = match thing {
        Thing::Role(id) => {
            let role = catalogue.role(id);
            (vec![role.title.clone()], &role.aliases[..], "role", &role.slug)
        }
        Thing::Skill(id) => {
            let skill = catalogue.skill(id);
            (vec![skill.title.clone()], &[][..], "skill", &skill.slug)
        }
        Thing::Credential(id) => {
            let credential = catalogue.credential(id);
            (vec![credential.label.clone(), credential.title.clone()], &credential.aliases[..], "credential", &credential.slug)
        }
        Thing::Topic(id) => {
            let topic = catalogue.topic(id);
            (vec![topic.title.clone()], &topic.aliases[..], "topic", &topic.slug)
        }
    };
    names.extend(aliases.iter().take(ALIASES_TRIED).map(|alias: &Alias| alias.title.clone()));
    names.push(Text::clean(slug.as_str()));
    names.push(Text::clean(&format!("{sort}:{slug}")));
    names
}
