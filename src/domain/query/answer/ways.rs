//! What comes after a role, what comes before it, how does one become it, how long does that take?
//!
//! Every way is told as typical, with its conditions; none is told as the next step.

use super::step::{self, End, Hop, is_leap, is_often, is_usual, titles, to_show};
use super::tell::{Sentence, Told, caution};
use super::way::{self, Way};
use super::{credentials, what};
use crate::domain::query::next::next as ranked;
use crate::domain::query::ways_on;
use crate::domain::query::words::{self, count, listed};
use crate::domain::{Catalogue, Experience, Fact, Holder, Journey, Kind, RoleId, Standing};

/// How many ways a direct answer names.
const NAMED: usize = 3;

/// How many ways in are told before the rest are counted.
const WAYS_IN: usize = 6;

/// How many journeys are told before the rest are counted.
const JOURNEYS: usize = 4;

/// What comes after it, ranked for its typical holder.
pub fn next(catalogue: &Catalogue, id: RoleId) -> Told {
    let role = catalogue.role(id);
    let next = ranked(catalogue, &Holder::typical(catalogue, id), id);
    if next.options.is_empty() {
        let notes = role.notes.iter().map(|note: &Fact| Sentence::fact(note).to([id]));
        return Told::new(nothing_leads(catalogue, id, "on from")).with(notes);
    }
    let hops = hops_on(catalogue, id);
    let best = &hops[..hops.len().min(NAMED)];
    let ways = match next.options.len() {
        all @ ..=NAMED => format!("The catalogue has {} on from it", count(all, "way")),
        all => format!("The catalogue has {all} ways on from it; these rank highest for its typical holder"),
    };
    let words = format!("{} {}. {ways}", role.title, reach(catalogue, best));
    let lead = best.iter().fold(Sentence::new(words), |sentence, (_, _, step)| sentence.on(&step.basis.sources));
    let claims = best.iter().zip(&next.options).map(|(&hop, choice)| step::argued(catalogue, hop, End::Reached, choice));
    let claims: Vec<Sentence> = claims.collect();
    Told::new(lead)
        .with(claims)
        .careful(caution(catalogue, "These are options with conditions, not a rule or a prediction; the years are indicative"))
}

fn hops_on(catalogue: &Catalogue, id: RoleId) -> Vec<Hop<'_>> {
    ways_on(catalogue, id).into_iter().map(|(to, step)| (id, to, step)).collect()
}

fn hops_into(catalogue: &Catalogue, id: RoleId) -> Vec<Hop<'_>> {
    catalogue.steps_into(id).into_iter().map(|(from, step)| (from, id, step)).collect()
}

/// How one speaks of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Often,
    Leap,
    Pivot,
    LessUsually,
    Uncommonly,
    Back,
}

/// Every manner with the words before the roles, where it comes first and where it comes later.
const MANNERS: [(Manner, &str, &str); 6] = [
    (Manner::Often, "often leads to", "often to"),
    (Manner::Leap, "leads over several levels at once to", "over several levels at once to"),
    (Manner::Pivot, "leads by a pivot to", "by a pivot to"),
    (Manner::LessUsually, "leads less usually to", "less usually to"),
    (Manner::Uncommonly, "leads uncommonly to", "uncommonly to"),
    (Manner::Back, "leads by a step back to", "by a step back to"),
];

fn manner(catalogue: &Catalogue, hop: &Hop<'_>) -> Manner {
    match (hop.2.standing, hop.2.kind) {
        (Standing::Usual | Standing::Secondary | Standing::Uncommon, Kind::StepBack) => Manner::Back,
        (Standing::Secondary, _) => Manner::LessUsually,
        (Standing::Uncommon, _) => Manner::Uncommonly,
        (Standing::Usual, Kind::Pivot) => Manner::Pivot,
        (Standing::Usual, Kind::Promotion | Kind::Lateral | Kind::Specialise) if is_leap(catalogue, hop) => Manner::Leap,
        (Standing::Usual, Kind::Promotion | Kind::Lateral | Kind::Specialise) => Manner::Often,
    }
}

/// `often leads to A and B; less usually to C; by a step back to D`.
fn reach(catalogue: &Catalogue, hops: &[Hop<'_>]) -> String {
    let mut words: Vec<String> = Vec::new();
    for (of, first, later) in MANNERS {
        let roles: Vec<RoleId> = hops.iter().filter(|hop| manner(catalogue, hop) == of).map(|(_, to, _)| *to).collect();
        if !roles.is_empty() {
            words.push(format!("{} {}", if words.is_empty() { first } else { later }, listed(&titles(catalogue, roles))));
        }
    }
    words.join("; ")
}

/// `No step in this catalogue leads to Team Assistant.`
fn nothing_leads(catalogue: &Catalogue, id: RoleId, where_to: &str) -> Sentence {
    let role = catalogue.role(id);
    Sentence::new(format!("No step in this catalogue leads {where_to} {}", role.title)).on(&role.sources)
}

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

/// The ways that a direct answer names: the first of those told with "often", or the first where none is.
fn named<'h, 'a>(catalogue: &'h Catalogue, hops: &'h [Hop<'a>]) -> impl Iterator<Item = &'h Hop<'a>> {
    let none = !hops.iter().any(|hop| is_often(catalogue, hop));
    hops.iter().filter(move |hop| none || is_often(catalogue, hop)).take(NAMED)
}

/// `often`, or `sometimes` where none of the ways is told so.
fn how_often(catalogue: &Catalogue, hops: &[Hop<'_>]) -> &'static str {
    if hops.iter().any(|hop| is_often(catalogue, hop)) { "often" } else { "sometimes" }
}

/// The titles of the roles that the named ways come from.
fn origins(catalogue: &Catalogue, hops: &[Hop<'_>]) -> String {
    listed(&titles(catalogue, named(catalogue, hops).map(|(from, _, _)| *from)))
}

/// `Project Manager often comes from A, B and C`.
fn comes_from(catalogue: &Catalogue, id: RoleId, hops: &[Hop<'_>]) -> String {
    format!("{} {} comes from {}", catalogue.role(id).title, how_often(catalogue, hops), origins(catalogue, hops))
}

/// The ways in that are not told one by one.
fn more_into(catalogue: &Catalogue, hops: &[Hop<'_>], told: usize) -> Option<Sentence> {
    let rest = hops.get(told..).filter(|rest| !rest.is_empty())?;
    let names = listed(&titles(catalogue, rest.iter().map(|(from, _, _)| *from)));
    let verb = if rest.len() == 1 { "leads" } else { "lead" };
    let words = format!("{} {verb} to it, from {names}", count(rest.len(), "more way"));
    Some(rest.iter().fold(Sentence::new(words), |sentence, (from, to, step)| sentence.on(&step.basis.sources).to([(*from, *to)])))
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
pub fn become_(catalogue: &Catalogue, id: RoleId) -> Told {
    let role = catalogue.role(id);
    let hops = hops_into(catalogue, id);
    let reached = if hops.is_empty() {
        nothing_leads(catalogue, id, "to")
    } else {
        let words = format!("{} is {} reached from {}", role.title, how_often(catalogue, &hops), origins(catalogue, &hops));
        named(catalogue, &hops).fold(Sentence::new(words), |sentence, (_, _, step)| sentence.on(&step.basis.sources))
    };
    let experience = match &role.experience {
        Some(experience) => {
            reached.then(&format!("Typical experience on entry: {}.", words::years(&experience.years))).on(&experience.basis.sources)
        }
        None => reached.then("Experience on entry: no data."),
    };
    let ways: Vec<Sentence> = named(catalogue, &hops).enumerate().map(|(index, &hop)| way_in(catalogue, hop, index == 0)).collect();
    let told = ways.len();
    let rest: Vec<Hop<'_>> = hops.iter().copied().filter(|hop| named(catalogue, &hops).all(|known| known.0 != hop.0)).collect();
    Told::new(experience)
        .with(ways)
        .with(more_into(catalogue, &rest, 0).filter(|_| told > 0))
        .with(entry(catalogue, id))
        .with(anchor(catalogue, id))
        .with(credentials::education(catalogue, id))
        .with(credentials_or_none(catalogue, id))
        .careful(caution(
            catalogue,
            "These ways are typical, not a rule; the years are indicative, and only what a source calls required is a must",
        ))
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

/// A way from where one begins without experience, or that the role is such a beginning itself.
fn entry(catalogue: &Catalogue, id: RoleId) -> Option<Sentence> {
    if way::is_entry(catalogue, id) {
        return None;
    }
    let way: Way<'_> = way::from_entry(catalogue, id)?;
    let words = format!("One way from an entry role: {}, {}", way.arrows(catalogue), way.years());
    Some(way.sentence(words))
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

/// Its career path, to it and on from it.
pub fn path(catalogue: &Catalogue, id: RoleId) -> Told {
    let role = catalogue.role(id);
    let (into, on) = (hops_into(catalogue, id), hops_on(catalogue, id));
    let to = |hops: &[Hop<'_>]| listed(&titles(catalogue, named(catalogue, hops).map(|(_, to, _)| *to)));
    let words = match (into.is_empty(), on.is_empty()) {
        (true, true) => format!("No step in this catalogue leads to {} or on from it", role.title),
        (true, false) => {
            format!("No step in this catalogue leads to {}; it {} leads to {}", role.title, how_often(catalogue, &on), to(&on))
        }
        (false, true) => format!("{}; no step leads on from it", comes_from(catalogue, id, &into)),
        (false, false) => format!("{}, and {} leads to {}", comes_from(catalogue, id, &into), how_often(catalogue, &on), to(&on)),
    };
    let lead = named(catalogue, &into)
        .chain(named(catalogue, &on))
        .fold(Sentence::new(words), |sentence, (_, _, step)| sentence.on(&step.basis.sources));
    let lead = if into.is_empty() && on.is_empty() { lead.on(&role.sources) } else { lead };
    let told = |hops: &[Hop<'_>], end: End| named(catalogue, hops).map(|&hop| step::told(catalogue, hop, end)).collect::<Vec<_>>();
    Told::new(lead)
        .with(told(&into, End::Left))
        .with(entry(catalogue, id))
        .with(told(&on, End::Reached))
        .with(journeys(catalogue, id))
        .careful(what::typical(catalogue))
}

/// The journeys that pass through a role, and how many more there are.
fn journeys(catalogue: &Catalogue, id: RoleId) -> Vec<Sentence> {
    let through: Vec<&Journey> = catalogue.journeys().iter().filter(|journey| journey.roles.contains(&id)).collect();
    let rest = through.get(JOURNEYS..).unwrap_or(&[]);
    let names: Vec<String> = rest.iter().map(|journey| format!("‘{}’", journey.title)).collect();
    let verb = if rest.len() == 1 { "passes" } else { "pass" };
    let words = format!("{} {verb} through it: {}", count(rest.len(), "more journey"), listed(&names));
    let more = rest.iter().fold(Sentence::new(words), |sentence, journey| sentence.on(&journey.sources)).to([id]);
    through.iter().take(JOURNEYS).map(|journey| way::journey(catalogue, journey)).chain((!rest.is_empty()).then_some(more)).collect()
}
