//! The integration tests, in one binary.

mod ascii;
mod cli;
mod fixture;
#[cfg(unix)]
mod pty;
mod queries;
