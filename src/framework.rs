//! RON files become sheets, and sheets a catalogue. It reads files and never writes one.

pub mod embedded;
mod fault;
mod lines;
mod load;
mod looks;
mod order;
mod parse;
pub mod place;
mod read;
mod room;
mod scan;
pub(crate) mod single;

pub use load::{LeftOut, LoadError, Loaded, load, look};
pub use read::{BYTES_AT_MOST, FileError};
pub(crate) use read::{content, name};
pub use room::{AMOUNT_IN_ALL, BYTES_IN_ALL};
pub use scan::Amount;

/// How a data file may be written: RON, where `Some( … )` need not be said.
fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}
