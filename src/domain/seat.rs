//! Where a role stands on the map, where somebody laid that down.
//!
//! It says nothing about the role: a map without it shows the same.

use serde::{Deserialize, Serialize};

use super::RoleId;

/// Where a role stands on a map of so many columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The role.
    pub role: RoleId,
    /// How many columns the map has.
    pub columns: u8,
    /// The row within its level, 0 the lowest.
    pub row: u8,
    /// The column, 0 on the left.
    pub column: u8,
}

impl Seat {
    /// How many columns a map has at most.
    pub const COLUMNS_AT_MOST: u8 = 40;
}
