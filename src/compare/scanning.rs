//! Whether a difference is one that a scanner makes.
//!
//! What is forgiven, on either side:
//!
//! | seen | for | rule |
//! |------|-----|------|
//! | `esse ntiel`, `Etats`, `1’`, `I’`, `O1` | `essentiel`, `États`, `l’`, `01` | [`class`] and the gaps between words |
//! | `progrées`, `siir`, `sir` | `progrès`, `sûr` | an accented vowel may become itself and `e` or `i`; `û` also `i`, `ii` |
//! | `rn`, `cl`, `vv` | `m`, `d`, `w` | letters that run together |
//! | `travail & composition`, `travail 2 composition` | `travail à composition` | a word of one accented letter may become a sign or a digit |
//! | `1°"` | `1er` | signs after a digit for the ending of an ordinal |
//! | `2015%`, `20151` | `2015` and a footnote called there | a mark that was not recognised |
//! | `’utilisation` | `l’utilisation` | a thin letter lost before an apostrophe |

use super::token::is_gap;
use crate::language::Language;
use crate::lexicon::blurred::class;
use crate::lexicon::fold::fold_char;
use crate::lexicon::{Words, lexicon};
use alloc::vec;
use alloc::vec::Vec;

/// Letters of a stretch that is looked at closely; longer ones must be of the same [`class`] throughout.
const CLOSE: usize = 96;

#[derive(Clone, Copy)]
struct Letter {
    class: char,
    /// The letter that bears an accent.
    accented: Option<char>,
    is_sign: bool,
    is_digit: bool,
}

fn letters(text: &str) -> Vec<Letter> {
    text.chars()
        .filter(|c| !is_gap(*c))
        .filter_map(|c| {
            let folded = fold_char(c)?;
            let lower = c.to_lowercase().next().unwrap_or(c);
            let accented = (c.is_alphabetic() && folded.is_ascii_lowercase() && lower != folded).then_some(folded);
            Some(Letter {
                class: class(c)?,
                accented,
                is_sign: !c.is_alphanumeric(),
                is_digit: folded.is_ascii_digit(),
            })
        })
        .collect()
}

/// Whether two stretches differ only as a scanner makes them differ.
pub(super) fn is_scanning(a: &str, b: &str, language: Option<Language>) -> bool {
    let (a, b) = (letters(a), letters(b));
    if a.iter().map(|letter| letter.class).eq(b.iter().map(|letter| letter.class)) {
        return true;
    }
    if a.len().max(b.len()) > CLOSE {
        return false;
    }
    if let ([a], [b]) = (&a[..], &b[..])
        && (is_lone(a, b) || is_lone(b, a))
    {
        return true;
    }
    let endings = language.map(|language| lexicon(language).ordinal_endings);
    // Which ends of the two can be reached together.
    let width = b.len() + 1;
    let mut reached = vec![false; (a.len() + 1) * width];
    reached[0] = true;
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            if !reached[i * width + j] {
                continue;
            }
            let (left, right) = (&a[i..], &b[j..]);
            let mut reach = |di: usize, dj: usize| reached[(i + di) * width + j + dj] = true;
            if let (Some(x), Some(y)) = (left.first(), right.first())
                && x.class == y.class
            {
                reach(1, 1);
            }
            misread(right, left).for_each(|(taken, given)| reach(given, taken));
            misread(left, right).for_each(|(taken, given)| reach(taken, given));
            let after_figure = |side: &[Letter], at: usize| at > 0 && side[at - 1].is_digit;
            if after_figure(&a, i) && after_figure(&b, j) {
                ending(left, right, endings).for_each(|(signs, word)| reach(signs, word));
                ending(right, left, endings).for_each(|(signs, word)| reach(word, signs));
            }
        }
    }
    reached[a.len() * width + b.len()]
}

/// A word of one accented letter beside a sign or a figure: `à` and `&`.
fn is_lone(clean: &Letter, scanned: &Letter) -> bool {
    clean.accented.is_some() && (scanned.is_sign || scanned.is_digit)
}

/// How many letters at the start of `clean` may have become how many of `scanned`.
fn misread<'l>(clean: &'l [Letter], scanned: &'l [Letter]) -> impl Iterator<Item = (usize, usize)> + 'l {
    const TOGETHER: [(char, &[char]); 3] = [('m', &['r', 'n']), ('d', &['c', 'l']), ('w', &['v', 'v'])];
    let is = |at: usize, class: char| scanned.get(at).is_some_and(|letter| letter.class == class);
    let first = clean.first();
    let accented = first.and_then(|letter| letter.accented);
    // `i` is of the class of `l`.
    let doubled =
        accented.filter(|base| is(0, class(*base).unwrap_or(*base)) && (is(1, 'e') || is(1, 'l'))).map(|_| (1, 2));
    let thin = accented.filter(|base| *base == 'u' && is(0, 'l')).map(|_| (1, 1));
    let thin_twice = accented.filter(|base| *base == 'u' && is(0, 'l') && is(1, 'l')).map(|_| (1, 2));
    let together = TOGETHER.into_iter().find(|(one, two)| {
        first.is_some_and(|letter| letter.class == *one) && two.iter().enumerate().all(|(at, class)| is(at, *class))
    });
    [doubled, thin, thin_twice, together.map(|(_, two)| (1, two.len()))].into_iter().flatten()
}

/// Signs at the start of one side, up to three, for the ending of an ordinal at the start of the other.
fn ending<'l>(
    signs: &'l [Letter],
    word: &'l [Letter],
    endings: Option<Words>,
) -> impl Iterator<Item = (usize, usize)> + 'l {
    let run = signs.iter().take(3).take_while(|letter| letter.is_sign).count();
    let fits = |ending: &str| {
        let mut word = word.iter();
        ending.chars().filter_map(class).all(|class| word.next().is_some_and(|letter| letter.class == class))
    };
    let mut length = None;
    if let Some(endings) = endings.filter(|_| run > 0) {
        endings.for_each(|ending, ()| length = length.max(fits(ending).then_some(ending.len())));
    }
    length.into_iter().flat_map(move |length| (1..=run).map(move |signs| (signs, length)))
}

/// Whether a stretch that only one side has is the mark of a footnote that the other side calls there: a sign or two, or up
/// to two figures.
pub(super) fn is_mark(text: &str) -> bool {
    let letters = letters(text);
    matches!(letters.len(), 1 | 2) && letters.iter().all(|letter| letter.is_sign || letter.is_digit)
}

/// Whether a word is a letter that thins away before an apostrophe.
pub(super) fn is_thin(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|c| class(c) == Some('l')) && letters.next().is_none()
}
