//! A track with its roles, each with all that is known of it.
//!
//! Nothing that is unknown is left out: it is told as "no data". Of ways that lead out of an extract the number is told.

use super::{Block, Line, NO_DATA, NONE, Part, level};
use crate::domain::query::role::{AskView, FigureView, JourneyView, NeedView, RelationView, WantView};
use crate::domain::query::topic::Related;
use crate::domain::query::words::{count, years};
use crate::domain::query::{Named, RolePage, StepView};
use crate::domain::{Need, Role, RoleId, Standing, TrackId, Word};
use crate::export::Extract;

/// A track with its roles, from junior to senior.
pub fn track(extract: &Extract<'_>, at: TrackId) -> Part {
    let track = extract.catalogue.track(at);
    let parts: Vec<Part> = extract.of_track(at).map(|role| page(extract, role)).collect();
    let blocks = if parts.is_empty() { vec![Block::Words(NONE.into())] } else { Vec::new() };
    Part { key: Some(format!("track-{}", track.slug)), title: track.title.to_string(), blocks, parts }
}

fn page(extract: &Extract<'_>, at: RoleId) -> Part {
    let page = extract.page(at);
    let (ways_in, ways_on) = (extract.catalogue.steps_into(at).len(), extract.catalogue.steps_from(at).len());
    let mut parts = Vec::new();
    if !page.notes.is_empty() {
        parts.push(Part::list("Good to know", &page.notes, NO_DATA, Line::said));
    }
    parts.push(Part::new("Experience on entry", vec![Block::Words(experience(&page))]));
    parts.push(Part::list("Duties", &page.duties, NO_DATA, Line::said));
    parts.push(skills(&page));
    parts.push(Part::list("Education and background", &page.education, NO_DATA, needed));
    parts.push(Part::list("Credentials", &page.credentials, NO_DATA, asked));
    parts.push(Part::list("Other roles beside it", &page.relations, NONE, relation));
    parts.push(Part::list("Market figures", &page.figures, NO_DATA, figure));
    parts.extend(related(&page.related, "role"));
    parts.push(steps("Comes from", &page.ways_in, ways_in, |step| &step.from));
    parts.push(steps("Often leads to", &page.ways_on, ways_on, |step| &step.to));
    parts.push(Part::list("Journeys that begin here", &page.journeys, NONE, journey));
    Part { key: Some(format!("role-{}", page.role.id)), title: page.role.title.to_string(), blocks: head(&page), parts }
}

/// What it is, where it stands, what else it is called.
fn head(page: &RolePage) -> Vec<Block> {
    let names: Vec<String> = page
        .aliases
        .iter()
        .map(|alias| alias.note.as_ref().map_or_else(|| alias.title.to_string(), |note| format!("{} ({note})", alias.title)))
        .collect();
    let names = if names.is_empty() { NO_DATA.to_owned() } else { names.join("; ") };
    let means = page.level_means.as_ref().map(|means| format!(". {means}")).unwrap_or_default();
    let place = Line::default().strong(page.track.title.as_str()).then(format!(", {}{means}", level(page)));
    vec![
        Block::Words(Line::from(page.summary.as_str()).weak(page.summary_weak.as_ref()).cited(&page.summary_sources)),
        Block::Words(place),
        Block::Words(Line::default().strong("Also known as:").then(format!(" {names}"))),
        Block::Words(Line::default().strong("Sources of the role as such:").cited(&page.sources)),
    ]
}

fn experience(page: &RolePage) -> Line {
    page.experience.as_ref().map_or_else(
        || NO_DATA.into(),
        |experience| {
            let words = Line::from(years(&experience.years())).noted(experience.note.as_ref());
            words.weak(experience.weak.as_ref()).cited(&experience.sources)
        },
    )
}

fn skills(page: &RolePage) -> Part {
    let row = |want: &WantView| {
        let proficiency = match (want.proficiency, &want.proficiency_title) {
            (None, _) => NO_DATA.to_owned(),
            (Some(number), None) => number.to_string(),
            (Some(number), Some(title)) => format!("{number} {}", title.to_lowercase()),
        };
        vec![
            Line::default().link(format!("skill-{}", want.skill.id), want.skill.name.as_str()),
            proficiency.into(),
            want.need.word().into(),
            Line::default().weak(want.weak.as_ref()).cited(&want.sources),
        ]
    };
    let rows: Vec<Vec<Line>> = page.skills.iter().map(row).collect();
    table("Skills wanted, from 1 to 5", vec!["Skill", "Proficiency", "Need", "Sources"], rows, NO_DATA)
}

fn table(title: &str, head: Vec<&'static str>, rows: Vec<Vec<Line>>, nothing: &str) -> Part {
    let block = if rows.is_empty() { Block::Words(nothing.into()) } else { Block::Table(head, rows) };
    Part::new(title, vec![block])
}

fn needed(row: &NeedView) -> Line {
    Line::from(format!("{}: {}", row.need.word(), row.said.text)).weak(row.said.weak.as_ref()).cited(&row.said.sources)
}

fn asked(row: &AskView) -> Line {
    let need = match row.need {
        Need::Required => "required: ",
        Need::Common => "common: ",
        Need::Optional => "optional: ",
    };
    let line = Line::from(need).link(format!("credential-{}", row.credential.id), row.credential.name.as_str());
    line.weak(row.weak.as_ref()).cited(&row.sources)
}

/// A role that leads to its part.
pub fn named(role: &Named<Role>) -> Line {
    Line::default().link(format!("role-{}", role.id), role.title.as_str())
}

fn relation(row: &RelationView) -> Line {
    let line = Line::from(format!("{} ", row.kind.label())).link(format!("role-{}", row.to.id), row.to.title.as_str());
    line.noted(row.note.as_ref()).cited(&row.sources)
}

/// A dated fact about the market.
pub fn figure(row: &FigureView) -> Line {
    let unit = row.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
    let line = Line::from(format!("{}: {}{unit}, {}, {}", row.title, row.amount, row.country, row.year));
    line.noted(row.note.as_ref()).weak(row.weak.as_ref()).cited(&row.sources)
}

/// A journey: its name and its roles.
pub fn journey(row: &JourneyView) -> Line {
    let mut line = Line::default().strong(format!("{}:", row.title));
    for (at, role) in row.roles.iter().enumerate() {
        line = line.then(if at == 0 { " " } else { " › " }).link(format!("role-{}", role.id), role.title.as_str());
    }
    line.noted(row.note.as_ref()).cited(&row.sources)
}

/// The questions and the topics that speak of something.
pub fn related(related: &Related, of: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    if !related.questions.is_empty() {
        let claims = related.questions.iter().flat_map(|asked| asked.claims.iter().map(move |claim| (asked, claim)));
        let lines: Vec<Line> = claims
            .map(|(asked, claim)| {
                let link = Line::default().link(format!("question-{}", asked.question.id), asked.question.title.as_str());
                link.then(format!(" {}", claim.text)).weak(claim.weak.as_ref()).cited(&claim.sources)
            })
            .collect();
        parts.push(Part::list(format!("Questions about this {of}"), &lines, NO_DATA, Line::clone));
    }
    if !related.topics.is_empty() {
        let line = |topic: &Named<_>| Line::default().link(format!("topic-{}", topic.id), topic.title.as_str());
        parts.push(Part::list(format!("Topics that speak of this {of}"), &related.topics, NO_DATA, line));
    }
    parts
}

fn steps(title: &str, steps: &[StepView], of: usize, other: impl Fn(&StepView) -> &Named<Role>) -> Part {
    let rows = steps.iter().map(|step| row(step, other(step))).collect();
    let head = vec!["Role", "Kind", "Years", "Support", "To show, and what to know", "Sources"];
    let mut part = table(title, head, rows, NONE);
    if of > steps.len() {
        let words = format!("Roles outside this extract: {} more.", count(of - steps.len(), "step"));
        part.blocks.push(Block::Words(words.into()));
    }
    part
}

fn row(step: &StepView, other: &Named<Role>) -> Vec<Line> {
    let standing = match step.standing {
        Standing::Usual => "",
        Standing::Secondary => ", not the most usual way",
        Standing::Uncommon => ", uncommon",
    };
    let shown: Vec<&str> = step.to_show.iter().map(|text| text.as_str()).collect();
    let shown = if shown.is_empty() { format!("to show: {NO_DATA}") } else { shown.join("; ") };
    let less: String = step.less_depth.iter().map(|less| format!(" Less depth needed in {}: {}", less.skill.title, less.text)).collect();
    vec![
        named(other),
        format!("{} {}", step.kind.sign(), step.kind.word()).into(),
        step.years.as_ref().map_or_else(|| NO_DATA.to_owned(), years).into(),
        Line::from(format!("{}{standing}", step.confidence.label())).weak(step.weak.as_ref()),
        Line::from(shown).noted(step.note.as_ref()).then(less),
        Line::default().cited(&sources(step)),
    ]
}

/// The sources of a step and of its years, once each.
fn sources(step: &StepView) -> Vec<crate::domain::query::Cited> {
    let mut all = step.sources.clone();
    all.extend(step.years_sources.iter().filter(|cited| !step.sources.contains(cited)).cloned());
    all
}
