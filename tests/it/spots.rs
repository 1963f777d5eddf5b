//! From a place to its line and column, in files that are hard to read.

use rungs::domain::{Place, Spot};
use rungs::framework::place::Spots;

const AWKWARD: &str = concat!(
    "#![enable(implicit_some)]\n",
    "// roles: [(id: \"not this\")] ) ] }\n",
    "Sheet( /* a ) /* nested ] */ \" */\n",
    "  scales: Some((tracks: [(id: r#\"a\"b)\"#), (id: 'x'), (title: \"日本 \\\" ] \\\\\", core: [\"one\", \"two\",],),],)),\r\n",
    "  roles: [\r\n",
    "    RoleEntry(id: \"é\", duties: [(id: \"a\"), (id: \"b\", sources: [\"s1\", /* , */ \"s2\"])], level: '(' ),\r\n",
    "    (id: \"second\", summary: (text: \"x\")), // ]\r\n",
    "  ],\r\n",
    ")\n",
);

fn spot(place: Place) -> (usize, usize) {
    let Spot { line, column } = Spots::of(AWKWARD).spot(&place);
    (line, column)
}

fn root() -> Place {
    Place::file(0)
}

#[test]
fn a_place_is_found_among_comments_strings_and_brackets() {
    let role = root().item("roles", 0);
    assert_eq!(spot(role), (6, 5));
    assert_eq!(spot(role.field("id")), (6, 19));
    assert_eq!(spot(role.item("duties", 1)), (6, 44));
    assert_eq!(spot(role.item("duties", 1).item("sources", 1)), (6, 78));
    assert_eq!(spot(role.field("level")), (6, 94));
    assert_eq!(spot(root().item("roles", 1).field("summary").field("text")), (7, 36));
}

#[test]
fn a_place_below_scales_is_found_behind_raw_strings_and_wide_characters() {
    let track = |index| root().field("scales").item("tracks", index);
    assert_eq!(spot(track(0).field("id")), (4, 31));
    assert_eq!(spot(track(2)), (4, 54));
    assert_eq!(spot(track(2).field("title")), (4, 62));
    assert_eq!(spot(track(2).item("core", 1)), (4, 90));
}

#[test]
fn what_is_not_there_is_told_at_the_deepest_place_that_is() {
    assert_eq!(spot(root()), (1, 1));
    assert_eq!(spot(root().field("framework")), (3, 1));
    assert_eq!(spot(root().item("roles", 9)), (5, 10));
    assert_eq!(spot(root().item("roles", 1).item("duties", 4).item("sources", 1)), (7, 5));
    assert_eq!(spot(root().item("roles", 0).item("duties", 1).item("sources", 7)), (6, 63));
}

#[test]
fn a_caret_is_as_wide_as_the_value_or_the_name() {
    let spots = Spots::of("(roles: [(id: \"日本\", level: 3),\n (\n)])");
    assert_eq!(spots.width(Spot { line: 1, column: 15 }), 4);
    assert_eq!(spots.width(Spot { line: 1, column: 21 }), 5);
    assert_eq!(spots.width(Spot { line: 2, column: 2 }), 1);
    assert_eq!(spots.width(Spot { line: 9, column: 9 }), 1);
}

#[test]
fn text_that_is_no_ron_is_looked_at_without_a_panic() {
    for text in
        ["", "(", "\"", "'", "'\\", "r#", "r#\"", "/*", "//", "#![", ")", "(roles: [", "(roles:", "(:", "(,,", "'\\é", "b'", "br##\"x\"#"]
    {
        assert_eq!(Spots::of(text).spot(&root().item("roles", 0).field("id")).line, 1, "{text}");
    }
}
