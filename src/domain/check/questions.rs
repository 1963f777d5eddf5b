//! The rules about topics and questions. None of them judges an answer.

use std::collections::HashMap;

use super::{Finding, finding};
use crate::domain::build::{Draft, StepLink};
use crate::domain::{Question, Reading};

pub(super) fn no_such_step(draft: &Draft<'_>) -> Vec<Finding> {
    let dangling = draft.step_links().iter().filter(|link| draft.catalogue.step(link.from, link.to).is_none());
    let find = |link: &StepLink| {
        let (from, to) = (&draft.catalogue.role(link.from).slug, &draft.catalogue.role(link.to).slug);
        let message = format!("there is no step from `{from}` to `{to}`.");
        finding(link.place, link.subject.to_string(), message, "Add the step, or name one that exists.")
    };
    dangling.map(find).collect()
}

fn questions<'a>(draft: &Draft<'a>) -> impl Iterator<Item = (usize, &'a Question)> + use<'a> {
    draft.catalogue.questions.iter().enumerate()
}

fn subject(question: &Question) -> String {
    format!("question `{}`", question.slug)
}

pub(super) fn twice(draft: &Draft<'_>) -> Vec<Finding> {
    let mut seen: HashMap<String, &Question> = HashMap::new();
    let mut findings = Vec::new();
    for (position, question) in questions(draft) {
        let Some(first) = seen.insert(question.title.to_lowercase(), question) else { continue };
        let place = draft.question_field(position, "title", |entry| entry.title.is_some());
        let message = format!("question `{}` asks the same.", first.slug);
        findings.push(finding(place, subject(question), message, "Merge the two, or word one of them otherwise."));
    }
    findings
}

pub(super) fn reading_twice(draft: &Draft<'_>) -> Vec<Finding> {
    let mut seen: HashMap<Reading, &Question> = HashMap::new();
    let mut findings = Vec::new();
    for (position, question) in questions(draft) {
        for reading in &question.is {
            let Some(first) = seen.insert(*reading, question) else { continue };
            let place = draft.question_field(position, "is", |entry| !entry.is.is_empty());
            let message = format!("question `{}` answers what it says under is as well.", first.slug);
            findings.push(finding(place, subject(question), message, "Take it out of one of the two."));
        }
    }
    findings
}
