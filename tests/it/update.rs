//! Messages change the model: walking, going back, finding, panels, the mouse, other sizes, other data.

use rungs::app::hit::{crumbs, footer, hit};
use rungs::app::panel::Purpose;
use rungs::app::{Command, Effect, Model, Msg, Pane, Target};
use rungs::domain::Subject;

use crate::pictures_fixture::{self as fixture, after, chosen, here, on, press, send, size, small, small_without};

const WIDE: (u16, u16) = (120, 40);
const NORMAL: (u16, u16) = (80, 24);

fn titles(model: &Model) -> Vec<String> {
    let (stops, _) = model.trail.stops();
    stops.iter().map(|stop| stop.screen.title(small()).to_string()).collect()
}

fn focus(model: &Model) -> Pane {
    model.trail.here().focus
}

fn notice(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| notice.text.as_str())
}

/// The topmost panel with all its rows as text.
fn panel(model: &Model) -> (String, Vec<String>) {
    let panel = model.panels.last().expect("a panel is open");
    (panel.title.clone(), panel.rows.iter().map(rungs::app::doc::Row::said).filter(|row| !row.is_empty()).collect())
}

/// The first cell in which a text stands, in the picture of the model.
fn cell_of(model: &Model, text: &str) -> (u16, u16) {
    let picture = fixture::seen(small(), model);
    for (y, line) in picture.lines().enumerate() {
        if let Some(at) = line.find(text) {
            let x = rungs::app::doc::cells(&line[..at]);
            return (u16::try_from(x).expect("small"), u16::try_from(y).expect("small"));
        }
    }
    panic!("{text:?} is not in\n{picture}");
}

fn click(model: &mut Model, text: &str) -> Option<Effect> {
    let (x, y) = cell_of(model, text);
    let target = hit(small(), model, x, y)?;
    send(small(), model, Msg::Pointed(target))
}

// --- walking -----------------------------------------------------------------------------------------

#[test]
fn enter_walks_to_what_the_role_often_leads_to() {
    let mut model = after(small(), NORMAL, "");
    assert_eq!(chosen(&model), "↑ Senior Works Manager 3–5");
    press(small(), &mut model, "Enter");
    assert_eq!(here(small(), &model), "senior-manager");
    assert_eq!(titles(&model), ["Works Manager", "Senior Works Manager"]);
}

#[test]
fn right_beyond_the_last_column_walks_on_and_left_beyond_the_first_walks_back_in_the_career() {
    let mut model = after(small(), WIDE, "Right");
    assert_eq!(here(small(), &model), "senior-manager");
    press(small(), &mut model, "Left Left Left");
    assert_eq!((here(small(), &model), focus(&model)), ("manager", Pane::From));
}

#[test]
fn vi_keys_walk_like_arrows() {
    assert_eq!(here(small(), &after(small(), NORMAL, "l")), "senior-manager");
    assert_eq!(here(small(), &after(small(), NORMAL, "h h h")), "clerk");
    assert_eq!(chosen(&after(small(), NORMAL, "j")), chosen(&after(small(), NORMAL, "Down")));
}

#[test]
fn walking_keeps_to_the_column_one_walks_in() {
    assert_eq!(focus(&after(small(), NORMAL, "Enter")), Pane::On);
    assert_eq!(focus(&after(small(), NORMAL, "Left Left Enter")), Pane::From);
}

#[test]
fn back_and_forward_go_along_the_trail_and_the_choice_comes_back() {
    let mut model = after(small(), NORMAL, "Down Enter");
    assert_eq!(here(small(), &model), "director");
    press(small(), &mut model, "[");
    assert_eq!((here(small(), &model), chosen(&model)), ("manager", "↑ Director of Bridges 6–9 (less usual)".to_owned()));
    press(small(), &mut model, "]");
    assert_eq!(here(small(), &model), "director");
}

#[test]
fn every_key_for_back_goes_back() {
    for key in ["[", "Backspace", "M-Left"] {
        assert_eq!(here(small(), &after(small(), NORMAL, &format!("Enter {key}"))), "manager", "{key}");
    }
    assert_eq!(here(small(), &after(small(), NORMAL, "Enter [ M-Right")), "senior-manager");
}

#[test]
fn walking_somewhere_new_drops_the_way_forward() {
    let model = after(small(), NORMAL, "Enter Enter [ [ Down Enter");
    assert_eq!(titles(&model), ["Works Manager", "Director of Bridges"]);
}

#[test]
fn walking_to_where_one_came_from_is_a_new_stop() {
    let model = after(small(), WIDE, "Enter Left Left Enter");
    assert_eq!(titles(&model), ["Works Manager", "Senior Works Manager", "Works Manager"]);
}

#[test]
fn at_the_ends_of_the_trail_it_says_so_and_stays() {
    let mut model = after(small(), NORMAL, "[");
    assert_eq!(notice(&model), "This is where the trail begins.");
    press(small(), &mut model, "]");
    assert_eq!(notice(&model), "This is where the trail ends.");
    assert_eq!(titles(&model), ["Works Manager"]);
}

#[test]
fn a_notice_goes_with_the_next_key() {
    let mut model = after(small(), NORMAL, "[");
    press(small(), &mut model, "Down");
    assert_eq!(model.notice, None);
}

#[test]
fn home_is_where_one_began() {
    assert_eq!(here(small(), &after(small(), NORMAL, "Enter Enter H")), "manager");
}

#[test]
fn the_trail_forgets_its_beginning_after_five_hundred_stops() {
    let mut model = after(small(), NORMAL, "");
    for _ in 0..300 {
        press(small(), &mut model, "Enter [");
        press(small(), &mut model, "Enter H");
    }
    assert!(model.trail.stops().0.len() <= 500);
}

#[test]
fn where_nothing_leads_on_one_arrives_on_the_page() {
    assert_eq!(focus(&after(small(), NORMAL, "Down Enter")), Pane::Page);
    assert_eq!(focus(&on(small(), "director", NORMAL)), Pane::Page);
    assert_eq!(focus(&after(small(), NORMAL, "Left Left Left Left Enter Left Left")), Pane::From);
}

#[test]
fn a_column_with_nothing_to_choose_stays_where_it_is() {
    let mut model = on(small(), "director", NORMAL);
    press(small(), &mut model, "Right");
    let before = model.clone();
    assert_eq!(press(small(), &mut model, "Enter Right l Down Up PgDn G"), []);
    assert_eq!(model, before);
    press(small(), &mut model, "s");
    assert_eq!(model, before, "there is nothing chosen that could have sources");
}

#[test]
fn a_role_with_nothing_beside_it_can_be_read_and_left_by_finding() {
    let mut model = on(small(), "keeper", NORMAL);
    press(small(), &mut model, "Left Left Left Left Right Down");
    assert_eq!(here(small(), &model), "keeper");
    press(small(), &mut model, "/ director Enter");
    assert_eq!(here(small(), &model), "director");
}

// --- columns -----------------------------------------------------------------------------------------

#[test]
fn arrows_go_from_column_to_column() {
    let focus_after = |keys: &str| focus(&after(small(), WIDE, keys));
    assert_eq!([focus_after(""), focus_after("Left"), focus_after("Left Left")], [Pane::On, Pane::Page, Pane::From]);
    assert_eq!([focus_after("Left Left Right"), focus_after("Left Left Right Right")], [Pane::Page, Pane::On]);
}

#[test]
fn tab_goes_round_the_columns_both_ways() {
    let focus_after = |keys: &str| focus(&after(small(), NORMAL, keys));
    assert_eq!([focus_after("Tab"), focus_after("Tab Tab"), focus_after("Tab*3")], [Pane::From, Pane::Page, Pane::On]);
    assert_eq!([focus_after("S-Tab"), focus_after("S-Tab*2"), focus_after("S-Tab*3")], [Pane::Page, Pane::From, Pane::On]);
}

#[test]
fn every_column_keeps_its_own_choice() {
    let mut model = after(small(), WIDE, "Down Down Left Down Left");
    assert_eq!(chosen(&model), "↑ Works Clerk 2–3");
    press(small(), &mut model, "Right");
    assert_eq!(chosen(&model), "1 Plans the works and keeps the plan alive while everything…");
    press(small(), &mut model, "Right");
    assert_eq!(chosen(&model), "↓ Works Clerk 0.5–1");
}

#[test]
fn a_column_that_is_hidden_for_a_while_comes_back_as_it_was() {
    let mut model = on(fixture::built_in(), "project-manager", NORMAL);
    press(fixture::built_in(), &mut model, "Down*9 Up*3");
    let before = model.trail.here().on;
    press(fixture::built_in(), &mut model, "Tab Tab Tab");
    assert_eq!(model.trail.here().on, before);
}

#[test]
fn the_card_follows_the_choice() {
    let mut model = after(small(), WIDE, "");
    assert_eq!(model.view.on_card[0].text(), "↑ promotion · stated ·");
    press(small(), &mut model, "Down Down");
    assert_eq!(model.view.on_card[0].text(), "↓ step-back · implied ·");
}

#[test]
fn zoom_gives_one_column_the_whole_width_and_esc_gives_it_back() {
    let columns = |keys: &str| after(small(), WIDE, keys).layout().columns.iter().map(|column| column.pane).collect::<Vec<_>>();
    assert_eq!(columns(""), [Pane::From, Pane::Page, Pane::On]);
    assert_eq!(columns("z"), [Pane::On]);
    assert_eq!(columns("z Left"), [Pane::Page]);
    assert_eq!(columns("z Esc"), columns(""));
    assert_eq!(columns("z z"), columns(""));
}

#[test]
fn the_widths_decide_how_many_columns_there_are() {
    let columns =
        |width, keys: &str| after(small(), (width, 24), keys).layout().columns.iter().map(|column| column.pane).collect::<Vec<_>>();
    assert_eq!(columns(79, ""), [Pane::Page]);
    assert_eq!(columns(80, ""), [Pane::Page, Pane::On]);
    assert_eq!(columns(109, "Tab"), [Pane::From, Pane::Page]);
    assert_eq!(columns(110, ""), [Pane::From, Pane::Page, Pane::On]);
}

// --- pages -------------------------------------------------------------------------------------------

/// The explorer on a page, on the row that begins so.
fn at_row(slug: &str, row: &str) -> Model {
    let mut model = on(small(), slug, WIDE);
    press(small(), &mut model, "Left");
    for _ in 0..60 {
        if chosen(&model).starts_with(row) {
            return model;
        }
        press(small(), &mut model, "Down");
    }
    panic!("no row begins with {row:?}");
}

#[test]
fn enter_on_a_skill_opens_its_page_and_from_there_a_role_that_wants_it() {
    let mut model = at_row("manager", "Risk &");
    press(small(), &mut model, "Enter");
    assert_eq!((here(small(), &model), focus(&model)), ("risk", Pane::Page));
    press(small(), &mut model, "Down Enter");
    assert_eq!(here(small(), &model), "senior-manager");
    press(small(), &mut model, "[ [");
    assert_eq!((here(small(), &model), chosen(&model).starts_with("Risk &")), ("manager", true));
}

#[test]
fn enter_on_a_credential_opens_its_page_and_lists_who_asks_for_it() {
    let mut model = at_row("manager", "common CBM");
    press(small(), &mut model, "Enter");
    assert_eq!(here(small(), &model), "cbm");
    press(small(), &mut model, "G");
    press(small(), &mut model, "Up");
    assert_eq!(chosen(&model), "common Works Manager · level 4");
    press(small(), &mut model, "Enter");
    assert_eq!(here(small(), &model), "manager");
}

#[test]
fn enter_on_a_role_beside_it_walks_there() {
    let mut model = at_row("manager", "reports to Director");
    press(small(), &mut model, "Enter");
    assert_eq!(here(small(), &model), "director");
}

#[test]
fn enter_on_a_sentence_shows_its_sources() {
    let mut model = at_row("manager", "2 Leads");
    press(small(), &mut model, "Enter");
    let (title, rows) = panel(&model);
    assert_eq!(title, "Sources: 2 Leads the crew. [S1 S2]");
    assert!(rows[0].starts_with("S1 A book of careers") && rows[1].starts_with("S2 A survey"), "{rows:?}");
}

#[test]
fn the_page_of_a_skill_has_no_other_columns() {
    let mut model = after(small(), WIDE, "/ plan Enter");
    assert_eq!(here(small(), &model), "planning");
    let before = model.clone();
    assert_eq!(press(small(), &mut model, "Left Right Tab S-Tab h l"), []);
    assert_eq!(model, before);
    press(small(), &mut model, "n");
    assert_eq!(panel(&model).0, "What's next after Works Manager");
}

#[test]
fn far_keys_go_to_the_ends_of_a_page() {
    let mut model = on(small(), "manager", NORMAL);
    press(small(), &mut model, "Left G");
    assert_eq!(chosen(&model), "S1 S2 S3");
    press(small(), &mut model, "g");
    assert!(chosen(&model).starts_with("Answers for one bridge"));
    let there = |keys: &str| {
        let mut model = on(small(), "manager", NORMAL);
        press(small(), &mut model, keys);
        model.trail.here().page.chosen
    };
    assert!(there("Left PgDn") > there("Left C-d") && there("Left C-d") > there("Left"));
    assert_eq!(there("Left PgDn PgDn PgUp PgUp PgUp"), there("Left"));
    assert_eq!(there("Left Space"), there("Left PgDn"));
    assert_eq!(there("Left End"), there("Left G"));
}

// --- find --------------------------------------------------------------------------------------------

#[test]
fn an_empty_find_lists_every_role() {
    let (title, rows) = panel(&after(small(), NORMAL, "/"));
    assert_eq!(title, "Find a role, another title, a skill, a topic … or ask a question");
    assert_eq!(rows.len(), 6);
}

#[test]
fn what_is_typed_is_found_and_enter_opens_it() {
    let model = after(small(), NORMAL, "/ senior");
    assert_eq!(chosen(&model), "role Senior Works Manager title");
    let model = after(small(), NORMAL, "/ senior Enter");
    assert_eq!((here(small(), &model), model.panels.len()), ("senior-manager", 0));
    assert_eq!(titles(&model), ["Works Manager", "Senior Works Manager"]);
}

#[test]
fn another_title_finds_the_role_and_says_why() {
    let (_, rows) = panel(&after(small(), NORMAL, "/ text:site"));
    assert_eq!(rows[0], "role Works Manager alias \"Site Lead\"");
}

#[test]
fn credentials_are_found_by_their_short_name() {
    assert_eq!(here(small(), &after(small(), NORMAL, "/ cbm Enter")), "cbm");
}

#[test]
fn what_is_typed_can_be_edited() {
    let typed = |keys: &str| after(small(), NORMAL, keys).panels[0].typed().to_owned();
    assert_eq!(typed("/ abc"), "abc");
    assert_eq!(typed("/ abc Backspace"), "ab");
    assert_eq!(typed("/ abc Left Left x"), "axbc");
    assert_eq!(typed("/ abc Home x"), "xabc");
    assert_eq!(typed("/ ab Space cd C-w"), "ab ");
    assert_eq!(typed("/ abc C-u"), "");
    assert_eq!(typed("/ abc Home Delete"), "bc");
    assert_eq!(typed("/ q ? : / j"), "q?:/j");
}

#[test]
fn typing_goes_back_to_the_best_hit() {
    let model = after(small(), NORMAL, "/ Down Down Down w");
    assert_eq!(model.panels[0].list.chosen, 0);
}

#[test]
fn nothing_found_is_said_and_enter_does_nothing() {
    let mut model = after(small(), NORMAL, "/ zzzzqqq");
    assert!(panel(&model).1[0].starts_with("Nothing is called that"));
    press(small(), &mut model, "Enter");
    assert_eq!((here(small(), &model), model.panels.len()), ("manager", 1));
}

#[test]
fn esc_clears_what_is_typed_and_then_closes() {
    let mut model = after(small(), NORMAL, "/ site Esc");
    assert_eq!(model.panels[0].typed(), "");
    assert_eq!(panel(&model).1.len(), 6, "all roles are listed again");
    press(small(), &mut model, "Esc");
    assert!(model.panels.is_empty());
}

#[test]
fn a_paste_is_text_and_never_a_command() {
    let mut model = after(small(), NORMAL, "/");
    send(small(), &mut model, Msg::Paste("works\r\n\tmanager q".into()));
    assert_eq!(model.panels[0].typed(), "works   manager q");
    let mut model = after(small(), NORMAL, "");
    let before = model.clone();
    assert_eq!(send(small(), &mut model, Msg::Paste("q\u{3}nnn".into())), None);
    assert_eq!(model, before);
}

#[test]
fn a_hostile_paste_cannot_act_on_the_terminal() {
    let mut model = after(small(), NORMAL, "/");
    send(small(), &mut model, Msg::Paste("a\u{1b}]0;x\u{7}\u{202e}b\u{200b}\u{9b}c".into()));
    assert!(model.panels[0].typed().chars().all(|c| !c.is_control() && !('\u{200b}'..='\u{202e}').contains(&c)));
    send(small(), &mut model, Msg::Paste("x".repeat(100_000)));
    assert!(model.panels[0].typed().len() < 300);
}

#[test]
fn a_character_without_a_shape_is_not_typed() {
    let mut model = after(small(), NORMAL, "/");
    for character in ['\u{202e}', '\u{200b}', '\u{7}', '\u{9b}', '\u{feff}'] {
        send(small(), &mut model, Msg::Type(tui_input::InputRequest::InsertChar(character)));
    }
    assert_eq!(model.panels[0].typed(), "");
}

// --- panels ------------------------------------------------------------------------------------------

#[test]
fn s_tells_the_whole_step_and_its_sources_in_both_lists() {
    let (title, rows) = panel(&after(small(), WIDE, "s"));
    assert_eq!(title, "From Works Manager to Senior Works Manager");
    for said in ["To show", "– Mentors others", "Gap", "Strategy: not described, 3 wanted", "Sources"] {
        assert!(rows.iter().any(|row| row == said), "{said:?} is not in {rows:#?}");
    }
    assert!(rows[0].contains("[Est.]") || rows[0].contains("3–5 years"), "{}", rows[0]);
    assert!(rows.iter().any(|row| row.starts_with("Est. Our own estimate")), "the years have a source: {rows:#?}");
    let (title, _) = panel(&after(small(), WIDE, "Left Left s"));
    assert_eq!(title, "From Works Clerk to Works Manager");
}

#[test]
fn a_weak_fact_says_why_among_its_sources() {
    let (_, rows) = panel(&after(small(), WIDE, "Down Down Down s"));
    assert!(rows.iter().any(|row| row == "Weak: Seen in one firm."), "{rows:#?}");
}

#[test]
fn the_key_that_opened_a_panel_closes_it() {
    for keys in ["? F1", ": C-p", "s s"] {
        assert!(after(small(), NORMAL, keys).panels.is_empty(), "{keys}");
    }
}

#[test]
fn panels_do_not_pile_up() {
    let model = after(small(), NORMAL, "n F1 C-p F1 C-p F1 C-p F1");
    assert_eq!(model.panels.len(), 3);
    assert!(matches!(model.panels[2].purpose, Purpose::Help(_)));
}

#[test]
fn what_is_next_shows_three_and_a_shows_all() {
    let count = |keys: &str| after(small(), WIDE, keys).panels[0].rows.iter().filter(|row| row.choosable).count();
    assert_eq!([count("n"), count("n a"), count("n a a")], [3, 4, 3]);
}

#[test]
fn each_of_the_three_has_reasons_for_and_against_and_a_gap() {
    let model = after(small(), WIDE, "n");
    let best = &model.panels[0].rows.iter().find(|row| row.choosable).expect("there are options").lines;
    let text: Vec<String> = best.iter().map(rungs::app::doc::Line::text).collect();
    assert!(text[0].starts_with("1 Senior Works Manager · ↑ promotion · stated"), "{text:#?}");
    assert!(text.iter().filter(|line| line.trim_start().starts_with("+ ")).count() == 2, "{text:#?}");
    assert!(text.iter().any(|line| line.trim_start().starts_with("− ")), "{text:#?}");
    assert!(text.iter().any(|line| line.trim_start().starts_with("gap ")), "{text:#?}");
}

#[test]
fn d_shows_every_reason() {
    let lines = |keys: &str| rungs::app::list::lines(&after(small(), WIDE, keys).panels[0].rows);
    assert!(lines("n d") > lines("n") + 5);
    assert_eq!(lines("n d d"), lines("n"));
}

#[test]
fn all_three_options_are_in_sight_at_eighty_by_twenty_four() {
    for slug in ["project-manager", "pmo-analyst", "pmo-manager", "scrum-master", "business-analyst"] {
        let mut model = on(fixture::built_in(), slug, NORMAL);
        press(fixture::built_in(), &mut model, "n");
        let picture = fixture::seen(fixture::built_in(), &model);
        for number in ["1 ", "2 ", "3 "] {
            let at = picture.lines().filter(|line| line.trim_start_matches(['┃', '▸', ' ']).starts_with(number)).count();
            assert!(at >= 1, "{number} of {slug} is not in\n{picture}");
        }
    }
}

#[test]
fn enter_and_right_walk_to_the_option() {
    for key in ["Enter", "Right", "l"] {
        let model = after(small(), NORMAL, &format!("n {key}"));
        assert_eq!((here(small(), &model), model.panels.len(), focus(&model)), ("senior-manager", 0, Pane::On), "{key}");
    }
}

#[test]
fn s_on_an_option_tells_its_whole_step_and_esc_comes_back_to_the_options() {
    let mut model = after(small(), NORMAL, "n s");
    assert_eq!(panel(&model).0, "From Works Manager to Senior Works Manager");
    press(small(), &mut model, "Esc");
    assert_eq!(panel(&model).0, "What's next after Works Manager");
}

#[test]
fn a_role_that_leads_nowhere_says_so() {
    let mut model = on(small(), "director", NORMAL);
    press(small(), &mut model, "n");
    assert_eq!(panel(&model).1, ["No step leads on from here in this catalogue."]);
}

#[test]
fn a_bookmark_is_set_listed_opened_and_taken_away() {
    let mut model = after(small(), NORMAL, "Enter m");
    assert_eq!(notice(&model), "bookmark set, * lists them: Senior Works Manager");
    press(small(), &mut model, "[ *");
    assert_eq!(panel(&model), ("Bookmarks".to_owned(), vec!["role Senior Works Manager".to_owned()]));
    press(small(), &mut model, "Enter");
    assert_eq!(here(small(), &model), "senior-manager");
    press(small(), &mut model, "m");
    assert_eq!(notice(&model), "bookmark taken away: Senior Works Manager");
    press(small(), &mut model, "*");
    assert!(panel(&model).1[0].starts_with("None yet: m on a page sets one."));
}

#[test]
fn skills_and_credentials_can_be_bookmarked_too() {
    let model = after(small(), NORMAL, "/ plan Enter m / cbm Enter m *");
    assert_eq!(panel(&model).1, ["skill Planning & scheduling", "credential CBM"]);
}

#[test]
fn y_copies_the_page_and_says_how_to_save_it() {
    let mut model = after(small(), NORMAL, "");
    let effects = press(small(), &mut model, "y");
    let [Effect::Copy(text)] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(text.starts_with("Works Manager\nWorks · level 4 · Practitioner\n"), "{text}");
    for said in ["1 Plans the works", "Credentials and education", "This page rests on"] {
        assert!(text.contains(said), "{said:?} is not in {text}");
    }
    assert_eq!(notice(&model), "copied (OSC 52); to save: rungs role manager > FILE");
}

#[test]
fn y_in_a_panel_copies_what_the_panel_says() {
    let mut model = after(small(), NORMAL, "n");
    let effects = press(small(), &mut model, "y");
    let [Effect::Copy(text)] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(text.starts_with("What's next after Works Manager\n"), "{text}");
    assert_eq!(notice(&model), "copied (OSC 52); to save: rungs next manager > FILE");
}

#[test]
fn the_first_command_copies_the_command_line_of_what_is_shown() {
    for (keys, line) in [
        ("", "rungs role manager"),
        ("n", "rungs next manager"),
        ("n a", "rungs next manager --all"),
        ("/ plan Enter", "rungs skill planning"),
        ("/ cbm Enter", "rungs credential cbm"),
        ("/ text:works", "rungs find works"),
        ("/ text:it's", "rungs find 'it'\\''s'"),
        ("?", "rungs keys"),
    ] {
        let mut model = after(small(), NORMAL, keys);
        press(small(), &mut model, "C-p");
        assert!(chosen(&model).contains(line), "{keys}: {}", chosen(&model));
        assert_eq!(press(small(), &mut model, "Enter"), [Effect::Copy(line.to_owned())], "{keys}");
        assert_eq!(notice(&model), format!("copied (OSC 52): {line}"));
    }
}

#[test]
fn commands_run_by_name() {
    for (name, effect) in
        [("quit", Effect::Quit), ("suspend", Effect::Suspend), ("reload", Effect::Reload), ("mouse", Effect::Mouse(false))]
    {
        let mut model = after(small(), NORMAL, ":");
        assert_eq!(press(small(), &mut model, &format!("{name} Enter")), [effect], "{name}");
        assert!(model.panels.is_empty());
    }
}

#[test]
fn commands_that_open_a_panel_open_it_in_place_of_the_commands() {
    for (name, title) in [("bookmarks", "Bookmarks"), ("help", "Keys: type to filter"), ("what's", "What's next after Works Manager")] {
        let model = after(small(), NORMAL, &format!(": {name} Enter"));
        assert_eq!((panel(&model).0.as_str(), model.panels.len()), (title, 1), "{name}");
    }
}

#[test]
fn every_command_of_the_panel_runs_and_the_panel_goes() {
    let rows = after(small(), NORMAL, "Enter :").panels[0].rows.len();
    for row in 0..rows {
        let mut model = after(small(), NORMAL, "Enter :");
        for _ in 0..row {
            press(small(), &mut model, "Down");
        }
        let name = chosen(&model);
        press(small(), &mut model, "Enter");
        let is_open = model.panels.iter().any(|panel| matches!(panel.purpose, Purpose::Commands(_)));
        assert_eq!(is_open, name.starts_with("commands"), "{name}");
    }
}

#[test]
fn going_back_by_name_closes_what_was_open() {
    let model = after(small(), NORMAL, "Enter n C-p back Enter");
    assert_eq!((here(small(), &model), model.panels.len()), ("manager", 0));
}

#[test]
fn commands_that_only_move_come_last() {
    let (_, rows) = panel(&after(small(), WIDE, ":"));
    let at = |name: &str| rows.iter().position(|row| row.starts_with(name)).unwrap_or_else(|| panic!("{name} is not in {rows:#?}"));
    assert!(at("copy command") == 0 && at("quit") < at("up ") && at("find") < at("page down"));
}

#[test]
fn help_shows_the_keys_of_the_place_first_and_is_filtered_by_what_is_typed() {
    let (_, rows) = panel(&after(small(), NORMAL, "?"));
    assert_eq!(rows[0], "In the lists of ways in and on");
    let (_, rows) = panel(&after(small(), NORMAL, "n ?"));
    assert_eq!(rows[0], "In what's next");
    let (_, rows) = panel(&after(small(), NORMAL, "? bookmark"));
    assert_eq!(rows[0], "On a screen");
    let under = || rows.iter().filter(|row| !["On a screen", "Signs"].contains(&row.as_str()));
    assert!(under().count() > 2 && under().all(|row| row.to_lowercase().contains("bookmark")), "{rows:#?}");
    let (_, rows) = panel(&after(small(), NORMAL, "? legend"));
    assert!(rows[0] == "Signs" && rows.iter().any(|row| row.starts_with("◇ specialise")), "{rows:#?}");
    let (_, rows) = panel(&after(small(), NORMAL, "? zzzz"));
    assert_eq!(rows, ["No key does that."]);
}

#[test]
fn help_explains_every_sign() {
    let (_, rows) = panel(&after(small(), WIDE, "?"));
    for sign in
        ["↑ promotion", "→ lateral", "◇ specialise", "↝ pivot", "↓ step-back", "(weak)", "(less usual)", "(uncommon)", "[Q7 S26 +2]"]
    {
        assert!(rows.iter().any(|row| row.starts_with(sign)), "{sign} is not in {rows:#?}");
    }
}

#[test]
fn the_theme_goes_round() {
    let mut model = after(small(), NORMAL, "");
    let first = model.theme;
    let mut names = Vec::new();
    for _ in 0..6 {
        press(small(), &mut model, "T");
        names.push(notice(&model).to_owned());
    }
    assert_eq!(model.theme, first);
    assert_eq!(names[0], "theme: dark");
    assert_eq!(names.iter().collect::<std::collections::HashSet<_>>().len(), 6);
}

#[test]
fn the_mouse_is_given_up_and_taken_back() {
    let mut model = after(small(), NORMAL, "");
    assert_eq!(press(small(), &mut model, "M"), [Effect::Mouse(false)]);
    assert_eq!(notice(&model), "mouse: left to the terminal; M takes it back");
    assert_eq!(press(small(), &mut model, "M"), [Effect::Mouse(true)]);
}

#[test]
fn explore_closes_everything() {
    assert!(!after(small(), NORMAL, "z 1").zoom);
}

// --- the mouse ---------------------------------------------------------------------------------------

#[test]
fn a_click_chooses_and_a_second_click_opens() {
    let mut model = after(small(), WIDE, "");
    assert_eq!(click(&mut model, "Director of"), None);
    assert_eq!((here(small(), &model), chosen(&model).contains("Director")), ("manager", true));
    click(&mut model, "Director of");
    assert_eq!(here(small(), &model), "director");
}

#[test]
fn a_click_in_another_column_brings_the_keys_there() {
    let mut model = after(small(), WIDE, "");
    click(&mut model, "Crew Coach");
    assert_eq!(focus(&model), Pane::From);
    click(&mut model, "Leads the crew");
    assert_eq!((focus(&model), chosen(&model).starts_with("2 Leads")), (Pane::Page, true));
}

#[test]
fn a_click_on_a_heading_or_a_card_brings_the_keys_to_its_column() {
    let mut model = after(small(), WIDE, "");
    click(&mut model, "comes from");
    assert_eq!(focus(&model), Pane::From);
    click(&mut model, "often leads to");
    assert_eq!(focus(&model), Pane::On);
    click(&mut model, "Has kept a plan");
    assert_eq!((focus(&model), here(small(), &model)), (Pane::From, "manager"));
}

#[test]
fn a_click_never_scrolls() {
    let mut model = on(fixture::built_in(), "project-manager", WIDE);
    for x in [5, 50, 100] {
        for y in 3..38 {
            let before = model.clone();
            if let Some(target @ (Target::Row(..) | Target::Column(_))) = hit(fixture::built_in(), &model, x, y) {
                send(fixture::built_in(), &mut model, Msg::Pointed(target));
                let firsts = |model: &Model| [Pane::From, Pane::Page, Pane::On].map(|pane| model.trail.here().list(pane).first);
                if here(fixture::built_in(), &model) == "project-manager" {
                    assert_eq!(firsts(&model), firsts(&before), "{x},{y}");
                }
            }
            model = before;
        }
    }
}

#[test]
fn a_click_on_what_is_left_of_a_row_at_an_edge_does_not_scroll_it_into_sight() {
    for turns in 1..6 {
        let mut model = on(fixture::built_in(), "project-manager", WIDE);
        for _ in 0..turns {
            send(fixture::built_in(), &mut model, Msg::Wheel { over: Target::Column(Pane::Page), down: true });
        }
        let first = model.trail.here().page.first;
        for y in 3..38 {
            let mut clicked = model.clone();
            if let Some(target @ Target::Row(..)) = hit(fixture::built_in(), &clicked, 60, y) {
                send(fixture::built_in(), &mut clicked, Msg::Pointed(target));
                assert_eq!(clicked.trail.here().page.first, first, "after {turns} turns at line {y}");
            }
        }
    }
}

#[test]
fn the_wheel_scrolls_what_is_under_it_and_chooses_nothing() {
    let mut model = on(fixture::built_in(), "project-manager", WIDE);
    let before = model.clone();
    let over = hit(fixture::built_in(), &model, 50, 10).expect("the page is there");
    send(fixture::built_in(), &mut model, Msg::Wheel { over, down: true });
    assert_eq!(model.trail.here().page.first, 3);
    assert_eq!((model.trail.here().page.chosen, focus(&model)), (before.trail.here().page.chosen, Pane::On));
    send(fixture::built_in(), &mut model, Msg::Wheel { over, down: false });
    assert_eq!(model, before);
}

#[test]
fn a_click_beside_a_panel_closes_it_and_one_into_it_does_not() {
    let mut model = after(small(), WIDE, "?");
    let inside = hit(small(), &model, 60, 5).expect("the panel is there");
    send(small(), &mut model, Msg::Pointed(inside));
    assert_eq!(model.panels.len(), 1);
    assert_eq!(hit(small(), &model, 1, 20), Some(Target::BesidePanel));
    send(small(), &mut model, Msg::Pointed(Target::BesidePanel));
    assert!(model.panels.is_empty());
}

#[test]
fn in_a_panel_a_click_chooses_and_a_second_click_opens() {
    let mut model = after(small(), WIDE, "/");
    click(&mut model, "Bridge Keeper");
    assert_eq!((here(small(), &model), chosen(&model).starts_with("role Bridge Keeper")), ("manager", true));
    click(&mut model, "Bridge Keeper");
    assert_eq!(here(small(), &model), "keeper");
}

#[test]
fn a_click_on_the_trail_goes_there_without_losing_the_way_forward() {
    let mut model = after(small(), WIDE, "Enter Enter");
    let first = crumbs(small(), &model).into_iter().next().expect("the trail has stops");
    let target = hit(small(), &model, first.area.x, first.area.y).expect("the stop is there");
    send(small(), &mut model, Msg::Pointed(target));
    assert_eq!((here(small(), &model), titles(&model).len()), ("manager", 3));
}

/// The keys at the end of the trail's line.
const TRAIL_KEYS: &str = "[ back · ] forward";

#[test]
fn the_trail_always_shows_where_one_is_and_never_reaches_its_keys() {
    for width in 40..140 {
        let mut model = on(fixture::built_in(), "project-manager", (width, 20));
        for keys in ["Enter", "Enter", "/ sponsor Enter", "/ stage Enter", "/ pmp Enter", "[ [", "["] {
            press(fixture::built_in(), &mut model, keys);
            let crumbs = crumbs(fixture::built_in(), &model);
            let (_, at) = model.trail.stops();
            assert!(crumbs.iter().any(|crumb| crumb.stop == Some(at)), "{width} {keys}: {crumbs:?}");
            let end = crumbs.last().map_or(0, |crumb| crumb.area.x + crumb.area.width);
            assert!(usize::from(end) + TRAIL_KEYS.chars().count() < usize::from(width), "{width} {keys}: {crumbs:?}");
            assert!(crumbs.windows(2).all(|pair| pair[0].area.x + pair[0].area.width + 3 == pair[1].area.x), "{width} {keys}: {crumbs:?}");
        }
    }
}

#[test]
fn the_keys_at_the_end_of_the_trail_can_be_clicked() {
    let mut model = after(small(), WIDE, "Enter");
    let (x, y) = cell_of(&model, TRAIL_KEYS);
    assert_eq!(hit(small(), &model, x, y), Some(Target::Hint(Command::Back)));
    assert_eq!(hit(small(), &model, x + 9, y), Some(Target::Hint(Command::Forward)));
    assert_eq!(hit(small(), &model, x + 6, y), None);
    send(small(), &mut model, Msg::Pointed(Target::Hint(Command::Back)));
    assert_eq!(here(small(), &model), "manager");
}

#[test]
fn a_click_on_a_hint_of_the_footer_runs_it() {
    let mut model = after(small(), WIDE, "");
    for hint in footer(&model) {
        assert_eq!(hit(small(), &model, hint.area.x, hint.area.y), Some(Target::Hint(hint.command)));
    }
    let (x, y) = cell_of(&model, "? help");
    let target = hit(small(), &model, x, y).expect("the hint is there");
    send(small(), &mut model, Msg::Pointed(target));
    assert!(matches!(model.panels[0].purpose, Purpose::Help(_)));
}

#[test]
fn a_click_outside_of_everything_is_nothing() {
    let model = after(small(), WIDE, "");
    for (x, y) in [(0, 65535), (65535, 0), (65535, 65535), (500, 20), (0, 0)] {
        assert_eq!(hit(small(), &model, x, y), None, "{x},{y}");
    }
    let small_model = after(small(), (10, 3), "");
    assert_eq!(hit(small(), &small_model, 1, 1), None);
}

#[test]
fn every_row_is_hit_where_it_is_drawn() {
    let model = after(small(), WIDE, "/");
    let (x, y) = cell_of(&model, "Director of Bridges");
    let Some(Target::PanelRow(row)) = hit(small(), &model, x, y) else { panic!("a row is there") };
    assert!(model.panels[0].rows[row].said().contains("Director of Bridges"));
}

// --- sizes and data ----------------------------------------------------------------------------------

#[test]
fn the_size_may_change_at_any_time() {
    let mut model = after(small(), WIDE, "Down Down");
    let was = chosen(&model);
    for (width, height) in [(40, 12), (0, 0), (1000, 500), (65535, 65535), (80, 24), (120, 40)] {
        send(small(), &mut model, Msg::Resized(size(width, height)));
        assert!(model.size.width <= 1000 && model.size.height <= 500);
    }
    assert_eq!(chosen(&model), was);
}

#[test]
fn a_panel_survives_a_change_of_size_with_what_was_typed() {
    let mut model = after(small(), WIDE, "/ works Down");
    let was = chosen(&model);
    send(small(), &mut model, Msg::Resized(size(40, 12)));
    assert_eq!((model.panels[0].typed(), chosen(&model).split(" alias").next()), ("works", was.split(" alias").next()));
}

#[test]
fn other_data_without_the_current_role_show_the_stop_before_it() {
    let mut model = after(small(), NORMAL, "Enter Enter m");
    assert_eq!(titles(&model), ["Works Manager", "Senior Works Manager", "Director of Bridges"]);
    let other = small_without(&["director"]);
    assert!(model.rebase(small(), &other));
    assert_eq!((here(&other, &model), model.trail.stops().0.len()), ("senior-manager", 2));
    assert_eq!(notice(&model), "the data files were read again: Director of Bridges is no longer there");
    press(&other, &mut model, "*");
    assert_eq!(panel(&model).1, ["role director (kept, but not in this catalogue)"]);
    press(&other, &mut model, "Esc [ ] Left Left Enter n Esc /");
}

#[test]
fn other_data_without_any_role_of_the_trail_show_their_start() {
    let mut model = after(small(), NORMAL, "m n");
    let other = small_without(&["manager", "senior-manager"]);
    assert!(model.rebase(small(), &other));
    assert_eq!((here(&other, &model), model.panels.len()), ("clerk", 0));
    press(&other, &mut model, "Enter [ H");
}

#[test]
fn other_data_keep_what_is_still_there_by_name_and_not_by_number() {
    let mut model = after(small(), NORMAL, "Enter m / coach Enter");
    let other = small_without(&["clerk"]);
    assert!(model.rebase(small(), &other));
    assert_eq!(here(&other, &model), "coach");
    assert!(model.me.profile().is_bookmarked(&other, Subject::Role(fixture::role(&other, "senior-manager"))));
}

#[test]
fn data_without_a_role_are_refused_and_change_nothing() {
    let mut model = after(small(), NORMAL, "Enter");
    let before = model.clone();
    let empty = fixture::read("(framework: (id: \"empty\", format: 1, title: \"Empty\"))");
    assert!(!model.rebase(small(), &empty));
    assert_eq!(model, before);
}
