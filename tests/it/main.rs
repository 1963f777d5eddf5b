//! The integration tests, in one binary.

mod ascii;
mod cli;
