//! A text that is being written down, with its hints.

use super::Limits;
use super::failure::Failure;
use crate::hint::{Hint, HintKind};
use crate::span::Span;

/// A text that grows, and what is said of its stretches. Whoever takes a format apart writes into one.
#[derive(Clone, Debug, Default)]
pub(super) struct Writing {
    text: String,
    hints: Vec<Hint>,
    targets: Vec<String>,
    most: u64,
}

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

    /// Says something of what was written since `from`; of nothing, nothing. Blanks around it are no part of it.
    pub(super) fn hint(&mut self, from: u32, kind: HintKind) {
        let from = (from as usize).min(self.text.len());
        let said = &self.text[from..];
        let start = from + said.len() - said.trim_start().len();
        let end = start.max(from + said.trim_end().len());
        if start == end {
            return;
        }
        let span = Span::new(start as u32, end as u32);
        // One stretch may come in many pieces.
        let apart =
            |last: &Hint| self.text[last.span.end as usize..start].contains(|c: char| !c.is_whitespace() || c == '\n');
        let last = self.hints.iter_mut().rev().find(|last| last.kind == kind);
        match last {
            Some(last) if last.span.end <= span.start && !apart(last) && kind != HintKind::Note => {
                last.span.end = span.end
            }
            _ => self.hints.push(Hint { span, kind }),
        }
    }

    /// Says that what was written since `from` is a link.
    pub(super) fn link(&mut self, from: u32, target: &str) {
        let at = match self.targets.last() {
            Some(last) if last == target => self.targets.len() - 1,
            _ => {
                self.targets.push(target.to_owned());
                self.targets.len() - 1
            }
        };
        self.hint(from, HintKind::Link(at as u32));
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
