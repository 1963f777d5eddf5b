//! [`Wish`]: one thing that is asked of routes, and how a key changes it.

use crate::domain::profile::Stay;
use crate::domain::query::Wishes;
use crate::domain::{Catalogue, Months, RoleId, TrackId};

/// One thing that is asked of routes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// No step but promotions.
    OnlyPromotions,
    /// No role that requires a degree.
    NoDegree,
    /// No role that requires a credential.
    NoCredential,
    /// Steps back are as welcome as others.
    StepBack,
    /// At most so many years in all.
    Years,
    /// In, out of, or by way of a track.
    Track(TrackId),
    /// By way of a role.
    Via(RoleId),
    /// By way of one more role.
    AddVia,
    /// Not by way of a role.
    Avoid(RoleId),
    /// Not by way of one more role.
    AddAvoid,
}

/// The most years that ← and → go to.
const YEARS_AT_MOST: u16 = 40;

impl Wish {
    /// What it is called.
    #[must_use]
    pub fn name(self, catalogue: &Catalogue) -> String {
        match self {
            Self::OnlyPromotions => "promotions only".to_owned(),
            Self::NoDegree => "no role that requires a degree".to_owned(),
            Self::NoCredential => "no role that requires a credential".to_owned(),
            Self::StepBack => "steps back".to_owned(),
            Self::Years => "years in all, at the low end".to_owned(),
            Self::Track(track) => catalogue.track(track).title.to_string(),
            Self::Via(role) | Self::Avoid(role) => catalogue.role(role).title.to_string(),
            Self::AddVia | Self::AddAvoid => "another role".to_owned(),
        }
    }

    /// How it stands.
    #[must_use]
    pub fn stands(self, wishes: &Wishes) -> String {
        let yes = |on: bool| if on { "yes" } else { "no" }.to_owned();
        match self {
            Self::OnlyPromotions => yes(wishes.only_promotions),
            Self::NoDegree => yes(wishes.no_degree),
            Self::NoCredential => yes(wishes.no_credential),
            Self::StepBack if wishes.step_back => "as welcome as others".to_owned(),
            Self::StepBack => "only where no way without one leads there".to_owned(),
            Self::Years => wishes.years.map_or_else(|| "any".to_owned(), |years| format!("at most {years}")),
            Self::Track(track) => OfTrack::now(wishes, track).words().to_owned(),
            Self::Via(_) | Self::Avoid(_) => "Enter takes it out".to_owned(),
            Self::AddVia | Self::AddAvoid => "Enter picks it".to_owned(),
        }
    }

    /// Changes the wishes: one more, or one less; what is picked is not changed so.
    pub fn turn(self, wishes: &mut Wishes, up: bool) {
        match self {
            Self::OnlyPromotions => wishes.only_promotions = !wishes.only_promotions,
            Self::NoDegree => wishes.no_degree = !wishes.no_degree,
            Self::NoCredential => wishes.no_credential = !wishes.no_credential,
            Self::StepBack => wishes.step_back = !wishes.step_back,
            Self::Years => wishes.years = years(wishes.years, up),
            Self::Track(track) => OfTrack::now(wishes, track).turned(up).ask(wishes, track),
            Self::Via(role) => wishes.via.retain(|other| *other != role),
            Self::Avoid(role) => wishes.avoid.retain(|other| *other != role),
            Self::AddVia | Self::AddAvoid => {}
        }
    }
}

/// What is asked of a track, in the order in which → goes through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OfTrack {
    /// Nothing.
    Open,
    /// No step leads out of it.
    In,
    /// A role of it lies on the way.
    By,
    /// No step leads into it.
    Out,
}

impl OfTrack {
    const ALL: [Self; 4] = [Self::Open, Self::In, Self::By, Self::Out];

    fn now(wishes: &Wishes, track: TrackId) -> Self {
        match wishes.tracks.get(&track) {
            Some(Stay::In) => Self::In,
            Some(Stay::Out) => Self::Out,
            None if wishes.through.contains(&track) => Self::By,
            None => Self::Open,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::In => "stay in",
            Self::By => "by way of",
            Self::Out => "stay out",
        }
    }

    fn turned(self, up: bool) -> Self {
        let at = Self::ALL.iter().position(|other| *other == self).unwrap_or(0);
        let far = if up { 1 } else { Self::ALL.len() - 1 };
        Self::ALL[(at + far) % Self::ALL.len()]
    }

    /// Asks this of the track, and nothing else.
    fn ask(self, wishes: &mut Wishes, track: TrackId) {
        wishes.tracks.remove(&track);
        wishes.through.retain(|other| *other != track);
        match self {
            Self::Open => {}
            Self::In => drop(wishes.tracks.insert(track, Stay::In)),
            Self::By => wishes.through.push(track),
            Self::Out => drop(wishes.tracks.insert(track, Stay::Out)),
        }
    }
}

/// A year more or less; the first is ten, and below one any number is right.
fn years(years: Option<Months>, up: bool) -> Option<Months> {
    let next = match (years.map(|years| years.get() / 12), up) {
        (None, true) => 10,
        (None, false) | (Some(..=1), false) => return None,
        (Some(now), true) => (now + 1).min(YEARS_AT_MOST),
        (Some(now), false) => now - 1,
    };
    Months::from_years(f64::from(next))
}
