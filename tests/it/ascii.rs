//! The ASCII stand-ins.

use rungs::ascii::{fold, fold_cell};

#[test]
fn every_sign_of_the_program_has_its_stand_in() {
    let rows = [
        ("↑", "^", "^"),
        ("→", ">", ">"),
        ("◇", "o", "o"),
        ("↝", "~", "~"),
        ("↓", "v", "v"),
        ("–", "-", "-"),
        ("…", "...", "."),
        ("●", "*", "*"),
        ("○", ".", "."),
        ("‘", "'", "'"),
        ("”", "\"", "\""),
        ("·", "-", "-"),
        ("›", ">", ">"),
        ("▸", "#", "#"),
        ("─", "-", "-"),
        ("│", "|", "|"),
        ("┌", "+", "+"),
        ("╋", "+", "+"),
        ("−", "-", "-"),
        ("é", "e", "e"),
        ("Ł", "L", "L"),
        ("ß", "ss", "s"),
        ("中", "?", "?"),
        ("\u{A0}", " ", " "),
    ];
    for (sign, text, cell) in rows {
        assert_eq!((fold(sign).as_ref(), fold_cell(sign)), (text, cell), "{sign}");
    }
}

#[test]
fn a_sentence_folds_as_a_whole_and_plain_text_stays_as_it_is() {
    assert_eq!(fold("Señor ‘PM’ – 4 → 5…"), "Senor 'PM' - 4 > 5...");
    assert_eq!(fold("nothing to do"), "nothing to do");
    assert_eq!(fold("e\u{301}"), "e");
    assert_eq!(fold_cell("e\u{301}"), "e");
    assert_eq!(fold_cell(""), "");
    assert_eq!(fold_cell("a"), "a");
}

#[test]
fn no_character_at_all_folds_to_anything_but_ascii() {
    for character in (0..=0x10_FFFF).filter_map(char::from_u32).filter(|character| !character.is_ascii()) {
        let symbol = character.to_string();
        assert!(fold(&symbol).bytes().all(|byte| (b' '..=b'~').contains(&byte)), "{character:?}");
        let cell = fold_cell(&symbol);
        assert!(cell.len() == 1 && (b' '..=b'~').contains(&cell.as_bytes()[0]), "{character:?} becomes {cell:?}");
    }
}
