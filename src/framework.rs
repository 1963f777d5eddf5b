//! RON files become sheets, and sheets a catalogue. It reads files and never writes one.

pub mod embedded;
