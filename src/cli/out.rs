//! The one writer of what commands say.
//!
//! It never loses a byte without saying so, and never complains about a reader that has had enough.

use std::io::{self, Write};

use anstream::{AutoStream, ColorChoice};

use super::answer::{Output, code};

/// Writes the messages, then the answer; returns the exit code.
#[must_use]
pub fn write(output: &Output) -> u8 {
    complain(&output.stderr);
    match to_stdout(output) {
        Ok(()) => output.code,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => output.code,
        Err(error) => {
            complain(&format!("error: cannot write the answer: {error}\n"));
            code::FILES
        }
    }
}

/// A standard output that the caller has closed (`>&-`) swallows the answer, and this cannot tell: before `main` begins, the runtime opens
/// `/dev/null` in its place, for reading and writing. So do callers that want no answer (Python's `subprocess.DEVNULL` among them), and
/// nothing that can be asked of the two afterwards differs; looking earlier would take `unsafe`. It is left as a quiet success, since the
/// other choice would fail those who asked for silence.
fn to_stdout(output: &Output) -> io::Result<()> {
    let choice = if output.colour { ColorChoice::Always } else { ColorChoice::Never };
    let mut stdout = AutoStream::new(io::stdout().lock(), choice);
    stdout.write_all(output.stdout.as_bytes())?;
    stdout.flush()
}

/// Says something on stderr; where that fails too, there is nobody left to tell.
fn complain(message: &str) {
    if !message.is_empty() {
        let mut stderr = io::stderr().lock();
        let _unheard = stderr.write_all(message.as_bytes()).and_then(|()| stderr.flush());
    }
}
