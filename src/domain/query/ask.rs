//! What does somebody ask, who asks in their own words?
//!
//! The method reads words by rules and tables; it learns nothing, looks nothing up elsewhere, and gives the same reading for the
//! same words and the same catalogue. What it cannot read it says; it never guesses.
//!
//! 1. The sentence becomes words that can be compared (`sentence`): case, accents, British and American spelling no longer
//!    differ, contractions are undone, what asks for nothing is dropped, and a clear typo is taken for what it stands for. A
//!    correction is told.
//! 2. The names in it are found (`names`, `spans`): titles, other titles, short names, ids, initials, in the plural too. All of
//!    them, the long and those within, since *PMO project manager* is one thing and *PMO or project manager* two.
//! 3. The rest is held against the table of kinds (`kinds`, `phrase`, `read`): for every kind phrases with places for
//!    things, and words that may stand beside them. A reading needs a phrase, things that fit the kind, and at most one word
//!    left over, which is told. So it is told apart what somebody asks from what they merely mention.
//! 4. A question of the data is known by its wordings (`wording`).
//! 5. A short form with several meanings is decided by what is asked, then by the sentence, then by use (`sense`); what was
//!    taken, why, and what else it may mean is told.
//!
//! What outranks what: the id of a question, its very words, its words with other names for the same things; then a kind that uses
//! every word; then a near wording; then a kind with a word left over. The tables rather than code hold what people say (`kinds`,
//! `words`), so that to understand one more way of asking is to write one more line.

mod begins;
mod beside;
mod grammar;
mod kinds;
pub(in crate::domain) mod names;
mod phrase;
mod read;
mod says;
mod sense;
mod sentence;
mod spans;
mod told;
mod wording;
mod words;

use serde::Serialize;

use super::Named;
use super::topic::LinkView;
use crate::domain::{Catalogue, Link, Question, QuestionId, Reading, Subject, Text};
pub use begins::is_question;
use beside::beside;
use names::Names;
use read::{Found, Read, read};
pub use says::asks;
use sentence::Sentence;
use wording::{Form, Meets, by_nearness, met};

/// How many other readings are offered beside the one that was taken.
const OTHERS: usize = 2;
/// How many questions are offered where nothing was read.
const NEAREST: usize = 3;
/// How much of a long text is repeated, in characters.
const REPEATED: usize = 200;

/// What was asked and how it was understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ask {
    /// What was typed.
    pub asked: Text,
    /// How it was understood; none where it could not be read.
    pub reading: Option<Understood>,
    /// The next best readings, two at most.
    pub others: Vec<Understood>,
    /// The nearest questions of the data, three at most, where it could not be read.
    pub nearest: Vec<Named<Question>>,
    /// Short forms in it that may mean something else.
    pub meanings: Vec<Told>,
    /// Words that were taken for typos.
    pub corrected: Vec<Corrected>,
    /// Words that were not used.
    pub unread: Vec<Text>,
}

/// A way to understand what was asked.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Understood {
    /// The question of the data or the reading that answers it.
    #[serde(skip)]
    pub at: Subject,
    /// In words: `what comes after Project Manager`, or the title of the question.
    pub says: Text,
    /// How it was recognised.
    pub by: By,
}

/// How something was recognised, the surest way first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// By the id of a question.
    Id,
    /// By the wording of a question.
    Wording,
    /// By its kind and what it is asked of, with every word used.
    Kind,
    /// By a wording of a question that is nearly the same.
    NearWording,
    /// By its kind, with one word left over.
    KindInPart,
    /// Beside another reading: of the same kind of thing, or near to it.
    Beside,
}

/// A short form with several meanings, and which was taken.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Told {
    /// As it was written.
    pub written: Text,
    /// What it was taken for.
    pub taken: Text,
    /// The record, where there is one.
    pub link: Option<LinkView>,
    /// Why, in words.
    pub why: Text,
    /// What else it may mean.
    pub others: Vec<Text>,
}

/// A word that was taken for a typo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Corrected {
    /// As it was written.
    pub written: Text,
    /// What it was taken for.
    pub read: Text,
}

/// Understands what somebody asks in their own words.
#[must_use]
pub fn ask(catalogue: &Catalogue, words: &str) -> Ask {
    let names = Names::of(catalogue);
    let typed = Text::clean(words.trim());
    if let Some(id) = by_id(catalogue, &typed) {
        return by_question(catalogue, names, typed, id);
    }
    match Sentence::read(catalogue, names, &typed) {
        Some(sentence) => Asked { catalogue, names, sentence: &sentence }.understand(typed),
        None => declined(catalogue, names, told::shortened(&typed, REPEATED), &Form::default()),
    }
}

/// The question whose id or printed id this is.
fn by_id(catalogue: &Catalogue, typed: &str) -> Option<QuestionId> {
    let id = typed.trim_end_matches(['?', '.', ' ']).to_lowercase();
    let printed = |question: &QuestionId| catalogue.question(*question).label.to_lowercase() == id;
    catalogue.question_of(&id).or_else(|| catalogue.questions().find(printed))
}

fn by_question(catalogue: &Catalogue, names: &Names, asked: Text, id: QuestionId) -> Ask {
    let reading = Understood::new(catalogue, Subject::Question(id), By::Id);
    let others = beside(catalogue, names, std::slice::from_ref(&reading), catalogue.question(id).is.first().copied());
    Ask { reading: Some(reading), others, ..nothing(asked) }
}

fn declined(catalogue: &Catalogue, names: &Names, asked: Text, form: &Form) -> Ask {
    let nearest = by_nearness(catalogue, names, form).into_iter().take(NEAREST).map(|id| Named::question(catalogue, id)).collect();
    Ask { nearest, ..nothing(asked) }
}

fn nothing(asked: Text) -> Ask {
    let (others, nearest, meanings) = (Vec::new(), Vec::new(), Vec::new());
    Ask { asked, reading: None, others, nearest, meanings, corrected: Vec::new(), unread: Vec::new() }
}

impl Understood {
    fn new(catalogue: &Catalogue, at: Subject, by: By) -> Self {
        Self { at, says: LinkView::new(catalogue, Link::Page(at)).title, by }
    }
}

/// A way to understand it, with the words that are not used then.
struct Way<'a> {
    by: By,
    at: Subject,
    reading: Option<Reading>,
    unread: Vec<usize>,
    found: Option<Found<'a>>,
}

struct Asked<'a, 's> {
    catalogue: &'a Catalogue,
    names: &'a Names,
    sentence: &'s Sentence,
}

impl<'a> Asked<'a, '_> {
    fn understand(&self, typed: Text) -> Ask {
        let form = Form::of(self.names, self.sentence);
        let read = read(self.names, self.sentence);
        let ways = self.ways(&form, &read);
        let Some(best) = ways.first() else {
            let meanings = told::meanings(self.catalogue, self.sentence, &read.elsewhere);
            return Ask { meanings, ..declined(self.catalogue, self.names, typed, &form) };
        };
        let understood: Vec<Understood> = ways.iter().map(|way| Understood::new(self.catalogue, way.at, way.by)).collect();
        Ask {
            others: beside(self.catalogue, self.names, &understood, best.reading),
            meanings: told::meanings(self.catalogue, self.sentence, best.found.as_ref().map_or(&[], |found| &found.taken)),
            corrected: told::corrected(self.catalogue, self.sentence, &best.unread),
            unread: best.unread.iter().map(|at| Text::clean(&self.sentence.written(*at, at + 1))).collect(),
            reading: understood.into_iter().next(),
            ..nothing(typed)
        }
    }

    /// Every way to understand it, the best first.
    fn ways(&self, form: &Form, read: &Read<'a>) -> Vec<Way<'a>> {
        let met = met(self.names, form).into_iter().map(|(meets, id, unread)| {
            let by = if meets == Meets::Nearly { By::NearWording } else { By::Wording };
            let reading = self.catalogue.question(id).is.first().copied();
            (by, meets, 0, Way { by, at: Subject::Question(id), reading, unread, found: None })
        });
        let best = read.found.first().map(|found| found.reading.kind);
        let found = read.found.iter().enumerate().filter(|(_, found)| found.broken <= read.found[0].broken).map(|(order, found)| {
            let by = if found.unread.is_empty() { By::Kind } else { By::KindInPart };
            // The other meanings of a short form are nearer to what was meant than another kind.
            let far = if Some(found.reading.kind) == best { order } else { order + read.found.len() };
            let at = self.names.subject(found.reading);
            (by, Meets::Word, far, Way { by, at, reading: Some(found.reading), unread: found.unread.clone(), found: Some(found.clone()) })
        });
        let mut ways: Vec<(By, Meets, usize, Way<'a>)> = met.chain(found).collect();
        ways.sort_by_key(|(by, meets, order, way)| (*by, *meets, *order, way.unread.len()));
        let mut best: Vec<Way<'a>> = Vec::new();
        for (.., way) in ways {
            if best.len() <= OTHERS && !best.iter().any(|known| known.at == way.at) {
                best.push(way);
            }
        }
        best
    }
}
