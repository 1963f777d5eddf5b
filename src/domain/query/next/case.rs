//! A step with everything that a reason may speak of, and what the reasons ask about it.
//!
//! It only looks up; it never judges.

use crate::domain::query::compared::{Compared, Wish};
use crate::domain::query::own::Has;
use crate::domain::query::words::{listed_in_part, lower_first};
use crate::domain::{Asked, Catalogue, CredentialId, Holder, Journey, Level, Months, Need, RoleId, Slug, SourceId, Step};

/// How many characters the names in a reason should take at most.
const NAMES: usize = 44;

/// A step with everything that a reason may speak of.
pub struct Case<'a> {
    pub catalogue: &'a Catalogue,
    pub holder: &'a Holder,
    pub from: RoleId,
    pub to: RoleId,
    pub step: &'a Step,
    pub compared: &'a Compared,
}

/// The years that somebody has, as far as they bear on a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Served {
    /// In the role that the step leaves.
    InRole(Months),
    /// In all: at least as many as in the role.
    InAll(Months),
}

impl Served {
    pub fn months(self) -> Months {
        match self {
            Self::InRole(months) | Self::InAll(months) => months,
        }
    }
}

/// Whether two roles ask for the same credential, and the same grade of it.
pub fn same(one: &Asked, other: &Asked) -> bool {
    (one.credential, one.part) == (other.credential, other.part)
}

impl<'a> Case<'a> {
    pub fn sources(&self, sources: &[SourceId]) -> Vec<Slug> {
        sources.iter().map(|&id| self.catalogue.source(id).slug.clone()).collect()
    }

    pub fn step_sources(&self) -> Vec<Slug> {
        self.sources(&self.step.basis.sources)
    }

    /// Pages that call it typical, and all pages; none where none was counted.
    pub fn pages(&self) -> Option<(u16, u16)> {
        self.step.published.map(|published| (published.typical, published.pages())).filter(|(_, pages)| *pages > 0)
    }

    /// Whether there are published pages, and not one of them calls it more than possible.
    pub fn is_only_possible(&self) -> bool {
        self.pages().is_some_and(|(typical, _)| typical == 0)
    }

    /// The curated journeys that go this way.
    pub fn journeys(&self) -> impl Iterator<Item = &'a Journey> {
        let hop = [self.from, self.to];
        self.catalogue.journeys().iter().filter(move |journey| journey.roles.windows(2).any(|pair| pair == hop))
    }

    pub fn levels(&self) -> Option<(Level, Level)> {
        self.catalogue.role(self.from).level.zip(self.catalogue.role(self.to).level)
    }

    /// How many levels up it leads.
    pub fn rise(&self) -> Option<i16> {
        self.levels().map(|(low, high)| i16::from(high.get()) - i16::from(low.get()))
    }

    /// The years that count: those in the role where it is the holder's own and they are said, else those in all.
    pub fn served(&self) -> Option<Served> {
        let in_role = self.holder.years_in_role().filter(|_| self.holder.role() == Some(self.from));
        in_role.map(Served::InRole).or_else(|| self.holder.years().map(Served::InAll))
    }

    /// Whether there are years enough for the step, as far as that can be said.
    pub fn has_served(&self) -> Option<bool> {
        self.served().zip(self.step.years.as_ref()).map(|(served, step)| served.months() >= step.years.low)
    }

    /// Whether anything is said of the holder's credentials.
    pub fn tells_credentials(&self) -> bool {
        !self.holder.credentials().is_empty()
    }

    /// The first name of a level: `Senior practitioner / lead` is a senior practitioner.
    pub fn level_name(&self, level: Level) -> Option<String> {
        let title = &self.catalogue.level_name(level)?.title;
        title.split(" / ").next().map(lower_first)
    }

    pub fn skill_title(&self, wish: Wish) -> &'a str {
        &self.catalogue.skill(wish.skill).title
    }

    pub fn skill_slug(&self, wish: Wish) -> Slug {
        self.catalogue.skill(wish.skill).slug.clone()
    }

    pub fn skill_titles(&self, wishes: &[Wish]) -> String {
        some_of(wishes.iter().map(|wish| self.skill_title(*wish).to_owned()))
    }

    /// What lacks, by how much that weighs.
    pub fn short(&self) -> Vec<Wish> {
        let mut short: Vec<Wish> = self.compared.wishes.iter().copied().filter(|wish| wish.lack().is_some()).collect();
        short.sort_by(|a, b| b.burden().cmp(&a.burden()).then_with(|| self.skill_title(*a).cmp(self.skill_title(*b))));
        short
    }

    /// The credentials that a role requires or commonly asks for.
    pub fn asked(&self, role: RoleId) -> Vec<&'a Asked> {
        self.catalogue.role(role).credentials.iter().filter(|asked| asked.need != Need::Optional).collect()
    }

    /// What is asked for there with this need, and not here.
    pub fn new_credentials(&self, need: Need) -> Vec<&'a Asked> {
        let here = self.asked(self.from);
        self.asked(self.to).into_iter().filter(|there| there.need == need && !here.iter().any(|here| same(here, there))).collect()
    }

    /// What is asked for there with this need and has come so far.
    pub fn credentials_that(&self, need: Need, are: impl Fn(Has) -> bool) -> Vec<&'a Asked> {
        self.asked(self.to).into_iter().filter(|asked| asked.need == need && are(Has::asked(self.holder, asked))).collect()
    }

    /// The short name of a credential.
    pub fn credential(&self, asked: &Asked) -> String {
        self.catalogue.credential(asked.credential).name(asked.part)
    }

    pub fn credentials(&self, asked: &[&Asked]) -> String {
        some_of(asked.iter().map(|asked| self.credential(asked)))
    }

    pub fn credential_slugs(&self, asked: &[&Asked]) -> Vec<Slug> {
        let mut ids: Vec<CredentialId> = asked.iter().map(|asked| asked.credential).collect();
        ids.dedup();
        ids.into_iter().map(|id| self.catalogue.credential(id).slug.clone()).collect()
    }
}

/// The first names of a list, as far as a line has room, and how many more there are.
fn some_of(names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.collect();
    let mut room = NAMES;
    let fits = |name: &&String| {
        let length = name.chars().count() + 2;
        let fits = length <= room;
        room = room.saturating_sub(length);
        fits
    };
    let shown = names.iter().take_while(fits).count().max(1).min(names.len());
    listed_in_part(&names, shown)
}
