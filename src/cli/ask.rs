//! `rungs ask`: a question in anybody's words, and its answer.
//!
//! What was understood stands before the answer; what cannot be read is refused, never guessed.

use serde::Serialize;

use super::answer::{Answer, code};
use super::text::{Page, answer as text};
use crate::domain::problem::quoted;
use crate::domain::query::ask::{Corrected, Told};
use crate::domain::query::topic::ClaimView;
use crate::domain::query::{self, AnswerPage, Ask, Cited, Understood};
use crate::domain::{Catalogue, Slug, Subject, Text};

#[derive(Serialize)]
struct Body<'a> {
    asked: &'a Text,
    understood: &'a Text,
    question: Option<&'a Slug>,
    title: &'a Text,
    lead: &'a Text,
    lead_sources: &'a [Cited],
    lead_weak: Option<&'a Text>,
    claims: &'a [ClaimView],
    caution: Option<&'a Text>,
    caution_sources: &'a [Cited],
    others: Vec<&'a Text>,
    meanings: Vec<Meant<'a>>,
    corrected: &'a [Corrected],
    unread: &'a [Text],
}

#[derive(Serialize)]
struct Meant<'a> {
    label: &'a Text,
    taken: &'a Text,
    others: &'a [Text],
}

impl<'a> Body<'a> {
    fn new(ask: &'a Ask, understood: &'a Understood, page: &'a AnswerPage) -> Self {
        let meant = |told: &'a Told| Meant { label: &told.written, taken: &told.taken, others: &told.others };
        Self {
            asked: &ask.asked,
            understood: &understood.says,
            question: page.question.as_ref(),
            title: &page.title,
            lead: &page.lead.text,
            lead_sources: &page.lead.sources,
            lead_weak: page.lead.weak.as_ref(),
            claims: &page.claims,
            caution: page.caution.as_ref().map(|caution| &caution.text),
            caution_sources: page.caution.as_ref().map_or(&[], |caution| &caution.sources),
            others: ask.others.iter().map(|other| &other.says).collect(),
            meanings: ask.meanings.iter().map(meant).collect(),
            corrected: &ask.corrected,
            unread: &ask.unread,
        }
    }
}

/// `rungs ask QUESTION…`.
#[must_use]
pub fn ask(catalogue: &Catalogue, words: &[String]) -> Answer {
    let ask = query::ask(catalogue, &words.join(" "));
    let Some(understood) = &ask.reading else { return declined(&ask) };
    let page = query::answer_to(catalogue, understood.at);
    let mut text = Page::default();
    text::understood(&mut text, &ask, understood, page.question.as_ref());
    text::answer(&mut text, &page);
    text::others(&mut text, &ask.others);
    Answer::found(text, "answer", Body::new(&ask, understood, &page))
}

/// What is said where nothing was understood: the nearest questions.
fn declined(ask: &Ask) -> Answer {
    let nearest: Vec<Slug> = ask.nearest.iter().map(|question| question.id.clone()).collect();
    let asked = quoted(&ask.asked);
    let message = if nearest.is_empty() {
        format!("{asked} is not a question that can be answered here; `rungs roles` lists what there is")
    } else {
        let titles: Vec<String> = ask.nearest.iter().map(|question| format!("{} ({})", question.title, question.id)).collect();
        format!("{asked} is not a question that can be answered here; the nearest: {}", titles.join(" "))
    };
    let mut text = Page::default();
    text.say(format!("error: {asked} is not a question that can be answered here"));
    ask.asides().into_iter().for_each(|aside| text.detail(aside));
    for (number, question) in ask.nearest.iter().enumerate() {
        if number == 0 {
            text.gap();
            text.say("The nearest questions:");
        }
        text.numbered(number + 1, format!("{} ({})", question.title, question.id));
    }
    Answer { text, ..Answer::refused(code::NOT_FOUND, &message, &nearest) }
}

#[derive(Serialize)]
struct SelfTest {
    understood: usize,
    questions: usize,
    missed: Vec<Slug>,
}

/// `rungs ask --selftest`: asks every question of the catalogue as it is written.
#[must_use]
pub fn selftest(catalogue: &Catalogue) -> Answer {
    let is_missed = |&id: &crate::domain::QuestionId| {
        let reading = query::ask(catalogue, &catalogue.question(id).title).reading;
        reading.is_none_or(|understood| understood.at != Subject::Question(id))
    };
    let missed: Vec<Slug> = catalogue.questions().filter(is_missed).map(|id| catalogue.question(id).slug.clone()).collect();
    let questions = catalogue.questions().count();
    let mut text = Page::default();
    text.say(format!("{}/{questions}", questions - missed.len()));
    missed.iter().for_each(|slug| text.say(format!("not understood as itself: {slug}")));
    let code = if missed.is_empty() { code::DONE } else { code::NOT_FOUND };
    Answer { code, ..Answer::found(text, "selftest", SelfTest { understood: questions - missed.len(), questions, missed }) }
}
