//! Answers as JSON documents of the contract, for commands and files alike.
//!
//! No character in them can act on a terminal.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::Extract;
use crate::domain::query::named::Said;
use crate::domain::query::role::JourneyView;
use crate::domain::query::topic::ClaimView;
use crate::domain::query::{AnswerPage, CredentialPage, Named, Plan, RolePage, SkillPage, SourcePage, StepView, TopicPage};
use crate::domain::query::{question, source, topic};
use crate::domain::{Catalogue, FrameworkInfo, Level, Proficiency, QuestionId, Slug, Text, Track, TrackId};

/// The version of the JSON contract; changes within it are additive.
pub const SCHEMA: &str = "rungs/1";

#[derive(Serialize)]
struct Document<'a, T> {
    schema: &'static str,
    kind: &'a str,
    #[serde(flatten)]
    body: T,
}

#[derive(Serialize)]
struct PlanBody<'a> {
    understood: &'a [Text],
    plan: &'a Plan,
}

/// A plan; with what was understood, where names were not said exactly.
#[must_use]
pub fn plan(plan: &Plan, understood: &[Text], ascii: bool) -> String {
    harmless(&document("plan", PlanBody { understood, plan }), ascii)
}

/// A framework in use.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FrameworkView {
    /// Its slug.
    pub id: Slug,
    /// Its name.
    pub title: Text,
    /// The version of its data.
    pub version: Option<Text>,
    /// A language tag.
    pub language: Option<Text>,
    /// Under what terms it may be used.
    pub licence: Option<Text>,
    /// Whom to name.
    pub attribution: Option<Text>,
}

impl From<&FrameworkInfo> for FrameworkView {
    fn from(info: &FrameworkInfo) -> Self {
        Self {
            id: info.slug.clone(),
            title: info.title.clone(),
            version: info.version.clone(),
            language: info.language.clone(),
            licence: info.licence.clone(),
            attribution: info.attribution.clone(),
        }
    }
}

#[derive(Serialize)]
struct CatalogueBody<'a> {
    understood: Option<&'a Text>,
    frameworks: Vec<FrameworkView>,
    around: Option<AroundBody>,
    tracks: Vec<Named<Track>>,
    levels: Vec<LevelBody>,
    proficiencies: Vec<ProficiencyBody>,
    #[serde(flatten)]
    records: Records,
    sources: Vec<SourcePage>,
}

/// Everything that names sources.
#[derive(Serialize)]
struct Records {
    roles: Vec<RolePage>,
    steps: Vec<StepView>,
    skills: Vec<SkillPage>,
    credentials: Vec<CredentialPage>,
    journeys: Vec<JourneyView>,
    topics: Vec<TopicPage>,
    questions: Vec<QuestionBody>,
}

/// A question of the data with its answer.
#[derive(Serialize)]
struct QuestionBody {
    id: Slug,
    label: Text,
    title: Text,
    lead: Said,
    claims: Vec<ClaimView>,
    caution: Option<Said>,
}

impl QuestionBody {
    fn of(catalogue: &Catalogue, at: QuestionId) -> Self {
        let (asked, page) = (catalogue.question(at), question(catalogue, at));
        let AnswerPage { title, lead, claims, caution, .. } = page;
        Self { id: asked.slug.clone(), label: asked.label.clone(), title, lead, claims, caution }
    }
}

#[derive(Serialize)]
struct AroundBody {
    role: Slug,
    hops: usize,
    of: usize,
}

#[derive(Serialize)]
struct LevelBody {
    level: Level,
    title: Text,
    means: Text,
}

#[derive(Serialize)]
struct ProficiencyBody {
    proficiency: Proficiency,
    title: Text,
    means: Text,
}

/// A framework, or a neighbourhood in it, with all that it names.
#[must_use]
pub fn catalogue(extract: &Extract<'_>, understood: Option<&Text>, ascii: bool) -> String {
    let catalogue = extract.catalogue;
    let records = Records {
        roles: extract.roles.iter().map(|&role| extract.page(role)).collect(),
        steps: extract.steps(),
        skills: extract.skills(),
        credentials: extract.credentials(),
        journeys: extract.journeys().into_iter().map(|journey| JourneyView::new(catalogue, journey)).collect(),
        topics: extract.topics().map(|at| topic(catalogue, at)).collect(),
        questions: extract.questions().map(|at| QuestionBody::of(catalogue, at)).collect(),
    };
    let track = |at: TrackId| Named { at, id: catalogue.track(at).slug.clone(), title: catalogue.track(at).title.clone() };
    let level = |name: &crate::domain::LevelName| LevelBody { level: name.level, title: name.title.clone(), means: name.means.clone() };
    let proficiency = |name: &crate::domain::ProficiencyName| ProficiencyBody {
        proficiency: name.proficiency,
        title: name.title.clone(),
        means: name.means.clone(),
    };
    let around = |around: super::Around| AroundBody {
        role: catalogue.role(around.role).slug.clone(),
        hops: around.hops,
        of: catalogue.role_count(),
    };
    let body = CatalogueBody {
        understood,
        frameworks: catalogue.frameworks().iter().map(FrameworkView::from).collect(),
        around: extract.around.map(around),
        tracks: extract.tracks().into_iter().map(track).collect(),
        levels: catalogue.levels().iter().map(level).collect(),
        proficiencies: catalogue.proficiencies().iter().map(proficiency).collect(),
        sources: sources(extract, &records),
        records,
    };
    harmless(&document("catalogue", body), ascii)
}

/// Of the whole every source; of a part those that it names.
fn sources(extract: &Extract<'_>, records: &Records) -> Vec<SourcePage> {
    let mut named = BTreeSet::new();
    if extract.around.is_some() {
        collect(&serde_json::to_value(records).expect("every key of an answer is a string"), &mut named);
    }
    let is_here = |page: &SourcePage| extract.around.is_none() || named.contains(page.id.as_str());
    extract.catalogue.sources().map(|at| source(extract.catalogue, at)).filter(is_here).collect()
}

/// Every field of sources is called so, or ends so.
fn collect(value: &Value, named: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let ids = value.as_array().filter(|_| name == "sources" || name.ends_with("_sources"));
                named.extend(ids.into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)));
                collect(value, named);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, named)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// One JSON document of the contract.
#[must_use]
pub fn document(kind: &str, body: impl Serialize) -> String {
    let document = Document { schema: SCHEMA, kind, body };
    let mut json = serde_json::to_string_pretty(&document).expect("every key of an answer is a string");
    json.push('\n');
    json
}

/// The same document without a character that could act on a terminal; with `ascii`, in ASCII alone.
///
/// Such characters can only stand within the strings of a document, so writing them as `\u…` leaves its meaning as it is.
#[must_use]
pub fn harmless(json: &str, ascii: bool) -> String {
    let mut safe = String::with_capacity(json.len());
    for character in json.chars() {
        if acts(character) || (ascii && !character.is_ascii()) {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                safe.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            safe.push(character);
        }
    }
    safe
}

fn acts(character: char) -> bool {
    matches!(character,
        '\u{7F}'..='\u{9F}' | '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
