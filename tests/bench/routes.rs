//! How long routes take: every pair of the built-in framework, and some pairs of a made-up one of 3,000 roles and 60,000 steps.
//!
//! It prints times beside those of a fixed piece of work, so that machines can be compared; it judges nothing.

#[path = "../it/random_graph.rs"]
mod random_graph;

use std::hint::black_box;
use std::time::{Duration, Instant};

use random_graph::{Numbers, Recipe, ron};
use rungs::domain::build::SheetFile;
use rungs::domain::query::{Wishes, routes};
use rungs::domain::sheet::Sheet;
use rungs::domain::{Catalogue, Framework, Holder, RoleId};

fn main() {
    let work = timed(fixed_work).0;
    say(&format!("fixed work: {work:?}"));
    let built_in = rungs::framework::embedded::catalogue();
    let roles: Vec<RoleId> = built_in.roles().collect();
    let pairs = roles.iter().flat_map(|&from| roles.iter().map(move |&to| (from, to))).collect();
    measure("built-in, every pair", &built_in, pairs, work);
    let large = made_up(Recipe { roles: 3_000, steps: 60_000, skills: 50, seed: 7, order: 0 });
    let roles: Vec<RoleId> = large.roles().collect();
    let mut numbers = Numbers(11);
    let pairs = (0..40).map(|_| (roles[numbers.below(roles.len())], roles[numbers.below(roles.len())])).collect();
    measure(&format!("made up, {} roles, {} steps", large.role_count(), large.step_count()), &large, pairs, work);
}

fn made_up(recipe: Recipe) -> Catalogue {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let sheet: Sheet = options.from_str(&ron(recipe)).expect("it is RON");
    let framework = Framework { files: vec![SheetFile { name: "made-up.ron".into(), sheet }], proven: true };
    Catalogue::build(&[framework]).0.expect("it is sound")
}

fn measure(name: &str, catalogue: &Catalogue, pairs: Vec<(RoleId, RoleId)>, work: Duration) {
    let mut times = Vec::new();
    let (mut shown, mut found, mut bounded) = (0, 0, 0);
    for (from, to) in pairs {
        let holder = Holder::typical(catalogue, from);
        let (time, answer) = timed(|| black_box(routes(catalogue, &holder, from, to, &Wishes::default())));
        times.push(time);
        shown += answer.routes.len();
        found += answer.found;
        bounded += usize::from(answer.bounded);
    }
    times.sort_unstable();
    let (middle, longest) = (times[times.len() / 2], times[times.len() - 1]);
    let ratio = |time: Duration| time.as_secs_f64() / work.as_secs_f64();
    say(&format!(
        "{name}: {} asked, median {middle:?} ({:.3} of the work), longest {longest:?} ({:.3}); {shown} shown of {found} found, {bounded} ended early",
        times.len(),
        ratio(middle),
        ratio(longest)
    ));
}

fn timed<T>(what: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = what();
    (start.elapsed(), done)
}

/// Twenty million mixed numbers.
fn fixed_work() -> usize {
    let mut numbers = Numbers(1);
    black_box((0..20_000_000).fold(0_usize, |sum, _| sum.wrapping_add(numbers.below(1_000))))
}

#[expect(clippy::print_stdout, reason = "a benchmark says what it measured")]
fn say(line: &str) {
    println!("{line}");
}
