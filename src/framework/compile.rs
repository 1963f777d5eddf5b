//! The build script: the files under `data/` become one block of bytes in the program.
//!
//! It only translates. What the files say is proven by a test, and by `rungs check data`.

#![expect(clippy::print_stdout, reason = "a build script talks to cargo through its output")]

use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "../domain/sheet.rs"]
mod sheet;

fn main() {
    let data = Path::new(&env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("data");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it")).join("framework.bin");
    println!("cargo::rerun-if-changed={}", data.display());
    println!("cargo::rerun-if-changed=src/domain/sheet.rs");

    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let mut sheets: Vec<(String, sheet::Sheet)> = Vec::new();
    for path in ron_files(&data) {
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        match options.from_str(&text) {
            Ok(sheet) => {
                let name = path.strip_prefix(&data).expect("it was found there").to_string_lossy().replace('\\', "/");
                sheets.push((name, sheet));
            }
            Err(error) => panic!("{}:{}: {}", path.display(), error.span.start, error.code),
        }
    }
    let bytes = postcard::to_stdvec(&sheets).expect("a sheet is plain data");
    fs::write(&out, bytes).unwrap_or_else(|error| panic!("{}: {error}", out.display()));
}

/// Every RON file below a folder, in a fixed order.
fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("the data are part of the project").map(|entry| entry.expect("readable").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files.extend(ron_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "ron") {
            files.push(path);
        }
    }
    files
}
