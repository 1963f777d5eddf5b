//! A colour in as many colours as there are: as it is, or the nearest of xterm's 256 that can be read as well.
//!
//! It never trades contrast for likeness.

use ratatui::style::Color;

use super::theme::Depth;

/// Red, green and blue.
pub type Rgb = (u8, u8, u8);

/// The contrast that text needs (WCAG 2.2, level AA).
const READABLE: f64 = 4.5;

/// A colour for a terminal.
#[must_use]
pub fn colour((red, green, blue): Rgb, depth: Depth) -> Color {
    match depth {
        Depth::True => Color::Rgb(red, green, blue),
        Depth::Many => Color::Indexed(nearest((red, green, blue))),
        Depth::Sixteen | Depth::None => Color::Reset,
    }
}

/// The nearest colour of xterm's 6 × 6 × 6 cube and its 24 greys that can be read on black or white where
/// the colour itself can.
fn nearest(rgb: Rgb) -> u8 {
    let mut best = (u32::MAX, 16);
    for index in 16..=255_u8 {
        let away = distance(rgb, xterm(index));
        if away < best.0 && is_as_readable(xterm(index), rgb) {
            best = (away, index);
        }
    }
    best.1
}

fn is_as_readable(other: Rgb, rgb: Rgb) -> bool {
    let on = |colour, ground: f64| {
        let (light, dark) = (luminance(colour).max(ground), luminance(colour).min(ground));
        (light + 0.05) / (dark + 0.05)
    };
    [0.0, 1.0].into_iter().all(|ground| on(other, ground) >= on(rgb, ground).min(READABLE))
}

/// The relative luminance of WCAG 2.2, from 0 (black) to 1 (white).
fn luminance((red, green, blue): Rgb) -> f64 {
    let linear = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn xterm(index: u8) -> Rgb {
    if index >= 232 {
        let grey = 8 + 10 * (index - 232);
        return (grey, grey, grey);
    }
    let step = |value: u8| if value == 0 { 0 } else { 55 + 40 * value };
    let cube = index - 16;
    (step(cube / 36), step(cube / 6 % 6), step(cube % 6))
}

fn distance(a: Rgb, b: Rgb) -> u32 {
    let square = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
    // The eye tells greens apart best and blues worst.
    3 * square(a.0, b.0) + 4 * square(a.1, b.1) + 2 * square(a.2, b.2)
}
