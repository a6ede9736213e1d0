//! Where the words of a reading text stand in the source.

use super::source::behind;
use crate::span::Span;
use alloc::vec::Vec;
use core::ops::Range;

/// A reading text, and the place of each of its characters in the source.
///
/// The tree joins lines and takes footnote marks, furniture and markup out; no letter is changed. So the characters are
/// found again in the source one after another, over what was taken out. Where both go on side by side, which is nearly
/// everywhere, only the beginning is kept.
pub(super) struct Placed<'a> {
    pub(super) text: &'a str,
    source: &'a str,
    /// Where a stretch begins that stands in the source as it is read: in the text, and in the source.
    runs: Vec<(u32, u32)>,
}

impl<'a> Placed<'a> {
    /// `None` where the text is not in the source.
    ///
    /// `skip` are the stretches that belong to something else, in order.
    pub(super) fn new(text: &'a str, source: &'a str, span: Span, skip: &[Span]) -> Option<Placed<'a>> {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        let mut begin = |from: usize, at: usize| {
            let goes_on = |&(text, source): &(u32, u32)| from as u32 - text == (at as u32).wrapping_sub(source);
            if !runs.last().is_some_and(goes_on) {
                runs.push((from as u32, at as u32));
            }
        };
        let (mut at, end) = (span.start as usize, (span.end as usize).min(source.len()));
        if at > end || !source.is_char_boundary(at) || !source.is_char_boundary(end) {
            return None;
        }
        let mut next = skip.partition_point(|skipped| skipped.end <= span.start);
        for (from, c) in text.char_indices() {
            loop {
                if let Some(skipped) = skip.get(next)
                    && skipped.start as usize <= at
                {
                    at = at.max(skipped.end as usize);
                    next += 1;
                    continue;
                }
                let raw = source.get(at..end)?.chars().next();
                if c.is_whitespace() {
                    // One blank stands for many, or for the end of a line; none may be there where a mark was taken out.
                    begin(from, at);
                    if raw.is_some_and(char::is_whitespace) {
                        at += raw?.len_utf8();
                    }
                    break;
                }
                let raw = raw?;
                if raw == c {
                    begin(from, at);
                    at += c.len_utf8();
                    break;
                }
                at += raw.len_utf8();
            }
        }
        runs.shrink_to_fit();
        Some(Placed { text, source, runs })
    }

    /// The place of a stretch of the text.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let start = self.place(range.start);
        if range.is_empty() {
            return Span::new(start, start);
        }
        let last = self.text.get(range.clone()).unwrap_or("").char_indices().next_back();
        let (at, c) = last.map_or((range.start, ' '), |(at, c)| (range.start + at, c));
        let at = self.place(at);
        let raw = behind(self.source, at).chars().next();
        Span::new(start, at + if raw == Some(c) { c.len_utf8() as u32 } else { 0 })
    }

    /// The place of the character at `at`, or behind the last.
    fn place(&self, at: usize) -> u32 {
        if at >= self.text.len() {
            let Some(last) = self.text.char_indices().next_back() else { return 0 };
            let place = self.place(last.0);
            let c = behind(self.source, place).chars().next();
            return place + c.map_or(0, |c| c.len_utf8() as u32);
        }
        let at = self.text.ceil_char_boundary(at) as u32;
        let run = self.runs.partition_point(|run| run.0 <= at).checked_sub(1).and_then(|run| self.runs.get(run));
        run.map_or(0, |(text, source)| source + (at - text))
    }
}
