//! Bytes to lines.
//!
//! Rank 4: imports `grammar`, `lexicon`, `span`.
//!
//! A line ends at LF, CR LF, CR or a form feed; the last may end at the end of the text. A byte order mark, no-break
//! spaces and bidirectional marks at either end of a line belong to its margins, not to its content.

pub(crate) mod look;
pub(crate) mod page;

use crate::span::Span;
use look::Look;
use memchr::memchr3;

/// One line of the text, or in a text flattened to one line, what would have been one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// What stands on it, without its margins. Empty on a blank line.
    pub(crate) content: Span,
    /// Where the next one begins.
    pub(crate) next: u32,
    /// Blanks before its content.
    pub(crate) indent: u16,
    /// Whether a form feed stands before it.
    pub(crate) feed: bool,
    /// Whether it begins inside a line, at what must be the start of a paragraph.
    pub(crate) inside: bool,
    /// What one look at its content tells; made by [`looked_at`](Line::looked_at), once it is known where it ends.
    pub(crate) look: Look,
}

/// Whether a character is a blank at the end of a line.
pub(crate) fn is_margin(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text without the margin before it. Most have none, or spaces.
fn trim_start(text: &str) -> &str {
    let text = text.trim_start_matches(' ');
    match text.as_bytes().first() {
        Some(b'!'..=b'~') | None => text,
        Some(_) => text.trim_start_matches(is_margin),
    }
}

/// A text without the margin behind it.
fn trim_end(text: &str) -> &str {
    match text.as_bytes().last() {
        Some(b'!'..=b'~') | None => text,
        Some(_) => text.trim_end_matches(is_margin),
    }
}

impl Line {
    /// Reads the line that begins at `at`.
    pub(crate) fn read(text: &str, at: u32) -> Line {
        let start = at as usize;
        let bytes = text.as_bytes();
        let end = memchr3(b'\n', b'\r', 0x0c, &bytes[start..]).map_or(bytes.len(), |found| start + found);
        let next = match bytes.get(end) {
            Some(b'\r') if bytes.get(end + 1) == Some(&b'\n') => end + 2,
            Some(_) => end + 1,
            None => end,
        };
        let feed = start > 0 && bytes[start - 1] == 0x0c;
        Line { feed, ..Line::within(text, at, end as u32, next as u32) }
    }

    /// Whether its end is there: nothing that may follow `text` belongs to it.
    pub(crate) fn is_ended(&self, text: &str) -> bool {
        // A carriage return at the very end may be half of a CR LF.
        (self.next as usize) < text.len() || text.ends_with(['\n', '\x0c'])
    }

    /// The line between two offsets.
    pub(crate) fn within(text: &str, start: u32, end: u32, next: u32) -> Line {
        let raw = &text[start as usize..end as usize];
        let trimmed = trim_start(raw);
        let margin = raw.len() - trimmed.len();
        let from = start + margin as u32;
        let content = Span::new(from, from + trim_end(trimmed).len() as u32);
        let indent = raw[..margin].chars().map(|c| if c == '\t' { 4 } else { u16::from(c != '\u{feff}') }).sum();
        Line { content, next, indent, ..Line::default() }
    }

    /// The line with what a look at its content tells.
    pub(crate) fn looked_at(self, text: &str) -> Line {
        Line { look: Look::of(self.text(text)), ..self }
    }

    /// Its content.
    pub(crate) fn text<'text>(&self, text: &'text str) -> &'text str {
        &text[self.content.range()]
    }
}

/// How many columns a text takes: one a character, two for those of East Asian width, as far as their bytes tell.
pub(crate) fn columns(text: &str) -> u16 {
    let columns = if text.is_ascii() { text.len() } else { uneven_columns(text) };
    u16::try_from(columns).unwrap_or(u16::MAX)
}

/// The same, of a text with characters that take none, or two. First bytes tell: combining marks begin with CC and CD,
/// ideographs and full-width signs with E3 to E9 and EF.
fn uneven_columns(text: &str) -> usize {
    let width = |byte: u8| {
        let first = !(0x80..=0xbf).contains(&byte);
        let none = matches!(byte, 0xcc | 0xcd);
        let wide = matches!(byte, 0xe3..=0xe9 | 0xef..);
        u8::from(first) + u8::from(wide) - u8::from(none)
    };
    // The columns of so many bytes fit one.
    let some = |bytes: &[u8]| usize::from(bytes.iter().fold(0, |sum, &byte| sum + width(byte)));
    text.as_bytes().chunks(128).map(some).sum()
}
