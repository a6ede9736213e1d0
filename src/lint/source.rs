//! Stretches of the source: the one place where a rule cuts it.
//!
//! [`lint`](super::lint) asks whether a text is its document's before any rule looks at it, so the places of a document
//! lie in it. A place that a rule has counted itself may still miss a character; what is cut there is empty then.

use super::{Level, Needs, Rule};
use crate::span::Span;

/// What is said instead of all else: no rule looks at a text that is not the document's.
pub(super) static OTHER_TEXT: Rule = Rule {
    code: "other-text",
    level: Level::Warn,
    summary: "the document was not read from this text",
    source: "the document’s own consistency",
    needs: Needs::Source,
    check: |_, _| {},
};

/// What stands before a place.
pub(super) fn before(source: &str, at: u32) -> &str {
    source.get(..at as usize).unwrap_or("")
}

/// What stands at a place and behind it.
pub(super) fn behind(source: &str, at: u32) -> &str {
    source.get(at as usize..).unwrap_or("")
}

/// What stands in a stretch.
pub(super) fn within(source: &str, span: Span) -> &str {
    source.get(span.range()).unwrap_or("")
}
