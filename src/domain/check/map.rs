//! The rules about the seats on the map. An overlay that adds or moves roles breaks none: its map is placed afresh.

use std::collections::{BTreeSet, HashMap};

use super::{Finding, finding, some};
use crate::domain::build::Draft;
use crate::domain::{Level, Role, RoleId, Seat};

fn subject(role: &Role) -> String {
    format!("role `{}`", role.slug)
}

/// A role of a framework that places its roles, without a place of its own.
pub(super) fn seat_missing(draft: &Draft<'_>) -> Vec<Finding> {
    let catalogue = draft.catalogue;
    let mut maps: BTreeSet<(usize, u8)> = BTreeSet::new();
    for seat in &catalogue.seats {
        maps.extend(draft.seats(seat.role).map(|place| (draft.framework(place), seat.columns)));
    }
    let seats: BTreeSet<(RoleId, u8)> = catalogue.seats.iter().map(|seat| (seat.role, seat.columns)).collect();
    let mut found = Vec::new();
    for (framework, columns) in maps {
        let own = catalogue.roles().filter(|role| draft.framework(draft.first(*role)) == framework);
        found.extend(own.filter(|role| !seats.contains(&(*role, columns))).map(|role| {
            let message = format!("it has no seat on the map of {columns} columns.");
            finding(
                draft.role(role),
                subject(catalogue.role(role)),
                message,
                "Give it one, or take the seats for so many columns out: then the map is placed afresh.",
            )
        }));
    }
    some(found.into_iter())
}

/// Two roles of a level on one spot of the map.
pub(super) fn seat_twice(draft: &Draft<'_>) -> Vec<Finding> {
    let mut taken: HashMap<(u8, Option<Level>, u8, u8), RoleId> = HashMap::new();
    // Where an overlay moves a role to another level, the map is placed afresh.
    let is_own = |seat: &&Seat| {
        let level = draft.role_field(seat.role, "level", |role| role.level.is_some());
        draft.seats(seat.role).is_some_and(|place| draft.framework(place) == draft.framework(level))
    };
    some(draft.catalogue.seats.iter().filter(is_own).filter_map(|seat| {
        let role = draft.catalogue.role(seat.role);
        let first = taken.insert((seat.columns, role.level, seat.row, seat.column), seat.role)?;
        let other = &draft.catalogue.role(first).slug;
        let message = format!("role `{other}` of its level has the same seat on the map of {} columns.", seat.columns);
        let place = draft.seats(seat.role)?;
        Some(finding(place, subject(role), message, "Give one of them another."))
    }))
}
