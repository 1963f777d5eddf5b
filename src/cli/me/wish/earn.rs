//! Which credential, which of its grades, or which degree do some words mean?
//!
//! A grade is never taken for the whole, nor the whole for a grade.

use super::Wish;
use crate::cli::answer::{Answer, code};
use crate::cli::text::me as words;
use crate::domain::profile::{Progress, Qualification};
use crate::domain::query::{Resolved, resolve_credential};
use crate::domain::{Catalogue, Change, Credential, CredentialId, Slug};

/// A credential or degree that is held, under way, or no longer.
pub fn earn(catalogue: &Catalogue, name: &str, progress: Option<Progress>) -> Result<Wish, Answer> {
    let mut wish = Wish::default();
    let is_credential = matches!(resolve_credential(catalogue, name), Resolved::Is(_));
    let (what, called) = match degree(catalogue, name).filter(|_| !is_credential) {
        Some(degree) => (Qualification::Degree(degree.clone()), degree.to_string()),
        None => {
            let at = wish.meant::<Credential>(catalogue, name).map_err(|refusal| or_degree(catalogue, refusal))?;
            let credential = catalogue.credential(at);
            let part = part(catalogue, at, name);
            if part.is_none() && progress.is_some() && !credential.parts.is_empty() {
                return Err(which_grade(catalogue, at));
            }
            let slug = part.and_then(|part| credential.parts.get(part)).map(|part| part.slug.clone());
            (Qualification::Credential { credential: credential.slug.clone(), part: slug }, credential.name(part))
        }
    };
    let told = progress.map_or("no longer said", words::progress);
    wish.add(Change::Earn(what, progress), format!("{called}: {told}"));
    Ok(wish)
}

/// The ids under which roles ask for schooling and background.
fn degrees(catalogue: &Catalogue) -> impl Iterator<Item = &Slug> {
    catalogue.roles().flat_map(|role| &catalogue.role(role).education).map(|education| &education.slug)
}

fn degree(catalogue: &Catalogue, name: &str) -> Option<Slug> {
    let typed = squashed(name);
    degrees(catalogue).find(|slug| squashed(slug.as_str()) == typed).cloned()
}

/// The refusal, with a word on degrees.
fn or_degree(catalogue: &Catalogue, refusal: Answer) -> Answer {
    let has_degree = degrees(catalogue).any(|slug| slug.as_str() == "degree");
    let mut refusal = refusal;
    if has_degree {
        refusal.text.say("a degree bears the id that roles name it with: `rungs me earn degree`");
    }
    refusal
}

/// The refusal of a credential without its grade: roles ask for a grade, so the whole would count for none.
fn which_grade(catalogue: &Catalogue, at: CredentialId) -> Answer {
    let credential = catalogue.credential(at);
    let grades: Vec<String> = (0..credential.parts.len()).map(|part| credential.name(Some(part))).collect();
    let message = format!("which grade? {}: {}", credential.slug, grades.join(", "));
    Answer::refused(code::NOT_FOUND, &message, std::slice::from_ref(&credential.slug))
}

/// The grade that is meant, if its name is nearer than that of the whole.
fn part(catalogue: &Catalogue, at: CredentialId, name: &str) -> Option<usize> {
    let credential = catalogue.credential(at);
    let typed = squashed(name);
    let off = |known: &str| strsim::osa_distance(&typed, &squashed(known));
    let aliases = credential.aliases.iter().map(|alias| alias.title.as_str());
    let names = [credential.label.as_str(), credential.title.as_str(), credential.slug.as_str()];
    let whole = names.into_iter().chain(aliases).map(off).min().unwrap_or(usize::MAX);
    let of_part = |position: usize| {
        let part = &credential.parts[position];
        let long = format!("{} {}", credential.label, part.title);
        let slugs = format!("{} {}", credential.slug, part.slug);
        [credential.name(Some(position)).as_str(), part.title.as_str(), long.as_str(), slugs.as_str()].into_iter().map(off).min()
    };
    let near = (0..credential.parts.len()).filter_map(|position| Some((of_part(position)?, position))).min()?;
    (near.0 < whole && near.0 <= typed.chars().count() / 4).then_some(near.1)
}

fn squashed(name: &str) -> String {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
