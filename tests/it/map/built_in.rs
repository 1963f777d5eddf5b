//! The map of the built-in framework: pictures, sizes, and the seats that are kept as data.

#![expect(clippy::print_stderr, reason = "a test that is run by hand says what it finds")]

use rungs::map::ground::{Board, Ground, Lines, Part};
use rungs::map::place::{Placement, columns, place, placed};
use rungs::map::plan::{Plan, near};
use rungs::map::polish::{Effort, polish, sheet};
use rungs::map::raster::{Mark, Selection, raster};
use rungs::map::route::{Rules, Scene, Shown, Style, frame, route};
use rungs::map::walk::ways;

use super::checker::{Drawn, Picture};
use super::{faults, moved};
use crate::fixture::{built_in, catalogue as six, role};

/// The number of columns for which seats are kept, and the width of the terminal that each is for.
const KEPT: [usize; 2] = [7, 11];

fn whole() -> Plan {
    let catalogue = built_in();
    Plan::of(&catalogue, &catalogue.roles().collect::<Vec<_>>(), None)
}

/// The cells of the narrow quiet map, and of the compact map of every step, with its crossings.
const NARROW: (usize, usize) = (78, 36);
const EVERY: ((usize, usize), usize, (usize, usize), usize) = ((130, 72), 340, (190, 53), 260);

/// A quiet map around the project manager, or with nothing chosen, as it is shown in a terminal so wide.
fn quiet(plan: &Plan, style: Style, width: usize, chosen: Option<&str>) -> (Placement, Shown, Scene) {
    let catalogue = built_in();
    let placement = placed(&catalogue, plan, columns(&catalogue, plan, style, width));
    let still = frame(plan, &placement, style, &[]);
    let shown = Shown::Quiet { chosen: chosen.and_then(|key| plan.find(key)), route: Vec::new() };
    let scene = route(plan, &placement, style, &shown, Some(&still));
    (placement, shown, scene)
}

fn picture(plan: &Plan, style: Style, width: usize, chosen: Option<&str>) -> String {
    let (_, shown, scene) = quiet(plan, style, width, chosen);
    let chosen = match shown {
        Shown::Quiet { chosen, .. } => chosen,
        Shown::Every | Shown::Nothing => None,
    };
    raster(&scene, &Selection { chosen, ..Selection::default() }).text()
}

#[test]
fn every_role_of_the_built_in_framework_has_its_kept_seat() {
    let (catalogue, plan) = (built_in(), whole());
    for columns in KEPT {
        let kept = |key: &str| {
            let role = catalogue.role_of(key)?;
            let seat = catalogue.seats().iter().find(|seat| seat.role == role && usize::from(seat.columns) == columns)?;
            Some((usize::from(seat.row), usize::from(seat.column)))
        };
        assert!(
            Placement::kept(&plan, columns, kept).is_some(),
            "data/map.ron is stale for {columns} columns: a role is new, gone or on another level. \
             Place all roles again: cargo test --test it polish_the_built_in_map -- --ignored"
        );
    }
    assert_eq!(catalogue.seats().len(), KEPT.len() * catalogue.role_count());
}

#[test]
fn a_framework_without_kept_seats_is_placed_at_once() {
    let catalogue = six();
    let plan = Plan::of(&catalogue, &catalogue.roles().collect::<Vec<_>>(), None);
    assert_eq!(placed(&catalogue, &plan, 3), place(&plan, 3));
    assert_eq!(plan.tiers, ["?", "2", "4", "5", "6"]);
}

#[test]
fn the_map_is_as_wide_as_its_terminal_allows() {
    let (catalogue, plan) = (built_in(), whole());
    let wide = |style, cells| columns(&catalogue, &plan, style, cells);
    assert_eq!(wide(Style::Narrow, 80), 7);
    assert_eq!(wide(Style::Compact, 120), 7);
    assert_eq!(wide(Style::Compact, 200), 11);
    assert_eq!(wide(Style::Boxes, 200), 7);
    // Narrower than any that is kept.
    assert_eq!(wide(Style::Narrow, 60), 5);
}

/// What the maps may take, and how much may cross on the one that shows all: a little more than they do.
#[test]
fn the_built_in_maps_keep_to_their_budgets() {
    let plan = whole();
    // The narrow one has to fit beside its card in 120x40, the wide ones in 200x60 or on a wall.
    for (style, width, room) in
        [(Style::Narrow, 80, NARROW), (Style::Compact, 120, (120, 40)), (Style::Compact, 200, (190, 36)), (Style::Boxes, 200, (184, 62))]
    {
        let (placement, _, scene) = quiet(&plan, style, width, None);
        assert!(scene.width <= room.0 && scene.height <= room.1, "{style:?} {width}: {}x{}", scene.width, scene.height);
        let still = frame(&plan, &placement, style, &[]);
        assert_eq!(moved(&plan, &placement, style, &[], Some(&still)), Vec::<usize>::new());
    }
    for (columns, room, crossings) in [(7, EVERY.0, EVERY.1), (11, EVERY.2, EVERY.3)] {
        let scene = route(&plan, &placed(&built_in(), &plan, columns), Style::Compact, &Shown::Every, None);
        let size = (scene.width, scene.height, scene.crossings());
        assert!(scene.width <= room.0 && scene.height <= room.1 && size.2 <= crossings, "{columns} columns: {size:?}");
        assert!(!scene.is_less());
        assert_eq!(scene.lines.iter().map(|line| 1 + usize::from(line.back.is_some())).sum::<usize>(), plan.steps.len());
    }
}

/// The quiet map says that it shows the steps to the next level of a track; in the narrow size, those that lead straight up.
#[test]
fn a_quiet_map_draws_the_steps_that_it_says() {
    let plan = whole();
    let track = |role: usize| plan.roles[role].track;
    let next_level = |role: usize| {
        let above = (0..plan.roles.len()).filter(|other| track(*other) == track(role) && plan.tier[*other] > plan.tier[role]);
        above.map(|other| plan.tier[other]).min()
    };
    let is_told = |step: &usize| {
        let (from, to) = (plan.steps[*step].from, plan.steps[*step].to);
        track(from) == track(to) && next_level(from) == Some(plan.tier[to])
    };
    let told: Vec<usize> = (0..plan.steps.len()).filter(is_told).collect();
    assert!(told.len() > 40, "{}", told.len());
    for (style, width) in [(Style::Compact, 120), (Style::Boxes, 200), (Style::Narrow, 80)] {
        let (placement, _, scene) = quiet(&plan, style, width, None);
        let column = |role: usize| placement.seats[role].column;
        let is_straight = |step: &usize| {
            let (from, to) = (plan.steps[*step].from, plan.steps[*step].to);
            let (low, high) = (scene.boxes[from], scene.boxes[to]);
            let is_between = |other: usize| column(other) == column(from) && (high.y + 1..low.y).contains(&scene.boxes[other].y);
            column(from) == column(to) && !(0..plan.roles.len()).any(is_between)
        };
        let mut drawn: Vec<usize> = scene.lines.iter().map(|line| line.step).collect();
        drawn.sort_unstable();
        let expected: Vec<usize> = told.iter().copied().filter(|step| style != Style::Narrow || is_straight(step)).collect();
        assert_eq!(drawn, expected, "{style:?}");
        assert!(expected.len() > 20, "{style:?}");
    }
}

/// A map as the screen lays it out, of all roles of the built-in framework.
fn laid(style: Style, width: usize, lines: Lines<'_>) -> Ground {
    let catalogue = built_in();
    let roles: Vec<_> = catalogue.roles().collect();
    Board::new(&catalogue, Part { roles: &roles, middle: None }, lines).best(&[style], (width, 1000))
}

fn wrong(ground: &Ground, chosen: Option<usize>) -> Vec<String> {
    let scene = ground.scene(chosen);
    let selection = Selection { chosen, route: ground.route.clone(), ..Selection::default() };
    let picture = Picture::of_cells(&raster(&scene, &selection));
    let chosen = chosen.filter(|_| ground.route.is_empty());
    let shown = if ground.every { Shown::Every } else { Shown::Quiet { chosen, route: ground.route.clone() } };
    let (plan, placement) = (&ground.plan, &ground.placement);
    Drawn { plan, placement, shown: &shown, selection: &selection, scene: &scene, picture: &picture }.faults()
}

/// For every choice, in every style, in both numbers of columns, quiet, with every step and with a route.
#[test]
fn every_picture_of_the_built_in_map_is_sound() {
    let catalogue = built_in();
    let way = ["pmo-analyst", "project-manager", "pmo-manager", "pmo-director"].map(|key| role(&catalogue, key));
    for style in Style::ALL {
        for (columns, width) in [(7, 7 * (style.box_width() + style.gutter()) + 2), (11, 300)] {
            for lines in [Lines::default(), Lines { way: &[], every: true }, Lines { way: &way, every: false }] {
                let ground = laid(style, width, lines);
                assert!(ground.placement.columns == columns || lines.every, "{style:?} {width}: {} columns", ground.placement.columns);
                // The lines are the same for every choice where all are drawn, and beside a route.
                let many = lines == Lines::default();
                let choices = (0..ground.roles.len()).step_by(if many { 1 } else { 9 }).map(Some);
                for chosen in std::iter::once(None).chain(choices) {
                    let found = wrong(&ground, chosen);
                    assert!(found.is_empty(), "{style:?} {columns} {lines:?} {chosen:?}: {found:#?}");
                }
            }
        }
        assert_eq!(faults(&whole(), 8, style, &Shown::Every, Rules::ALL), Vec::<String>::new());
    }
}

#[test]
fn pictures_of_the_built_in_map() {
    let plan = whole();
    insta::assert_snapshot!("map_narrow_80", picture(&plan, Style::Narrow, 80, Some("project-manager")));
    insta::assert_snapshot!("map_narrow_80_none", picture(&plan, Style::Narrow, 80, None));
    insta::assert_snapshot!("map_compact_120", picture(&plan, Style::Compact, 120, Some("project-manager")));
    insta::assert_snapshot!("map_compact_120_pmo", picture(&plan, Style::Compact, 120, Some("pmo-analyst")));
    insta::assert_snapshot!("map_boxes_200", picture(&plan, Style::Boxes, 200, Some("project-manager")));
    let placement = placed(&built_in(), &plan, 11);
    let scene = route(&plan, &placement, Style::Compact, &Shown::Every, None);
    insta::assert_snapshot!("map_every_200", raster(&scene, &Selection::default()).text());
}

#[test]
fn a_route_bookmarks_and_reach_show_as_signs_and_in_ascii() {
    let plan = whole();
    let placement = placed(&built_in(), &plan, 7);
    let way: Vec<usize> =
        ["project-coordinator", "associate-project-manager", "project-manager", "senior-project-manager", "programme-manager"]
            .iter()
            .filter_map(|key| plan.find(key))
            .collect();
    let mut marks = vec![Mark::default(); plan.roles.len()];
    for (key, mark) in [
        ("portfolio-manager", Mark { bookmark: true, reach: false }),
        ("business-analyst", Mark { bookmark: false, reach: true }),
        ("pmo-lead", Mark { bookmark: true, reach: true }),
    ] {
        marks[plan.find(key).expect("the built-in framework has it")] = mark;
    }
    let shown = Shown::Quiet { chosen: None, route: way.clone() };
    let still = frame(&plan, &placement, Style::Narrow, &way);
    let scene = route(&plan, &placement, Style::Narrow, &shown, Some(&still));
    let selection = Selection { route: way, marks, ascii: true, ..Selection::default() };
    let text = raster(&scene, &selection).text();
    assert!(text.is_ascii());
    insta::assert_snapshot!("map_route_ascii", text);
    let text = raster(&scene, &Selection { ascii: false, ..selection }).text();
    assert_eq!((text.matches('★').count(), text.matches('✓').count()), (2, 2));
}

#[test]
fn short_titles_are_short_and_differ() {
    let plan = whole();
    let shorts: std::collections::BTreeSet<&str> = plan.roles.iter().filter_map(|role| role.short.as_deref()).collect();
    assert_eq!(shorts.len(), plan.roles.len());
    assert!(shorts.iter().all(|short| unicode_width::UnicodeWidthStr::width(*short) <= 8));
    let titles: Vec<String> = plan.roles.iter().map(|role| Style::Compact.title(role, 13)).collect();
    let differ: std::collections::BTreeSet<&String> = titles.iter().collect();
    assert_eq!(differ.len(), titles.len());
    insta::assert_snapshot!("map_titles", titles.join("\n"));
}

#[test]
fn a_neighbourhood_says_what_it_leaves_out() {
    let catalogue = built_in();
    let manager = role(&catalogue, "project-manager");
    let one = near(&catalogue, manager, 1, 60);
    assert!(one.left_out.is_empty());
    assert!(one.roles.iter().skip(1).all(|other| catalogue.step(manager, *other).or(catalogue.step(*other, manager)).is_some()));
    assert_eq!(one.said(None), Some(format!("{} of 53 roles: within 1 step", one.roles.len())));
    let few = near(&catalogue, manager, 2, 10);
    assert_eq!((few.roles.len(), few.roles[0]), (10, manager));
    assert!(!few.left_out.is_empty() && few.said(None).is_some_and(|said| said.ends_with("more not drawn")), "{few:?}");
    assert_eq!(near(&catalogue, manager, 20, 120).said(None), None);
    let titled = one.said(Some("Project Manager"));
    assert_eq!(titled, Some(format!("{} of 53 roles: within 1 step of Project Manager", one.roles.len())));
    let plan = Plan::of(&catalogue, &few.roles, Some(manager));
    assert_eq!(plan.roles.len(), 10);
}

/// A route is drawn as a whole also where it leads out of a part that is as large as a map can be.
#[test]
fn the_farthest_roles_make_room_for_a_route() {
    let catalogue = super::ground::crowd(400);
    let far = |keys: [&str; 3]| keys.map(|key| role(&catalogue, key));
    let part = near(&catalogue, role(&catalogue, "r0"), 9, 120);
    assert_eq!(part.roles.len(), 120);
    let outside = |role: &rungs::domain::RoleId| !part.roles.contains(role) && !part.left_out.contains(role);
    let route: Vec<_> = catalogue.roles().filter(outside).take(3).chain(far(["r0", "r1", "r10"])).collect();
    let with = part.clone().with(&route);
    assert_eq!((with.roles.len(), with.roles[0], with.beyond, with.left_out.len()), (120, part.roles[0], 3, part.left_out.len() + 3));
    assert!(route.iter().all(|role| with.roles.contains(role)));
    let said = with.said(None).expect("it is a part");
    assert!(said.contains("steps or on the route, ") && said.ends_with(&format!("{} more not drawn", with.left_out.len())), "{said}");
    // One that lies within leaves everything as it is, but for the order; one that was left out is no longer.
    let within = part.clone().with(&far(["r1", "r10", "r0"]));
    assert_eq!((within.roles.len(), within.beyond, &within.left_out), (120, 0, &part.left_out));
    assert_eq!(within.said(None), part.said(None));
    let few = near(&built_in(), role(&built_in(), "project-manager"), 1, 10);
    let back = few.clone().with(&few.left_out[..1]);
    assert_eq!((back.roles.len(), back.beyond, back.left_out.len()), (11, 0, few.left_out.len() - 1));
    // What is farther than all that is drawn is not counted with what is as near.
    let full = near(&built_in(), role(&built_in(), "consulting-analyst"), 1, 120).roles.len();
    assert_eq!(near(&built_in(), role(&built_in(), "consulting-analyst"), 2, full).left_out, []);
}

#[test]
fn a_graph_without_levels_is_ordered_by_steps() {
    let mut parts = super::random::parts(20, 7);
    parts.roles.iter_mut().for_each(|role| role.level = None);
    let plan = parts.plan();
    assert_eq!((plan.counted_from, whole().counted_from), (Some(0), None));
    assert!(plan.tiers.contains(&"0".to_owned()), "{:?}", plan.tiers);
    let found = faults(&plan, 6, Style::Narrow, &Shown::Every, Rules::ALL);
    assert_eq!(found, Vec::<String>::new());
}

/// The best way up is the promotion that is nearest, the same in every size of the map; what is on the same level is no way up.
#[test]
fn the_best_way_up_is_the_nearest_promotion() {
    let plan = whole();
    let named = |key: &str, up: bool| -> Vec<&str> {
        ways(&plan, plan.find(key).expect("it is there"), up).into_iter().map(|role| plan.roles[role].key.as_str()).collect()
    };
    let up = named("project-manager", true);
    assert_eq!(up[..2], ["senior-project-manager", "pmo-project-manager"], "{up:?}");
    assert!(!up.contains(&"technical-project-manager") && !up.contains(&"business-analyst"), "{up:?}");
    assert_eq!(named("project-manager", false)[0], "associate-project-manager");
    assert_eq!(named("pmo-analyst", true)[0], "senior-pmo-analyst");
}

/// Run by hand, with patience: searches for better seats and writes `data/map.ron`.
#[test]
#[ignore = "it takes minutes and writes a data file"]
fn polish_the_built_in_map() {
    let (catalogue, plan) = (built_in(), whole());
    let drawings = std::env::var("DRAWINGS").ok().and_then(|number| number.parse().ok()).unwrap_or(20_000);
    let start = std::env::var("START").ok().and_then(|number| number.parse().ok()).unwrap_or(1);
    let found = KEPT.map(|columns| {
        let polished = polish(&plan, columns, Some(&placed(&catalogue, &plan, columns)), Effort { drawings, start });
        eprintln!("{columns} columns: {}", polished.cost);
        polished.placement
    });
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/map.ron");
    std::fs::write(path, sheet(&plan, &found)).expect("the data can be written");
}
