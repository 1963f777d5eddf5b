//! Made-up frameworks, the same every time: one of 3,000 roles and 60,000 steps, and others as large as wished.

#[path = "../it/random_graph.rs"]
pub mod random_graph;

use random_graph::{Recipe, ron};
use rungs::domain::build::SheetFile;
use rungs::domain::sheet::Sheet;
use rungs::domain::{Catalogue, Framework};

/// As many roles as the largest of the published datasets has, and twenty steps from each.
pub fn large() -> Catalogue {
    of(3_000, 60_000)
}

/// So many roles, and so many steps at most.
pub fn of(roles: usize, steps: usize) -> Catalogue {
    let recipe = Recipe { roles, steps, skills: 50, seed: 7, order: 0 };
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let sheet: Sheet = options.from_str(&ron(recipe)).expect("it is RON");
    let framework = Framework { files: vec![SheetFile { name: "made-up.ron".into(), sheet }], proven: true };
    Catalogue::build(&[framework]).0.expect("it is sound")
}
