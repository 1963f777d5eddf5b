//! The Map screen: walking on it, what it marks, a route on it, and that it fits every screen and every catalogue.

use rungs::app::doc::Ink;
use rungs::app::key::Key;
use rungs::app::map::signs::legend;
use rungs::app::map::{Sheet, Way};
use rungs::app::panel::Purpose;
use rungs::app::theme::ThemeName;
use rungs::app::{Model, Msg, Pane, Screen, Target, hit, read};
use rungs::ascii::fold_cell;
use rungs::domain::profile::{Goal, Limit, Rating, Stay};
use rungs::domain::{Catalogue, Change, Date, Kind, Profile, Slug, Subject, Word};
use rungs::map::raster::{Cells, Mark, Selection, Sign, Stress, Symbol, raster, track_sign};
use rungs::map::route::Style;
use rungs::ui::{Depth, Look, Theme, drawn, picture};

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

/// Whoever comes to the route that is shown from a role beside it goes back there, not along the route.
#[test]
fn from_a_route_one_goes_back_to_where_one_came_from() {
    let mut model = at(built_in(), "project-manager", (120, 40), "r pmodir Enter 2");
    let way = model.map.way.as_ref().map(|way| way.roles.clone()).expect("a route is shown");
    press(built_in(), &mut model, "Left Left Left");
    let mut found = false;
    for _ in 0..30 {
        let beside = here(&model).to_owned();
        press(built_in(), &mut model, "Up");
        let (on, up) = (model.screen().role().is_some_and(|role| way.contains(&role)), here(&model).to_owned());
        press(built_in(), &mut model, "Down");
        if on && !way.contains(&role(built_in(), &beside)) && up != beside {
            assert_eq!(here(&model), beside, "by {up}");
            found = true;
        }
        press(built_in(), &mut model, "Right");
    }
    assert!(found, "some step leads onto the route");
}

/// The mark in the card stands before the role to which the key leads: also on a route, and where one came to it from elsewhere.
#[test]
fn the_card_marks_where_up_and_down_lead() {
    let marked = |model: &Model, list: &str| {
        let rows = model.view.map_card.iter().skip_while(|row| !row.said().starts_with(list)).skip(1);
        let mut here = rows.take_while(|row| !row.said().starts_with("Comes from"));
        here.find(|row| row.said().starts_with('▸')).and_then(|row| row.opens)
    };
    let mut seen = [0, 0];
    for start in ["2", "r pmodir Enter 2"] {
        let mut model = at(built_in(), "project-manager", (120, 60), start);
        for keys in ["Left", "Up", "Tab", "Down", "Right", "Up", "Up", "Down", "Right", "Up", "Down"].into_iter().cycle().take(88) {
            press(built_in(), &mut model, keys);
            for (number, (list, key)) in [("Often leads to", "Up"), ("Comes from", "Down")].into_iter().enumerate() {
                let Some(marked) = marked(&model, list) else { continue };
                let mut there = model.clone();
                press(built_in(), &mut there, key);
                assert_eq!(Some(marked), there.screen().role().map(Subject::Role), "{start} {keys}: {key} from {}", here(&model));
                seen[number] += 1;
            }
        }
    }
    assert!(seen.iter().all(|seen| *seen > 15), "{seen:?}");
    // It is listed also where there is room for a few alone.
    for keys in
        ["r pmodir Enter 2 Up Up Up", "/ text:project Space coordinator Enter 2 Tab Tab", "/ text:consulting Space analyst Enter 2 Up"]
    {
        let model = at(built_in(), "project-manager", (120, 40), keys);
        let (from, _) = model.map.came().expect("one came up");
        assert_eq!(marked(&model, "Comes from"), Some(Subject::Role(from)), "{keys}");
    }
}

#[test]
fn no_notice_covers_the_chosen_role() {
    for dimensions in [(118, 30), (120, 36), (120, 37), (120, 40), (80, 24), (200, 60), (60, 16), (100, 16)] {
        for keys in ["2 G Down", "2 G m", "2 G E", "2 G Left Left Left Left", "2 z G Down", "2 z z G m"] {
            let model = at(built_in(), "project-manager", dimensions, keys);
            assert!(model.notice.is_some() || keys.contains('m'), "{keys}");
            let shown = text(built_in(), &model);
            let is_in_sight = |sign: &str| shown.lines().skip(3).any(|line| line.contains(sign));
            assert!(is_in_sight("█"), "{dimensions:?} {keys}\n{shown}");
        }
    }
}

/// Whoever climbs from the bottom to the top comes back the same way, in every size of the map; and up once more as well.
#[test]
fn a_climb_of_many_steps_is_retraced() {
    for (dimensions, zoom) in [((80, 24), ""), ((120, 40), ""), ((59, 24), ""), ((200, 60), "z z"), ((120, 40), "e")] {
        let mut model = at(built_in(), "pmo-analyst", dimensions, &format!("2 {zoom}"));
        let mut climbed = vec![here(&model).to_owned()];
        for _ in 0..5 {
            press(built_in(), &mut model, "Up");
            climbed.push(here(&model).to_owned());
        }
        assert_eq!(climbed[..5], ["pmo-analyst", "senior-pmo-analyst", "pmo-lead", "pmo-manager", "pmo-director"], "{dimensions:?} {zoom}");
        for before in climbed.iter().rev().skip(1) {
            press(built_in(), &mut model, "Down");
            assert_eq!(here(&model), before, "{dimensions:?} {zoom}");
        }
        for again in &climbed[1..] {
            press(built_in(), &mut model, "Up");
            assert_eq!(here(&model), again, "{dimensions:?} {zoom}");
        }
    }
}

#[test]
fn the_row_keys_go_through_a_level_of_two_rows() {
    let mut model = at(built_in(), "project-manager", (120, 40), "2");
    let level = |model: &Model| model.screen().role().and_then(|role| built_in().role(role).level);
    let own = level(&model);
    let mut seen = std::collections::BTreeSet::new();
    for key in ["Right", "Left"] {
        while seen.insert((key, here(&model).to_owned())) {
            press(built_in(), &mut model, key);
            assert_eq!(level(&model), own);
        }
    }
    let all: std::collections::BTreeSet<&String> = seen.iter().map(|(_, role)| role).collect();
    assert_eq!(all.len(), built_in().roles().filter(|role| built_in().role(*role).level == own).count());
    assert_eq!(notice(&model), "The level ends here.");
}

/// A map with a route is as high as its lines need it to be, not as any choice would.
#[test]
fn a_route_on_the_map_leaves_it_all_in_sight() {
    let model = at(built_in(), "project-manager", (120, 40), "r pmodir Enter 2");
    let shown = text(built_in(), &model);
    assert!(!shown.contains("above") && !shown.contains(" below"), "{shown}");
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
    for (dimensions, said) in [((120, 40), "every step is drawn; e shows the quiet map again"), ((200, 60), "")] {
        let mut model = at(built_in(), "project-manager", dimensions, "2");
        let quiet = lines(&model);
        press(built_in(), &mut model, "e");
        // A notice would cover the card where that is one line.
        assert!(lines(&model) > 2 * quiet && notice(&model) == said, "{}", notice(&model));
        assert!(text(built_in(), &model).contains("e quiet map"), "{}", text(built_in(), &model));
        press(built_in(), &mut model, "e");
        assert_eq!(lines(&model), quiet);
    }
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
        assert!(model.map.sheet.as_ref().is_some_and(|sheet| sheet.ground.fits((200, 55)) && !sheet.scene.is_less()));
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
fn z_goes_through_the_sizes_and_comes_back_to_the_one_that_fits_as_esc_does() {
    let style = |model: &Model| model.map.sheet.as_ref().map(|sheet| sheet.ground.style);
    let mut model = at(built_in(), "project-manager", (120, 40), "2");
    assert_eq!(style(&model), Some(Style::Narrow));
    let fits = "size: narrow, the one that fits best; z for the next";
    for (expected, said) in [
        (Style::Boxes, "size: boxes; z for the next"),
        (Style::Compact, "size: compact; z for the next"),
        (Style::Narrow, fits),
        (Style::Boxes, "size: boxes; z for the next"),
    ] {
        press(built_in(), &mut model, "z");
        assert_eq!((style(&model), notice(&model)), (Some(expected), said));
        assert!(text(built_in(), &model).contains("█"), "what is chosen is in sight");
    }
    let mut wide = at(built_in(), "project-manager", (200, 60), "2 z z z");
    assert_eq!((style(&wide), wide.map.style), (Some(Style::Compact), None));
    press(built_in(), &mut wide, "z");
    assert_eq!(style(&wide), Some(Style::Boxes));
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
    assert_eq!((way.number, way.roles.len() > 2), (Some(2), true));
    let shown = text(built_in(), &model);
    assert!(shown.contains("map · route 2: Project Manager to PMO Director (Esc leaves it out)"), "{shown}");
    assert!(shown.contains("▐○PMO Dir⇥▌") || shown.contains("○PMO Dir⇥▌"), "{shown}");
    assert!(shown.contains("▌ on the route") && shown.contains("━ the route") && shown.contains("⇥ its end"), "{shown}");
    assert!(!shown.contains("leads there") && !shown.contains("its steps"), "{shown}");
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
        let mut model =
            Model::new(catalogue, role(catalogue, "pmo-lead"), size(dimensions.0, dimensions.1)).known(catalogue, profile.clone(), today);
        press(catalogue, &mut model, "m 2");
        let shown = text(catalogue, &model);
        // In the box, in the heading over the card, and in the legend.
        assert!(shown.contains("★ bookmark") && shown.contains("✓ within reach"), "{shown}");
        assert!(shown.matches('✓').count() > 5 && shown.matches('★').count() >= 2, "{shown}");
    }
    let plain = text(catalogue, &at(catalogue, "pmo-analyst", (120, 40), "2"));
    assert!(!plain.contains('✓') && !plain.contains('★'), "{plain}");
}

/// Somebody who is a project manager, rates every skill, has a goal and two bookmarks.
fn somebody(rating: u8) -> Profile {
    let catalogue = built_in();
    let mut profile = Profile::default();
    profile.apply(&Change::Role(Some(slug("project-manager"))));
    profile.apply(&Change::Goal(Some(Goal { from: None, to: slug("pmo-director") })));
    for skill in catalogue.skills() {
        profile.apply(&Change::rate(catalogue, skill, Rating::new(rating)));
    }
    for bookmarked in ["senior-project-manager", "project-manager"] {
        let subject = Subject::Role(role(catalogue, bookmarked));
        profile.apply(&Change::bookmark(catalogue, subject, true).expect("a role can be bookmarked"));
    }
    profile
}

fn known(start: &str, dimensions: (u16, u16), keys: &str) -> Model {
    let today = Date::new(2026, 11, 23).expect("a day");
    let start = role(built_in(), start);
    let mut model = Model::new(built_in(), start, size(dimensions.0, dimensions.1)).known(built_in(), somebody(4), today);
    press(built_in(), &mut model, keys);
    model
}

fn sheet(model: &Model) -> &Sheet {
    model.map.sheet.as_ref().expect("the map is drawn")
}

#[test]
fn ones_own_role_and_goal_are_marked_and_told_in_words() {
    let model = known("project-manager", (120, 40), "2");
    let drawn = sheet(&model).cells.text();
    assert!(drawn.contains("●ProjMg⌂★█") && drawn.contains("○PMO Dir⚑"), "{drawn}");
    let shown = text(built_in(), &model);
    for told in ["⌂ you are here · ★ bookmark", "⌂ your role", "⚑ your goal", "★ bookmark", "✓ within reach", "Project Manager ★"]
    {
        assert!(shown.contains(told), "{told}\n{shown}");
    }
    let goal = known("pmo-director", (80, 24), "2");
    let shown = text(built_in(), &goal);
    assert!(shown.contains("─ PMO Director · ⚑ your goal · "), "{shown}");
    // Of the signs on it there is room for two, but for the one that the heading of the card has already.
    assert!(shown.contains("▌ leads there  ✓ within reach"), "{shown}");
}

#[test]
fn neither_ones_own_role_nor_one_of_a_lower_level_is_within_reach() {
    let model = known("project-manager", (120, 40), "2");
    let sheet = sheet(&model);
    let own = built_in().role(role(built_in(), "project-manager")).level;
    let within: Vec<_> = (0..sheet.ground.roles.len()).filter(|at| sheet.selection.mark(*at).reach).collect();
    assert!(within.len() > 5);
    for at in within {
        let marked = built_in().role(sheet.ground.roles[at]);
        assert!(marked.level >= own && marked.slug.as_str() != "project-manager", "{}", marked.slug);
    }
}

/// The line of a box, from its first to its last cell.
fn box_line(sheet: &Sheet, cells: &Cells, at: usize) -> Vec<char> {
    let rect = sheet.scene.boxes[at];
    let sign = |x: usize| match &cells.at(x, rect.y + rect.height / 2).symbol {
        Symbol::Sign(sign) => *sign,
        Symbol::Grapheme(_) | Symbol::Covered => '?',
    };
    (rect.x..rect.x + rect.width).map(sign).collect()
}

#[test]
fn stress_track_and_two_marks_never_cover_one_another() {
    for (dimensions, keys) in [((120, 40), "2"), ((200, 60), "2"), ((200, 60), "2 z")] {
        let model = at(built_in(), "project-manager", dimensions, keys);
        let sheet = sheet(&model);
        for number in 0..64 {
            let is = |bit: usize| number >> bit & 1 == 1;
            let ascii = is(4);
            let all = 0..sheet.ground.roles.len();
            // Whatever stands out: nothing, what the chosen role leads to, a route.
            let mark = Mark { bookmark: is(0), reach: is(1) };
            for at in all.clone() {
                let selection = Selection {
                    route: if is(5) { vec![0, at] } else { Vec::new() },
                    own: is(2).then_some(at),
                    goal: is(3).then_some(at),
                    marks: all.clone().map(|_| mark).collect(),
                    ascii,
                    ..sheet.selection.clone()
                };
                let cells = raster(&sheet.scene, &selection);
                let line = box_line(sheet, &cells, at);
                let sign = track_sign(selection.tracks[at], ascii);
                assert_eq!(line.iter().filter(|other| **other == sign).count(), 1, "{line:?}");
                let marks = selection.marks_of(at);
                for mark in marks.iter().take(2).map(|sign| sign.drawn(Style::Narrow, ascii)) {
                    assert!(line.iter().any(|other| mark.contains(*other)), "{mark} is not in {line:?}");
                }
                let (row, last) = (sheet.scene.boxes[at].y, *line.last().expect("a box has cells"));
                let stress = cells.at(sheet.scene.boxes[at].x, row).stress;
                let closes: &[char] = match (stress, ascii, sheet.scene.style.has_border()) {
                    (Stress::Plain | Stress::Into, ..) => continue,
                    (Stress::Chosen, false, _) => &['█', '▶', '◀', '◆'],
                    (Stress::Chosen, true, _) => &['#', '<', '>', 'x'],
                    (Stress::Out | Stress::Route, false, false) => &['▌'],
                    (Stress::Out | Stress::Route, true, false) => &['}'],
                    (Stress::Out | Stress::Route, false, true) => &['┃', '┣', '┫', '┡', '┠', '┨', '▶', '◀', '◆'],
                    (Stress::Out | Stress::Route, true, true) => &['!', '+', '<', '>', 'x'],
                };
                assert!(closes.contains(&last), "{stress:?} ends in {last} in {line:?}");
            }
        }
    }
}

#[test]
fn the_sign_of_a_track_stands_for_nothing_else() {
    for ascii in [false, true] {
        let tracks: Vec<char> = (0..8).map(|track| track_sign(track, ascii)).collect();
        let mut taken: Vec<char> = Sign::ALL
            .iter()
            .flat_map(|sign| [Style::Boxes, Style::Narrow].map(|style| sign.drawn(style, ascii)))
            .flat_map(|sign| sign.chars().collect::<Vec<_>>())
            .collect();
        taken.extend("▲△▽▼◀▶⌃⌄│┃─━┼+^v<>".chars());
        let kinds = Kind::WORDS.iter().map(|(kind, _)| if ascii { fold_cell(kind.sign()) } else { kind.sign() });
        taken.extend(kinds.flat_map(str::chars));
        for sign in &tracks {
            assert!(!taken.contains(sign) && unicode_width::UnicodeWidthChar::width(*sign) == Some(1), "{sign}");
        }
        assert_eq!(tracks.iter().collect::<std::collections::BTreeSet<_>>().len(), tracks.len());
        let marks: Vec<String> =
            [Sign::Own, Sign::Goal, Sign::Bookmark, Sign::Reach, Sign::RouteEnd].map(|sign| sign.drawn(Style::Narrow, ascii)).to_vec();
        assert_eq!(marks.iter().collect::<std::collections::BTreeSet<_>>().len(), 5);
        assert!(marks.iter().all(|mark| !"^v<>x#{}=!:|-+~o".contains(mark.as_str())), "{marks:?}");
    }
}

#[test]
fn the_legend_says_what_is_on_the_map_in_the_signs_it_is_drawn_with() {
    for (keys, dimensions) in
        [("2", (120, 40)), ("2", (200, 60)), ("2 z", (120, 40)), ("2 e", (200, 60)), ("r pmodir Enter Down 2", (120, 40))]
    {
        for ascii in [false, true] {
            let mut model = at(built_in(), "project-manager", dimensions, "");
            model.ascii = ascii;
            press(built_in(), &mut model, keys);
            let sheet = sheet(&model);
            let drawn = sheet.cells.text();
            let (_, told) = legend(sheet);
            assert!(told.len() >= 2, "{told:?}");
            for (sign, words) in &told {
                assert!(sign.chars().all(|sign| sign == ' ' || drawn.contains(sign)), "{keys}: {sign} {words} is not on\n{drawn}");
            }
            let is_told = |word: &str| told.iter().any(|(_, words)| *words == word);
            let is_route = model.map.way.is_some();
            assert_eq!((is_told("leads there"), is_told("its steps")), (!is_route, !is_route), "{keys}");
            assert_eq!((is_told("on the route"), is_told("the route"), is_told("its end")), (is_route, is_route, is_route), "{keys}");
            assert_eq!(is_told("down a level"), sheet.scene.lines.iter().any(|line| line.dashed), "{keys}");
            let shown = picture::text(&drawn_in(&model, ascii));
            if shown.lines().count() == 40 && dimensions.0 == 120 && keys == "2" {
                assert!(shown.contains(if ascii { "} leads there - = its steps" } else { "▌ leads there · ━ its steps" }), "{shown}");
            }
        }
    }
}

fn drawn_in(model: &Model, ascii: bool) -> ratatui::buffer::Buffer {
    drawn(built_in(), model, &Look::new(ThemeName::Default, Depth::True, ascii))
}

#[test]
fn help_on_the_map_explains_its_signs_before_the_keys() {
    let rows = |keys: &str, ascii: bool| {
        let mut model = at(built_in(), "project-manager", (120, 40), "");
        model.ascii = ascii;
        press(built_in(), &mut model, keys);
        let panel = model.panels.last().expect("the help is open");
        let words = |text: String| text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        panel.rows.iter().map(|row| words(row.lines.iter().map(|line| line.text()).collect::<Vec<_>>().join(" "))).collect::<Vec<_>>()
    };
    let all = rows("2 ?", false);
    assert!(all[0].starts_with("Signs on this map"), "{all:#?}");
    let keys = all.iter().position(|row| row == "On the map").expect("the keys of the map");
    for sign in
        ["1 2 3", "●", "█", "▌", "━", "┋", "┊", "◆", "▶", "│", "⌂", "⚑", "★", "✓", "⇥", "↑", "→", "◇", "↝", "↓", "▸", "2–4", "(less"]
    {
        assert!(all[..keys].iter().any(|row| row.starts_with(sign)), "{sign} is not in {all:#?}");
    }
    assert!(all[..keys].iter().any(|row| row.contains("A level may take two rows")), "{all:#?}");
    let plain = rows("2 ?", true);
    assert!(plain.iter().any(|row| row.starts_with("} Ends the box")) && plain.iter().any(|row| row.starts_with('"')), "{plain:#?}");
    for word in ["sign", "legend"] {
        let found = rows(&format!("2 ? text:{word}"), false);
        assert!(found[0] == "Signs on this map" && found.iter().any(|row| row.starts_with('▌')), "{found:#?}");
    }
    assert!(!rows("?", false)[0].contains("map"));
}

#[test]
fn no_track_has_the_hue_of_the_lines_that_are_picked_out() {
    for name in [ThemeName::Default, ThemeName::Dark, ThemeName::Light, ThemeName::HighContrast] {
        assert!(Theme::new(name, Depth::True).way.fg.is_some(), "{name:?}");
    }
    for (name, _) in ThemeName::ALL {
        for depth in [Depth::Many, Depth::True] {
            let theme = Theme::new(*name, depth);
            let Some(line) = theme.way.fg else { continue };
            assert_eq!(theme.ink(Ink::Heading).fg, Some(line), "{name:?}: the heading of what the lines lead to has their hue");
            for track in 0..8 {
                assert_ne!(theme.ink(Ink::Track(track)).fg, Some(line), "{name:?}: track {track}");
            }
        }
    }
}

#[test]
fn up_and_down_follow_the_route_that_is_shown_and_all_of_it_comes_into_sight_that_can() {
    for dimensions in [(59, 24), (80, 24), (120, 40)] {
        let mut model = at(built_in(), "project-manager", dimensions, "r pmodir Enter Down 2");
        let roles = model.map.way.as_ref().expect("a route is shown").roles.clone();
        assert!(roles.len() > 2);
        let sheet_of = |model: &Model| sheet(model).ground.route.len();
        assert_eq!(sheet_of(&model), roles.len(), "the whole route is drawn at {dimensions:?}");
        let shown = text(built_in(), &model);
        assert!(shown.contains('█') && shown.contains('▌'), "its start and more of it is in sight\n{shown}");
        assert!(shown.contains("the route"), "{shown}");
        for role in &roles[1..] {
            press(built_in(), &mut model, "Up");
            assert_eq!(model.screen(), Screen::Map(*role));
            assert!(text(built_in(), &model).contains('█'));
        }
        press(built_in(), &mut model, "Up");
        assert_eq!(notice(&model), "Here the route ends; Esc leaves it out.");
        for role in roles.iter().rev().skip(1) {
            press(built_in(), &mut model, "Down");
            assert_eq!(model.screen(), Screen::Map(*role));
        }
        press(built_in(), &mut model, "Down");
        assert_eq!(notice(&model), "Here the route begins; Esc leaves it out.");
        press(built_in(), &mut model, "Esc Up");
        assert_eq!(model.screen(), Screen::Map(roles[1]), "whoever went down goes back up");
    }
}

#[test]
fn the_heading_says_what_part_is_shown_and_that_every_step_is_also_with_a_route() {
    let model = at(built_in(), "project-manager", (59, 24), "r pmodir Enter Down 2 e");
    let shown = text(built_in(), &model);
    let heading = shown.lines().nth(2).expect("the heading");
    assert!(heading.contains("route 2") && heading.contains(" of 53 roles") && heading.contains("every step"), "{heading}");
    let whole = at(built_in(), "project-manager", (80, 24), "r pmodir Enter Down 2 e");
    let shown = text(built_in(), &whole);
    let heading = shown.lines().nth(2).expect("the heading");
    assert!(heading.contains("route 2 to PMO Director · every step"), "{heading}");
}

#[test]
fn what_is_out_of_sight_is_told_in_the_heading_and_covers_no_line() {
    let model = at(built_in(), "project-manager", (80, 24), "2");
    let sheet = sheet(&model);
    let (first, height) = (model.map.first.1, 15);
    let above = sheet.scene.bands.iter().filter(|band| band.y < first).count();
    let below = sheet.scene.bands.iter().filter(|band| band.y >= first + height).count();
    let shown = text(built_in(), &model);
    assert!(above > 0 && below > 0 && shown.contains(&format!("{above} rows above, {below} below")), "{above} {below}\n{shown}");
    let drawn: Vec<String> =
        sheet.cells.text().lines().skip(first).take(height).map(|line| format!(" {line}").trim_end().to_owned()).collect();
    let in_sight: Vec<String> = shown.lines().skip(3).take(height).map(|line| line.trim_end().to_owned()).collect();
    assert_eq!(in_sight, drawn);
}

#[test]
fn the_footer_says_which_way_tab_takes_next() {
    let footer = |model: &Model| text(built_in(), model).lines().last().map(str::to_owned).unwrap_or_default();
    let mut model = at(built_in(), "project-manager", (80, 24), "2");
    assert!(footer(&model).contains("Tab best way up") && footer(&model).contains("? signs, help"), "{}", footer(&model));
    assert!(footer(&model).contains("Enter read"), "{}", footer(&model));
    press(built_in(), &mut model, "Tab");
    assert!(footer(&model).contains("Tab next way up"), "{}", footer(&model));
    let shown = text(built_in(), &model);
    assert!(shown.contains("up from Project Manager · 1 of 11 ways up, Tab: the next"), "{shown}");
    press(built_in(), &mut model, "Down");
    assert!(footer(&model).contains("Tab best way up"), "{}", footer(&model));
    press(built_in(), &mut model, "Down");
    assert!(footer(&model).contains("Tab next way down"), "{}", footer(&model));
    let shown = text(built_in(), &model);
    assert!(shown.contains(" ways down, Tab: the next"), "{shown}");
    press(built_in(), &mut model, "Left");
    assert!(footer(&model).contains("Tab best way up"), "{}", footer(&model));
}

#[test]
fn the_command_line_is_that_of_this_same_map() {
    let line = |keys: &str| at(built_in(), "project-manager", (120, 40), keys).command_line(built_in());
    assert_eq!(line("2"), "rungs map --around project-manager");
    assert_eq!(line("2 e"), "rungs map --around project-manager --all-steps");
    let first = line("r pmodir Enter 2 e");
    assert_eq!(first, "rungs map --around project-manager --route project-manager pmo-director --all-steps");
    let second = line("r pmodir Enter Down 2 Up");
    assert_eq!(second, "rungs map --around programme-manager --route project-manager pmo-director --way 2");
    let mut model = at(built_in(), "project-manager", (120, 40), "2 E");
    assert_eq!(notice(&model), "as text: rungs map --around project-manager > FILE; as a drawing: rungs export svg -o map.svg");
    // More was asked of the route than the profile does: it is told by its roles.
    let way = ["project-manager", "scrum-master", "release-train-engineer", "programme-manager"].map(|key| role(built_in(), key));
    model.map.way = Some(Way { number: Some(1), roles: way.to_vec() });
    let line = model.command_line(built_in());
    assert!(line.ends_with("--route project-manager scrum-master release-train-engineer programme-manager"), "{line}");
}

#[test]
fn i_keeps_the_role_one_stands_on_as_ones_goal_and_u_takes_that_back() {
    let goal = |model: &Model| model.me.profile().goal().map(|goal| goal.to.to_string());
    let mut model = at(built_in(), "project-manager", (120, 40), "2 Up i");
    assert_eq!((goal(&model).as_deref(), notice(&model)), (Some("senior-project-manager"), "goal: Senior Project Manager"));
    assert!(sheet(&model).cells.text().contains("Sr PM⚑"));
    press(built_in(), &mut model, "u");
    assert_eq!((goal(&model), notice(&model)), (None, "taken back"));
    press(built_in(), &mut model, "Enter i");
    assert_eq!(goal(&model).as_deref(), Some("senior-project-manager"));
    let mut own = known("project-manager", (120, 40), "2 i");
    assert_eq!((goal(&own).as_deref(), notice(&own)), (Some("pmo-director"), "This is your own role: a goal lies elsewhere."));
    press(built_in(), &mut own, "5 6 i");
    assert!(notice(&own).starts_with("A goal is a role"), "{}", notice(&own));
}

#[test]
fn a_key_that_means_nothing_says_so() {
    for key in ["L", "x", "a", "f", "C-x", "F5"] {
        let mut model = at(built_in(), "project-manager", (80, 24), "2");
        let read = read(&model, rungs::app::key::script(key).expect("a key")[0]).expect("it is answered");
        send(built_in(), &mut model, read);
        assert!(notice(&model).ends_with(" does nothing here; ? shows the keys"), "{key}: {}", notice(&model));
    }
    let mut filtered = at(built_in(), "project-manager", (80, 24), "2 ? text:zx");
    press(built_in(), &mut filtered, "F5");
    assert_eq!(notice(&filtered), "");
}

#[test]
fn commands_that_do_something_on_the_map_come_first() {
    let model = at(built_in(), "project-manager", (120, 40), "2 :");
    let rows: Vec<String> = model.panels[0].rows.iter().map(|row| row.lines.iter().map(|line| line.text()).collect()).collect();
    let at = |name: &str| {
        rows.iter().position(|row| row.replace('\u{A0}', " ").starts_with(name)).unwrap_or_else(|| panic!("{name} is not in {rows:#?}"))
    };
    let elsewhere = at("On other screens");
    for name in ["copy command", "every step", "zoom", "my goal", "find", "what's next", "bookmark"] {
        assert!(at(name) < elsewhere, "{name}");
    }
    for name in ["rate", "keep", "what if", "undo", "swap", "limits", "more"] {
        assert!(at(name) > elsewhere, "{name}");
    }
}

#[test]
fn what_is_next_offers_all_options_on_the_map_as_it_does_on_a_page() {
    for dimensions in [(80, 24), (120, 40)] {
        for keys in ["n", "2 n"] {
            let shown = text(built_in(), &at(built_in(), "project-manager", dimensions, keys));
            assert!(shown.lines().last().is_some_and(|line| line.contains("a all")), "{keys}\n{shown}");
        }
    }
}

#[test]
fn no_track_is_dropped_from_its_legend_and_no_notice_covers_it() {
    for width in (40..=130).chain([200]) {
        for height in [24, 40, 60] {
            let mut model = at(built_in(), "project-manager", (width, height), "2");
            let told = |model: &Model| {
                let shown = text(built_in(), model);
                let lines: Vec<&str> = shown.lines().collect();
                let from = lines.iter().position(|line| line.contains("● Del")).unwrap_or_else(|| panic!("{width}x{height}\n{shown}"));
                lines[from..(from + 2).min(lines.len())].join("\n")
            };
            let tracks = sheet(&model).tracks().into_iter().map(|(track, _)| track_sign(track, false)).collect::<Vec<_>>();
            let legend = told(&model);
            assert!(tracks.iter().all(|sign| legend.contains(&format!("{sign} "))), "{width}: {tracks:?} in {legend}");
            press(built_in(), &mut model, "x");
            assert!(text(built_in(), &model).contains("x does nothing here"), "{width}x{height}");
            told(&model);
        }
    }
}

#[test]
fn where_the_width_allows_it_a_blank_stands_beside_the_map() {
    let shown = text(built_in(), &at(built_in(), "project-manager", (120, 40), "2"));
    for line in shown.lines().skip(3).take(34) {
        let map: Vec<char> = line.chars().take(81).collect();
        assert!(map.first() == Some(&' ') && map.get(79).is_none_or(|sign| *sign == ' ') && map.get(80) == Some(&'│'), "{line}");
    }
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

/// The cell of the screen in which some words begin.
fn place(shown: &str, words: &str) -> (u16, u16) {
    let (y, line) = shown.lines().enumerate().find(|(_, line)| line.contains(words)).expect("it is in sight");
    let x = line.split(words).next().map_or(0, |before| before.chars().count());
    (u16::try_from(x).expect("a column of the screen"), u16::try_from(y).expect("a line of the screen"))
}

#[test]
fn a_click_chooses_a_box_a_second_one_reads_it_and_the_wheel_moves_the_map() {
    let mut model = at(built_in(), "project-manager", (80, 24), "2");
    let shown = text(built_in(), &model);
    let (x, y) = place(&shown, "Tech PM");
    let target = hit(built_in(), &model, x, y).expect("something is there");
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
fn a_click_on_a_role_in_the_card_goes_there_on_the_map() {
    let mut model = at(built_in(), "project-manager", (120, 40), "2");
    let shown = text(built_in(), &model);
    let (x, y) = place(&shown, "Programme Manager (less");
    let target = hit(built_in(), &model, x, y).expect("something is there");
    assert_eq!(target, Target::Role(role(built_in(), "programme-manager")));
    send(built_in(), &mut model, Msg::Pointed(target));
    assert_eq!(here(&model), "programme-manager");
    // What names no role is no role.
    let (x, y) = place(&shown, "Often leads to");
    assert_eq!(hit(built_in(), &model, x, y), Some(Target::Column(Pane::On)));
}

#[test]
fn a_route_that_is_shown_loses_its_number_when_a_limit_leaves_it_out() {
    let mut model = at(built_in(), "project-manager", (120, 40), "r pmodir Enter Down 2");
    let number = |model: &Model| model.map.way.as_ref().and_then(|way| way.number);
    assert_eq!(number(&model), Some(2));
    let avoided = model.map.way.as_ref().map(|way| way.roles[1]).expect("a route is shown");
    let title = built_in().role(avoided).slug.to_string();
    let track = built_in().track(built_in().role(avoided).track).slug.clone();
    let limit = Change::Limit(Limit::Track(track, Some(Stay::Out)));
    model.me.change(limit).expect("it can be changed");
    model.refresh(built_in());
    assert_eq!(number(&model), None);
    let shown = text(built_in(), &model);
    assert!(shown.contains("map · a route: Project Manager to PMO Director"), "{shown}");
    assert!(model.command_line(built_in()).contains(&format!("--route project-manager {title}")), "{}", model.command_line(built_in()));
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

#[test]
fn without_levels_the_map_says_from_where_its_rows_count_steps() {
    let role = |id: &str| {
        format!("(id: \"{id}\", title: \"Role {id}\", track: \"t\", summary: (text: \"It is.\", sources: [\"s\"]), sources: [\"s\"]),\n")
    };
    let step = |from: &str, to: &str| {
        format!("(from: \"{from}\", to: \"{to}\", kind: \"promotion\", confidence: \"implied\", sources: [\"s\"]),\n")
    };
    let flat: &'static Catalogue = Box::leak(Box::new(crate::fixture::read(&format!(
        "(framework: (id: \"flat\", format: 1, version: \"1\", title: \"Flat\"), scales: (tracks: [(id: \"t\", title: \"T\")], levels: []),
          sources: [(id: \"s\", title: \"S\")], roles: [{}], steps: [{}])",
        ["a", "b", "c", "d"].map(role).concat(),
        [step("a", "b"), step("b", "c")].concat()
    ))));
    let model = at(flat, "a", (120, 40), "2");
    let shown = text(flat, &model);
    let start = flat.start().map(|start| flat.role(start).title.to_string()).expect("it begins somewhere");
    assert!(shown.contains(&format!("rows: steps from {start}")) && !shown.contains("junior"), "{shown}");
    let mut model = model;
    press(flat, &mut model, "?");
    let help = text(flat, &model);
    assert!(help.contains("-1 0 +1 …") && help.contains(&format!("how many steps from {start}")), "{help}");
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
        let mut plain = at(built_in(), "project-manager", (width, height), "");
        plain.ascii = true;
        press(built_in(), &mut plain, "2");
        let ascii = picture::text(&drawn(built_in(), &plain, &Look::new(ThemeName::Mono, Depth::None, true)));
        insta::assert_snapshot!(format!("map_screen_ascii_{width}x{height}"), ascii);
    }
    let walked = at(built_in(), "project-manager", (120, 40), "2 Up Tab");
    insta::assert_snapshot!("map_screen_walked_120x40", text(built_in(), &walked));
    let route = at(built_in(), "project-manager", (80, 24), "r pmodir Enter Down 2");
    insta::assert_snapshot!("map_screen_route_80x24", text(built_in(), &route));
    insta::assert_snapshot!("map_screen_40x12", text(built_in(), &at(built_in(), "project-manager", (40, 12), "2")));
}

/// Around another role the row is another one: whoever goes along it and back is where they were all the same.
#[test]
fn whoever_goes_along_the_row_and_back_is_where_they_were_on_a_part_of_the_map() {
    for role in built_in().roles().map(|role| built_in().role(role).slug.as_str()) {
        for (there, back) in [("Right", "Left"), ("Left", "Right")] {
            let gone = at(built_in(), role, (40, 12), &format!("2 {there}"));
            let returned = at(built_in(), role, (40, 12), &format!("2 {there} {back}"));
            let has_moved = here(&gone) != role;
            assert!(!has_moved || here(&returned) == role, "{role}: {there}, {back}");
        }
    }
}
