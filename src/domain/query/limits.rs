//! What somebody does not want or cannot have, against roles and steps, in plain words.
//!
//! A limit takes an option out, and says so; it never changes the rank of what is left.

use super::words::{count, lower_first, open, years};
use crate::domain::profile::{Limits, Stay};
use crate::domain::{Catalogue, Education, Holder, Kind, Months, Need, Role, RoleId, Step, TrackId, Word};

/// The limit that keeps out what requires a degree, in words.
pub const NO_DEGREE: &str = "no degree";
/// The same for a credential.
pub const NO_CREDENTIAL: &str = "no credential";

/// The limits of a holder in words, in the order in which they are set.
#[must_use]
pub fn told(catalogue: &Catalogue, limits: &Limits<TrackId>) -> Vec<String> {
    let tracks = |wanted: Stay, words: &str| {
        let titles: Vec<&str> =
            limits.tracks.iter().filter(|(_, stay)| **stay == wanted).map(|(track, _)| catalogue.track(*track).title.as_str()).collect();
        (!titles.is_empty()).then(|| format!("{words} {}", super::words::listed(&titles)))
    };
    [
        limits.no_degree.then(|| NO_DEGREE.to_owned()),
        limits.no_credential.then(|| NO_CREDENTIAL.to_owned()),
        limits.only_promotions.then(|| "only promotions".to_owned()),
        tracks(Stay::In, "stay in"),
        tracks(Stay::Out, "stay out of"),
        limits.years.map(|most| format!("at most {}", months(most))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The limits that a step breaks, those of the role it leads to included; none if it breaks none.
#[must_use]
pub fn broken_by_step(catalogue: &Catalogue, holder: &Holder, to: RoleId, step: &Step) -> Vec<String> {
    let limits = holder.limits();
    let mut breaks = broken_by_role(catalogue, holder, to);
    if limits.only_promotions && step.kind != Kind::Promotion {
        breaks.push(format!("no promotion: {}", step.kind.word()));
    }
    if let Some((most, range)) = limits.years.zip(step.years.as_ref()).filter(|(most, range)| range.years.low > *most) {
        breaks.push(format!("typically takes {}, more than your {}", years(&range.years), most));
    }
    breaks
}

/// The limits that a role breaks, however one comes to it.
#[must_use]
pub fn broken_by_role(catalogue: &Catalogue, holder: &Holder, to: RoleId) -> Vec<String> {
    let (limits, role) = (holder.limits(), catalogue.role(to));
    let mut breaks = Vec::new();
    if limits.no_degree {
        breaks.extend(degrees(holder, role).map(|degree| format!("takes a degree: {}", lower_first(open(&degree.fact.text)))));
    }
    if limits.no_credential {
        let names: Vec<String> = role
            .credentials
            .iter()
            .filter(|asked| asked.need == Need::Required && holder.progress(asked.credential, asked.part).is_none())
            .map(|asked| catalogue.credential(asked.credential).name(asked.part))
            .collect();
        breaks.extend((!names.is_empty()).then(|| format!("takes a credential: {}", super::words::listed(&names))));
    }
    if !limits.allow(&role.track) {
        let title = &catalogue.track(role.track).title;
        breaks.push(match limits.tracks.get(&role.track) {
            Some(Stay::Out) => format!("leads into a track you stay out of: {title}"),
            Some(Stay::In) | None => format!("leads out of the tracks you stay in, to {title}"),
        });
    }
    breaks
}

/// The degrees that a role requires and that are neither held nor under way.
fn degrees<'a>(holder: &'a Holder, role: &'a Role) -> impl Iterator<Item = &'a Education> {
    role.education
        .iter()
        .filter(|education| education.need == Need::Required && education.is_degree() && holder.degree(education.slug.as_str()).is_none())
}

/// `1 year`, `2.5 years`.
#[must_use]
pub fn months(months: Months) -> String {
    match months.get() {
        12 => count(1, "year"),
        _ => format!("{months} years"),
    }
}
