//! The reading text of a block: what a person would read aloud.

use super::Text;
use crate::event::Join;
use crate::grammar::is_word_byte;
use crate::lexicon::signs::{is_apostrophe, is_comma, is_stop, vanishes};

/// Collects the pieces of a text and joins them for reading.
///
/// Borrows the source as long as there is one piece with nothing to change, and allocates from the second on. Runs of
/// blanks become one, a blank before an apostrophe or before punctuation that a footnote mark left alone goes; letters
/// are never changed.
#[derive(Clone, Debug, Default)]
pub struct Reading<'text> {
    text: Text<'text>,
    /// A blank is due before the next word.
    blank: Option<char>,
    /// A footnote mark was taken out here.
    marked: bool,
}

/// A blank that is read as it stands, where it stands alone: a space of any width, but no tab and no end of a line.
fn is_kept(blank: char) -> bool {
    blank == ' ' || blank.is_whitespace() && !blank.is_ascii()
}

impl<'text> Reading<'text> {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Reading<'text> {
        Reading::default()
    }

    /// Adds a piece of the source.
    pub fn push(&mut self, piece: &'text str) {
        if self.text.is_empty() && self.blank.is_none() {
            let piece = piece.trim_start();
            let words = &piece[..clean_len(piece)];
            let mut rest = piece[words.len()..].chars();
            let blank = rest.next();
            if rest.next().is_none() && blank.is_none_or(char::is_whitespace) {
                (self.text, self.blank) = (Text::Borrowed(words), blank);
                return;
            }
        }
        let mut rest = piece;
        while let Some(c) = rest.chars().next() {
            let mut len = c.len_utf8();
            if c.is_whitespace() {
                self.blank = Some(match self.blank {
                    None => c,
                    Some(_) => ' ',
                });
            } else if !vanishes(c) {
                self.flush(c, rest[len..].chars().next());
                len = clean_len(rest);
                let text = self.text.to_mut();
                text.reserve(rest.len());
                text.push_str(&rest[..len]);
            }
            rest = &rest[len..];
        }
    }

    /// Adds what stands for something else in the source and is no piece of it, such as the character of `&#233;`.
    pub fn push_char(&mut self, c: char) {
        if c.is_whitespace() {
            self.blank = Some(self.blank.map_or(c, |_| ' '));
        } else {
            self.flush(c, None);
            self.text.to_mut().push(c);
        }
    }

    /// Writes the blank that is due before `c`, unless it is one that the page put there.
    fn flush(&mut self, c: char, next: Option<char>) {
        let marked = core::mem::take(&mut self.marked);
        let Some(blank) = self.blank.take() else { return };
        if self.text.is_empty() {
            return;
        }
        let before = self.text.chars().next_back().unwrap_or(' ');
        let apostrophe = is_apostrophe(c) && elides(&self.text) && next.is_some_and(char::is_alphabetic);
        let stranded = marked && (is_comma(c) || is_stop(c) || c == ')') && !before.is_whitespace();
        if !apostrophe && !stranded {
            self.text.to_mut().push(if is_kept(blank) { blank } else { ' ' });
        }
    }

    /// A line ends here.
    pub fn line(&mut self, join: Join) {
        match join {
            Join::Space => self.blank = Some(' '),
            Join::Nothing => self.blank = None,
        }
    }

    /// A footnote mark was here. Returns where in the text: after the last word.
    pub fn mark(&mut self) -> usize {
        self.marked = true;
        self.text.len()
    }

    /// The text so far, without blanks at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text.
    #[must_use]
    pub fn finish(self) -> Text<'text> {
        self.text
    }
}

/// Whether a text ends with a word that an apostrophe may follow: one letter (`l`, `d`, `O`) or one that ends in `qu`. A
/// scanner that lost the `l` of `et l’utilisation` leaves a blank that parts two words.
fn elides(text: &str) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or(text);
    word.chars().count() == 1 || word.ends_with("qu") || word.ends_with("QU")
}

/// How far it is to the next character that is white space or invisible.
fn word_len(text: &str) -> usize {
    let mut len = 0;
    loop {
        let rest = &text.as_bytes()[len..];
        len += rest.iter().position(|&byte| !is_word_byte(byte)).unwrap_or(rest.len());
        match text[len..].chars().next() {
            Some(c) if !c.is_whitespace() && !vanishes(c) => len += c.len_utf8(),
            _ => return len,
        }
    }
}

/// How much of a piece is read as it stands: up to a blank that ends it, or is not kept, or to what is invisible.
fn clean_len(piece: &str) -> usize {
    let mut len = 0;
    loop {
        let word = len + word_len(&piece[len..]);
        let mut after = piece[word..].chars();
        let (Some(blank), Some(next)) = (after.next(), after.next()) else { return word };
        let changes = next.is_whitespace() || vanishes(next) || is_apostrophe(next) && elides(&piece[..word]);
        if !is_kept(blank) || changes {
            return word;
        }
        len = word + blank.len_utf8();
    }
}
