//! [`Disk`]: every call to the system that the store makes, so that a test can have each of them fail.
//!
//! [`System`] is the real one. No call here overwrites what a person wrote, but for the one that renames.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::domain::{Moment, Text};
use crate::framework::{self, FileError};

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Text.
    Text(String),
    /// Something else; why, in half a sentence.
    NotText(Text),
}

/// How long to wait for a lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Patience {
    /// Two seconds.
    Wait,
    /// No longer than it takes to ask.
    Ask,
}

/// What the store asks of the system.
pub trait Disk: fmt::Debug {
    /// What a file holds; only regular files are opened, and never for long.
    ///
    /// # Errors
    /// [`FileError`] when it is missing, is no file, or cannot be read.
    fn read(&self, path: &Path) -> Result<Content, FileError>;

    /// Makes a folder that only its owner may enter, with those above it; one that is there stays as it is.
    ///
    /// # Errors
    /// Those of the system.
    fn make_folder(&self, path: &Path) -> io::Result<()>;

    /// Whether a file may be written, or made if it is not there.
    ///
    /// # Errors
    /// Why not.
    fn may_write(&self, path: &Path) -> io::Result<()>;

    /// Locks a file, which is made if it is not there, until what comes back is dropped; none if somebody else has it.
    ///
    /// # Errors
    /// Those of the system, also where it knows no locks.
    fn lock(&self, path: &Path, patience: Patience) -> io::Result<Option<File>>;

    /// Makes a new file, locked, with the rights of another one; for its owner alone where that is not there.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] where it is there; else those of the system.
    fn create(&self, path: &Path, like: &Path) -> io::Result<File>;

    /// Writes all of some bytes.
    ///
    /// # Errors
    /// Those of the system; then some may have been written.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()>;

    /// Waits until the bytes of a file would outlive a loss of power.
    ///
    /// # Errors
    /// Those of the system.
    fn sync(&self, file: &File) -> io::Result<()>;

    /// Gives a file another name, in place of what bears that name.
    ///
    /// # Errors
    /// Those of the system; then nothing has changed.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file a second name, or another one where it cannot have two.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] where something bears that name; else those of the system.
    fn set_aside(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Waits until the names in a folder would outlive a loss of power.
    ///
    /// # Errors
    /// Those of the system.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// Those of the system.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Removes the files of a folder whose names begin so, that nobody has locked and that are older than an hour.
    ///
    /// # Errors
    /// Those of the system.
    fn sweep(&self, folder: &Path, begin: &str, now: Moment) -> io::Result<()>;
}

/// The system that the program runs on.
#[derive(Debug, Clone, Copy, Default)]
pub struct System;

const AN_HOUR: i64 = 3_600;

impl Disk for System {
    fn read(&self, path: &Path) -> Result<Content, FileError> {
        match framework::content(path)? {
            Ok(text) => Ok(Content::Text(text)),
            Err(unfit) if unfit.code == "too-big" => Err(FileError::Unreadable(framework::name(path), Text::clean("it is too big"))),
            Err(unfit) => Ok(Content::NotText(Text::clean(unfit.message.trim_end_matches('.')))),
        }
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(path)
    }

    fn may_write(&self, path: &Path) -> io::Result<()> {
        match fs::metadata(path) {
            Ok(found) if found.permissions().readonly() => Err(io::Error::new(io::ErrorKind::PermissionDenied, "it may only be read")),
            Ok(_) | Err(_) => is_ours(path).and_then(|()| has_room_beside(path)),
        }
    }

    fn lock(&self, path: &Path, patience: Patience) -> io::Result<Option<File>> {
        let file = private().create(true).open(path)?;
        let (sender, receiver) = mpsc::channel();
        // Another thread, since a lock on a network can keep whoever asks for it waiting for ever.
        thread::Builder::new().name("lock".into()).spawn(move || {
            let locked = match patience {
                Patience::Wait => file.lock().map(|()| Some(file)),
                Patience::Ask => tried(file),
            };
            // If nobody waits any longer, the lock goes with the file.
            let _ = sender.send(locked);
        })?;
        let limit = match patience {
            Patience::Wait => Duration::from_secs(2),
            Patience::Ask => Duration::from_millis(100),
        };
        receiver.recv_timeout(limit).unwrap_or(Ok(None))
    }

    fn create(&self, path: &Path, like: &Path) -> io::Result<File> {
        let file = private().create_new(true).open(path)?;
        // So that nobody takes it for left over; where there are no locks, its age has to do.
        let _ = file.try_lock();
        match fs::metadata(like) {
            Ok(like) => file.set_permissions(like.permissions())?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        Ok(file)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn set_aside(&self, from: &Path, to: &Path) -> io::Result<()> {
        match fs::hard_link(from, to) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists && fs::symlink_metadata(to).is_err() => fs::rename(from, to),
            linked => linked,
        }
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        // Elsewhere a folder cannot be opened as a file.
        if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sweep(&self, folder: &Path, begin: &str, now: Moment) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let is_named_so = entry.file_name().to_string_lossy().starts_with(begin);
            if is_named_so && entry.file_type()?.is_file() && Moment::of(entry.metadata()?.modified()?).is_older(AN_HOUR, now) {
                let file = private().open(entry.path())?;
                if file.try_lock().is_ok() {
                    fs::remove_file(entry.path())?;
                }
            }
        }
        Ok(())
    }
}

/// How files of the store are opened for writing: for their owner alone, and never waiting for the other end of a pipe.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
        options.mode(0o600).custom_flags(flags.bits().cast_signed());
    }
    options
}

fn tried(file: File) -> io::Result<Option<File>> {
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(error)) => Err(error),
    }
}

/// The administrator leaves other people's files alone: what they write there, its owner could not read any more.
#[cfg(unix)]
fn is_ours(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt;
    let owner = path.ancestors().find_map(|path| fs::metadata(path).ok()).map(|found| found.uid());
    if rustix::process::geteuid().is_root() && owner.is_some_and(|owner| owner != 0) {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it belongs to somebody else, and rungs runs as the administrator"));
    }
    Ok(())
}

#[cfg(not(unix))]
fn is_ours(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Whether the folder of a file, or the nearest above it that is there, lets a file or folder be made in it.
#[cfg(unix)]
fn has_room_beside(path: &Path) -> io::Result<()> {
    use rustix::fs::{Access, access};
    let folder = path.ancestors().skip(1).find(|folder| folder.is_dir());
    Ok(folder.map_or(Ok(()), |folder| access(folder, Access::WRITE_OK | Access::EXEC_OK))?)
}

#[cfg(not(unix))]
fn has_room_beside(_: &Path) -> io::Result<()> {
    Ok(())
}
