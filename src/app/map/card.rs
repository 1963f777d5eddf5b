//! What stands beside the map, or below it: the chosen role, where it leads, what it comes from, and the step that was taken.
//!
//! The first line of where it leads is the first thing to be read; whatever there is no room for is counted.

use super::heading::said_of;
use super::{Lead, signs};
use crate::app::card::head_pieces;
use crate::app::doc::{Ink, Line, Piece, Row, cells, cut, fill, fill_text, indented};
use crate::app::layout::Area;
use crate::app::model::{Model, Pane};
use crate::app::page::{in_one_line, ways};
use crate::app::screen::Screen;
use crate::domain::query::StepView;
use crate::domain::{Catalogue, RoleId, Subject};
use crate::map::plan::title::fit;

/// With so many lines there is room for lists.
const LISTS_FROM: usize = 18;
/// How many cells a title takes where there is little room.
const TITLE: usize = 22;
/// The lines that the summary takes at most.
const SUMMARY: usize = 4;

/// The lines that the legend takes at most.
const LEGEND: usize = 4;

/// Whether a card of so many lines has the legend in it.
pub(super) fn has_legend(height: usize) -> bool {
    height >= LISTS_FROM
}

/// Where on the screen the card has text: beside the map every cell is needed for titles.
#[must_use]
pub fn card_room(model: &Model) -> Option<Area> {
    let layout = model.layout();
    let below = layout.column(Pane::Page).and_then(|column| column.card).map(|(_, card)| card);
    let (left, both) = if below.is_some() { (2, 3) } else { (1, 2) };
    let area = below.or_else(|| layout.column(Pane::On).map(|column| column.body))?;
    Some(Area { x: area.x + left, width: area.width.saturating_sub(both), ..area })
}

/// The card of the role that is chosen on the map: a row for each line, which opens the role that it names.
#[must_use]
pub fn card(catalogue: &Catalogue, model: &Model) -> Vec<Row> {
    let (Screen::Map(role), Some(room)) = (model.screen(), card_room(model)) else { return Vec::new() };
    let (width, height) = (usize::from(room.width), usize::from(room.height));
    let card = Card { catalogue, model, role, width };
    if has_legend(height) { card.lists(height) } else { still(card.short(height)).collect() }
}

/// The role that the card names in a line of the screen.
#[must_use]
pub fn named_at(model: &Model, x: u16, y: u16) -> Option<RoleId> {
    let room = card_room(model).filter(|room| room.holds(x, y))?;
    match model.view.map_card.get(usize::from(y - room.y))?.opens {
        Some(Subject::Role(role)) => Some(role),
        Some(_) | None => None,
    }
}

/// `Delivery · level 4 · practitioner`
#[must_use]
pub fn about(catalogue: &Catalogue, role: RoleId) -> String {
    let role = catalogue.role(role);
    let track = &catalogue.track(role.track).title;
    match role.level {
        Some(level) => match catalogue.level_name(level) {
            Some(name) => format!("{track} · level {level} · {}", name.title),
            None => format!("{track} · level {level}"),
        },
        None => format!("{track} · level: no data"),
    }
}

struct Card<'a> {
    catalogue: &'a Catalogue,
    model: &'a Model,
    role: RoleId,
    width: usize,
}

impl Card<'_> {
    /// Everything, one below the other.
    fn lists(&self, height: usize) -> Vec<Row> {
        let mut lines = fill_text(&about(self.catalogue, self.role), Ink::Dim, self.width, 0);
        let marks = said_of(self.model.map.sheet.as_ref());
        if !marks.is_empty() {
            lines.extend(fill_text(&marks.join(" · "), Ink::Strong, self.width, 0));
        }
        let mut summary = fill_text(&first_sentence(&self.catalogue.role(self.role).summary.text), Ink::Plain, self.width, 0);
        shorten(&mut summary, SUMMARY, self.width);
        lines.extend(summary);
        for told in [self.way(), self.step()].into_iter().flatten() {
            lines.push(Line::default());
            lines.extend(told);
        }
        let mut legend = self.model.map.sheet.as_ref().map_or_else(Vec::new, |sheet| signs::lines(sheet, self.width));
        shorten(&mut legend, LEGEND, self.width);
        let (on, from) = (self.rows(true), self.rows(false));
        let height = height.saturating_sub(legend.len() + 1);
        let rest = height.saturating_sub(lines.len() + 4);
        let mut rows: Vec<Row> = still(lines).collect();
        // What it leads to comes first; the rest is for what it comes from.
        let for_on = count(&on).min(rest.saturating_sub(count(&from).min(rest / 3)));
        rows.extend(list("Often leads to", &on, for_on, self.leads(true), self.width));
        let left = height.saturating_sub(rows.len() + 2);
        if left > 1 {
            rows.extend(list("Comes from", &from, left, self.leads(false), self.width));
        }
        rows.truncate(height);
        // The legend stands on the last lines, so that it holds still while the card changes.
        rows.resize(height + 1, Row::blank());
        rows.extend(still(legend));
        rows
    }

    /// The same in a few lines.
    fn short(&self, height: usize) -> Vec<Line> {
        let (on, from) = (self.named(true), self.named(false));
        let leads = format!("leads to {}: ", on.len());
        let comes = format!("comes from {}: ", from.len());
        let told = |before: &str, names: &[String], none: &str, lines: usize| {
            let mut said = match (names, lines) {
                ([], _) => vec![Line::of(cut(none, self.width), Ink::Dim)],
                (names, 1) => {
                    let names: Vec<&str> = names.iter().map(String::as_str).collect();
                    in_one_line(before, &names, self.width).into_iter().collect()
                }
                (names, _) => fill(&[Piece::new(before, Ink::Dim), Piece::new(names.join(" · "), Ink::Plain)], self.width, 2),
            };
            shorten(&mut said, lines, self.width);
            said
        };
        let mut step = self.way().or_else(|| self.step()).unwrap_or_default();
        let mut lines = told(&leads, &on, "no step leads on from here in this catalogue", height.div_ceil(2).min(6));
        if step.is_empty() || lines.len() + step.len() < height {
            let room = height.saturating_sub(lines.len() + step.len()).clamp(1, 3);
            lines.extend(told(&comes, &from, "no step leads here in this catalogue: people come from outside it", room));
        }
        let left = height.saturating_sub(lines.len());
        // A route is one sentence, which says where it is cut; of a step each line stands for itself.
        if self.model.map.way.is_some() {
            shorten(&mut step, left, self.width);
        }
        lines.extend(step.into_iter().take(left));
        let left = height.saturating_sub(lines.len());
        if left > 1 {
            let mut summary = fill_text(&first_sentence(&self.catalogue.role(self.role).summary.text), Ink::Dim, self.width, 0);
            shorten(&mut summary, left, self.width);
            lines.extend(summary);
        }
        lines
    }

    fn rows(&self, on: bool) -> Vec<Row> {
        ways(self.catalogue, self.model, self.role, on, self.width.saturating_sub(1))
    }

    /// `▸↑ Programme Manager 4–7`, the one that a key goes to first.
    fn named(&self, on: bool) -> Vec<String> {
        let next = self.leads(on);
        let rows = self.rows(on);
        let mut named: Vec<(bool, String)> = rows
            .iter()
            .filter_map(|row| {
                let Some(Subject::Role(other)) = row.opens else { return None };
                let sign = row.lines.first()?.pieces.first()?.text.clone();
                let is_next = Some(other) == next;
                let mark = if is_next { "▸\u{A0}" } else { "" };
                Some((is_next, format!("{mark}{sign}\u{A0}{}", fit(&self.catalogue.role(other).title, TITLE).replace(' ', "\u{A0}"))))
            })
            .collect();
        named.sort_by_key(|(is_next, _)| !is_next);
        named.into_iter().map(|(_, name)| name).collect()
    }

    /// The role to which the key up goes from here, or the key down.
    fn leads(&self, up: bool) -> Option<RoleId> {
        match self.model.map.lead(self.role, up) {
            Lead::Route(to) => to,
            Lead::Known(to) => Some(to),
            Lead::Best => self.model.map.sheet.as_ref()?.ways(self.catalogue, self.role, up).first().copied(),
        }
    }

    /// The route that is drawn, the chosen role standing out in it.
    fn way(&self) -> Option<Vec<Line>> {
        let way = self.model.map.way.as_ref()?;
        let mut pieces = vec![Piece::new(format!("{}: ", way.name()), Ink::Dim)];
        for (index, role) in way.roles.iter().enumerate() {
            let arrow = if index == 0 { "" } else { " › " };
            let ink = if *role == self.role { Ink::Strong } else { Ink::Plain };
            pieces.extend([Piece::new(arrow, Ink::Dim), Piece::new(self.catalogue.role(*role).title.as_str(), ink)]);
        }
        Some(fill(&pieces, self.width, 2))
    }

    /// The step by which one came: `came up from Associate PM`, its kind and years, the first thing to show.
    fn step(&self) -> Option<Vec<Line>> {
        let (other, up) = self.model.map.came()?;
        let (from, to) = if up { (other, self.role) } else { (self.role, other) };
        let step = StepView::new(self.catalogue, from, to, self.catalogue.step(from, to)?);
        let title = &self.catalogue.role(other).title;
        let (of, ways) = self.model.map.choice;
        let is_on_route = self.model.map.way.as_ref().is_some_and(|way| way.beside(other, up) == Some(self.role));
        let (said, ways_told) = match (is_on_route, up) {
            (true, true) => ("on from", ""),
            (true, false) => ("back from", ""),
            (false, true) => ("up from", "ways up"),
            (false, false) => ("down from", "ways down"),
        };
        let choice = if ways > 1 && !is_on_route { format!(" · {of} of {ways} {ways_told}, Tab: the next") } else { String::new() };
        let said = format!("{said} {title}");
        let mut lines = fill(&[Piece::new(said, Ink::Strong), Piece::new(choice, Ink::Dim)], self.width, 2);
        lines.extend(fill(&head_pieces(&step), self.width, 2));
        let shown = step.to_show.first().map_or("no data", |text| text.as_str());
        let mut show = fill(&[Piece::new("to show: ", Ink::Dim), Piece::new(shown, Ink::Plain)], self.width, 2);
        shorten(&mut show, 2, self.width);
        lines.extend(show);
        Some(lines)
    }
}

fn count(rows: &[Row]) -> usize {
    rows.iter().map(|row| row.lines.len()).sum()
}

/// A heading with rows below it, the one marked to which a key goes; what does not fit is counted.
fn list(heading: &str, rows: &[Row], room: usize, next: Option<RoleId>, width: usize) -> Vec<Row> {
    let all = rows.iter().filter(|row| row.choosable).count();
    let many = if all == 0 { String::new() } else { format!(" · {all}") };
    let mut head = Line::of(format!("{heading}{many}"), Ink::Heading);
    if all > 0 {
        head.pad_to(width.saturating_sub(cells("years")));
        head.push("years", Ink::Dim);
    }
    let mut told: Vec<Row> = still(vec![Line::default(), head]).collect();
    let (mut used, mut shown) = (0, 0);
    for (index, row) in in_sight(rows, room, next).into_iter().enumerate() {
        let is_last = index + 1 == rows.len();
        if used + row.lines.len() + usize::from(!is_last) > room {
            break;
        }
        used += row.lines.len();
        shown += usize::from(row.choosable);
        let is_next = is_next(row, next);
        for (number, line) in row.lines.iter().enumerate() {
            let mark = if is_next && number == 0 { "▸" } else { " " };
            let mut pieces = vec![Piece::new(mark, Ink::Strong)];
            pieces.extend(
                line.pieces
                    .iter()
                    .cloned()
                    .map(|piece| if is_next && piece.ink == Ink::Plain { Piece { ink: Ink::Strong, ..piece } } else { piece }),
            );
            told.push(Row { opens: row.opens, ..Row::still(vec![Line { pieces }]) });
        }
    }
    if shown < all {
        told.extend(still(vec![indented(Line::of(format!("… {} more: Enter reads all", all - shown), Ink::Dim), 1)]));
    }
    told
}

fn is_next(row: &Row, next: Option<RoleId>) -> bool {
    next.is_some_and(|next| row.opens == Some(Subject::Role(next)))
}

/// The rows in their order; the one to which a key goes comes first, where there would be no room for it and a line more.
fn in_sight(rows: &[Row], room: usize, next: Option<RoleId>) -> Vec<&Row> {
    let mut order: Vec<&Row> = rows.iter().collect();
    if let Some(at) = rows.iter().position(|row| is_next(row, next))
        && count(&rows[..=at]) + usize::from(at + 1 < rows.len()) > room
    {
        let row = order.remove(at);
        order.insert(0, row);
    }
    order
}

/// A row for each line, behind which there is nothing.
fn still(lines: Vec<Line>) -> impl Iterator<Item = Row> {
    lines.into_iter().map(|line| Row::still(vec![line]))
}

/// Keeps so many lines, the last with an ellipsis where some are left out.
fn shorten(lines: &mut Vec<Line>, most: usize, width: usize) {
    if lines.len() <= most {
        return;
    }
    lines.truncate(most);
    if let Some(last) = lines.last_mut()
        && let Some(piece) = last.pieces.last_mut()
    {
        piece.text.push('…');
        let over = last.width().saturating_sub(width);
        if let Some(piece) = last.pieces.last_mut() {
            piece.text = cut(&piece.text, cells(&piece.text).saturating_sub(over));
        }
    }
}

fn first_sentence(text: &str) -> String {
    match text.split_once(". ") {
        Some((first, _)) => format!("{first}."),
        None => text.to_owned(),
    }
}
