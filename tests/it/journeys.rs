//! Journeys: keys in, a screen out, on the shipped data, as somebody would go who has a question.

use rungs::app::{Effect, Model, Msg, Size, update};
use rungs::domain::profile::Rating;
use rungs::domain::{Change, Date, Months, Profile, Slug};

use crate::pictures_fixture::{built_in, here, on, press, seen};

const NORMAL: (u16, u16) = (80, 24);

/// The explorer on the project manager after some keys.
fn after(keys: &str) -> Model {
    let mut model = on(built_in(), "project-manager", NORMAL);
    press(built_in(), &mut model, keys);
    model
}

/// The words of a picture, without the frame and the line breaks.
fn words(model: &Model) -> String {
    let picture = seen(built_in(), model);
    let plain: String = picture.chars().map(|c| if ('\u{2500}'..='\u{259F}').contains(&c) { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sees(model: &Model, what: &[&str]) {
    let words = words(model);
    for what in what {
        assert!(words.contains(what), "{what:?} is not in\n{}", seen(built_in(), model));
    }
}

#[test]
fn what_comes_after_project_manager_takes_one_key_and_walking_there_two() {
    let model = after("n");
    sees(&model, &["What's next after Project Manager", "1 Senior Project Manager", "promotion", "+ ", "− ", "gap "]);
    let model = after("n Enter");
    sees(&model, &["Project Manager › Senior Project Manager"]);
    assert_eq!(here(built_in(), &model), "senior-project-manager");
}

#[test]
fn a_title_on_a_badge_is_found_by_a_part_of_it() {
    let model = after("/ stage Space man Enter");
    assert_eq!(here(built_in(), &model), "stage-manager");
    sees(&model, &["Project Manager › Stage Manager"]);
}

#[test]
fn american_spelling_finds_the_british_title() {
    let model = after("/ program Space manager");
    sees(&model, &["> program manager", "▸ role Programme Manager"]);
}

#[test]
fn a_typing_mistake_still_finds_the_role() {
    assert_eq!(here(built_in(), &after("/ scrumm Space mastr Enter")), "scrum-master");
}

#[test]
fn one_walks_up_a_career_and_down_again_with_two_keys() {
    let up = after("Right Right");
    assert_eq!(up.trail.stops().0.len(), 3);
    let down = after("Left Left Left");
    assert_eq!(down.trail.stops().0.len(), 2);
    sees(&down, &["comes from"]);
}

#[test]
fn from_a_skill_to_the_roles_that_want_it_and_back_again() {
    let mut model = after("/ stakeholder Space eng Enter");
    sees(&model, &["Skill ·", "Wanted by"]);
    let skill = here(built_in(), &model).to_owned();
    for _ in 0..60 {
        if model.chosen().is_some_and(|row| row.opens.is_some()) {
            break;
        }
        press(built_in(), &mut model, "Down");
    }
    press(built_in(), &mut model, "Enter");
    assert_ne!(here(built_in(), &model), skill);
    press(built_in(), &mut model, "[");
    assert_eq!(here(built_in(), &model), skill);
    press(built_in(), &mut model, "[");
    assert_eq!(here(built_in(), &model), "project-manager");
}

#[test]
fn where_a_figure_comes_from_is_one_key_away() {
    let mut model = after("Left G");
    for _ in 0..60 {
        press(built_in(), &mut model, "Up");
        if model.chosen().is_some_and(|row| row.said().contains("(United Kingdom") || row.said().contains("(UK")) {
            break;
        }
    }
    press(built_in(), &mut model, "s");
    sees(&model, &["Sources:", "licence:"]);
}

#[test]
fn how_people_come_to_lead_a_pmo() {
    let mut model = after("/ pmo Space director Enter Left Left");
    assert_eq!(here(built_in(), &model), "pmo-director");
    sees(&model, &["comes from", "PMO Manager", "the step", "To show"]);
    press(built_in(), &mut model, "Enter");
    assert_ne!(here(built_in(), &model), "pmo-director");
}

#[test]
fn is_a_pmo_higher_than_a_pm_takes_eight_keys() {
    let model = after("6 Down*6 Enter");
    sees(
        &model,
        &["Is PMO higher than project manager?", "▸ Not as such. They answer for different", "PMO Manager · Project Manager", "[Q6 S31]"],
    );
}

#[test]
fn a_question_typed_into_find_is_answered() {
    let mut model = after("/ how Space do Space i Space become Space a Space scrum Space mastr?");
    sees(&model, &["Ask", "how to become Scrum Master", "It may also ask"]);
    press(built_in(), &mut model, "Enter");
    sees(&model, &["the answer, from the catalogue", "how to become Scrum Master", "reached from"]);
    press(built_in(), &mut model, "[");
    assert_eq!(here(built_in(), &model), "project-manager");
}

#[test]
fn what_is_no_question_here_offers_the_nearest_ones() {
    let mut model = after("/ who Space won Space the Space cup?");
    sees(&model, &["This is not a question that can be answered here.", "The nearest questions"]);
    press(built_in(), &mut model, "Enter");
    sees(&model, &["the answer to"]);
}

#[test]
fn a_newcomer_finds_the_keys_and_the_way_out() {
    sees(&after(""), &["? help", "q quit"]);
    sees(&after("?"), &["Keys", "Walks to the chosen role.", "Esc close"]);
    sees(&after("? quit"), &["Ends the program"]);
}

#[test]
fn every_role_can_be_walked_to_read_and_asked_what_is_next() {
    let catalogue = built_in();
    for role in catalogue.roles() {
        let slug = catalogue.role(role).slug.as_str();
        let mut model = on(catalogue, slug, NORMAL);
        let title = &catalogue.role(role).title;
        let first = words(&model);
        assert!(first.contains(&title.chars().take(20).collect::<String>()), "{title} is not on its own page");
        press(catalogue, &mut model, "n Esc Tab G g Tab G g Tab s Esc");
        assert_eq!((here(catalogue, &model), model.panels.len()), (slug, 0));
    }
}

/// The explorer for a project manager of six years who has rated what matters.
fn warm(keys: &str) -> Model {
    warm_as("project-manager", keys)
}

fn warm_as(role: &str, keys: &str) -> Model {
    warm_with(role, None, keys)
}

fn warm_with(role: &str, goal: Option<&str>, keys: &str) -> Model {
    let rated = [
        ("planning-scheduling", 4),
        ("stakeholder-engagement", 4),
        ("communication", 4),
        ("risk-management", 3),
        ("leadership", 3),
        ("negotiation", 3),
        ("conflict-resolution", 3),
        ("coaching-mentoring", 2),
        ("governance", 3),
        ("business-case", 2),
        ("financial-acumen", 3),
    ];
    let slug = |raw: &str| Slug::new(raw).expect("a slug");
    let mut profile = Profile::default();
    profile.apply(&Change::Role(Some(slug(role))));
    profile.apply(&Change::Years(Months::from_years(6.0)));
    for (skill, rating) in rated {
        assert!(built_in().skill_of(skill).is_some(), "{skill} is not in the vocabulary");
        profile.apply(&Change::Rate(slug(skill), Rating::new(rating)));
    }
    let goal = goal.map(|to| rungs::domain::profile::Goal { from: None, to: slug(to) });
    profile.apply(&Change::Goal(goal));
    let at = built_in().role_of(role).expect("it is there");
    let today = Date::new(2026, 11, 23).expect("a day");
    let mut model = Model::new(built_in(), at, Size { width: NORMAL.0, height: NORMAL.1 }).known(built_in(), profile, today);
    press(built_in(), &mut model, keys);
    model
}

/// How many keys a script presses.
fn count(keys: &str) -> usize {
    rungs::app::key::script(keys).expect("keys").len()
}

#[test]
fn task_1_three_next_roles_with_reasons_and_what_is_lacking_take_one_key() {
    let keys = "n";
    assert!(count(keys) <= 1);
    sees(&warm(keys), &["What's next after Project Manager", "options, for you", "1 Senior Project Manager", "3 ", "+ ", "− ", "gap "]);
    sees(&after(keys), &["for a typical holder of the role (assumed)", "1 Senior Project Manager", "+ ", "− ", "gap "]);
}

#[test]
fn task_4_pmo_manager_or_programme_manager_with_ones_own_levels_takes_six_keys_at_most() {
    let (is_warm, cold) = ("c Down*2 Enter", "/ pmom Enter c prog Down Enter");
    assert!(count(is_warm) <= 6 && count(cold) <= 14);
    sees(&warm_as("pmo-manager", is_warm), &["PMO Manager against Programme Manager", "Skills that differ", "A B me"]);
    sees(&after(cold), &["PMO Manager against Programme Manager", "Skills that differ"]);
}

#[test]
fn task_7_the_skill_that_opens_most_doors_takes_one_key() {
    sees(&warm("o"), &["Which one skill opens most doors to you", " → ", "opens"]);
    assert!(warm("5").view.on.iter().any(|row| row.said() == "Which one skill opens most doors"));
}

#[test]
fn task_8_a_first_rating_of_twelve_skills_takes_thirteen_keys_and_says_that_it_is_saved() {
    let keys = "5 4 3 4 4 4 3 2 3 3 3 2 1";
    assert!(count(keys) <= 16);
    let mut model = after("");
    let mut saved = 0;
    for key in keys.split(' ') {
        for effect in press(built_in(), &mut model, key) {
            assert!(matches!(effect, Effect::Save(_)), "{effect:?}");
            saved += 1;
            let profile = Box::new(model.me.kept().clone());
            update(built_in(), &mut model, Msg::Saved { profile, told: Ok(None) });
        }
    }
    assert_eq!((saved, model.me.kept().ratings().len()), (12, 12));
    sees(&model, &["1 aware · saved"]);
}

#[test]
fn task_12_the_same_aloud_takes_one_command_and_forty_plain_lines_at_most() {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_rungs"))
        .args(["next", "pm"])
        .env_clear()
        .env("LANG", "C.UTF-8")
        .env("XDG_STATE_HOME", crate::folder::state())
        .output()
        .expect("the program starts");
    let said = String::from_utf8(output.stdout).expect("text");
    assert!(said.lines().count() <= 40, "{said}");
    assert!(!said.chars().any(|c| ('\u{2500}'..='\u{259F}').contains(&c)), "{said}");
    for what in ["  1. ", "  2. ", "  3. ", "Senior Project Manager", "     + ", "     − ", "     gap: "] {
        assert!(said.contains(what), "{what:?} is not in\n{said}");
    }
}

#[test]
fn task_5_three_priced_ways_from_pmo_analyst_to_portfolio_director_take_fifteen_keys_at_most() {
    let keys = "/ pmoan Enter r portd Enter";
    assert!(count(keys) <= 15);
    let model = after(keys);
    sees(&model, &["PMO Analyst to Portfolio Director", "3 ways", "no credential is required"]);
    // Three prices are in sight at once, in the small window.
    let picture = seen(built_in(), &model);
    assert!(picture.matches("gain at most").count() >= 4, "three in the list and one beside it:\n{picture}");
    assert!(picture.matches(" steps · ").count() >= 3 && picture.matches(" years").count() >= 3, "{picture}");
}

#[test]
fn task_6_how_people_become_head_of_a_pmo_takes_ten_keys_at_most() {
    let keys = "/ pmodir Enter Left Left";
    assert!(count(keys) <= 10);
    let model = after(keys);
    assert_eq!(here(built_in(), &model), "pmo-director");
    sees(&model, &["↑ PMO Manager", "↑ Senior Project", "promotion", "Entry role: Project Coordinator (5 steps)"]);
}

#[test]
fn task_9_a_plan_to_hand_to_a_manager_takes_three_keys() {
    let mut model = warm_with("project-manager", Some("pmo-director"), "");
    let keys = "3 E Enter";
    assert!(count(keys) <= 4);
    let effects = press(built_in(), &mut model, keys);
    let [Effect::Write { file, text }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(file, "plan.md");
    assert!(text.lines().count() <= 80, "{text}");
    for part in ["PMO Director", "Sources", "23 November 2026"] {
        assert!(text.contains(part), "{part:?} is not in\n{text}");
    }
}
