//! A program in a terminal, from its start to its end; every end is looked at in the same way.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use portable_pty::{Child, CommandBuilder, ExitStatus};
use rustix::process::{Pid, Signal, kill_process};

use super::terminal::{DEADLINE, Size, Terminal, kept};

/// What the shell says when it waits for a line.
pub const PROMPT: &str = "at-prompt: ";

/// The program with these arguments, in a bare environment.
pub fn rungs(arguments: &[&str]) -> CommandBuilder {
    command(env!("CARGO_BIN_EXE_rungs"), arguments)
}

/// The shell with these arguments, in the same environment; `$RUNGS` is the program.
pub fn shell(arguments: &[&str]) -> CommandBuilder {
    let mut command = command("/bin/sh", arguments);
    command.env("RUNGS", env!("CARGO_BIN_EXE_rungs"));
    command.env("PS1", PROMPT);
    command
}

fn command(program: &str, arguments: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.args(arguments);
    command.env_clear();
    for (name, value) in [("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("PATH", "/usr/bin:/bin"), ("HOME", "/"), ("SHELL", "/bin/sh")] {
        command.env(name, value);
    }
    command.env("XDG_STATE_HOME", crate::folder::state());
    command.cwd("/");
    command
}

/// A program in a terminal.
pub struct Session {
    /// The terminal.
    pub terminal: Terminal,
    process: Process,
}

impl Session {
    /// Starts a program in a terminal of a size.
    pub fn start(command: CommandBuilder, size: Size) -> Self {
        let (terminal, slave) = Terminal::open(size);
        let child = slave.spawn_command(command).expect("the program starts");
        Self { terminal, process: Process::of(child) }
    }

    /// Starts a program and waits for its first frame.
    pub fn first_frame(command: CommandBuilder, size: Size) -> Self {
        let mut session = Self::start(command, size);
        session.terminal.wait_for_frame_after(0);
        session
    }

    /// Starts the explorer and waits for its first frame.
    pub fn explorer(arguments: &[&str], size: Size) -> Self {
        Self::first_frame(rungs(arguments), size)
    }

    /// The process that was started.
    pub fn pid(&self) -> Pid {
        self.process.pid
    }

    /// Sends a signal to the process that was started.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).expect("the process is there");
    }

    /// Whether the process that was started still runs.
    pub fn is_alive(&self) -> bool {
        !self.process.is_over.load(Ordering::SeqCst)
    }

    /// Waits for the end, sees that nothing of the terminal is kept, and gives the exit code.
    pub fn end(mut self) -> (u32, Terminal) {
        let code = self.process.code(&self.terminal);
        assert_eq!(self.terminal.modes(), self.terminal.modes_before, "the modes are as before");
        self.terminal.listen_to_the_end();
        assert_eq!(kept(self.terminal.screen()), [""; 0], "the terminal is given back\n{}", self.terminal.describe());
        (code, self.terminal)
    }

    /// Types `q` and sees the program end well.
    pub fn quit(mut self) -> Terminal {
        self.terminal.keys("q");
        let (code, terminal) = self.end();
        assert_eq!(code, 0);
        terminal
    }

    /// Closes the terminal as a window is closed, and gives the exit code.
    pub fn hang_up(self) -> u32 {
        self.terminal.close();
        self.process.code(&Terminal::new((80, 24)))
    }
}

/// A process that does not outlive its test.
struct Process {
    pid: Pid,
    is_over: Arc<AtomicBool>,
    ended: Receiver<ExitStatus>,
}

impl Process {
    fn of(child: Box<dyn Child + Send + Sync>) -> Self {
        let pid = child.process_id().and_then(|id| Pid::from_raw(id.cast_signed())).expect("a process has an id");
        let is_over = Arc::new(AtomicBool::new(false));
        let (sender, ended) = channel();
        let told = Arc::clone(&is_over);
        thread::spawn(move || tell_end(child, &told, &sender));
        Self { pid, is_over, ended }
    }

    /// The exit code; an end by a signal is none that the program may come to.
    fn code(&self, terminal: &Terminal) -> u32 {
        let Ok(status) = self.ended.recv_timeout(DEADLINE) else {
            let state = std::fs::read_to_string(format!("/proc/{}/stat", self.pid.as_raw_nonzero())).unwrap_or_default();
            panic!("it does not end: {state}\n{}", terminal.describe());
        };
        assert_eq!(status.signal(), None, "it ends by itself");
        status.exit_code()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if !self.is_over.load(Ordering::SeqCst) {
            // It may have ended a moment ago.
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}

fn tell_end(mut child: Box<dyn Child + Send + Sync>, is_over: &AtomicBool, sender: &Sender<ExitStatus>) {
    if let Ok(status) = child.wait() {
        is_over.store(true, Ordering::SeqCst);
        // Nobody may be waiting for it.
        let _ = sender.send(status);
    }
}
