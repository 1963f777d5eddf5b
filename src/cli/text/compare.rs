//! Two roles side by side, in lines: the differences first, then what they share.
//!
//! A role is always named by its title, so that every line can be understood when it is heard alone.

use super::step;
use super::{NO_DATA, Page, Phrase};
use crate::domain::query::compare::{ComparePage, Difference, OfficePage, Pair, Side, SkillRow};
use crate::domain::query::named::Said;
use crate::domain::query::role::{AskView, ExperienceView, NeedView};
use crate::domain::query::words::{listed, listed_in_part};
use crate::domain::query::{Named, StepView};
use crate::domain::{Need, Role, Text, Word};

/// How many names of a list are told before the rest is counted.
const NAMES: usize = 8;

/// How many sources of a duty are named before the rest is counted.
const SOURCES: usize = 3;

/// Two roles side by side.
#[must_use]
pub fn compare(compared: &ComparePage, understood: Option<&Text>) -> Page {
    let mut page = Page::default();
    page.understood(understood);
    head(&mut page, compared);
    skills(&mut page, compared);
    for (role, only) in [(&compared.a, &compared.duties.only_a), (&compared.b, &compared.duties.only_b)] {
        page.list(&format!("Duties of {} alone", role.title), only, "none", duty);
    }
    asked(&mut page, compared);
    ways(&mut page, compared);
    between(&mut page, compared);
    shared(&mut page, compared);
    foot(&mut page, compared);
    page
}

/// A duty with some of its sources; the page of the role names them all.
fn duty(said: &Said) -> Phrase {
    Phrase::from(&said.text).cited_in_part(&said.sources, SOURCES).weak(said.weak.as_ref())
}

fn head(page: &mut Page, compared: &ComparePage) {
    let (a, b) = (&compared.a, &compared.b);
    page.say(Phrase::heading(&format!("{} and {}", a.title, b.title)).then(&format!(" ({} and {})", a.id, b.id)));
    for (role, side) in [(a, &compared.sides.a), (b, &compared.sides.b)] {
        page.say(format!("{}: {}. {}", role.title, stands(side), side.summary.text));
    }
    page.say(format!("{}.", compared.scope.why));
}

fn stands(side: &Side) -> String {
    let level = match (side.level, &side.level_title) {
        (None, _) => format!("level: {NO_DATA}"),
        (Some(level), None) => format!("level {level}"),
        (Some(level), Some(title)) => format!("level {level}, {title}"),
    };
    format!("{}, {level}", side.track.title)
}

/// Whose levels stand beside; none where the typical holder of one of the two would only say the same again.
fn me(compared: &ComparePage) -> Option<String> {
    match &compared.assumed {
        None => Some("you".to_owned()),
        Some(role) if role.at == compared.a.at || role.at == compared.b.at => None,
        Some(role) => Some(format!("typical {}", role.title)),
    }
}

fn skills(page: &mut Page, compared: &ComparePage) {
    let me = me(compared);
    page.heading("Skills that differ, from 1 to 5, the largest difference first");
    let of = |class: fn(Difference) -> bool| compared.skills.iter().filter(move |row| class(row.difference()));
    let apart = of(|difference| matches!(difference, Difference::Apart(_) | Difference::Unknown));
    let mut none = true;
    for (index, row) in apart.enumerate() {
        none = false;
        page.numbered(index + 1, format!("{}: {}", row.skill.title, apart_in_words(compared, row, me.as_deref())));
    }
    let only = |pick: fn(&SkillRow) -> bool| compared.skills.iter().filter(|row| pick(row)).map(|row| alone(row, me.as_deref())).collect();
    let only_a: Vec<String> = only(|row| row.needs.b.is_none());
    let only_b: Vec<String> = only(|row| row.needs.a.is_none());
    for (role, other, rows) in [(&compared.a, &compared.b, only_a), (&compared.b, &compared.a, only_b)] {
        if !rows.is_empty() {
            none = false;
            page.detail(format!("listed for {} and not described for {}: {}", role.title, other.title, rows.join(", ")));
        }
    }
    if none {
        page.detail("none");
    }
    match (&me, &compared.assumed) {
        (Some(_), None) => {}
        (Some(who), Some(_)) => page.detail(format!("You have rated no skill yet: a {who} stands in for you, which is assumed.")),
        (None, _) => page.detail("You have rated no skill yet; `rungs me rate SKILL=N` sets you beside them."),
    }
}

fn apart_in_words(compared: &ComparePage, row: &SkillRow, me: Option<&str>) -> String {
    let side = |role: &Named<Role>, want: Option<u8>, need: Option<Need>| {
        format!("{} {}{}", role.title, want.map_or_else(|| NO_DATA.to_owned(), |want| want.to_string()), optional(need))
    };
    let sides = [side(&compared.a, row.a, row.needs.a), side(&compared.b, row.b, row.needs.b)];
    let mine = me.map(|me| format!("; {me}: {}", mine(row))).unwrap_or_default();
    format!("{}{mine}", sides.join(", "))
}

fn mine(row: &SkillRow) -> String {
    row.me.map_or_else(|| "not described".to_owned(), |me| me.to_string())
}

/// A skill that only one of the two lists.
fn alone(row: &SkillRow, me: Option<&str>) -> String {
    let (want, need) = if row.needs.a.is_some() { (row.a, row.needs.a) } else { (row.b, row.needs.b) };
    let want = want.map_or_else(|| NO_DATA.to_owned(), |want| want.to_string());
    let mine = me.filter(|_| row.me.is_some()).map(|me| format!(" ({me}: {})", mine(row))).unwrap_or_default();
    format!("{} {want}{}{mine}", row.skill.title, optional(need))
}

/// How much it is needed, where it is not required.
fn optional(need: Option<Need>) -> String {
    need.filter(|need| *need != Need::Required).map(|need| format!(" {}", need.word())).unwrap_or_default()
}

fn asked(page: &mut Page, compared: &ComparePage) {
    page.heading("What only one of them asks for");
    let credential = |row: &AskView| format!("{} ({})", row.credential.name, row.need.word());
    let education = |row: &NeedView| format!("{} ({})", row.said.text.trim_end_matches('.'), row.need.word());
    let (credentials, schooling) = (&compared.credentials, &compared.education);
    let (only_a, only_b) = (&credentials.only_a, &credentials.only_b);
    only(page, "Credentials", &compared.a, only_a.iter().map(credential).collect());
    only(page, "Credentials", &compared.b, only_b.iter().map(credential).collect());
    only(page, "Education and background", &compared.a, schooling.only_a.iter().map(education).collect());
    only(page, "Education and background", &compared.b, schooling.only_b.iter().map(education).collect());
    let years = |experience: &Option<ExperienceView>| {
        experience.as_ref().map_or_else(|| NO_DATA.to_owned(), |experience| step::years(Some(&experience.years())))
    };
    let Pair { a, b } = &compared.experience;
    page.detail(format!("Typical experience on entry: {} {}, {} {}", compared.a.title, years(a), compared.b.title, years(b)));
}

fn only(page: &mut Page, what: &str, role: &Named<Role>, names: Vec<String>) {
    if !names.is_empty() {
        page.detail(format!("{what}, {} alone: {}", role.title, names.join("; ")));
    }
}

fn ways(page: &mut Page, compared: &ComparePage) {
    page.heading("Ways in and on that only one of them has");
    let titles = |steps: &[StepView], end: fn(&StepView) -> &Named<Role>| -> String {
        let titles: Vec<&str> = steps.iter().map(|step| end(step).title.as_str()).collect();
        if titles.is_empty() { "nothing else".to_owned() } else { listed_in_part(&titles, NAMES) }
    };
    let (ways_in, ways_on) = (&compared.ways_in, &compared.ways_on);
    let rows = [(&compared.a, &ways_in.only_a, &ways_on.only_a), (&compared.b, &ways_in.only_b, &ways_on.only_b)];
    for (role, from, to) in rows {
        let (from, to) = (titles(from, |step| &step.from), titles(to, |step| &step.to));
        page.detail(format!("{} comes from {from}; it often leads to {to}", role.title));
    }
}

fn between(page: &mut Page, compared: &ComparePage) {
    page.heading("From the one to the other");
    let steps = [(&compared.a, &compared.b, &compared.steps.a_to_b), (&compared.b, &compared.a, &compared.steps.b_to_a)];
    for (from, to, step) in steps {
        let told = step.iter().map(|step| Phrase::from(format!("{}, ", from.title)).and(step::brief(step, to)));
        told.for_each(|step| page.detail(step));
    }
    if compared.steps.a_to_b.is_none() && compared.steps.b_to_a.is_none() {
        page.detail("no step in this catalogue, in either direction");
    }
    for (role, relations) in [(&compared.a, &compared.relations.a), (&compared.b, &compared.relations.b)] {
        for relation in relations {
            let words = format!("{} {} {}", role.title, relation.kind.label(), relation.to.title);
            page.detail(Phrase::from(words).noted(relation.note.as_ref()).cited(&relation.sources));
        }
    }
    let journeys: Vec<&str> = compared.journeys.iter().map(|journey| journey.title.as_str()).collect();
    if !journeys.is_empty() {
        page.detail(format!("Journeys with both: {}", journeys.join("; ")));
    }
}

fn shared(page: &mut Page, compared: &ComparePage) {
    page.heading("What they share");
    let me = me(compared);
    let equal = compared.skills.iter().filter(|row| row.difference() == Difference::None).map(|row| alone(row, me.as_deref()));
    let equal: Vec<String> = equal.collect();
    page.detail(format!("Skills wanted equally: {}", if equal.is_empty() { "none".to_owned() } else { equal.join(", ") }));
    let duties = &compared.duties.both;
    page.detail(format!("Duties worded much alike: {}", if duties.is_empty() { "none".to_owned() } else { duties.len().to_string() }));
    for (index, pair) in duties.iter().enumerate() {
        let side = |role: &Named<Role>, said: &Said| Phrase::from(format!("{}: ", role.title)).and(duty(said));
        page.numbered(index + 1, side(&compared.a, &pair.a).then(" ").and(side(&compared.b, &pair.b)));
    }
    let credentials: Vec<String> = compared.credentials.both.iter().map(|pair| needed(compared, pair)).collect();
    page.detail(format!("Credentials: {}", if credentials.is_empty() { "none".to_owned() } else { credentials.join("; ") }));
    for pair in &compared.education.both {
        let text = |row: &NeedView| format!("{} ({})", row.said.text.trim_end_matches('.'), row.need.word());
        page.detail(format!("Education: {}: {}; {}: {}", compared.a.title, text(&pair.a), compared.b.title, text(&pair.b)));
    }
    let titles = |pairs: &[Pair<StepView>], end: fn(&StepView) -> &Named<Role>| -> Option<String> {
        let titles: Vec<&str> = pairs.iter().map(|pair| end(&pair.a).title.as_str()).collect();
        (!titles.is_empty()).then(|| listed(&titles))
    };
    titles(&compared.ways_in.both, |step| &step.from).into_iter().for_each(|from| page.detail(format!("Both come from: {from}")));
    titles(&compared.ways_on.both, |step| &step.to).into_iter().for_each(|to| page.detail(format!("Both often lead to: {to}")));
}

fn needed(compared: &ComparePage, pair: &Pair<AskView>) -> String {
    let name = &pair.a.credential.name;
    match (pair.a.need.word(), pair.b.need.word()) {
        (a, b) if a == b => format!("{name} ({a})"),
        (a, b) => format!("{name} ({} {a}, {} {b})", compared.a.title, compared.b.title),
    }
}

fn foot(page: &mut Page, compared: &ComparePage) {
    if let Some(topic) = &compared.topic {
        page.gap();
        page.say(format!("One of these names is also that of an office: `rungs topic {}` sets a person and the office apart.", topic.id));
    }
}

/// A role against an office: what that is, which roles can be compared instead, and the topic that sets the two apart.
#[must_use]
pub fn office(office: &OfficePage, understood: Option<&Text>) -> Page {
    let mut page = Page::default();
    page.understood(understood);
    let OfficePage { role, called, .. } = office;
    page.say(format!(
        "‘{called}’ is the name of an office, not of a role: {} and {called} are a person and a group of people.",
        role.title
    ));
    let names: Vec<String> = office.roles.iter().map(|role| format!("{} ({})", role.title, role.id)).collect();
    if !names.is_empty() {
        page.say(format!("Roles there that can be compared instead: {}.", listed(&names)));
    }
    if let Some(namesake) = &office.namesake {
        page.say(format!("For example: rungs compare {} {}", role.id, namesake.id));
    }
    page.gap();
    page.append(super::answer::set_apart(&office.topic));
    page.gap();
    page.say(format!("The whole topic: rungs topic {}", office.topic.topic.id));
    page
}
