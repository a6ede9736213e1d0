//! Where a thing stands in the text.
//!
//! Rank 0: imports nothing of this crate.
//!
//! Every position undocs reports is a byte offset into the text as it was given, counted from its first byte, however
//! many pieces the text came in. [`LineIndex`] turns such an offset into what people and editors count in.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::ops::Range;

/// A half-open range of bytes, `[start, end)`, of the text as it was given.
///
/// Two `u32`s: a text of 4 GiB or more is read up to that point only. Both ends lie on character boundaries.
///
/// ```
/// use undocs::Span;
/// let span = Span::new(4, 9);
/// assert_eq!(&"The Assembly"[span.range()], "Assem");
/// assert_eq!(span.len(), 5);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Span {
        Span { start, end }
    }

    /// The span as a range that slices the text.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// How many bytes it covers.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub const fn to(self, other: Span) -> Span {
        Span {
            start: if self.start < other.start { self.start } else { other.start },
            end: if self.end > other.end { self.end } else { other.end },
        }
    }
}

/// Sorts by the place in a text; what stands at one place keeps its order. Mostly all is in order already.
///
/// One sort of numbers serves all kinds of items: a sort for each kind would be a good part of the module for browsers.
/// Eight bytes an item are taken where something is out of order, and nothing else.
#[cfg(feature = "alloc")]
pub(crate) fn put_in_order<T>(items: &mut [T], place: impl Fn(&T) -> u32) {
    if items.is_sorted_by_key(&place) {
        return;
    }
    let numbered = items.iter().zip(0_u64..);
    let mut order: Vec<u64> = numbered.map(|(item, n)| u64::from(place(item)) << 32 | n).collect();
    order.sort_unstable();
    // Each place takes the item that belongs there, and leaves its own where that was.
    for begin in 0..order.len() {
        let mut at = begin;
        loop {
            let from = (order[at] & 0xffff_ffff) as usize;
            order[at] = at as u64;
            if from == begin {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// A value that says of a text where things stand in it: each of its spans can be turned into what another counts.
///
/// ```
/// use undocs::{LineIndex, Positions, Spans};
/// let text = "É: é";
/// let mut found = undocs::lint::lint(&undocs::parse(text).document, text, &undocs::lint::Config::new());
/// let index = LineIndex::new(text);
/// found.each_span(&mut |span| *span = index.span(*span, Positions::Utf16));
/// ```
#[cfg(feature = "alloc")]
pub trait Spans {
    /// Gives every span, in no order.
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span));
}

#[cfg(feature = "alloc")]
impl Spans for Span {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        change(self);
    }
}

#[cfg(feature = "alloc")]
impl<T: Spans> Spans for [T] {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        self.iter_mut().for_each(|value| value.each_span(change));
    }
}

#[cfg(feature = "alloc")]
impl<T: Spans> Spans for alloc::vec::Vec<T> {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        self.as_mut_slice().each_span(change);
    }
}

#[cfg(feature = "alloc")]
impl<T: Spans> Spans for Option<T> {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        self.as_mut_slice().each_span(change);
    }
}

#[cfg(feature = "alloc")]
impl<T: Spans> Spans for alloc::boxed::Box<T> {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        (**self).each_span(change);
    }
}

/// What a position counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Positions {
    /// Bytes of UTF-8, the way Rust slices.
    #[default]
    Bytes,
    /// Unicode scalar values, the way Python slices.
    Chars,
    /// UTF-16 code units, the way JavaScript slices.
    Utf16,
}

/// A place for people: line and columns, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Line, from 1; LF, CR LF and CR end one.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// Column in UTF-16 code units, from 1, as editors of the language server family count.
    pub utf16_column: u32,
}

/// Turns byte offsets into lines, columns, characters and UTF-16 units.
///
/// Borrows the text and allocates one `u32` a line, plus three at every 256th byte; a look-up then reads at most 256
/// bytes, so that converting every span of a document stays linear.
///
/// ```
/// # #[cfg(feature = "alloc")] {
/// use undocs::{LineIndex, Positions};
/// let index = LineIndex::new("à\nbé c");
/// assert_eq!(index.place(6).line, 2);
/// assert_eq!(index.place(6).column, 3);
/// assert_eq!(index.offset(6, Positions::Utf16), 4);
/// # }
/// ```
#[cfg(feature = "alloc")]
#[derive(Clone, Debug)]
pub struct LineIndex<'text> {
    text: &'text str,
    lines: alloc::vec::Vec<u32>,
    /// Offset, characters and UTF-16 units before it; one about every [`STRIDE`] bytes.
    marks: alloc::vec::Vec<(u32, u32, u32)>,
}

#[cfg(feature = "alloc")]
const STRIDE: usize = 256;

#[cfg(feature = "alloc")]
impl<'text> LineIndex<'text> {
    /// Reads the text once; of a text of 4 GiB or more, what a [`Span`] can name.
    #[must_use]
    pub fn new(text: &'text str) -> LineIndex<'text> {
        let text = clip(text, u32::MAX as usize);
        let bytes = text.as_bytes();
        let mut lines = alloc::vec![0];
        let mut marks = alloc::vec![(0, 0, 0)];
        let (mut chars, mut units, mut next) = (0u32, 0u32, STRIDE);
        for (at, c) in text.char_indices() {
            if at >= next {
                marks.push((at as u32, chars, units));
                next = at + STRIDE;
            }
            chars += 1;
            units += c.len_utf16() as u32;
            if c == '\n' || (c == '\r' && bytes.get(at + 1) != Some(&b'\n')) {
                lines.push(at as u32 + 1);
            }
        }
        LineIndex { text, lines, marks }
    }

    /// A span as `positions` counts it: both of its ends, as [`offset`](LineIndex::offset) has them.
    #[must_use]
    pub fn span(&self, span: Span, positions: Positions) -> Span {
        Span::new(self.offset(span.start, positions), self.offset(span.end, positions))
    }

    /// `offset`, a byte offset, in the units asked for. For characters and UTF-16 units an offset inside a character
    /// counts as its start, and one past the end of the text as its end; bytes are handed back as they came.
    ///
    /// Costs a binary search and at most 256 bytes of reading.
    #[must_use]
    pub fn offset(&self, offset: u32, positions: Positions) -> u32 {
        let (chars, units) = self.count(offset);
        match positions {
            Positions::Bytes => offset,
            Positions::Chars => chars,
            Positions::Utf16 => units,
        }
    }

    /// Line and column of a byte offset.
    #[must_use]
    pub fn place(&self, offset: u32) -> Place {
        let line = self.lines.partition_point(|&start| start <= offset).max(1) - 1;
        let ((chars, units), (before, units_before)) = (self.count(offset), self.count(self.lines[line]));
        Place { line: line as u32 + 1, column: chars - before + 1, utf16_column: units - units_before + 1 }
    }

    fn count(&self, offset: u32) -> (u32, u32) {
        let mark = self.marks.partition_point(|mark| mark.0 <= offset).max(1) - 1;
        let (from, mut chars, mut units) = self.marks[mark];
        for (at, c) in self.text[from as usize..].char_indices() {
            if from as usize + at + c.len_utf8() > offset as usize {
                break;
            }
            chars += 1;
            units += c.len_utf16() as u32;
        }
        (chars, units)
    }
}

/// The text up to `limit` bytes, cut at a character.
#[cfg(feature = "alloc")]
fn clip(text: &str, limit: usize) -> &str {
    &text[..text.floor_char_boundary(limit)]
}

#[cfg(all(test, feature = "alloc"))]
mod tests;

/// In JSON a span is `[start, end]`.
#[cfg(feature = "serde")]
impl serde::Serialize for Span {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.start, self.end).serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Span {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Span, D::Error> {
        <(u32, u32)>::deserialize(deserializer).map(|(start, end)| Span { start, end })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Span {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "Span".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <(u32, u32)>::json_schema(generator)
    }
}
