//! [`Model`]: where the user is. The rows that are chosen in and drawn are computed here, once.

use super::doc::{Line, Row};
use super::keymap::Command;
use super::layout::{Beside, Layout, Size, TWO_COLUMNS};
use super::list::List;
use super::panel::{OPTIONS_SHOWN, Panel, Purpose};
use super::subject::{command_line, quoted, resolve, title_of};
use super::trail::{Stop, Trail};
use super::{answers, card, page, pages};
use crate::domain::{Catalogue, RoleId, Subject};

/// A column of the Explore screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pane {
    /// What the role comes from.
    From,
    /// The page.
    Page,
    /// What the role often leads to.
    On,
}

/// Something to say in one line; it goes with the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What is said.
    pub text: String,
}

/// The rows of the screen as they are now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// What the role comes from.
    pub from: Vec<Row>,
    /// The page.
    pub page: Vec<Row>,
    /// What the role often leads to.
    pub on: Vec<Row>,
    /// The card of the step chosen among the ways in.
    pub from_card: Vec<Line>,
    /// The card of the step chosen among the ways on.
    pub on_card: Vec<Line>,
}

/// How things look; which colours that means is the theme's affair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ThemeName {
    /// Readable on light and dark backgrounds.
    #[default]
    Default,
    /// For dark backgrounds.
    Dark,
    /// For light backgrounds.
    Light,
    /// Strong contrasts.
    HighContrast,
    /// No colour at all.
    Mono,
    /// Told apart with any colour vision.
    ColourBlind,
}

impl ThemeName {
    /// Every theme with its name.
    pub const ALL: &'static [(Self, &'static str)] = &[
        (Self::Default, "default"),
        (Self::Dark, "dark"),
        (Self::Light, "light"),
        (Self::HighContrast, "high-contrast"),
        (Self::Mono, "mono"),
        (Self::ColourBlind, "colour-blind-safe"),
    ];

    /// The theme of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(theme, _)| *theme)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(theme, _)| *theme == self).map_or("", |(_, name)| *name)
    }

    /// The one after it.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|(theme, _)| *theme == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()].0
    }
}

/// Where the user is.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Where one has walked.
    pub trail: Trail,
    /// The panels over the screen, the topmost last.
    pub panels: Vec<Panel>,
    /// What one has set a bookmark on, in the order of setting.
    pub bookmarks: Vec<Subject>,
    /// The size that is drawn on.
    pub size: Size,
    /// Whether one column has the whole width.
    pub zoom: bool,
    /// Whether the mouse is ours.
    pub mouse: bool,
    /// How things look.
    pub theme: ThemeName,
    /// Something to say.
    pub notice: Option<Notice>,
    /// Where one began.
    pub home: Subject,
    /// The rows of the screen.
    pub view: View,
}

impl Model {
    /// Begins on a role.
    #[must_use]
    pub fn new(catalogue: &Catalogue, start: RoleId, size: Size) -> Self {
        let home = Subject::Role(start);
        let mut model = Self {
            // Where there is room for one column alone, the role itself comes first.
            trail: Trail::new(Stop::new(home, if size.width < TWO_COLUMNS { Pane::Page } else { Pane::On })),
            panels: Vec::new(),
            bookmarks: Vec::new(),
            size: size.capped(),
            zoom: false,
            mouse: true,
            theme: ThemeName::default(),
            notice: None,
            home,
            view: View::default(),
        };
        model.arrive(catalogue);
        model
    }

    /// What the screen is about.
    #[must_use]
    pub fn subject(&self) -> Subject {
        self.trail.here().subject
    }

    /// Which columns the page has beside it.
    #[must_use]
    pub fn beside(&self) -> Beside {
        match self.subject() {
            Subject::Role(_) => Beside::Ways,
            Subject::Skill(_) | Subject::Credential(_) => Beside::Nothing,
            Subject::Topic(_) | Subject::Question(_) | Subject::Answer(_) => Beside::Questions,
        }
    }

    /// Where everything is.
    #[must_use]
    pub fn layout(&self) -> Layout {
        Layout::of(self.size, self.trail.here().focus, self.zoom, self.beside())
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

    /// Whether a command that the footer offers would do something here.
    #[must_use]
    pub fn answers(&self, command: Command) -> bool {
        let panel = self.panels.last();
        if command == Command::Open {
            let leads_on = |panel: &Panel| panel.list.row(&panel.rows).is_some_and(|row| row.opens.is_some() || row.runs.is_some());
            return panel.map_or(self.chosen().is_some(), leads_on);
        }
        if command == Command::Next {
            return self.beside() == Beside::Ways;
        }
        if [Command::Left, Command::Right].contains(&command) {
            return self.beside() != Beside::Nothing;
        }
        if command == Command::All {
            return panel.is_some_and(|_| self.view.on.len() > OPTIONS_SHOWN);
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
    pub fn look_back(&mut self, catalogue: &Catalogue, came_from: Subject) {
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

    /// Computes all rows anew: after walking, and after a change of size, focus or zoom.
    pub fn refresh(&mut self, catalogue: &Catalogue) {
        let layout = self.layout();
        let width =
            |pane| layout.column(pane).map_or(usize::from(self.size.width), |column| usize::from(column.body.width)).saturating_sub(4);
        self.view = match self.subject() {
            Subject::Role(role) => View {
                from: page::ways(catalogue, role, false, width(Pane::From)),
                page: page::role(catalogue, role, width(Pane::Page)),
                on: page::ways(catalogue, role, true, width(Pane::On)),
                ..View::default()
            },
            Subject::Skill(skill) => View { page: pages::skill(catalogue, skill, width(Pane::Page)), ..View::default() },
            Subject::Credential(credential) => {
                View { page: pages::credential(catalogue, credential, width(Pane::Page)), ..View::default() }
            }
            subject @ (Subject::Topic(_) | Subject::Question(_) | Subject::Answer(_)) => View {
                from: answers::list(catalogue, subject, width(Pane::From)),
                page: answers::page(catalogue, subject, width(Pane::Page)),
                ..View::default()
            },
        };
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
            && let Some(row) = self.view.from.iter().position(|row| row.opens == Some(subject))
        {
            self.trail.here_mut().from.chosen = row;
        }
    }

    /// Shows beside the list of questions what is chosen in it; the trail does not grow by looking.
    pub fn look(&mut self, catalogue: &Catalogue) {
        let here = self.trail.here();
        let chosen = here.from.row(&self.view.from).and_then(|row| row.opens);
        if self.beside() != Beside::Questions || here.focus != Pane::From || chosen.is_none_or(|subject| subject == here.subject) {
            return;
        }
        let here = self.trail.here_mut();
        here.subject = chosen.unwrap_or(here.subject);
        here.page = List::default();
        self.refresh(catalogue);
    }

    /// Computes the cards of the chosen steps anew.
    pub fn refresh_cards(&mut self, catalogue: &Catalogue) {
        let Subject::Role(here) = self.subject() else { return };
        let layout = self.layout();
        let card = |pane: Pane| {
            let width = layout.column(pane)?.card?.1.width;
            let Subject::Role(other) = self.trail.here().list(pane).row(self.rows(pane))?.opens? else { return None };
            let (from, to) = if pane == Pane::From { (other, here) } else { (here, other) };
            Some(card::step(catalogue, from, to, usize::from(width).saturating_sub(4)))
        };
        let (from_card, on_card) = (card(Pane::From), card(Pane::On));
        self.view.from_card = from_card.unwrap_or_default();
        self.view.on_card = on_card.unwrap_or_default();
    }

    fn rows_mut(&mut self, pane: Pane) -> &mut Vec<Row> {
        match pane {
            Pane::From => &mut self.view.from,
            Pane::Page => &mut self.view.page,
            Pane::On => &mut self.view.on,
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
        let start = Subject::Role(start);
        let gone = resolve(old, new, self.subject()).is_none().then(|| title_of(old, self.subject()));
        self.trail.rebase(|subject| resolve(old, new, subject), start);
        self.home = resolve(old, new, self.home).unwrap_or(start);
        self.bookmarks = self.bookmarks.iter().filter_map(|&subject| resolve(old, new, subject)).collect();
        self.panels.clear();
        self.refresh(new);
        match gone {
            Some(title) => self.say(format!("the data files were read again: {title} is no longer there")),
            None => self.say("the data files were read again"),
        }
        true
    }

    /// The command line that prints what is shown: the panel on top if it has one, else the page.
    #[must_use]
    pub fn command_line(&self, catalogue: &Catalogue) -> String {
        let slug = |role: RoleId| &catalogue.role(role).slug;
        match self.panels.last().map(|panel| (&panel.purpose, panel.typed().trim())) {
            Some((Purpose::Next { from, all: false, .. }, _)) => format!("rungs next {}", slug(*from)),
            Some((Purpose::Next { from, all: true, .. }, _)) => format!("rungs next {} --all", slug(*from)),
            Some((Purpose::Find, typed)) if !typed.is_empty() => format!("rungs find {}", quoted(typed)),
            Some((Purpose::Help(_), _)) => "rungs keys".to_owned(),
            Some((Purpose::Commands(line), _)) => line.clone(),
            Some((Purpose::Sources { step: Some((from, _)), .. }, _)) => format!("rungs next {} --all", slug(*from)),
            Some((Purpose::Find | Purpose::Sources { .. } | Purpose::Bookmarks, _)) | None => command_line(catalogue, self.subject()),
        }
    }
}
