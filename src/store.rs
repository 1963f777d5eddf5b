//! All writing of files. Nothing of the user's is ever overwritten without being asked for.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

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
