//! A step as a sentence: what sort of move it is, how long it typically takes, how well it is supported.
//!
//! It is never called the next one as a rule: its standing and its conditions are told with it.

use super::tell::Sentence;
use crate::domain::query::next::{Choice, Reason, Sign, weigh};
use crate::domain::query::words::{self, closed, lower_first, open};
use crate::domain::{Asked, Catalogue, Holder, Kind, Role, RoleId, Slug, SourceId, Standing, Step, Text, Wanted};

/// The end of a step that names it.
#[derive(Debug, Clone, Copy)]
pub enum End {
    /// `Senior Project Manager: a promotion, typically after 3–5 years (confidence: stated).`
    Reached,
    /// `From Project Manager: a promotion, typically after 3–5 years there (confidence: stated).`
    Left,
    /// `Project Manager → Senior Project Manager: a promotion, typically after 3–5 years (confidence: stated).`
    Both,
}

/// A step with its ends, as the catalogue lists it.
pub type Hop<'a> = (RoleId, RoleId, &'a Step);

/// A step in a sentence, with its conditions.
pub fn told(catalogue: &Catalogue, hop: Hop<'_>, end: End) -> Sentence {
    conditions(line(catalogue, hop, end, standing(hop.2.standing)), hop.2)
}

/// A step without its conditions.
fn line(catalogue: &Catalogue, (from, to, step): Hop<'_>, end: End, standing: &str) -> Sentence {
    let (left, reached) = (&catalogue.role(from).title, &catalogue.role(to).title);
    let (name, there) = match end {
        End::Reached => (reached.to_string(), ""),
        End::Left => (format!("From {left}"), " there"),
        End::Both => (format!("{left} → {reached}"), ""),
    };
    let years = match &step.years {
        Some(years) => format!("typically after {}{there}", words::years(&years.years)),
        None => "years: no data".to_owned(),
    };
    let words = format!("{name}: {}, {years}{standing} (confidence: {})", words::kind(step.kind), step.confidence.label());
    let years = step.years.as_ref().map_or(&[] as &[SourceId], |years| &years.sources);
    Sentence::new(words).resting(&step.basis).on(years).to([(from, to)])
}

fn conditions(sentence: Sentence, step: &Step) -> Sentence {
    step.note.iter().fold(sentence, |sentence, note| sentence.then(&closed(note)))
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Usual => "",
        Standing::Secondary => ", not the most usual way",
        Standing::Uncommon => ", possible but uncommon",
    }
}

/// Whether nothing speaks against a step: it is no step back and no leap, and no other way is more usual.
pub fn is_usual(catalogue: &Catalogue, hop: &Hop<'_>) -> bool {
    hop.2.standing == Standing::Usual && hop.2.kind != Kind::StepBack && !is_leap(catalogue, hop)
}

/// Whether a step may be told with "often": a usual one that stays in the profession.
pub fn is_often(catalogue: &Catalogue, hop: &Hop<'_>) -> bool {
    is_usual(catalogue, hop) && hop.2.kind != Kind::Pivot
}

/// Whether a step leads more than one level up, where both are known, and says on what condition.
pub fn is_leap(catalogue: &Catalogue, hop: &Hop<'_>) -> bool {
    leap(catalogue, *hop).is_some()
}

/// How many levels a step leads up, where that is more than one and it says on what condition.
#[must_use]
pub fn leap(catalogue: &Catalogue, (from, to, step): Hop<'_>) -> Option<u8> {
    let (low, high) = catalogue.role(from).level.zip(catalogue.role(to).level)?;
    let levels = high.get().saturating_sub(low.get());
    (step.note.is_some() && levels > 1).then_some(levels)
}

/// What somebody who hires wants to see, as a sentence that goes behind another; none where that is not described.
pub fn to_show(step: &Step) -> Option<String> {
    let shown: Vec<String> = step.to_show.iter().map(|text| lower_first(open(text))).collect();
    (!shown.is_empty()).then(|| format!("To show: {}.", shown.join("; ")))
}

/// A step in a sentence, with the strongest reason for it and against it.
pub fn weighed(catalogue: &Catalogue, hop: Hop<'_>, end: End) -> Sentence {
    let choice = weigh(catalogue, &Holder::typical(catalogue, hop.0), hop.0, hop.1);
    choice.map_or_else(|| told(catalogue, hop, end), |choice| argued(catalogue, hop, end, &choice))
}

/// A step with the strongest reasons of a choice. What the reason against it says already is not said before it.
pub fn argued(catalogue: &Catalogue, hop: Hop<'_>, end: End, choice: &Choice) -> Sentence {
    let reason = |sign: Sign| choice.reasons.iter().find(|reason| reason.sign == sign);
    let is_said = reason(Sign::Against).is_some_and(|against| says_standing(against, hop.2));
    let sentence = if is_said { line(catalogue, hop, end, "") } else { told(catalogue, hop, end) };
    [(Sign::For, "For it"), (Sign::Against, "Against it")].into_iter().fold(sentence, |sentence, (sign, words)| {
        let Some(reason) = reason(sign) else { return sentence };
        let sentence = sentence.then(&closed(format!("{words}: {}", reason.text)));
        let ends = [hop.0, hop.1].map(|id| catalogue.role(id));
        reason.rests_on.iter().fold(sentence, |sentence, slug| rests_on(catalogue, sentence, slug, ends))
    })
}

/// Whether a reason against a step tells its standing, with its condition.
fn says_standing(reason: &Reason, step: &Step) -> bool {
    let condition = step.note.as_ref().map(|note| lower_first(open(note)));
    match step.standing {
        Standing::Usual => false,
        Standing::Secondary | Standing::Uncommon => condition.map_or(step.kind != Kind::StepBack, |note| reason.text.contains(&note)),
    }
}

/// Adds what a reason rests on: a source, or what the two roles say of a skill or a credential.
fn rests_on(catalogue: &Catalogue, sentence: Sentence, slug: &Slug, ends: [&Role; 2]) -> Sentence {
    let wants = |role: &&Role| -> Vec<SourceId> {
        let skills = role.skills.iter().filter(|wanted: &&Wanted| catalogue.skill(wanted.skill).slug == *slug);
        let credentials = role.credentials.iter().filter(|asked: &&Asked| catalogue.credential(asked.credential).slug == *slug);
        let bases = skills.map(|wanted| &wanted.basis).chain(credentials.map(|asked| &asked.basis));
        bases.flat_map(|basis| basis.sources.iter().copied()).collect()
    };
    let records = ends.iter().flat_map(wants).collect::<Vec<_>>();
    match catalogue.source_of(slug.as_str()) {
        Some(source) if records.is_empty() => sentence.on(&[source]),
        Some(_) | None => sentence.on(&records),
    }
}

/// The titles of roles.
pub fn titles(catalogue: &Catalogue, roles: impl IntoIterator<Item = RoleId>) -> Vec<&Text> {
    roles.into_iter().map(|role| &catalogue.role(role).title).collect()
}
