//! Whoever looks whether a drawing is sound has to see when it is not: drawings spoilt on purpose, in every way there is.

use rungs::domain::Kind;
use rungs::map::place::{Placement, placed};
use rungs::map::plan::{Plan, PlanRole, PlanStep};
use rungs::map::raster::{Of, Selection, raster};
use rungs::map::route::{Point, Rect, Rules, Shown, Style, frame};

use super::checker::Picture;
use super::random::parts;
use super::signs::{arms, arrow, ascii, is_dashed, is_straight, opposite, sign, weights};
use super::{Sketch, drawn_text, faults, moved, quiet};
use crate::fixture::built_in;

/// The built-in map in every style, with every step and quiet with the project manager chosen.
fn sketches() -> Vec<(String, Sketch)> {
    let catalogue = built_in();
    let plan = Plan::of(&catalogue, &catalogue.roles().collect::<Vec<_>>(), None);
    let chosen = plan.find("project-manager");
    let sketch = |style: Style, shown: &Shown| {
        let name = format!("{style:?} {}", if *shown == Shown::Every { "every step" } else { "quiet" });
        let sketch = Sketch::new(plan.clone(), placed(&catalogue, &plan, 7), style, shown.clone());
        (name, Sketch { selection: Selection { chosen, ..Selection::default() }, ..sketch })
    };
    let shown = [Shown::Every, quiet(chosen)];
    Style::ALL
        .into_iter()
        .flat_map(|style| shown.iter().map(move |shown| (style, shown)))
        .map(|(style, shown)| sketch(style, shown))
        .collect()
}

/// Asserts that every spoilt picture is found to be wrong, and that there are some.
fn all_are_found(what: &str, spoil: impl Fn(&Sketch, &Picture) -> Vec<Picture>) {
    let mut count = 0;
    for (name, sketch) in sketches() {
        let picture = sketch.picture();
        for spoilt in spoil(&sketch, &picture) {
            assert!(!sketch.faults_of(&spoilt).is_empty(), "{name}: {what} is not noticed");
            count += 1;
        }
    }
    assert!(count >= 6, "{what}: only {count} were tried");
}

/// Pictures with one sign of a line exchanged, at most so many of each.
fn exchanged(picture: &Picture, most: usize, other: impl Fn((usize, usize), char) -> Option<char>) -> Vec<Picture> {
    let cells = picture.lines().into_iter().filter_map(|(x, y)| Some(((x, y), other((x, y), picture.sign(x, y))?)));
    let all: Vec<_> = cells.collect();
    let spoilt = |(at, sign): &((usize, usize), char)| {
        let mut spoilt = picture.clone();
        spoilt.set(*at, *sign);
        spoilt
    };
    all.iter().step_by(all.len().div_ceil(most).max(1)).map(spoilt).collect()
}

#[test]
fn nothing_is_found_where_nothing_is_spoilt() {
    for (name, sketch) in sketches() {
        assert_eq!(sketch.faults(), Vec::<String>::new(), "{name}");
    }
}

/// Each rule of the router, in every style, quiet and with every step.
#[test]
fn what_goes_wrong_without_a_rule_is_noticed() {
    let broken = [
        ("one owner", Rules { one_owner: false, ..Rules::ALL }),
        ("round boxes", Rules { round_boxes: false, ..Rules::ALL }),
        ("own tracks", Rules { own_tracks: false, ..Rules::ALL }),
    ];
    let plan = |number: u64| parts(12 + usize::try_from(number).unwrap_or(0) * 2, number).plan();
    for style in Style::ALL {
        for every in [true, false] {
            let wrong = |rules| {
                let is_wrong = |number: &u64| {
                    let plan = plan(*number);
                    // The role with the most steps.
                    let steps = |role: &usize| plan.steps.iter().filter(|step| step.from == *role || step.to == *role).count();
                    let shown = if every { Shown::Every } else { quiet((0..plan.roles.len()).max_by_key(steps)) };
                    !faults(&plan, 6, style, &shown, rules).is_empty()
                };
                (0..24).filter(is_wrong).count()
            };
            assert_eq!(wrong(Rules::ALL), 0);
            for (name, rules) in broken {
                let (wrong, least) = (wrong(rules), if every { 6 } else { 1 });
                assert!(wrong >= least, "{style:?}, every step {every}, {name}: only {wrong} of 24 drawings are found wrong");
            }
        }
    }
}

/// I4 and I5: a piece of a line is gone.
#[test]
fn an_erased_cell_is_noticed() {
    all_are_found("an erased cell", |_, picture| {
        let spoilt = |at: &(usize, usize)| {
            let mut spoilt = picture.clone();
            spoilt.erase(*at);
            spoilt
        };
        picture.lines().iter().step_by(17).map(spoilt).collect()
    });
}

/// I4: an arm more, or one less.
#[test]
fn an_arm_too_many_or_too_few_is_noticed() {
    let changed = |sign_now: char, arm: usize| {
        let (mut arms, weights) = (arms(sign_now)?, weights(sign_now)?);
        arms[arm] = !arms[arm];
        Some(sign(arms, usize::from(weights.into_iter().max()?), false)).filter(|sign| *sign != ' ')
    };
    for arm in 0..4 {
        all_are_found("another arm", |_, picture| exchanged(picture, 12, |_, sign| changed(sign, arm)));
    }
}

/// I5: a bridge that becomes a fork joins what is not joined.
#[test]
fn a_bridge_that_becomes_a_fork_is_noticed() {
    all_are_found("a fork instead of a bridge", |_, picture| {
        let is_crossing = |(x, y): (usize, usize)| matches!(picture.of(x, y), Of::Line { crossing: true, .. });
        exchanged(picture, 25, |at, _| is_crossing(at).then_some('┼'))
    });
}

/// I9: an arrowhead that points away, or is none.
#[test]
fn an_arrowhead_that_is_turned_round_is_noticed() {
    let turned = |sign: char| arrow(sign).and_then(|direction| "▲▼◀▶".chars().nth(opposite(direction)));
    all_are_found("a turned arrowhead", |sketch, picture| {
        let mut spoilt = exchanged(picture, 30, |_, sign| turned(sign));
        // In a border they stand in the box.
        let borders = |rect: &Rect| {
            let (rect, lines) = (*rect, [rect.y, rect.y + rect.height - 1]);
            (rect.x..rect.x + rect.width).flat_map(move |x| lines.map(|y| (x, y)))
        };
        for (x, y) in sketch.scene.boxes.iter().flat_map(borders) {
            if let Some(other) = turned(picture.sign(x, y)) {
                let mut turned = picture.clone();
                turned.set((x, y), other);
                spoilt.push(turned);
            }
        }
        spoilt
    });
    all_are_found("a line instead of an arrowhead", |_, picture| {
        exchanged(picture, 30, |_, now| {
            arrow(now).map(|direction| sign([direction < 2, direction < 2, direction > 1, direction > 1], 1, false))
        })
        .into_iter()
        .chain(exchanged(picture, 3, |_, sign| (sign == '┬' || sign == '╭').then_some('◆')))
        .collect()
    });
}

/// I11: a sign that is none.
#[test]
fn a_sign_that_is_none_is_noticed() {
    all_are_found("a question mark", |_, picture| exchanged(picture, 12, |_, _| Some('?')));
}

#[test]
fn a_dashed_line_that_becomes_solid_and_a_solid_one_that_becomes_dashed_are_noticed() {
    let other = |now: char, dashed: bool| {
        let (arms, weights) = (arms(now)?, weights(now)?);
        (is_straight(now) && is_dashed(now) == dashed).then(|| sign(arms, usize::from(weights.into_iter().max().unwrap_or(1)), !dashed))
    };
    all_are_found("a solid step to a lower level", |_, picture| exchanged(picture, 12, |_, sign| other(sign, true)));
    all_are_found("a dashed promotion", |_, picture| exchanged(picture, 12, |_, sign| other(sign, false)));
}

#[test]
fn an_unchosen_line_that_is_heavy_and_a_chosen_one_that_is_light_are_noticed() {
    let other = |now: char, weight: u8| {
        let (arms, weights) = (arms(now)?, weights(now)?);
        weights.iter().all(|own| *own == 0 || *own == weight).then(|| sign(arms, usize::from(3 - weight), is_dashed(now)))
    };
    all_are_found("a heavy line of what is not chosen", |_, picture| exchanged(picture, 12, |_, sign| other(sign, 1)));
    all_are_found("a light line of what is chosen", |_, picture| exchanged(picture, 12, |_, sign| other(sign, 2)));
}

/// Where a heavy line lies over the end of a light one, that is nowhere to be seen.
#[test]
fn a_line_that_is_hidden_beside_its_box_is_noticed() {
    all_are_found("a hidden end", |sketch, picture| {
        let crossed = |point: Point| matches!(picture.of(point.x, point.y), Of::Line { crossing: true, .. });
        let ends = sketch.scene.lines.iter().flat_map(|line| [line.points.first(), line.points.last()]).flatten();
        let hidden = |point: &Point| {
            let mut spoilt = picture.clone();
            spoilt.set((point.x, point.y), '━');
            spoilt
        };
        ends.filter(|point| crossed(**point)).take(5).map(hidden).collect()
    });
}

/// Asserts that every spoilt scene, drawn anew, is found to be wrong.
fn all_scenes_are_found(what: &str, spoil: impl Fn(&mut Sketch, usize) -> bool) {
    let mut count = 0;
    for number in 0..6 {
        for (name, mut sketch) in sketches() {
            if spoil(&mut sketch, number) {
                assert!(!sketch.faults().is_empty(), "{name}, {number}: {what} is not noticed");
                count += 1;
            }
        }
    }
    assert!(count >= 18, "{what}: only {count} were tried");
}

/// I8: a step is not drawn, or twice.
#[test]
fn a_line_that_is_left_out_or_drawn_twice_is_noticed() {
    all_scenes_are_found("a dropped line", |sketch, number| {
        sketch.scene.lines.remove(number * 5);
        true
    });
    all_scenes_are_found("a line drawn twice", |sketch, number| {
        let twice = sketch.scene.lines[number * 5].clone();
        sketch.scene.lines.push(twice);
        true
    });
}

/// I1, and that lines meet their boxes: a box stands one cell beside its place.
#[test]
fn a_box_that_is_moved_by_a_cell_is_noticed() {
    all_scenes_are_found("a box moved by one cell", |sketch, number| {
        sketch.scene.boxes[number * 8].x += 1;
        true
    });
    all_scenes_are_found("a box moved by one line", |sketch, number| {
        sketch.scene.boxes[number * 8].y -= 1;
        true
    });
    // The scene says one thing, the picture another.
    for (name, mut sketch) in sketches() {
        let picture = sketch.picture();
        sketch.scene.boxes[20].x += 1;
        assert!(!sketch.faults_of(&picture).is_empty(), "{name}");
    }
}

/// I7: two roles have changed places, or a name of a level stands beside another row.
#[test]
fn a_role_in_the_row_of_another_level_is_noticed() {
    all_scenes_are_found("two roles that changed rows", |sketch, number| {
        let (one, other) = (number * 3, number * 7 + 10);
        sketch.scene.boxes.swap(one, other);
        sketch.scene.titles.swap(one, other);
        sketch.plan.tier[one] != sketch.plan.tier[other]
    });
    all_scenes_are_found("a row named as another", |sketch, number| {
        sketch.scene.bands.swap(number, number + 1);
        sketch.scene.bands[number].tier != sketch.scene.bands[number + 1].tier
    });
}

/// I2: no line among the names of the levels, which stand still where the map is moved, and none through a box.
#[test]
fn a_line_in_the_margin_or_through_a_box_is_noticed() {
    let along = |sketch: &mut Sketch, number: usize, to: usize| {
        let line = sketch.scene.lines.iter_mut().filter(|line| line.points.len() == 4).nth(number);
        line.map(|line| (1..3).for_each(|point| line.points[point].x = to)).is_some()
    };
    all_scenes_are_found("a line in the margin", |sketch, number| {
        let margin = sketch.scene.margin;
        along(sketch, number, margin - 1)
    });
    all_scenes_are_found("a line through a box", |sketch, number| {
        let x = sketch.scene.boxes[number].x + 2;
        let points = [Point { x, y: 0 }, Point { x, y: sketch.scene.height - 1 }];
        sketch.scene.lines[number].points.splice(1..1, points);
        true
    });
}

/// I10: without the frame, boxes move; with it they do not, beside a route as well.
#[test]
fn boxes_that_move_with_the_choice_are_noticed() {
    let (_, sketch) = sketches().remove(3);
    let Sketch { plan, placement, style, .. } = &sketch;
    let route: Vec<usize> =
        ["project-coordinator", "associate-project-manager", "project-manager"].iter().filter_map(|key| plan.find(key)).collect();
    for way in [&[], route.as_slice()] {
        assert!(moved(plan, placement, *style, way, None).len() > 5);
        assert_eq!(moved(plan, placement, *style, way, Some(&frame(plan, placement, *style, way))), Vec::<usize>::new());
    }
}

/// I6 and I12: the same roles in another order, which a plan puts right, are another drawing where it is not put right.
#[test]
fn an_order_that_matters_is_noticed() {
    let role = |key: &str, level: u8| PlanRole { key: key.into(), title: key.into(), short: None, track: 0, level: Some(level) };
    let roles = vec![role("a", 1), role("b", 1), role("c", 1), role("d", 2), role("e", 2)];
    let step = |from, to| PlanStep { from, to, kind: Kind::Promotion, doubt: 0 };
    let steps = [step(0, 3), step(1, 4), step(2, 3), step(0, 4)];
    let plan = Plan::new(roles.clone(), &steps, Vec::new(), None);
    let mut turned = plan.clone();
    turned.roles.swap(0, 2);
    assert_ne!(drawn_text(&turned, 4), drawn_text(&plan, 4));
    let sorted = Plan::new(turned.roles.clone(), &[step(2, 3), step(1, 4), step(0, 3), step(2, 4)], Vec::new(), None);
    assert_eq!(drawn_text(&sorted, 4), drawn_text(&plan, 4));
}

/// In ASCII every sign of a line has one that stands for it; what is dashed differs from what is not, along and across.
#[test]
fn in_ascii_a_step_to_a_lower_level_looks_like_no_promotion() {
    let mut seen = std::collections::BTreeSet::new();
    for (name, sketch) in sketches() {
        let plain = Picture::of_cells(&raster(&sketch.scene, &Selection { ascii: true, ..sketch.selection.clone() }));
        let picture = sketch.picture();
        for (x, y) in picture.lines() {
            assert_eq!(plain.sign(x, y), ascii(picture.sign(x, y)), "{name}: {} at {x},{y}", picture.sign(x, y));
            seen.extend(is_dashed(picture.sign(x, y)).then(|| plain.sign(x, y)));
        }
    }
    assert_eq!(seen.into_iter().collect::<String>(), ".:;~");
}

/// A light upright line under a heavy flat one in a channel of one line is to be seen all the same.
#[test]
fn a_step_under_a_heavy_line_is_to_be_seen() {
    let role = |key: &str, track: usize, level: u8| PlanRole { key: key.into(), title: key.into(), short: None, track, level: Some(level) };
    // The lower row a, b, c; above it d, e, f. What is chosen, a, leads to f; b leads straight up to e.
    let roles = vec![role("a", 0, 1), role("b", 1, 1), role("c", 2, 1), role("d", 0, 2), role("e", 1, 2), role("f", 2, 2)];
    let step = |from, to| PlanStep { from, to, kind: Kind::Promotion, doubt: 0 };
    let plan = Plan::new(roles, &[step(0, 5), step(1, 4)], Vec::new(), None);
    for style in Style::ALL {
        let placement = Placement::kept(&plan, 3, |key| {
            Some((
                0,
                match key {
                    "a" | "d" => 0,
                    "b" | "e" => 1,
                    _ => 2,
                },
            ))
        });
        let sketch = Sketch::new(plan.clone(), placement.expect("it fits"), style, quiet(Some(0)));
        assert_eq!(sketch.faults(), Vec::<String>::new(), "{style:?}");
        let middle = sketch.scene.boxes[1].x + sketch.scene.boxes[1].width / 2;
        let y = sketch.scene.boxes[1].y - 1;
        assert_eq!(sketch.picture().sign(middle, y), '│', "{style:?}");
    }
}
