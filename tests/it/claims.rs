//! Every claim of the material: it is in the data, it leads where the table says, and there one reads it.

use rungs::app::doc::Row;
use rungs::app::{Model, Size, answers, card, page, pages};
use rungs::domain::{Catalogue, Holder, Link, Question, QuestionId, Subject};

use crate::pictures_fixture::built_in;

/// The table of the material.
const TABLE: &str = include_str!("claims.txt");

struct Expected<'a> {
    question: &'a str,
    claim: &'a str,
    links: Vec<Link>,
}

fn table(catalogue: &Catalogue) -> Vec<Expected<'static>> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| expected(catalogue, line)).collect()
}

fn expected<'a>(catalogue: &Catalogue, line: &'a str) -> Expected<'a> {
    let mut words = line.split(' ');
    let (question, claim) = (words.next().expect("a question"), words.next().expect("a claim"));
    Expected { question, claim, links: words.map(|word| link(catalogue, word)).collect() }
}

fn link(catalogue: &Catalogue, word: &str) -> Link {
    let (kind, slug) = word.split_once(':').expect("a kind and a slug");
    let role = |slug: &str| catalogue.role_of(slug).unwrap_or_else(|| panic!("{word}"));
    let subject = match kind {
        "role" => Some(Subject::Role(role(slug))),
        "skill" => catalogue.skill_of(slug).map(Subject::Skill),
        "credential" => catalogue.credential_of(slug).map(Subject::Credential),
        "topic" => catalogue.topic_of(slug).map(Subject::Topic),
        "step" => {
            let (from, to) = slug.split_once('>').expect("two ends");
            return Link::Step(role(from), role(to));
        }
        other => panic!("{other} is no kind of page"),
    };
    Link::Page(subject.unwrap_or_else(|| panic!("{word}")))
}

fn question<'a>(catalogue: &'a Catalogue, slug: &str) -> (QuestionId, &'a Question) {
    let id = catalogue.question_of(slug).unwrap_or_else(|| panic!("there is no {slug}"));
    (id, catalogue.question(id))
}

/// Somebody of whom nothing is known.
fn model(catalogue: &Catalogue) -> Model {
    Model::new(catalogue, catalogue.start().expect("there are roles"), Size { width: 80, height: 24 })
}

/// The rows of the page that a link leads to.
fn rows(catalogue: &Catalogue, link: Link) -> Vec<Row> {
    match link {
        Link::Page(Subject::Role(id)) => page::role(catalogue, &model(catalogue), id, 1000),
        Link::Page(Subject::Skill(id)) => pages::skill(catalogue, &model(catalogue), id, 1000),
        Link::Page(Subject::Credential(id)) => pages::credential(catalogue, &model(catalogue), id, 1000),
        Link::Page(subject @ (Subject::Topic(_) | Subject::Question(_) | Subject::Answer(_))) => answers::page(catalogue, subject, 1000),
        Link::Step(from, to) => card::whole(catalogue, &Holder::typical(catalogue, from), (from, to), 1000).0,
    }
}

fn words(row: &Row) -> String {
    let text: Vec<String> = row.lines.iter().map(|line| line.text()).collect();
    text.iter().flat_map(|line| line.split_whitespace()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_table_has_every_claim_of_the_material() {
    let table = table(built_in());
    assert_eq!(table.len(), 87);
    let asked: std::collections::BTreeSet<&str> = table.iter().map(|expected| expected.question).collect();
    assert_eq!(asked.len(), 19);
}

#[test]
fn every_claim_leads_where_the_table_says_and_names_its_question_as_a_source() {
    let catalogue = built_in();
    for expected in table(catalogue) {
        let what = format!("{}.{}", expected.question, expected.claim);
        let (_, question) = question(catalogue, expected.question);
        let claim = question.claims.iter().find(|claim| claim.slug.as_str() == expected.claim).unwrap_or_else(|| panic!("{what}"));
        for link in &expected.links {
            assert!(claim.links.contains(link), "{what} does not lead to {link:?}");
        }
        let source = catalogue.source_of(expected.question).expect("a question is a source");
        assert!(claim.fact.basis.sources.contains(&source), "{what}");
    }
}

#[test]
fn every_claim_is_read_on_every_page_that_the_table_names_and_leads_back() {
    let catalogue = built_in();
    for expected in table(catalogue) {
        let what = format!("{}.{}", expected.question, expected.claim);
        let (id, question) = question(catalogue, expected.question);
        let claim = question.claims.iter().find(|claim| claim.slug.as_str() == expected.claim).unwrap_or_else(|| panic!("{what}"));
        for link in &expected.links {
            let rows = rows(catalogue, *link);
            let answered = rows.iter().filter(|row| row.opens == Some(Subject::Question(id)));
            assert!(answered.map(words).any(|text| text.contains(claim.fact.text.as_str())), "{what} on {link:?}");
        }
    }
}

fn told(slug: &str) -> String {
    let (_, question) = question(built_in(), slug);
    let claims: Vec<&str> = question.claims.iter().map(|claim| claim.fact.text.as_str()).collect();
    let caution = question.caution.as_ref().map_or("", |caution| caution.text.as_str());
    format!("{} {} {caution}", question.lead.text, claims.join(" "))
}

#[test]
fn the_highest_level_is_told_apart_from_a_credential() {
    let (_, question) = question(built_in(), "q17");
    let lead = question.lead.text.as_str();
    assert!(lead.contains("PMP") && lead.contains("credential"), "{lead}");
    let told = told("q17");
    for name in
        ["PgMP", "PfMP", "chief project officer", "head of programmes and projects", "portfolio director", "enterprise PMO director"]
    {
        assert!(told.to_lowercase().contains(&name.to_lowercase()), "{name} is not named in: {told}");
    }
}

#[test]
fn whether_a_pmo_is_higher_is_answered_by_scope_and_not_by_rank() {
    let (_, question) = question(built_in(), "q6");
    let lead = question.lead.text.as_str();
    assert!(lead.starts_with("Not as such.") && lead.contains("scope"), "{lead}");
    let told = told("q6");
    assert!(told.contains("not ranks") || told.contains("not rank"), "{told}");
    assert!(!told.contains("boss"), "{told}");
}
