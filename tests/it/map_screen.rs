//! The Map screen: walking on it, what it marks, a route on it, and that it fits every screen and every catalogue.

use rungs::app::key::Key;
use rungs::app::panel::Purpose;
use rungs::app::theme::ThemeName;
use rungs::app::{Model, Msg, Screen, Target, hit, read};
use rungs::domain::profile::Rating;
use rungs::domain::{Catalogue, Change, Date, Profile, Slug, Subject};
use rungs::map::route::Style;
use rungs::ui::{Depth, Look, drawn, picture};

use crate::fixture::role;
use crate::pictures_fixture::{asked, built_in, hostile, on, press, send, size, small};

fn slug(raw: &str) -> Slug {
    Slug::new(raw).expect("a slug")
}

fn at(catalogue: &'static Catalogue, slug: &str, dimensions: (u16, u16), keys: &str) -> Model {
    let mut model = on(catalogue, slug, dimensions);
    press(catalogue, &mut model, keys);
    model
}

/// The role that is chosen on the map.
fn here(model: &Model) -> &str {
    match model.screen() {
        Screen::Map(role) => built_in().role(role).slug.as_str(),
        Screen::Page(_) | Screen::Compare(..) | Screen::Routes(..) | Screen::Me => "no map",
    }
}

fn text(catalogue: &Catalogue, model: &Model) -> String {
    picture::text(&drawn(catalogue, model, &Look::new(ThemeName::Default, Depth::True, false)))
}

fn notice(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| notice.text.as_str())
}

#[test]
fn the_map_opens_on_the_role_that_is_read_and_enter_reads_the_chosen_one() {
    let mut model = at(built_in(), "project-manager", (120, 40), "2");
    assert_eq!(here(&model), "project-manager");
    press(built_in(), &mut model, "Up Enter");
    assert_eq!(model.screen(), Screen::Page(Subject::Role(role(built_in(), "senior-project-manager"))));
    press(built_in(), &mut model, "[");
    assert_eq!(here(&model), "senior-project-manager");
    press(built_in(), &mut model, "1");
    assert_eq!(model.screen(), Screen::Page(Subject::Role(role(built_in(), "senior-project-manager"))));
}

#[test]
fn up_and_then_down_is_where_one_was_from_every_role() {
    for slug in built_in().roles().map(|role| built_in().role(role).slug.to_string()) {
        let mut model = at(built_in(), &slug, (120, 40), "2 Up");
        if here(&model) == slug {
            assert!(notice(&model).starts_with("No step leads further up"), "{slug}: {}", notice(&model));
            continue;
        }
        press(built_in(), &mut model, "Down");
        assert_eq!(here(&model), slug);
    }
}

#[test]
fn tab_goes_round_the_ways_up_and_back_tab_the_other_way() {
    let mut model = at(built_in(), "project-manager", (120, 40), "2 Up");
    let first = here(&model).to_owned();
    let mut seen = vec![first.clone()];
    loop {
        press(built_in(), &mut model, "Tab");
        if here(&model) == first {
            break;
        }
        assert!(!seen.contains(&here(&model).to_owned()) && seen.len() < 53, "{seen:?}");
        seen.push(here(&model).to_owned());
    }
    let leads = |to: &String| built_in().step(role(built_in(), "project-manager"), role(built_in(), to)).is_some();
    assert!(seen.len() > 10 && seen.iter().all(leads), "{seen:?}");
    press(built_in(), &mut model, "S-Tab");
    assert_eq!(Some(here(&model)), seen.last().map(String::as_str));
    press(built_in(), &mut model, "Down");
    assert_eq!(here(&model), "project-manager");
}

#[test]
fn walking_on_the_map_does_not_lengthen_the_trail_but_finding_does() {
    let mut model = at(built_in(), "project-manager", (80, 24), "2 Up Left Right Tab Down");
    assert_eq!(model.trail.stops().0.len(), 2);
    press(built_in(), &mut model, "/ text:pmo Space director Enter");
    assert_eq!((here(&model), model.trail.stops().0.len()), ("pmo-director", 3));
    press(built_in(), &mut model, "[");
    assert!(matches!(model.screen(), Screen::Map(_)));
}

#[test]
fn the_far_moves_go_by_rows_and_columns() {
    let seat = |model: &Model| {
        let sheet = model.map.sheet.as_ref().expect("the map is drawn");
        sheet.ground.placement.seats[sheet.selection.chosen.expect("a role is chosen")]
    };
    let mut model = at(built_in(), "project-manager", (120, 40), "2");
    let start = seat(&model);
    press(built_in(), &mut model, "PgUp");
    assert_eq!(seat(&model).row, start.row + 2);
    press(built_in(), &mut model, "PgDn Home");
    assert_eq!((seat(&model).row, seat(&model).column), (start.row, 0));
    press(built_in(), &mut model, "End Left Right");
    assert!(seat(&model).column > start.column);
    press(built_in(), &mut model, "G");
    let low = seat(&model);
    press(built_in(), &mut model, "g");
    assert!(low.row < start.row && seat(&model).row > start.row && seat(&model).column == low.column);
}

#[test]
fn e_draws_every_step_and_again_the_quiet_map() {
    let lines = |model: &Model| model.map.sheet.as_ref().map_or(0, |sheet| sheet.scene.lines.len());
    let mut model = at(built_in(), "project-manager", (200, 60), "2");
    let quiet = lines(&model);
    press(built_in(), &mut model, "e");
    assert!(lines(&model) > 2 * quiet && notice(&model).starts_with("every step is drawn"), "{}", notice(&model));
    press(built_in(), &mut model, "e");
    assert_eq!(lines(&model), quiet);
}

/// With every step the map takes the whole width and leaves the card one line, where that shows all of it.
#[test]
fn on_a_large_screen_every_step_of_every_level_is_in_sight_at_once() {
    let mut model = at(built_in(), "project-manager", (200, 60), "2 e");
    for key in ["Esc Esc", "e", "Up", "Home", "G"] {
        press(built_in(), &mut model, key);
        if key == "Esc Esc" {
            assert_eq!(model.layout().columns.len(), 2, "the quiet map has its card beside it");
            continue;
        }
        let shown = text(built_in(), &model);
        assert!(shown.contains("map · every step") && !shown.contains("more above") && !shown.contains("more below"), "{key}\n{shown}");
        let levels: String = shown.lines().filter_map(|line| line.trim_start().chars().next().filter(char::is_ascii_digit)).collect();
        assert_eq!(levels, "987654321", "{shown}");
        assert!(model.map.sheet.as_ref().is_some_and(|sheet| sheet.ground.fits((200, 55)) && !sheet.scene.is_less));
    }
}

/// The lines of a map of every step do not depend on the choice, so they are laid once.
#[test]
fn where_every_step_is_drawn_the_lines_stay_whatever_is_chosen() {
    let mut model = at(built_in(), "project-manager", (120, 40), "2 e");
    let scene = model.map.sheet.as_ref().map(|sheet| sheet.scene.clone());
    for key in ["Up", "Tab", "Left", "Down", "Home", "g", "G"] {
        press(built_in(), &mut model, key);
        assert!(model.map.sheet.as_ref().map(|sheet| sheet.scene.clone()) == scene, "{key}");
    }
}

#[test]
fn z_goes_through_the_sizes_and_esc_back_to_the_one_that_fits() {
    let style = |model: &Model| model.map.sheet.as_ref().map(|sheet| sheet.ground.style);
    let mut model = at(built_in(), "project-manager", (120, 40), "2");
    assert_eq!(style(&model), Some(Style::Narrow));
    for expected in [Style::Boxes, Style::Compact, Style::Narrow, Style::Boxes] {
        press(built_in(), &mut model, "z");
        assert_eq!(style(&model), Some(expected));
        assert!(text(built_in(), &model).contains("█"), "what is chosen is in sight");
    }
    press(built_in(), &mut model, "Esc");
    assert_eq!(style(&model), Some(Style::Narrow));
    assert_eq!(style(&at(built_in(), "project-manager", (200, 60), "2")), Some(Style::Compact));
}

#[test]
fn the_boxes_hold_still_while_the_choice_moves() {
    let mut model = at(built_in(), "project-manager", (120, 40), "2");
    let boxes = model.map.sheet.as_ref().map(|sheet| sheet.scene.boxes.clone());
    for key in ["Up", "Tab", "Left", "Down", "Home", "g", "G"] {
        press(built_in(), &mut model, key);
        assert_eq!(model.map.sheet.as_ref().map(|sheet| sheet.scene.boxes.clone()), boxes, "{key}");
    }
}

#[test]
fn the_chosen_route_is_drawn_on_the_map_until_esc_leaves_it_out() {
    let mut model = at(built_in(), "project-manager", (120, 40), "r pmodir Enter Down 2");
    let way = model.map.way.clone().expect("a route is shown");
    assert_eq!((way.number, way.roles.len() > 2), (2, true));
    let shown = text(built_in(), &model);
    assert!(shown.contains("map · route 2: Project Manager to PMO Director (Esc leaves it out)"), "{shown}");
    assert!(shown.contains("▐PMO Dir ▌"), "{shown}");
    press(built_in(), &mut model, "Esc");
    assert!(model.map.way.is_none() && !text(built_in(), &model).contains("route 2"));
}

#[test]
fn bookmarks_and_what_is_within_reach_have_a_sign_that_is_explained() {
    let catalogue = built_in();
    let mut profile = Profile::default();
    profile.apply(&Change::Role(Some(slug("project-manager"))));
    for skill in catalogue.skills() {
        profile.apply(&Change::rate(catalogue, skill, Rating::new(5)));
    }
    let today = Date::new(2026, 11, 23).expect("a day");
    for dimensions in [(80, 24), (120, 40), (200, 60)] {
        let mut model = Model::new(catalogue, role(catalogue, "pmo-analyst"), size(dimensions.0, dimensions.1)).known(
            catalogue,
            profile.clone(),
            today,
        );
        press(catalogue, &mut model, "m 2");
        let shown = text(catalogue, &model);
        assert!(shown.contains("✓ within reach ★ bookmark"), "{shown}");
        assert!(shown.matches('✓').count() > 5 && shown.matches('★').count() == 2, "{shown}");
    }
    let plain = text(catalogue, &at(catalogue, "pmo-analyst", (120, 40), "2"));
    assert!(!plain.contains('✓') && !plain.contains('★'), "{plain}");
}

#[test]
fn what_is_asked_on_the_map_is_asked_of_the_chosen_role() {
    let mut model = at(built_in(), "project-manager", (120, 40), "2 Up n");
    let senior = role(built_in(), "senior-project-manager");
    assert!(matches!(model.panels.last().map(|panel| &panel.purpose), Some(Purpose::Next { from, .. }) if *from == senior));
    press(built_in(), &mut model, "Esc s");
    let step = Some((role(built_in(), "project-manager"), senior));
    assert!(matches!(model.panels.last().map(|panel| &panel.purpose), Some(Purpose::Sources { step: known, .. }) if *known == step));
    press(built_in(), &mut model, "Esc r");
    assert!(model.panels.last().is_some_and(|panel| panel.title.starts_with("Routes from Senior Project Manager")));
    press(built_in(), &mut model, "Esc m");
    assert!(model.me.profile().is_bookmarked(built_in(), Subject::Role(senior)));
    assert_eq!(model.command_line(built_in()), "rungs map --around senior-project-manager");
}

#[test]
fn a_click_chooses_a_box_a_second_one_reads_it_and_the_wheel_moves_the_map() {
    let mut model = at(built_in(), "project-manager", (80, 24), "2");
    let shown = text(built_in(), &model);
    let (y, line) = shown.lines().enumerate().find(|(_, line)| line.contains("Tech PM")).expect("it is in sight");
    let before = line.split("Tech PM").next().map_or(0, |before| before.chars().count());
    let column = u16::try_from(before).expect("a column of the screen");
    let target = hit(built_in(), &model, column, u16::try_from(y).unwrap_or(0)).expect("something is there");
    assert_eq!(target, Target::Role(role(built_in(), "technical-project-manager")));
    send(built_in(), &mut model, Msg::Pointed(target));
    assert_eq!(here(&model), "technical-project-manager");
    let before = model.map.first.1;
    send(built_in(), &mut model, Msg::Wheel { over: target, down: false });
    assert!(model.map.first.1 < before);
    send(built_in(), &mut model, Msg::Pointed(target));
    assert_eq!(model.screen(), Screen::Page(Subject::Role(role(built_in(), "technical-project-manager"))));
}

#[test]
fn below_60_columns_the_neighbourhood_is_shown_and_says_so() {
    let narrow = at(built_in(), "project-manager", (59, 24), "2");
    assert!(text(built_in(), &narrow).contains("of 53 roles: within 1 step"));
    assert!(!text(built_in(), &at(built_in(), "project-manager", (60, 24), "2")).contains("of 53 roles"));
}

#[test]
fn a_large_catalogue_shows_a_neighbourhood_and_up_then_down_returns() {
    let large: &'static Catalogue = Box::leak(Box::new(crowd()));
    let mut model = at(large, "role-100", (120, 40), "2");
    assert!(text(large, &model).contains("of 400 roles"), "{}", text(large, &model));
    let start = model.screen();
    press(large, &mut model, "Up");
    assert_ne!(model.screen(), start);
    press(large, &mut model, "Down");
    assert_eq!(model.screen(), start);
}

/// 400 roles on nine levels, each leading to three.
fn crowd() -> Catalogue {
    let levels: String = (1..=9).map(|level| format!("(level: {level}, title: \"L{level}\", means: \"It is.\"),\n")).collect();
    let role = |number: usize| {
        let level = 1 + number % 9;
        format!(
            "(id: \"role-{number}\", title: \"Role {number}\", track: \"t\", level: {level}, summary: (text: \"It is.\", sources: [\"s\"]), sources: [\"s\"]),\n"
        )
    };
    let step = |(from, by): (usize, usize)| {
        let to = (from + by) % 400;
        format!("(from: \"role-{from}\", to: \"role-{to}\", kind: \"promotion\", confidence: \"implied\", sources: [\"s\"]),\n")
    };
    let roles: String = (0..400).map(role).collect();
    let steps: String = (0..400).flat_map(|number| [1, 10, 19].map(|by| (number, by))).map(step).collect();
    crate::pictures_fixture::read(&format!(
        "(framework: (id: \"crowd\", format: 1, version: \"1\", language: \"en-GB\", title: \"A crowd\"),
          scales: (tracks: [(id: \"t\", title: \"Track\")], levels: [{levels}]),
          sources: [(id: \"s\", label: \"S\", title: \"A source\")], roles: [{roles}], steps: [{steps}])"
    ))
}

#[test]
fn every_catalogue_is_drawn_at_every_size_after_any_walk() {
    let look = Look::new(ThemeName::Default, Depth::True, true);
    for catalogue in
        [small(), asked(), hostile(), &crate::pictures_fixture::small_without(&["clerk", "senior-manager", "director", "coach", "keeper"])]
    {
        for start in catalogue.roles().step_by(60) {
            for dimensions in [(40, 12), (59, 17), (80, 24), (200, 60)] {
                let mut model = Model::new(catalogue, start, size(dimensions.0, dimensions.1));
                for key in ["2", "Up", "Tab", "e", "z", "Left", "z", "Down", "End", "z", "PgDn", "g"] {
                    press(catalogue, &mut model, key);
                    let buffer = drawn(catalogue, &model, &look);
                    assert!(buffer.content.iter().all(|cell| cell.symbol().is_ascii()), "{dimensions:?} {key}");
                }
            }
        }
    }
}

#[test]
fn from_every_role_every_picture_has_the_chosen_box_in_sight() {
    let look = Look::new(ThemeName::Default, Depth::None, false);
    for start in built_in().roles() {
        for dimensions in [(40, 12), (80, 24), (120, 40)] {
            let mut model = Model::new(built_in(), start, size(dimensions.0, dimensions.1));
            for key in ["2", "Up", "Down", "Home", "z"] {
                press(built_in(), &mut model, key);
                let shown = picture::text(&drawn(built_in(), &model, &look));
                assert!(shown.contains('█'), "{dimensions:?} {key}\n{shown}");
            }
        }
    }
}

#[test]
fn the_key_2_and_alt_2_show_the_map_on_every_screen() {
    for keys in ["", "3", "4", "5", "6", "/ text:planning Enter"] {
        for key in ["2", "M-2"] {
            if keys == "5" && key == "2" {
                // There a digit rates.
                continue;
            }
            let mut model = at(built_in(), "project-manager", (120, 40), keys);
            let key: Vec<Key> = rungs::app::key::script(key).expect("keys");
            let msg = read(&model, key[0]).expect("it means something");
            send(built_in(), &mut model, msg);
            assert!(matches!(model.screen(), Screen::Map(_)), "{keys:?} {key:?}");
        }
    }
}

#[test]
fn pictures_of_the_map() {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let model = at(built_in(), "project-manager", (width, height), "2");
        insta::assert_snapshot!(format!("map_screen_{width}x{height}"), text(built_in(), &model));
        let ascii = picture::text(&drawn(built_in(), &model, &Look::new(ThemeName::Mono, Depth::None, true)));
        insta::assert_snapshot!(format!("map_screen_ascii_{width}x{height}"), ascii);
    }
    let walked = at(built_in(), "project-manager", (120, 40), "2 Up Tab");
    insta::assert_snapshot!("map_screen_walked_120x40", text(built_in(), &walked));
    let route = at(built_in(), "project-manager", (80, 24), "r pmodir Enter Down 2");
    insta::assert_snapshot!("map_screen_route_80x24", text(built_in(), &route));
    insta::assert_snapshot!("map_screen_40x12", text(built_in(), &at(built_in(), "project-manager", (40, 12), "2")));
}
