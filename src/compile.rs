//! The build script: the files under `data/` are proven and become two blocks of bytes in the program.
//!
//! One block is the catalogue, ready to use; the other the sheets, for overlays to lie on. Data with an
//! error in them do not build.

use std::path::{Path, PathBuf};
use std::{env, fs};

use domain::build::SheetFile;
use domain::sheet::Sheet;
use domain::{Catalogue, Framework, Severity};

#[expect(dead_code, unused_imports, reason = "the script proves data and asks them nothing")]
mod domain;

fn main() {
    let data = Path::new(&env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("data");
    for watched in ["data", "src/domain", "src/domain.rs", "src/compile.rs"] {
        say(&format!("cargo::rerun-if-changed={watched}"));
    }
    let sheets = read(&data);
    write("framework.bin", &postcard::to_stdvec(&sheets).expect("a sheet is plain data"));

    let files = sheets.into_iter().map(|(name, sheet)| SheetFile { name: name.into(), sheet }).collect();
    let (catalogue, problems) = Catalogue::build(&[Framework { files, ..Framework::default() }]);
    for problem in problems.iter().filter(|problem| problem.severity == Severity::Error) {
        say(&format!("cargo::error={problem}"));
    }
    if let Some(catalogue) = catalogue {
        write("catalogue.bin", &postcard::to_stdvec(&catalogue).expect("a catalogue is plain data"));
    }
}

fn read(data: &Path) -> Vec<(String, Sheet)> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let mut sheets = Vec::new();
    for path in ron_files(data) {
        let name = path.strip_prefix(data).expect("it was found there").to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        match options.from_str(&text) {
            Ok(sheet) => sheets.push((name, sheet)),
            Err(error) => panic!("data/{name}:{}: {}", error.span.start, error.code),
        }
    }
    sheets
}

fn write(name: &str, bytes: &[u8]) {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it")).join(name);
    fs::write(&out, bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
}

/// Every RON file below a folder, in a fixed order.
fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the data are part of the project");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    let below = |path: PathBuf| if path.is_dir() { ron_files(&path) } else { vec![path] };
    let files = paths.into_iter().flat_map(below);
    files.filter(|path| path.extension().is_some_and(|extension| extension == "ron")).collect()
}

/// Cargo listens on standard output.
fn say(line: &str) {
    use std::io::Write;
    writeln!(std::io::stdout(), "{line}").expect("cargo listens");
}
