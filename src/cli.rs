//! The command line: every screen has a command that says the same.

pub mod check;
