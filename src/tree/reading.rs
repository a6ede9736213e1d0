//! The reading text of a block: what a person would read aloud.

use super::Text;
use crate::event::Join;

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

fn is_apostrophe(c: char) -> bool {
    matches!(c, '’' | '\'' | '‘')
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
            let end = clean_len(piece);
            if end == piece.len() {
                self.text = Text::Borrowed(piece.trim_end());
                self.blank = last_blank(piece);
                return;
            }
        }
        let mut chars = piece.chars().peekable();
        while let Some(c) = chars.next() {
            if matches!(c, '\u{ad}' | '\u{feff}' | '\u{200b}') && !piece.trim().is_empty() {
                // Invisible, and no part of what is read; everything else is kept.
                continue;
            }
            if c.is_whitespace() {
                self.blank = Some(match self.blank {
                    None => c,
                    Some(_) => ' ',
                });
                continue;
            }
            self.flush(c, chars.peek().copied());
            self.text.to_mut().push(c);
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
        let stranded = marked && matches!(c, ',' | '.' | ')' | '，' | '。' | '、' | '،') && !before.is_whitespace();
        if !apostrophe && !stranded {
            self.text.to_mut().push(if blank == '\u{a0}' { blank } else { ' ' });
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

/// How much of the start of `piece` needs no change.
fn clean_len(piece: &str) -> usize {
    let mut before = [' ', 'x'];
    for (at, c) in piece.char_indices() {
        if c == '\u{ad}' || c == '\u{feff}' || c == '\u{200b}' || c == '\t' {
            return at;
        }
        if c.is_whitespace() && before[1].is_whitespace() {
            return at;
        }
        if is_apostrophe(c) && before[1].is_whitespace() && elides(piece[..at].trim_end()) {
            return at;
        }
        before = [before[1], c];
    }
    piece.len()
}

fn last_blank(piece: &str) -> Option<char> {
    piece.chars().next_back().filter(|c| c.is_whitespace())
}
