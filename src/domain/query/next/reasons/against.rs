//! What may speak against a step: one function, one reason.

use super::{Maker, Weighed, speaks_against};
use crate::domain::query::compared::Wish;
use crate::domain::query::next::case::Case;

use crate::domain::query::words::{self, count, lower_first, open};
use crate::domain::{Confidence, Kind, Need, Standing};

/// More than any other reason weighs, so that the shortest view shows it.
const ALWAYS_SHOWN: u32 = 1000;

/// What may speak against a step.
pub const AGAINST: &[Maker] = &[
    standing,
    against_kind,
    credentials_required,
    credentials_common,
    shortfall,
    more_short,
    not_described,
    several_levels,
    only_possible,
    weak,
    unprinted,
];

/// What can be said against a step that nothing else speaks against; the last always holds where the others do not.
pub const AGAINST_AT_LEAST: &[Maker] = &[takes_years, years_unknown, still_to_show, nothing];

/// How usual it is, with how many levels it spans: one line, since the first line against a step is always shown.
fn standing(case: &Case<'_>) -> Option<Weighed> {
    let note = case.step.note.as_ref().map(|note| lower_first(open(note)));
    let (weight, text) = match (case.step.standing, note) {
        (Standing::Usual, Some(note)) if says_leap(&note) => (ALWAYS_SHOWN, note),
        (Standing::Usual, _) => return None,
        (Standing::Secondary, Some(note)) => (300, note),
        (Standing::Secondary, None) => (300, "another way there is more usual".to_owned()),
        (Standing::Uncommon, Some(note)) => (400, format!("possible but uncommon: {note}")),
        (Standing::Uncommon, None) => (400, "possible but uncommon".to_owned()),
    };
    let (weight, text) = match levels_up(case) {
        _ if says_leap(&text) => (ALWAYS_SHOWN, text),
        Some(levels) => (ALWAYS_SHOWN, format!("{levels}: {text}")),
        None => (weight, text),
    };
    speaks_against(weight, text, case.step_sources())
}

/// Whether the words of a note say already that it is a leap.
fn says_leap(note: &str) -> bool {
    ["in one move", "spans two levels", "spans three levels", "levels up"].iter().any(|words| note.contains(words))
}

/// `two levels up`, where it leads up by more than one.
fn levels_up(case: &Case<'_>) -> Option<String> {
    Some(match case.rise()? {
        ..=1 => return None,
        2 => "two levels up".to_owned(),
        3 => "three levels up".to_owned(),
        more => format!("{more} levels up"),
    })
}

fn against_kind(case: &Case<'_>) -> Option<Weighed> {
    match case.step.kind {
        Kind::Promotion | Kind::Lateral | Kind::Specialise => None,
        Kind::Pivot => speaks_against(170, Kind::Pivot.meaning().into(), case.step_sources()),
        Kind::StepBack => speaks_against(350, format!("a step back: {}", Kind::StepBack.meaning()), case.step_sources()),
    }
}

fn credentials_required(case: &Case<'_>) -> Option<Weighed> {
    let new = case.new_credentials(Need::Required);
    if case.tells_credentials() {
        return None;
    }
    let text = match new.as_slice() {
        [] => return None,
        [one] => format!("{} is required", case.credential(one)),
        several => format!("{} are required", case.credentials(several)),
    };
    speaks_against(260, text, case.credential_slugs(&new))
}

fn credentials_common(case: &Case<'_>) -> Option<Weighed> {
    let new = case.new_credentials(Need::Common);
    if case.tells_credentials() || case.holder.limits().no_credential {
        return None;
    }
    let text = match new.as_slice() {
        [] => return None,
        [one] => format!("{} is commonly asked for", case.credential(one)),
        several => format!("{} are commonly asked for", case.credentials(several)),
    };
    speaks_against(80, text, case.credential_slugs(&new))
}

fn shortfall(case: &Case<'_>) -> Option<Weighed> {
    let worst = *case.short().first()?;
    let (have, want) = worst.pair()?;
    let title = case.skill_title(worst);
    let text = match case.holder.assumed() {
        Some(_) => format!("{title}: a typical holder has {have}, {want} is wanted"),
        None => format!("{title}: you have {have}, {want} is wanted"),
    };
    speaks_against(100 + 10 * worst.burden(), text, vec![case.skill_slug(worst)])
}

fn more_short(case: &Case<'_>) -> Option<Weighed> {
    let short = case.short();
    let more = short.get(1..).filter(|more| !more.is_empty())?;
    let text = match more {
        [one] => format!("{} is short too", case.skill_title(*one)),
        several => format!("{} more skills are short: {}", several.len(), case.skill_titles(several)),
    };
    speaks_against(60 + more.first()?.burden(), text, more.iter().map(|wish| case.skill_slug(*wish)).collect())
}

fn not_described(case: &Case<'_>) -> Option<Weighed> {
    let mut unknown: Vec<Wish> = case.compared.wishes.iter().copied().filter(|wish| wish.pair().is_none()).collect();
    unknown.sort_by(|a, b| b.want.cmp(&a.want).then_with(|| case.skill_title(*a).cmp(case.skill_title(*b))));
    let all = case.compared.wishes.len();
    let text = match (unknown.len(), all) {
        (0, 0) => return speaks_against(200, "what it wants is not described, so nothing can be compared".into(), Vec::new()),
        (0, _) => return None,
        (1, 1) => format!("the one wanted skill is not described: {}", case.skill_titles(&unknown)),
        (some, all) if some == all => format!("nothing can be compared: none of the {all} wanted skills is described"),
        (1, all) => format!("1 of {all} wanted skills is not described: {}", case.skill_titles(&unknown)),
        (some, all) => format!("{some} of {all} wanted skills are not described: {}", case.skill_titles(&unknown)),
    };
    let weight = u32::try_from(250 * unknown.len() / all).unwrap_or(0);
    speaks_against(weight, text, unknown.iter().map(|wish| case.skill_slug(*wish)).collect())
}

/// Left out where what is said of how usual it is says it too.
fn several_levels(case: &Case<'_>) -> Option<Weighed> {
    if standing(case).is_some() {
        return None;
    }
    speaks_against(ALWAYS_SHOWN, format!("{} in one move", levels_up(case)?), case.step_sources())
}

fn only_possible(case: &Case<'_>) -> Option<Weighed> {
    let (_, pages) = case.pages().filter(|_| case.is_only_possible())?;
    speaks_against(92, format!("only called possible in print, in {}", count(usize::from(pages), "page")), case.step_sources())
}

fn weak(case: &Case<'_>) -> Option<Weighed> {
    let weak = case.step.basis.weak.as_ref()?;
    speaks_against(90, format!("weakly supported: {}", lower_first(open(weak))), case.step_sources())
}

fn unprinted(case: &Case<'_>) -> Option<Weighed> {
    match (case.step.confidence, case.pages()) {
        (Confidence::CommonPractice, None) => {
            speaks_against(40, "described as common practice: no published page states it".into(), case.step_sources())
        }
        (Confidence::Stated | Confidence::Implied, _) | (Confidence::CommonPractice, Some(_)) => None,
    }
}

/// Left out where somebody has served them: then they speak for it.
fn takes_years(case: &Case<'_>) -> Option<Weighed> {
    let years = case.step.years.as_ref().filter(|_| case.has_served() != Some(true))?;
    let text = format!("usually takes {} in the role first", words::years(&years.years));
    speaks_against(20, text, case.sources(&years.sources))
}

fn still_to_show(case: &Case<'_>) -> Option<Weighed> {
    let first = case.step.to_show.first()?;
    speaks_against(15, format!("still to be shown: {}", lower_first(open(first))), case.step_sources())
}

fn nothing(_: &Case<'_>) -> Option<Weighed> {
    speaks_against(5, "nothing against it is described, which does not mean that there is nothing".into(), Vec::new())
}

fn years_unknown(case: &Case<'_>) -> Option<Weighed> {
    match case.step.years {
        Some(_) => None,
        None => speaks_against(10, "how long it usually takes is not described".into(), Vec::new()),
    }
}
