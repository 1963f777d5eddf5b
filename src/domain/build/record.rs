//! All that was written about one record, in the order in which the frameworks come.
//!
//! There is no merged copy: whoever asks for a field gets the last one written, with its place.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::domain::problem::clipped;
use crate::domain::problems::TOLD_AT_MOST;
use crate::domain::{Place, Text};

/// All that was written about one record.
pub(super) struct Record<'a, T> {
    /// What sort of record: `role`, `step` …
    pub what: &'static str,
    /// Its key within its sort.
    pub key: Cow<'a, str>,
    /// The record it is an item of, for messages.
    pub owner: Option<(&'static str, &'a str)>,
    /// Where it was written, the base first; never empty.
    pub writes: Vec<(Place, &'a T)>,
}

impl<'a, T> Record<'a, T> {
    /// The place of the last write.
    pub fn place(&self) -> Place {
        self.writes.last().map_or(Place::file(0), |(place, _)| *place)
    }

    /// The last value written of a field, with the place of the record that wrote it.
    pub fn last<V: ?Sized>(&self, get: impl Fn(&'a T) -> Option<&'a V>) -> Option<(Place, &'a V)> {
        self.writes.iter().rev().find_map(|(place, entry)| get(entry).map(|value| (*place, value)))
    }

    /// The place of a field in the last write that has it; the last write itself if none has.
    pub fn field(&self, field: &'static str, writes: impl Fn(&'a T) -> bool) -> Place {
        self.writes.iter().rev().find(|(_, entry)| writes(entry)).map_or_else(|| self.place(), |(place, _)| place.field(field))
    }

    /// The place of an item of a list in the last write that has it; the last write itself if none has.
    pub fn item(&self, field: &'static str, find: impl Fn(&'a T) -> Option<usize>) -> Place {
        let item = self.writes.iter().rev().find_map(|(place, entry)| find(entry).map(|index| place.item(field, index)));
        item.unwrap_or_else(|| self.place())
    }

    /// How messages call it: ``role `pmo-analyst` ``, or ``role `pmo-analyst`, duty `x` ``.
    pub fn subject(&self) -> Text {
        let own = format!("{} `{}`", self.what, clipped(&self.key));
        Text::clean(&match self.owner {
            Some((what, key)) => format!("{what} `{}`, {own}", clipped(key)),
            None => own,
        })
    }

    /// The items of a list of this record, by key, in the order in which they first appear.
    pub fn items<V>(
        &self,
        what: &'static str,
        field: &'static str,
        list: impl Fn(&'a T) -> &'a [V],
        key: impl Fn(&'a V) -> Cow<'a, str>,
        owner: Option<(&'static str, &'a str)>,
        found: &mut Duplicates,
    ) -> Vec<Record<'a, V>> {
        let mut items: Vec<Record<'a, V>> = Vec::new();
        let mut by_key: HashMap<Cow<'a, str>, usize> = HashMap::new();
        for (layer, (place, entry)) in self.writes.iter().enumerate() {
            for (index, item) in list(entry).iter().enumerate() {
                let write = (place.item(field, index), item);
                let key = key(item);
                match by_key.get(&key).and_then(|index| items.get_mut(*index)) {
                    None => {
                        by_key.insert(key.clone(), items.len());
                        items.push(Record { what, key, owner, writes: vec![write] });
                    }
                    Some(known) if layer == 0 || known.writes.iter().any(|(at, _)| at.file == write.0.file) => {
                        // One more than is told, so that it is known that there are more.
                        if found.len() <= TOLD_AT_MOST {
                            found.push((known.subject(), known.place(), write.0));
                        }
                    }
                    Some(known) => known.writes.push(write),
                }
            }
        }
        items
    }
}

/// Items that stand twice in one list: what, where first, where again.
pub(super) type Duplicates = Vec<(Text, Place, Place)>;
