//! `rungs export`: a framework, or a neighbourhood in it, in one of seven formats.
//!
//! It computes nothing itself, and never overwrites a file without being asked for.

use super::answer::{Answer, Manner, Output, code};
use super::args::{ExportArgs, ExportFormat};
use super::lookup::meant;
use super::route::write;
use super::text::{Page, Style};
use crate::ascii::fold;
use crate::domain::{Catalogue, Role, Text};
use crate::export::{self, Around, Extract, dot, html, json, markdown, mermaid, referenced, svg};

/// What a spreadsheet reads as a mark that the file is UTF-8.
const MARK: &str = "\u{FEFF}";

/// On standard output, or into a file.
///
/// A file is always UTF-8. On standard output, where nothing but ASCII may be printed, every format writes other signs as what it reads
/// as the same one. CSV alone cannot: it stays UTF-8 whatever the locale is, and gets stand-ins only where ASCII is asked for in so many
/// words (`folded`), which is said.
///
/// # Errors
/// The answer to give instead: options that do not go together, a role that is not there, a file that exists.
pub fn export(catalogue: &Catalogue, asked: &ExportArgs, folded: bool, manner: Manner) -> Result<Output, Answer> {
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
    match asked.output.as_deref().filter(|file| file.as_os_str() != "-") {
        None => {
            let (stdout, warning) = written(&extract, asked, understood.as_ref(), Signs { ascii: manner.ascii, folded });
            Ok(Output { stdout, stderr: format!("{message}{}", warned(warning, manner)), ..Output::default() })
        }
        Some(file) => {
            let mark = if asked.format == ExportFormat::Csv { MARK } else { "" };
            let (text, warning) = written(&extract, asked, understood.as_ref(), Signs::default());
            let done = write(file, &format!("{mark}{text}"), asked.force)?;
            Ok(Output { stderr: format!("{message}{}{done}", warned(warning, manner)), ..Output::default() })
        }
    }
}

/// What becomes of signs that are not ASCII; they are written as they are unless something else is said.
#[derive(Debug, Clone, Copy, Default)]
struct Signs {
    /// They are written as what the format reads as the same one, if it knows a way.
    ascii: bool,
    /// They have stand-ins where the format knows no way.
    folded: bool,
}

/// An export, and what is to be said of it.
fn written(extract: &Extract<'_>, asked: &ExportArgs, understood: Option<&Text>, signs: Signs) -> (String, Option<String>) {
    let coded = |text: String| if signs.ascii { referenced(&text) } else { text };
    let text = match asked.format {
        ExportFormat::Json => json::catalogue(extract, understood, signs.ascii),
        ExportFormat::Csv => return table(extract, asked.roles, signs.folded),
        ExportFormat::Dot => return as_dot(dot::graph(extract), signs.ascii),
        ExportFormat::Mermaid => {
            let graph = mermaid::graph(extract, signs.ascii);
            return (graph.text, graph.beyond);
        }
        ExportFormat::Svg => coded(svg::poster(extract)),
        ExportFormat::Html => coded(html::framework(extract)),
        ExportFormat::Markdown => coded(markdown::framework(extract)),
    };
    (text, None)
}

/// The graph as DOT. In ASCII a character beyond U+FFFF has a stand-in: Graphviz up to version 2 reads a reference to one as
/// bytes that are no text.
fn as_dot(text: String, ascii: bool) -> (String, Option<String>) {
    let is_beyond = |sign: char| sign > '\u{FFFF}';
    match (ascii, text.contains(is_beyond)) {
        (false, _) => (text, None),
        (true, false) => (referenced(&text), None),
        (true, true) => {
            let lost =
                "Graphviz reads no references to characters beyond U+FFFF, so they have stand-ins; without --ascii they stay as they are";
            (referenced(&text.replace(is_beyond, "?")), Some(lost.to_owned()))
        }
    }
}

/// The roles or the steps as CSV, and what is to be said where it has stand-ins.
fn table(extract: &Extract<'_>, roles: bool, folded: bool) -> (String, Option<String>) {
    let of = if roles { export::csv::roles } else { export::csv::steps };
    let text = of(extract, str::to_owned);
    if !folded || text.is_ascii() {
        return (text, None);
    }
    let lost = "CSV cannot tell other characters than ASCII in ASCII, so they have stand-ins; without --ascii they stay as they are";
    (of(extract, |cell| fold(cell).into_owned()), Some(lost.to_owned()))
}

fn warned(warning: Option<String>, manner: Manner) -> String {
    let mut page = Page::default();
    warning.into_iter().for_each(|warning| page.say(format!("warning: {warning}")));
    page.render(manner.width, manner.ascii, Style::None)
}
