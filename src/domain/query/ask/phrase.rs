//! Whether a sentence is one of the phrases of the table, and what is left over of it then.
//!
//! It knows words and places alone, and not what stands in them.

use super::grammar::{Item, Phrase, Slot, WordId};

/// A word of the sentence, or a thing in it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Element {
    /// The position of the word in the sentence, and the plain word.
    Word(usize, Option<WordId>),
    /// The number of the thing among those that are spoken of, in the order of the sentence.
    Thing(usize),
}

/// How a phrase fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fit {
    /// Which thing stands in which place.
    pub places: Vec<(Slot, usize)>,
    /// The words that it leaves over, by position in the sentence.
    pub left: Vec<usize>,
}

/// The ways in which a phrase fits these words and things; every thing has a place, or it does not fit.
pub(super) fn fits(phrase: &Phrase, elements: &[Element]) -> Vec<Fit> {
    if phrase.any_order { in_any_order(phrase, elements) } else { in_order(phrase, elements).into_iter().collect() }
}

fn in_order(phrase: &Phrase, elements: &[Element]) -> Option<Fit> {
    let mut items = phrase.items.iter().peekable();
    let mut fit = Fit { places: Vec::new(), left: Vec::new() };
    for element in elements {
        match (*element, items.peek().copied().copied()) {
            (Element::Word(_, Some(word)), Some(Item::Word(wanted))) if word == wanted => {
                items.next();
            }
            (Element::Thing(thing), Some(Item::Thing(slot))) => {
                fit.places.push((slot, thing));
                items.next();
            }
            (Element::Thing(_), _) => return None,
            (Element::Word(at, _), _) => fit.left.push(at),
        }
    }
    items.next().is_none().then_some(fit)
}

fn in_any_order(phrase: &Phrase, elements: &[Element]) -> Vec<Fit> {
    let mut left: Vec<(usize, Option<WordId>)> =
        elements.iter().filter_map(|element| if let Element::Word(at, word) = element { Some((*at, *word)) } else { None }).collect();
    for item in &phrase.items {
        let Item::Word(wanted) = item else { continue };
        let Some(at) = left.iter().position(|(_, word)| *word == Some(*wanted)) else { return Vec::new() };
        left.remove(at);
    }
    let left: Vec<usize> = left.into_iter().map(|(at, _)| at).collect();
    let slots: Vec<Slot> = phrase.items.iter().filter_map(|item| if let Item::Thing(slot) = item { Some(*slot) } else { None }).collect();
    let fit = |order: Vec<usize>| Fit { places: slots.iter().copied().zip(order).collect(), left: left.clone() };
    let turned = slots.iter().any(|slot| matches!(slot, Slot::Beside(_)));
    let mut fits = vec![fit((0..slots.len()).collect())];
    fits.extend(turned.then(|| fit((0..slots.len()).rev().collect())));
    fits
}
