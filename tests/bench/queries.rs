//! How long the questions about somebody take, on the built-in framework: `cargo bench --bench queries`.
//!
//! It judges nothing.

mod clock;

use std::hint::black_box;
use std::time::Duration;

use clock::{fixed_work, of_work, say, shortest};
use rungs::domain::query;
use rungs::domain::{Catalogue, Holder, RoleId};
use rungs::framework::embedded;

/// How often each is measured; the shortest counts, since nothing but the machine makes it longer.
const ROUNDS: usize = 30;

fn main() {
    let catalogue = embedded::catalogue();
    let holders: Vec<(RoleId, Holder)> = catalogue.roles().map(|role| (role, person(&catalogue, role))).collect();
    let work = fixed_work();
    say(&format!("fixed work: {work:?}"));
    let slowest = |ask: &dyn Fn(RoleId, &Holder)| {
        holders
            .iter()
            .map(|(role, holder)| (shortest(ROUNDS, || ask(*role, holder)), *role))
            .max()
            .unwrap_or((Duration::ZERO, holders[0].0))
    };
    let rows: [(&str, (Duration, RoleId)); 3] = [
        ("next (target 1 ms)", slowest(&|role, holder| drop(black_box(query::next(&catalogue, holder, role))))),
        ("gap", slowest(&|role, holder| drop(black_box(query::gap(&catalogue, holder, role))))),
        ("unlock (target 20 ms)", slowest(&|role, holder| drop(black_box(query::unlock(&catalogue, holder, role))))),
    ];
    for (name, (time, role)) in rows {
        say(&format!("{name}: at most {}, for {}", of_work(time, work), catalogue.role(role).title));
    }
}

/// Somebody who has rated every skill: there is nothing to leave out.
fn person(catalogue: &Catalogue, role: RoleId) -> Holder {
    let typical = Holder::typical(catalogue, role);
    catalogue.skills().enumerate().fold(typical, |holder, (index, skill)| holder.rate(skill, (index % 5) as u8))
}
