//! What a person's own years, credentials and degrees say for or against a step: one function, one reason.
//!
//! None of these speaks where nothing is said; and none is ever about a typical holder, of whom nothing of it is known.

use super::{Maker, Weighed, speaks_against, speaks_for};
use crate::domain::query::limits::{NO_CREDENTIAL, NO_DEGREE, months};
use crate::domain::query::next::case::{Case, Served};
use crate::domain::query::own::Has;
use crate::domain::query::words;
use crate::domain::{Asked, Need};

/// What of a person's own may speak for a step.
pub const FOR_OWN: &[Maker] = &[years_there, credential_held, credential_under_way, degree_held];

/// What of a person's own may speak against it.
pub const AGAINST_OWN: &[Maker] = &[
    years_missing,
    years_far_beyond,
    experience_missing,
    required_missing,
    common_missing,
    other_grade,
    degree_not_wanted,
    credential_not_wanted,
];

fn years_there(case: &Case<'_>) -> Option<Weighed> {
    let (served, step) = case.served().zip(case.step.years.as_ref())?;
    if !case.has_served()? || years_far_beyond(case).is_some() {
        return None;
    }
    let range = words::years(&step.years);
    // Years in all may have been spent elsewhere: they are no reason for a step that asks for years in the role.
    let Served::InRole(years) = served else { return None };
    let text = format!("you have {} in the role; typically {range} come before this step", months(years));
    speaks_for(230, singular(&text), case.sources(&step.sources))
}

/// More than twice the high end in the role: it asks for an explanation rather than speaking for it.
fn years_far_beyond(case: &Case<'_>) -> Option<Weighed> {
    let step = case.step.years.as_ref()?;
    let Served::InRole(served) = case.served()? else { return None };
    let high = step.years.high.filter(|high| served.get() > high.get().saturating_mul(2) && high.get() > 0)?;
    let usual = crate::domain::Years { low: step.years.low, high: Some(high) };
    let text = format!("you have {} in the role, well past the usual {usual}: be ready to show recent growth", months(served));
    speaks_against(180, text, case.sources(&step.sources))
}

fn years_missing(case: &Case<'_>) -> Option<Weighed> {
    let (served, step) = case.served().zip(case.step.years.as_ref())?;
    if case.has_served()? {
        return None;
    }
    let range = words::years(&step.years);
    let text = match served {
        Served::InRole(years) => format!("you have {} in the role; typically {range} come before this step", months(years)),
        Served::InAll(years) => format!("you have {} in all; typically {range} in the role come before this step", months(years)),
    };
    let (served, low) = (u32::from(served.months().get()), u32::from(step.years.low.get()).max(1));
    speaks_against(150 + 150 * (low - served.min(low)) / low, singular(&text), case.sources(&step.sources))
}

/// `typically 1 year comes before this step`.
fn singular(text: &str) -> String {
    text.replace("typically 1 year come ", "typically 1 year comes ")
        .replace("typically 1 year in the role come ", "typically 1 year in the role comes ")
}

fn experience_missing(case: &Case<'_>) -> Option<Weighed> {
    let experience = case.catalogue.role(case.to).experience.as_ref()?;
    let have = case.holder.years().filter(|have| *have < experience.years.low)?;
    let text = format!("typically {} of experience on entry; you have {} in all", words::years(&experience.years), months(have));
    let (have, low) = (u32::from(have.get()), u32::from(experience.years.low.get()).max(1));
    speaks_against(110 + 150 * (low - have.min(low)) / low, text, case.sources(&experience.basis.sources))
}

/// `required`, `commonly asked for`.
fn asked_for(need: Need) -> &'static str {
    match need {
        Need::Required => "required",
        Need::Common => "commonly asked for",
        Need::Optional => "helpful",
    }
}

/// What is asked for there and has come so far: the required credentials, or else the common ones.
fn most_needed<'a>(case: &Case<'a>, are: impl Fn(Has) -> bool) -> Option<(Need, Vec<&'a Asked>)> {
    [Need::Required, Need::Common].into_iter().map(|need| (need, case.credentials_that(need, &are))).find(|(_, asked)| !asked.is_empty())
}

fn credential_held(case: &Case<'_>) -> Option<Weighed> {
    let (need, held) = most_needed(case, |has| has == Has::Held)?;
    let is = if held.len() == 1 { "is" } else { "are" };
    let text = format!("you have {}, which {is} {}", case.credentials(&held), asked_for(need));
    speaks_for(if need == Need::Required { 240 } else { 170 }, text, case.credential_slugs(&held))
}

fn credential_under_way(case: &Case<'_>) -> Option<Weighed> {
    let (need, coming) = most_needed(case, |has| has == Has::UnderWay)?;
    let are = if coming.len() == 1 { "is" } else { "are" };
    let text = format!("{}, {}, {are} under way", case.credentials(&coming), asked_for(need));
    speaks_for(if need == Need::Required { 140 } else { 115 }, text, case.credential_slugs(&coming))
}

fn degree_held(case: &Case<'_>) -> Option<Weighed> {
    let held = |education: &&crate::domain::Education| {
        education.need != Need::Optional && case.holder.degree(education.slug.as_str()) == Some(crate::domain::profile::Progress::Held)
    };
    let education = case.catalogue.role(case.to).education.iter().find(held)?;
    let what = if education.is_degree() { "the degree" } else { "the background" };
    let text = format!("you have {what} that is {}", asked_for(education.need));
    speaks_for(90, text, case.sources(&education.fact.basis.sources))
}

fn required_missing(case: &Case<'_>) -> Option<Weighed> {
    let missing = case.credentials_that(Need::Required, |has| has == Has::No);
    let text = match missing.as_slice() {
        [] => return None,
        [one] => format!("{} is required, and you do not have it", case.credential(one)),
        several => format!("{} are required, and you do not have them", case.credentials(several)),
    };
    speaks_against(330, text, case.credential_slugs(&missing))
}

/// Said only where not one of the common ones is there: most of them stand for one another.
fn common_missing(case: &Case<'_>) -> Option<Weighed> {
    let missing = case.credentials_that(Need::Common, |has| has == Has::No);
    let all = case.credentials_that(Need::Common, |_| true);
    if case.holder.limits().no_credential || missing.is_empty() || missing.len() < all.len() {
        return None;
    }
    let text = match missing.as_slice() {
        [one] => format!("{} is commonly asked for, and you do not have it", case.credential(one)),
        [_, _] => format!("{} are commonly asked for, and you have neither", case.credentials(&missing)),
        _ => format!("you have none of the {} that are commonly asked for: {}", missing.len(), case.credentials(&missing)),
    };
    speaks_against(95, text, case.credential_slugs(&missing))
}

fn other_grade(case: &Case<'_>) -> Option<Weighed> {
    if most_needed(case, Has::is_in_hand).is_some() {
        return None;
    }
    let (need, asked) = most_needed(case, |has| matches!(has, Has::OtherPart(_)))?;
    let one = *asked.first()?;
    let Has::OtherPart(part) = Has::asked(case.holder, one) else { return None };
    let have = case.catalogue.credential(one.credential).name(Some(part));
    let text = format!("you have {have}; what is {} is {}", asked_for(need), case.credential(one));
    speaks_against(85, text, case.credential_slugs(&[one]))
}

/// A limit takes out what requires a degree; where one is only commonly asked for, it speaks against it.
fn degree_not_wanted(case: &Case<'_>) -> Option<Weighed> {
    let common = |education: &&crate::domain::Education| {
        education.need == Need::Common && education.is_degree() && case.holder.degree(education.slug.as_str()).is_none()
    };
    let education = case.catalogue.role(case.to).education.iter().find(common).filter(|_| case.holder.limits().no_degree)?;
    let instead = if education.names_experience_instead() { "; experience may be accepted instead" } else { "" };
    let text = format!("a degree is commonly asked for, which your limit ‘{NO_DEGREE}’ does not rule out{instead}");
    speaks_against(240, text, case.sources(&education.fact.basis.sources))
}

/// The same for credentials.
fn credential_not_wanted(case: &Case<'_>) -> Option<Weighed> {
    let common = case.asked(case.to).into_iter().filter(|asked| asked.need == Need::Common).collect::<Vec<_>>();
    let is_in_hand = common.iter().any(|asked| Has::asked(case.holder, asked).is_in_hand());
    if !case.holder.limits().no_credential || common.is_empty() || is_in_hand {
        return None;
    }
    let are = if common.len() == 1 { "is" } else { "are" };
    let text = format!("{} {are} commonly asked for, which your limit ‘{NO_CREDENTIAL}’ does not rule out", case.credentials(&common));
    speaks_against(180, text, case.credential_slugs(&common))
}
