//! [`Wish`]: the change that a form of `rungs me` asks for, and what to say once it is saved.
//!
//! Nothing is saved here, and nothing is guessed silently.

mod earn;

use super::super::answer::{Answer, code};
use super::super::args::me::{Count, LimitWord, Rated, RoleSaid, Saying, years};
use super::super::lists::track_of;
use super::super::lookup::{self, Meant, meant};
use super::super::text::me as words;
use crate::domain::problem::quoted;
use crate::domain::profile::{Goal, Limit, Note, Progress, Stay};
use crate::domain::query::profile::rating_title;
use crate::domain::{Catalogue, Change, Profile, Role, RoleId, Skill, Subject, Text};

/// What is to be changed.
#[derive(Debug, Default)]
pub struct Wish {
    changes: Vec<Change>,
    /// Each of the changes in words.
    pub told: Vec<String>,
    understood: Vec<Text>,
}

impl Wish {
    /// A single change.
    pub fn to(change: Change, told: String) -> Self {
        Self { changes: vec![change], told: vec![told], understood: Vec::new() }
    }

    /// All of it in one.
    pub fn change(&self) -> Change {
        match self.changes.as_slice() {
            [only] => only.clone(),
            all => Change::All(all.to_vec()),
        }
    }

    /// What was understood, where it was not said exactly.
    pub fn understood(&self) -> Option<Text> {
        let words: Vec<&str> = self.understood.iter().map(Text::as_str).collect();
        (!words.is_empty()).then(|| Text::clean(&words.join("; ")))
    }

    fn add(&mut self, change: Change, told: String) {
        self.changes.push(change);
        self.told.push(told);
    }

    /// The record that some words mean; what was understood is told later.
    fn meant<T: lookup::Asked>(&mut self, catalogue: &Catalogue, words: &str) -> Result<crate::domain::Id<T>, Answer> {
        let Meant { at, understood } = meant::<T>(catalogue, words)?;
        self.understood.extend(understood);
        Ok(at)
    }
}

/// What somebody wishes to be changed.
pub fn of(catalogue: &Catalogue, profile: &Profile, saying: &Saying) -> Result<Wish, Answer> {
    match saying {
        Saying::Rate { ratings } => rate(catalogue, ratings),
        Saying::Years { years, in_role } => Ok(experience(*years, *in_role)),
        Saying::Role(said) => role(catalogue, profile, said),
        Saying::Earn { words, under_way, not } => {
            let progress = if *under_way { Progress::UnderWay } else { Progress::Held };
            earn::earn(catalogue, &words.join(" "), (!not).then_some(progress))
        }
        Saying::Limit { limit: word, of, lift } => limit(catalogue, profile, (*word, &of.join(" ")), *lift),
        Saying::Note { about, text } => note(catalogue, about, &text.join(" ")),
        Saying::Bookmark { words, not } => bookmark(catalogue, &words.join(" "), !not),
        Saying::Goal(said) => goal(catalogue, said),
    }
}

fn rate(catalogue: &Catalogue, ratings: &[Rated]) -> Result<Wish, Answer> {
    let mut wish = Wish::default();
    for Rated { skill, rating } in ratings {
        let at = wish.meant::<Skill>(catalogue, skill)?;
        let told =
            rating.map_or_else(|| "no longer rated".to_owned(), |rating| words::rating(rating, rating_title(catalogue, rating).as_ref()));
        wish.add(Change::rate(catalogue, at, *rating), format!("{}: {told}", catalogue.skill(at).title));
    }
    Ok(wish)
}

fn experience(all: Option<Count>, in_role: Option<Count>) -> Wish {
    let mut wish = Wish::default();
    if let Some(Count(months)) = all {
        wish.add(Change::Years(months), format!("experience in all: {}", words::years(months)));
    }
    if let Some(Count(months)) = in_role {
        wish.add(Change::YearsInRole(months), format!("experience in the current role: {}", words::years(months)));
    }
    wish
}

fn role(catalogue: &Catalogue, profile: &Profile, said: &RoleSaid) -> Result<Wish, Answer> {
    let mut wish = Wish::default();
    let at = if said.not { None } else { Some(wish.meant::<Role>(catalogue, &said.words.join(" "))?) };
    let told = at.map_or_else(|| "nothing said".to_owned(), |at| called(catalogue, at));
    let was = profile.role().and_then(|was| catalogue.role_of(was.as_str()));
    wish.add(Change::Role(at.map(|at| catalogue.role(at).slug.clone())), format!("current role: {told}"));
    if profile.years_in_role().is_some() && at != was {
        // They were years in another role.
        wish.add(Change::YearsInRole(None), "experience in the current role: nothing said".to_owned());
    }
    Ok(wish)
}

fn goal(catalogue: &Catalogue, said: &RoleSaid) -> Result<Wish, Answer> {
    let mut wish = Wish::default();
    let to = if said.not { None } else { Some(wish.meant::<Role>(catalogue, &said.words.join(" "))?) };
    let told = to.map_or_else(|| "nothing said".to_owned(), |to| called(catalogue, to));
    let goal = to.map(|to| Goal { from: None, to: catalogue.role(to).slug.clone() });
    wish.add(Change::Goal(goal), format!("goal: {told}"));
    Ok(wish)
}

fn bookmark(catalogue: &Catalogue, name: &str, on: bool) -> Result<Wish, Answer> {
    let mut wish = Wish::default();
    let at = wish.meant::<Role>(catalogue, name)?;
    let told = if on { "bookmarked" } else { "no longer bookmarked" };
    wish.add(Change::bookmark(catalogue, Subject::Role(at), on).expect("a role has a slug"), format!("{told}: {}", called(catalogue, at)));
    Ok(wish)
}

fn called(catalogue: &Catalogue, role: RoleId) -> String {
    let role = catalogue.role(role);
    format!("{} ({})", role.title, role.slug)
}

fn note(catalogue: &Catalogue, about: &str, text: &str) -> Result<Wish, Answer> {
    let note = match Note::typed(text) {
        Ok(note) => Some(note),
        Err(crate::domain::profile::NotANote::Empty) => None,
        Err(error) => return Err(Answer::refused(code::USAGE, &error.to_string(), &[])),
    };
    let told = if note.is_some() { "note about" } else { "no note any more about" };
    let mut wish = Wish::default();
    let (change, title) = match lookup::role_or_skill(catalogue, about)? {
        (lookup::RoleOrSkill::Role(role), understood) => {
            wish.understood.extend(understood);
            (Change::note(catalogue, Subject::Role(role), note).expect("a role has a slug"), catalogue.role(role).title.clone())
        }
        (lookup::RoleOrSkill::Skill(skill), understood) => {
            wish.understood.extend(understood);
            (Change::note(catalogue, Subject::Skill(skill), note).expect("a skill has a slug"), catalogue.skill(skill).title.clone())
        }
    };
    wish.add(change, format!("{told} {title}"));
    Ok(wish)
}

fn limit(catalogue: &Catalogue, profile: &Profile, (word, of): (LimitWord, &str), lift: bool) -> Result<Wish, Answer> {
    let takes_words = match word {
        LimitWord::StayIn | LimitWord::StayOut => true,
        LimitWord::MaxYears => !lift,
        LimitWord::NoDegree | LimitWord::NoCredential | LimitWord::PromotionsOnly | LimitWord::None => false,
    };
    if takes_words == of.is_empty() {
        return Err(misused(word, of));
    }
    let limit = match word {
        LimitWord::NoDegree => Limit::NoDegree(!lift),
        LimitWord::NoCredential => Limit::NoCredential(!lift),
        LimitWord::PromotionsOnly => Limit::OnlyPromotions(!lift),
        LimitWord::MaxYears if lift => Limit::Years(None),
        LimitWord::MaxYears => Limit::Years(years(of).map_err(|help: String| Answer::refused(code::USAGE, &help, &[]))?.0),
        LimitWord::StayIn | LimitWord::StayOut => {
            let track = catalogue.track(track_of(catalogue, of)?).slug.clone();
            let stay = if word == LimitWord::StayIn { Stay::In } else { Stay::Out };
            Limit::Track(track, (!lift).then_some(stay))
        }
        LimitWord::None => return Ok(no_limits(profile)),
    };
    let mut after = profile.clone();
    after.apply(&Change::Limit(limit.clone()));
    let limits = words::limits(&crate::domain::query::profile(catalogue, &after).limits);
    let told = if limits.is_empty() { "no limits".to_owned() } else { format!("limits: {}", limits.join(", ")) };
    Ok(Wish::to(Change::Limit(limit), told))
}

fn misused(word: LimitWord, of: &str) -> Answer {
    let message = match word {
        LimitWord::StayIn | LimitWord::StayOut => "stay-in and stay-out take a track: rungs me limit stay-out agile".to_owned(),
        LimitWord::MaxYears if of.is_empty() => "max-years takes a number: rungs me limit max-years 3".to_owned(),
        LimitWord::MaxYears => "max-years takes no number when it is lifted".to_owned(),
        LimitWord::NoDegree | LimitWord::NoCredential | LimitWord::PromotionsOnly | LimitWord::None => {
            format!("this limit takes nothing more, and there is {}", quoted(of))
        }
    };
    Answer::refused(code::USAGE, &message, &[])
}

/// Lifts every limit, those on tracks that this catalogue does not know included.
fn no_limits(profile: &Profile) -> Wish {
    let flags = [Limit::NoDegree(false), Limit::NoCredential(false), Limit::OnlyPromotions(false), Limit::Years(None)];
    let tracks = profile.limits().tracks.keys().map(|track| Limit::Track(track.clone(), None));
    let changes = flags.into_iter().chain(tracks).map(Change::Limit).collect();
    Wish::to(Change::All(changes), "no limits".to_owned())
}
