//! [`Reach`]: how near a role is to somebody, as far as skills go.
//!
//! The comparison is that of *what's next*: what is had (at most what is wanted) over what is wanted, over the skills
//! that can be compared. A role is
//!
//! - **out** where it breaks a limit (the step that leads there, if there is one, counts too), or where no step leads
//!   there and it lies more than one level above or below the role one starts from, where both levels are known;
//! - **unknown** where less than 60 % of what it wants can be compared, or where a skill that it wants at the highest
//!   proficiency, 5, is not described: nothing useful can be said before more is rated;
//! - **within reach** where at least 85 % of what can be compared is there, at least half of the comparable skills are
//!   met, and no skill that counts in full is short by more than one;
//! - **near** from 70 % on, whatever is short;
//! - **far** otherwise.
//!
//! Nesta's *Mapping Career Causeways* filters in the same way: it calls a move viable from a threshold of similarity on,
//! and only within one job zone up or down. The thresholds are our own judgement, tried on roles whose ways on are well
//! known. Years and credentials do not enter: *gap* tells them. So a role within reach is one whose skills are nearly
//! there; it never says that somebody would get it.

use super::compared::{Compared, Wish};
use super::limits;
use super::words::listed;
use crate::domain::{Catalogue, Holder, Proficiency, RoleId, Word};

/// How much of what a role wants must be comparable, in hundredths.
const COMPARABLE: u32 = 60;
/// How many skills are named that are to be rated first.
const RATE_FIRST: usize = 2;
/// How much of it must be there, in hundredths.
const WITHIN: u32 = 85;
/// From where on it is near, in hundredths.
const NEAR: u32 = 70;
/// How much one skill may be short.
const SHORT_AT_MOST: u8 = 1;
/// How many levels one may move where no step leads there.
const LEVELS: u8 = 1;

/// How near a role is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// The skills are nearly there.
    Within,
    /// Much of them is.
    Near,
    /// Much is missing.
    Far,
    /// Too little can be compared.
    Unknown,
    /// A limit lies between, or more than one level and no step.
    Out,
}

impl Word for Reach {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Within, "within"), (Self::Near, "near"), (Self::Far, "far"), (Self::Unknown, "unknown"), (Self::Out, "out")];
}

impl Reach {
    /// The word for a reader; [`told`] says why as well.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Within => "within reach",
            Self::Near => "near",
            Self::Far => "far",
            Self::Unknown => "cannot be said",
            Self::Out => "out of reach",
        }
    }
}

/// How near a role is to somebody, from the role they hold, in words that name the cause where it is out or unknown.
#[must_use]
pub fn told(catalogue: &Catalogue, holder: &Holder, role: RoleId) -> String {
    let reach = reach(catalogue, holder, role);
    match reach {
        Reach::Within | Reach::Near | Reach::Far => reach.label().to_owned(),
        Reach::Unknown => format!("{}: {}", reach.label(), unknown_for(catalogue, &Compared::new(catalogue, holder, role))),
        Reach::Out => format!("{}: {}", reach.label(), out_for(catalogue, holder, role)),
    }
}

fn unknown_for(catalogue: &Catalogue, compared: &Compared) -> String {
    let mut top: Vec<&str> = unrated_top(compared).map(|wish| catalogue.skill(wish.skill).title.as_str()).collect();
    top.truncate(RATE_FIRST);
    if top.is_empty() {
        return "less than three fifths of what it wants can be compared".to_owned();
    }
    format!("rate {} first", listed(&top))
}

fn out_for(catalogue: &Catalogue, holder: &Holder, role: RoleId) -> String {
    let from = holder.role();
    let mut causes = breaks(catalogue, holder, from, role);
    if is_too_far(catalogue, from, role) {
        causes.push("too far for one move: more than one level away, and no step leads there".to_owned());
    }
    causes.join("; ")
}

/// How near a role is to somebody, from the role they hold.
#[must_use]
pub fn reach(catalogue: &Catalogue, holder: &Holder, role: RoleId) -> Reach {
    reach_from(catalogue, holder, holder.role(), role)
}

/// How near a role is to somebody who starts from another; without one, levels and steps do not count.
#[must_use]
pub fn reach_from(catalogue: &Catalogue, holder: &Holder, from: Option<RoleId>, role: RoleId) -> Reach {
    if is_out(catalogue, holder, from, role) { Reach::Out } else { by_skills(&Compared::new(catalogue, holder, role)) }
}

/// Whether a limit or too many levels lie between.
#[must_use]
pub(super) fn is_out(catalogue: &Catalogue, holder: &Holder, from: Option<RoleId>, role: RoleId) -> bool {
    is_too_far(catalogue, from, role) || !breaks(catalogue, holder, from, role).is_empty()
}

/// Whether it lies too many levels away, and no step leads there.
#[must_use]
pub(super) fn is_too_far(catalogue: &Catalogue, from: Option<RoleId>, role: RoleId) -> bool {
    let levels = from.and_then(|from| catalogue.role(from).level).zip(catalogue.role(role).level);
    let is_leap = levels.is_some_and(|(from, to)| from.get().abs_diff(to.get()) > LEVELS);
    let is_step = from.is_some_and(|from| catalogue.step(from, role).is_some());
    is_leap && !is_step
}

/// The limits that lie between, those on the step included where there is one.
#[must_use]
pub(super) fn breaks(catalogue: &Catalogue, holder: &Holder, from: Option<RoleId>, role: RoleId) -> Vec<String> {
    match from.and_then(|from| catalogue.step(from, role)) {
        Some(step) => limits::broken_by_step(catalogue, holder, role, step),
        None => limits::broken_by_role(catalogue, holder, role),
    }
}

/// How near it is by skills alone.
#[must_use]
pub(super) fn by_skills(compared: &Compared) -> Reach {
    let (had, comparable) = compared.coverage();
    let all = compared.weight();
    let fit = compared.fit();
    if all == 0 || 100 * comparable < COMPARABLE * all || comparable == 0 || unrated_top(compared).next().is_some() {
        Reach::Unknown
    } else if 100 * had >= WITHIN * comparable && compared.worst_lack() <= SHORT_AT_MOST && 2 * fit.met >= fit.comparable() {
        Reach::Within
    } else if 100 * had >= NEAR * comparable {
        Reach::Near
    } else {
        Reach::Far
    }
}

/// The skills that a role wants at the highest proficiency and that are not described, those that count in full first.
fn unrated_top(compared: &Compared) -> impl Iterator<Item = Wish> {
    let mut top: Vec<Wish> =
        compared.wishes.iter().copied().filter(|wish| wish.want == Some(Proficiency::MOST) && wish.have.is_none()).collect();
    top.sort_by_key(|wish| std::cmp::Reverse(wish.counts));
    top.into_iter()
}
