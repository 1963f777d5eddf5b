//! How long the map takes, and what it comes to: `cargo bench --bench map`.
//!
//! The built-in framework in every style and width; and what a key costs on every sort of map: quiet, with every step, a part of
//! the built-in framework, of a large one and of a very large one, and all of a dense one. It judges nothing.

mod clock;
mod made_up;

use std::hint::black_box;

use clock::{fixed_work, of_work, say, shortest, timed};
use rungs::domain::{Catalogue, RoleId};
use rungs::map::ground::{Board, Ground, Lines, Part};
use rungs::map::place::{place, placed};
use rungs::map::plan::{Plan, near};
use rungs::map::raster::{Selection, raster};
use rungs::map::route::{Frame, Shown, Style, frame, route};

/// How often each is measured.
const ROUNDS: usize = 30;
/// For how many columns the built-in framework keeps seats.
const KEPT: [usize; 2] = [7, 11];

fn main() {
    let work = fixed_work();
    say(&format!("fixed work: {work:?}"));
    let catalogue = rungs::framework::embedded::catalogue();
    let plan = Plan::of(&catalogue, &catalogue.roles().collect::<Vec<_>>(), None);
    let quick = shortest(3, || drop(black_box(place(&plan, KEPT[0]))));
    say(&format!("placing {} roles anew, {} columns: {}", plan.roles.len(), KEPT[0], of_work(quick, work)));
    for columns in KEPT {
        let placement = placed(&catalogue, &plan, columns);
        for style in Style::ALL {
            let still = frame(&plan, &placement, style, &[]);
            let framed = shortest(5, || drop(black_box(frame(&plan, &placement, style, &[]))));
            say(&format!("{columns} columns, {style:?}: frame {}", of_work(framed, work)));
            let quiet = |chosen| Shown::Quiet { chosen, route: Vec::new() };
            let drawn = |shown: &Shown, frame: Option<&Frame>| {
                let scene = route(&plan, &placement, style, shown, frame);
                let chosen = match shown {
                    Shown::Quiet { chosen, .. } => *chosen,
                    Shown::Every | Shown::Nothing => plan.find("project-manager"),
                };
                let cells = raster(&scene, &Selection { chosen, ..Selection::default() });
                (scene, cells)
            };
            let tell = |name: &str, shown: &Shown, frame: Option<&Frame>| {
                let time = shortest(ROUNDS, || drop(black_box(drawn(shown, frame))));
                let (scene, _) = drawn(shown, frame);
                let size = format!("{}x{}, {} crossings, {} bends", scene.width, scene.height, scene.crossings(), scene.bends);
                say(&format!("    {name}: {size}; route and raster (target 2 ms) {}", of_work(time, work)));
            };
            tell("every step", &Shown::Every, None);
            tell("quiet, nothing chosen", &quiet(None), Some(&still));
            tell("quiet, project manager", &quiet(plan.find("project-manager")), Some(&still));
            let of_role = |role| shortest(5, || drop(black_box(drawn(&quiet(Some(role)), Some(&still)))));
            let slowest = (0..plan.roles.len()).map(of_role).max().unwrap_or_default();
            say(&format!("    quiet, the slowest role: route and raster (target 2 ms) {}", of_work(slowest, work)));
        }
    }
    let dense = made_up::of(119, 600);
    for (name, catalogue) in [("the built-in framework", &catalogue), ("119 roles, 600 steps", &dense)] {
        for every in [false, true] {
            whole(name, catalogue, every, work);
        }
    }
    parts("the built-in framework, 59x24", &catalogue, (40, 1), (59, 17), work);
    parts("400 roles, 1,200 steps, 120x40", &made_up::of(400, 1_200), (60, 2), (78, 35), work);
    parts("3,000 roles, 60,000 steps, 120x40", &made_up::large(), (60, 2), (78, 35), work);
}

/// What it takes to lay out a map of all roles beside its card in 120x40, and then what a key does: another choice.
fn whole(name: &str, catalogue: &Catalogue, every: bool, work: std::time::Duration) {
    let roles: Vec<RoleId> = catalogue.roles().collect();
    let board = || Board::new(catalogue, Part { roles: &roles, middle: None }, Lines { way: &[], every });
    let laid = shortest(3, || drop(black_box(board().best(&Style::ALL, (78, 35)))));
    let ground = board().best(&Style::ALL, (78, 35));
    let mut keys: Vec<_> = (0..roles.len()).map(|chosen| shortest(3, || drop(black_box(key(&ground, chosen))))).collect();
    let lines = if every { "every step" } else { "quiet" };
    tell(&format!("{name}, {lines}, {:?} {:?}: laid out in {laid:?}; a key", ground.style, ground.size()), &mut keys, work);
}

fn key(ground: &Ground, chosen: usize) -> String {
    let scene = ground.scene(Some(chosen));
    raster(&scene, &Selection { chosen: Some(chosen), ..Selection::default() }).text()
}

/// What a key does where a part is shown: another part is laid out and drawn.
fn parts(name: &str, catalogue: &Catalogue, (most, hops): (usize, usize), room: (usize, usize), work: std::time::Duration) {
    let step = catalogue.role_count().div_ceil(50);
    let part = |role| {
        let near = near(catalogue, role, hops, most);
        let ground = Board::new(catalogue, Part { roles: &near.roles, middle: Some(role) }, Lines::default()).best(&Style::ALL, room);
        ground.position(role).map(|chosen| key(&ground, chosen))
    };
    let mut keys: Vec<_> = catalogue.roles().step_by(step).map(|role| timed(|| black_box(part(role))).0).collect();
    tell(&format!("a part of {name}: a key"), &mut keys, work);
}

fn tell(name: &str, times: &mut [std::time::Duration], work: std::time::Duration) {
    times.sort_unstable();
    if let [.., longest] = times {
        let longest = *longest;
        say(&format!("{name}: median {}; longest {}", of_work(times[times.len() / 2], work), of_work(longest, work)));
    }
}
