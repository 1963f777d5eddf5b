//! Two roles side by side, and somebody beside them: in what do they differ, and what do they share?
//!
//! Differences come first. A skill that a role does not list is *not described* there, which is a difference of
//! unknown size and never 0. Swapping the two roles swaps the answer and changes nothing else.

mod alike;
mod office;

use std::cmp::Reverse;

use serde::{Serialize, Serializer};

use super::answer::higher;
use super::named::{Said, as_id, as_word_if_known};
use super::role::{self, AskView, ExperienceView, JourneyView, NeedView, RelationView};
use super::{Named, StepView};
use crate::domain::{Catalogue, Group, Holder, Known, Level, Need, Role, RoleId, Skill, SkillId, Text, Thing, Topic, Track, Wanted, Word};
pub use office::{OfficePage, is_office, office};

/// Two roles side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparePage {
    /// The one role.
    #[serde(serialize_with = "as_id")]
    pub a: Named<Role>,
    /// The other role.
    #[serde(serialize_with = "as_id")]
    pub b: Named<Role>,
    /// What each of them is.
    pub sides: Pair<Side>,
    /// Which of the two answers for a broader scope.
    pub scope: Scope,
    /// The role whose typical holder stands in for the person; none where they have rated skills themself.
    pub assumed: Option<Named<Role>>,
    /// Every skill of the two, the largest difference first, what is equal last.
    pub skills: Vec<SkillRow>,
    /// What they do; what is worded much alike stands in pairs, the most alike first.
    pub duties: Parted<Said>,
    /// The credentials that they ask for.
    pub credentials: Parted<AskView>,
    /// Schooling and background.
    pub education: Parted<NeedView>,
    /// Typical total experience on entry.
    pub experience: Pair<Option<ExperienceView>>,
    /// What they come from.
    pub ways_in: Parted<StepView>,
    /// What they often lead to.
    pub ways_on: Parted<StepView>,
    /// The step from the one to the other, and the step back.
    pub steps: Between,
    /// What each says of the other beside the steps.
    pub relations: Pair<Vec<RelationView>>,
    /// Journeys that hold both.
    pub journeys: Vec<JourneyView>,
    /// The topic that sets the two apart, where one of them bears the name of something that is not a role.
    pub topic: Option<Named<Topic>>,
}

/// The same of both roles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Pair<T> {
    /// Of the one.
    pub a: T,
    /// Of the other.
    pub b: T,
}

/// What only one of two roles has, and what both have.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Parted<T> {
    /// Only the one, in its own order.
    pub only_a: Vec<T>,
    /// Only the other, in its own order.
    pub only_b: Vec<T>,
    /// Both, each as it says it.
    pub both: Vec<Pair<T>>,
}

/// What one of the two roles is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Side {
    /// Its track.
    #[serde(serialize_with = "as_id")]
    pub track: Named<Track>,
    /// Its level.
    pub level: Option<Level>,
    /// What the level is called.
    pub level_title: Option<Text>,
    /// What somebody on that level answers for.
    pub level_means: Option<Text>,
    /// What the role is.
    pub summary: Said,
}

/// Which of two roles answers for a broader scope, by their levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Scope {
    /// Which.
    pub broader: Broader,
    /// Why, as a sentence.
    pub why: Text,
}

/// Which of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Broader {
    /// The one.
    A,
    /// The other.
    B,
    /// Neither: both stand on the same level.
    Neither,
    /// The level of one of them is not known.
    Unknown,
}

/// A skill that one of two roles lists, or both.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SkillRow {
    /// The skill.
    #[serde(flatten)]
    pub skill: Named<Skill>,
    /// Its group.
    #[serde(serialize_with = "as_word_if_known")]
    pub group: Option<Group>,
    /// What the one role wants; nothing where it does not list the skill, or lists it without a proficiency.
    pub a: Option<u8>,
    /// What the other wants.
    pub b: Option<u8>,
    /// What the person has; nothing where that is not described.
    pub me: Option<u8>,
    /// How much each needs it; nothing where it does not list the skill.
    #[serde(serialize_with = "as_needs")]
    pub needs: Pair<Option<Need>>,
}

fn as_needs<S: Serializer>(needs: &Pair<Option<Need>>, serializer: S) -> Result<S::Ok, S::Error> {
    Pair { a: needs.a.map(Need::word), b: needs.b.map(Need::word) }.serialize(serializer)
}

/// In what the two roles differ about a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// They want it at proficiencies that lie so far apart; one at least.
    Apart(u8),
    /// Only one of them lists it; of the other it is not described.
    OneOnly,
    /// Both list it, and of one at least it is not known how well they want it.
    Unknown,
    /// None.
    None,
}

impl SkillRow {
    /// In what the two roles differ.
    #[must_use]
    pub fn difference(&self) -> Difference {
        match (self.needs.a, self.needs.b, self.a.zip(self.b)) {
            (None, _, _) | (_, None, _) => Difference::OneOnly,
            (Some(_), Some(_), None) => Difference::Unknown,
            (Some(_), Some(_), Some((a, b))) if a == b => Difference::None,
            (Some(_), Some(_), Some((a, b))) => Difference::Apart(a.abs_diff(b)),
        }
    }
}

/// The steps between two roles.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Between {
    /// From the one to the other.
    pub a_to_b: Option<StepView>,
    /// From the other to the one.
    pub b_to_a: Option<StepView>,
}

/// Compares two roles, and sets somebody beside them.
#[must_use]
pub fn compare(catalogue: &Catalogue, holder: &Holder, a: RoleId, b: RoleId) -> ComparePage {
    let pages = (role::role(catalogue, a), role::role(catalogue, b));
    let step = |from: RoleId, to: RoleId| catalogue.step(from, to).map(|step| StepView::new(catalogue, from, to, step));
    let both_on = |journey: &&crate::domain::Journey| journey.roles.contains(&a) && journey.roles.contains(&b);
    ComparePage {
        a: Named::role(catalogue, a),
        b: Named::role(catalogue, b),
        sides: Pair { a: side(catalogue, a), b: side(catalogue, b) },
        scope: scope(catalogue, a, b),
        assumed: holder.assumed().map(|role| Named::role(catalogue, role)),
        skills: skills(catalogue, holder, a, b),
        duties: alike::duties(catalogue, pages.0.duties, pages.1.duties),
        credentials: credentials(pages.0.credentials, pages.1.credentials),
        education: alike::education(catalogue, (a, pages.0.education), (b, pages.1.education)),
        experience: Pair { a: pages.0.experience, b: pages.1.experience },
        ways_in: ways(pages.0.ways_in, pages.1.ways_in, |step| &step.from),
        ways_on: ways(pages.0.ways_on, pages.1.ways_on, |step| &step.to),
        steps: Between { a_to_b: step(a, b), b_to_a: step(b, a) },
        relations: Pair { a: of(pages.0.relations, b), b: of(pages.1.relations, a) },
        journeys: catalogue.journeys().iter().filter(both_on).map(|journey| JourneyView::new(catalogue, journey)).collect(),
        topic: office::setting_apart(catalogue, Thing::Role(a), Thing::Role(b)).map(|topic| Named::topic(catalogue, topic)),
    }
}

fn side(catalogue: &Catalogue, at: RoleId) -> Side {
    let role = catalogue.role(at);
    let track = catalogue.track(role.track);
    let level = role.level.and_then(|level| catalogue.level_name(level));
    Side {
        track: Named { at: role.track, id: track.slug.clone(), title: track.title.clone() },
        level: role.level,
        level_title: level.map(|level| level.title.clone()),
        level_means: level.map(|level| level.means.clone()),
        summary: Said::fact(catalogue, &role.summary),
    }
}

fn scope(catalogue: &Catalogue, a: RoleId, b: RoleId) -> Scope {
    let broader = match catalogue.role(a).level.zip(catalogue.role(b).level) {
        None => Broader::Unknown,
        Some((a, b)) if a == b => Broader::Neither,
        Some((a, b)) if a > b => Broader::A,
        Some(_) => Broader::B,
    };
    let why = higher::by_levels(catalogue, a, b);
    Scope { broader, why: Text::clean(why.strip_prefix("Neither: ").unwrap_or(&why)) }
}

fn of(relations: Vec<RelationView>, to: RoleId) -> Vec<RelationView> {
    relations.into_iter().filter(|relation| relation.to.at == to).collect()
}

fn skills(catalogue: &Catalogue, holder: &Holder, a: RoleId, b: RoleId) -> Vec<SkillRow> {
    let (a, b) = (&catalogue.role(a).skills, &catalogue.role(b).skills);
    let only_b = b.iter().filter(|wanted| listed(a, wanted.skill).is_none());
    let mut rows: Vec<SkillRow> = a
        .iter()
        .chain(only_b)
        .map(|wanted| {
            let (a, b) = (listed(a, wanted.skill), listed(b, wanted.skill));
            let want = |wanted: Option<&Wanted>| wanted.and_then(|wanted| wanted.want).map(crate::domain::Proficiency::get);
            SkillRow {
                skill: Named::skill(catalogue, wanted.skill),
                group: catalogue.skill(wanted.skill).group,
                a: want(a),
                b: want(b),
                me: match holder.knows(wanted.skill) {
                    Known::Rated(rating) => Some(rating),
                    Known::NotDescribed => None,
                },
                needs: Pair { a: a.map(|wanted| wanted.need), b: b.map(|wanted| wanted.need) },
            }
        })
        .collect();
    rows.sort_by(|a, b| order(a).cmp(&order(b)));
    rows
}

fn listed(skills: &[Wanted], skill: SkillId) -> Option<&Wanted> {
    skills.iter().find(|wanted| wanted.skill == skill)
}

/// The largest difference first, then what only one lists, what cannot be compared, what is equal; within
/// these the most wanted first.
fn order(row: &SkillRow) -> impl Ord + '_ {
    let (class, apart) = match row.difference() {
        Difference::Apart(apart) => (0, apart),
        Difference::OneOnly => (1, 0),
        Difference::Unknown => (2, 0),
        Difference::None => (3, 0),
    };
    let need = [row.needs.a, row.needs.b].into_iter().flatten().min();
    (class, Reverse(apart), Reverse(row.a.max(row.b)), need, row.skill.title.as_str(), row.skill.id.as_str())
}

/// Parts what only one has from what both have; `pick` finds for something of the one its like of the other.
fn parted<T>(a: Vec<T>, mut b: Vec<T>, pick: impl Fn(&T, &T) -> bool) -> Parted<T> {
    let (mut only_a, mut both) = (Vec::new(), Vec::new());
    for a in a {
        match b.iter().position(|b| pick(&a, b)) {
            Some(at) => both.push(Pair { a, b: b.remove(at) }),
            None => only_a.push(a),
        }
    }
    Parted { only_a, only_b: b, both }
}

fn credentials(a: Vec<AskView>, b: Vec<AskView>) -> Parted<AskView> {
    let mut credentials = parted(a, b, |a, b| (a.credential.at, &a.part) == (b.credential.at, &b.part));
    credentials.both.sort_by(|one, other| {
        let key = |pair: &Pair<AskView>| (pair.a.need.min(pair.b.need), pair.a.need.max(pair.b.need), pair.a.credential.name.clone());
        key(one).cmp(&key(other))
    });
    credentials
}

/// Steps by the role at their other end; those of both in the order of that role's title.
fn ways(a: Vec<StepView>, b: Vec<StepView>, end: fn(&StepView) -> &Named<Role>) -> Parted<StepView> {
    let mut ways = parted(a, b, |a, b| end(a).at == end(b).at);
    ways.both.sort_by(|one, other| {
        let key = |pair: &Pair<StepView>| (end(&pair.a).title.clone(), end(&pair.a).id.clone());
        key(one).cmp(&key(other))
    });
    ways
}
