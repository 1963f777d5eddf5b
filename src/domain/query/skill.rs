//! What is this skill, and which roles want it?

use serde::Serialize;

use super::named::{Said, as_word};
use super::{Cited, Named, Related};
use crate::domain::{Catalogue, Group, Level, Link, Need, Practice, Proficiency, Role, Skill, SkillId, Subject, Text, Word};

/// A skill's page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SkillPage {
    /// The skill.
    #[serde(flatten)]
    pub skill: Named<Skill>,
    /// Its group.
    pub group: Option<&'static str>,
    /// What somebody who has it does.
    pub definition: Option<Said>,
    /// What other frameworks call it.
    pub mappings: Vec<MappingView>,
    /// How it is raised at work, the lowest proficiency first.
    pub practice: Vec<PracticeView>,
    /// Warnings and context.
    pub notes: Vec<Said>,
    /// The roles that want it: the most wanting first, then by level and title.
    pub wanted_by: Vec<WantedBy>,
    /// Topics and questions that speak of it.
    #[serde(flatten)]
    pub related: Related,
    /// Where the skill as such is named.
    pub sources: Vec<Cited>,
}

impl SkillPage {
    /// The heading of its group.
    #[must_use]
    pub fn group_title(&self) -> Option<&'static str> {
        self.group.and_then(Group::parse).map(Group::title)
    }
}

/// What another framework calls it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MappingView {
    /// The other framework.
    pub to: Text,
    /// What it says there.
    #[serde(flatten)]
    pub said: Said,
}

/// How it is raised at work.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PracticeView {
    /// The highest proficiency that it leads to.
    pub up_to: Proficiency,
    /// What to do.
    pub work: Text,
    /// What shows that it is done.
    pub shows: Text,
    /// Where it comes from.
    pub sources: Vec<Cited>,
    /// Why it is not to be leaned on.
    pub weak: Option<Text>,
}

/// A role that wants the skill.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WantedBy {
    /// The role.
    #[serde(flatten)]
    pub role: Named<Role>,
    /// Its level.
    pub level: Option<Level>,
    /// How well.
    pub proficiency: Option<Proficiency>,
    /// How much it is needed.
    #[serde(serialize_with = "as_word")]
    pub need: Need,
}

/// A skill's page.
#[must_use]
pub fn skill(catalogue: &Catalogue, at: SkillId) -> SkillPage {
    let skill = catalogue.skill(at);
    let mapping = |mapping: &crate::domain::Mapping| MappingView {
        to: mapping.to.clone(),
        said: Said::new(catalogue, &mapping.text, &mapping.basis),
    };
    SkillPage {
        skill: Named::skill(catalogue, at),
        group: skill.group.map(Word::word),
        definition: skill.definition.as_ref().map(|fact| Said::fact(catalogue, fact)),
        mappings: skill.mappings.iter().map(mapping).collect(),
        practice: skill.practice.iter().map(|practice| practice_view(catalogue, practice)).collect(),
        notes: skill.notes.iter().map(|note| Said::fact(catalogue, note)).collect(),
        wanted_by: wanted_by(catalogue, at),
        related: Related::to(catalogue, Link::Page(Subject::Skill(at))),
        sources: Cited::list(catalogue, &skill.sources),
    }
}

fn practice_view(catalogue: &Catalogue, Practice { up_to, work, shows, basis }: &Practice) -> PracticeView {
    let said = Said::new(catalogue, work, basis);
    PracticeView { up_to: *up_to, work: said.text, shows: shows.clone(), sources: said.sources, weak: said.weak }
}

fn wanted_by(catalogue: &Catalogue, at: SkillId) -> Vec<WantedBy> {
    let mut rows = Vec::new();
    for id in catalogue.roles() {
        let role = catalogue.role(id);
        if let Some(want) = role.skills.iter().find(|want| want.skill == at) {
            rows.push(WantedBy { role: Named::role(catalogue, id), level: role.level, proficiency: want.want, need: want.need });
        }
    }
    rows.sort_by(|a, b| {
        let key = |row: &WantedBy| (std::cmp::Reverse(row.proficiency), row.level);
        key(a).cmp(&key(b)).then_with(|| a.role.title.cmp(&b.role.title)).then_with(|| a.role.id.cmp(&b.role.id))
    });
    rows
}
