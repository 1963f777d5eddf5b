//! What does somebody lack for a role?
//!
//! What is missing comes first, what is met last. What is not described is a list of its own: it may be there, and is
//! never counted as missing.

use serde::Serialize;

use super::compared::{Compared, Wish};
use super::named::as_word;
use super::next::Fit;
use super::own::{self, CredentialRow, EducationRow, ExperienceRow};
use super::reach::{self, Reach};
use super::{Named, StepView};
use crate::domain::{Catalogue, Group, Holder, Need, Role, RoleId, Skill, Word};

/// What somebody lacks for a role.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GapPage {
    /// The role.
    pub role: Named<Role>,
    /// The role whose typical holder stands in for a person who has rated nothing.
    pub assumed: Option<Named<Role>>,
    /// How many skills are met, short, and not described.
    pub fit: Fit,
    /// How near it is.
    #[serde(serialize_with = "as_word")]
    pub reach: Reach,
    /// The same in words, with the cause where it is out of reach or cannot be said.
    pub reach_told: String,
    /// The skills by group, the groups in the order of the vocabulary; none is empty.
    pub groups: Vec<GapGroup>,
    /// The credentials that it asks for, the most needed first.
    pub credentials: Vec<CredentialRow>,
    /// The schooling and background that it asks for, the most needed first.
    pub education: Vec<EducationRow>,
    /// The experience that it asks for on entry.
    pub experience: Option<ExperienceRow>,
    /// The step from the holder's role, if there is one.
    pub step: Option<StepView>,
    /// The limits of the holder that it breaks.
    pub breaks: Vec<String>,
}

/// The skills of one group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GapGroup {
    /// The word of the group; nothing for the skills without one.
    pub id: Option<&'static str>,
    /// Its title.
    pub title: &'static str,
    /// Less than wanted, what weighs most first.
    pub short: Vec<GapRow>,
    /// Unknown, the most wanted first; never counted as missing.
    pub not_described: Vec<GapRow>,
    /// Enough, the most wanted first.
    pub met: Vec<GapRow>,
}

/// A skill that the role wants.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GapRow {
    /// The skill.
    pub skill: Named<Skill>,
    /// What the holder has; nothing where it is not described.
    pub have: Option<u8>,
    /// What the role wants; nothing where that is not known.
    pub want: Option<u8>,
    /// How much it is needed.
    #[serde(serialize_with = "as_word")]
    pub need: Need,
}

impl GapPage {
    /// Every row that is short, over all groups.
    pub fn short(&self) -> impl Iterator<Item = &GapRow> {
        self.groups.iter().flat_map(|group| &group.short)
    }

    /// Every row that is not described, over all groups.
    pub fn not_described(&self) -> impl Iterator<Item = &GapRow> {
        self.groups.iter().flat_map(|group| &group.not_described)
    }

    /// Every row that is met, over all groups.
    pub fn met(&self) -> impl Iterator<Item = &GapRow> {
        self.groups.iter().flat_map(|group| &group.met)
    }
}

/// What somebody lacks for a role.
#[must_use]
pub fn gap(catalogue: &Catalogue, holder: &Holder, role: RoleId) -> GapPage {
    let compared = Compared::new(catalogue, holder, role);
    let from = holder.role().and_then(|from| catalogue.step(from, role).map(|step| (from, step)));
    GapPage {
        role: Named::role(catalogue, role),
        assumed: holder.assumed().map(|role| Named::role(catalogue, role)),
        fit: compared.fit(),
        reach: reach::reach(catalogue, holder, role),
        reach_told: reach::told(catalogue, holder, role),
        groups: groups(catalogue, &compared),
        credentials: own::credentials(catalogue, holder, role),
        education: own::education(catalogue, holder, role),
        experience: own::experience(catalogue, holder, role),
        step: from.map(|(from, step)| StepView::new(catalogue, from, role, step)),
        breaks: reach::breaks(catalogue, holder, holder.role(), role),
    }
}

fn groups(catalogue: &Catalogue, compared: &Compared) -> Vec<GapGroup> {
    let named = Group::WORDS.iter().map(|(group, word)| (Some(*group), Some(*word), group.title()));
    let all = named.chain([(None, None, "Other")]);
    let group = |(group, id, title): (Option<Group>, Option<&'static str>, &'static str)| {
        let wishes: Vec<Wish> = compared.wishes.iter().copied().filter(|wish| catalogue.skill(wish.skill).group == group).collect();
        let rows = |keep: fn(Wish) -> bool| rows(catalogue, wishes.iter().copied().filter(|wish| keep(*wish)).collect());
        GapGroup {
            id,
            title,
            short: rows(|wish| wish.lack().is_some()),
            not_described: rows(|wish| wish.pair().is_none()),
            met: rows(Wish::is_met),
        }
    };
    all.map(group).filter(|group| !(group.short.is_empty() && group.not_described.is_empty() && group.met.is_empty())).collect()
}

/// Rows by how heavy the lack is, then by what is wanted, then by name.
fn rows(catalogue: &Catalogue, mut wishes: Vec<Wish>) -> Vec<GapRow> {
    wishes.sort_by(|a, b| {
        let key = |wish: &Wish| (std::cmp::Reverse(wish.burden()), wish.need, std::cmp::Reverse(wish.want));
        let title = |wish: &Wish| &catalogue.skill(wish.skill).title;
        key(a).cmp(&key(b)).then_with(|| title(a).cmp(title(b))).then(a.skill.cmp(&b.skill))
    });
    let row = |wish: Wish| GapRow { skill: Named::skill(catalogue, wish.skill), have: wish.have, want: wish.want, need: wish.need };
    wishes.into_iter().map(row).collect()
}
