//! A text as words that can be compared: what folding and a scanner's confusions leave of them.

use crate::lexicon::blurred::class;
use crate::lexicon::fold::{fold_char, is_unspaced};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// A word, a character of a script without spaces, or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Where it stands in the text.
    pub(super) at: Range<usize>,
    /// What it is compared by: see [`class`].
    pub(super) key: String,
}

/// Whether a character is no part of any word: blanks, apostrophes, hyphens, what folding drops.
pub(super) fn is_gap(c: char) -> bool {
    fold_char(c).is_none_or(|c| matches!(c, ' ' | '\''))
}

/// The words of a text, in order. What stands between them is blanks, apostrophes and hyphens.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut goes_on = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        // A mark on a letter, and a soft hyphen inside a word, belong to the word.
        let Some(key) = class(c) else {
            if goes_on && let Some(word) = tokens.last_mut() {
                word.at.end = end;
            }
            continue;
        };
        if is_gap(c) {
            goes_on = false;
            continue;
        }
        let joins = c.is_alphanumeric() && !is_unspaced(c);
        match tokens.last_mut().filter(|_| goes_on && joins) {
            Some(word) => {
                word.at.end = end;
                word.key.push(key);
            }
            None => tokens.push(Token { at: at..end, key: String::from(key) }),
        }
        goes_on = joins;
    }
    tokens
}
