//! What a person has beside skills, against what a role asks for: credentials, education, experience.
//!
//! What nobody has said is never taken for nothing: where no credential is said at all, none is counted as lacking.

use serde::{Serialize, Serializer};

use super::named::as_word;
use super::role::{NameOf, NeedView};
use super::{Cited, Named};
use crate::domain::profile::Progress;
use crate::domain::{Asked, Catalogue, Credential, Education, Held, Holder, Months, Need, RoleId, Slug, Text, Word, Years};

/// How far somebody has come with what is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Has {
    /// It is there.
    Held,
    /// It is being worked for.
    UnderWay,
    /// Another grade of the same credential is there.
    OtherPart(usize),
    /// It is not.
    No,
    /// Nothing is said of any credential.
    NotSaid,
}

impl Has {
    /// How far a holder has come with a credential.
    #[must_use]
    pub fn asked(holder: &Holder, asked: &Asked) -> Self {
        let other = |held: &&Held| held.credential == asked.credential && held.progress == Progress::Held;
        match holder.progress(asked.credential, asked.part) {
            Some(Progress::Held) => Self::Held,
            Some(Progress::UnderWay) => Self::UnderWay,
            None if holder.credentials().is_empty() => Self::NotSaid,
            None => holder.credentials().iter().find(other).and_then(|held| held.part).map_or(Self::No, Self::OtherPart),
        }
    }

    /// Whether it is there or on its way.
    #[must_use]
    pub fn is_in_hand(self) -> bool {
        match self {
            Self::Held | Self::UnderWay => true,
            Self::OtherPart(_) | Self::No | Self::NotSaid => false,
        }
    }
}

/// A credential that a role asks for, and how far somebody has come with it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CredentialRow {
    /// The handle and name of the credential, its part included.
    #[serde(flatten)]
    pub credential: NameOf<Credential>,
    /// The slug of the part, if one is meant.
    pub part: Option<Slug>,
    /// How much it is needed.
    #[serde(serialize_with = "as_word")]
    pub need: Need,
    /// How far it has come; nothing where it is not held, or not said.
    #[serde(serialize_with = "as_progress")]
    pub progress: Option<Progress>,
    /// Another grade of it that is held.
    pub other_part: Option<Text>,
    /// Whether anything is said of credentials; if not, this one may be held all the same.
    pub said: bool,
    /// Where it comes from.
    pub sources: Vec<Cited>,
}

/// Schooling or background that a role asks for, and how far somebody has come with it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EducationRow {
    /// Its slug, by which a profile names it.
    pub id: Slug,
    /// The sentence with its need.
    #[serde(flatten)]
    pub row: NeedView,
    /// Whether it speaks of a degree.
    pub is_degree: bool,
    /// How far it has come; nothing where it is not said.
    #[serde(serialize_with = "as_progress")]
    pub progress: Option<Progress>,
}

/// The experience that a role asks for on entry, and what somebody has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExperienceRow {
    /// At least.
    pub low: Months,
    /// At most; open where it is not known.
    pub high: Option<Months>,
    /// What somebody has in all, if it is said.
    pub have: Option<Months>,
    /// Where it comes from.
    pub sources: Vec<Cited>,
}

impl ExperienceRow {
    /// The range.
    #[must_use]
    pub fn years(&self) -> Years {
        Years { low: self.low, high: self.high }
    }
}

fn as_progress<S: Serializer>(progress: &Option<Progress>, serializer: S) -> Result<S::Ok, S::Error> {
    progress.map(Word::word).serialize(serializer)
}

/// The credentials that a role asks for, the most needed first.
#[must_use]
pub fn credentials(catalogue: &Catalogue, holder: &Holder, role: RoleId) -> Vec<CredentialRow> {
    let row = |asked: &Asked| {
        let record = catalogue.credential(asked.credential);
        let other_part = match Has::asked(holder, asked) {
            Has::OtherPart(part) => Some(Text::clean(&record.name(Some(part)))),
            Has::Held | Has::UnderWay | Has::No | Has::NotSaid => None,
        };
        CredentialRow {
            credential: Named::credential(catalogue, asked.credential, asked.part).into(),
            part: asked.part.and_then(|part| record.parts.get(part)).map(|part| part.slug.clone()),
            need: asked.need,
            progress: holder.progress(asked.credential, asked.part),
            other_part,
            said: !holder.credentials().is_empty(),
            sources: Cited::list(catalogue, &asked.basis.sources),
        }
    };
    let mut rows: Vec<CredentialRow> = catalogue.role(role).credentials.iter().map(row).collect();
    rows.sort_by_key(|row| row.need);
    rows
}

/// The schooling and background that a role asks for, the most needed first.
#[must_use]
pub fn education(catalogue: &Catalogue, holder: &Holder, role: RoleId) -> Vec<EducationRow> {
    let row = |education: &Education| EducationRow {
        id: education.slug.clone(),
        row: NeedView { said: super::named::Said::fact(catalogue, &education.fact), need: education.need },
        is_degree: education.is_degree(),
        progress: holder.degree(education.slug.as_str()),
    };
    let mut rows: Vec<EducationRow> = catalogue.role(role).education.iter().map(row).collect();
    rows.sort_by_key(|row| row.row.need);
    rows
}

/// The experience that a role asks for on entry.
#[must_use]
pub fn experience(catalogue: &Catalogue, holder: &Holder, role: RoleId) -> Option<ExperienceRow> {
    catalogue.role(role).experience.as_ref().map(|experience| ExperienceRow {
        low: experience.years.low,
        high: experience.years.high,
        have: holder.years(),
        sources: Cited::list(catalogue, &experience.basis.sources),
    })
}
