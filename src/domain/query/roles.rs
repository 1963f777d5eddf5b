//! Which roles are there?

use serde::Serialize;

use super::Named;
use super::named::as_id;
use crate::domain::{Catalogue, Level, Role, Text, Track, TrackId};

/// The roles, by track, from junior to senior.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Roles {
    /// One row a role.
    pub roles: Vec<RoleRow>,
}

/// A role in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoleRow {
    /// The role.
    #[serde(flatten)]
    pub role: Named<Role>,
    /// Its track.
    #[serde(serialize_with = "as_id")]
    pub track: Named<Track>,
    /// Its level.
    pub level: Option<Level>,
    /// What it is.
    pub summary: Text,
}

/// The roles of a track, of a level, of both, or all.
#[must_use]
pub fn roles(catalogue: &Catalogue, track: Option<TrackId>, level: Option<Level>) -> Roles {
    let wanted = catalogue.roles_by_track().into_iter().filter(|&at| {
        let role = catalogue.role(at);
        track.is_none_or(|track| role.track == track) && level.is_none_or(|level| role.level == Some(level))
    });
    let row = |at| {
        let role = catalogue.role(at);
        let track = catalogue.track(role.track);
        RoleRow {
            role: Named::role(catalogue, at),
            track: Named { at: role.track, id: track.slug.clone(), title: track.title.clone() },
            level: role.level,
            summary: role.summary.text.clone(),
        }
    };
    Roles { roles: wanted.map(row).collect() }
}
