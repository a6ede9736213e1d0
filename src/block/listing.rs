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
use crate::grammar::state::{Listed, scan_listed};
use crate::lexicon::Lexicon;
use crate::lexicon::fold::{self, is_alphanumeric};

/// How many bytes on either side of a break a name is looked for in.
const NAME: usize = 96;

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
        // `Côte d’Ivoire` has no label, but a bullet may stand before it.
        let labelled = probe.label.is_some_and(|(label, _)| label.form != Form::Bullet);
        if labelled && !begins || probe.numbered.is_some() {
            return false;
        }
        if last.ending == Ending::Hyphen && self.gap == 0 || last.ending != Ending::Stop && self.is_torn(line, lexicon)
        {
            return true;
        }
        if line.bytes().all(|byte| byte.is_ascii_digit()) {
            // A footnote's call that a text layer put on a line of its own.
            return self.gap == 0 && last.ending != Ending::Stop;
        }
        let open = last.opens || matches!(last.ending, Ending::Comma | Ending::Semicolon);
        let read = Read::of(line, lexicon);
        match read.first {
            First::State if read.runs_on => false,
            First::State if last.ending == Ending::Stop => self.gap == 0 && read.states > 1 && read.whole,
            // Another list, or a title, may be one State and nothing else.
            First::State => open || read.states > 1 || self.gap == 0 || self.gap < APART && !self.commas,
            First::Unknown if last.ending == Ending::Stop => false,
            First::Unknown => open && (self.gap == 0 || read.states > 0) || self.gap == 0 && read.states > 0,
            First::Cut => open || self.gap == 0 && last.ending != Ending::Stop,
            First::Nobody => last.opens,
            First::Other => false,
        }
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
        before.char_indices().filter(|&(_, c)| is_alphanumeric(c)).any(|(at, c)| {
            let word = !inside || fold::is_unspaced(c);
            inside = joined[at + c.len_utf8()..].starts_with(is_alphanumeric);
            // Blanks part no words where there are none between them.
            let reach = |at: usize| match fold::longest(&joined[at..], lexicon.states) {
                None if fold::is_unspaced(c) => lexicon.states.longest_squeezed(&joined[at..]),
                found => found,
            };
            word && reach(at).is_some_and(|(_, len)| at + len > second)
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
                Listed::Unknown(_) if lexicon.states.is_cut(line[at..].trim_start()) => First::Cut,
                Listed::Unknown(_) => First::Unknown,
                Listed::Nobody(_) => First::Nobody,
            };
            first = first.or(Some(said));
            states += u32::from(said == First::State);
            closed = line[at + end..at + next].contains(['.', '。']);
            at += next;
        }
        let rest = line[at..].trim();
        let cut = || rest.starts_with(char::is_alphabetic) && is_begun(rest, lexicon);
        let first = first.unwrap_or_else(|| if cut() { First::Cut } else { First::Other });
        let runs_on = !closed && rest.starts_with(char::is_alphabetic) && !is_begun(rest, lexicon);
        Read { first, states, whole: rest.is_empty(), runs_on }
    }
}

/// Whether the name of a State begins a text that ends in the middle of it, behind an article or not.
fn is_begun(text: &str, lexicon: &Lexicon) -> bool {
    let article = fold::longest_word(text, lexicon.articles).unwrap_or(0);
    lexicon.states.is_cut(text) || lexicon.states.is_cut(text[article..].trim_start())
}
