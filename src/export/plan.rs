//! A plan in sections of plain sentences, from which every format is made: so they say the same.
//!
//! It never escapes anything: a format does that.

use crate::domain::query::plan::{Dated, Paper, Plan, SourceLine, raised};
use crate::domain::query::route::{Hop, Route};
use crate::domain::query::words::{closed, count, listed, listed_in_part, years};
use crate::domain::query::{Named, StepView};
use crate::domain::{Credential, Need, Word};

/// How many skills are named for a step before the rest is counted.
const SKILLS: usize = 5;

/// How many credentials are named before the rest is counted.
const CREDENTIALS: usize = 5;

/// How many steps are written out.
const WRITTEN_OUT: usize = 4;

/// How many steps are listed at all.
const LISTED: usize = 12;

/// How much of what one needs for a credential is told.
const ELIGIBILITY: usize = 2;

/// Some text under a heading.
pub struct Section {
    pub heading: String,
    pub items: Vec<Item>,
    /// Whether the order of the items counts.
    pub numbered: bool,
    /// What is said below them.
    pub foot: Option<String>,
}

/// An item with what belongs to it: a name and a sentence each.
pub struct Item {
    pub text: String,
    pub under: Vec<(&'static str, String)>,
}

impl Item {
    fn plain(text: String) -> Self {
        Self { text, under: Vec::new() }
    }
}

/// The title of the page.
#[must_use]
pub fn title(plan: &Plan) -> String {
    format!("From {} to {}", plan.from.title, plan.to.title)
}

/// What stands below the title.
#[must_use]
pub fn lead(plan: &Plan) -> String {
    format!(
        "A career plan of {}. Options with conditions, not a promise: years and proficiencies are typical, and estimates where they say so.",
        plan.date
    )
}

/// Every section, in order.
#[must_use]
pub fn sections(plan: &Plan) -> Vec<Section> {
    let mut sections = vec![start(plan), route(plan), actions(plan)];
    sections.extend((!plan.credentials.is_empty()).then(|| credentials(plan)));
    sections.push(sources(plan));
    sections
}

fn start(plan: &Plan) -> Section {
    let me = &plan.me;
    let whose = if me.assumed {
        "A typical holder of the role stands in (assumed): rate your own skills to make it yours"
    } else {
        "From your own profile"
    };
    let rated = if me.assumed { "described" } else { "rated" };
    let mut facts = vec![format!("{whose}. Skills {rated}: {}", me.rated)];
    facts.extend(me.years.map(|years| format!("Experience: {years} years in all")));
    facts.extend(me.years_in_role.map(|years| format!("In the role: {years} years")));
    facts.extend((!me.held.is_empty()).then(|| format!("Held: {}", listed(&me.held))));
    let mut items = vec![
        Item::plain(format!("Where I am: {}. {}", plan.from.title, closed(facts.join(". ")))),
        Item::plain(format!("Goal: {}. {}", plan.to.title, closed(&plan.goal.text))),
    ];
    items.extend((!plan.limits.is_empty()).then(|| Item::plain(format!("Within: {}.", plan.limits.join("; ")))));
    Section { heading: "Start and goal".to_owned(), items, numbered: false, foot: None }
}

fn route(plan: &Plan) -> Section {
    let route = &plan.route;
    let steps: Vec<_> = route.steps.iter().zip(&route.hops).zip(&plan.dates).collect();
    let item = |(at, ((step, hop), dated)): (usize, &((&StepView, &Hop), &Dated))| {
        let under = if at < WRITTEN_OUT { written_out(step, hop) } else { Vec::new() };
        Item { text: step_line(step, dated), under }
    };
    let more = steps.len().saturating_sub(LISTED);
    let mut foot = vec![cost(route)];
    foot.extend((more > 0).then(|| format!("{} more are not listed.", count(more, "step"))));
    foot.extend(route.cautions.iter().map(closed));
    Section {
        heading: format!("The route, {} of {} ({})", plan.number, plan.of, route.why),
        items: steps.iter().take(LISTED).enumerate().map(item).collect(),
        numbered: true,
        foot: Some(foot.join(" ")),
    }
}

fn step_line(step: &StepView, dated: &Dated) -> String {
    let stays =
        step.years.as_ref().map_or_else(|| "years before it: no data".to_owned(), |range| format!("typically after {}", years(range)));
    format!(
        "{}, {}: a step ({}), {stays} as {}, {}.",
        step.to.title,
        dated.words(),
        step.kind.word(),
        step.from.title,
        step.confidence.label()
    )
}

fn written_out(step: &StepView, hop: &Hop) -> Vec<(&'static str, String)> {
    let shown: Vec<&str> = step.to_show.iter().map(|text| text.trim_end_matches('.')).collect();
    let mut lines = vec![("To show", if shown.is_empty() { "no data".to_owned() } else { shown.join("; ") })];
    let skills: Vec<String> = hop.gains.iter().map(raised).collect();
    lines.push(("To learn", if skills.is_empty() { "nothing that is described".to_owned() } else { listed_in_part(&skills, SKILLS) }));
    let names = |named: &[Named<Credential>]| named.iter().map(|named| named.title.to_string()).collect::<Vec<_>>();
    let (required, usual) = (names(&hop.credentials.required), names(&hop.credentials.usual));
    if !required.is_empty() {
        lines.push(("Required", listed(&required)));
    }
    if !usual.is_empty() {
        lines.push(("Usually asked for", listed_in_part(&usual, CREDENTIALS)));
    }
    lines
}

/// `3 steps, 8–13 years, proficiency to gain: at most 40, 31 of it in skills not described; credentials required: none.`
#[must_use]
pub fn cost(route: &Route) -> String {
    let cost = &route.cost;
    let required = cost.credentials.required.len();
    let credentials =
        if required == 0 { "no credential is required".to_owned() } else { format!("{} required", count(required, "credential")) };
    format!("In all {}, {}, {}; {credentials}.", count(cost.steps, "step"), crate::domain::query::route::years_words(cost), gain(route))
}

fn gain(route: &Route) -> String {
    let cost = &route.cost;
    let unknown = if cost.gain_unknown > 0 {
        format!(", and {} of unknown depth", count(usize::try_from(cost.gain_unknown).unwrap_or(usize::MAX), "skill"))
    } else {
        String::new()
    };
    match cost.gain_not_described {
        0 => format!("{} proficiency to gain{unknown}", cost.gain),
        part => format!("at most {} proficiency to gain, {part} of it in skills that are not described{unknown}", cost.gain),
    }
}

fn actions(plan: &Plan) -> Section {
    let item =
        |action: &crate::domain::query::plan::Action| Item { text: action.text.clone(), under: vec![("Done when", action.done.clone())] };
    let foot = plan.actions.is_empty().then(|| "No gap is described, so there is nothing to act on.".to_owned());
    Section { heading: "What to do first".to_owned(), items: plan.actions.iter().map(item).collect(), numbered: true, foot }
}

fn credentials(plan: &Plan) -> Section {
    let more =
        (plan.more_credentials > 0).then(|| format!("{} on the way: rungs role tells which.", more(plan.more_credentials, "credential")));
    let note = "What is usually asked for is not required. Check every rule with the issuer.";
    Section {
        heading: "Credentials".to_owned(),
        items: plan.credentials.iter().map(|paper| Item::plain(credential(paper))).collect(),
        numbered: false,
        foot: Some(std::iter::once(note.to_owned()).chain(more).collect::<Vec<_>>().join(" ")),
    }
}

/// `one more credential`, `3 more credentials`.
fn more(number: usize, word: &str) -> String {
    format!("{number} more {word}{}", if number == 1 { "" } else { "s" })
}

fn credential(paper: &Paper) -> String {
    let need = match paper.need {
        Need::Required => "required",
        Need::Common => "usually asked for",
        Need::Optional => "optional",
    };
    let issuer = paper.issuer.as_ref().map(|issuer| format!(", {issuer}")).unwrap_or_default();
    let eligible: Vec<String> = paper.eligibility.iter().take(ELIGIBILITY).map(|said| closed(&said.text)).collect();
    let eligible = if eligible.is_empty() { "Eligibility: no data.".to_owned() } else { eligible.join(" ") };
    let as_of = paper.as_of.as_ref().map(|as_of| format!(" (As of {as_of}.)")).unwrap_or_default();
    let under_way = if paper.under_way { "; under way" } else { "" };
    format!("{}{issuer} ({need} by {}{under_way}): {eligible}{as_of}", paper.credential.title, paper.role.title)
}

fn sources(plan: &Plan) -> Section {
    let data = plan.version.as_ref().map_or_else(|| plan.framework.to_string(), |version| format!("{}, version {version}", plan.framework));
    let mut attributions: Vec<&str> = plan.sources.iter().filter_map(|source| source.attribution.as_deref()).collect();
    attributions.sort_unstable();
    attributions.dedup();
    let mut foot = vec![format!("Data: {data}. Made with rungs on {}.", plan.date)];
    foot.extend((plan.more_sources > 0).then(|| format!("{}: rungs source tells of each.", more(plan.more_sources, "source"))));
    foot.extend(attributions.into_iter().map(closed));
    Section {
        heading: "Sources and licences".to_owned(),
        items: plan.sources.iter().map(|source| Item::plain(source_line(source))).collect(),
        numbered: false,
        foot: Some(foot.join(" ")),
    }
}

fn source_line(source: &SourceLine) -> String {
    let date = source.date.as_deref().unwrap_or("date: no data");
    let licence = source.licence.as_deref().unwrap_or("licence: no data");
    format!("{}: {} ({date}). {}", source.label, source.title, closed(licence))
}
