//! Choosing and scrolling: the choice is always in sight, and only the keys move it.

use proptest::prelude::*;
use rungs::app::doc::{Line, Row};
use rungs::app::list::{List, lines, top};

/// Rows of so many lines; a 0 is a heading of one line that cannot be chosen.
fn rows(heights: &[usize]) -> Vec<Row> {
    let row = |&height: &usize| match height {
        0 => Row::still(vec![Line::default()]),
        height => Row::new(vec![Line::default(); height]),
    };
    heights.iter().map(row).collect()
}

/// Something that can be done to a list.
#[derive(Debug, Clone, Copy)]
enum Act {
    Step(bool),
    Leap(bool, usize),
    End(bool),
    Wheel(bool),
    Settle,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        any::<bool>().prop_map(Act::Step),
        (any::<bool>(), 0_usize..20).prop_map(|(down, by)| Act::Leap(down, by)),
        any::<bool>().prop_map(Act::End),
        any::<bool>().prop_map(Act::Wheel),
        Just(Act::Settle),
    ]
}

fn apply(list: &mut List, rows: &[Row], act: Act, height: usize) {
    match act {
        Act::Step(down) => list.step(rows, down, height),
        Act::Leap(down, by) => list.leap(rows, down, by, height),
        Act::End(last) => list.end(rows, last, height),
        Act::Wheel(down) => list.scroll(rows, down, 3, height),
        Act::Settle => list.settle(rows, height),
    }
}

/// All of the chosen row where it fits with the headings around it, some of it where it does not.
fn is_in_sight(list: List, rows: &[Row], height: usize) -> bool {
    let begin = top(rows, list.chosen);
    let end = begin + rows[list.chosen].lines.len();
    let headings = |rows: &mut dyn Iterator<Item = &Row>| rows.take_while(|row| !row.choosable).count();
    let around = headings(&mut rows[..list.chosen].iter().rev()) + headings(&mut rows[list.chosen + 1..].iter());
    let view = list.first..list.first + height;
    if end - begin + around <= height { begin >= view.start && end <= view.end } else { begin < view.end && end > view.start }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_choice_is_in_sight_after_whatever_the_keys_did(
        heights in prop::collection::vec(prop_oneof![2 => Just(0_usize), 5 => Just(1_usize), 3 => 2_usize..5, 1 => 5_usize..40], 1..30),
        acts in prop::collection::vec(act(), 1..40),
        height in 1_usize..16,
    ) {
        let rows = rows(&heights);
        prop_assume!(rows.iter().any(|row| row.choosable));
        let mut list = List::default();
        list.settle(&rows, height);
        for act in acts {
            let before = list;
            apply(&mut list, &rows, act, height);
            prop_assert!(rows[list.chosen].choosable, "{act:?} chose a heading");
            prop_assert!(list.first <= lines(&rows).saturating_sub(height), "{act:?} shows nothing at {}", list.first);
            match act {
                Act::Wheel(_) => prop_assert_eq!(list.chosen, before.chosen),
                Act::Step(_) | Act::Leap(..) | Act::End(_) | Act::Settle => {
                    prop_assert!(is_in_sight(list, &rows, height), "{:?}: {:?} → {:?}", act, before, list);
                }
            }
        }
    }

    #[test]
    fn every_line_of_every_row_is_seen_on_the_way_down_and_on_the_way_up(
        heights in prop::collection::vec(prop_oneof![1 => Just(0_usize), 5 => Just(1_usize), 3 => 2_usize..5, 2 => 5_usize..40], 1..20),
        height in 2_usize..12,
    ) {
        // Headings beyond a view of them have nothing to hold on to.
        prop_assume!(heights.windows(height).all(|some| some.iter().any(|&height| height > 0)));
        let rows = rows(&heights);
        prop_assume!(rows.iter().any(|row| row.choosable));
        for down in [true, false] {
            let mut list = List::default();
            list.end(&rows, !down, height);
            let mut seen = vec![false; lines(&rows)];
            for _ in 0..lines(&rows) + rows.len() {
                seen.iter_mut().skip(list.first).take(height).for_each(|line| *line = true);
                list.step(&rows, down, height);
            }
            prop_assert!(seen.iter().all(|seen| *seen), "going {} in {height}: {seen:?}", if down { "down" } else { "up" });
        }
    }

    #[test]
    fn no_list_is_too_strange_to_settle_in(
        heights in prop::collection::vec(0_usize..3, 0..6),
        chosen in 0_usize..20,
        first in 0_usize..50,
        height in 0_usize..5,
        act in act(),
    ) {
        let rows = rows(&heights);
        let mut list = List { chosen, first };
        list.settle(&rows, height);
        apply(&mut list, &rows, act, height);
        prop_assert!(list.row(&rows).is_some() || rows.iter().all(|row| !row.choosable));
    }
}

#[test]
fn a_list_without_a_row_to_choose_chooses_none() {
    let rows = rows(&[0, 0]);
    let mut list = List::default();
    list.settle(&rows, 5);
    list.step(&rows, true, 5);
    assert_eq!(list.row(&rows), None);
    assert_eq!(List::default().row(&[]), None);
}

#[test]
fn a_step_skips_headings() {
    let rows = rows(&[1, 0, 0, 1]);
    let mut list = List::default();
    list.step(&rows, true, 10);
    assert_eq!(list.chosen, 3);
    list.step(&rows, false, 10);
    assert_eq!(list.chosen, 0);
}

#[test]
fn the_heading_of_a_row_is_shown_with_it() {
    let rows = rows(&[1, 1, 1, 0, 1]);
    let mut list = List { chosen: 4, first: 4 };
    list.settle(&rows, 2);
    assert_eq!(list.first, 3);
}

#[test]
fn what_follows_the_last_row_is_shown_with_it() {
    let rows = rows(&[1, 1, 1, 1, 0]);
    let mut list = List::default();
    list.end(&rows, true, 3);
    assert_eq!((list.chosen, list.first), (3, 2));
}

#[test]
fn scrolling_is_as_little_as_it_takes() {
    let rows = rows(&[1; 20]);
    let mut list = List { chosen: 4, first: 0 };
    list.step(&rows, true, 5);
    assert_eq!((list.chosen, list.first), (5, 1));
    list.step(&rows, false, 5);
    assert_eq!((list.chosen, list.first), (4, 1));
}

#[test]
fn a_row_taller_than_the_view_is_read_to_its_end_before_the_next() {
    let rows = rows(&[8, 1]);
    let mut list = List::default();
    let mut way = Vec::new();
    for _ in 0..4 {
        list.step(&rows, true, 4);
        way.push((list.chosen, list.first));
    }
    assert_eq!(way, [(0, 3), (0, 4), (1, 5), (1, 5)]);
}

#[test]
fn a_page_is_a_view_of_lines() {
    let rows = rows(&[1; 30]);
    let mut list = List::default();
    list.leap(&rows, true, 10, 10);
    assert_eq!((list.chosen, list.first), (10, 1));
    list.leap(&rows, false, 5, 10);
    assert_eq!((list.chosen, list.first), (5, 1));
}

#[test]
fn the_wheel_turns_to_the_ends_and_no_further() {
    let rows = rows(&[1; 12]);
    let mut list = List::default();
    list.scroll(&rows, true, 100, 5);
    assert_eq!((list.chosen, list.first), (0, 7));
    list.scroll(&rows, false, 100, 5);
    assert_eq!((list.chosen, list.first), (0, 0));
}

#[test]
fn a_column_that_is_not_shown_keeps_its_place() {
    let rows = rows(&[1; 30]);
    let mut list = List { chosen: 12, first: 9 };
    list.settle(&rows, 0);
    assert_eq!(list, List { chosen: 12, first: 9 });
}
