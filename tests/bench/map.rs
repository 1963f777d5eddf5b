//! How long the map takes, and what it comes to: `cargo bench --bench map`.
//!
//! The built-in framework in every style and width, and the surroundings of a role in a made-up framework of 3,000 roles. It
//! judges nothing.

mod clock;
mod made_up;

use std::hint::black_box;

use clock::{fixed_work, of_work, say, shortest, timed};
use rungs::domain::{Catalogue, RoleId};
use rungs::map::ground::{Ground, Part};
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
                let size = format!("{}x{}, {} crossings, {} bends", scene.width, scene.height, scene.crossings, scene.bends);
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
    around(work);
}

/// A map around each of some roles where there are far too many for one.
fn around(work: std::time::Duration) {
    let large = made_up::large();
    let mut times: Vec<_> = large.roles().step_by(300).map(|role| timed(|| black_box(part(&large, role))).0).collect();
    times.sort_unstable();
    let (middle, longest) = (times[times.len() / 2], times[times.len() - 1]);
    say(&format!("60 of {} roles, 80x24: median {}; longest {}", large.role_count(), of_work(middle, work), of_work(longest, work)));
}

fn part(large: &Catalogue, role: RoleId) -> String {
    let near = near(large, role, 2, 60);
    let ground = Ground::fitting(large, Part { roles: &near.roles, middle: Some(role) }, (80, 20), &[]);
    let scene = ground.scene(ground.position(role), false);
    raster(&scene, &Selection::default()).text()
}
