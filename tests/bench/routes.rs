//! How long routes take: every pair of the built-in framework, and some pairs of a made-up one of 3,000 roles and 60,000 steps:
//! `cargo bench --bench routes`. It judges nothing.

mod clock;
mod made_up;

use std::hint::black_box;
use std::time::Duration;

use clock::{fixed_work, of_work, say, timed};
use made_up::large;
use made_up::random_graph::Numbers;
use rungs::domain::query::{Wishes, routes};
use rungs::domain::{Catalogue, Holder, RoleId};

/// How often each pair is asked; the shortest counts.
const ROUNDS: usize = 5;

fn main() {
    let work = fixed_work();
    say(&format!("fixed work: {work:?}"));
    let built_in = rungs::framework::embedded::catalogue();
    let roles: Vec<RoleId> = built_in.roles().collect();
    let pairs = roles.iter().flat_map(|&from| roles.iter().map(move |&to| (from, to))).collect();
    measure("built-in, every pair (target 2 ms)", &built_in, pairs, work);
    let large = large();
    let roles: Vec<RoleId> = large.roles().collect();
    let mut numbers = Numbers(11);
    let pairs = (0..40).map(|_| (roles[numbers.below(roles.len())], roles[numbers.below(roles.len())])).collect();
    let name = format!("made up, {} roles, {} steps (target 50 ms)", large.role_count(), large.step_count());
    measure(&name, &large, pairs, work);
}

fn measure(name: &str, catalogue: &Catalogue, pairs: Vec<(RoleId, RoleId)>, work: Duration) {
    let mut times = Vec::new();
    let (mut shown, mut found, mut bounded) = (0, 0, 0);
    for (from, to) in pairs {
        let holder = Holder::typical(catalogue, from);
        let ask = || timed(|| black_box(routes(catalogue, &holder, from, to, &Wishes::default())));
        let (first, answer) = ask();
        times.push((1..ROUNDS).map(|_| ask().0).fold(first, Duration::min));
        shown += answer.routes.len();
        found += answer.found;
        bounded += usize::from(answer.bounded);
    }
    times.sort_unstable();
    let (middle, longest) = (times[times.len() / 2], times[times.len() - 1]);
    say(&format!("{name}: {} asked, {shown} routes shown of {found} found, {bounded} ended early", times.len()));
    say(&format!("    median {}", of_work(middle, work)));
    say(&format!("    longest {}", of_work(longest, work)));
}
