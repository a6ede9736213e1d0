//! The verb that introduces what follows it: "Recalling its resolution …, **and reaffirming** its resolution …".

use super::token::{head, is_blank};
use crate::lexicon::fold::{self, is_joined, is_unspaced};
use crate::lexicon::script::AND;
use crate::lexicon::signs::{Sign, is_apostrophe, is_hyphen};
use crate::lexicon::{Lexicon, Verb};
use core::ops::Range;

/// A verb, and where it stands.
pub type Introduced = (Verb, Range<usize>);

/// How many words may stand before the verb of a sentence: "The Committee also recalls", "Deeply concerned". Of a script
/// without spaces, how many characters.
const WORDS: usize = 5;
/// How far the verb is looked for from where a clause begins.
const REACH: usize = 160;

/// The last verb in `text` before `until` that introduces what stands there, read on from `from`, before which `known` was
/// the last. A verb counts where it opens the text, a sentence or a clause: after punctuation or a conjunction, perhaps
/// with an adverb before it. A sentence that ends takes its verb with it.
///
/// Costs one look at each character between `from` and `until`, and a search of the lexicon where a clause begins.
///
/// ```
/// use undocs::{Language, grammar::verb::last_verb, lexicon::{Verb, lexicon}};
/// let words = lexicon(Language::En);
/// let text = "Recalling also its resolution 92/1, and reaffirming its resolution 93/2";
/// assert_eq!(last_verb(text, 0, 30, None, words), Some((Verb::Recalling, 0..9)));
/// assert_eq!(last_verb(text, 0, text.len(), None, words), Some((Verb::Reaffirming, 40..51)));
/// ```
#[must_use]
pub fn last_verb(
    text: &str,
    from: usize,
    until: usize,
    known: Option<Introduced>,
    lexicon: &Lexicon,
) -> Option<Introduced> {
    let Some(part) = text.get(from..until) else { return known };
    let (mut found, mut skip) = (known, from);
    let (mut begins, mut sentence) = (from == 0, from == 0);
    let mut before = text[..from].chars().next_back().unwrap_or(' ');
    for (at, c) in part.char_indices().map(|(at, c)| (from + at, c)) {
        let last = core::mem::replace(&mut before, c);
        if at < skip || is_blank(c) {
            continue;
        }
        match c {
            _ if is_joined(last) && is_joined(c) => {}
            _ if begins_clause(c) => begins = true,
            _ if closes_sentence(c) && ends_sentence(text, at, c) => (found, begins, sentence) = (None, true, true),
            _ if begins && (is_joined(c) || is_unspaced(c)) => {
                // "，并重申": in a script without spaces one or two signs stand for the "and".
                let words = if sentence { WORDS } else { 2 * usize::from(is_unspaced(c)) };
                if let Some((verb, range)) = clause_verb(&text[at..until], words, lexicon) {
                    skip = at + range.end;
                    found = Some((verb, at + range.start..at + range.end));
                }
                (begins, sentence) = (false, false);
            }
            // The Arabic "and" is written together with the verb behind it.
            AND => {
                if let Some((verb, len)) = fold::longest(&text[at..until], lexicon.citing.verbs) {
                    skip = at + len;
                    found = Some((verb, at..at + len));
                }
            }
            _ if !c.is_whitespace() => {
                if let Some(len) = fold::longest_word(&text[at..until], lexicon.conjunctions) {
                    (skip, begins) = (at + len, true);
                }
            }
            _ => {}
        }
    }
    found
}

/// The verb in a leading phrase, or in one that was printed as such: "Deeply concerned", "Rappelant également".
///
/// ```
/// use undocs::{Language, grammar::verb::verb_of, lexicon::{Verb, lexicon}};
/// assert_eq!(verb_of("Prenant également note", lexicon(Language::Fr)), Some(Verb::TakingNote));
/// assert_eq!(verb_of("Phares", lexicon(Language::Fr)), None);
/// ```
#[must_use]
pub fn verb_of(phrase: &str, lexicon: &Lexicon) -> Option<Verb> {
    clause_verb(phrase, usize::MAX, lexicon).map(|(verb, _)| verb)
}

/// The verb of the clause that begins `text`, behind adverbs and at most `words` other words.
fn clause_verb(text: &str, mut words: usize, lexicon: &Lexicon) -> Option<Introduced> {
    let text = head(text, REACH);
    let mut at = 0;
    loop {
        at += text[at..].len() - text[at..].trim_start_matches(is_blank).len();
        let rest = &text[at..];
        let first = rest.chars().next().filter(|&c| is_joined(c) || is_unspaced(c))?;
        if let Some((verb, len)) = fold::longest(rest, lexicon.citing.verbs) {
            return Some((verb, at..at + len));
        }
        let adverb = fold::longest_word(rest, lexicon.prolongations)
            .or_else(|| fold::longest_word(rest, lexicon.conjunctions))
            .filter(|&len| len > 0);
        at += match adverb {
            Some(len) => len,
            None => {
                words = words.checked_sub(1)?;
                if is_unspaced(first) { first.len_utf8() } else { rest.find(|c| !is_joined(c))? }
            }
        };
        // An apostrophe or a hyphen parts two words.
        at += text[at..].chars().next().filter(|&c| is_apostrophe(c) || is_hyphen(c)).map_or(0, char::len_utf8);
    }
}

/// What a clause may begin behind. A hyphen is part of a word.
fn begins_clause(c: char) -> bool {
    match Sign::of(c) {
        Sign::Comma | Sign::Semicolon | Sign::Colon => true,
        Sign::Dash => !is_hyphen(c),
        _ => c == '(',
    }
}

/// What a sentence ends with, where it ends.
fn closes_sentence(c: char) -> bool {
    matches!(Sign::of(c), Sign::Stop | Sign::Ask)
}

/// Whether the full stop at `at` ends a sentence: not in "par. 3", nor in "A.1".
fn ends_sentence(text: &str, at: usize, stop: char) -> bool {
    if stop != '.' {
        return true;
    }
    let word = text[..at].chars().rev().take_while(|c| c.is_alphabetic()).take(6).count();
    let mut after = text[at + 1..].chars();
    word > 4 && after.next().is_some_and(is_blank) && !after.next().is_some_and(char::is_lowercase)
}
