//! The map: what holds of every drawing of any graph, and what the built-in one looks like.

mod built_in;
mod checker;
mod command;
mod ground;
mod mutations;
mod random;
mod signs;

use std::collections::BTreeSet;

use proptest::prelude::*;
use rungs::map::place::{Placement, place_at_once, place_by};
use rungs::map::plan::{Plan, title};
use rungs::map::raster::{Of, Selection, raster};
use rungs::map::route::{Frame, Rules, Scene, Shown, Style, frame, route, route_by};
use rungs::map::walk::{Climb, beside, ways};

use checker::{Drawn, Picture};
use random::{Numbers, hub, parts};

/// How long placements of random plans are searched for: not long, so that they are of all sorts.
const WORK: usize = 100_000;

/// The quiet map for a role, with nothing else on it.
fn quiet(chosen: Option<usize>) -> Shown {
    Shown::Quiet { chosen, route: Vec::new() }
}

/// What is drawn of a random plan.
fn shown(plan: &Plan, number: u64) -> Shown {
    let mut numbers = Numbers::new(number ^ 0xABCD);
    match numbers.below(5) {
        0 | 1 => Shown::Every,
        2 => quiet(None),
        3 => quiet(Some(numbers.below(plan.roles.len()))),
        // Beside a route the steps of what is chosen are left out.
        _ => Shown::Quiet { chosen: None, route: a_route(plan, &mut numbers) },
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

/// A plan with all that the screen computes to draw it.
struct Sketch {
    plan: Plan,
    placement: Placement,
    style: Style,
    shown: Shown,
    selection: Selection,
    scene: Scene,
}

impl Sketch {
    /// The drawing of the screen: a quiet map in the frame that holds its boxes still, a map of every step without one.
    fn new(plan: Plan, placement: Placement, style: Style, shown: Shown) -> Self {
        Self::by(plan, placement, style, shown, Rules::ALL)
    }

    fn by(plan: Plan, placement: Placement, style: Style, shown: Shown, rules: Rules) -> Self {
        let still = still(&plan, &placement, style, &shown);
        let scene = route_by(&plan, &placement, style, &shown, still.as_ref(), rules);
        let selection = selection(&shown);
        // What is drawn instead where there is no way for all of it.
        assert!(!scene.is_less() || rules != Rules::ALL, "everything that is asked for is drawn");
        let shown = if scene.is_less() { quiet(None) } else { shown };
        Self { plan, placement, style, shown, selection, scene }
    }

    fn picture(&self) -> Picture {
        Picture::of_cells(&raster(&self.scene, &self.selection))
    }

    /// What is wrong with a picture of it.
    fn faults_of(&self, picture: &Picture) -> Vec<String> {
        let Self { plan, placement, shown, selection, scene, .. } = self;
        Drawn { plan, placement, shown, selection, scene, picture }.faults()
    }

    fn faults(&self) -> Vec<String> {
        self.faults_of(&self.picture())
    }
}

fn still(plan: &Plan, placement: &Placement, style: Style, shown: &Shown) -> Option<Frame> {
    match shown {
        Shown::Quiet { route, .. } => Some(frame(plan, placement, style, route)),
        Shown::Every | Shown::Nothing => None,
    }
}

fn faults(plan: &Plan, columns: usize, style: Style, shown: &Shown, rules: Rules) -> Vec<String> {
    Sketch::by(plan.clone(), place_by(plan, columns, WORK), style, shown.clone(), rules).faults()
}

/// I10: what moves when another role is chosen on a quiet map.
fn moved(plan: &Plan, placement: &Placement, style: Style, route_shown: &[usize], still: Option<&Frame>) -> Vec<usize> {
    let scene = |chosen| route(plan, placement, style, &Shown::Quiet { chosen, route: route_shown.to_vec() }, still);
    let first = scene(None);
    let moves = |chosen: &usize| {
        let other = scene(Some(*chosen));
        other.boxes != first.boxes || (other.width, other.height) != (first.width, first.height)
    };
    (0..plan.roles.len()).filter(moves).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    /// I1 to I5, I7 to I9 and I11, in every style, whole and quiet, as the screen draws them.
    #[test]
    fn every_line_that_is_drawn_leads_where_its_step_leads(roles in 5..=64_usize, number: u64, columns in 3..=9_usize, style in 0..3_usize) {
        let plan = parts(roles, number).plan();
        let shown = shown(&plan, number);
        let found = faults(&plan, columns, Style::ALL[style], &shown, Rules::ALL);
        prop_assert!(found.is_empty(), "{}", found.join("\n"));
    }

    /// The same of parts of a catalogue, which are placed at once.
    #[test]
    fn every_line_of_a_part_leads_where_its_step_leads(roles in 2..=60_usize, number: u64, columns in 1..=9_usize, style in 0..3_usize) {
        let plan = parts(roles, number).plan();
        let shown = shown(&plan, number);
        let found = Sketch::new(plan.clone(), place_at_once(&plan, columns), Style::ALL[style], shown).faults();
        prop_assert!(found.is_empty(), "{}", found.join("\n"));
    }

    /// I6 and I12.
    #[test]
    fn the_order_in_which_roles_and_steps_are_given_changes_nothing(roles in 5..=40_usize, number: u64) {
        let given = parts(roles, number);
        let first = drawn_text(&given.plan(), number);
        prop_assert_eq!(&drawn_text(&given.plan(), number), &first);
        prop_assert_eq!(&drawn_text(&given.shuffled(&mut Numbers::new(number)).plan(), number), &first);
    }

    /// I10, also beside a route.
    /// The crossings that are counted are the cells in which a line lies over another one.
    #[test]
    fn crossings_are_counted_as_they_are_drawn(roles in 2..=50_usize, number: u64, columns in 1..=8_usize, style in 0..3_usize) {
        let plan = parts(roles, number).plan();
        let scene = route(&plan, &place_by(&plan, columns, WORK), Style::ALL[style], &Shown::Every, None);
        let picture = raster(&scene, &Selection::default());
        let drawn = (0..picture.height).flat_map(|y| (0..picture.width).map(move |x| (x, y)));
        let is_drawn = |(x, y): &(usize, usize)| matches!(picture.at(*x, *y).of, Of::Line { crossing: true, .. });
        prop_assert_eq!(scene.crossings(), drawn.filter(is_drawn).count());
    }

    /// A map draws what it is asked for, also where a hundred roles lead to one or from one: boxes are as wide as that needs.
    #[test]
    fn hubs_are_drawn_whole(spokes in 20..=118_usize, number: u64, style in 0..3_usize, into: bool) {
        let plan = hub(spokes, number, into).plan();
        let placement = place_at_once(&plan, 6);
        let scene = route(&plan, &placement, Style::ALL[style], &Shown::Every, None);
        prop_assert!(!scene.is_less());
        prop_assert_eq!(faults(&plan, 6, Style::ALL[style], &Shown::Every, Rules::ALL), Vec::<String>::new());
    }

    #[test]
    fn boxes_hold_still_whatever_is_chosen(roles in 5..=40_usize, number: u64, style in 0..3_usize) {
        let plan = parts(roles, number).plan();
        let placement = place_by(&plan, 6, WORK);
        for route in [Vec::new(), a_route(&plan, &mut Numbers::new(number))] {
            let still = frame(&plan, &placement, Style::ALL[style], &route);
            prop_assert_eq!(moved(&plan, &placement, Style::ALL[style], &route, Some(&still)), Vec::<usize>::new());
        }
    }

    #[test]
    fn whoever_climbs_and_goes_back_is_back(roles in 5..=40_usize, number: u64) {
        let plan = parts(roles, number).plan();
        for at in 0..plan.roles.len() {
            for up in [true, false] {
                let go = |climb: &Climb<usize>, up| climb.go(up, || ways(&plan, climb.here(), up).first().copied());
                let all: Vec<Climb<usize>> = std::iter::successors(Some(Climb::new(at)), |climb| go(climb, up)).take(9).collect();
                prop_assert!(all.windows(2).all(|pair| pair[1].came() == Some((pair[0].here(), up))));
                let mut back = all[all.len() - 1].clone();
                for before in all.iter().rev().skip(1) {
                    back = go(&back, !up).expect("it is known where one came from");
                    prop_assert_eq!(back.here(), before.here());
                    prop_assert_eq!(back.came(), before.came());
                }
                // And the same way once more.
                for again in &all[1..] {
                    back = go(&back, up).expect("it is known where one was");
                    prop_assert_eq!(back.here(), again.here());
                }
                let first = ways(&plan, at, up);
                let Some(mut climb) = go(&Climb::new(at), up) else { continue };
                let mut visited = Vec::new();
                for _ in &first {
                    visited.push(climb.here());
                    climb = climb.other(true, |from, up| ways(&plan, from, up)).expect("there is one at least");
                }
                prop_assert_eq!(&visited, &first);
                prop_assert_eq!(climb.here(), first[0]);
                prop_assert_eq!(climb.other(false, |from, up| ways(&plan, from, up)).map(|climb| climb.here()), first.last().copied());
                prop_assert!(first.iter().all(|other| (plan.tier[*other] > plan.tier[at]) == up && plan.tier[*other] != plan.tier[at]));
            }
        }
    }

    #[test]
    fn the_row_keys_reach_every_role_of_a_level_and_come_back(roles in 5..=40_usize, number: u64, columns in 1..=9_usize) {
        let plan = parts(roles, number).plan();
        let placement = place_at_once(&plan, columns);
        for at in 0..plan.roles.len() {
            let placement = &placement;
            let ends = [false, true].map(|right| std::iter::successors(Some(at), move |role| beside(placement, *role, right)).skip(1).count());
            prop_assert_eq!(ends[0] + ends[1] + 1, plan.tier.iter().filter(|tier| **tier == plan.tier[at]).count());
            if let Some(next) = beside(placement, at, true) {
                prop_assert_eq!(beside(placement, next, false), Some(at));
            }
        }
    }

    #[test]
    fn every_role_has_a_seat_of_its_own(roles in 1..=64_usize, number: u64, columns in 1..=12_usize) {
        let plan = parts(roles, number).plan();
        for placement in [place_by(&plan, columns, WORK), place_at_once(&plan, columns)] {
            let seats: BTreeSet<_> = placement.seats.iter().collect();
            prop_assert_eq!(seats.len(), plan.roles.len());
            let is_there = |(role, seat): (usize, &rungs::map::place::Seat)| {
                seat.column < columns && placement.rows.get(seat.row) == Some(&plan.tier[role])
            };
            prop_assert!(placement.seats.iter().enumerate().all(is_there));
        }
    }

    /// What is placed at once has the tracks of every row in the order of the plan.
    #[test]
    fn the_tracks_of_a_part_stand_in_their_order(roles in 1..=64_usize, number: u64, columns in 1..=9_usize) {
        let plan = parts(roles, number).plan();
        for row in place_at_once(&plan, columns).grid() {
            let lanes: Vec<usize> = row.iter().flatten().map(|role| plan.lanes[plan.roles[*role].track]).collect();
            prop_assert!(lanes.is_sorted(), "{lanes:?}");
        }
    }

    #[test]
    fn a_title_is_never_longer_than_its_room(title in "[A-Za-zé中 /&()]{1,50}", cells in 2..=20_usize) {
        let short = title::fit(&title, cells);
        prop_assert!(unicode_width::UnicodeWidthStr::width(short.as_str()) <= cells, "{short:?}");
    }
}

/// A random plan as text.
fn drawn_text(plan: &Plan, number: u64) -> String {
    let placement = place_by(plan, 5, WORK);
    let scene = route(plan, &placement, Style::Compact, &shown(plan, number), None);
    raster(&scene, &Selection::default()).text()
}
