//! Which one skill opens most doors, in lines: each skill with the roles that it opens, by name.
//!
//! It never says that somebody would get a role: it speaks of skills alone, and says so.

use super::{Page, Phrase};
use crate::domain::Text;
use crate::domain::query::Unlock;
use crate::domain::query::unlock::{Nearer, Opened, Opening, WITHIN_REACH};
use crate::domain::query::words::{count, listed, listed_in_part};

/// How many skills are told.
const SKILLS: usize = 8;
/// How many roles are named of a skill that brings them nearer.
const ROLES: usize = 4;
/// How many skills are named that want a rating.
const UNRATED: usize = 6;

/// Which one skill opens most doors.
#[must_use]
pub fn unlock(unlock: &Unlock, understood: Option<&Text>) -> Page {
    let mut page = Page::default();
    page.understood(understood);
    page.say(Phrase::heading("Which one skill opens most doors").then(&whose(unlock)));
    let within: Vec<&str> = unlock.within_reach.iter().map(|role| role.title.as_str()).collect();
    let now = if within.is_empty() { "none yet".to_owned() } else { format!("{} ({})", within.len(), within.join(", ")) };
    page.say(format!("Within reach as it is, by skills: {now}."));
    match (unlock.skills.is_empty(), unlock.nearer.is_empty()) {
        (false, _) => page.list("One more in", first(&unlock.skills), "", opened),
        (true, false) => page.list(
            "No one skill brings a role within reach by itself; one more in these brings most roles nearer",
            first(&unlock.nearer),
            "",
            nearer,
        ),
        (true, true) => {
            page.heading("Nothing to raise");
            page.detail("no role within your limits wants more of a skill that you have rated");
        }
    }
    unrated(&mut page, unlock);
    foot(&mut page, unlock);
    page
}

fn first<T>(all: &[T]) -> &[T] {
    &all[..all.len().min(SKILLS)]
}

fn whose(unlock: &Unlock) -> String {
    match &unlock.assumed {
        None => format!(", from {}, for you", unlock.from.title),
        Some(_) => format!(", for a typical holder of {} (assumed): you have rated no skill", unlock.from.title),
    }
}

fn role(opening: &Opening) -> String {
    format!("{}{}", opening.role.title, if opening.is_step { " (one step)" } else { "" })
}

fn opened(opened: &Opened) -> Phrase {
    let roles: Vec<String> = opened.roles.iter().map(role).collect();
    format!("{}, {} to {}, opens {}: {}", opened.skill.title, opened.from, opened.to, count(roles.len(), "role"), listed(&roles)).into()
}

fn nearer(nearer: &Nearer) -> Phrase {
    let roles: Vec<String> = nearer.roles.iter().map(role).collect();
    let count = count(roles.len(), "role");
    format!("{}, {} to {}: {count} nearer, {}", nearer.skill.title, nearer.from, nearer.to, listed_in_part(&roles, ROLES)).into()
}

fn unrated(page: &mut Page, unlock: &Unlock) {
    if unlock.unrated.is_empty() {
        return;
    }
    let all = unlock.unrated.len();
    // Names of skills hold commas.
    let mut named: Vec<String> = unlock.unrated.iter().take(UNRATED).map(|skill| skill.title.to_string()).collect();
    if all > UNRATED {
        named.push(format!("and {} more", all - UNRATED));
    }
    let are = if all == 1 { "skill is" } else { "skills are" };
    page.gap();
    page.say(format!("{all} wanted {are} not described, so not raised. Rate these to see more: {}.", named.join("; ")));
}

fn foot(page: &mut Page, unlock: &Unlock) {
    page.gap();
    page.say(unlock.counted());
    page.say(format!("{WITHIN_REACH} (rungs gap ROLE). It is no prediction."));
}
