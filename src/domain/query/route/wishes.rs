//! [`Wishes`]: what a route may and must do, and how each of it is said.
//!
//! It never decides anything: it is what was asked for.

use std::collections::BTreeMap;

use crate::domain::profile::{Limits, Stay};
use crate::domain::{Catalogue, Holder, Months, Need, Role, RoleId, TrackId};

/// How many routes are shown unless told otherwise.
pub const ROUTES: usize = 5;

/// How much work is done before the search ends, unless told otherwise: so many steps looked at and routes compared.
pub const WORK: u64 = 300_000;

/// What a route may and must do.
#[derive(Debug, Clone, PartialEq)]
pub struct Wishes {
    /// How many routes to show at most; one at least is shown.
    pub most: usize,
    /// No role that requires a degree which the holder does not have.
    pub no_degree: bool,
    /// No role that requires a credential which the holder does not have.
    pub no_credential: bool,
    /// No step but promotions.
    pub only_promotions: bool,
    /// Steps back are as welcome as others; else one is taken only where nothing else leads there.
    pub step_back: bool,
    /// No route that typically takes longer, even at its low end.
    pub years: Option<Months>,
    /// No step that typically takes longer, even at its low end.
    pub step_years: Option<Months>,
    /// Tracks to stay in or out of.
    pub tracks: BTreeMap<TrackId, Stay>,
    /// Roles not to pass through.
    pub avoid: Vec<RoleId>,
    /// Roles to pass through, in any order.
    pub via: Vec<RoleId>,
    /// Tracks of which at least one role has to lie between the two ends.
    pub through: Vec<TrackId>,
    /// How many steps may be looked at and routes compared before the search ends.
    pub work: u64,
}

impl Default for Wishes {
    fn default() -> Self {
        Self {
            most: ROUTES,
            no_degree: false,
            no_credential: false,
            only_promotions: false,
            step_back: false,
            years: None,
            step_years: None,
            tracks: BTreeMap::new(),
            avoid: Vec::new(),
            via: Vec::new(),
            through: Vec::new(),
            work: WORK,
        }
    }
}

/// One of the wishes that keep routes out: how it is said, and the wishes without it.
#[derive(Debug, Clone)]
pub struct Limit {
    /// `stay out of Agile and product`
    pub words: String,
    /// What is wished without it.
    pub lifted: Wishes,
}

impl Wishes {
    /// What the limits of a holder say; the years of a profile hold for each step.
    #[must_use]
    pub fn of(holder: &Holder) -> Self {
        let Limits { no_degree, no_credential, only_promotions, tracks, years } = holder.limits().clone();
        Self { no_degree, no_credential, only_promotions, tracks, step_years: years, ..Self::default() }
    }

    /// The options of the command line that ask for the same; what a profile limits besides is asked for by itself.
    #[must_use]
    pub fn options(&self, catalogue: &Catalogue) -> String {
        let flags = [
            (self.no_degree, "no-degree"),
            (self.no_credential, "no-credential"),
            (self.only_promotions, "promotions-only"),
            (self.step_back, "step-back"),
        ];
        let flags = flags.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, flag)| format!(" --{flag}"));
        let years = self.years.map(|years| format!(" --max-years {years}"));
        let tracks = self.tracks.iter().map(|(track, stay)| {
            let flag = if *stay == Stay::In { "stay-in" } else { "avoid-track" };
            format!(" --{flag} {}", catalogue.track(*track).slug)
        });
        let through = self.through.iter().map(|track| format!(" --via-track {}", catalogue.track(*track).slug));
        let avoid = self.avoid.iter().map(|role| format!(" --avoid {}", catalogue.role(*role).slug));
        let via = self.via.iter().map(|role| format!(" --via {}", catalogue.role(*role).slug));
        flags.chain(years).chain(tracks).chain(through).chain(avoid).chain(via).collect()
    }

    /// Whether a step may lead into a track.
    #[must_use]
    pub fn allow(&self, track: TrackId) -> bool {
        match self.tracks.get(&track) {
            Some(Stay::In) => true,
            Some(Stay::Out) => false,
            None => !self.tracks.values().any(|stay| *stay == Stay::In),
        }
    }

    /// Everything that keeps routes out, each with the wishes without it.
    #[must_use]
    pub fn limits(&self, catalogue: &Catalogue) -> Vec<Limit> {
        let mut limits = Vec::new();
        let mut add = |is_wished: bool, words: String, lift: &dyn Fn(&mut Self)| {
            if is_wished {
                let mut lifted = self.clone();
                lift(&mut lifted);
                limits.push(Limit { words, lifted });
            }
        };
        add(self.no_degree, "no role that requires a degree".into(), &|wishes| wishes.no_degree = false);
        add(self.no_credential, "no role that requires a credential".into(), &|wishes| wishes.no_credential = false);
        add(self.only_promotions, "promotions only".into(), &|wishes| wishes.only_promotions = false);
        add(self.step_back, "steps back as welcome as others".into(), &|wishes| wishes.step_back = false);
        if let Some(years) = self.years {
            add(true, format!("at most {} in all, at the low end", length(years)), &|wishes| wishes.years = None);
        }
        if let Some(years) = self.step_years {
            add(true, format!("at most {} before each step, at the low end", length(years)), &|wishes| wishes.step_years = None);
        }
        for (&track, stay) in &self.tracks {
            let title = &catalogue.track(track).title;
            let words = match stay {
                Stay::In => format!("stay in {title}"),
                Stay::Out => format!("stay out of {title}"),
            };
            add(true, words, &|wishes| wishes.tracks.retain(|other, _| *other != track));
        }
        for &role in &self.avoid {
            add(true, format!("not by way of {}", catalogue.role(role).title), &|wishes| wishes.avoid.retain(|other| *other != role));
        }
        for &role in &self.via {
            add(true, format!("by way of {}", catalogue.role(role).title), &|wishes| wishes.via.retain(|other| *other != role));
        }
        for &track in &self.through {
            let words = format!("by way of a role in {}", catalogue.track(track).title);
            add(true, words, &|wishes| wishes.through.retain(|other| *other != track));
        }
        limits
    }
}

impl Wishes {
    /// The limits that make no difference in a catalogue, in words.
    #[must_use]
    pub fn idle(&self, catalogue: &Catalogue) -> Vec<String> {
        let requires = |asks: &dyn Fn(&Role) -> bool| catalogue.roles().any(|role| asks(catalogue.role(role)));
        let degree = requires(&|role| role.education.iter().any(|education| education.need == Need::Required && education.is_degree()));
        let credential = requires(&|role| role.credentials.iter().any(|asked| asked.need == Need::Required));
        let idle = |is_asked: bool, is_there: bool, what: &str| {
            (is_asked && !is_there)
                .then(|| format!("no role here requires a {what}, so that limit takes nothing out; where one is usual, the way says so"))
        };
        [idle(self.no_degree, degree, "degree"), idle(self.no_credential, credential, "credential")].into_iter().flatten().collect()
    }
}

/// `3 years`, `1 year`.
fn length(months: Months) -> String {
    if months.get() == 12 { "1 year".to_owned() } else { format!("{months} years") }
}
