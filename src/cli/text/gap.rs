//! What somebody lacks for a role, in lines: what is missing first, what is met last and in one line.
//!
//! What is not described is never told as missing.

use super::step::{kind, years};
use super::{NO_DATA, Page, Phrase};
use crate::domain::profile::Progress;
use crate::domain::query::gap::{GapGroup, GapRow};
use crate::domain::query::limits::months;
use crate::domain::query::own::{CredentialRow, EducationRow, ExperienceRow};
use crate::domain::query::words::{count, upper_first};
use crate::domain::query::{GapPage, Reach};
use crate::domain::{Need, Text, Word};

/// What somebody lacks for a role.
#[must_use]
pub fn gap(gap: &GapPage, understood: Option<&Text>) -> Page {
    let mut page = Page::default();
    page.understood(understood);
    page.say(Phrase::heading(&format!("What is missing for {}", gap.role.title)).then(&whose(gap)));
    page.say(super::next::fit(gap.fit));
    let by_skills = if gap.reach == Reach::Out { "" } else { "By skills: " };
    page.say(format!("{by_skills}{}.", capital_after(by_skills, &gap.reach_told)));
    skills(&mut page, gap);
    let is_said = gap.credentials.iter().any(|row| row.said);
    let heading = if is_said || gap.credentials.is_empty() {
        "Credentials it asks for"
    } else {
        "Credentials it asks for; you have not said which you have"
    };
    page.list(heading, &gap.credentials, "none in this catalogue", |row| credential(row).cited(&row.sources));
    if !gap.education.is_empty() {
        page.list("Education and background it asks for", &gap.education, NO_DATA, education);
    }
    page.heading("Experience on entry");
    page.detail(gap.experience.as_ref().map_or_else(|| Phrase::from(NO_DATA), |row| Phrase::from(experience(row)).cited(&row.sources)));
    page.heading("The step there");
    page.detail(gap.step.as_ref().map_or_else(
        || "none leads there from your role in one move".to_owned(),
        |step| format!("{} from {}, {}, {}", kind(step.kind), step.from.title, years(step.years.as_ref()), step.confidence.label()),
    ));
    page
}

/// A sentence of its own begins with a capital.
fn capital_after(before: &str, text: &str) -> String {
    if before.is_empty() { upper_first(text) } else { text.to_owned() }
}

fn whose(gap: &GapPage) -> String {
    match &gap.assumed {
        None => ", for you".to_owned(),
        Some(role) => format!(", for a typical holder of {} (assumed): you have rated no skill", role.title),
    }
}

fn skills(page: &mut Page, gap: &GapPage) {
    page.heading("Short, the most first in each group");
    section(page, gap, |group| &group.short, |row| short(row, gap.assumed.is_some()), "nothing that can be compared");
    page.heading("Not described, so perhaps there");
    section(page, gap, |group| &group.not_described, wanted, "nothing");
    let met: Vec<&str> = gap.met().map(|row| row.skill.title.as_str()).collect();
    page.gap();
    page.say(format!("Met: {}{}", met.len(), if met.is_empty() { String::new() } else { format!(" ({})", met.join("; ")) }));
}

/// One line for each group: its title, then its skills.
fn section(page: &mut Page, gap: &GapPage, rows: impl Fn(&GapGroup) -> &[GapRow], words: impl Fn(&GapRow) -> String, nothing: &str) {
    let mut is_empty = true;
    for group in gap.groups.iter().filter(|group| !rows(group).is_empty()) {
        let all: Vec<String> = rows(group).iter().map(&words).collect();
        page.detail(format!("{}: {}", group.title, all.join("; ")));
        is_empty = false;
    }
    if is_empty {
        page.detail(nothing);
    }
}

fn short(row: &GapRow, is_assumed: bool) -> String {
    let whose = if is_assumed { "typically" } else { "you" };
    let (have, want) = (number(row.have), number(row.want));
    format!("{}, {whose} {have}, wanted {want}{}", row.skill.title, helps(row.need))
}

fn wanted(row: &GapRow) -> String {
    format!("{}, wanted {}{}", row.skill.title, number(row.want), helps(row.need))
}

fn number(proficiency: Option<u8>) -> String {
    proficiency.map_or_else(|| NO_DATA.to_owned(), |number| number.to_string())
}

fn helps(need: Need) -> String {
    match need {
        Need::Required => String::new(),
        Need::Common | Need::Optional => format!(" ({})", need.word()),
    }
}

fn credential(row: &CredentialRow) -> Phrase {
    let have = match (row.progress, &row.other_part) {
        (Some(Progress::Held), _) => ", you have it".to_owned(),
        (Some(Progress::UnderWay), _) => ", under way".to_owned(),
        (None, Some(other)) => format!(", you have {other}"),
        (None, None) if row.said => ", not held".to_owned(),
        (None, None) => String::new(),
    };
    format!("{}: {}{have}", row.need.word(), row.credential.name).into()
}

fn education(row: &EducationRow) -> Phrase {
    let have = match row.progress {
        Some(Progress::Held) => " You have it.",
        Some(Progress::UnderWay) => " Under way.",
        None => "",
    };
    Phrase::from(format!("{}: {}{have}", row.row.need.word(), row.row.said.text)).cited(&row.row.said.sources)
}

fn experience(row: &ExperienceRow) -> String {
    let asked = years(Some(&row.years()));
    match row.have {
        None => format!("typically {asked}; yours is not said"),
        Some(have) if have < row.low => format!("typically {asked}; you have {}, {} short of that", months(have), less(row, have)),
        Some(have) => format!("typically {asked}; you have {}", months(have)),
    }
}

fn less(row: &ExperienceRow, have: crate::domain::Months) -> String {
    let missing = row.low.get() - have.get();
    if missing.is_multiple_of(12) { count(usize::from(missing / 12), "year") } else { count(usize::from(missing), "month") }
}
