//! What may speak for a step: one function, one reason.

use super::{LINE, Maker, Weighed, speaks_for};
use crate::domain::query::compared::Wish;
use crate::domain::query::next::case::{Case, same};

use crate::domain::{Asked, Confidence, Kind, Standing};

/// What may speak for a step.
pub const FOR: &[Maker] = &[support, one_level_up, enough_met, journey, strongest, shared_credentials, less_depth, direction];

/// What can be said for a step of which little is known. The last always holds, and where there is no other
/// support the one before it does.
pub const FOR_AT_LEAST: &[Maker] = &[usual, drawn_from, track];

/// What the step rests on, unless that is weak, or the pages only call it possible: these are told against it.
fn support(case: &Case<'_>) -> Option<Weighed> {
    if case.step.basis.weak.is_some() || case.is_only_possible() {
        return None;
    }
    let sources = case.step_sources();
    let (weight, text) = match (case.step.confidence, case.pages()) {
        (Confidence::Stated, Some((typical, pages))) => (300, format!("stated in {}", pages_said(typical, pages))),
        (Confidence::Stated, None) => (290, format!("stated by {}", sources_said(sources.len()))),
        (Confidence::Implied, _) => (150, format!("implied by {}", sources_said(sources.len()))),
        (Confidence::CommonPractice, Some((typical, pages))) => (140, format!("described in {}", pages_said(typical, pages))),
        (Confidence::CommonPractice, None) => return None,
    };
    speaks_for(weight, text, sources)
}

fn pages_said(typical: u16, pages: u16) -> String {
    match (typical, pages) {
        (_, 1) => "1 published page, which calls it typical".into(),
        (typical, _) if typical == pages => format!("{pages} published pages, all of which call it typical"),
        (1, _) => format!("{pages} published pages, 1 of which calls it typical"),
        (typical, _) => format!("{pages} published pages, {typical} of which call it typical"),
    }
}

fn sources_said(sources: usize) -> String {
    if sources == 1 { "a source".into() } else { format!("{sources} sources") }
}

fn one_level_up(case: &Case<'_>) -> Option<Weighed> {
    let (low, high) = case.levels()?;
    if case.step.kind != Kind::Promotion || case.rise()? != 1 {
        return None;
    }
    let text = match (case.level_name(low), case.level_name(high)) {
        (Some(low), Some(high)) => format!("one level up, from {low} to {high}"),
        (None | Some(_), None) | (None, Some(_)) => format!("one level up, from level {low} to level {high}"),
    };
    speaks_for(220, text, case.step_sources())
}

fn enough_met(case: &Case<'_>) -> Option<Weighed> {
    let fit = case.compared.fit();
    if !case.compared.is_mostly_comparable() {
        return None;
    }
    let near = fit.one_level_short();
    let met = case.compared.wishes.iter().filter(|wish| wish.pair().is_some_and(|(have, want)| have >= want));
    let text = match (fit.met, fit.comparable()) {
        (0, _) => return None,
        (1, 1) => "the one comparable skill is met".into(),
        (met, all) if met == all => format!("all {all} comparable skills are met"),
        (met, all) => format!("{met} of {all} comparable skills {} met{near}", if met == 1 { "is" } else { "are" }),
    };
    let weight = 60 + u32::try_from(180 * fit.met / fit.comparable()).unwrap_or(0);
    speaks_for(weight, text, met.map(|wish| case.skill_slug(*wish)).collect())
}

fn journey(case: &Case<'_>) -> Option<Weighed> {
    let journey = case.journeys().next()?;
    speaks_for(160, format!("on the journey ‘{}’", journey.title), case.sources(&journey.sources))
}

/// The most wanted of the skills that are met.
fn strongest(case: &Case<'_>) -> Option<Weighed> {
    let met = |wish: &&Wish| wish.pair().is_some_and(|(have, want)| have >= want);
    let rank = |wish: &&Wish| {
        (std::cmp::Reverse(wish.want), std::cmp::Reverse(wish.have), case.catalogue.skill(wish.skill).title.as_str().to_owned())
    };
    let best = *case.compared.wishes.iter().filter(met).min_by_key(rank)?;
    let (have, want) = best.pair()?;
    speaks_for(130, format!("strongest match: {}, {have} where {want} is wanted", case.skill_title(best)), vec![case.skill_slug(best)])
}

/// What both roles ask for; where a person's own are known, these are told instead.
fn shared_credentials(case: &Case<'_>) -> Option<Weighed> {
    if case.tells_credentials() {
        return None;
    }
    let here = case.asked(case.from);
    let shared: Vec<&Asked> = case.asked(case.to).into_iter().filter(|there| here.iter().any(|here| same(here, there))).collect();
    let text = match shared.as_slice() {
        [] => return None,
        [one] => format!("{}, asked for here, is asked for there too", case.credential(one)),
        several => format!("{}, asked for here, are asked for there too", case.credentials(several)),
    };
    speaks_for(110, text, case.credential_slugs(&shared))
}

fn less_depth(case: &Case<'_>) -> Option<Weighed> {
    let less = case.step.less_depth.first()?;
    let skill = case.catalogue.skill(less.skill);
    let short = format!("less depth needed in {}", skill.title);
    let long = format!("{short}: {}", less.text.trim_end_matches('.'));
    speaks_for(70, if long.chars().count() <= LINE { long } else { short }, vec![skill.slug.clone()])
}

/// Where it leads, for steps that are not one level up.
fn direction(case: &Case<'_>) -> Option<Weighed> {
    if one_level_up(case).is_some() {
        return None;
    }
    let text = match case.step.kind {
        Kind::Promotion => match case.levels().and_then(|(low, high)| Some((case.level_name(low)?, case.level_name(high)?))) {
            Some((low, high)) => format!("more scope: from {low} to {high}"),
            None => Kind::Promotion.meaning().into(),
        },
        kind @ (Kind::Lateral | Kind::Specialise) => kind.meaning().into(),
        Kind::Pivot => match case.rise() {
            Some(0) => "keeps the level".into(),
            Some(rise) if rise > 0 => "more scope to answer for".into(),
            Some(_) | None => return None,
        },
        Kind::StepBack => "less scope to answer for, on purpose".into(),
    };
    speaks_for(50, text, case.step_sources())
}

fn usual(case: &Case<'_>) -> Option<Weighed> {
    match case.step.standing {
        Standing::Usual => speaks_for(20, "no other way there is said to be more usual".into(), case.step_sources()),
        Standing::Secondary | Standing::Uncommon => None,
    }
}

fn drawn_from(case: &Case<'_>) -> Option<Weighed> {
    if support(case).is_some() {
        return None;
    }
    let sources = case.step_sources();
    let practice = if case.step.confidence == Confidence::CommonPractice { "common practice, " } else { "" };
    speaks_for(15, format!("{practice}drawn from {}", sources_said(sources.len())), sources)
}

fn track(case: &Case<'_>) -> Option<Weighed> {
    let (from, to) = (case.catalogue.role(case.from), case.catalogue.role(case.to));
    let title = &case.catalogue.track(to.track).title;
    let text = if from.track == to.track { format!("stays in the track {title}") } else { format!("opens the track {title}") };
    speaks_for(10, text, Vec::new())
}
