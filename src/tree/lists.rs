//! What every writer walks: the lines of a masthead, the lists of sponsors and of a vote, the votes that no block shows.

use super::{Ballot, Block, BlockKind, Document, Masthead, Sponsor, Text, Vote};
use crate::lexicon::Choice;
use crate::lexicon::signs::{Pair, Sign};
use crate::span::put_in_order;
use alloc::vec::Vec;

/// Sponsors that stand together: those of one draft, and of them those who joined later apart.
#[derive(Clone, Debug)]
pub struct SponsorList<'d, 'text> {
    /// Whether they joined after the draft was submitted.
    pub later: bool,
    /// The draft's symbol, where the document speaks of several.
    pub of: Option<&'d str>,
    /// The States.
    pub sponsors: Vec<&'d Sponsor<'text>>,
}

impl Masthead<'_> {
    /// Its lines as printed, from the head of the page down to the report on which the text was adopted: all but the
    /// symbol and the job number.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let fields = [
            self.organ.as_deref(),
            self.distribution.as_deref(),
            self.date_text.as_deref(),
            self.language_text.as_deref(),
            self.original_text.as_deref(),
            self.session.as_ref().map(|session| &*session.text),
            self.committee.as_deref(),
            self.agenda_item.as_ref().map(|item| &*item.text),
            self.agenda_title.as_deref(),
            self.adoption.as_deref(),
            self.report.as_deref(),
        ];
        self.other.iter().map(|line| &**line).chain(fields.into_iter().flatten())
    }
}

/// The body of a document in order of print: its paragraphs, the closing (which is the document's own), what stands
/// after it, and the annexes.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'d, 'text> {
    /// Paragraphs, sections and headings.
    pub paragraphs: &'d [Block<'text>],
    /// By what vote the text was adopted, in brackets after the meeting: "[Adopted without a vote.]".
    pub outcome: Option<&'d Block<'text>>,
    /// The annexes; what follows an annex belongs to it.
    pub annexes: &'d [Block<'text>],
}

impl<'text> Document<'text> {
    /// The body in order of print.
    #[must_use]
    pub fn parts(&self) -> Parts<'_, 'text> {
        let annexes = self.body.iter().position(|block| block.kind == BlockKind::Annex);
        let (paragraphs, annexes) = self.body.split_at(annexes.unwrap_or(self.body.len()));
        match paragraphs.split_last() {
            Some((last, before)) if (self.meeting.is_some() || self.adopted_text.is_some()) && is_outcome(last) => {
                Parts { paragraphs: before, outcome: Some(last), annexes }
            }
            _ => Parts { paragraphs, outcome: None, annexes },
        }
    }

    /// The number as it is printed before the title: not where a line of the masthead has it already. A document that was
    /// not read from a plain text does not know where it stands.
    #[must_use]
    pub fn number_of_title(&self) -> Option<&str> {
        let before = self.spans.iter().any(|place| place.field == "number");
        let told =
            |number: &str| self.masthead.other.iter().chain(&self.masthead.adoption).any(|line| line.contains(number));
        self.number.as_deref().filter(|number| before || !told(number))
    }

    /// The lists of sponsors in order: first those who submitted a draft, then those who joined later.
    #[must_use]
    pub fn sponsor_lists(&self) -> Vec<SponsorList<'_, 'text>> {
        let mut lists: Vec<SponsorList<'_, 'text>> = Vec::new();
        for later in [false, true] {
            for sponsor in self.sponsors.iter().filter(|sponsor| sponsor.later == later) {
                let of = sponsor.of.as_deref();
                match lists.last_mut() {
                    Some(list) if (list.later, list.of) == (later, of) => list.sponsors.push(sponsor),
                    _ => lists.push(SponsorList { later, of, sponsors: alloc::vec![sponsor] }),
                }
            }
        }
        lists
    }

    /// The votes that neither a block of the body tells of nor the sentence that closes the text.
    pub fn votes_apart(&self) -> impl Iterator<Item = &Vote<'text>> {
        let mut told: Vec<u32> = self.blocks().flat_map(|block| &block.votes).copied().collect();
        put_in_order(&mut told, |at| *at);
        let apart = move |at: usize| u32::try_from(at).is_ok_and(|at| told.binary_search(&at).is_err());
        let closing = self.spans.iter().filter(|place| place.field == "adopted_text").map(|place| place.span);
        let closes = move |vote: &Vote<'_>| !vote.is_listed() && closing.clone().any(|span| span.contains(vote.span));
        let votes = self.votes.iter().enumerate().filter(move |(at, vote)| apart(*at) && !closes(vote));
        votes.map(|(_, vote)| vote)
    }

    /// The votes whose lists follow the text of `block`.
    pub fn votes_of<'d>(&'d self, block: &'d Block<'_>) -> impl Iterator<Item = &'d Vote<'text>> {
        block.votes.iter().filter_map(|&at| self.votes.get(at as usize))
    }
}

impl<'text> Vote<'text> {
    /// What was put to the vote, where the text says so in words of its own and not only of which kind it is.
    #[must_use]
    pub fn printed_subject(&self) -> Option<&str> {
        let kind = self.subject.part.as_ref().map(|part| &*part.kind);
        self.subject.text.as_deref().filter(|&text| Some(text) != kind)
    }

    /// Whether lists say who voted how: a sentence gives the figures, and names at most those who were not in favour.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        !self.in_favour.states.is_empty() || self.lists().any(|(_, list)| list.span.is_some())
    }

    /// Its three lists, in the order of print, and of those who took no part where the text has any.
    pub fn lists(&self) -> impl Iterator<Item = (Choice, &Ballot<'text>)> {
        let apart = [(Choice::Absent, &self.absent), (Choice::NotParticipating, &self.not_participating)];
        [(Choice::InFavour, &self.in_favour), (Choice::Against, &self.against), (Choice::Abstaining, &self.abstaining)]
            .into_iter()
            .chain(apart.into_iter().filter(|(_, list)| !list.states.is_empty() || list.text.is_some()))
    }
}

impl<'text> Ballot<'text> {
    /// Its names; where it has none, what is printed in their place: "None."
    pub fn printed(&self) -> impl Iterator<Item = &Text<'text>> {
        let words = self.text.as_ref().filter(|_| self.states.is_empty());
        self.states.iter().map(|state| &state.name).chain(words)
    }
}

/// Whether a block is a remark in brackets and nothing else.
fn is_outcome(block: &Block<'_>) -> bool {
    block.kind == BlockKind::Paragraph
        && (block.label.is_none() && block.title.is_none() && block.blocks.is_empty())
        && (block.document.is_none() && block.rows.is_empty())
        && block.text.as_deref().is_some_and(|text| text.starts_with(|c| Sign::of(c) == Sign::Open(Pair::Square)))
}
