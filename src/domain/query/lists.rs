//! What skills, credentials, sources, topics and questions are there?
//!
//! A list says only what helps to choose a page; it never repeats the page.

use serde::Serialize;

use super::Named;
use crate::domain::{Catalogue, Credential, Question, Skill, Slug, Text, Topic, Word};

/// The skills, by group, then in the order of the files.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Skills {
    /// One row a skill.
    pub skills: Vec<SkillRow>,
}

/// A skill in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SkillRow {
    /// The skill.
    #[serde(flatten)]
    pub skill: Named<Skill>,
    /// Its group.
    pub group: Option<&'static str>,
    /// How many roles want it.
    pub wanted_by: usize,
}

/// The credentials, by short name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Credentials {
    /// One row a credential.
    pub credentials: Vec<CredentialRow>,
}

/// A credential in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CredentialRow {
    /// The credential; the title is its short name.
    #[serde(flatten)]
    pub credential: Named<Credential>,
    /// Its full name.
    pub full_title: Text,
    /// Who gives it.
    pub issuer: Option<Text>,
    /// How many roles ask for it.
    pub asked_by: usize,
}

/// The sources, in the order of the files.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sources {
    /// One row a source.
    pub sources: Vec<SourceRow>,
}

/// A source in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SourceRow {
    /// Its slug.
    pub id: Slug,
    /// Its id as it is printed.
    pub label: Text,
    /// What it is called.
    pub title: Text,
    /// When it was written, as far as that is known.
    pub date: Option<Text>,
    /// Under what terms it may be used.
    pub licence: Option<Text>,
}

/// The topics, in the order of the files.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Topics {
    /// One row a topic.
    pub topics: Vec<TopicRow>,
}

/// A topic in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TopicRow {
    /// The topic.
    #[serde(flatten)]
    pub topic: Named<Topic>,
    /// Its id as it is printed.
    pub label: Text,
    /// What it is, in one or two sentences.
    pub summary: Text,
}

/// The questions, in the order of the files.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Questions {
    /// One row a question.
    pub questions: Vec<QuestionRow>,
}

/// A question in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuestionRow {
    /// The question.
    #[serde(flatten)]
    pub question: Named<Question>,
    /// Its id as it is printed.
    pub label: Text,
}

/// Every topic.
#[must_use]
pub fn topics(catalogue: &Catalogue) -> Topics {
    let row = |id| TopicRow {
        topic: Named::topic(catalogue, id),
        label: catalogue.topic(id).label.clone(),
        summary: catalogue.topic(id).summary.text.clone(),
    };
    Topics { topics: catalogue.topics().map(row).collect() }
}

/// Every question.
#[must_use]
pub fn questions(catalogue: &Catalogue) -> Questions {
    let row = |id| QuestionRow { question: Named::question(catalogue, id), label: catalogue.question(id).label.clone() };
    Questions { questions: catalogue.questions().map(row).collect() }
}

/// Every skill.
#[must_use]
pub fn skills(catalogue: &Catalogue) -> Skills {
    let mut ids: Vec<_> = catalogue.skills().collect();
    // A skill without a group comes last.
    ids.sort_by_key(|&id| (catalogue.skill(id).group.is_none(), catalogue.skill(id).group, id));
    let row = |id| SkillRow {
        skill: Named::skill(catalogue, id),
        group: catalogue.skill(id).group.map(Word::word),
        wanted_by: catalogue.roles().filter(|&role| catalogue.role(role).skills.iter().any(|want| want.skill == id)).count(),
    };
    Skills { skills: ids.into_iter().map(row).collect() }
}

/// Every credential.
#[must_use]
pub fn credentials(catalogue: &Catalogue) -> Credentials {
    let row = |id| CredentialRow {
        credential: Named::credential(catalogue, id, None),
        full_title: catalogue.credential(id).title.clone(),
        issuer: catalogue.credential(id).issuer.clone(),
        asked_by: catalogue.roles().filter(|&role| catalogue.role(role).credentials.iter().any(|asked| asked.credential == id)).count(),
    };
    let mut rows: Vec<CredentialRow> = catalogue.credentials().map(row).collect();
    rows.sort_by_cached_key(|row| (row.credential.title.to_lowercase(), row.credential.id.clone()));
    Credentials { credentials: rows }
}

/// Every source.
#[must_use]
pub fn sources(catalogue: &Catalogue) -> Sources {
    let row = |id| {
        let source = catalogue.source(id);
        SourceRow {
            id: source.slug.clone(),
            label: source.label.clone(),
            title: source.title.clone(),
            date: source.date.clone(),
            licence: source.licence.clone(),
        }
    };
    Sources { sources: catalogue.sources().map(row).collect() }
}
