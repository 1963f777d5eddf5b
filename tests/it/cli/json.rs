//! The JSON of every command against the schema that the program prints.

use jsonschema::Validator;
use serde_json::Value;

use super::{ANSWERED, complained, run, said};

pub fn schema() -> Value {
    serde_json::from_str(&said(&run(["schema"]))).expect("the schema is JSON")
}

/// The schema as it would be if it allowed nothing that it does not name.
pub fn strict(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(fields) => {
            fields.values_mut().for_each(|value| *value = strict(value.take()));
            if fields.get("properties").is_some_and(Value::is_object) && fields.contains_key("type") {
                fields.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| *value = strict(value.take())),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    schema
}

/// The part of the schema for one kind of document, whose complaints are clearer than those of the whole.
pub fn of_kind(schema: &Value, kind: &str) -> Validator {
    let mut schema = schema.clone();
    let fields = schema.as_object_mut().expect("a schema is an object");
    fields.remove("oneOf");
    fields.insert("$ref".to_owned(), Value::String(format!("#/$defs/{kind}_document")));
    jsonschema::validator_for(&schema).expect("the schema is one")
}

fn check(arguments: &[&str], code: i32, kind: &str, schema: &Value, strict: &Value) -> Value {
    let output = run(arguments.iter().copied().chain(["--json"]));
    assert_eq!((complained(&output).as_str(), output.status.code()), ("", Some(code)), "{arguments:?}");
    let document: Value = serde_json::from_slice(&output.stdout).expect("one JSON document");
    assert_eq!((document["schema"].as_str(), document["kind"].as_str()), (Some("rungs/1"), Some(kind)), "{arguments:?}");
    let complaints: Vec<String> =
        of_kind(strict, kind).iter_errors(&document).map(|error| format!("{error} at {}", error.instance_path())).collect();
    assert_eq!(complaints, Vec::<String>::new(), "{arguments:?}");
    let whole = jsonschema::validator_for(schema).expect("the schema is one");
    assert!(whole.is_valid(&document), "{arguments:?}");
    document
}

#[test]
fn the_schema_is_a_valid_one_and_rejects_what_is_wrong() {
    let schema = schema();
    assert!(jsonschema::meta::is_valid(&schema));
    let whole = jsonschema::validator_for(&schema).expect("the schema is one");
    assert!(!whole.is_valid(&serde_json::json!({ "schema": "rungs/1", "kind": "roles" })));
    assert!(!whole.is_valid(&serde_json::json!({ "schema": "rungs/1", "kind": "roles", "roles": [{ "id": "A b" }] })));
    assert!(whole.is_valid(&serde_json::json!({ "schema": "rungs/1", "kind": "roles", "roles": [], "added_later": 1 })));
}

#[test]
fn every_answer_is_as_the_schema_says_and_holds_nothing_that_it_does_not_name() {
    let schema = schema();
    let strict = strict(schema.clone());
    for arguments in ANSWERED {
        let kind = match arguments {
            ["ask", ..] => "answer",
            ["route", ..] => "routes",
            ["me", "snapshots"] => "snapshots",
            ["me", ..] => "profile",
            [kind, ..] => kind,
            [] => "none",
        };
        check(arguments, 0, kind, &schema, &strict);
    }
}

#[test]
fn the_selftest_of_questions_is_as_the_schema_says() {
    let schema = schema();
    let document = check(&["ask", "--selftest"], 0, "selftest", &schema, &strict(schema.clone()));
    assert_eq!((document["understood"].as_u64(), document["questions"].as_u64()), (Some(19), Some(19)));
}

#[test]
fn every_refusal_is_as_the_schema_says() {
    let schema = schema();
    let strict = strict(schema.clone());
    let refused: [(&[&str], i32); 10] = [
        (&["shot"], 2),
        (&[], 5),
        (&["role", "zzzzqx"], 1),
        (&["role", "PMO"], 1),
        (&["roles", "--track", "zzzzqx"], 1),
        (&["role"], 2),
        (&["rloes"], 2),
        (&["--at", "pm", "roles"], 2),
        (&["roles", "--level", "x\u{1b}\u{9b}\u{202e}"], 2),
        (&["roles", "--framework", "no/such/folder"], 4),
    ];
    for (arguments, code) in refused {
        let document = check(arguments, code, "error", &schema, &strict);
        assert_eq!(document["code"], code, "{arguments:?}");
    }
    check(&["find", "zzzzqx"], 1, "find", &schema, &strict);
}

#[test]
fn every_role_skill_credential_and_source_is_as_the_schema_says() {
    let schema = schema();
    let strict = strict(schema.clone());
    for (list, page, step) in [("roles", "role", 4), ("skills", "skill", 9), ("credentials", "credential", 5), ("sources", "source", 29)] {
        let all = check(&[list], 0, list, &schema, &strict);
        let rows = all[list].as_array().expect("a list");
        for row in rows.iter().step_by(step) {
            let id = row["id"].as_str().expect("an id");
            let document = check(&[page, id], 0, page, &schema, &strict);
            assert_eq!(document[page]["id"], *id);
            assert_eq!(document["understood"], Value::Null);
        }
    }
}

#[test]
fn what_was_understood_is_part_of_the_document() {
    let document: Value = serde_json::from_slice(&run(["from", "pmo directr", "--json"]).stdout).expect("JSON");
    assert_eq!(document["to"], "pmo-director");
    assert!(document["understood"].as_str().is_some_and(|words| words.starts_with("PMO Director (near ")));
}

#[test]
fn a_refusal_names_the_nearest_three_at_most() {
    let document: Value = serde_json::from_slice(&run(["role", "projectile manning", "--json"]).stdout).expect("JSON");
    assert!(document["nearest"].as_array().is_some_and(|nearest| nearest.len() <= 3));
    assert!(document["message"].as_str().is_some_and(|message| message.starts_with("no role \"projectile manning\"")));
}

#[test]
fn a_document_in_ascii_says_the_same() {
    let plain: Value = serde_json::from_slice(&run(["role", "pm", "--json"]).stdout).expect("JSON");
    let ascii: Value = serde_json::from_slice(&run(["role", "pm", "--json", "--ascii"]).stdout).expect("JSON");
    assert_eq!(plain, ascii);
}

#[test]
fn characters_that_act_are_written_as_escapes() {
    let harmless = rungs::cli::answer::harmless("\"a\u{7f}\u{9b}\u{202e}\u{2028}é😀\"", false);
    assert_eq!(harmless, "\"a\\u007f\\u009b\\u202e\\u2028é😀\"");
    assert_eq!(rungs::cli::answer::harmless("\"é😀\"", true), "\"\\u00e9\\ud83d\\ude00\"");
}

#[test]
fn the_problems_of_a_framework_are_as_the_schema_says() {
    let schema = schema();
    let strict = strict(schema.clone());
    let folder = std::env::temp_dir().join(format!("rungs-problems-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    std::fs::write(folder.join("a.ron"), "(roles: [(id: \"q q\", title: \"é\")])").expect("a file for the test");
    let bad = folder.to_str().expect("UTF-8");
    for (arguments, code) in [(["check", "data"], 0), (["check", bad], 3), (["check", "no/such/folder"], 4)] {
        let document = check(&arguments, code, "problems", &schema, &strict);
        assert_eq!(document["problems"].as_array().is_some_and(|problems| problems.is_empty()), code == 0, "{arguments:?}");
    }
    check(&["roles", "--framework", bad], 3, "error", &schema, &strict);
    std::fs::remove_dir_all(&folder).expect("it is ours");
}
