//! Lines filled with text: never too wide, nothing lost, every piece in its ink.

use proptest::prelude::*;
use rungs::app::doc::{Ink, Line, Piece, cells, cut, fill, fill_text, is_plain, scrolled};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::pictures_fixture as fixture;

/// The cells that ratatui takes for a line: the sum over its graphemes.
fn drawn(line: &Line) -> usize {
    line.text().graphemes(true).map(UnicodeWidthStr::width).sum()
}

fn said(lines: &[Line]) -> Vec<String> {
    lines.iter().map(Line::text).collect()
}

/// The characters that are no blanks, each with its ink.
fn inked<'a>(pieces: impl Iterator<Item = &'a Piece>) -> Vec<(char, Ink)> {
    let blank = |character: &char| *character == ' ' || *character == '\u{A0}';
    pieces.flat_map(|piece| piece.text.chars().filter(|c| !blank(c)).map(|c| (c, piece.ink)).collect::<Vec<_>>()).collect()
}

fn ink() -> impl Strategy<Value = Ink> {
    prop_oneof![Just(Ink::Plain), Just(Ink::Dim), Just(Ink::Strong), Just(Ink::Source)]
}

/// Text as it may come: words, CJK, emoji that are joined, marks, right-to-left, no-break spaces.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[a-z]{1,9}",
        3 => Just(" ".to_owned()),
        1 => Just("  ".to_owned()),
        1 => "[漢字仮名한글]{1,6}",
        1 => prop_oneof![Just("👩\u{200D}🚀"), Just("🇬🇧"), Just("❤\u{FE0F}"), Just("e\u{301}\u{302}"), Just("หลั"), Just("हिन्दी"), Just("لا")]
            .prop_map(str::to_owned),
        1 => Just("\u{A0}".to_owned()),
        1 => Just("\u{1100}\u{1100}\u{1161}\u{11A8}".to_owned()),
        1 => "[A-Z]{20,60}",
    ];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    prop::collection::vec((text(), ink()).prop_map(|(text, ink)| Piece::new(text, ink)), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_line_is_wider_than_the_width(pieces in pieces(), width in 2_usize..60, indent in 0_usize..20) {
        for line in fill(&pieces, width, indent) {
            prop_assert!(drawn(&line) <= width, "{} cells in {width}: {:?}", drawn(&line), line.text());
        }
    }

    #[test]
    fn nothing_but_blanks_is_lost_and_every_character_keeps_its_ink(pieces in pieces(), width in 2_usize..60, indent in 0_usize..20) {
        let lines = fill(&pieces, width, indent);
        prop_assert_eq!(inked(lines.iter().flat_map(|line| &line.pieces)), inked(pieces.iter()));
    }

    #[test]
    fn there_is_always_a_line(pieces in pieces(), width in 0_usize..4, indent in 0_usize..4) {
        prop_assert!(!fill(&pieces, width, indent).is_empty());
    }

    #[test]
    fn a_cut_text_fits_and_begins_like_the_whole(text in text(), width in 0_usize..40) {
        let short = cut(&text, width);
        prop_assert!(cells(&short) <= width);
        prop_assert!(text.starts_with(short.trim_end_matches('…')));
        prop_assert_eq!(short == text, cells(&text) <= width);
    }

    #[test]
    fn the_cursor_of_a_scrolled_text_is_in_sight(text in text(), at in 0_usize..80, room in 2_usize..20) {
        let cursor = text.char_indices().map(|(at, _)| at).chain([text.len()]).nth(at).unwrap_or(text.len());
        let start = scrolled(&text, cursor, room);
        prop_assert!(start <= cursor && text.is_char_boundary(start));
        prop_assert!(cells(&text[start..cursor]) < room, "{start} {cursor} {room} {text:?}");
    }
}

#[test]
fn hard_texts_fill_every_width() {
    for text in fixture::texts() {
        for width in 2..100 {
            for line in fill_text(&text, Ink::Plain, width, 3) {
                assert!(drawn(&line) <= width, "{width}: {:?}", line.text());
            }
        }
    }
}

#[test]
fn words_break_at_blanks_and_later_lines_are_indented() {
    assert_eq!(said(&fill_text("one two three four", Ink::Plain, 10, 2)), ["one two", "  three", "  four"]);
}

#[test]
fn a_word_of_two_inks_is_not_broken_between_them() {
    let pieces = [Piece::new("find sta", Ink::Plain), Piece::new("ge", Ink::Match), Piece::new(", please", Ink::Plain)];
    assert_eq!(said(&fill(&pieces, 10, 0)), ["find", "stage,", "please"]);
}

#[test]
fn blanks_between_pieces_part_words_whichever_piece_holds_them() {
    let pieces = [Piece::new("a ", Ink::Dim), Piece::new("b", Ink::Plain), Piece::new(" c", Ink::Dim)];
    assert_eq!(said(&fill(&pieces, 10, 0)), ["a b c"]);
}

#[test]
fn the_blank_between_two_inks_is_plain_so_that_no_line_runs_under_it() {
    let pieces = [Piece::new("stage ", Ink::Match), Piece::new("manager", Ink::Plain)];
    let lines = fill(&pieces, 20, 0);
    assert_eq!(lines[0].pieces[0], Piece::new("stage", Ink::Match));
}

#[test]
fn a_word_wider_than_a_line_breaks_between_graphemes() {
    assert_eq!(said(&fill_text("abcdefgh ij", Ink::Plain, 3, 0)), ["abc", "def", "gh", "ij"]);
    assert_eq!(said(&fill_text("漢字漢字", Ink::Plain, 5, 0)), ["漢字", "漢字"]);
}

#[test]
fn no_break_spaces_hold_words_together_and_are_shown_as_blanks() {
    assert_eq!(said(&fill_text("see [Q7\u{A0}S26]", Ink::Plain, 9, 0)), ["see", "[Q7 S26]"]);
}

#[test]
fn what_is_cut_ends_in_an_ellipsis() {
    assert_eq!(cut("Senior Project Manager", 10), "Senior Pr…");
    assert_eq!(cut("漢字漢字", 4), "漢…");
    assert_eq!(cut("short", 5), "short");
    assert_eq!(cut("short", 1), "…");
    assert_eq!(cut("short", 0), "");
}

#[test]
fn text_is_measured_as_it_is_drawn() {
    assert_eq!(cells("abc"), 3);
    assert_eq!(cells("漢字"), 4);
    assert_eq!(cells("e\u{301}"), 1);
    assert_eq!(cells("👩\u{200D}🚀"), 2);
}

/// The short way to measure and to draw says yes only where the long one agrees, whatever stands beside the character.
#[test]
fn what_is_plain_is_a_cell_each() {
    let mut plain = 0;
    for character in '\0'..=char::MAX {
        let text = format!("e{character}e");
        if is_plain(&text) {
            plain += 1;
            assert_eq!((text.graphemes(true).count(), text.width()), (3, 3), "{:x}", u32::from(character));
            let twice = format!("{character}{character}");
            assert_eq!((twice.graphemes(true).count(), twice.width()), (2, 2), "{:x}", u32::from(character));
        }
    }
    assert!(plain > 800, "{plain}");
    for other in ["\u{AD}", "e\u{301}", "©\u{FE0F}", "表", "\u{200D}", "\u{7F}", "\n", "◾"] {
        assert!(!is_plain(other), "{other:?}");
    }
}
