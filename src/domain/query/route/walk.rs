//! Which ways there are: with as little of the last resort as can be, within what is asked for.
//!
//! It never says that there is none where a search was only ended.

use super::bounds::Bounds;
use super::choose::unbeaten;
use super::network::{Asking, Network, Resort};
use super::pass::Pass;
use super::price::{Part, Which};
use super::search::{Quest, Way, search};
use super::{part_of, passing};

/// The ways to choose from, and the network in which they lie.
pub struct Walk {
    pub network: Network,
    /// The usual way.
    pub usual: Option<Way>,
    /// The ways that none beats.
    pub ways: Vec<Way>,
    /// Known journeys.
    pub journeys: Vec<Way>,
    /// Whether there may be more, because a search was ended.
    pub bounded: bool,
}

/// What looking for ways comes to.
pub enum Walked {
    /// There are some.
    Ways(Box<Walk>),
    /// There is none.
    None,
    /// The search was ended before it had found one.
    Ended,
}

/// Walks with as little of the last resort as leads there.
#[must_use]
pub fn walk(asking: &Asking<'_>) -> Walked {
    if asking.from == asking.to {
        return Walked::None;
    }
    let mut ended = false;
    for resort in Resort::ALL {
        let network = Network::new(asking, resort);
        let Looked { ways, usual, journeys, bounded } = look(asking, &network);
        ended |= bounded;
        if !ways.is_empty() {
            return Walked::Ways(Box::new(Walk { network, usual, ways: unbeaten(ways), journeys, bounded: ended }));
        }
    }
    if ended { Walked::Ended } else { Walked::None }
}

/// What was found in one network.
struct Looked {
    ways: Vec<Way>,
    usual: Option<Way>,
    journeys: Vec<Way>,
    bounded: bool,
}

fn look(asking: &Asking<'_>, network: &Network) -> Looked {
    let (from, to) = (network.number(asking.from), network.number(asking.to));
    let bounds = Bounds::new(network, to);
    if !bounds.leads(from) {
        return Looked { ways: Vec::new(), usual: None, journeys: Vec::new(), bounded: false };
    }
    let pass = Pass::of(asking, network);
    let months = asking.wishes.years.map(|years| u32::from(years.get()));
    let quest = Quest { network, bounds: &bounds, from, to, months, pass: &pass, which: Which::COMPARED, work: asking.wishes.work };
    let fits = |way: &Way| quest.fits(way);
    let way = |roles| network.way(roles);
    let best = |part| bounds.follow(network, part, from, to).map(way).filter(fits);
    let mut known: Vec<Way> = Part::ALL.into_iter().filter_map(best).collect();
    if pass.all != 0 {
        known.extend(pass.first_way(network, from, to).map(way).filter(fits));
    }
    let mut bounded = false;
    for (first, parts) in LENSES {
        // The best of all is the best within the limits too where it is within them; a limit may ask for another one.
        if asking.is_bound() && best(first).is_none_or(|way| way.price.part(Part::Resort) > 0) {
            let found = search(&Quest { which: Which::of(parts), ..quest }, &known);
            bounded |= found.bounded;
            known.extend(found.ways);
        }
    }
    let found = search(&quest, &known);
    let mut ways = found.ways;
    let fewest = ways.iter().map(|way| way.price.part(Part::Resort)).min();
    ways.retain(|way| Some(way.price.part(Part::Resort)) == fewest);
    let usual = known.iter().filter(|way| Some(way.price.part(Part::Resort)) == fewest);
    let usual = usual.chain(&ways).min_by_key(|way| (way.price.key(Part::Unusual), way.roles.clone())).cloned();
    let journeys = journeys(asking, network).filter(fits).collect();
    Looked { ways, usual, journeys, bounded: bounded || found.bounded }
}

/// What has to be compared to find the lowest of one cost under a limit on the whole route.
const LENSES: [(Part, &[Part]); 4] = [
    (Part::Steps, &[Part::Resort, Part::Steps, Part::Low]),
    (Part::Unusual, &[Part::Resort, Part::Unusual, Part::Low]),
    (Part::Open, &[Part::Resort, Part::Open, Part::Low, Part::High]),
    (Part::Gain, &[Part::Resort, Part::Gain, Part::Low]),
];

/// The journeys from one end to the other, as far as every step of them may be walked.
fn journeys<'a>(asking: &'a Asking<'_>, network: &'a Network) -> impl Iterator<Item = Way> + use<'a> {
    let known = passing(asking.catalogue, asking.from, asking.to).filter_map(|journey| part_of(journey, asking.from, asking.to));
    let numbers = known.map(|roles| roles.iter().map(|role| network.number(*role)).collect::<Vec<usize>>());
    let is_open = |roles: &Vec<usize>| roles.windows(2).all(|pair| network.leads(pair[0], pair[1]));
    numbers.filter(is_open).map(|roles| network.way(roles))
}
