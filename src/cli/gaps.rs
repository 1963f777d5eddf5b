//! The commands about somebody: `gap` and `unlock`.
//!
//! Each asks the one query about whoever the profile tells of. None computes anything itself, and none reads a file.

use serde::Serialize;

use super::answer::{Answer, code};
use super::lookup::meant;
use super::personal::Person;
use super::text;
use crate::domain::query::{self, GapPage, Named, Unlock};
use crate::domain::{Catalogue, Role, RoleId, Text};

#[derive(Serialize)]
struct GapBody<'a> {
    understood: Option<&'a Text>,
    gap: &'a GapPage,
}

#[derive(Serialize)]
struct UnlockBody<'a> {
    understood: Option<&'a Text>,
    /// Whether the role it starts from was taken for want of a better one.
    start_assumed: bool,
    unlock: &'a Unlock,
}

/// `rungs gap ROLE`.
///
/// # Errors
/// The answer to give when the role is not there; likewise below.
pub fn gap(catalogue: &Catalogue, person: &Person, name: &str) -> Result<Answer, Answer> {
    let meant = meant::<Role>(catalogue, name)?;
    let understood = meant.understood.as_ref();
    let (from, _) = start(catalogue, person)?;
    let gap = query::gap(catalogue, &person.holder(catalogue, from), meant.at);
    Ok(Answer::found(text::gap::gap(&gap, understood), "gap", GapBody { understood, gap: &gap }))
}

/// `rungs unlock`.
///
/// # Errors
/// As [`gap`].
pub fn unlock(catalogue: &Catalogue, person: &Person, from: Option<&str>) -> Result<Answer, Answer> {
    let meant = from.map(|name| meant::<Role>(catalogue, name)).transpose()?;
    let understood = meant.as_ref().and_then(|meant| meant.understood.as_ref());
    let (from, start_assumed) = match &meant {
        Some(meant) => (meant.at, false),
        None => start(catalogue, person)?,
    };
    let unlock = query::unlock(catalogue, &person.holder(catalogue, from), from);
    let mut page = text::unlock::unlock(&unlock, understood);
    if start_assumed {
        let title = Named::role(catalogue, from).title;
        let why = person.unknown_role(catalogue).unwrap_or_else(|| "your role is not known".to_owned());
        page.say(format!("Since {why}, {title} is assumed: rungs unlock --from ROLE starts elsewhere."));
    }
    Ok(Answer::found(page, "unlock", UnlockBody { understood, start_assumed, unlock: &unlock }))
}

/// The role somebody starts from, and whether it is assumed: their own, else the one the catalogue opens on.
fn start(catalogue: &Catalogue, person: &Person) -> Result<(RoleId, bool), Answer> {
    let start = person.role(catalogue).map(|role| (role, false)).or_else(|| catalogue.start().map(|role| (role, true)));
    start.ok_or_else(|| Answer::refused(code::BAD_DATA, "there is no role to start from: the framework has none", &[]))
}
