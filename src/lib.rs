//! `rungs`: an interactive career-path explorer for project management and the PMO.
//!
//! This page is the architecture. Two nouns carry everything: the [`Catalogue`](domain::Catalogue), what
//! is true, and the [`Model`](app::Model), where the user is. A third goes from one run to the next: the
//! [`Profile`](domain::Profile), what the user says of themself.
//!
//! ```text
//!  data/*.ron ──┐ (proven and compiled by the build script)
//!  a folder  ───┴─ framework ─▶ sheets ─▶ Catalogue::build ─▶ Catalogue, the owner of the graph
//!                                  │ all problems at once          │
//!                                  ▼                               ▼
//!                          printed, exit 3            domain::query::* ─▶ answers, plain values
//!                                                                  │
//!  key ─▶ keymap ─▶ Msg ─▶ update ─▶ Model ─▶ ui ─▶ Buffer         cli: plain text │ cli: JSON
//!                             │
//!                             ▼
//!                       Option<Effect> ─▶ terminal performs it
//!
//!  profile.ron ◀─ Store::save: lock, read again, apply, replace ◀─ Change, one thing changed
//!       └───────▶ Store::open ─▶ Profile ─▶ Holder, whose skills count in a question
//! ```
//!
//! # Layers
//!
//! | module | does | never |
//! |---|---|---|
//! | [`domain`] | the records, how they are proven, the questions to them | touches a file or a terminal, knows RON |
//! | [`map`] | the graph as cells: place, route, raster | knows a terminal, or a colour |
//! | [`framework`] | RON files → sheets → catalogue; finds the line of a problem | writes |
//! | [`export`] | answers and whole frameworks as files to hand on: Markdown, HTML, SVG, JSON, CSV, DOT, Mermaid | writes |
//! | [`store`] | the file of the profile, and all other writing | overwrites what a person wrote without being asked |
//! | [`app`] | what a key does; the rows of every page | draws |
//! | [`ui`] | the model as cells | decides |
//! | [`terminal`] | the only user of the terminal | leaves it changed |
//! | [`cli`] | commands: one answer, as lines and as JSON | says what no screen says |
//! | [`ascii`] | what stands in for a character where only ASCII may be shown | |
//!
//! Dependencies point down: `ui` and `cli` to `app` and `domain`, `app` to `export`, `map` and `domain`, `export` to `map`. A test
//! reads the sources and holds them to this table.
//!
//! # Invariants
//!
//! - The catalogue never changes after it was built; a reload builds another one.
//! - After the first frame nothing can fail: handles are valid by construction, drawing and updating
//!   return no error. Only an [`Effect`](app::Effect) can, and it answers with a notice.
//! - An answer to a question is one plain value: the screen draws it, a command prints it, `--json`
//!   serialises it. So they cannot disagree.
//! - The profile changes by a [`Change`](domain::Change) only, which is applied to what the file says at that
//!   moment: programs that run side by side lose nothing, and undoing is a change like any other.
//! - No text reaches an output that did not pass [`Text`](domain::Text).
//! - Every list that is shown is sorted. Same input, same bytes out.
//! - What is not described is never counted as nothing; what is not known is shown as "no data".
//! - Every key is in [`KEYMAP`](app::KEYMAP). The loop blocks until there is input: no timer, no tick.
//! - No network, no child process, no `unsafe`.

#![forbid(unsafe_code)]

pub mod app;
pub mod ascii;
pub mod cli;
pub mod domain;
pub mod export;
pub mod framework;
pub mod map;
pub mod store;
pub mod terminal;
pub mod ui;
