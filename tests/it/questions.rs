//! The Questions screen: the list, the answer beside it, and the ways to and from it.

use rungs::app::hit::{hit, screens};
use rungs::app::{Command, Effect, Model, Msg, Pane};
use rungs::domain::{Link, Subject};

use crate::pictures_fixture::{after, asked, built_in, here, press, seen, send, size, small};

const WIDE: (u16, u16) = (120, 40);
const NORMAL: (u16, u16) = (80, 24);
const NARROW: (u16, u16) = (60, 16);

fn open(keys: &str) -> Model {
    after(asked(), NORMAL, keys)
}

fn stops(model: &Model) -> usize {
    model.trail.stops().0.len()
}

#[test]
fn six_shows_the_first_question_and_its_answer_beside_the_list() {
    let model = open("6");
    assert_eq!((here(asked(), &model), model.trail.here().focus), ("b1", Pane::From));
    let picture = seen(asked(), &model);
    assert!(picture.contains("questions and topics") && picture.contains("Often senior works manager"), "{picture}");
}

#[test]
fn looking_through_the_list_changes_the_answer_and_not_the_trail() {
    let mut model = open("6 Down");
    assert_eq!((here(asked(), &model), stops(&model)), ("b2", 2));
    press(asked(), &mut model, "Down Down");
    assert_eq!((here(asked(), &model), stops(&model)), ("short-forms", 2));
    press(asked(), &mut model, "g [");
    assert_eq!(here(asked(), &model), "manager");
    press(asked(), &mut model, "]");
    assert_eq!(here(asked(), &model), "b1");
}

#[test]
fn enter_goes_from_the_list_to_the_answer_and_from_there_where_it_leads() {
    let mut model = open("6 Enter");
    assert_eq!(model.trail.here().focus, Pane::Page);
    let row = model.view.page.iter().position(|row| row.opens == asked().role_of("director").map(Subject::Role));
    model.trail.here_mut().page.chosen = row.expect("the answer leads to the director");
    press(asked(), &mut model, "Enter");
    assert_eq!(here(asked(), &model), "director");
    press(asked(), &mut model, "[");
    assert_eq!((here(asked(), &model), model.trail.here().focus), ("b1", Pane::Page));
}

#[test]
fn a_link_to_a_step_opens_the_role_it_leaves_with_the_step_chosen() {
    let mut model = open("6 Enter");
    let row = model.view.page.iter().position(|row| row.then.is_some());
    model.trail.here_mut().page.chosen = row.expect("the answer leads to a step");
    press(asked(), &mut model, "Enter");
    assert_eq!((here(asked(), &model), model.trail.here().focus), ("manager", Pane::On));
    assert_eq!(model.chosen().and_then(|row| row.opens), asked().role_of("senior-manager").map(Subject::Role));
}

#[test]
fn the_line_under_the_answer_and_every_claim_list_what_they_lead_to() {
    let model = open("6 Enter Down s");
    let picture = seen(asked(), &model);
    assert!(picture.contains("Leads to") && picture.contains("Works Manager → Senior Works Manager"), "{picture}");
    let mut model = open("6 Enter Down*3 s");
    press(asked(), &mut model, "Down Enter");
    assert_eq!(here(asked(), &model), "senior-manager");
}

#[test]
fn one_goes_back_to_exploring_the_role_one_was_on() {
    let mut model = open("Enter 6 Down 1");
    assert_eq!(here(asked(), &model), "senior-manager");
    press(asked(), &mut model, "6");
    assert_eq!(here(asked(), &model), "b2");
}

#[test]
fn the_keys_go_round_the_two_columns_and_no_further() {
    let mut model = open("6");
    for (key, pane) in
        [("Right", Pane::Page), ("Right", Pane::Page), ("Left", Pane::From), ("Left", Pane::From), ("Tab", Pane::Page), ("Tab", Pane::From)]
    {
        press(asked(), &mut model, key);
        assert_eq!((model.trail.here().focus, stops(&model)), (pane, 2), "{key}");
    }
}

#[test]
fn on_a_narrow_screen_the_list_and_the_answer_take_turns() {
    let mut model = after(asked(), NARROW, "6");
    assert!(seen(asked(), &model).contains("questions and topics"));
    press(asked(), &mut model, "Enter");
    let picture = seen(asked(), &model);
    assert!(picture.contains("the answer to B1") && !picture.contains("questions and topics"), "{picture}");
    press(asked(), &mut model, "Left");
    assert!(seen(asked(), &model).contains("questions and topics"));
}

#[test]
fn the_screens_in_the_header_can_be_clicked() {
    let mut model = open("");
    let tab =
        screens(asked(), &model, model.layout().header).into_iter().find(|tab| tab.title == "Questions").expect("there are questions");
    let target = hit(asked(), &model, tab.area.x + 3, tab.area.y).expect("it is hit");
    send(asked(), &mut model, Msg::Pointed(target));
    assert_eq!(here(asked(), &model), "b1");
    let target = hit(asked(), &model, 9, 0).expect("Explore is hit");
    send(asked(), &mut model, Msg::Pointed(target));
    assert_eq!(here(asked(), &model), "manager");
}

#[test]
fn a_framework_without_questions_has_no_such_screen_and_says_so() {
    let mut model = after(small(), NORMAL, "");
    assert!(screens(small(), &model, model.layout().header).iter().all(|tab| tab.title != "Questions"));
    assert_eq!(press(small(), &mut model, "6"), Vec::<Effect>::new());
    assert_eq!(model.notice.map(|notice| notice.text), Some("This framework answers no questions and has no topics.".to_owned()));
}

#[test]
fn what_is_next_is_asked_of_the_role_one_was_on() {
    let mut model = open("6");
    assert!(rungs::app::hit::footer(&model).iter().any(|hint| hint.command == Command::Next));
    press(asked(), &mut model, "n");
    assert_eq!(model.panels[0].title, "What's next after Works Manager");
}

#[test]
fn questions_and_topics_are_found_bookmarked_and_copied() {
    let mut model = open("/ clerk Space a Space man Enter");
    assert_eq!(here(asked(), &model), "b2");
    press(asked(), &mut model, "m / north");
    press(asked(), &mut model, "Esc Esc / yard Enter m");
    assert_eq!(model.me.profile().bookmarks().len(), 2);
    let copied = press(asked(), &mut model, "y");
    assert!(matches!(copied.as_slice(), [Effect::Copy(text)] if text.contains("A yard keeps the stones")), "{copied:?}");
    assert_eq!(model.command_line(asked()), "rungs topic yard-and-works");
}

#[test]
fn with_other_data_a_question_is_found_again_or_left() {
    let mut model = open("6 Down");
    assert!(model.rebase(asked(), asked()));
    assert_eq!(here(asked(), &model), "b2");
    assert!(model.rebase(asked(), small()));
    assert_eq!(here(small(), &model), "manager");
}

#[test]
fn a_role_names_the_questions_about_it_and_the_answer_leads_back() {
    let mut model = open("Left G");
    let row = model.view.page.iter().position(|row| row.opens == asked().topic_of("yard-and-works").map(Subject::Topic));
    model.trail.here_mut().page.chosen = row.expect("the topic speaks of the manager");
    press(asked(), &mut model, "Enter");
    assert_eq!(here(asked(), &model), "yard-and-works");
}

#[test]
fn the_direct_answer_to_every_question_is_in_sight_at_once() {
    for id in built_in().questions() {
        let question = built_in().question(id);
        let start = built_in().start().expect("there are roles");
        let mut model = Model::new(built_in(), start, size(80, 24));
        press(built_in(), &mut model, "6");
        while here(built_in(), &model) != question.slug.as_str() {
            press(built_in(), &mut model, "Down");
        }
        press(built_in(), &mut model, "Enter");
        let column = model.layout().column(Pane::Page).map_or(0, |column| usize::from(column.body.height));
        let lead = model.view.page.iter().position(|row| row.choosable).expect("the answer begins with its lead");
        let lines: usize = model.view.page[..=lead + 1].iter().map(|row| row.lines.len()).sum();
        assert!(lines <= column, "{}: the direct answer takes {lines} lines of {column}", question.slug);
        assert_eq!(model.trail.here().page.first, 0, "{}", question.slug);
    }
}

#[test]
fn every_link_of_every_answer_and_topic_can_be_walked() {
    let catalogue = built_in();
    let pages = catalogue.questions().map(Subject::Question).chain(catalogue.topics().map(Subject::Topic));
    for subject in pages {
        let mut model = after(catalogue, WIDE, "6");
        let row = model.view.from.iter().position(|row| row.opens == Some(subject)).expect("it is in the list");
        model.trail.here_mut().from.chosen = row;
        model.look(catalogue);
        press(catalogue, &mut model, "Right");
        let rows: Vec<usize> = (0..model.view.page.len()).filter(|&row| model.view.page[row].opens.is_some()).collect();
        for row in rows {
            let mut there = model.clone();
            let opens = there.view.page[row].opens;
            there.trail.here_mut().page.chosen = row;
            press(catalogue, &mut there, "Enter");
            assert_eq!(there.subject(), opens, "{subject:?}");
            press(catalogue, &mut there, "[");
            assert_eq!(there.subject(), Some(subject));
        }
        for link in model.view.page.iter().flat_map(|row| &row.links) {
            assert!(model.view.page.iter().any(|row| opens(row, *link)), "{subject:?}: {link:?} stands in no row of its own");
        }
    }
}

fn opens(row: &rungs::app::doc::Row, link: Link) -> bool {
    match link {
        Link::Page(subject) => row.opens == Some(subject) && row.then.is_none(),
        Link::Step(from, to) => row.opens == Some(Subject::Role(from)) && row.then == Some(to),
    }
}
