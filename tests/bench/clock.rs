//! What every benchmark measures with: a clock, and a fixed piece of work by whose side two machines can be compared.
//!
//! It asserts nothing: a clock is no test.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long the fixed piece of work takes here: twenty million steps of a small generator of numbers; the shortest of five.
pub fn fixed_work() -> Duration {
    shortest(5, || {
        let mut state = 1_u64;
        for _ in 0..20_000_000 {
            state = black_box(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
        }
    })
}

/// The shortest of so many rounds: nothing but the machine makes one longer.
pub fn shortest(rounds: usize, mut work: impl FnMut()) -> Duration {
    (0..rounds).map(|_| timed(&mut work).0).min().unwrap_or(Duration::ZERO)
}

/// How long something takes once, and what it comes to.
pub fn timed<T>(what: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = what();
    (start.elapsed(), done)
}

/// How many thousandths of the fixed work a time is.
pub fn of_work(time: Duration, work: Duration) -> String {
    format!("{time:?}, {:.3} of the fixed work", time.as_secs_f64() / work.as_secs_f64())
}

/// Prints a line.
#[expect(clippy::print_stdout, reason = "a benchmark says what it measured")]
pub fn say(line: &str) {
    println!("{line}");
}
