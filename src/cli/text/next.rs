//! What a role often leads to, in lines: few enough to read at once, each with what a person needs.
//!
//! It never prints a number without saying of whom and out of how many.

use super::step;
use super::{Page, Phrase};
use crate::domain::query::limits::{NO_CREDENTIAL, NO_DEGREE};
use crate::domain::query::next::{Fit, Gap, Next, Reason, Sign};
use crate::domain::query::{Choice, words};
use crate::domain::{Need, Text};

/// How many gaps are named in the short face.
const GAPS: usize = 2;
/// How many of the steps that limits leave out are named there.
const OUT: usize = 3;

/// What a role leads to.
///
/// `more` steps are left out of `next`; with `full`, every reason, gap and detail is told.
#[must_use]
pub fn next(next: &Next, more: usize, full: bool, understood: Option<&Text>) -> Page {
    let mut page = Page::default();
    page.understood(understood);
    page.say(Phrase::heading(&format!("What {} often leads to", next.from.title)).then(whose(next)));
    limits(&mut page, next, full);
    if next.options.is_empty() {
        page.detail(if next.out.is_empty() { "no step in this catalogue leads on from it" } else { "no step is left within your limits" });
    }
    for (index, choice) in next.options.iter().enumerate() {
        if full || index == 0 {
            page.gap();
        }
        let line = if full { step::line } else { step::brief };
        page.numbered(index + 1, line(&choice.step, &choice.to));
        option(&mut page, choice, full);
        if full {
            let points = choice.score.parts(next.assumed).join(" + ");
            page.under(format!("points: {points} = {}", choice.score.total()));
        }
    }
    foot(&mut page, next, more);
    page
}

fn whose(next: &Next) -> &'static str {
    match (next.assumed, next.own_facts) {
        (true, false) => ", for a typical holder of the role (assumed)",
        (true, true) => ", for a typical holder of the role (assumed) with your own years, credentials and limits",
        (false, _) => ", for you",
    }
}

/// The limits, and what they leave out: in short the first ones by name, in full each with why.
fn limits(page: &mut Page, next: &Next, full: bool) {
    if next.limits.is_empty() {
        return;
    }
    let names: Vec<&str> = next.out.iter().map(|out| out.to.title.as_str()).collect();
    let left_out = match names.len() {
        0 => nothing_out(next),
        out => format!("they leave out {out} of {}: {}", next.total, words::listed_in_part(&names, if full { out } else { OUT })),
    };
    page.say(format!("Your limits: {}; {left_out}.", next.limits.join("; ")));
    for out in next.out.iter().filter(|_| full) {
        page.detail(format!("{} ({}) is left out: {}", out.to.title, out.to.id, out.breaks.join("; ")));
    }
}

/// What limits say that leave nothing out.
fn nothing_out(next: &Next) -> String {
    let is = |limit: &str| next.limits.iter().any(|told| told == limit);
    let only = next.limits.iter().all(|told| told == NO_DEGREE || told == NO_CREDENTIAL);
    let requires = match (only, is(NO_DEGREE), is(NO_CREDENTIAL)) {
        (true, true, false) => "requires one",
        (true, false, true) => "requires one that you lack",
        (true, true, true) => "requires either that you lack",
        (true | false, _, _) => return "they leave nothing out".to_owned(),
    };
    match next.total {
        0 => "they leave nothing out".to_owned(),
        1 => format!("the one step does not strictly {}", requires.replace("requires", "require")),
        steps => format!("none of the {steps} steps strictly {requires}"),
    }
}

fn option(page: &mut Page, choice: &Choice, full: bool) {
    let (plus, minus) = if full { (usize::MAX, usize::MAX) } else { (2, 1) };
    if choice.close {
        page.under("close to the one before: the order between them is not to be leaned on");
    }
    page.under(fit(choice.fit));
    reasons(page, &choice.reasons, Sign::For, plus);
    reasons(page, &choice.reasons, Sign::Against, minus);
    gap(page, &choice.gap, if full { usize::MAX } else { GAPS });
    if full {
        step::details(page, &choice.step);
    } else {
        step::to_show(page, &choice.step);
    }
}

/// The parts of a fit, never a bare percentage.
#[must_use]
pub fn fit(fit: Fit) -> String {
    format!("fit: {}", fit.words())
}

fn reasons(page: &mut Page, reasons: &[Reason], sign: Sign, most: usize) {
    let mark = match sign {
        Sign::For => "+",
        Sign::Against => "−",
    };
    for reason in reasons.iter().filter(|reason| reason.sign == sign).take(most) {
        page.under(format!("{mark} {}", reason.text));
    }
}

fn gap(page: &mut Page, gaps: &[Gap], most: usize) {
    let (short, unknown): (Vec<&Gap>, Vec<&Gap>) = gaps.iter().take(most).partition(|gap| gap.have.is_some());
    let mut words: Vec<String> = short.iter().map(|gap| one(gap)).collect();
    if !unknown.is_empty() {
        words.push(format!("not described: {}", unknown.iter().map(|gap| one(gap)).collect::<Vec<_>>().join(", ")));
    }
    if gaps.len() > most {
        words.push(format!("and {} more", gaps.len() - most));
    }
    page.under(format!("gap: {}", if words.is_empty() { "none".to_owned() } else { words.join("; ") }));
}

fn one(gap: &Gap) -> String {
    let helps = match gap.need {
        Need::Required => "",
        Need::Common => ", common",
        Need::Optional => ", optional",
    };
    match gap.have {
        Some(have) => format!("{} {have}, wanted {}{helps}", gap.skill.title, gap.want),
        None => format!("{} (wanted {}{helps})", gap.skill.title, gap.want),
    }
}

fn foot(page: &mut Page, next: &Next, more: usize) {
    if next.options.is_empty() {
        return;
    }
    page.gap();
    let rest = if more > 0 { format!(" {more} more: rungs next {} --all", next.from.id) } else { String::new() };
    page.say(format!("Options with conditions, not a prediction.{rest}"));
}
