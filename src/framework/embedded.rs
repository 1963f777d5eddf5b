//! The built-in framework: the files under `data/`, compiled into the program.
//!
//! A test proves them, so they are neither parsed nor checked again at every start.

use crate::domain::build::SheetFile;
use crate::domain::sheet::Sheet;
use crate::domain::{Catalogue, Framework};

/// The id of the built-in framework.
pub const ID: &str = "project-careers";

const COMPILED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/framework.bin"));

/// The built-in framework as written.
#[must_use]
pub fn framework() -> Framework {
    let sheets: Vec<(String, Sheet)> = postcard::from_bytes(COMPILED).expect("the build script wrote it with the same types");
    let file = |(name, sheet): (String, Sheet)| SheetFile { name: name.into(), sheet };
    Framework { files: sheets.into_iter().map(file).collect(), proven: true }
}

/// The catalogue of the built-in framework alone.
#[must_use]
pub fn catalogue() -> Catalogue {
    // What was read stays in memory: taking apart thousands of small strings costs more than it frees.
    let framework = std::mem::ManuallyDrop::new([framework()]);
    Catalogue::build(&*framework).0.expect("a test proves the built-in framework")
}
