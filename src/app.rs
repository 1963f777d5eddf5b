//! Where the user is and what a key does about it: key → keymap → message → [`update`] → [`Model`].
//!
//! It decides and never draws: no terminal library, no file, no output.

pub mod answers;
pub mod best;
pub mod card;
mod changing;
pub mod compared;
pub mod doc;
mod going;
pub mod hit;
pub mod key;
pub mod keymap;
pub mod layout;
pub mod list;
mod looking;
pub mod map;
pub mod me;
pub mod model;
mod opening;
pub mod page;
pub mod pages;
pub mod panel;
mod planning;
mod pointing;
pub mod profile;
pub mod read;
pub mod routes;
pub mod screen;
pub mod setting;
pub mod subject;
pub mod theme;
pub mod trail;
pub mod update;
pub mod view;
mod walking;
pub mod wish;

pub use hit::{Target, hit};
pub use key::Key;
pub use keymap::{Command, KEYMAP, Scope};
pub use layout::{Area, Layout, Size};
pub use model::{Model, Notice, Pane};
pub use read::read;
pub use screen::Screen;
pub use update::{Effect, Msg, update};
