//! The reasons for and against a step: one line each, the weightiest first.
//!
//! There are always two for it and one against it. None of them is a percentage, and none says more than the
//! catalogue does.

use super::compared::{Compared, Wish};
use super::{Reason, Sign};
use crate::domain::{
    Asked, Catalogue, Confidence, CredentialId, Holder, Journey, Kind, Level, Need, RoleId, Slug, SourceId, Standing, Step,
};

/// How long a reason should be at most, in characters.
const LINE: usize = 90;
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

/// A reason that still knows what it weighs.
struct Weighed {
    weight: u32,
    reason: Reason,
}

type Maker = fn(&Case<'_>) -> Option<Weighed>;

/// What may speak for a step.
const FOR: &[Maker] = &[support, one_level_up, enough_met, journey, strongest, shared_credentials, less_depth, direction];

/// What can be said for a step of which little is known; the last one always.
const FOR_AT_LEAST: &[Maker] = &[usual, track];

/// What may speak against a step.
const AGAINST: &[Maker] = &[
    standing,
    against_kind,
    credentials_required,
    credentials_common,
    shortfall,
    more_short,
    not_described,
    several_levels,
    weak,
    unprinted,
];

/// What can be said against a step that nothing else speaks against; one of the two always.
const AGAINST_AT_LEAST: &[Maker] = &[takes_years, years_unknown];

/// The reasons: two at least for it, then one at least against it.
#[must_use]
pub fn reasons(case: &Case<'_>) -> Vec<Reason> {
    let mut reasons = by_weight(case, FOR, (FOR_AT_LEAST, 2));
    reasons.extend(by_weight(case, AGAINST, (AGAINST_AT_LEAST, 1)));
    reasons
}

/// What the first makers say, the weightiest first, and what the others say as long as there are too few.
fn by_weight(case: &Case<'_>, makers: &[Maker], (others, at_least): (&[Maker], usize)) -> Vec<Reason> {
    let mut weighed: Vec<Weighed> = makers.iter().filter_map(|make| make(case)).collect();
    weighed.sort_by_key(|weighed| std::cmp::Reverse(weighed.weight));
    let missing = at_least.saturating_sub(weighed.len());
    weighed.extend(others.iter().filter_map(|make| make(case)).take(missing));
    weighed.into_iter().map(|weighed| weighed.reason).collect()
}

fn speaks_for(weight: u32, text: String, rests_on: Vec<Slug>) -> Option<Weighed> {
    Some(Weighed { weight, reason: Reason { sign: Sign::For, text, rests_on } })
}

fn speaks_against(weight: u32, text: String, rests_on: Vec<Slug>) -> Option<Weighed> {
    Some(Weighed { weight, reason: Reason { sign: Sign::Against, text, rests_on } })
}

// --- for ---------------------------------------------------------------------------------------------

fn support(case: &Case<'_>) -> Option<Weighed> {
    let sources = case.step_sources();
    let (weight, text) = match (case.step.confidence, case.pages()) {
        (Confidence::Stated, Some((typical, pages))) => (300, format!("stated in {}", pages_said(typical, pages))),
        (Confidence::Stated, None) => (290, format!("stated by {}", sources_said(sources.len()))),
        (Confidence::Implied, _) => (150, format!("implied by {}", sources_said(sources.len()))),
        (Confidence::CommonPractice, Some((typical, pages))) => (140, format!("described in {}", pages_said(typical, pages))),
        (Confidence::CommonPractice, None) => return None,
    };
    speaks_for(weight, text, sources)
}

fn pages_said(typical: u16, pages: u16) -> String {
    match (typical, pages) {
        (0, 1) => "1 published page, which calls it possible".into(),
        (_, 1) => "1 published page, which calls it typical".into(),
        (0, _) => format!("{pages} published pages, which call it possible"),
        (typical, _) if typical == pages => format!("{pages} published pages, all of which call it typical"),
        (1, _) => format!("{pages} published pages, 1 of which calls it typical"),
        (typical, _) => format!("{pages} published pages, {typical} of which call it typical"),
    }
}

fn sources_said(sources: usize) -> String {
    if sources == 1 { "a source".into() } else { format!("{sources} sources") }
}

fn one_level_up(case: &Case<'_>) -> Option<Weighed> {
    let (low, high) = case.levels()?;
    if case.step.kind != Kind::Promotion || case.rise()? != 1 {
        return None;
    }
    let text = match (case.level_name(low), case.level_name(high)) {
        (Some(low), Some(high)) => format!("one level up, from {low} to {high}"),
        (None | Some(_), None) | (None, Some(_)) => format!("one level up, from level {low} to level {high}"),
    };
    speaks_for(220, text, case.step_sources())
}

fn enough_met(case: &Case<'_>) -> Option<Weighed> {
    let fit = case.compared.fit();
    let met = case.compared.wishes.iter().filter(|wish| wish.pair().is_some_and(|(have, want)| have >= want));
    let text = match (fit.met, fit.comparable()) {
        (0, _) => return None,
        (1, 1) => "the one comparable skill is met".into(),
        (met, all) if met == all => format!("all {all} comparable skills are met"),
        (met, all) => format!("{met} of {all} comparable skills {} met", if met == 1 { "is" } else { "are" }),
    };
    let weight = 60 + u32::try_from(180 * fit.met / fit.comparable()).unwrap_or(0);
    speaks_for(weight, text, met.map(|wish| case.skill_slug(*wish)).collect())
}

fn journey(case: &Case<'_>) -> Option<Weighed> {
    let journey = case.journeys().next()?;
    speaks_for(160, format!("on the journey ‘{}’", journey.title), case.sources(&journey.sources))
}

/// The most wanted of the skills that are met.
fn strongest(case: &Case<'_>) -> Option<Weighed> {
    let met = |wish: &&Wish| wish.pair().is_some_and(|(have, want)| have >= want);
    let rank = |wish: &&Wish| {
        (std::cmp::Reverse(wish.want), std::cmp::Reverse(wish.have), case.catalogue.skill(wish.skill).title.as_str().to_owned())
    };
    let best = *case.compared.wishes.iter().filter(met).min_by_key(rank)?;
    let (have, want) = best.pair()?;
    speaks_for(130, format!("strongest match: {}, {have} where {want} is wanted", case.skill_title(best)), vec![case.skill_slug(best)])
}

fn shared_credentials(case: &Case<'_>) -> Option<Weighed> {
    let here = case.asked(case.from);
    let shared: Vec<&Asked> = case.asked(case.to).into_iter().filter(|there| here.iter().any(|here| same(here, there))).collect();
    let text = match shared.as_slice() {
        [] => return None,
        [one] => format!("{}, asked for here, is asked for there too", case.credential(one)),
        several => format!("{}, asked for here, are asked for there too", case.credentials(several)),
    };
    speaks_for(110, text, case.credential_slugs(&shared))
}

fn less_depth(case: &Case<'_>) -> Option<Weighed> {
    let less = case.step.less_depth.first()?;
    let skill = case.catalogue.skill(less.skill);
    let short = format!("less depth needed in {}", skill.title);
    let long = format!("{short}: {}", less.text.trim_end_matches('.'));
    speaks_for(70, if long.chars().count() <= LINE { long } else { short }, vec![skill.slug.clone()])
}

/// Where it leads, for steps that are not one level up.
fn direction(case: &Case<'_>) -> Option<Weighed> {
    if one_level_up(case).is_some() {
        return None;
    }
    let text = match case.step.kind {
        Kind::Promotion => match case.levels().and_then(|(low, high)| Some((case.level_name(low)?, case.level_name(high)?))) {
            Some((low, high)) => format!("more scope: from {low} to {high}"),
            None => Kind::Promotion.meaning().into(),
        },
        kind @ (Kind::Lateral | Kind::Specialise) => kind.meaning().into(),
        Kind::Pivot => match case.rise() {
            Some(0) => "keeps the level".into(),
            Some(rise) if rise > 0 => "more scope to answer for".into(),
            Some(_) | None => return None,
        },
        Kind::StepBack => "less scope to answer for, on purpose".into(),
    };
    speaks_for(50, text, case.step_sources())
}

fn usual(case: &Case<'_>) -> Option<Weighed> {
    match case.step.standing {
        Standing::Usual => speaks_for(20, "no other way there is said to be more usual".into(), case.step_sources()),
        Standing::Secondary | Standing::Uncommon => None,
    }
}

fn track(case: &Case<'_>) -> Option<Weighed> {
    let (from, to) = (case.catalogue.role(case.from), case.catalogue.role(case.to));
    let title = &case.catalogue.track(to.track).title;
    let text = if from.track == to.track { format!("stays in the track {title}") } else { format!("opens the track {title}") };
    speaks_for(10, text, Vec::new())
}

// --- against -----------------------------------------------------------------------------------------

fn standing(case: &Case<'_>) -> Option<Weighed> {
    let note = case.step.note.as_ref().map(|note| note.trim_end_matches('.').to_owned());
    match (case.step.standing, note) {
        (Standing::Usual, _) => None,
        (Standing::Secondary, Some(note)) => speaks_against(300, lower_first(&note), case.step_sources()),
        (Standing::Secondary, None) => speaks_against(300, "another way there is more usual".into(), case.step_sources()),
        (Standing::Uncommon, Some(note)) => {
            speaks_against(400, format!("possible but uncommon: {}", lower_first(&note)), case.step_sources())
        }
        (Standing::Uncommon, None) => speaks_against(400, "possible but uncommon".into(), case.step_sources()),
    }
}

/// A sentence as it goes on after a sign; an abbreviation at its beginning stays as it is.
fn lower_first(sentence: &str) -> String {
    let mut characters = sentence.chars();
    match (characters.next(), characters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(characters).collect(),
        (Some(_) | None, _) => sentence.into(),
    }
}

fn against_kind(case: &Case<'_>) -> Option<Weighed> {
    match case.step.kind {
        Kind::Promotion | Kind::Lateral | Kind::Specialise => None,
        Kind::Pivot => speaks_against(170, Kind::Pivot.meaning().into(), case.step_sources()),
        Kind::StepBack => speaks_against(350, format!("a step back: {}", Kind::StepBack.meaning()), case.step_sources()),
    }
}

fn credentials_required(case: &Case<'_>) -> Option<Weighed> {
    let new = case.new_credentials(Need::Required);
    let text = match new.as_slice() {
        [] => return None,
        [one] => format!("{} is required", case.credential(one)),
        several => format!("{} are required", case.credentials(several)),
    };
    speaks_against(260, text, case.credential_slugs(&new))
}

fn credentials_common(case: &Case<'_>) -> Option<Weighed> {
    let new = case.new_credentials(Need::Common);
    let text = match new.as_slice() {
        [] => return None,
        [one] => format!("{} is commonly asked for", case.credential(one)),
        several => format!("{} are commonly asked for", case.credentials(several)),
    };
    speaks_against(80, text, case.credential_slugs(&new))
}

fn shortfall(case: &Case<'_>) -> Option<Weighed> {
    let worst = *case.short().first()?;
    let (have, want) = worst.pair()?;
    let title = case.skill_title(worst);
    let text = match case.holder.assumed() {
        Some(_) => format!("{title}: a typical holder has {have}, {want} is wanted"),
        None => format!("{title}: has {have}, wants {want}"),
    };
    speaks_against(100 + 10 * case.burden(worst), text, vec![case.skill_slug(worst)])
}

fn more_short(case: &Case<'_>) -> Option<Weighed> {
    let short = case.short();
    let more = short.get(1..).filter(|more| !more.is_empty())?;
    let text = match more {
        [one] => format!("{} is short too", case.skill_title(*one)),
        several => format!("{} more skills are short: {}", several.len(), case.skill_titles(several)),
    };
    speaks_against(60 + case.burden(*more.first()?), text, more.iter().map(|wish| case.skill_slug(*wish)).collect())
}

fn not_described(case: &Case<'_>) -> Option<Weighed> {
    let mut unknown: Vec<Wish> = case.compared.wishes.iter().copied().filter(|wish| wish.pair().is_none()).collect();
    unknown.sort_by(|a, b| b.want.cmp(&a.want).then_with(|| case.skill_title(*a).cmp(case.skill_title(*b))));
    let all = case.compared.wishes.len();
    let text = match (unknown.len(), all) {
        (0, 0) => return speaks_against(200, "what it wants is not described, so nothing can be compared".into(), Vec::new()),
        (0, _) => return None,
        (1, 1) => format!("the one wanted skill is not described: {}", case.skill_titles(&unknown)),
        (some, all) if some == all => format!("nothing can be compared: none of the {all} wanted skills is described"),
        (1, all) => format!("1 of {all} wanted skills is not described: {}", case.skill_titles(&unknown)),
        (some, all) => format!("{some} of {all} wanted skills are not described: {}", case.skill_titles(&unknown)),
    };
    let weight = u32::try_from(250 * unknown.len() / all).unwrap_or(0);
    speaks_against(weight, text, unknown.iter().map(|wish| case.skill_slug(*wish)).collect())
}

fn several_levels(case: &Case<'_>) -> Option<Weighed> {
    let words = match case.rise()? {
        ..=1 => return None,
        2 => "two".to_owned(),
        3 => "three".to_owned(),
        more => more.to_string(),
    };
    speaks_against(160, format!("{words} levels up in one move"), case.step_sources())
}

fn weak(case: &Case<'_>) -> Option<Weighed> {
    let weak = case.step.basis.weak.as_ref()?;
    speaks_against(90, format!("weakly supported: {}", lower_first(weak.trim_end_matches('.'))), case.step_sources())
}

fn unprinted(case: &Case<'_>) -> Option<Weighed> {
    match (case.step.confidence, case.pages()) {
        (Confidence::CommonPractice, None) => {
            speaks_against(40, "described as common practice: no published page states it".into(), case.step_sources())
        }
        (Confidence::Stated | Confidence::Implied, _) | (Confidence::CommonPractice, Some(_)) => None,
    }
}

fn takes_years(case: &Case<'_>) -> Option<Weighed> {
    let years = case.step.years.as_ref()?;
    let unit = if years.years.to_string() == "1" { "year" } else { "years" };
    speaks_against(20, format!("usually takes {} {unit} in the role first", years.years), case.sources(&years.sources))
}

fn years_unknown(case: &Case<'_>) -> Option<Weighed> {
    match case.step.years {
        Some(_) => None,
        None => speaks_against(10, "how long it usually takes is not described".into(), Vec::new()),
    }
}

// --- what the reasons ask ----------------------------------------------------------------------------

fn same(one: &Asked, other: &Asked) -> bool {
    (one.credential, one.part) == (other.credential, other.part)
}

impl<'a> Case<'a> {
    fn sources(&self, sources: &[SourceId]) -> Vec<Slug> {
        sources.iter().map(|&id| self.catalogue.source(id).slug.clone()).collect()
    }

    fn step_sources(&self) -> Vec<Slug> {
        self.sources(&self.step.basis.sources)
    }

    /// Pages that call it typical, and all pages; none where none was counted.
    fn pages(&self) -> Option<(u16, u16)> {
        self.step.published.map(|published| (published.typical, published.pages())).filter(|(_, pages)| *pages > 0)
    }

    /// The curated journeys that go this way.
    pub fn journeys(&self) -> impl Iterator<Item = &'a Journey> {
        let hop = [self.from, self.to];
        self.catalogue.journeys().iter().filter(move |journey| journey.roles.windows(2).any(|pair| pair == hop))
    }

    fn levels(&self) -> Option<(Level, Level)> {
        self.catalogue.role(self.from).level.zip(self.catalogue.role(self.to).level)
    }

    /// How many levels up it leads.
    pub fn rise(&self) -> Option<i16> {
        self.levels().map(|(low, high)| i16::from(high.get()) - i16::from(low.get()))
    }

    /// The first name of a level: `Senior practitioner / lead` is a senior practitioner.
    fn level_name(&self, level: Level) -> Option<String> {
        let title = &self.catalogue.level_name(level)?.title;
        title.split(" / ").next().map(lower_first)
    }

    fn skill_title(&self, wish: Wish) -> &'a str {
        &self.catalogue.skill(wish.skill).title
    }

    fn skill_slug(&self, wish: Wish) -> Slug {
        self.catalogue.skill(wish.skill).slug.clone()
    }

    fn skill_titles(&self, wishes: &[Wish]) -> String {
        some_of(wishes.iter().map(|wish| self.skill_title(*wish).to_owned()))
    }

    /// What lacks, by how much that weighs.
    fn short(&self) -> Vec<Wish> {
        let mut short: Vec<Wish> = self.compared.wishes.iter().copied().filter(|wish| wish.lack().is_some()).collect();
        short.sort_by(|a, b| self.burden(*b).cmp(&self.burden(*a)).then_with(|| self.skill_title(*a).cmp(self.skill_title(*b))));
        short
    }

    /// How heavy a lack is: what lacks, times what is wanted.
    fn burden(&self, wish: Wish) -> u32 {
        u32::from(wish.lack().unwrap_or(0)) * u32::from(wish.want.unwrap_or(0))
    }

    /// The credentials that a role requires or commonly asks for.
    fn asked(&self, role: RoleId) -> Vec<&'a Asked> {
        self.catalogue.role(role).credentials.iter().filter(|asked| asked.need != Need::Optional).collect()
    }

    /// What is asked for there with this need, and not here.
    fn new_credentials(&self, need: Need) -> Vec<&'a Asked> {
        let here = self.asked(self.from);
        self.asked(self.to).into_iter().filter(|there| there.need == need && !here.iter().any(|here| same(here, there))).collect()
    }

    /// The name of a credential, short: a grade by itself where the credential is called after all its grades
    /// (`CBAP`), and without what it says after a colon (`IPMA Level B`).
    fn credential(&self, asked: &Asked) -> String {
        let credential = self.catalogue.credential(asked.credential);
        let grade = asked.part.and_then(|part| credential.parts.get(part));
        let name = match grade {
            Some(grade) if credential.label.contains('/') => grade.title.to_string(),
            Some(_) | None => credential.name(asked.part),
        };
        name.split(": ").next().unwrap_or_default().to_owned()
    }

    fn credentials(&self, asked: &[&Asked]) -> String {
        some_of(asked.iter().map(|asked| self.credential(asked)))
    }

    fn credential_slugs(&self, asked: &[&Asked]) -> Vec<Slug> {
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
    match (names.len() - shown, &names[..shown]) {
        (0, [first @ .., last]) if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        (0, names) => names.join(", "),
        (more, names) => format!("{} and {more} more", names.join(", ")),
    }
}
