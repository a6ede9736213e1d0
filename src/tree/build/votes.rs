//! Votes: where they begin, what their lists are, and what tells their figures.

use super::{Builder, Open, after};
use crate::event::{Code, Element};
use crate::language::Language;
use crate::lexicon::{Choice, lexicon};
use crate::span::Span;
use crate::tree::{Text, Vote, vote};
use alloc::vec::Vec;

/// How many calls before a vote may call the footnote that corrects it, and how long the sentence may be that tells of it:
/// after one paragraph there may be many votes.
const CALLS: usize = 64;
const SENTENCE: usize = 4096;

impl<'text> Builder<'text> {
    pub(super) fn start_vote(&mut self, span: Span) {
        let told = self.open.iter().rev().find(|open| open.tally.is_some());
        let tally = told.and_then(|open| open.tally);
        let symbol = self.open.iter().rev().find_map(|open| open.draft.clone());
        let language = self.language.unwrap_or(Language::En);
        let part = told.zip(tally).and_then(|(open, (_, _, at))| {
            let text = open.reading.as_str();
            let before = text.get(..at).unwrap_or(text);
            vote::part(tail(before, SENTENCE), lexicon(language))
        });
        let calls = self.open.iter().rev().flat_map(|open| open.calls.iter().rev());
        let marks = calls.take(CALLS).map(|call| call.marker.clone()).collect();
        self.add_vote(vote::begin(tally, symbol, part, span), marks);
    }

    fn add_vote(&mut self, vote: Vote<'text>, marks: Vec<Text<'text>>) {
        let Some(draft) = self.documents.last_mut() else { return };
        let at = draft.document.votes.len() as u32;
        draft.document.votes.push(vote);
        draft.vote_marks.push(marks);
        if let Some(block) = self.open.iter_mut().rev().find(|open| open.element.kind().is_block()) {
            block.votes.push(at);
        }
    }

    /// The block straight behind a vote may tell its figures: "Draft resolution A/91/L.86 was adopted by 3 votes to 1, with 1
    /// abstention." They are those of the vote if no others are, and if two of its lists have as many names.
    pub(super) fn tell_behind(&mut self, open: &Open<'text>) {
        let Some(draft) = self.documents.last_mut() else { return };
        let Some(vote) = draft.document.votes.last_mut().filter(|_| core::mem::take(&mut draft.told)) else { return };
        let Some((tally, span, _)) = open.tally else { return };
        let choices = [Choice::InFavour, Choice::Against, Choice::Abstaining];
        let told = choices.iter().any(|&choice| vote::list(vote, choice).tally.is_some());
        let fits = |&&choice: &&Choice| vote::list(vote, choice).states.len() == usize::from(tally.of(choice));
        if told || choices.iter().filter(fits).count() < 2 {
            return;
        }
        for choice in choices {
            vote::list(vote, choice).tally = Some(tally.of(choice));
        }
        vote.span = vote.span.to(span);
        vote.subject.symbol = vote.subject.symbol.take().or_else(|| open.draft.clone());
        let vote = vote.clone();
        self.check(&vote);
    }

    /// A list that comes again behind another is of another vote; straight behind itself it goes on.
    pub(super) fn start_ballot(&mut self, choice: Choice, span: Span) {
        let Some(vote) = self.documents.last_mut().and_then(|draft| draft.document.votes.last_mut()) else { return };
        let Some(known) = vote::list(vote, choice).span else { return };
        let lists = [&vote.in_favour, &vote.against, &vote.abstaining, &vote.absent, &vote.not_participating];
        if lists.into_iter().filter_map(|list| list.span).any(|other| other.start > known.start) {
            let vote = vote.clone();
            self.check(&vote);
            self.add_vote(vote::begin(None, None, None, span), Vec::new());
        }
    }

    /// A vote, or one of its lists, ends.
    pub(super) fn end_vote(&mut self, open: Open<'text>) {
        let Some(draft) = self.documents.last_mut() else { return };
        draft.document.field_footnotes.extend(open.unplaced());
        let Some(vote) = draft.document.votes.last_mut() else { return };
        vote.span.end = vote.span.end.max(open.end);
        match open.element {
            Element::Ballot(choice) => end_list(vote, choice, open),
            _ => {
                draft.told = true;
                let vote = vote.clone();
                self.check(&vote);
            }
        }
    }

    /// Tally against names.
    fn check(&mut self, vote: &Vote<'text>) {
        let lists = [&vote.in_favour, &vote.against, &vote.abstaining];
        if lists.iter().any(|list| list.tally.is_some_and(|tally| usize::from(tally) != list.states.len())) {
            self.diagnostic(Code::TallyMismatch.diagnostic(), vote.span);
        }
    }
}

/// What was printed of a list goes to it; a list may be torn by a page and go on.
fn end_list<'text>(vote: &mut Vote<'text>, choice: Choice, open: Open<'text>) {
    let list = vote::list(vote, choice);
    let goes_on = list.span.is_some();
    // Its block may go on behind it: that is the paragraph's.
    let own = Span::new(open.span.start, open.span.end.min(open.end));
    list.span = Some(list.span.map_or(own, |span| span.to(own)));
    let label = open.label.map(Text::from);
    if !goes_on {
        list.label = label.clone();
    }
    let text = [label.filter(|_| goes_on), Some(open.reading.finish())];
    for line in text.into_iter().flatten().filter(|line| !line.is_empty()) {
        list.text = Some(after(list.text.take(), line));
    }
}

/// The last bytes of a text, so many or a few less.
fn tail(text: &str, len: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(len))..]
}
