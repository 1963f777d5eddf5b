//! Whether some letters abbreviate a name: `prjmgr` for *project manager*.
//!
//! It never finds letters that are only scattered over a name. (A matcher that does so, frizbee 0.13, was tried:
//! it also finds `doctor` in *document & information*, and its generic code costs a minute of building.)

/// Where each letter falls, as word and letter, if the letters abbreviate the words: in order, and no word has a part
/// in it but from its own first letter on.
///
/// `prjmgr` abbreviates *PRoJect ManaGeR*; `doctor` does not abbreviate *DOCumenT & infORmation*.
#[must_use]
pub fn places(letters: &[char], words: &[&str]) -> Option<Vec<(usize, usize)>> {
    let mut places = Vec::with_capacity(letters.len());
    let mut tries = TRIES;
    spell(letters, words, 0, &mut places, &mut tries).then_some(places)
}

/// How often a name is tried in other ways before it is given up; real titles need a few.
const TRIES: usize = 200;

/// Takes as many letters as it can from a word; where the rest does not follow, fewer.
fn spell(letters: &[char], words: &[&str], word: usize, places: &mut Vec<(usize, usize)>, tries: &mut usize) -> bool {
    if places.len() == letters.len() {
        return true;
    }
    let Some(text) = words.get(word).filter(|_| *tries > 0) else { return false };
    *tries -= 1;
    let before = places.len();
    if text.starts_with(letters[before]) {
        for (position, letter) in text.chars().enumerate() {
            if letters.get(places.len()) == Some(&letter) {
                places.push((word, position));
            }
        }
        while places.len() > before {
            if spell(letters, words, word + 1, places, tries) {
                return true;
            }
            places.pop();
        }
    }
    spell(letters, words, word + 1, places, tries)
}
