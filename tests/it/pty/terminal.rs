//! A terminal: what it shows, and what is typed into it. It answers nothing that a program asks.
//!
//! Nothing here sleeps: everything waits for a condition, and the deadline only says when to give up.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::os::fd::OwnedFd;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{MasterPty, PtySize, SlavePty, native_pty_system};
use rustix::fs::{Mode, OFlags};
use rustix::process::Pid;
use vt100::{MouseProtocolMode, Parser, Screen};

/// When to give up waiting.
pub const DEADLINE: Duration = Duration::from_secs(40);

/// The bytes before and after a frame.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// A size as people say it: columns, then rows.
pub type Size = (u16, u16);

/// Waits until something is so.
pub fn until(what: &str, mut is: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is() {
        assert!(begun.elapsed() < DEADLINE, "never: {what}");
        thread::yield_now();
    }
}

/// A terminal.
pub struct Terminal {
    /// Every byte that came.
    pub log: Vec<u8>,
    /// The modes of its line before anything ran on it, as text.
    pub modes_before: String,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    reading: Arc<Reading>,
    line: Option<OwnedFd>,
    parser: Parser,
    frames: usize,
    within_a_frame: bool,
}

impl Terminal {
    /// A terminal of a size.
    pub fn new(size: Size) -> Self {
        Self::open(size).0
    }

    /// A terminal, and the end of it that a program is started on.
    pub fn open(size: Size) -> (Self, Box<dyn SlavePty + Send>) {
        let pair = native_pty_system().openpty(pty_size(size)).expect("the system has terminals");
        let path = pair.master.tty_name().expect("a terminal has a name");
        let line = rustix::fs::open(path, OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC, Mode::empty()).expect("a terminal opens");
        let reading = Arc::new(Reading::default());
        let (sender, output) = channel();
        let reader = pair.master.try_clone_reader().expect("a terminal can be read");
        let gate = Arc::clone(&reading);
        thread::spawn(move || gate.read(reader, &sender));
        let keyboard = pair.master.take_writer().expect("a terminal can be typed into");
        let (columns, rows) = shown(size);
        let terminal = Self {
            log: Vec::new(),
            modes_before: modes(&line),
            master: pair.master,
            keyboard,
            output,
            reading,
            line: Some(line),
            parser: Parser::new(rows, columns, 0),
            frames: 0,
            within_a_frame: false,
        };
        (terminal, pair.slave)
    }

    fn own_line(&self) -> &OwnedFd {
        self.line.as_ref().expect("the line is closed only at the end")
    }

    /// Another descriptor of the line that a program is to be connected to.
    pub fn line(&self) -> OwnedFd {
        self.own_line().try_clone().expect("a descriptor can be copied")
    }

    /// Everything that was written up to now.
    pub fn written(&mut self) -> Vec<u8> {
        const MARK: &[u8] = b"<up to now>";
        rustix::io::write(self.own_line(), MARK).expect("a terminal can be written to");
        let begun = Instant::now();
        while !self.log.ends_with(MARK) {
            self.listen(begun).expect("the mark comes");
        }
        self.log[..self.log.len() - MARK.len()].to_vec()
    }

    /// What is on the screen.
    pub fn screen(&self) -> &Screen {
        self.parser.screen()
    }

    /// What is written on the screen.
    pub fn text(&self) -> String {
        self.screen().contents()
    }

    /// How many frames have come.
    pub fn frames(&self) -> usize {
        self.frames
    }

    /// Types.
    pub fn keys(&mut self, keys: impl AsRef<[u8]>) {
        self.keyboard.write_all(keys.as_ref()).expect("the terminal takes keys");
    }

    /// Types, and waits for the next frame.
    pub fn keys_and_frame(&mut self, keys: impl AsRef<[u8]>) {
        let frames = self.frames;
        self.keys(keys);
        self.wait_for_frame_after(frames);
    }

    /// Changes the size.
    pub fn resize(&mut self, size: Size) {
        let (columns, rows) = shown(size);
        self.parser.screen_mut().set_size(rows, columns);
        self.master.resize(pty_size(size)).expect("a terminal can be resized");
    }

    /// Waits until the screen is so, and no frame is half drawn.
    pub fn wait_until(&mut self, what: &str, is: impl Fn(&Screen) -> bool) {
        let begun = Instant::now();
        while self.within_a_frame || !is(self.screen()) {
            if let Err(why) = self.listen(begun) {
                panic!("never seen: {what} ({why})\n{}", self.describe());
            }
        }
    }

    /// Waits until the words stand on the screen.
    pub fn wait_for(&mut self, words: &str) {
        self.wait_until(words, |screen| screen.contents().contains(words));
    }

    /// Waits until there are more frames than so many.
    pub fn wait_for_frame_after(&mut self, frames: usize) {
        let begun = Instant::now();
        while self.frames <= frames {
            if let Err(why) = self.listen(begun) {
                panic!("no frame came ({why})\n{}", self.describe());
            }
        }
    }

    /// The modes of the line, as text.
    pub fn modes(&self) -> String {
        modes(self.own_line())
    }

    /// The leader of the processes in the foreground.
    pub fn foreground(&self) -> Pid {
        self.master.process_group_leader().and_then(Pid::from_raw).expect("somebody is in the foreground")
    }

    /// Reads nothing more.
    pub fn stop_reading(&self) {
        self.reading.change(|state| state.paused = true);
        // The reader may be waiting for output: a byte that is not seen wakes it.
        rustix::io::write(self.own_line(), b"\0").expect("a terminal can be written to");
        self.reading.await_rest();
    }

    /// Reads nothing more, and fills what is between the program and the one who would read.
    pub fn stop_reading_and_fill(&self) {
        self.stop_reading();
        let path = self.master.tty_name().expect("a terminal has a name");
        let flags = OFlags::WRONLY | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let line = rustix::fs::open(path, flags, Mode::empty()).expect("a terminal opens");
        // What has been taken on may still make room for more.
        until("it is full", || !(0..1000).any(|_| rustix::io::write(&line, &[0; 8]).is_ok()));
    }

    /// Reads again.
    pub fn read_on(&self) {
        self.reading.change(|state| state.paused = false);
    }

    /// Takes all that comes until nobody holds the terminal any more.
    pub fn listen_to_the_end(&mut self) {
        self.read_on();
        self.line = None;
        let begun = Instant::now();
        loop {
            match self.listen(begun) {
                Ok(()) => {}
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => panic!("somebody still holds the terminal\n{}", self.describe()),
            }
        }
    }

    /// Closes it, as a window is closed.
    pub fn close(self) {
        self.reading.change(|state| (state.paused, state.closed) = (false, true));
        // The reader may be waiting for output: some wakes it, and it sees that it is to go.
        rustix::io::write(self.own_line(), b".").expect("a terminal can be written to");
        while self.output.recv_timeout(DEADLINE) != Err(RecvTimeoutError::Disconnected) {}
    }

    fn listen(&mut self, since: Instant) -> Result<(), RecvTimeoutError> {
        let bytes = self.output.recv_timeout(DEADLINE.saturating_sub(since.elapsed()))?;
        self.parser.process(&bytes);
        let known = self.log.len().saturating_sub(END.len() - 1);
        self.log.extend_from_slice(&bytes);
        for mark in self.log[known..].windows(END.len()) {
            self.frames += usize::from(mark == END);
            self.within_a_frame = mark == BEGIN || (self.within_a_frame && mark != END);
        }
        Ok(())
    }

    /// What is to be known when something did not happen.
    pub fn describe(&self) -> String {
        let (screen, frames, bytes) = (self.screen(), self.frames, self.log.len());
        let kept = kept(screen);
        format!("taken: {kept:?}, cursor at {:?}, {frames} frames, {bytes} bytes\n{}", screen.cursor_position(), self.text())
    }
}

/// What of a terminal is taken: nothing when it is given back.
pub fn kept(screen: &Screen) -> Vec<&'static str> {
    let styled =
        screen.inverse() || screen.bold() || screen.fgcolor() != vt100::Color::Default || screen.bgcolor() != vt100::Color::Default;
    [
        (screen.alternate_screen(), "the alternate screen"),
        (screen.hide_cursor(), "the cursor"),
        (screen.mouse_protocol_mode() != MouseProtocolMode::None, "the mouse"),
        (screen.bracketed_paste(), "pasting"),
        (styled, "the style"),
    ]
    .into_iter()
    .filter_map(|(is, what)| is.then_some(what))
    .collect()
}

/// All that is seen, comparable: a blank is a blank, however it came about.
pub fn picture(screen: &Screen) -> String {
    let (rows, columns) = screen.size();
    let mut picture = format!("{:?} {:?}\n", screen.alternate_screen(), (!screen.hide_cursor()).then(|| screen.cursor_position()));
    for row in 0..rows.get() {
        let cells = (0..columns.get()).filter_map(|column| screen.cell(row, column));
        let (texts, styles): (String, String) =
            cells.map(|cell| (if cell.has_contents() { cell.contents() } else { " " }, style(cell))).unzip();
        picture.push_str(&format!("{texts}|{styles}\n"));
    }
    picture
}

fn style(cell: &vt100::Cell) -> String {
    let marks = [(cell.bold(), 'b'), (cell.dim(), 'd'), (cell.italic(), 'i'), (cell.underline(), 'u'), (cell.inverse(), 'r')];
    let colour = |colour| match colour {
        vt100::Color::Default => String::new(),
        vt100::Color::Idx(index) => index.to_string(),
        vt100::Color::Rgb(red, green, blue) => format!("{red}-{green}-{blue}"),
    };
    let marks: String = marks.into_iter().filter_map(|(is, mark)| is.then_some(mark)).collect();
    format!("{marks}{}/{} ", colour(cell.fgcolor()), colour(cell.bgcolor()))
}

/// Where words begin on the screen, as a column and a row.
pub fn find(screen: &Screen, words: &str) -> Option<(u16, u16)> {
    let (rows, columns) = screen.size();
    (0..rows.get()).find_map(|row| {
        let line: Vec<&str> = (0..columns.get()).filter_map(|column| screen.cell(row, column)).map(vt100::Cell::contents).collect();
        let begins =
            |from: &usize| line[*from..].iter().map(|text| if text.is_empty() { " " } else { text }).collect::<String>().starts_with(words);
        (0..line.len()).find(begins).and_then(|column| Some((u16::try_from(column).ok()?, row)))
    })
}

/// Whether, and for how long, the output is read.
#[derive(Default)]
struct Reading {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    paused: bool,
    closed: bool,
    /// Whether the reader knows that it is to pause.
    rests: bool,
}

impl Reading {
    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state.lock().expect("nobody panics with it"));
        self.changed.notify_all();
    }

    /// Waits while paused; says whether to go on.
    fn goes_on(&self) -> bool {
        let mut state = self.state.lock().expect("nobody panics with it");
        while state.paused {
            state.rests = true;
            self.changed.notify_all();
            state = self.changed.wait(state).expect("nobody panics with it");
        }
        state.rests = false;
        !state.closed
    }

    fn await_rest(&self) {
        let state = self.state.lock().expect("nobody panics with it");
        drop(self.changed.wait_while(state, |state| !state.rests).expect("nobody panics with it"));
    }

    fn read(&self, mut reader: Box<dyn Read + Send>, sender: &Sender<Vec<u8>>) {
        let mut bytes = vec![0; 1 << 16];
        while self.goes_on() {
            match reader.read(&mut bytes) {
                Ok(0) | Err(_) => return,
                Ok(count) if sender.send(bytes[..count].to_vec()).is_err() => return,
                Ok(_) => {}
            }
        }
    }
}

fn pty_size((cols, rows): Size) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

/// The columns and rows that are looked at: those that the program draws on.
fn shown((columns, rows): Size) -> (NonZeroU16, NonZeroU16) {
    let (columns, rows) = if columns == 0 || rows == 0 { (80, 24) } else { (columns.min(1000), rows.min(500)) };
    (NonZeroU16::new(columns).expect("not 0"), NonZeroU16::new(rows).expect("not 0"))
}

fn modes(line: &OwnedFd) -> String {
    format!("{:?}", rustix::termios::tcgetattr(line).expect("a terminal has modes"))
}
