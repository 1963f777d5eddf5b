//! The files of a profile: itself, and beside it its lock, its backup, what is being written, what was set aside.
//!
//! None of them is ever written over in place: what is new is written beside, and then takes the name.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use crate::domain::{Moment, Text};
use crate::framework;

/// The most links that are followed from one name to the file.
const LINKS_AT_MOST: usize = 40;

/// The most names that are tried for a new file.
const NAMES_AT_MOST: usize = 1_000;

/// The files of a profile.
#[derive(Debug, Clone)]
pub(super) struct Files {
    /// The profile itself, no link.
    pub profile: PathBuf,
}

impl Files {
    /// The files of the profile at a path, which may be a link; so is replaced what it leads to, and not the link.
    pub fn of(path: &Path) -> io::Result<Self> {
        let mut path = std::path::absolute(path)?;
        for _ in 0..LINKS_AT_MOST {
            match fs::read_link(&path) {
                Ok(target) => path = path.parent().unwrap_or(Path::new("/")).join(target),
                Err(_) => return Ok(Self { profile: path }),
            }
        }
        Err(io::Error::other("the links to it lead in a ring"))
    }

    /// The name as messages print it.
    pub fn name(&self) -> Text {
        framework::name(&self.profile)
    }

    /// Where they lie.
    pub fn folder(&self) -> &Path {
        self.profile.parent().unwrap_or(Path::new("/"))
    }

    /// The file whose lock counts; that it is there says nothing.
    pub fn lock(&self) -> PathBuf {
        beside(&self.profile, ".lock")
    }

    /// The profile before the last change.
    pub fn backup(&self) -> PathBuf {
        beside(&self.profile, ".backup")
    }

    /// Puts text in the place of one of the files, all of it or nothing; what was there is first set aside under a name,
    /// which comes back, if a moment is given.
    pub fn replace(&self, disk: &dyn Disk, target: &Path, text: &str, aside: Option<Moment>) -> io::Result<Option<PathBuf>> {
        let (path, mut file) = unused(|number| {
            let path = beside(&self.profile, &format!("{NEW}{}-{number}", std::process::id()));
            disk.create(&path, &self.profile).map(|file| (path, file))
        })?;
        let replaced = disk
            .write(&mut file, text.as_bytes())
            .and_then(|()| disk.sync(&file))
            .and_then(|()| aside.map(|moment| set_aside(disk, target, moment)).transpose())
            .and_then(|aside| disk.rename(&path, target).map(|()| aside));
        if replaced.is_err() {
            // What cannot be removed now is swept later.
            let _ = disk.remove(&path);
        }
        replaced
    }

    /// Removes what was left over by programs that ended while they wrote.
    pub fn sweep(&self, disk: &dyn Disk, now: Moment) {
        let name = beside(&self.profile, NEW);
        let begin = name.file_name().unwrap_or_default().to_string_lossy();
        // It stays for the next time.
        let _ = disk.sweep(self.folder(), &begin, now);
    }
}

/// What the name of a file has at its end that is being written.
const NEW: &str = ".new-";

/// Gives a file a name that says when it was found damaged.
pub(super) fn set_aside(disk: &dyn Disk, path: &Path, now: Moment) -> io::Result<PathBuf> {
    unused(|number| {
        let again = if number == 0 { String::new() } else { format!("-{}", number + 1) };
        let aside = beside(path, &format!(".damaged-{}{again}", now.stamp()));
        disk.set_aside(path, &aside).map(|()| aside)
    })
}

/// Does something with the first number for which the name is not in use.
fn unused<T>(mut make: impl FnMut(usize) -> io::Result<T>) -> io::Result<T> {
    let mut number = 0;
    loop {
        match make(number) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < NAMES_AT_MOST => number += 1,
            made => return made,
        }
    }
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}
