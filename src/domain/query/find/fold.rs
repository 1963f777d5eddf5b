//! Folding: what is typed and what is written become comparable, letter by letter.
//!
//! Case, accents, hyphens and the British and American ways of spelling no longer differ afterwards.
//! A folded word must never be shown to anyone; each letter remembers where it stands in the original.

/// Words that carry no meaning of their own in a title.
const SMALL: &[&str] = &["a", "an", "and", "of", "the"];

/// The letters with accents that Latin scripts use, and what stands for them.
const PLAIN: &[(&str, &str)] = &[
    ("àáâãäåāăąǎ", "a"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŋ", "n"),
    ("òóôõöøōŏő", "o"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ţťŧț", "t"),
    ("ùúûüũūŭůűų", "u"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżž", "z"),
    ("ß", "ss"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("þ", "th"),
];

/// A folded word, with the place in the original of each of its letters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Word {
    /// The letters.
    pub text: String,
    /// For each letter its position in the original, counted in characters from 0.
    pub at: Vec<usize>,
}

impl Word {
    /// Whether it is one of the small words that a title can do without.
    #[must_use]
    pub fn is_small(&self) -> bool {
        is_small(&self.text)
    }

    /// Adds a letter; the spellings that differ between British and American English become one here.
    fn push(&mut self, letter: char, at: usize) {
        match (self.text.chars().next_back(), letter) {
            (Some('l'), 'l') | (Some('m'), 'm') | (Some('o'), 'u') => {}
            (Some('i' | 'y'), 'z') => self.keep('s', at),
            (_, letter) => self.keep(letter, at),
        }
    }

    fn keep(&mut self, letter: char, at: usize) {
        self.text.push(letter);
        self.at.push(at);
    }

    /// Puts the ends of words right: programme, programmes, centre.
    fn end(&mut self) {
        match self.text.as_str() {
            "programe" | "programes" => self.drop_at(7),
            "centre" => self.text = "center".into(),
            _ => {}
        }
    }

    fn drop_at(&mut self, position: usize) {
        self.text.remove(position);
        self.at.remove(position);
    }
}

/// Whether a folded word is one of the small ones that a title can do without.
#[must_use]
pub fn is_small(word: &str) -> bool {
    SMALL.contains(&word)
}

/// The folded words of a text.
#[must_use]
pub fn fold(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word = Word::default();
    for (at, character) in text.chars().enumerate() {
        if character.is_ascii_alphanumeric() {
            word.push(character.to_ascii_lowercase(), at);
        } else if character.is_alphanumeric() {
            fold_letter(&mut word, character, at);
        } else if !(is_silent(character) || is_hyphen(character) && joins(&word)) {
            close(&mut words, &mut word);
        }
    }
    close(&mut words, &mut word);
    words
}

/// The words that carry the meaning; all of them where there are only small ones.
pub fn meaning(words: &[Word]) -> impl Iterator<Item = &Word> {
    let only_small = words.iter().all(Word::is_small);
    words.iter().filter(move |word| only_small || !word.is_small())
}

/// The words that carry the meaning, as one run of letters, folded across their ends as well.
#[must_use]
pub fn run(words: &[Word]) -> Word {
    let mut run = Word::default();
    for word in meaning(words) {
        word.text.chars().zip(&word.at).for_each(|(letter, &at)| run.push(letter, at));
    }
    run
}

fn close(words: &mut Vec<Word>, word: &mut Word) {
    if !word.text.is_empty() {
        word.end();
        words.push(std::mem::take(word));
    }
}

fn fold_letter(word: &mut Word, character: char, at: usize) {
    for lower in character.to_lowercase().filter(|&lower| !is_silent(lower)) {
        match PLAIN.iter().find(|(accented, _)| accented.contains(lower)) {
            Some((_, plain)) => plain.chars().for_each(|letter| word.push(letter, at)),
            None => word.push(lower, at),
        }
    }
}

/// Combining accents and apostrophes are as if they were not there.
fn is_silent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\'' | '’')
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '_' | '\u{2010}' | '\u{2011}')
}

/// After one letter, co and re a hyphen joins (A-CSM, co-ordinator), else it parts (lean-agile).
fn joins(word: &Word) -> bool {
    word.text.chars().count() == 1 || matches!(word.text.as_str(), "co" | "re")
}
