//! Questions to the catalogue: one question, one file, one plain value as the answer.
//!
//! An answer owns what it says and serialises as it is, so that the screen, the printed text and the
//! JSON cannot disagree. A question never changes anything.

pub mod answer;
pub mod ask;
pub mod compare;
mod compared;
pub mod core;
pub mod credential;
pub mod find;
pub mod gap;
pub mod limits;
pub mod lists;
pub mod named;
pub mod next;
pub mod own;
pub mod plan;
pub mod profile;
pub mod reach;
pub mod role;
pub mod roles;
pub mod route;
pub mod skill;
pub mod source;
pub mod topic;
pub mod unlock;
pub mod words;

pub use answer::{AnswerPage, answer, answer_to, answers, entry_way, leap, question};
pub use ask::{Ask, Understood, ask, asks};
pub use compare::{ComparePage, compare};
pub use core::core;
pub use credential::{CredentialPage, credential};
pub use find::{Find, Hit, Resolved, find, resolve, resolve_credential, resolve_skill, resolve_source, resolve_topic};
pub use gap::{GapPage, gap};
pub use named::{Cited, Named, StepView};
pub use next::{Choice, Next, Ways, next, ways_on, ways_on_for, weigh};
pub use plan::{NoPlan, Plan, PlanFor, plan};
pub use profile::{ProfilePage, Since, profile, since};
pub use reach::{Reach, reach, reach_from};
pub use role::{RolePage, role};
pub use roles::{Roles, roles};
pub use route::{Route, Routes, Wishes, journeys_from, routes};
pub use skill::{SkillPage, skill};
pub use source::{SourcePage, source};
pub use topic::{Related, TopicPage, topic};
pub use unlock::{Unlock, unlock};
