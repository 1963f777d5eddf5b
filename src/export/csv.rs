//! One table for a spreadsheet, as RFC 4180 has it: the steps, or the roles.
//!
//! A cell is never taken for a formula: one that begins like a formula has an apostrophe before it.

use super::Extract;
use crate::domain::query::role::{AskView, WantView};
use crate::domain::query::words::open;
use crate::domain::query::{Cited, RolePage, StepView};
use crate::domain::{Months, Need, RoleId, Word};

/// What stands between several things in one cell.
const BETWEEN: &str = "; ";

/// The columns of the steps.
pub const STEPS: [&str; 17] = [
    "from",
    "from_title",
    "from_track",
    "from_level",
    "to",
    "to_title",
    "to_track",
    "to_level",
    "kind",
    "years_low",
    "years_high",
    "confidence",
    "standing",
    "to_show",
    "note",
    "sources",
    "weak",
];

/// The columns of the roles.
pub const ROLES: [&str; 18] = [
    "id",
    "title",
    "track",
    "track_title",
    "level",
    "level_title",
    "other_titles",
    "summary",
    "duties",
    "skills",
    "credentials_required",
    "credentials_common",
    "credentials_optional",
    "experience_low",
    "experience_high",
    "comes_from",
    "leads_to",
    "sources",
];

/// The steps, one a row.
#[must_use]
pub fn steps(extract: &Extract<'_>, stand_in: fn(&str) -> String) -> String {
    table(&STEPS, extract.steps().iter().map(|step| step_row(extract, step).map(|cell| stand_in(&cell))))
}

/// The roles, one a row.
#[must_use]
pub fn roles(extract: &Extract<'_>, stand_in: fn(&str) -> String) -> String {
    table(&ROLES, extract.roles.iter().map(|&role| role_row(&extract.page(role)).map(|cell| stand_in(&cell))))
}

fn step_row(extract: &Extract<'_>, step: &StepView) -> [String; 17] {
    let [from, to] = [&step.from, &step.to].map(|role| place(extract, role.at));
    let (low, high) = range(step.years.as_ref().map(|years| (years.low, years.high)));
    [
        step.from.id.to_string(),
        step.from.title.to_string(),
        from.0,
        from.1,
        step.to.id.to_string(),
        step.to.title.to_string(),
        to.0,
        to.1,
        step.kind.word().to_owned(),
        low,
        high,
        step.confidence.word().to_owned(),
        step.standing.word().to_owned(),
        joined(step.to_show.iter()),
        step.note.as_ref().map(ToString::to_string).unwrap_or_default(),
        Cited::labels(&step.sources),
        step.weak.as_ref().map(ToString::to_string).unwrap_or_default(),
    ]
}

/// The track of a role and its level.
fn place(extract: &Extract<'_>, at: RoleId) -> (String, String) {
    let role = extract.catalogue.role(at);
    let level = role.level.map(|level| level.to_string()).unwrap_or_default();
    (extract.catalogue.track(role.track).slug.to_string(), level)
}

fn role_row(page: &RolePage) -> [String; 18] {
    let asked = |need: Need| joined(page.credentials.iter().filter(|row| row.need == need).map(|row: &AskView| &row.credential.name));
    let (low, high) = range(page.experience.as_ref().map(|experience| (experience.low, experience.high)));
    [
        page.role.id.to_string(),
        page.role.title.to_string(),
        page.track.id.to_string(),
        page.track.title.to_string(),
        page.level.map(|level| level.to_string()).unwrap_or_default(),
        page.level_title.as_ref().map(ToString::to_string).unwrap_or_default(),
        joined(page.aliases.iter().map(|alias| &alias.title)),
        page.summary.to_string(),
        joined(page.duties.iter().map(|duty| open(&duty.text))),
        joined(page.skills.iter().map(wanted)),
        asked(Need::Required),
        asked(Need::Common),
        asked(Need::Optional),
        low,
        high,
        joined(page.ways_in.iter().map(|step| &step.from.id)),
        joined(page.ways_on.iter().map(|step| &step.to.id)),
        Cited::labels(&page.sources),
    ]
}

/// `Planning & scheduling 4`; without a number where it is not known.
fn wanted(row: &WantView) -> String {
    row.proficiency.map_or_else(|| row.skill.name.to_string(), |number| format!("{} {number}", row.skill.name))
}

/// Both ends of a range; what is not known is an empty cell.
fn range(years: Option<(Months, Option<Months>)>) -> (String, String) {
    let (low, high) = years.map_or((None, None), |(low, high)| (Some(low), high));
    let cell = |end: Option<Months>| end.map(|end| end.to_string()).unwrap_or_default();
    (cell(low), cell(high))
}

fn joined<T: ToString>(things: impl Iterator<Item = T>) -> String {
    things.map(|thing| thing.to_string()).collect::<Vec<_>>().join(BETWEEN)
}

fn table<const COLUMNS: usize>(head: &[&str; COLUMNS], rows: impl Iterator<Item = [String; COLUMNS]>) -> String {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let whole = "memory takes every row, and every row has its columns";
    writer.write_record(head).expect(whole);
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell))).expect(whole);
    }
    String::from_utf8(writer.into_inner().expect(whole)).expect("it was written from strings")
}

/// The cell so that a spreadsheet takes it for text: an apostrophe stands before what would begin a formula.
#[must_use]
pub fn harmless(cell: &str) -> String {
    let acts = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if acts { format!("'{cell}") } else { cell.to_owned() }
}
