//! The names of everything that can be found, folded once and kept beside the catalogue.
//!
//! It is made at the first question, not at the start, and never changes afterwards.

use std::collections::HashMap;

use super::fold::{self, Word};
use crate::domain::{Alias, Catalogue, CredentialId, QuestionId, RoleId, SkillId, Slug, Subject, Text, TopicId};

/// Every name with what it names.
#[derive(Debug, Clone, Default)]
pub(in crate::domain) struct Index {
    /// What can be found: roles, skills, credentials, topics, questions, in this order.
    pub entries: Vec<Entry>,
    /// Every name of every entry.
    pub names: Vec<Name>,
    /// The initials of titles: which name they abbreviate, and how.
    pub initials: Vec<(usize, String)>,
    /// Every word of a name, once.
    pub vocabulary: Vec<Box<str>>,
}

/// Something that can be found.
#[derive(Debug, Clone)]
pub(in crate::domain) struct Entry {
    pub subject: Subject,
    pub title: Text,
    pub slug: Slug,
}

/// One of its names.
#[derive(Debug, Clone)]
pub(in crate::domain) struct Name {
    /// Which entry.
    pub entry: usize,
    /// What sort of name it is.
    pub of: Of,
    /// The name as it is written.
    pub text: Text,
    /// Its words, small ones included, by position in the vocabulary.
    pub words: Box<[usize]>,
    /// The words that carry the meaning, in one run.
    pub compact: Box<str>,
}

/// What sort of name it is; the better ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::domain) enum Of {
    Title,
    Former,
    Alias(usize),
    Short,
    Part,
    Id,
}

impl Index {
    /// The index of a catalogue, made when it is first asked for.
    pub fn of(catalogue: &Catalogue) -> &Self {
        catalogue.index.get_or_init(|| Maker::default().make(catalogue))
    }

    /// The entry of a name.
    pub fn entry_of(&self, name: usize) -> &Entry {
        &self.entries[self.names[name].entry]
    }

    /// The folded words of a name.
    pub fn words_of<'a>(&'a self, name: &'a Name) -> impl Iterator<Item = &'a str> {
        name.words.iter().map(|&word| &*self.vocabulary[word])
    }
}

#[derive(Default)]
struct Maker {
    index: Index,
    known: HashMap<String, usize>,
}

impl Maker {
    fn make(mut self, catalogue: &Catalogue) -> Index {
        catalogue.roles().for_each(|id| self.role(catalogue, id));
        catalogue.skills().for_each(|id| self.skill(catalogue, id));
        catalogue.credentials().for_each(|id| self.credential(catalogue, id));
        catalogue.topics().for_each(|id| self.topic(catalogue, id));
        catalogue.questions().for_each(|id| self.question(catalogue, id));
        self.index
    }

    fn role(&mut self, catalogue: &Catalogue, id: RoleId) {
        let role = catalogue.role(id);
        self.entry(Subject::Role(id), &role.title, &role.slug, &role.was);
        self.aliases(&role.aliases);
        role.short.iter().for_each(|short| self.name(Of::Short, short.clone()));
    }

    fn skill(&mut self, catalogue: &Catalogue, id: SkillId) {
        let skill = catalogue.skill(id);
        self.entry(Subject::Skill(id), &skill.title, &skill.slug, &skill.was);
    }

    fn credential(&mut self, catalogue: &Catalogue, id: CredentialId) {
        let credential = catalogue.credential(id);
        self.entry(Subject::Credential(id), &credential.title, &credential.slug, &credential.was);
        self.aliases(&credential.aliases);
        self.name(Of::Short, credential.label.clone());
        if credential.label.contains('/') {
            credential.label.split('/').for_each(|each| self.name(Of::Short, Text::clean(each.trim())));
        }
        (0..credential.parts.len()).for_each(|part| self.name(Of::Part, Text::clean(&credential.name(Some(part)))));
    }

    fn topic(&mut self, catalogue: &Catalogue, id: TopicId) {
        let topic = catalogue.topic(id);
        self.entry(Subject::Topic(id), &topic.title, &topic.slug, &topic.was);
        self.aliases(&topic.aliases);
        self.name(Of::Short, topic.label.clone());
    }

    fn question(&mut self, catalogue: &Catalogue, id: QuestionId) {
        let question = catalogue.question(id);
        self.entry(Subject::Question(id), &question.title, &question.slug, &question.was);
    }

    fn entry(&mut self, subject: Subject, title: &Text, slug: &Slug, was: &[Slug]) {
        self.index.entries.push(Entry { subject, title: title.clone(), slug: slug.clone() });
        self.name(Of::Title, title.clone());
        // Nobody speaks of a topic or a question by its initials.
        if !matches!(subject, Subject::Topic(_) | Subject::Question(_) | Subject::Answer(_)) {
            let title_name = self.index.names.len() - 1;
            self.index.initials.extend(initials(title).into_iter().map(|initials| (title_name, initials)));
        }
        self.name(Of::Id, Text::clean(slug.as_str()));
        was.iter().for_each(|slug| self.name(Of::Former, Text::clean(slug.as_str())));
    }

    fn aliases(&mut self, aliases: &[Alias]) {
        aliases.iter().enumerate().for_each(|(position, alias)| self.name(Of::Alias(position), alias.title.clone()));
    }

    fn name(&mut self, of: Of, text: Text) {
        let words = match of {
            // A slug has hyphens where a title has spaces.
            Of::Id | Of::Former => fold::fold(&text.replace('-', " ")),
            Of::Title | Of::Alias(_) | Of::Short | Of::Part => fold::fold(&text),
        };
        let compact = fold::run(&words).text.into();
        let words = words.into_iter().map(|word| self.word(word)).collect();
        self.index.names.push(Name { entry: self.index.entries.len() - 1, of, text, words, compact });
    }

    fn word(&mut self, word: Word) -> usize {
        let vocabulary = &mut self.index.vocabulary;
        *self.known.entry(word.text).or_insert_with_key(|text| {
            vocabulary.push(text.as_str().into());
            vocabulary.len() - 1
        })
    }
}

/// The initials of a title of several words: of those that matter, of all, and with abbreviations in full.
///
/// `Head of PMO` has `hp`, `hop` and `hpmo`.
fn initials(title: &str) -> Vec<String> {
    let words = fold::fold(title);
    if fold::meaning(&words).count() < 2 {
        return Vec::new();
    }
    let first = |word: &Word| word.text.chars().next();
    let whole = |word: &Word| if is_abbreviation(title, word) { word.text.clone() } else { first(word).into_iter().collect() };
    let mut initials: Vec<String> = vec![
        fold::meaning(&words).filter_map(first).collect(),
        words.iter().filter_map(first).collect(),
        fold::meaning(&words).map(whole).collect(),
    ];
    initials.sort();
    initials.dedup();
    initials
}

fn is_abbreviation(title: &str, word: &Word) -> bool {
    let Some(&start) = word.at.first() else { return false };
    let original = title.chars().skip(start).take(word.at.len());
    word.at.len() > 1 && original.clone().any(char::is_uppercase) && !original.clone().any(char::is_lowercase)
}
