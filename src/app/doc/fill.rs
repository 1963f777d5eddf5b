//! Lines of a width, filled with pieces of text.

use textwrap::core::Fragment;
use unicode_segmentation::UnicodeSegmentation;

use super::{Ink, Line, Piece, cells};

/// A run that is not broken while lines are filled: a word, or a part of one that is too wide for a line.
#[derive(Debug, Default)]
struct Token {
    parts: Vec<Piece>,
    width: usize,
    /// Whether the next token follows without a blank.
    glued: bool,
}

impl Fragment for Token {
    fn width(&self) -> f64 {
        self.width as f64
    }

    fn whitespace_width(&self) -> f64 {
        if self.glued { 0.0 } else { 1.0 }
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// Fills lines of a width with pieces of text; later lines begin with `indent` blanks.
///
/// Words break at blanks alone, also where their pieces are of different inks; a word wider than a line
/// breaks between graphemes. A width too small for the indent drops the indent. There is always at least
/// one line, and none is wider than the width if that is 2 or more.
#[must_use]
pub fn fill(pieces: &[Piece], width: usize, indent: usize) -> Vec<Line> {
    let width = width.max(1);
    let indent = if indent + 4 > width { 0 } else { indent };
    let tokens = tokens(pieces, width - indent);
    let widths = [width as f64, (width - indent) as f64];
    let filled = textwrap::wrap_algorithms::wrap_first_fit(&tokens, &widths);
    let mut lines: Vec<Line> =
        filled.into_iter().enumerate().map(|(number, words)| set(words, if number > 0 { indent } else { 0 })).collect();
    if lines.is_empty() {
        lines.push(Line::default());
    }
    lines
}

/// One line of words.
fn set(words: &[Token], indent: usize) -> Line {
    let mut line = Line::default();
    if indent > 0 {
        line.push(" ".repeat(indent), Ink::Plain);
    }
    let mut blank = false;
    for word in words {
        for part in &word.parts {
            // No-break spaces have done their work once the line is filled.
            let text = part.text.replace('\u{A0}', " ");
            match line.pieces.last_mut() {
                Some(before) if before.ink == part.ink => before.text.push_str(if blank { " " } else { "" }),
                Some(before) if blank && before.ink == Ink::Plain => before.text.push(' '),
                Some(_) if blank => line.push(" ", Ink::Plain),
                Some(_) | None => {}
            }
            match line.pieces.last_mut() {
                Some(before) if before.ink == part.ink => before.text.push_str(&text),
                Some(_) | None => line.push(text, part.ink),
            }
            blank = false;
        }
        blank = !word.glued;
    }
    line
}

/// Fills lines with pieces of text, and puts others at the right end of the first; these take so many cells at most.
///
/// ```text
/// Planning & scheduling      4 of 5
///   of several projects
/// ```
#[must_use]
pub fn beside(left: &[Piece], right: Vec<Piece>, taken: usize, width: usize) -> Vec<Line> {
    let mut lines = fill(left, width.saturating_sub(taken + 1), 2);
    if let Some(first) = lines.first_mut() {
        first.pad_to(width.saturating_sub(taken));
        first.pieces.extend(right);
    }
    lines
}

/// Fills lines with one text in one ink.
#[must_use]
pub fn fill_text(text: &str, ink: Ink, width: usize, indent: usize) -> Vec<Line> {
    fill(&[Piece::new(text, ink)], width, indent)
}

/// The words of some pieces; where no blank stands between two pieces, they are one word.
fn tokens(pieces: &[Piece], most: usize) -> Vec<Token> {
    let mut words: Vec<Vec<Piece>> = Vec::new();
    let mut open = false;
    for piece in pieces {
        for (index, part) in piece.text.split(' ').enumerate() {
            open &= index == 0;
            if part.is_empty() {
                continue;
            }
            match words.last_mut() {
                Some(word) if open => word.push(Piece::new(part, piece.ink)),
                Some(_) | None => words.push(vec![Piece::new(part, piece.ink)]),
            }
            open = true;
        }
    }
    words.into_iter().flat_map(|word| unbroken(word, most)).collect()
}

/// A word as one token, or as several where it is wider than a line.
fn unbroken(word: Vec<Piece>, most: usize) -> Vec<Token> {
    let width = word.iter().map(Piece::width).sum();
    if width <= most {
        return vec![Token { parts: word, width, glued: false }];
    }
    let mut tokens = Vec::new();
    let mut token = Token { glued: true, ..Token::default() };
    for part in &word {
        for grapheme in part.text.graphemes(true).flat_map(|grapheme| narrow(grapheme, most)) {
            if token.width > 0 && token.width + cells(grapheme) > most {
                tokens.push(std::mem::replace(&mut token, Token { glued: true, ..Token::default() }));
            }
            token.width += cells(grapheme);
            match token.parts.last_mut() {
                Some(before) if before.ink == part.ink => before.text.push_str(grapheme),
                Some(_) | None => token.parts.push(Piece::new(grapheme, part.ink)),
            }
        }
    }
    tokens.push(Token { glued: false, ..token });
    tokens
}

/// A grapheme, or its characters where it is wider than a line.
fn narrow(grapheme: &str, most: usize) -> Vec<&str> {
    if cells(grapheme) <= most {
        return vec![grapheme];
    }
    let mut rest = grapheme;
    let mut characters = Vec::new();
    while let Some(character) = rest.chars().next() {
        let (first, after) = rest.split_at(character.len_utf8());
        characters.push(first);
        rest = after;
    }
    characters
}
