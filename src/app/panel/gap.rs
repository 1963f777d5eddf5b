//! The rows of what somebody lacks for a role: what is missing first, what is met folded away.

use crate::app::best;
use crate::app::card::head_pieces;
use crate::app::doc::{self, Ink, Line, Piece, Row, fill, fill_text};
use crate::app::model::Model;
use crate::app::page::{handles, section};
use crate::app::setting::Setting;
use crate::domain::profile::{Progress, Rating};
use crate::domain::query;
use crate::domain::query::gap::{GapPage, GapRow};
use crate::domain::query::own::{CredentialRow, EducationRow};
use crate::domain::query::unlock::WITHIN_REACH;
use crate::domain::query::words::upper_first;
use crate::domain::{Catalogue, Date, Need, RoleId, Subject, Word};

/// The cells of what is had and wanted: `3 of 5`.
const HAVE: usize = 12;

pub(super) fn rows(catalogue: &Catalogue, model: &Model, role: RoleId, all: bool, width: usize) -> (String, Vec<Row>) {
    let page = query::gap(catalogue, &model.holder(catalogue, model.own_role(catalogue)), role);
    let title = match &page.assumed {
        Some(assumed) => format!("What a typical {} lacks for {} (assumed)", assumed.title, page.role.title),
        None => format!("What you lack for {}", page.role.title),
    };
    let mut rows = vec![Row::still(fill_text(&summary(&page), Ink::Dim, width, 0))];
    if let Some(step) = &page.step {
        rows.push(Row::new(fill(&head_pieces(step), width, 2)).resting_on(handles(&step.sources), step.weak.as_ref()));
    }
    for group in &page.groups {
        let short = group.short.iter().map(|row| skill(row, "short", Ink::Against, width));
        let open = group.not_described.iter().map(|row| skill(row, "not rated", Ink::Dim, width));
        let met = group.met.iter().filter(|_| all).map(|row| skill(row, "met", Ink::For, width));
        rows.extend(section(group.title, short.chain(open).chain(met)));
    }
    let met: Vec<&str> = page.met().map(|row| row.skill.title.as_str()).collect();
    if !met.is_empty() && !all {
        rows.push(Row::blank());
        let text = format!("met: {} ({})", met.len(), met.join(", "));
        rows.push(Row::new(fill_text(&text, Ink::Dim, width, 2)).running(crate::app::Command::All));
    }
    rows.extend(section("Credentials", page.credentials.iter().map(|row| credential(catalogue, row, width))));
    rows.extend(section("Education", page.education.iter().map(|row| education(row, width))));
    rows.extend(section(
        "Experience on entry",
        page.experience.iter().map(|row| {
            let have = row.have.map_or_else(|| "yours is not said".to_owned(), |have| format!("you have {have}"));
            Row::new(fill_text(&format!("{} years in all, typically; {have}", row.years()), Ink::Plain, width, 2))
                .resting_on(handles(&row.sources), None)
                .setting(Setting::Years)
        }),
    ));
    (title, rows)
}

fn summary(page: &GapPage) -> String {
    let fit = page.fit;
    let rate = if fit.not_described > 0 { "; 0–5 rates a skill" } else { "" };
    format!("{}{rate}. {}.", upper_first(&fit.words()), upper_first(&page.reach_told))
}

/// `Stakeholder engagement          3 of 5 short`
fn skill(row: &GapRow, word: &str, ink: Ink, width: usize) -> Row {
    let have = row.have.map_or_else(|| "?".to_owned(), |have| have.to_string());
    let want = row.want.map_or_else(|| "?".to_owned(), |want| want.to_string());
    let optional = if row.need == Need::Required { String::new() } else { format!(" ({})", row.need.word()) };
    let name = [Piece::new(row.skill.title.as_str(), Ink::Plain), Piece::new(optional, Ink::Dim)];
    let told = vec![Piece::new(format!("{have} of {want} "), Ink::Strong), Piece::new(word, ink)];
    Row::new(doc::beside(&name, told, HAVE + 5, width)).opening(Subject::Skill(row.skill.at)).setting(Setting::Skill(row.skill.at))
}

fn credential(catalogue: &Catalogue, row: &CredentialRow, width: usize) -> Row {
    let (word, ink) = match (row.progress, &row.other_part) {
        (Some(Progress::Held), _) => ("held".to_owned(), Ink::For),
        (Some(Progress::UnderWay), _) => ("under way".to_owned(), Ink::Plain),
        (None, Some(other)) => (format!("you hold {other}"), Ink::Plain),
        (None, None) if row.said => ("not held".to_owned(), if row.need == Need::Required { Ink::Against } else { Ink::Dim }),
        (None, None) => ("not said".to_owned(), Ink::Dim),
    };
    let pieces = [
        Piece::new(format!("{:\u{A0}<8} ", row.need.word()), Ink::Dim),
        Piece::new(row.credential.name.as_str(), Ink::Plain),
        Piece::new(format!(" – {word}"), ink),
    ];
    let part = row.part.as_ref().and_then(|slug| catalogue.credential(row.credential.at).parts.iter().position(|part| part.slug == *slug));
    Row::new(fill(&pieces, width, 9))
        .opening(Subject::Credential(row.credential.at))
        .resting_on(handles(&row.sources), None)
        .setting(Setting::Credential(row.credential.at, part))
}

fn education(row: &EducationRow, width: usize) -> Row {
    let word = match row.progress {
        Some(Progress::Held) => " – held",
        Some(Progress::UnderWay) => " – under way",
        None => "",
    };
    let pieces = [
        Piece::new(format!("{:\u{A0}<8} ", row.row.need.word()), Ink::Dim),
        Piece::new(row.row.said.text.as_str(), Ink::Plain),
        Piece::new(word, Ink::For),
    ];
    let shown = Row::new(fill(&pieces, width, 9)).resting_on(handles(&row.row.said.sources), row.row.said.weak.as_ref());
    if row.is_degree { shown.setting(Setting::Degree(row.id.clone())) } else { shown }
}

/// The skills that open most doors, and what is within reach as it is.
pub(super) fn doors(catalogue: &Catalogue, model: &Model, width: usize) -> (String, Vec<Row>) {
    let from = model.own_role(catalogue);
    let unlock = query::unlock(catalogue, &model.holder(catalogue, from), from);
    let title = match &unlock.assumed {
        Some(assumed) => format!("Which one skill opens most doors, to a typical {} (assumed)", assumed.title),
        None => "Which one skill opens most doors to you".to_owned(),
    };
    let mut rows = best::skills(&unlock, usize::MAX, width);
    let within =
        unlock.within_reach.iter().map(|role| Row::new(fill_text(&role.title, Ink::Plain, width, 2)).opening(Subject::Role(role.at)));
    rows.extend(section("Within reach as it is, by skills", within));
    let counted = format!("{} Each skill is raised by one, by itself. {WITHIN_REACH} (d).", unlock.counted());
    rows.push(Row::blank());
    rows.push(Row::still(fill_text(&counted, Ink::Dim, width, 0)));
    (title, rows)
}

/// The ratings of a day beside those of now: what changed first.
pub(super) fn then(catalogue: &Catalogue, model: &Model, date: Date, width: usize) -> (String, Vec<Row>) {
    let profile = model.me.profile();
    let Some(then) = profile.snapshots().get(&date) else {
        return (format!("{date} and now"), vec![Row::still(fill_text("Nothing is kept for that day any more.", Ink::Dim, width, 0))]);
    };
    let number = |rating: Option<&Rating>| rating.map_or_else(|| "?".to_owned(), |rating| rating.get().to_string());
    let mut slugs: Vec<_> = then.keys().chain(profile.ratings().keys()).collect();
    slugs.sort();
    slugs.dedup();
    let (changed, same): (Vec<_>, Vec<_>) = slugs.into_iter().partition(|slug| then.get(*slug) != profile.ratings().get(*slug));
    let row = |slug: &&crate::domain::Slug| {
        let skill = catalogue.skill_of(slug.as_str());
        let title = skill.map_or_else(|| format!("{slug} (not in this catalogue)"), |skill| catalogue.skill(skill).title.to_string());
        let (was, is) = (then.get(*slug), profile.ratings().get(*slug));
        let ink = if is > was {
            Ink::For
        } else if is < was {
            Ink::Against
        } else {
            Ink::Dim
        };
        let mut lines = fill(&[Piece::new(title, Ink::Plain)], width.saturating_sub(HAVE), 2);
        if let Some(first) = lines.first_mut() {
            first.pad_to(width.saturating_sub(HAVE));
            first.push(format!("{} → {}", number(was), number(is)), ink);
        }
        let shown = Row::new(lines);
        skill.map_or_else(|| shown.clone(), |skill| shown.clone().opening(Subject::Skill(skill)))
    };
    let mut rows = vec![Row::still(vec![Line::of(format!("{} changed, {} as before", changed.len(), same.len()), Ink::Dim)])];
    rows.extend(section("Changed", changed.iter().map(row)));
    rows.extend(section("As before", same.iter().map(row)));
    (format!("{date} and now"), rows)
}
