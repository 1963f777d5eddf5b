//! JSON and CSV: what was written is read back.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{HOSTILE, around, hostile, whole};
use crate::cli::json::{of_kind, schema, strict};
use crate::fixture::{self, role};
use rungs::domain::Catalogue;
use rungs::export::{Extract, csv, json};

fn read(extract: &Extract<'_>) -> Value {
    let text = json::catalogue(extract, None, false);
    let document: Value = serde_json::from_str(&text).expect("it is JSON");
    let strict = strict(schema());
    let complaints: Vec<String> = of_kind(&strict, "catalogue").iter_errors(&document).map(|error| error.to_string()).collect();
    assert_eq!(complaints, Vec::<String>::new());
    document
}

fn list<'a>(document: &'a Value, field: &str) -> &'a [Value] {
    document[field].as_array().expect("a list")
}

fn ids(document: &Value, field: &str) -> BTreeSet<String> {
    list(document, field).iter().map(|record| record["id"].as_str().expect("an id").to_owned()).collect()
}

fn pairs(steps: &[Value]) -> BTreeSet<(String, String)> {
    let end = |step: &Value, name: &str| step[name].as_str().expect("an id").to_owned();
    steps.iter().map(|step| (end(step, "from"), end(step, "to"))).collect()
}

fn known(catalogue: &Catalogue) -> (BTreeSet<String>, BTreeSet<(String, String)>) {
    let slug = |at| catalogue.role(at).slug.to_string();
    (catalogue.roles().map(slug).collect(), catalogue.all_steps().map(|(from, to, _)| (slug(from), slug(to))).collect())
}

#[test]
fn a_whole_catalogue_comes_back_from_json() {
    for catalogue in [fixture::built_in(), fixture::catalogue(), hostile()] {
        let document = read(&whole(&catalogue));
        let (roles, steps) = known(&catalogue);
        assert_eq!((ids(&document, "roles"), pairs(list(&document, "steps"))), (roles, steps));
        assert_eq!(list(&document, "steps").len(), catalogue.step_count());
        assert_eq!(list(&document, "skills").len(), catalogue.skills().count());
        assert_eq!(list(&document, "credentials").len(), catalogue.credentials().count());
        assert_eq!(list(&document, "sources").len(), catalogue.sources().count());
        assert_eq!(list(&document, "journeys").len(), catalogue.journeys().len());
        assert_eq!(list(&document, "tracks").len(), catalogue.tracks().count());
        assert_eq!(list(&document, "levels").len(), catalogue.levels().len());
        assert_eq!(list(&document, "topics").len(), catalogue.topics().count());
        assert_eq!(list(&document, "questions").len(), catalogue.questions().count());
        let text = document.to_string();
        for figure in catalogue.figures() {
            assert!(text.contains(&format!("\"{}\"", figure.slug)), "{} is lost", figure.slug);
        }
        for (field, all) in [("topics", ids(&document, "topics")), ("questions", ids(&document, "questions"))] {
            for record in list(&document, "roles").iter().chain(list(&document, "skills")) {
                let named = |value: &Value| value.as_str().or_else(|| value["id"].as_str()).map(str::to_owned);
                let named: Vec<String> = record[field].as_array().into_iter().flatten().filter_map(named).collect();
                assert!(named.iter().all(|id| all.contains(id)), "{field} {named:?}");
            }
        }
        let ways: usize = list(&document, "roles").iter().map(|role| list(role, "ways_on").len()).sum();
        assert_eq!(ways, catalogue.step_count());
        for record in list(&document, "roles") {
            let at = role(&catalogue, record["id"].as_str().expect("an id"));
            assert_eq!(record["title"].as_str(), Some(catalogue.role(at).title.as_str()));
        }
    }
}

#[test]
fn a_neighbourhood_names_nothing_that_it_does_not_hold() {
    let catalogue = fixture::built_in();
    let document = read(&around(&catalogue, "portfolio-analyst", 1));
    let roles = ids(&document, "roles");
    assert!(roles.contains("portfolio-analyst") && roles.len() > 2 && roles.len() < 20, "{roles:?}");
    assert!(pairs(list(&document, "steps")).iter().all(|(from, to)| roles.contains(from) && roles.contains(to)));
    assert_eq!((document["around"]["role"].as_str(), document["around"]["hops"].as_u64()), (Some("portfolio-analyst"), Some(1)));
    for skill in list(&document, "skills") {
        assert!(list(skill, "wanted_by").iter().all(|row| row["id"].as_str().is_some_and(|id| roles.contains(id))));
    }
    let mut named = BTreeSet::new();
    sources(&document, &mut named);
    let told = ids(&document, "sources");
    assert_eq!(named, told);
    assert!(told.len() > 5 && told.len() < catalogue.sources().count(), "{}", told.len());
}

/// The ids in every field of sources, however deep.
fn sources(value: &Value, named: &mut BTreeSet<String>) {
    for (name, value) in value.as_object().into_iter().flatten() {
        if name == "sources" || name.ends_with("_sources") {
            named.extend(value.as_array().into_iter().flatten().filter_map(|id| id.as_str()).map(str::to_owned));
        }
        sources(value, named);
    }
    value.as_array().into_iter().flatten().for_each(|value| sources(value, named));
}

#[test]
fn json_in_ascii_says_the_same() {
    let catalogue = hostile();
    let ascii = json::catalogue(&whole(&catalogue), None, true);
    assert!(ascii.is_ascii());
    let document: Value = serde_json::from_str(&ascii).expect("it is JSON");
    assert_eq!(document, read(&whole(&catalogue)));
}

/// The rows of a table, the head first, each as long as the head.
fn table(text: &str) -> Vec<Vec<String>> {
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row as long as the head"));
    rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
}

/// The cells below a name.
fn column<'a>(rows: &'a [Vec<String>], name: &str) -> Vec<&'a str> {
    let at = rows[0].iter().position(|head| head == name).expect("there is such a column");
    rows[1..].iter().map(|row| row[at].as_str()).collect()
}

#[test]
fn every_step_and_every_role_comes_back_from_csv() {
    for catalogue in [fixture::built_in(), hostile()] {
        let (roles, steps) = known(&catalogue);
        let rows = table(&csv::steps(&whole(&catalogue), str::to_owned));
        let ends = column(&rows, "from").into_iter().zip(column(&rows, "to"));
        assert_eq!(ends.map(|(from, to)| (from.to_owned(), to.to_owned())).collect::<BTreeSet<_>>(), steps);
        assert_eq!(rows.len(), 1 + catalogue.step_count());
        let rows = table(&csv::roles(&whole(&catalogue), str::to_owned));
        assert_eq!(column(&rows, "id").into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), roles);
        assert_eq!(rows.len(), 1 + catalogue.role_count());
    }
}

#[test]
fn the_table_of_steps_says_what_the_step_says() {
    let catalogue = fixture::built_in();
    let rows = table(&csv::steps(&whole(&catalogue), str::to_owned));
    let pmo = |row: &&Vec<String>| row[0] == "project-manager" && row[4] == "senior-project-manager";
    let row = rows.iter().find(pmo).expect("there is such a step");
    assert_eq!(
        row[..13].join("|"),
        "project-manager|Project Manager|delivery|4|senior-project-manager|Senior Project Manager|delivery|5|promotion|3|5|stated|usual"
    );
}

#[test]
fn no_cell_is_a_formula_and_every_title_comes_back() {
    let catalogue = hostile();
    let rows = table(&csv::roles(&whole(&catalogue), str::to_owned));
    let acts = |cell: &&String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    assert_eq!(rows.iter().flatten().find(acts), None);
    let titles: BTreeSet<&str> = column(&rows, "title").into_iter().collect();
    let expected: BTreeSet<String> = HOSTILE.iter().map(|text| csv::harmless(text)).collect();
    assert_eq!(titles, expected.iter().map(String::as_str).collect());
    for (raw, safe) in [("=1", "'=1"), ("\t=1", "'\t=1"), ("\r", "'\r"), ("a=1", "a=1"), ("", ""), ("'a", "'a")] {
        assert_eq!(csv::harmless(raw), safe);
    }
}
