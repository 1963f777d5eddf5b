//! What is typed, clicked and pasted, and what nobody would type.

use vt100::{MouseProtocolEncoding, MouseProtocolMode};

use super::session::Session;
use super::terminal::find;

/// Numbers that look random and are the same every time (xorshift).
pub struct Random(u64);

impl Random {
    /// Begins with a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number from one to another, both included.
    pub fn between(&mut self, low: u16, high: u16) -> u16 {
        let span = u64::from(high - low) + 1;
        low + u16::try_from(self.next() % span).expect("it is less than the span")
    }

    fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[2]
    }
}

#[test]
fn random_bytes_do_no_harm() {
    for seed in [1, 2, 3] {
        let mut session = Session::explorer(&[], (80, 24));
        let mut random = Random::new(seed);
        // q and Ctrl-c end it, and so may a command chosen by name.
        let harmless = |byte: &u8| !b"q\x03:\x10".contains(byte);
        let bytes: Vec<u8> = std::iter::repeat_with(|| random.byte()).filter(harmless).take(4_000).collect();
        session.terminal.keys(bytes);
        // Whatever sequence the last bytes have begun ends here.
        session.terminal.keys("M~ M~ ");
        session.terminal.keys("\x1b[200~\x1b[201~");
        session.terminal.resize((90, 30));
        session.terminal.wait_until("30 rows", |screen| screen.contents().lines().nth(29).is_some_and(|line| line.contains("quit")));
        assert!(session.is_alive());
        session.terminal.keys("\x03");
        assert_eq!(session.end().0, 0, "seed {seed}");
    }
}

#[test]
fn a_sequence_that_is_never_finished_is_forgotten_with_its_end() {
    for begun in ["\x1b[<0;", "\x1b[", "\x1bO", "\x1b[1;", "\x1b[<"] {
        let mut session = Session::explorer(&[], (80, 24));
        session.terminal.keys(begun);
        session.terminal.keys("MMMMMM");
        session.terminal.keys("?");
        session.terminal.wait_for("Keys: type to filter");
        session.terminal.keys("\x03");
        assert_eq!(session.end().0, 0, "{begun:?}");
    }
}

#[test]
fn reports_that_no_terminal_should_send_are_ignored() {
    let mut session = Session::explorer(&[], (80, 24));
    for report in
        ["\x1b[<0;0;0M", "\x1b[<0;65535;65535M", "\x1b[0;0R", "\x1b[32;0;0M", "\x1b[M   ", "\x1b[<64;0;0M", "\x1b[I\x1b[O", "\x1b[?1;2c"]
    {
        session.terminal.keys(report);
    }
    session.terminal.keys("?");
    session.terminal.wait_for("Keys: type to filter");
    session.terminal.keys("\x03");
    assert_eq!(session.end().0, 0);
}

#[test]
fn a_burst_of_keys_is_taken_to_its_end() {
    for pairs in [100, 511, 600, 750, 1900] {
        let mut session = Session::explorer(&[], (80, 24));
        session.terminal.keys("jk".repeat(pairs) + "?");
        session.terminal.wait_for("Keys: type to filter");
        session.terminal.keys("\x03");
        assert_eq!(session.end().0, 0);
    }
}

#[test]
fn a_large_paste_runs_nothing() {
    let paste = format!("\x1b[200~{}\x1b[201~", "q\r:quit\r\x03".repeat(110_000));
    let mut session = Session::explorer(&[], (80, 24));
    session.terminal.keys(&paste);
    session.terminal.keys("?");
    session.terminal.wait_for("Keys: type to filter");
    assert!(session.is_alive());
    session.terminal.keys("\x03");
    assert_eq!(session.end().0, 0);
}

#[test]
fn a_large_paste_into_find_is_text_and_only_its_beginning() {
    let mut session = Session::explorer(&[], (120, 40));
    session.terminal.keys("/");
    session.terminal.wait_for("Find a role");
    session.terminal.keys(format!("\x1b[200~{}\x1b[201~", "q\rz".repeat(350_000)));
    session.terminal.wait_for("Nothing is called that");
    session.terminal.wait_for("zq zq zq");
    // The beginning is short enough to be taken away again by hand.
    session.terminal.keys("\x7f".repeat(200));
    session.terminal.wait_for("Find a role");
    session.terminal.keys("\x1b");
    session.terminal.wait_until("find is closed", |screen| !screen.contents().contains("Find a role"));
    session.quit();
}

#[test]
fn a_click_chooses_and_a_second_one_walks() {
    let mut session = Session::explorer(&[], (120, 40));
    session.terminal.wait_for("PMO Project Manager");
    let (x, y) = find(session.terminal.screen(), "↑ PMO Project Manager").expect("it is in the list");
    let click = format!("\x1b[<0;{};{}M\x1b[<0;{};{}m", x + 3, y + 1, x + 3, y + 1);
    session.terminal.keys(&click);
    session.terminal.wait_for("▸ ↑ PMO Project Manager");
    session.terminal.keys(&click);
    session.terminal.wait_for("Project Manager › PMO Project Manager");
    session.quit();
}

#[test]
fn the_wheel_scrolls_what_is_under_it() {
    let mut session = Session::explorer(&[], (80, 24));
    session.terminal.wait_for("Delivery · level 4");
    session.terminal.keys("\x1b[<65;10;10M");
    session.terminal.wait_until("scrolled down", |screen| !screen.contents().contains("Delivery · level 4"));
    session.terminal.keys("\x1b[<64;10;10M");
    session.terminal.wait_for("Delivery · level 4");
    session.quit();
}

#[test]
fn the_mouse_is_left_to_the_terminal_and_taken_back() {
    let mut session = Session::explorer(&[], (80, 24));
    session.terminal.wait_until("taken", |screen| screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease);
    assert_eq!(session.terminal.screen().mouse_protocol_encoding(), MouseProtocolEncoding::Sgr);
    session.terminal.keys("M");
    session.terminal.wait_until("left", |screen| screen.mouse_protocol_mode() == MouseProtocolMode::None);
    session.terminal.keys("M");
    session.terminal.wait_until("taken back", |screen| screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease);
    session.quit();
}
