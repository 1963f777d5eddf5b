//! What is the answer to a question: one of the data, or one put together from the records.
//!
//! An answer says only what the catalogue says, with its sources; it never fills a gap.

use serde::Serialize;

use super::named::Said;
use super::topic::{ClaimView, LinkView};
use crate::domain::{Catalogue, QuestionId, Reading, Slug, Subject, Text};

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerPage {
    /// What it answers.
    #[serde(skip)]
    pub at: Subject,
    /// The slug of the question, where the data answer it.
    pub question: Option<Slug>,
    /// The id of the question as it is printed.
    pub label: Option<Text>,
    /// The question in full.
    pub title: Text,
    /// The direct answer.
    pub lead: Said,
    /// The answer in detail.
    pub claims: Vec<ClaimView>,
    /// Where what is commonly said is wrong or loose.
    pub caution: Option<Said>,
}

impl AnswerPage {
    /// Everything that its claims lead to, once each, in the order in which they name it.
    #[must_use]
    pub fn links(&self) -> Vec<&LinkView> {
        let mut links: Vec<&LinkView> = Vec::new();
        for link in self.claims.iter().flat_map(|claim| &claim.links) {
            if !links.iter().any(|known| known.at == link.at) {
                links.push(link);
            }
        }
        links
    }
}

/// The answer to a question of the data.
#[must_use]
pub fn question(catalogue: &Catalogue, at: QuestionId) -> AnswerPage {
    let question = catalogue.question(at);
    AnswerPage {
        at: Subject::Question(at),
        question: Some(question.slug.clone()),
        label: Some(question.label.clone()),
        title: question.title.clone(),
        lead: Said::fact(catalogue, &question.lead),
        claims: question.claims.iter().map(|claim| ClaimView::new(catalogue, claim)).collect(),
        caution: question.caution.as_ref().map(|caution| Said::fact(catalogue, caution)),
    }
}

/// The answer to what is asked of any record: from the data where a question answers it, else put together.
#[must_use]
pub fn answer(catalogue: &Catalogue, reading: Reading) -> AnswerPage {
    let reading = reading.canonical();
    let known = catalogue.questions().find(|&id| catalogue.question(id).is.contains(&reading));
    known.map_or_else(|| composed(catalogue, reading), |id| question(catalogue, id))
}

fn composed(catalogue: &Catalogue, reading: Reading) -> AnswerPage {
    let _ = (catalogue, reading);
    unimplemented!()
}
