//! The order of the tracks from left to right: those with many steps between them lie side by side.
//!
//! A part of a catalogue has the order of the whole, so that a track is looked for on the same side. It never looks at a role
//! by itself.

use super::{PlanRole, PlanStep};
use crate::domain::Catalogue;

/// How many tracks are put in order by judging every order.
const JUDGED_AT_MOST: usize = 8;

/// For each track of a plan its position from the left: a minimum linear arrangement of the steps between tracks.
pub(super) fn of_plan(roles: &[PlanRole], steps: &[PlanStep], tracks: usize) -> Vec<usize> {
    let tracks = roles.iter().map(|role| role.track + 1).max().unwrap_or(0).max(tracks);
    let mut used = vec![false; tracks];
    roles.iter().for_each(|role| used[role.track] = true);
    let mut between = vec![vec![0; tracks]; tracks];
    for step in steps {
        let (from, to) = (roles[step.from].track, roles[step.to].track);
        between[from][to] += 1;
        between[to][from] += 1;
    }
    arranged(&used, &between)
}

/// For each track of a catalogue its position from the left: as the seats that it keeps stand, else by the steps between tracks.
pub(super) fn of_catalogue(catalogue: &Catalogue) -> Vec<usize> {
    let mut used = vec![false; catalogue.tracks().count()];
    catalogue.roles().for_each(|role| used[catalogue.role(role).track.index()] = true);
    as_seated(catalogue, &used).unwrap_or_else(|| arranged(&used, catalogue.steps_between_tracks()))
}

/// By the mean column of the kept seats, in thousandths of the width; none where a track has no seat.
fn as_seated(catalogue: &Catalogue, used: &[bool]) -> Option<Vec<usize>> {
    let mut sums = vec![(0, 0); used.len()];
    for seat in catalogue.seats() {
        let (sum, count) = &mut sums[catalogue.role(seat.role).track.index()];
        *sum += usize::from(seat.column) * 1000 / usize::from(seat.columns).max(1);
        *count += 1;
    }
    let mut order: Vec<usize> = (0..used.len()).filter(|track| used[*track]).collect();
    if order.iter().any(|track| sums[*track].1 == 0) {
        return None;
    }
    order.sort_by_key(|track| (sums[*track].0 / sums[*track].1, *track));
    Some(positions(&order, used.len()))
}

/// The positions of the tracks that are used, by the steps between each two.
fn arranged(used: &[bool], between: &[Vec<usize>]) -> Vec<usize> {
    let tracks: Vec<usize> = (0..used.len()).filter(|track| used[*track]).collect();
    let order = if tracks.len() <= JUDGED_AT_MOST { best_of_all(&tracks, between) } else { one_by_one(&tracks, between) };
    positions(&order, used.len())
}

fn positions(order: &[usize], tracks: usize) -> Vec<usize> {
    let mut position = vec![0; tracks];
    order.iter().enumerate().for_each(|(at, track)| position[*track] = at);
    position
}

/// The order in which the steps between tracks reach least far in all; of several such the first, as a dictionary has them.
///
/// How far they reach is the sum, over every cut between two neighbours, of the steps that cross it; and what crosses a cut
/// depends on which tracks lie left of it, not on their order. So it is enough to judge every set of tracks once.
fn best_of_all(tracks: &[usize], between: &[Vec<usize>]) -> Vec<usize> {
    let all = (1_usize << tracks.len()) - 1;
    let has = |set: usize, track: usize| set & 1 << track != 0;
    let cut = |set: usize| -> usize {
        let inside = (0..tracks.len()).filter(|track| has(set, *track));
        let outside =
            |one: usize| (0..tracks.len()).filter(|track| !has(set, *track)).map(move |other| between[tracks[one]][tracks[other]]);
        inside.flat_map(outside).sum()
    };
    // What it costs to add the rest to a set.
    let mut rest = vec![0; all + 1];
    for set in (0..all).rev() {
        let least = (0..tracks.len()).filter(|track| !has(set, *track)).map(|track| rest[set | 1 << track]).min();
        rest[set] = least.unwrap_or(0) + cut(set);
    }
    let mut order = Vec::with_capacity(tracks.len());
    let mut set = 0;
    while let Some(next) = (0..tracks.len()).filter(|track| !has(set, *track)).min_by_key(|track| (rest[set | 1 << track], *track)) {
        order.push(tracks[next]);
        set |= 1 << next;
    }
    order
}

fn one_by_one(tracks: &[usize], between: &[Vec<usize>]) -> Vec<usize> {
    let reach = |order: &[usize]| -> usize {
        let pairs = (0..order.len()).flat_map(|one| (one + 1..order.len()).map(move |other| (one, other)));
        pairs.map(|(one, other)| between[order[one]][order[other]] * (other - one)).sum()
    };
    let mut order: Vec<usize> = Vec::new();
    for track in tracks {
        let with = |position: usize| {
            let mut order = order.clone();
            order.insert(position, *track);
            order
        };
        let best = (0..=order.len()).min_by_key(|position| (reach(&with(*position)), *position));
        order = with(best.unwrap_or(0));
    }
    order
}
