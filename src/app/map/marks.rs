//! What the roles of a map are to somebody: their own, their goal, bookmarked, within reach.
//!
//! It marks nothing that somebody has not said of themself: without a profile a map has no marks.

use crate::domain::profile::About;
use crate::domain::query::reach::{Reach, reach_from};
use crate::domain::{Catalogue, Holder, Profile, RoleId, Subject};
use crate::map::ground::Ground;
use crate::map::raster::{Mark, Selection};

/// The marks of a map; roles by their positions on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// One's own role.
    pub own: Option<usize>,
    /// One's goal.
    pub goal: Option<usize>,
    /// What else each role is.
    pub of: Vec<Mark>,
}

impl Marks {
    /// What is picked out on a map with these marks on it.
    #[must_use]
    pub fn picked(self, ground: &Ground, chosen: Option<usize>, ascii: bool) -> Selection {
        let tracks = ground.plan.roles.iter().map(|role| role.track).collect();
        Selection { chosen, route: ground.route.clone(), own: self.own, goal: self.goal, marks: self.of, tracks, ascii }
    }
}

/// The marks of some roles for somebody; where their profile names no role of theirs, they start from another one.
#[must_use]
pub fn marks(catalogue: &Catalogue, profile: &Profile, start: RoleId, roles: &[RoleId]) -> Marks {
    let own = profile.role().and_then(|role| catalogue.role_of(role.as_str()));
    let goal = profile.goal().and_then(|goal| catalogue.role_of(goal.to.as_str()));
    let start = own.unwrap_or(start);
    let is_rated = catalogue.skills().any(|skill| profile.rating(catalogue, skill).is_some());
    let holder = is_rated.then(|| Holder::for_role(catalogue, profile, start));
    let is_bookmarked =
        |role: RoleId| profile.bookmarks().iter().any(|about: &About| about.subject(catalogue) == Some(Subject::Role(role)));
    let is_within = |holder: &Holder, role: RoleId| {
        !is_behind(catalogue, start, role) && reach_from(catalogue, holder, Some(start), role) == Reach::Within
    };
    let mark =
        |role: &RoleId| Mark { bookmark: is_bookmarked(*role), reach: holder.as_ref().is_some_and(|holder| is_within(holder, *role)) };
    let position = |role: RoleId| roles.iter().position(|other| *other == role);
    Marks { own: own.and_then(position), goal: goal.and_then(position), of: roles.iter().map(mark).collect() }
}

/// Whether somebody who starts from a role has another one behind them: their own, or one of a lower level.
fn is_behind(catalogue: &Catalogue, start: RoleId, role: RoleId) -> bool {
    let levels = catalogue.role(role).level.zip(catalogue.role(start).level);
    role == start || levels.is_some_and(|(level, own)| level < own)
}
