//! [`Price`]: what a step or a route costs, in whole numbers that add up.
//!
//! The credentials are not part of it: they are a set, and earning one twice costs nothing.

use std::ops::Add;

/// One of the costs that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Steps.
    Steps,
    /// Steps that are not the most usual way.
    Unusual,
    /// Steps that no source states.
    Unstated,
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
    pub const ALL: [Self; 7] = [Self::Steps, Self::Unusual, Self::Unstated, Self::Open, Self::Low, Self::High, Self::Gain];
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

    /// The price with one cost before all others; of [`Part::Open`] it asks what is quickest.
    #[must_use]
    pub fn key(&self, first: Part) -> Key {
        let second = if first == Part::Open { self.span() } else { 0 };
        let (open, gain) = (self.part(Part::Open), self.part(Part::Gain));
        Key([self.back, self.uncommon, self.part(first), second, self.weight(), open, self.span(), gain, self.doubt])
    }

    /// How far from plain it is: a step counts once, once more if no source states it, and twice more if it is not the most
    /// usual way. It orders what is shown, and what costs the same otherwise.
    #[must_use]
    pub fn weight(&self) -> u32 {
        let [steps, unusual, unstated] = [Part::Steps, Part::Unusual, Part::Unstated].map(|part| self.part(part));
        steps.saturating_add(unstated).saturating_add(unusual.saturating_mul(2))
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
    /// All of them.
    pub const ALL: Self = Self([u32::MAX; 7]);

    /// These.
    #[must_use]
    pub fn of(parts: &[Part]) -> Self {
        let mut which = [0; 7];
        parts.iter().for_each(|&part| which[part as usize] = u32::MAX);
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
        let (back, uncommon) = (self.back.saturating_add(other.back), self.uncommon.saturating_add(other.uncommon));
        Self { parts, back, uncommon, doubt: self.doubt.saturating_add(other.doubt) }
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
