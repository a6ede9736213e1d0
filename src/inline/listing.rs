//! Lists of States: sponsors, and the lists of a recorded vote.

use super::flow::tail;
use super::{Inline, Sink, Text, emit_text};
use crate::event::EventKind;
use crate::grammar::{StateName, state};
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
    /// It is one from its first word to its end.
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
        let Some((name, end_len, next)) = state::scan_listed(all, text.lexicon) else {
            self.list = None;
            return None;
        };
        if name.state.is_none() && list.sentence {
            self.list = None;
            return None;
        }
        let start = end_len - name.raw.len();
        let (from, end) = (ahead.offset(start), ahead.end(end_len));
        let rest = all[end_len..].trim_start();
        let closes = rest.starts_with('。') || rest.strip_prefix('.').is_some_and(|rest| !rest.starts_with(','));
        let name = StateName { raw: &text.text[from as usize..end as usize], state: name.state };
        self.list = (!(closes && list.sentence)).then_some(List { next: ahead.offset(next.max(1)), ..list });
        if self.listing == Listing::Sponsors && name.state.is_none() && name.raw.is_empty() {
            return None;
        }
        emit_text(text, at, from.max(at), sink);
        sink.leaf(EventKind::State(name), Span::new(from, end));
        self.told = end;
        // The text of the name itself comes with the next leaf.
        if from > at { Some((from, true)) } else { Some((here, true)) }
    }
}
