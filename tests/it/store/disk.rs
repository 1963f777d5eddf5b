//! Disks that fail where a test wants them to.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use rungs::domain::{Moment, Text};
use rungs::framework::FileError;
use rungs::store::{Content, Disk, Patience, System};

/// A call to the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    Read,
    MakeFolder,
    MayWrite,
    Lock,
    Create,
    Write,
    Sync,
    Rename,
    SetAside,
    SyncFolder,
    Remove,
    Sweep,
}

/// Says of a call, by its number from 0, whether it fails, and how.
pub type Fails = Box<dyn Fn(usize, Call) -> Option<io::ErrorKind>>;

/// What has been asked of a disk so far.
#[derive(Default)]
pub struct Record {
    /// Every call.
    pub calls: RefCell<Vec<Call>>,
    /// The files that were made and never synced, by the names they have now.
    pub unsynced: RefCell<Vec<PathBuf>>,
    open: RefCell<PathBuf>,
}

/// The system, with some calls failing.
pub struct Failing {
    fails: Fails,
    record: Rc<Record>,
}

impl Failing {
    /// A disk on which calls fail as a function says, and the record of it.
    pub fn new(fails: impl Fn(usize, Call) -> Option<io::ErrorKind> + 'static) -> (Box<Self>, Rc<Record>) {
        let record = Rc::new(Record::default());
        (Box::new(Self { fails: Box::new(fails), record: record.clone() }), record)
    }

    fn ask(&self, call: Call) -> io::Result<()> {
        let number = self.record.calls.borrow().len();
        self.record.calls.borrow_mut().push(call);
        (self.fails)(number, call).map_or(Ok(()), |kind| Err(kind.into()))
    }
}

impl fmt::Debug for Failing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a disk that fails, after {} calls", self.record.calls.borrow().len())
    }
}

impl Disk for Failing {
    fn read(&self, path: &Path) -> Result<Content, FileError> {
        let name = || Text::clean(&path.to_string_lossy());
        self.ask(Call::Read).map_err(|error| FileError::Unreadable(name(), Text::clean(&error.to_string())))?;
        System.read(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::MakeFolder)?;
        System.make_folder(path)
    }

    fn may_write(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::MayWrite)?;
        System.may_write(path)
    }

    fn lock(&self, path: &Path, _: Patience) -> io::Result<Option<File>> {
        self.ask(Call::Lock)?;
        // Nobody is waited for in a test.
        System.lock(path, Patience::Ask)
    }

    fn create(&self, path: &Path, like: &Path) -> io::Result<File> {
        self.ask(Call::Create)?;
        let file = System.create(path, like)?;
        self.record.open.replace(path.to_owned());
        self.record.unsynced.borrow_mut().push(path.to_owned());
        Ok(file)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        match self.ask(Call::Write) {
            Ok(()) => System.write(file, bytes),
            Err(error) => {
                // As on a disk that fills up: some of it is there.
                file.write_all(&bytes[..bytes.len() / 2])?;
                Err(error)
            }
        }
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.ask(Call::Sync)?;
        let open = self.record.open.borrow();
        self.record.unsynced.borrow_mut().retain(|path| *path != *open);
        System.sync(file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(Call::Rename)?;
        System.rename(from, to)?;
        for path in self.record.unsynced.borrow_mut().iter_mut().filter(|path| *path == from) {
            *path = to.to_owned();
        }
        Ok(())
    }

    fn set_aside(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(Call::SetAside)?;
        System.set_aside(from, to)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::SyncFolder)?;
        System.sync_folder(path)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::Remove)?;
        System.remove(path)
    }

    fn sweep(&self, folder: &Path, begin: &str, now: Moment) -> io::Result<()> {
        self.ask(Call::Sweep)?;
        System.sweep(folder, begin, now)
    }
}

/// The system without the waiting for the disk, for tests that save often.
#[derive(Debug)]
pub struct Unsynced;

impl Disk for Unsynced {
    fn read(&self, path: &Path) -> Result<Content, FileError> {
        System.read(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        System.make_folder(path)
    }

    fn may_write(&self, path: &Path) -> io::Result<()> {
        System.may_write(path)
    }

    fn lock(&self, path: &Path, patience: Patience) -> io::Result<Option<File>> {
        System.lock(path, patience)
    }

    fn create(&self, path: &Path, like: &Path) -> io::Result<File> {
        System.create(path, like)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        System.write(file, bytes)
    }

    fn sync(&self, _: &File) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        System.rename(from, to)
    }

    fn set_aside(&self, from: &Path, to: &Path) -> io::Result<()> {
        System.set_aside(from, to)
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        System.remove(path)
    }

    fn sweep(&self, folder: &Path, begin: &str, now: Moment) -> io::Result<()> {
        System.sweep(folder, begin, now)
    }
}

/// A switch that a test turns while a disk is in use.
pub fn switch() -> (Rc<Cell<bool>>, Rc<Cell<bool>>) {
    let switch = Rc::new(Cell::new(false));
    (switch.clone(), switch)
}
