//! What a text may hold, tried on every character that there is.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use proptest::prelude::*;
use rungs::domain::Text;
use unicode_width::UnicodeWidthChar;

/// What Unicode 17 calls *default ignorable*, without the variation selectors.
const IGNORABLE: &[(u32, u32)] = &[
    (0xAD, 0xAD),
    (0x34F, 0x34F),
    (0x61C, 0x61C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180E, 0x180E),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE00FF),
    (0xE01F0, 0xE0FFF),
];

fn is_ignorable(character: char) -> bool {
    IGNORABLE.iter().any(|(first, last)| (*first..=*last).contains(&u32::from(character)))
}

/// What a text must never hold between two Latin letters.
fn is_forbidden(character: char) -> bool {
    let code = u32::from(character);
    let is_private = matches!(code, 0xE000..=0xF8FF | 0xF0000..=0x10FFFF);
    let is_no_character = code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code);
    character.is_control() || is_ignorable(character) || is_private || is_no_character || matches!(code, 0x2028 | 0x2029)
}

#[test]
fn no_control_bidi_or_hidden_character_gets_through() {
    for character in '\0'..=char::MAX {
        let raw = format!("a{character}b");
        assert_eq!(Text::new(&raw).is_err(), is_refused(character), "U+{:04X}", u32::from(character));
        let clean = Text::clean(&raw);
        assert!(!clean.chars().any(is_forbidden), "U+{:04X}", u32::from(character));
        assert!(clean.starts_with('a') && clean.ends_with('b'), "U+{:04X}", u32::from(character));
    }
}

/// Forbidden ones, and a few signs whose only use is to join others.
fn is_refused(character: char) -> bool {
    is_forbidden(character) || matches!(u32::from(character), 0xFFF9..=0xFFFB | 0x13430..=0x1343F)
}

#[test]
fn what_is_clean_is_fit() {
    for character in ('\0'..='\u{2FFFF}').chain('\u{E0000}'..='\u{E0FFF}') {
        for raw in [format!("{character}\u{301}"), format!("👩{character}\u{200D}👩")] {
            let clean = Text::clean(&raw);
            assert_eq!(Text::new(&clean), Ok(clean.clone()), "U+{:04X}", u32::from(character));
        }
    }
}

#[test]
fn blanks_become_a_space_and_words_do_not_join() {
    assert_eq!(Text::clean("a\tb\nc\r\nd\u{2028}e").as_str(), "a b c  d e");
    assert_eq!(Text::clean("pass\u{200B}word").as_str(), "password");
    assert_eq!(Text::clean("\u{1b}]0;x\u{7}").as_str(), "\u{FFFD}]0;x\u{FFFD}");
}

#[test]
fn nine_marks_on_a_letter_are_one_too_many() {
    let eight = format!("e{}", "\u{301}".repeat(8));
    assert_eq!(Text::new(&eight).map(|text| text.to_string()), Ok(eight.clone()));
    assert!(Text::new(&format!("{eight}\u{301}")).is_err());
    assert_eq!(Text::clean(&format!("{eight}\u{301}\u{301}x")).to_string(), format!("{eight}x"));
    assert!(Text::new("\u{301}e").is_err());
}

#[test]
fn the_writing_of_the_world_passes_unchanged() {
    let texts = [
        "Señor façade – “naïve” £5 €6 ½ …",
        "Menedżer projektu, Projektų vadovas, Quản lý dự án",
        "Руководитель проекта",
        "Διευθυντής έργου",
        "מנהל פרויקט",
        "مدير المشروع",
        "می\u{200C}خواهم",
        "परियोजना प्रबंधक क्\u{200D}ष",
        "ක්\u{200D}රමය",
        "திட்ட மேலாளர்",
        "プロジェクトマネージャー",
        "项目经理",
        "프로젝트 관리자",
        "ผู้จัดการโครงการ",
        "👩\u{200D}💼 👨\u{200D}👩\u{200D}👧 🏳\u{FE0F}\u{200D}🌈 👍🏽 ❤\u{FE0F} 1\u{FE0F}\u{20E3} 🇬🇧",
        "葛\u{E0100}城",
    ];
    for text in texts {
        assert_eq!(Text::new(text).map(|text| text.to_string()), Ok(text.to_owned()));
        assert_eq!(Text::clean(text).as_str(), text);
    }
}

#[test]
fn an_error_names_the_character_and_its_place() {
    let unfit = Text::new("日本\u{202E}x").unwrap_err();
    assert_eq!(unfit.to_string(), "U+202E, a character that reverses text, at character 3");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cleaning_twice_is_cleaning_once(raw in any::<String>()) {
        let clean = Text::clean(&raw);
        prop_assert_eq!(Text::new(&clean).map(|text| text.to_string()), Ok(clean.to_string()));
        let width: usize = clean.chars().filter_map(UnicodeWidthChar::width).sum();
        prop_assert!(clean.is_empty() || width > 0);
    }
}
