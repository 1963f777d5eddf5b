//! The rules about the seats on the map. An overlay that adds or moves roles breaks none: its map is placed afresh.

use std::collections::{BTreeSet, HashMap};

use super::{Finding, finding, some};
use crate::domain::build::Draft;
use crate::domain::{Level, Place, Role, RoleId, Seat};

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

/// A seat that no map can use: beyond the rows of its level, or a second one for the same number of columns.
pub(super) fn seat_useless(draft: &Draft<'_>) -> Vec<Finding> {
    let catalogue = draft.catalogue;
    // What lies above a framework may take its roles out or move them: then the map is placed afresh.
    let is_last = |place: &Place| draft.framework(*place) == catalogue.frameworks.len();
    // Where no level is known at all, the rows are not those of levels.
    let has_levels = catalogue.roles().any(|role| catalogue.role(role).level.is_some());
    let rows = |seat: &Seat| {
        let level = catalogue.role(seat.role).level;
        let roles = catalogue.roles().filter(|role| catalogue.role(*role).level == level).count();
        roles.div_ceil(usize::from(seat.columns.max(1)))
    };
    let mut given: BTreeSet<(RoleId, u8)> = BTreeSet::new();
    some(catalogue.seats.iter().filter_map(|seat| {
        let place = draft.seats(seat.role).filter(is_last)?;
        let columns = seat.columns;
        let (message, help) = if !given.insert((seat.role, columns)) {
            (format!("it has two seats on the map of {columns} columns."), "Keep one of them.".to_owned())
        } else if has_levels && usize::from(seat.row) >= rows(seat) {
            let message =
                format!("there is no row {} for its level on the map of {columns} columns, which is placed afresh for that.", seat.row);
            let last = rows(seat).saturating_sub(1);
            (message, if last == 0 { "Its only row is 0.".to_owned() } else { format!("Its rows are 0 to {last}.") })
        } else {
            return None;
        };
        Some(finding(place, subject(catalogue.role(seat.role)), message, help))
    }))
}
