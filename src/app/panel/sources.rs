//! The rows of the sources panel: what something rests on.
//!
//! Every source is told with its date and licence, and never left out.

use crate::app::doc::{Ink, Line, Piece, Row, cells, fill, indented};
use crate::app::model::Model;
use crate::app::{answers, card};
use crate::domain::query::topic::LinkView;
use crate::domain::query::{self, SourcePage};
use crate::domain::{Catalogue, Link, RoleId, SourceId};

/// What a sentence speaks of, one row each.
pub(super) fn leads(catalogue: &Catalogue, links: &[Link], width: usize) -> Vec<Row> {
    if links.is_empty() {
        return Vec::new();
    }
    let mut rows = vec![Row::still(vec![Line::of("Leads to", Ink::Heading)])];
    rows.extend(links.iter().map(|&at| answers::link(&LinkView::new(catalogue, at), width)));
    rows.push(Row::heading("Sources"));
    rows
}

/// The step in full where it is one, then every source.
pub(super) fn rests_on(
    catalogue: &Catalogue,
    model: &Model,
    step: Option<(RoleId, RoleId)>,
    (sources, weak): (&[SourceId], Option<&str>),
    width: usize,
) -> Vec<Row> {
    let (mut rows, of_step) =
        step.map_or_else(Default::default, |(from, to)| card::whole(catalogue, &model.holder(catalogue, from), (from, to), width));
    let sources = if step.is_some() { &of_step } else { sources };
    if step.is_some() {
        rows.push(Row::heading("Sources"));
    }
    if let Some(weak) = weak {
        rows.push(Row::new(fill(&[Piece::new("Weak: ", Ink::Weak), Piece::new(weak, Ink::Plain)], width, 6)));
        rows.push(Row::blank());
    }
    for (index, &source) in sources.iter().enumerate() {
        rows.extend((index > 0).then(Row::blank));
        rows.push(source_row(&query::source(catalogue, source), width));
    }
    if sources.is_empty() {
        rows.push(Row::still(vec![Line::of("It names no source.", Ink::Dim)]));
    }
    rows
}

/// ```text
/// S26  PMO role levels and titles: …
///      pmolearning.co.uk; houseofpmo.com · 2021–2025 · Copyright
///      Good for PMO ladder and aliases.
/// ```
fn source_row(source: &SourcePage, width: usize) -> Row {
    let indent = cells(&source.label).max(4) + 1;
    let label = format!("{:\u{A0}<1$} ", source.label.as_str(), indent - 1);
    let mut lines = fill(&[Piece::new(label, Ink::Source), Piece::new(source.title.as_str(), Ink::Strong)], width, indent);
    let facts =
        [("", &source.publisher), ("date: ", &source.date), ("licence: ", &source.licence), ("", &source.note), ("", &source.attribution)];
    for (label, fact) in facts {
        let Some(fact) = fact else { continue };
        let text = format!("{label}{fact}");
        lines.extend(fill(&[Piece::new(text, Ink::Dim)], width.saturating_sub(indent), 0).into_iter().map(|line| indented(line, indent)));
    }
    Row { sources: source.at.into_iter().collect(), ..Row::new(lines) }
}
