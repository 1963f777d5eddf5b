//! Answers, topics, and the lists of both, in lines.
//!
//! The direct answer comes first; what a claim leads to stands in words behind it.

use super::role::{figure, said};
use super::{NO_DATA, Page, Phrase};
use crate::domain::query::lists::{Questions, Topics};
use crate::domain::query::topic::{Answered, ClaimView, ComparisonRowView, ComparisonView, LabelView, LinkView};
use crate::domain::query::{AnswerPage, Ask, Cited, Related, TopicPage, Understood};
use crate::domain::{Slug, Text};

/// What was understood, and what in the question was not taken as it stands.
pub fn understood(page: &mut Page, ask: &Ask, understood: &Understood, question: Option<&Slug>) {
    let id = question.map(|id| format!(" ({id})")).unwrap_or_default();
    page.say(Phrase::from("understood as: ").and(Phrase::heading(&understood.says)).then(&id));
    ask.asides().into_iter().for_each(|aside| page.detail(aside));
    page.gap();
}

/// What else may have been asked.
pub fn others(page: &mut Page, others: &[Understood]) {
    if !others.is_empty() {
        page.list("It may also ask", others, NO_DATA, |other| Phrase::from(&other.says));
    }
}

/// An answer, below what was understood.
pub fn answer(page: &mut Page, answer: &AnswerPage) {
    page.say(said(&answer.lead));
    if let Some(caution) = &answer.caution {
        page.gap();
        page.say(Phrase::from("Careful: ").and(said(caution)));
    }
    page.list("In detail", &answer.claims, NO_DATA, claim);
}

fn claim(claim: &ClaimView) -> Phrase {
    let links: Vec<String> = claim.links.iter().map(link).collect();
    if links.is_empty() { said(&claim.said) } else { said(&claim.said).then(&format!(" See: {}.", links.join("; "))) }
}

/// `role Project Manager (project-manager)`, `step PMO Analyst → Project Manager`.
fn link(link: &LinkView) -> String {
    match &link.id {
        Some(id) => format!("{} {} ({id})", link.kind, link.title),
        None => format!("{} {}", link.kind, link.title),
    }
}

/// A topic's page.
#[must_use]
pub fn topic(topic: &TopicPage, understood: Option<&Text>) -> Page {
    let mut page = Page::default();
    page.understood(understood);
    page.say(Phrase::heading(&topic.topic.title).then(&format!(" ({})", topic.topic.id)));
    page.say(format!("Topic: {}", topic.label));
    let aliases: Vec<&str> = topic.aliases.iter().map(|alias| alias.title.as_str()).collect();
    page.say(format!("Also looked for as: {}", if aliases.is_empty() { NO_DATA.to_owned() } else { aliases.join("; ") }));
    page.gap();
    page.say(said(&topic.summary));
    topic.compare.iter().for_each(|compare| comparison(&mut page, compare));
    topic.labels.iter().for_each(|shown| label(&mut page, shown));
    topic.sections.iter().for_each(|section| page.list(&section.title, &section.claims, NO_DATA, claim));
    if !topic.figures.is_empty() {
        page.list("Figures", &topic.figures, NO_DATA, figure);
    }
    related(&mut page, &topic.related, "topic");
    page.heading("Sources of the topic as such");
    page.detail(Cited::labels(&topic.sources));
    page
}

/// What a topic says in short, and the two things that it sets side by side.
#[must_use]
pub fn set_apart(topic: &TopicPage) -> Page {
    let mut page = Page::default();
    page.say(said(&topic.summary));
    topic.compare.iter().for_each(|compare| comparison(&mut page, compare));
    page
}

fn comparison(page: &mut Page, compare: &ComparisonView) {
    page.heading(&format!("{} and {}", compare.left, compare.right));
    for (index, row) in compare.rows.iter().enumerate() {
        page.numbered(index + 1, &row.title);
        sides(compare, row).into_iter().for_each(|side| page.under(side));
    }
}

fn sides(compare: &ComparisonView, row: &ComparisonRowView) -> [Phrase; 2] {
    [(&compare.left, &row.left), (&compare.right, &row.right)].map(|(head, side)| Phrase::from(format!("{head}: ")).and(said(side)))
}

fn label(page: &mut Page, label: &LabelView) {
    page.heading(&format!("{} may mean", label.label));
    for (index, meaning) in label.meanings.iter().enumerate() {
        let leads = meaning.link.as_ref().map(|to| format!(": {}", link(to))).unwrap_or_default();
        page.numbered(index + 1, format!("{}{leads}", meaning.text));
    }
    let note = label.note.as_ref().map_or_else(|| Phrase::from("sources"), Phrase::from);
    page.detail(note.cited(&label.sources).weak(label.weak.as_ref()));
}

/// What speaks of a record or a step elsewhere; nothing where nothing does.
pub fn related(page: &mut Page, related: &Related, of: &str) {
    if !related.questions.is_empty() {
        page.heading(&format!("Questions about this {of}"));
        for (index, asked) in related.questions.iter().enumerate() {
            question(page, index + 1, asked);
        }
    }
    if !related.topics.is_empty() {
        page.list(&format!("Topics that speak of this {of}"), &related.topics, NO_DATA, |topic| {
            Phrase::from(format!("{} ({})", topic.title, topic.id))
        });
    }
}

fn question(page: &mut Page, number: usize, asked: &Answered) {
    page.numbered(number, format!("{} ({})", asked.question.title, asked.question.id));
    asked.claims.iter().for_each(|claim| page.under(said(claim)));
}

/// Every question.
#[must_use]
pub fn questions(questions: &Questions) -> Page {
    let mut page = Page::default();
    page.list("Questions", &questions.questions, "none in this catalogue", |row| {
        Phrase::from(format!("{} ({})", row.question.title, row.question.id))
    });
    page
}

/// Every topic.
#[must_use]
pub fn topics(topics: &Topics) -> Page {
    let mut page = Page::default();
    page.list("Topics", &topics.topics, "none in this catalogue", |row| {
        Phrase::from(format!("{} ({}): {}", row.topic.title, row.topic.id, row.summary))
    });
    page
}
