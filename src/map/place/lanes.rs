//! The order of the tracks from left to right: those with many steps between them lie side by side.
//!
//! It never looks at a role by itself.

use crate::map::plan::Plan;

/// How many tracks are put in order by trying every order.
const TRIED_AT_MOST: usize = 8;

/// For each track of a plan its position from the left: a minimum linear arrangement of the steps between tracks.
#[must_use]
pub fn lanes(plan: &Plan) -> Vec<usize> {
    let tracks = plan.roles.iter().map(|role| role.track + 1).max().unwrap_or(0).max(plan.tracks.len());
    let mut between = vec![vec![0_u32; tracks]; tracks];
    for step in &plan.steps {
        let (one, other) = (plan.roles[step.from].track, plan.roles[step.to].track);
        between[one][other] += 1;
        between[other][one] += 1;
    }
    let used: Vec<usize> = (0..tracks).filter(|track| plan.roles.iter().any(|role| role.track == *track)).collect();
    let order = if used.len() <= TRIED_AT_MOST { best_of_all(&used, &between) } else { one_by_one(&used, &between) };
    let mut lane = vec![0; tracks];
    for (position, track) in order.into_iter().enumerate() {
        lane[track] = position;
    }
    lane
}

/// How far the steps between tracks reach in all.
fn reach(order: &[usize], between: &[Vec<u32>]) -> u32 {
    let pairs = (0..order.len()).flat_map(|one| (one + 1..order.len()).map(move |other| (one, other)));
    pairs.map(|(one, other)| between[order[one]][order[other]] * u32::try_from(other - one).unwrap_or(u32::MAX)).sum()
}

fn best_of_all(tracks: &[usize], between: &[Vec<u32>]) -> Vec<usize> {
    let mut order = tracks.to_vec();
    let mut best = (reach(&order, between), order.clone());
    while next_order(&mut order) {
        let reach = reach(&order, between);
        if reach < best.0 {
            best = (reach, order.clone());
        }
    }
    best.1
}

/// The next order of some numbers, as a dictionary has them; false after the last.
fn next_order(order: &mut [usize]) -> bool {
    let Some(pivot) = order.windows(2).rposition(|pair| pair[0] < pair[1]) else { return false };
    let next = order.iter().rposition(|number| *number > order[pivot]).unwrap_or(pivot);
    order.swap(pivot, next);
    order[pivot + 1..].reverse();
    true
}

fn one_by_one(tracks: &[usize], between: &[Vec<u32>]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    for track in tracks {
        let with = |position: usize| {
            let mut order = order.clone();
            order.insert(position, *track);
            order
        };
        let best = (0..=order.len()).min_by_key(|position| (reach(&with(*position), between), *position));
        order = with(best.unwrap_or(0));
    }
    order
}
