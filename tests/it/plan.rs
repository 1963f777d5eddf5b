//! The plan as a page: what it says on the fixture, how long it is, and that no text of the data becomes a piece of layout.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use roxmltree::{Document, Node, ParsingOptions};
use rungs::domain::profile::{Progress, Qualification, Rating};
use rungs::domain::query::plan::{Action, Lack, NoPlan, Plan, PlanFor, plan};
use rungs::domain::query::route::Wishes;
use rungs::domain::{Catalogue, Change, Date, Holder, Months, Profile, Slug, Text};
use rungs::export::{html, markdown};

use crate::fixture::{self, role, skill};

fn today() -> Date {
    Date::new(2026, 11, 23).expect("a day")
}

fn made(catalogue: &Catalogue, holder: &Holder, from: &str, to: &str, route: usize) -> Result<Plan, NoPlan> {
    let wishes = Wishes::of(holder);
    plan(catalogue, &PlanFor { holder, from: role(catalogue, from), to: role(catalogue, to), today: today(), wishes: &wishes, route })
}

fn typical(catalogue: &Catalogue, from: &str, to: &str) -> Plan {
    made(catalogue, &Holder::typical(catalogue, role(catalogue, from)), from, to, 0).expect("there is a route")
}

// --- what it says ------------------------------------------------------------------------------------

#[test]
fn dates_are_ranges_from_today() {
    let catalogue = fixture::catalogue();
    let words = |plan: &Plan| plan.dates.iter().map(|dated| format!("{}: {}", dated.role.id, dated.words())).collect::<Vec<_>>();
    let expected = ["project-manager: 2028 to 2029", "senior-project-manager: 2031 to 2034"];
    assert_eq!(words(&typical(&catalogue, "coordinator", "senior-project-manager")), expected);
    let expected = ["scrum-master: date: no data", "head-of-delivery: not before 2029"];
    assert_eq!(words(&typical(&catalogue, "project-manager", "head-of-delivery")), expected);
}

#[test]
fn a_month_goes_over_the_end_of_a_year() {
    let month = |months: f64| today().month_after(Months::from_years(months / 12.0).expect("months")).to_string();
    assert_eq!([0.0, 1.0, 2.0, 13.0].map(month), ["November 2026", "December 2026", "January 2027", "December 2027"]);
}

fn told(action: &Action) -> String {
    format!("{} → {}", action.text, action.done)
}

#[test]
fn every_action_comes_from_a_gap_and_says_what_shows_it() {
    let catalogue = fixture::catalogue();
    let actions: Vec<String> = typical(&catalogue, "project-manager", "senior-project-manager").actions.iter().map(told).collect();
    let expected = [
        "Risk management from 3 to 5, which Senior Project Manager wants. → 5 on the scale of five.",
        "Leading people from 3 to 4, which Senior Project Manager wants. → 4 on the scale of five.",
    ];
    assert_eq!(actions, expected, "nothing more is short, and nothing is made up to fill five lines");
}

#[test]
fn a_person_gets_their_own_facts_and_gaps() {
    let catalogue = fixture::catalogue();
    let mut profile = Profile::default();
    let credential = |slug: &str| Qualification::Credential { credential: Slug::new(slug).expect("a slug"), part: None };
    let rating = |rating| Rating::new(rating);
    for change in [
        Change::Role(Some(Slug::new("project-manager").expect("a slug"))),
        Change::Years(Months::from_years(6.0)),
        Change::Earn(credential("pmp"), Some(Progress::Held)),
        Change::Earn(credential("scrum"), Some(Progress::UnderWay)),
        Change::rate(&catalogue, skill(&catalogue, "coaching"), rating(1)),
    ] {
        profile.apply(&change);
    }
    let holder = Holder::of_profile(&catalogue, &profile);
    let plan = made(&catalogue, &holder, "project-manager", "scrum-master", 0).expect("there is a route");
    assert_eq!((plan.me.assumed, plan.me.rated, plan.me.held.len()), (false, 1, 1));
    let actions: Vec<String> = plan.actions.iter().map(told).collect();
    let expected = [
        "Coaching from 1 to 4, which Scrum Master wants. → 4 on the scale of five.",
        "Finish CSM / PSM, which Scrum Master requires; what it takes stands below. → The certificate is held.",
    ];
    assert_eq!(actions, expected);
    let text = markdown::plan(&plan);
    assert!(
        text.contains("Now: Project Manager, 6 years of experience in all. 1 skill rated, from 0 (none) to 5 (expert). Held: PMP."),
        "{text}"
    );
    assert!(text.contains("**Careful:** it is possible but uncommon"), "{text}");
}

/// Somebody who is short of something where they are begins with that; each skill has an action of its own with its own proof.
#[test]
fn what_is_short_today_is_told_and_comes_first() {
    let catalogue = fixture::built_in();
    let mut profile = Profile::default();
    for change in [
        Change::Role(Some(Slug::new("project-manager").expect("a slug"))),
        Change::YearsInRole(Months::from_years(4.0)),
        Change::rate(&catalogue, skill(&catalogue, "communication"), Rating::new(2)),
        Change::rate(&catalogue, skill(&catalogue, "stakeholder-engagement"), Rating::new(3)),
        Change::rate(&catalogue, skill(&catalogue, "planning-scheduling"), Rating::new(4)),
    ] {
        profile.apply(&change);
    }
    let holder = Holder::of_profile(&catalogue, &profile);
    let plan = made(&catalogue, &holder, "project-manager", "senior-project-manager", 0).expect("there is a route");
    let text = markdown::plan(&plan);
    assert!(text.contains("Below what Project Manager wants today: Communication 2 of 4 and Stakeholder engagement 3 of 4."), "{text}");
    assert!(text.contains("Senior Project Manager, 2026 to 2027:") && text.contains("(your 4 years in the role count)"), "{text}");
    let begins: Vec<&str> = plan.actions.iter().filter_map(|action| action.text.split(':').next()).collect();
    assert_eq!(begins[0], "Communication from 2 to 4, for Project Manager");
    assert_eq!(begins[1], "Stakeholder engagement from 3 to 5, for Senior Project Manager");
    let done: std::collections::BTreeSet<&String> = plan.actions.iter().map(|action| &action.done).collect();
    assert!(done.len() >= 4, "each is shown by something else: {done:#?}");
    assert_eq!(plan.actions.iter().filter(|action| action.gap == Lack::Credential).count(), 1);
}

/// A plan from another role than one's own says whose skills and years they are, and none of the years are those of the role.
#[test]
fn a_plan_from_another_role_does_not_pass_as_ones_own() {
    let catalogue = fixture::built_in();
    let mut profile = Profile::default();
    for change in [
        Change::Role(Some(Slug::new("project-manager").expect("a slug"))),
        Change::YearsInRole(Months::from_years(6.0)),
        Change::rate(&catalogue, skill(&catalogue, "communication"), Rating::new(2)),
    ] {
        profile.apply(&change);
    }
    let holder = Holder::of_profile(&catalogue, &profile);
    let plan = made(&catalogue, &holder, "pmo-analyst", "pmo-lead", 0).expect("there is a route");
    let text = markdown::plan(&plan);
    assert!(text.contains("Your own role is Project Manager: skills, years and credentials are those of your profile."), "{text}");
    assert!(!text.contains("in the role") && !text.contains("Below what"), "{text}");
}

#[test]
fn a_plan_can_be_made_of_every_route_that_is_listed() {
    let catalogue = fixture::built_in();
    let holder = Holder::typical(&catalogue, role(&catalogue, "project-manager"));
    let asked = |number| made(&catalogue, &holder, "project-manager", "pmo-director", number).map(|plan| plan.route.roles);
    let wishes = Wishes { most: usize::MAX, ..Wishes::default() };
    let all =
        rungs::domain::query::routes(&catalogue, &holder, role(&catalogue, "project-manager"), role(&catalogue, "pmo-director"), &wishes);
    assert!(all.routes.len() > 5);
    for (number, route) in all.routes.iter().enumerate() {
        assert_eq!(asked(number).as_ref(), Ok(&route.roles));
    }
    assert_eq!(asked(all.routes.len()), Err(NoPlan::OnlySoMany(all.routes.len())));
}

#[test]
fn of_a_grade_of_a_credential_the_plan_tells_what_that_grade_asks_for() {
    let catalogue = fixture::built_in();
    let (delivery, senior) =
        (typical(&catalogue, "scrum-master", "project-manager"), typical(&catalogue, "project-manager", "senior-project-manager"));
    let first = |plan: &Plan, title: &str| -> String {
        let paper = plan.credentials.iter().find(|paper| paper.credential.title.as_str() == title);
        paper.map_or_else(|| format!("{:?}", plan.credentials), |paper| paper.eligibility[0].text.to_string())
    };
    assert!(first(&delivery, "PRINCE2 Practitioner").starts_with("Practitioner asks for"), "{}", first(&delivery, "PRINCE2 Practitioner"));
    assert!(first(&senior, "IPMA Level B").starts_with("Level B asks for 5 years"), "{}", first(&senior, "IPMA Level B"));
}

#[test]
fn there_is_no_plan_without_a_route_or_beyond_the_last_one() {
    let catalogue = fixture::catalogue();
    let holder = Holder::typical(&catalogue, role(&catalogue, "coordinator"));
    assert!(matches!(made(&catalogue, &holder, "coordinator", "coordinator", 0), Err(NoPlan::NoRoute(_))));
    assert_eq!(made(&catalogue, &holder, "coordinator", "project-manager", 1), Err(NoPlan::OnlySoMany(1)));
}

// --- the page ----------------------------------------------------------------------------------------

#[test]
fn every_plan_of_the_built_in_framework_fits_on_eighty_lines_and_is_valid_html() {
    let catalogue = fixture::built_in();
    let mut plans = 0;
    for from in catalogue.roles() {
        let holder = Holder::typical(&catalogue, from);
        for to in catalogue.roles() {
            let wishes = Wishes::default();
            for route in 0..2 {
                let Ok(plan) = plan(&catalogue, &PlanFor { holder: &holder, from, to, today: today(), wishes: &wishes, route }) else {
                    continue;
                };
                let text = markdown::plan(&plan);
                assert!(text.lines().count() <= 80, "{} lines:\n{text}", text.lines().count());
                assert!((4..=5).contains(&plan.actions.len()), "{text}");
                assert!(
                    plan.actions.iter().any(|action| action.gap == Lack::Evidence)
                        && plan.actions.iter().any(|action| action.gap == Lack::Skill)
                );
                plans += 1;
                if plans % 29 == 0 {
                    valid(&html::plan(&plan));
                    structure(&text);
                }
            }
        }
    }
    assert!(plans > 2000, "{plans}");
}

#[test]
fn both_formats_say_the_same() {
    let plan = typical(&fixture::built_in(), "project-manager", "pmo-director");
    let page = html::plan(&plan);
    let document = parsed(&page);
    let main = document.descendants().find(|node| node.has_tag_name("main")).expect("it has a main part");
    let said: String = main.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect::<Vec<_>>().join(" ");
    assert_eq!(words(&said), words(&structure(&markdown::plan(&plan))));
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// The text of a page of Markdown, which must hold headings, lists, paragraphs and the names in bold, and nothing else.
fn structure(text: &str) -> String {
    let mut said = String::new();
    for event in Parser::new_ext(text, Options::all().difference(Options::ENABLE_SMART_PUNCTUATION)) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::Item | Tag::Strong) | Event::End(TagEnd::Strong) => {}
            Event::Start(Tag::List(_)) | Event::End(TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::List(_) | TagEnd::Item) => {
                said.push('\n')
            }
            Event::Text(text) => said.push_str(&text),
            other => panic!("{other:?} in\n{text}"),
        }
    }
    said
}

fn parsed(page: &str) -> Document<'_> {
    Document::parse_with_options(page, ParsingOptions { allow_dtd: true, ..ParsingOptions::default() }).expect("it is well formed")
}

/// The elements of a page, with what each may hold and bear.
const ELEMENTS: &[(&str, &[&str], &[&str])] = &[
    ("html", &["head", "body"], &["lang"]),
    ("head", &["meta", "title", "style"], &[]),
    ("meta", &[], &["charset", "http-equiv", "content", "name"]),
    ("title", &["#"], &[]),
    ("style", &["#"], &[]),
    ("body", &["main"], &[]),
    ("main", &["h1", "p", "section"], &[]),
    ("section", &["h2", "ul", "ol", "p"], &["class"]),
    ("h1", &["#"], &[]),
    ("h2", &["#"], &[]),
    ("p", &["#"], &["class"]),
    ("ul", &["li"], &[]),
    ("ol", &["li"], &[]),
    ("li", &["#", "dl"], &[]),
    ("dl", &["dt", "dd"], &[]),
    ("dt", &["#"], &[]),
    ("dd", &["#"], &[]),
];

/// Checks a page: well formed, only known elements in their places, nothing that runs or reaches outside.
fn valid(page: &str) {
    let document = parsed(page);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\" />"), "{page}");
    document.descendants().filter(Node::is_element).for_each(placed);
    let text_of = |name: &str| document.descendants().find(|node| node.has_tag_name(name)).and_then(|node| node.text()).unwrap_or_default();
    assert!(!text_of("title").is_empty() && text_of("title") == text_of("h1"));
    let style = text_of("style");
    assert_eq!(style.matches('{').count(), style.matches('}').count());
    assert!(
        !style.contains("url(")
            && !style.contains("@import")
            && style.contains("prefers-color-scheme: dark")
            && style.contains("@media print")
    );
    for list in document.descendants().filter(|node| ["ul", "ol", "dl"].iter().any(|name| node.has_tag_name(*name))) {
        assert!(list.children().any(|node| node.is_element()), "no list is empty");
    }
}

fn placed(node: Node<'_, '_>) {
    let name = node.tag_name().name();
    let (_, holds, bears) = ELEMENTS.iter().find(|(known, _, _)| *known == name).unwrap_or_else(|| panic!("no element {name} is known"));
    assert!(
        node.attributes().all(|attribute| bears.contains(&attribute.name())),
        "{name} bears {:?}",
        node.attributes().collect::<Vec<_>>()
    );
    for child in node.children() {
        let is_blank = child.is_text() && child.text().is_none_or(|text| text.trim().is_empty());
        let held = if child.is_text() { "#" } else { child.tag_name().name() };
        assert!(is_blank || holds.contains(&held), "{name} holds {held}");
    }
}

// --- texts that would be more than text --------------------------------------------------------------

/// Texts that would be layout, a link, or code in one of the formats.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</title></style><img src=x onerror=alert(1)>",
    "]]> <!-- x --> &amp; &#60; \\\" ' \\\\",
    "| a | b | `code` ``` *em* **strong** _u_ ~~s~~",
    "[a](http://e.example) ![b](c) <http://e.example> [d]: e [^f]",
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "=====",
    "http://e.example and www.e.example and a@e.example",
    "{#id .class} $x$ :smile: [ ] [x]",
];

/// The six roles with a hostile text wherever there is one.
fn hostile(text: &str) -> Catalogue {
    let title = format!("T {text}");
    fixture::over_six(&format!(
        r#"(framework: (id: "hostile", format: 1, version: "1", extends: ["six"], title: "{title}"),
        sources: [(id: "h", label: "H", title: "{text}", date: "{text}", licence: "{text}", attribution: "{text}")],
        skills: [(id: "hostile", title: "{text}", sources: ["h"])],
        credentials: [(id: "hostile", label: "{text}", title: "{text}", issuer: "{text}", as_of: "{text}",
          eligibility: [(id: "e", text: "{text}", sources: ["h"])], sources: ["h"])],
        roles: [(id: "hostile", title: "{title}", track: "delivery", level: 5, summary: (text: "{text}", sources: ["h"]),
          skills: [(skill: "hostile", want: 3, need: "required", sources: ["h"])],
          credentials: [(credential: "hostile", need: "required", sources: ["h"])], sources: ["h"])],
        steps: [(from: "project-manager", to: "hostile", kind: "promotion", to_show: ["{text}", "{text}"], note: "{text}",
          confidence: "stated", sources: ["h"])])"#
    ))
}

#[test]
fn a_hostile_text_stays_a_text_in_every_format() {
    for text in HOSTILE {
        let catalogue = hostile(text);
        let plan = typical(&catalogue, "project-manager", "hostile");
        let title = &catalogue.role(role(&catalogue, "hostile")).title;
        let said = structure(&markdown::plan(&plan));
        assert!(said.matches(title.as_str()).count() >= 4, "{said}");
        let page = html::plan(&plan);
        valid(&page);
        let document = parsed(&page);
        let bold = document.descendants().find(|node| node.has_tag_name("h1")).and_then(|node| node.text());
        assert_eq!(bold, Some(format!("From Project Manager to {title}").as_str()));
    }
}

proptest! {
    #[test]
    fn any_text_comes_back_from_markdown_and_from_html(raw in "\\PC*", also in "[-#+=>*_`|<&!\\[\\](){}~$.:/@0-9 a-z\\\\]{0,24}") {
        for raw in [raw, also] {
            let text = Text::clean(&raw);
            let expected = words(text.as_str()).join(" ");
            let item = format!("- {}\n", markdown::escaped(text.as_str()));
            let number = format!("12. {}\n    - **x:** {}\n", markdown::escaped(text.as_str()), markdown::escaped(text.as_str()));
            let said = |page: &str| words(&structure(page)).join(" ");
            prop_assert_eq!(said(&item), expected.clone());
            prop_assert!(said(&number).matches(expected.as_str()).count() >= 2);
            let page = format!("<p>{}</p>", html::escaped(text.as_str()));
            let document = parsed(&page);
            prop_assert_eq!(document.root_element().text().unwrap_or_default(), text.as_str());
        }
    }
}
