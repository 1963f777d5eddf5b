//! The anchors that GitHub gives to headings: what `\p{Word}` of Ruby means, a hyphen for each blank, and a number where one is taken.
//!
//! The categories of Unicode are not at hand here. They are told from what is: whether a sign is alphabetic, is numeric, or takes no room.

use std::collections::HashMap;

use textwrap::core::display_width;

/// The anchors that are taken, each with how often it was wished for again.
#[derive(Debug, Default)]
pub struct Taken(HashMap<String, usize>);

impl Taken {
    /// The anchor that GitHub gives to a heading after those that came before.
    pub fn anchor(&mut self, heading: &str) -> String {
        let kept = heading.trim().to_lowercase();
        let wished: String = kept.chars().filter(|sign| is_kept(*sign)).map(|sign| if sign == ' ' { '-' } else { sign }).collect();
        let mut anchor = wished.clone();
        while self.0.contains_key(&anchor) {
            let again = self.0.entry(wished.clone()).or_default();
            *again += 1;
            anchor = format!("{wished}-{again}");
        }
        self.0.insert(anchor.clone(), 0);
        anchor
    }
}

/// Letters, marks, the digits of every script, connectors; hyphens and blanks besides.
fn is_kept(sign: char) -> bool {
    let is_connector = matches!(sign, '_' | '‿' | '⁀' | '⁔' | '︳' | '︴' | '﹍'..='﹏' | '＿');
    matches!(sign, '-' | ' ') || is_connector || sign.is_alphabetic() || is_digit(sign) || is_mark(sign)
}

/// A digit, and no other number: neither `²` nor `½` nor `①`.
fn is_digit(sign: char) -> bool {
    let code = u32::from(sign);
    sign.is_numeric() && !OTHER_NUMBERS.iter().any(|(first, last)| (*first..=*last).contains(&code))
}

/// A mark upon the sign before it. Those that take room of their own are letters to Rust, but for these few; and what takes no room is a
/// mark, but for the signs that only steer how others are shown.
fn is_mark(sign: char) -> bool {
    let takes_room = matches!(sign, '\u{F3E}' | '\u{F3F}' | '\u{1CE1}' | '\u{1CF7}' | '\u{2D7F}' | '\u{ABEC}');
    let steers =
        matches!(sign, '\u{600}'..='\u{605}' | '\u{6DD}' | '\u{70F}' | '\u{890}'..='\u{891}' | '\u{8E2}' | '\u{200C}'..='\u{200D}');
    takes_room || (sign >= '\u{300}' && !steers && display_width(sign.encode_utf8(&mut [0; 4])) == 0)
}

/// The numbers that are no digits: the general category `No`, first and last of each range.
const OTHER_NUMBERS: [(u32, u32); 71] = [
    (0xB2, 0xB3),
    (0xB9, 0xB9),
    (0xBC, 0xBE),
    (0x9F4, 0x9F9),
    (0xB72, 0xB77),
    (0xBF0, 0xBF2),
    (0xC78, 0xC7E),
    (0xD58, 0xD5E),
    (0xD70, 0xD78),
    (0xF2A, 0xF33),
    (0x1369, 0x137C),
    (0x17F0, 0x17F9),
    (0x19DA, 0x19DA),
    (0x2070, 0x2070),
    (0x2074, 0x2079),
    (0x2080, 0x2089),
    (0x2150, 0x215F),
    (0x2189, 0x2189),
    (0x2460, 0x249B),
    (0x24EA, 0x24FF),
    (0x2776, 0x2793),
    (0x2CFD, 0x2CFD),
    (0x3192, 0x3195),
    (0x3220, 0x3229),
    (0x3248, 0x324F),
    (0x3251, 0x325F),
    (0x3280, 0x3289),
    (0x32B1, 0x32BF),
    (0xA830, 0xA835),
    (0x10107, 0x10133),
    (0x10175, 0x10178),
    (0x1018A, 0x1018B),
    (0x102E1, 0x102FB),
    (0x10320, 0x10323),
    (0x10858, 0x1085F),
    (0x10879, 0x1087F),
    (0x108A7, 0x108AF),
    (0x108FB, 0x108FF),
    (0x10916, 0x1091B),
    (0x109BC, 0x109BD),
    (0x109C0, 0x109CF),
    (0x109D2, 0x109FF),
    (0x10A40, 0x10A48),
    (0x10A7D, 0x10A7E),
    (0x10A9D, 0x10A9F),
    (0x10AEB, 0x10AEF),
    (0x10B58, 0x10B5F),
    (0x10B78, 0x10B7F),
    (0x10BA9, 0x10BAF),
    (0x10CFA, 0x10CFF),
    (0x10E60, 0x10E7E),
    (0x10F1D, 0x10F26),
    (0x10F51, 0x10F54),
    (0x10FC5, 0x10FCB),
    (0x11052, 0x11065),
    (0x111E1, 0x111F4),
    (0x1173A, 0x1173B),
    (0x118EA, 0x118F2),
    (0x11C5A, 0x11C6C),
    (0x11FC0, 0x11FD4),
    (0x16B5B, 0x16B61),
    (0x16E80, 0x16E96),
    (0x1D2E0, 0x1D2F3),
    (0x1D360, 0x1D378),
    (0x1E8C7, 0x1E8CF),
    (0x1EC71, 0x1ECAB),
    (0x1ECAD, 0x1ECAF),
    (0x1ECB1, 0x1ECB4),
    (0x1ED01, 0x1ED2D),
    (0x1ED2F, 0x1ED3D),
    (0x1F100, 0x1F10C),
];
