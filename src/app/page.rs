//! The page of a role as rows, and the lists of its ways in and on.
//!
//! What is not known is said ("no data"), never left out.

use super::answers::related;
use super::doc::{self, Ink, Line, Piece, Row, cells, cut, fill};
use super::model::Model;
use super::screen::Screen;
use super::setting::Setting;
use crate::domain::profile::Rating;
use crate::domain::query::named::Said;
use crate::domain::query::role::{AliasView, AskView, FigureView, JourneyView, RelationView, RolePage, WantView};
use crate::domain::query::{self, Cited};
use crate::domain::{Catalogue, Need, Proficiency, RoleId, SourceId, Standing, Step, Subject, Text, Word};

/// The ways in or on of a role, one row each.
#[must_use]
pub fn ways(catalogue: &Catalogue, model: &Model, role: RoleId, on: bool, width: usize) -> Vec<Row> {
    let steps: Vec<(RoleId, &Step, bool)> = if on {
        let ways = query::ways_on_for(catalogue, &model.holder(catalogue, role), role);
        let open = ways.open.into_iter().map(|(to, step)| (to, step, false));
        open.chain(ways.out.into_iter().map(|(to, step, _)| (to, step, true))).collect()
    } else {
        catalogue.steps_into(role).into_iter().map(|(from, step)| (from, step, false)).collect()
    };
    if steps.is_empty() {
        let text = if on {
            "No step leads on from here in this catalogue."
        } else {
            "No step leads here in this catalogue: people come from outside it."
        };
        return vec![Row::still(fill(&[Piece::new(text, Ink::Dim)], width, 0))];
    }
    let row = |(other, step, out): (RoleId, &Step, bool)| {
        let (from, to) = if on { (role, other) } else { (other, role) };
        way(step, &catalogue.role(other).title, query::leap(catalogue, (from, to, step)), out, width)
            .opening(Subject::Role(other))
            .resting_on(step.basis.sources.iter().copied(), step.basis.weak.as_ref())
    };
    steps.into_iter().map(row).collect()
}

/// From where one begins without experience, if that is some steps away; Enter shows the ways with their price.
fn from_entry(catalogue: &Catalogue, role: RoleId, width: usize) -> Option<Row> {
    let way = query::entry_way(catalogue, role)?;
    let entry = way.first()?;
    let steps = query::words::count(way.len() - 1, "step");
    let pieces = [Piece::new("Entry role: ", Ink::Dim), Piece::new(format!("{} ({steps})", entry.title), Ink::Plain)];
    Some(Row::new(fill(&pieces, width, 2)).leading(Screen::Routes(entry.at, Some(role))))
}

/// ```text
/// ↑ Programme Manager           4–7
///   less usual
/// ```
fn way(step: &Step, title: &Text, leap: Option<u8>, out: bool, width: usize) -> Row {
    let years = step.years.as_ref().map_or_else(|| "–".to_owned(), |years| years.years.to_string());
    let usual = step.standing == Standing::Usual && !out;
    let ink = if usual { Ink::Plain } else { Ink::Dim };
    let mut pieces = vec![Piece::new(step.kind.sign(), Ink::Sign(step.kind)), Piece::new(" ", ink), Piece::new(title.as_str(), ink)];
    match step.standing {
        _ if out => pieces.push(Piece::new(" (out by limits)", Ink::Dim)),
        Standing::Usual => pieces.extend(leap.map(|levels| Piece::new(format!(" ({levels}\u{A0}levels)"), Ink::Dim))),
        Standing::Secondary => pieces.push(Piece::new(" (less\u{A0}usual)", Ink::Dim)),
        Standing::Uncommon => pieces.push(Piece::new(" (uncommon)", Ink::Dim)),
    }
    let taken = cells(&years);
    Row::new(doc::beside(&pieces, vec![Piece::new(years, Ink::Dim)], taken, width))
}

/// The page of a role.
#[must_use]
pub fn role(catalogue: &Catalogue, model: &Model, at: RoleId, width: usize) -> Vec<Row> {
    let page = query::role::without_ways(catalogue, at);
    let mut rows = vec![meta(&page, width)];
    rows.extend(also(&page, width));
    rows.push(summary(&page, width));
    rows.extend(from_entry(catalogue, at, width));
    rows.extend(note(catalogue, model, Subject::Role(at), width));
    rows.extend(section("Duties", page.duties.iter().enumerate().map(|(index, duty)| numbered(index + 1, duty, width))));
    if !page.skills.is_empty() {
        let me = model.me.is_rated(catalogue);
        rows.push(skills_heading(me, width));
        rows.extend(page.skills.iter().map(|want| {
            let rating = model.me.profile().rating(catalogue, want.skill.at);
            wanted(want, me.then_some(rating), width)
        }));
    }
    rows.extend(section("Experience on entry", std::iter::once(experience(&page, width))));
    rows.extend(section("Credentials and education", credentials(&page, width).into_iter()));
    rows.extend(section("Good to know", page.notes.iter().map(|note| said(note, "·", width))));
    rows.extend(section("Also called", page.aliases.iter().map(|name| alias(name, width))));
    rows.extend(section("Roles beside it", page.relations.iter().map(|relation| beside(relation, width))));
    rows.extend(section("Journeys that begin here", page.journeys.iter().map(|told| journey(told, width))));
    rows.extend(related(&page.related, "role", width));
    rows.extend(section("Market figures", figures(&page, width).into_iter()));
    rows.extend(section("This page rests on", std::iter::once(all_sources(&page.sources, width))));
    rows
}

/// A heading with rows under it; nothing where there are none.
pub fn section(heading: &str, rows: impl Iterator<Item = Row>) -> Vec<Row> {
    let rows: Vec<Row> = rows.collect();
    if rows.is_empty() { rows } else { std::iter::once(Row::heading(heading)).chain(rows).collect() }
}

fn meta(page: &RolePage, width: usize) -> Row {
    let level = match (page.level, &page.level_title) {
        (Some(level), Some(title)) => format!("level {level} · {title}"),
        (Some(level), None) => format!("level {level}"),
        (None, _) => "level: no data".to_owned(),
    };
    Row::still(fill(&[Piece::new(format!("{} · {level}", page.track.title), Ink::Dim)], width, 0))
}

fn summary(page: &RolePage, width: usize) -> Row {
    let pieces = with_sources(vec![Piece::new(page.summary.as_str(), Ink::Strong)], &page.summary_sources, page.summary_weak.is_some());
    Row::new(fill(&pieces, width, 0)).resting_on(handles(&page.summary_sources), page.summary_weak.as_ref())
}

/// `also PM · Project Lead · … +3`: all of them stand further down.
fn also(page: &RolePage, width: usize) -> Option<Row> {
    let titles: Vec<&str> = page.aliases.iter().map(|alias| alias.title.as_str()).collect();
    in_one_line("also ", &titles, width).map(|line| Row::still(vec![line]))
}

/// As many names as one line holds, and how many more there are; none where there are no names.
pub fn in_one_line(before: &str, names: &[&str], width: usize) -> Option<Line> {
    let mut line = Line::of(before, Ink::Dim);
    let mut shown = 0;
    for name in names {
        let more = if shown + 1 < names.len() { 6 } else { 0 };
        let dot = if shown > 0 { " · " } else { "" };
        if shown > 0 && line.width() + cells(dot) + cells(name) + more > width {
            break;
        }
        line.push(dot, Ink::Dim);
        line.push(cut(name, width.saturating_sub(line.width() + more)), Ink::Plain);
        shown += 1;
    }
    if shown < names.len() {
        line.push(format!(" · +{}", names.len() - shown), Ink::Dim);
    }
    (shown > 0).then_some(line)
}

/// Another name with its note.
pub fn alias(alias: &AliasView, width: usize) -> Row {
    let mut pieces = vec![Piece::new("· ", Ink::Dim), Piece::new(alias.title.as_str(), Ink::Plain)];
    if let Some(note) = &alias.note {
        pieces.push(Piece::new(format!(" ({note})"), Ink::Dim));
    }
    Row::new(fill(&with_sources(pieces, &alias.sources, false), width, 2)).resting_on(handles(&alias.sources), None)
}

fn numbered(number: usize, duty: &Said, width: usize) -> Row {
    said(duty, &number.to_string(), width)
}

/// A sentence with something before it and its sources behind it.
pub fn said(said: &Said, mark: &str, width: usize) -> Row {
    let pieces = with_sources(
        vec![Piece::new(format!("{mark} "), Ink::Dim), Piece::new(said.text.as_str(), Ink::Plain)],
        &said.sources,
        said.weak.is_some(),
    );
    Row::new(fill(&pieces, width, cells(mark) + 1)).resting_on(handles(&said.sources), said.weak.as_ref())
}

/// Adds the sources of a sentence at its end, and says so where it is weak.
pub fn with_sources(mut pieces: Vec<Piece>, sources: &[Cited], weak: bool) -> Vec<Piece> {
    if weak {
        pieces.push(Piece::new(" (weak)", Ink::Weak));
    }
    if !sources.is_empty() {
        pieces.push(Piece::new(format!(" [{}]", Cited::short(sources)), Ink::Source));
    }
    pieces
}

/// The handles of sources.
pub fn handles(sources: &[Cited]) -> Vec<SourceId> {
    sources.iter().map(|cited| cited.at).collect()
}

/// The cells that a proficiency takes: five dots, the number and its name.
pub const DEGREE: usize = 19;

fn skills_heading(me: bool, width: usize) -> Row {
    let mut line = Line::of("Skills", Ink::Heading);
    let (degree, of_me) = columns(me, width);
    line.pad_to(width.saturating_sub(degree + of_me));
    line.push("wanted", Ink::Dim);
    if me {
        line.pad_to(width.saturating_sub(of_me));
        line.push(format!("{:>of_me$}", "me"), Ink::Dim);
    }
    Row::still(vec![Line::default(), line])
}

/// The cells of one's own rating: `3 −1`, `4 met`.
const MINE: usize = 6;

/// From this width on there is room for the word of a proficiency beside one's own rating.
const WORDS_FROM: usize = 56;

/// The cells that what is wanted takes, and those of one's own rating; where both do not fit, the word goes.
fn columns(me: bool, width: usize) -> (usize, usize) {
    match me {
        false => (DEGREE, 0),
        true if width >= WORDS_FROM => (DEGREE, MINE),
        true => (usize::from(Proficiency::MOST) + 2, MINE),
    }
}

/// `3 −1`, `4 met`, or `?` where it is not rated.
fn mine(rating: Option<Rating>, want: Option<Proficiency>) -> Piece {
    let Some(have) = rating.map(Rating::get) else { return Piece::new(format!("{:>MINE$}", "?"), Ink::Dim) };
    let want = want.map_or(0, Proficiency::get);
    match want.checked_sub(have).filter(|short| *short > 0) {
        Some(short) => Piece::new(format!("{:>MINE$}", format!("{have} −{short}")), Ink::Against),
        None => Piece::new(format!("{:>MINE$}", format!("{have} met")), Ink::For),
    }
}

/// What somebody noted about a page.
pub fn note(catalogue: &Catalogue, model: &Model, subject: Subject, width: usize) -> Vec<Row> {
    let Some(note) = model.me.profile().note(catalogue, subject) else { return Vec::new() };
    let lines = note.lines().iter().flat_map(|line| fill(&[Piece::new(line.as_str(), Ink::Plain)], width, 0)).collect();
    vec![Row::heading("My note"), Row::new(lines).running(super::keymap::Command::Note)]
}

/// ```text
/// Planning & scheduling    ●●●●○ 4 advanced    3 −1
/// ```
fn wanted(want: &WantView, me: Option<Option<Rating>>, width: usize) -> Row {
    let optional = if want.need == Need::Required { String::new() } else { format!(" ({})", want.need.word()) };
    let name = [Piece::new(want.skill.name.as_str(), Ink::Plain), Piece::new(optional, Ink::Dim)];
    let (cells, _) = columns(me.is_some(), width);
    let mut right = degree(want.proficiency, want.proficiency_title.as_ref().filter(|_| cells == DEGREE));
    if let Some(rating) = me {
        right.pad_to(cells);
        right.pieces.push(mine(rating, want.proficiency));
    }
    let taken = cells + if me.is_some() { MINE } else { 0 };
    Row::new(doc::beside(&name, right.pieces, taken, width))
        .setting(Setting::Skill(want.skill.at))
        .opening(Subject::Skill(want.skill.at))
        .resting_on(handles(&want.sources), want.weak.as_ref())
}

/// A text that fills the left, with a proficiency on the right of its first line.
pub fn beside_degree(left: &[Piece], right: Line, width: usize) -> Row {
    Row::new(doc::beside(left, right.pieces, DEGREE, width))
}

/// `●●●●○ 4 advanced`, or `no data`.
#[must_use]
pub fn degree(proficiency: Option<Proficiency>, title: Option<&Text>) -> Line {
    let Some(proficiency) = proficiency else { return Line::of("no data", Ink::Dim) };
    let (full, most) = (usize::from(proficiency.get()), usize::from(Proficiency::MOST));
    let mut line = Line::of("●".repeat(full), Ink::Dots);
    line.push("○".repeat(most - full), Ink::Dim);
    let title = title.map_or_else(String::new, |title| title.to_lowercase());
    line.push(cut(&format!(" {proficiency} {title}"), DEGREE - most), Ink::Plain);
    line
}

fn experience(page: &RolePage, width: usize) -> Row {
    let Some(experience) = &page.experience else {
        return Row::still(vec![Line::of("no data", Ink::Dim)]);
    };
    let mut pieces = vec![Piece::new(format!("{} years in all, typically.", experience.years()), Ink::Plain)];
    if let Some(note) = &experience.note {
        pieces.push(Piece::new(format!(" {note}"), Ink::Plain));
    }
    let pieces = with_sources(pieces, &experience.sources, experience.weak.is_some());
    Row::new(fill(&pieces, width, 0)).resting_on(handles(&experience.sources), experience.weak.as_ref())
}

fn credentials(page: &RolePage, width: usize) -> Vec<Row> {
    let asked = page.credentials.iter().map(|asked| (asked.need, credential(asked, width)));
    let learnt = page.education.iter().map(|row| (row.need, needed(row.need, &row.said, width)));
    let mut rows: Vec<(Need, Row)> = asked.chain(learnt).collect();
    rows.sort_by_key(|(need, _)| *need);
    if rows.is_empty() {
        return vec![Row::still(vec![Line::of("no data", Ink::Dim)])];
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

fn credential(asked: &AskView, width: usize) -> Row {
    let pieces = vec![need_mark(asked.need), Piece::new(asked.credential.name.as_str(), Ink::Plain)];
    let pieces = with_sources(pieces, &asked.sources, asked.weak.is_some());
    Row::new(fill(&pieces, width, 9))
        .opening(Subject::Credential(asked.credential.at))
        .resting_on(handles(&asked.sources), asked.weak.as_ref())
}

fn needed(need: Need, row: &Said, width: usize) -> Row {
    let pieces = vec![need_mark(need), Piece::new(row.text.as_str(), Ink::Plain)];
    let pieces = with_sources(pieces, &row.sources, row.weak.is_some());
    Row::new(fill(&pieces, width, 9)).resting_on(handles(&row.sources), row.weak.as_ref())
}

/// `required `, `common   ` or `optional `; the blanks do not break.
fn need_mark(need: Need) -> Piece {
    Piece::new(format!("{:\u{A0}<8} ", need.word()), Ink::Dim)
}

fn beside(relation: &RelationView, width: usize) -> Row {
    let mut pieces = vec![Piece::new(format!("{} ", relation.kind.label()), Ink::Dim), Piece::new(relation.to.title.as_str(), Ink::Plain)];
    if let Some(note) = &relation.note {
        pieces.push(Piece::new(format!(" – {note}"), Ink::Dim));
    }
    let pieces = with_sources(pieces, &relation.sources, false);
    Row::new(fill(&pieces, width, 2)).opening(Subject::Role(relation.to.at)).resting_on(handles(&relation.sources), None)
}

/// A guided journey; Enter shows it among the routes between its ends.
pub fn journey(journey: &JourneyView, width: usize) -> Row {
    let titles: Vec<&str> = journey.roles.iter().map(|role| role.title.as_str()).collect();
    let mut pieces = vec![Piece::new(format!("{}:", journey.title), Ink::Strong)];
    pieces.push(Piece::new(format!(" {}", titles.join(" › ")), Ink::Plain));
    if let Some(note) = &journey.note {
        pieces.push(Piece::new(format!(" – {note}"), Ink::Dim));
    }
    let pieces = with_sources(pieces, &journey.sources, false);
    let row = Row::new(fill(&pieces, width, 2)).resting_on(handles(&journey.sources), None);
    match (journey.roles.first(), journey.roles.last()) {
        (Some(first), Some(last)) => {
            let roles = journey.roles.iter().map(|role| role.at).collect();
            row.leading(Screen::Routes(first.at, Some(last.at))).by_way_of(roles)
        }
        (_, _) => row,
    }
}

fn figures(page: &RolePage, width: usize) -> Vec<Row> {
    if page.figures.is_empty() {
        return vec![Row::still(vec![Line::of("no data", Ink::Dim)])];
    }
    page.figures.iter().map(|shown| figure(shown, width)).collect()
}

/// A dated fact about the market.
pub fn figure(figure: &FigureView, width: usize) -> Row {
    let unit = figure.unit.as_ref().map_or_else(String::new, |unit| format!(" {unit}"));
    let mut pieces = vec![
        Piece::new(format!("{}: ", figure.title), Ink::Plain),
        Piece::new(format!("{}{unit}", figure.amount), Ink::Strong),
        Piece::new(format!(" ({}, {})", figure.country, figure.year), Ink::Plain),
    ];
    if let Some(note) = &figure.note {
        pieces.push(Piece::new(format!(" – {note}"), Ink::Dim));
    }
    let pieces = with_sources(pieces, &figure.sources, figure.weak.is_some());
    Row::new(fill(&pieces, width, 2)).resting_on(handles(&figure.sources), figure.weak.as_ref())
}

/// One row that names every source of a record; Enter lists them.
pub fn all_sources(sources: &[Cited], width: usize) -> Row {
    Row::new(fill(&[Piece::new(Cited::labels(sources), Ink::Source)], width, 0)).resting_on(handles(sources), None)
}
