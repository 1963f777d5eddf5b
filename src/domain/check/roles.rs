//! The rules about roles. None of them judges what a role does or wants.

use std::collections::{HashMap, HashSet};

use super::{Finding, finding, some};
use crate::domain::build::Draft;
use crate::domain::{Alias, Asked, Basis, Education, Need, Place, Role, RoleId, SkillId};

/// The sources that are no evidence of their own.
const NO_EVIDENCE: &[&str] = &["estimate", "general-knowledge"];

fn roles<'a>(draft: &Draft<'a>) -> impl Iterator<Item = (RoleId, &'a Role)> + use<'a> {
    let catalogue = draft.catalogue;
    catalogue.roles().map(move |id| (id, catalogue.role(id)))
}

fn subject(role: &Role) -> String {
    format!("role `{}`", role.slug)
}

pub(super) fn core_missing(draft: &Draft<'_>) -> Vec<Finding> {
    some(roles(draft).flat_map(|(id, role)| missing_core(draft, id, role)))
}

fn missing_core(draft: &Draft<'_>, id: RoleId, role: &Role) -> Vec<Finding> {
    // A role without a track has one that does not exist.
    let Some(track) = draft.catalogue.tracks.get(role.track.index()) else { return Vec::new() };
    if track.core.is_empty() {
        return Vec::new();
    }
    let listed: HashSet<SkillId> = role.skills.iter().map(|wanted| wanted.skill).collect();
    let lacks = |skill: &&SkillId| !listed.contains(*skill);
    let find = |skill: &SkillId| {
        let slug = &draft.catalogue.skill(*skill).slug;
        let message = format!("it lacks `{slug}`, a core skill of the track \"{}\".", track.title);
        let help = format!("Add (skill: \"{slug}\", want: …) to its skills.");
        let skills = draft.role_field(id, "skills", |role| !role.skills.is_empty());
        finding(draft.latest([skills, draft.track_core(role.track, slug.as_str())]), subject(role), message, help)
    };
    some(track.core.iter().filter(lacks).map(find))
}

pub(super) fn title_twice(draft: &Draft<'_>) -> Vec<Finding> {
    let titles = roles(draft).map(|(id, role)| (id, role.title.to_lowercase())).collect();
    let place = |id| draft.role_field(id, "title", |role| role.title.is_some());
    let help = "Give one of them another title, or merge the two.";
    pairs(draft, titles, place, |role| format!("title \"{}\"", role.title), help)
}

pub(super) fn short_twice(draft: &Draft<'_>) -> Vec<Finding> {
    let shorts = roles(draft).filter_map(|(id, role)| Some((id, role.short.as_ref()?.to_string()))).collect();
    let place = |id| draft.role_field(id, "short", |role| role.short.is_some());
    let name = |role: &Role| format!("short title \"{}\"", role.short.as_deref().unwrap_or(""));
    pairs(draft, shorts, place, name, "Shorten one of them in another way.")
}

/// Each role that is called what another is called before it; told of the one that was written later.
fn pairs(
    draft: &Draft<'_>,
    names: Vec<(RoleId, String)>,
    place: impl Fn(RoleId) -> Place,
    name: impl Fn(&Role) -> String,
    help: &str,
) -> Vec<Finding> {
    let mut seen: HashMap<String, RoleId> = HashMap::new();
    let twice = names.into_iter().filter_map(|(id, key)| Some((id, seen.insert(key, id)?)));
    let find = |(id, first): (RoleId, RoleId)| {
        let at = draft.latest([place(id), place(first)]);
        let (this, other) = if at == place(id) { (id, first) } else { (first, id) };
        let (this, other) = (draft.catalogue.role(this), draft.catalogue.role(other));
        finding(at, subject(this), format!("role `{}` has the {} as well.", other.slug, name(other)), help)
    };
    some(twice.map(find))
}

pub(super) fn alias_is_title(draft: &Draft<'_>) -> Vec<Finding> {
    let titles: HashMap<String, RoleId> = roles(draft).map(|(id, role)| (role.title.to_lowercase(), id)).collect();
    let aliases = roles(draft).flat_map(|(id, role)| role.aliases.iter().map(move |alias| (id, role, alias)));
    let find = |(id, role, alias): (RoleId, &Role, &Alias)| {
        let other = titles.get(&alias.title.to_lowercase()).filter(|other| **other != id)?;
        let place = |role: &crate::domain::sheet::RoleEntry| role.aliases.iter().position(|entry| entry.title == alias.title.as_str());
        let message = format!("its alias \"{}\" is the title of role `{}`.", alias.title, draft.catalogue.role(*other).slug);
        let help = "Take the alias out, or say what is meant with a relation.";
        let title = draft.role_field(*other, "title", |role| role.title.is_some());
        let place = draft.latest([draft.role_item(id, "aliases", place), title]);
        Some(finding(place, subject(role), message, help))
    };
    some(aliases.filter_map(find))
}

pub(super) fn no_duties(draft: &Draft<'_>) -> Vec<Finding> {
    let empty = roles(draft).filter(|(_, role)| role.duties.is_empty());
    let help = "Add duties: [(id: \"…\", text: \"…\", sources: [\"…\"])].";
    some(empty.map(|(id, role)| finding(draft.role(id), subject(role), "it does not say what it does.", help)))
}

pub(super) fn no_skills(draft: &Draft<'_>) -> Vec<Finding> {
    let empty = roles(draft).filter(|(_, role)| role.skills.is_empty());
    let help = "Add skills: [(skill: \"…\", want: 3, need: \"required\", sources: [\"…\"])].";
    some(empty.map(|(id, role)| finding(draft.role(id), subject(role), "it names no skill.", help)))
}

pub(super) fn no_steps(draft: &Draft<'_>) -> Vec<Finding> {
    let catalogue = draft.catalogue;
    let alone = roles(draft).filter(|(id, _)| catalogue.steps_from(*id).is_empty() && catalogue.steps_into(*id).is_empty());
    let help = "Add a step with this role under from or to.";
    some(alone.map(|(id, role)| finding(draft.role(id), subject(role), "no step leads to it or from it.", help)))
}

pub(super) fn required_by_estimate(draft: &Draft<'_>) -> Vec<Finding> {
    some(roles(draft).flat_map(|(id, role)| {
        let credentials = role.credentials.iter().filter(|asked| is_unfounded(draft, asked.need, &asked.basis));
        let education = role.education.iter().filter(|education| is_unfounded(draft, education.need, &education.fact.basis));
        let credentials = credentials.map(move |asked| unfounded_credential(draft, id, role, asked));
        credentials.chain(education.map(move |education| unfounded_education(draft, id, role, education)))
    }))
}

fn is_unfounded(draft: &Draft<'_>, need: Need, basis: &Basis) -> bool {
    let is_no_evidence = |source| NO_EVIDENCE.contains(&draft.catalogue.source(source).slug.as_str());
    need == Need::Required && !basis.sources.is_empty() && basis.sources.iter().all(|source| is_no_evidence(*source))
}

const SOFTEN: &str = "Name a source that says so, or write need: \"common\".";

fn unfounded_credential(draft: &Draft<'_>, id: RoleId, role: &Role, asked: &Asked) -> Finding {
    let credential = draft.catalogue.credential(asked.credential);
    let slug = credential.slug.as_str();
    let part = asked.part.map(|part| credential.parts[part].slug.as_str());
    let is_it = |ask: &crate::domain::sheet::AskEntry| ask.credential == slug && ask.part.as_deref() == part;
    let place = draft.role_item(id, "credentials", |role| role.credentials.iter().position(is_it));
    let message = format!("the credential `{slug}` is said to be required, on no evidence but an estimate or general knowledge.");
    finding(place, subject(role), message, SOFTEN)
}

fn unfounded_education(draft: &Draft<'_>, id: RoleId, role: &Role, education: &Education) -> Finding {
    let slug = education.slug.as_str();
    let place = draft.role_item(id, "education", |role| role.education.iter().position(|entry| entry.id == slug));
    let message = format!("the background `{slug}` is said to be required, on no evidence but an estimate or general knowledge.");
    finding(place, subject(role), message, SOFTEN)
}
