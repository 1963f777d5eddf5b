//! How a step is told in one line, and what may stand below it.
//!
//! A step is never called the next one as a rule: it has its years, its confidence and its standing.

use super::lists::count;
use super::role::said;
use super::{NO_DATA, Page, Phrase};
use crate::domain::query::{Named, StepView, words};
use crate::domain::{Kind, Published, Role, Standing, Years};

/// How many sources the short face of a step names.
const SOURCES: usize = 6;

/// The sign and the word of a kind: `↑ promotion`.
#[must_use]
pub fn kind(kind: Kind) -> String {
    use crate::domain::Word;
    format!("{} {}", kind.sign(), kind.word())
}

/// A range of years in words: `3–5 years`, `1 year`, `15+ years`, `years: no data`.
#[must_use]
pub fn years(years: Option<&Years>) -> String {
    years.map_or_else(|| format!("years: {NO_DATA}"), words::years)
}

/// A step in one line, seen from one end: what it is, to or from whom, years, confidence, sources.
#[must_use]
pub fn line(step: &StepView, other: &Named<Role>) -> Phrase {
    head(step, other).cited(&step.sources).weak(step.weak.as_ref())
}

/// The same with some of the sources only.
#[must_use]
pub fn brief(step: &StepView, other: &Named<Role>) -> Phrase {
    head(step, other).cited_in_part(&step.sources, SOURCES).weak(step.weak.as_ref())
}

fn head(step: &StepView, other: &Named<Role>) -> Phrase {
    let standing = match step.standing {
        Standing::Usual => "",
        Standing::Secondary => ", not the most usual way",
        Standing::Uncommon => ", uncommon",
    };
    let (kind, years, support) = (kind(step.kind), years(step.years.as_ref()), step.confidence.label());
    format!("{kind}: {} ({}), {years}, {support}{standing}", other.title, other.id).into()
}

/// What stands below a step: what to show, conditions, how often it is in print.
pub fn details(page: &mut Page, step: &StepView) {
    to_show(page, step);
    if let Some(note) = &step.note {
        page.under(format!("note: {note}"));
    }
    if let Some(published) = step.published {
        page.under(in_print(published));
    }
    if !step.years_sources.is_empty() {
        page.under(Phrase::from("source of the years:").cited(&step.years_sources));
    }
    for asked in &step.related.questions {
        asked.claims.iter().for_each(|claim| page.under(Phrase::from(format!("{}: ", asked.label)).and(said(claim))));
    }
    for less in &step.less_depth {
        page.under(format!("less depth needed in {}: {}", less.skill.title, less.text));
    }
}

/// What somebody who hires wants to see.
pub fn to_show(page: &mut Page, step: &StepView) {
    let shown: Vec<&str> = step.to_show.iter().map(|text| text.as_str()).collect();
    page.under(format!("to show: {}", if shown.is_empty() { NO_DATA.to_owned() } else { shown.join("; ") }));
}

fn in_print(published: Published) -> String {
    let pages = count(usize::from(published.pages()), "published page");
    match published.typical {
        0 => format!("described in {pages}, never as typical"),
        typical => format!("described in {pages}, as typical in {typical}"),
    }
}
