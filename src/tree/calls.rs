//! Which figures of the text call a footnote: settled when all of it, and so every footnote, has been read.
//!
//! A mark that is raised or tagged can be nothing else. A plain digit calls a footnote only where one of its number is in
//! the text, and it is found by order: from the first plain digit that may be a call, the events wait here; at the end
//! the marks and the notes, both in the order of print, are laid side by side, and the likeliest chain is taken in which
//! each note is called once and no call goes back. What is in no chain is text, as printed.

use super::notes::{grow, marker_of};
use crate::event::{Element, ElementKind, Event, EventKind, Join};
use crate::grammar::blurred_digits;
use crate::grammar::mark::plain;
use crate::lexicon::fold;
use crate::span::put_in_order;
use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;
use core::num::NonZeroU32;

/// Notes of one number that a mark is laid beside: a text of many notes of one number, and as many marks, would take
/// time by the square. Each draft set out in a report may begin anew at 1.
const SAME: usize = 64;

/// What it counts that a mark stands on the page of its note.
const PAGE: u32 = 3;

/// How far behind its note a mark may stand, in bytes: the page's last paragraph may go on below its notes.
const BEHIND: u32 = 4000;

/// The events that wait for the notes, and the notes and marks read so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Waiting<'text> {
    events: Vec<Event<'text>>,
    /// The text before the first of them, and the last that was read, each with its end.
    before: (&'text str, u32),
    last: (&'text str, u32),
    notes: Vec<Note>,
    marks: Vec<Mark>,
    /// A label here is that of the element that has just begun.
    fresh: bool,
    in_note: bool,
    /// Text has been read since the last note.
    text: bool,
}

/// A footnote of a number.
#[derive(Clone, Copy, Debug)]
struct Note {
    number: u16,
    start: u32,
    /// Where the notes of the page before begin, after which its call stands.
    after: u32,
}

/// A mark of a number.
#[derive(Clone, Copy, Debug)]
struct Mark {
    number: u16,
    start: u32,
    /// How many events wait up to and with it; `None` where it is certain.
    waits: Option<NonZeroU32>,
}

const _: () = assert!(size_of::<Mark>() <= 12, "a text may have one at every third byte");

impl Mark {
    /// Its place among the events that wait.
    fn place(self) -> Option<usize> {
        self.waits.map(|count| count.get() as usize - 1)
    }
}

/// How a mark is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Print {
    /// Raised or tagged.
    Certain,
    /// Glued to what it stands behind, or in brackets.
    Glued,
    /// After a blank, and behind or before punctuation; or before it in a script without blanks.
    Clause,
    /// After a blank, in the middle of a clause.
    Loose,
    /// Between two characters of a script without blanks, where any number may stand.
    Buried,
}

impl Print {
    const fn weight(self) -> u32 {
        match self {
            Print::Certain => 200,
            Print::Glued => 16,
            Print::Clause => 10,
            Print::Loose => 6,
            Print::Buried => 4,
        }
    }
}

impl<'text> Waiting<'text> {
    /// Takes note of an event, and gives it back unless it has to wait.
    pub(super) fn pass(&mut self, event: Event<'text>) -> Option<Event<'text>> {
        let plain = self.learn(&event);
        if !plain && self.events.is_empty() {
            return Some(event);
        }
        if self.events.is_empty() {
            self.before = self.last;
        }
        self.events.push(event);
        None
    }

    /// Learns where notes and marks stand. Returns whether the event is a mark that is not certain.
    fn learn(&mut self, event: &Event<'text>) -> bool {
        match event.kind {
            EventKind::Start(element) => {
                self.in_note = element == Element::Footnote;
                self.fresh = !self.in_note;
            }
            EventKind::End(element) => {
                self.in_note &= element != ElementKind::Footnote;
                self.fresh = false;
            }
            EventKind::Label(label) => {
                if !core::mem::take(&mut self.fresh)
                    && let Some(number) = number(label)
                {
                    self.note(number, event.span.start);
                }
            }
            EventKind::Text(text) => {
                self.fresh = false;
                self.text |= !self.in_note;
                self.last = (text, event.span.end);
            }
            EventKind::Call(mark) => {
                self.fresh = false;
                if mark.number > 0 {
                    let count = u32::try_from(self.events.len() + 1).ok().and_then(NonZeroU32::new);
                    let waits = count.filter(|_| !mark.certain);
                    grow(&mut self.marks);
                    self.marks.push(Mark { number: mark.number, start: event.span.start, waits });
                }
                return !mark.certain;
            }
            EventKind::Furniture(..) => self.fresh = false,
            _ => {}
        }
        false
    }

    fn note(&mut self, number: u16, start: u32) {
        let page = core::mem::take(&mut self.text);
        let after = self.notes.last().map_or(0, |last| if page { last.start } else { last.after });
        self.notes.push(Note { number, start, after });
    }

    /// The events that waited. Of the marks among them that are not certain, those that no note answers are text.
    pub(super) fn settle(mut self) -> Vec<Event<'text>> {
        if self.events.is_empty() {
            return self.events;
        }
        // Of the notes of a page some marks may stand behind the texts: they are called in the order of their numbers.
        for page in self.notes.chunk_by_mut(|one, other| one.after == other.after) {
            if page.is_sorted_by_key(|note| note.number) {
                continue;
            }
            let starts: Vec<u32> = page.iter().map(|note| note.start).collect();
            put_in_order(page, |note| note.number.into());
            if page.windows(2).all(|pair| pair[1].number == pair[0].number + 1) {
                page.iter_mut().zip(starts).for_each(|(note, start)| note.start = start);
            } else {
                put_in_order(page, |note| note.start);
            }
        }
        let prints: Vec<Print> =
            self.marks.iter().map(|mark| mark.place().map_or(Print::Certain, |at| self.print(at))).collect();
        let chain = chain(&self.marks, &prints, &self.notes);
        // A text prints its marks one way: where most are glued to what they stand behind, a number after a blank is one
        // only between the marks before and after it.
        let count = |wanted: fn(Print) -> bool| chain.iter().filter(|&&mark| wanted(prints[mark])).count();
        let glued = count(|print| matches!(print, Print::Certain | Print::Glued));
        let apart = count(|print| matches!(print, Print::Clause | Print::Loose));
        let mut called = vec![false; self.marks.len()];
        for (at, &mark) in chain.iter().enumerate() {
            let number = |at: usize| chain.get(at).map(|&mark| self.marks[mark].number);
            let here = self.marks[mark].number;
            let between = number(at + 1) == Some(here.saturating_sub(1))
                && at.checked_sub(1).and_then(number) == Some(here.saturating_add(1));
            called[mark] = between || glued <= apart || !matches!(prints[mark], Print::Loose | Print::Buried);
        }
        let mut events = self.events;
        for (mark, called) in self.marks.iter().zip(called) {
            let Some(event) = mark.place().and_then(|at| events.get_mut(at)) else { continue };
            if let EventKind::Call(mark) = event.kind {
                event.kind = if called {
                    // In brackets it was text so far, and they were its own.
                    let marker = mark.marker.trim_matches(|c: char| !c.is_ascii_digit());
                    EventKind::Call(crate::grammar::Mark { marker, ..mark })
                } else {
                    EventKind::Text(mark.marker)
                };
            }
        }
        events
    }

    /// How the mark is printed that waits at `at`.
    fn print(&self, at: usize) -> Print {
        let here = self.events[at].span;
        let text =
            |event: &Event<'text>| if let EventKind::Text(text) = event.kind { Some((text, event.span)) } else { None };
        // A line may end beside it.
        let before = self.events[at.saturating_sub(2)..at].iter().rev().find_map(text);
        let (before, end) = before.map_or(self.before, |(text, span)| (text, span.end));
        let after = self.events[at + 1..].iter().take(3).find_map(text);
        let (after, start) = after.map_or(("", here.end), |(text, span)| (text, span.start));
        let joined = at > 0 && self.events[at - 1].kind == EventKind::Break(Join::Nothing);
        let glued = joined || end == here.start && !before.ends_with(char::is_whitespace);
        let word = before.trim_end();
        let unspaced = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && fold::is_unspaced(c));
        if glued {
            let counts = unspaced(word.chars().next_back()) && !after.starts_with(char::is_whitespace);
            return match start == here.end && unspaced(after.chars().next()) {
                true if counts => Print::Buried,
                false if counts => Print::Clause,
                _ => Print::Glued,
            };
        }
        let bracketed = matches!(self.events[at].kind, EventKind::Call(mark) if is_bracketed(mark.marker));
        let rest = after.trim_start();
        if bracketed
            || !word.ends_with(char::is_alphanumeric)
            || !rest.starts_with(|c: char| c.is_alphanumeric() || c == '(')
        {
            return Print::Clause;
        }
        Print::Loose
    }
}

/// The number of a footnote by its label, as it stands or as a scanner misread it: `2S`.
fn number(label: &str) -> Option<u16> {
    let marker = marker_of(label);
    let marker = plain(&marker);
    marker.parse().ok().or_else(|| blurred_digits(&marker))
}

/// Whether a mark is a digit in brackets, as Arabic prints them.
fn is_bracketed(marker: &str) -> bool {
    !marker.starts_with(|c: char| c.is_ascii_digit())
}

/// A mark laid beside a note: what is best up to there, and the pair before it.
#[derive(Clone, Copy, Debug)]
struct Pair {
    mark: usize,
    note: usize,
    total: u32,
    before: Option<usize>,
}

/// The marks of the likeliest chain, from the last to the first.
fn chain(marks: &[Mark], prints: &[Print], notes: &[Note]) -> Vec<usize> {
    let mut of_number = BTreeMap::<u16, Vec<usize>>::new();
    for (at, note) in notes.iter().enumerate() {
        of_number.entry(note.number).or_default().push(at);
    }
    let mut pairs: Vec<Pair> = Vec::new();
    let mut best = Best { pairs: vec![None; notes.len() + 1] };
    for (at, (mark, print)) in marks.iter().zip(prints).enumerate() {
        let Some(same) = of_number.get(&mark.number) else { continue };
        // Those below it in the text, and the last above.
        let below = same.partition_point(|&note| notes[note].start < mark.start);
        let from = below.saturating_sub(1);
        let first = pairs.len();
        for &note in &same[from..same.len().min(from + SAME)] {
            let Note { start, after, .. } = notes[note];
            if start.saturating_add(BEHIND) < mark.start && mark.waits.is_some() {
                continue;
            }
            let page = if after <= mark.start && mark.start < start { PAGE } else { 0 };
            let before = best.up_to(note, &pairs);
            let total = before.map_or(0, |pair| pairs[pair].total) + print.weight() + page;
            pairs.push(Pair { mark: at, note, total, before });
        }
        // A mark is laid beside one note: what it may follow was asked before any of its own pairs counted.
        for pair in first..pairs.len() {
            best.add(pairs[pair].note, pair, &pairs);
        }
    }
    let mut chain = Vec::new();
    let mut last = best.up_to(notes.len(), &pairs);
    while let Some(pair) = last {
        chain.push(pairs[pair].mark);
        last = pairs[pair].before;
    }
    chain
}

/// The best pair with one of the first notes: a tree in an array, each place of which stands for as many notes as the
/// lowest bit of its number says.
struct Best {
    pairs: Vec<Option<usize>>,
}

impl Best {
    /// Of the notes before `note`.
    fn up_to(&self, note: usize, pairs: &[Pair]) -> Option<usize> {
        let mut best: Option<usize> = None;
        let mut at = note;
        while at > 0 {
            best = better(best, self.pairs[at], pairs);
            at &= at - 1;
        }
        best
    }

    fn add(&mut self, note: usize, pair: usize, pairs: &[Pair]) {
        let mut at = note + 1;
        while let Some(place) = self.pairs.get_mut(at) {
            *place = better(*place, Some(pair), pairs);
            at += at & at.wrapping_neg();
        }
    }
}

/// The better of two; the first of two that are alike.
fn better(one: Option<usize>, other: Option<usize>, pairs: &[Pair]) -> Option<usize> {
    match (one, other) {
        (Some(a), Some(b)) => {
            let key = |pair: usize| (core::cmp::Reverse(pairs[pair].total), pair);
            Some(if key(a) <= key(b) { a } else { b })
        }
        (one, other) => one.or(other),
    }
}
