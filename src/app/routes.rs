//! The Routes screen as rows: both ends, the limits, the routes between them, and the chosen one written out.
//!
//! What leads where, and at what price, is the query's affair; here it only becomes rows.

use super::card::head_pieces;
use super::doc::{Ink, Line, Piece, Row, cells, fill, fill_text};
use super::keymap::Command;
use super::model::Model;
use super::page::{all_sources, journey, section};
use super::screen::Screen;
use crate::domain::query::route::{
    Hop, ROUTES, Route, Routes, Why, Wishes, degree_words, earn_words, gain_told, gain_words, served_words, sources, span_words,
    years_words,
};
use crate::domain::query::words::{closed, count};
use crate::domain::query::{self, StepView};
use crate::domain::{Catalogue, RoleId, Subject};

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

/// The command line that prints the same: with the limits, and as many routes.
#[must_use]
pub fn command_line(catalogue: &Catalogue, model: &Model) -> String {
    let options = model.view.routes.as_ref().map(|found| {
        let many = if found.routes.len() > ROUTES { format!(" -k {}", found.routes.len()) } else { String::new() };
        format!("{}{many}", found.options)
    });
    model.screen().command_line(catalogue) + &options.unwrap_or_default()
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
    let wishes = wishes(catalogue, model, from);
    let limits: Vec<String> = wishes.limits(catalogue).into_iter().map(|limit| limit.words).collect();
    let limits = if limits.is_empty() { "none".to_owned() } else { limits.join("; ") };
    let pieces = [Piece::new(format!("{:\u{A0}<7}", "limits"), Ink::Dim), Piece::new(limits, Ink::Plain)];
    rows.push(Row::new(fill(&pieces, width, 7)).running(Command::Limits));
    rows.extend(wishes.idle(catalogue).iter().map(|idle| Row::still(fill_text(idle, Ink::Weak, width, 2))));
    match found {
        Some(found) if found.none.is_none() => {
            let many = found.routes.len();
            rows.push(wrapped_heading(&if many == 1 { "One way".to_owned() } else { format!("{many} ways") }, width));
            rows.extend(found.routes.iter().enumerate().map(|(index, route)| alternative(index, route, width)));
            rows.extend(rest(model, found, width));
        }
        Some(found) => rows.extend(nothing(found, from, width)),
        None => rows.extend(journeys(catalogue, from, width)),
    }
    rows
}

fn wrapped_heading(text: &str, width: usize) -> Row {
    Row::still(std::iter::once(Line::default()).chain(fill_text(text, Ink::Heading, width, 0)).collect())
}

/// ```text
/// 1 Senior Project Manager › Programme Manager
///   3 steps · 7–13 years · gain 14
///   the usual way: every step is a usual one
/// ```
fn alternative(index: usize, route: &Route, width: usize) -> Row {
    let between: Vec<&str> = route.roles[1..route.roles.len().saturating_sub(1)].iter().map(|role| role.title.as_str()).collect();
    let title = if between.is_empty() { "straight there".to_owned() } else { format!("by {}", between.join(" › ")) };
    let mut lines = fill(&[Piece::new(format!("{} ", index + 1), Ink::Dim), Piece::new(title, Ink::Strong)], width, 2);
    let inner = width.saturating_sub(2);
    let mut rest = fill_text(&price(route), Ink::Plain, inner, 0);
    rest.extend(fill_text(&why(route, inner), Ink::For, inner, 0));
    lines.extend(rest.into_iter().map(|line| super::doc::indented(line, 2)));
    Row::new(lines).numbered(index).resting_on(sources(route).iter().map(|cited| cited.at), None)
}

/// The weightiest reason, the journeys, and as many more as one line holds; the rest stands with the route itself.
fn why(route: &Route, width: usize) -> String {
    let mut reasons = route.reasons.iter();
    let first = reasons.next().map(ToString::to_string).unwrap_or_default();
    reasons.fold(first, |said, reason| {
        let longer = format!("{said}; {reason}");
        if matches!(reason, Why::Journey(_)) || cells(&longer) <= width { longer } else { said }
    })
}

/// `3 steps · 7–13 years · gain at most 85 · 2 credentials`
fn price(route: &Route) -> String {
    let cost = &route.cost;
    let mut parts = vec![count(cost.steps, "step"), years_words(cost), gain_words(cost)];
    if !cost.credentials.required.is_empty() {
        parts.push(count(cost.credentials.required.len(), "credential"));
    }
    parts.iter().map(|part| part.replace(' ', "\u{A0}")).collect::<Vec<_>>().join(" · ")
}

/// What of the routes is not shown, and how they are to be read.
fn rest(model: &Model, found: &Routes, width: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let more = found.found.saturating_sub(found.routes.len());
    let folded = model.wishes.most > ROUTES && found.routes.len() > ROUTES;
    let told = match (more, folded) {
        (0, true) => Some("a shows fewer".to_owned()),
        (0, false) => None,
        (more, _) => Some(format!("{more} more: a shows them")),
    };
    rows.extend(told.map(|told| Row::new(fill_text(&told, Ink::Dim, width, 2)).running(Command::All)));
    if found.bounded {
        let text = "The search was ended before it had seen everything: there may be others.";
        rows.push(Row::still(fill_text(text, Ink::Weak, width, 2)));
    }
    rows.push(Row::blank());
    rows.push(Row::still(fill_text(READING, Ink::Dim, width, 0)));
    rows
}

/// How the routes are to be read.
const READING: &str = "None is worse than another on every cost: steps, years, gain, credentials. The usual way and known journeys \
                       are shown even so. Gain counts the proficiency levels to learn; what nobody has described counts in full.";

/// Why there is no route, and what can be reached instead.
fn nothing(found: &Routes, from: RoleId, width: usize) -> Vec<Row> {
    let Some(none) = &found.none else { return Vec::new() };
    let mut rows = vec![Row::blank(), Row::still(fill_text(&closed(none.told()), Ink::Weak, width, 0))];
    let near = none
        .nearest
        .iter()
        .map(|near| Row::new(fill_text(&near.role.title, Ink::Plain, width, 2)).leading(Screen::Routes(from, Some(near.role.at))));
    rows.extend(section("What can be reached", near));
    rows
}

/// The guided journeys that begin here, where no end is chosen.
fn journeys(catalogue: &Catalogue, from: RoleId, width: usize) -> Vec<Row> {
    let here = query::journeys_from(catalogue, from);
    if here.is_empty() {
        let text = format!("No guided journey begins at {}.", catalogue.role(from).title);
        return vec![Row::blank(), Row::still(fill_text(&text, Ink::Dim, width, 0))];
    }
    section("Journeys that begin here", here.iter().map(|known| journey(known, width)))
}

/// A route written out, step by step.
#[must_use]
pub fn page(route: Option<&Route>, found: Option<&Routes>, width: usize) -> Vec<Row> {
    let width = width.min(WIDTH_AT_MOST);
    let Some(route) = route else { return explained(found, width) };
    let titles: Vec<&str> = route.roles.iter().map(|role| role.title.as_str()).collect();
    let assumed = found.is_some_and(|found| found.assumed);
    let said = |text: &str, ink: Ink| Row::still(fill_text(text, ink, width, 2));
    let mut rows = vec![said(&titles.join(" › "), Ink::Strong), said(&route.why, Ink::For)];
    let cost = &route.cost;
    let served = served_words(cost).map(|served| format!(" ({served})")).unwrap_or_default();
    rows.push(said(&format!("{}, {}{served}", count(cost.steps, "step"), years_words(cost)), Ink::Plain));
    rows.push(said(&gain_told(cost, assumed), Ink::Plain));
    rows.push(said(&earn_words(&cost.credentials, CREDENTIALS), Ink::Dim));
    rows.extend(degree_words(&cost.degrees, CREDENTIALS).map(|degrees| said(&degrees, Ink::Dim)));
    let careful = |caution: &String| Row::still(fill(&[Piece::new("! ", Ink::Weak), Piece::new(caution.as_str(), Ink::Plain)], width, 2));
    rows.extend(route.cautions.iter().map(careful));
    for (number, (step, hop)) in route.steps.iter().zip(&route.hops).enumerate() {
        rows.push(Row::blank());
        rows.extend(leg(number + 1, step, hop, width));
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
    if let Some(note) = step.note.as_ref() {
        rows.push(told("note", note.to_string()));
    }
    let show: Vec<&str> = step.to_show.iter().map(|text| text.as_str()).collect();
    rows.push(told("to show", if show.is_empty() { "no data".to_owned() } else { show.join("; ") }));
    rows.push(told("to learn", query::plan::learn_words(hop, usize::MAX)));
    rows.push(told("to earn", earn_words(&hop.credentials, CREDENTIALS)));
    rows
}
