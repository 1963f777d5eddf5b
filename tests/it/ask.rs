//! How a sentence is understood: the questions of the data in other words, every kind of question about every record, and
//! what is declined.

mod wordings;

use proptest::prelude::*;
use rungs::domain::query::ask::By;
use rungs::domain::query::{self, Ask};
use rungs::domain::{Asking, Catalogue, Reading, Subject, Thing, Word};
use wordings::{DECLINED, ELSEWHERE, KINDS, OTHER_WORDS, SHORT_FORMS, SPELLINGS};

use crate::fixture;

/// What a sentence was understood as: the id of a question, `kind: of, and`, or `declined`.
fn understood(catalogue: &Catalogue, words: &str) -> String {
    query::ask(catalogue, words).reading.map_or_else(|| "declined".into(), |reading| subject(catalogue, reading.at))
}

fn subject(catalogue: &Catalogue, at: Subject) -> String {
    match at {
        Subject::Question(id) => catalogue.question(id).slug.to_string(),
        Subject::Answer(reading) => read(catalogue, reading),
        Subject::Role(_) | Subject::Skill(_) | Subject::Credential(_) | Subject::Topic(_) => panic!("a record is no reading"),
    }
}

fn read(catalogue: &Catalogue, reading: Reading) -> String {
    let things = [reading.of, reading.and].into_iter().flatten().map(|thing| slug(catalogue, thing));
    format!("{}: {}", reading.kind.word(), things.collect::<Vec<_>>().join(", "))
}

fn slug(catalogue: &Catalogue, thing: Thing) -> String {
    match thing {
        Thing::Role(id) => catalogue.role(id).slug.to_string(),
        Thing::Skill(id) => catalogue.skill(id).slug.to_string(),
        Thing::Credential(id) => catalogue.credential(id).slug.to_string(),
        Thing::Topic(id) => catalogue.topic(id).slug.to_string(),
    }
}

/// The question that answers a reading, else the reading.
fn answered_by(catalogue: &Catalogue, reading: Reading) -> String {
    let question = catalogue.questions().find(|&id| catalogue.question(id).is.contains(&reading));
    question.map_or_else(|| read(catalogue, reading), |id| catalogue.question(id).slug.to_string())
}

/// Holds what was understood against what was expected, and tells everything that differs.
fn assert_understood<'a>(catalogue: &Catalogue, table: impl IntoIterator<Item = (&'a str, String)>) {
    let differs = |(words, expected): (&str, String)| {
        let understood = understood(catalogue, words);
        (understood != expected).then(|| format!("{words}: {understood}, not {expected}"))
    };
    let wrong: Vec<String> = table.into_iter().filter_map(differs).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn nearest(ask: &Ask) -> Vec<&str> {
    ask.nearest.iter().map(|question| question.id.as_str()).collect()
}

fn meanings(ask: &Ask) -> Vec<String> {
    ask.meanings.iter().map(|told| format!("{}: {}, {}", told.written, told.taken, told.why)).collect()
}

fn things(catalogue: &Catalogue) -> Vec<Thing> {
    let roles = catalogue.roles().map(Thing::Role);
    let others = catalogue.skills().map(Thing::Skill).chain(catalogue.credentials().map(Thing::Credential));
    roles.chain(others).chain(catalogue.topics().map(Thing::Topic)).collect()
}

/// Whether a kind can be asked of a thing; told here once more, apart from the table of the program.
fn can_be_asked(kind: Asking, thing: Thing) -> bool {
    let (role, skill) = (matches!(thing, Thing::Role(_)), matches!(thing, Thing::Skill(_)));
    let (credential, topic) = (matches!(thing, Thing::Credential(_)), matches!(thing, Thing::Topic(_)));
    match kind {
        Asking::What | Asking::Purpose | Asking::Difference => true,
        Asking::Does | Asking::Titles | Asking::Higher => !skill,
        Asking::Next | Asking::Path | Asking::Before | Asking::Above | Asking::Years | Asking::Way | Asking::Credentials => role,
        Asking::Become => role || credential,
        Asking::Skills => role || topic,
        Asking::Wanted => skill || credential,
        Asking::Highest => false,
    }
}

fn kinds(things: usize) -> impl Iterator<Item = Asking> {
    Asking::WORDS.iter().map(|(kind, _)| *kind).filter(move |kind| kind.things() == things)
}

// --- the questions of the data -----------------------------------------------------------------------

#[test]
fn every_question_as_it_is_written_is_that_question() {
    let catalogue = fixture::built_in();
    assert_eq!(catalogue.questions().count(), 19);
    for id in catalogue.questions() {
        let question = catalogue.question(id);
        let ask = query::ask(&catalogue, &question.title);
        let reading = ask.reading.unwrap_or_else(|| panic!("{} is not read", question.slug));
        assert_eq!((reading.at, reading.by), (Subject::Question(id), By::Wording), "{}", question.slug);
        assert_eq!(reading.says, question.title);
    }
}

#[test]
fn every_other_wording_of_the_data_is_its_question() {
    let catalogue = fixture::built_in();
    for id in catalogue.questions() {
        let question = catalogue.question(id);
        assert!((4..=8).contains(&question.also.len()), "{}: {}", question.slug, question.also.len());
        for wording in &question.also {
            assert_eq!(understood(&catalogue, wording), question.slug.as_str(), "{wording}");
        }
    }
}

#[test]
fn every_question_is_understood_in_other_words() {
    let catalogue = fixture::built_in();
    let mut asked = Vec::new();
    for (expected, wordings) in OTHER_WORDS {
        let question = catalogue.question(catalogue.question_of(expected).expect("the data have it"));
        assert!(wordings.len() >= 3, "{expected}");
        for wording in *wordings {
            let known = |text: &rungs::domain::Text| text.trim_end_matches('?').eq_ignore_ascii_case(wording.trim_end_matches('?'));
            assert!(!question.also.iter().any(known) && !known(&question.title), "the data have {wording} already");
        }
        assert_understood(&catalogue, wordings.iter().map(|wording| (*wording, (*expected).to_owned())));
        asked.push((*expected).to_owned());
    }
    let all: Vec<String> = catalogue.questions().map(|id| catalogue.question(id).slug.to_string()).collect();
    assert_eq!(asked, all);
}

#[test]
fn an_id_is_its_question() {
    let catalogue = fixture::built_in();
    for (typed, expected) in [("q6", "q6"), ("Q6?", "q6"), (" q17 ", "q17"), ("q99", "declined")] {
        assert_eq!(understood(&catalogue, typed), expected, "{typed}");
    }
    assert_eq!(query::ask(&catalogue, "q6").reading.map(|reading| reading.by), Some(By::Id));
}

#[test]
fn what_a_question_asks_in_general_leads_to_it() {
    let catalogue = fixture::built_in();
    let readings = catalogue.questions().flat_map(|id| catalogue.question(id).is.iter().map(move |reading| (id, *reading)));
    let readings: Vec<_> = readings.collect();
    assert_eq!(readings.len(), 18);
    for (id, reading) in readings {
        assert_eq!(reading, reading.canonical());
        let wording = query::asks(&catalogue, reading);
        assert_eq!(query::ask(&catalogue, &wording).reading.map(|reading| reading.at), Some(Subject::Question(id)), "{wording}");
    }
}

// --- every kind about every record -------------------------------------------------------------------

#[test]
fn the_kinds_are_understood_as_people_write_them() {
    let catalogue = fixture::built_in();
    assert_understood(&catalogue, KINDS.iter().map(|(words, expected)| (*words, (*expected).to_owned())));
    for (kind, _) in Asking::WORDS.iter().filter(|(kind, _)| *kind != Asking::Highest) {
        assert!(KINDS.iter().any(|(_, reading)| reading.starts_with(&format!("{}:", kind.word()))), "{}", kind.word());
    }
}

#[test]
fn whatever_is_understood_has_an_answer_of_its_kind() {
    let catalogue = fixture::built_in();
    for kind in kinds(1).chain(kinds(2)) {
        for thing in things(&catalogue).into_iter().filter(|thing| can_be_asked(kind, *thing)) {
            assert!(query::answers(kind, thing), "{}: {}", kind.word(), slug(&catalogue, thing));
        }
    }
}

#[test]
fn every_kind_about_every_record_is_read_back_from_its_own_wording() {
    for catalogue in [fixture::built_in(), fixture::catalogue()] {
        for kind in kinds(1) {
            for thing in things(&catalogue).into_iter().filter(|thing| can_be_asked(kind, *thing)) {
                let reading = Reading { kind, of: Some(thing), and: None };
                let wording = query::asks(&catalogue, reading);
                assert_eq!(understood(&catalogue, &wording), answered_by(&catalogue, reading), "{wording}");
            }
        }
    }
}

#[test]
fn every_kind_about_two_records_is_read_back_from_its_own_wording() {
    for (catalogue, stride) in [(fixture::built_in(), 7), (fixture::catalogue(), 1)] {
        let things = things(&catalogue);
        for kind in kinds(2) {
            let fitting: Vec<Thing> = things.iter().copied().filter(|thing| can_be_asked(kind, *thing)).collect();
            for (position, &one) in fitting.iter().enumerate() {
                for &other in fitting.iter().skip(position % stride).step_by(stride).filter(|other| **other != one) {
                    let reading = Reading { kind, of: Some(one), and: Some(other) }.canonical();
                    let wording = query::asks(&catalogue, reading);
                    assert_eq!(understood(&catalogue, &wording), answered_by(&catalogue, reading), "{wording}");
                }
            }
        }
    }
}

#[test]
fn every_title_in_every_frame_is_read_as_that_role() {
    let catalogue = fixture::built_in();
    let frames = [
        ("next", "what comes after a ROLE?"),
        ("next", "I am a ROLE, what next"),
        ("become", "how do i become a ROLE"),
        ("before", "what comes before ROLE"),
        ("does", "What does a ROLE do all day?"),
        ("skills", "which skills does a ROLE need?"),
        ("credentials", "certifications for ROLE"),
        ("years", "how long does it take to become a ROLE"),
        ("titles", "other names for ROLE"),
        ("above", "who is above the ROLE"),
        ("path", "career path for a ROLE"),
        ("purpose", "what is the point of a ROLE"),
        ("what", "define ROLE"),
    ];
    for id in catalogue.roles() {
        let role = catalogue.role(id);
        for (kind, frame) in frames {
            let asked = frame.replace("ROLE", &role.title);
            let kind = Asking::parse(kind).expect("it is a kind");
            let reading = Reading { kind, of: Some(Thing::Role(id)), and: None };
            assert_eq!(understood(&catalogue, &asked), answered_by(&catalogue, reading), "{asked}");
        }
    }
}

#[test]
fn what_is_the_same_either_way_round_is_one_reading() {
    let catalogue = fixture::built_in();
    for frame in ["difference between A and B", "A or B?", "which is higher, A or B", "is A above B", "A vs B"] {
        let one = frame.replace('A', "scrum master").replace('B', "product owner");
        let other = frame.replace('A', "product owner").replace('B', "scrum master");
        let one = understood(&catalogue, &one);
        assert_ne!(one, "declined", "{frame}");
        assert_eq!(one, understood(&catalogue, &other), "{frame}");
    }
    let (to, back) = ("from scrum master to product owner", "from product owner to scrum master");
    assert_ne!(understood(&catalogue, to), understood(&catalogue, back));
}

#[test]
fn british_and_american_spelling_ask_the_same() {
    let catalogue = fixture::built_in();
    for (british, american) in SPELLINGS {
        let expected = understood(&catalogue, british);
        assert_ne!(expected, "declined", "{british}");
        assert_eq!(understood(&catalogue, american), expected, "{american}");
    }
}

// --- short forms -------------------------------------------------------------------------------------

#[test]
fn a_short_form_is_decided_by_what_is_asked_then_by_the_sentence_then_by_use() {
    let catalogue = fixture::built_in();
    for (words, reading, taken) in SHORT_FORMS {
        let expected = {
            let (kind, of) = reading.split_once(": ").expect("a reading has a kind");
            let kind = Asking::parse(kind).expect("it is a kind");
            let thing = things(&catalogue).into_iter().find(|thing| slug(&catalogue, *thing) == of).expect("the data have it");
            answered_by(&catalogue, Reading { kind, of: Some(thing), and: None })
        };
        let ask = query::ask(&catalogue, words);
        // A wording of the data needs no meaning of its own.
        assert_eq!(understood(&catalogue, words), expected, "{words}");
        if ask.reading.as_ref().is_some_and(|reading| reading.by == By::Kind) {
            assert_eq!(meanings(&ask), *taken, "{words}");
            assert!(ask.meanings.iter().all(|told| !told.others.is_empty()), "{words}");
        }
    }
}

#[test]
fn the_other_meanings_of_a_short_form_are_offered() {
    let catalogue = fixture::built_in();
    let ask = query::ask(&catalogue, "how long to become a PM");
    let others: Vec<String> = ask.others.iter().map(|other| subject(&catalogue, other.at)).collect();
    assert_eq!(others, ["years: programme-manager", "years: product-manager"]);
    assert_eq!(ask.meanings[0].others.iter().map(|text| text.as_str()).collect::<Vec<_>>(), ["programme manager", "product manager"]);
}

#[test]
fn a_meaning_without_a_page_is_told_and_nothing_else_is_answered() {
    let catalogue = fixture::built_in();
    for (words, told) in ELSEWHERE {
        let ask = query::ask(&catalogue, words);
        assert_eq!(ask.reading, None, "{words}");
        assert_eq!(meanings(&ask), [*told], "{words}");
        assert_eq!(ask.nearest.len(), 3, "{words}");
    }
}

// --- what is told beside the reading -----------------------------------------------------------------

#[test]
fn a_typo_is_told() {
    let catalogue = fixture::built_in();
    let ask = query::ask(&catalogue, "what skilss does a programme mangaer need");
    let corrected: Vec<String> = ask.corrected.iter().map(|each| format!("{} for {}", each.read, each.written)).collect();
    assert_eq!(corrected, ["skills for skilss", "manager for mangaer"]);
    assert!(ask.unread.is_empty());
}

#[test]
fn one_word_may_be_left_over_and_is_told() {
    let catalogue = fixture::built_in();
    let ask = query::ask(&catalogue, "skills for a programme manager in India");
    let reading = ask.reading.expect("it is read");
    assert_eq!((subject(&catalogue, reading.at).as_str(), reading.by), ("skills: programme-manager", By::KindInPart));
    assert_eq!(ask.unread.iter().map(|word| word.as_str()).collect::<Vec<_>>(), ["India"]);
    assert_eq!(understood(&catalogue, "skills for a programme manager in rural India"), "declined");
}

#[test]
fn two_other_readings_are_offered_and_none_is_the_first() {
    let catalogue = fixture::built_in();
    let asked = OTHER_WORDS.iter().flat_map(|(_, wordings)| wordings.iter().copied()).chain(KINDS.iter().map(|(words, _)| *words));
    for words in asked {
        let ask = query::ask(&catalogue, words);
        let first = ask.reading.unwrap_or_else(|| panic!("{words} is not read")).at;
        let others: Vec<Subject> = ask.others.iter().map(|other| other.at).collect();
        assert_eq!(others.len(), 2, "{words}");
        assert!(!others.contains(&first) && others[0] != others[1], "{words}");
        assert!(ask.nearest.is_empty(), "{words}");
        assert!(ask.others.iter().all(|other| !other.says.is_empty()), "{words}");
    }
}

#[test]
fn what_a_reading_says_is_read_as_the_same() {
    let catalogue = fixture::built_in();
    for (words, _) in KINDS {
        let ask = query::ask(&catalogue, words);
        for reading in ask.reading.iter().chain(&ask.others) {
            let again = query::ask(&catalogue, &reading.says).reading.map(|again| again.at);
            assert_eq!(again, Some(reading.at), "{words}: {}", reading.says);
        }
    }
}

#[test]
fn the_same_words_are_always_understood_alike() {
    let catalogue = fixture::built_in();
    for (words, _) in KINDS {
        assert_eq!(query::ask(&catalogue, words), query::ask(&fixture::built_in(), words));
    }
}

// --- what is declined --------------------------------------------------------------------------------

#[test]
fn what_cannot_be_read_is_declined_with_the_nearest_three_questions() {
    let catalogue = fixture::built_in();
    assert!(DECLINED.len() >= 30);
    for words in DECLINED {
        let ask = query::ask(&catalogue, words);
        assert_eq!(ask.reading, None, "{words}");
        assert!(ask.others.is_empty() && ask.corrected.is_empty(), "{words}");
        let mut nearest = nearest(&ask);
        nearest.dedup();
        assert_eq!(nearest.len(), 3, "{words}");
    }
}

#[test]
fn the_nearest_questions_speak_of_the_same() {
    let catalogue = fixture::built_in();
    let table = [
        ("how much does a PM earn", "q16"),
        ("how do I get rid of my PMO", "q7"),
        ("is pmp worth it", "q17"),
        ("what comes after dinner", "q2"),
        ("what is the purpose of life", "q10"),
        ("skills", "q18"),
    ];
    for (words, expected) in table {
        assert_eq!(nearest(&query::ask(&catalogue, words))[0], expected, "{words}");
    }
}

#[test]
fn a_long_text_is_not_read_and_not_repeated_in_full() {
    let catalogue = fixture::built_in();
    let long = "what comes after project manager ".repeat(304);
    assert!(long.len() > 10_000);
    let ask = query::ask(&catalogue, &long);
    assert_eq!((ask.reading, ask.nearest.len()), (None, 3));
    assert!(ask.asked.chars().count() <= 201 && ask.asked.ends_with('…'));
    let words = "a ".repeat(100);
    assert_eq!(query::ask(&catalogue, &words).reading, None);
}

#[test]
fn without_questions_and_topics_the_kinds_still_work() {
    let catalogue = fixture::catalogue();
    let table = [
        ("what comes after PM", "next: project-manager"),
        ("what's next after project lead?", "next: project-manager"),
        ("project coordinator -> project manager", "way: coordinator, project-manager"),
        ("who needs coaching", "wanted: coaching"),
        ("what does the head of delivery do", "does: head-of-delivery"),
        ("what is the highest level", "highest: "),
        ("who won the cup", "declined"),
    ];
    for (words, expected) in table {
        let ask = query::ask(&catalogue, words);
        assert_eq!(understood(&catalogue, words), expected, "{words}");
        assert!(ask.nearest.is_empty());
    }
    let empty = fixture::read(r#"(framework: (id: "none", format: 1, title: "None"))"#);
    assert_eq!(query::ask(&empty, "what comes after project manager").reading, None);
}

#[test]
fn several_bearers_of_a_name_are_told() {
    let catalogue = fixture::catalogue();
    let ask = query::ask(&catalogue, "what comes after PSO");
    assert_eq!(meanings(&ask), ["PSO: Project Co-ordinator, the usual meaning"]);
    assert_eq!(ask.others.first().map(|other| subject(&catalogue, other.at)), Some("next: programme-manager".into()));
}

// --- anything at all ---------------------------------------------------------------------------------

/// A text as letters alone: lower case, without small words and plurals, as both sides of the Atlantic spell it.
fn letters(text: &str) -> String {
    let words = text.split(|each: char| !each.is_alphanumeric()).map(str::to_lowercase);
    let words = words.filter(|word| !["a", "an", "and", "of", "the"].contains(&word.as_str()));
    let words = words.map(|word| word.replace("programme", "program"));
    words.map(|word| word.strip_suffix('s').filter(|_| word.len() > 2).map_or_else(|| word.clone(), str::to_owned)).collect()
}

/// Every name of a thing.
fn names_of(catalogue: &Catalogue, thing: Thing) -> Vec<String> {
    let aliases = |list: &[rungs::domain::Alias]| list.iter().map(|alias| alias.title.to_string()).collect::<Vec<String>>();
    let (title, mut names) = match thing {
        Thing::Role(id) => (catalogue.role(id).title.to_string(), aliases(&catalogue.role(id).aliases)),
        Thing::Skill(id) => (catalogue.skill(id).title.to_string(), Vec::new()),
        Thing::Credential(id) => (catalogue.credential(id).title.to_string(), aliases(&catalogue.credential(id).aliases)),
        Thing::Topic(id) => (catalogue.topic(id).title.to_string(), aliases(&catalogue.topic(id).aliases)),
    };
    if let Thing::Role(id) = thing {
        names.extend(catalogue.role(id).short.iter().map(ToString::to_string));
    }
    if let Thing::Credential(id) = thing {
        let credential = catalogue.credential(id);
        names.extend(credential.label.split('/').map(str::to_owned));
        names.extend((0..credential.parts.len()).map(|part| credential.name(Some(part))));
    }
    names.extend(title.split(['&', ',', '(', ')', '/']).filter(|part| part.trim().len() > 2).map(str::to_owned));
    let first = title.split([' ', '-']).filter_map(|word| word.chars().next()).filter(|each| each.is_alphanumeric());
    let initials: String = first.collect();
    names.extend((initials.len() > 1).then_some(initials));
    let labels = catalogue.labels().filter(|label| label.meanings.iter().any(|meaning| meaning.link == Some(thing)));
    names.extend(labels.map(|label| label.label.to_string()));
    names.push(slug(catalogue, thing));
    names.push(title);
    names
}

const PIECES: &[&str] = &[
    "what",
    "is",
    "comes",
    "after",
    "before",
    "the",
    "a",
    "of",
    "to",
    "from",
    "how",
    "do",
    "I",
    "become",
    "long",
    "skills",
    "for",
    "or",
    "and",
    "difference",
    "between",
    "higher",
    "than",
    "who",
    "needs",
    "career path",
    "next",
    "does",
    "other titles",
    "credentials",
    "PM",
    "PMO",
    "CPO",
    "project manager",
    "programme manager",
    "scrum master",
    "PMO analyst",
    "PMP",
    "negotiation",
    "types of PMO",
    "manager",
    "project",
    "senior",
    "office",
    "banana",
    "quickly",
    "not",
    "salary",
    "7",
    "?",
    ",",
    "->",
    "/",
    "director",
    "planning",
    "BA",
    "head of PMO",
    "product owners",
];

proptest! {
    #[test]
    fn any_text_is_taken_and_named_things_alone_are_read(words in "\\PC{0,60}") {
        let catalogue = fixture::catalogue();
        check(&catalogue, &words)?;
    }

    #[test]
    fn whatever_is_put_together_only_what_is_named_is_read(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..9)) {
        thread_local!(static CATALOGUE: Catalogue = fixture::built_in());
        CATALOGUE.with(|catalogue| check(catalogue, &pieces.join(" ")))?;
    }
}

fn check(catalogue: &Catalogue, words: &str) -> Result<(), TestCaseError> {
    let ask = query::ask(catalogue, words);
    prop_assert!(ask.others.len() <= 2 && ask.nearest.len() <= 3);
    prop_assert!(ask.reading.is_some() || ask.others.is_empty());
    let corrected = ask.corrected.iter().fold(words.to_owned(), |text, each| text.replace(each.written.as_str(), &each.read));
    let text = letters(&corrected);
    for understood in ask.reading.iter() {
        let Subject::Answer(reading) = understood.at else { continue };
        for thing in [reading.of, reading.and].into_iter().flatten() {
            let named = names_of(catalogue, thing).iter().any(|name| text.contains(&letters(name)));
            prop_assert!(named, "{words:?} is read as {}", read(catalogue, reading));
        }
    }
    Ok(())
}
