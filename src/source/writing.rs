//! A text that is being written down, with its hints.

use super::Limits;
use super::failure::Failure;
use crate::hint::{Hint, HintKind};
use crate::span::Span;
use std::collections::HashMap;
use std::ops::Range;

/// A text that grows, and what is said of its stretches. Whoever takes a format apart writes into one.
#[derive(Clone, Debug, Default)]
pub(super) struct Writing {
    text: String,
    hints: Vec<Hint>,
    targets: Vec<String>,
    /// The numbers of the targets, and how long all are.
    known: HashMap<String, u32>,
    leading: u64,
    most: u64,
}

/// The longest row that is set between bars: one that is longer is no row to the parser either.
pub(super) const ROW: usize = 1000;

/// What stands in a cell between bars, on one line: a bar in it is a letter.
pub(super) fn in_cell(text: &str) -> String {
    text.replace('|', "\\|").replace(['\n', '\t'], " ")
}

/// The longest target of a link.
const TARGET: usize = 2048;

/// How many things may be said of one stretch.
const KINDS: usize = 4;

impl Writing {
    /// A text as long as the limits allow.
    pub(super) fn new(limits: &Limits) -> Writing {
        // Spans are of 32 bits.
        Writing { most: limits.text.min(u64::from(u32::MAX)), ..Writing::default() }
    }

    /// What is written so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where the next letter will stand.
    pub(super) fn at(&self) -> u32 {
        self.text.len() as u32
    }

    /// Adds to the text.
    ///
    /// # Errors
    /// Where it would be longer than is allowed.
    pub(super) fn push(&mut self, text: &str) -> Result<(), Failure> {
        if (self.text.len() + text.len()) as u64 > self.most {
            return Err(Failure::too_large(format_args!("its text has more than {} bytes", self.most)));
        }
        self.text.push_str(text);
        Ok(())
    }

    /// Ends the paragraph, with a blank line before the next. Blanks at its end go, and nothing is added twice.
    ///
    /// # Errors
    /// As [`push`](Writing::push).
    pub(super) fn end_paragraph(&mut self) -> Result<(), Failure> {
        self.end("\n\n")
    }

    /// Ends the line.
    ///
    /// # Errors
    /// As [`push`](Writing::push).
    pub(super) fn end_line(&mut self) -> Result<(), Failure> {
        self.end("\n")
    }

    fn end(&mut self, with: &str) -> Result<(), Failure> {
        let kept = self.text.trim_end_matches([' ', '\t']).len();
        self.text.truncate(kept);
        let there = self.text.len() - self.text.trim_end_matches('\n').len();
        if self.text.is_empty() || there >= with.len() {
            return Ok(());
        }
        self.push(&with[there..])
    }

    /// Says something of a stretch of what was written; of nothing, nothing. Blanks around it are no part of it.
    pub(super) fn hint(&mut self, stretch: Range<u32>, kind: HintKind) {
        let (from, to) = (stretch.start as usize, (stretch.end as usize).min(self.text.len()));
        let Some(said) = self.text.get(from..to) else { return };
        let start = from + said.len() - said.trim_start().len();
        let end = start.max(from + said.trim_end().len());
        if start == end {
            return;
        }
        let span = Span::new(start as u32, end as u32);
        // One stretch may come in many pieces, and several things may be said of each.
        let near = self.hints.iter_mut().rev().take(KINDS);
        let last =
            near.into_iter().find(|last| last.kind == kind && kind != HintKind::Note && last.span.end <= span.start);
        let goes_on =
            |last: &Hint| self.text[last.span.end as usize..start].chars().all(|c| c != '\n' && c.is_whitespace());
        match last {
            Some(last) if goes_on(last) => last.span.end = span.end,
            _ => self.hints.push(Hint { span, kind }),
        }
    }

    /// The number of a target, to say that something leads there; `None` for one that is longer than addresses are, and where
    /// all are longer than a text may be: a file may lead a million times to a place that it names once.
    pub(super) fn target(&mut self, target: &str) -> Option<u32> {
        if target.is_empty() || target.len() > TARGET {
            return None;
        }
        if let Some(known) = self.known.get(target) {
            return Some(*known);
        }
        let len = self.leading + target.len() as u64;
        if len > self.most {
            return None;
        }
        let number = self.targets.len() as u32;
        self.leading = len;
        self.known.insert(target.to_owned(), number);
        self.targets.push(target.to_owned());
        Some(number)
    }

    /// Takes the targets that were numbered elsewhere, before there are any here.
    pub(super) fn take_targets(&mut self, other: Writing) {
        self.targets = other.targets;
    }

    /// Adds a text that was written apart, without the blanks around it, and what is said of it; its links lead to targets
    /// here. `as_piece` makes of a piece of it what it is to be here.
    ///
    /// # Errors
    /// As [`push`](Writing::push).
    #[cfg(feature = "html")]
    pub(super) fn append(&mut self, other: Writing, as_piece: impl Fn(&str) -> String) -> Result<(), Failure> {
        let text = other.text.trim_end();
        let mut done = text.len() - text.trim_start_matches(['\n', ' ']).len();
        // Piece by piece, from one end of a hint to the next, so that each is known to be somewhere.
        let mut ends: Vec<usize> =
            other.hints.iter().flat_map(|hint| [hint.span.start, hint.span.end]).map(|at| at as usize).collect();
        ends.push(text.len());
        ends.sort_unstable();
        ends.dedup();
        let mut places = Vec::with_capacity(ends.len());
        for end in ends {
            if end > done && end <= text.len() {
                self.push(&as_piece(&text[done..end]))?;
                done = end;
            }
            places.push((end, self.at()));
        }
        let place =
            |at: u32| places.binary_search_by_key(&(at as usize), |(end, _)| *end).map_or(0, |found| places[found].1);
        for hint in other.hints {
            self.hints.push(Hint { span: Span::new(place(hint.span.start), place(hint.span.end)), kind: hint.kind });
        }
        Ok(())
    }

    /// The text with one line break at its end, the hints in order of place, the targets of links.
    pub(super) fn finish(mut self) -> (String, Vec<Hint>, Vec<String>) {
        let kept = self.text.trim_end().len();
        self.text.truncate(kept);
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.hints.sort_by_key(|hint| (hint.span.start, hint.span.end, hint.kind));
        (self.text, self.hints, self.targets)
    }
}
