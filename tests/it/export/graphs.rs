//! DOT and Mermaid: a small reader of each finds the same roles and steps, and every title as it was.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};

use super::{HOSTILE, around, hostile, whole};
use crate::fixture;
use rungs::export::{Extract, dot, mermaid};

/// The nodes of a graph with their labels, and its edges.
type Read = (BTreeMap<String, String>, Vec<(String, String)>);

/// What it is to be.
fn expected(extract: &Extract<'_>) -> Read {
    let title = |at| extract.catalogue.role(at).title.to_string();
    let nodes = extract.roles.iter().map(|at| (extract.node(*at), title(*at))).collect();
    let edges = extract.steps().iter().map(|step| (extract.node(step.from.at), extract.node(step.to.at))).collect();
    (nodes, edges)
}

/// A token of DOT: a word or sign as it is, or the text in quotation marks.
#[derive(Debug, PartialEq)]
enum Token {
    Plain(String),
    Quoted(String),
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign == '"' {
            let mut words = String::new();
            loop {
                match signs.next().expect("a string ends") {
                    '"' => break,
                    '\\' => match signs.next().expect("something is escaped") {
                        sign @ ('"' | '\\') => words.push(sign),
                        sign => panic!("an escape that means something: {sign}"),
                    },
                    sign => words.push(sign),
                }
            }
            assert_eq!(words.matches('&').count(), words.matches("&amp;").count(), "{words}");
            tokens.push(Token::Quoted(words.replace("&amp;", "&")));
        } else if sign.is_ascii_alphanumeric() || sign == '.' {
            let mut word = String::from(sign);
            while let Some(next) = signs.next_if(|sign| sign.is_ascii_alphanumeric() || *sign == '.') {
                word.push(next);
            }
            tokens.push(Token::Plain(word));
        } else if !sign.is_whitespace() {
            tokens.push(Token::Plain(sign.to_string()));
        }
    }
    tokens
}

fn of_dot(text: &str) -> Read {
    let (mut nodes, mut edges) = (BTreeMap::new(), Vec::new());
    let tokens = tokens(text);
    let is = |at: usize, word: &str| tokens.get(at) == Some(&Token::Plain(word.to_owned()));
    let node = |at: usize| match tokens.get(at) {
        Some(Token::Plain(word)) if word.len() > 1 && word.starts_with('n') && word[1..].bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(word.clone())
        }
        Some(Token::Plain(_) | Token::Quoted(_)) | None => None,
    };
    for at in 0..tokens.len() {
        let Some(name) = node(at) else { continue };
        if is(at + 1, "-") && is(at + 2, ">") {
            edges.push((name, node(at + 3).expect("an edge leads to a node")));
        } else if is(at + 1, "[") && is(at + 2, "label") && is(at + 3, "=") {
            let Some(Token::Quoted(label)) = tokens.get(at + 4) else { panic!("a label is quoted") };
            nodes.insert(name, label.clone());
        }
    }
    (nodes, edges)
}

fn of_mermaid(text: &str) -> Read {
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("flowchart BT"));
    let (mut nodes, mut edges, mut depth) = (BTreeMap::new(), Vec::new(), 0);
    for line in lines.map(str::trim) {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["%%", words @ ..] => {
                assert!(words.iter().all(|word| word.chars().all(|sign| sign.is_ascii_alphanumeric() || ".,-".contains(sign))))
            }
            ["subgraph", ..] => depth += 1,
            ["end"] => depth -= 1,
            ["classDef" | "linkStyle", ..] => {}
            [from, "==>" | "-->" | "-.->", to] => edges.push(((*from).to_owned(), (*to).to_owned())),
            _ => {
                let (name, rest) = line.split_once("[\"").expect("a node");
                let (label, class) = rest.split_once("\"]:::track").expect("a label and a class");
                assert!(class.bytes().all(|byte| byte.is_ascii_digit()), "{line}");
                nodes.insert(name.to_owned(), decoded(label));
            }
        }
    }
    assert_eq!(depth, 0);
    (nodes, edges)
}

/// Entity codes as the signs that they stand for.
fn decoded(label: &str) -> String {
    let mut parts = label.split('#');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once(';').expect("a code ends");
        text.push(code.parse().ok().and_then(char::from_u32).expect("a code is a number"));
        text.push_str(rest);
    }
    text
}

#[test]
fn dot_and_mermaid_hold_every_role_and_every_step() {
    let (built_in, hostile, six) = (fixture::built_in(), hostile(), fixture::catalogue());
    for extract in [whole(&built_in), around(&built_in, "pmo-analyst", 1), whole(&hostile), whole(&six)] {
        let expected = expected(&extract);
        assert_eq!(of_dot(&dot::graph(&extract)), expected);
        assert_eq!(of_mermaid(&mermaid::graph(&extract, false).text), expected);
        assert_eq!(of_mermaid(&mermaid::graph(&extract, true).text), expected);
        assert!(mermaid::graph(&extract, true).text.is_ascii());
    }
}

#[test]
fn a_label_of_mermaid_holds_no_sign_that_means_something() {
    for text in HOSTILE {
        let coded = mermaid::coded(text, false);
        assert!(coded.chars().all(|sign| sign.is_alphanumeric() || " #;".contains(sign)), "{coded}");
        assert_eq!(decoded(&coded), *text);
    }
}

#[test]
fn mermaid_takes_the_whole_built_in_framework() {
    // What Mermaid draws unless it is told otherwise.
    let (most_signs, most_edges) = (50_000, 500);
    let catalogue = fixture::built_in();
    let text = mermaid::graph(&whole(&catalogue), false).text;
    assert!(text.chars().count() < most_signs && catalogue.step_count() < most_edges);
}

#[test]
fn one_function_quotes_for_dot() {
    let cases = [
        ("plain", "\"plain\""),
        ("\"]; x [URL=\"y\"", "\"\\\"]; x [URL=\\\"y\\\"\""),
        ("ends with \\", "\"ends with \\\\\""),
        ("<b>", "\"<b>\""),
        ("&lt;", "\"&amp;lt;\""),
        ("a\nb\0c", "\"a b c\""),
        ("\\N", "\"\\\\N\""),
    ];
    for (text, expected) in cases {
        assert_eq!(dot::quoted(text), expected);
    }
}

/// Run where there is Graphviz: `RUNGS_DOT=dot cargo test --test it graphviz -- --ignored`.
#[test]
#[ignore = "it needs Graphviz, by the name in RUNGS_DOT"]
fn graphviz_reads_the_graph() {
    let program = std::env::var_os("RUNGS_DOT").expect("RUNGS_DOT names the program `dot`");
    for catalogue in [fixture::built_in(), hostile()] {
        let mut child = Command::new(&program).arg("-Tplain").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
        let graph = dot::graph(&whole(&catalogue));
        let mut input = child.stdin.take().expect("it is ours");
        let writer = std::thread::spawn(move || std::io::Write::write_all(&mut input, graph.as_bytes()));
        let output = child.wait_with_output().expect("it ends");
        writer.join().expect("the writer ends").expect("it reads all");
        assert!(output.status.success());
        let plain = String::from_utf8(output.stdout).expect("UTF-8");
        let count = |word: &str| plain.lines().filter(|line| line.starts_with(word)).count();
        assert_eq!((count("node "), count("edge ")), (catalogue.role_count(), catalogue.step_count()));
    }
}
