//! A plan in sections of plain sentences, from which every format is made: so they say the same.
//!
//! It never escapes anything: a format does that.

use crate::domain::query::plan::{Dated, Paper, Plan, SourceLine, learn_words};
use crate::domain::query::route::{Hop, degree_words, served_words, years_words};
use crate::domain::query::words::{closed, count, kind, listed, listed_in_part, lower_first, open, years};
use crate::domain::query::{Cited, Named, StepView};
use crate::domain::{Credential, Need, Years};

/// How many skills are named for a step before the rest is counted.
const SKILLS: usize = 6;

/// How many credentials are named before the rest is counted.
const CREDENTIALS: usize = 3;

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
    /// Whether it is there to be looked up, not to be read: it may be set small.
    pub small: bool,
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
    format!("A career plan of {}: options with conditions, not a promise. Years and proficiencies are typical ones.", plan.date.words())
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
    let mut items = vec![Item::plain(where_i_am(plan))];
    items.extend((!plan.me.short.is_empty()).then(|| {
        let short: Vec<String> =
            plan.me.short.iter().map(|gained| format!("{} {} of {}", gained.skill.title, gained.own.unwrap_or(0), gained.want)).collect();
        Item::plain(format!("Below what {} wants today: {}.", plan.from.title, listed_in_part(&short, SKILLS)))
    }));
    items.push(Item::plain(format!("Goal: {}. {}", plan.to.title, closed(&plan.goal.text))));
    items.extend((!plan.limits.is_empty()).then(|| Item::plain(format!("Limits: {}.", plan.limits.join("; ")))));
    items.extend(plan.idle.iter().map(|idle| Item::plain(closed(idle))));
    Section { heading: "Start and goal".to_owned(), items, numbered: false, foot: None, small: false }
}

/// `Now: Project Manager, 6 years in all, 4 of them in the role. 12 skills rated. Held: PMP.`
fn where_i_am(plan: &Plan) -> String {
    let me = &plan.me;
    let span = |months| years(&Years { low: months, high: Some(months) });
    let mut first = vec![format!("Now: {}", plan.from.title)];
    first.extend(me.years.map(|months| format!("{} of experience in all", span(months))));
    first.extend(me.years_in_role.map(|months| format!("{} in the role", span(months))));
    let mut told = vec![first.join(", ")];
    told.extend(
        me.role.as_ref().map(|role| format!("Your own role is {}: skills, years and credentials are those of your profile", role.title)),
    );
    told.push(if me.assumed {
        format!("You have rated no skill: a typical {} stands in", plan.from.title)
    } else {
        format!("{} rated, from 0 (none) to 5 (expert)", count(me.rated, "skill"))
    });
    told.extend((!me.held.is_empty()).then(|| format!("Held: {}", listed(&me.held))));
    closed(told.join(". "))
}

fn route(plan: &Plan) -> Section {
    let route = &plan.route;
    let steps: Vec<_> = route.steps.iter().zip(&route.hops).zip(&plan.dates).collect();
    let item = |(at, ((step, hop), dated)): (usize, &((&StepView, &Hop), &Dated))| {
        let under = if at < WRITTEN_OUT { written_out(plan, at, step, hop) } else { Vec::new() };
        Item { text: step_line(step, dated), under }
    };
    let more = steps.len().saturating_sub(LISTED);
    let mut foot = vec![cost(plan)];
    foot.extend((more > 0).then(|| format!("{} more are not listed.", count(more, "step"))));
    Section {
        heading: format!("The way there, route {} ({})", plan.number, route.why),
        items: steps.iter().take(LISTED).enumerate().map(item).collect(),
        numbered: true,
        foot: Some(foot.join(" ")),
        small: false,
    }
}

/// `Senior Project Manager, 2029 to 2031: a promotion, stated [S51 S58 +3], after 3–5 years as Project Manager [Est.].`
fn step_line(step: &StepView, dated: &Dated) -> String {
    let stays = step.years.as_ref().map_or_else(
        || "years before it: no data".to_owned(),
        |range| format!("after {} as {} [{}]", years(range), step.from.title, Cited::short(&step.years_sources)),
    );
    let sources = Cited::short(&step.sources);
    format!("{}, {}: {}, {} [{sources}], {stays}.", step.to.title, dated.words(), kind(step.kind), step.confidence.label())
        .replace('\u{A0}', " ")
}

fn written_out(plan: &Plan, at: usize, step: &StepView, hop: &Hop) -> Vec<(&'static str, String)> {
    let shown: Vec<String> = step.to_show.iter().enumerate().map(|(at, text)| later(at, open(text))).collect();
    let mut lines = vec![("To show", if shown.is_empty() { "no data".to_owned() } else { shown.join("; ") })];
    lines.push(("To learn", learn_words(hop, SKILLS)));
    let names = |named: &[Named<Credential>]| named.iter().map(|named| named.title.to_string()).collect::<Vec<_>>();
    let (required, usual) = (names(&hop.credentials.required), names(&hop.credentials.usual));
    if !required.is_empty() {
        lines.push(("Required", listed(&required)));
    }
    if !usual.is_empty() {
        lines.push(("Usually asked for", listed_in_part(&usual, CREDENTIALS)));
    }
    let title = format!("{} to {} ", step.from.title, step.to.title);
    let careful = plan.route.cautions.iter().find_map(|caution| caution.strip_prefix(&title));
    let note = step.note.as_ref().map(|note| note.to_string());
    lines.extend(
        careful.map(|caution| ("Careful", format!("it {caution}"))).or(note.filter(|_| at < WRITTEN_OUT).map(|note| ("Note", note))),
    );
    lines
}

/// The first of several as it is, the others as they go on after a semicolon.
fn later(at: usize, words: &str) -> String {
    if at == 0 { words.to_owned() } else { lower_first(words) }
}

/// `In all 3 steps, 7–13 years; gain at most 97, 90 of it …; no credential is required.`
#[must_use]
pub fn cost(plan: &Plan) -> String {
    let cost = &plan.route.cost;
    let served = served_words(cost).map(|served| format!(" ({served})")).unwrap_or_default();
    let required = cost.credentials.required.len();
    let credentials =
        if required == 0 { "no credential is required".to_owned() } else { format!("{} required", count(required, "credential")) };
    let degrees = degree_words(&cost.degrees, CREDENTIALS).map(|degrees| format!("; {degrees}")).unwrap_or_default();
    format!("In all {}, {}{served}; {credentials}{degrees}.", count(cost.steps, "step"), years_words(cost))
}

fn actions(plan: &Plan) -> Section {
    let item =
        |action: &crate::domain::query::plan::Action| Item { text: action.text.clone(), under: vec![("Done when", action.done.clone())] };
    let foot = if plan.actions.is_empty() { "No gap is described, so there is nothing to act on." } else { AGREED };
    Section {
        heading: "What to do first".to_owned(),
        items: plan.actions.iter().map(item).collect(),
        numbered: true,
        foot: Some(foot.to_owned()),
        small: false,
    }
}

/// A line for whoever reads the page with somebody.
const AGREED: &str = "Agreed with: ………………………………   Date: ………………   Next review: ………………";

fn credentials(plan: &Plan) -> Section {
    let more = (plan.more_credentials > 0).then(|| format!("{} usual on the way.", is_or_are(plan.more_credentials, "credential")));
    let note = "What is usually asked for is not required. Check every rule with the issuer.";
    Section {
        heading: "Credentials".to_owned(),
        items: plan.credentials.iter().map(|paper| Item::plain(credential(paper))).collect(),
        numbered: false,
        foot: Some(std::iter::once(note.to_owned()).chain(more).collect::<Vec<_>>().join(" ")),
        small: true,
    }
}

/// `1 more credential is`, `3 more credentials are`.
fn is_or_are(number: usize, word: &str) -> String {
    if number == 1 { format!("1 more {word} is") } else { format!("{number} more {word}s are") }
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
    let mut foot = vec![format!("Data: {data}. Made with rungs on {}.", plan.date.words())];
    foot.extend((plan.more_sources > 0).then(|| format!("It rests on {} more besides.", count(plan.more_sources, "source"))));
    foot.extend(attributions.into_iter().map(closed));
    Section {
        heading: "Sources and licences".to_owned(),
        items: plan.sources.iter().map(|source| Item::plain(source_line(source))).collect(),
        numbered: false,
        foot: Some(foot.join(" ")),
        small: true,
    }
}

/// `S51: A title (2024). Copyright; facts only.` What is not known of a source is left out here: it names what is.
fn source_line(source: &SourceLine) -> String {
    let date = source.date.as_ref().map(|date| format!(" ({date})")).unwrap_or_default();
    let licence = source.licence.as_ref().map(|licence| format!(" {}", closed(licence))).unwrap_or_default();
    format!("{}: {}{date}.{licence}", source.label, source.title)
}
