//! The citations of one text, which is gone through once, with what stood before it known.

use super::found::{Edges, Found, Reader, slice, slot, words};
use super::passage::Passage;
use super::series::elided;
use super::{Form, Part, Place, Reason, Reference};
use crate::grammar::Date;
use crate::grammar::Number;
use crate::grammar::allusion::{scan_group, scan_said};
use crate::grammar::citation::scan_glue;
use crate::grammar::head;
use crate::grammar::pinpoint::is_of;
use crate::grammar::verb::{Introduced, last_verb, verb_of};
use crate::lexicon::fold::{self, is_unspaced};
use crate::lexicon::script::ORDINAL;
use crate::lexicon::signs::is_space;
use crate::lexicon::{Cited, Division};
use crate::tree::{CitationNode, Text, address};
use alloc::vec::Vec;
use core::ops::Range;

/// How many texts back "the said resolution" may go.
const NEAR: usize = 2;

/// How far behind the last citation the words of the next are looked for, in bytes: where none of them can be found, each
/// would be looked for to the end.
const AHEAD: usize = 16 << 10;

/// How far before a word the two words before it are looked for, in bytes.
const BEHIND: usize = 256;

impl<'d> Reader<'d, '_> {
    /// The citations of a passage in order: those printed, which the tree has, and those that only the words around them
    /// make.
    pub(super) fn passage(&self, passage: &Passage<'d>, nodes: &[&'d CitationNode<'_>]) -> Vec<Found<'d>> {
        let mut found = Vec::new();
        let mut cursor = 0;
        for node in nodes {
            let reference = self.node(node, &passage.place);
            let ahead = head(&passage.text[cursor..], AHEAD + node.text.len());
            let at = ahead.find(&*node.text).filter(|_| !node.text.is_empty());
            let from = at.map_or(cursor, |at| cursor + at);
            let to = at.map_or(cursor, |_| from + node.text.len());
            cursor = to;
            found.push(Found { from, to, reference });
        }
        self.elided(passage, &mut found);
        self.allusions(passage, &mut found);
        found.sort_by_key(|found| found.from);
        self.pinpoints(&passage.text, &mut found);
        found
    }

    /// What the tree has of a citation.
    pub(super) fn node(&self, node: &'d CitationNode<'_>, place: &Place<'d>) -> Reference<'d> {
        let resolved = node.symbol.is_some() || node.article.is_some();
        let mut reference = Reference {
            text: Text::Borrowed(&node.text),
            kind: Text::Borrowed(&node.kind),
            symbol: node.symbol.as_deref().map(Text::Borrowed),
            part: node.part.as_deref().map(Text::Borrowed),
            url: node.url.as_deref().map(Text::Borrowed),
            date: node.date.as_deref().map(Text::Borrowed),
            verb: node.verb.as_deref().map(Text::Borrowed),
            act: node.verb.as_deref().and_then(|verb| verb_of(verb, self.words)),
            span: node.span,
            ..self.reference(place, if resolved { Ok(()) } else { Err(Reason::NoSeries) })
        };
        for (division, number) in [(Division::Article, &node.article), (Division::Paragraph, &node.paragraph)] {
            let number = number.as_deref().map(Text::Borrowed);
            reference.pinpoints.extend(number.map(|number| Part { division, number, to: None }));
        }
        reference
    }

    /// The verb before `at`, as printed, and what it is.
    pub(super) fn verb(&self, passage: &Passage<'d>, verb: &Option<Introduced>) -> Option<Text<'d>> {
        match (verb, passage.lead) {
            (Some((_, range)), Some(lead)) if range.start < lead.len() => Some(Text::Borrowed(lead)),
            (Some((_, range)), _) => Some(slice(&passage.text, range.start, range.end)),
            (None, lead) => lead.or(passage.above).map(Text::Borrowed),
        }
    }

    /// "and Corr.1", behind each document.
    fn elided(&self, passage: &Passage<'d>, found: &mut Vec<Found<'d>>) {
        let edges = Edges::of(passage, found);
        let mut more = Vec::new();
        for (n, Found { to, reference, .. }) in found.iter().enumerate() {
            let Some(base) = reference.symbol.as_deref().filter(|_| reference.kind == "document") else { continue };
            let limit = found.get(n + 1).map_or(passage.text.len(), |next| next.from);
            for item in elided(&passage.text[..limit.max(*to)], *to, base, self.words) {
                more.push(Found {
                    from: item.from,
                    to: item.to,
                    reference: Reference {
                        text: slice(&passage.text, item.from, item.to),
                        url: Some(Text::Owned(address(&item.symbol, self.language))),
                        symbol: Some(Text::Owned(item.symbol)),
                        part: None,
                        date: None,
                        form: Form::Elided,
                        span: edges.span_of(item.from, item.to),
                        ..reference.clone()
                    },
                });
            }
        }
        found.extend(more);
    }

    /// "the said resolution", "its previous resolutions".
    fn allusions(&self, passage: &Passage<'d>, found: &mut Vec<Found<'d>>) {
        let text = &*passage.text;
        let edges = Edges::of(passage, found);
        let (mut more, mut next, mut known, mut seen) = (Vec::new(), 0, None, 0);
        let mut taken = found.iter().map(|found| (found.from, found.to)).collect::<Vec<_>>();
        taken.sort_unstable();
        // Words come in order, and so do citations: how many begin before the word, how far they reach, and which was
        // the last of each kind.
        let (mut begun, mut reach) = (0, 0);
        let mut numbered = found.iter().filter(|found| slot(&found.reference.kind).is_some()).peekable();
        let mut nearest: [Option<&Found<'d>>; 2] = [None, None];
        let mut others = [Others::default(), Others::default()];
        for at in words(text) {
            while let Some(&(_, to)) = taken.get(begun).filter(|&&(from, _)| from <= at) {
                reach = reach.max(to);
                begun += 1;
            }
            if at < next || at < reach {
                continue;
            }
            let said = scan_said(&text[at..], self.words).map(|(cited, len)| (Form::Said, cited, len));
            let group = || scan_group(&text[at..], self.words).map(|(cited, len)| (Form::Group, cited, len));
            let Some((form, cited, len)) = said.or_else(group) else { continue };
            next = at + len;
            if self.is_numbered(text, at, next, &taken) {
                continue;
            }
            let span = edges.span_of(at, next);
            known = last_verb(text, seen, at, known.take(), self.words);
            seen = at;
            let verb = self.verb(passage, &known);
            let act = verb.as_deref().and_then(|verb| verb_of(verb, self.words));
            let place = &passage.place;
            let kind = if cited == Cited::Resolution { "resolution" } else { "decision" };
            while let Some(found) = numbered.next_if(|found| found.from < at) {
                slot(&found.reference.kind).into_iter().for_each(|slot| nearest[slot] = Some(found));
            }
            let which = usize::from(cited == Cited::Decision);
            let before = nearest[which];
            let since = before.map_or(0, |found| found.to);
            let last = || self.last[which].as_ref();
            let last = || last().filter(|(passage, _)| passage + NEAR >= self.passage).map(|(_, reference)| reference);
            let before = before.map(|found| &found.reference).or_else(last);
            let reference = match (form, before) {
                // "a resolution of the Council … that resolution": the nearest has no number.
                (Form::Said, _) if self.names_another(text, since..at, cited, &taken, &mut others[which]) => {
                    self.reference(place, Err(Reason::NoNumber))
                }
                (Form::Said, Some(before)) => Reference {
                    symbol: before.symbol.clone(),
                    part: before.part.clone(),
                    url: before.url.clone(),
                    date: before.date.clone(),
                    ..self.reference(place, before.reason.map_or(Ok(()), Err))
                },
                (Form::Said, None) => self.reference(place, Err(Reason::NothingBefore)),
                _ => self.reference(place, Err(Reason::NoNumber)),
            };
            let text = slice(&passage.text, at, next);
            let reference = Reference { form, text, kind: Text::Borrowed(kind), verb, act, span, ..reference };
            more.push(Found { from: at, to: next, reference });
        }
        found.extend(more);
    }

    /// Whether a resolution or decision without a number is spoken of between two places, which is not this one. What was
    /// read before, back to the same place, is not read again.
    fn names_another(
        &self,
        text: &str,
        between: Range<usize>,
        cited: Cited,
        taken: &[(usize, usize)],
        known: &mut Others,
    ) -> bool {
        let Range { start, end } = between;
        if known.since != start {
            *known = Others { since: start, until: start, named: false };
        }
        let from = known.until.min(end);
        known.named = known.named
            || words(&text[from..end]).map(|at| from + at).any(|at| {
                let Some((_, len)) =
                    fold::longest(&text[at..end], self.words.citing.singulars).filter(|f| f.0 == cited)
                else {
                    return false;
                };
                let before = text[..at].trim_end();
                let near = &before[before.ceil_char_boundary(before.len().saturating_sub(BEHIND))..];
                let present = words(near).collect::<Vec<_>>().into_iter().rev().take(2).any(|word| {
                    fold::longest_word(&near[word..], self.words.citing.present) == Some(near.len() - word)
                });
                !present && !self.is_numbered(text, at, at + len, taken)
            });
        known.until = end;
        known.named
    }

    /// Whether the numbers of what is named from `at` to `end` stand beside it: "its resolutions 77/12 and …".
    fn is_numbered(&self, text: &str, at: usize, end: usize, taken: &[(usize, usize)]) -> bool {
        let rest = text[end..].trim_start_matches(|c| is_space(c) || matches!(c, '(' | '[' | '*'));
        let glue = scan_glue(rest, self.words).unwrap_or(0);
        let number = |rest: &str| {
            let rest = rest.trim_start_matches(ORDINAL);
            Number::scan(rest).is_some() && Date::scan(rest, self.words).is_none()
        };
        let next = taken.get(taken.partition_point(|&(from, _)| from < end));
        let linked = next.is_some_and(|&(from, _)| is_of(&text[end..from], self.words));
        // "第77/12号决议": the number stands before.
        let mut behind = text[..at].chars().rev();
        let near = behind.by_ref().take(3).find(|&c| !is_unspaced(c)).is_some_and(|c| c.is_ascii_digit());
        number(rest) || number(&rest[glue..]) || linked || self.words.number_first && near
    }
}

/// As far as is known whether another one is spoken of: since which citation, until which word, and whether it is.
#[derive(Default)]
struct Others {
    since: usize,
    until: usize,
    named: bool,
}
