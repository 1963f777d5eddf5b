//! What is exported: the whole catalogue, or the roles a few steps around one, the steps between them, and what these name.
//!
//! It never tells part of a thing as if it were all of it: what lies outside is counted.

use std::collections::HashSet;

use crate::domain::query::words::count;
use crate::domain::query::{CredentialPage, RolePage, SkillPage, StepView, credential, role, skill};
use crate::domain::{Catalogue, FrameworkInfo, Journey, Level, QuestionId, RoleId, TopicId, TrackId};
use crate::map::plan::{self, Plan, ROLES_AT_MOST};

/// A role and how many steps around it belong to a neighbourhood, in either direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Around {
    /// The role in the middle.
    pub role: RoleId,
    /// How many steps.
    pub hops: usize,
}

/// What is exported.
#[derive(Debug, Clone)]
pub struct Extract<'a> {
    /// The catalogue it is taken from.
    pub catalogue: &'a Catalogue,
    /// The neighbourhood that it is; nothing where it is the whole.
    pub around: Option<Around>,
    /// The roles, by track, from junior to senior.
    pub roles: Vec<RoleId>,
    holds: HashSet<RoleId>,
}

impl<'a> Extract<'a> {
    /// The whole catalogue, or a neighbourhood.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, around: Option<Around>) -> Self {
        let holds = around.map_or_else(|| catalogue.roles().collect(), |around| neighbourhood(catalogue, around));
        let roles = catalogue.roles_by_track().into_iter().filter(|role| holds.contains(role)).collect();
        Self { catalogue, around, roles, holds }
    }

    /// Whether a role belongs to it.
    #[must_use]
    pub fn holds(&self, role: RoleId) -> bool {
        self.holds.contains(&role)
    }

    /// Every step between its roles, by the role it leaves, then as the role lists them.
    #[must_use]
    pub fn steps(&self) -> Vec<StepView> {
        let from = |&from: &RoleId| {
            let inside = self.catalogue.steps_from(from).into_iter().filter(|(to, _)| self.holds(*to));
            inside.map(|(to, step)| StepView::new(self.catalogue, from, to, step)).collect::<Vec<_>>()
        };
        self.roles.iter().flat_map(from).collect()
    }

    /// How many steps there are between its roles.
    #[must_use]
    pub fn step_count(&self) -> usize {
        self.catalogue.all_steps().filter(|(from, to, _)| self.holds(*from) && self.holds(*to)).count()
    }

    /// The page of a role, with the ways to roles that belong to it.
    #[must_use]
    pub fn page(&self, at: RoleId) -> RolePage {
        let mut page = role(self.catalogue, at);
        page.ways_in.retain(|step| self.holds(step.from.at));
        page.ways_on.retain(|step| self.holds(step.to.at));
        page.journeys.retain(|journey| journey.roles.iter().all(|role| self.holds(role.at)));
        page
    }

    /// The tracks of its roles, in the order in which they are shown; of the whole, every track.
    #[must_use]
    pub fn tracks(&self) -> Vec<TrackId> {
        let is_here = |track: &TrackId| self.around.is_none() || self.of_track(*track).next().is_some();
        self.catalogue.tracks().filter(is_here).collect()
    }

    /// Its roles of a track, from junior to senior.
    pub fn of_track(&self, track: TrackId) -> impl Iterator<Item = RoleId> + '_ {
        self.roles.iter().copied().filter(move |role| self.catalogue.role(*role).track == track)
    }

    /// The levels of its roles, the lowest first; roles without one come before all.
    #[must_use]
    pub fn levels(&self) -> Vec<Option<Level>> {
        let mut levels: Vec<Option<Level>> = self.roles.iter().map(|at| self.catalogue.role(*at).level).collect();
        levels.sort_unstable();
        levels.dedup();
        levels
    }

    /// Its roles of a level.
    pub fn of_level(&self, level: Option<Level>) -> impl Iterator<Item = RoleId> + '_ {
        self.roles.iter().copied().filter(move |role| self.catalogue.role(*role).level == level)
    }

    /// An id that owes nothing to the data: `n1`, `n2` …, in the order of its roles.
    #[must_use]
    pub fn node(&self, role: RoleId) -> String {
        format!("n{}", self.roles.iter().position(|other| *other == role).map_or(0, |position| position + 1))
    }

    /// The skills that its roles want, each with those of its roles; of the whole, every skill.
    #[must_use]
    pub fn skills(&self) -> Vec<SkillPage> {
        let mut pages: Vec<SkillPage> = self.catalogue.skills().map(|at| skill(self.catalogue, at)).collect();
        pages.iter_mut().for_each(|page| page.wanted_by.retain(|row| self.holds(row.role.at)));
        pages.retain(|page| self.around.is_none() || !page.wanted_by.is_empty());
        pages
    }

    /// The credentials that its roles ask for, each with those of its roles; of the whole, every credential.
    #[must_use]
    pub fn credentials(&self) -> Vec<CredentialPage> {
        let mut pages: Vec<CredentialPage> = self.catalogue.credentials().map(|at| credential(self.catalogue, at)).collect();
        pages.iter_mut().for_each(|page| page.asked_by.retain(|row| self.holds(row.role.at)));
        pages.retain(|page| self.around.is_none() || !page.asked_by.is_empty());
        pages
    }

    /// The journeys that stay within it.
    #[must_use]
    pub fn journeys(&self) -> Vec<&'a Journey> {
        self.catalogue.journeys().iter().filter(|journey| journey.roles.iter().all(|role| self.holds(*role))).collect()
    }

    /// Every topic; of a neighbourhood none, since they speak of all.
    pub fn topics(&self) -> impl Iterator<Item = TopicId> + use<'a> {
        let is_whole = self.around.is_none();
        self.catalogue.topics().filter(move |_| is_whole)
    }

    /// Every question of the data; of a neighbourhood none.
    pub fn questions(&self) -> impl Iterator<Item = QuestionId> + use<'a> {
        let is_whole = self.around.is_none();
        self.catalogue.questions().filter(move |_| is_whole)
    }

    /// The name of the framework.
    #[must_use]
    pub fn title(&self) -> &'a str {
        self.catalogue.title()
    }

    /// `53 roles, 184 steps between them`; of a neighbourhood, how large it is too.
    #[must_use]
    pub fn said(&self) -> String {
        let (roles, steps) = (self.roles.len(), count(self.step_count(), "step"));
        match self.around {
            None => format!("{}, {steps} between them", count(roles, "role")),
            Some(Around { role, hops }) => {
                let (title, all) = (&self.catalogue.role(role).title, self.catalogue.role_count());
                format!("{roles} of {all} roles: within {} of {title}; {steps} between them", count(hops, "step"))
            }
        }
    }

    /// What the data are called, with their versions: `Project & PMO careers, version 2026.11`.
    #[must_use]
    pub fn data(&self) -> String {
        let named = |framework: &FrameworkInfo| match &framework.version {
            Some(version) => format!("{}, version {version}", framework.title),
            None => format!("{}, version: no data", framework.title),
        };
        self.catalogue.frameworks().iter().map(named).collect::<Vec<_>>().join("; ")
    }

    /// What a map of it shows, and what it has to say where that is not everything.
    #[must_use]
    pub fn plan(&self) -> (Plan, Option<String>) {
        let middle = self.around.map(|around| around.role);
        if self.roles.len() <= ROLES_AT_MOST {
            return (Plan::of(self.catalogue, &self.roles, middle), None);
        }
        let middle = middle.or_else(|| self.catalogue.start()).unwrap_or(self.roles[0]);
        let (roles, near) = self.most(middle);
        let rest = if near < roles.len() { "; no step leads to the rest from there: those with the most steps" } else { "" };
        let said = format!(
            "The map shows {} of these roles, those nearest to {}{rest}; more cannot be read.",
            roles.len(),
            self.catalogue.role(middle).title
        );
        (Plan::of(self.catalogue, &roles, Some(middle)), Some(said))
    }

    /// As many roles as a map can show, and how many of them lie around one: where no step leads from there to the rest, those
    /// around the role of the rest that has the most steps follow, and so on.
    fn most(&self, middle: RoleId) -> (Vec<RoleId>, usize) {
        let around = |middle: RoleId| plan::near(self.catalogue, middle, self.roles.len(), ROLES_AT_MOST).roles;
        let mut found = around(middle);
        found.retain(|role| self.holds(*role));
        let near = found.len();
        let steps = |role: RoleId| self.catalogue.steps_from(role).len() + self.catalogue.steps_into(role).len();
        let mut order = self.roles.clone();
        order.sort_by_cached_key(|role| (std::cmp::Reverse(steps(*role)), self.catalogue.role(*role).slug.clone()));
        for middle in order {
            if found.len() >= ROLES_AT_MOST {
                break;
            }
            if !found.contains(&middle) {
                let others: Vec<RoleId> = around(middle).into_iter().filter(|role| self.holds(*role) && !found.contains(role)).collect();
                found.extend(others);
            }
        }
        found.truncate(ROLES_AT_MOST);
        (found, near)
    }
}

/// Every role at most so many steps away, in either direction.
fn neighbourhood(catalogue: &Catalogue, around: Around) -> HashSet<RoleId> {
    let mut holds = HashSet::from([around.role]);
    let mut ring = vec![around.role];
    for _ in 0..around.hops {
        let beyond = |role: &RoleId| catalogue.steps_from(*role).into_iter().chain(catalogue.steps_into(*role)).map(|(other, _)| other);
        ring = ring.iter().flat_map(|role| beyond(role).collect::<Vec<_>>()).filter(|other| holds.insert(*other)).collect();
    }
    holds
}
