//! Why the reader did what it did: what is weighed and which rule names a block, for whoever wants to know.

use super::decision::Decision;
use super::name::Name;
use crate::span::Span;
use core::fmt::{self, Display, Formatter};

/// Why a line begins a block or goes on with one, and why a block is what it is.
///
/// It is made to be read: [`Display`] gives one line, whose words are those of the source (`src/block/cues.rs` for what was
/// weighed, `src/block/name` for the rules), and may change with any release. That is how a wrong paragraph is debugged.
///
/// ```
/// use undocs::{Event, EventKind};
/// let mut events = undocs::events("L’Assemblée générale,\n\nRappelant sa résolution,\n\n1. Décide de rester saisie.\n");
/// let mut reasons = Vec::new();
/// while let Some(Event { .. }) = events.next_because(|reason| reasons.push(reason.to_string())) {}
/// assert!(reasons[1].starts_with("named by recital; begins"), "{}", reasons[1]);
/// assert!(reasons[2].contains("number-due"), "{}", reasons[2]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Reason {
    /// The line that is spoken of, or the first of the block.
    pub span: Span,
    pub(crate) decision: Decision,
    pub(crate) named: Option<Name>,
}

/// What the last step gave to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Told {
    #[default]
    Nothing,
    /// A line goes on with the one before it.
    Line(Span),
    /// A block was named; this is its first line.
    Block(Span),
}

impl Display for Reason {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(Name { rule, entered }) = self.named {
            write!(f, "named by {}", Kebab(rule.name()))?;
            if let Some(entered) = entered {
                write!(f, ", behind the head by {}", Kebab(entered.name()))?;
            }
            write!(f, "; ")?;
        }
        write!(f, "{}", self.decision)
    }
}

impl Display for Decision {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.cues.is_empty() {
            return write!(f, "begins where nothing stood before");
        }
        let verb = if self.begins() { "begins" } else { "goes on" };
        write!(f, "{verb} {:+} in {}:", self.score, Kebab(self.zone.name()))?;
        for (at, cue) in self.cues.iter().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            write!(f, "{comma} {} {:+}", Kebab(cue.name()), cue.weight(self.zone))?;
        }
        for (name, weight) in ["gap", "margin"].into_iter().zip(self.habit).filter(|&(_, weight)| weight != 0) {
            write!(f, ", {name} as the document has it {weight:+}")?;
        }
        Ok(())
    }
}

/// `NumberDue` and `number_due` as `number-due`.
pub(super) struct Kebab(pub(super) &'static str);

impl Display for Kebab {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (at, c) in self.0.char_indices() {
            let dash = if at > 0 && c.is_ascii_uppercase() { "-" } else { "" };
            write!(f, "{dash}{}", if c == '_' { '-' } else { c.to_ascii_lowercase() })?;
        }
        Ok(())
    }
}
