//! Colours by role. No other file names a colour.
//!
//! The default theme asks the terminal nothing: its colours have a contrast of at least 4.5 : 1 on black
//! and on white alike (a relative luminance of about 0.18), and plain text keeps the terminal's own.

use ratatui::style::{Color, Modifier, Style};

use super::colour::{Rgb, colour};
use super::tracks::{self, Hues};
use crate::app::doc::Ink;
use crate::app::theme::ThemeName;
use crate::domain::Kind;

/// How many colours the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// None are wanted.
    None,
    /// The sixteen that every terminal names its own way.
    Sixteen,
    /// The 256 of xterm.
    Many,
    /// Any.
    True,
}

/// The hues of a theme, as red, green and blue.
#[derive(Debug, Clone, Copy)]
struct Palette {
    back: Option<Rgb>,
    plain: Option<Rgb>,
    dim: Rgb,
    heading: Rgb,
    source: Rgb,
    good: Rgb,
    bad: Rgb,
    warn: Rgb,
    pivot: Rgb,
    accent: Rgb,
    tracks: Hues,
}

/// On black and on white alike 4.5 : 1 or better.
const ANY: Palette = Palette {
    back: None,
    plain: None,
    dim: (0x75, 0x75, 0x75),
    heading: (0x07, 0x83, 0x83),
    source: (0x1f, 0x75, 0xd7),
    good: (0x13, 0x87, 0x3a),
    bad: (0xd5, 0x3e, 0x39),
    warn: (0xa8, 0x66, 0x09),
    pivot: (0xa2, 0x4e, 0xd3),
    accent: (0x07, 0x83, 0x83),
    tracks: tracks::ANY,
};

const DARK: Palette = Palette {
    back: None,
    plain: None,
    dim: (0x9a, 0x9a, 0x9a),
    heading: (0x2f, 0xc7, 0xc7),
    source: (0x87, 0xb7, 0xee),
    good: (0x5f, 0xd0, 0x87),
    bad: (0xf0, 0x98, 0x90),
    warn: (0xf4, 0xa1, 0x2e),
    pivot: (0xce, 0xa2, 0xe8),
    accent: (0x2f, 0xc7, 0xc7),
    tracks: tracks::DARK,
};

const LIGHT: Palette = Palette {
    back: None,
    plain: None,
    dim: (0x5c, 0x5c, 0x5c),
    heading: (0x05, 0x5a, 0x5a),
    source: (0x15, 0x50, 0x93),
    good: (0x0d, 0x5d, 0x28),
    bad: (0x98, 0x24, 0x20),
    warn: (0x73, 0x46, 0x06),
    pivot: (0x76, 0x29, 0xa2),
    accent: (0x05, 0x5a, 0x5a),
    tracks: tracks::LIGHT,
};

/// White on black, whatever the terminal has.
const HIGH: Palette = Palette {
    back: Some((0, 0, 0)),
    plain: Some((255, 255, 255)),
    dim: (0xd0, 0xd0, 0xd0),
    heading: (0x5f, 0xff, 0xff),
    source: (0xaf, 0xd7, 0xff),
    good: (0x87, 0xff, 0x87),
    bad: (0xff, 0xaf, 0xaf),
    warn: (0xff, 0xff, 0x5f),
    pivot: (0xff, 0xaf, 0xff),
    accent: (0xff, 0xff, 0x5f),
    tracks: tracks::HIGH,
};

/// After Okabe and Ito (2008), brought to the luminance that suits any background: blue against orange,
/// never green against red.
const SAFE: Palette = Palette {
    back: None,
    plain: None,
    dim: (0x75, 0x75, 0x75),
    heading: (0x1f, 0x75, 0xd7),
    source: (0x1f, 0x75, 0xd7),
    good: (0x1f, 0x75, 0xd7),
    bad: (0xc5, 0x52, 0x10),
    warn: (0xc5, 0x52, 0x10),
    pivot: (0xcd, 0x39, 0x8f),
    accent: (0x1f, 0x75, 0xd7),
    tracks: tracks::SAFE,
};

/// What everything looks like.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Text nobody gave an ink.
    pub base: Style,
    /// The name of the program.
    pub brand: Style,
    /// The screen that is shown.
    pub tab: Style,
    /// Lines and borders.
    pub rule: Style,
    /// The line over the column in focus.
    pub rule_focus: Style,
    /// The heading of the column in focus.
    pub title_focus: Style,
    /// The heading of another column.
    pub title: Style,
    /// The chosen row where the keys go; laid over what is there.
    pub selected: Style,
    /// The chosen row of another column.
    pub remembered: Style,
    /// A step of what is chosen on a map, and a route: as the heading over what it leads to. No track has that hue.
    pub way: Style,
    /// A notice.
    pub notice: Style,
    inks: Inks,
}

#[derive(Debug, Clone, PartialEq)]
struct Inks {
    dim: Style,
    strong: Style,
    heading: Style,
    source: Style,
    good: Style,
    bad: Style,
    warn: Style,
    pivot: Style,
    found: Style,
    tracks: [Style; 8],
}

impl Theme {
    /// A theme in as many colours as there are.
    #[must_use]
    pub fn new(name: ThemeName, depth: Depth) -> Self {
        let palette = match name {
            ThemeName::Mono => return Self::mono(),
            ThemeName::Default => ANY,
            ThemeName::Dark => DARK,
            ThemeName::Light => LIGHT,
            ThemeName::HighContrast => HIGH,
            ThemeName::ColourBlind => SAFE,
        };
        match depth {
            Depth::None => Self::mono(),
            Depth::Sixteen => Self::sixteen(name),
            Depth::Many | Depth::True => Self::of(palette, depth),
        }
    }

    fn of(palette: Palette, depth: Depth) -> Self {
        let colour = |rgb| colour(rgb, depth);
        let base = match (palette.plain, palette.back) {
            (Some(plain), Some(back)) => Style::new().fg(colour(plain)).bg(colour(back)),
            _ => Style::new(),
        };
        // Laid over colours, so that a chosen row is of one colour.
        let plain = if base == Style::new() { Style::new().fg(Color::Reset).bg(Color::Reset) } else { base };
        let ink = |rgb| Style::new().fg(colour(rgb));
        let accent = ink(palette.accent);
        let is_taken = palette.tracks.iter().any(|track| colour(*track) == colour(palette.heading));
        Self {
            base,
            brand: accent.add_modifier(Modifier::BOLD),
            tab: Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            rule: ink(palette.dim),
            rule_focus: accent,
            title_focus: accent.add_modifier(Modifier::BOLD),
            title: plain.add_modifier(Modifier::BOLD),
            selected: plain.add_modifier(Modifier::REVERSED),
            remembered: Style::new().add_modifier(Modifier::BOLD),
            // Where a track has that hue, also for want of colours, lines have none.
            way: if is_taken { Style::new() } else { ink(palette.heading) }.add_modifier(Modifier::BOLD),
            notice: ink(palette.warn).add_modifier(Modifier::BOLD),
            inks: Inks {
                dim: ink(palette.dim),
                strong: Style::new().add_modifier(Modifier::BOLD),
                heading: ink(palette.heading).add_modifier(Modifier::BOLD),
                source: ink(palette.source),
                good: ink(palette.good),
                bad: ink(palette.bad),
                warn: ink(palette.warn),
                pivot: ink(palette.pivot),
                found: accent.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
                tracks: palette.tracks.map(ink),
            },
        }
    }

    /// In sixteen colours every terminal has its own idea of each: few are used, none alone.
    fn sixteen(name: ThemeName) -> Self {
        let mut theme = Self::mono();
        let (good, bad, accent) = match name {
            ThemeName::HighContrast => (Color::LightGreen, Color::LightYellow, Color::LightCyan),
            ThemeName::ColourBlind => (Color::Blue, Color::Yellow, Color::Blue),
            ThemeName::Dark => (Color::LightGreen, Color::LightRed, Color::LightCyan),
            ThemeName::Default | ThemeName::Light | ThemeName::Mono => (Color::Green, Color::Red, Color::Magenta),
        };
        theme.inks.good = theme.inks.good.fg(good);
        theme.inks.bad = theme.inks.bad.fg(bad);
        theme.inks.heading = theme.inks.heading.fg(accent);
        theme.rule_focus = theme.rule_focus.fg(accent);
        theme.way = theme.way.fg(accent);
        theme.title_focus = theme.title_focus.fg(accent);
        if name == ThemeName::HighContrast {
            theme.base = Style::new().fg(Color::White).bg(Color::Black);
        }
        theme
    }

    fn mono() -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        Self {
            base: plain,
            brand: bold,
            tab: bold.add_modifier(Modifier::UNDERLINED),
            rule: plain,
            rule_focus: bold,
            title_focus: bold.add_modifier(Modifier::UNDERLINED),
            title: Style::new().fg(Color::Reset),
            selected: Style::new().fg(Color::Reset).bg(Color::Reset).add_modifier(Modifier::REVERSED),
            remembered: bold,
            way: bold,
            notice: bold,
            inks: Inks {
                dim: plain,
                strong: bold,
                heading: bold.add_modifier(Modifier::UNDERLINED),
                source: plain,
                good: plain,
                bad: plain,
                warn: bold,
                pivot: plain,
                found: bold.add_modifier(Modifier::UNDERLINED),
                tracks: [plain; 8],
            },
        }
    }

    /// What a piece of text looks like.
    #[must_use]
    pub fn ink(&self, ink: Ink) -> Style {
        let inks = &self.inks;
        match ink {
            Ink::Plain => Style::new(),
            Ink::Dim => inks.dim,
            Ink::Strong => inks.strong,
            Ink::Heading => inks.heading,
            Ink::Source => inks.source,
            Ink::Track(track) => inks.tracks[track % inks.tracks.len()],
            Ink::Dots => inks.heading.remove_modifier(Modifier::UNDERLINED),
            Ink::For | Ink::Sign(Kind::Promotion) => inks.good,
            Ink::Against | Ink::Sign(Kind::StepBack) => inks.bad,
            Ink::Weak | Ink::Sign(Kind::Specialise) => inks.warn,
            Ink::Sign(Kind::Pivot) => inks.pivot,
            Ink::Sign(Kind::Lateral) => inks.source,
            Ink::Match => inks.found,
            Ink::Key => inks.strong,
        }
    }
}
