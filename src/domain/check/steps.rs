//! The rules about steps. None of them judges whether a step is a good one.

use std::collections::{HashMap, HashSet};

use super::{Finding, finding, some};
use crate::domain::build::Draft;
use crate::domain::{Catalogue, Kind, Level, Place, Proficiency, Role, RoleId, SkillId, Step};

/// A step with its ends and its position among all steps.
struct Hop<'a> {
    position: usize,
    from: RoleId,
    to: RoleId,
    step: &'a Step,
    catalogue: &'a Catalogue,
}

fn hops<'a>(draft: &Draft<'a>) -> impl Iterator<Item = Hop<'a>> + use<'a> {
    let catalogue = draft.catalogue;
    catalogue.all_steps().enumerate().map(move |(position, (from, to, step))| Hop { position, from, to, step, catalogue })
}

impl<'a> Hop<'a> {
    fn subject(&self) -> String {
        format!("step `{}` → `{}`", self.left().slug, self.reached().slug)
    }

    fn left(&self) -> &'a Role {
        self.catalogue.role(self.from)
    }

    fn reached(&self) -> &'a Role {
        self.catalogue.role(self.to)
    }

    fn levels(&self) -> Option<(Level, Level)> {
        Some((self.left().level?, self.reached().level?))
    }

    /// Where the levels and the kind clash: at the kind, unless a later framework set a level.
    fn at_kind(&self, draft: &Draft<'_>) -> Place {
        let level = |role| draft.role_field(role, "level", |role| role.level.is_some());
        let kind = draft.step_field(self.position, "kind", |step| step.kind.is_some());
        draft.latest([kind, level(self.from), level(self.to)])
    }
}

pub(super) fn not_up(draft: &Draft<'_>) -> Vec<Finding> {
    let breaks = |hop: &Hop<'_>| hop.step.kind == Kind::Promotion && hop.levels().is_some_and(|(old, new)| new <= old);
    some(hops(draft).filter(breaks).map(|hop| wrong_way(draft, &hop, "a promotion goes up")))
}

pub(super) fn not_down(draft: &Draft<'_>) -> Vec<Finding> {
    let breaks = |hop: &Hop<'_>| hop.step.kind == Kind::StepBack && hop.levels().is_some_and(|(old, new)| new >= old);
    some(hops(draft).filter(breaks).map(|hop| wrong_way(draft, &hop, "a step back goes down")))
}

fn wrong_way(draft: &Draft<'_>, hop: &Hop<'_>, rule: &str) -> Finding {
    let (old, new) = hop.levels().map_or((0, 0), |(old, new)| (old.get(), new.get()));
    let message = format!("{rule}, but this one leads from level {old} to level {new}.");
    let help = "Use another kind (promotion, lateral, specialise, pivot, step-back), or mend a level.";
    finding(hop.at_kind(draft), hop.subject(), message, help)
}

pub(super) fn lateral_far(draft: &Draft<'_>) -> Vec<Finding> {
    let far = |hop: &Hop<'_>| hop.levels().filter(|(old, new)| old.get().abs_diff(new.get()) > 1);
    let laterals = hops(draft).filter(|hop| hop.step.kind == Kind::Lateral);
    let find = |hop: Hop<'_>| {
        let (old, new) = far(&hop)?;
        let message = format!("a lateral step moves at most one level, but this one leads from level {old} to level {new}.");
        Some(finding(hop.at_kind(draft), hop.subject(), message, "Use another kind, or mend a level."))
    };
    some(laterals.filter_map(find))
}

pub(super) fn to_itself(draft: &Draft<'_>) -> Vec<Finding> {
    let find = |hop: Hop<'_>| {
        let place = draft.step_field(hop.position, "to", |_| true);
        finding(place, hop.subject(), "the step leads to the role that it leaves.", "Name another role, or take the step out.")
    };
    some(hops(draft).filter(|hop| hop.from == hop.to).map(find))
}

pub(super) fn twice(draft: &Draft<'_>) -> Vec<Finding> {
    let mut seen = HashSet::new();
    let again = hops(draft).filter(|hop| !seen.insert((hop.from, hop.to)));
    let find = |hop: Hop<'_>| {
        let place = draft.step_field(hop.position, "to", |_| true);
        finding(place, hop.subject(), "there is another step between the same two roles.", "Merge the two.")
    };
    some(again.map(find))
}

/// What each role wants, skill by skill, so that nobody searches a list for each step.
struct Wants(Vec<HashMap<SkillId, Option<Proficiency>>>);

impl Wants {
    fn of(draft: &Draft<'_>) -> Self {
        let wants = |role: &Role| {
            let mut wants = HashMap::with_capacity(role.skills.len());
            for wanted in &role.skills {
                wants.entry(wanted.skill).or_insert(wanted.want);
            }
            wants
        };
        Self(draft.catalogue.roles().map(|id| wants(draft.catalogue.role(id))).collect())
    }

    fn lists(&self, role: RoleId, skill: SkillId) -> bool {
        self.0[role.index()].contains_key(&skill)
    }

    fn want(&self, role: RoleId, skill: SkillId) -> Option<Proficiency> {
        self.0[role.index()].get(&skill).copied().flatten()
    }

    /// The skills that both ends of a step list, in the order of the shorter list.
    fn shared<'a>(&self, hop: &Hop<'a>) -> impl Iterator<Item = SkillId> + use<'a, '_> {
        let (left, reached) = (&hop.left().skills, &hop.reached().skills);
        let (skills, other) = if left.len() < reached.len() { (left, hop.to) } else { (reached, hop.from) };
        skills.iter().map(|wanted| wanted.skill).filter(move |skill| self.lists(other, *skill))
    }
}

pub(super) fn asks_less(draft: &Draft<'_>) -> Vec<Finding> {
    let wants = Wants::of(draft);
    let promotions = hops(draft).filter(|hop| hop.step.kind == Kind::Promotion);
    some(promotions.flat_map(|hop| {
        let told: HashSet<SkillId> = hop.step.less_depth.iter().map(|less| less.skill).collect();
        let untold = wants.shared(&hop).filter(|skill| !told.contains(skill));
        some(untold.filter_map(|skill| less(draft, &wants, &hop, skill)))
    }))
}

/// The finding for a skill of which the new role wants less; less_depth does not say so.
fn less(draft: &Draft<'_>, wants: &Wants, hop: &Hop<'_>, skill: SkillId) -> Option<Finding> {
    let (old, new) = (wants.want(hop.from, skill)?, wants.want(hop.to, skill)?);
    if new >= old {
        return None;
    }
    let slug = draft.catalogue.skill(skill).slug.as_str();
    let wanted = |role| draft.role_item(role, "skills", |role| role.skills.iter().position(|want| want.skill == slug));
    let place = draft.latest([draft.step_field(hop.position, "to", |_| true), wanted(hop.from), wanted(hop.to)]);
    let message = format!("the promotion asks less of `{slug}` ({new} instead of {old}) and does not say why.");
    let help = format!("Add less_depth: [(skill: \"{slug}\", text: \"…\")] to the step, or mend a proficiency.");
    Some(finding(place, hop.subject(), message, help))
}

pub(super) fn less_depth(draft: &Draft<'_>) -> Vec<Finding> {
    let wants = Wants::of(draft);
    some(hops(draft).flat_map(|hop| some(hop.step.less_depth.iter().filter_map(|less| needless(draft, &wants, &hop, less.skill)))))
}

fn needless(draft: &Draft<'_>, wants: &Wants, hop: &Hop<'_>, skill: SkillId) -> Option<Finding> {
    let slug = draft.catalogue.skill(skill).slug.as_str();
    let message = match (wants.want(hop.from, skill), wants.want(hop.to, skill)) {
        (Some(old), Some(new)) if new >= old => {
            format!("less_depth names `{slug}`, of which the new role wants no less ({new}, before {old}).")
        }
        _ if !wants.lists(hop.from, skill) || !wants.lists(hop.to, skill) => {
            format!("less_depth names `{slug}`, which the two roles do not share.")
        }
        _ => return None,
    };
    let place = draft.step_item(hop.position, "less_depth", |step| step.less_depth.iter().position(|less| less.skill == slug));
    Some(finding(place, hop.subject(), message, "Take it out, or mend the skills of the roles."))
}

pub(super) fn to_show(draft: &Draft<'_>) -> Vec<Finding> {
    let find = |hop: Hop<'_>| {
        let count = hop.step.to_show.len();
        let place = draft.step_field(hop.position, "to_show", |step| !step.to_show.is_empty());
        let message = format!("the step names {} to show, and two to four are useful.", things(count));
        finding(place, hop.subject(), message, "Say what somebody who hires wants to see: to_show: [\"…\", \"…\"].")
    };
    some(hops(draft).filter(|hop| !(2..=4).contains(&hop.step.to_show.len())).map(find))
}

fn things(count: usize) -> String {
    match count {
        0 => "nothing".into(),
        1 => "one thing".into(),
        many => format!("{many} things"),
    }
}
