//! A person against an office: what is answered where one of two names is that of something that is not a role.
//!
//! It never ranks the two; the topic that sets them apart says why.

use serde::Serialize;

use crate::domain::query::answer::difference;
use crate::domain::query::{Named, TopicPage, topic};
use crate::domain::{Catalogue, Comparison, Role, RoleId, Text, Thing, Topic, TopicId};

/// A role against an office.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OfficePage {
    /// The role.
    pub role: Named<Role>,
    /// What is no role.
    pub office: Named<Topic>,
    /// What the topic calls it.
    pub called: Text,
    /// The topic that sets a person and such an office apart.
    pub topic: TopicPage,
    /// The roles within it, which can be compared instead, from junior to senior.
    pub roles: Vec<Named<Role>>,
    /// The most senior of those that bear its very name.
    pub namesake: Option<Named<Role>>,
}

/// A role against something that is not a role; none where no topic compares a person with it.
#[must_use]
pub fn office(catalogue: &Catalogue, role: RoleId, office: TopicId) -> Option<OfficePage> {
    let compares = |at: &TopicId| catalogue.topic(*at).compare.as_ref().and_then(|compare| called(catalogue, compare, office)).is_some();
    let at = setting_apart(catalogue, Thing::Role(role), Thing::Topic(office)).or_else(|| catalogue.topics().find(compares))?;
    let called = catalogue.topic(at).compare.as_ref().and_then(|compare| called(catalogue, compare, office))?.clone();
    Some(OfficePage {
        role: Named::role(catalogue, role),
        office: Named::topic(catalogue, office),
        called,
        topic: topic(catalogue, at),
        roles: within(catalogue, office).into_iter().filter(|&at| at != role).map(|at| Named::role(catalogue, at)).collect(),
        namesake: namesakes(catalogue, office).into_iter().rfind(|&at| at != role).map(|at| Named::role(catalogue, at)),
    })
}

/// Whether a topic is one of the sides of a comparison.
#[must_use]
pub fn is_office(catalogue: &Catalogue, topic: TopicId) -> bool {
    let compares = |at: TopicId| catalogue.topic(at).compare.as_ref().is_some_and(|compare| called(catalogue, compare, topic).is_some());
    catalogue.topics().any(compares)
}

/// The topic that has two records on the sides of its comparison, by any of their names.
pub fn setting_apart(catalogue: &Catalogue, one: Thing, other: Thing) -> Option<TopicId> {
    if one == other {
        return None;
    }
    difference::comparison(catalogue, one, other).map(|(topic, _)| topic)
}

/// What a comparison calls a topic that is one of its sides.
fn called<'a>(catalogue: &Catalogue, compare: &'a Comparison, topic: TopicId) -> Option<&'a Text> {
    [&compare.left, &compare.right].into_iter().find(|side| difference::is_called(catalogue, Thing::Topic(topic), side))
}

/// The roles that share a name with it, from junior to senior.
fn namesakes(catalogue: &Catalogue, office: TopicId) -> Vec<RoleId> {
    let names: Vec<&Text> = difference::names(catalogue, Thing::Topic(office)).collect();
    let shares_a_name = |role: &RoleId| names.iter().any(|name| difference::is_called(catalogue, Thing::Role(*role), name));
    catalogue.roles_by_track().into_iter().filter(shares_a_name).collect()
}

/// The roles that share a name with it, and the others of their tracks.
fn within(catalogue: &Catalogue, office: TopicId) -> Vec<RoleId> {
    let tracks: Vec<_> = namesakes(catalogue, office).into_iter().map(|role| catalogue.role(role).track).collect();
    catalogue.roles_by_track().into_iter().filter(|&role| tracks.contains(&catalogue.role(role).track)).collect()
}
