//! What is not a role: the topics, and the questions that people ask, with their answers.
//!
//! They belong to the whole: of a neighbourhood they are left out, but for what they say of its roles.

use super::role::figure;
use super::{Block, Line, NO_DATA, Part};
use crate::domain::query::named::Said;
use crate::domain::query::topic::{ClaimView, LabelView};
use crate::domain::query::{AnswerPage, TopicPage, question, topic};
use crate::export::Extract;

/// The topics.
pub fn topics(extract: &Extract<'_>) -> Part {
    let pages = extract.topics().map(|at| topic(extract.catalogue, at));
    Part { key: Some("topics".to_owned()), parts: pages.map(|page| one_topic(&page)).collect(), ..Part::new("Topics", Vec::new()) }
}

fn one_topic(page: &TopicPage) -> Part {
    let mut parts = Vec::new();
    if let Some(compare) = &page.compare {
        let line = |row: &crate::domain::query::topic::ComparisonRowView| {
            let side = |name: &str, said: &Said| Line::said(said).before(format!("{name}: "));
            side(&compare.left, &row.left).before(format!("{}. ", row.title)).and(side(&compare.right, &row.right).before(" "))
        };
        parts.push(Part::list(format!("{} and {}", compare.left, compare.right), &compare.rows, NO_DATA, line));
    }
    if !page.labels.is_empty() {
        parts.push(Part::list("Short forms that mean several things", &page.labels, NO_DATA, label));
    }
    parts.extend(page.sections.iter().map(|section| Part::list(section.title.as_str(), &section.claims, NO_DATA, claim)));
    if !page.figures.is_empty() {
        parts.push(Part::list("Figures", &page.figures, NO_DATA, figure));
    }
    let blocks = vec![Block::Words(Line::said(&page.summary))];
    Part { key: Some(format!("topic-{}", page.topic.id)), title: page.topic.title.to_string(), blocks, parts }
}

fn label(row: &LabelView) -> Line {
    let meanings: Vec<&str> = row.meanings.iter().map(|meaning| meaning.text.as_str()).collect();
    let line = Line::default().strong(format!("{}:", row.label)).then(format!(" {}", meanings.join("; ")));
    line.noted(row.note.as_ref()).weak(row.weak.as_ref()).cited(&row.sources)
}

fn claim(row: &ClaimView) -> Line {
    Line::said(&row.said)
}

/// The questions with their answers.
pub fn questions(extract: &Extract<'_>) -> Part {
    let pages = extract.questions().map(|at| (at, question(extract.catalogue, at)));
    let parts = pages.map(|(at, page)| one_question(extract.catalogue.question(at).slug.as_str(), &page)).collect();
    Part { key: Some("questions".to_owned()), parts, ..Part::new("Questions", Vec::new()) }
}

fn one_question(slug: &str, page: &AnswerPage) -> Part {
    let mut blocks = vec![Block::Words(Line::said(&page.lead))];
    let claims = Part::list("", &page.claims, NO_DATA, claim);
    blocks.extend(claims.blocks.into_iter().filter(|_| !page.claims.is_empty()));
    blocks.extend(page.caution.iter().map(|said| Block::Words(Line::said(said).before("Careful: "))));
    Part { key: Some(format!("question-{slug}")), title: page.title.to_string(), blocks, parts: Vec::new() }
}
