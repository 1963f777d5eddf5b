//! The built-in framework: the files under `data/`, proven and compiled by the build script.
//!
//! So they are neither parsed nor checked again at every start.

use crate::domain::build::SheetFile;
use crate::domain::sheet::Sheet;
use crate::domain::{Catalogue, Framework};

/// The id of the built-in framework.
pub const ID: &str = "project-careers";

const SHEETS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/framework.bin"));
const CATALOGUE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));

/// The built-in framework as written, for an overlay to lie on.
#[must_use]
pub fn framework() -> Framework {
    let sheets: Vec<(String, Sheet)> = postcard::from_bytes(SHEETS).expect("the build script wrote it with the same types");
    let file = |(name, sheet): (String, Sheet)| SheetFile { name: name.into(), sheet };
    Framework { files: sheets.into_iter().map(file).collect(), proven: true }
}

/// The catalogue of the built-in framework alone.
#[must_use]
pub fn catalogue() -> Catalogue {
    postcard::from_bytes(CATALOGUE).expect("the build script wrote it with the same types")
}
