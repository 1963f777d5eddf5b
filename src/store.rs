//! All writing of files. Nothing of the user's is ever overwritten without being asked for.
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

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

pub use disk::{Content, Disk, Patience, System};
pub use keep::{BYTES_AT_MOST, Saved, Store};
pub use place::{NoPlace, place};
pub use trouble::{Message, StoreError, Trouble};
pub use writing::ron;

/// Writes a new file; an existing one only with `force`.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when the file exists and `force` is not given; else those of the system.
pub fn write_new(path: &Path, bytes: &[u8], force: bool) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true);
    if force {
        options.create(true).truncate(true);
    } else {
        options.create_new(true);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
