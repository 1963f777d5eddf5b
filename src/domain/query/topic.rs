//! What is this topic? And: which questions does the answer to this record, step or topic belong to?
//!
//! A claim is told with what it leads to; it is never told without its sources.

use serde::{Serialize, Serializer};

use super::named::Said;
use super::role::{AliasView, FigureView, aliases};
use super::{Cited, Named};
use crate::domain::{Catalogue, Claim, Comparison, Label, Link, Question, QuestionId, Section, Slug, Subject, Text, Topic, TopicId};

/// A topic's page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TopicPage {
    /// The topic.
    #[serde(flatten)]
    pub topic: Named<Topic>,
    /// Its id as it is printed.
    pub label: Text,
    /// Other names under which it is looked for.
    pub aliases: Vec<AliasView>,
    /// The direct answer to "what is this?".
    pub summary: Said,
    /// What there is to say, under headings.
    pub sections: Vec<SectionView>,
    /// Two things side by side.
    pub compare: Option<ComparisonView>,
    /// Short forms and titles that mean several things.
    pub labels: Vec<LabelView>,
    /// Dated facts about the market.
    pub figures: Vec<FigureView>,
    /// What speaks of it.
    #[serde(flatten)]
    pub related: Related,
    /// Where the topic as such comes from.
    pub sources: Vec<Cited>,
}

/// Claims under a heading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectionView {
    /// Its slug within the topic.
    pub id: Slug,
    /// The heading.
    pub title: Text,
    /// What is said.
    pub claims: Vec<ClaimView>,
}

/// One sentence with what it leads to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClaimView {
    /// The sentence.
    #[serde(flatten)]
    pub said: Said,
    /// What it speaks of.
    pub links: Vec<LinkView>,
}

/// Where a claim leads: a record by `id`, or a step by `from` and `to`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinkView {
    /// Its handles.
    #[serde(skip)]
    pub at: Link,
    /// `role`, `skill`, `credential`, `topic`, `question` or `step`.
    pub kind: &'static str,
    /// The slug of the record; of a step there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Slug>,
    /// The slug of the role that the step leaves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Slug>,
    /// The slug of the role that the step leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Slug>,
    /// What it is called: `PMO Analyst → Project Manager`.
    pub title: Text,
}

/// Two things side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparisonView {
    /// What stands on the left.
    pub left: Text,
    /// What stands on the right.
    pub right: Text,
    /// In what they differ.
    pub rows: Vec<ComparisonRowView>,
}

/// One thing in which the two differ.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparisonRowView {
    /// What is compared.
    pub title: Text,
    /// What holds for the left one.
    pub left: Said,
    /// What holds for the right one.
    pub right: Said,
}

/// A short form or a title that means several things.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LabelView {
    /// The short form.
    pub label: Text,
    /// What it means, the usual meaning first.
    pub meanings: Vec<MeaningView>,
    /// What to know about it.
    pub note: Option<Text>,
    /// Where it comes from.
    pub sources: Vec<Cited>,
    /// Why it is not to be leaned on.
    pub weak: Option<Text>,
}

/// One thing that a short form means.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeaningView {
    /// In words.
    pub text: Text,
    /// Its page, where there is one.
    pub link: Option<LinkView>,
}

/// A question with those of its claims that speak of a record; serialises as its slug.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The question.
    pub question: Named<Question>,
    /// Its id as it is printed.
    pub label: Text,
    /// What its answer says here.
    pub claims: Vec<Said>,
}

impl Serialize for Answered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.question.id.serialize(serializer)
    }
}

impl Named<Topic> {
    /// A topic.
    #[must_use]
    pub fn topic(catalogue: &Catalogue, at: TopicId) -> Self {
        let topic = catalogue.topic(at);
        Self { at, id: topic.slug.clone(), title: topic.title.clone() }
    }
}

impl Named<Question> {
    /// A question.
    #[must_use]
    pub fn question(catalogue: &Catalogue, at: QuestionId) -> Self {
        let question = catalogue.question(at);
        Self { at, id: question.slug.clone(), title: question.title.clone() }
    }
}

impl ClaimView {
    /// A claim of the data.
    #[must_use]
    pub fn new(catalogue: &Catalogue, claim: &Claim) -> Self {
        Self { said: Said::fact(catalogue, &claim.fact), links: claim.links.iter().map(|&link| LinkView::new(catalogue, link)).collect() }
    }
}

impl LinkView {
    /// Everything that some claims lead to, once each, in the order in which they name it.
    #[must_use]
    pub fn distinct<'a>(claims: impl IntoIterator<Item = &'a ClaimView>) -> Vec<&'a Self> {
        let mut links: Vec<&Self> = Vec::new();
        for link in claims.into_iter().flat_map(|claim| &claim.links) {
            if !links.iter().any(|known| known.at == link.at) {
                links.push(link);
            }
        }
        links
    }

    /// A link with its names.
    #[must_use]
    pub fn new(catalogue: &Catalogue, at: Link) -> Self {
        match at {
            Link::Page(subject) => {
                let (id, title) = called(catalogue, subject);
                Self { at, kind: subject.kind(), id, from: None, to: None, title }
            }
            Link::Step(from, to) => {
                let (from, to) = (catalogue.role(from), catalogue.role(to));
                let title = Text::clean(&format!("{} → {}", from.title, to.title));
                Self { at, kind: "step", id: None, from: Some(from.slug.clone()), to: Some(to.slug.clone()), title }
            }
        }
    }
}

/// The slug of a record and its title; an answer that is put together has no slug.
fn called(catalogue: &Catalogue, subject: Subject) -> (Option<Slug>, Text) {
    match subject {
        Subject::Role(id) => (Some(catalogue.role(id).slug.clone()), catalogue.role(id).title.clone()),
        Subject::Skill(id) => (Some(catalogue.skill(id).slug.clone()), catalogue.skill(id).title.clone()),
        Subject::Credential(id) => (Some(catalogue.credential(id).slug.clone()), catalogue.credential(id).label.clone()),
        Subject::Topic(id) => (Some(catalogue.topic(id).slug.clone()), catalogue.topic(id).title.clone()),
        Subject::Question(id) => (Some(catalogue.question(id).slug.clone()), catalogue.question(id).title.clone()),
        Subject::Answer(reading) => (None, super::ask::asks(catalogue, reading)),
    }
}

/// A topic's page.
#[must_use]
pub fn topic(catalogue: &Catalogue, at: TopicId) -> TopicPage {
    let topic = catalogue.topic(at);
    let figures = catalogue.figures().iter().filter(|figure| figure.topics.contains(&at));
    TopicPage {
        topic: Named::topic(catalogue, at),
        label: topic.label.clone(),
        aliases: aliases(catalogue, &topic.aliases),
        summary: Said::fact(catalogue, &topic.summary),
        sections: topic.sections.iter().map(|section| section_view(catalogue, section)).collect(),
        compare: topic.compare.as_ref().map(|compare| comparison(catalogue, compare)),
        labels: topic.labels.iter().map(|label| label_view(catalogue, label)).collect(),
        figures: figures.map(|figure| FigureView::new(catalogue, figure)).collect(),
        related: Related::to(catalogue, Link::Page(Subject::Topic(at))),
        sources: Cited::list(catalogue, &topic.sources),
    }
}

fn section_view(catalogue: &Catalogue, section: &Section) -> SectionView {
    let claims = section.claims.iter().map(|claim| ClaimView::new(catalogue, claim)).collect();
    SectionView { id: section.slug.clone(), title: section.title.clone(), claims }
}

fn comparison(catalogue: &Catalogue, compare: &Comparison) -> ComparisonView {
    let row = |row: &crate::domain::ComparisonRow| ComparisonRowView {
        title: row.title.clone(),
        left: Said::fact(catalogue, &row.left),
        right: Said::fact(catalogue, &row.right),
    };
    ComparisonView { left: compare.left.clone(), right: compare.right.clone(), rows: compare.rows.iter().map(row).collect() }
}

fn label_view(catalogue: &Catalogue, label: &Label) -> LabelView {
    let meaning = |meaning: &crate::domain::Meaning| MeaningView {
        text: meaning.text.clone(),
        link: meaning.link.map(|thing| LinkView::new(catalogue, Link::Page(thing.into()))),
    };
    LabelView {
        label: label.label.clone(),
        meanings: label.meanings.iter().map(meaning).collect(),
        note: label.note.clone(),
        sources: Cited::list(catalogue, &label.basis.sources),
        weak: label.basis.weak.clone(),
    }
}

/// What speaks of a record or a step elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Related {
    /// Topics that speak of it, in the order of the files.
    #[serde(serialize_with = "as_ids")]
    pub topics: Vec<Named<Topic>>,
    /// Questions whose answers speak of it, in the order of the files, each with those claims.
    pub questions: Vec<Answered>,
}

fn as_ids<T, S: Serializer>(names: &[Named<T>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(names.iter().map(|name| &name.id))
}

impl Related {
    /// What speaks of this.
    #[must_use]
    pub fn to(catalogue: &Catalogue, link: Link) -> Self {
        let topics = catalogue.topics().filter(|&id| speaks_of(catalogue.topic(id), link));
        Self { topics: topics.map(|id| Named::topic(catalogue, id)).collect(), questions: answered(catalogue, link) }
    }
}

fn speaks_of(topic: &Topic, link: Link) -> bool {
    let claims = topic.sections.iter().flat_map(|section| &section.claims);
    let meanings = topic.labels.iter().flat_map(|label| &label.meanings);
    let meant = meanings.filter_map(|meaning| meaning.link).map(|thing| Link::Page(thing.into()));
    claims.flat_map(|claim| claim.links.iter().copied()).chain(meant).any(|known| known == link)
}

fn answered(catalogue: &Catalogue, link: Link) -> Vec<Answered> {
    let here = |id: QuestionId| {
        let question = catalogue.question(id);
        let claims = question.claims.iter().filter(|claim| claim.links.contains(&link));
        let claims: Vec<Said> = claims.map(|claim| Said::fact(catalogue, &claim.fact)).collect();
        Answered { question: Named::question(catalogue, id), label: question.label.clone(), claims }
    };
    catalogue.questions().map(here).filter(|answered| !answered.claims.is_empty()).collect()
}
