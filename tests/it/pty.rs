//! The real program in a real terminal: what it shows, what it takes, and that it gives the terminal back.
//!
//! No test sleeps or looks at a clock: it waits until something is so.

mod given_back;
mod input;
mod me;
mod no_terminal;
mod output;
#[cfg(target_os = "linux")]
mod process;
mod reload;
mod session;
mod sizes;
mod stop;
mod terminal;
mod walk;
