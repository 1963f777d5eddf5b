//! Frameworks made up from a number: roles, steps, skills and credentials without any meaning, the same for the same number.

use std::fmt::Write as _;

/// What is to be made up.
#[derive(Debug, Clone, Copy)]
pub struct Recipe {
    /// How many roles.
    pub roles: usize,
    /// How many steps, at most.
    pub steps: usize,
    /// How many skills.
    pub skills: usize,
    /// What everything is made from.
    pub seed: u64,
    /// What the order in the file is made from; nothing of the meaning depends on it.
    pub order: u64,
}

/// Numbers from a number: SplitMix64 (Steele, Lea and Flood 2014).
pub struct Numbers(pub u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).expect("it is below a usize")
    }

    /// True in so many of a hundred cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of several.
    pub fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// The framework as RON.
pub fn ron(recipe: Recipe) -> String {
    let mut numbers = Numbers(recipe.seed);
    let levels: Vec<Option<usize>> = (0..recipe.roles).map(|_| (!numbers.chance(20)).then(|| 1 + numbers.below(9))).collect();
    let mut roles: Vec<String> = (0..recipe.roles).map(|at| role(at, levels[at], recipe, &mut numbers)).collect();
    let mut steps = steps(recipe, &levels, &mut numbers);
    let mut order = Numbers(recipe.order);
    shuffle(&mut roles, &mut order);
    shuffle(&mut steps, &mut order);
    let skills: Vec<String> = (0..recipe.skills).map(|at| format!(r#"(id: "k{at}", title: "K{at}", sources: ["s"])"#)).collect();
    let credentials: Vec<String> = (0..4).map(|at| format!(r#"(id: "c{at}", label: "C{at}", title: "C{at}", sources: ["s"])"#)).collect();
    format!(
        r#"(framework: (id: "made-up", format: 1, version: "1", language: "en", title: "Made up"),
        scales: (tracks: [(id: "a", title: "A"), (id: "b", title: "B"), (id: "c", title: "C")]),
        sources: [(id: "s", label: "S", title: "S")], skills: [{}], credentials: [{}], roles: [{}], steps: [{}])"#,
        skills.join(","),
        credentials.join(","),
        roles.join(","),
        steps.join(",")
    )
}

fn role(at: usize, level: Option<usize>, recipe: Recipe, numbers: &mut Numbers) -> String {
    let mut skills = String::new();
    let first = numbers.below(recipe.skills);
    for skill in 0..numbers.below(recipe.skills.min(12) + 1) {
        let (skill, need) = ((first + skill) % recipe.skills, numbers.one_of(&["required", "required", "optional"]));
        let want = if numbers.chance(10) { String::new() } else { format!("want: {},", numbers.below(5) + 1) };
        write!(skills, r#"(skill: "k{skill}", {want} need: "{need}", sources: ["s"]),"#).expect("a string takes it");
    }
    let credential = numbers.below(4);
    let credentials = match numbers.below(10) {
        0..=2 => format!(r#"(credential: "c{credential}", need: "required", sources: ["s"])"#),
        3 | 4 => format!(r#"(credential: "c{credential}", need: "common", sources: ["s"])"#),
        _ => String::new(),
    };
    let degree = if numbers.chance(10) { r#"(id: "degree", text: "A degree.", need: "required", sources: ["s"])"# } else { "" };
    let track = numbers.one_of(&["a", "b", "c"]);
    let level = level.map_or_else(String::new, |level| format!("level: {level},"));
    format!(
        r#"(id: "r{at:04}", title: "R{at:04}", track: "{track}", {level} summary: (text: "x", sources: ["s"]), skills: [{skills}], credentials: [{credentials}], education: [{degree}], sources: ["s"])"#
    )
}

fn steps(recipe: Recipe, levels: &[Option<usize>], numbers: &mut Numbers) -> Vec<String> {
    let mut pairs = std::collections::BTreeSet::new();
    for _ in 0..recipe.steps * 2 {
        let (from, to) = (numbers.below(recipe.roles), numbers.below(recipe.roles));
        if from != to && pairs.len() < recipe.steps {
            pairs.insert((from, to));
        }
    }
    pairs.into_iter().map(|(from, to)| step((from, to), levels[from].zip(levels[to]), numbers)).collect()
}

fn step((from, to): (usize, usize), levels: Option<(usize, usize)>, numbers: &mut Numbers) -> String {
    let kind = numbers.one_of(&["promotion", "promotion", "promotion", "lateral", "pivot", "specialise", "step-back"]);
    let is_sound = levels.is_none_or(|(old, new)| match kind {
        "promotion" => new > old,
        "step-back" => new < old,
        "lateral" => new.abs_diff(old) <= 1,
        _ => true,
    });
    let kind = if is_sound { kind } else { "pivot" };
    let note = if numbers.chance(40) { r#"note: "On a condition.","# } else { "" };
    let (low, more) = (numbers.below(8), numbers.below(5));
    let years = match numbers.below(10) {
        0 => String::new(),
        1 => format!(r#"years: (low: {low}, sources: ["s"]),"#),
        _ => format!(r#"years: (low: {low}, high: {}, sources: ["s"]),"#, low + more),
    };
    let confidence = numbers.one_of(&["stated", "implied", "common-practice"]);
    let standing = numbers.one_of(&["usual", "usual", "usual", "usual", "secondary", "uncommon"]);
    format!(
        r#"(from: "r{from:04}", to: "r{to:04}", kind: "{kind}", {years} {note} confidence: "{confidence}", standing: "{standing}", sources: ["s"])"#
    )
}

/// Fisher and Yates, as Durstenfeld (1964) writes it.
fn shuffle(rows: &mut [String], order: &mut Numbers) {
    for at in (1..rows.len()).rev() {
        rows.swap(at, order.below(at + 1));
    }
}
