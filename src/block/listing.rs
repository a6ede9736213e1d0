//! Whether a line goes on with a list of States: those of a recorded vote, or the sponsors of a draft.
//!
//! A list has cues of its own ([`Zone::List`](super::cues::Zone)). Neither its case nor its gaps tell much, for it is set in columns, one name a line, or with
//! commas, and the page breaks it anywhere; but each of its items is a name, and we know nearly all of them. So a line goes
//! on with it if it begins with a State and does not run on as a sentence, or if it is the second half of a name. What is no
//! State goes on with it only where a comma, or the heading just above, left the list open.

use super::cues::{Cue, Cues};
use super::ending::Ending;
use super::probe::Probe;
use super::seam::Last;
use crate::grammar::StateName;
use crate::grammar::enumerator::Form;
use crate::grammar::state::{Listed, is_begun, scan_listed, speck};
use crate::lexicon::Lexicon;
use crate::lexicon::fold::{self, is_alphanumeric};
use crate::lexicon::signs::is_dash;

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
    /// How the list so far ends. The full stop of a name, "EE.UU.", ends nothing.
    pub(crate) fn ending(&self, last: &Last, lexicon: &Lexicon) -> Ending {
        if last.ending == Ending::Stop && self.is_shortened(lexicon) { Ending::Open } else { last.ending }
    }

    /// What a line shows of an item, behind a list that ends as `last` does.
    pub(crate) fn cues(&self, last: &Last, probe: &Probe<'_>, lexicon: &Lexicon) -> Cues {
        let line = probe.text;
        let stopped = last.ending == Ending::Stop;
        // `Côte d’Ivoire` has no label, but a bullet may stand before it; the "UU." below "EE." is none.
        let labelled = probe.numbered.is_some()
            || probe.label.is_some_and(|(label, _)| label.form != Form::Bullet)
                && StateName::scan(line, lexicon).is_none();
        let cues = Cues::NONE.and_if(Cue::Labelled, labelled).and_if(Cue::AfterBracket, self.text.ends_with(']'));
        if line.bytes().all(|byte| byte.is_ascii_digit()) {
            return cues.and(if self.gap == 0 && !stopped { Cue::LoneCall } else { Cue::LoneNumber });
        }
        let read = Read::of(line, lexicon);
        let named = matches!(read.first, First::State | First::Unknown);
        let others = read.states > u32::from(read.first == First::State);
        let spread = read.first == First::State && !stopped && self.gap < APART && !self.commas;
        let first = match read.first {
            First::State => Cue::State,
            First::Unknown => Cue::Unknown,
            First::Cut => Cue::HalfState,
            First::Nobody if last.opens => Cue::NobodyDue,
            First::Nobody | First::Other => Cue::NoItem,
        };
        cues.and(first)
            .and_if(Cue::OtherStates, named && others)
            .and_if(Cue::Spread, spread)
            .and_if(Cue::Remainder, !read.whole)
            .and_if(Cue::RunsOn, named && read.runs_on)
    }

    /// Whether the full stop that ends the list so far belongs to a name: "EE.UU."
    fn is_shortened(&self, lexicon: &Lexicon) -> bool {
        let end = &self.text[self.text.ceil_char_boundary(self.text.len().saturating_sub(NAME))..];
        let ends = |at: usize| StateName::scan(&end[at..], lexicon).is_some_and(|(_, len)| at + len == end.len());
        end.ends_with('.') && end.char_indices().any(|(at, c)| c.is_uppercase() && ends(at))
    }

    /// Whether a word or a name that ends the list so far goes on in the line: "Bosnia and" / "Herzegovina".
    pub(crate) fn is_torn(&self, last: &Last, line: &str, lexicon: &Lexicon) -> bool {
        // A hyphen behind a letter: one that stands alone says that nobody voted so.
        let cut = || self.text.chars().rev().skip_while(|c| !is_dash(*c)).nth(1).is_some_and(is_alphanumeric);
        last.ending == Ending::Hyphen && self.gap == 0 && cut() || self.halves(line, lexicon)
    }

    fn halves(&self, line: &str, lexicon: &Lexicon) -> bool {
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
