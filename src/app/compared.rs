//! Two roles side by side as rows, the person beside them: differences first, what is alike last.
//!
//! What differs is the query's affair; here it only becomes rows.

use super::doc::{self, Ink, Line, Piece, Row, cells, cut, fill, fill_text};
use super::model::Model;
use super::page::{handles, section, with_sources};
use super::setting::Setting;
use crate::domain::query::compare::{Broader, ComparePage, Difference, Pair, Parted, Side, SkillRow};
use crate::domain::query::named::Said;
use crate::domain::query::role::{AskView, ExperienceView, NeedView};
use crate::domain::query::{self, Named, StepView};
use crate::domain::{Catalogue, Need, Role, RoleId, Subject, Word};

/// Rows are not drawn wider than this.
const WIDTH_AT_MOST: usize = 100;
/// The cells of a column of the table.
const CELL: usize = 5;

/// Two roles side by side.
#[must_use]
pub fn rows(catalogue: &Catalogue, model: &Model, (a, b): (RoleId, RoleId), width: usize) -> Vec<Row> {
    let width = width.min(WIDTH_AT_MOST);
    let holder = model.holder(catalogue, a);
    let page = query::compare(catalogue, &holder, a, b);
    let mut rows = head(&page, width);
    rows.extend(skills(&page, width));
    rows.extend(parted(&page, "Duties", &page.duties, width, said, |one, other| one.text == other.text));
    rows.extend(section(
        "Answers for",
        [(&page.a, &page.sides.a), (&page.b, &page.sides.b)].map(|side| means(side, width)).into_iter().flatten(),
    ));
    rows.extend(parted(&page, "Credentials", &page.credentials, width, credential, |one, other| one.need == other.need));
    rows.extend(parted(&page, "Education", &page.education, width, education, |one, other| one.said.text == other.said.text));
    rows.extend(section("Experience on entry", experience(&page, width)));
    rows.extend(ends(&page, "Comes from", &page.ways_in, width, |step| &step.from));
    rows.extend(ends(&page, "Often leads to", &page.ways_on, width, |step| &step.to));
    let journeys = page.journeys.iter().map(|journey| {
        let titles: Vec<&str> = journey.roles.iter().map(|role| role.title.as_str()).collect();
        let pieces = [Piece::new(format!("{}: ", journey.title), Ink::Strong), Piece::new(titles.join(" › "), Ink::Plain)];
        Row::new(fill(&pieces, width, 2)).resting_on(handles(&journey.sources), None)
    });
    rows.extend(section("Journeys that hold both", journeys));
    rows
}

/// Who is compared, which answers for more, and the step between them.
fn head(page: &ComparePage, width: usize) -> Vec<Row> {
    let mut rows = vec![side("A", &page.a, &page.sides.a, width), side("B", &page.b, &page.sides.b, width)];
    let mark = match page.scope.broader {
        Broader::A | Broader::B => Piece::new("· ", Ink::Dim),
        Broader::Neither | Broader::Unknown => Piece::new("= ", Ink::Dim),
    };
    rows.push(Row::still(fill(&[mark, Piece::new(page.scope.why.as_str(), Ink::Plain)], width, 2)));
    for (way, step) in [("A to B", &page.steps.a_to_b), ("B to A", &page.steps.b_to_a)] {
        rows.extend(step.as_ref().map(|step| between(way, step, width)));
    }
    if page.steps.a_to_b.is_none() && page.steps.b_to_a.is_none() {
        rows.push(Row::still(fill_text("· No step leads straight from one to the other in this catalogue.", Ink::Dim, width, 2)));
    }
    rows.extend(page.topic.as_ref().map(|topic| {
        let pieces = [Piece::new("! ", Ink::Weak), Piece::new("A name of one of the two is also that of an office. Enter: ", Ink::Plain)];
        let title = Piece::new(topic.title.as_str(), Ink::Strong);
        Row::new(fill(&[pieces.as_slice(), &[title]].concat(), width, 2)).opening(Subject::Topic(topic.at))
    }));
    rows
}

/// `A  Project Manager · Delivery · level 4 · Practitioner`
fn side(letter: &str, role: &Named<Role>, side: &Side, width: usize) -> Row {
    let level = match (side.level, &side.level_title) {
        (Some(level), Some(title)) => format!("level {level} · {title}"),
        (Some(level), None) => format!("level {level}"),
        (None, _) => "level: no data".to_owned(),
    };
    let pieces = [
        Piece::new(format!("{letter}  "), Ink::Key),
        Piece::new(role.title.as_str(), Ink::Strong),
        Piece::new(format!(" · {} · {level}", side.track.title), Ink::Dim),
    ];
    Row::new(fill(&pieces, width, 3)).opening(Subject::Role(role.at)).resting_on(handles(&side.summary.sources), side.summary.weak.as_ref())
}

/// `A to B  ↑ promotion · stated · 4–6 years`
fn between(way: &str, step: &StepView, width: usize) -> Row {
    let mut pieces = vec![Piece::new(format!("{way}  "), Ink::Dim)];
    pieces.extend(super::card::head_pieces(step));
    Row::new(fill(&pieces, width, 8)).resting_on(handles(&step.sources), step.weak.as_ref())
}

/// The table of skills: what differs, then what is alike in one row.
fn skills(page: &ComparePage, width: usize) -> Vec<Row> {
    let rated = page.assumed.is_none();
    let columns: &[&str] = if rated { &["A", "B", "me"] } else { &["A", "B"] };
    let (alike, different): (Vec<&SkillRow>, Vec<&SkillRow>) = page.skills.iter().partition(|row| row.difference() == Difference::None);
    let mut heading = Line::of(format!("Skills that differ: {} of {}", different.len(), page.skills.len()), Ink::Heading);
    heading.pad_to(width.saturating_sub(CELL * columns.len()));
    for column in columns {
        heading.push(format!("{column:>CELL$}"), Ink::Dim);
    }
    let mut rows = vec![Row::still(vec![Line::default(), heading])];
    rows.extend(different.iter().map(|row| skill(row, rated, width)));
    if !alike.is_empty() {
        rows.push(Row::heading("Skills wanted alike"));
        rows.extend(alike.iter().map(|row| skill(row, rated, width)));
    }
    if !rated {
        let text = "Rate yourself on screen 5, and your own levels stand beside these.";
        rows.push(Row::still(fill_text(text, Ink::Dim, width, 0)));
    }
    rows
}

/// ```text
/// Governance                     3    5    4
/// ```
fn skill(row: &SkillRow, rated: bool, width: usize) -> Row {
    let columns = if rated { 3 } else { 2 };
    let optional = [row.needs.a, row.needs.b].into_iter().flatten().all(|need| need != Need::Required);
    let name = [Piece::new(row.skill.title.as_str(), Ink::Plain), Piece::new(if optional { " (optional)" } else { "" }, Ink::Dim)];
    let most = row.a.max(row.b);
    let mut told: Vec<Piece> = [row.a, row.b]
        .into_iter()
        .map(|wanted| match wanted {
            None => Piece::new(number(None), Ink::Dim),
            Some(_) if wanted == most && row.a != row.b => Piece::new(number(wanted), Ink::Strong),
            Some(_) => Piece::new(number(wanted), Ink::Plain),
        })
        .collect();
    if rated {
        let ink = match (row.me, most) {
            (Some(me), Some(most)) if me >= most => Ink::For,
            (Some(_), Some(_)) => Ink::Against,
            (None, _) | (_, None) => Ink::Dim,
        };
        told.push(Piece::new(row.me.map_or_else(|| format!("{:>CELL$}", "?"), |me| number(Some(me))), ink));
    }
    Row::new(doc::beside(&name, told, CELL * columns, width)).opening(Subject::Skill(row.skill.at)).setting(Setting::Skill(row.skill.at))
}

fn number(proficiency: Option<u8>) -> String {
    proficiency.map_or_else(|| format!("{:>CELL$}", "–"), |number| format!("{number:>CELL$}"))
}

/// What only A has, what only B has, and what both have; where both say it differently, both sentences.
fn parted<T>(
    page: &ComparePage,
    what: &str,
    all: &Parted<T>,
    width: usize,
    row: fn(&T, &str, usize) -> Row,
    same: fn(&T, &T) -> bool,
) -> Vec<Row> {
    let only = |of: &Named<Role>| format!("{what} only in {}", of.title);
    let mut rows = section(&only(&page.a), all.only_a.iter().map(|one| row(one, "A ", width)));
    rows.extend(section(&only(&page.b), all.only_b.iter().map(|one| row(one, "B ", width))));
    let both = all
        .both
        .iter()
        .flat_map(|Pair { a, b }| if same(a, b) { vec![row(a, "= ", width)] } else { vec![row(a, "A ", width), row(b, "B ", width)] });
    rows.extend(section(&format!("{what} alike"), both));
    rows
}

fn said(said: &Said, mark: &str, width: usize) -> Row {
    let pieces =
        with_sources(vec![Piece::new(mark, Ink::Dim), Piece::new(said.text.as_str(), Ink::Plain)], &said.sources, said.weak.is_some());
    Row::new(fill(&pieces, width, 2)).resting_on(handles(&said.sources), said.weak.as_ref())
}

fn credential(asked: &AskView, mark: &str, width: usize) -> Row {
    let need = Piece::new(format!("{:\u{A0}<8} ", asked.need.word()), Ink::Dim);
    let pieces = vec![Piece::new(mark, Ink::Dim), need, Piece::new(asked.credential.name.as_str(), Ink::Plain)];
    let pieces = with_sources(pieces, &asked.sources, asked.weak.is_some());
    Row::new(fill(&pieces, width, 11))
        .opening(Subject::Credential(asked.credential.at))
        .resting_on(handles(&asked.sources), asked.weak.as_ref())
}

fn education(row: &NeedView, mark: &str, width: usize) -> Row {
    said(&row.said, mark, width)
}

fn means((role, side): (&Named<Role>, &Side), width: usize) -> Option<Row> {
    let pieces = [Piece::new(format!("{}: ", role.title), Ink::Dim), Piece::new(side.summary.text.as_str(), Ink::Plain)];
    let pieces = with_sources(pieces.to_vec(), &side.summary.sources, side.summary.weak.is_some());
    Some(Row::new(fill(&pieces, width, 2)).resting_on(handles(&side.summary.sources), side.summary.weak.as_ref()))
}

fn experience(page: &ComparePage, width: usize) -> impl Iterator<Item = Row> {
    [(&page.a, &page.experience.a), (&page.b, &page.experience.b)].into_iter().map(move |(role, experience)| {
        let told = |experience: &ExperienceView| format!("{} years in all, typically", experience.years());
        let text = experience.as_ref().map_or_else(|| "no data".to_owned(), told);
        let pieces = [Piece::new(format!("{}: ", role.title), Ink::Dim), Piece::new(text, Ink::Plain)];
        let sources = experience.as_ref().map_or_else(Vec::new, |experience| handles(&experience.sources));
        Row::new(fill(&pieces, width, 2)).resting_on(sources, None)
    })
}

/// The roles at the other end of the steps: only of A, only of B, of both.
fn ends(page: &ComparePage, what: &str, all: &Parted<StepView>, width: usize, end: fn(&StepView) -> &Named<Role>) -> Vec<Row> {
    let row = |mark: &str, step: &StepView| {
        let years = step.years.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string);
        let pieces = [
            Piece::new(mark, Ink::Dim),
            Piece::new(format!("{}\u{A0}", step.kind.sign()), Ink::Sign(step.kind)),
            Piece::new(cut(&end(step).title, width.saturating_sub(10 + cells(mark))), Ink::Plain),
            Piece::new(format!(" · {years} years"), Ink::Dim),
        ];
        Row::new(fill(&pieces, width, 4)).opening(Subject::Role(end(step).at)).resting_on(handles(&step.sources), step.weak.as_ref())
    };
    let mut rows = section(&format!("{what}: only {}", page.a.title), all.only_a.iter().map(|step| row("A ", step)));
    rows.extend(section(&format!("{what}: only {}", page.b.title), all.only_b.iter().map(|step| row("B ", step))));
    rows.extend(section(&format!("{what}: both"), all.both.iter().map(|pair| row("= ", &pair.a))));
    rows
}
