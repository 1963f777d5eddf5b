//! Ports: in which cell of its top or bottom a line meets a box.
//!
//! Two nets never have the same one; lines that arrive side by side keep their order, so that they do not cross.

use super::grid::{FREE, mark};
use super::net::Root;
use super::router::{Pin, Router, Trouble};
use super::scene::Side;

/// How far from the middle a line meets a top, the best first.
const OFFSETS: [usize; 11] = [3, 4, 5, 2, 6, 1, 7, 8, 9, 10, 11];
/// What a port straight above the line is worth.
const STRAIGHT: i64 = 40;

/// Takes the ports that nets share, and those where lines arrive at tops.
pub(super) fn tops(router: &mut Router<'_>) -> Result<(), Trouble> {
    roots(router)?;
    let mut ends: Vec<(usize, usize)> = Vec::new();
    for (index, wire) in router.wires.iter().enumerate() {
        let far = 1 - wire.root;
        ends.extend((wire.ends[far].side == Side::Top).then_some((index, far)));
    }
    // The nearest first, so that long lines end outside of short ones.
    ends.sort_by_key(|(index, end)| (partner(router, *index, *end).abs_diff(own(router, *index, *end)), *index, *end));
    for (index, end) in ends {
        top(router, index, end)?;
    }
    Ok(())
}

/// Takes the ports that all lines of a net share, other than those in the middle of a top.
fn roots(router: &mut Router<'_>) -> Result<(), Trouble> {
    for (net, root) in router.roots.iter().enumerate() {
        let (role, up, head) = match *root {
            Root::In(role) | Root::Drop(role) => (role, true, false),
            Root::Fall(role) => (role, false, true),
            Root::Out(_) | Root::Beside(_) => continue,
        };
        let channel = router.grid.row(role) + usize::from(!up);
        let wires = router.wires.iter().enumerate().filter(|(_, wire)| wire.net == net);
        let others: Vec<usize> = wires.map(|(_, wire)| router.grid.middle(wire.ends[1 - wire.root].role)).collect();
        let is_left = others.iter().sum::<usize>() < router.grid.middle(role) * others.len();
        let mut cells = cells(router, role, is_left, matches!(root, Root::In(_)));
        let x = cells.find(|x| router.may(channel, *x, net)).ok_or(Trouble::Full)?;
        router.taken.channels[channel][x] = mark(net);
        let hub = router.open(net, channel, None);
        router.hubs[hub].pin(Pin { x, up, head });
        for (index, wire) in router.wires.iter().enumerate().filter(|(_, wire)| wire.net == net) {
            router.ports[index][wire.root] = x;
        }
    }
    Ok(())
}

/// The cells where a line may meet a box, the best first: the middle, or those beside it on the side it comes from.
fn cells(router: &Router<'_>, role: usize, is_left: bool, may_be_middle: bool) -> impl Iterator<Item = usize> + use<> {
    let (middle, inner) = (router.grid.middle(role), router.grid.inner(role));
    // A box that many lines meet is wide: then they go on outwards.
    let beyond = OFFSETS.len() + 1..inner.len();
    let toward = OFFSETS.into_iter().chain(beyond.clone()).map(move |offset| (is_left, offset));
    let away = OFFSETS.into_iter().chain(beyond).map(move |offset| (!is_left, offset));
    let cell = move |(left, offset): (bool, usize)| if left { middle.checked_sub(offset) } else { Some(middle + offset) };
    let first = may_be_middle.then_some(middle);
    first.into_iter().chain(toward.chain(away).filter_map(cell)).filter(move |x| inner.contains(x))
}

fn own(router: &Router<'_>, index: usize, end: usize) -> usize {
    router.grid.middle(router.wires[index].ends[end].role)
}

fn partner(router: &Router<'_>, index: usize, end: usize) -> usize {
    own(router, index, 1 - end)
}

fn top(router: &mut Router<'_>, index: usize, end: usize) -> Result<(), Trouble> {
    let wire = &router.wires[index];
    let (net, at) = (wire.net, wire.ends[end]);
    let channel = router.channel(at);
    let is_left = partner(router, index, end) < router.grid.middle(at.role);
    // What only leaves takes the middle if nothing else does.
    let mut cells = cells(router, at.role, is_left, !at.head);
    let is_free = |x: &usize| router.taken.channels[channel][*x] == FREE || !router.rules.one_owner;
    let x = cells.find(is_free).ok_or(Trouble::Full)?;
    router.taken.channels[channel][x] = mark(net);
    router.ports[index][end] = x;
    // A far end in another channel gets its hub with the trunk.
    if let Some(hub) = router.hub(net, channel) {
        router.hubs[hub].pin(Pin { x, up: false, head: at.head });
    }
    Ok(())
}

/// An arrival at a bottom: the hub, and the wires that go in there.
struct Arrival {
    hub: usize,
    /// Where the hub is already.
    from: usize,
    head: bool,
    wires: Vec<(usize, usize)>,
}

/// Takes the ports on bottoms, and pins the ends on tops whose hub came with a trunk.
pub(super) fn bottoms(router: &mut Router<'_>) -> Result<(), Trouble> {
    pin_far_tops(router);
    let mut ends: Vec<(usize, usize)> = Vec::new();
    for (index, wire) in router.wires.iter().enumerate() {
        let far = 1 - wire.root;
        ends.extend((wire.ends[far].side == Side::Bottom).then_some((index, far)));
    }
    let role = |(index, end): &(usize, usize)| router.wires[*index].ends[*end].role;
    ends.sort_by_key(|end| (role(end), *end));
    let groups: Vec<Vec<(usize, usize)>> = ends.chunk_by(|one, other| role(one) == role(other)).map(<[_]>::to_vec).collect();
    groups.iter().try_for_each(|ends| bottom(router, ends))
}

fn pin_far_tops(router: &mut Router<'_>) {
    for (index, wire) in router.wires.iter().enumerate() {
        let far = 1 - wire.root;
        let at = wire.ends[far];
        if at.side == Side::Top
            && let Some(hub) = router.hub(wire.net, router.channel(at))
        {
            router.hubs[hub].pin(Pin { x: router.ports[index][far], up: false, head: at.head });
        }
    }
}

fn bottom(router: &mut Router<'_>, ends: &[(usize, usize)]) -> Result<(), Trouble> {
    let (index, end) = ends[0];
    let at = router.wires[index].ends[end];
    let (channel, middle, inner) = (router.channel(at), router.grid.middle(at.role), router.grid.inner(at.role));
    let mut arrivals: Vec<Arrival> = Vec::new();
    for &(index, end) in ends {
        let wire = &router.wires[index];
        let head = wire.ends[end].head;
        let hub = router.open(wire.net, channel, None);
        match arrivals.iter_mut().find(|arrival| arrival.hub == hub) {
            Some(arrival) => arrival.wires.push((index, end)),
            None => {
                let from = router.hubs[hub].pins.iter().map(|pin| pin.x).min_by_key(|x| (x.abs_diff(middle), *x)).unwrap_or(middle);
                arrivals.push(Arrival { hub, from, head, wires: vec![(index, end)] });
            }
        }
    }
    arrivals.sort_by_key(|arrival| (arrival.from, arrival.hub));
    let slots: Vec<usize> = inner.collect();
    let xs =
        spread(router, channel, &arrivals, &slots, 2).or_else(|| spread(router, channel, &arrivals, &slots, 1)).ok_or(Trouble::Full)?;
    for (arrival, x) in arrivals.iter().zip(xs) {
        router.taken.channels[channel][x] = mark(router.hubs[arrival.hub].net);
        router.hubs[arrival.hub].pin(Pin { x, up: true, head: arrival.head });
        for (index, end) in &arrival.wires {
            router.ports[*index][*end] = x;
        }
    }
    Ok(())
}

/// The cheapest cells for arrivals in their order, so far apart: straight ones first, the others spread evenly.
fn spread(router: &Router<'_>, channel: usize, arrivals: &[Arrival], slots: &[usize], gap: usize) -> Option<Vec<usize>> {
    let count = slots.len();
    let cost = |number: usize, slot: usize| {
        let arrival = &arrivals[number];
        let x = slots[slot];
        let hub = &router.hubs[arrival.hub];
        if !router.may(channel, x, hub.net) {
            return None;
        }
        let ideal = slots[0] + (number + 1) * (count + 1) / (arrivals.len() + 1) - 1;
        let is_straight = hub.pins.iter().any(|pin| pin.x == x);
        Some(if is_straight { -STRAIGHT } else { x.abs_diff(ideal) as i64 })
    };
    // best[number][slot]: the cost of the arrivals up to this one, with this one in that slot; and the slot before.
    let mut best: Vec<Vec<Option<(i64, usize)>>> = vec![vec![None; count]; arrivals.len()];
    for number in 0..arrivals.len() {
        let mut before: Option<(i64, usize)> = if number == 0 { Some((0, 0)) } else { None };
        for slot in 0..count {
            if number > 0 && slot >= gap {
                let last = slot - gap;
                if let Some((cost, _)) = best[number - 1][last] {
                    before = before.filter(|(known, _)| *known <= cost).or(Some((cost, last)));
                }
            }
            if let (Some((sum, last)), Some(own)) = (before, cost(number, slot)) {
                best[number][slot] = Some((sum + own, last));
            }
        }
    }
    let end = |number: usize| (0..count).filter_map(|slot| Some((best[number][slot]?.0, slot))).min();
    let Some(number) = arrivals.len().checked_sub(1) else { return Some(Vec::new()) };
    let mut slot = end(number)?.1;
    let mut xs = vec![0; arrivals.len()];
    for number in (0..arrivals.len()).rev() {
        xs[number] = slots[slot];
        slot = best[number][slot]?.1;
    }
    Some(xs)
}
