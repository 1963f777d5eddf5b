//! Which framework comes before which: the extended one first, the built-in one beneath all that name it.
//!
//! It looks at heads only, and never at a record.

use super::embedded;
use crate::domain::problem::{did_you_mean, quoted};
use crate::domain::{Framework, Place, Problem, Problems, Severity, Text};

/// The frameworks in order, and those that have no place in it.
#[derive(Debug, Default)]
pub(super) struct Order {
    /// The built-in one (none), or the position of one that was given; the base first, the bad ones last.
    pub slots: Vec<Option<usize>>,
    /// What is wrong with how they build on each other.
    pub problems: Problems,
    /// The positions of those that cannot be used, with the reason.
    pub bad: Vec<(usize, String)>,
}

/// Puts frameworks in order; those that do not depend on each other stay as they were given.
pub(super) fn order(given: &[&Framework]) -> Order {
    let mut order = Order::default();
    order.twins(given);
    order.strangers(given);
    let is_given = given.iter().any(|framework| framework.id() == Some(embedded::ID));
    let is_wanted = given.iter().any(|framework| framework.extends().iter().any(|slug| slug == embedded::ID));
    if is_wanted && !is_given {
        order.slots.push(None);
    }
    order.settle(given);
    order.slots.extend(order.bad.iter().map(|(position, _)| Some(*position)));
    order
}

impl Order {
    /// Frameworks of one and the same id.
    fn twins(&mut self, given: &[&Framework]) {
        for (position, framework) in given.iter().enumerate() {
            let Some(slug) = framework.id().filter(|slug| given[..position].iter().any(|other| other.id() == Some(*slug))) else {
                continue;
            };
            let message = format!("another framework that was named before calls itself {}.", quoted(slug));
            let place = Place::file(0).field("framework").field("id");
            self.refuse(given, position, ("duplicate-id", place), &message, "Name it only once, or give it an id of its own.");
        }
    }

    /// Frameworks that extend one that is not there.
    fn strangers(&mut self, given: &[&Framework]) {
        let slugs: Vec<&str> = given.iter().filter_map(|framework| framework.id()).chain([embedded::ID]).collect();
        for (position, framework) in given.iter().enumerate() {
            for (index, slug) in framework.extends().iter().enumerate().filter(|(_, slug)| !slugs.contains(&slug.as_str())) {
                if self.problems.is_full(Severity::Error) {
                    break;
                }
                let help = did_you_mean(slug, slugs.iter().copied(), "Name its path as well, or take it out of extends.");
                let place = Place::file(0).field("framework").item("extends", index);
                let message = format!("there is no framework {} to extend.", quoted(slug));
                self.refuse(given, position, ("dangling-id", place), &message, &help);
            }
        }
    }

    /// Takes whichever framework has all that it extends before it, until none is left or the rest form a ring.
    fn settle(&mut self, given: &[&Framework]) {
        let mut waiting: Vec<usize> = (0..given.len()).filter(|position| self.is_good(*position)).collect();
        loop {
            let ids: Vec<&str> = waiting.iter().filter_map(|position| given[*position].id()).collect();
            let ready = |position: &usize| given[*position].extends().iter().all(|slug| !ids.contains(&slug.as_str()));
            let Some(index) = waiting.iter().position(ready) else { break };
            self.slots.push(Some(waiting.remove(index)));
        }
        for position in waiting {
            let place = Place::file(0).field("framework").field("extends");
            let help = "Take one of them out of extends, so that one framework comes first.";
            self.refuse(given, position, ("extends-ring", place), "the frameworks extend each other in a ring.", help);
        }
    }

    fn is_good(&self, position: usize) -> bool {
        self.bad.iter().all(|(known, _)| *known != position)
    }

    fn refuse(&mut self, given: &[&Framework], position: usize, rule: (&'static str, Place), message: &str, help: &str) {
        let framework = given[position];
        let head = framework.files.iter().find(|file| file.sheet.framework.is_some());
        self.problems.push(Problem {
            severity: Severity::Error,
            code: rule.0,
            file: head.map_or_else(|| "?".into(), |file| file.name.clone()),
            place: rule.1,
            spot: None,
            first: None,
            subject: framework.id().map(|slug| Text::clean(&format!("framework {}", quoted(slug)))),
            message: Text::clean(message),
            help: Text::clean(help),
        });
        if self.is_good(position) {
            self.bad.push((position, "its place among the others is unclear".into()));
        }
    }
}
