//! `rungs route` and `rungs plan`: the ways from one role to another, and one of them as a page.
//!
//! Neither computes anything itself. A file is never overwritten without being asked for.

use std::io::ErrorKind;
use std::path::Path;

use serde::Serialize;

use super::answer::{Answer, Manner, Output, code};
use super::args::{Limits, PlanArgs, RouteArgs};
use super::lists::track_of;
use super::lookup::{Meant, meant};
use super::personal::Person;
use super::text;
use crate::ascii::fold;
use crate::domain::problem::quoted;
use crate::domain::profile::Stay;
use crate::domain::query::route::{NoRoute, PASSES_AT_MOST};
use crate::domain::query::{self, NoPlan, PlanFor, Routes, Wishes};
use crate::domain::{Catalogue, Date, Holder, Months, Role, Text};
use crate::{export, store};

#[derive(Serialize)]
struct RoutesBody<'a> {
    understood: &'a [Text],
    #[serde(flatten)]
    routes: &'a Routes,
}

/// `rungs route FROM TO`.
///
/// # Errors
/// The answer to give when a role or a track is not there, or no route.
pub fn route(catalogue: &Catalogue, person: &Person, asked: &RouteArgs) -> Result<Answer, Answer> {
    let (from, to) = (meant::<Role>(catalogue, &asked.from)?, meant::<Role>(catalogue, &asked.to)?);
    let holder = person.holder(catalogue, from.at);
    let wishes = Wishes { most: usize::from(asked.most), ..wishes(catalogue, &holder, &asked.limits)? };
    let routes = query::routes(catalogue, &holder, from.at, to.at, &wishes);
    if let Some(none) = &routes.none {
        return Err(refused(none));
    }
    let understood = understood([&from, &to]);
    let body = RoutesBody { understood: &understood, routes: &routes };
    Ok(Answer::found(text::route::routes(&routes, &understood), "routes", body))
}

/// `rungs plan TO`: on standard output, or into a file.
///
/// # Errors
/// The answer to give instead, likewise where the file exists.
pub fn plan(catalogue: &Catalogue, person: &Person, asked: &PlanArgs, today: Date, manner: Manner) -> Result<Output, Answer> {
    // A hyphen is standard output, as everywhere.
    let output = asked.output.as_deref().filter(|file| file.as_os_str() != "-");
    let format = output.map(Format::of).transpose()?;
    let (from, to) = (beginning(catalogue, person, asked.from.as_deref())?, meant::<Role>(catalogue, &asked.to)?);
    let holder = person.holder(catalogue, from.at);
    let wishes = wishes(catalogue, &holder, &asked.limits)?;
    let route = usize::from(asked.route).saturating_sub(1);
    let question = PlanFor { holder: &holder, from: from.at, to: to.at, today, wishes: &wishes, route };
    let plan = query::plan(catalogue, &question).map_err(|none| no_plan(&none))?;
    let understood = understood([&from, &to]);
    let messages: String = understood.iter().map(|understood| format!("understood as: {understood}\n")).collect();
    let json = || export::json::plan(&plan, &understood, manner.ascii);
    match (output, format) {
        (Some(file), Some(format)) => {
            let text = match format {
                Format::Markdown => export::markdown::plan(&plan),
                Format::Html => export::html::plan(&plan),
                Format::Json => json(),
            };
            write(file, &text, asked.force).map(|written| Output { stderr: format!("{messages}{written}"), ..Output::default() })
        }
        (_, _) if manner.json => Ok(Output { stdout: json(), ..Output::default() }),
        (_, _) => {
            let text = export::markdown::plan(&plan);
            let stdout = if manner.ascii { fold(&text).into_owned() } else { text };
            Ok(Output { stdout, stderr: messages, ..Output::default() })
        }
    }
}

/// The role that somebody begins at: the one that is named, else their own.
fn beginning(catalogue: &Catalogue, person: &Person, from: Option<&str>) -> Result<Meant<Role>, Answer> {
    match (from, person.role(catalogue)) {
        (Some(name), _) => meant::<Role>(catalogue, name),
        (None, Some(at)) => Ok(Meant { at, understood: None }),
        (None, None) => {
            let message = "say where you begin: --from ROLE, or `rungs me role ROLE` once for all";
            Err(Answer::refused(code::USAGE, message, &[]))
        }
    }
}

/// What a file is to hold.
#[derive(Debug, Clone, Copy)]
enum Format {
    Markdown,
    Html,
    Json,
}

impl Format {
    fn of(file: &Path) -> Result<Self, Answer> {
        let name = quoted(&file.to_string_lossy());
        let ending = file.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
        match ending.as_deref() {
            Some("md") => Ok(Self::Markdown),
            Some("html") => Ok(Self::Html),
            Some("json") => Ok(Self::Json),
            Some(_) | None => {
                let is_bare = file.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
                let message = if is_bare && ending.is_none() {
                    format!("{name} has an ending but no name: write NAME{}", file.to_string_lossy())
                } else {
                    format!("{name} ends neither in .md nor in .html nor in .json")
                };
                Err(Answer::refused(code::USAGE, &message, &[]))
            }
        }
    }
}

/// Writes a file as a whole, over another one only if that is wished for; says so.
pub(super) fn write(file: &Path, text: &str, force: bool) -> Result<String, Answer> {
    let name = file.to_string_lossy();
    match store::write_new(file, text.as_bytes(), force) {
        Ok(()) => Ok(format!("{} written\n", quoted(&name))),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Err(Answer::refused(code::FILES, &format!("{} exists; --force overwrites it", quoted(&name)), &[]))
        }
        Err(error) => Err(Answer::refused(code::FILES, &format!("{} cannot be written: {error}", quoted(&name)), &[])),
    }
}

/// The limits of the holder, and those that are asked for besides.
fn wishes(catalogue: &Catalogue, holder: &Holder, limits: &Limits) -> Result<Wishes, Answer> {
    let mut wishes = Wishes::of(holder);
    wishes.no_degree |= limits.no_degree;
    wishes.no_credential |= limits.no_credential;
    wishes.only_promotions |= limits.promotions_only;
    wishes.step_back |= limits.step_back;
    wishes.years = limits.max_years.and_then(Months::from_years);
    for name in &limits.stay_in {
        wishes.tracks.insert(track_of(catalogue, name)?, Stay::In);
    }
    for name in &limits.avoid_track {
        wishes.tracks.insert(track_of(catalogue, name)?, Stay::Out);
    }
    for name in &limits.via_track {
        wishes.through.push(track_of(catalogue, name)?);
    }
    let roles = |names: &[String]| names.iter().map(|name| meant::<Role>(catalogue, name).map(|meant| meant.at)).collect::<Result<_, _>>();
    wishes.avoid = roles(&limits.avoid)?;
    wishes.via = roles(&limits.via)?;
    [&mut wishes.avoid, &mut wishes.via].into_iter().for_each(once);
    once(&mut wishes.through);
    if wishes.via.len() + wishes.through.len() > PASSES_AT_MOST {
        let message = format!("too much to pass on the way: at most {PASSES_AT_MOST} roles and tracks");
        return Err(Answer::refused(code::USAGE, &message, &[]));
    }
    Ok(wishes)
}

/// Each of them once, in the order in which they were named.
fn once<T: PartialEq + Copy>(all: &mut Vec<T>) {
    let mut seen: Vec<T> = Vec::new();
    all.retain(|one| {
        !seen.contains(one) && {
            seen.push(*one);
            true
        }
    });
}

fn refused(none: &NoRoute) -> Answer {
    let nearest: Vec<_> = none.nearest.iter().map(|near| near.role.id.clone()).collect();
    Answer::refused(code::NOT_FOUND, &none.message(), &nearest)
}

fn no_plan(none: &NoPlan) -> Answer {
    match none {
        NoPlan::NoRoute(routes) => {
            let none = routes.none.as_ref().map(refused);
            none.unwrap_or_else(|| Answer::refused(code::NOT_FOUND, "no route", &[]))
        }
        NoPlan::OnlySoMany(of) => Answer::refused(code::NOT_FOUND, &format!("there is no such route: `rungs route` lists {of}"), &[]),
    }
}

fn understood<const N: usize>(meant: [&Meant<Role>; N]) -> Vec<Text> {
    meant.into_iter().filter_map(|meant| meant.understood.clone()).collect()
}
