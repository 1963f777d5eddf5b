//! Lays the lines: ports, trunks and tracks, one attempt after the other with wider gutters until all have a way.
//!
//! The method is channel routing with fan-out nets. The number of attempts is bounded.

use super::channel::{self, Channel};
use super::draw;
use super::frame::Frame;
use super::grid::{CLOSED, FREE, Grid, Taken, Widths, mark};
use super::net::{Root, Wire, Wires};
use super::port;
use super::scene::{Drawn, End, Scene, Side};
use super::trunk;
use super::{Shown, Style};
use crate::map::place::Placement;
use crate::map::plan::Plan;

/// How often the gutters are widened before less is drawn.
const ATTEMPTS: usize = 60;
/// How often what is too narrow grows by as little as can be before it grows by a share.
const SMALL: usize = 16;

/// What keeps lines apart. All of it always holds, but for tests that want to see what goes wrong without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// A column of cells in a channel belongs to one net.
    pub one_owner: bool,
    /// Trunks keep out of boxes.
    pub round_boxes: bool,
    /// Two nets do not share a track.
    pub own_tracks: bool,
}

impl Rules {
    /// The rules that make a sound drawing.
    pub const ALL: Self = Self { one_owner: true, round_boxes: true, own_tracks: true };
}

/// Why an attempt failed.
pub(super) enum Trouble {
    /// These gutters are too narrow.
    Narrow(Vec<usize>),
    /// A side of a box has no cell left.
    Full,
}

/// One net's presence in one channel: a track, and the pins that lead from it up or down.
#[derive(Debug, Clone)]
pub(super) struct Hub {
    pub net: usize,
    pub channel: usize,
    /// The hub that it hangs on, and the trunk between the two.
    pub parent: Option<(usize, usize)>,
    pub pins: Vec<Pin>,
    /// Its line in the channel, the lowest first.
    pub track: usize,
}

impl Hub {
    /// The first and the last cell of its track.
    pub fn span(&self) -> (usize, usize) {
        let xs = self.pins.iter().map(|pin| pin.x);
        (xs.clone().min().unwrap_or(0), xs.max().unwrap_or(0))
    }

    pub fn pin(&mut self, pin: Pin) {
        match self.pins.iter_mut().find(|known| known.x == pin.x && known.up == pin.up) {
            Some(known) => known.head |= pin.head,
            None => self.pins.push(pin),
        }
    }
}

/// A line from a track to the upper or lower edge of its channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pin {
    pub x: usize,
    pub up: bool,
    pub head: bool,
}

/// One attempt.
pub(super) struct Router<'a> {
    pub grid: Grid<'a>,
    pub rules: Rules,
    pub wires: &'a [Wire],
    pub roots: &'a [Root],
    pub is_quiet: bool,
    pub taken: Taken,
    pub hubs: Vec<Hub>,
    /// For each net and channel the hub.
    hub_of: Vec<Vec<Option<usize>>>,
    /// Where each end of each wire meets its box.
    pub ports: Vec<[usize; 2]>,
    pub narrow: Vec<usize>,
}

/// What an attempt came to.
pub(super) struct Routed {
    pub widths: Widths,
    /// How many lines each channel needs.
    pub heights: Vec<usize>,
    pub hubs: Vec<Hub>,
    pub ports: Vec<[usize; 2]>,
    pub bends: usize,
}

/// Draws the lines of a plan. With the frame of a quiet map, boxes stay where they are whatever is chosen.
#[must_use]
pub fn route(plan: &Plan, placement: &Placement, style: Style, shown: &Shown, frame: Option<&Frame>) -> Scene {
    route_by(plan, placement, style, shown, frame, Rules::ALL)
}

/// The same, by fewer rules.
#[must_use]
pub fn route_by(plan: &Plan, placement: &Placement, style: Style, shown: &Shown, frame: Option<&Frame>, rules: Rules) -> Scene {
    let narrowest = Frame::narrowest(placement, style);
    let frame = frame.filter(|frame| frame.fits(placement, style)).unwrap_or(&narrowest);
    let quiet = Shown::Quiet { chosen: None, route: Vec::new() };
    for (drawn, shown) in [(Drawn::Asked, shown), (Drawn::Backbone, &quiet), (Drawn::Nothing, &Shown::Nothing)] {
        let wires = Wires::of(plan, placement, style, shown);
        if let Some(routed) = attempts(plan, placement, style, &wires, frame, rules) {
            let scene = draw::scene(plan, placement, style, &wires, &routed, frame);
            return Scene { drawn, ..scene };
        }
    }
    unreachable!("without lines nothing is in the way")
}

/// Tries with wider and wider gutters, and with wider boxes where a side has no cell left.
pub(super) fn attempts(plan: &Plan, placement: &Placement, style: Style, wires: &Wires, frame: &Frame, rules: Rules) -> Option<Routed> {
    let mut widths = frame.widths.clone();
    let margin = margin(plan);
    // Where very many steps meet a box, it takes too long to come to its width cell by cell.
    let by = |attempt: usize, cells: usize| if attempt < SMALL { 0 } else { cells / 4 };
    let (mut full, mut narrow_at) = (0, 0);
    for _ in 0..ATTEMPTS {
        let grid = Grid::new(style, placement, margin, &widths);
        match Router::new(grid, wires, rules).run() {
            Ok(routed) => return Some(Routed { widths, ..routed }),
            Err(Trouble::Full) => {
                widths.box_width += 2.max(by(full, widths.box_width));
                full += 1;
            }
            Err(Trouble::Narrow(narrow)) => {
                narrow.into_iter().for_each(|gutter| widths.gutters[gutter] += 1.max(by(narrow_at, widths.gutters[gutter])));
                narrow_at += 1;
            }
        }
    }
    None
}

/// The cells that the names of the tiers take, in which no line runs.
#[must_use]
pub fn margin(plan: &Plan) -> usize {
    plan.tiers.iter().map(|tier| tier.chars().count()).max().map_or(0, |cells| cells + 1)
}

impl<'a> Router<'a> {
    fn new(grid: Grid<'a>, wires: &'a Wires, rules: Rules) -> Self {
        let channels = grid.rows() + 1;
        Self {
            taken: Taken::new(&grid),
            grid,
            rules,
            wires: &wires.wires,
            roots: &wires.roots,
            is_quiet: wires.is_quiet,
            hubs: Vec::new(),
            hub_of: vec![vec![None; channels]; wires.roots.len()],
            ports: vec![[0; 2]; wires.wires.len()],
            narrow: Vec::new(),
        }
    }

    fn run(mut self) -> Result<Routed, Trouble> {
        self.beside();
        self.leave();
        port::tops(&mut self)?;
        trunk::trunks(&mut self);
        if !self.narrow.is_empty() {
            self.narrow.sort_unstable();
            self.narrow.dedup();
            return Err(Trouble::Narrow(self.narrow));
        }
        port::bottoms(&mut self)?;
        let channels: Vec<Channel> = (0..=self.grid.rows()).map(|channel| channel::lay(&mut self, channel)).collect();
        Ok(Routed {
            widths: Widths { box_width: 0, gutters: Vec::new() },
            heights: channels.iter().map(|channel| channel.height).collect(),
            bends: channels.iter().map(|channel| channel.bends).sum(),
            hubs: self.hubs,
            ports: self.ports,
        })
    }

    /// The channel at an end of a wire.
    pub fn channel(&self, end: End) -> usize {
        let row = self.grid.row(end.role);
        match end.side {
            Side::Top => row + 1,
            Side::Bottom => row,
            Side::Left | Side::Right => unreachable!("what runs beside has no channel"),
        }
    }

    /// The hub of a net in a channel.
    pub fn hub(&self, net: usize, channel: usize) -> Option<usize> {
        self.hub_of[net][channel]
    }

    /// A new hub, or the one that is there.
    pub fn open(&mut self, net: usize, channel: usize, parent: Option<(usize, usize)>) -> usize {
        *self.hub_of[net][channel].get_or_insert_with(|| {
            self.hubs.push(Hub { net, channel, parent, pins: Vec::new(), track: 0 });
            self.hubs.len() - 1
        })
    }

    /// Whether a net may have a column of cells in a channel.
    pub fn may(&self, channel: usize, x: usize, net: usize) -> bool {
        let owner = self.taken.channels[channel][x];
        owner == FREE || owner == mark(net) || !self.rules.one_owner
    }

    /// Takes the cells of the lines that run straight from box to box.
    fn beside(&mut self) {
        for (index, wire) in self.wires.iter().enumerate() {
            let Root::Beside(_) = self.roots[wire.net] else { continue };
            let row = self.grid.row(wire.ends[0].role);
            let (first, last) = self.gap(wire);
            let to_right = wire.ends[0].side == Side::Right;
            self.ports[index] = if to_right { [first, last] } else { [last, first] };
            // An arrowhead is never crossed, and where a line meets its box it is always in sight.
            for x in [first, last] {
                self.taken.rows[row][x] = CLOSED;
            }
        }
    }

    /// The first and the last cell between the two boxes of a wire.
    fn gap(&self, wire: &Wire) -> (usize, usize) {
        let (one, other) = (wire.ends[0].role, wire.ends[1].role);
        let (left, right) = if self.grid.left(one) < self.grid.left(other) { (one, other) } else { (other, one) };
        (self.grid.right(left), self.grid.left(right) - 1)
    }

    /// Every net that leaves a role does so in the middle of its top.
    fn leave(&mut self) {
        for (net, root) in self.roots.iter().enumerate() {
            let Root::Out(role) = *root else { continue };
            let (channel, x) = (self.grid.row(role) + 1, self.grid.middle(role));
            self.taken.channels[channel][x] = mark(net);
            let hub = self.open(net, channel, None);
            self.hubs[hub].pin(Pin { x, up: false, head: false });
        }
        for (index, wire) in self.wires.iter().enumerate() {
            if let Root::Out(role) = self.roots[wire.net] {
                self.ports[index][wire.root] = self.grid.middle(role);
            }
        }
    }
}
