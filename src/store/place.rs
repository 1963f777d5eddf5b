//! Where the profile lies: the file that was asked for, else one in the folder for what programs remember.
//!
//! It never asks the environment itself, and never guesses: without an absolute place there is none.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Why there is no place for the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoPlace {
    /// The variable that names the user's folder is not set.
    #[error("{0} is not set; --profile FILE says where your profile is kept.")]
    Unset(&'static str),
    /// It is set to a path that begins nowhere.
    #[error("{0} is not an absolute path; --profile FILE says where your profile is kept.")]
    Relative(&'static str),
}

/// The file that was asked for with `--profile`, else `$XDG_STATE_HOME/rungs/profile.ron`, else
/// `$HOME/.local/state/rungs/profile.ron`; on Windows `%LOCALAPPDATA%\rungs\profile.ron`.
///
/// A variable that is empty counts as not set. A relative `XDG_STATE_HOME` is passed over, as the
/// [XDG Base Directory Specification](https://specifications.freedesktop.org/basedir-spec/latest/) wants it.
///
/// # Errors
/// [`NoPlace`] when no variable names an absolute path.
pub fn place(asked: Option<&Path>, variable: impl Fn(&str) -> Option<OsString>) -> Result<PathBuf, NoPlace> {
    if let Some(asked) = asked {
        return Ok(asked.to_owned());
    }
    let set = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let state = set("XDG_STATE_HOME").filter(|path| path.is_absolute());
    let folder = match state {
        Some(state) => state,
        None => {
            let home = set(HOME).ok_or(NoPlace::Unset(HOME))?;
            if home.is_relative() {
                return Err(NoPlace::Relative(HOME));
            }
            home.join(BELOW_HOME)
        }
    };
    Ok(folder.join("rungs").join("profile.ron"))
}

const HOME: &str = if cfg!(windows) { "LOCALAPPDATA" } else { "HOME" };
const BELOW_HOME: &str = if cfg!(windows) { "" } else { ".local/state" };
