//! The names of the catalogue, laid out so that those in a sentence are found in one walk along it.
//!
//! It is made at the first question that is asked and kept beside the catalogue. A walk never compares a word of the
//! sentence with every name: each word is one look-up, from the place that the words before it have reached.

use std::collections::{HashMap, HashSet};

use super::grammar::grammar;
use super::wording::Wording;
use crate::domain::query::find::fold;
use crate::domain::query::find::index::{Index, Name, Of};
use crate::domain::{Catalogue, Label, QuestionId, Reading, Subject, Text, Thing};

/// What sort of name it is, the better ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Title,
    Id,
    Alias,
    /// One side of a title with a slash, or a title without what stands in brackets.
    Half,
    Initials,
    /// One of the things that the title of a skill names: *planning* of *Planning & scheduling*.
    Part,
}

/// Something that bears a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bearer {
    pub rank: Rank,
    pub thing: Thing,
}

/// One thing that a short form means.
#[derive(Debug, Clone)]
pub(super) struct Meant {
    pub text: Text,
    pub thing: Option<Thing>,
    /// Folded words that point to it.
    pub cues: Vec<String>,
}

/// What bears the name that ends here.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    pub bearers: Vec<Bearer>,
    pub label: Option<usize>,
}

type WordNumber = u32;
type PlaceNumber = u32;

/// Every name with what bears it, and every wording of the questions.
#[derive(Debug, Clone, Default)]
pub(in crate::domain) struct Names {
    words: HashMap<Box<str>, WordNumber>,
    ways: HashMap<(PlaceNumber, WordNumber), PlaceNumber>,
    places: Vec<Place>,
    /// Names of several words written as one, and initials.
    runs: HashMap<Box<str>, Vec<Bearer>>,
    labels: Vec<Vec<Meant>>,
    /// The words for which a typo may stand, by first letter.
    spellings: HashMap<char, Vec<Box<str>>>,
    /// Words that only the questions use.
    heard: HashSet<String>,
    pub(super) wordings: Vec<Wording>,
    /// Which question answers a reading.
    pub(super) answered: HashMap<Reading, QuestionId>,
}

/// Where no word has been read yet.
const START: PlaceNumber = 0;

impl Names {
    /// The names of a catalogue, laid out when a question is first asked.
    pub(super) fn of(catalogue: &Catalogue) -> &Self {
        catalogue.names.get_or_init(|| Self::lay_out(catalogue))
    }

    /// Where a word leads from a place.
    pub(super) fn step(&self, from: Option<PlaceNumber>, word: &str) -> Option<PlaceNumber> {
        self.ways.get(&(from.unwrap_or(START), *self.words.get(word)?)).copied()
    }

    /// What ends at a place.
    pub(super) fn place(&self, place: PlaceNumber) -> &Place {
        &self.places[place as usize]
    }

    /// What bears these letters as a name written as one word, or as its initials.
    pub(super) fn run(&self, letters: &str) -> &[Bearer] {
        self.runs.get(letters).map_or(&[], Vec::as_slice)
    }

    /// What a short form means.
    pub(super) fn label(&self, label: usize) -> &[Meant] {
        &self.labels[label]
    }

    /// What answers a reading: a question of the data, else the reading itself.
    pub(super) fn subject(&self, reading: Reading) -> Subject {
        self.answered.get(&reading).map_or(Subject::Answer(reading), |id| Subject::Question(*id))
    }

    /// Whether a folded word is right as it stands.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.words.contains_key(word) || self.runs.contains_key(word) || self.heard.contains(word) || grammar().is_right(word)
    }

    /// Words that begin with a letter and for which a typo may stand.
    pub(super) fn spellings(&self, first: char) -> &[Box<str>] {
        self.spellings.get(&first).map_or(&[], Vec::as_slice)
    }

    fn lay_out(catalogue: &Catalogue) -> Self {
        let index = Index::of(catalogue);
        let mut names = Self { places: vec![Place::default()], ..Self::default() };
        for (number, word) in index.vocabulary.iter().enumerate() {
            names.words.insert(word.clone(), WordNumber::try_from(number).expect("a catalogue has far fewer words"));
        }
        index.names.iter().for_each(|name| names.name(index, name));
        names.initials(index);
        catalogue.labels().for_each(|label| names.short_form(label));
        names.answered = catalogue.questions().flat_map(|id| catalogue.question(id).is.iter().map(move |reading| (*reading, id))).collect();
        // Before there are spellings, so that nothing that the questions say is taken for a typo.
        let wordings = Wording::all(catalogue, &names);
        names.hear(&wordings);
        names.wordings = wordings;
        names.spell();
        names
    }

    fn name(&mut self, index: &Index, name: &Name) {
        let Some(thing) = index.entries[name.entry].subject.thing() else { return };
        let bearer = Bearer { rank: rank(name.of), thing };
        let words: Vec<&str> = index.words_of(name).collect();
        let meaning: Vec<&str> = words.iter().copied().filter(|word| !fold::is_small(word)).collect();
        self.lay(&words, bearer);
        if !meaning.is_empty() && meaning.len() < words.len() {
            self.lay(&meaning, bearer);
        }
        if name.text.contains('&') {
            self.lay_text(&name.text.replace('&', " and "), bearer);
        }
        if name.of == Of::Title {
            self.halves(&name.text, thing);
        }
        if words.len() > 1 && name.compact.chars().count() > 3 {
            self.runs.entry(name.compact.clone()).or_default().push(bearer);
        }
    }

    /// The names that a title holds.
    fn halves(&mut self, title: &str, thing: Thing) {
        let bare = without_brackets(title);
        let half = Bearer { rank: Rank::Half, thing };
        if bare != title {
            self.lay_text(&bare, half);
        }
        let several = bare.split(" / ").filter(|each| *each != bare && each.split_whitespace().nth(1).is_some());
        several.for_each(|each| self.lay_text(each, half));
        if let Thing::Skill(_) = thing {
            for each in title.split(['&', ',']).filter(|each| *each != title) {
                let several = each.split_whitespace().nth(1).is_some();
                self.lay_text(each, Bearer { rank: if several { Rank::Half } else { Rank::Part }, thing });
            }
        }
    }

    fn initials(&mut self, index: &Index) {
        for (name, initials) in &index.initials {
            let Some(thing) = index.entry_of(*name).subject.thing() else { continue };
            if initials.chars().count() > 1 && !grammar().is_ordinary(initials) {
                self.runs.entry(initials.as_str().into()).or_default().push(Bearer { rank: Rank::Initials, thing });
            }
        }
    }

    fn short_form(&mut self, label: &Label) {
        let place = self.way(&words(&label.label));
        self.places[place as usize].label = Some(self.labels.len());
        let meant = |meaning: &crate::domain::Meaning| Meant {
            text: meaning.text.clone(),
            thing: meaning.link,
            cues: meaning.cues.iter().flat_map(|cue| words(cue)).collect(),
        };
        self.labels.push(label.meanings.iter().map(meant).collect());
    }

    fn lay_text(&mut self, text: &str, bearer: Bearer) {
        let words = words(text);
        if !words.is_empty() {
            self.lay(&words, bearer);
        }
    }

    fn lay(&mut self, words: &[impl AsRef<str>], bearer: Bearer) {
        let place = self.way(words);
        let bearers = &mut self.places[place as usize].bearers;
        match bearers.iter_mut().find(|known| known.thing == bearer.thing) {
            Some(known) => known.rank = known.rank.min(bearer.rank),
            None => bearers.push(bearer),
        }
    }

    /// The place to which these words lead, made where there is none.
    fn way(&mut self, words: &[impl AsRef<str>]) -> PlaceNumber {
        words.iter().fold(START, |from, word| {
            let word = self.number(word.as_ref());
            *self.ways.entry((from, word)).or_insert_with(|| {
                self.places.push(Place::default());
                PlaceNumber::try_from(self.places.len() - 1).expect("a catalogue has far fewer names")
            })
        })
    }

    fn number(&mut self, word: &str) -> WordNumber {
        let next = WordNumber::try_from(self.words.len()).expect("a catalogue has far fewer words");
        *self.words.entry(word.into()).or_insert(next)
    }

    /// Words of the tables and of the names alike are what a typo can stand for.
    fn spell(&mut self) {
        let own = self.words.keys().map(|word| &**word);
        let all: HashSet<&str> = grammar().spellings().map(|(word, _)| word).chain(own).collect();
        let mut spellings: HashMap<char, Vec<Box<str>>> = HashMap::new();
        for word in all {
            if let Some(first) = word.chars().next().filter(|_| word.chars().count() > 2) {
                spellings.entry(first).or_default().push(word.into());
            }
        }
        spellings.values_mut().for_each(|words| words.sort_unstable());
        self.spellings = spellings;
    }

    fn hear(&mut self, wordings: &[Wording]) {
        self.heard = wordings.iter().flat_map(|wording| wording.form.raw.iter().cloned()).collect();
    }
}

fn rank(of: Of) -> Rank {
    match of {
        Of::Title => Rank::Title,
        Of::Id | Of::Former => Rank::Id,
        Of::Alias(_) | Of::Short | Of::Part => Rank::Alias,
    }
}

/// The folded words of a text.
fn words(text: &str) -> Vec<String> {
    fold::fold(text).into_iter().map(|word| word.text).collect()
}

/// A title without what stands in brackets.
fn without_brackets(title: &str) -> String {
    let mut depth = 0_u32;
    let mut bare = String::new();
    for character in title.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            character if depth == 0 => bare.push(character),
            _ => {}
        }
    }
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}
