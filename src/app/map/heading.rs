//! What stands over the map and over its card: what is shown, how much of it is out of sight, and what its signs mean.
//!
//! Where there is little room every part is said in fewer words, the least needed first.

use super::sight::{Beyond, beyond};
use super::signs::{by_need, here, is_mark};
use super::{Map, Sheet, about, has_legend};
use crate::app::doc::cells;
use crate::app::model::{Model, Pane};
use crate::domain::{Catalogue, RoleId};
use crate::map::route::Drawn;

/// How many ways there are to say it, each shorter than the one before.
const SHORTER: usize = 9;
/// What a line over a column needs beside what is written in it.
const FRAME: usize = 4;

/// How many cells of the legend are to be in the line over the map.
const LEGEND: usize = 30;
/// What it needs beside its words.
const BESIDE: usize = 3;

/// Whether the card is so high that the legend is in it.
#[must_use]
pub fn is_told(model: &Model) -> bool {
    let layout = model.layout();
    let card = layout.column(Pane::Page).and_then(|column| column.card).map(|(_, card)| card);
    card.or_else(|| layout.column(Pane::On).map(|column| column.body)).is_none_or(|card| has_legend(usize::from(card.height)))
}

/// `map · route 2: Project Manager to PMO Director · 29 of 53 roles · every step · 3 rows above`
#[must_use]
pub fn heading(catalogue: &Catalogue, model: &Model, width: usize) -> String {
    let beyond = beyond(model);
    let said = |shorter: usize| {
        let parts = [
            Some("map".to_owned()),
            route(catalogue, &model.map, shorter),
            part(&model.map, shorter),
            model.map.every.then(|| every(&model.map).to_owned()),
            reading(&model.map, shorter),
            out_of_sight(beyond, shorter),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    // Where the card has no legend, the beginning of it stands in the same line; for that the levels need not be told.
    let legend = model.map.sheet.as_ref().filter(|_| !is_told(model)).map_or(0, |sheet| cells(&legend_in(sheet, 0, LEGEND).0) + BESIDE);
    let fits = |(shorter, said): &(usize, String)| cells(said) + FRAME + if *shorter < 3 { legend } else { 0 } <= width;
    let all = (0..SHORTER).map(|shorter| (shorter, said(shorter)));
    all.into_iter().find(fits).map_or_else(|| said(SHORTER), |(_, said)| said)
}

/// The route that is drawn: which it is, and between what.
fn route(catalogue: &Catalogue, map: &Map, shorter: usize) -> Option<String> {
    let way = map.way.as_ref()?;
    let title = |role: &RoleId| catalogue.role(*role).title.as_str();
    let (from, to) = (way.roles.first().map(title)?, way.roles.last().map(title)?);
    let route = way.name();
    Some(match shorter {
        0 => format!("{route}: {from} to {to} (Esc leaves it out)"),
        1 | 2 => format!("{route}: {from} to {to}"),
        3..=6 => format!("{route} to {to}"),
        _ => route,
    })
}

/// Whether every step is drawn, where that was asked for.
fn every(map: &Map) -> &'static str {
    match map.sheet.as_ref().map_or(Drawn::Asked, |sheet| sheet.scene.drawn) {
        Drawn::Asked => "every step",
        Drawn::Backbone => "no room for every step",
        Drawn::Nothing => "no room for steps",
    }
}

/// What part of all roles is shown.
fn part(map: &Map, shorter: usize) -> Option<String> {
    let part = map.sheet.as_ref()?.part.as_ref()?;
    Some(if shorter < 4 { part.clone() } else { part.split(':').next().unwrap_or(part).to_owned() })
}

/// `levels 1 to 9, junior below`; where something else has to be said as well, it gives way.
fn reading(map: &Map, shorter: usize) -> Option<String> {
    let plan = map.sheet.as_ref().map(|sheet| &sheet.ground.plan)?;
    let known: Vec<&String> = plan.tiers.iter().filter(|tier| tier.as_str() != "?").collect();
    let is_alone = map.way.is_none() && map.sheet.as_ref().is_none_or(|sheet| sheet.part.is_none());
    if let Some(from) = plan.counted_from {
        // Without levels the numbers on the left have to be told also where little else is.
        return match shorter {
            0..=1 => Some(format!("rows: steps from {}", plan.roles[from].title)),
            2..=6 => Some("rows: steps away".to_owned()),
            _ => None,
        };
    }
    match (known.as_slice(), shorter) {
        _ if !is_alone => None,
        ([first, .., last], ..=2) => Some(format!("levels {first} to {last}, junior below")),
        (_, ..=2) => Some("junior below, senior above".to_owned()),
        (_, ..=7) => Some("junior below".to_owned()),
        _ => None,
    }
}

/// `3 rows above, 1 below · more left and right`
fn out_of_sight(beyond: Beyond, shorter: usize) -> Option<String> {
    let rows = |many: usize| match (shorter, many) {
        (5.., many) => many.to_string(),
        (_, 1) => "1 row".to_owned(),
        (_, many) => format!("{many} rows"),
    };
    let down = match (beyond.above, beyond.below) {
        (0, 0) => None,
        (above, 0) => Some(format!("{} above", rows(above))),
        (0, below) => Some(format!("{} below", rows(below))),
        (above, below) => Some(format!("{} above, {below} below", rows(above))),
    };
    let across = match (beyond.left, beyond.right) {
        (false, false) => None,
        (true, true) => Some("more left and right"),
        (true, false) => Some("more left"),
        (false, true) => Some("more right"),
    };
    let all: Vec<&str> = down.as_deref().into_iter().chain(across).collect();
    match shorter {
        _ if all.is_empty() => None,
        6.. => Some("more".to_owned()),
        5 => Some(all.join(", ").replace("more left and right", "left, right").replace("more ", "")),
        _ => Some(all.join(" · ")),
    }
}

/// The chosen role with what it is to somebody; where the card lies below the map also its track and level.
#[must_use]
pub fn card_heading(catalogue: &Catalogue, model: &Model) -> String {
    let Some(role) = model.screen().role() else { return String::new() };
    let title = &catalogue.role(role).title;
    if model.layout().columns.len() > 1 {
        let is_bookmarked = model.me.profile().is_bookmarked(catalogue, crate::domain::Subject::Role(role));
        return format!("{title}{}", if is_bookmarked { " ★" } else { "" });
    }
    let mut said = vec![title.to_string()];
    said.extend(said_of(model.map.sheet.as_ref()));
    said.push(about(catalogue, role));
    said.join(" · ")
}

/// `⌂ you are here`, `★ bookmark`: what the chosen role is to somebody.
pub(super) fn said_of(sheet: Option<&Sheet>) -> Vec<String> {
    let Some((sheet, chosen)) = sheet.and_then(|sheet| Some((sheet, sheet.selection.chosen?))) else { return Vec::new() };
    let marks = sheet.selection.marks_of(chosen).into_iter().filter(|sign| is_mark(*sign));
    marks.map(|sign| format!("{} {}", sign.drawn(sheet.ground.style, sheet.selection.ascii), here(sign))).collect()
}

/// As much of the legend as so many cells hold, and how many of its parts that is; after those told before.
#[must_use]
pub fn legend_in(sheet: &Sheet, told: usize, room: usize) -> (String, usize) {
    let mut said = String::new();
    let mut many = 0;
    for (sign, words) in by_need(sheet).into_iter().skip(told) {
        let gap = if said.is_empty() { "" } else { "  " };
        let part = format!("{gap}{sign} {words}");
        if cells(&said) + cells(&part) > room {
            break;
        }
        said.push_str(&part);
        many += 1;
    }
    (said, many)
}
