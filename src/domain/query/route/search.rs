//! The search for every way that no other one beats on all costs.
//!
//! It is the label-setting algorithm of Martins (1984, *On a multicriteria shortest path problem*), which keeps at each
//! role all the ways to it that none beats, with these adaptations:
//!
//! - Steps are one of the costs and come first, so the labels are set layer by layer of steps; within a layer they are
//!   set in the order of their costs. What is set is never beaten later.
//! - A way is given up where what it costs so far, and what the rest costs at least ([`Bounds`]), is beaten by a whole way that
//!   is known already (as in NAMOA\*, Mandow and Pérez de la Cruz 2010).
//! - Ways are simple without a look back: all costs add up and none is below nothing, so going round never beats not going
//!   round. That holds for what is to be learnt too: it depends on the two ends of a step and on the holder
//!   ([`gain`](super::gain)), so whatever two ways to the same role have done before, the same continuation adds the same to both.
//! - Credentials are a set. A way beats another one only if its set is a part of the other's: then it stays so whatever follows.
//! - Where roles have to be passed, going round can help. Then a way beats another only if it has passed as many of them. Ways
//!   that visit a role twice are let be at first; whatever role is visited twice by one that none beats becomes critical: no
//!   way may visit it twice, and a way beats another only if it has visited no critical role that the other has not. So it is
//!   looked for again, until all that is left is simple (Boland, Dethridge and Dumitrescu 2006; Righini and Salani 2008).
//!
//! It is bounded in the work that it does, never in time: the same question always gets the same answer.

use super::bounds::Bounds;
use super::network::Network;
use super::pass::Pass;
use super::price::{Part, Price, Which};

/// A way from the start to the goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The numbers of its roles.
    pub roles: Vec<usize>,
    /// What it costs.
    pub price: Price,
    /// The required credentials that it takes.
    pub credentials: u128,
}

/// What is looked for.
#[derive(Clone, Copy)]
pub struct Quest<'a> {
    pub network: &'a Network,
    pub bounds: &'a Bounds,
    pub from: usize,
    pub to: usize,
    /// The most months at the low end.
    pub months: Option<u32>,
    /// What has to be passed.
    pub pass: &'a Pass,
    /// The costs that count.
    pub which: Which,
    /// How much work may be done.
    pub work: u64,
}

impl Quest<'_> {
    /// Whether a way is within what only the whole of it can tell.
    #[must_use]
    pub fn fits(&self, way: &Way) -> bool {
        let is_short = self.months.is_none_or(|months| way.price.part(Part::Low) <= months);
        is_short && self.pass.along(&way.roles) & self.pass.all == self.pass.all
    }
}

/// What was found.
pub struct Found {
    /// The ways, those with fewer steps first.
    pub ways: Vec<Way>,
    /// Whether the work was not enough to look at everything.
    pub bounded: bool,
    /// How much work is left.
    left: u64,
}

/// A way to a role, by its last step.
#[derive(Debug, Clone, Copy)]
struct Label {
    role: usize,
    before: usize,
    price: Price,
    credentials: u128,
    passed: u64,
}

/// The beginning of a way has no label before it.
const NONE: usize = usize::MAX;

struct Search<'a> {
    quest: &'a Quest<'a>,
    /// By role, whether no way may visit it twice although going round can help.
    critical: &'a [bool],
    labels: Vec<Label>,
    at: Vec<Vec<usize>>,
    known: Vec<Way>,
    resort: (u32, u32),
    left: u64,
}

/// Looks for the ways that neither one another nor a known one beats.
#[must_use]
pub fn search(quest: &Quest<'_>, known: &[Way]) -> Found {
    let mut critical = vec![false; quest.network.roles.len()];
    let mut left = quest.work;
    loop {
        let mut found = look(&Quest { work: left, ..*quest }, known, &critical);
        let twice: Vec<usize> = found.ways.iter().flat_map(|way| visited_twice(&way.roles)).collect();
        if twice.is_empty() {
            return found;
        }
        if found.bounded {
            found.ways.retain(|way| visited_twice(&way.roles).is_empty());
            return found;
        }
        twice.into_iter().for_each(|role| critical[role] = true);
        left = found.left;
    }
}

fn visited_twice(roles: &[usize]) -> Vec<usize> {
    let mut sorted = roles.to_vec();
    sorted.sort_unstable();
    let mut twice: Vec<usize> = sorted.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    twice.dedup();
    twice
}

fn look(quest: &Quest<'_>, known: &[Way], critical: &[bool]) -> Found {
    let start = Label { role: quest.from, before: NONE, price: Price::default(), credentials: 0, passed: 0 };
    let mut search = Search {
        quest,
        critical,
        labels: vec![start],
        at: vec![Vec::new(); quest.network.roles.len()],
        known: known.to_vec(),
        resort: quest.bounds.resort(quest.from),
        left: quest.work,
    };
    search.at[quest.from].push(0);
    let mut layer = vec![0];
    while !layer.is_empty() {
        let Some(next) = search.layer(&layer) else {
            return Found { ways: search.known, bounded: true, left: 0 };
        };
        layer = next;
    }
    Found { ways: search.known, bounded: false, left: search.left }
}

impl Search<'_> {
    /// Sets the labels that lie one step further; nothing where the work does not reach.
    fn layer(&mut self, layer: &[usize]) -> Option<Vec<usize>> {
        let mut candidates = Vec::new();
        for &label in layer {
            for at in 0..self.quest.network.on[self.labels[label].role].len() {
                self.spend(1)?;
                candidates.extend(self.walk(label, at)?);
            }
        }
        candidates.sort_by(|a, b| {
            let key = |label: &Label| (label.role, label.price.parts, label.credentials, std::cmp::Reverse(label.passed));
            key(a).cmp(&key(b)).then(a.price.doubt.cmp(&b.price.doubt)).then(a.before.cmp(&b.before))
        });
        let mut set = Vec::new();
        for candidate in candidates {
            if !self.is_beaten(&candidate)? {
                let label = self.labels.len();
                self.labels.push(candidate);
                self.at[candidate.role].push(label);
                if candidate.role == self.quest.to { self.arrive(label) } else { set.push(label) }
            }
        }
        Some(set)
    }

    /// The label one step on, if it may lead to something; the outer nothing where the work does not reach.
    fn walk(&mut self, label: usize, at: usize) -> Option<Option<Label>> {
        let Quest { network, bounds, to, .. } = *self.quest;
        let here = self.labels[label];
        let arrow = network.on[here.role][at];
        let passed = here.passed | self.quest.pass.at(arrow.to);
        if !bounds.leads(arrow.to) || (arrow.to == to && passed != self.quest.pass.all) {
            return Some(None);
        }
        let price = here.price + arrow.price;
        let next = Label { role: arrow.to, before: label, price, credentials: here.credentials | network.credentials[arrow.to], passed };
        let whole = price + bounds.rest(arrow.to);
        let (back, uncommon) = bounds.resort(arrow.to);
        let is_too_long = self.quest.months.is_some_and(|months| whole.part(Part::Low) > months);
        let is_resort = (price.back + back, price.uncommon + uncommon) > self.resort;
        if is_too_long || is_resort || (self.critical[arrow.to] && self.visits(label, arrow.to)) {
            return Some(None);
        }
        self.spend(self.known.len() as u64)?;
        let credentials = next.credentials | network.credentials[to];
        let beats = |way: &Way| way.price.is_within(&whole, self.quest.which) && way.credentials & !credentials == 0;
        Some((!self.known.iter().any(beats)).then_some(next))
    }

    /// Whether a label that is set is as good on everything.
    fn is_beaten(&mut self, candidate: &Label) -> Option<bool> {
        for at in 0..self.at[candidate.role].len() {
            self.spend(1)?;
            let label = self.at[candidate.role][at];
            let set = self.labels[label];
            let is_as_good = set.price.is_within(&candidate.price, self.quest.which)
                && set.credentials & !candidate.credentials == 0
                && candidate.passed & !set.passed == 0;
            if is_as_good && (self.quest.pass.all == 0 || candidate.role == self.quest.to || self.is_free(label, candidate)) {
                return Some(true);
            }
        }
        Some(false)
    }

    /// Whether a label has visited no critical role that a candidate has not.
    fn is_free(&self, label: usize, candidate: &Label) -> bool {
        let mut critical = self.roles(label).filter(|role| self.critical[*role]);
        critical.all(|role| role == candidate.role || self.visits(candidate.before, role))
    }

    fn visits(&self, label: usize, role: usize) -> bool {
        self.roles(label).any(|visited| visited == role)
    }

    /// The roles of a label, the last one first.
    fn roles(&self, label: usize) -> impl Iterator<Item = usize> {
        let mut at = label;
        std::iter::from_fn(move || {
            let label = self.labels.get(at)?;
            at = label.before;
            Some(label.role)
        })
    }

    fn arrive(&mut self, label: usize) {
        let mut roles: Vec<usize> = self.roles(label).collect();
        roles.reverse();
        let Label { price, credentials, .. } = self.labels[label];
        self.known.push(Way { roles, price, credentials });
    }

    fn spend(&mut self, work: u64) -> Option<()> {
        self.left = self.left.checked_sub(work)?;
        Some(())
    }
}
