//! Whether a line goes on with a list of States: those of a recorded vote, or the sponsors of a draft.
//!
//! A list has signs of its own. Neither its case nor its gaps tell much, for it is set in columns, one name a line, or with
//! commas, and the page breaks it anywhere; but each of its items is a name, and we know nearly all of them. So a line goes
//! on with it if it begins with a State and does not run on as a sentence, or if it is the second half of a name. What is no
//! State goes on with it only where a comma, or the heading just above, left the list open.

use super::layout::{Ending, Last};
use super::probe::Probe;
use crate::grammar::StateName;
use crate::grammar::enumerator::Form;
use crate::grammar::state::{Listed, is_begun, scan_listed, speck};
use crate::lexicon::Lexicon;
use crate::lexicon::fold::{self, is_alphanumeric};

/// How many bytes on either side of a break a name is looked for in.
const NAME: usize = 96;

/// What stands at least between two columns.
const GUTTER: &str = "   ";

/// So many blank lines part what has nothing to do with each other.
const APART: u8 = 3;

/// The list as far as it was read.
pub(crate) struct List<'a> {
    /// Its last line, or more.
    pub(crate) text: &'a str,
    /// Blank lines after it.
    pub(crate) gap: u8,
    /// Whether commas part its names.
    pub(crate) commas: bool,
}

impl List<'_> {
    /// Whether the line goes on with the list.
    pub(crate) fn goes_on(&self, last: &Last, probe: &Probe<'_>, lexicon: &Lexicon) -> bool {
        let line = probe.text;
        let begins = StateName::scan(line, lexicon).is_some();
        // `Côte d’Ivoire` has no label, but a bullet may stand before it; the "UU." below "EE." is none.
        let labelled = probe.label.is_some_and(|(label, _)| label.form != Form::Bullet);
        if labelled && !begins && !self.is_torn(line, lexicon) || probe.numbered.is_some() || self.text.ends_with(']') {
            return false;
        }
        let stopped = last.ending == Ending::Stop && !self.is_shortened(lexicon);
        if line.bytes().all(|byte| byte.is_ascii_digit()) {
            // A footnote's call that a text layer put on a line of its own.
            return self.gap == 0 && !stopped;
        }
        let open = last.opens || matches!(last.ending, Ending::Comma | Ending::Semicolon);
        let read = Read::of(line, lexicon);
        let listed = match read.first {
            First::State | First::Unknown if read.runs_on => false,
            First::State if stopped => self.gap == 0 && read.states > 1 && read.whole,
            // Another list, or a title, may be one State and nothing else.
            First::State => open || read.states > 1 || self.gap == 0 || self.gap < APART && !self.commas,
            First::Unknown if stopped => false,
            First::Unknown => open && (self.gap == 0 || read.states > 0) || self.gap == 0 && read.states > 0,
            First::Cut => open || self.gap == 0 && !stopped,
            First::Nobody => last.opens,
            First::Other => false,
        };
        // The second half of a name is asked for last, for most lines begin with a name. A stop may stand inside one, "EE."
        // and below it "UU.".
        listed || last.ending == Ending::Hyphen && self.gap == 0 || self.is_torn(line, lexicon)
    }

    /// Whether the full stop that ends the list so far belongs to a name: "EE.UU."
    fn is_shortened(&self, lexicon: &Lexicon) -> bool {
        let end = &self.text[self.text.ceil_char_boundary(self.text.len().saturating_sub(NAME))..];
        let ends = |at: usize| StateName::scan(&end[at..], lexicon).is_some_and(|(_, len)| at + len == end.len());
        end.ends_with('.') && end.char_indices().any(|(at, c)| c.is_uppercase() && ends(at))
    }

    /// Whether a name that ends the list so far goes on in the line: "Bosnia and" / "Herzegovina".
    fn is_torn(&self, line: &str, lexicon: &Lexicon) -> bool {
        let before = &self.text[self.text.ceil_char_boundary(self.text.len().saturating_sub(NAME))..];
        let after = crate::grammar::head(line, NAME);
        let mut copy = [b' '; 2 * NAME + 1];
        copy[..before.len()].copy_from_slice(before.as_bytes());
        let second = before.len() + 1;
        copy[second..second + after.len()].copy_from_slice(after.as_bytes());
        let Ok(joined) = core::str::from_utf8(&copy[..second + after.len()]) else { return false };
        let mut inside = false;
        before.char_indices().any(|(at, c)| {
            let begins = is_alphanumeric(c) && (!inside || fold::is_unspaced(c));
            inside = is_alphanumeric(c);
            let rest = &joined[at..];
            let len = || match StateName::scan(rest, lexicon) {
                // Where no blanks part words, a break parts none either.
                None if fold::is_unspaced(c) => lexicon.states.longest_squeezed(rest).map(|(_, len)| len),
                found => found.map(|(_, len)| len),
            };
            begins && len().is_some_and(|len| at + len > second)
        })
    }
}

/// What a line begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum First {
    State,
    /// A name, and of no State.
    Unknown,
    /// The first half of a State's name.
    Cut,
    /// The word that says that there is none.
    Nobody,
    Other,
}

/// A line read as a list.
struct Read {
    first: First,
    /// How many of its items are States.
    states: u32,
    /// Nothing else stands on it.
    whole: bool,
    /// Behind a name it goes on as a sentence does.
    runs_on: bool,
}

impl Read {
    fn of(line: &str, lexicon: &Lexicon) -> Read {
        let (mut at, mut states, mut closed) = (0, 0, false);
        let mut first = None;
        while let Some((item, end, next)) = scan_listed(&line[at..], lexicon) {
            let said = match item {
                Listed::State(_) => First::State,
                Listed::Unknown(raw) if is_begun(&line[at + end - raw.len()..], lexicon) => First::Cut,
                Listed::Unknown(_) => First::Unknown,
                Listed::Nobody(_) => First::Nobody,
            };
            first = first.or(Some(said));
            states += u32::from(said == First::State);
            closed = line[at + end..at + next].contains(['.', '。']);
            at += next;
        }
        let rest = line[at..].trim();
        let rest = &rest[speck(rest)..];
        let begun = is_begun(rest, lexicon);
        let first = first.unwrap_or(if begun { First::Cut } else { First::Other });
        // What stands behind a gap, in a page of two columns, is no part of the list and does not end it either.
        let beside = line[..line.len() - rest.len()].ends_with(GUTTER) || line[..at].ends_with('\t');
        let runs_on = !closed && !begun && !beside && rest.starts_with(char::is_alphabetic);
        Read { first, states, whole: rest.is_empty(), runs_on }
    }
}
