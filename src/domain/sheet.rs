//! One data file as it is written, before anything about it is proven.
//!
//! Every field but the key of a record is optional here, so that an overlay can name only what it
//! changes; [`crate::domain::Catalogue::build`] turns these entries into the complete records. Closed
//! words (`kind`, `need` …) are plain strings, so that a misspelt one can be answered with the nearest.
//! Nothing here may be shown to anyone: the strings have not been looked at yet.
//!
//! ```ron
//! (roles: [(id: "pmo-analyst", title: "PMO Analyst", track: "pmo", level: 3)])
//! ```

mod topic;

use serde::{Deserialize, Serialize};

pub use topic::{
    ClaimEntry, ComparisonEntry, ComparisonRowEntry, LabelEntry, LinkEntry, MeaningEntry, QuestionEntry, ReadingEntry, SectionEntry,
    TopicEntry,
};

/// Which sections a sheet may have; any of them, in any split over files.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sheet {
    /// What the framework is called and where it comes from; exactly one per framework.
    pub framework: Option<FrameworkEntry>,
    /// Tracks, levels and proficiencies.
    pub scales: Option<ScalesEntry>,
    /// Roles.
    pub roles: Vec<RoleEntry>,
    /// Steps from one role to another.
    pub steps: Vec<StepEntry>,
    /// Routes worth telling.
    pub journeys: Vec<JourneyEntry>,
    /// The shared vocabulary of skills.
    pub skills: Vec<SkillEntry>,
    /// Certificates and degrees.
    pub credentials: Vec<CredentialEntry>,
    /// Where facts come from.
    pub sources: Vec<SourceEntry>,
    /// Dated facts about the market.
    pub figures: Vec<FigureEntry>,
    /// Pages about what is not a role.
    pub topics: Vec<TopicEntry>,
    /// What people ask, with the answers.
    pub questions: Vec<QuestionEntry>,
    /// Where the roles stand on the map.
    pub map: Vec<MapEntry>,
    /// What an overlay takes out of the framework it extends.
    pub remove: Vec<RemoveEntry>,
}

/// The framework itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FrameworkEntry {
    /// Its slug.
    pub id: String,
    /// The version of this file format; 1.
    pub format: Option<u32>,
    /// The version of the data, for example `2026.11`.
    pub version: Option<String>,
    /// The ids of the frameworks that it changes; empty when it stands alone.
    pub extends: Vec<String>,
    /// A BCP 47 tag, for example `en-GB`.
    pub language: Option<String>,
    /// The role the explorer opens on.
    pub start: Option<String>,
    /// Its name, as the header shows it.
    pub title: Option<String>,
    /// Under what terms the data may be used.
    pub licence: Option<String>,
    /// Whom to name when using it.
    pub attribution: Option<String>,
}

/// The words for tracks, levels and proficiencies.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScalesEntry {
    /// Families of roles, in the order in which they are shown.
    pub tracks: Vec<TrackEntry>,
    /// Scopes that a role answers for, junior first.
    pub levels: Vec<LevelEntry>,
    /// How well a skill is mastered, least first.
    pub proficiencies: Vec<ProficiencyEntry>,
}

/// A family of roles.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TrackEntry {
    /// Its slug.
    pub id: String,
    /// Its name.
    pub title: Option<String>,
    /// Skills that every role of the track must list.
    pub core: Vec<String>,
    /// Where the core comes from.
    pub sources: Vec<String>,
}

/// A level of scope.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LevelEntry {
    /// 1 to 99.
    pub level: u8,
    /// Its name.
    pub title: Option<String>,
    /// What somebody on it answers for.
    pub means: Option<String>,
}

/// A proficiency.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProficiencyEntry {
    /// 1 to 5.
    pub proficiency: u8,
    /// Its name.
    pub title: Option<String>,
    /// What somebody with it can do.
    pub means: Option<String>,
}

/// A sentence with its sources.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FactEntry {
    /// The sentence.
    pub text: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// A role.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RoleEntry {
    /// Its slug.
    pub id: String,
    /// Slugs it had before; they still resolve.
    pub was: Vec<String>,
    /// Its main name.
    pub title: Option<String>,
    /// Its name in at most eight cells, for the map.
    pub short: Option<String>,
    /// The slug of its track.
    pub track: Option<String>,
    /// Its level, if known.
    pub level: Option<u8>,
    /// Other names it is advertised under.
    pub aliases: Vec<AliasEntry>,
    /// What it is, in one or two sentences.
    pub summary: Option<FactEntry>,
    /// Warnings and context.
    pub notes: Vec<NoteEntry>,
    /// What it does.
    pub duties: Vec<DutyEntry>,
    /// What it asks for.
    pub skills: Vec<WantEntry>,
    /// Certificates that it asks for.
    pub credentials: Vec<AskEntry>,
    /// Schooling and background.
    pub education: Vec<EducationEntry>,
    /// Typical total experience on entry.
    pub experience: Option<ExperienceEntry>,
    /// Links to other roles that are not steps.
    pub relations: Vec<RelationEntry>,
    /// Where the role as such comes from.
    pub sources: Vec<String>,
}

/// Another name of a role; its key is the title.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AliasEntry {
    /// The other name.
    pub title: String,
    /// Where or how it is used, or what else it may mean.
    pub note: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// A warning or a piece of context; its key is the id.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NoteEntry {
    /// Its slug within the record.
    pub id: String,
    /// The sentence.
    pub text: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// One thing a role does; its key is the id.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DutyEntry {
    /// Its slug within the role.
    pub id: String,
    /// One sentence, present tense.
    pub text: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// A skill that a role wants; its key is the skill.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WantEntry {
    /// The slug of the skill.
    pub skill: String,
    /// The proficiency wanted, 1 to 5, if known.
    pub want: Option<u8>,
    /// `required`, `common` or `optional`.
    pub need: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// A credential that a role asks for; its key is credential and part.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AskEntry {
    /// The slug of the credential.
    pub credential: String,
    /// Which part of it, if it has parts.
    pub part: Option<String>,
    /// `required`, `common` or `optional`.
    pub need: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// Schooling, background or a certificate that has no entry of its own; its key is the id.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EducationEntry {
    /// Its slug within the role.
    pub id: String,
    /// One sentence.
    pub text: Option<String>,
    /// `required`, `common` or `optional`.
    pub need: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// A range of years with its sources.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ExperienceEntry {
    /// Years at least; whole months (0.5 is six of them).
    pub low: Option<f64>,
    /// Years at most; absent where the range is open.
    pub high: Option<f64>,
    /// What anchors the range.
    pub note: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// A link that is not a step; its key is kind and role.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RelationEntry {
    /// `peer`, `reports-to` or `other-title`.
    pub kind: String,
    /// The slug of the other role.
    pub to: String,
    /// What to know about it.
    pub note: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// A step; its key is from and to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepEntry {
    /// The slug of the role it leaves.
    pub from: String,
    /// The slug of the role it leads to.
    pub to: String,
    /// `promotion`, `lateral`, `specialise`, `pivot` or `step-back`.
    pub kind: Option<String>,
    /// Typical time in the role it leaves.
    pub years: Option<YearsEntry>,
    /// Two to four things that somebody who hires wants to see.
    pub to_show: Vec<String>,
    /// `stated`, `implied` or `common-practice`.
    pub confidence: Option<String>,
    /// `usual`, `secondary` (there is a more usual way) or `uncommon`.
    pub standing: Option<String>,
    /// A condition, or the way it usually goes.
    pub note: Option<String>,
    /// In how many published pages it is described.
    pub published: Option<PublishedEntry>,
    /// Skills of which the new role asks less, and why.
    pub less_depth: Vec<LessDepthEntry>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// The years of a step.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct YearsEntry {
    /// Years at least; whole months.
    pub low: Option<f64>,
    /// Years at most; whole months.
    pub high: Option<f64>,
    /// Where they come from.
    pub sources: Vec<String>,
}

/// How often a step is described in print; not how often people take it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PublishedEntry {
    /// Pages that call it typical.
    pub typical: u16,
    /// Pages that call it possible.
    pub possible: u16,
}

/// A skill of which a promotion asks less; its key is the skill.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LessDepthEntry {
    /// The slug of the skill.
    pub skill: String,
    /// Why less of it is needed.
    pub text: Option<String>,
}

/// A route worth telling.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct JourneyEntry {
    /// Its slug.
    pub id: String,
    /// Its name.
    pub title: Option<String>,
    /// The slugs of its roles, in order; every hop is a step.
    pub roles: Vec<String>,
    /// What to know about it.
    pub note: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// A skill of the shared vocabulary.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SkillEntry {
    /// Its slug.
    pub id: String,
    /// Slugs it had before; they still resolve.
    pub was: Vec<String>,
    /// Its name.
    pub title: Option<String>,
    /// `technical`, `behavioural` or `business`.
    pub group: Option<String>,
    /// What somebody who has it does.
    pub definition: Option<FactEntry>,
    /// What other frameworks call it.
    pub mappings: Vec<MappingEntry>,
    /// How it is raised at work, by the proficiency that this leads up to.
    pub practice: Vec<PracticeEntry>,
    /// Warnings and context.
    pub notes: Vec<NoteEntry>,
    /// Where the skill as such is named.
    pub sources: Vec<String>,
}

/// How a skill is raised at work; its key is `up_to`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PracticeEntry {
    /// The highest proficiency that it leads to, 1 to 5.
    pub up_to: u8,
    /// What to do, in one sentence.
    pub work: Option<String>,
    /// What shows that it is done, so that somebody else can tell.
    pub shows: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// What another framework calls a skill; its key is `to`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MappingEntry {
    /// The other framework, for example `SFIA 9`.
    pub to: String,
    /// What it says there.
    pub text: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// A certificate or degree.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CredentialEntry {
    /// Its slug.
    pub id: String,
    /// Slugs it had before; they still resolve.
    pub was: Vec<String>,
    /// Its short name, as it is printed: `M_o_R`.
    pub label: Option<String>,
    /// Its full name.
    pub title: Option<String>,
    /// Older and newer names.
    pub aliases: Vec<AliasEntry>,
    /// Who gives it.
    pub issuer: Option<String>,
    /// Its grades, if it has several.
    pub parts: Vec<PartEntry>,
    /// What one needs, and what the examination is.
    pub eligibility: Vec<NoteEntry>,
    /// The date of what is said here.
    pub as_of: Option<String>,
    /// What to be careful about.
    pub caution: Option<FactEntry>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// A grade of a credential; its key is the id.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PartEntry {
    /// Its slug within the credential.
    pub id: String,
    /// Its short name where it is not that of the credential and its title: `APM PPQ`.
    pub label: Option<String>,
    /// Its name: `Practitioner`.
    pub title: Option<String>,
}

/// Where facts come from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SourceEntry {
    /// Its slug.
    pub id: String,
    /// Its id as it is printed: `S6b`.
    pub label: Option<String>,
    /// What it is called.
    pub title: Option<String>,
    /// Who publishes it, or where it was found.
    pub publisher: Option<String>,
    /// Under what terms it may be used.
    pub licence: Option<String>,
    /// When it was written, as far as that is known.
    pub date: Option<String>,
    /// How strong it is, and what it does not say.
    pub note: Option<String>,
    /// What has to be printed with it, if anything.
    pub attribution: Option<String>,
}

/// A dated fact about the market.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FigureEntry {
    /// Its slug.
    pub id: String,
    /// What is counted.
    pub title: Option<String>,
    /// The number, as it is printed: `47,500`, `about one fifth`.
    pub amount: Option<String>,
    /// What it is a number of: `GBP a year`, `people`, `per cent`.
    pub unit: Option<String>,
    /// The year or years it holds for.
    pub year: Option<String>,
    /// The country it holds for.
    pub country: Option<String>,
    /// The slugs of the roles it is shown on.
    pub roles: Vec<String>,
    /// The slugs of the topics it is shown on.
    pub topics: Vec<String>,
    /// What to know about it.
    pub note: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Why it is not to be leaned on, if so.
    pub weak: Option<String>,
}

/// Where a role stands on the map; its key is the role.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MapEntry {
    /// The slug of the role.
    pub role: String,
    /// Its seats, one for each number of columns that a map may have.
    pub seats: Vec<SeatEntry>,
}

/// Where a role stands on a map of so many columns.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SeatEntry {
    /// How many columns the map has.
    pub columns: u8,
    /// The column, 0 on the left.
    pub column: u8,
    /// The row within the level, 0 the lowest; a level has several where its roles do not fit into one.
    pub row: u8,
}

/// What an overlay takes out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RemoveEntry {
    /// Slugs of roles; their steps go too.
    pub roles: Vec<String>,
    /// Steps by their ends.
    pub steps: Vec<EndsEntry>,
    /// Slugs of skills.
    pub skills: Vec<String>,
    /// Slugs of credentials.
    pub credentials: Vec<String>,
    /// Slugs of journeys.
    pub journeys: Vec<String>,
    /// Slugs of figures.
    pub figures: Vec<String>,
    /// Slugs of topics.
    pub topics: Vec<String>,
    /// Slugs of questions.
    pub questions: Vec<String>,
    /// Duties of a role.
    pub duties: Vec<OfRoleEntry>,
    /// Skills that a role no longer wants.
    pub wants: Vec<OfRoleEntry>,
}

/// The two ends of a step.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EndsEntry {
    /// The slug of the role it leaves.
    pub from: String,
    /// The slug of the role it leads to.
    pub to: String,
}

/// An item of a role.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OfRoleEntry {
    /// The slug of the role.
    pub role: String,
    /// The key of the item.
    pub id: String,
}
