//! From a path to the texts of a framework: which files belong to it, and what keeps one from being read.
//!
//! It opens nothing but regular files, reads none beyond the limit, and never follows a name found in a file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::domain::{Spot, Text};

use super::lines::Lines;
use super::room::Room;
use super::{looks, scan};

/// The most bytes that one file may have: 32 MiB.
pub const BYTES_AT_MOST: u64 = 32 << 20;

/// Why a file cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// There is nothing by that name.
    #[error("{0}: there is no such file or folder.")]
    Missing(Text),
    /// A link that leads nowhere.
    #[error("{0}: the link leads to nothing.")]
    BrokenLink(Text),
    /// It is there, but not for this user.
    #[error("{0}: no permission to read it.")]
    NoPermission(Text),
    /// A pipe, a device, a socket.
    #[error("{0}: it is {1}, not a file.")]
    NotAFile(Text, &'static str),
    /// A folder without data.
    #[error("{0}: the folder holds no file that ends in .ron.")]
    NoData(Text),
    /// Anything else the system says.
    #[error("{0}: it cannot be read ({1}).")]
    Unreadable(Text, Text),
}

impl FileError {
    /// The path as messages print it.
    #[must_use]
    pub fn file(&self) -> &str {
        match self {
            Self::Missing(name)
            | Self::BrokenLink(name)
            | Self::NoPermission(name)
            | Self::NotAFile(name, _)
            | Self::NoData(name)
            | Self::Unreadable(name, _) => name,
        }
    }
}

/// A file as it was found: its text, or what is wrong with it as a whole.
pub(super) struct Found {
    /// The path as a message prints it.
    pub name: Text,
    /// What it holds.
    pub content: Result<String, Unfit>,
}

/// Why a file that can be read is no data file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Unfit {
    pub code: &'static str,
    pub spot: Spot,
    pub message: String,
    pub help: String,
}

/// Every data file of a path, as far as there is room: the file itself, or all below a folder, in a fixed order.
pub(super) fn files(path: &Path, room: &mut Room) -> (Vec<Found>, Vec<FileError>) {
    let (mut found, mut errors) = (Vec::new(), Vec::new());
    match listed(path) {
        Err(error) => errors.push(error),
        Ok(paths) if paths.is_empty() => errors.push(FileError::NoData(name(path))),
        Ok(paths) => {
            for path in paths {
                if room.is_used_up() {
                    break;
                }
                match content_in(&path, room) {
                    Ok(content) => found.push(Found { name: name(&path), content }),
                    Err(error) => errors.push(error),
                }
            }
        }
    }
    (found, errors)
}

/// A path as messages print it, whatever its bytes are.
pub(crate) fn name(path: &Path) -> Text {
    let name = path.to_string_lossy();
    if cfg!(windows) { Text::clean(&name.replace('\\', "/")) } else { Text::clean(&name) }
}

/// The files of a path. Links to folders and hidden names are passed over, so that no loop can arise.
fn listed(path: &Path) -> Result<Vec<PathBuf>, FileError> {
    if !fs::metadata(path).map_err(|error| file_error(path, &error))?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    let mut waiting = vec![path.to_owned()];
    while let Some(next) = waiting.pop() {
        if next != path && !is_folder(&next) {
            files.push(next);
            continue;
        }
        let mut entries = entries(&next).map_err(|error| file_error(&next, &error))?;
        entries.retain(|entry| !is_hidden(entry) && (is_folder(entry) || is_data(entry)));
        entries.sort_by(|a, b| b.cmp(a));
        waiting.extend(entries);
    }
    Ok(files)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect()
}

fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir())
}

fn is_data(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ron")
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// The text of one file alone; the inner error says why it is no data.
pub(crate) fn content(path: &Path) -> Result<Result<String, Unfit>, FileError> {
    content_in(path, &mut Room::default())
}

fn content_in(path: &Path, room: &mut Room) -> Result<Result<String, Unfit>, FileError> {
    let metadata = fs::metadata(path).map_err(|error| file_error(path, &error))?;
    regular(path, &metadata)?;
    if metadata.len() > BYTES_AT_MOST {
        return Ok(Err(too_big()));
    }
    if let Err(unfit) = room.take_bytes(metadata.len()) {
        return Ok(Err(unfit));
    }
    let file = open(path).map_err(|error| file_error(path, &error))?;
    // Once more on the open file: the name may mean another one by now.
    regular(path, &file.metadata().map_err(|error| file_error(path, &error))?)?;
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    file.take(BYTES_AT_MOST + 1).read_to_end(&mut bytes).map_err(|error| file_error(path, &error))?;
    if bytes.len() as u64 > BYTES_AT_MOST {
        return Ok(Err(too_big()));
    }
    // It may have grown since it was asked how big it is.
    if let Err(unfit) = room.take_bytes((bytes.len() as u64).saturating_sub(metadata.len())) {
        return Ok(Err(unfit));
    }
    Ok(decoded(bytes).and_then(|text| room.take_amount(scan::amount(&text)).map(|()| text)))
}

#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

fn regular(path: &Path, metadata: &fs::Metadata) -> Result<(), FileError> {
    if metadata.is_file() { Ok(()) } else { Err(FileError::NotAFile(name(path), sort(metadata.file_type()))) }
}

#[cfg(unix)]
fn sort(kind: fs::FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    let sorts = [
        (kind.is_dir(), "a folder"),
        (kind.is_fifo(), "a pipe"),
        (kind.is_char_device() || kind.is_block_device(), "a device"),
        (kind.is_socket(), "a socket"),
    ];
    sorts.iter().find(|(is, _)| *is).map_or("something else", |(_, sort)| sort)
}

#[cfg(not(unix))]
fn sort(kind: fs::FileType) -> &'static str {
    if kind.is_dir() { "a folder" } else { "something else" }
}

fn file_error(path: &Path, error: &io::Error) -> FileError {
    let is_link = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
    match error.kind() {
        io::ErrorKind::NotFound if is_link => FileError::BrokenLink(name(path)),
        io::ErrorKind::NotFound => FileError::Missing(name(path)),
        io::ErrorKind::PermissionDenied => FileError::NoPermission(name(path)),
        _ => FileError::Unreadable(name(path), Text::clean(&error.to_string())),
    }
}

fn too_big() -> Unfit {
    Unfit {
        code: "too-big",
        spot: Spot { line: 1, column: 1 },
        message: "the file has more than 32 MiB.".into(),
        help: "Split it into several files of one folder.".into(),
    }
}

/// The text without its byte order mark.
fn decoded(bytes: Vec<u8>) -> Result<String, Unfit> {
    if let Some(what) = looks::binary(&bytes) {
        return Err(not_text(Spot { line: 1, column: 1 }, &format!("it looks like {what}.")));
    }
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{FEFF}') {
                text.drain(..'\u{FEFF}'.len_utf8());
            }
            Ok(text)
        }
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let before = str::from_utf8(&error.as_bytes()[..good]).unwrap_or_default();
            Err(not_text(Lines::of(before).at(good), "this byte is no character of UTF-8."))
        }
    }
}

fn not_text(spot: Spot, message: &str) -> Unfit {
    Unfit { code: "not-utf8", spot, message: format!("the file is not UTF-8: {message}"), help: "Save it as UTF-8 text.".into() }
}
