//! What is the answer to a question: one of the data, or one put together from the records.
//!
//! An answer says only what the catalogue says, with its sources; it never fills a gap.

mod credentials;
pub(in crate::domain::query) mod difference;
pub(in crate::domain::query) mod higher;
mod into;
mod kinds;
mod level;
mod next;
mod path;
mod skills;
pub(in crate::domain::query) mod step;
mod tell;
mod titles;
mod way;
mod ways;
mod what;

use serde::Serialize;

use super::asks;
use super::named::Said;
use super::topic::{ClaimView, LinkView};
use crate::domain::{Asking, Catalogue, QuestionId, Reading, Slug, SourceId, Subject, Text, Thing};
use kinds::{sensible, told};

pub use kinds::answers;
pub use step::leap;
pub use way::entry_way;

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
    /// Everything that its claims lead to, once each.
    #[must_use]
    pub fn links(&self) -> Vec<&LinkView> {
        LinkView::distinct(&self.claims)
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
///
/// What has no meaning for such a record ([`answers`]) is answered with what the record is, and says so in its title.
#[must_use]
pub fn answer(catalogue: &Catalogue, reading: Reading) -> AnswerPage {
    let canonical = reading.canonical();
    let known = catalogue.questions().find(|&id| catalogue.question(id).is.contains(&canonical));
    known.map_or_else(|| composed(catalogue, sensible(reading)), |id| question(catalogue, id))
}

/// An answer put together from the records.
fn composed(catalogue: &Catalogue, reading: Reading) -> AnswerPage {
    let told = told(catalogue, reading);
    AnswerPage {
        at: Subject::Answer(reading),
        question: None,
        label: None,
        title: asks(catalogue, reading),
        lead: told.lead.said(catalogue),
        claims: told.claims.into_iter().map(|claim| claim.view(catalogue)).collect(),
        caution: told.caution.map(|caution| caution.said(catalogue)),
    }
}

fn thing_title(catalogue: &Catalogue, thing: Thing) -> &Text {
    match thing {
        Thing::Role(id) => &catalogue.role(id).title,
        Thing::Skill(id) => &catalogue.skill(id).title,
        Thing::Credential(id) => &catalogue.credential(id).label,
        Thing::Topic(id) => &catalogue.topic(id).title,
    }
}

/// Where a record as such comes from.
fn sources(catalogue: &Catalogue, thing: Thing) -> &[SourceId] {
    match thing {
        Thing::Role(id) => &catalogue.role(id).sources,
        Thing::Skill(id) => &catalogue.skill(id).sources,
        Thing::Credential(id) => &catalogue.credential(id).sources,
        Thing::Topic(id) => &catalogue.topic(id).sources,
    }
}

/// The answer that a page is about, whichever it is; a record is told by what it is.
#[must_use]
pub fn answer_to(catalogue: &Catalogue, subject: Subject) -> AnswerPage {
    match subject {
        Subject::Question(id) => question(catalogue, id),
        Subject::Answer(reading) => answer(catalogue, reading),
        Subject::Role(_) | Subject::Skill(_) | Subject::Credential(_) | Subject::Topic(_) => {
            answer(catalogue, Reading { kind: Asking::What, of: subject.thing(), and: None })
        }
    }
}
