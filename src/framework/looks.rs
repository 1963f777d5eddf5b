//! What a file looks like that is no RON: a hint for the person who picked it. It never decides anything.

/// What the first bytes of a file say that is no text.
pub(super) fn binary(bytes: &[u8]) -> Option<&'static str> {
    const STARTS: &[(&[u8], &str)] = &[
        (&[0xFF, 0xFE], "UTF-16 text"),
        (&[0xFE, 0xFF], "UTF-16 text"),
        (&[0x1F, 0x8B], "a gzip archive"),
        (b"PK\x03\x04", "a zip archive or an office document"),
        (b"\x7FELF", "a program"),
        (b"MZ", "a program"),
        (b"%PDF", "a PDF document"),
        (b"\x89PNG", "a picture"),
        (b"SQLite format 3", "a database"),
    ];
    let known = STARTS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, what)| *what);
    known.or_else(|| bytes.iter().take(64).any(|byte| *byte == 0).then_some("UTF-16 text or a program"))
}

/// What a text is that does not parse, and the byte at which that shows.
pub(super) fn text(text: &str) -> Option<(&'static str, usize)> {
    let start = text.trim_start();
    let at = text.len() - start.len();
    let begins = |with: &str| start.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    if let Some(conflict) = conflict(text) {
        return Some(("a file with an unresolved git conflict", conflict));
    }
    if begins("version https://git-lfs.github.com/") {
        return Some(("a Git LFS pointer instead of the file itself", at));
    }
    if begins("<!doctype") || begins("<html") {
        return Some(("HTML, perhaps an error page instead of a download", at));
    }
    if begins("<") {
        return Some(("XML", at));
    }
    let inner = start.trim_start_matches(['[', '{']).trim_start_matches([' ', '\t', '\r', '\n', '[', '{']);
    if start.starts_with(['{', '[']) && (inner.starts_with(['"', '}', ']']) || inner.is_empty()) {
        return Some(("JSON", at));
    }
    if begins("---\n") || begins("---\r\n") {
        return Some(("YAML", at));
    }
    None
}

/// Where a conflict marker begins a line.
fn conflict(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") {
            return Some(at);
        }
        at += line.len();
    }
    None
}
