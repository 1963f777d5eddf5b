//! Whose skills count, and from which role somebody begins: the one place where commands find the holder.
//!
//! It never asks for a profile that was not given; without one, the typical holder of a role stands in, and every answer says so.

use super::answer::{Answer, code};
use super::lookup::{Meant, meant};
use crate::domain::{Catalogue, Holder, Role, RoleId};

/// The holder for a question that begins at a role.
#[must_use]
pub fn holder(catalogue: &Catalogue, from: RoleId) -> Holder {
    Holder::typical(catalogue, from)
}

/// The role that somebody begins at: the one that is named.
///
/// # Errors
/// The answer to give when none is named, or there is none of that name.
pub fn beginning(catalogue: &Catalogue, from: Option<&str>) -> Result<Meant<Role>, Answer> {
    match from {
        Some(name) => meant::<Role>(catalogue, name),
        None => Err(Answer::refused(code::USAGE, "say where you begin: --from ROLE", &[])),
    }
}
