//! Citations in footnotes, and what "Ibid." goes back to.
//!
//! "Ibid." is, with what follows it,
//!
//! - the document whose symbol follows, where one does: "Ibid., *Seventy-ninth Session*, Supplement No. 9 (A/79/9)" goes on
//!   in the series of the footnote before;
//! - another volume of the series, where the footnote before names a treaty by volume and number;
//! - else what was cited last, in this footnote or in the one before, and the parts that follow are parts of that.

use super::found::{Edges, Found, Reader, corrected, slice, words};
use super::parts::MOST;
use super::passage::Passage;
use super::{Form, Part, Place, Reason, Reference};
use crate::grammar::allusion::scan_ibid;
use crate::grammar::head;
use crate::grammar::mark::{number, plain};
use crate::grammar::verb::verb_of;
use crate::lexicon::signs;
use crate::lexicon::{Division, fold};
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
        self.0.entry(plain(marker).into_owned()).or_default().push_back(caller);
    }

    /// The paragraph that calls the next footnote with this mark; the last one calls all that are left.
    fn caller(&mut self, marker: &str) -> Option<Caller<'d>> {
        let queue = self.0.get_mut(&*plain(marker))?;
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
    let mut ibids = words(&note.text).filter_map(|at| Some((at, at + scan_ibid(&note.text[at..], reader.words)?)));
    if let Some(first) = ibids.next() {
        let mut around = Around::of(&passage, &found);
        for (from, to) in core::iter::once(first).chain(ibids) {
            ibid(&passage, &note.text, &mut found, (from, to), known.as_ref(), &mut around, reader);
        }
    }
    found.sort_by_key(|found| found.from);
    for Found { reference, .. } in &mut found {
        reference.act = caller.verb.as_deref().and_then(|verb| verb_of(verb, reader.words));
        reference.verb.clone_from(&caller.verb);
    }
    found
}

/// What stands around each "Ibid." of a footnote: these come in order, and nothing is looked for twice.
struct Around {
    edges: Edges,
    /// How many citations the footnote prints; those that "Ibid." makes come behind them.
    printed: usize,
    /// Of each of these, which is the next with a symbol, itself or behind it.
    named: Vec<usize>,
    /// Where those end that "Ibid." may go back to, in order, with which they are; how many end before this "Ibid.".
    ends: Vec<(usize, usize)>,
    ended: usize,
    /// Where the clause ends that this "Ibid." stands in.
    clause: usize,
}

impl Around {
    fn of(passage: &Passage<'_>, found: &[Found<'_>]) -> Around {
        let mut named = alloc::vec![found.len(); found.len()];
        let mut next = found.len();
        for (n, found) in found.iter().enumerate().rev() {
            if found.reference.symbol.is_some() {
                next = n;
            }
            named[n] = next;
        }
        let works = found.iter().enumerate().filter(|(_, found)| found.reference.form != Form::Group);
        let mut ends: Vec<(usize, usize)> = works.map(|(n, found)| (found.to, n)).collect();
        ends.sort_unstable();
        Around { edges: Edges::of(passage, found), printed: found.len(), named, ends, ended: 0, clause: 0 }
    }

    /// Where the clause that `at` stands in ends.
    fn clause(&mut self, text: &str, at: usize) -> usize {
        if self.clause < at {
            self.clause = text[at..].find(signs::is_semicolon).map_or(text.len(), |end| at + end);
        }
        self.clause
    }

    /// The citation between two places that has a symbol.
    fn own<'f, 'd>(&self, found: &'f mut [Found<'d>], from: usize, to: usize) -> Option<&'f mut Found<'d>> {
        let first = found[..self.printed].partition_point(|found| found.from < from);
        let named = self.named.get(first).filter(|&&named| named < self.printed)?;
        found.get_mut(*named).filter(|found| found.from < to)
    }

    /// What was cited last before a place: printed, or by an "Ibid.".
    fn last<'f, 'd>(&mut self, found: &'f [Found<'d>], at: usize) -> Option<&'f Found<'d>> {
        while self.ends.get(self.ended).is_some_and(|&(end, _)| end <= at) {
            self.ended += 1;
        }
        let printed = self.ended.checked_sub(1).map(|last| &found[self.ends[last].1]);
        let ibid = found[self.printed..].last();
        printed.filter(|printed| ibid.is_none_or(|ibid| printed.to > ibid.to)).or(ibid)
    }
}

/// Adds what an "Ibid." is, or marks the citation that it goes with.
fn ibid<'d>(
    passage: &Passage<'d>,
    note: &'d str,
    found: &mut Vec<Found<'d>>,
    (from, to): (usize, usize),
    known: Option<&Work<'d>>,
    around: &mut Around,
    reader: &Reader<'d, '_>,
) {
    let text = &*passage.text;
    let rest = &text[to..];
    // "Ibid. See also …": nothing more is said of it.
    let alone = rest.starts_with(' ') && text[..to].ends_with('.') && rest.trim_start().starts_with(char::is_uppercase);
    let end = if alone { to } else { around.clause(text, to) };
    if let Some(own) = around.own(found, to, end) {
        own.reference.form = Form::Ibid;
        return;
    }
    let parts = if alone { Vec::new() } else { parts_of(&text[..end], to, reader) };
    let here = around.last(found, from);
    // "United Nations, Treaty Series, vol. 1, No. 2; ibid., vol. 3, No. 4": the work stands in this footnote.
    let work = here.map(|found| Work { reference: found.reference.clone() }).or_else(|| {
        let end = note[..from].rfind(signs::is_semicolon)?;
        named(&note[..end], reader)
    });
    let span = around.edges.span_of(from, to);
    let words = slice(&passage.text, from, to);
    let reference = match work.as_ref().or(known) {
        Some(Work { reference }) => Reference {
            kind: reference.kind.clone(),
            symbol: reference.symbol.clone(),
            part: reference.part.clone(),
            url: reference.url.clone(),
            date: reference.date.clone(),
            work: reference.work.clone(),
            pinpoints: within(&reference.pinpoints, parts),
            ..reader.reference(&passage.place, reference.reason.map_or(Ok(()), Err))
        },
        None => Reference {
            pinpoints: parts,
            kind: Text::Borrowed("publication"),
            ..reader.reference(&passage.place, Err(Reason::NoFootnoteBefore))
        },
    };
    found.push(Found { from, to, reference: Reference { form: Form::Ibid, text: words, span, ..reference } });
}

/// What is named behind "Ibid." and is no part takes no more bytes. A quotation that nothing closes would be read to the end
/// of the footnote, again behind each "Ibid.".
const NAMED: usize = 1000;

/// The parts named behind "Ibid."; where something is named there that is no part, "Ibid., advisory opinion, para. 12", those
/// behind that.
fn parts_of<'d>(text: &str, at: usize, reader: &Reader<'d, '_>) -> Vec<Part<'d>> {
    let (parts, _) = reader.parts_behind(text, at, true, MOST);
    if !parts.is_empty() || !text[at..].trim_start().starts_with(signs::is_comma) {
        return parts;
    }
    let mut quoted = 0i32;
    let mut commas = head(&text[at..], NAMED).char_indices().filter(|&(_, c)| {
        quoted += i32::from(signs::opens(c)) - i32::from(signs::closes(c));
        quoted == 0 && signs::is_comma(c)
    });
    commas.nth(1).map_or(parts, |(comma, _)| reader.parts_behind(text, at + comma, true, MOST).0)
}

/// Parts named after "Ibid." stand in the same chapter as before: "chap. II, sect. A" and then "Ibid., sect. B".
fn within<'d>(before: &[Part<'d>], parts: Vec<Part<'d>>) -> Vec<Part<'d>> {
    let Some(first) = parts.first() else { return before.to_vec() };
    let depth = before.iter().position(|part| part.division == first.division).unwrap_or(0);
    before[..depth].iter().cloned().chain(parts).collect()
}

/// What "Ibid." in the next footnote goes back to: the last citation of this one, or else the work it names.
fn last_work<'d>(note: &'d Footnote<'_>, found: &[Found<'d>], reader: &Reader<'d, '_>) -> Option<Work<'d>> {
    if let Some(last) = found.iter().rposition(|found| found.reference.form != Form::Group) {
        let last = &found[corrected(found, last)];
        return Some(Work { reference: last.reference.clone() });
    }
    named(&note.text, reader)
}

/// The work that a text names without its symbol.
fn named<'d>(text: &'d str, reader: &Reader<'d, '_>) -> Option<Work<'d>> {
    let see = fold::longest_word(text, reader.words.citing.see).unwrap_or(0);
    let text = text[see..].trim_start_matches(|c: char| !c.is_alphanumeric() && !signs::opens_quote(c));
    let (title, pinpoints) = title(text, reader);
    let treaty = is_treaty(&pinpoints);
    let title = title.trim_end_matches(|c: char| !c.is_alphanumeric() && (!signs::closes(c) || c == ']'));
    (!title.is_empty()).then(|| Work {
        reference: Reference {
            work: Some(Text::Borrowed(title)),
            kind: Text::Borrowed(if treaty { "treaty" } else { "publication" }),
            pinpoints,
            ..Reference::default()
        },
    })
}

/// The title of a work that is named in full, and the parts that follow it. The number under which it is sold, in brackets,
/// and the volume that has a title of its own belong to the title; volume and number of a treaty do not.
fn title<'d, 't>(text: &'t str, reader: &Reader<'d, '_>) -> (&'t str, Vec<Part<'d>>) {
    let mut brackets = 0i32;
    let (mut seen, mut known) = (0, 0);
    for at in words(text).filter(|&at| at > 0) {
        for c in text[seen..at].chars() {
            brackets += i32::from(signs::opens_bracket(c)) - i32::from(signs::closes_bracket(c));
        }
        seen = at;
        // In Chinese the sign that makes an ordinal stands first.
        if brackets > 0 {
            continue;
        }
        // A list of parts of which no volume and number make a treaty is not read again to its end from each of its words.
        let again = at < known;
        let (mut parts, end) = reader.parts_behind(text, at, true, if again { 1 } else { MOST });
        let Some(first) = parts.first() else { continue };
        known = known.max(end);
        let cuts = match first.division {
            Division::Volume | Division::Number => !again && is_treaty(&parts),
            Division::Part | Division::Page => false,
            _ => true,
        };
        if cuts {
            if again {
                (parts, _) = reader.parts_behind(text, at, true, MOST);
            }
            return (&text[..at], parts);
        }
    }
    (text, Vec::new())
}

/// A treaty is found by its volume and its number in the series.
fn is_treaty(parts: &[Part<'_>]) -> bool {
    let has = |division| parts.iter().any(|part| part.division == division);
    has(Division::Volume) && has(Division::Number)
}

/// Whether one mark comes right after another: where both are numbers, the next number.
fn follows(before: &str, marker: &str) -> bool {
    match (number(before), number(marker)) {
        (Some(before), Some(marker)) => marker == before + 1,
        _ => true,
    }
}
