//! All writing of files. Nothing of the user's is ever overwritten without being asked for, and what fails leaves nothing behind.
//!
//! [`Store`] keeps the profile:
//!
//! ```text
//!  place ─▶ Store::open ─▶ profile, message              looks, and sets aside what is damaged
//!  Change ─▶ Store::save ─▶ lock ─▶ read again ─▶ apply ─▶ write beside ─▶ sync ─▶ rename ─▶ profile
//!                             └ fails: kept in memory, tried again with the next change
//! ```
//!
//! Beside `profile.ron` lie `profile.ron.backup` (before the last change), `profile.ron.lock` (its lock counts, not that
//! it is there), for an instant `profile.ron.new-…`, and `profile.ron.damaged-…`, which nothing removes.

mod disk;
mod files;
mod keep;
mod place;
mod reading;
mod trouble;
mod writing;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub use disk::{Content, Disk, Patience, System};
pub use keep::{BYTES_AT_MOST, Saved, Store};
pub use place::{NoPlace, place};
pub use trouble::{Message, StoreError, Trouble};
pub use writing::ron;

/// Writes a new file; an existing one only with `force`, and then the old one is replaced as a whole or not at all.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when the file exists and `force` is not given, [`io::ErrorKind::InvalidInput`] when
/// what is there is no file; else those of the system.
pub fn write_new(path: &Path, bytes: &[u8], force: bool) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() => Err(io::Error::new(io::ErrorKind::InvalidInput, "it is a folder, a pipe or a device, not a file")),
        Ok(_) if !force => Err(io::ErrorKind::AlreadyExists.into()),
        Ok(old) => replace(&fs::canonicalize(path)?, bytes, old.permissions()),
        Err(_) => create(path, bytes),
    }
}

/// A file that is not there yet; where it cannot be written as a whole, it goes again.
fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let file = OpenOptions::new().write(true).create_new(true).open(path)?;
    fill(file, bytes).inspect_err(|_| drop(fs::remove_file(path)))
}

/// Beside the old file first, then in its place.
fn replace(path: &Path, bytes: &[u8], permissions: fs::Permissions) -> io::Result<()> {
    let beside = (0..BESIDE_AT_MOST).map(|number| beside(path, number)).find(|beside| !beside.exists());
    let beside = beside.ok_or(io::ErrorKind::AlreadyExists)?;
    create(&beside, bytes)?;
    let replaced = fs::set_permissions(&beside, permissions).and_then(|()| fs::rename(&beside, path));
    replaced.inspect_err(|_| drop(fs::remove_file(&beside)))
}

/// How many files that an end in the midst of writing left behind are passed over.
const BESIDE_AT_MOST: u32 = 100;

fn fill(mut file: File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

/// A name in the same folder: `shot.svg.0.part`.
fn beside(path: &Path, number: u32) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{number}.part"));
    path.with_file_name(name)
}
