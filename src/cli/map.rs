//! `rungs map`: the map as text, or as the places of its roles.
//!
//! It computes nothing itself: where the roles stand and how the lines run is the affair of the map.

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::answer::{Answer, Manner, Output, code};
use super::args::MapArgs;
use super::lookup::{Meant, meant};
use super::personal::Person;
use super::text::{Page, Style as Face};
use crate::app::map::{MANY, marks, signs, size_name};
use crate::ascii::{fold, fold_cell};
use crate::domain::query::words::upper_first;
use crate::domain::query::{self, Wishes};
use crate::domain::{Catalogue, Kind, Level, Role, RoleId, Slug, Text, Word};
use crate::map::ground::{Board, Ground, Lines, Part, shows_all};
use crate::map::place::placed;
use crate::map::plan::{Near, Plan, ROLES_AT_MOST, near};
use crate::map::polish::{Effort, polish, sheet};
use crate::map::raster::{Selection, raster, signs_on, track_sign};
use crate::map::route::{Scene, Style};

/// How wide the map is where there is no terminal.
const WIDTH: usize = 120;
/// How many columns seats are kept for, where the catalogue keeps none yet.
const COLUMNS: [usize; 2] = [7, 11];

#[derive(Serialize)]
struct MapBody<'a> {
    understood: &'a [Text],
    around: Option<&'a Slug>,
    route: Vec<&'a Slug>,
    part: Option<&'a str>,
    style: &'static str,
    columns: usize,
    rows: Vec<RowView<'a>>,
    roles: Vec<Placed<'a>>,
    steps: Vec<Drawn<'a>>,
    all_steps: bool,
}

#[derive(Serialize)]
struct RowView<'a> {
    row: usize,
    label: &'a str,
}

#[derive(Serialize)]
struct Placed<'a> {
    id: &'a Slug,
    title: &'a Text,
    track: &'a Slug,
    level: Option<Level>,
    row: usize,
    column: usize,
    marks: Vec<&'static str>,
}

#[derive(Serialize)]
struct Drawn<'a> {
    from: &'a Slug,
    to: &'a Slug,
    kind: &'static str,
}

/// What is drawn.
struct Shown<'a> {
    catalogue: &'a Catalogue,
    around: Option<RoleId>,
    understood: Vec<Text>,
    part: Option<String>,
    /// What was asked for, where the map is larger.
    larger: Option<String>,
    ground: Ground,
    scene: Scene,
    selection: Selection,
}

/// `rungs map`.
///
/// # Errors
/// The answer to give instead: a role that is not there, no route, nothing to draw.
pub fn map(catalogue: &Catalogue, person: &Person, asked: &MapArgs, manner: Manner) -> Result<Output, Answer> {
    let Some(start) = catalogue.start() else {
        return Err(Answer::refused(code::BAD_DATA, "there is no map to draw: the framework has no role", &[]));
    };
    if let Some(drawings) = asked.polish {
        return polished(catalogue, drawings);
    }
    let around = asked.around.as_deref().map(|name| meant::<Role>(catalogue, name)).transpose()?;
    let (route, mut understood) = way(catalogue, person, asked)?;
    understood.extend(around.as_ref().and_then(|meant| meant.understood.clone()));
    let around = around.map(|meant| meant.at);
    let near = part(catalogue, around, asked.hops, route.first().copied().unwrap_or(start)).map(|near| near.with(&route));
    let all: Vec<RoleId> = near.as_ref().map_or_else(|| catalogue.roles().collect(), |near| near.roles.clone());
    let middle = near.as_ref().and_then(|near| near.roles.first().copied());
    let said = near.as_ref().and_then(|near| near.said(middle.map(|middle| catalogue.role(middle).title.as_str())));
    let drawn = Part { roles: &all, middle };
    let room = match asked.size {
        Some(size) => (usize::from(size.width), usize::from(size.height)),
        None => (manner.width.unwrap_or(WIDTH), usize::MAX),
    };
    let ground = Board::new(catalogue, drawn, Lines { way: &route, every: asked.all_steps }).best(&Style::ALL, room);
    let chosen = around.and_then(|role| ground.position(role));
    let scene = ground.scene(chosen);
    let larger = asked.size.filter(|_| scene.width > room.0 || scene.height > room.1).map(|size| {
        let (width, height) = (scene.width, scene.height);
        format!("The map takes {width}x{height} cells: it is larger than the {}x{} asked for.", size.width, size.height)
    });
    let marks = marks(catalogue, &person.profile, around.unwrap_or(start), &ground.roles);
    let selection = marks.picked(&ground, chosen, manner.ascii);
    let shown = Shown { catalogue, around, understood, part: said, larger, ground, scene, selection };
    Ok(if manner.json {
        Answer::found(Page::default(), "map", shown.body()).output(manner)
    } else {
        Output { stdout: shown.text(room.0, manner), ..Output::default() }
    })
}

/// The roles around one; nothing where all are drawn.
fn part(catalogue: &Catalogue, around: Option<RoleId>, hops: Option<u8>, start: RoleId) -> Option<Near> {
    let near = match (around, hops) {
        (Some(role), Some(hops)) => near(catalogue, role, usize::from(hops), ROLES_AT_MOST),
        (_, _) if shows_all(catalogue) => return None,
        (role, _) => near(catalogue, role.unwrap_or(start), MANY.1, MANY.0),
    };
    near.is_part().then_some(near)
}

/// The roles of the route that is asked for, and what was understood.
fn way(catalogue: &Catalogue, person: &Person, asked: &MapArgs) -> Result<(Vec<RoleId>, Vec<Text>), Answer> {
    let Some(names) = &asked.route else { return Ok(Default::default()) };
    let meant: Vec<Meant<Role>> = names.iter().map(|name| meant::<Role>(catalogue, name)).collect::<Result<_, _>>()?;
    let roles: Vec<RoleId> = meant.iter().map(|meant| meant.at).collect();
    let understood = meant.into_iter().filter_map(|meant| meant.understood).collect();
    let refused = |message: &str| Err(Answer::refused(code::NOT_FOUND, message, &[]));
    let [from, to] = roles.as_slice() else {
        if asked.way.is_some() {
            let message = "--way goes with two roles after --route: more than two are the route themselves";
            return Err(Answer::refused(code::USAGE, message, &[]));
        }
        let title = |role: RoleId| &catalogue.role(role).title;
        let apart = roles.windows(2).find(|pair| catalogue.step(pair[0], pair[1]).is_none());
        return match apart {
            Some(pair) => refused(&format!("no step leads from {} to {}", title(pair[0]), title(pair[1]))),
            None => Ok((roles, understood)),
        };
    };
    let holder = person.holder(catalogue, *from);
    let number = usize::from(asked.way.unwrap_or(1));
    let wishes = Wishes::of(&holder);
    let found = query::routes(catalogue, &holder, *from, *to, &Wishes { most: wishes.most.max(number), ..wishes });
    match (found.routes.get(number - 1), &found.none) {
        (Some(route), _) => Ok((route.roles.iter().map(|role| role.at).collect(), understood)),
        (None, Some(none)) => refused(&none.message()),
        (None, None) => refused(&format!("there is no such route: `rungs route` lists {}", found.routes.len())),
    }
}

impl Shown<'_> {
    fn body(&self) -> MapBody<'_> {
        let ground = &self.ground;
        let slug = |role: usize| &self.catalogue.role(ground.roles[role]).slug;
        let placed = |at: usize| {
            let role = self.catalogue.role(ground.roles[at]);
            let seat = ground.placement.seats[at];
            let track = &self.catalogue.track(role.track).slug;
            let marks = self.selection.marks_of(at).into_iter().filter_map(signs::mark_name).collect();
            Placed { id: &role.slug, title: &role.title, track, level: role.level, row: seat.row, column: seat.column, marks }
        };
        let mut order: Vec<usize> = (0..ground.roles.len()).collect();
        order.sort_by_key(|role| ground.placement.seats[*role]);
        let mut steps: Vec<usize> = self.scene.lines.iter().flat_map(|line| std::iter::once(line.step).chain(line.back)).collect();
        steps.sort_unstable();
        let drawn = |step: &usize| {
            let step = ground.plan.steps[*step];
            Drawn { from: slug(step.from), to: slug(step.to), kind: Kind::word(step.kind) }
        };
        MapBody {
            understood: &self.understood,
            around: self.around.map(|role| &self.catalogue.role(role).slug),
            route: ground.route.iter().map(|role| slug(*role)).collect(),
            part: self.part.as_deref(),
            style: size_name(ground.style),
            columns: ground.placement.columns,
            rows: ground.placement.rows.iter().enumerate().map(|(row, tier)| RowView { row, label: &ground.plan.tiers[*tier] }).collect(),
            roles: order.into_iter().map(placed).collect(),
            steps: steps.iter().map(drawn).collect(),
            all_steps: steps.len() == ground.plan.steps.len(),
        }
    }

    /// What it is, the map, and how it is read; the map itself is never wrapped.
    fn text(&self, room: usize, manner: Manner) -> String {
        let tracks = self.tracks(manner.ascii);
        let cells = raster(&self.scene, &self.selection);
        let drawn = if manner.ascii { cells.text_with(fold_cell) } else { cells.text() };
        let said = |page: &Page| page.render(Some(manner.width.unwrap_or(room).max(40)), manner.ascii, Face::None);
        let (mut head, mut foot) = (Page::default(), Page::default());
        for understood in &self.understood {
            head.say(format!("Understood as: {understood}"));
        }
        head.say(format!("{}: {}.", self.catalogue.title(), self.what()));
        self.larger.iter().for_each(|larger| head.say(larger.clone()));
        foot.say(self.rows_told());
        foot.say("A line leaves a role upwards and comes to the next from below; an arrowhead stands wherever it does not.");
        let signs = signs_on(&self.scene, &self.selection, &cells);
        if !signs.is_empty() {
            let told = signs::told(&signs, self.ground.style, manner.ascii).into_iter().map(|(sign, words)| format!("{sign} {words}"));
            foot.say(format!("{}.", told.collect::<Vec<_>>().join("; ")));
        }
        if let Some(role) = self.around {
            foot.say(format!("Chosen: {}.", self.catalogue.role(role).title));
        }
        if !self.ground.route.is_empty() {
            let titles: Vec<&str> = self.ground.route.iter().map(|role| self.ground.plan.roles[*role].title.as_str()).collect();
            foot.say(format!("The route: {}.", titles.join(" › ")));
        }
        if let Some(less) = self.scene.less() {
            foot.say(format!("{}.", upper_first(&less)));
        }
        foot.say("The same in lines: rungs roles; rungs next ROLE; rungs from ROLE.");
        format!("{}\n{drawn}\n{tracks}{}", said(&head), said(&foot))
    }

    /// `Project Manager among 53 roles; the steps up within a track, and all of this role`
    fn what(&self) -> String {
        let roles = self.ground.roles.len();
        let roles = self.part.clone().unwrap_or_else(|| if roles == 1 { "1 role".to_owned() } else { format!("{roles} roles") });
        let steps = self.ground.style.backbone();
        match (self.ground.every, self.around, self.ground.route.as_slice()) {
            // The foot says what is drawn instead.
            _ if self.scene.is_less() => roles,
            (true, _, _) => format!("{roles}; every step between them"),
            (false, Some(role), []) => format!("{roles}; {steps}, and all of {}", self.catalogue.role(role).title),
            (false, _, [_, ..]) => format!("{roles}; {steps}, and a route"),
            (false, None, []) => format!("{roles}; {steps} (--all-steps draws every one)"),
        }
    }

    /// What the numbers on the left are.
    fn rows_told(&self) -> String {
        let plan = &self.ground.plan;
        let is_unknown = plan.tiers.iter().any(|tier| tier == "?");
        match plan.counted_from.map(|from| &plan.roles[from].title) {
            None => {
                let unknown = if is_unknown { "; ? where no level is known" } else { "" };
                format!(
                    "A row holds the roles of one level, or some of them; its number stands on the left: junior below, senior above{unknown}."
                )
            }
            Some(title) => {
                let unknown = if is_unknown { "; ? where no step leads to or from" } else { "" };
                format!(
                    "No level is known: the number on the left is how many steps from {title} a role is, with a minus where one comes from{unknown}."
                )
            }
        }
    }

    /// `● Delivery   ■ Portfolio …`, in as many lines as it takes.
    fn tracks(&self, ascii: bool) -> String {
        let drawn = &self.selection.tracks;
        let mut text = String::new();
        let mut width = 0;
        for (track, name) in self.ground.plan.tracks.iter().enumerate().filter(|(track, _)| drawn.contains(track)) {
            let name = if ascii { fold(name).into_owned() } else { name.clone() };
            let said = format!("{} {name}", track_sign(track, ascii));
            let gap = match width {
                0 => "",
                used if used + 3 + said.width() > self.scene.width.max(40) => "\n",
                _ => "   ",
            };
            width = if gap == "   " { width + 3 + said.width() } else { said.width() };
            text.push_str(gap);
            text.push_str(&said);
        }
        text.push('\n');
        text
    }
}

/// Better seats for the roles of the whole catalogue, as a data file.
fn polished(catalogue: &Catalogue, drawings: usize) -> Result<Output, Answer> {
    if !shows_all(catalogue) {
        return Err(Answer::refused(code::USAGE, &format!("seats are kept for at most {ROLES_AT_MOST} roles"), &[]));
    }
    let plan = Plan::of(catalogue, &catalogue.roles().collect::<Vec<_>>(), None);
    let mut columns: Vec<usize> = catalogue.seats().iter().map(|seat| usize::from(seat.columns)).collect();
    columns.sort_unstable();
    columns.dedup();
    let columns = if columns.is_empty() { COLUMNS.to_vec() } else { columns };
    let find = |columns: usize| polish(&plan, columns, Some(&placed(catalogue, &plan, columns)), Effort { drawings, start: 1 }).placement;
    let found: Vec<_> = columns.into_iter().map(find).collect();
    Ok(Output { stdout: sheet(&plan, &found), ..Output::default() })
}
