//! Pictures of every screen, and what colours may and may not do.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use rungs::app::Model;
use rungs::app::theme::ThemeName;
use rungs::domain::Catalogue;
use rungs::ui::{Depth, Look, draw, drawn, picture, text};

use crate::pictures_fixture::{after, asked, built_in, on, press, small};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (60, 16)];
const DEPTHS: [Depth; 4] = [Depth::None, Depth::Sixteen, Depth::Many, Depth::True];

fn look() -> Look {
    Look::new(ThemeName::Default, Depth::True, false)
}

/// The picture of a screen, with a mark where the cursor is said to be.
fn picture_of(catalogue: &Catalogue, model: &Model, look: &Look) -> String {
    let mut buffer = drawn(catalogue, model, look);
    let cursor = draw(catalogue, model, look, &mut buffer);
    let place = cursor.map_or_else(|| "hidden".to_owned(), |at| format!("{},{}", at.x, at.y));
    format!("{}cursor {place}\n", picture::text(&buffer))
}

/// Pictures of the small catalogue after some keys, at the three sizes.
fn pictures(name: &str, keys: &str) {
    for (width, height) in SIZES {
        // One column alone begins on the page; from there the same keys are to show the same things.
        let first = if width < 80 && !keys.is_empty() { "Right " } else { "" };
        let model = after(small(), (width, height), &format!("{first}{keys}"));
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), picture_of(small(), &model, &look()));
    }
}

#[test]
fn explore_on_a_role() {
    pictures("explore", "");
}

#[test]
fn explore_with_the_keys_on_the_page() {
    pictures("explore_page", "Left Down Down Down");
}

#[test]
fn explore_at_the_end_of_a_page() {
    pictures("explore_page_end", "Left G");
}

#[test]
fn explore_with_the_keys_on_the_ways_in() {
    pictures("explore_from", "Left Left");
}

#[test]
fn a_role_that_leads_nowhere() {
    pictures("no_ways_on", "Down Enter");
}

#[test]
fn a_role_with_nothing_beside_it() {
    pictures("nothing_beside", "/ keeper Enter");
}

#[test]
fn a_skill() {
    pictures("skill", "/ planning Enter");
}

#[test]
fn a_credential() {
    pictures("credential", "/ cbm Enter");
}

#[test]
fn the_find_panel() {
    pictures("find", "/ works");
}

#[test]
fn the_find_panel_with_nothing_found() {
    pictures("find_nothing", "/ zzzzqqq");
}

#[test]
fn the_command_panel() {
    pictures("commands", ":");
}

#[test]
fn the_help() {
    pictures("help", "?");
}

#[test]
fn the_sources_of_a_sentence() {
    pictures("sources", "Left s");
}

#[test]
fn the_whole_of_a_step() {
    pictures("step", "s");
}

#[test]
fn the_bookmarks_and_a_notice() {
    pictures("bookmarks_none", "*");
    pictures("notice", "m");
    pictures("bookmarks", "m / planning Enter m *");
}

#[test]
fn what_is_next() {
    pictures("next", "n");
    pictures("next_all_in_detail", "n a d");
}

#[test]
fn questions_and_topics() {
    let scenes = [
        ("list", "6"),
        ("answer", "6 Enter"),
        ("answer_end", "6 Enter G"),
        ("claim", "6 Enter Down*3 s"),
        ("topic", "/ yard Enter"),
        ("labels", "/ meanings Enter"),
    ];
    for (name, keys) in scenes {
        for (width, height) in SIZES {
            let model = after(asked(), (width, height), keys);
            insta::assert_snapshot!(format!("questions_{name}_{width}x{height}"), picture_of(asked(), &model, &look()));
        }
    }
    let model = after(asked(), (120, 40), "Left G");
    insta::assert_snapshot!("questions_on_a_role_120x40", picture_of(asked(), &model, &look()));
}

#[test]
fn a_long_trail() {
    pictures("trail", "Enter Enter [ [ Down*3 Enter Enter Left Left Enter");
}

#[test]
fn the_least_size_and_one_below_it() {
    for (width, height) in [(40, 12), (39, 12), (40, 11), (20, 5)] {
        let model = after(small(), (width, height), "");
        insta::assert_snapshot!(format!("least_{width}x{height}"), picture_of(small(), &model, &look()));
    }
}

#[test]
fn the_shipped_project_manager() {
    for (width, height) in [(80, 24), (120, 40)] {
        for (name, keys) in [("explore", ""), ("next", "n"), ("step", "s"), ("page_end", "Left G")] {
            let mut model = on(built_in(), "project-manager", (width, height));
            press(built_in(), &mut model, keys);
            let picture = picture_of(built_in(), &model, &look());
            insta::assert_snapshot!(format!("shipped_{name}_{width}x{height}"), picture);
        }
    }
}

#[test]
fn ascii_alone() {
    let ascii = Look::new(ThemeName::Default, Depth::True, true);
    for (name, keys) in [("explore", ""), ("next", "n"), ("find", "/ works"), ("help", "?")] {
        let model = after(small(), (80, 24), keys);
        let picture = picture_of(small(), &model, &ascii);
        assert!(picture.is_ascii());
        insta::assert_snapshot!(format!("ascii_{name}"), picture);
    }
}

#[test]
fn in_ascii_every_kind_of_step_has_a_sign_of_its_own_and_a_word() {
    let ascii = Look::new(ThemeName::Default, Depth::True, true);
    let mut help = after(small(), (120, 40), "?");
    press(small(), &mut help, "PgDn*9");
    let picture = picture_of(small(), &help, &ascii);
    for sign in ["^ promotion", "> lateral", "o specialise", "~ pivot", "v step-back"] {
        assert!(picture.contains(sign), "{sign} is not in\n{picture}");
    }
}

#[test]
fn text_is_drawn_within_its_width_and_its_buffer() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
    assert_eq!(text::put(&mut buffer, 1, 0, "abcdef", 3, Style::new()), 4);
    assert_eq!(text::put(&mut buffer, 4, 0, "漢字", 9, Style::new()), 6);
    assert_eq!(text::put(&mut buffer, 6, 0, "x", 9, Style::new()), 6);
    assert_eq!(text::put(&mut buffer, 0, 1, "x", 9, Style::new()), 0);
    assert_eq!(picture::text(&buffer), " abc漢\n");
}

// --- styles ------------------------------------------------------------------------------------------

/// The runs of style of a row: `2..9 bold reversed`.
fn styles(buffer: &Buffer, y: u16) -> String {
    let mut runs: Vec<(u16, u16, String)> = Vec::new();
    for x in 0..buffer.area.width {
        let style = buffer.cell((x, y)).map_or_else(String::new, named);
        match runs.last_mut() {
            Some(run) if run.2 == style => run.1 = x,
            Some(_) | None => runs.push((x, x, style)),
        }
    }
    runs.into_iter().filter(|run| !run.2.is_empty()).map(|(from, to, style)| format!("{from}..{to} {style}\n")).collect()
}

fn named(cell: &Cell) -> String {
    let mut words = Vec::new();
    if cell.fg != Color::Reset {
        words.push(cell.fg.to_string().to_lowercase());
    }
    if cell.bg != Color::Reset {
        words.push(format!("on {}", cell.bg.to_string().to_lowercase()));
    }
    for (modifier, name) in [(Modifier::BOLD, "bold"), (Modifier::UNDERLINED, "underlined"), (Modifier::REVERSED, "reversed")] {
        if cell.modifier.contains(modifier) {
            words.push(name.to_owned());
        }
    }
    words.join(" ")
}

#[test]
fn the_styles_of_the_first_screen() {
    for (name, theme, depth) in [
        ("default", ThemeName::Default, Depth::True),
        ("mono", ThemeName::Mono, Depth::True),
        ("sixteen", ThemeName::Default, Depth::Sixteen),
        ("high", ThemeName::HighContrast, Depth::True),
    ] {
        let model = after(small(), (80, 24), "");
        let buffer = drawn(small(), &model, &Look::new(theme, depth, false));
        let rows: Vec<String> = [0, 1, 2, 3, 5, 12, 23].iter().map(|y| format!("row {y}\n{}", styles(&buffer, *y))).collect();
        insta::assert_snapshot!(format!("styles_{name}"), rows.concat());
    }
}

/// Every look there is.
fn looks() -> impl Iterator<Item = (ThemeName, Depth)> {
    ThemeName::ALL.iter().flat_map(|(theme, _)| DEPTHS.map(|depth| (*theme, depth)))
}

/// Screens on which every ink is seen.
fn colourful() -> Vec<Model> {
    ["", "Left", "Left G", "Left Left", "n a d", "s", "/ works", "?", ": mou", "m", "Down Down s", "/ planning Enter"]
        .map(|keys| after(small(), (120, 40), keys))
        .to_vec()
}

#[test]
fn the_choice_is_reversed_in_every_theme_and_depth() {
    for (theme, depth) in looks() {
        for keys in ["", "Left", "n", "/ works", "?", ":", "s"] {
            let model = after(small(), (80, 24), keys);
            let buffer = drawn(small(), &model, &Look::new(theme, depth, false));
            let is_reversed = |cell: &&Cell| cell.modifier.contains(Modifier::REVERSED);
            let reversed = buffer.content.iter().filter(is_reversed).filter(|cell| cell.symbol() != " ").count();
            assert!(reversed > 4, "{theme:?} {depth:?} {keys:?}: {reversed} cells are reversed");
            let marks = buffer.content.iter().filter(is_reversed).filter(|cell| cell.symbol() == "▸").count();
            assert_eq!(marks, 1, "{theme:?} {depth:?} {keys:?}");
        }
    }
}

#[test]
fn only_the_choice_is_reversed() {
    let model = after(small(), (80, 24), "");
    let buffer = drawn(small(), &model, &look());
    let rows: Vec<u16> =
        (0..24).filter(|y| (0..80).any(|x| buffer.cell((x, *y)).is_some_and(|cell| cell.modifier.contains(Modifier::REVERSED)))).collect();
    assert_eq!(rows, [3]);
}

#[test]
fn a_chosen_row_is_of_one_colour_so_that_no_text_in_it_is_hard_to_read() {
    for (theme, depth) in looks() {
        for model in colourful() {
            let buffer = drawn(small(), &model, &Look::new(theme, depth, false));
            let chosen: Vec<&Cell> = buffer.content.iter().filter(|cell| cell.modifier.contains(Modifier::REVERSED)).collect();
            assert!(chosen.windows(2).all(|pair| (pair[0].fg, pair[0].bg) == (pair[1].fg, pair[1].bg)), "{theme:?} {depth:?}");
        }
    }
}

#[test]
fn without_colours_there_are_none() {
    for (theme, _) in ThemeName::ALL {
        for model in colourful() {
            let buffer = drawn(small(), &model, &Look::new(*theme, Depth::None, false));
            let coloured = buffer.content.iter().find(|cell| (cell.fg, cell.bg) != (Color::Reset, Color::Reset));
            assert_eq!(coloured, None, "{theme:?}");
        }
    }
}

#[test]
fn a_notice_takes_nothing_over_from_the_row_beneath_it() {
    for (theme, depth) in looks() {
        let mut model = after(small(), (60, 12), "Left G");
        press(small(), &mut model, "m");
        let buffer = drawn(small(), &model, &Look::new(theme, depth, false));
        let said: Vec<&Cell> = (0..60).filter_map(|x| buffer.cell((x, 10))).collect();
        assert!(said.iter().all(|cell| !cell.modifier.intersects(Modifier::REVERSED | Modifier::UNDERLINED)), "{theme:?} {depth:?}");
    }
}

#[test]
fn a_panel_takes_nothing_over_from_the_screen_beneath_it() {
    let over = drawn(small(), &after(small(), (80, 24), "? zzzz"), &Look::new(ThemeName::Mono, Depth::None, false));
    for y in 7..20 {
        for x in 1..78 {
            assert_eq!(over.cell((x, y)).map(|cell| (cell.symbol(), cell.modifier)), Some((" ", Modifier::empty())), "{x},{y}");
        }
    }
}

// --- contrast ----------------------------------------------------------------------------------------

type Rgb = (u8, u8, u8);

const BLACK: Rgb = (0, 0, 0);
const WHITE: Rgb = (255, 255, 255);

/// The relative luminance of WCAG 2.2.
fn luminance((red, green, blue): Rgb) -> f64 {
    let linear = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The colour that xterm has for an index above the sixteen.
fn xterm(index: u8) -> Rgb {
    assert!(index >= 16, "the first sixteen are as the user set them");
    if index >= 232 {
        let grey = 8 + 10 * (index - 232);
        return (grey, grey, grey);
    }
    let step = |value: u8| if value == 0 { 0 } else { 55 + 40 * value };
    let cube = index - 16;
    (step(cube / 36), step(cube / 6 % 6), step(cube % 6))
}

/// A colour of a cell; the terminal's own is the one it is drawn on, or its opposite.
fn rgb(colour: Color, own: Rgb) -> Rgb {
    match colour {
        Color::Reset => own,
        Color::Rgb(red, green, blue) => (red, green, blue),
        Color::Indexed(index) => xterm(index),
        other => panic!("{other} has no colour of its own"),
    }
}

/// The least contrast of any text of a look on a background, with the colours of it.
fn least_contrast(theme: ThemeName, depth: Depth, ground: Rgb) -> (f64, String) {
    let text = if ground == BLACK { WHITE } else { BLACK };
    let mut least = (f64::INFINITY, String::new());
    for model in colourful() {
        let buffer = drawn(small(), &model, &Look::new(theme, depth, false));
        for cell in buffer.content.iter().filter(|cell| !cell.symbol().trim().is_empty()) {
            let contrast = contrast(rgb(cell.fg, text), rgb(cell.bg, ground));
            if contrast < least.0 {
                least = (contrast, format!("{:?} of {:?} on {:?}", cell.symbol(), cell.fg, cell.bg));
            }
        }
    }
    least
}

#[test]
fn contrast_is_computed_as_wcag_does() {
    assert!((contrast(BLACK, WHITE) - 21.0).abs() < 1e-9);
    assert!((contrast((0x77, 0x77, 0x77), WHITE) - 4.478).abs() < 0.001);
}

#[test]
fn every_text_can_be_read_on_the_grounds_its_theme_is_for() {
    let grounds: [(ThemeName, &[Rgb]); 6] = [
        (ThemeName::Default, &[BLACK, WHITE]),
        (ThemeName::ColourBlind, &[BLACK, WHITE]),
        (ThemeName::Mono, &[BLACK, WHITE]),
        (ThemeName::HighContrast, &[BLACK, WHITE]),
        (ThemeName::Dark, &[BLACK]),
        (ThemeName::Light, &[WHITE]),
    ];
    let mut poor = Vec::new();
    for (theme, grounds) in grounds {
        for depth in [Depth::Many, Depth::True] {
            for ground in grounds {
                let (least, which) = least_contrast(theme, depth, *ground);
                if least < 4.5 {
                    poor.push(format!("{theme:?} {depth:?} on {ground:?}: {least:.2}, {which}"));
                }
            }
        }
    }
    assert!(poor.is_empty(), "{poor:#?}");
}

#[test]
fn high_contrast_means_seven_to_one() {
    for depth in [Depth::Many, Depth::True] {
        let (least, which) = least_contrast(ThemeName::HighContrast, depth, BLACK);
        assert!(least >= 7.0, "{depth:?}: {least:.2}, {which}");
    }
}

#[test]
fn meaning_is_never_in_the_colour_alone() {
    // The same screen with and without colours says the same.
    for model in colourful() {
        let text = |theme, depth| picture::text(&drawn(small(), &model, &Look::new(theme, depth, false)));
        assert_eq!(text(ThemeName::Default, Depth::True), text(ThemeName::Mono, Depth::None));
    }
}
