//! What opens on top of a screen: find, commands, help, sources, bookmarks, what's next.
//!
//! A panel is rows with a title, and an input line where something is typed. It never knows where on
//! the screen it stands.

use tui_input::Input;
use unicode_width::UnicodeWidthStr;

use super::card::{head_pieces, reason_lines};
use super::doc::{Ink, Line, Piece, Row, fill, fill_text};
use super::keymap::{self, Binding, Command, KEYMAP, Scope};
use super::layout::inside;
use super::list::List;
use super::model::{Model, command_line, title_of};
use crate::domain::query::next::{Gap, Sign};
use crate::domain::query::{self, Choice, Hit, SourcePage};
use crate::domain::{Catalogue, Holder, RoleId, SourceId, Subject};

/// How many options are shown before `a` is asked.
pub const OPTIONS_SHOWN: usize = 3;
/// How many reasons for and against are shown before `d` is asked.
const REASONS_FOR: usize = 2;
const REASONS_AGAINST: usize = 1;

/// What a panel is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Purpose {
    /// Roles, skills and credentials by what is typed.
    Find,
    /// Commands by name.
    Commands,
    /// The keys; those of the place it was opened in come first.
    Help(Vec<Scope>),
    /// What something rests on.
    Sources {
        /// What it is.
        of: String,
        /// Its sources.
        sources: Vec<SourceId>,
        /// Why it is not to be leaned on.
        weak: Option<String>,
    },
    /// The bookmarks.
    Bookmarks,
    /// What is next after a role.
    Next {
        /// The role.
        from: RoleId,
        /// Whether every option is shown.
        all: bool,
        /// Whether every reason is shown.
        details: bool,
    },
}

/// A panel.
#[derive(Debug, Clone)]
pub struct Panel {
    /// What it is for.
    pub purpose: Purpose,
    /// What is typed, where something is.
    pub input: Option<Input>,
    /// Its heading.
    pub title: String,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Which row is chosen.
    pub list: List,
}

impl PartialEq for Panel {
    fn eq(&self, other: &Self) -> bool {
        let typed = |panel: &Self| panel.input.as_ref().map(|input| (input.value().to_owned(), input.cursor()));
        self.purpose == other.purpose && typed(self) == typed(other) && self.rows == other.rows && self.list == other.list
    }
}

impl Panel {
    /// Opens a panel over what is there.
    #[must_use]
    pub fn open(catalogue: &Catalogue, model: &Model, purpose: Purpose) -> Self {
        let input = matches!(purpose, Purpose::Find | Purpose::Commands | Purpose::Help(_)).then(Input::default);
        let mut panel = Self { purpose, input, title: String::new(), rows: Vec::new(), list: List::default() };
        panel.refresh(catalogue, model);
        panel
    }

    /// What is typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        self.input.as_ref().map_or("", Input::value)
    }

    /// The scopes of keys that hold in it.
    #[must_use]
    pub fn scopes(&self) -> &'static [Scope] {
        match self.purpose {
            Purpose::Find | Purpose::Commands | Purpose::Help(_) => &[Scope::Typing, Scope::Everywhere],
            Purpose::Next { .. } => &[Scope::Next, Scope::Panel, Scope::Everywhere],
            Purpose::Sources { .. } | Purpose::Bookmarks => &[Scope::Panel, Scope::Everywhere],
        }
    }

    /// How many lines of rows are in sight.
    #[must_use]
    pub fn height(&self, model: &Model) -> usize {
        let lines = usize::from(inside(model.layout().panel).height);
        lines.saturating_sub(if self.input.is_some() { 2 } else { 0 })
    }

    /// Computes its rows anew.
    pub fn refresh(&mut self, catalogue: &Catalogue, model: &Model) {
        // Two cells on the left are for the mark of the chosen row, one on the right for the scroll bar.
        let width = usize::from(inside(model.layout().panel).width).saturating_sub(3);
        (self.title, self.rows) = match &self.purpose {
            Purpose::Find => found(catalogue, self.typed(), width),
            Purpose::Commands => commands(catalogue, model, self.typed(), width),
            Purpose::Help(scopes) => help(scopes, self.typed(), width),
            Purpose::Sources { of, sources, weak } => (format!("Sources of: {of}"), rests_on(catalogue, sources, weak.as_deref(), width)),
            Purpose::Bookmarks => ("Bookmarks".to_owned(), bookmarks(catalogue, &model.bookmarks, width)),
            Purpose::Next { from, all, details } => next(catalogue, *from, (*all, *details), width),
        };
        let height = self.height(model);
        self.list.settle(&self.rows, height);
    }
}

fn found(catalogue: &Catalogue, typed: &str, width: usize) -> (String, Vec<Row>) {
    let answer = query::find(catalogue, typed);
    let title = match answer.hits.len() {
        _ if typed.trim().is_empty() => "Find a role, another title, a skill or a credential".to_owned(),
        1 => "Find: 1 hit".to_owned(),
        hits => format!("Find: {hits} hits"),
    };
    if answer.hits.is_empty() {
        let text = "Nothing is called that, nor anything near it. Try a job title, a skill or the short name of a certificate.";
        return (title, vec![Row::still(fill_text(text, Ink::Dim, width, 0))]);
    }
    (title, answer.hits.iter().map(|hit| hit_row(hit, width)).collect())
}

/// ```text
/// role   Stage Manager              title
/// ```
fn hit_row(hit: &Hit, width: usize) -> Row {
    let mut line = Line::of(format!("{:<11}", hit.kind), Ink::Dim);
    for (index, character) in hit.title.chars().enumerate() {
        let ink = if hit.matched.contains(&index) { Ink::Match } else { Ink::Plain };
        match line.pieces.last_mut() {
            Some(piece) if piece.ink == ink => piece.text.push(character),
            _ => line.push(character.to_string(), ink),
        }
    }
    let why = width.saturating_sub(line.width() + 2);
    if why >= hit.why.width() {
        line.pad_to(width - hit.why.width());
        line.push(hit.why.clone(), Ink::Dim);
        return Row::new(vec![line]).opening(hit.subject);
    }
    line.pieces.truncate(line.pieces.len());
    let mut lines = vec![Line { pieces: line.pieces }];
    lines.extend(fill(&[Piece::new(hit.why.as_str(), Ink::Dim)], width.saturating_sub(13), 0).into_iter().map(|line| indented(line, 13)));
    Row::new(lines).opening(hit.subject)
}

fn indented(line: Line, by: usize) -> Line {
    let mut pieces = vec![Piece::new(" ".repeat(by), Ink::Plain)];
    pieces.extend(line.pieces);
    Line { pieces }
}

fn matches(typed: &str, texts: &[&str]) -> bool {
    let text = texts.join(" ").to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

fn commands(catalogue: &Catalogue, model: &Model, typed: &str, width: usize) -> (String, Vec<Row>) {
    let mut rows = Vec::new();
    let line = command_line(catalogue, model.subject());
    if matches(typed, &["copy command line", &line]) {
        rows.push(Row::new(fill(&[Piece::new("copy  ", Ink::Dim), Piece::new(line, Ink::Strong)], width, 6)).running(Command::CopyCommand));
    }
    let mut seen = vec![Command::Open, Command::All];
    for binding in KEYMAP {
        if !seen.contains(&binding.command) && matches(typed, &[binding.name, binding.help, &keymap::keys_of(binding)]) {
            rows.push(command_row(binding, width).running(binding.command));
        }
        seen.push(binding.command);
    }
    if rows.is_empty() {
        rows.push(Row::still(vec![Line::of("No command of that name.", Ink::Dim)]));
    }
    ("Commands".to_owned(), rows)
}

/// ```text
/// what's next      n        Ranks what this role often leads to …
/// ```
fn command_row(binding: &Binding, width: usize) -> Row {
    let pieces = [
        Piece::new(format!("{:\u{A0}<17}", binding.name.replace(' ', "\u{A0}")), Ink::Strong),
        Piece::new(format!("{:\u{A0}<10} ", binding.keys.first().map_or_else(String::new, ToString::to_string)), Ink::Key),
        Piece::new(binding.help, Ink::Dim),
    ];
    Row::new(fill(&pieces, width, 28))
}

fn help(here: &[Scope], typed: &str, width: usize) -> (String, Vec<Row>) {
    let mut rows = Vec::new();
    let first = Scope::ALL.iter().filter(|(scope, _)| here.contains(scope));
    let rest = Scope::ALL.iter().filter(|(scope, _)| !here.contains(scope));
    for (scope, heading) in first.chain(rest) {
        let bindings = KEYMAP.iter().filter(|binding| binding.scope == *scope);
        let wanted: Vec<Row> = bindings
            .filter(|binding| matches(typed, &[binding.name, binding.help, &keymap::keys_of(binding)]))
            .map(|binding| key_row(binding, width))
            .collect();
        if !wanted.is_empty() {
            let heading = vec![Line::of(*heading, Ink::Heading)];
            rows.extend((!rows.is_empty()).then(Row::blank));
            rows.push(Row::still(heading));
            rows.extend(wanted);
        }
    }
    if typed.trim().is_empty() {
        rows.push(Row::blank());
        rows.push(Row::still(vec![Line::of("Signs", Ink::Heading)]));
        rows.extend(signs(width));
    }
    if rows.is_empty() {
        rows.push(Row::still(vec![Line::of("No key does that.", Ink::Dim)]));
    }
    ("Keys: type to filter".to_owned(), rows)
}

fn key_row(binding: &Binding, width: usize) -> Row {
    let keys = keymap::keys_of(binding).replace(' ', "\u{A0}");
    let pieces = [Piece::new(format!("{keys:\u{A0}<18} "), Ink::Key), Piece::new(binding.help, Ink::Plain)];
    Row::new(fill(&pieces, width, 19))
}

fn signs(width: usize) -> Vec<Row> {
    use crate::domain::{Kind, Word};
    let mut rows: Vec<Row> = Kind::WORDS
        .iter()
        .map(|(kind, word)| {
            let pieces = [
                Piece::new(kind.sign(), Ink::Sign(*kind)),
                Piece::new(format!("\u{A0}{word:\u{A0}<16} "), Ink::Plain),
                Piece::new(kind.meaning(), Ink::Dim),
            ];
            Row::new(fill(&pieces, width, 19))
        })
        .collect();
    for (sign, meaning) in [
        ("●●●○○ 3", "the proficiency wanted, from 1 (aware) to 5 (expert)"),
        ("2–4", "years typically spent in the role before the step; an estimate"),
        ("[Q7 S26 +2]", "where it comes from, and how many more sources there are"),
        ("(weak)", "not to be leaned on; the sources say why"),
        ("(less usual)", "the step exists, but another way is more usual"),
    ] {
        let pieces = [Piece::new(format!("{:\u{A0}<18} ", sign.replace(' ', "\u{A0}")), Ink::Plain), Piece::new(meaning, Ink::Dim)];
        rows.push(Row::new(fill(&pieces, width, 19)));
    }
    rows
}

fn rests_on(catalogue: &Catalogue, sources: &[SourceId], weak: Option<&str>, width: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(weak) = weak {
        rows.push(Row::new(fill(&[Piece::new("Weak: ", Ink::Weak), Piece::new(weak, Ink::Plain)], width, 6)));
        rows.push(Row::blank());
    }
    for (index, &source) in sources.iter().enumerate() {
        rows.extend((index > 0).then(Row::blank));
        rows.push(source_row(&query::source(catalogue, source), width));
    }
    if sources.is_empty() {
        rows.push(Row::still(vec![Line::of("Nothing is chosen that rests on a source.", Ink::Dim)]));
    }
    rows
}

/// ```text
/// S26  PMO role levels and titles: …
///      pmolearning.co.uk; houseofpmo.com · 2021–2025 · Copyright
///      Good for PMO ladder and aliases.
/// ```
fn source_row(source: &SourcePage, width: usize) -> Row {
    let indent = source.label.width().max(4) + 1;
    let label = format!("{:\u{A0}<1$} ", source.label.as_str(), indent - 1);
    let mut lines = fill(&[Piece::new(label, Ink::Source), Piece::new(source.title.as_str(), Ink::Strong)], width, indent);
    let facts =
        [("", &source.publisher), ("date: ", &source.date), ("licence: ", &source.licence), ("", &source.note), ("", &source.attribution)];
    for (label, fact) in facts {
        let Some(fact) = fact else { continue };
        let text = format!("{label}{fact}");
        lines.extend(fill(&[Piece::new(text, Ink::Dim)], width.saturating_sub(indent), 0).into_iter().map(|line| indented(line, indent)));
    }
    Row { sources: source.at.into_iter().collect(), ..Row::new(lines) }
}

fn bookmarks(catalogue: &Catalogue, bookmarks: &[Subject], width: usize) -> Vec<Row> {
    if bookmarks.is_empty() {
        let text = "None yet: m on a page sets one. They are kept until rungs ends.";
        return vec![Row::still(fill_text(text, Ink::Dim, width, 0))];
    }
    let row = |&subject: &Subject| {
        let kind = match subject {
            Subject::Role(_) => "role",
            Subject::Skill(_) => "skill",
            Subject::Credential(_) => "credential",
        };
        let mut line = Line::of(format!("{kind:<11}"), Ink::Dim);
        line.push(title_of(catalogue, subject), Ink::Plain);
        Row::new(vec![line]).opening(subject)
    };
    bookmarks.iter().map(row).collect()
}

fn next(catalogue: &Catalogue, from: RoleId, (all, details): (bool, bool), width: usize) -> (String, Vec<Row>) {
    let holder = Holder::typical(catalogue, from);
    let answer = query::next(catalogue, &holder, from);
    let title = format!("What's next after {}", answer.from.title);
    if answer.options.is_empty() {
        let text = "No step leads on from here in this catalogue.";
        return (title, vec![Row::still(fill_text(text, Ink::Dim, width, 0))]);
    }
    let shown = if all { answer.options.len() } else { OPTIONS_SHOWN.min(answer.options.len()) };
    let said = format!("{shown} of {} options, for a typical holder of the role (assumed)", answer.options.len());
    let mut rows = vec![Row::still(fill_text(&said, Ink::Dim, width, 0))];
    for (index, choice) in answer.options.iter().take(shown).enumerate() {
        rows.extend(details.then(Row::blank));
        rows.push(option(index + 1, choice, details, width));
    }
    (title, rows)
}

/// ```text
/// 1 Senior Project Manager  ↑ promotion · stated · 3–5 years [Q2 S51 +17]
///   + stated in 14 published pages, 10 of which call it typical
///   + one level up, from practitioner to senior practitioner
///   − Stakeholder engagement: a typical holder has 4, 5 is wanted
///   gap Stakeholder engagement 4→5 · Leadership 3→4 · 5 not described
/// ```
fn option(number: usize, choice: &Choice, details: bool, width: usize) -> Row {
    let mut first =
        vec![Piece::new(format!("{number} "), Ink::Dim), Piece::new(choice.to.title.as_str(), Ink::Strong), Piece::new("  ", Ink::Plain)];
    first.extend(head_pieces(&choice.step));
    let mut lines = fill(&first, width, 2);
    let inner = width.saturating_sub(2);
    let mut rest = Vec::new();
    for (sign, most) in [(Sign::For, REASONS_FOR), (Sign::Against, REASONS_AGAINST)] {
        let most = if details { usize::MAX } else { most };
        for reason in choice.reasons.iter().filter(|reason| reason.sign == sign).take(most) {
            rest.extend(reason_lines(reason.sign, &reason.text, inner));
        }
    }
    rest.extend(gap(choice, details, inner));
    lines.extend(rest.into_iter().map(|line| indented(line, 2)));
    Row::new(lines)
        .opening(Subject::Role(choice.to.at))
        .resting_on(choice.step.sources.iter().map(|cited| cited.at), choice.step.weak.as_ref())
}

/// What is short, the largest first, as far as one line goes; then how many skills are not described. In
/// detail, all of it by name.
fn gap(choice: &Choice, details: bool, width: usize) -> Vec<Line> {
    if choice.gap.is_empty() {
        return Vec::new();
    }
    let (short, open): (Vec<_>, Vec<_>) = choice.gap.iter().partition(|gap| gap.have.is_some());
    let named =
        |gap: &&Gap| format!("{} {}→{}", gap.skill.title, gap.have.map_or_else(|| "?".to_owned(), |have| have.to_string()), gap.want);
    if details {
        let all: Vec<String> = short.iter().chain(&open).map(named).collect();
        return fill(&[Piece::new("gap ", Ink::Dim), Piece::new(all.join(" · "), Ink::Plain)], width, 4);
    }
    let undescribed = if open.is_empty() { String::new() } else { format!("{} not described", open.len()) };
    let mut line = Line::of("gap ", Ink::Dim);
    for (index, item) in short.iter().map(named).enumerate() {
        let rest = short.len() - index;
        let more = if rest > 1 { " · +9 short".width() } else { 0 };
        if index > 0 && line.width() + 3 + item.width() + more + 3 + undescribed.width() > width {
            line.push(format!(" · +{rest} short"), Ink::Dim);
            break;
        }
        line.push(if index > 0 { " · " } else { "" }, Ink::Dim);
        line.push(item, Ink::Plain);
    }
    if !undescribed.is_empty() {
        line.push(if short.is_empty() { "" } else { " · " }, Ink::Dim);
        line.push(undescribed, Ink::Dim);
    }
    vec![line]
}
