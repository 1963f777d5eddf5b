//! The routes between two roles, in lines: each with its price, why it is there, and its steps.
//!
//! It never prints a number of years without saying what is not known of it.

use super::{Page, Phrase, step};
use crate::domain::query::route::{Hop, Route, Routes, degree_words, earn_words, gain_told, served_words, span_words, years_words};
use crate::domain::query::words::count;
use crate::domain::query::{Cited, Named, StepView};
use crate::domain::{Role, Standing, Text};

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
    let whose = if routes.assumed { format!(", for a typical {} (assumed)", routes.from.title) } else { ", for you".to_owned() };
    page.say(Phrase::heading(&format!("From {} to {}", routes.from.title, routes.to.title)).then(&whose));
    page.say(format!("limits: {}", if routes.limits.is_empty() { "none".to_owned() } else { routes.limits.join("; ") }));
    routes.idle.iter().for_each(|idle| page.say(format!("note: {idle}")));
    for (index, route) in routes.routes.iter().enumerate() {
        page.gap();
        one(&mut page, index + 1, route, routes.assumed);
    }
    foot(&mut page, routes);
    page
}

fn one(page: &mut Page, number: usize, route: &Route, assumed: bool) {
    let cost = &route.cost;
    page.numbered(number, titles(&route.roles));
    page.under(format!("why: {}", route.why));
    let served = served_words(cost).map(|served| format!(" ({served})")).unwrap_or_default();
    page.under(format!("cost: {}, {}{served}, {}", count(cost.steps, "step"), years_words(cost), gain_told(cost, assumed)));
    page.under(format!("to earn: {}", earn_words(&cost.credentials, CREDENTIALS)));
    degree_words(&cost.degrees, CREDENTIALS).into_iter().for_each(|degrees| page.under(format!("schooling: {degrees}")));
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

/// `Senior Project Manager (…): ↑ promotion, stated [S51 S58 +10], after 3–5 years [Est.]; so far 3–5 years, gain 20`
fn hop_line(view: &StepView, hop: &Hop) -> String {
    let standing = match view.standing {
        Standing::Usual => "",
        Standing::Secondary => ", not the most usual way",
        Standing::Uncommon => ", uncommon",
    };
    let years = match view.years.as_ref() {
        Some(years) => format!("after {} [{}]", crate::domain::query::words::years(years), Cited::short(&view.years_sources)),
        None => "years: no data".to_owned(),
    };
    let so_far = match (hop.so_far.as_ref(), hop.so_far_unknown) {
        (None, _) => "no data".to_owned(),
        (so_far, unknown) => span_words(so_far, unknown),
    };
    format!(
        "{} ({}): {}, {} [{}]{standing}, {years}; so far {so_far}, gain {}",
        view.to.title,
        view.to.id,
        step::kind(view.kind),
        view.confidence.label(),
        Cited::short(&view.sources),
        hop.gain
    )
}

fn foot(page: &mut Page, routes: &Routes) {
    page.gap();
    let (from, to, options) = (&routes.from.id, &routes.to.id, &routes.options);
    page.say("Options with conditions, not a prediction. None is worse than another on every cost; the usual way and known journeys stand with them even so.");
    page.say("Gain: proficiency levels to learn, added up over the skills of each step; what nobody has described counts in full.");
    if routes.found > routes.routes.len() {
        let more = routes.found - routes.routes.len();
        page.say(format!("{more} more: rungs route {from} {to} -k {}{options}", routes.found));
    }
    if routes.bounded {
        page.say("The search was ended before it had seen everything, so there may be others.");
    }
    page.say(format!("One of them as a page: rungs plan {to} --from {from} --route N{options}"));
}
