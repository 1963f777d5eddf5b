//! The command line that prints the map that is shown: with its route, and with every step where every one is drawn.

use super::Way;
use crate::app::model::Model;
use crate::domain::query::{self, Wishes};
use crate::domain::{Catalogue, RoleId};

/// `rungs map --around project-manager --route project-manager pmo-director --way 2 --all-steps`
pub(in crate::app) fn command_line(catalogue: &Catalogue, model: &Model, role: RoleId) -> String {
    let mut line = format!("rungs map --around {}", catalogue.role(role).slug);
    if let Some(way) = &model.map.way {
        line.push_str(&route(catalogue, model, way));
    }
    if model.map.every {
        line.push_str(" --all-steps");
    }
    line
}

/// The route by its ends and its number among the routes that the command finds; where that finds it not, since more was
/// asked of it on the screen, all its roles.
fn route(catalogue: &Catalogue, model: &Model, way: &Way) -> String {
    let slugs: Vec<&str> = way.roles.iter().map(|role| catalogue.role(*role).slug.as_str()).collect();
    let ends = [slugs.first(), slugs.last()].into_iter().flatten().copied().collect::<Vec<_>>().join(" ");
    match number(catalogue, model, way) {
        Some(1) => format!(" --route {ends}"),
        Some(number) => format!(" --route {ends} --way {number}"),
        None => format!(" --route {}", slugs.join(" ")),
    }
}

/// Which of the routes between its ends a route is now, from 1; none where it is none of them.
pub(super) fn number(catalogue: &Catalogue, model: &Model, way: &Way) -> Option<usize> {
    let (from, to) = (*way.roles.first()?, *way.roles.last()?);
    let holder = model.holder(catalogue, from);
    let found = query::routes(catalogue, &holder, from, to, &Wishes::of(&holder)).routes;
    let is_it = |route: &query::Route| route.roles.iter().map(|role| role.at).eq(way.roles.iter().copied());
    found.iter().position(is_it).map(|position| position + 1)
}
