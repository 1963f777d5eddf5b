//! How wide words are, and where a line of them breaks.
//!
//! A drawing never knows what typeface it is shown in. So words are taken to be as wide as in DejaVu Sans, the widest of those that a
//! reader is likely to have: where they fit in that one, they fit in the others.

use textwrap::core::display_width;

/// What the signs from the blank to the tilde are wide, in thousandths of their size.
const PLAIN: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337,
    337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732,
    684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635,
    635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];

/// The same in bold.
const BOLD: [u16; 95] = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400,
    400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812,
    774, 1103, 771, 724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
    716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
];

/// What stands where words are cut off.
const MORE: &str = "…";

/// How words are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// In pixels.
    pub size: f64,
    /// Whether they are bold.
    pub bold: bool,
}

impl Face {
    /// In the usual weight.
    #[must_use]
    pub const fn plain(size: f64) -> Self {
        Self { size, bold: false }
    }

    /// In bold.
    #[must_use]
    pub const fn bold(size: f64) -> Self {
        Self { size, bold: true }
    }

    /// How wide words are, in pixels.
    #[must_use]
    pub fn width(self, words: &str) -> f64 {
        let thousandths: u32 = words.chars().map(|sign| self.thousandths(sign)).sum();
        f64::from(thousandths) * self.size / 1000.0
    }

    fn thousandths(self, sign: char) -> u32 {
        let table = if self.bold { &BOLD } else { &PLAIN };
        let known = (sign as usize).checked_sub(32).and_then(|at| table.get(at));
        if let Some(width) = known {
            return u32::from(*width);
        }
        let width = match (cells(sign), sign) {
            (0, _) => 0,
            (1, '–' | '‘' | '’' | '“' | '”' | '‹' | '›' | '·' | '•') => 600,
            (1, '\u{A0}'..='\u{24F}') if sign.is_lowercase() => 640,
            (1, '\u{A0}'..='\u{24F}') if sign.is_alphabetic() => 800,
            (1, _) if sign.is_alphanumeric() => 900,
            (_, _) => 1100,
        };
        if self.bold { width * 23 / 20 } else { width }
    }

    /// The words in lines that are no wider than this. They break between words, and within a word only where it fits into no line.
    #[must_use]
    pub fn lines(self, words: &str, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for piece in pieces(words) {
            if let Some(line) = lines.last_mut()
                && self.width(&format!("{line}{}", piece.trim_end())) <= width
            {
                line.push_str(piece);
            } else if self.width(piece.trim_end()) <= width {
                lines.push(piece.to_owned());
            } else {
                lines.extend(self.broken(piece, width));
            }
        }
        lines.iter().map(|line| line.trim_end().to_owned()).collect()
    }

    /// The words in so many lines at most; what does not fit is cut off, and that is seen.
    #[must_use]
    pub fn lines_at_most(self, words: &str, width: f64, most: usize) -> Vec<String> {
        let mut lines = self.lines(words, width);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                while !last.is_empty() && self.width(last) + self.width(MORE) > width {
                    last.pop();
                }
                last.truncate(last.trim_end().len());
                last.push_str(MORE);
            }
        }
        lines
    }

    /// Whether no word has to be broken to fit into lines of this width.
    #[must_use]
    pub fn is_whole(self, words: &str, width: f64) -> bool {
        pieces(words).all(|piece| self.width(piece.trim_end()) <= width)
    }

    /// A word in pieces of this width; at least one sign is in each.
    fn broken(self, word: &str, width: f64) -> Vec<String> {
        let mut parts = vec![String::new()];
        for sign in word.chars() {
            let part = parts.last().map(String::as_str).unwrap_or_default();
            let is_full = !part.is_empty() && cells(sign) > 0 && self.width(&format!("{part}{sign}")) > width;
            if is_full && sign != ' ' {
                parts.push(String::new());
            }
            parts.iter_mut().last().into_iter().for_each(|part| part.push(sign));
        }
        parts
    }
}

/// The pieces between which a line may break: after a blank, a hyphen or a slash, and around every sign of the scripts that have no
/// blanks between words.
fn pieces(words: &str) -> impl Iterator<Item = &str> {
    let mut rest = words.trim_start();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut signs = rest.char_indices().peekable();
        let mut end = rest.len();
        while let Some((_, sign)) = signs.next() {
            let Some((at, next)) = signs.peek().copied() else { break };
            let after = matches!(sign, ' ' | '-' | '/') || cells(sign) == 2;
            if next != ' ' && cells(next) > 0 && (after || cells(next) == 2) {
                end = at;
                break;
            }
        }
        let (piece, left) = rest.split_at(end);
        rest = left;
        Some(piece)
    })
}

/// How many cells of a terminal a sign takes: none, where it stands upon the one before.
fn cells(sign: char) -> usize {
    display_width(sign.encode_utf8(&mut [0; 4]))
}
