//! Which one skill opens most doors?
//!
//! Every rated skill below 5 is raised by one, by itself, and it is asked which further roles then come within
//! [`reach`](super::reach), by the same comparison as everywhere. Every role of the catalogue is looked at that
//! [is a door](is_door), but for those that a limit or too many levels shut out. The skills are ranked by how many roles they open, then by how
//! many of these are one step away, then by how little proficiency it takes, then by title.
//!
//! Where no skill opens a role by itself, the skills are ranked by how much *nearer* they bring roles: the sum, over
//! all roles that are not within reach, of what the skill adds to what is there, as a share of what the role wants.
//!
//! A skill that is not described is never raised: nobody knows from where. Such skills are named instead, those that
//! most roles want first.

use std::cmp::Reverse;
use std::collections::HashMap;

use serde::Serialize;

use super::Named;
use super::compared::Compared;
use super::reach::{self, Reach, by_skills};
use super::words::count;
use crate::domain::{Catalogue, Holder, Kind, Known, Proficiency, Role, RoleId, Skill, SkillId};

/// What *within reach* means, for a reader; `reach` says the rest.
pub const WITHIN_REACH: &str = "Within reach: at least half of the compared skills are met, no required one is more than one level short; \
     years and credentials count besides";

/// What raising one skill by one opens.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Unlock {
    /// The role it starts from.
    pub from: Named<Role>,
    /// The role whose typical holder stands in for a person who has rated nothing.
    pub assumed: Option<Named<Role>>,
    /// The roles within reach as it is, in the order of [`Opened::roles`].
    pub within_reach: Vec<Named<Role>>,
    /// The skills that bring a role within reach, the best first.
    pub skills: Vec<Opened>,
    /// Where there are none, the skills that bring roles nearer, the best first.
    pub nearer: Vec<Nearer>,
    /// Skills that are not described and that roles not yet within reach want, the most wanted first.
    pub unrated: Vec<Named<Skill>>,
    /// How many roles were looked at: those that are not below the one it starts from.
    pub looked_at: usize,
    /// How many of them are shut out: those too far for one move, and those that break a limit.
    pub shut_out: usize,
    /// How many of those shut out are too far for one move: more than one level away, and no step leads there.
    pub too_far: usize,
    /// Of how many of them too little is described for anything to be said.
    pub unknown: usize,
}

impl Unlock {
    /// How many roles were looked at, and of how many nothing more is said: two sentences.
    #[must_use]
    pub fn counted(&self) -> String {
        let looked_at = count(self.looked_at, "role");
        let limited = match self.shut_out - self.too_far.min(self.shut_out) {
            0 => String::new(),
            limited => format!(" and {limited} shut out by your limits"),
        };
        let unknown = match self.unknown {
            0 => "All the others could be compared.".to_owned(),
            unknown => format!("For {unknown} more, too little is rated to say how near they are."),
        };
        format!("Looked at: {looked_at} that are not below this one, {} of them too far for one move{limited}. {unknown}", self.too_far)
    }
}

/// A skill with the roles that it opens.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Opened {
    /// The skill.
    pub skill: Named<Skill>,
    /// What it is.
    pub from: u8,
    /// What it would be.
    pub to: u8,
    /// The roles: those one step away first, then by nearness of level, then by title.
    pub roles: Vec<Opening>,
}

impl Opened {
    /// How many of its roles are one step away.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.roles.iter().filter(|opening| opening.is_step).count()
    }
}

/// A role that comes within reach.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Opening {
    /// The role.
    pub role: Named<Role>,
    /// Whether it is one step away.
    pub is_step: bool,
}

/// A skill with the roles that it brings nearer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Nearer {
    /// The skill.
    pub skill: Named<Skill>,
    /// What it is.
    pub from: u8,
    /// What it would be.
    pub to: u8,
    /// How much nearer: the sum of the shares that it adds, in thousandths of what a role wants.
    pub gain: u32,
    /// The roles, in the order of [`Opened::roles`].
    pub roles: Vec<Opening>,
}

/// A role that may come within reach.
struct Door {
    role: RoleId,
    compared: Compared,
    reach: Reach,
}

/// What raising one skill by one opens.
#[must_use]
pub fn unlock(catalogue: &Catalogue, holder: &Holder, from: RoleId) -> Unlock {
    let order = roles(catalogue, from);
    let open = order.iter().copied().filter(|role| !reach::is_out(catalogue, holder, Some(from), *role));
    let doors: Vec<Door> = open.map(|role| Door::new(catalogue, holder, role)).collect();
    let (within, shut): (Vec<&Door>, Vec<&Door>) = doors.iter().partition(|door| door.reach == Reach::Within);
    let wanted = wanted(&shut);
    let raised: Vec<Raised<'_>> =
        catalogue.skills().filter_map(|skill| Raised::new(holder, skill, wanted.get(&skill).map_or(&[], Vec::as_slice))).collect();
    let skills = opened(catalogue, from, &raised);
    Unlock {
        from: Named::role(catalogue, from),
        assumed: holder.assumed().map(|role| Named::role(catalogue, role)),
        within_reach: within.iter().map(|door| Named::role(catalogue, door.role)).collect(),
        nearer: if skills.is_empty() { nearer(catalogue, from, &raised) } else { Vec::new() },
        skills,
        unrated: unrated(catalogue, holder, &wanted),
        too_far: order.iter().filter(|role| reach::is_too_far(catalogue, Some(from), **role)).count(),
        looked_at: order.len(),
        shut_out: order.len() - doors.len(),
        unknown: doors.iter().filter(|door| door.reach == Reach::Unknown).count(),
    }
}

/// Whether a role may be called a door: one that a step leads to which is no step back, or, where no step leads there,
/// one that does not lie below in level.
#[must_use]
pub fn is_door(catalogue: &Catalogue, from: RoleId, role: RoleId) -> bool {
    let levels = catalogue.role(from).level.zip(catalogue.role(role).level);
    match catalogue.step(from, role) {
        Some(step) => step.kind != Kind::StepBack,
        None => from != role && levels.is_none_or(|(from, to)| from <= to),
    }
}

/// Every door: those one step away first, then by nearness of level, then by title.
fn roles(catalogue: &Catalogue, from: RoleId) -> Vec<RoleId> {
    let level = catalogue.role(from).level;
    let mut roles: Vec<RoleId> = catalogue.roles().filter(|role| is_door(catalogue, from, *role)).collect();
    roles.sort_by_cached_key(|&id| {
        let role = catalogue.role(id);
        let away = level.zip(role.level).map_or(u8::MAX, |(from, to)| from.get().abs_diff(to.get()));
        (catalogue.step(from, id).is_none(), away, role.title.clone(), id)
    });
    roles
}

impl Door {
    fn new(catalogue: &Catalogue, holder: &Holder, role: RoleId) -> Self {
        let compared = Compared::new(catalogue, holder, role);
        Self { role, reach: by_skills(&compared), compared }
    }
}

/// The roles that want each skill.
fn wanted<'a>(doors: &[&'a Door]) -> HashMap<SkillId, Vec<&'a Door>> {
    let mut wanted: HashMap<SkillId, Vec<&Door>> = HashMap::new();
    for door in doors {
        for wish in &door.compared.wishes {
            wanted.entry(wish.skill).or_default().push(door);
        }
    }
    wanted
}

/// A rated skill raised by one.
struct Raised<'a> {
    skill: SkillId,
    from: u8,
    to: u8,
    /// The roles that want more of it than there is.
    doors: Vec<&'a Door>,
}

impl<'a> Raised<'a> {
    /// Nothing where it is not rated, or as high as can be.
    fn new(holder: &Holder, skill: SkillId, doors: &[&'a Door]) -> Option<Self> {
        let from = match holder.knows(skill) {
            Known::Rated(rating) if rating < Proficiency::MOST => rating,
            Known::Rated(_) | Known::NotDescribed => return None,
        };
        let lacks = |door: &&&Door| door.compared.wishes.iter().any(|wish| wish.skill == skill && wish.lack().is_some());
        Some(Self { skill, from, to: from + 1, doors: doors.iter().filter(lacks).copied().collect() })
    }

    /// What it adds to a role, in thousandths of what the role wants.
    fn gain(&self, door: &Door) -> u32 {
        let added = door.compared.with(self.skill, self.to).coverage().0 - door.compared.coverage().0;
        1000 * added / door.compared.weight().max(1)
    }
}

fn opening(catalogue: &Catalogue, from: RoleId, role: RoleId) -> Opening {
    Opening { role: Named::role(catalogue, role), is_step: catalogue.step(from, role).is_some() }
}

fn opened(catalogue: &Catalogue, from: RoleId, raised: &[Raised<'_>]) -> Vec<Opened> {
    let one = |raised: &Raised<'_>| {
        let opens = |door: &&&Door| by_skills(&door.compared.with(raised.skill, raised.to)) == Reach::Within;
        let roles: Vec<Opening> = raised.doors.iter().filter(opens).map(|door| opening(catalogue, from, door.role)).collect();
        let skill = Named::skill(catalogue, raised.skill);
        (!roles.is_empty()).then_some(Opened { skill, from: raised.from, to: raised.to, roles })
    };
    let mut all: Vec<Opened> = raised.iter().filter_map(one).collect();
    all.sort_by(|a, b| {
        let key = |opened: &Opened| (Reverse(opened.roles.len()), Reverse(opened.steps()), opened.to);
        key(a).cmp(&key(b)).then_with(|| a.skill.title.cmp(&b.skill.title)).then_with(|| a.skill.id.cmp(&b.skill.id))
    });
    all
}

fn nearer(catalogue: &Catalogue, from: RoleId, raised: &[Raised<'_>]) -> Vec<Nearer> {
    let one = |raised: &Raised<'_>| {
        let roles: Vec<Opening> = raised.doors.iter().map(|door| opening(catalogue, from, door.role)).collect();
        let gain = raised.doors.iter().map(|door| raised.gain(door)).sum();
        let skill = Named::skill(catalogue, raised.skill);
        (!roles.is_empty()).then_some(Nearer { skill, from: raised.from, to: raised.to, gain, roles })
    };
    let mut all: Vec<Nearer> = raised.iter().filter_map(one).collect();
    all.sort_by(|a, b| {
        let key = |nearer: &Nearer| (Reverse(nearer.gain), nearer.to);
        key(a).cmp(&key(b)).then_with(|| a.skill.title.cmp(&b.skill.title)).then_with(|| a.skill.id.cmp(&b.skill.id))
    });
    all
}

fn unrated(catalogue: &Catalogue, holder: &Holder, wanted: &HashMap<SkillId, Vec<&Door>>) -> Vec<Named<Skill>> {
    let mut unrated: Vec<(Reverse<usize>, Named<Skill>)> = catalogue
        .skills()
        .filter(|skill| holder.knows(*skill) == Known::NotDescribed)
        .filter_map(|skill| wanted.get(&skill).map(|doors| (Reverse(doors.len()), Named::skill(catalogue, skill))))
        .collect();
    unrated.sort_by(|(a_doors, a), (b_doors, b)| a_doors.cmp(b_doors).then_with(|| a.title.cmp(&b.title)).then_with(|| a.id.cmp(&b.id)));
    unrated.into_iter().map(|(_, skill)| skill).collect()
}
