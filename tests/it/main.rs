//! The integration tests, in one binary.

mod ascii;
mod cli;
mod fixture;
mod queries;
