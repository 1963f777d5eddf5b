//! The pages of a question and of a topic as rows, and the list beside them.
//!
//! The direct answer comes first, then what to be careful about; nothing of an answer is left out.

use super::doc::{Ink, Line, Piece, Row, cells, fill};
use super::page::{all_sources, figure, handles, in_one_line, said, section, with_sources};
use crate::domain::query::named::Said;
use crate::domain::query::topic::{Answered, ClaimView, ComparisonView, LabelView, LinkView, SectionView};
use crate::domain::query::{self, AnswerPage, Related};
use crate::domain::{Catalogue, Link, Subject, TopicId};

/// Pages are not drawn wider than this: longer lines are hard to read.
const WIDTH_AT_MOST: usize = 100;

/// From this width on two things are compared side by side.
const SIDE_BY_SIDE: usize = 60;

/// Every question and topic, with an answer that was put together before them.
#[must_use]
pub fn list(catalogue: &Catalogue, subject: Subject, width: usize) -> Vec<Row> {
    let asked = matches!(subject, Subject::Answer(_)).then(|| listed(catalogue, "?", subject, width));
    let questions = catalogue.questions().map(|id| listed(catalogue, &catalogue.question(id).label, Subject::Question(id), width));
    let topics = catalogue.topics().map(|id| listed(catalogue, &catalogue.topic(id).label, Subject::Topic(id), width));
    let mut rows = section("Asked", asked.into_iter());
    rows.extend(section("Questions", questions));
    rows.extend(section("Topics", topics));
    // The list begins with a heading: the empty line before it is not needed.
    if let Some(first) = rows.first_mut() {
        first.lines.remove(0);
    }
    rows
}

/// The cells that a printed id takes.
const LABEL: usize = 4;

fn listed(catalogue: &Catalogue, label: &str, subject: Subject, width: usize) -> Row {
    let title = super::subject::title_of(catalogue, subject);
    let label = Piece::new(format!("{label:\u{A0}<0$}", LABEL), Ink::Dim);
    Row::new(fill(&[label, Piece::new(title.as_str(), Ink::Plain)], width, LABEL)).opening(subject)
}

/// The page of a question, a topic or an answer; empty for anything else.
#[must_use]
pub fn page(catalogue: &Catalogue, subject: Subject, width: usize) -> Vec<Row> {
    match subject {
        Subject::Topic(at) => topic(catalogue, at, width),
        Subject::Question(at) => answer(&query::question(catalogue, at), width),
        Subject::Answer(reading) => answer(&query::answer(catalogue, reading), width),
        Subject::Role(_) | Subject::Skill(_) | Subject::Credential(_) => Vec::new(),
    }
}

fn answer(page: &AnswerPage, width: usize) -> Vec<Row> {
    let width = width.min(WIDTH_AT_MOST);
    let mut rows = vec![Row::still(fill(&[Piece::new(page.title.as_str(), Ink::Heading)], width, 0)), lead(&page.lead, width)];
    rows.extend(at_once(&page.links(), width));
    if let Some(caution) = &page.caution {
        rows.push(Row::blank());
        rows.push(said(caution, "!", width));
    }
    rows.extend(section("In detail", page.claims.iter().map(|shown| claim(shown, width))));
    rows.extend(leads(page.links(), width));
    rows
}

fn lead(lead: &Said, width: usize) -> Row {
    let pieces = with_sources(vec![Piece::new(lead.text.as_str(), Ink::Strong)], &lead.sources, lead.weak.is_some());
    Row::new(fill(&pieces, width, 0)).resting_on(handles(&lead.sources), lead.weak.as_ref())
}

fn claim(claim: &ClaimView, width: usize) -> Row {
    said(&claim.said, "·", width).leading_to(claim.links.iter().map(|link| link.at))
}

/// `→ Project Manager · PMO Manager · +5`: the first of what it leads to, in one line; Enter lists all.
fn at_once(links: &[&LinkView], width: usize) -> Option<Row> {
    let is_role = |link: &&&LinkView| matches!(link.at, Link::Page(Subject::Role(_)));
    let (roles, others): (Vec<&&LinkView>, Vec<&&LinkView>) = links.iter().partition(is_role);
    let ordered: Vec<&LinkView> = roles.into_iter().chain(others).copied().collect();
    let titles: Vec<&str> = ordered.iter().map(|link| link.title.as_str()).collect();
    let line = in_one_line("→ ", &titles, width)?;
    Some(Row::new(vec![line]).leading_to(ordered.iter().map(|link| link.at)))
}

/// What all of it leads to, one row each.
fn leads(links: Vec<&LinkView>, width: usize) -> Vec<Row> {
    section("Where this leads", links.into_iter().map(|shown| link(shown, width)))
}

/// The cells that the sort of a page takes.
const KIND: usize = 11;

/// ```text
/// role       Project Manager
/// step       PMO Analyst → Project Manager
/// ```
#[must_use]
pub fn link(link: &LinkView, width: usize) -> Row {
    let kind = Piece::new(format!("{:\u{A0}<10} ", link.kind), Ink::Dim);
    link_row(Row::new(fill(&[kind, Piece::new(link.title.as_str(), Ink::Plain)], width, KIND)), link)
}

fn topic(catalogue: &Catalogue, at: TopicId, width: usize) -> Vec<Row> {
    let width = width.min(WIDTH_AT_MOST);
    let page = query::topic(catalogue, at);
    let mut rows = vec![Row::still(vec![Line::of(format!("Topic · {}", page.label), Ink::Dim)])];
    rows.push(lead(&page.summary, width));
    rows.extend(page.compare.iter().flat_map(|compare| comparison(compare, width)));
    rows.extend(page.labels.iter().flat_map(|shown| label(shown, width)));
    rows.extend(
        page.sections.iter().flat_map(|part: &SectionView| section(&part.title, part.claims.iter().map(|shown| claim(shown, width)))),
    );
    rows.extend(section("Figures", page.figures.iter().map(|shown| figure(shown, width))));
    let claims = page.sections.iter().flat_map(|section| &section.claims);
    rows.extend(leads(LinkView::distinct(claims), width));
    rows.extend(section("Also looked for as", page.aliases.iter().map(|name| super::page::alias(name, width))));
    rows.extend(related(&page.related, "topic", width));
    rows.extend(section("This page rests on", std::iter::once(all_sources(&page.sources, width))));
    rows
}

/// ```text
/// Answers for
/// approved goals of own projects   │ approved goals of the enterprise
/// ```
fn comparison(compare: &ComparisonView, width: usize) -> Vec<Row> {
    let half = (width.saturating_sub(3)) / 2;
    let mut rows = vec![Row::blank()];
    if width >= SIDE_BY_SIDE {
        let heads = [&compare.left, &compare.right].map(|head| fill(&[Piece::new(head.as_str(), Ink::Heading)], half, 0));
        rows.push(Row::still(beside(heads, half)));
    }
    for row in &compare.rows {
        let sources = handles(&row.left.sources).into_iter().chain(handles(&row.right.sources));
        let weak = row.left.weak.as_ref().or(row.right.weak.as_ref());
        let mut lines = fill(&[Piece::new(row.title.as_str(), Ink::Dim)], width, 0);
        lines.extend(if width >= SIDE_BY_SIDE {
            beside([&row.left, &row.right].map(|side| fill(&side_pieces(side), half, 0)), half)
        } else {
            let side = |head: &str, side: &Said| {
                let mut pieces = vec![Piece::new(format!("{head}: "), Ink::Heading)];
                pieces.extend(side_pieces(side));
                fill(&pieces, width, 2)
            };
            [side(&compare.left, &row.left), side(&compare.right, &row.right)].concat()
        });
        rows.push(Row::new(lines).resting_on(sources, weak));
    }
    rows
}

fn side_pieces(side: &Said) -> Vec<Piece> {
    with_sources(vec![Piece::new(side.text.as_str(), Ink::Plain)], &side.sources, side.weak.is_some())
}

/// Two columns of lines with a rule between them.
fn beside([left, right]: [Vec<Line>; 2], half: usize) -> Vec<Line> {
    let count = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    let line = |_| {
        let mut line = left.next().unwrap_or_default();
        line.pad_to(half);
        line.push(" │ ", Ink::Dim);
        line.pieces.extend(right.next().unwrap_or_default().pieces);
        line
    };
    (0..count).map(line).collect()
}

/// A short form, then what it means, one row each.
fn label(label: &LabelView, width: usize) -> Vec<Row> {
    let head = with_sources(vec![Piece::new(label.label.as_str(), Ink::Heading)], &label.sources, label.weak.is_some());
    let mut rows = vec![Row::blank(), Row::new(fill(&head, width, 2)).resting_on(handles(&label.sources), label.weak.as_ref())];
    for meaning in &label.meanings {
        let pieces = [Piece::new("· ", Ink::Dim), Piece::new(meaning.text.as_str(), Ink::Plain)];
        let lines = |pieces: &[Piece]| fill(pieces, width, 2);
        rows.push(match &meaning.link {
            Some(link) => link_row(Row::new(lines(&pieces)), link),
            None => Row::still(lines(&[pieces[0].clone(), Piece::new(meaning.text.as_str(), Ink::Dim)])),
        });
    }
    rows.extend(
        label.note.iter().map(|note| Row::still(fill(&[Piece::new("  ", Ink::Dim), Piece::new(note.as_str(), Ink::Dim)], width, 2))),
    );
    rows
}

fn link_row(row: Row, link: &LinkView) -> Row {
    match link.at {
        Link::Page(subject) => row.opening(subject),
        Link::Step(from, to) => row.opening(Subject::Role(from)).then(to),
    }
}

/// The questions whose answers speak of a record, each with what it says here, and the topics that do.
#[must_use]
pub fn related(related: &Related, of: &str, width: usize) -> Vec<Row> {
    let mut rows = section(&format!("Questions about this {of}"), related.questions.iter().map(|asked| answered(asked, width)));
    let topics = related.topics.iter().map(|topic| {
        let pieces = [Piece::new("· ", Ink::Dim), Piece::new(topic.title.as_str(), Ink::Plain)];
        Row::new(fill(&pieces, width, 2)).opening(Subject::Topic(topic.at))
    });
    rows.extend(section(&format!("Topics that speak of this {of}"), topics));
    rows
}

/// ```text
/// Q6  Is PMO higher than project manager?
///     They answer for different things. [Q6]
/// ```
fn answered(answered: &Answered, width: usize) -> Row {
    let mut rows = listed_question(answered, width);
    for said in &answered.claims {
        let pieces = with_sources(vec![Piece::new(said.text.as_str(), Ink::Dim)], &said.sources, said.weak.is_some());
        let indent = " ".repeat(LABEL);
        let lines = fill(&pieces, width.saturating_sub(cells(&indent)), 0);
        rows.extend(lines.into_iter().map(|line| {
            let mut pieces = vec![Piece::new(indent.clone(), Ink::Plain)];
            pieces.extend(line.pieces);
            Line { pieces }
        }));
    }
    let sources = answered.claims.iter().flat_map(|said| handles(&said.sources)).collect::<Vec<_>>();
    Row::new(rows).opening(Subject::Question(answered.question.at)).resting_on(sources, None)
}

fn listed_question(answered: &Answered, width: usize) -> Vec<Line> {
    let label = Piece::new(format!("{:\u{A0}<1$}", answered.label.as_str(), LABEL), Ink::Dim);
    fill(&[label, Piece::new(answered.question.title.as_str(), Ink::Plain)], width, LABEL)
}
