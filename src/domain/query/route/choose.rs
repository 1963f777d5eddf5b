//! Which of many ways are shown, and in what order.
//!
//! The shortest, the quickest, and the one with the least to learn come first of all; then the most usual one, the known
//! journeys, and those that differ most from what is there. It never changes a way.

use std::cmp::Reverse;

use super::price::{Key, Part, Which};
use super::search::Way;

/// How many steps more than the shortest a way may have to be chosen for being different, where others are left.
const LONGER: u32 = 2;

/// How many ways are shown before such that are all but beaten are left out.
const FEW: usize = 3;

/// How many months no estimate can tell apart.
const HAIR: u32 = 12;

/// The costs whose lowest is always shown, as far as there is room.
pub const EXTREMES: [Part; 3] = [Part::Steps, Part::Open, Part::Gain];

/// The ways that no other one beats, the most usual first.
#[must_use]
pub fn unbeaten(mut ways: Vec<Way>) -> Vec<Way> {
    ways.sort_by(|a, b| rank(a).cmp(&rank(b)));
    ways.dedup_by(|a, b| a.roles == b.roles);
    let mut kept: Vec<Way> = Vec::new();
    for (at, way) in ways.iter().enumerate() {
        let is_beaten = |(other_at, other): (usize, &Way)| {
            let is_same = other.price.parts == way.price.parts && count(other) == count(way);
            other.price.is_within(&way.price, Which::ALL) && count(other) <= count(way) && (!is_same || other_at < at)
        };
        if !ways.iter().enumerate().filter(|(other_at, _)| *other_at != at).any(is_beaten) {
            kept.push(way.clone());
        }
    }
    kept
}

fn count(way: &Way) -> u32 {
    way.credentials.count_ones()
}

/// The plain before the unusual, the unsupported and the long; then the quick, then what takes less to learn.
fn rank(way: &Way) -> ([u32; 7], &[usize]) {
    let price = &way.price;
    let [open, gain] = [Part::Open, Part::Gain].map(|part| price.part(part));
    ([price.back, price.uncommon, price.weight(), open, price.span(), gain, price.doubt], &way.roles)
}

/// The ones to show, in the order of all; all of them where there is room.
#[must_use]
pub fn choose(ways: &[Way], most: usize, is_journey: impl Fn(&Way) -> bool) -> Vec<Way> {
    let most = most.max(1);
    if ways.len() <= most {
        return ways.to_vec();
    }
    let mut chosen: Vec<usize> = Vec::new();
    let add = |chosen: &mut Vec<usize>, at: Option<usize>| match at {
        Some(at) if chosen.len() < most && !chosen.contains(&at) => chosen.push(at),
        Some(_) | None => {}
    };
    for part in EXTREMES {
        add(&mut chosen, best(ways, |way| way.price.key(part)));
    }
    add(&mut chosen, (!ways.is_empty()).then_some(0));
    for (at, _) in ways.iter().enumerate().filter(|(_, way)| is_journey(way)) {
        add(&mut chosen, Some(at));
    }
    while let Some(next) = most_different(ways, &chosen).filter(|_| chosen.len() < most) {
        chosen.push(next);
    }
    chosen.sort_unstable();
    chosen.into_iter().map(|at| ways[at].clone()).collect()
}

/// The lowest in one order; of several, the first.
fn best(ways: &[Way], key: impl Fn(&Way) -> Key) -> Option<usize> {
    (0..ways.len()).min_by_key(|&at| (key(&ways[at]), at))
}

/// The one whose nearest of the chosen ones is farthest; not much longer than the shortest, where there is one.
///
/// What a chosen one all but beats is passed over once there are a few: the years and proficiencies are estimates, and a
/// list of ways that differ by less than these can tell apart is of no use.
fn most_different(ways: &[Way], chosen: &[usize]) -> Option<usize> {
    let steps = |way: &Way| way.price.part(Part::Steps);
    let shortest = ways.iter().map(steps).min()?;
    let nearest = |at: usize| chosen.iter().map(|&other| difference(&ways[at], &ways[other])).min().unwrap_or(0);
    let is_much_the_same = |at: usize| chosen.iter().any(|&other| all_but_beats(&ways[other], &ways[at]));
    let left = (0..ways.len()).filter(|at| !chosen.contains(at)).filter(|&at| chosen.len() < FEW || !is_much_the_same(at));
    left.min_by_key(|&at| (is_much_the_same(at), steps(&ways[at]) > shortest + LONGER, Reverse(nearest(at)), at))
}

/// Whether a way would beat another one if it were allowed a year and a tenth of the gain.
fn all_but_beats(way: &Way, other: &Way) -> bool {
    let mut eased = other.price;
    for part in [Part::Low, Part::High] {
        eased.parts[part as usize] += HAIR;
    }
    eased.parts[Part::Gain as usize] += other.price.part(Part::Gain) / 10;
    way.price.is_within(&eased, Which::ALL) && count(way) <= count(other)
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
