//! Member and observer States, and those that were: codes only. Their names stand in the six languages' files.

/// A State, present or former.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// ISO 3166-1 alpha-3 code (for a former State the code it had).
    pub iso3: &'static str,
    /// Whether it is a Member State today.
    pub member: bool,
}

/// All of them, sorted by code. [`Lexicon::states`](super::Lexicon::states) points into this table.
pub static STATES: &[State] = &[];
