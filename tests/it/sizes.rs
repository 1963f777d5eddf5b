//! Every screen at every size: nothing panics, nothing is drawn outside, no cell holds what could act on a terminal.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use rungs::app::theme::ThemeName;
use rungs::app::{Model, Msg};
use rungs::domain::Catalogue;
use rungs::ui::{Depth, Look, draw};
use unicode_width::UnicodeWidthStr;

use crate::pictures_fixture::{built_in, hostile, on, press, send, size};

/// Every size there is to try.
fn every_size() -> impl Iterator<Item = (u16, u16)> {
    (0_u16..=120).flat_map(|width| (0_u16..=50).map(move |height| (width, height)))
}

/// Every width at some heights, and every height at some widths: the edges at which the layout changes are among them.
fn edges() -> impl Iterator<Item = (u16, u16)> {
    let across = (0_u16..=120).flat_map(|width| [0, 1, 12, 17, 50].map(move |height| (width, height)));
    let down = (0_u16..=50).flat_map(|height| [1, 40, 80, 120].map(move |width| (width, height)));
    across.chain(down)
}

/// A cell beyond the buffer that is drawn on, so that what is written outside is seen.
const GUARD: &str = "\u{1}";

/// Draws into the upper left part of a larger buffer and looks at every cell.
fn check(catalogue: &Catalogue, model: &Model, look: &Look, what: &str) {
    let area = Rect::new(0, 0, model.size.width, model.size.height);
    let mut buffer = Buffer::empty(area);
    let cursor = draw(catalogue, model, look, &mut buffer);
    assert_eq!(buffer.area, area, "{what}");
    for cell in &buffer.content {
        let symbol = cell.symbol();
        assert!(!symbol.chars().any(acts), "{what}: a cell holds {symbol:?}");
        assert!(!look.ascii || symbol.is_ascii(), "{what}: {symbol:?} is not ASCII");
    }
    for at in area.positions() {
        let Some(cell) = buffer.cell(at).filter(|cell| cell.symbol().width() > 1) else { continue };
        let right = buffer.cell((at.x + 1, at.y)).filter(|_| at.x + 1 < area.width).map(|cell| cell.symbol().trim());
        assert_eq!(right, Some(""), "{what}: nothing may stand on the right half of {:?}", cell.symbol());
    }
    if let Some(position) = cursor {
        assert!(area.contains(position), "{what}: the cursor is at {position:?}");
    }
    if model.size.is_enough() {
        assert!(cursor.is_some(), "{what}: there is no cursor");
    }
}

/// What drives a terminal, turns text round or is not seen.
fn acts(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{61C}')
}

fn look() -> Look {
    Look::new(ThemeName::Default, Depth::True, false)
}

/// Draws a state at every size it is resized to.
fn resized(catalogue: &Catalogue, model: &Model, look: &Look, (what, sizes): (&str, impl Iterator<Item = (u16, u16)>)) {
    let mut model = model.clone();
    for (width, height) in sizes {
        send(catalogue, &mut model, Msg::Resized(size(width, height)));
        check(catalogue, &model, look, &format!("{what} at {width}×{height}"));
    }
}

/// The states of a catalogue, each by the role it begins on and the keys that lead to it.
fn draw_all(catalogue: &Catalogue, states: &[(&str, &str)]) {
    for (slug, keys) in states {
        let mut model = on(catalogue, slug, (80, 24));
        press(catalogue, &mut model, keys);
        resized(catalogue, &model, &look(), (&format!("{slug} {keys:?}"), edges()));
    }
}

#[test]
fn explore_is_drawn_at_every_size() {
    let model = on(built_in(), "project-manager", (80, 24));
    resized(built_in(), &model, &look(), ("Explore", every_size()));
}

#[test]
fn a_panel_is_drawn_at_every_size() {
    let mut model = on(built_in(), "pmo-analyst", (80, 24));
    press(built_in(), &mut model, "n");
    resized(built_in(), &model, &look(), ("what's next", every_size()));
}

#[test]
fn every_column_with_its_notice_is_drawn_at_every_edge() {
    draw_all(built_in(), &[("project-manager", "Left G"), ("project-manager", "Left Left G m"), ("project-manager", "z m")]);
}

#[test]
fn roles_without_ways_are_drawn_at_every_edge() {
    let catalogue = built_in();
    let without = |on: bool| {
        let ways = |role| if on { catalogue.steps_from(role).len() } else { catalogue.steps_into(role).len() };
        let role = catalogue.roles().find(|role| ways(*role) == 0).expect("there are roles at either end");
        catalogue.role(role).slug.to_string()
    };
    draw_all(catalogue, &[(without(true).as_str(), ""), (without(false).as_str(), "Left Left")]);
}

#[test]
fn skills_and_credentials_are_drawn_at_every_edge() {
    draw_all(built_in(), &[("project-manager", "/ stakeholder Enter G"), ("project-manager", "/ pmp Enter")]);
}

#[test]
fn typing_panels_are_drawn_at_every_edge() {
    draw_all(built_in(), &[("project-manager", "/ project Down*5"), ("project-manager", ": Down*30"), ("project-manager", "? PgDn*9")]);
}

#[test]
fn the_other_panels_are_drawn_at_every_edge() {
    draw_all(
        built_in(),
        &[("project-manager", "n a d Down*7"), ("project-manager", "s Down*12"), ("project-manager", "Left s"), ("project-manager", "m *")],
    );
}

#[test]
fn ascii_is_drawn_at_every_edge() {
    for (slug, keys) in [("project-manager", ""), ("project-manager", "n")] {
        let mut model = on(built_in(), slug, (80, 24));
        press(built_in(), &mut model, keys);
        resized(built_in(), &model, &Look::new(ThemeName::Default, Depth::None, true), (keys, edges()));
    }
    let model = on(hostile(), "hard-1", (80, 24));
    resized(hostile(), &model, &Look::new(ThemeName::Default, Depth::None, true), ("hostile", edges()));
}

#[test]
fn hostile_texts_are_drawn_at_many_sizes() {
    for index in 0..6 {
        for keys in ["", "Left PgDn PgDn", "Left Left", "Left s", "n", "s", "n d", "Left G m"] {
            let mut model = on(hostile(), &format!("hard-{index}"), (80, 24));
            press(hostile(), &mut model, keys);
            for width in (0..=120).step_by(3) {
                let height = 10 + width % 17;
                send(hostile(), &mut model, Msg::Resized(size(width, height)));
                check(hostile(), &model, &look(), &format!("hard-{index} {keys:?} at {width}×{height}"));
            }
        }
    }
}

#[test]
fn hostile_lists_are_drawn_at_many_sizes() {
    for keys in ["/", "/ 项目", "/ text:👩", "m * ", "/ leaf Down*150", "G", "G s", "z G", "/ abcd Enter", "T*3 n a G"] {
        let mut model = on(hostile(), "hard-0", (80, 24));
        press(hostile(), &mut model, keys);
        for width in (0..=120).step_by(5) {
            let height = 8 + width % 19;
            send(hostile(), &mut model, Msg::Resized(size(width, height)));
            check(hostile(), &model, &look(), &format!("{keys:?} at {width}×{height}"));
        }
    }
}

#[test]
fn a_role_with_nothing_at_all_is_drawn_at_every_edge() {
    draw_all(hostile(), &[("bare", ""), ("bare", "Left"), ("bare", "n")]);
}

#[test]
fn a_long_trail_of_hard_titles_stays_in_its_line() {
    let mut model = on(hostile(), "hard-0", (80, 24));
    for index in [1, 2, 3, 4, 5, 0, 3] {
        press(hostile(), &mut model, "/");
        send(hostile(), &mut model, Msg::Paste(format!("hard-{index}")));
        press(hostile(), &mut model, "Enter");
    }
    press(hostile(), &mut model, "[ [ [");
    resized(hostile(), &model, &look(), ("the trail", edges()));
}

#[test]
fn the_input_line_scrolls_with_what_is_typed() {
    for typed in ["漢字".repeat(60), "x".repeat(150), "👩\u{200D}🚀e\u{301}".repeat(30)] {
        let mut model = on(built_in(), "project-manager", (80, 24));
        press(built_in(), &mut model, "/");
        send(built_in(), &mut model, Msg::Paste(typed.clone()));
        press(built_in(), &mut model, "Left*20");
        for width in 40..=120 {
            send(built_in(), &mut model, Msg::Resized(size(width, 14)));
            check(built_in(), &model, &look(), &format!("{typed} at {width}"));
        }
    }
}

#[test]
fn nothing_is_drawn_beyond_the_size_of_the_model() {
    let mut model = on(built_in(), "project-manager", (80, 24));
    for (width, height) in [(40, 12), (80, 24), (110, 30)] {
        for keys in ["", "n", "m"] {
            send(built_in(), &mut model, Msg::Resized(size(width, height)));
            press(built_in(), &mut model, keys);
            let mut buffer = Buffer::empty(Rect::new(0, 0, width + 10, height + 10));
            for cell in &mut buffer.content {
                cell.set_symbol(GUARD);
            }
            draw(built_in(), &model, &look(), &mut buffer);
            let outside = |at: &Position| at.x >= width || at.y >= height;
            let written = buffer.area.positions().filter(outside).find(|at| buffer.cell(*at).is_none_or(|cell| cell.symbol() != GUARD));
            assert_eq!(written, None, "{keys} at {width}×{height}");
        }
    }
}

#[test]
fn a_buffer_smaller_than_the_model_says_what_is_needed() {
    let model = on(built_in(), "project-manager", (80, 24));
    for (width, height) in [(0, 0), (1, 1), (10, 5), (79, 24), (80, 23)] {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        assert_eq!(draw(built_in(), &model, &look(), &mut buffer), None);
    }
}
