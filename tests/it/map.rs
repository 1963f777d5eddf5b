//! The map: what holds of every drawing of any graph, and what the built-in one looks like.

mod built_in;
mod checker;
mod random;

use std::collections::BTreeSet;

use proptest::prelude::*;
use rungs::map::place::place_by;
use rungs::map::plan::{Plan, title};
use rungs::map::raster::{Selection, raster};
use rungs::map::route::{Rules, Shown, Style, frame, route, route_by};
use rungs::map::walk::{Go, Walker, ways};

use checker::Drawn;
use random::{Numbers, parts};

/// How long placements of random plans are searched for: not long, so that they are of all sorts.
const WORK: usize = 100_000;

/// What is drawn of a random plan.
fn shown(plan: &Plan, number: u64) -> Shown {
    let mut numbers = Numbers::new(number ^ 0xABCD);
    match numbers.below(5) {
        0 | 1 => Shown::Every,
        2 => Shown::Quiet { chosen: None, route: Vec::new() },
        3 => Shown::Quiet { chosen: Some(numbers.below(plan.roles.len())), route: Vec::new() },
        _ => Shown::Quiet { chosen: Some(numbers.below(plan.roles.len())), route: a_route(plan, &mut numbers) },
    }
}

/// A few steps in a row, from anywhere.
fn a_route(plan: &Plan, numbers: &mut Numbers) -> Vec<usize> {
    let mut route = vec![numbers.below(plan.roles.len())];
    for _ in 0..4 {
        let last = route[route.len() - 1];
        let next: Vec<usize> =
            plan.steps.iter().filter(|step| step.from == last && !route.contains(&step.to)).map(|step| step.to).collect();
        if next.is_empty() {
            break;
        }
        route.push(next[numbers.below(next.len())]);
    }
    route
}

/// What a drawing has for its selection.
fn selection(shown: &Shown) -> Selection {
    match shown {
        Shown::Every => Selection { chosen: Some(0), ..Selection::default() },
        Shown::Quiet { chosen, route } => Selection { chosen: *chosen, route: route.clone(), ..Selection::default() },
        Shown::Nothing => Selection::default(),
    }
}

fn faults(plan: &Plan, columns: usize, style: Style, shown: &Shown, rules: Rules) -> Vec<String> {
    let placement = place_by(plan, columns, WORK);
    let scene = route_by(plan, &placement, style, shown, None, rules);
    let cells = raster(&scene, &selection(shown));
    // What is drawn instead where there is no way for all of it.
    let quiet = Shown::Quiet { chosen: None, route: Vec::new() };
    let shown = if scene.is_less { &quiet } else { shown };
    Drawn { plan, placement: &placement, shown, scene: &scene, cells: &cells }.faults()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    /// I1 to I5, I7 to I9 and I11, in every style, whole and quiet.
    #[test]
    fn every_line_that_is_drawn_leads_where_its_step_leads(roles in 5..=64_usize, number: u64, columns in 3..=9_usize, style in 0..3_usize) {
        let plan = parts(roles, number).plan();
        let shown = shown(&plan, number);
        let found = faults(&plan, columns, Style::ALL[style], &shown, Rules::ALL);
        prop_assert!(found.is_empty(), "{}", found.join("\n"));
    }

    /// I6 and I12.
    #[test]
    fn the_order_in_which_roles_and_steps_are_given_changes_nothing(roles in 5..=40_usize, number: u64) {
        let given = parts(roles, number);
        let draw = |plan: &Plan| {
            let placement = place_by(plan, 5, WORK);
            let scene = route(plan, &placement, Style::Compact, &shown(plan, number), None);
            raster(&scene, &Selection::default()).text()
        };
        let first = draw(&given.plan());
        prop_assert_eq!(&draw(&given.plan()), &first);
        prop_assert_eq!(&draw(&given.shuffled(&mut Numbers::new(number)).plan()), &first);
    }

    /// I10.
    #[test]
    fn boxes_hold_still_whatever_is_chosen(roles in 5..=40_usize, number: u64, style in 0..3_usize) {
        let plan = parts(roles, number).plan();
        let placement = place_by(&plan, 6, WORK);
        let still = frame(&plan, &placement, Style::ALL[style], &[]);
        let scene = |chosen| route(&plan, &placement, Style::ALL[style], &Shown::Quiet { chosen, route: Vec::new() }, Some(&still));
        let first = scene(None);
        for chosen in 0..plan.roles.len() {
            let other = scene(Some(chosen));
            prop_assert!(other.is_less || other.boxes == first.boxes, "{chosen}");
        }
    }

    #[test]
    fn whoever_goes_up_and_then_down_is_back(roles in 5..=40_usize, number: u64) {
        let plan = parts(roles, number).plan();
        let placement = place_by(&plan, 6, WORK);
        for at in 0..plan.roles.len() {
            for (there, back) in [(Go::Up, Go::Down), (Go::Down, Go::Up)] {
                let gone = Walker::new(at).go(&plan, &placement, there);
                prop_assert!(gone.at == at || gone.go(&plan, &placement, back).at == at);
            }
            let up = ways(&plan, &placement, at, true);
            let mut walker = Walker::new(at).go(&plan, &placement, Go::Up);
            let mut visited = Vec::new();
            for _ in &up {
                visited.push(walker.at);
                walker = walker.go(&plan, &placement, Go::Other);
            }
            prop_assert_eq!(visited, up);
        }
    }

    #[test]
    fn every_role_has_a_seat_of_its_own(roles in 1..=64_usize, number: u64, columns in 1..=12_usize) {
        let plan = parts(roles, number).plan();
        let placement = place_by(&plan, columns, WORK);
        let seats: BTreeSet<_> = placement.seats.iter().collect();
        prop_assert_eq!(seats.len(), plan.roles.len());
        prop_assert!(placement.seats.iter().all(|seat| seat.column < columns && seat.row < placement.rows.len()));
    }

    #[test]
    fn a_title_is_never_longer_than_its_room(title in "[A-Za-zé中 /&()]{1,50}", cells in 2..=20_usize) {
        let short = title::fit(&title, cells);
        prop_assert!(unicode_width::UnicodeWidthStr::width(short.as_str()) <= cells, "{short:?}");
    }
}

/// Without one of the rules, the checker finds something wrong: so it looks.
#[test]
fn the_checker_sees_what_goes_wrong_without_a_rule() {
    let broken = [
        ("one owner", Rules { one_owner: false, ..Rules::ALL }),
        ("round boxes", Rules { round_boxes: false, ..Rules::ALL }),
        ("own tracks", Rules { own_tracks: false, ..Rules::ALL }),
    ];
    let plan = |number: u64| parts(12 + usize::try_from(number).unwrap_or(0) * 2, number).plan();
    let is_wrong = |number: &u64, rules| !faults(&plan(*number), 6, Style::Compact, &Shown::Every, rules).is_empty();
    assert_eq!((0..24).filter(|number| is_wrong(number, Rules::ALL)).count(), 0);
    for (name, rules) in broken {
        let wrong = (0..24).filter(|number| is_wrong(number, rules)).count();
        assert!(wrong >= 6, "{name}: only {wrong} of 24 drawings are found wrong");
    }
}
