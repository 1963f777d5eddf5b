//! Which of many ways are shown, and in what order.
//!
//! The usual way comes first, unless it is a long way round; then the shortest, the quickest and the one with the least to
//! learn; then the known journeys, the long way round, and those that differ most from what is there. Who asks for more gets
//! more at the end: the number of a way never changes.

use std::cmp::Reverse;

use super::price::{Key, Part, Which};
use super::search::Way;
use super::wishes::ROUTES;

/// How many steps more than the shortest a way may have to be chosen for being different, where others are left.
const LONGER: u32 = 2;

/// With how many steps more than the shortest, and with how many turns into another track, the usual way is a long way round.
/// A ladder within a track may have more rungs; but nobody goes by way of another profession and back for want of a step that
/// spans no level.
const ROUND: (u32, u32) = (2, 2);

/// How many ways are shown before such that are all but beaten are left out, unless more are asked for.
const FEW: usize = 3;

/// How many ways are told apart by how they differ; what goes beyond follows in the order of all.
const APART: usize = 24;

/// How many months no estimate can tell apart.
const HAIR: u32 = 12;

/// The costs whose lowest is always shown.
pub const EXTREMES: [Part; 3] = [Part::Steps, Part::Open, Part::Gain];

/// The ways that no other one beats, the most usual first.
#[must_use]
pub fn unbeaten(mut ways: Vec<Way>) -> Vec<Way> {
    ways.sort_by(|a, b| rank(a).cmp(&rank(b)));
    ways.dedup_by(|a, b| a.roles == b.roles);
    let mut kept: Vec<Way> = Vec::new();
    for (at, way) in ways.iter().enumerate() {
        let is_beaten = |(other_at, other): (usize, &Way)| {
            let is_same = way.price.is_within(&other.price, Which::COMPARED) && count(other) == count(way);
            beats(other, way) && (!is_same || other_at < at)
        };
        if !ways.iter().enumerate().filter(|(other_at, _)| *other_at != at).any(is_beaten) {
            kept.push(way.clone());
        }
    }
    kept
}

/// Whether a way is as good as another one on every cost, or better.
fn beats(way: &Way, other: &Way) -> bool {
    way.price.is_within(&other.price, Which::COMPARED) && count(way) <= count(other)
}

fn count(way: &Way) -> u32 {
    way.credentials.count_ones()
}

/// The usual before the unusual, the quick before the slow.
fn rank(way: &Way) -> (Key, &[usize]) {
    (way.price.key(Part::Unusual), &way.roles)
}

/// The ways to choose from: the usual one, those that none beats, and the known journeys.
pub struct Choice<'a> {
    /// The usual way; it may be beaten by others.
    pub usual: Option<&'a Way>,
    /// The ways that no other one beats.
    pub ways: &'a [Way],
    /// Known journeys; they may be beaten too.
    pub journeys: &'a [Way],
}

impl Choice<'_> {
    /// All of them in the order in which they are shown, and how many of them so many wanted ones come to.
    ///
    /// A journey is never left out of the usual number; what a shown one all but beats is, unless more are asked for.
    #[must_use]
    pub fn chosen(&self, most: usize) -> (Vec<Way>, usize) {
        let lowest = |part| self.ways.iter().min_by_key(|way| (way.price.key(part), &way.roles));
        let (round, straight) = if self.is_round() { (self.usual, None) } else { (None, self.usual) };
        let extremes = EXTREMES.into_iter().filter_map(lowest);
        let fixed = straight.into_iter().chain(extremes).chain(self.journeys).chain(round);
        let mut all: Vec<&Way> = Vec::new();
        for way in fixed {
            if !all.iter().any(|other| other.roles == way.roles) {
                all.push(way);
            }
        }
        let fixed = all.len();
        let mut worth = fixed;
        while let Some((next, is_much_the_same)) = self.most_different(&all) {
            all.push(next);
            let is_worth = worth + 1 == all.len() && (!is_much_the_same || all.len() <= FEW);
            worth += usize::from(is_worth);
            if all.len() >= fixed + APART {
                break;
            }
        }
        let rest: Vec<&Way> = self.ways.iter().filter(|way| !all.iter().any(|other| other.roles == way.roles)).collect();
        all.extend(rest);
        let wanted = if most < ROUTES { most.max(1) } else { most.max(fixed) };
        let shown = if most > ROUTES { wanted.min(all.len()) } else { wanted.min(worth) };
        (all.into_iter().cloned().collect(), shown)
    }

    /// Whether the usual way is a long way round.
    #[must_use]
    pub fn is_round(&self) -> bool {
        let steps = |way: &Way| way.price.part(Part::Steps);
        let shortest = self.ways.iter().map(steps).min();
        self.usual.zip(shortest).is_some_and(|(usual, shortest)| steps(usual) >= shortest + ROUND.0 && usual.price.turns >= ROUND.1)
    }

    /// The one whose nearest of the chosen ones is farthest, and whether a chosen one all but beats it; not much longer than
    /// the shortest, and as usual as can be.
    ///
    /// The years and proficiencies are estimates, and a list of ways that differ by less than these can tell apart is of no use.
    fn most_different<'w>(&'w self, chosen: &[&Way]) -> Option<(&'w Way, bool)> {
        let steps = |way: &Way| way.price.part(Part::Steps);
        let shortest = self.ways.iter().map(steps).min()?;
        let nearest = |way: &Way| chosen.iter().map(|other| difference(way, other)).min().unwrap_or(0);
        let is_much_the_same = |way: &Way| chosen.iter().any(|other| all_but_beats(other, way));
        let left = self.ways.iter().enumerate().filter(|(_, way)| !chosen.iter().any(|other| other.roles == way.roles));
        let key = |(at, way): &(usize, &Way)| {
            let unusual = way.price.part(Part::Unusual);
            (is_much_the_same(way), steps(way) > shortest + LONGER, unusual, Reverse(nearest(way)), *at)
        };
        left.min_by_key(key).map(|(_, way)| (way, is_much_the_same(way)))
    }
}

/// Whether a way would beat another one if it were allowed a year and a tenth of the gain.
fn all_but_beats(way: &Way, other: &Way) -> bool {
    let mut eased = other.clone();
    for part in [Part::Low, Part::High] {
        eased.price.parts[part as usize] += HAIR;
    }
    eased.price.parts[Part::Gain as usize] += other.price.part(Part::Gain) / 10;
    beats(way, &eased)
}

/// The share of the roles between the ends that two ways do not share, in thousandths.
fn difference(one: &Way, other: &Way) -> usize {
    let (one, other) = (between(one), between(other));
    let shared = one.iter().filter(|role| other.contains(role)).count();
    let all = one.len() + other.len() - shared;
    (all - shared) * 1000 / all.max(1)
}

/// The roles between the ends.
#[must_use]
pub fn between(way: &Way) -> &[usize] {
    way.roles.get(1..way.roles.len().saturating_sub(1)).unwrap_or(&[])
}
