//! An element that has begun and not ended.

use crate::event::Element;
use crate::grammar::Tally;
use crate::grammar::verb::Introduced;
use crate::lexicon::Choice;
use crate::span::Span;
use crate::tree::{Block, Call, Reading, Text};
use alloc::vec::Vec;

/// An element that has begun.
#[derive(Clone, Debug)]
pub(in crate::tree) struct Open<'text> {
    pub(in crate::tree) element: Element<'text>,
    pub(in crate::tree) span: Span,
    /// Where its last leaf ended.
    pub(in crate::tree) end: u32,
    pub(in crate::tree) reading: Reading<'text>,
    pub(in crate::tree) label: Option<&'text str>,
    pub(in crate::tree) label_span: Option<Span>,
    pub(in crate::tree) lead: Option<Text<'text>>,
    pub(in crate::tree) calls: Vec<Call<'text>>,
    pub(in crate::tree) blocks: Vec<Block<'text>>,
    pub(in crate::tree) votes: Vec<u32>,
    /// It may tell at which meeting a text was adopted: then, where the pieces of its text stand.
    pub(in crate::tree) tells: bool,
    pub(in crate::tree) pieces: Vec<(&'text str, Span)>,
    /// The rows of a table.
    pub(in crate::tree) rows: Vec<Vec<Text<'text>>>,
    pub(in crate::tree) cell_spans: Vec<Vec<Span>>,
    /// The last draft cited in it, and the tally told in it.
    pub(in crate::tree) draft: Option<Text<'text>>,
    pub(in crate::tree) tally: Option<(Tally, Span, usize)>,
    /// Sponsors are being listed: whether they joined later.
    pub(in crate::tree) sponsors: Option<bool>,
    pub(in crate::tree) choice: Option<Choice>,
    /// The last verb in its text as far as it was looked through, and how far that is.
    pub(in crate::tree) verb: (Option<Introduced>, usize),
}

impl<'text> Open<'text> {
    /// Nothing of it has come yet but that it begins.
    pub(super) fn new(element: Element<'text>, span: Span) -> Open<'text> {
        Open {
            element,
            span,
            end: span.start,
            reading: Reading::new(),
            label: None,
            label_span: None,
            lead: None,
            calls: Vec::new(),
            blocks: Vec::new(),
            votes: Vec::new(),
            tells: false,
            pieces: Vec::new(),
            rows: Vec::new(),
            cell_spans: Vec::new(),
            draft: None,
            tally: None,
            sponsors: None,
            choice: if let Element::Ballot(choice) = element { Some(choice) } else { None },
            verb: (None, 0),
        }
    }

    /// The footnotes called in it, for a list that counts in no text.
    pub(super) fn unplaced(&self) -> impl Iterator<Item = Call<'text>> {
        self.calls.iter().map(|call| Call { offset: 0, ..call.clone() })
    }
}
