//! Citations in footnotes, and what "Ibid." goes back to.
//!
//! "Ibid." is, with what follows it,
//!
//! - the document whose symbol follows, where one does: "Ibid., *Seventy-ninth Session*, Supplement No. 9 (A/79/9)" goes on
//!   in the series of the footnote before;
//! - another volume of the series, where a volume follows and the footnote before cites no symbol: a treaty;
//! - else what was cited last, in this footnote or in the one before, and the parts that follow are parts of that.

use super::passage::Passage;
use super::read::{Found, Reader, slice, span_of, words};
use super::{Form, Part, Place, Reason, Reference};
use crate::grammar::allusion::scan_ibid;
use crate::grammar::pinpoint::Pinpoint;
use crate::grammar::verb::verb_of;
use crate::lexicon::Division;
use crate::tree::{CitationNode, Document, Footnote, Text};
use alloc::borrow::Cow;
use alloc::collections::{BTreeMap, VecDeque};
use alloc::string::String;
use alloc::vec::Vec;

/// The paragraph that calls a footnote, and the verb before the mark.
#[derive(Clone, Default)]
pub(super) struct Caller<'d> {
    pub(super) place: Place<'d>,
    pub(super) verb: Option<Text<'d>>,
}

/// The calls of footnotes by their marks, in order.
#[derive(Default)]
pub(super) struct Notes<'d>(BTreeMap<String, VecDeque<Caller<'d>>>);

/// What a footnote cited last: what "Ibid." in the next one is.
#[derive(Clone)]
struct Work<'d> {
    reference: Reference<'d>,
}

impl<'d> Notes<'d> {
    pub(super) fn called(&mut self, marker: &str, caller: Caller<'d>) {
        self.0.entry(plain(marker)).or_default().push_back(caller);
    }

    /// The paragraph that calls the next footnote with this mark; the last one calls all that are left.
    fn caller(&mut self, marker: &str) -> Option<Caller<'d>> {
        let queue = self.0.get_mut(&plain(marker))?;
        if queue.len() > 1 { queue.pop_front() } else { queue.front().cloned() }
    }

    /// Reads the footnotes of a document in their order.
    pub(super) fn read(
        &mut self,
        document: &'d Document<'_>,
        blocks: &mut BTreeMap<(u32, bool), Vec<&'d CitationNode<'_>>>,
        reader: &mut Reader<'d, '_>,
        into: &mut Vec<Reference<'d>>,
    ) {
        let mut before: Option<(&str, Option<Work<'d>>)> = None;
        for note in &document.footnotes {
            let nodes = blocks.remove(&(note.span.start, true)).unwrap_or_default();
            let known = before.take().filter(|(marker, _)| follows(marker, &note.marker)).and_then(|(_, work)| work);
            let caller = self.caller(&note.marker).unwrap_or_default();
            let found = footnote(note, &nodes, known, caller, reader);
            before = Some((&note.marker, last_work(note, &found, reader)));
            into.extend(found.into_iter().map(|found| found.reference));
        }
    }
}

fn footnote<'d>(
    note: &'d Footnote<'_>,
    nodes: &[&'d CitationNode<'_>],
    known: Option<Work<'d>>,
    caller: Caller<'d>,
    reader: &Reader<'d, '_>,
) -> Vec<Found<'d>> {
    let place = Place { footnote: Some(Text::Borrowed(&note.marker)), ..caller.place };
    let text = Cow::Borrowed(&*note.text);
    let passage = Passage { text, place, span: note.span, above: None, lead: None, calls: &[] };
    let mut found = reader.passage(&passage, nodes);
    let ibids: Vec<(usize, usize)> =
        words(&note.text).filter_map(|at| Some((at, at + scan_ibid(&note.text[at..], reader.words)?))).collect();
    for (from, to) in ibids {
        ibid(&passage, &mut found, (from, to), known.as_ref(), reader);
    }
    found.sort_by_key(|found| found.from);
    for Found { reference, .. } in &mut found {
        reference.act = caller.verb.as_deref().and_then(|verb| verb_of(verb, reader.words));
        reference.verb.clone_from(&caller.verb);
    }
    found
}

/// Adds what an "Ibid." is, or marks the citation that it goes with.
fn ibid<'d>(
    passage: &Passage<'d>,
    found: &mut Vec<Found<'d>>,
    (from, to): (usize, usize),
    known: Option<&Work<'d>>,
    reader: &Reader<'d, '_>,
) {
    let text = &*passage.text;
    let rest = &text[to..];
    // "Ibid. See also …": nothing more is said of it.
    let alone = rest.starts_with(' ') && text[..to].ends_with('.') && rest.trim_start().starts_with(char::is_uppercase);
    let end = if alone { to } else { rest.find([';', '；', '؛']).map_or(text.len(), |at| to + at) };
    if let Some(own) =
        found.iter_mut().find(|found| (to..end).contains(&found.from) && found.reference.symbol.is_some())
    {
        own.reference.form = Form::Ibid;
        return;
    }
    let parts = if alone { Vec::new() } else { reader.parts_behind(&text[..end], to, true) };
    let here =
        found.iter().filter(|found| found.to <= from && found.reference.form != Form::Group).max_by_key(|f| f.to);
    let work = here.map(|found| Work { reference: found.reference.clone() });
    let span = span_of(passage, found, from, to);
    let words = slice(&passage.text, from, to);
    let reference = match work.as_ref().or(known) {
        Some(Work { reference }) => {
            let series = |part: &Part<'_>| matches!(part.division, Division::Volume | Division::Number);
            let treaty = reference.symbol.is_none() && parts.iter().any(series);
            let kind = if treaty { Text::Borrowed("treaty") } else { reference.kind.clone() };
            Reference {
                kind,
                symbol: reference.symbol.clone(),
                url: reference.url.clone(),
                date: reference.date.clone(),
                work: reference.work.clone(),
                pinpoints: if parts.is_empty() { reference.pinpoints.clone() } else { parts },
                ..reader.reference(&passage.place, reference.reason.map_or(Ok(()), Err))
            }
        }
        None => Reference {
            pinpoints: parts,
            kind: Text::Borrowed("publication"),
            ..reader.reference(&passage.place, Err(Reason::NoFootnoteBefore))
        },
    };
    found.push(Found { from, to, reference: Reference { form: Form::Ibid, text: words, span, ..reference } });
}

/// What "Ibid." in the next footnote goes back to: the last citation of this one, or else the work it names.
fn last_work<'d>(note: &'d Footnote<'_>, found: &[Found<'d>], reader: &Reader<'d, '_>) -> Option<Work<'d>> {
    if let Some(last) = found.iter().rev().find(|found| found.reference.form != Form::Group) {
        return Some(Work { reference: last.reference.clone() });
    }
    let text = &*note.text;
    // The title ends where the parts of it begin.
    let named = words(text).find_map(|at| {
        let (pinpoint, _) = Pinpoint::scan(&text[at..], reader.words)?;
        (at > 0 && !pinpoint.numbers.is_empty()).then_some(at)
    });
    let at = named.unwrap_or(text.len());
    let pinpoints = if named.is_some() { reader.parts_behind(text, at, true) } else { Vec::new() };
    let title = text[..at].trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '》' | '”' | '»'));
    let volume = pinpoints.iter().any(|part| part.division == Division::Volume);
    let kind = Text::Borrowed(if volume { "treaty" } else { "publication" });
    (!title.is_empty()).then(|| Work {
        reference: Reference { work: Some(Text::Borrowed(title)), kind, pinpoints, ..Reference::default() },
    })
}

/// Whether one mark comes right after another: where both are numbers, the next number.
fn follows(before: &str, marker: &str) -> bool {
    match (plain(before).parse::<u32>(), plain(marker).parse::<u32>()) {
        (Ok(before), Ok(marker)) => marker == before + 1,
        _ => true,
    }
}

/// A mark in plain digits.
fn plain(marker: &str) -> String {
    let digit = |c| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().zip('0'..='9').find(|&(raised, _)| raised == c).map_or(c, |(_, digit)| digit);
    marker.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '\\' | ' ')).chars().map(digit).collect()
}
