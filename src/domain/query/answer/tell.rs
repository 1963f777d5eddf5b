//! What an answer is made of before it is one: sentences, each with what it rests on and where it leads.
//!
//! A sentence is never told without the sources of the records it was made from.

use crate::domain::query::Cited;
use crate::domain::query::named::Said;
use crate::domain::query::topic::{ClaimView, LinkView};
use crate::domain::query::words::closed;
use crate::domain::{Basis, Catalogue, Claim, CredentialId, Fact, Link, RoleId, SkillId, SourceId, Subject, Text, Thing, TopicId};

/// The slug of the source that stands for a framework's own judgement, where it has one.
const ESTIMATE: &str = "estimate";

/// An answer in the making.
#[derive(Debug, Clone)]
pub struct Told {
    /// The direct answer.
    pub lead: Sentence,
    /// The answer in detail.
    pub claims: Vec<Sentence>,
    /// What to be careful about.
    pub caution: Option<Sentence>,
}

impl Told {
    /// An answer that begins with this.
    pub fn new(lead: Sentence) -> Self {
        Self { lead, claims: Vec::new(), caution: None }
    }

    /// Adds details.
    pub fn with(mut self, claims: impl IntoIterator<Item = Sentence>) -> Self {
        self.claims.extend(claims);
        self
    }

    /// Says what to be careful about.
    pub fn careful(mut self, caution: Sentence) -> Self {
        self.caution = Some(caution);
        self
    }
}

/// A sentence in the making.
#[derive(Debug, Clone)]
pub struct Sentence {
    words: String,
    sources: Vec<SourceId>,
    weak: Vec<Text>,
    links: Vec<Link>,
}

/// Whatever a sentence can lead to.
pub trait Leads {
    /// As a link.
    fn link(self) -> Link;
}

impl Leads for RoleId {
    fn link(self) -> Link {
        Link::Page(Subject::Role(self))
    }
}

impl Leads for SkillId {
    fn link(self) -> Link {
        Link::Page(Subject::Skill(self))
    }
}

impl Leads for CredentialId {
    fn link(self) -> Link {
        Link::Page(Subject::Credential(self))
    }
}

impl Leads for TopicId {
    fn link(self) -> Link {
        Link::Page(Subject::Topic(self))
    }
}

impl Leads for Thing {
    fn link(self) -> Link {
        Link::Page(self.into())
    }
}

impl Leads for Link {
    fn link(self) -> Link {
        self
    }
}

impl Leads for (RoleId, RoleId) {
    fn link(self) -> Link {
        Link::Step(self.0, self.1)
    }
}

impl Sentence {
    /// Words that rest on nothing yet.
    pub fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), sources: Vec::new(), weak: Vec::new(), links: Vec::new() }
    }

    /// A proven fact, as it stands; where it says nothing, that is said.
    pub fn fact(fact: &Fact) -> Self {
        let words = if fact.text.trim().is_empty() { "No data" } else { fact.text.as_str() };
        Self::new(words).resting(&fact.basis)
    }

    /// A claim of the data, as it stands.
    pub fn claim(claim: &Claim) -> Self {
        Self::fact(&claim.fact).to(claim.links.iter().copied())
    }

    /// Adds another sentence behind it.
    pub fn then(mut self, words: &str) -> Self {
        self.words = format!("{} {words}", closed(&self.words));
        self
    }

    /// Adds another sentence behind it, with what that rests on and where it leads.
    pub fn and(self, other: Self) -> Self {
        let told = self.then(&closed(&other.words)).on(&other.sources).to(other.links);
        other.weak.iter().fold(told, |told, weak| told.weak(Some(weak)))
    }

    /// Adds sources, each once.
    pub fn on(mut self, sources: &[SourceId]) -> Self {
        for &source in sources {
            if !self.sources.contains(&source) {
                self.sources.push(source);
            }
        }
        self
    }

    /// Adds a basis: its sources, and why it is weak.
    pub fn resting(self, basis: &Basis) -> Self {
        self.on(&basis.sources).weak(basis.weak.as_ref())
    }

    /// Says why it is not to be leaned on.
    pub fn weak(mut self, weak: Option<&Text>) -> Self {
        if let Some(weak) = weak.filter(|weak| !self.weak.contains(weak)) {
            self.weak.push(weak.clone());
        }
        self
    }

    /// Adds the framework's own judgement as a source, or these where it names none.
    pub fn judged<'a>(self, catalogue: &Catalogue, otherwise: impl IntoIterator<Item = &'a [SourceId]>) -> Self {
        match catalogue.source_of(ESTIMATE) {
            Some(estimate) => self.on(&[estimate]),
            None => otherwise.into_iter().fold(self, Self::on),
        }
    }

    /// Adds what it leads to, each once.
    pub fn to<L: Leads>(mut self, links: impl IntoIterator<Item = L>) -> Self {
        for link in links.into_iter().map(Leads::link) {
            if !self.links.contains(&link) {
                self.links.push(link);
            }
        }
        self
    }

    /// The sentence, told.
    pub fn said(self, catalogue: &Catalogue) -> Said {
        let weak: Vec<&str> = self.weak.iter().map(Text::as_str).collect();
        Said {
            text: Text::clean(&closed(&self.words)),
            sources: Cited::list(catalogue, &self.sources),
            weak: (!weak.is_empty()).then(|| Text::clean(&weak.join(" "))),
        }
    }

    /// The sentence with where it leads, told.
    pub fn view(self, catalogue: &Catalogue) -> ClaimView {
        let links = self.links.iter().map(|&link| LinkView::new(catalogue, link)).collect();
        ClaimView { said: self.said(catalogue), links }
    }
}

/// A caution about what the framework itself judged.
pub fn caution(catalogue: &Catalogue, words: &str) -> Sentence {
    Sentence::new(words).judged(catalogue, [])
}
