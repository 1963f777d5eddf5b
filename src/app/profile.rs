//! The rows of the profile: who one is, what one can do, what one does not want; most of them change with ← and →.
//!
//! What the catalogue does not know is listed too: it is kept.

use super::doc::{self, Ink, Line, Piece, Row, cells, cut, fill};
use super::model::Model;
use super::page::section;
use super::setting::Setting;
use super::subject::title_of;
use crate::domain::profile::{Profile, Qualification, Rating};
use crate::domain::query;
use crate::domain::{Catalogue, CredentialId, Group, Need, Proficiency, RoleId, SkillId, Slug, Subject, Word};

/// Rows are not drawn wider than this: what belongs together would lie too far apart.
const WIDTH_AT_MOST: usize = 70;

/// How many ways on are looked at for the credentials that may be worth having.
const WAYS: usize = 3;

/// The profile.
#[must_use]
pub fn rows(catalogue: &Catalogue, model: &Model, width: usize) -> Vec<Row> {
    let width = width.min(WIDTH_AT_MOST);
    let profile = model.me.profile();
    let own = model.own_role(catalogue);
    let mut rows = vec![role(catalogue, model, own, width)];
    rows.extend([Setting::Years, Setting::YearsInRole].map(|setting| plain(catalogue, profile, setting, width)));
    rows.extend(skills(catalogue, model, own, width));
    rows.extend(section("Credentials", credentials(catalogue, model, own).map(|setting| plain(catalogue, profile, setting, width))));
    let degrees = degrees(catalogue, model, own).into_iter().map(|slug| plain(catalogue, profile, Setting::Degree(slug), width));
    rows.extend(section("Degrees", degrees));
    rows.extend(section("Limits", limits(catalogue).map(|setting| plain(catalogue, profile, setting, width))));
    rows.extend(section("Goal", std::iter::once(goal(catalogue, profile, width))));
    rows.extend(section("Bookmarks", bookmarks(catalogue, profile, width)));
    rows.extend(section("Notes", notes(catalogue, profile, width)));
    rows.extend(section("Then and now", snapshots(model, width)));
    rows.extend(section("Kept, but not in this catalogue", missing(catalogue, profile, width)));
    rows
}

/// The row that one comes to first: the first skill that matters and is not rated, else the first row.
#[must_use]
pub fn first(catalogue: &Catalogue, model: &Model) -> usize {
    let open = |row: &Row| match row.sets {
        Some(Setting::Skill(skill)) => model.me.profile().rating(catalogue, skill).is_none(),
        Some(_) | None => false,
    };
    let core = query::core::CORE + 6;
    model.view.page.iter().take(core).position(open).unwrap_or(0)
}

/// `current role   Project Manager`; where none is said, Enter says the one that is read.
fn role(catalogue: &Catalogue, model: &Model, own: RoleId, width: usize) -> Row {
    let said = model.me.profile().role().is_some();
    let value = Setting::Role.stands(catalogue, model.me.profile());
    let mut row = beside("current role", &value, if said { Ink::Strong } else { Ink::Dim }, width);
    if !said {
        row.lines.extend(fill(&[Piece::new(format!("  Enter: it is {}", catalogue.role(own).title), Ink::Dim)], width, 2));
    }
    row.setting(Setting::Role)
}

fn plain(catalogue: &Catalogue, profile: &Profile, setting: Setting, width: usize) -> Row {
    let value = setting.stands(catalogue, profile);
    let ink = if ["no", "open", "any", "not said"].contains(&value.as_str()) { Ink::Dim } else { Ink::Strong };
    let row = beside(&setting.name(catalogue), &value, ink, width);
    let row = match &setting {
        Setting::Credential(credential, _) => row.opening(Subject::Credential(*credential)),
        _ => row,
    };
    row.setting(setting)
}

/// A name on the left, what stands there on the right of its first line.
fn beside(name: &str, value: &str, ink: Ink, width: usize) -> Row {
    let value = cut(value, width.saturating_sub(10));
    let taken = cells(&value);
    Row::new(doc::beside(&[Piece::new(name, Ink::Plain)], vec![Piece::new(value, ink)], taken, width))
}

/// The cells that a rating takes: `●●●○○ 3 of 4`.
const RATING: usize = 12;

fn skills(catalogue: &Catalogue, model: &Model, own: RoleId, width: usize) -> Vec<Row> {
    let profile = model.me.profile();
    let core = query::core(catalogue, own);
    let row = |&skill: &SkillId| skill_row(catalogue, profile, own, skill, width);
    let heading = |text: &str, unit: &str| {
        let mut line = Line::of(cut(text, width.saturating_sub(cells(unit) + 1)), Ink::Heading);
        line.pad_to(width.saturating_sub(cells(unit)));
        line.push(unit, Ink::Dim);
        Row::still(vec![Line::default(), line])
    };
    let title = format!("Skills that matter for {}", catalogue.role(own).title);
    let fits = cells(&title) + cells("you of wanted") < width;
    let is_own = |skill: &&SkillId| catalogue.role(own).skills.iter().any(|wanted| wanted.skill == **skill);
    let (wanted, further): (Vec<&SkillId>, Vec<&SkillId>) = core.iter().partition(is_own);
    let mut rows = vec![heading(if fits { &title } else { "Skills that matter" }, "you of wanted")];
    rows.extend(wanted.into_iter().map(row));
    rows.extend(section("And what its next roles want", further.into_iter().map(row)));
    let others: Vec<SkillId> = catalogue.skills().filter(|skill| !core.contains(skill)).collect();
    if model.whole {
        for (group, _) in Group::WORDS {
            let of_group = |skill: &&SkillId| catalogue.skill(**skill).group == Some(*group);
            rows.extend(section(group.title(), others.iter().filter(of_group).map(row)));
        }
        rows.extend(section("Other skills", others.iter().filter(|skill| catalogue.skill(**skill).group.is_none()).map(row)));
        return rows;
    }
    let (rated, open): (Vec<SkillId>, Vec<SkillId>) = others.into_iter().partition(|&skill| profile.rating(catalogue, skill).is_some());
    rows.extend(section("Other skills you rated", rated.iter().map(row)));
    if !open.is_empty() {
        let text = format!("{} more skills: a shows all of them, by group", open.len());
        rows.push(Row::new(fill(&[Piece::new(text, Ink::Dim)], width, 2)).running(super::keymap::Command::All));
    }
    rows
}

/// ```text
/// Planning & scheduling    ●●●○○ 3 of 4
/// ```
fn skill_row(catalogue: &Catalogue, profile: &Profile, own: RoleId, skill: SkillId, width: usize) -> Row {
    let wanted = catalogue.role(own).skills.iter().find(|wanted| wanted.skill == skill);
    let want = wanted.and_then(|wanted| wanted.want).map(Proficiency::get);
    let name = [Piece::new(catalogue.skill(skill).title.as_str(), Ink::Plain)];
    let lines = doc::beside(&name, rating(profile.rating(catalogue, skill), want), RATING, width);
    Row::new(lines).opening(Subject::Skill(skill)).setting(Setting::Skill(skill))
}

fn rating(rating: Option<Rating>, want: Option<u8>) -> Vec<Piece> {
    let of = want.map_or_else(String::new, |want| format!(" of {want}"));
    let Some(have) = rating.map(Rating::get) else {
        return vec![Piece::new(format!("{} ?{of}", "·".repeat(usize::from(Rating::MOST))), Ink::Dim)];
    };
    let (full, empty) = (usize::from(have), usize::from(Rating::MOST - have));
    let short = want.is_some_and(|want| have < want);
    vec![
        Piece::new("●".repeat(full), Ink::Dots),
        Piece::new("○".repeat(empty), Ink::Dim),
        Piece::new(format!(" {have}"), if short { Ink::Against } else { Ink::Strong }),
        Piece::new(of, Ink::Dim),
    ]
}

/// The credentials that the role or its best ways on ask for, and those of which the profile speaks; or all of them.
fn credentials(catalogue: &Catalogue, model: &Model, own: RoleId) -> impl Iterator<Item = Setting> + use<> {
    let mut all: Vec<(CredentialId, Option<usize>)> = Vec::new();
    let mut add = |one: (CredentialId, Option<usize>)| {
        if !all.contains(&one) {
            all.push(one);
        }
    };
    for role in near(catalogue, own) {
        let asked = catalogue.role(role).credentials.iter().filter(|asked| asked.need != Need::Optional);
        asked.for_each(|asked| add((asked.credential, asked.part)));
    }
    for held in model.holder(catalogue, own).credentials() {
        add((held.credential, held.part));
    }
    if model.whole {
        for id in catalogue.credentials() {
            match catalogue.credential(id).parts.len() {
                0 => add((id, None)),
                parts => (0..parts).for_each(|part| add((id, Some(part)))),
            }
        }
    }
    all.into_iter().map(|(credential, part)| Setting::Credential(credential, part))
}

/// The role and its best ways on.
fn near(catalogue: &Catalogue, own: RoleId) -> Vec<RoleId> {
    // Ranked for its typical holder, so that no row moves while the profile changes.
    std::iter::once(own).chain(query::ways_on(catalogue, own).into_iter().take(WAYS).map(|(to, _)| to)).collect()
}

/// The degrees that the role or its best ways on ask for, and those of which the profile speaks; or all of them.
fn degrees(catalogue: &Catalogue, model: &Model, own: RoleId) -> Vec<Slug> {
    let said = model.me.profile().qualifications().keys().filter_map(|what| match what {
        Qualification::Degree(slug) => Some(slug.clone()),
        Qualification::Credential { .. } => None,
    });
    let mut all: Vec<Slug> = said.collect();
    let roles: Vec<RoleId> = if model.whole { catalogue.roles().collect() } else { near(catalogue, own) };
    for education in roles
        .iter()
        .flat_map(|role| &catalogue.role(*role).education)
        .filter(|education| education.is_degree() && !education.slug.as_str().contains('-'))
    {
        if !all.contains(&education.slug) {
            all.push(education.slug.clone());
        }
    }
    all
}

fn limits(catalogue: &Catalogue) -> impl Iterator<Item = Setting> + use<> {
    let all = [Setting::OnlyPromotions, Setting::NoDegree, Setting::NoCredential, Setting::YearsAtMost];
    all.into_iter().chain(catalogue.tracks().map(Setting::Track))
}

fn goal(catalogue: &Catalogue, profile: &Profile, width: usize) -> Row {
    let row = plain(catalogue, profile, Setting::Goal, width);
    let to = profile.goal().and_then(|goal| catalogue.role_of(goal.to.as_str()));
    match to {
        Some(role) => row.opening(Subject::Role(role)),
        None => row,
    }
}

fn bookmarks(catalogue: &Catalogue, profile: &Profile, width: usize) -> impl Iterator<Item = Row> {
    profile.bookmarks().iter().filter_map(move |about| {
        let subject = about.subject(catalogue)?;
        Some(beside(&title_of(catalogue, subject), about.kind(), Ink::Dim, width).opening(subject))
    })
}

fn notes(catalogue: &Catalogue, profile: &Profile, width: usize) -> impl Iterator<Item = Row> {
    profile.notes().iter().filter_map(move |(about, note)| {
        let subject = about.subject(catalogue)?;
        let mut pieces = vec![Piece::new(format!("{}: ", title_of(catalogue, subject)), Ink::Dim)];
        pieces.extend(note.lines().iter().map(|line| Piece::new(format!("{line} "), Ink::Plain)));
        Some(Row::new(fill(&pieces, width, 2)).opening(subject))
    })
}

fn snapshots(model: &Model, width: usize) -> impl Iterator<Item = Row> {
    let profile = model.me.profile();
    let keep = fill(&[Piece::new("keep today's ratings, to compare later", Ink::Dim)], width, 2);
    let keep = (!profile.ratings().is_empty()).then(|| Row::new(keep).setting(Setting::Snapshot));
    let then = profile.snapshots().iter().rev().map(move |(date, ratings)| {
        let many = format!("{} rated", ratings.len());
        beside(&date.to_string(), &many, Ink::Dim, width).setting(Setting::Then(*date))
    });
    keep.into_iter().chain(then)
}

fn missing(catalogue: &Catalogue, profile: &Profile, width: usize) -> impl Iterator<Item = Row> {
    let row = move |missing: crate::domain::profile::Missing| {
        let part = missing.part.map_or_else(String::new, |part| format!(" {part}"));
        Row::still(fill(&[Piece::new(format!("{} {}{part} ({})", missing.kind, missing.slug, missing.used), Ink::Dim)], width, 2))
    };
    profile.missing(catalogue).into_iter().map(row)
}
