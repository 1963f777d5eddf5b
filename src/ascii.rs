//! The ASCII stand-ins: for terminals and locales that show nothing else.
//!
//! One table for text and one for single cells. It never leaves a byte above 0x7E in what it returns.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

/// Signs with a stand-in; the first is for running text, the second for one cell.
const SIGNS: &[(&str, &str, &str)] = &[
    ("↑▲△", "^", "^"),
    ("↓▼▽", "v", "v"),
    ("→›»⟶", ">", ">"),
    ("▸▹▶►", "#", "#"),
    ("←◂◀◄‹«⟵", "<", "<"),
    ("↔", "<>", "-"),
    ("↕", "^v", "|"),
    ("◇", "o", "o"),
    ("◆●◉★☆•▪■▮", "*", "*"),
    ("⌂", "@", "@"),
    ("⚑", "$", "$"),
    ("⇥", "]", "]"),
    ("○◌▫□▯", ".", "."),
    ("·∙", "-", "-"),
    ("↝⤳≈∼", "~", "~"),
    ("–—‐‑‒―−¯", "-", "-"),
    ("…⋯", "...", "."),
    ("‘’‚‛′`´", "'", "'"),
    ("“”„‟″", "\"", "\""),
    ("×✕✗✘", "x", "x"),
    ("✓✔", "+", "+"),
    ("÷⁄", "/", "/"),
    ("≥", ">=", ">"),
    ("≤", "<=", "<"),
    ("≠", "!=", "!"),
    ("±", "+/-", "+"),
    ("½", "1/2", "?"),
    ("¼", "1/4", "?"),
    ("¾", "3/4", "?"),
    ("€", "EUR", "E"),
    ("£", "GBP", "L"),
    ("¥", "JPY", "Y"),
    ("©", "(c)", "c"),
    ("®", "(R)", "R"),
    ("™", "(TM)", "T"),
    ("°", " deg", "o"),
    ("§", "section ", "S"),
    ("¡", "!", "!"),
    ("¿", "?", "?"),
    ("─━┄┅┈┉╌╍═╴╶╸╺╼╾", "-", "-"),
    ("│┃┆┇┊┋╎╏║╵╷╹╻╽╿", "|", "|"),
    ("█▉▊▋▓▀▄▌▐", "#", "#"),
    ("▒░", ":", ":"),
];

/// Latin letters with their base; the sign of one cell is the first letter of the base.
const LETTERS: &[(&str, &str)] = &[
    ("ÀÁÂÃÄÅĀĂĄǍ", "A"),
    ("àáâãäåāăąǎª", "a"),
    ("ÇĆĈĊČ", "C"),
    ("çćĉċč", "c"),
    ("ÐĎĐ", "D"),
    ("ðďđ", "d"),
    ("ÈÉÊËĒĔĖĘĚ", "E"),
    ("èéêëēĕėęě", "e"),
    ("ĜĞĠĢ", "G"),
    ("ĝğġģ", "g"),
    ("ĤĦ", "H"),
    ("ĥħ", "h"),
    ("ÌÍÎÏĨĪĬĮİ", "I"),
    ("ìíîïĩīĭįı", "i"),
    ("Ĵ", "J"),
    ("ĵ", "j"),
    ("Ķ", "K"),
    ("ķ", "k"),
    ("ĹĻĽĿŁ", "L"),
    ("ĺļľŀł", "l"),
    ("ÑŃŅŇ", "N"),
    ("ñńņňŉ", "n"),
    ("ÒÓÔÕÖØŌŎŐ", "O"),
    ("òóôõöøōŏőº", "o"),
    ("ŔŖŘ", "R"),
    ("ŕŗř", "r"),
    ("ŚŜŞŠȘ", "S"),
    ("śŝşšș", "s"),
    ("ŢŤŦȚ", "T"),
    ("ţťŧț", "t"),
    ("ÙÚÛÜŨŪŬŮŰŲ", "U"),
    ("ùúûüũūŭůűų", "u"),
    ("Ŵ", "W"),
    ("ŵ", "w"),
    ("ÝŶŸ", "Y"),
    ("ýÿŷ", "y"),
    ("ŹŻŽ", "Z"),
    ("źżž", "z"),
    ("Æ", "AE"),
    ("æ", "ae"),
    ("Œ", "OE"),
    ("œ", "oe"),
    ("ß", "ss"),
    ("Þ", "Th"),
    ("þ", "th"),
    ("µ", "u"),
    ("¹", "1"),
    ("²", "2"),
    ("³", "3"),
];

/// Nothing beyond it has a stand-in.
const LAST: char = '\u{2BFF}';

/// Running text in ASCII: `4 – 6 → Señor` becomes `4 - 6 > Senor`. What has no stand-in becomes `?`.
///
/// A stand-in may be longer than what it stands for, so fold first and measure afterwards.
#[must_use]
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            folded.push(character);
        } else {
            folded.push_str(stand_in(character));
        }
    }
    Cow::Owned(folded)
}

/// One cell in ASCII: always exactly one column wide, except that an empty cell stays empty.
#[must_use]
pub fn fold_cell(symbol: &str) -> &str {
    let Some(character) = symbol.chars().next().filter(|_| !symbol.is_ascii()) else { return symbol };
    if character.is_ascii() {
        // A letter with combining marks: the letter alone.
        return &symbol[..1];
    }
    match sign(character) {
        Some((_, cell)) => cell,
        None => stand_in(character).get(..1).unwrap_or("?"),
    }
}

fn stand_in(character: char) -> &'static str {
    match character {
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => " ",
        _ if character.width() == Some(0) => "",
        _ if character > LAST => "?",
        _ => sign(character).map(|(text, _)| text).or_else(|| letter(character)).unwrap_or("?"),
    }
}

fn sign(character: char) -> Option<(&'static str, &'static str)> {
    if character > LAST {
        return None;
    }
    let row = SIGNS.iter().find(|(signs, _, _)| signs.contains(character)).map(|(_, text, cell)| (*text, *cell));
    // Every corner and crossing of the box-drawing block that is not a plain line.
    row.or_else(|| ('\u{2500}'..='\u{257F}').contains(&character).then_some(("+", "+")))
}

fn letter(character: char) -> Option<&'static str> {
    LETTERS.iter().find(|(letters, _)| letters.contains(character)).map(|(_, base)| *base)
}
