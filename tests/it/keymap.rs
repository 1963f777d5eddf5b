//! The one table of keys: nothing twice, nothing left out, nothing promised that is not so.

use std::collections::HashSet;

use rungs::app::hit::footer;
use rungs::app::key::{Code, Key, script};
use rungs::app::keymap::{hints, keys_of, look_up};
use rungs::app::panel::Purpose;
use rungs::app::read::scopes;
use rungs::app::{Command, Effect, KEYMAP, Model, Msg, Scope, read, update};
use tui_input::InputRequest;

use crate::pictures_fixture as fixture;

/// Every command there is. The match stops the compiler where one is added and forgotten here.
fn every_command() -> Vec<Command> {
    use Command as C;
    let all = [
        C::Up,
        C::Down,
        C::Left,
        C::Right,
        C::PageUp,
        C::PageDown,
        C::HalfUp,
        C::HalfDown,
        C::First,
        C::Last,
        C::Open,
        C::NextPane,
        C::PreviousPane,
        C::Back,
        C::Forward,
        C::Home,
        C::Next,
        C::All,
        C::Details,
        C::Find,
        C::Commands,
        C::Help,
        C::Sources,
        C::Bookmark,
        C::Bookmarks,
        C::Copy,
        C::CopyCommand,
        C::Zoom,
        C::Theme,
        C::Mouse,
        C::Reload,
        C::Explore,
        C::Map,
        C::Every,
        C::OtherWay,
        C::WayBefore,
        C::RowFirst,
        C::RowLast,
        C::Questions,
        C::Routes,
        C::RouteTo,
        C::RouteFrom,
        C::Limits,
        C::Aim,
        C::Export,
        C::Compare,
        C::CompareWith,
        C::Swap,
        C::Me,
        C::Gap,
        C::Doors,
        C::Rate,
        C::More,
        C::Less,
        C::Note,
        C::LineEnd,
        C::Undo,
        C::WhatIf,
        C::Keep,
        C::Close,
        C::Suspend,
        C::Quit,
    ];
    for command in all {
        match command {
            C::Up | C::Down | C::Left | C::Right | C::PageUp | C::PageDown | C::HalfUp | C::HalfDown | C::First | C::Last => {}
            C::Open | C::NextPane | C::PreviousPane | C::Back | C::Forward | C::Home | C::Next | C::All | C::Details | C::Find => {}
            C::Commands | C::Help | C::Sources | C::Bookmark | C::Bookmarks | C::Copy | C::CopyCommand | C::Zoom | C::Theme => {}
            C::Mouse | C::Reload | C::Explore | C::Questions | C::Close | C::Suspend | C::Quit => {}
            C::Compare | C::CompareWith | C::Swap | C::Me | C::Gap | C::Doors | C::Rate | C::More | C::Less => {}
            C::Routes | C::RouteTo | C::RouteFrom | C::Limits | C::Aim | C::Export => {}
            C::Map | C::Every | C::RowFirst | C::RowLast | C::OtherWay | C::WayBefore => {}
            C::Note | C::LineEnd | C::Undo | C::WhatIf | C::Keep => {}
        }
    }
    all.to_vec()
}

/// The keys that lead to every state the explorer can be in, from its start.
const STATES: &[&str] = &[
    "",
    "Left",
    "Left Left",
    "n",
    "n a",
    "n d",
    "n s",
    "/",
    "/ text:plan",
    ":",
    "?",
    "s",
    "*",
    "m *",
    "z",
    "Left Down*4 Enter",
    "/ F1",
    "n : n",
    "3",
    "r director Enter",
    "r director Enter Right",
    "r director Enter L Right",
    "r director Enter E",
    "2",
    "2 Up",
    "2 e z",
    "3 2",
    "r director Enter 2",
    "2 /",
    "2 s",
    "4",
    "4 x",
    "c",
    "c coach",
    "5",
    "5 3 Left Right",
    "5 w 3",
    "5 Tab",
    "5 a G",
    "5 g Enter Down Enter",
    "d",
    "d 3",
    "o",
    "N text:soon",
];

fn states(size: (u16, u16)) -> impl Iterator<Item = (&'static str, Model)> {
    STATES.iter().map(move |keys| (*keys, fixture::after(fixture::small(), size, keys)))
}

#[test]
fn no_key_stands_twice_in_a_scope() {
    let mut seen = HashSet::new();
    for binding in KEYMAP {
        for key in binding.keys {
            assert!(seen.insert((binding.scope, *key)), "{key} twice in {:?}", binding.scope);
        }
    }
}

#[test]
fn every_command_has_a_key_except_the_one_that_is_a_row_of_a_panel() {
    for command in every_command() {
        let has_key = KEYMAP.iter().any(|binding| binding.command == command && !binding.keys.is_empty());
        assert_eq!(has_key, command != Command::CopyCommand, "{command:?}");
    }
}

#[test]
fn every_scope_has_a_heading_in_the_help_and_a_row() {
    for binding in KEYMAP {
        assert!(Scope::ALL.iter().any(|(scope, _)| *scope == binding.scope), "{:?}", binding.scope);
    }
    for (scope, _) in Scope::ALL {
        assert!(KEYMAP.iter().any(|binding| binding.scope == *scope), "{scope:?}");
    }
}

#[test]
fn every_row_says_what_it_does_in_a_sentence() {
    for binding in KEYMAP {
        assert!(binding.help.ends_with('.') && binding.help.len() > 10, "{}", binding.help);
        assert!(binding.help.starts_with(char::is_uppercase), "{}", binding.help);
        assert!(!binding.name.is_empty() && binding.name.chars().count() <= 17, "{} is too long for its column", binding.name);
        assert!(keys_of(binding).chars().count() <= 19, "{} is too long for its column", keys_of(binding));
    }
}

#[test]
fn a_command_has_one_name_in_every_scope_but_what_enter_does() {
    for binding in KEYMAP.iter().filter(|binding| binding.command != Command::Open) {
        let other = KEYMAP.iter().find(|other| other.command == binding.command && other.name != binding.name);
        assert!(other.is_none(), "{:?} is also {}", binding.command, binding.name);
    }
}

#[test]
fn the_keys_that_terminals_and_multiplexers_take_are_not_bound() {
    for binding in KEYMAP {
        for key in binding.keys {
            let taken = ['i', 'm', 'a', 'b', 's', 'q', 'h'].map(Key::ctrl);
            assert!(!taken.contains(key), "{key}");
            // Alt with a digit goes to a screen from where the digit itself rates; where a terminal takes it, the
            // command panel does the same.
            assert!(!matches!(key, Key { code: Code::Char(character), alt: true, .. } if !character.is_ascii_digit()), "{key}");
            assert!(!key.ctrl || !matches!(key.code, Code::Enter | Code::Tab), "{key}");
        }
    }
}

#[test]
fn every_hint_names_keys_of_its_binding() {
    for binding in KEYMAP.iter().filter(|binding| !binding.hint.0.is_empty()) {
        let pair = [Command::Up, Command::Down, Command::Left, Command::Right, Command::More].contains(&binding.command);
        if binding.command == Command::Rate {
            assert_eq!((binding.hint.0, binding.keys.first(), binding.keys.last()), ("0–5", Some(&Key::char('0')), Some(&Key::char('5'))));
        } else if pair {
            // Two arrows stand for two rows.
            for arrow in binding.hint.0.chars() {
                let of_scope = |other: &&rungs::app::keymap::Binding| other.scope == binding.scope;
                assert!(
                    KEYMAP.iter().filter(of_scope).any(|other| other.keys.iter().any(|key| key.to_string() == arrow.to_string())),
                    "{arrow}"
                );
            }
        } else {
            assert!(binding.keys.iter().any(|key| key.to_string() == binding.hint.0), "{} {}", binding.hint.0, binding.name);
        }
        assert!(!binding.hint.1.is_empty());
    }
}

#[test]
fn what_the_footer_shows_while_typing_are_keys_that_work_while_typing() {
    for (keys, words, command) in hints(&[Scope::Typing, Scope::Everywhere]) {
        let key = match keys {
            "↑↓" => Key::of(Code::Up),
            "Esc" => Key::of(Code::Esc),
            "Enter" => Key::of(Code::Enter),
            "F1" => Key::of(Code::F(1)),
            "Ctrl-c" => Key::ctrl('c'),
            other => panic!("{other} is no key to use while typing"),
        };
        assert_eq!(look_up(&[Scope::Typing, Scope::Everywhere], key), Some(command), "{words}");
    }
}

#[test]
fn while_typing_every_bare_character_is_text() {
    for keys in ["/", ":", "?"] {
        let model = fixture::after(fixture::small(), (80, 24), keys);
        for character in ('!'..='~').chain([' ', 'é', '漢', 'ß']) {
            assert_eq!(read(&model, Key::char(character)), Some(Msg::Type(InputRequest::InsertChar(character))), "{character} in {keys}");
        }
    }
}

#[test]
fn a_bare_character_is_never_typed_where_nothing_is_typed() {
    let model = fixture::after(fixture::small(), (80, 24), "");
    assert_eq!(read(&model, Key::char('x')), Some(Msg::Notice("x does nothing here; ? shows the keys".to_owned())));
    assert_eq!(read(&model, Key::char('n')), Some(Msg::Do(Command::Next)));
}

#[test]
fn a_scope_that_types_binds_no_bare_character() {
    for binding in KEYMAP.iter().filter(|binding| binding.scope == Scope::Typing) {
        assert!(binding.keys.iter().all(|key| key.typed().is_none()), "{}", binding.name);
    }
}

#[test]
fn esc_never_quits() {
    for (keys, mut model) in states((80, 24)) {
        for _ in 0..6 {
            let effects = fixture::press(fixture::small(), &mut model, "Esc");
            assert_eq!(effects, [], "after {keys:?}");
        }
        assert!(model.panels.is_empty() && !model.zoom, "after {keys:?} Esc leads back to the screen");
    }
}

#[test]
fn ctrl_c_quits_from_everywhere() {
    for size in [(80, 24), (120, 40), (40, 12), (10, 3)] {
        for (keys, mut model) in states(size) {
            assert_eq!(fixture::press(fixture::small(), &mut model, "C-c"), [Effect::Quit], "after {keys:?}");
        }
    }
}

#[test]
fn q_quits_wherever_nothing_is_typed() {
    for (keys, mut model) in states((80, 24)) {
        let typing = scopes(&model).contains(&Scope::Typing);
        let quits = fixture::press(fixture::small(), &mut model, "q") == [Effect::Quit];
        assert_eq!(quits, !typing, "after {keys:?}");
    }
}

#[test]
fn on_a_screen_that_is_too_small_q_quits_as_its_line_says_and_nothing_else_happens() {
    for (keys, mut model) in states((80, 24)) {
        fixture::send(fixture::small(), &mut model, Msg::Resized(fixture::size(39, 24)));
        let before = model.clone();
        assert_eq!(fixture::press(fixture::small(), &mut model, "Enter n / x Esc Down ? y R"), [], "after {keys:?}");
        assert_eq!(model, before, "after {keys:?}");
        assert_eq!(fixture::press(fixture::small(), &mut model, "q"), [Effect::Quit], "after {keys:?}");
    }
}

#[test]
fn the_footer_of_eighty_columns_shows_the_six_keys_one_needs_first() {
    let model = fixture::after(fixture::built_in(), (80, 24), "");
    let shown: Vec<&str> = footer(&model).iter().map(|hint| hint.keys).collect();
    for key in ["Enter", "↑↓", "n", "/", "?", "q"] {
        assert!(shown.contains(&key), "{key} is not among {shown:?}");
    }
}

#[test]
fn the_footer_never_runs_over_its_line_and_always_holds_help_and_quit() {
    for width in 40..200 {
        for (keys, model) in states((width, 24)) {
            let hints = footer(&model);
            let shown: Vec<Command> = hints.iter().map(|hint| hint.command).collect();
            assert!(shown.contains(&Command::Help) && shown.contains(&Command::Quit), "{width} {keys:?}: {shown:?}");
            assert!((2..=9).contains(&hints.len()), "{width} {keys:?}: {shown:?}");
            assert!(hints.iter().all(|hint| hint.area.x + hint.area.width <= width), "{width} {keys:?}");
            assert!(hints.windows(2).all(|pair| pair[0].area.x + pair[0].area.width < pair[1].area.x), "{width} {keys:?}");
        }
    }
}

#[test]
fn no_hint_of_the_footer_does_nothing() {
    for (keys, model) in states((160, 40)) {
        for hint in footer(&model) {
            let mut after = model.clone();
            let effect = update(fixture::small(), &mut after, Msg::Do(hint.command));
            let moves = [Command::Up, Command::Close].contains(&hint.command);
            assert!(effect.is_some() || after != model || moves, "{} {} after {keys:?}", hint.keys, hint.words);
        }
    }
}

#[test]
fn a_page_without_ways_offers_no_columns() {
    let model = fixture::after(fixture::small(), (160, 40), "Left Down*4 Enter");
    assert_eq!(fixture::here(fixture::small(), &model), "planning");
    let shown: Vec<Command> = footer(&model).iter().map(|hint| hint.command).collect();
    assert!(!shown.contains(&Command::Right), "{shown:?}");
}

#[test]
fn help_and_sources_do_not_offer_to_open_what_opens_nothing() {
    for keys in ["?", "Left s"] {
        let model = fixture::after(fixture::small(), (160, 40), keys);
        assert!(footer(&model).iter().all(|hint| hint.command != Command::Open), "{keys}");
    }
    let model = fixture::after(fixture::small(), (160, 40), "m *");
    assert!(matches!(model.panels[0].purpose, Purpose::Bookmarks));
    assert!(footer(&model).iter().any(|hint| hint.command == Command::Open));
}

#[test]
fn keys_are_written_as_they_are_read() {
    for (word, key, shown) in [
        ("Down", Key::of(Code::Down), "↓"),
        ("C-d", Key::ctrl('d'), "Ctrl-d"),
        ("M-Left", Key::alt(Code::Left), "Alt-←"),
        ("F1", Key::of(Code::F(1)), "F1"),
        ("j", Key::char('j'), "j"),
        ("Space", Key::char(' '), "Space"),
        ("S-Tab", Key::of(Code::BackTab), "Shift-Tab"),
    ] {
        assert_eq!(script(word), Ok(vec![key]));
        assert_eq!(key.to_string(), shown);
    }
    assert_eq!(script("Down*3 ab").map(|keys| keys.len()), Ok(5));
    assert_eq!(script("text:Down").map(|keys| keys.len()), Ok(4));
    assert!(script("Down*x").is_err() && script("Down*0").is_err());
}
