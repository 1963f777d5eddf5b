//! From the paths that a person names to the catalogue in use, with every problem on the way.
//!
//! One bad framework never keeps the others from serving, and is never left out without being named.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::parse::{self, Parsed};
use super::place::Spots;
use super::room::Room;
use super::{FileError, embedded, order, read};
use crate::domain::Spot;
use crate::domain::problem::{Segment, quoted};
use crate::domain::{Catalogue, Framework, Place, Problem, Severity, SheetFile, Text, check};

/// What the frameworks in use came to.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The catalogue, unless every framework named is bad.
    pub catalogue: Option<Catalogue>,
    /// Everything wrong, by file and line, errors first within a file.
    pub problems: Vec<Problem>,
    /// How many files were read.
    pub files: usize,
    /// The text of each file that is text, by its name in the problems.
    pub texts: HashMap<Arc<str>, String>,
    /// The frameworks that are not in the catalogue, in the order in which they were named.
    pub left_out: Vec<LeftOut>,
}

/// A framework that was named and is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its path as a message prints it.
    pub path: Text,
    /// Why, in half a sentence.
    pub because: Text,
}

/// Why there is nothing to load: files that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct LoadError(pub Vec<FileError>);

/// One framework as it was read from the path that names it.
struct Given {
    path: Text,
    framework: Framework,
    problems: Vec<Problem>,
    incomplete: Vec<(Arc<str>, Place)>,
    lost: bool,
}

/// Loads the frameworks of some paths; of none, the built-in one.
///
/// # Errors
/// [`LoadError`] when a path cannot be read. Bad data are no error here: they are in [`Loaded::problems`].
pub fn load(paths: &[PathBuf]) -> Result<Loaded, LoadError> {
    if paths.is_empty() {
        return Ok(Loaded { catalogue: Some(embedded::catalogue()), ..Loaded::default() });
    }
    match look(paths) {
        (loaded, errors) if errors.is_empty() => Ok(loaded),
        (_, errors) => Err(LoadError(errors)),
    }
}

/// Like [`load`], but goes on past the files that cannot be read, and names them.
#[must_use]
pub fn look(paths: &[PathBuf]) -> (Loaded, Vec<FileError>) {
    let mut loaded = Loaded::default();
    let mut errors = Vec::new();
    let mut room = Room::default();
    let mut given: Vec<Given> = paths.iter().map(|path| Given::read(path, &mut loaded, &mut room, &mut errors)).collect();
    loaded.problems = given.iter_mut().flat_map(|given| std::mem::take(&mut given.problems)).collect();
    loaded.build(given);
    loaded.finish();
    (loaded, errors)
}

impl Given {
    fn read(path: &Path, loaded: &mut Loaded, room: &mut Room, errors: &mut Vec<FileError>) -> Self {
        let (found, unreadable) = read::files(path, room);
        let mut given = Self {
            path: read::name(path),
            framework: Framework::default(),
            problems: Vec::new(),
            incomplete: Vec::new(),
            lost: !unreadable.is_empty() || room.is_used_up(),
        };
        errors.extend(unreadable);
        for file in found {
            let name: Arc<str> = file.name.as_str().into();
            let parsed = match &file.content {
                Ok(text) => parse::parse(&name, loaded.files, text, room.problems()),
                Err(unfit) => unfit_file(&name, loaded.files, unfit),
            };
            given.incomplete.extend(parsed.incomplete.iter().map(|place| (name.clone(), *place)));
            given.lost |= parsed.lost;
            room.take_problems(parsed.problems.len());
            given.problems.extend(parsed.problems);
            given.framework.files.push(SheetFile { name: name.clone(), sheet: parsed.sheet });
            loaded.texts.extend(file.content.ok().map(|text| (name, text)));
            loaded.files += 1;
        }
        given
    }
}

fn unfit_file(name: &Arc<str>, number: usize, unfit: &read::Unfit) -> Parsed {
    let problem = Problem {
        severity: Severity::Error,
        code: unfit.code,
        file: name.clone(),
        place: Place::file(number),
        spot: Some(unfit.spot),
        first: None,
        subject: None,
        message: Text::clean(&unfit.message),
        help: Text::clean(&unfit.help),
    };
    Parsed { problems: vec![problem], lost: true, ..Parsed::default() }
}

/// The frameworks that a catalogue is to be built of, the base first, each with its position among those given.
#[derive(Default)]
struct Layered {
    frameworks: Vec<Framework>,
    owners: Vec<Option<usize>>,
}

impl Layered {
    fn push(&mut self, framework: Framework, owner: Option<usize>) {
        self.frameworks.push(framework);
        self.owners.push(owner);
    }

    fn remove(&mut self, owner: usize) {
        if let Some(position) = self.owners.iter().position(|known| *known == Some(owner)) {
            self.owners.remove(position);
            self.frameworks.remove(position);
        }
    }

    fn has_given(&self) -> bool {
        self.owners.iter().any(Option::is_some)
    }

    /// Whose framework a file belongs to; a mistake that shows in the built-in one is that of whoever changes it.
    fn to_blame(&self, file: u32) -> Vec<usize> {
        let mut last = 0;
        for (framework, owner) in self.frameworks.iter().zip(&self.owners) {
            last += framework.files.len();
            if (file as usize) < last {
                return owner.map_or_else(|| self.changers(framework), |owner| vec![owner]);
            }
        }
        Vec::new()
    }

    fn changers(&self, of: &Framework) -> Vec<usize> {
        let pairs = self.frameworks.iter().zip(&self.owners);
        let changes = |framework: &Framework| framework.extends().iter().any(|slug| Some(slug.as_str()) == of.id());
        let changers: Vec<usize> = pairs.filter(|(framework, _)| changes(framework)).filter_map(|(_, owner)| *owner).collect();
        if changers.is_empty() { self.owners.iter().flatten().copied().collect() } else { changers }
    }
}

impl Loaded {
    /// Builds the catalogue of the sound frameworks, again and again without those that turn out bad.
    fn build(&mut self, mut given: Vec<Given>) {
        let frameworks: Vec<&Framework> = given.iter().map(|given| &given.framework).collect();
        let order = order::order(&frameworks);
        self.problems.extend(order.problems.into_told());
        let mut layered = Layered::default();
        for slot in order.slots {
            match slot {
                None => layered.push(built_in(), None),
                Some(position) => layered.push(std::mem::take(&mut given[position].framework), Some(position)),
            }
        }
        let mut bad = Bad { reasons: order.bad };
        bad.extend(given.iter().enumerate().filter(|(_, given)| given.lost).map(|(position, _)| position));
        bad.drop_from(&mut layered);
        while layered.has_given() {
            let (catalogue, problems) = Catalogue::build(&layered.frameworks);
            let incomplete: Vec<&(Arc<str>, Place)> =
                layered.owners.iter().flatten().flat_map(|position| &given[*position].incomplete).collect();
            let problems = if incomplete.is_empty() { problems } else { certain(problems, &incomplete) };
            bad.extend(layered.owners.iter().flatten().copied().filter(|position| !given[*position].incomplete.is_empty()));
            let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
            bad.extend(errors.flat_map(|problem| layered.to_blame(problem.place.file)));
            self.problems.extend(problems);
            if !bad.drop_from(&mut layered) {
                self.catalogue = catalogue;
                break;
            }
        }
        self.left_out = bad.left_out(&given);
    }

    /// Fills in the lines and columns of a file on one walk through it.
    fn find_spots(&mut self) {
        let mut blanks: HashMap<Arc<str>, Vec<Blank<'_>>> = HashMap::new();
        for problem in &mut self.problems {
            if problem.spot.is_none() {
                blanks.entry(problem.file.clone()).or_default().push((&mut problem.spot, problem.place));
            }
            if let Some(first) = &mut problem.first {
                blanks.entry(first.file.clone()).or_default().push((&mut first.spot, first.place));
            }
        }
        for (file, blanks) in blanks {
            let Some(text) = self.texts.get(&file) else { continue };
            let places: Vec<Place> = blanks.iter().map(|(_, place)| *place).collect();
            for ((blank, _), spot) in blanks.into_iter().zip(Spots::of(text).spots(&places)) {
                *blank = Some(spot);
            }
        }
    }

    /// Fills in the lines and columns, takes out what was found twice, and sorts.
    fn finish(&mut self) {
        let mut told = HashSet::new();
        self.problems.retain(|problem| told.insert((problem.file.clone(), problem.place.to_string(), problem.message.clone())));
        self.find_spots();
        self.problems.sort_by(|a, b| {
            let key = |problem: &Problem| (problem.file.clone(), problem.severity, problem.spot, problem.code);
            key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
        });
    }
}

/// A spot that is to be filled in, and the place that it is of.
type Blank<'a> = (&'a mut Option<Spot>, Place);

/// The frameworks that cannot be used, with the reasons.
struct Bad {
    reasons: Vec<(usize, String)>,
}

impl Bad {
    fn extend(&mut self, positions: impl Iterator<Item = usize>) {
        for position in positions {
            self.add(position, "it has errors".into());
        }
    }

    fn add(&mut self, position: usize, reason: String) {
        if self.reasons.iter().all(|(known, _)| *known != position) {
            self.reasons.push((position, reason));
        }
    }

    /// Takes them out, with all that extends them; says whether there was any to take out.
    fn drop_from(&mut self, layered: &mut Layered) -> bool {
        let before = layered.frameworks.len();
        let mut next = 0;
        while let Some((position, _)) = self.reasons.get(next) {
            next += 1;
            let Some(index) = layered.owners.iter().position(|owner| owner == &Some(*position)) else { continue };
            let slug = layered.frameworks[index].id().unwrap_or("").to_owned();
            layered.remove(*position);
            let is_still_there = layered.frameworks.iter().any(|framework| framework.id() == Some(&slug));
            let extends = |framework: &Framework| !is_still_there && framework.extends().contains(&slug);
            let dependents = layered.frameworks.iter().zip(&layered.owners).filter(|(framework, _)| extends(framework));
            for position in dependents.filter_map(|(_, owner)| *owner).collect::<Vec<_>>() {
                self.add(position, format!("it extends {}, which is left out", quoted(&slug)));
            }
        }
        layered.frameworks.len() < before
    }

    fn left_out(self, given: &[Given]) -> Vec<LeftOut> {
        let mut reasons = self.reasons;
        reasons.sort_by_key(|(position, _)| *position);
        let left_out = |(position, reason): (usize, String)| LeftOut { path: given[position].path.clone(), because: Text::clean(&reason) };
        reasons.into_iter().map(left_out).collect()
    }
}

/// The built-in framework beneath others, its files told apart from theirs.
fn built_in() -> Framework {
    let mut framework = embedded::framework();
    for file in &mut framework.files {
        file.name = format!("built-in/{}", file.name).into();
    }
    framework
}

/// The problems that would be there even if the incomplete records were whole: what is wrong elsewhere, and what
/// is wrong within those fields of such a record that could be read.
fn certain(problems: Vec<Problem>, incomplete: &[&(Arc<str>, Place)]) -> Vec<Problem> {
    let incomplete: HashSet<(&str, &[Segment])> = incomplete.iter().map(|(file, place)| (&**file, place.segments())).collect();
    let is_relation = |problem: &Problem| check::CHECKS.iter().any(|check| check.code == problem.code);
    let may_follow = |problem: &Problem| {
        let path = problem.place.segments();
        let within = (1..=path.len()).find(|&depth| incomplete.contains(&(&*problem.file, &path[..depth])));
        within.is_some_and(|depth| depth == path.len() || is_relation(problem))
    };
    problems.into_iter().filter(|problem| problem.severity == Severity::Error && !may_follow(problem)).collect()
}
