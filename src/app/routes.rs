//! The Routes screen as rows: both ends, the limits, the routes between them, and the chosen one written out.
//!
//! What leads where, and at what price, is the query's affair; here it only becomes rows.

use super::card::head_pieces;
use super::doc::{Ink, Line, Piece, Row, fill, fill_text};
use super::keymap::Command;
use super::model::Model;
use super::page::{all_sources, handles, section};
use super::screen::Screen;
use crate::domain::query::route::{Hop, Route, Routes, Wishes, sources, span_words, years_words};
use crate::domain::query::words::listed_in_part;
use crate::domain::query::{self, Named, StepView};
use crate::domain::{Catalogue, Credential, RoleId, Subject};

/// How many credentials are named before the rest is counted.
const CREDENTIALS: usize = 4;
/// Lines are not filled wider than this.
const WIDTH_AT_MOST: usize = 100;

/// What is asked of routes: the limits of the profile, and those of the screen.
#[must_use]
pub fn wishes(catalogue: &Catalogue, model: &Model, from: RoleId) -> Wishes {
    let own = Wishes::of(&model.holder(catalogue, from));
    let asked = &model.wishes;
    Wishes {
        no_degree: own.no_degree || asked.no_degree,
        no_credential: own.no_credential || asked.no_credential,
        only_promotions: own.only_promotions || asked.only_promotions,
        step_years: own.step_years,
        tracks: own.tracks.into_iter().chain(asked.tracks.clone()).collect(),
        ..asked.clone()
    }
}

/// The routes between two roles.
#[must_use]
pub fn routes(catalogue: &Catalogue, model: &Model, from: RoleId, to: Option<RoleId>) -> Option<Routes> {
    Some(query::routes(catalogue, &model.holder(catalogue, from), from, to?, &wishes(catalogue, model, from)))
}

/// The list on the left: both ends, the limits, the routes.
#[must_use]
pub fn list(catalogue: &Catalogue, model: &Model, (from, to): (RoleId, Option<RoleId>), found: Option<&Routes>, width: usize) -> Vec<Row> {
    let end = |name: &str, role: Option<RoleId>, command: Command| {
        let title = role.map_or_else(|| "choose one: Enter".to_owned(), |role| catalogue.role(role).title.to_string());
        let ink = if role.is_some() { Ink::Strong } else { Ink::Weak };
        Row::new(fill(&[Piece::new(format!("{name:\u{A0}<7}"), Ink::Dim), Piece::new(title, ink)], width, 7)).running(command)
    };
    let mut rows = vec![end("from", Some(from), Command::RouteFrom), end("to", to, Command::RouteTo)];
    let limits: Vec<String> = wishes(catalogue, model, from).limits(catalogue).into_iter().map(|limit| limit.words).collect();
    let limits = if limits.is_empty() { "none".to_owned() } else { limits.join("; ") };
    let pieces = [Piece::new(format!("{:\u{A0}<7}", "limits"), Ink::Dim), Piece::new(limits, Ink::Plain)];
    rows.push(Row::new(fill(&pieces, width, 7)).running(Command::Limits));
    match found {
        Some(found) if found.none.is_none() => {
            let heading = if found.routes.len() == 1 {
                "One way".to_owned()
            } else {
                format!("{} ways, none worse than another on every cost", found.routes.len())
            };
            rows.push(wrapped_heading(&heading, width));
            rows.extend(found.routes.iter().enumerate().map(|(index, route)| alternative(index, route, width)));
            rows.extend(rest(found, width));
        }
        Some(found) => rows.extend(nothing(found, from, width)),
        None => {}
    }
    rows.extend(journeys(catalogue, from, to, width));
    rows
}

fn wrapped_heading(text: &str, width: usize) -> Row {
    Row::still(std::iter::once(Line::default()).chain(fill_text(text, Ink::Heading, width, 0)).collect())
}

/// ```text
/// 1 Senior Project Manager › Programme Manager
///   3 steps · 7–13 years · gain 14 · earn nothing
///   every step is usual
/// ```
fn alternative(index: usize, route: &Route, width: usize) -> Row {
    let between: Vec<&str> = route.roles[1..route.roles.len().saturating_sub(1)].iter().map(|role| role.title.as_str()).collect();
    let title = if between.is_empty() { "straight there".to_owned() } else { between.join(" › ") };
    let mut lines = fill(&[Piece::new(format!("{} ", index + 1), Ink::Dim), Piece::new(title, Ink::Strong)], width, 2);
    let inner = width.saturating_sub(2);
    let mut rest = fill_text(&price(route), Ink::Plain, inner, 0);
    rest.extend(fill_text(&route.why, Ink::For, inner, 0));
    lines.extend(rest.into_iter().map(|line| super::doc::indented(line, 2)));
    Row::new(lines).numbered(index)
}

fn price(route: &Route) -> String {
    let cost = &route.cost;
    let steps = if cost.steps == 1 { "1\u{A0}step".to_owned() } else { format!("{}\u{A0}steps", cost.steps) };
    let earn = match cost.credentials.required.len() {
        0 => "earn\u{A0}nothing".to_owned(),
        many => format!("earn\u{A0}{many}"),
    };
    format!("{steps} · {} · {} · {earn}", years_words(cost).replace(' ', "\u{A0}"), gain(route))
}

fn gain(route: &Route) -> String {
    match route.cost.gain_not_described {
        0 => format!("gain\u{A0}{}", route.cost.gain),
        part => format!("gain\u{A0}at\u{A0}most\u{A0}{}, {part}\u{A0}not\u{A0}described", route.cost.gain),
    }
}

fn rest(found: &Routes, width: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let more = found.found.saturating_sub(found.routes.len());
    if more > 0 {
        let line = format!("{more} more that no other beats: rungs route {} {} -k {}", found.from.id, found.to.id, found.found);
        rows.push(Row::still(fill_text(&line, Ink::Dim, width, 2)));
    }
    if found.bounded {
        let text = "The search was ended before it had seen everything: there may be others.";
        rows.push(Row::still(fill_text(text, Ink::Weak, width, 2)));
    }
    rows
}

/// Why there is no route, and what can be reached instead.
fn nothing(found: &Routes, from: RoleId, width: usize) -> Vec<Row> {
    let Some(none) = &found.none else { return Vec::new() };
    let mut rows = vec![Row::blank(), Row::still(fill_text(&none.message(), Ink::Weak, width, 0))];
    let near = none
        .nearest
        .iter()
        .map(|near| Row::new(fill_text(&near.role.title, Ink::Plain, width, 2)).leading(Screen::Routes(from, Some(near.role.at))));
    rows.extend(section("What can be reached", near));
    rows
}

/// The guided journeys that begin here, where no end is chosen; where one is, those that pass both.
fn journeys(catalogue: &Catalogue, from: RoleId, to: Option<RoleId>, width: usize) -> Vec<Row> {
    let row = |journey: query::role::JourneyView| {
        let last = journey.roles.last().map(|role| role.at);
        let titles: Vec<&str> = journey.roles.iter().map(|role| role.title.as_str()).collect();
        let pieces = [Piece::new(format!("{}: ", journey.title), Ink::Strong), Piece::new(titles.join(" › "), Ink::Plain)];
        Row::new(fill(&pieces, width, 2)).leading(Screen::Routes(from, last)).resting_on(handles(&journey.sources), None)
    };
    match to {
        None => section("Journeys that begin here", query::journeys_from(catalogue, from).into_iter().map(row)),
        Some(_) => Vec::new(),
    }
}

/// A route written out, step by step.
#[must_use]
pub fn page(route: Option<&Route>, found: Option<&Routes>, width: usize) -> Vec<Row> {
    let width = width.min(WIDTH_AT_MOST);
    let Some(route) = route else { return explained(found, width) };
    let titles: Vec<&str> = route.roles.iter().map(|role| role.title.as_str()).collect();
    let mut rows = vec![
        Row::still(fill_text(&titles.join(" › "), Ink::Strong, width, 2)),
        Row::still(fill_text(&format!("{} · {}", price(route), route.why), Ink::Plain, width, 2)),
        Row::still(fill_text(&earn(&route.cost.credentials.required, &route.cost.credentials.usual), Ink::Dim, width, 2)),
    ];
    rows.extend(
        route
            .cautions
            .iter()
            .map(|caution| Row::still(fill(&[Piece::new("! ", Ink::Weak), Piece::new(caution.as_str(), Ink::Plain)], width, 2))),
    );
    for (number, (step, hop)) in route.steps.iter().zip(&route.hops).enumerate() {
        rows.push(Row::blank());
        rows.extend(leg(number + 1, step, hop, width));
    }
    for journey in &route.journeys {
        rows.push(Row::still(fill_text(&format!("This is the journey ‘{}’.", journey.title), Ink::Dim, width, 0)));
    }
    let all = sources(route);
    rows.extend(section("This route rests on", std::iter::once(all_sources(&all, width))));
    rows
}

/// What is said where no route is chosen.
fn explained(found: Option<&Routes>, width: usize) -> Vec<Row> {
    let text = match found {
        None => {
            "Choose where to get to: Enter on the line ‘to’, or r on any role. Up to five ways are shown, each with its price: \
                 steps, years typically spent, proficiency to gain, credentials to earn; and why it is there."
        }
        Some(found) if found.none.is_some() => "There is no way to show.",
        Some(_) => "Choose one of the ways on the left, and it is written out here, step by step.",
    };
    vec![Row::still(fill_text(text, Ink::Dim, width, 0))]
}

fn earn(required: &[Named<Credential>], usual: &[Named<Credential>]) -> String {
    let titles = |named: &[Named<Credential>]| named.iter().map(|named| named.title.to_string()).collect::<Vec<_>>();
    let required =
        if required.is_empty() { "no credential is required".to_owned() } else { format!("required: {}", titles(required).join(", ")) };
    match usual {
        [] => required,
        usual => format!("{required}; usually asked for: {}", listed_in_part(&titles(usual), CREDENTIALS)),
    }
}

/// ```text
/// 1 Senior Project Manager
///   ↑ promotion · stated · 3–5 years [S51]
///   so far 3–5 years · gain 4
///   to show  …
///   learn    Leadership 3 → 4, …
///   earn     …
/// ```
fn leg(number: usize, step: &StepView, hop: &Hop, width: usize) -> Vec<Row> {
    let title = [Piece::new(format!("{number} "), Ink::Dim), Piece::new(step.to.title.as_str(), Ink::Heading)];
    let inner = width.saturating_sub(2);
    let head = fill(&head_pieces(step), inner, 2).into_iter().map(|line| super::doc::indented(line, 2));
    let so_far = format!("{} so far", span_words(hop.so_far.as_ref(), hop.so_far_unknown));
    let so_far = fill_text(&so_far, Ink::Dim, inner, 2).into_iter().map(|line| super::doc::indented(line, 2));
    let lines = fill(&title, width, 2).into_iter().chain(head).chain(so_far).collect();
    let mut rows =
        vec![Row::new(lines).opening(Subject::Role(step.to.at)).resting_on(step.sources.iter().map(|cited| cited.at), step.weak.as_ref())];
    let told = |name: &str, text: String| {
        let pieces = [Piece::new(format!("\u{A0}\u{A0}{name:\u{A0}<9}"), Ink::Dim), Piece::new(text, Ink::Plain)];
        Row::still(fill(&pieces, width, 11))
    };
    let show: Vec<&str> = step.to_show.iter().map(|text| text.as_str()).collect();
    rows.push(told("to show", if show.is_empty() { "no data".to_owned() } else { show.join("; ") }));
    let learn: Vec<String> = hop.gains.iter().map(query::plan::raised).collect();
    rows.push(told("to learn", if learn.is_empty() { "nothing more".to_owned() } else { learn.join(", ") }));
    rows.push(told("to earn", earn(&hop.credentials.required, &hop.credentials.usual)));
    rows
}
