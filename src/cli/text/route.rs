//! The routes between two roles, in lines: each with its price, why it is there, and its steps.
//!
//! It never prints a number of years without saying what is not known of it.

use super::{Page, Phrase, step};
use crate::domain::query::route::{Hop, Route, Routes, span_words, years_words};
use crate::domain::query::words::{count, listed_in_part};
use crate::domain::query::{Named, StepView};
use crate::domain::{Credential, Role, Standing, Text};

/// How many credentials are named before the rest is counted.
const CREDENTIALS: usize = 4;

/// The routes.
#[must_use]
pub fn routes(routes: &Routes, understood: &[Text]) -> Page {
    let mut page = Page::default();
    for understood in understood {
        page.say(format!("understood as: {understood}"));
    }
    if !understood.is_empty() {
        page.gap();
    }
    let whose = if routes.assumed { ", for a typical holder of the role (assumed)" } else { ", for you" };
    page.say(Phrase::heading(&format!("From {} to {}", routes.from.title, routes.to.title)).then(whose));
    page.say(format!("limits: {}", if routes.limits.is_empty() { "none".to_owned() } else { routes.limits.join("; ") }));
    for (index, route) in routes.routes.iter().enumerate() {
        page.gap();
        one(&mut page, index + 1, route);
    }
    foot(&mut page, routes);
    page
}

fn one(page: &mut Page, number: usize, route: &Route) {
    page.numbered(number, titles(&route.roles));
    page.under(format!("why: {}", route.why));
    page.under(format!("cost: {}, {}, {}", count(route.cost.steps, "step"), years_words(&route.cost), gain(route)));
    page.under(format!("to earn: {}", to_earn(route)));
    let degrees = &route.cost.degrees;
    if !degrees.required.is_empty() {
        page.under(format!("a degree is required for: {}", listed_in_part(&names(&degrees.required), CREDENTIALS)));
    }
    if !degrees.usual.is_empty() {
        page.under(format!("a degree is usual for: {}", listed_in_part(&names(&degrees.usual), CREDENTIALS)));
    }
    for caution in &route.cautions {
        page.under(format!("careful: {caution}"));
    }
    for (step, hop) in route.steps.iter().zip(&route.hops) {
        page.under(hop_line(step, hop));
    }
}

/// `Project Manager › Senior Project Manager › PMO Director`
#[must_use]
pub fn titles(roles: &[Named<Role>]) -> String {
    roles.iter().map(|role| role.title.as_str()).collect::<Vec<_>>().join(" › ")
}

/// `gain at most 19, 12 of it in skills not described`
#[must_use]
pub fn gain(route: &Route) -> String {
    let cost = &route.cost;
    let unknown = if cost.gain_unknown > 0 { format!(", {} more skills of unknown depth", cost.gain_unknown) } else { String::new() };
    match cost.gain_not_described {
        0 => format!("gain {}{unknown}", cost.gain),
        part => format!("gain at most {}, {part} of it in skills not described{unknown}", cost.gain),
    }
}

fn to_earn(route: &Route) -> String {
    let titles = |named: &[Named<Credential>]| named.iter().map(|named| named.title.to_string()).collect::<Vec<_>>();
    let credentials = &route.cost.credentials;
    let required = if credentials.required.is_empty() {
        "nothing is required".to_owned()
    } else {
        format!("required: {}", titles(&credentials.required).join(", "))
    };
    match credentials.usual.as_slice() {
        [] => required,
        usual => format!("{required}; usually asked for: {}", listed_in_part(&titles(usual), CREDENTIALS)),
    }
}

fn names(roles: &[Named<Role>]) -> Vec<&str> {
    roles.iter().map(|role| role.title.as_str()).collect()
}

fn hop_line(view: &StepView, hop: &Hop) -> Phrase {
    let standing = match view.standing {
        Standing::Usual => "",
        Standing::Secondary => ", not the most usual way",
        Standing::Uncommon => ", uncommon",
    };
    let years = step::years(view.years.as_ref());
    let so_far = span_words(hop.so_far.as_ref(), hop.so_far_unknown);
    let words = format!(
        "{} ({}): {}, after {years}, {}{standing}; so far {so_far}, gain {}",
        view.to.title,
        view.to.id,
        step::kind(view.kind),
        view.confidence.label(),
        hop.gain
    );
    Phrase::from(words.replace("after years: no data", "years: no data").replace("so far years: no data", "so far no data"))
}

fn foot(page: &mut Page, routes: &Routes) {
    page.gap();
    let known = routes.journeys.iter().filter(|journey| !routes.routes.iter().any(|route| route.journeys.contains(journey)));
    for journey in known {
        page.say(format!("A known journey passes both: {}: {}", journey.title, titles(&journey.roles)));
    }
    let more = routes.found.saturating_sub(routes.routes.len());
    let more = if more > 0 { format!(" {more} more that no other beats: -k {}.", routes.found) } else { String::new() };
    let bounded = if routes.bounded { " The search was ended before it had seen everything, so there may be others." } else { "" };
    page.say(format!("Options with conditions, not a prediction.{more}{bounded}"));
    page.say(format!("One of them as a page: rungs plan {} --from {} --route N", routes.to.id, routes.from.id));
}
