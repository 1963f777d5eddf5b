//! What somebody has to learn for a step.
//!
//! Of a step it is the sum over the wanted skills of `max(0, wanted − max(own, wanted by the role before))`; what is not
//! described counts in full, and is told apart. So it depends on the two ends of the step and on the holder, never on the
//! way by which the first end was reached.

use crate::domain::{Catalogue, Holder, Known, Need, Proficiency, Role, RoleId, SkillId, Wanted};

/// What has to be learnt in one skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Learnt {
    /// The skill.
    pub skill: SkillId,
    /// What is there: the more of what the holder has and what the role before wants; nothing where neither says.
    pub have: Option<u8>,
    /// What the role wants.
    pub want: u8,
    /// Whether the holder's own proficiency is known.
    pub described: bool,
}

impl Learnt {
    /// How much.
    #[must_use]
    pub fn gain(self) -> u32 {
        u32::from(self.want.saturating_sub(self.have.unwrap_or(0)))
    }
}

/// What a step takes to learn, in sum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// All of it.
    pub gain: u32,
    /// What of it lies in skills that are not described.
    pub not_described: u32,
    /// New skills of which it is not known how much is wanted.
    pub unknown: u32,
}

/// The skills that count of a role: the required ones, or all where none is required.
pub fn counted(role: &Role) -> impl Iterator<Item = &Wanted> {
    let some_required = role.skills.iter().any(|wanted| wanted.need == Need::Required);
    role.skills.iter().filter(move |wanted| !some_required || wanted.need == Need::Required)
}

/// What has to be learnt for a step, skill by skill, in the order of the role.
#[must_use]
pub fn learnt(catalogue: &Catalogue, holder: &Holder, from: RoleId, to: RoleId) -> Vec<Learnt> {
    let before = |skill: SkillId| catalogue.role(from).skills.iter().find(|wanted| wanted.skill == skill);
    let learn = |wanted: &Wanted| {
        let own = match holder.knows(wanted.skill) {
            Known::Rated(own) => Some(own),
            Known::NotDescribed => None,
        };
        let have = own.max(before(wanted.skill).and_then(|before| before.want).map(Proficiency::get));
        let learnt = Learnt { skill: wanted.skill, have, want: wanted.want?.get(), described: own.is_some() };
        (learnt.gain() > 0).then_some(learnt)
    };
    counted(catalogue.role(to)).filter_map(learn).collect()
}

/// What has to be learnt for a step, in sum.
#[must_use]
pub fn sum(catalogue: &Catalogue, holder: &Holder, from: RoleId, to: RoleId) -> Sum {
    let learnt = learnt(catalogue, holder, from, to);
    let knows =
        |skill| holder.knows(skill) != Known::NotDescribed || catalogue.role(from).skills.iter().any(|listed| listed.skill == skill);
    let unknown = counted(catalogue.role(to)).filter(|wanted| wanted.want.is_none() && !knows(wanted.skill)).count();
    Sum {
        gain: learnt.iter().map(|learnt| learnt.gain()).sum(),
        not_described: learnt.iter().filter(|learnt| !learnt.described).map(|learnt| learnt.gain()).sum(),
        unknown: u32::try_from(unknown).unwrap_or(u32::MAX),
    }
}

/// The gain of many steps: each role is read once, and the skills of the role before stand in a table.
pub struct Gains {
    own: Vec<u8>,
    wants: Vec<Vec<(usize, u8)>>,
    before: Vec<u8>,
}

impl Gains {
    /// Reads every role.
    #[must_use]
    pub fn new(catalogue: &Catalogue, holder: &Holder) -> Self {
        let own = |skill| match holder.knows(skill) {
            Known::Rated(own) => own,
            Known::NotDescribed => 0,
        };
        let wants = |role| counted(catalogue.role(role)).filter_map(|wanted| Some((wanted.skill.index(), wanted.want?.get()))).collect();
        Self {
            own: catalogue.skills().map(own).collect(),
            wants: catalogue.roles().map(wants).collect(),
            before: vec![0; catalogue.skills().count()],
        }
    }

    /// The gain of the steps from one role to several, in their order.
    pub fn from<'a>(&'a mut self, role: &Role, to: &'a [RoleId]) -> Vec<u32> {
        let listed = || role.skills.iter().filter_map(|wanted| Some((wanted.skill.index(), wanted.want?.get())));
        listed().for_each(|(skill, want)| self.before[skill] = want);
        let lack = |&(skill, want): &(usize, u8)| u32::from(want.saturating_sub(self.own[skill].max(self.before[skill])));
        let gains = to.iter().map(|to| self.wants[to.index()].iter().map(lack).sum()).collect();
        listed().for_each(|(skill, _)| self.before[skill] = 0);
        gains
    }
}
