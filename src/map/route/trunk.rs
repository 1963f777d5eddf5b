//! Trunks: the upright lines that carry a net past rows of boxes, from one channel to another.
//!
//! A trunk never touches a box, and never shares a column of cells in a channel with another net.

use super::grid::{FREE, mark};
use super::router::{Pin, Router};
use super::scene::Side;

/// A channel that a net has to reach.
struct Reach {
    span: usize,
    across: usize,
    net: usize,
    channel: usize,
    /// The middle of the box it is for.
    target: usize,
    role: usize,
}

/// A way to reach it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    cost: i64,
    off: usize,
    x: usize,
    hub: usize,
}

/// Lays all trunks; notes the gutters that are too narrow.
pub(super) fn trunks(router: &mut Router<'_>) {
    for reach in reaches(router) {
        if router.hub(reach.net, reach.channel).is_some() {
            continue;
        }
        match best(router, &reach) {
            Some(way) => lay(router, &reach, way),
            None => widen(router, &reach),
        }
    }
}

/// What has to be reached, the short ways first.
fn reaches(router: &Router<'_>) -> Vec<Reach> {
    let mut reaches: Vec<Reach> = Vec::new();
    for (index, wire) in router.wires.iter().enumerate() {
        let far = wire.ends[1 - wire.root];
        let root = wire.ends[wire.root];
        if matches!(far.side, Side::Left | Side::Right) {
            continue;
        }
        let (channel, start) = (router.channel(far), router.channel(root));
        if channel == start {
            continue;
        }
        let target = if far.side == Side::Top { router.ports[index][1 - wire.root] } else { router.grid.middle(far.role) };
        let across = target.abs_diff(router.grid.middle(root.role));
        reaches.push(Reach { span: channel.abs_diff(start), across, net: wire.net, channel, target, role: far.role });
    }
    reaches.sort_by_key(|reach| (reach.span, reach.across, reach.net, reach.role));
    reaches
}

fn best(router: &Router<'_>, reach: &Reach) -> Option<Way> {
    let hubs = router.hubs.iter().enumerate().filter(|(_, hub)| hub.net == reach.net);
    let mut best: Option<Way> = None;
    for (hub, at) in hubs {
        let (low, high) = (at.channel.min(reach.channel), at.channel.max(reach.channel));
        let (first, last) = at.span();
        for x in router.grid.first..router.grid.width {
            // The shortest it can be from here; most columns are out before anything is looked up.
            let off = x.abs_diff(reach.target);
            let out = if x < first { first - x } else { x.saturating_sub(last) };
            if best.is_some_and(|best| (out + off) as i64 - 8 > best.cost) || !is_free(router, reach.net, low, high, x) {
                continue;
            }
            let straight = if at.pins.iter().any(|pin| pin.x == x) { 4 } else { 0 };
            let under = if router.grid.inner(reach.role).contains(&x) { 4 } else { 0 };
            let cost = (out + off) as i64 - straight - under + crowd(router, low, high, x);
            let way = Way { cost, off, x, hub };
            best = best.filter(|best| *best <= way).or(Some(way));
        }
    }
    best
}

fn is_free(router: &Router<'_>, net: usize, low: usize, high: usize, x: usize) -> bool {
    if router.rules.round_boxes && (low..high).any(|row| router.grid.is_box(row, x)) {
        return false;
    }
    let rows = (low..high).all(|row| router.taken.rows[row][x] == FREE);
    let passed = (low + 1..high).all(|channel| router.taken.channels[channel][x] == FREE || !router.rules.one_owner);
    rows && passed && router.may(low, x, net) && router.may(high, x, net)
}

/// One for every row in which a box or another trunk stands right beside.
fn crowd(router: &Router<'_>, low: usize, high: usize, x: usize) -> i64 {
    let is_beside = |row: usize| {
        let is_taken = |x: usize| router.grid.is_box(row, x) || router.taken.rows[row][x] != FREE;
        x > 0 && is_taken(x - 1) || x + 1 < router.grid.width && is_taken(x + 1)
    };
    i64::from((low..high).any(is_beside))
}

fn lay(router: &mut Router<'_>, reach: &Reach, way: Way) {
    let from = router.hubs[way.hub].channel;
    let (low, high) = (from.min(reach.channel), from.max(reach.channel));
    for channel in low..=high {
        router.taken.channels[channel][way.x] = mark(reach.net);
    }
    for row in low..high {
        router.taken.rows[row][way.x] = mark(reach.net);
    }
    let up = reach.channel > from;
    router.hubs[way.hub].pin(Pin { x: way.x, up, head: false });
    let hub = router.open(reach.net, reach.channel, Some((way.hub, way.x)));
    router.hubs[hub].pin(Pin { x: way.x, up: !up, head: false });
}

/// The gutter beside the target, on the side from which the net comes.
fn widen(router: &mut Router<'_>, reach: &Reach) {
    let column = router.grid.placement.seats[reach.role].column;
    let from = router.hubs.iter().find(|hub| hub.net == reach.net).map_or(0, |hub| hub.span().0);
    let gutter = if from < reach.target { column } else { column + 1 };
    router.narrow.push(gutter);
}
