//! Whether what somebody types is a question at all.
//!
//! It never says what is asked; that is read only when it is asked.

/// Whether somebody who types this asks a question: it ends in a question mark or begins as questions do.
#[must_use]
pub fn is_question(typed: &str) -> bool {
    let mut words = typed.split_whitespace().map(str::to_lowercase);
    let begins = words.next().is_some_and(|first| BEGINS.split_whitespace().any(|word| word == first));
    typed.trim_end().ends_with('?') && typed.chars().any(char::is_alphanumeric) || begins && words.next().is_some()
}

/// The words with which questions begin.
const BEGINS: &str = "am are can could describe did difference do does explain how how's is may should what what's whats when where where's which who who's whom why will would";
