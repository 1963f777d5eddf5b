//! What is true: the records, how they are proven, and the questions one can ask about them.
//!
//! This layer is pure. It never reads a file, prints a line or knows a terminal.

pub mod asking;
pub mod build;
pub mod catalogue;
pub mod check;
pub mod credential;
pub mod date;
pub mod holder;
pub mod id;
pub mod problem;
pub mod problems;
pub mod profile;
pub mod query;
pub mod role;
pub mod scale;
pub mod seat;
pub mod sheet;
pub mod skill;
pub mod source;
pub mod step;
pub mod text;
pub mod topic;

pub use asking::Asking;
pub use build::{Framework, SheetFile};
pub use catalogue::{Catalogue, FrameworkInfo};
pub use credential::{Credential, Figure, Part};
pub use date::{Date, Moment, Month};
pub use holder::{Held, Holder, Known};
pub use id::{CredentialId, Id, QuestionId, RoleId, SkillId, Slug, SourceId, Subject, Thing, TopicId, TrackId};
pub use problem::{Place, Problem, Spot};
pub use problems::Problems;
pub use profile::{Change, Profile};
pub use role::{Alias, Asked, Duty, Education, Experience, Relation, Role, Wanted};
pub use scale::{
    Confidence, Group, Kind, Level, LevelName, Months, Need, Proficiency, ProficiencyName, RelationKind, Severity, Standing, Track, Word,
    Years,
};
pub use seat::Seat;
pub use skill::{Mapping, Practice, Skill};
pub use source::{Basis, Fact, Source};
pub use step::{Journey, LessDepth, Published, Step, StepYears};
pub use text::Text;
pub use topic::{Claim, Comparison, ComparisonRow, Label, Link, Meaning, Question, Reading, Section, Topic};
