//! [`Model`]: where the user is. The rows that are chosen in and drawn are computed here, once.

use super::doc::Row;
use super::keymap::Command;
use super::layout::{Beside, Layout, Size, TWO_COLUMNS};
use super::list::List;
use super::map::{self, Map};
use super::me::Me;
use super::panel::{Panel, Purpose};
use super::screen::Screen;
use super::setting::Setting;
use super::theme::ThemeName;
use super::trail::{Stop, Trail};
use super::view::{self, View};
use crate::domain::query::Wishes;
use crate::domain::{Catalogue, Date, Holder, Profile, RoleId, Subject};

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pane {
    /// What the role comes from; the list of questions.
    From,
    /// The page; the profile.
    Page,
    /// What the role often leads to; what the profile changes.
    On,
}

/// Something to say in one line; it goes with the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What is said.
    pub text: String,
}

/// Where the user is.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Where one has walked.
    pub trail: Trail,
    /// The panels over the screen, the topmost last.
    pub panels: Vec<Panel>,
    /// Who one is.
    pub me: Me,
    /// The day the program was started on.
    pub today: Date,
    /// The size that is drawn on.
    pub size: Size,
    /// Whether one column has the whole width.
    pub zoom: bool,
    /// How the map is looked at.
    pub map: Map,
    /// What is asked of routes, beside the limits of the profile.
    pub wishes: Wishes,
    /// Whether the profile lists every skill and credential.
    pub whole: bool,
    /// Whether the mouse is ours.
    pub mouse: bool,
    /// How things look.
    pub theme: ThemeName,
    /// Whether only ASCII is shown: what is told of signs speaks of those that are drawn.
    pub ascii: bool,
    /// Something to say.
    pub notice: Option<Notice>,
    /// Where one began.
    pub home: RoleId,
    /// The rows of the screen.
    pub view: View,
}

impl Model {
    /// Begins on a role.
    #[must_use]
    pub fn new(catalogue: &Catalogue, start: RoleId, size: Size) -> Self {
        let mut model = Self {
            // Where there is room for one column alone, the role itself comes first.
            trail: Trail::new(Stop::new(Subject::Role(start), if size.width < TWO_COLUMNS { Pane::Page } else { Pane::On })),
            panels: Vec::new(),
            me: Me::default(),
            today: crate::domain::Moment::new(0).date(),
            size: size.capped(),
            zoom: false,
            map: Map::default(),
            wishes: Wishes::default(),
            whole: false,
            mouse: true,
            theme: ThemeName::default(),
            ascii: false,
            notice: None,
            home: start,
            view: View::default(),
        };
        model.arrive(catalogue);
        model
    }

    /// The same with somebody who uses it, on a day.
    #[must_use]
    pub fn known(mut self, catalogue: &Catalogue, profile: Profile, today: Date) -> Self {
        self.me = Me::new(profile);
        self.today = today;
        self.refresh(catalogue);
        self
    }

    /// What is shown.
    #[must_use]
    pub fn screen(&self) -> Screen {
        self.trail.here().screen
    }

    /// The page that is shown, if it is one.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        self.screen().subject()
    }

    /// The role that is read; on another screen the one read last, else where one began.
    #[must_use]
    pub fn role_in_mind(&self) -> RoleId {
        let (stops, here) = self.trail.stops();
        stops[..=here].iter().rev().find_map(|stop| stop.screen.role()).unwrap_or(self.home)
    }

    /// The role that counts as one's own: the profile's; where it names none, the one in mind.
    #[must_use]
    pub fn own_role(&self, catalogue: &Catalogue) -> RoleId {
        self.me.role(catalogue).unwrap_or_else(|| self.role_in_mind())
    }

    /// Whose skills count for a role.
    #[must_use]
    pub fn holder(&self, catalogue: &Catalogue, role: RoleId) -> Holder {
        self.me.holder(catalogue, role)
    }

    /// Which columns the screen has.
    #[must_use]
    pub fn beside(&self) -> Beside {
        self.screen().beside()
    }

    /// Where everything is.
    #[must_use]
    pub fn layout(&self) -> Layout {
        match self.beside() {
            Beside::Map => Layout::of_map(self.size, self.map.spread),
            beside => Layout::of(self.size, self.trail.here().focus, self.zoom, beside),
        }
    }

    /// The rows of a column.
    #[must_use]
    pub fn rows(&self, pane: Pane) -> &[Row] {
        match pane {
            Pane::From => &self.view.from,
            Pane::Page => &self.view.page,
            Pane::On => &self.view.on,
        }
    }

    /// The list of the column in focus.
    #[must_use]
    pub fn list(&self) -> List {
        let here = self.trail.here();
        here.list(here.focus)
    }

    /// The row that is chosen on the screen.
    #[must_use]
    pub fn chosen(&self) -> Option<&Row> {
        self.list().row(self.rows(self.trail.here().focus))
    }

    /// The row that is chosen in the topmost panel, else on the screen.
    #[must_use]
    pub fn chosen_on_top(&self) -> Option<&Row> {
        match self.panels.last() {
            Some(panel) => panel.list.row(&panel.rows),
            None => self.chosen(),
        }
    }

    /// Whether a command that the footer offers would do something here.
    #[must_use]
    pub fn answers(&self, command: Command) -> bool {
        let panel = self.panels.last();
        if panel.is_some_and(|panel| matches!(panel.purpose, Purpose::Entry(_))) {
            return command != Command::Up;
        }
        if [Command::Aim, Command::Export].contains(&command) && self.beside() == Beside::Routes {
            return self.view.routes.as_ref().is_some_and(|found| !found.routes.is_empty());
        }
        if command == Command::Swap {
            return !matches!(self.screen(), Screen::Routes(_, None));
        }
        if [Command::More, Command::Less].contains(&command) {
            return self.chosen_on_top().is_some_and(|row| row.sets.is_some());
        }
        if command == Command::WhatIf {
            return !self.me.is_trying();
        }
        if command == Command::Open {
            let asks = |row: &Row| matches!(row.sets, Some(Setting::Wish(_)));
            let leads_on =
                |panel: &Panel| panel.list.row(&panel.rows).is_some_and(|row| row.opens.is_some() || row.runs.is_some() || asks(row));
            return panel.map_or(self.chosen().is_some() || self.beside() == Beside::Map, leads_on);
        }
        if command == Command::Undo {
            return self.me.can_undo();
        }
        if command == Command::Keep {
            return self.me.is_trying();
        }
        if [Command::Left, Command::Right].contains(&command) {
            return match self.beside() {
                Beside::Ways | Beside::Map => true,
                Beside::Questions | Beside::Routes => self.trail.here().focus == Pane::From,
                Beside::Nothing | Beside::Best => false,
            };
        }
        if command == Command::All {
            return panel.is_none_or(|panel| match &panel.purpose {
                Purpose::Next { .. } => panel.more,
                other => *other != Purpose::Doors,
            });
        }
        command != Command::Back || self.trail.stops().1 > 0
    }

    /// Comes to a page: where the column in focus has nothing to choose, the page itself is read.
    pub fn arrive(&mut self, catalogue: &Catalogue) {
        self.refresh(catalogue);
        if self.chosen().is_none() {
            self.trail.here_mut().focus = Pane::Page;
            self.refresh(catalogue);
        }
    }

    /// Chooses, in the columns that are not in focus, the role one came from, so that the way back is one key.
    pub fn look_back(&mut self, catalogue: &Catalogue, came_from: Option<Subject>) {
        let Some(came_from) = came_from else { return };
        let layout = self.layout();
        for pane in [Pane::From, Pane::On] {
            let rows = std::mem::take(self.rows_mut(pane));
            let row = rows.iter().position(|row| row.opens == Some(came_from));
            let height = layout.column(pane).map_or(usize::MAX, |column| usize::from(column.body.height));
            let here = self.trail.here_mut();
            if let (Some(row), true) = (row, here.focus != pane) {
                let list = here.list_mut(pane);
                list.chosen = row;
                list.settle(&rows, height);
            }
            *self.rows_mut(pane) = rows;
        }
        self.refresh_cards(catalogue);
    }

    /// Chooses a way on of the role one has come to.
    pub fn choose_way(&mut self, catalogue: &Catalogue, to: Option<RoleId>) {
        let Some(to) = to else { return };
        let row = self.view.on.iter().position(|row| row.opens == Some(Subject::Role(to)));
        if let Some(row) = row {
            let here = self.trail.here_mut();
            here.focus = Pane::On;
            here.on.chosen = row;
            self.refresh(catalogue);
        }
    }

    /// Computes all rows anew: after walking, after a change of the profile, and after a change of size, focus or zoom.
    pub fn refresh(&mut self, catalogue: &Catalogue) {
        if let Screen::Map(role) = self.screen() {
            let map = std::mem::take(&mut self.map);
            self.map = map.drawn(catalogue, self, role);
        }
        let layout = self.layout();
        self.view = view::rows(catalogue, self, &layout);
        self.choose_subject();
        for pane in [Pane::From, Pane::Page, Pane::On] {
            let height = layout.column(pane).map_or(0, |column| usize::from(column.body.height));
            let rows = std::mem::take(self.rows_mut(pane));
            self.trail.here_mut().list_mut(pane).settle(&rows, height);
            *self.rows_mut(pane) = rows;
        }
        self.refresh_cards(catalogue);
        let mut panels = std::mem::take(&mut self.panels);
        for panel in &mut panels {
            panel.refresh(catalogue, self);
        }
        self.panels = panels;
    }

    /// In the list of questions what is chosen is what is answered beside it.
    fn choose_subject(&mut self) {
        let subject = self.subject();
        if self.beside() == Beside::Questions
            && let Some(row) = self.view.from.iter().position(|row| row.opens == subject)
        {
            self.trail.here_mut().from.chosen = row;
        }
    }

    /// Computes the cards of the chosen steps anew.
    pub fn refresh_cards(&mut self, catalogue: &Catalogue) {
        (self.view.from_card, self.view.on_card) = view::cards(catalogue, self);
        self.view.map_card = map::card(catalogue, self);
    }

    fn rows_mut(&mut self, pane: Pane) -> &mut Vec<Row> {
        match pane {
            Pane::From => &mut self.view.from,
            Pane::Page => &mut self.view.page,
            Pane::On => &mut self.view.on,
        }
    }

    /// Says something of the file of the profile; that nothing is saved comes first, where there is no room for all.
    pub fn say_of_profile(&mut self, text: &str) {
        match text.strip_suffix(" Nothing is saved.") {
            Some(why) => self.say(format!("nothing is saved: {why}")),
            None => self.say(text),
        }
    }

    /// Says something in one line.
    pub fn say(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { text: text.into() });
    }

    /// Moves to another catalogue: every handle is looked up again by slug; what is gone is dropped, and where
    /// the page in sight is gone, the one before it on the trail is shown, else the start.
    ///
    /// False, and nothing changed, if the other one has no role to be on.
    #[must_use]
    pub fn rebase(&mut self, old: &Catalogue, new: &Catalogue) -> bool {
        let Some(start) = new.start() else { return false };
        let gone = self.screen().resolve(old, new).is_none().then(|| self.screen().title(old));
        self.trail.rebase(|screen| screen.resolve(old, new), Subject::Role(start).into());
        self.home = new.role_of(old.role(self.home).slug.as_str()).unwrap_or(start);
        self.panels.clear();
        // Roles and tracks are others now.
        self.wishes = Wishes::default();
        self.map = Map { style: self.map.style, every: self.map.every, ..Map::default() };
        self.refresh(new);
        match gone {
            Some(title) => self.say(format!("the data files were read again: {title} is no longer there")),
            None => self.say("the data files were read again"),
        }
        true
    }

    /// The command line that prints what is shown: the panel on top if it has one, else the screen.
    #[must_use]
    pub fn command_line(&self, catalogue: &Catalogue) -> String {
        let panel = self.panels.last().and_then(|panel| panel.command_line(catalogue));
        panel.unwrap_or_else(|| match self.screen() {
            Screen::Map(role) => super::map::command_line(catalogue, self, role),
            Screen::Routes(..) => super::routes::command_line(catalogue, self),
            other => other.command_line(catalogue),
        })
    }
}
