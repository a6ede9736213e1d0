//! Ways to name a document again without its number: "Ibid.", "the said resolution", "its previous resolutions".

use super::token::skip_blanks;
use crate::language::Language;
use crate::lexicon::script::OF_HAN;
use crate::lexicon::{Cited, Lexicon, Words, fold, lexicon as words_of};

/// "Ibid." at the start of `text`, and its length with the full stop that shortens it. The Latin word is read in every
/// language, for translations keep it.
///
/// ```
/// use undocs::{Language, grammar::allusion::scan_ibid, lexicon::lexicon};
/// assert_eq!(scan_ibid("Ibid., annex II.", lexicon(Language::En)), Some(5));
/// assert_eq!(scan_ibid("Там же, п. 3.", lexicon(Language::Ru)), Some("Там же".len()));
/// ```
#[must_use]
pub fn scan_ibid(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let latin = || fold::longest_word(text, words_of(Language::En).citing.ibid);
    fold::longest_word(text, lexicon.citing.ibid).or_else(latin)
}

/// A phrase that names the resolution or decision named last, at the start of `text`, and its length.
///
/// ```abnf
/// said = <a phrase of Citing::said> noun / noun <a phrase of Citing::said_after>
/// noun = <a word of Citing::singulars>
/// ```
///
/// ```
/// use undocs::{Language, grammar::allusion::scan_said, lexicon::{Cited, lexicon}};
/// assert_eq!(scan_said("ladite résolution,", lexicon(Language::Fr)), Some((Cited::Resolution, "ladite résolution".len())));
/// assert_eq!(scan_said("la présente résolution", lexicon(Language::Fr)), None);
/// ```
#[must_use]
pub fn scan_said(text: &str, lexicon: &Lexicon) -> Option<(Cited, usize)> {
    let words = &lexicon.citing;
    let noun_at = |at: usize| {
        let rest = skip_blanks(&text[at..]);
        fold::longest(rest, words.singulars).map(|(cited, len)| (cited, text.len() - rest.len() + len))
    };
    if let Some(len) = word(text, words.said) {
        return noun_at(len);
    }
    let (cited, end) = noun_at(0)?;
    let rest = skip_blanks(&text[end..]);
    let after = fold::longest_word(rest, words.said_after).filter(|&len| len > 0)?;
    Some((cited, text.len() - rest.len() + after))
}

/// A phrase that speaks of resolutions or decisions without their numbers, at the start of `text`, and its length.
///
/// ```abnf
/// group = *word noun *word                        ; one of the words, or the noun, says whose or which they are
/// word  = <a phrase of Citing::own, Citing::which, Citing::fill or Lexicon::organs>
/// noun  = <a word of Citing::plurals>
/// ```
///
/// ```
/// use undocs::{Language, grammar::allusion::scan_group, lexicon::{Cited, lexicon}};
/// let scan = |text| scan_group(text, lexicon(Language::En));
/// assert_eq!(scan("all its previous resolutions on"), Some((Cited::Resolution, 28)));
/// assert_eq!(scan("resolutions on"), None);
/// ```
#[must_use]
pub fn scan_group(text: &str, lexicon: &Lexicon) -> Option<(Cited, usize)> {
    let words = &lexicon.citing;
    let (mut at, mut cited, mut says) = (0, None, false);
    if text.starts_with(OF_HAN) {
        return None; // it ends what stands before
    }
    for _ in 0..6 {
        let rest = skip_blanks(&text[at..]);
        let from = text.len() - rest.len();
        if cited.is_none()
            && let Some((what, len)) = fold::longest(rest, words.plurals)
        {
            (cited, at) = (Some(what), from + len);
            says |= words.own.is_empty() && fold::is_owned(&rest[..len]);
            continue;
        }
        let strong = word(rest, words.own).max(word(rest, words.which));
        let weak = word(rest, words.fill).max(fold::longest(rest, lexicon.organs).map(|(_, len)| len));
        match strong.max(weak) {
            Some(len) if strong >= Some(len) => (at, says) = (from + len, true),
            // What follows the noun must say which.
            Some(len) if cited.is_none() => at = from + len,
            _ => break,
        }
    }
    cited.filter(|_| says).map(|cited| (cited, at))
}

fn word(text: &str, list: Words) -> Option<usize> {
    fold::longest_word(text, list).filter(|&len| len > 0)
}
