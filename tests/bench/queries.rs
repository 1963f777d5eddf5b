//! How long the questions about somebody take, on the built-in framework: `cargo bench --bench queries`.
//!
//! Beside each time stands its ratio to a fixed piece of work, so that two machines can be compared. It asserts nothing:
//! a clock is no test.

#![allow(clippy::print_stdout, reason = "it is what a benchmark is for")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use rungs::domain::query;
use rungs::domain::{Catalogue, Holder, RoleId};
use rungs::framework::embedded;

/// How often each is measured; the shortest counts, since nothing but the machine makes it longer.
const ROUNDS: usize = 30;

fn main() {
    let catalogue = embedded::catalogue();
    let holders: Vec<(RoleId, Holder)> = catalogue.roles().map(|role| (role, person(&catalogue, role))).collect();
    let work = shortest(fixed_work);
    println!("fixed piece of work: {work:?}");
    let slowest = |ask: &dyn Fn(RoleId, &Holder)| {
        holders.iter().map(|(role, holder)| (shortest(|| ask(*role, holder)), *role)).max().unwrap_or((Duration::ZERO, holders[0].0))
    };
    let rows: [(&str, (Duration, RoleId)); 3] = [
        ("next (target 1 ms)", slowest(&|role, holder| drop(black_box(query::next(&catalogue, holder, role))))),
        ("gap", slowest(&|role, holder| drop(black_box(query::gap(&catalogue, holder, role))))),
        ("unlock (target 20 ms)", slowest(&|role, holder| drop(black_box(query::unlock(&catalogue, holder, role))))),
    ];
    for (name, (time, role)) in rows {
        let ratio = time.as_secs_f64() / work.as_secs_f64();
        println!("{name}: {time:?} at most, for {}; {ratio:.2} of the fixed work", catalogue.role(role).title);
    }
}

/// Somebody who has rated every skill: there is nothing to leave out.
fn person(catalogue: &Catalogue, role: RoleId) -> Holder {
    let typical = Holder::typical(catalogue, role);
    catalogue.skills().enumerate().fold(typical, |holder, (index, skill)| holder.rate(skill, (index % 5) as u8))
}

fn shortest(mut work: impl FnMut()) -> Duration {
    let one = |work: &mut dyn FnMut()| {
        let begun = Instant::now();
        work();
        begun.elapsed()
    };
    (0..ROUNDS).map(|_| one(&mut work)).min().unwrap_or(Duration::ZERO)
}

/// A million steps of a small generator of numbers.
fn fixed_work() {
    let mut state = 1_u64;
    for _ in 0..1_000_000 {
        state = black_box(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
    }
}
