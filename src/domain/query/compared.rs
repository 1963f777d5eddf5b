//! What a role wants beside what a holder has, skill by skill: the one comparison that next, gap and unlock share.
//!
//! What is not described is kept apart here; it is never compared.

use super::Named;
use super::next::{Fit, Gap};
use crate::domain::{Catalogue, Holder, Known, Need, Proficiency, RoleId, SkillId, Wanted};

/// What an unknown proficiency weighs when it is asked how much can be compared: the middle of the scale.
const UNKNOWN_WEIGHS: u32 = 3;
/// How much a skill counts that a role cannot do without, and how much one that only helps.
const IN_FULL: u32 = 2;
const BY_HALF: u32 = 1;

/// A wanted skill with what the holder has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// The skill.
    pub skill: SkillId,
    /// What the role wants, if that is known.
    pub want: Option<u8>,
    /// What the holder has, if that is known.
    pub have: Option<u8>,
    /// How much the role needs it.
    pub need: Need,
    /// How much it counts: in full 2, by half 1.
    pub counts: u32,
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

    /// Whether there is enough.
    #[must_use]
    pub fn is_met(self) -> bool {
        self.pair().is_some_and(|(have, want)| have >= want)
    }

    /// How heavy a lack is: what lacks, times what is wanted, times how much it counts.
    #[must_use]
    pub fn burden(self) -> u32 {
        u32::from(self.lack().unwrap_or(0)) * u32::from(self.want.unwrap_or(0)) * self.counts / IN_FULL
    }

    /// What is had of it, at most what is wanted, and what is wanted, both by how much it counts.
    fn covered(self) -> Option<(u32, u32)> {
        self.pair().map(|(have, want)| (u32::from(have.min(want)) * self.counts, u32::from(want) * self.counts))
    }
}

/// Everything that counts of what a role wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// In the order of the role.
    pub wishes: Vec<Wish>,
}

impl Compared {
    /// Takes every skill of the role: the required ones in full, the others by half; all in full where none is required.
    #[must_use]
    pub fn new(catalogue: &Catalogue, holder: &Holder, role: RoleId) -> Self {
        let wanted = &catalogue.role(role).skills;
        let some_required = wanted.iter().any(|wanted| wanted.need == Need::Required);
        let wish = |wanted: &Wanted| Wish {
            skill: wanted.skill,
            want: wanted.want.map(Proficiency::get),
            have: match holder.knows(wanted.skill) {
                Known::Rated(have) => Some(have),
                Known::NotDescribed => None,
            },
            need: wanted.need,
            counts: if some_required && wanted.need != Need::Required { BY_HALF } else { IN_FULL },
        };
        Self { wishes: wanted.iter().map(wish).collect() }
    }

    /// How many are met, short, and not described.
    #[must_use]
    pub fn fit(&self) -> Fit {
        let met = self.wishes.iter().filter(|wish| wish.is_met()).count();
        let comparable = self.wishes.iter().filter(|wish| wish.pair().is_some()).count();
        let nearly = self.wishes.iter().filter(|wish| wish.lack() == Some(1)).count();
        Fit { met, short: comparable - met, nearly, not_described: self.wishes.len() - comparable }
    }

    /// The sum of what is had, at most what is wanted, and the sum of what is wanted, over what can be compared.
    #[must_use]
    pub fn coverage(&self) -> (u32, u32) {
        self.wishes.iter().filter_map(|wish| wish.covered()).fold((0, 0), |(had, wanted), (have, want)| (had + have, wanted + want))
    }

    /// The sum of all that is wanted, comparable or not.
    #[must_use]
    pub fn weight(&self) -> u32 {
        self.wishes.iter().map(|wish| wish.want.map_or(UNKNOWN_WEIGHS, u32::from) * wish.counts).sum()
    }

    /// Whether at least half of what is wanted can be compared: of less, no whole can be told.
    #[must_use]
    pub fn is_mostly_comparable(&self) -> bool {
        2 * self.coverage().1 >= self.weight()
    }

    /// The most that is lacking in one skill that counts in full.
    #[must_use]
    pub fn worst_lack(&self) -> u8 {
        self.wishes.iter().filter(|wish| wish.counts == IN_FULL).filter_map(|wish| wish.lack()).max().unwrap_or(0)
    }

    /// How many levels beyond the first are lacking, over the skills that count in full.
    #[must_use]
    pub fn levels_beyond_one(&self) -> u16 {
        let in_full = self.wishes.iter().filter(|wish| wish.counts == IN_FULL);
        in_full.filter_map(|wish| wish.lack()).map(|lack| u16::from(lack - 1)).sum()
    }

    /// The same with one skill at another proficiency.
    #[must_use]
    pub fn with(&self, skill: SkillId, proficiency: u8) -> Self {
        let have = |wish: &Wish| if wish.skill == skill { Some(proficiency) } else { wish.have };
        Self { wishes: self.wishes.iter().map(|wish| Wish { have: have(wish), ..*wish }).collect() }
    }

    /// What is short, the most lacking first, then what is not described, the most wanted first; what only helps
    /// comes last in each.
    ///
    /// A skill of which it is not known how much is wanted cannot be a gap; the fit counts it as not described.
    #[must_use]
    pub fn gap(&self, catalogue: &Catalogue) -> Vec<Gap> {
        let open = |wish: &&Wish| wish.want.is_some() && (wish.have.is_none() || wish.lack().is_some());
        let gap =
            |wish: &Wish| Some(Gap { skill: Named::skill(catalogue, wish.skill), have: wish.have, want: wish.want?, need: wish.need });
        let mut gaps: Vec<Gap> = self.wishes.iter().filter(open).filter_map(gap).collect();
        gaps.sort_by(|a, b| {
            let lack = |gap: &Gap| gap.have.map_or(0, |have| gap.want - have);
            let key = |gap: &Gap| (gap.have.is_none(), gap.need, std::cmp::Reverse(lack(gap)), std::cmp::Reverse(gap.want));
            key(a).cmp(&key(b)).then_with(|| a.skill.title.cmp(&b.skill.title)).then_with(|| a.skill.id.cmp(&b.skill.id))
        });
        gaps
    }
}
