//! Every key there is: one table feeds dispatch, footer, help, the command panel and `assets/keys.md`.
//!
//! While something is typed, a bare character is always text: no binding of [`Scope::Typing`] is one.

use super::key::{Code, Key};

/// Something the user can ask for by key, by name or by a click.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// The row above.
    Up,
    /// The row below.
    Down,
    /// The column to the left; at a list's edge, walk.
    Left,
    /// The column to the right; at a list's edge, walk.
    Right,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// Half a page up.
    HalfUp,
    /// Half a page down.
    HalfDown,
    /// The first row.
    First,
    /// The last row.
    Last,
    /// Walk to, or open, what is chosen.
    Open,
    /// The next column.
    NextPane,
    /// The column before.
    PreviousPane,
    /// Where one was before.
    Back,
    /// Where one went back from.
    Forward,
    /// The role the explorer opened on.
    Home,
    /// What is next, ranked, with reasons.
    Next,
    /// Every option instead of three.
    All,
    /// Every reason instead of the weightiest.
    Details,
    /// Find anything.
    Find,
    /// Commands by name.
    Commands,
    /// The keys.
    Help,
    /// What the chosen thing rests on.
    Sources,
    /// Set or take away a bookmark.
    Bookmark,
    /// The bookmarks.
    Bookmarks,
    /// Copy the page as text.
    Copy,
    /// Copy the command line that prints this.
    CopyCommand,
    /// One column over the whole width.
    Zoom,
    /// The next theme.
    Theme,
    /// Take the mouse, or leave it to the terminal.
    Mouse,
    /// Read the data files again.
    Reload,
    /// The Explore screen.
    Explore,
    /// The Map screen.
    Map,
    /// Every step of the map, or the quiet map.
    Every,
    /// Another of the steps that could have been followed on the map.
    OtherWay,
    /// The one before it.
    WayBefore,
    /// The first box of the row.
    RowFirst,
    /// The last box of the row.
    RowLast,
    /// The Questions screen.
    Questions,
    /// The Compare screen.
    Compare,
    /// Compare with a role that is picked.
    CompareWith,
    /// The other way round.
    Swap,
    /// The screen of the profile.
    Me,
    /// The Routes screen.
    Routes,
    /// Routes from here to a role that is picked.
    RouteTo,
    /// Routes from a role that is picked.
    RouteFrom,
    /// What is asked of routes.
    Limits,
    /// Keep where the routes lead as one's goal.
    Aim,
    /// Write what is on screen to a file.
    Export,
    /// What one lacks for the role.
    Gap,
    /// Which one skill opens most doors.
    Doors,
    /// Rate the chosen skill by a digit.
    Rate,
    /// One more of what is chosen.
    More,
    /// One less of what is chosen.
    Less,
    /// Write down something about the page.
    Note,
    /// End a line of what is typed.
    LineEnd,
    /// Take the last change of the profile back.
    Undo,
    /// Try things out, or forget what was tried.
    WhatIf,
    /// Keep what was tried out.
    Keep,
    /// Close the panel, clear what was typed.
    Close,
    /// Stop the program for a while.
    Suspend,
    /// End the program.
    Quit,
}

impl Command {
    /// Whether it only moves the choice, the columns or a panel, for which people use the keys.
    #[must_use]
    pub fn only_moves(self) -> bool {
        use Command as C;
        [C::Up, C::Down, C::Left, C::Right, C::PageUp, C::PageDown, C::HalfUp, C::HalfDown, C::First, C::Last].contains(&self)
            || [C::NextPane, C::PreviousPane, C::Close, C::RowFirst, C::RowLast, C::OtherWay, C::WayBefore].contains(&self)
    }
}

/// Where a key means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everywhere; a bare character only where nothing is typed.
    Everywhere,
    /// On a screen with no panel over it.
    Screen,
    /// In a list of ways in or on.
    Ways,
    /// In the list of questions and topics.
    Questions,
    /// In a page or an answer.
    Page,
    /// On the screen of the profile.
    Me,
    /// On a row of the profile.
    Setting,
    /// On a skill of the profile.
    Rating,
    /// Where two roles are compared.
    Compare,
    /// Where routes are shown.
    Routes,
    /// In the list of routes.
    RouteList,
    /// On what the routes are asked for with: an end, the limits.
    RouteEnd,
    /// On the map.
    Map,
    /// In a panel.
    Panel,
    /// In the panel of what is next.
    Next,
    /// In the panel of what is lacking, and of the doors.
    Gap,
    /// Where a number or a note is typed.
    Entry,
    /// Where the name of a file is typed.
    File,
    /// Where something is typed.
    Typing,
}

impl Scope {
    /// Every scope with its heading in the help.
    pub const ALL: &'static [(Self, &'static str)] = &[
        (Self::Ways, "In the lists of ways in and on"),
        (Self::Questions, "In the list of questions and topics"),
        (Self::Page, "In the page"),
        (Self::Rating, "On a skill of yours"),
        (Self::Setting, "On a row of your profile"),
        (Self::Me, "On the screen Me"),
        (Self::Compare, "Where two roles are compared"),
        (Self::RouteEnd, "On what routes are asked for with"),
        (Self::RouteList, "In the list of routes"),
        (Self::Routes, "Where routes are shown"),
        (Self::Map, "On the map"),
        (Self::Screen, "On a screen"),
        (Self::Next, "In what's next"),
        (Self::Gap, "In what you lack"),
        (Self::Entry, "Where a number or a note is typed"),
        (Self::File, "Where the name of a file is typed"),
        (Self::Panel, "In a panel"),
        (Self::Typing, "While typing"),
        (Self::Everywhere, "Everywhere"),
    ];
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where it holds.
    pub scope: Scope,
    /// The keys, the one to show first.
    pub keys: &'static [Key],
    /// What it does.
    pub command: Command,
    /// Its words in the footer with the keys as shown there; empty where it has none.
    pub hint: (&'static str, &'static str),
    /// Its name in the command panel.
    pub name: &'static str,
    /// What it does, in one sentence.
    pub help: &'static str,
}

const fn row(
    scope: Scope,
    keys: &'static [Key],
    command: Command,
    hint: (&'static str, &'static str),
    name: &'static str,
    help: &'static str,
) -> Binding {
    Binding { scope, keys, command, hint, name, help }
}

const NONE: (&str, &str) = ("", "");

const fn c(character: char) -> Key {
    Key::char(character)
}

const fn k(code: Code) -> Key {
    Key::of(code)
}

/// Every key there is. Within a scope the order is that of the footer and of the help.
pub const KEYMAP: &[Binding] = &[
    row(Scope::Ways, &[k(Code::Enter)], Command::Open, ("Enter", "walk"), "walk", "Walks to the chosen role."),
    row(Scope::Questions, &[k(Code::Enter)], Command::Open, ("Enter", "read"), "read", "Goes to the answer beside the list."),
    row(
        Scope::Page,
        &[k(Code::Enter)],
        Command::Open,
        ("Enter", "open"),
        "open",
        "Opens what the chosen row names: a role, a skill, a credential, a question, a topic; or shows its sources.",
    ),
    row(
        Scope::Rating,
        &[c('0'), c('1'), c('2'), c('3'), c('4'), c('5')],
        Command::Rate,
        ("0–5", "rate"),
        "rate",
        "Rates the chosen skill: 0 none, 1 aware, 2 supported, 3 independent, 4 advanced, 5 expert.",
    ),
    row(
        Scope::Setting,
        &[k(Code::Right), c('l')],
        Command::More,
        ("←→", "change"),
        "more",
        "One more of what the row says: a rating, a year, a credential under way and then held, a limit.",
    ),
    row(Scope::Setting, &[k(Code::Left), c('h')], Command::Less, NONE, "less", "One less of it."),
    row(
        Scope::Me,
        &[k(Code::Tab)],
        Command::NextPane,
        ("Tab", "other side"),
        "next column",
        "Goes to the best next roles, and back to the profile.",
    ),
    row(
        Scope::Me,
        &[c('a')],
        Command::All,
        ("a", "all skills"),
        "all",
        "Lists every skill by group and every credential, or those alone that matter for your role.",
    ),
    row(Scope::Me, &[c('K')], Command::Keep, ("K", "keep"), "keep", "Keeps what was tried out."),
    row(
        Scope::Me,
        &[c('w')],
        Command::WhatIf,
        ("w", "what if"),
        "what if",
        "Begins a what-if: whatever you change is tried out and not kept. Again: what was tried is forgotten.",
    ),
    row(Scope::Me, &[c('u')], Command::Undo, ("u", "undo"), "undo", "Takes the last change of your profile back."),
    row(Scope::RouteEnd, &[k(Code::Enter)], Command::Open, ("Enter", "change"), "open", "Picks another end, or other limits."),
    row(
        Scope::RouteList,
        &[k(Code::Enter)],
        Command::Open,
        ("Enter", "read"),
        "read",
        "Goes to the chosen route beside the list, step by step.",
    ),
    row(Scope::RouteList, &[c('a')], Command::All, NONE, "all", "Shows every route there is, or the first five again."),
    row(Scope::Routes, &[c('L')], Command::Limits, ("L", "limits"), "limits", "Says what routes may not do, and where they have to pass."),
    row(
        Scope::Routes,
        &[c('E')],
        Command::Export,
        ("E", "plan"),
        "export",
        "Writes the chosen route as a one-page plan: Markdown, HTML or JSON.",
    ),
    row(Scope::Routes, &[c('x')], Command::Swap, ("x", "swap"), "swap", "Goes the other way round: compares, or asks for the ways back."),
    row(Scope::Routes, &[c('i')], Command::Aim, ("i", "my goal"), "my goal", "Keeps where these routes lead as your goal."),
    row(Scope::Routes, &[c('f')], Command::RouteFrom, NONE, "route from", "Picks another role to begin at."),
    row(Scope::Compare, &[c('x')], Command::Swap, ("x", "swap"), "swap", "Goes the other way round: compares, or asks for the ways back."),
    row(
        Scope::Map,
        &[k(Code::Up), c('k')],
        Command::Up,
        ("↑↓", "steps"),
        "up",
        "Follows a step to a higher role: in the same column first, then in the same track. Up and then down is where you were. \
         With a route shown: goes to its next role.",
    ),
    row(
        Scope::Map,
        &[k(Code::Down), c('j')],
        Command::Down,
        NONE,
        "down",
        "Follows a step back, to a lower role that leads here. With a route shown: goes to the role before.",
    ),
    row(
        Scope::Map,
        &[k(Code::Tab)],
        Command::OtherWay,
        ("Tab", "next way up"),
        "next way",
        "Takes the next of the steps up, or down, that you could have followed instead; where you followed none yet, the best way up.",
    ),
    row(Scope::Map, &[k(Code::BackTab)], Command::WayBefore, NONE, "way before", "Takes the one before it."),
    row(
        Scope::Map,
        &[k(Code::Right), c('l')],
        Command::Right,
        ("←→", "row"),
        "right",
        "Goes to the next role of the level: along the row, then to the other one where it takes two.",
    ),
    row(Scope::Map, &[k(Code::Left), c('h')], Command::Left, NONE, "left", "Goes to the role before it in the level."),
    row(Scope::Map, &[k(Code::Enter)], Command::Open, ("Enter", "read"), "read", "Opens the page of the chosen role."),
    row(
        Scope::Map,
        &[c('e')],
        Command::Every,
        ("e", "every step"),
        "every step",
        "Draws every step, or the quiet map again: the steps to the next level of a track (in the narrow size those straight up), and all of the chosen role.",
    ),
    row(
        Scope::Map,
        &[c('z')],
        Command::Zoom,
        ("z", "size"),
        "zoom",
        "Draws the map in another size: the one that fits, boxes, compact, narrow, and again the one that fits.",
    ),
    row(Scope::Map, &[c('i')], Command::Aim, NONE, "my goal", "Keeps the chosen role as your goal; u takes that back."),
    row(Scope::Map, &[c('E')], Command::Export, NONE, "export", "Says which commands write the map to a file, as a drawing or as text."),
    row(Scope::Map, &[c('?'), k(Code::F(1))], Command::Help, ("?", "signs, help"), "help", "Explains the signs on the map, then the keys."),
    row(Scope::Map, &[k(Code::Home)], Command::RowFirst, NONE, "row begin", "Goes to the first role in the row."),
    row(Scope::Map, &[k(Code::End)], Command::RowLast, NONE, "row end", "Goes to the last role in the row."),
    row(Scope::Map, &[c('g')], Command::First, NONE, "first row", "Goes to the highest role in the column."),
    row(Scope::Map, &[c('G')], Command::Last, NONE, "last row", "Goes to the lowest role in the column."),
    row(Scope::Map, &[k(Code::PageUp)], Command::PageUp, NONE, "page up", "Goes two rows up."),
    row(Scope::Map, &[k(Code::PageDown), c(' ')], Command::PageDown, NONE, "page down", "Goes two rows down."),
    row(Scope::Map, &[Key::ctrl('u')], Command::HalfUp, NONE, "half a page up", "Goes one row up."),
    row(Scope::Map, &[Key::ctrl('d')], Command::HalfDown, NONE, "half a page down", "Goes one row down."),
    row(
        Scope::Screen,
        &[k(Code::Right), c('l')],
        Command::Right,
        ("←→", "columns"),
        "right",
        "Goes one column to the right; from the list of ways on it walks to the chosen role.",
    ),
    row(
        Scope::Screen,
        &[k(Code::Left), c('h')],
        Command::Left,
        NONE,
        "left",
        "Goes one column to the left; from the list of ways in it walks to the chosen role.",
    ),
    row(
        Scope::Screen,
        &[c('n')],
        Command::Next,
        ("n", "what's next"),
        "what's next",
        "Ranks what this role often leads to, with reasons for and against; for you, once you have rated your skills (5).",
    ),
    row(
        Scope::Screen,
        &[c('/')],
        Command::Find,
        ("/", "find"),
        "find",
        "Finds roles, other titles, skills, credentials, topics and questions; tolerates typos. A question is answered.",
    ),
    row(Scope::Screen, &[k(Code::Up), c('k')], Command::Up, ("↑↓", "choose"), "up", "Chooses the row above."),
    row(Scope::Screen, &[k(Code::Down), c('j')], Command::Down, NONE, "down", "Chooses the row below."),
    row(
        Scope::Screen,
        &[c('s')],
        Command::Sources,
        ("s", "sources"),
        "sources",
        "Shows what the chosen row rests on; for a step also all that there is to say of it.",
    ),
    row(
        Scope::Screen,
        &[c('d')],
        Command::Gap,
        ("d", "my gap"),
        "my gap",
        "Shows what you lack for this role, or for the one chosen in a list: skills, credentials, years.",
    ),
    row(
        Scope::Screen,
        &[c('c')],
        Command::CompareWith,
        ("c", "compare"),
        "compare with",
        "Compares this role with another one, differences first, your own levels beside.",
    ),
    row(
        Scope::Screen,
        &[c('['), k(Code::Backspace), Key::alt(Code::Left)],
        Command::Back,
        ("[", "back"),
        "back",
        "Goes back along the trail.",
    ),
    row(Scope::Screen, &[c(']'), Key::alt(Code::Right)], Command::Forward, NONE, "forward", "Goes forward again."),
    row(Scope::Screen, &[c('H')], Command::Home, NONE, "home", "Walks to the role the explorer opened on."),
    row(Scope::Screen, &[k(Code::Tab)], Command::NextPane, NONE, "next column", "Goes to the next column."),
    row(Scope::Screen, &[k(Code::BackTab)], Command::PreviousPane, NONE, "previous column", "Goes to the column before."),
    row(Scope::Screen, &[k(Code::PageUp)], Command::PageUp, NONE, "page up", "Goes a page up."),
    row(Scope::Screen, &[k(Code::PageDown), c(' ')], Command::PageDown, NONE, "page down", "Goes a page down."),
    row(Scope::Screen, &[Key::ctrl('u')], Command::HalfUp, NONE, "half a page up", "Goes half a page up."),
    row(Scope::Screen, &[Key::ctrl('d')], Command::HalfDown, NONE, "half a page down", "Goes half a page down."),
    row(Scope::Screen, &[c('g'), k(Code::Home)], Command::First, NONE, "first row", "Chooses the first row."),
    row(Scope::Screen, &[c('G'), k(Code::End)], Command::Last, NONE, "last row", "Chooses the last row."),
    row(
        Scope::Screen,
        &[c('m')],
        Command::Bookmark,
        NONE,
        "bookmark",
        "Sets a bookmark on this page, or takes it away; it is kept in your profile.",
    ),
    row(Scope::Screen, &[c('*')], Command::Bookmarks, NONE, "bookmarks", "Lists the bookmarks."),
    row(Scope::Screen, &[c('y')], Command::Copy, NONE, "copy", "Copies the page as text to the clipboard of the terminal (OSC 52)."),
    row(Scope::Screen, &[c('z')], Command::Zoom, NONE, "zoom", "Gives the whole width to one column, or shows all again."),
    row(
        Scope::Screen,
        &[c('r')],
        Command::RouteTo,
        ("r", "route"),
        "route to",
        "Shows several ways from this role to another one, each with its price.",
    ),
    row(Scope::Screen, &[c('i')], Command::Aim, NONE, "my goal", "On the page of a role: keeps that role as your goal; u takes that back."),
    row(Scope::Screen, &[c('E')], Command::Export, NONE, "export", "On the Routes screen: writes the chosen route as a one-page plan."),
    row(
        Scope::Screen,
        &[c('2'), Key::alt(Code::Char('2'))],
        Command::Map,
        NONE,
        "map",
        "Shows the Map screen, the role you are on chosen; from the Routes screen, with the chosen route drawn on it.",
    ),
    row(
        Scope::Screen,
        &[c('3'), Key::alt(Code::Char('3'))],
        Command::Routes,
        NONE,
        "routes",
        "Shows the Routes screen: ways from one role to another; to your goal, once you have one.",
    ),
    row(Scope::Screen, &[c('N')], Command::Note, NONE, "note", "Writes down something about this page; it is kept in your profile."),
    row(
        Scope::Screen,
        &[c('o')],
        Command::Doors,
        NONE,
        "most doors",
        "Shows which one skill, raised by one, brings most roles within reach.",
    ),
    row(Scope::Screen, &[c('+'), c('=')], Command::More, NONE, "more", "Rates the chosen skill one higher."),
    row(Scope::Screen, &[c('-')], Command::Less, NONE, "less", "Rates the chosen skill one lower."),
    row(
        Scope::Screen,
        &[c('w')],
        Command::WhatIf,
        NONE,
        "what if",
        "Begins a what-if: whatever you change of your profile is tried out and not kept. Again: what was tried is forgotten.",
    ),
    row(Scope::Screen, &[c('K')], Command::Keep, NONE, "keep", "Keeps what was tried out."),
    row(Scope::Screen, &[c('u')], Command::Undo, NONE, "undo", "Takes the last change of your profile back."),
    row(
        Scope::Screen,
        &[c('1'), Key::alt(Code::Char('1'))],
        Command::Explore,
        NONE,
        "explore",
        "Shows the Explore screen, with the role one was on.",
    ),
    row(
        Scope::Screen,
        &[c('4'), Key::alt(Code::Char('4'))],
        Command::Compare,
        NONE,
        "compare",
        "Shows the Compare screen: two roles side by side.",
    ),
    row(
        Scope::Screen,
        &[c('5'), Key::alt(Code::Char('5'))],
        Command::Me,
        NONE,
        "me",
        "Shows the screen Me: your profile, and what it changes.",
    ),
    row(
        Scope::Screen,
        &[c('6'), Key::alt(Code::Char('6'))],
        Command::Questions,
        NONE,
        "questions",
        "Shows the questions people ask, with their answers, and the topics.",
    ),
    row(Scope::Screen, &[c('T')], Command::Theme, NONE, "theme", "Changes to the next theme."),
    row(
        Scope::Screen,
        &[c('M')],
        Command::Mouse,
        NONE,
        "mouse",
        "Leaves the mouse to the terminal, to select text; again to take it back.",
    ),
    row(Scope::Screen, &[c('R')], Command::Reload, NONE, "reload", "Reads the data files again."),
    row(Scope::Next, &[k(Code::Enter), k(Code::Right), c('l')], Command::Open, ("Enter", "walk"), "walk", "Walks to the chosen role."),
    row(Scope::Next, &[c('a')], Command::All, ("a", "all"), "all", "Shows every option, or the best three again."),
    row(
        Scope::Next,
        &[c('d')],
        Command::Details,
        ("d", "reasons"),
        "every reason",
        "Shows every reason and the whole gap, or the weightiest again.",
    ),
    row(Scope::Gap, &[c('a')], Command::All, ("a", "what is met"), "all", "Shows what is met too, or folds it away."),
    row(Scope::Entry, &[k(Code::Enter)], Command::Open, ("Enter", "keep"), "open", "Keeps what is typed."),
    row(Scope::File, &[k(Code::Enter)], Command::Open, ("Enter", "write"), "open", "Writes the file, unless one of that name is there."),
    row(
        Scope::Entry,
        &[Key::ctrl('j'), Key::alt(Code::Enter)],
        Command::LineEnd,
        NONE,
        "line end",
        "Ends a line of a note; it is shown as ¶.",
    ),
    row(Scope::Panel, &[c('+'), c('=')], Command::More, NONE, "more", "Rates the chosen skill one higher."),
    row(Scope::Panel, &[c('-')], Command::Less, NONE, "less", "Rates the chosen skill one lower."),
    row(Scope::Panel, &[c('u')], Command::Undo, NONE, "undo", "Takes the last change of your profile back."),
    row(Scope::Panel, &[k(Code::Enter)], Command::Open, ("Enter", "open"), "open", "Opens what is chosen."),
    row(Scope::Panel, &[k(Code::Up), c('k')], Command::Up, ("↑↓", "choose"), "up", "Chooses the row above."),
    row(Scope::Panel, &[k(Code::Down), c('j')], Command::Down, NONE, "down", "Chooses the row below."),
    row(Scope::Panel, &[c('s')], Command::Sources, NONE, "sources", "Shows what the chosen row rests on."),
    row(Scope::Panel, &[k(Code::PageUp)], Command::PageUp, NONE, "page up", "Goes a page up."),
    row(Scope::Panel, &[k(Code::PageDown), c(' ')], Command::PageDown, NONE, "page down", "Goes a page down."),
    row(Scope::Panel, &[c('g'), k(Code::Home)], Command::First, NONE, "first row", "Chooses the first row."),
    row(Scope::Panel, &[c('G'), k(Code::End)], Command::Last, NONE, "last row", "Chooses the last row."),
    row(Scope::Panel, &[c('y')], Command::Copy, NONE, "copy", "Copies what the panel says as text."),
    row(Scope::Typing, &[k(Code::Enter)], Command::Open, ("Enter", "go"), "open", "Opens what is chosen."),
    row(Scope::Typing, &[k(Code::Up)], Command::Up, ("↑↓", "choose"), "up", "Chooses the row above."),
    row(Scope::Typing, &[k(Code::Down)], Command::Down, NONE, "down", "Chooses the row below."),
    row(Scope::Typing, &[k(Code::PageUp)], Command::PageUp, NONE, "page up", "Goes a page up."),
    row(Scope::Typing, &[k(Code::PageDown)], Command::PageDown, NONE, "page down", "Goes a page down."),
    row(
        Scope::Everywhere,
        &[k(Code::Esc)],
        Command::Close,
        ("Esc", "close"),
        "close",
        "Closes the panel, or clears what was typed; it never ends the program.",
    ),
    row(Scope::Everywhere, &[c('?'), k(Code::F(1))], Command::Help, ("?", "help"), "help", "Shows the keys."),
    row(
        Scope::Everywhere,
        &[c(':'), Key::ctrl('p')],
        Command::Commands,
        NONE,
        "commands",
        "Lists every command by name, and the command line that prints this page.",
    ),
    row(Scope::Everywhere, &[Key::ctrl('z')], Command::Suspend, NONE, "suspend", "Stops the program; fg brings it back."),
    row(
        Scope::Everywhere,
        &[c('q'), Key::ctrl('c')],
        Command::Quit,
        ("q", "quit"),
        "quit",
        "Ends the program; Ctrl-c does so while typing too.",
    ),
];

/// The scopes that hold, the most particular first.
#[must_use]
pub fn look_up(scopes: &[Scope], key: Key) -> Option<Command> {
    let typing = scopes.contains(&Scope::Typing);
    if typing && key.typed().is_some() {
        return None;
    }
    scopes.iter().find_map(|scope| {
        KEYMAP.iter().find(|binding| binding.scope == *scope && binding.keys.contains(&key)).map(|binding| binding.command)
    })
}

/// The hints for the footer: the keys as shown, the words, and the command a click on them gives.
#[must_use]
pub fn hints(scopes: &[Scope]) -> Vec<(&'static str, &'static str, Command)> {
    let panel =
        scopes.iter().any(|scope| matches!(scope, Scope::Panel | Scope::Typing | Scope::Next | Scope::Gap | Scope::Entry | Scope::File));
    let row = |scope: &Scope| {
        let scope = *scope;
        KEYMAP.iter().filter(move |binding| binding.scope == scope && !binding.hint.0.is_empty())
    };
    let mut hints: Vec<(&'static str, &'static str, Command)> = Vec::new();
    for binding in scopes.iter().flat_map(row) {
        let is_meant = panel || binding.command != Command::Close;
        let is_typed = scopes.contains(&Scope::Typing) && binding.keys.iter().all(|key| key.typed().is_some());
        let is_new = hints.iter().all(|(_, _, command)| *command != binding.command);
        if is_meant && !is_typed && is_new {
            hints.push((typing_hint(scopes, binding), binding.hint.1, binding.command));
        }
    }
    hints
}

/// While typing, the key in the footer must not be a bare character.
fn typing_hint(scopes: &[Scope], binding: &Binding) -> &'static str {
    match binding.command {
        Command::Help if scopes.contains(&Scope::Typing) => "F1",
        Command::Quit if scopes.contains(&Scope::Typing) => "Ctrl-c",
        _ => binding.hint.0,
    }
}

/// The keys of a binding as people read them: `↑ k`.
#[must_use]
pub fn keys_of(binding: &Binding) -> String {
    binding.keys.iter().map(ToString::to_string).collect::<Vec<_>>().join("  ")
}
