//! What a role wants beside what a holder has, skill by skill.
//!
//! What is not described is kept apart here; it is never compared.

use super::{Fit, Gap};
use crate::domain::query::Named;
use crate::domain::{Catalogue, Holder, Known, Need, RoleId, SkillId};

/// What an unknown proficiency weighs when it is asked how much can be compared: the middle of the scale.
const UNKNOWN_WEIGHS: u32 = 3;

/// A wanted skill with what the holder has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// The skill.
    pub skill: SkillId,
    /// What the role wants, if that is known.
    pub want: Option<u8>,
    /// What the holder has, if that is known.
    pub have: Option<u8>,
}

impl Wish {
    /// What is had and what is wanted, if both are known.
    #[must_use]
    pub fn pair(self) -> Option<(u8, u8)> {
        self.have.zip(self.want)
    }

    /// How much is lacking, if that can be said and if anything is.
    #[must_use]
    pub fn lack(self) -> Option<u8> {
        self.pair().and_then(|(have, want)| want.checked_sub(have)).filter(|&lack| lack > 0)
    }
}

/// Everything that counts of what a role wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// In the order of the role.
    pub wishes: Vec<Wish>,
}

impl Compared {
    /// Takes the required skills, or all where none is required.
    #[must_use]
    pub fn new(catalogue: &Catalogue, holder: &Holder, role: RoleId) -> Self {
        let wanted = &catalogue.role(role).skills;
        let some_required = wanted.iter().any(|wanted| wanted.need == Need::Required);
        let counts = wanted.iter().filter(|wanted| !some_required || wanted.need == Need::Required);
        let wish = |wanted: &crate::domain::Wanted| Wish {
            skill: wanted.skill,
            want: wanted.want.map(crate::domain::Proficiency::get),
            have: match holder.knows(wanted.skill) {
                Known::Rated(have) => Some(have),
                Known::NotDescribed => None,
            },
        };
        Self { wishes: counts.map(wish).collect() }
    }

    /// Had and wanted, of the skills that can be compared.
    pub fn pairs(&self) -> impl Iterator<Item = (u8, u8)> {
        self.wishes.iter().filter_map(|wish| wish.pair())
    }

    /// How many are met, short, and not described.
    #[must_use]
    pub fn fit(&self) -> Fit {
        let met = self.pairs().filter(|(have, want)| have >= want).count();
        let comparable = self.pairs().count();
        Fit { met, short: comparable - met, not_described: self.wishes.len() - comparable }
    }

    /// The sum of what is had, at most what is wanted, and the sum of what is wanted, over what can be compared.
    #[must_use]
    pub fn coverage(&self) -> (u32, u32) {
        self.pairs().fold((0, 0), |(had, wanted), (have, want)| (had + u32::from(have.min(want)), wanted + u32::from(want)))
    }

    /// The sum of all that is wanted, comparable or not.
    #[must_use]
    pub fn weight(&self) -> u32 {
        self.wishes.iter().map(|wish| wish.want.map_or(UNKNOWN_WEIGHS, u32::from)).sum()
    }

    /// What is short, the most lacking first, then what is not described, the most wanted first.
    ///
    /// A skill of which it is not known how much is wanted cannot be a gap; the fit counts it as not described.
    #[must_use]
    pub fn gap(&self, catalogue: &Catalogue) -> Vec<Gap> {
        let open = |wish: &&Wish| wish.want.is_some() && (wish.have.is_none() || wish.lack().is_some());
        let gap = |wish: &Wish| Some(Gap { skill: Named::skill(catalogue, wish.skill), have: wish.have, want: wish.want? });
        let mut gaps: Vec<Gap> = self.wishes.iter().filter(open).filter_map(gap).collect();
        gaps.sort_by(|a, b| {
            let lack = |gap: &Gap| gap.have.map_or(0, |have| gap.want - have);
            let key = |gap: &Gap| (gap.have.is_none(), std::cmp::Reverse(lack(gap)), std::cmp::Reverse(gap.want));
            key(a).cmp(&key(b)).then_with(|| a.skill.title.cmp(&b.skill.title)).then_with(|| a.skill.id.cmp(&b.skill.id))
        });
        gaps
    }
}
