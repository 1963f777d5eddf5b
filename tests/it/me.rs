//! The profile in the explorer: rating, what it changes, trying out, taking back, two roles beside it.

use rungs::app::hit::screens;
use rungs::app::panel::{Entry, Purpose};
use rungs::app::{Effect, Model, Msg, Screen};
use rungs::domain::profile::{About, Limit, Note, Progress, Qualification, Rating};
use rungs::domain::{Catalogue, Change, Date, Months, Profile, Slug, Subject};

use crate::fixture::role;
use crate::pictures_fixture::{built_in, here, on, press, seen, send, size, small};

const NORMAL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);

fn slug(raw: &str) -> Slug {
    Slug::new(raw).expect("a slug")
}

fn today() -> Date {
    Date::new(2026, 11, 23).expect("a day")
}

/// The explorer for somebody, on a role.
fn for_profile(catalogue: &'static Catalogue, at: &str, changes: &[Change], keys: &str) -> Model {
    let mut profile = Profile::default();
    for change in changes {
        profile.apply(change);
    }
    let mut model = Model::new(catalogue, role(catalogue, at), size(WIDE.0, WIDE.1)).known(catalogue, profile, today());
    press(catalogue, &mut model, keys);
    model
}

fn rate(skill: &str, rating: u8) -> Change {
    Change::Rate(slug(skill), Rating::new(rating))
}

/// Lets the world save what is to be saved, as it does.
fn saving(catalogue: &Catalogue, model: &mut Model, keys: &str) -> Vec<Change> {
    let mut saved = Vec::new();
    for key in keys.split_whitespace() {
        for effect in press(catalogue, model, key) {
            if let Effect::Save(change) = effect {
                saved.push(change);
                let profile = Box::new(model.me.kept().clone());
                send(catalogue, model, Msg::Saved { profile, told: Ok(None) });
            }
        }
    }
    saved
}

fn notice(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| notice.text.as_str())
}

/// The rows of the profile, each in one line without its blanks.
fn rows(model: &Model) -> Vec<String> {
    let line = |row: &rungs::app::doc::Row| {
        let text: Vec<String> = row.lines.iter().map(rungs::app::doc::Line::text).collect();
        text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    model.view.page.iter().map(line).filter(|line| !line.is_empty()).collect()
}

/// The rows beside the profile.
fn best(model: &Model) -> String {
    let text: Vec<String> = model.view.on.iter().flat_map(|row| &row.lines).map(rungs::app::doc::Line::text).collect();
    text.join("\n").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Chooses the row of the profile that begins so.
fn at_row(model: &mut Model, catalogue: &Catalogue, begins: &str) {
    press(catalogue, model, "g");
    for _ in 0..200 {
        let row = model.chosen().map(|row| row.said()).unwrap_or_default();
        if row.starts_with(begins) {
            return;
        }
        press(catalogue, model, "Down");
    }
    panic!("no row begins with {begins:?}: {:#?}", rows(model));
}

#[test]
fn a_digit_rates_the_chosen_skill_saves_it_and_goes_on_to_the_next() {
    let mut model = on(small(), "manager", NORMAL);
    press(small(), &mut model, "5");
    assert_eq!(model.screen(), Screen::Me);
    let saved = saving(small(), &mut model, "3 0");
    assert_eq!(saved, [rate("planning", 3), rate("risk", 0)]);
    assert_eq!(notice(&model), "Risk & opportunity management: 0 none · saved");
    let shown = rows(&model);
    assert!(shown.contains(&"Planning & scheduling ●●●○○ 3 of 4".to_owned()), "{shown:#?}");
    assert!(shown.contains(&"Risk & opportunity ○○○○○ 0 of 3 management".to_owned()), "{shown:#?}");
}

#[test]
fn beyond_the_skills_a_digit_goes_to_a_screen_and_with_alt_it_does_so_everywhere() {
    let mut model = for_profile(small(), "manager", &[], "5 g 1");
    assert_eq!(model.screen(), Screen::Page(Subject::Role(role(small(), "manager"))));
    model = for_profile(small(), "manager", &[], "5 M-4");
    assert!(matches!(model.screen(), Screen::Compare(..)));
}

#[test]
fn arrows_change_what_a_row_says_and_u_takes_it_back_step_by_step() {
    let mut model = for_profile(small(), "manager", &[], "5 g Down");
    let saved = saving(small(), &mut model, "Right Right Right Left");
    let years = |years: f64| Change::Years(Months::from_years(years));
    assert_eq!(saved, [years(1.0), years(2.0), years(3.0), years(2.0)]);
    assert_eq!(saving(small(), &mut model, "u u"), [Change::All(vec![years(3.0)]), Change::All(vec![years(2.0)])]);
    assert_eq!(model.me.kept().years(), Months::from_years(2.0));
    saving(small(), &mut model, "u u");
    assert!(model.me.kept().is_empty());
    assert_eq!(saving(small(), &mut model, "u"), []);
    assert_eq!(notice(&model), "There is nothing to take back.");
}

#[test]
fn years_are_typed_and_what_is_no_number_stays_to_be_mended() {
    let mut model = for_profile(small(), "manager", &[], "5 g Down Enter text:6,5");
    assert_eq!(model.panels[0].purpose, Purpose::Entry(Entry::Years));
    let saved = saving(small(), &mut model, "Enter");
    assert_eq!(saved, [Change::Years(Months::from_years(6.5))]);
    press(small(), &mut model, "Enter text:x");
    assert_eq!(saving(small(), &mut model, "Enter"), []);
    assert_eq!(notice(&model), "6.5x is not a number of years: 0 to 100, in whole months");
    assert_eq!(model.panels.len(), 1);
}

#[test]
fn the_role_is_said_by_enter_and_another_one_is_picked() {
    let mut model = for_profile(small(), "manager", &[], "5 g");
    assert_eq!(saving(small(), &mut model, "Enter"), [Change::Role(Some(slug("manager")))]);
    press(small(), &mut model, "Enter text:coach");
    saving(small(), &mut model, "Enter");
    assert_eq!(model.me.role(small()), Some(role(small(), "coach")));
    assert!(rows(&model).contains(&"current role Crew Coach".to_owned()));
}

#[test]
fn what_is_tried_out_is_never_saved_until_it_is_kept() {
    let mut model = for_profile(small(), "manager", &[rate("planning", 4)], "5 w");
    at_row(&mut model, small(), "Risk");
    assert_eq!(saving(small(), &mut model, "5"), []);
    assert_eq!(notice(&model), "Risk & opportunity management: 5 expert · what if: not kept");
    assert!(seen(small(), &model).contains("what if · 1 change not kept"));
    assert_eq!(model.me.kept().ratings().len(), 1);
    press(small(), &mut model, "w");
    assert_eq!((model.me.profile().ratings().len(), notice(&model)), (1, "what if: off; 1 change forgotten"));
    at_row(&mut model, small(), "Risk");
    press(small(), &mut model, "w");
    saving(small(), &mut model, "5 u");
    assert_eq!(model.me.tried(), 0);
    at_row(&mut model, small(), "Risk");
    assert_eq!(saving(small(), &mut model, "2 K"), [Change::All(vec![rate("risk", 2)])]);
    assert!(!model.me.is_trying());
    assert_eq!(notice(&model), "what if: 1 change kept · saved");
    assert_eq!(saving(small(), &mut model, "u").len(), 1);
    assert_eq!(model.me.kept().ratings().len(), 1);
}

#[test]
fn esc_on_the_screen_of_the_profile_forgets_what_was_tried_and_never_quits() {
    let mut model = for_profile(small(), "manager", &[], "5 w 3");
    assert_eq!(press(small(), &mut model, "Esc"), []);
    assert!(!model.me.is_trying() && model.me.profile().is_empty());
}

#[test]
fn ranks_that_move_show_a_sign_and_the_rank_of_before() {
    let strong = [rate("planning", 4), rate("risk", 5), rate("people", 4), rate("strategy", 3)];
    let mut model = for_profile(small(), "manager", &strong, "5");
    assert!(!best(&model).contains("was"), "{}", best(&model));
    let before = best(&model);
    press(small(), &mut model, "w");
    at_row(&mut model, small(), "only promotions");
    press(small(), &mut model, "Right");
    assert!(best(&model).contains("2 out, by your limits: Works Clerk, Crew Coach"), "{}", best(&model));
    press(small(), &mut model, "w");
    assert_eq!(best(&model), before);
}

#[test]
fn a_rank_that_a_change_lifts_says_where_it_was() {
    let mut model = for_profile(built_in(), "project-manager", &[rate("leadership", 3), rate("risk-management", 2)], "5");
    assert!(!best(&model).contains("was"), "{}", best(&model));
    at_row(&mut model, built_in(), "only promotions");
    press(built_in(), &mut model, "w Right");
    let lifted = best(&model);
    assert!(lifted.contains("2 ▲ was 3 Manager of Project Managers"), "{lifted}");
}

#[test]
fn credentials_go_from_no_to_under_way_to_held_and_round_again() {
    let mut model = for_profile(small(), "manager", &[], "5");
    at_row(&mut model, small(), "CBM");
    let cbm = |progress| Change::Earn(Qualification::Credential { credential: slug("cbm"), part: None }, progress);
    assert_eq!(saving(small(), &mut model, "Enter Enter"), [cbm(Some(Progress::UnderWay)), cbm(Some(Progress::Held))]);
    saving(small(), &mut model, "Enter");
    assert!(model.me.kept().qualifications().is_empty());
}

#[test]
fn a_goal_and_a_snapshot_are_kept_and_then_stands_beside_now() {
    let mut model = for_profile(small(), "manager", &[rate("planning", 2)], "5");
    at_row(&mut model, small(), "goal");
    press(small(), &mut model, "Enter text:director");
    saving(small(), &mut model, "Enter");
    assert_eq!(model.me.kept().goal().map(|goal| goal.to.as_str()), Some("director"));
    at_row(&mut model, small(), "keep today's ratings");
    assert_eq!(saving(small(), &mut model, "Enter"), [Change::Snapshot(today())]);
    at_row(&mut model, small(), "Planning");
    saving(small(), &mut model, "4");
    at_row(&mut model, small(), "2026-11-23");
    press(small(), &mut model, "Enter");
    assert_eq!(model.panels[0].title, "2026-11-23 and now");
    assert!(seen(small(), &model).contains("2 → 4"));
}

#[test]
fn a_note_is_typed_kept_shown_on_its_page_and_taken_out() {
    let mut model = for_profile(small(), "manager", &[], "N text:Ask_Ann.¶Soon.");
    saving(small(), &mut model, "Enter");
    let about = About::Role(slug("manager"));
    assert_eq!(model.me.kept().notes().get(&about), Some(&Note::new("Ask_Ann.\nSoon.").expect("a note")));
    let shown = rows(&model);
    assert!(shown.iter().any(|row| row == "My note") && shown.iter().any(|row| row == "Ask_Ann. Soon."), "{shown:#?}");
    press(small(), &mut model, "N");
    assert_eq!(model.panels[0].typed(), "Ask_Ann.¶Soon.");
    press(small(), &mut model, "C-u");
    saving(small(), &mut model, "Enter");
    assert!(model.me.kept().notes().is_empty());
}

#[test]
fn what_cannot_be_saved_is_said_and_what_others_saved_is_taken_over() {
    let mut model = for_profile(small(), "manager", &[], "5");
    press(small(), &mut model, "3");
    let profile = Box::new(model.me.kept().clone());
    send(small(), &mut model, Msg::Saved { profile, told: Err(Some("the disk is full. Nothing is saved.".to_owned())) });
    assert_eq!(notice(&model), "nothing is saved: the disk is full.");
    let mut others = model.me.kept().clone();
    others.apply(&rate("strategy", 5));
    send(small(), &mut model, Msg::Saved { profile: Box::new(others.clone()), told: Ok(None) });
    assert_eq!(model.me.kept(), &others);
}

#[test]
fn what_the_catalogue_does_not_know_is_kept_and_listed() {
    let unknown = [rate("spells", 5), Change::Role(Some(slug("wizard"))), Change::Bookmark(About::Topic(slug("t")), true)];
    let model = for_profile(small(), "manager", &unknown, "5");
    let shown = rows(&model);
    for row in ["current role wizard (not in this catalogue)", "role wizard (current role)", "skill spells (rating)", "topic t (bookmark)"]
    {
        assert!(shown.contains(&row.to_owned()), "{row:?} is not in {shown:#?}");
    }
}

#[test]
fn ones_own_ratings_stand_beside_what_a_role_wants() {
    let model = for_profile(small(), "manager", &[rate("planning", 3), rate("people", 3)], "");
    let shown = rows(&model);
    for row in ["Skills wanted me", "Planning & scheduling ●●●●○ 4 3 −1", "Risk & opportunity management ●●●○○ 3 ?"] {
        assert!(shown.iter().any(|shown| shown == row), "{row:?} is not in {shown:#?}");
    }
    assert!(shown.iter().any(|row| row.starts_with("Leading people") && row.ends_with("3 met")), "{shown:#?}");
}

#[test]
fn plus_and_minus_rate_the_skill_of_any_row() {
    let mut model = for_profile(small(), "manager", &[], "/ plan Enter");
    assert_eq!(here(small(), &model), "planning");
    at_row(&mut model, small(), "Your proficiency");
    assert_eq!(saving(small(), &mut model, "+ + -"), [rate("planning", 1), rate("planning", 2), rate("planning", 1)]);
    press(small(), &mut model, "[");
    saving(small(), &mut model, "+");
    assert_eq!(notice(&model), "+ and - rate a skill: choose one first.");
}

#[test]
fn what_one_lacks_lists_what_is_missing_first_and_a_skill_is_one_key_from_being_rated() {
    let mut model = for_profile(small(), "manager", &[rate("planning", 4), rate("risk", 3)], "d");
    assert_eq!(model.panels[0].title, "What you lack for Senior Works Manager");
    let text = |model: &Model| {
        let text: Vec<String> = model.panels[0].rows.iter().flat_map(|row| &row.lines).map(rungs::app::doc::Line::text).collect();
        text.join("\n")
    };
    let shown = text(&model);
    assert!(
        shown.contains("3 of 5 short") && shown.contains("? of 4 not rated") && shown.contains("met: 1 (Planning & scheduling)"),
        "{shown}"
    );
    press(small(), &mut model, "a");
    assert!(text(&model).contains("4 of 4 met"));
    let open = model.panels[0].rows.iter().position(|row| row.said().starts_with("Leading people")).expect("it is wanted");
    model.panels[0].list.chosen = open;
    assert_eq!(saving(small(), &mut model, "4"), [rate("people", 4)]);
    let again = saving(small(), &mut model, "Left Left");
    assert_eq!(again, [rate("people", 3), rate("people", 2)], "the choice stays on the skill");
}

#[test]
fn two_roles_stand_side_by_side_and_change_places() {
    let mut model = for_profile(small(), "manager", &[rate("risk", 4)], "4");
    let (a, b) = (role(small(), "manager"), role(small(), "senior-manager"));
    assert_eq!(model.screen(), Screen::Compare(a, b));
    let shown = rows(&model);
    assert!(shown.contains(&"Risk & opportunity management 3 5 4".to_owned()), "{shown:#?}");
    assert!(shown.contains(&"Strategy – 3 ?".to_owned()), "{shown:#?}");
    press(small(), &mut model, "x");
    assert_eq!(model.screen(), Screen::Compare(b, a));
    assert!(rows(&model).contains(&"Risk & opportunity management 5 3 4".to_owned()));
    assert_eq!(model.command_line(small()), "rungs compare senior-manager manager");
    press(small(), &mut model, "c text:coach Enter");
    assert_eq!(model.screen(), Screen::Compare(b, role(small(), "coach")));
}

#[test]
fn a_person_against_an_office_opens_the_topic_that_sets_them_apart() {
    let mut model = for_profile(built_in(), "project-manager", &[], "c pmo");
    let topic = model.panels[0].rows.iter().position(|row| matches!(row.opens, Some(Subject::Topic(_)))).expect("the office is listed");
    model.panels[0].list.chosen = topic;
    press(built_in(), &mut model, "Enter");
    assert_eq!(here(built_in(), &model), "pm-and-pmo");
}

#[test]
fn a_limit_takes_a_step_out_of_the_ranks_and_marks_it_in_the_list() {
    let limits = [Change::Limit(Limit::OnlyPromotions(true))];
    let model = for_profile(small(), "manager", &limits, "");
    let last: Vec<String> = model.view.on.iter().map(rungs::app::doc::Row::said).collect();
    assert!(last.last().is_some_and(|row| row.contains("Crew Coach (out by")), "{last:#?}");
    let model = for_profile(small(), "manager", &limits, "n");
    assert!(seen(small(), &model).contains("Out, by your limits: 2"));
}

#[test]
fn with_other_data_the_screens_of_people_stay_and_a_comparison_of_what_is_gone_is_left() {
    let mut model = for_profile(small(), "manager", &[rate("risk", 4)], "4 5");
    let other = crate::pictures_fixture::small_without(&["senior-manager"]);
    assert!(model.rebase(small(), &other));
    assert_eq!(model.screen(), Screen::Me);
    press(&other, &mut model, "[");
    assert_eq!(here(&other, &model), "manager");
}

#[test]
fn where_there_is_no_room_for_every_screen_the_one_in_sight_has_its_title() {
    let mut model = on(built_in(), "project-manager", (40, 12));
    press(built_in(), &mut model, "5");
    let tabs = screens(built_in(), &model, model.layout().header);
    let titles: Vec<&str> = tabs.iter().map(|tab| tab.title).collect();
    assert_eq!(titles, ["", "", "", "", "Me", ""]);
    assert!(tabs.iter().all(|tab| tab.area.x + tab.area.width <= 40));
}

#[test]
fn what_opens_doors_is_looked_at_and_never_rated_by_an_arrow() {
    let mut model = for_profile(built_in(), "project-manager", &[], "o");
    assert_eq!(saving(built_in(), &mut model, "Right Right 3"), []);
}

#[test]
fn the_row_that_changes_is_never_under_the_line_of_the_notice() {
    let mut model =
        Model::new(built_in(), role(built_in(), "project-manager"), size(80, 24)).known(built_in(), Profile::default(), today());
    press(built_in(), &mut model, "5");
    for _ in 0..60 {
        press(built_in(), &mut model, "Right Down");
        press(built_in(), &mut model, "Right");
        let picture = seen(built_in(), &model);
        assert!(picture.contains('▸'), "{picture}");
    }
}

#[test]
fn a_goal_and_a_role_are_taken_out_with_an_arrow() {
    let goal = rungs::domain::profile::Goal { from: None, to: slug("director") };
    let mut model = for_profile(small(), "manager", &[Change::Goal(Some(goal)), Change::Role(Some(slug("manager")))], "5");
    at_row(&mut model, small(), "goal");
    assert_eq!(saving(small(), &mut model, "Left"), [Change::Goal(None)]);
    at_row(&mut model, small(), "current role");
    assert_eq!(saving(small(), &mut model, "Left"), [Change::Role(None)]);
}

#[test]
fn on_ones_own_role_what_one_lacks_is_asked_of_its_best_way_on() {
    let mut model = Model::new(small(), role(small(), "manager"), size(40, 12)).known(small(), Profile::default(), today());
    press(small(), &mut model, "d");
    assert!(model.panels[0].title.contains("Senior Works Manager"), "{}", model.panels[0].title);
}

#[test]
fn while_something_is_not_saved_the_first_line_says_so() {
    let mut model = for_profile(small(), "manager", &[], "5 3");
    let profile = Box::new(model.me.kept().clone());
    send(small(), &mut model, Msg::Saved { profile: profile.clone(), told: Err(None) });
    assert!(seen(small(), &model).contains("your changes are not saved"));
    send(small(), &mut model, Msg::Saved { profile, told: Ok(None) });
    assert!(!seen(small(), &model).contains("your changes are not saved"));
}
