//! Why the profile cannot be saved, and what there is to tell about its file: sentences for whoever can mend it.

use super::place::NoPlace;
use crate::domain::profile::Full;
use crate::domain::{Problem, Text};
use crate::framework::FileError;

/// Why the profile cannot be saved; each is a sentence or two.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Trouble {
    /// There is no place for it.
    #[error("{0}")]
    Nowhere(#[from] NoPlace),
    /// What lies there is no file, or may not be read.
    #[error("{0}")]
    Unreadable(#[from] FileError),
    /// A later version of the program wrote it.
    #[error("{file}: a newer rungs wrote this profile, in format {format}; this one knows format {known} and leaves it as it is.", known = crate::domain::Profile::FORMAT)]
    Newer {
        /// The file.
        file: Text,
        /// Its format.
        format: u64,
    },
    /// There are mistakes in it, one at least, by line.
    #[error("{}", first_of(.0))]
    Mistaken(Vec<Problem>),
    /// It is damaged, and nothing can be done about that.
    #[error("{file}: the profile is damaged ({why}) and cannot be set aside. {because}")]
    Damaged {
        /// The file.
        file: Text,
        /// What is wrong with it.
        why: Text,
        /// Why it stays where it is, as a sentence.
        because: Box<Trouble>,
    },
    /// Somebody else has it, and does not let go of it.
    #[error("{0}: another program has kept the profile locked for two seconds.")]
    Locked(Text),
    /// The system does not let it be written.
    #[error("{file}: the profile cannot be written ({why}).")]
    Unwritable {
        /// The file.
        file: Text,
        /// Why, as the system says it.
        why: Text,
    },
    /// A change does not fit into it any more.
    #[error("{0}.")]
    Full(#[from] Full),
    /// With this change the file would be too long.
    #[error("the profile would be longer than {} MiB: shorten or take out some notes first.", super::BYTES_AT_MOST >> 20)]
    TooBig,
}

impl Trouble {
    pub(super) fn unwritable(file: Text, error: &std::io::Error) -> Self {
        Self::Unwritable { file, why: Text::clean(&error.to_string()) }
    }

    /// Whether a change is refused as such, so that it is not kept in memory either.
    #[must_use]
    pub fn refuses(&self) -> bool {
        match self {
            Self::Full(_) | Self::TooBig => true,
            Self::Nowhere(_)
            | Self::Unreadable(_)
            | Self::Newer { .. }
            | Self::Mistaken(_)
            | Self::Damaged { .. }
            | Self::Locked(_)
            | Self::Unwritable { .. } => false,
        }
    }
}

fn first_of(problems: &[Problem]) -> String {
    match problems {
        [] => String::new(),
        [only] => only.to_string(),
        [first, _] => format!("{first} There is 1 more mistake in the file."),
        [first, more @ ..] => format!("{first} There are {} more mistakes in the file.", more.len()),
    }
}

/// A change that is not in the file.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{trouble} Nothing is saved.")]
pub struct StoreError {
    /// Why.
    pub trouble: Trouble,
    /// Whether the same has been told before, by this store: then the explorer need not tell it again.
    pub told: bool,
}

/// Something to tell about the file of the profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// It, in a few sentences.
    pub text: Text,
    /// The mistakes it speaks of, by line.
    pub problems: Vec<Problem>,
}

impl Message {
    pub(super) fn new(text: &str) -> Self {
        Self { text: Text::clean(text), problems: Vec::new() }
    }
}

impl From<&Trouble> for Message {
    fn from(trouble: &Trouble) -> Self {
        let message = Self::new(&StoreError { trouble: trouble.clone(), told: false }.to_string());
        match trouble {
            Trouble::Mistaken(problems) => Self { problems: problems.clone(), ..message },
            Trouble::Nowhere(_)
            | Trouble::Unreadable(_)
            | Trouble::Newer { .. }
            | Trouble::Damaged { .. }
            | Trouble::Locked(_)
            | Trouble::Unwritable { .. }
            | Trouble::Full(_)
            | Trouble::TooBig => message,
        }
    }
}
