//! The rules about journeys. A journey that lacks a role for another reason is not judged a second time.

use super::{Finding, finding, some};
use crate::domain::build::Draft;
use crate::domain::{Journey, RoleId};
use std::collections::HashSet;

fn subject(journey: &Journey) -> String {
    format!("journey `{}`", journey.slug)
}

pub(super) fn short(draft: &Draft<'_>) -> Vec<Finding> {
    let journeys = draft.catalogue.journeys().iter().enumerate().filter(|(_, journey)| journey.roles.len() < 2);
    let find = |(position, journey): (usize, &Journey)| {
        let message = "a journey leads through at least two roles.";
        finding(draft.journey_field(position, "roles"), subject(journey), message, "Add roles, or take the journey out.")
    };
    some(journeys.map(find))
}

pub(super) fn no_such_step(draft: &Draft<'_>) -> Vec<Finding> {
    let steps: HashSet<(RoleId, RoleId)> = draft.catalogue.all_steps().map(|(from, to, _)| (from, to)).collect();
    let journeys = draft.catalogue.journeys().iter().enumerate();
    some(journeys.flat_map(|(position, journey)| hops(draft, &steps, position, journey)))
}

fn hops(draft: &Draft<'_>, steps: &HashSet<(RoleId, RoleId)>, position: usize, journey: &Journey) -> Vec<Finding> {
    let pairs = journey.roles.windows(2).enumerate();
    let missing = pairs.filter(|(_, hop)| !steps.contains(&(hop[0], hop[1])));
    let find = |(index, hop): (usize, &[RoleId])| {
        let (from, to) = (&draft.catalogue.role(hop[0]).slug, &draft.catalogue.role(hop[1]).slug);
        let message = format!("there is no step from `{from}` to `{to}`.");
        finding(
            draft.journey_role(position, index + 1),
            subject(journey),
            message,
            "Add the step, or lead the journey along steps that exist.",
        )
    };
    some(missing.map(find))
}
