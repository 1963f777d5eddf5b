//! The kinds of question that can be asked of anything in the catalogue. How they are worded is not known here.

use serde::{Deserialize, Serialize};

use super::Word;

/// A kind of question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Asking {
    /// What is it?
    What,
    /// What does it do?
    Does,
    /// What is it for?
    Purpose,
    /// What comes after it?
    Next,
    /// What is its career path, to it and on from it?
    Path,
    /// How does one become it?
    Become,
    /// What comes before it?
    Before,
    /// What is higher?
    Above,
    /// Which of the two is higher?
    Higher,
    /// What is the difference between the two?
    Difference,
    /// Which skills does it want?
    Skills,
    /// Which credentials does it ask for?
    Credentials,
    /// How long does it take to get there?
    Years,
    /// What is the way from the one to the other?
    Way,
    /// What else is it called?
    Titles,
    /// Who wants this skill, or asks for this credential?
    Wanted,
    /// What is at the top of the profession?
    Highest,
}

impl Word for Asking {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::What, "what"),
        (Self::Does, "does"),
        (Self::Purpose, "purpose"),
        (Self::Next, "next"),
        (Self::Path, "path"),
        (Self::Become, "become"),
        (Self::Before, "before"),
        (Self::Above, "above"),
        (Self::Higher, "higher"),
        (Self::Difference, "difference"),
        (Self::Skills, "skills"),
        (Self::Credentials, "credentials"),
        (Self::Years, "years"),
        (Self::Way, "way"),
        (Self::Titles, "titles"),
        (Self::Wanted, "wanted"),
        (Self::Highest, "highest"),
    ];
}

impl Asking {
    /// Of how many things it is asked.
    #[must_use]
    pub fn things(self) -> usize {
        match self {
            Self::Highest => 0,
            Self::What
            | Self::Does
            | Self::Purpose
            | Self::Next
            | Self::Path
            | Self::Become
            | Self::Before
            | Self::Above
            | Self::Skills
            | Self::Credentials
            | Self::Years
            | Self::Titles
            | Self::Wanted => 1,
            Self::Higher | Self::Difference | Self::Way => 2,
        }
    }

    /// Whether it asks the same of two things either way round.
    #[must_use]
    pub fn is_mutual(self) -> bool {
        match self {
            Self::Higher | Self::Difference => true,
            Self::What
            | Self::Does
            | Self::Purpose
            | Self::Next
            | Self::Path
            | Self::Become
            | Self::Before
            | Self::Above
            | Self::Skills
            | Self::Credentials
            | Self::Years
            | Self::Way
            | Self::Titles
            | Self::Wanted
            | Self::Highest => false,
        }
    }
}
