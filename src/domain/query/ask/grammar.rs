//! The two tables, compiled once: every word folded, every phrase in its plain words.
//!
//! Nothing of a catalogue is known here.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::kinds::{Sort, kind};
use super::words;
use crate::domain::query::find::fold;
use crate::domain::{Asking, Word};

/// A word of the tables.
pub(super) type WordId = u16;

/// What a word of the tables is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Manner {
    /// It says little.
    pub light: bool,
    /// It asks who, what, how.
    pub who: bool,
    /// It turns the question round, or asks for what is not answered here.
    pub refused: bool,
    /// A phrase lives by it, so that it may not be left over in another.
    pub asks: bool,
    /// The kinds with which it goes, one bit each.
    with: u32,
    /// The kinds of which a phrase lives by it, one bit each.
    own: u32,
}

impl Manner {
    /// Whether it goes with a kind without changing what is asked.
    pub fn goes_with(self, asking: Asking) -> bool {
        self.with & bit(asking) != 0
    }

    /// Whether a phrase of that kind lives by it, so that it asks for nothing else beside another phrase of the kind.
    pub fn is_own_of(self, asking: Asking) -> bool {
        self.own & bit(asking) != 0
    }
}

/// A place in a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// What is asked of.
    Of,
    /// What else.
    And,
    /// Something of that sort, spoken of and not asked about.
    Beside(Sort),
}

/// A word or a place of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Word(WordId),
    Thing(Slot),
}

/// One way in which a kind is asked.
#[derive(Debug)]
pub(super) struct Phrase {
    pub asks: Asking,
    /// Whether its words may stand in any order.
    pub any_order: bool,
    pub items: Vec<Item>,
    /// Whether one of its words asks for something, so that light words and one unread word may stand beside it.
    pub strong: bool,
}

impl Phrase {
    /// Its words.
    pub fn words(&self) -> impl Iterator<Item = WordId> {
        self.items.iter().filter_map(|item| if let Item::Word(word) = item { Some(*word) } else { None })
    }

    /// How many things it speaks of.
    pub fn things(&self) -> usize {
        self.items.iter().filter(|item| matches!(item, Item::Thing(_))).count()
    }
}

/// The tables, compiled.
#[derive(Debug, Default)]
pub(super) struct Grammar {
    ids: HashMap<String, WordId>,
    manners: Vec<Manner>,
    pub phrases: Vec<Phrase>,
    fillers: HashSet<String>,
    contracted: HashMap<String, Vec<String>>,
    short: HashMap<String, String>,
    openings: Vec<Vec<String>>,
    /// Every word that is right as it stands, by its folded form, in ordinary spelling.
    right: HashMap<String, &'static str>,
    ordinary: HashSet<String>,
}

static GRAMMAR: LazyLock<Grammar> = LazyLock::new(Grammar::compile);

/// The compiled tables.
pub(super) fn grammar() -> &'static Grammar {
    &GRAMMAR
}

impl Grammar {
    /// The plain word that a folded word stands for, if the tables have it.
    pub fn word(&self, folded: &str) -> Option<WordId> {
        self.ids.get(folded).copied()
    }

    /// What a word is.
    pub fn manner(&self, word: WordId) -> Manner {
        self.manners[usize::from(word)]
    }

    /// Whether a folded word asks for nothing.
    pub fn is_filler(&self, folded: &str) -> bool {
        self.fillers.contains(folded)
    }

    /// The words of which a folded one is made.
    pub fn expanded(&self, folded: &str) -> Option<&[String]> {
        self.contracted.get(folded).map(Vec::as_slice)
    }

    /// The folded word for which another is short.
    pub fn in_full(&self, folded: &str) -> Option<&str> {
        self.short.get(folded).map(String::as_str)
    }

    /// Beginnings that only say that a question follows, as folded words.
    pub fn openings(&self) -> &[Vec<String>] {
        &self.openings
    }

    /// Whether a folded word is one of the tables and no typo.
    pub fn is_right(&self, folded: &str) -> bool {
        self.right.contains_key(folded) || self.ordinary.contains(folded) || self.short.contains_key(folded)
    }

    /// Whether some letters are a word, so that they are not taken for initials.
    pub fn is_ordinary(&self, folded: &str) -> bool {
        self.ordinary.contains(folded) || self.ids.contains_key(folded) || self.fillers.contains(folded)
    }

    /// The words for which a typo may stand, folded, and as they are written.
    pub fn spellings(&self) -> impl Iterator<Item = (&str, &'static str)> {
        self.ids.keys().filter_map(|folded| Some((folded.as_str(), *self.right.get(folded)?)))
    }

    fn compile() -> Self {
        let mut grammar = Self::default();
        grammar.rest();
        for line in words::SAME {
            grammar.same(line);
        }
        let light = grammar.list(words::LIGHT);
        light.into_iter().for_each(|word| grammar.manners[usize::from(word)].light = true);
        let who = grammar.list(words::ASKING_WHO);
        who.into_iter().for_each(|word| grammar.manners[usize::from(word)].who = true);
        for refused in [words::TURNING, words::BEYOND] {
            let refused = grammar.list(refused);
            refused.into_iter().for_each(|word| grammar.manners[usize::from(word)].refused = true);
        }
        Asking::WORDS.iter().for_each(|(asking, _)| grammar.kind(*asking));
        grammar
    }

    fn kind(&mut self, asking: Asking) {
        let row = kind(asking);
        for word in self.list(row.with) {
            self.manners[usize::from(word)].with |= bit(asking);
        }
        for written in row.phrases.split(" | ") {
            let phrase = self.phrase(asking, written);
            self.phrases.push(phrase);
        }
    }

    fn phrase(&mut self, asks: Asking, written: &'static str) -> Phrase {
        let (any_order, words) = written.strip_prefix("~ ").map_or((false, written), |words| (true, words));
        // As in a sentence, what asks for nothing is dropped.
        let mut items: Vec<Item> = Vec::new();
        for word in words.split(' ').filter(|word| !words::FILLERS.split_whitespace().any(|filler| filler == *word)) {
            items.push(self.item(word));
        }
        let mut strong = false;
        for item in &items {
            let Item::Word(word) = item else { continue };
            let manner = &mut self.manners[usize::from(*word)];
            manner.asks |= !manner.light;
            manner.own |= if manner.light { 0 } else { bit(asks) };
            strong |= manner.asks;
        }
        Phrase { asks, any_order, items, strong }
    }

    fn item(&mut self, word: &'static str) -> Item {
        match word {
            "1" => Item::Thing(Slot::Of),
            "2" => Item::Thing(Slot::And),
            "c" => Item::Thing(Slot::Beside(Sort::Credential)),
            "s" => Item::Thing(Slot::Beside(Sort::Skill)),
            word => Item::Word(self.word_of(word)),
        }
    }

    /// Words of which the first stands for the others.
    fn same(&mut self, line: &'static str) {
        let mut first = None;
        for word in line.split_whitespace() {
            let folded = folded(word);
            self.right.insert(folded.clone(), word);
            let id = *first.get_or_insert(self.manners.len());
            let id = WordId::try_from(id).expect("the tables are short");
            if usize::from(id) == self.manners.len() {
                self.manners.push(Manner::default());
            }
            self.ids.entry(folded).or_insert(id);
        }
    }

    /// The words of a line.
    fn list(&mut self, line: &'static str) -> Vec<WordId> {
        line.split_whitespace().map(|word| self.word_of(word)).collect()
    }

    fn word_of(&mut self, word: &'static str) -> WordId {
        let folded = folded(word);
        self.right.entry(folded.clone()).or_insert(word);
        let next = WordId::try_from(self.manners.len()).expect("the tables are short");
        let id = *self.ids.entry(folded).or_insert(next);
        if id == next {
            self.manners.push(Manner::default());
        }
        id
    }

    /// Words that no phrase is made of.
    fn rest(&mut self) {
        let known = |words: &'static str| words.split_whitespace().map(|word| (folded(word), word));
        self.fillers = known(words::FILLERS).map(|(folded, _)| folded).collect();
        self.ordinary = known(words::ORDINARY).chain(known(words::RIGHT)).map(|(folded, _)| folded).collect();
        self.right.extend(known(words::FILLERS));
        let several = |words: &str| words.split(' ').map(folded).collect::<Vec<String>>();
        self.contracted = words::CONTRACTED.iter().map(|(one, several_words)| (folded(one), several(several_words))).collect();
        self.short = words::SHORT.iter().map(|(short, word)| (folded(short), folded(word))).collect();
        self.openings = words::OPENINGS.iter().map(|opening| several(opening)).collect();
    }
}

fn bit(asking: Asking) -> u32 {
    let position = Asking::WORDS.iter().position(|(each, _)| *each == asking).expect("every kind has a word");
    1 << position
}

/// One word, folded.
fn folded(word: &str) -> String {
    fold::run(&fold::fold(word)).text
}
