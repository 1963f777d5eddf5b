//! The Routes screen: both ends, limits, the chosen route written out, a goal, a plan.

use rungs::app::panel::{Entry, Purpose};
use rungs::app::{Command, Effect, Model, Pane, Screen};
use rungs::domain::profile::Goal;
use rungs::domain::{Catalogue, Change, Date, Profile, Slug};

use crate::fixture::role;
use crate::pictures_fixture::{built_in, press, seen, size, small, small_without};

fn slug(raw: &str) -> Slug {
    Slug::new(raw).expect("a slug")
}

fn after(catalogue: &'static Catalogue, at: &str, changes: &[Change], keys: &str) -> Model {
    let mut profile = Profile::default();
    for change in changes {
        profile.apply(change);
    }
    let today = Date::new(2026, 11, 23).expect("a day");
    let mut model = Model::new(catalogue, role(catalogue, at), size(120, 40)).known(catalogue, profile, today);
    press(catalogue, &mut model, keys);
    model
}

/// The rows of a column, each in one line.
fn rows(model: &Model, pane: Pane) -> Vec<String> {
    let line = |row: &rungs::app::doc::Row| {
        let text: Vec<String> = row.lines.iter().map(rungs::app::doc::Line::text).collect();
        text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    model.rows(pane).iter().map(line).filter(|line| !line.is_empty()).collect()
}

fn notice(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| notice.text.as_str())
}

#[test]
fn routes_to_a_role_are_listed_with_their_price_and_the_first_is_written_out() {
    let model = after(small(), "clerk", &[], "r director Enter");
    assert_eq!(model.screen(), Screen::Routes(role(small(), "clerk"), Some(role(small(), "director"))));
    let list = rows(&model, Pane::From);
    assert_eq!(list[..3], ["from Works Clerk", "to Director of Bridges", "limits none"]);
    assert!(
        list.iter().any(|row| row.starts_with("1 by Works Manager") && row.contains("steps ·") && row.contains("years · gain")),
        "{list:#?}"
    );
    let page = rows(&model, Pane::Page);
    assert!(page[0].starts_with("Works Clerk › Works Manager"), "{page:#?}");
    for part in ["1 Works Manager ↑ promotion", "to show Has kept a plan for a season", "to learn", "to earn"] {
        assert!(page.iter().any(|row| row.starts_with(part)), "{part:?} is not in {page:#?}");
    }
}

#[test]
fn choosing_another_route_writes_it_out_and_the_trail_does_not_grow() {
    let mut model = after(built_in(), "project-manager", &[], "r pmo Space dir Enter");
    let (first, stops) = (rows(&model, Pane::Page), model.trail.stops().0.len());
    press(built_in(), &mut model, "Down");
    assert_ne!(rows(&model, Pane::Page), first);
    assert_eq!(model.trail.stops().0.len(), stops);
    press(built_in(), &mut model, "Enter Enter");
    assert_eq!(crate::pictures_fixture::here(built_in(), &model), "programme-manager");
}

#[test]
fn without_an_end_the_journeys_that_begin_here_are_offered() {
    let mut model = after(small(), "manager", &[], "3");
    assert!(rows(&model, Pane::From).contains(&"to choose one: Enter".to_owned()));
    let journey = model.view.from.iter().position(|row| row.leads.is_some()).expect("a journey begins here");
    model.trail.here_mut().from.chosen = journey;
    press(small(), &mut model, "Enter");
    assert_eq!(model.screen(), Screen::Routes(role(small(), "manager"), Some(role(small(), "director"))));
    assert!(rows(&model, Pane::From).iter().any(|row| row.contains("the journey ‘")), "{:#?}", rows(&model, Pane::From));
}

#[test]
fn limits_change_the_routes_at_once_and_one_that_shuts_every_way_out_is_named() {
    let mut model = after(small(), "manager", &[], "r coach Enter");
    assert!(rows(&model, Pane::From).iter().any(|row| row.starts_with("2 ways")), "{:#?}", rows(&model, Pane::From));
    press(small(), &mut model, "L Right Esc");
    let list = rows(&model, Pane::From);
    assert!(
        list.contains(&"limits promotions only".to_owned()) && list.iter().any(|row| row.contains("promotions only") && row.len() > 30),
        "{list:#?}"
    );
    press(small(), &mut model, "L Left Esc");
    assert!(rows(&model, Pane::From).contains(&"limits none".to_owned()));
}

#[test]
fn a_track_is_open_stayed_in_passed_or_stayed_out_of() {
    let mut model = after(small(), "clerk", &[], "r director Enter L");
    let said = |model: &Model| model.panels[0].list.row(&model.panels[0].rows).map(|row| row.said()).unwrap_or_default();
    let at = model.panels[0].rows.iter().position(|row| row.said().ends_with(": open")).expect("a track is listed");
    model.panels[0].list.chosen = at;
    let mut seen = vec![said(&model)];
    for _ in 0..4 {
        press(small(), &mut model, "Right");
        seen.push(said(&model));
    }
    assert!(model.answers(Command::Open), "Enter turns it too");
    let ends: Vec<_> = seen.iter().filter_map(|row| row.split(": ").nth(1)).collect();
    assert_eq!(ends, ["open", "stay in", "by way of", "stay out", "open"], "{seen:#?}");
    press(small(), &mut model, "Left Enter Left Left");
    assert!(said(&model).ends_with(": by way of"), "{}", said(&model));
    assert!(rows(&model, Pane::From).iter().any(|row| row.starts_with("limits by way of a role in ")), "{:#?}", rows(&model, Pane::From));
}

#[test]
fn a_role_to_pass_is_picked_and_taken_out_again() {
    let mut model = after(small(), "clerk", &[], "r director Enter L");
    let add = model.panels[0].rows.iter().position(|row| row.said().starts_with("another role")).expect("it can be picked");
    model.panels[0].list.chosen = add;
    press(small(), &mut model, "Enter senior Enter");
    assert_eq!(model.wishes.via, [role(small(), "senior-manager")]);
    assert!(
        rows(&model, Pane::From).iter().any(|row| row.starts_with("limits by way of Senior Works Manager")),
        "{:#?}",
        rows(&model, Pane::From)
    );
    let out = model.panels[0].rows.iter().position(|row| row.said().starts_with("Senior Works Manager")).expect("it is listed");
    model.panels[0].list.chosen = out;
    press(small(), &mut model, "Enter");
    assert_eq!(model.wishes.via, []);
}

#[test]
fn the_way_back_is_one_key_and_the_goal_another() {
    let mut model = after(small(), "manager", &[Change::Role(Some(slug("manager")))], "r director Enter");
    let effects = press(small(), &mut model, "i");
    let goal = Goal { from: None, to: slug("director") };
    assert_eq!(effects, [Effect::Save(Change::Goal(Some(goal)))]);
    press(small(), &mut model, "x");
    assert_eq!(model.screen(), Screen::Routes(role(small(), "director"), Some(role(small(), "manager"))));
}

#[test]
fn three_shows_the_way_to_ones_goal() {
    let goal = Change::Goal(Some(Goal { from: None, to: slug("director") }));
    let model = after(small(), "coach", &[Change::Role(Some(slug("manager"))), goal], "3");
    assert_eq!(model.screen(), Screen::Routes(role(small(), "manager"), Some(role(small(), "director"))));
}

#[test]
fn the_plan_is_written_under_the_name_that_is_typed_and_no_other_ending() {
    let mut model = after(small(), "manager", &[], "r director Enter E");
    assert_eq!(model.panels[0].purpose, Purpose::Entry(Entry::Plan));
    press(small(), &mut model, "C-u text:plan.doc Enter");
    assert_eq!(notice(&model), "The name has to end in .md, .html or .json.");
    press(small(), &mut model, "C-u text:mine.html");
    let effects = press(small(), &mut model, "Enter");
    let [Effect::Write { file, text }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(file, "mine.html");
    assert!(text.starts_with("<!DOCTYPE html>") && text.contains("Director of Bridges"), "{text}");
}

#[test]
fn other_data_keep_the_ends_that_are_still_there() {
    let mut model = after(small(), "manager", &[], "r director Enter");
    let other = small_without(&["director"]);
    assert!(model.rebase(small(), &other));
    assert_eq!(model.screen(), Screen::Routes(role(&other, "manager"), None));
    assert!(seen(&other, &model).contains("choose one: Enter"));
}
