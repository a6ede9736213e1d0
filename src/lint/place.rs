//! Where the words of a reading text stand in the source.

use super::source::behind;
use crate::span::Span;
use alloc::vec::Vec;
use core::ops::Range;

/// A reading text, and the place of each of its characters in the source.
///
/// The tree joins lines and takes footnote marks, furniture and markup out; no letter is changed. So the characters are
/// found again in the source one after another, over what was taken out.
pub(super) struct Placed<'a> {
    pub(super) text: &'a str,
    source: &'a str,
    /// Of each character: where it stands in the text, and where in the source.
    places: Vec<(u32, u32)>,
}

impl<'a> Placed<'a> {
    /// `None` where the text is not in the source.
    ///
    /// `skip` are the stretches that belong to something else, in order.
    pub(super) fn new(text: &'a str, source: &'a str, span: Span, skip: &[Span]) -> Option<Placed<'a>> {
        let mut places = Vec::with_capacity(text.len());
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
                    places.push((from as u32, at as u32));
                    if raw.is_some_and(char::is_whitespace) {
                        at += raw?.len_utf8();
                    }
                    break;
                }
                let raw = raw?;
                if raw == c {
                    places.push((from as u32, at as u32));
                    at += c.len_utf8();
                    break;
                }
                at += raw.len_utf8();
            }
        }
        Some(Placed { text, source, places })
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

    fn place(&self, at: usize) -> u32 {
        let found = self.places.binary_search_by_key(&(at as u32), |place| place.0);
        match found {
            Ok(found) => self.places[found].1,
            Err(found) => self.places.get(found).or(self.places.last()).map_or(0, |place| {
                if found < self.places.len() {
                    place.1
                } else {
                    let c = behind(self.source, place.1).chars().next();
                    place.1 + c.map_or(0, |c| c.len_utf8() as u32)
                }
            }),
        }
    }
}
