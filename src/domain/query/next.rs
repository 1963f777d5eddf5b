//! What is next after a role, for somebody?
//!
//! The steps out of a role are ranked by points, whole numbers that add up:
//!
//! | part | points |
//! |---|---|
//! | confidence | stated 220, implied 150, common practice 100; and 6 for each published page that calls the step typical, 3 for each that calls it possible, 90 at most |
//! | standing | usual 150, secondary 80, uncommon 0; and 60 where a curated journey goes this way |
//! | kind | promotion 200, less 60 for each level beyond the first; specialise 110, lateral 80, pivot 80, step-back 0 |
//! | fit | 240 × what the holder has (at most what is wanted) ÷ what is wanted, over all skills; of what is not described a third is supposed for a person, and half for a typical holder. A person loses 40 for each level beyond the first that they are short of a skill that counts in full, down to 0, and what is left of the loss goes off the certainty; a typical holder, whose skills are assumed, does not |
//! | certainty | 80 (for a typical holder 100) × what is wanted of the comparable skills ÷ what is wanted of all |
//! | years | 80 for those in the role against the low end of the step's range, and 80 for those in all against the low end of the experience that the destination asks for on entry: all from the low end on, none at half of it or less, in between in proportion; 40, the middle, where either side is unknown. Where the step does not start from the holder's own role, or the years in it are not said, those in all stand for them |
//! | credentials | 80 × what is held ÷ what is asked for; 40, the middle, where none is asked for or nothing is said of any. Each required credential counts 2. The common ones count 1 together, by the one that has come furthest, since most stand for one another, and a quarter where none is there, since nobody must have them. Under way, or another grade of it held, is half |
//!
//! A step back and an uncommon step come after all others, whatever their points. Equal totals go by certainty,
//! then by the order of the catalogue. Required skills count in full, common and optional ones by half; where a role
//! requires none, all count in full. Two options whose totals differ by less than [`HAIR`] are said to be close, and
//! the order between them is not to be leaned on.
//!
//! A step that breaks a limit of the holder is not ranked at all: it is *out*, with the limits that it breaks. Limits
//! hold against what is required, for that alone is sure; what is only commonly asked for becomes a reason against.
//!
//! What follows from this: to raise a rated skill by one never takes points from an option, and an option that wants
//! the skill is never overtaken by one that does not. At equal fit over what can be compared, the
//! option of which more is not described ranks lower. A person who rates a skill that was not described never gains from
//! it where the rating is 0, and where it is a third of what is wanted or less gains no more than the certainty: what
//! is supposed of such a skill, a third of 240, is what being certain of it adds, 80. What speaks for the person as a
//! whole (*all comparable skills are met*) is said only where at least half of what is wanted can be compared. For a typical holder of whom nothing else is known, years and credentials give every option the same.
//!
//! The fit is a coverage of the destination's skills, as in Nesta's *Mapping Career Causeways* (2020), whose
//! transition viability matches the skills of one occupation, the optional ones included, to the essential skills of
//! another and divides by the number of the latter, so that it is not the same in both directions. There a skill is
//! there or not, and like skills are matched by the meaning of their descriptions; here a skill matches only itself,
//! and counts by its proficiency. That optional skills count too rests on Nesta's survey of 387 people, whose ratings
//! followed optional skills at least as closely as essential ones. The points of the other parts are our own
//! judgement, tried on roles whose usual ways on are well known; nothing is fitted to what people did.
//!
//! So an answer is a list of options with conditions. It must never be told as a prediction, and what is not
//! described is never counted as nothing: it is left out of the fit that is told, and lowers the certainty.

mod case;
mod points;
mod reasons;

use serde::Serialize;

use super::compared::Compared;
use super::limits;
use super::named::{as_id, as_word};
use super::{Named, StepView};
use crate::domain::{Catalogue, Holder, Kind, Need, Role, RoleId, Skill, Slug, Standing, Step};
use case::Case;
use reasons::reasons;

/// Totals that differ by less are within a hair of each other: two published pages weigh as much.
pub const HAIR: u16 = 12;

/// What a role leads to, ranked for a holder.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Next {
    /// The role it starts from.
    #[serde(serialize_with = "as_id")]
    pub from: Named<Role>,
    /// Whether the skills are those of the typical holder of the role, that is, assumed.
    pub assumed: bool,
    /// Whether years, credentials or limits of a person count.
    pub own_facts: bool,
    /// The limits of the person, in words.
    pub limits: Vec<String>,
    /// Every step that breaks no limit, the best first; the first three are the ones to show.
    pub options: Vec<Choice>,
    /// The steps that break a limit, in the order that they would have.
    pub out: Vec<Out>,
    /// How many steps lead on in all, those that are out included.
    pub total: usize,
}

/// A step that breaks a limit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Out {
    /// The role it leads to.
    pub to: Named<Role>,
    /// The step.
    pub step: StepView,
    /// The limits that it breaks, in words.
    pub breaks: Vec<String>,
}

/// One step with its reasons.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Choice {
    /// The role it leads to.
    pub to: Named<Role>,
    /// The step.
    pub step: StepView,
    /// How much of the role the holder already meets.
    pub fit: Fit,
    /// For and against, the weightiest first within each sign.
    pub reasons: Vec<Reason>,
    /// What is short or not described, the largest first.
    pub gap: Vec<Gap>,
    /// What the rank is made of; the parts add up to it.
    pub score: Score,
    /// Whether it is within a hair of the option before it; never so for the first.
    #[serde(rename = "close_to_previous")]
    pub close: bool,
}

/// How many of the skills that a role wants are met, short, or not described.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Fit {
    /// Enough.
    pub met: usize,
    /// Less than wanted.
    pub short: usize,
    /// How many of those lack exactly one level, which the rank takes for nearly there.
    #[serde(rename = "one_short")]
    pub nearly: usize,
    /// Unknown; left out of the fit, never counted as nothing.
    pub not_described: usize,
}

impl Fit {
    /// The skills that can be compared.
    #[must_use]
    pub fn comparable(self) -> usize {
        self.met + self.short
    }

    /// `4 of 6 comparable skills met, 1 one level short; 8 not described`: never a bare percentage.
    #[must_use]
    pub fn words(self) -> String {
        match (self.comparable(), self.not_described) {
            (0, 0) => "no data".to_owned(),
            (0, unknown) => format!("not one of the {unknown} skills wanted can be compared"),
            (comparable, unknown) => {
                format!("{} of {comparable} comparable skills met{}; {unknown} not described", self.met, self.one_level_short())
            }
        }
    }

    /// `, 9 one level short`; nothing where none is.
    #[must_use]
    pub fn one_level_short(self) -> String {
        if self.nearly == 0 { String::new() } else { format!(", {} one level short", self.nearly) }
    }
}

/// For or against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Sign {
    /// Speaks for it.
    #[serde(rename = "+")]
    For,
    /// Speaks against it.
    #[serde(rename = "-")]
    Against,
}

/// One line for or against a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// For or against.
    pub sign: Sign,
    /// The line.
    pub text: String,
    /// The slugs of the skills, credentials and sources it rests on.
    pub rests_on: Vec<Slug>,
}

/// A skill that is short or not described.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gap {
    /// The skill.
    #[serde(serialize_with = "as_id")]
    pub skill: Named<Skill>,
    /// What the holder has; nothing where it is not described.
    pub have: Option<u8>,
    /// What the role wants.
    pub want: u8,
    /// How much it is needed.
    #[serde(serialize_with = "as_word")]
    pub need: Need,
}

/// What a rank is made of, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Score {
    /// For how well the step is supported.
    pub confidence: u16,
    /// For how usual it is.
    pub standing: u16,
    /// For its kind.
    pub kind: u16,
    /// For the fit over the comparable skills.
    pub fit: u16,
    /// For how many of the wanted skills can be compared.
    pub certainty: u16,
    /// For the years that the holder has.
    pub years: u16,
    /// For the credentials that the holder has.
    pub credentials: u16,
}

impl Score {
    /// All parts together.
    #[must_use]
    pub fn total(self) -> u16 {
        self.confidence + self.standing + self.kind + self.fit + self.certainty + self.years + self.credentials
    }
}

/// The most that each part of the points of a person can be: 240, 80, 160 and 80 of them depend on the person, the
/// others do not.
pub const MOST_OF_A_PERSON: Score =
    Score { confidence: 310, standing: 210, kind: 200, fit: 240, certainty: 80, years: 160, credentials: 80 };

/// The same for a typical holder, whose skills are assumed.
pub const MOST_OF_A_TYPICAL_HOLDER: Score = Score { certainty: 100, ..MOST_OF_A_PERSON };

impl Score {
    /// Each part by name, with what it can be at most: `fit 161 of 240`.
    #[must_use]
    pub fn parts(self, assumed: bool) -> Vec<String> {
        let most = if assumed { MOST_OF_A_TYPICAL_HOLDER } else { MOST_OF_A_PERSON };
        [
            ("confidence", self.confidence, most.confidence),
            ("standing", self.standing, most.standing),
            ("kind", self.kind, most.kind),
            ("fit", self.fit, most.fit),
            ("certainty", self.certainty, most.certainty),
            ("years", self.years, most.years),
            ("credentials", self.credentials, most.credentials),
        ]
        .map(|(name, points, most)| format!("{name} {points} of {most}"))
        .to_vec()
    }
}

/// Ranks what a role leads to.
#[must_use]
pub fn next(catalogue: &Catalogue, holder: &Holder, from: RoleId) -> Next {
    let ways = ways_on_for(catalogue, holder, from);
    let mut options: Vec<Choice> = Vec::new();
    for (to, step) in ways.open {
        let choice = choice(catalogue, holder, (from, to), step);
        let close = options.last().is_some_and(|before| is_close(before, &choice));
        options.push(Choice { close, ..choice });
    }
    let told = |(to, step, breaks)| Out { to: Named::role(catalogue, to), step: StepView::new(catalogue, from, to, step), breaks };
    let out: Vec<Out> = ways.out.into_iter().map(told).collect();
    Next {
        from: Named::role(catalogue, from),
        assumed: holder.assumed().is_some(),
        own_facts: holder.has_facts(),
        limits: limits::told(catalogue, holder.limits()),
        total: options.len() + out.len(),
        options,
        out,
    }
}

/// What a role leads to, ranked for its typical holder: the order in which it is listed everywhere.
#[must_use]
pub fn ways_on(catalogue: &Catalogue, from: RoleId) -> Vec<(RoleId, &Step)> {
    ranked(catalogue, &Holder::typical(catalogue, from), from)
}

/// What a role leads to, ranked for a holder, without the reasons.
#[derive(Debug, Clone, Default)]
pub struct Ways<'a> {
    /// The steps that break no limit, the best first.
    pub open: Vec<(RoleId, &'a Step)>,
    /// The steps that break one, with the limits that they break, in the order that they would have.
    pub out: Vec<(RoleId, &'a Step, Vec<String>)>,
}

impl Ways<'_> {
    /// The roles at the ends, those that limits take out last.
    pub fn roles(&self) -> impl Iterator<Item = RoleId> {
        self.open.iter().map(|(to, _)| *to).chain(self.out.iter().map(|(to, ..)| *to))
    }
}

/// What a role leads to, ranked for a holder: the order of [`next`], without the reasons.
#[must_use]
pub fn ways_on_for<'a>(catalogue: &'a Catalogue, holder: &Holder, from: RoleId) -> Ways<'a> {
    let mut ways = Ways::default();
    for (to, step) in ranked(catalogue, holder, from) {
        let breaks = limits::broken_by_step(catalogue, holder, to, step);
        if breaks.is_empty() { ways.open.push((to, step)) } else { ways.out.push((to, step, breaks)) }
    }
    ways
}

fn ranked<'a>(catalogue: &'a Catalogue, holder: &Holder, from: RoleId) -> Vec<(RoleId, &'a Step)> {
    let mut steps = catalogue.steps_from(from);
    steps.sort_by_cached_key(|&(to, step)| {
        let compared = Compared::new(catalogue, holder, to);
        let score = points::score(&Case { catalogue, holder, from, to, step, compared: &compared });
        (is_last_resort(step.kind, step.standing), std::cmp::Reverse((score.total(), score.certainty)))
    });
    steps
}

/// Weighs one step; none if there is no such step. It has no option before it, and limits do not take it out.
#[must_use]
pub fn weigh(catalogue: &Catalogue, holder: &Holder, from: RoleId, to: RoleId) -> Option<Choice> {
    catalogue.step(from, to).map(|step| choice(catalogue, holder, (from, to), step))
}

fn is_last_resort(kind: Kind, standing: Standing) -> bool {
    kind == Kind::StepBack || standing == Standing::Uncommon
}

/// Whether two options that follow each other are within a hair; a last resort is never close to what is none.
fn is_close(before: &Choice, after: &Choice) -> bool {
    let last = |choice: &Choice| is_last_resort(choice.step.kind, choice.step.standing);
    last(before) == last(after) && before.score.total().abs_diff(after.score.total()) < HAIR
}

fn choice(catalogue: &Catalogue, holder: &Holder, (from, to): (RoleId, RoleId), step: &Step) -> Choice {
    let compared = Compared::new(catalogue, holder, to);
    let case = Case { catalogue, holder, from, to, step, compared: &compared };
    Choice {
        to: Named::role(catalogue, to),
        step: StepView::new(catalogue, from, to, step),
        fit: compared.fit(),
        reasons: reasons(&case),
        gap: compared.gap(catalogue),
        score: points::score(&case),
        close: false,
    }
}
