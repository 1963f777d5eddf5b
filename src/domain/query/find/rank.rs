//! How well a name meets what was typed.
//!
//! First what is named just so, then names with words that begin so, then names that hold it. A typo is looked
//! for only where nothing is found as it was typed: word by word first (a letter too many, too few, another
//! one, two of them swapped), then as an abbreviation (`prjmgr`). It never guesses at one or two letters.

use super::index::{Index, Name, Of};
use super::{abbreviate, fold};
use crate::domain::Subject;

/// The most that is read of what was typed, in characters; nobody names a role at more length.
const READ_AT_MOST: usize = 120;

/// What was typed, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// As it was typed, without blanks around it, in lower case.
    pub raw: String,
    /// The words that carry the meaning.
    pub words: Vec<String>,
    /// The same in one run.
    pub compact: String,
}

impl Typed {
    /// Folds what was typed.
    #[must_use]
    pub fn new(words: &str) -> Self {
        let read: String = words.trim().chars().take(READ_AT_MOST).collect();
        let folded = fold::fold(&read);
        let compact = fold::run(&folded).text;
        Self { raw: read.to_lowercase(), words: fold::meaning(&folded).map(|word| word.text.clone()).collect(), compact }
    }

    fn letters(&self) -> usize {
        self.compact.chars().count()
    }
}

/// How a name met what was typed; the better ways first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::domain) enum Class {
    /// It is the name.
    Exact,
    /// It is the initials of the title.
    Initials,
    /// Every typed word begins a word of the name.
    Prefix,
    /// Every typed word is within a word of the name, or the whole is within the whole.
    Substring,
    /// Every typed word is nearly a word of the name.
    Near,
    /// The letters abbreviate its words.
    Abbreviated,
}

/// A name that met what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain) struct Found {
    pub class: Class,
    /// Less is better, within a class.
    pub penalty: u32,
    /// Which name, by position.
    pub name: usize,
}

/// Everything that meets what was typed, once each, the best first.
pub(in crate::domain) fn ranked(index: &Index, typed: &Typed) -> Vec<Found> {
    if typed.compact.is_empty() {
        return Vec::new();
    }
    let mut best = Best { index, found: vec![None; index.entries.len()] };
    best.take(exact(index, typed));
    best.take(by_words(index, typed));
    if best.is_empty() && typed.letters() > 2 {
        best.take(nearly(index, typed));
    }
    if best.is_empty() && typed.letters() > 3 {
        best.take(abbreviated(index, typed));
    }
    best.sorted()
}

/// What is named just so, by title, alias, id … or initials.
pub(in crate::domain) fn exact(index: &Index, typed: &Typed) -> Vec<Found> {
    let is_meant = |name: &Name| *name.compact == *typed.compact || name.of == Of::Id && name.text.as_str() == typed.raw;
    let names = index.names.iter().enumerate().filter(|(_, name)| is_meant(name));
    let named = names.map(|(position, name)| Found { class: Class::Exact, penalty: exact_rank(name, typed), name: position });
    let initials = index.initials.iter().filter(|(_, initials)| *initials == typed.compact);
    named.chain(initials.map(|&(name, _)| Found { class: Class::Initials, penalty: 0, name })).collect()
}

fn exact_rank(name: &Name, typed: &Typed) -> u32 {
    match name.of {
        Of::Id if name.text.as_str() == typed.raw => 0,
        Of::Title => 1,
        Of::Former | Of::Id => 2,
        Of::Alias(_) => 3,
        Of::Short => 4,
        Of::Part => 5,
    }
}

const EQUAL: u8 = 0;
const BEGINS: u8 = 1;
const HOLDS: u8 = 2;
const ELSE: u8 = u8::MAX;

/// Names whose words begin with, or hold, the typed ones.
fn by_words(index: &Index, typed: &Typed) -> Vec<Found> {
    let tables: Vec<Vec<u8>> = typed.words.iter().map(|word| closeness(index, |known| close(word, known))).collect();
    let whole = typed.letters() > 3;
    let judge = |(position, name): (usize, &Name)| {
        let worst = worst_word(name, &tables);
        let class = match worst {
            EQUAL | BEGINS => Class::Prefix,
            ELSE if !(whole && name.compact.contains(&typed.compact)) => return None,
            HOLDS.. => Class::Substring,
        };
        Some(Found { class, penalty: word_penalty(name, &tables), name: position })
    };
    index.names.iter().enumerate().filter_map(judge).collect()
}

fn close(typed: &str, known: &str) -> u8 {
    match known.find(typed) {
        Some(0) if known.len() == typed.len() => EQUAL,
        Some(0) => BEGINS,
        Some(_) if typed.len() > 1 => HOLDS,
        Some(_) | None => ELSE,
    }
}

/// Names whose words are nearly the typed ones.
fn nearly(index: &Index, typed: &Typed) -> Vec<Found> {
    let tables: Vec<Vec<u8>> = typed.words.iter().map(|word| closeness(index, |known| distance(word, known))).collect();
    if tables.iter().any(|table| table.iter().all(|&near| near == ELSE)) {
        return Vec::new();
    }
    let judge = |(position, name): (usize, &Name)| {
        let off: Option<u32> = tables.iter().map(|table| nearest_word(name, table).1).try_fold(0_u32, |sum, each| match each {
            ELSE => None,
            each => Some(sum + u32::from(each)),
        });
        Some(Found { class: Class::Near, penalty: off? * 1_000 + word_penalty(name, &tables), name: position })
    };
    index.names.iter().enumerate().filter_map(judge).collect()
}

/// How many letters are off; a word that is still being typed is held against the beginning of the other.
fn distance(typed: &str, known: &str) -> u8 {
    if known.starts_with(typed) {
        return 0;
    }
    let (length, other) = (typed.chars().count(), known.chars().count());
    let most = typos(length);
    if most == 0 || other + most < length {
        return ELSE;
    }
    let whole = if other <= length + most { strsim::osa_distance(typed, known) } else { usize::MAX };
    let begun = if length > 4 && other > length {
        let beginning: String = known.chars().take(length).collect();
        strsim::osa_distance(typed, &beginning)
    } else {
        usize::MAX
    };
    u8::try_from(whole.min(begun)).ok().filter(|&off| usize::from(off) <= most).unwrap_or(ELSE)
}

/// How many letters of a word may be off.
fn typos(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=7 => 1,
        8.. => 2,
    }
}

/// Names that the letters abbreviate.
fn abbreviated(index: &Index, typed: &Typed) -> Vec<Found> {
    let letters: Vec<char> = typed.compact.chars().collect();
    let judge = |(position, name): (usize, &Name)| {
        index.words_of(name).find(|word| word.starts_with(letters[0]))?;
        let words: Vec<&str> = index.words_of(name).collect();
        let places = abbreviate::places(&letters, &words)?;
        Some(Found { class: Class::Abbreviated, penalty: left_out(name, &places), name: position })
    };
    index.names.iter().enumerate().filter_map(judge).collect()
}

/// Left-out words weigh most, then that it is no title, then left-out letters of the words in use.
fn left_out(name: &Name, places: &[(usize, usize)]) -> u32 {
    let used = places.iter().filter(|(_, letter)| *letter == 0).count();
    let left_out = name.words.len().saturating_sub(used).min(9) as u32;
    let jumps = places.windows(2).filter(|pair| pair[0].0 == pair[1].0 && pair[1].1 > pair[0].1 + 1).count().min(99) as u32;
    left_out * 400 + u32::from(name.of != Of::Title) * 200 + jumps
}

/// For every word of the vocabulary, how near it is to one typed word.
fn closeness(index: &Index, how: impl Fn(&str) -> u8) -> Vec<u8> {
    index.vocabulary.iter().map(|known| how(known)).collect()
}

/// How near the worst of the typed words comes to a name; nothing is worse than one that is not near at all.
fn worst_word(name: &Name, tables: &[Vec<u8>]) -> u8 {
    let mut worst = EQUAL;
    for table in tables {
        worst = worst.max(name.words.iter().map(|&word| table[word]).min().unwrap_or(ELSE));
        if worst == ELSE {
            break;
        }
    }
    worst
}

/// The word of a name that is nearest, and how near it is.
fn nearest_word(name: &Name, table: &[u8]) -> (usize, u8) {
    let near = name.words.iter().map(|&word| table[word]).enumerate();
    near.min_by_key(|&(position, near)| (near, position)).unwrap_or((0, ELSE))
}

/// What makes a name less likely to be meant: it is no title, it does not begin so, its words stand in
/// another order, are not complete, or are more than were typed.
fn word_penalty(name: &Name, tables: &[Vec<u8>]) -> u32 {
    let nearest: Vec<(usize, u8)> = tables.iter().map(|table| nearest_word(name, table)).collect();
    let sort = match name.of {
        Of::Title => 0,
        Of::Alias(_) | Of::Short | Of::Part => 1,
        Of::Former | Of::Id => 2,
    };
    let later = u32::from(nearest.first().is_some_and(|(position, _)| *position > 0));
    let turned = u32::from(!nearest.is_sorted_by_key(|(position, _)| *position));
    let begun = nearest.iter().filter(|(_, near)| *near != EQUAL).count().min(3) as u32;
    let more = name.words.len().saturating_sub(nearest.len()).min(9) as u32;
    sort * 200 + later * 100 + turned * 50 + begun * 10 + more
}

/// The positions within a name of the words that were meant, in the order of the name.
pub(in crate::domain) fn meant_words(index: &Index, typed: &Typed, name: &Name) -> Vec<usize> {
    let nearest = |word: &String| {
        let near = name.words.iter().map(|&known| distance(word, &index.vocabulary[known])).enumerate();
        near.min_by_key(|&(position, near)| (near, position)).map(|(position, _)| position)
    };
    let mut meant: Vec<usize> = typed.words.iter().filter_map(nearest).collect();
    meant.sort_unstable();
    meant.dedup();
    meant
}

/// The best name of each entry so far.
struct Best<'a> {
    index: &'a Index,
    found: Vec<Option<Found>>,
}

impl Best<'_> {
    fn is_empty(&self) -> bool {
        self.found.iter().all(Option::is_none)
    }

    fn take(&mut self, found: Vec<Found>) {
        for new in found {
            let old = &mut self.found[self.index.names[new.name].entry];
            if old.is_none_or(|old| (new.class, new.penalty, new.name) < (old.class, old.penalty, old.name)) {
                *old = Some(new);
            }
        }
    }

    fn sorted(self) -> Vec<Found> {
        let mut found: Vec<Found> = self.found.into_iter().flatten().collect();
        let order = |found: &Found| match self.index.entry_of(found.name).subject {
            Subject::Role(_) => 0,
            Subject::Skill(_) => 1,
            Subject::Credential(_) => 2,
            Subject::Topic(_) => 3,
            Subject::Question(_) | Subject::Answer(_) => 4,
        };
        found.sort_by(|a, b| {
            let (left, right) = (self.index.entry_of(a.name), self.index.entry_of(b.name));
            let key = |found: &Found| (found.class, found.penalty, order(found));
            key(a).cmp(&key(b)).then_with(|| left.title.cmp(&right.title)).then_with(|| left.slug.cmp(&right.slug))
        });
        found
    }
}
