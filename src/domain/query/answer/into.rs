//! What comes before a role, how does one become it, how long does that take?
//!
//! Only what a source calls required is told as a must.

use super::step::{self, End, Hop, is_usual, to_show};
use super::tell::{Sentence, Told, caution};
use super::ways::{comes_from, entry, hops_into, how_often, more_into, named, nothing_leads, origins};
use super::{credentials, what};
use crate::domain::query::words::{self, count};
use crate::domain::{Catalogue, Experience, RoleId};

/// How many ways in are told before the rest are counted.
const WAYS_IN: usize = 6;

/// What comes before it.
pub fn before(catalogue: &Catalogue, id: RoleId) -> Told {
    let hops = hops_into(catalogue, id);
    if hops.is_empty() {
        return Told::new(nothing_leads(catalogue, id, "to")).with([on_entry(catalogue, id)]);
    }
    let words = format!("{}. The catalogue has {} to it", comes_from(catalogue, id, &hops), count(hops.len(), "way"));
    let lead = named(catalogue, &hops).fold(Sentence::new(words), |sentence, (_, _, step)| sentence.on(&step.basis.sources));
    let told = hops.iter().take(WAYS_IN).map(|&hop| step::told(catalogue, hop, End::Left)).collect::<Vec<_>>();
    Told::new(lead).with(told).with(more_into(catalogue, &hops, WAYS_IN)).careful(what::typical(catalogue))
}

/// `Typical experience on entry: 3–7 years.`
fn on_entry(catalogue: &Catalogue, id: RoleId) -> Sentence {
    let role = catalogue.role(id);
    match &role.experience {
        None => Sentence::new("Experience on entry: no data").on(&role.sources).to([id]),
        Some(experience) => {
            let words = format!("Typical experience on entry: {} in all", words::years(&experience.years));
            noted(Sentence::new(words), experience).to([id])
        }
    }
}

fn noted(sentence: Sentence, experience: &Experience) -> Sentence {
    let sentence = sentence.resting(&experience.basis);
    experience.note.iter().fold(sentence, |sentence, note| sentence.then(&words::closed(note)))
}

/// What anchors the years on entry, where that is told.
fn anchor(catalogue: &Catalogue, id: RoleId) -> Option<Sentence> {
    let experience = catalogue.role(id).experience.as_ref()?;
    Some(Sentence::new(experience.note.as_ref()?.as_str()).resting(&experience.basis).to([id]))
}

/// How one becomes it.
pub fn becoming(catalogue: &Catalogue, id: RoleId) -> Told {
    let hops = hops_into(catalogue, id);
    let ways: Vec<Sentence> = named(catalogue, &hops).enumerate().map(|(index, &hop)| way_in(catalogue, hop, index == 0)).collect();
    let rest: Vec<Hop<'_>> = hops.iter().copied().filter(|hop| named(catalogue, &hops).all(|known| known.0 != hop.0)).collect();
    let words = "These ways are typical, not a rule; the years are indicative, and only what a source calls required is a must";
    Told::new(becoming_lead(catalogue, id, &hops))
        .with(ways)
        .with(more_into(catalogue, &rest, 0))
        .with(entry(catalogue, id))
        .with(anchor(catalogue, id))
        .with(credentials::education(catalogue, id))
        .with(credentials_or_none(catalogue, id))
        .careful(caution(catalogue, words))
}

fn becoming_lead(catalogue: &Catalogue, id: RoleId, hops: &[Hop<'_>]) -> Sentence {
    let role = catalogue.role(id);
    let reached = if hops.is_empty() {
        nothing_leads(catalogue, id, "to")
    } else {
        let words = format!("{} is {} reached from {}", role.title, how_often(catalogue, hops), origins(catalogue, hops));
        named(catalogue, hops).fold(Sentence::new(words), |sentence, (_, _, step)| sentence.on(&step.basis.sources))
    };
    match &role.experience {
        Some(experience) => {
            reached.then(&format!("Typical experience on entry: {}.", words::years(&experience.years))).on(&experience.basis.sources)
        }
        None => reached.then("Experience on entry: no data."),
    }
}

fn way_in(catalogue: &Catalogue, hop: Hop<'_>, with_show: bool) -> Sentence {
    let told = step::told(catalogue, hop, End::Left);
    match to_show(hop.2).filter(|_| with_show) {
        Some(show) => told.then(&show),
        None => told,
    }
}

fn credentials_or_none(catalogue: &Catalogue, id: RoleId) -> Vec<Sentence> {
    let role = catalogue.role(id);
    if role.credentials.is_empty() {
        return vec![Sentence::new("Credentials: no data").on(&role.sources).to([id])];
    }
    credentials::by_need(catalogue, id)
}

/// How long it takes to get there.
pub fn years(catalogue: &Catalogue, id: RoleId) -> Told {
    let role = catalogue.role(id);
    let lead = match &role.experience {
        Some(experience) => {
            let words = format!("{} typically asks for {} of experience on entry", role.title, words::years(&experience.years));
            Sentence::new(words).resting(&experience.basis)
        }
        None => Sentence::new(format!("Experience on entry to {}: no data", role.title)).on(&role.sources),
    };
    let usual: Vec<Hop<'_>> = hops_into(catalogue, id).into_iter().filter(|hop| is_usual(catalogue, hop)).collect();
    let told = usual.iter().take(WAYS_IN).map(|&hop| step::told(catalogue, hop, End::Left)).collect::<Vec<_>>();
    let none = usual.is_empty().then(|| Sentence::new("No usual step in this catalogue leads to it").on(&role.sources).to([id]));
    let words = "Experience on entry is a total; the years of a step are the typical time in the role that it leaves. Both are indicative";
    Told::new(lead)
        .with(anchor(catalogue, id))
        .with(told)
        .with(none)
        .with(more_into(catalogue, &usual, WAYS_IN))
        .careful(caution(catalogue, words))
}
