//! A citation that was found, and what is known of a document while its citations are read.

use super::passage::Passage;
use super::{Form, Place, Reason, Reference, State};
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::lexicon::fold::{is_joined, is_unspaced};
use crate::lexicon::signs::numbers;
use crate::span::Span;
use crate::tree::Text;
use alloc::borrow::{Cow, ToOwned};
use alloc::vec::Vec;

/// A reference, and where its words stand in the passage.
pub(super) struct Found<'d> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) reference: Reference<'d>,
}

/// What is the same for all citations of a document, and what was cited last.
pub(super) struct Reader<'d, 'l> {
    pub(super) words: &'l Lexicon,
    pub(super) language: Language,
    pub(super) source: &'d str,
    pub(super) from: Text<'d>,
    /// How many texts were gone through.
    pub(super) passage: usize,
    /// The last resolution and the last decision cited in the running text, and in which text.
    pub(super) last: [Option<(usize, Reference<'d>)>; 2],
}

impl<'d> Reader<'d, '_> {
    /// A reference at a place, of which nothing is known yet.
    pub(super) fn reference(&self, place: &Place<'d>, resolved: Result<(), Reason>) -> Reference<'d> {
        Reference {
            source: Text::Borrowed(self.source),
            from: self.from.clone(),
            state: if resolved.is_ok() { State::Resolved } else { State::Unresolved },
            reason: resolved.err(),
            place: place.clone(),
            ..Reference::default()
        }
    }

    /// Which resolution and which decision "the said resolution" is from now on.
    pub(super) fn remember(&mut self, reference: &Reference<'d>) {
        if let Some(slot) = slot(&reference.kind).filter(|_| reference.form == Form::Printed) {
            self.last[slot] = Some((self.passage, reference.clone()));
        }
    }
}

/// The document that a citation corrects, where it stands before it in the same list: parts are named of that.
pub(super) fn corrected(found: &[Found<'_>], n: usize) -> usize {
    let symbol = |n: usize| found[n].reference.symbol.as_deref();
    let Some((whole, _)) = symbol(n).and_then(|symbol| symbol.rsplit_once("/Corr.")) else { return n };
    (0..n).rev().take(LIST).find(|&before| symbol(before) == Some(whole)).unwrap_or(n)
}

/// How far back in a list the document that one corrects may stand.
const LIST: usize = 64;

/// Where words begin; in a script without spaces, each character.
pub(super) fn words(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, c)| {
        let last = core::mem::replace(&mut before, c);
        (c.is_alphanumeric() && (is_unspaced(c) || !is_joined(last)) || numbers(c)).then_some(at)
    })
}

pub(super) fn slice<'d>(text: &Cow<'d, str>, from: usize, to: usize) -> Text<'d> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[from..to]),
        Cow::Owned(text) => Cow::Owned(text[from..to].to_owned()),
    }
}

/// Which of the two that "the said resolution" and "the said decision" go back to.
pub(super) fn slot(kind: &str) -> Option<usize> {
    ["resolution", "decision"].iter().position(|known| *known == kind)
}

/// Where a passage and its printed citations begin and end: in the input, and in the text; in order of the text.
pub(super) struct Edges {
    whole: Span,
    edges: Vec<(u32, usize)>,
}

impl Edges {
    pub(super) fn of(passage: &Passage<'_>, found: &[Found<'_>]) -> Edges {
        let mut edges = alloc::vec![(passage.span.start, 0), (passage.span.end, passage.text.len())];
        edges.extend(
            found
                .iter()
                .filter(|found| found.reference.form == Form::Printed && found.to > found.from)
                .flat_map(|found| [(found.reference.span.start, found.from), (found.reference.span.end, found.to)]),
        );
        edges.sort_by_key(|edge| edge.1);
        Edges { whole: passage.span, edges }
    }

    /// Where words of the passage stand in the input: told from what stands next to them, where the text is as it was
    /// printed up to there; else the whole passage.
    pub(super) fn span_of(&self, from: usize, to: usize) -> Span {
        let before = self.edges.partition_point(|edge| edge.1 <= from).checked_sub(1).and_then(|n| self.edges.get(n));
        let after = self.edges.get(self.edges.partition_point(|edge| edge.1 < to));
        let (Some(before), Some(after)) = (before, after.or(before)) else { return self.whole };
        if (after.0.checked_sub(before.0)).is_some_and(|len| len as usize == after.1 - before.1) {
            let at = |offset: usize| before.0 + (offset - before.1) as u32;
            return Span::new(at(from), at(to));
        }
        self.whole
    }
}
