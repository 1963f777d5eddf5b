//! What a profile changes: the three best next roles with how their ranks moved, and the skill that opens most doors.
//!
//! What is ranked is the query's affair; here it only becomes rows.

use super::card::reason_lines;
use super::doc::{Ink, Piece, Row, fill, fill_text};
use super::me::Me;
use super::model::Model;
use crate::domain::query::next::{Choice, Next, Sign};
use crate::domain::query::unlock::{Opening, Unlock};
use crate::domain::query::{self, Named};
use crate::domain::{Catalogue, Holder, Role, RoleId, Skill, Subject};

/// How many options are shown.
const OPTIONS: usize = 3;
/// How many skills are shown.
const SKILLS: usize = 4;
/// How many roles a skill names.
const ROLES: usize = 3;
/// Lines are not filled wider than this.
const WIDTH_AT_MOST: usize = 90;

/// The best next roles, and what opens more.
#[must_use]
pub fn rows(catalogue: &Catalogue, model: &Model, width: usize) -> Vec<Row> {
    let width = width.min(WIDTH_AT_MOST);
    let from = model.own_role(catalogue);
    let holder = model.holder(catalogue, from);
    let next = query::next(catalogue, &holder, from);
    let before = ranks(catalogue, &model.me, from, next.assumed);
    let mut rows = vec![Row::still(fill_text(&whose(&next), Ink::Dim, width, 0))];
    if next.options.is_empty() {
        let text =
            if next.out.is_empty() { "No step leads on from here in this catalogue." } else { "Every step on breaks one of your limits." };
        rows.push(Row::still(fill_text(text, Ink::Dim, width, 0)));
    }
    rows.extend(next.options.iter().take(OPTIONS).enumerate().map(|(rank, choice)| option(rank, choice, before.as_deref(), width)));
    rows.extend(rest(&next, width));
    rows.extend(doors(&query::unlock(catalogue, &holder, from), width));
    rows
}

/// The ranks that the profile of before gives; none where it stands for somebody else than the profile of now, whose
/// ranks say nothing about it.
fn ranks(catalogue: &Catalogue, me: &Me, from: RoleId, assumed: bool) -> Option<Vec<RoleId>> {
    let holder = Holder::for_role(catalogue, me.before(), from);
    if holder.assumed().is_some() != assumed {
        return None;
    }
    Some(query::ways_on_for(catalogue, &holder, from).open.into_iter().map(|(to, _)| to).collect())
}

fn whose(next: &Next) -> String {
    let after = &next.from.title;
    match (next.assumed, next.own_facts) {
        (true, false) => format!("After {after}, for its typical holder (assumed): rate your skills, and it is for you."),
        (true, true) => {
            format!("After {after}, with your years, credentials and limits; the skills are those of its typical holder (assumed).")
        }
        (false, _) => format!("After {after}, for you."),
    }
}

/// ```text
/// 1 ▲ was 3  Senior Project Manager
///   ↑ promotion · 3–5 years · 4 of 5 met; 2 not described
///   + …
///   − …
/// ```
fn option(rank: usize, choice: &Choice, before: Option<&[RoleId]>, width: usize) -> Row {
    let mut first = vec![Piece::new(format!("{} ", rank + 1), Ink::Dim)];
    first.extend(moved(rank, before.map(|before| before.iter().position(|role| *role == choice.to.at))));
    first.push(Piece::new(choice.to.title.as_str(), Ink::Strong));
    let mut lines = fill(&first, width, 2);
    let inner = width.saturating_sub(2);
    let mut rest = fill(&parts(choice), inner, 2);
    for sign in [Sign::For, Sign::Against] {
        if let Some(reason) = choice.reasons.iter().find(|reason| reason.sign == sign) {
            rest.extend(reason_lines(sign, &reason.text, inner));
        }
    }
    if choice.close {
        rest.extend(fill_text("close to the one before: their order is not to be leaned on", Ink::Dim, inner, 2));
    }
    lines.extend(rest.into_iter().map(|line| super::doc::indented(line, 2)));
    Row::new(lines)
        .opening(Subject::Role(choice.to.at))
        .resting_on(choice.step.sources.iter().map(|cited| cited.at), choice.step.weak.as_ref())
}

/// How a rank moved: a sign and the rank of before.
fn moved(rank: usize, before: Option<Option<usize>>) -> Vec<Piece> {
    let Some(before) = before else { return Vec::new() };
    match before {
        Some(before) if before > rank => vec![Piece::new(format!("▲\u{A0}was\u{A0}{} ", before + 1), Ink::For)],
        Some(before) if before < rank => vec![Piece::new(format!("▼\u{A0}was\u{A0}{} ", before + 1), Ink::Against)],
        Some(_) => Vec::new(),
        None => vec![Piece::new("▲\u{A0}was\u{A0}out ", Ink::For)],
    }
}

/// `↑ promotion · 3–5 years · 4 of 6 met, 1 one level short; 5 not described`
fn parts(choice: &Choice) -> Vec<Piece> {
    let step = &choice.step;
    let years = step.years.as_ref().map_or_else(|| "years: no data".to_owned(), |years| format!("{years}\u{A0}years"));
    let fit = choice.fit;
    let fit = format!(
        "{}\u{A0}of\u{A0}{}\u{A0}met{}; {}\u{A0}not\u{A0}described",
        fit.met,
        fit.comparable(),
        fit.one_level_short(),
        fit.not_described
    );
    vec![
        Piece::new(format!("{}\u{A0}", step.kind.sign()), Ink::Sign(step.kind)),
        Piece::new(format!("{} · {years} · {fit}", crate::domain::Word::word(step.kind)), Ink::Plain),
        Piece::new(if step.weak.is_some() { " (weak)" } else { "" }, Ink::Weak),
    ]
}

/// How many options there are besides, and what the limits take out.
fn rest(next: &Next, width: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let more = next.options.len().saturating_sub(OPTIONS);
    if more > 0 {
        let text = format!("{more} more: n shows them, with every reason");
        rows.push(Row::new(fill_text(&text, Ink::Dim, width, 2)).running(super::keymap::Command::Next));
    }
    if !next.out.is_empty() {
        let names: Vec<&str> = next.out.iter().map(|out| out.to.title.as_str()).collect();
        let text = format!("{} out, by your limits: {}", next.out.len(), names.join(", "));
        rows.push(Row::still(fill_text(&text, Ink::Dim, width, 2)));
    }
    rows
}

/// The skills that open most doors.
fn doors(unlock: &Unlock, width: usize) -> Vec<Row> {
    let mut rows = vec![Row::heading("Which one skill opens most doors")];
    rows.extend(skills(unlock, SKILLS, width));
    rows
}

/// The skills that open roles, or that bring them nearer, the best first.
pub fn skills(unlock: &Unlock, most: usize, width: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    for opened in unlock.skills.iter().take(most) {
        rows.push(door(&opened.skill, (opened.from, opened.to), "opens", &opened.roles, width));
    }
    for nearer in unlock.nearer.iter().take(most) {
        rows.push(door(&nearer.skill, (nearer.from, nearer.to), "nearer to", &nearer.roles, width));
    }
    if rows.is_empty() {
        let text = if unlock.unrated.is_empty() {
            "Nothing more opens by one skill alone."
        } else {
            "Not to be said before more skills are rated."
        };
        rows.push(Row::still(fill_text(text, Ink::Dim, width, 0)));
    }
    let unrated: Vec<&str> = unlock.unrated.iter().take(ROLES).map(|skill| skill.title.as_str()).collect();
    if !unrated.is_empty() {
        let more = unlock.unrated.len().saturating_sub(ROLES);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        rows.push(Row::still(fill_text(&format!("not rated, so left out: {}{more}", unrated.join(", ")), Ink::Dim, width, 2)));
    }
    rows
}

/// `Leadership 3→4 opens Programme Manager, PMO Manager and 2 more`
fn door(skill: &Named<Skill>, (from, to): (u8, u8), does: &str, roles: &[Opening], width: usize) -> Row {
    let names: Vec<&str> = roles.iter().take(ROLES).map(|opening| named(&opening.role)).collect();
    let more = roles.len().saturating_sub(ROLES);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let pieces = [
        Piece::new(skill.title.as_str(), Ink::Strong),
        Piece::new(format!(" {from}\u{A0}→\u{A0}{to} "), Ink::Plain),
        Piece::new(format!("{does} "), Ink::Dim),
        Piece::new(format!("{}{more}", names.join(", ")), Ink::Plain),
    ];
    Row::new(fill(&pieces, width, 2)).opening(Subject::Skill(skill.at))
}

fn named(role: &Named<Role>) -> &str {
    role.title.as_str()
}
