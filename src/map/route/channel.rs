//! Tracks: in which line of its channel each net runs.
//!
//! Since a column of cells belongs to one net, every order of the tracks is sound. The one with the fewest crossings and
//! lines is looked for by moving one track after the other; it never tries all orders.

use super::router::{Hub, Router};

/// What a crossing counts, against one more line: where every step is drawn, and in a quiet map, which has to stay low.
const CROSSING: usize = 4;
const LINE: (usize, usize) = (5, 12);
/// How often every track is moved.
const PASSES: usize = 6;

/// What a channel came to.
pub(super) struct Channel {
    pub height: usize,
    pub bends: usize,
}

/// Orders the tracks of a channel and gives each its line.
pub(super) fn lay(router: &mut Router<'_>, channel: usize) -> Channel {
    let here: Vec<usize> = (0..router.hubs.len()).filter(|hub| router.hubs[*hub].channel == channel).collect();
    let (flat, upright): (Vec<usize>, Vec<usize>) = here.iter().partition(|hub| {
        let (first, last) = router.hubs[**hub].span();
        first < last
    });
    let tracks = Tracks::of(router, &flat, &here);
    let order = tracks.order();
    let height = tracks.stack(&order, &mut Vec::new(), |track, line| router.hubs[flat[track]].track = line);
    // An upright line alone needs a cell, and one more for a head at each end.
    let is_there = usize::from(!here.is_empty());
    let bends = flat.iter().map(|hub| bends(&router.hubs[*hub])).sum();
    Channel { height: height.max(is_there).max(heads(router, &upright)), bends }
}

/// The lines that arrowheads at both ends of an upright line take, before boxes that have none in their border.
fn heads(router: &Router<'_>, upright: &[usize]) -> usize {
    if router.grid.style.has_border() {
        return 0;
    }
    upright.iter().map(|hub| router.hubs[*hub].pins.iter().filter(|pin| pin.head).count()).max().unwrap_or(0)
}

fn bits(all: impl Iterator<Item = bool>) -> Vec<u64> {
    let mut words = Vec::new();
    for (at, bit) in all.enumerate() {
        if at % u64::BITS as usize == 0 {
            words.push(0);
        }
        if let Some(word) = words.last_mut() {
            *word |= u64::from(bit) << (at % u64::BITS as usize);
        }
    }
    words
}

fn cuts(x: usize, (first, last): (usize, usize)) -> bool {
    (first..=last).contains(&x)
}

/// A corner at each end that has no line on.
fn bends(hub: &Hub) -> usize {
    let (first, last) = hub.span();
    [first, last].into_iter().filter(|x| hub.pins.iter().filter(|pin| pin.x == *x).count() == 1).count()
}

/// The tracks of a channel, by position.
struct Tracks {
    /// What a line counts.
    line: usize,
    /// For each pair how often the two cross with the first below the second.
    below: Vec<Vec<usize>>,
    /// For each those with which it cannot share a line, as bits.
    meets: Vec<Vec<u64>>,
    /// Whether the lowest, or the highest, line has an arrowhead in the way.
    head_below: Vec<bool>,
    head_above: Vec<bool>,
}

impl Tracks {
    fn of(router: &Router<'_>, flat: &[usize], here: &[usize]) -> Self {
        let hubs: Vec<&Hub> = flat.iter().map(|hub| &router.hubs[*hub]).collect();
        let pins = |hub: &Hub, up: bool, span: (usize, usize)| hub.pins.iter().filter(|pin| pin.up == up && cuts(pin.x, span)).count();
        let cost = |low: &Hub, high: &Hub| pins(low, true, high.span()) + pins(high, false, low.span());
        // Tracks on one line keep a cell between them.
        let meet = |one: &Hub, other: &Hub| {
            let ((a, b), (c, d)) = (one.span(), other.span());
            router.rules.own_tracks && a <= d + 1 && c <= b + 1
        };
        let with_head = |span: (usize, usize), up: bool| {
            let mut pins = here.iter().flat_map(|hub| &router.hubs[*hub].pins);
            !router.grid.style.has_border() && pins.any(|pin| pin.head && pin.up == up && cuts(pin.x, span))
        };
        Self {
            line: if router.is_quiet { LINE.1 } else { LINE.0 },
            below: hubs.iter().map(|low| hubs.iter().map(|high| cost(low, high)).collect()).collect(),
            meets: hubs.iter().map(|one| bits(hubs.iter().map(|other| meet(one, other)))).collect(),
            head_below: hubs.iter().map(|hub| with_head(hub.span(), false)).collect(),
            head_above: hubs.iter().map(|hub| with_head(hub.span(), true)).collect(),
        }
    }

    fn crossings(&self, order: &[usize]) -> usize {
        let pairs = order.iter().enumerate().flat_map(|(at, low)| order[at + 1..].iter().map(move |high| (*low, *high)));
        pairs.map(|(low, high)| self.below[low][high]).sum()
    }

    /// How many lines there are; each track, from the lowest, lies over all those that it meets. `taken` is only there to be
    /// used again.
    fn stack(&self, order: &[usize], taken: &mut Vec<u64>, mut put: impl FnMut(usize, usize)) -> usize {
        let words = order.len().div_ceil(u64::BITS as usize);
        taken.clear();
        let mut height = 0;
        for track in order {
            let least = usize::from(self.head_below[*track]);
            let is_met = |line: &usize| taken[line * words..][..words].iter().zip(&self.meets[*track]).any(|(own, other)| own & other != 0);
            let line = (least..taken.len() / words).rev().find(is_met).map_or(least, |met| met + 1);
            if taken.len() < (line + 1) * words {
                taken.resize((line + 1) * words, 0);
            }
            taken[line * words + track / u64::BITS as usize] |= 1 << (track % u64::BITS as usize);
            height = height.max(line + 1 + usize::from(self.head_above[*track]));
            put(*track, line);
        }
        height
    }

    fn score(&self, order: &[usize], crossings: usize, taken: &mut Vec<u64>) -> usize {
        CROSSING * crossings + self.line * self.stack(order, taken, |_, _| ())
    }

    /// The tracks from below: each is moved to where it does best, until nothing improves.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.below.len()).collect();
        let mut taken = Vec::new();
        let mut crossings = self.crossings(&order);
        let mut score = self.score(&order, crossings, &mut taken);
        for _ in 0..PASSES {
            let before = score;
            for track in 0..self.below.len() {
                (crossings, score) = self.sift(&mut order, track, (crossings, score), &mut taken);
            }
            if score == before {
                break;
            }
        }
        order
    }

    /// Moves one track to its best place; says what the order costs then.
    fn sift(&self, order: &mut Vec<usize>, track: usize, (crossings, score): (usize, usize), taken: &mut Vec<u64>) -> (usize, usize) {
        let Some(at) = order.iter().position(|other| *other == track) else { return (crossings, score) };
        order.remove(at);
        let others: usize = order[..at].iter().map(|low| self.below[*low][track]).sum::<usize>()
            + order[at..].iter().map(|high| self.below[track][*high]).sum::<usize>();
        let rest = crossings - others;
        let mut own: usize = order.iter().map(|high| self.below[track][*high]).sum();
        let mut best = (score, at, crossings);
        let mut is_new = true;
        // Moving one track seldom wins more than two lines; where it would, that is not looked for.
        let lines = self.line * ((score - CROSSING * crossings) / self.line).saturating_sub(2);
        for place in 0..=order.len() {
            // Past what it does not meet, nothing changes.
            if is_new && place != at && CROSSING * (rest + own) + lines <= best.0 {
                order.insert(place, track);
                best = best.min((self.score(order, rest + own, taken), place, rest + own));
                order.remove(place);
            }
            if let Some(next) = order.get(place) {
                own = own + self.below[*next][track] - self.below[track][*next];
                is_new = self.meets[*next][track / u64::BITS as usize] & 1 << (track % u64::BITS as usize) != 0;
            }
        }
        order.insert(best.1, track);
        (best.2, best.0)
    }
}
