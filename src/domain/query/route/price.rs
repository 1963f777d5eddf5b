//! [`Price`]: what a step or a route costs, in whole numbers that add up.
//!
//! The credentials are not part of it: they are a set, and earning one twice costs nothing.

use std::ops::Add;

/// One of the costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Steps.
    Steps,
    /// Steps that are not the most usual way; they decide which way is the usual one, and never keep another way out.
    Unusual,
    /// Steps back and uncommon steps, where a limit on the whole route leaves open how few there have to be; else nothing.
    Resort,
    /// Steps of which the years, or their upper end, are not known.
    Open,
    /// Months at the low end; an unknown step adds none.
    Low,
    /// Months at the high end; an unknown end adds the low one, and [`Part::Open`] tells of it.
    High,
    /// Proficiency to gain.
    Gain,
}

impl Part {
    /// All of them, in the order in which prices keep them.
    pub const ALL: [Self; 7] = [Self::Steps, Self::Unusual, Self::Resort, Self::Open, Self::Low, Self::High, Self::Gain];
    /// Those by which one way beats another; required credentials are the last, and a set of their own.
    pub const COMPARED: [Self; 6] = [Self::Steps, Self::Resort, Self::Open, Self::Low, Self::High, Self::Gain];
}

/// What a step or a route costs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Price {
    /// In the order of [`Part::ALL`].
    pub parts: [u32; 7],
    /// Steps back that nobody asked for.
    pub back: u32,
    /// Uncommon steps.
    pub uncommon: u32,
    /// Steps into another track: they tell the usual ways apart.
    pub turns: u32,
    /// Steps that no source states: they break ties.
    pub unstated: u32,
    /// How little the steps are supported: breaks ties only.
    pub doubt: u32,
}

/// A price in an order of weights, the heaviest first; it adds up as prices do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(pub [u32; 9]);

impl Price {
    /// One cost.
    #[must_use]
    pub fn part(&self, part: Part) -> u32 {
        self.parts[part as usize]
    }

    /// The low and the high end of the years together: who adds them compares the middle of ranges.
    #[must_use]
    pub fn span(&self) -> u32 {
        self.part(Part::Low).saturating_add(self.part(Part::High))
    }

    /// The price with one cost before all others. Of [`Part::Open`] it asks what is quickest; of [`Part::Unusual`] what is the
    /// usual way: with as few steps as can be that are not, then as it is told of careers (few steps, in one track, stated by sources), then quick.
    #[must_use]
    pub fn key(&self, first: Part) -> Key {
        let (open, gain, span) = (self.part(Part::Open), self.part(Part::Gain), self.span());
        let (back, uncommon, part) = (self.back, self.uncommon, self.part(first));
        if first == Part::Unusual {
            return Key([back, uncommon, part, self.told(), open, span, gain, self.doubt, 0]);
        }
        let second = if first == Part::Open { span } else { 0 };
        Key([back, uncommon, part, second, self.weight(), open, span, gain, self.doubt])
    }

    /// How far from plain it is: a step counts once, once more if no source states it, and twice more if it is not the most
    /// usual way. It orders what costs the same otherwise.
    #[must_use]
    pub fn weight(&self) -> u32 {
        let [steps, unusual] = [Part::Steps, Part::Unusual].map(|part| self.part(part));
        steps.saturating_add(self.unstated).saturating_add(unusual.saturating_mul(2))
    }

    /// How far it is from what is told of careers: a step counts twice, twice more if no source states it, and five times more
    /// if it leads into another track.
    fn told(&self) -> u32 {
        let steps = self.part(Part::Steps).saturating_add(self.unstated);
        steps.saturating_mul(2).saturating_add(self.turns.saturating_mul(5))
    }

    /// Whether it is as low in each of these costs, or lower.
    #[must_use]
    pub fn is_within(&self, other: &Self, which: Which) -> bool {
        let parts = self.parts.iter().zip(&other.parts).zip(&which.0);
        // Without a way out in the middle, so that all of them are compared at once.
        !parts.fold(false, |is_worse, ((own, other), mask)| is_worse | (own & mask > other & mask))
    }
}

/// Which of the costs count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Which([u32; 7]);

impl Which {
    /// Those by which one way beats another.
    pub const COMPARED: Self = Self::of(&Part::COMPARED);

    /// These.
    #[must_use]
    pub const fn of(parts: &[Part]) -> Self {
        let mut which = [0; 7];
        let mut at = 0;
        while at < parts.len() {
            which[parts[at] as usize] = u32::MAX;
            at += 1;
        }
        Self(which)
    }
}

impl Key {
    /// What weighs most, with a price added in the same order.
    #[must_use]
    pub fn lead(&self, price: &Price, first: Part) -> [u32; 3] {
        let [back, uncommon, part, ..] = self.0;
        [back.saturating_add(price.back), uncommon.saturating_add(price.uncommon), part.saturating_add(price.part(first))]
    }
}

impl Add for Price {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let mut parts = self.parts;
        parts.iter_mut().zip(other.parts).for_each(|(own, added)| *own = own.saturating_add(added));
        Self {
            parts,
            back: self.back.saturating_add(other.back),
            uncommon: self.uncommon.saturating_add(other.uncommon),
            turns: self.turns.saturating_add(other.turns),
            unstated: self.unstated.saturating_add(other.unstated),
            doubt: self.doubt.saturating_add(other.doubt),
        }
    }
}

impl Add for Key {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let mut parts = self.0;
        parts.iter_mut().zip(other.0).for_each(|(own, added)| *own = own.saturating_add(added));
        Self(parts)
    }
}
