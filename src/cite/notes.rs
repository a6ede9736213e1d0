//! Citations in footnotes, and what "Ibid." goes back to.
//!
//! "Ibid." is, with what follows it,
//!
//! - the document whose symbol follows, where one does: "Ibid., *Seventy-ninth Session*, Supplement No. 9 (A/79/9)" goes on
//!   in the series of the footnote before;
//! - another volume of the series, where the footnote before names a treaty by volume and number;
//! - else what was cited last, in this footnote or in the one before, and the parts that follow are parts of that.

use super::parts::corrected;
use super::passage::Passage;
use super::read::{Found, Reader, slice, span_of, words};
use super::{Form, Part, Place, Reason, Reference};
use crate::grammar::allusion::scan_ibid;
use crate::grammar::verb::verb_of;
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
        ibid(&passage, &note.text, &mut found, (from, to), known.as_ref(), reader);
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
    note: &'d str,
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
    let parts = if alone { Vec::new() } else { parts_of(&text[..end], to, reader) };
    let here =
        found.iter().filter(|found| found.to <= from && found.reference.form != Form::Group).max_by_key(|f| f.to);
    // "United Nations, Treaty Series, vol. 1, No. 2; ibid., vol. 3, No. 4": the work stands in this footnote.
    let work = here.map(|found| Work { reference: found.reference.clone() }).or_else(|| {
        let end = note[..from].rfind([';', '；', '؛'])?;
        named(&note[..end], reader)
    });
    let span = span_of(passage, found, from, to);
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

/// The parts named behind "Ibid."; where something is named there that is no part, "Ibid., advisory opinion, para. 12", those
/// behind that.
fn parts_of<'d>(text: &str, at: usize, reader: &Reader<'d, '_>) -> Vec<Part<'d>> {
    const COMMAS: [char; 3] = [',', '،', '，'];
    let parts = reader.parts_behind(text, at, true);
    if !parts.is_empty() || !text[at..].trim_start().starts_with(COMMAS) {
        return parts;
    }
    let mut quoted = 0i32;
    let mut commas = text[at..].char_indices().filter(|&(_, c)| {
        quoted += i32::from(matches!(c, '“' | '«' | '《' | '(' | '（'))
            - i32::from(matches!(c, '”' | '»' | '》' | ')' | '）'));
        quoted == 0 && COMMAS.contains(&c)
    });
    commas.nth(1).map_or(parts, |(comma, _)| reader.parts_behind(text, at + comma, true))
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
    let text = text[see..].trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '《' | '“' | '«'));
    let (title, pinpoints) = title(text, reader);
    let treaty = is_treaty(&pinpoints);
    let title = title.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '）' | '》' | '”' | '»'));
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
    let mut seen = 0;
    for at in words(text).filter(|&at| at > 0) {
        for c in text[seen..at].chars() {
            brackets += i32::from(matches!(c, '(' | '（')) - i32::from(matches!(c, ')' | '）'));
        }
        seen = at;
        // In Chinese the sign that makes an ordinal stands first.
        let parts = if brackets > 0 { Vec::new() } else { reader.parts_behind(text, at, true) };
        let Some(first) = parts.first() else { continue };
        let cuts = match first.division {
            Division::Volume | Division::Number => is_treaty(&parts),
            Division::Part | Division::Page => false,
            _ => true,
        };
        if cuts {
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
