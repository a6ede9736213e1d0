//! What a file says of its text besides the words, asked where it can settle something, and believed where the words agree.

use super::Course;
use crate::block::Part;
use crate::block::ending::Ending;
use crate::block::probe::{First, Probe};
use crate::grammar::is_blank;
use crate::grammar::opening::{scan_opening, scan_organ};
use crate::hint::{Hint, HintKind};
use crate::lexicon::signs::{is_colon, is_comma, is_semicolon};
use crate::span::Span;

/// The longest phrase that italics make a leading one, in bytes: longer ones stress a sentence.
const LEAD: usize = 90;

/// How many hints that begin before a place are looked at for one that reaches over it.
const BEFORE: usize = 4;

impl<'text> Course<'text> {
    /// Whether there are any: without the feature there is no way to give them, and no code to ask.
    fn is_hinted(&self) -> bool {
        cfg!(feature = "hints") && !self.hints.is_empty()
    }

    /// The hint that holds at a place, of those that are asked for.
    fn hint_at(&self, at: u32, is: impl Fn(HintKind) -> bool) -> Option<&'text Hint> {
        let behind = self.hints.partition_point(|hint| hint.span.start <= at);
        let before = self.hints[..behind].iter().rev().take(BEFORE);
        before.into_iter().find(|hint| is(hint.kind) && at < hint.span.end)
    }

    /// The same line, as what the file sets it: an organ alone on its line and in italics is the enacting formula, with or
    /// without its comma ("The General Assembly⏎Resolves that:"); and a heading is one where nothing in its words speaks
    /// against it. The masthead is set in the styles of headings, too.
    pub(super) fn styled(&self, probe: Probe<'text>, at: u32) -> Probe<'text> {
        if !self.is_hinted() {
            return probe;
        }
        let organ = || scan_organ(probe.rest, self.lexicon).filter(|(_, len)| *len == probe.rest.len());
        if probe.formula.is_none()
            && probe.label.is_none()
            && probe.first != First::Lower
            && let Some(formula) = organ()
        {
            let slanted = self.hint_at(at, |kind| kind == HintKind::Italic);
            let whole = slanted.is_some_and(|hint| hint.span.end as usize >= at as usize + probe.text.len());
            return Probe { formula: whole.then_some(formula), ..probe };
        }
        if self.blocks.part() == Part::Head {
            return probe;
        }
        let hint = self.hint_at(at, |kind| matches!(kind, HintKind::Heading(_)));
        let open = matches!(Ending::of(probe.text), Ending::Open | Ending::Colon);
        Probe { marked: probe.marked || open && hint.is_some(), ..probe }
    }

    /// The italics with which a block opens behind its label: a phrase, and not all of it.
    pub(super) fn slanted(&self, probe: &Probe<'text>, end: u32) -> Option<Span> {
        if !self.is_hinted() {
            return None;
        }
        let start = (probe.rest.as_ptr() as usize - self.text.as_ptr() as usize) as u32;
        let hint = self.hint_at(start, |kind| kind == HintKind::Italic)?;
        let phrase = self.text.get(start as usize..hint.span.end as usize)?;
        let words = phrase.trim_end_matches(|c: char| is_blank(c) || is_comma(c) || is_semicolon(c) || is_colon(c));
        let whole = hint.span.end + 2 >= end;
        let torn = self.text[hint.span.end as usize..].starts_with(char::is_alphanumeric);
        let is_phrase = !words.is_empty() && words.len() <= LEAD && !words.contains('\n');
        (is_phrase && !whole && !torn).then(|| Span::new(start, start + words.len() as u32))
    }

    /// The leading phrase, where italics say how far it goes. An adverb in italics alone is cut off from its verb.
    pub(super) fn slanted_lead(&self, probe: &Probe<'text>, end: u32) -> Option<Span> {
        let slanted = self.slanted(probe, end)?;
        let known = scan_opening(&self.text[slanted.start as usize..end as usize], self.lexicon);
        let cut = known.is_some_and(|(_, len)| slanted.len() < len as u32)
            && scan_opening(&self.text[slanted.range()], self.lexicon)
                .is_none_or(|(_, len)| len < slanted.len() as usize);
        (!cut).then_some(slanted)
    }
}
