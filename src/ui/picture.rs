//! A buffer of cells as text or as an SVG picture: what the screen shows, without a terminal.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// The size of a cell in the picture, in pixels.
const CELL: (usize, usize) = (9, 19);
/// The margin around it.
const MARGIN: usize = 12;

/// The characters alone, line by line, without blanks at the ends.
#[must_use]
pub fn text(buffer: &Buffer) -> String {
    let mut text = String::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut skip = 0;
        for x in 0..buffer.area.width {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            if let Some(cell) = buffer.cell((x, y)) {
                line.push_str(cell.symbol());
                skip = cell.symbol().width().saturating_sub(1);
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// A picture that follows the reader's light or dark setting: no script, nothing from outside.
#[must_use]
pub fn svg(buffer: &Buffer, title: &str) -> String {
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut svg = String::new();
    let title = escape(title);
    // Writing to a string cannot fail.
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{title}\">\n\
         <title>{title}</title>\n<style>\n\
         .b{{fill:#fbfbfa}}.t,.r{{fill:#1d1f21}}.t.i{{fill:#fbfbfa}}.u{{text-decoration:underline}}\n\
         .t{{font:15px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre}}.w{{font-weight:bold}}\n\
         @media (prefers-color-scheme:dark){{.b{{fill:#16181a}}.t,.r{{fill:#e6e6e3}}.t.i{{fill:#16181a}}}}\n\
         </style>\n<g><rect class=\"b\" width=\"{width}\" height=\"{height}\" rx=\"8\"/>\n"
    );
    for y in 0..buffer.area.height {
        row(buffer, y, &mut svg);
    }
    svg.push_str("</g></svg>\n");
    svg
}

/// The cells of a row, runs of equal style together.
fn row(buffer: &Buffer, y: u16, svg: &mut String) {
    let mut x = 0;
    while x < buffer.area.width {
        let Some(first) = buffer.cell((x, y)) else { break };
        let start = x;
        let mut run = String::new();
        let mut cells = 0;
        while let Some(cell) = buffer.cell((x, y)).filter(|cell| same_style(cell, first)) {
            let width = u16::try_from(cell.symbol().width().max(1)).unwrap_or(1);
            run.push_str(cell.symbol());
            x += width;
            cells += width;
        }
        write_run(svg, first, (start, y), &run, cells);
    }
}

fn write_run(svg: &mut String, style: &Cell, (x, y): (u16, u16), run: &str, cells: u16) {
    let reversed = style.modifier.contains(Modifier::REVERSED);
    let (left, top) = (MARGIN + usize::from(x) * CELL.0, MARGIN + usize::from(y) * CELL.1);
    let width = usize::from(cells) * CELL.0;
    let back = if reversed { style.fg } else { style.bg };
    if reversed || back != Color::Reset {
        let fill = hex(back).map_or_else(|| " class=\"r\"".to_owned(), |hex| format!(" fill=\"{hex}\""));
        let _ = writeln!(svg, "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{}\"{fill}/>", CELL.1);
    }
    if run.trim().is_empty() {
        return;
    }
    let mut class = String::from("t");
    for (modifier, name) in [(Modifier::BOLD, " w"), (Modifier::UNDERLINED, " u")] {
        if style.modifier.contains(modifier) {
            class.push_str(name);
        }
    }
    if reversed {
        class.push_str(" i");
    }
    let front = if reversed { style.bg } else { style.fg };
    let fill = match hex(front) {
        Some(hex) => format!(" style=\"fill:{hex}\""),
        None => String::new(),
    };
    let baseline = top + CELL.1 - 5;
    let _ = writeln!(
        svg,
        "<text class=\"{class}\" x=\"{left}\" y=\"{baseline}\" textLength=\"{width}\"{fill} xml:space=\"preserve\">{}</text>",
        escape(run)
    );
}

fn same_style(a: &Cell, b: &Cell) -> bool {
    a.fg == b.fg && a.bg == b.bg && a.modifier == b.modifier
}

fn hex(colour: Color) -> Option<String> {
    match colour {
        Color::Rgb(red, green, blue) => Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        _ => None,
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
