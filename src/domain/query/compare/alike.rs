//! Which sentences of two roles say much the same?
//!
//! Sentences are compared by the words that carry meaning: folded, in the singular, without the small words and
//! without those that stand in every tenth role title (*project*, *manager* …), which every role shares. Two are
//! *alike* where these words are the same, or where they share three at least and these are three in eight of all
//! that the two use: the Jaccard index. It is a measure of wording, tried on all duties of the built-in framework;
//! it never says that two duties are the same, and both sentences are always shown.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Pair, Parted};
use crate::domain::query::find::fold::fold;
use crate::domain::query::named::Said;
use crate::domain::query::role::NeedView;
use crate::domain::{Catalogue, RoleId, Slug};

/// Words that carry no meaning of their own in a sentence.
const SMALL: &str = "a across after all also an and any are as at be before between both by during each every for from has have how in into \
     is it its more no not of on only or other out over own so than that the their them they this through to under up well what when where \
     which while who with within";

/// How many words two sentences must share.
const SHARED_AT_LEAST: usize = 3;

/// The share of all their words that two sentences must share: so many of so many.
const SHARE: (usize, usize) = (3, 8);

/// How often a word stands in titles before it says nothing of a role any more: so many titles, and one in so many.
const IN_TITLES: (usize, usize) = (3, 10);

type Words = BTreeSet<String>;

/// The duties of two roles.
pub fn duties(catalogue: &Catalogue, a: Vec<Said>, b: Vec<Said>) -> Parted<Said> {
    let common = common(catalogue);
    paired(a, b, |a, b| likeness(&words(&a.text, &common), &words(&b.text, &common)), |said| &said.text)
}

/// The education of two roles: what bears the same id is the same thing, however it is worded.
pub fn education(catalogue: &Catalogue, a: (RoleId, Vec<NeedView>), b: (RoleId, Vec<NeedView>)) -> Parted<NeedView> {
    let common = common(catalogue);
    let (of_a, of_b) = (a.0, b.0);
    let alike = |a: &NeedView, b: &NeedView| {
        let slugs = (slug(catalogue, of_a, a), slug(catalogue, of_b, b));
        let same = slugs.0.is_some() && slugs.0 == slugs.1;
        if same { Some(Likeness::Same) } else { likeness(&words(&a.said.text, &common), &words(&b.said.text, &common)) }
    };
    paired(a.1, b.1, alike, |row| &row.said.text)
}

fn slug<'a>(catalogue: &'a Catalogue, role: RoleId, row: &NeedView) -> Option<&'a Slug> {
    let known = catalogue.role(role).education.iter().find(|known| known.fact.text == row.said.text);
    known.map(|known| &known.slug)
}

/// How much alike two sentences are; the more the less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    Same,
    /// So many thousandths of their words are shared.
    Shares(Reverse<usize>),
}

fn likeness(a: &Words, b: &Words) -> Option<Likeness> {
    if a == b {
        return Some(Likeness::Same);
    }
    let (shared, all) = (a.intersection(b).count(), a.union(b).count());
    (shared >= SHARED_AT_LEAST && shared * SHARE.1 >= all * SHARE.0).then(|| Likeness::Shares(Reverse(shared * 1_000 / all)))
}

/// The words of a sentence that carry meaning.
fn words(sentence: &str, common: &Words) -> Words {
    let small: Vec<String> = fold(SMALL).into_iter().map(|word| word.text).collect();
    let meaning = |word: &String| !small.contains(word);
    let words: Words = fold(sentence).into_iter().map(|word| word.text).filter(meaning).map(singular).collect();
    let telling: Words = words.difference(common).cloned().collect();
    // A sentence of common words alone is compared by these.
    if telling.is_empty() { words } else { telling }
}

/// `registers` becomes `register`, `stories` becomes `story`; verbs lose their ending likewise.
fn singular(word: String) -> String {
    let cut = |end: &str| word.strip_suffix(end).filter(|stem| stem.len() > 1);
    match (cut("ies"), cut("sses"), cut("ss"), cut("s")) {
        (Some(stem), _, _, _) => format!("{stem}y"),
        (None, Some(stem), _, _) => format!("{stem}ss"),
        (None, None, None, Some(stem)) => stem.to_owned(),
        (None, None, Some(_), _) | (None, None, None, None) => word,
    }
}

/// The words that stand in so many titles that they tell no role apart.
fn common(catalogue: &Catalogue) -> Words {
    let mut titles: BTreeMap<String, usize> = BTreeMap::new();
    for role in catalogue.roles() {
        for word in words(&catalogue.role(role).title, &Words::new()) {
            *titles.entry(word).or_default() += 1;
        }
    }
    let often = |count: usize| count >= IN_TITLES.0 && count * IN_TITLES.1 >= catalogue.role_count();
    titles.into_iter().filter(|(_, count)| often(*count)).map(|(word, _)| word).collect()
}

/// Pairs each sentence with at most one, the most alike first. Equals go by their text, whichever side it is on.
fn paired<T>(a: Vec<T>, b: Vec<T>, likeness: impl Fn(&T, &T) -> Option<Likeness>, text: impl Fn(&T) -> &str) -> Parted<T> {
    let mut alike = Vec::new();
    for (x, one) in a.iter().enumerate() {
        alike.extend(b.iter().enumerate().filter_map(|(y, other)| Some((likeness(one, other)?, x, y))));
    }
    alike.sort_by_key(|&(likeness, x, y)| {
        let (one, other) = (text(&a[x]).to_owned(), text(&b[y]).to_owned());
        (likeness, one.clone().min(other.clone()), one.max(other), x.min(y), x.max(y))
    });
    let (mut a, mut b): (Vec<Option<T>>, Vec<Option<T>>) = (a.into_iter().map(Some).collect(), b.into_iter().map(Some).collect());
    let mut both = Vec::new();
    for (_, x, y) in alike {
        if a[x].is_some() && b[y].is_some() {
            both.extend(a[x].take().zip(b[y].take()).map(|(a, b)| Pair { a, b }));
        }
    }
    Parted { only_a: a.into_iter().flatten().collect(), only_b: b.into_iter().flatten().collect(), both }
}
