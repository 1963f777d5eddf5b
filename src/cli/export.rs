//! `rungs export`: a framework, or a neighbourhood in it, in one of seven formats.
//!
//! It computes nothing itself, and never overwrites a file without being asked for.

use super::answer::{Answer, Manner, Output, code};
use super::args::{ExportArgs, ExportFormat};
use super::lookup::meant;
use super::route::write;
use crate::ascii::fold;
use crate::domain::{Catalogue, Role, Text};
use crate::export::{self, Around, Extract, dot, html, json, markdown, mermaid, referenced, svg};

/// What a spreadsheet reads as a mark that the file is UTF-8.
const MARK: &str = "\u{FEFF}";

/// On standard output, or into a file. A file is always UTF-8; on standard output it is ASCII where nothing else may be printed.
///
/// # Errors
/// The answer to give instead: options that do not go together, a role that is not there, a file that exists.
pub fn export(catalogue: &Catalogue, asked: &ExportArgs, manner: Manner) -> Result<Output, Answer> {
    if manner.json {
        let message = "export names its format itself: leave --json out, and ask for `rungs export json`";
        return Err(Answer::refused(code::USAGE, message, &[]));
    }
    if asked.roles && asked.format != ExportFormat::Csv {
        return Err(Answer::refused(code::USAGE, "--roles goes with csv: every other format has the roles in it", &[]));
    }
    let meant = asked.around.as_deref().map(|name| meant::<Role>(catalogue, name)).transpose()?;
    let around = meant.as_ref().map(|meant| Around { role: meant.at, hops: usize::from(asked.hops) });
    let understood = meant.and_then(|meant| meant.understood);
    let extract = Extract::new(catalogue, around);
    let message = understood.as_ref().map(|understood| format!("understood as: {understood}\n")).unwrap_or_default();
    match &asked.output {
        None => {
            let stdout = text(&extract, asked, understood.as_ref(), manner.ascii);
            Ok(Output { stdout, stderr: message, ..Output::default() })
        }
        Some(file) => {
            let mark = if asked.format == ExportFormat::Csv { MARK } else { "" };
            let text = format!("{mark}{}", text(&extract, asked, understood.as_ref(), false));
            write(file, &text, asked.force).map(|written| Output { stderr: format!("{message}{written}"), ..Output::default() })
        }
    }
}

fn text(extract: &Extract<'_>, asked: &ExportArgs, understood: Option<&Text>, ascii: bool) -> String {
    let coded = |text: String| if ascii { referenced(&text) } else { text };
    let cell: fn(&str) -> String = if ascii { |cell| fold(cell).into_owned() } else { str::to_owned };
    match asked.format {
        ExportFormat::Json => json::catalogue(extract, understood, ascii),
        ExportFormat::Csv if asked.roles => export::csv::roles(extract, cell),
        ExportFormat::Csv => export::csv::steps(extract, cell),
        ExportFormat::Dot => coded(dot::graph(extract)),
        ExportFormat::Mermaid => mermaid::graph(extract, ascii),
        ExportFormat::Svg => coded(svg::poster(extract)),
        ExportFormat::Html => coded(html::framework(extract)),
        ExportFormat::Markdown => coded(markdown::framework(extract)),
    }
}
