//! What the program finds around it: the terminal, its width, the locale, the wishes about colour, the user's folders,
//! the time.
//!
//! Looked at once, at the start, and passed on as a plain value; nothing else may ask the environment.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::io::{IsTerminal, stdout};
use std::time::SystemTime;

use crate::domain::Moment;
use crate::ui::Depth;

/// The variables that are looked at.
const VARIABLES: [&str; 8] = ["LC_ALL", "LC_CTYPE", "LANG", "TERM", "COLORTERM", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"];

/// The variables that name folders; what they say need not be text.
const FOLDERS: [&str; 3] = ["XDG_STATE_HOME", "HOME", "LOCALAPPDATA"];

/// What the program finds around it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Whether the answer goes to a terminal.
    pub terminal: bool,
    /// Its columns and rows, where it has told.
    pub size: Option<(u16, u16)>,
    /// The variables that are set and not empty.
    pub variables: BTreeMap<&'static str, String>,
    /// The folders of the user that are named.
    pub folders: BTreeMap<&'static str, OsString>,
    /// The time at the start.
    pub now: Moment,
}

/// A decision with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Yes or no.
    pub yes: bool,
    /// Why, in half a sentence.
    pub why: String,
}

impl Decision {
    fn new(yes: bool, why: impl Into<String>) -> Self {
        Self { yes, why: why.into() }
    }
}

impl Surroundings {
    /// Looks around.
    #[must_use]
    pub fn observe() -> Self {
        let terminal = stdout().is_terminal();
        let size = terminal_size::terminal_size().filter(|_| terminal).map(|(width, height)| (width.0, height.0));
        let set = |name: &'static str| env::var_os(name).filter(|value| !value.is_empty()).map(|value| (name, value));
        let variables = VARIABLES.into_iter().filter_map(set).map(|(name, value)| (name, value.to_string_lossy().into_owned())).collect();
        let folders = FOLDERS.into_iter().filter_map(set).collect();
        let now = Moment::now(env::var("SOURCE_DATE_EPOCH").ok().as_deref(), SystemTime::now());
        Self { terminal, size, variables, folders, now }
    }

    /// What a variable says that names a folder.
    #[must_use]
    pub fn folder(&self, name: &str) -> Option<OsString> {
        self.folders.get(name).cloned()
    }

    /// A variable that is set and not empty.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str)
    }

    /// The width that lines for people are wrapped to: that of the terminal, up to 100; none for a pipe.
    #[must_use]
    pub fn width(&self) -> Option<usize> {
        self.size.filter(|(columns, _)| self.terminal && *columns > 0).map(|(columns, _)| usize::from(columns).clamp(20, 100))
    }

    /// Whether other characters than ASCII may be shown: the first of `LC_ALL`, `LC_CTYPE`, `LANG` decides.
    #[must_use]
    pub fn unicode(&self) -> Decision {
        if cfg!(windows) {
            return Decision::new(true, "Windows");
        }
        let first = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(|name| self.variable(name).map(|value| (name, value)));
        match first {
            None => Decision::new(false, "no locale is set in LC_ALL, LC_CTYPE or LANG"),
            Some((name, value)) => {
                let lower = value.to_lowercase();
                Decision::new(lower.contains("utf-8") || lower.contains("utf8"), format!("{name}={value}"))
            }
        }
    }

    /// How many colours the terminal says it has.
    #[must_use]
    pub fn depth(&self) -> Depth {
        let says = |name: &str, words: &[&str]| self.variable(name).is_some_and(|value| words.iter().any(|word| value.contains(word)));
        if says("COLORTERM", &["truecolor", "24bit"]) || says("TERM", &["direct"]) || cfg!(windows) {
            Depth::True
        } else if says("TERM", &["256color", "kitty", "alacritty", "ghostty", "wezterm", "foot"]) {
            Depth::Many
        } else {
            Depth::Sixteen
        }
    }

    /// Whether an answer may be coloured where `--color` leaves it open: <https://no-color.org>, <https://bixense.com/clicolors>.
    #[must_use]
    pub fn colour(&self) -> Decision {
        let term = self.variable("TERM");
        if self.variable("NO_COLOR").is_some() {
            Decision::new(false, "NO_COLOR is set")
        } else if self.variable("CLICOLOR_FORCE").is_some_and(|value| value != "0") {
            Decision::new(true, "CLICOLOR_FORCE is set")
        } else if self.variable("CLICOLOR") == Some("0") {
            Decision::new(false, "CLICOLOR=0")
        } else if !self.terminal {
            Decision::new(false, "the answer does not go to a terminal")
        } else if term == Some("dumb") || (term.is_none() && !cfg!(windows)) {
            Decision::new(false, "TERM says that the terminal knows no styles")
        } else {
            Decision::new(true, "the answer goes to a terminal")
        }
    }
}
