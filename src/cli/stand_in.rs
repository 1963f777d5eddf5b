//! Stand-ins with the shapes of `framework::load`, `cli::check` and `query::find::resolve…`.
//!
//! It goes as soon as those are here: delete the file, and take the names from there. Nothing else may be put in it.

use std::path::PathBuf;

use crate::domain::{Catalogue, CredentialId, Problem, RoleId, SkillId, SourceId, Text};

pub enum Resolved<T> {
    Is(T),
    Understood(T, String),
    Several(Vec<T>),
    Unknown(Vec<T>),
}

pub fn resolve(catalogue: &Catalogue, words: &str) -> Resolved<RoleId> {
    let names = catalogue.roles().map(|id| {
        let role = catalogue.role(id);
        let mut names = vec![role.slug.to_string(), role.title.to_string()];
        names.extend(role.aliases.iter().map(|alias| alias.title.to_string()));
        (id, names)
    });
    among(words, names.collect())
}

pub fn resolve_skill(catalogue: &Catalogue, words: &str) -> Resolved<SkillId> {
    let names = catalogue.skills().map(|id| (id, vec![catalogue.skill(id).slug.to_string(), catalogue.skill(id).title.to_string()]));
    among(words, names.collect())
}

pub fn resolve_credential(catalogue: &Catalogue, words: &str) -> Resolved<CredentialId> {
    let names = catalogue.credentials().map(|id| {
        let credential = catalogue.credential(id);
        (id, vec![credential.slug.to_string(), credential.label.to_string(), credential.title.to_string()])
    });
    among(words, names.collect())
}

pub fn resolve_source(catalogue: &Catalogue, words: &str) -> Resolved<SourceId> {
    let names = catalogue.sources().map(|id| (id, vec![catalogue.source(id).slug.to_string(), catalogue.source(id).label.to_string()]));
    among(words, names.collect())
}

fn among<T: Copy + Ord>(words: &str, names: Vec<(T, Vec<String>)>) -> Resolved<T> {
    let typed: String = words.trim().to_lowercase().chars().take(64).collect();
    let mut near: Vec<(usize, T, String)> = names
        .into_iter()
        .filter_map(|(id, names)| {
            let off = names.into_iter().map(|name| (strsim::damerau_levenshtein(&typed, &name.to_lowercase()), name)).min()?;
            Some((off.0, id, off.1))
        })
        .collect();
    near.sort();
    let exact: Vec<T> = near.iter().filter(|(off, _, _)| *off == 0).map(|(_, id, _)| *id).collect();
    match (exact.as_slice(), near.as_slice()) {
        ([one], _) => Resolved::Is(*one),
        ([_, _, ..], _) => Resolved::Several(exact),
        ([], [first, second, ..]) if first.0 <= 2 && first.0 < second.0 => Resolved::Understood(first.1, format!("near \"{}\"", first.2)),
        ([], _) => Resolved::Unknown(near.iter().take(3).map(|(_, id, _)| *id).collect()),
    }
}

#[derive(Default)]
pub struct Loaded {
    pub catalogue: Option<Catalogue>,
    pub problems: Vec<Problem>,
    pub left_out: Vec<LeftOut>,
}

pub struct LeftOut {
    pub path: Text,
    pub because: Text,
}

pub fn load(paths: &[PathBuf]) -> Result<Loaded, String> {
    match paths.first() {
        None => Ok(Loaded { catalogue: Some(crate::framework::embedded::catalogue()), ..Loaded::default() }),
        Some(path) => Err(format!("{}: cannot be read yet", Text::clean(&path.to_string_lossy()))),
    }
}

pub fn check(paths: &[PathBuf], _json: bool, _colour: bool, _ascii: bool) -> (String, u8) {
    (load(paths).err().unwrap_or_default(), 4)
}
