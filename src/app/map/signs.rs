//! The signs of a map in words: as a legend of what is there, and as a page of the help that leaves nothing out.
//!
//! The signs themselves come from the drawing, so that the one never contradicts the other.

use super::Sheet;
use crate::app::doc::{Ink, Line, Piece, Row, cells, fill};
use crate::app::model::Model;
use crate::domain::{Catalogue, Kind, Word};
use crate::map::raster::{Sign, track_sign};
use crate::map::route::Style;

/// A sign with its words.
pub type Told = (String, &'static str);

/// Signs that need no words in a legend: what is chosen stands in the card, and what is thin is not picked out.
const UNTOLD: [Sign; 3] = [Sign::Chosen, Sign::Head, Sign::Others];

/// What a sign stands for, in as few words as can be.
fn words(sign: Sign) -> &'static str {
    match sign {
        Sign::Chosen => "chosen",
        Sign::LeadsThere => "leads there",
        Sign::OnRoute => "on the route",
        Sign::RouteEnd => "its end",
        Sign::Steps => "its steps",
        Sign::RouteSteps => "the route",
        Sign::HeavyDashed | Sign::Dashed => "down a level",
        Sign::Both => "both ways",
        Sign::Head => "arrives there",
        Sign::Others => "other steps",
        Sign::Own => "your role",
        Sign::Goal => "your goal",
        Sign::Bookmark => "bookmark",
        Sign::Reach => "within reach",
    }
}

/// What a mark says of the role that is chosen.
pub(super) fn here(sign: Sign) -> &'static str {
    if sign == Sign::Own { "you are here" } else { words(sign) }
}

/// What stands behind a title.
#[must_use]
pub fn is_mark(sign: Sign) -> bool {
    mark_name(sign).is_some()
}

/// What a mark is called in a document for programs; none where the sign is no mark of somebody's.
#[must_use]
pub fn mark_name(sign: Sign) -> Option<&'static str> {
    let names = [(Sign::Own, "own-role"), (Sign::Goal, "goal"), (Sign::Bookmark, "bookmark"), (Sign::Reach, "within-reach")];
    names.into_iter().find(|(known, _)| *known == sign).map(|(_, name)| name)
}

/// Signs with their words; those that stand for the same have them once.
#[must_use]
pub fn told(signs: &[Sign], style: Style, ascii: bool) -> Vec<Told> {
    let mut all: Vec<Told> = Vec::new();
    for sign in signs {
        let (drawn, words) = (sign.drawn(style, ascii), words(*sign));
        match all.last_mut().filter(|(_, known)| *known == words) {
            Some((signs, _)) => *signs = format!("{signs} {drawn}"),
            None => all.push((drawn, words)),
        }
    }
    all
}

/// The signs that are on the map, with their words: the marks, and the other ones.
#[must_use]
pub fn legend(sheet: &Sheet) -> (Vec<Told>, Vec<Told>) {
    let (marks, others): (Vec<Sign>, Vec<Sign>) =
        sheet.signs.iter().filter(|sign| !UNTOLD.contains(sign)).partition(|sign| is_mark(**sign));
    let told = |signs: &[Sign]| told(signs, sheet.ground.style, sheet.selection.ascii);
    (told(&marks), told(&others))
}

/// The same in the order in which they are told where there is little room: what the boxes have, then the marks, then the lines,
/// which explain themselves.
pub(super) fn by_need(sheet: &Sheet) -> Vec<Told> {
    let (marks, others) = legend(sheet);
    let is_of_box = |sign: &Sign| matches!(sign, Sign::LeadsThere | Sign::OnRoute | Sign::RouteEnd);
    let boxes = sheet.signs.iter().filter(|sign| is_of_box(sign)).count();
    let (boxes, lines) = others.split_at(boxes);
    boxes.iter().chain(marks.iter().rev()).chain(lines).cloned().collect()
}

/// The legend in lines of a width; a sign is never parted from its words.
pub(super) fn lines(sheet: &Sheet, width: usize) -> Vec<Line> {
    let (marks, others) = legend(sheet);
    let mut lines: Vec<Line> = Vec::new();
    for (sign, words) in others.into_iter().chain(marks) {
        let needs = cells(&sign) + 1 + cells(words);
        match lines.last_mut() {
            Some(line) if line.width() + 3 + needs <= width => line.push(" · ", Ink::Dim),
            Some(_) | None => lines.push(Line::default()),
        }
        if let Some(line) = lines.last_mut() {
            line.push(sign, Ink::Strong);
            line.push(format!(" {words}"), Ink::Dim);
        }
    }
    lines
}

/// What a sign stands for, in a sentence.
fn sentence(sign: Sign) -> &'static str {
    match sign {
        Sign::Chosen => "The role you stand on: keys and card are about it.",
        Sign::LeadsThere => {
            "Ends the box of a role that it often leads to. The box begins likewise, or with the sign of its track, reversed, where the title fills it."
        }
        Sign::OnRoute => "With a route shown: a role on the route. Up goes to the next of them, Down to the one before.",
        Sign::RouteEnd => "Where the route that is shown ends.",
        Sign::Steps => {
            "Heavy: a step of the role you stand on. Those that leave it at the top lead on, and are coloured where there are colours; \
             those that come from below are where it comes from."
        }
        Sign::RouteSteps => "Heavy, with a route shown: a step of the route.",
        Sign::HeavyDashed => "Dashed: a step to a lower level.",
        Sign::Dashed => "Dashed and thin: one of other roles.",
        Sign::Both => "One line for two steps, there and back.",
        Sign::Head => "Where a step arrives. Without one a line leaves a role upwards and comes to the next from below.",
        Sign::Others => {
            "Thin: steps of other roles; on the quiet map only those to the next level of a track, in its narrow size only straight up. e draws every step."
        }
        Sign::Own => "Your role, as your profile has it (5).",
        Sign::Goal => "Your goal; i makes the role you stand on your goal.",
        Sign::Bookmark => "A role with a bookmark; m sets one.",
        Sign::Reach => {
            "Within reach: no lower than your role, a step or at most one level away, within your limits; and of what it wants, as far \
             as you have rated it, at least 85 % is there, half the skills are met, and none is short by more than one."
        }
    }
}

/// The page of the help, as far as it has what is typed.
pub(in crate::app) fn help(catalogue: &Catalogue, model: &Model, width: usize, is_wanted: impl Fn(&[&str]) -> bool) -> Vec<Row> {
    let style = model.map.sheet.as_ref().map_or(Style::Narrow, |sheet| sheet.ground.style);
    let (rows, told) = rows_told(model);
    let mut all: Vec<(String, Ink, String)> = vec![
        (rows, Ink::Strong, told),
        (tracks(model), Ink::Plain, format!("Before a title: the track, a family of roles. {}.", named(catalogue, model))),
    ];
    all.extend(Sign::ALL.map(|sign| (sign.drawn(style, model.ascii), Ink::Strong, sentence(sign).to_owned())));
    all.extend(
        Kind::WORDS
            .iter()
            .map(|(kind, word)| (format!("{} {word}", kind.sign()), Ink::Sign(*kind), format!("In the card: {}.", kind.meaning()))),
    );
    all.extend(CARD.map(|(sign, words)| (sign.to_owned(), Ink::Strong, words.to_owned())));
    let row = |(sign, ink, words): (String, Ink, String)| {
        let wanted = is_wanted(&[&sign, &words, "signs legend map"]);
        let pieces = [Piece::new(format!("{:\u{A0}<19} ", sign.replace(' ', "\u{A0}")), ink), Piece::new(words, Ink::Plain)];
        wanted.then(|| Row::new(fill(&pieces, width, 20)))
    };
    all.into_iter().filter_map(row).collect()
}

/// What stands on the left of the rows, and what it is.
fn rows_told(model: &Model) -> (String, String) {
    let from = model.map.sheet.as_ref().and_then(|sheet| Some((&sheet.ground.plan, sheet.ground.plan.counted_from?)));
    match from {
        None => (
            "1 2 3 …".to_owned(),
            "On the left: the level of a row, junior below, senior above; ? where none is known. A level may take two rows.".to_owned(),
        ),
        Some((plan, from)) => {
            let title = &plan.roles[from].title;
            let told = format!(
                "On the left, since no level is known: how many steps from {title}; with a minus one comes from there, ? where no step leads."
            );
            ("-1 0 +1 …".to_owned(), told)
        }
    }
}

/// What else stands in the card.
const CARD: [(&str, &str); 5] = [
    ("▸", "In the card: the role that Up or Down goes to first."),
    ("2–4 years", "In the card: years typically spent in the role before the step; an estimate."),
    ("(less usual)", "In the card: the step exists, but another way is more usual; (uncommon): it is seldom taken."),
    ("(2 levels)", "In the card: the step leads so many levels up at once; its note says on what condition, or how seldom."),
    ("1 of 15 ways up", "In the card: which of the steps you could have followed you took; Tab takes the next of them."),
];

/// `● ■ ○`, those that are drawn.
fn tracks(model: &Model) -> String {
    let signs = model.map.sheet.iter().flat_map(Sheet::tracks).map(|(track, _)| track_sign(track, model.ascii).to_string());
    let mut signs: Vec<String> = signs.collect();
    // As many as there is room for: the words name them all.
    while cells(&signs.join(" ")) > 18 && signs.pop().is_some() {}
    signs.join(" ")
}

/// `● Delivery, ■ Portfolio`
fn named(catalogue: &Catalogue, model: &Model) -> String {
    let tracks = catalogue.tracks().map(|track| format!("{} {}", track_sign(track.index(), model.ascii), catalogue.track(track).title));
    tracks.collect::<Vec<_>>().join(", ")
}
