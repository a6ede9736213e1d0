//! Lists of States: sponsors, and the lists of a recorded vote.

use super::flow::tail;
use super::{Inline, Sink, Text, emit_text};
use crate::event::{Code, EventKind};
use crate::grammar::state::Listed;
use crate::grammar::{StateName, state};
use crate::lexicon::signs::is_stop;
use crate::lexicon::{Words, fold};
use crate::span::Span;

/// Which lists of States a block holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Listing {
    /// None but those a sentence announces.
    #[default]
    Announced,
    /// It is one from its first word, up to a colon.
    Sponsors,
    /// It is one from its first word on.
    Ballot,
}

/// A list of States that is being read: the next item stands here.
#[derive(Clone, Copy, Debug)]
pub(super) struct List {
    pub(super) next: u32,
    /// It ends with the sentence.
    pub(super) sentence: bool,
}

impl Inline {
    /// Whether the list of a vote has ended and words follow it: they are no part of it from here on.
    pub(crate) fn leaves_list(&mut self) -> bool {
        let over = core::mem::take(&mut self.over);
        self.listing = if over { Listing::Announced } else { self.listing };
        over
    }

    /// A colon: whether the words before it announce a list of sponsors, and whether they joined later.
    pub(super) fn announce(&mut self, text: &Text<'_, '_>, here: u32, piece: Span) -> Option<bool> {
        match self.listing {
            Listing::Announced => {}
            Listing::Sponsors => {
                self.list = None;
                return None;
            }
            Listing::Ballot => return None,
        }
        let behind = tail(&text.text[piece.start.max(self.start) as usize..here as usize], 180);
        let begins = |at: usize| at == 0 || behind[..at].ends_with(|c: char| !fold::is_alphanumeric(c));
        let says = |words: Words| {
            let words_begin = behind.char_indices().filter(|&(at, c)| fold::is_alphanumeric(c) && begins(at));
            let mut starts = words_begin.map(|(at, _)| at);
            starts.any(|at| fold::longest_word(&behind[at..], words).is_some())
        };
        let later = says(text.lexicon.joined);
        if !later && !says(text.lexicon.sponsors) {
            return None;
        }
        self.list = Some(List { next: here + 1, sentence: true });
        Some(later)
    }

    /// The item of a list that stands at `here`: where the next one stands, and whether an event was given.
    pub(super) fn listed<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        here: u32,
        at: u32,
        sink: &mut impl Sink<'text>,
    ) -> Option<(u32, bool)> {
        let list = self.list?;
        let ahead = text.flow.ahead(text.text, here);
        let all = ahead.text();
        let blank = all.len() - all.trim_start_matches(|c: char| crate::line::is_margin(c)).len();
        if blank > 0 {
            // Blanks and breaks are leaves of their own; the name begins after them.
            self.list = Some(List { next: ahead.offset(blank), ..list });
            return None;
        }
        let Some((item, end_len, next)) = state::scan_listed(all, text.lexicon).filter(|(item, _, _)| {
            // A sentence that announces a list may say something else.
            !list.sentence || matches!(item, Listed::State(_))
        }) else {
            self.list = None;
            // What stands behind the list of a vote is a paragraph of its own.
            self.over = self.listing == Listing::Ballot && is_said(all);
            if !self.over {
                return None;
            }
            emit_text(text, at, here, sink);
            return Some((here, true));
        };
        let start = end_len - item.raw().len();
        let (from, end) = (ahead.offset(start), ahead.end(end_len));
        let rest = all[end_len..].trim_start();
        let closes = rest.starts_with(|c: char| is_stop(c) && !c.is_ascii())
            || rest.strip_prefix('.').is_some_and(|rest| !rest.starts_with(','));
        self.list = (!(closes && list.sentence)).then_some(List { next: ahead.offset(next.max(1)), ..list });
        let span = Span::new(from, end);
        let said = match item {
            Listed::State(name) => EventKind::State(StateName { raw: &text.text[span.range()], state: name.state }),
            Listed::Unknown(_) => EventKind::Diagnostic(Code::UnknownState.diagnostic()),
            Listed::Nobody(_) => return None,
        };
        emit_text(text, at, from.max(at), sink);
        sink.leaf(said, span);
        self.told = end;
        // The text of the name itself comes with the next leaf.
        if from > at { Some((from, true)) } else { Some((here, true)) }
    }
}

/// Whether a text says something before its first line ends, or begins to: more than what closes a list.
fn is_said(text: &str) -> bool {
    let line = text.split(['\n', '\r', '\x0c']).next().unwrap_or(text);
    text.starts_with(['[', '(']) || line.contains(char::is_alphabetic)
}
