//! Words in which a scanner took letters for others: `17 deeember 2021`, `Thc General Assembly,`.
//!
//! Which letter is taken for which depends on the face, the paper and the program, so letters are counted, not judged: a
//! phrase is there if at most one of its letters in six is another (one may always be), and no other phrase of the table
//! is as near. Blanks do not count, for scanners lose and find them.
//!
//! Every phrase that begins with the same letter is compared: that one must be right, or all phrases of a table would have
//! to be. It is for places that tell by themselves what kind of word must stand there, and where it was looked for in vain:
//! the month between a day and a year.

#[cfg(feature = "compare")]
use super::fold::fold_char;
use super::fold::{Folded, is_alphanumeric};
use super::table::{Phrases, Walk};

/// So many letters bear one that is another.
const BEAR_ONE: usize = 6;

/// A phrase of fewer letters is no longer itself if one of them is another.
const SHORTEST: usize = 4;

impl<T: Copy + PartialEq> Phrases<T> {
    /// The phrase that the start of `text` is nearest to: what it means and its raw length, as whole words. The longest
    /// counts, and of those as long the one with the fewest other letters; `None` where two are as near that do not mean
    /// the same.
    pub(crate) fn nearest(&self, text: &str) -> Option<(T, usize)> {
        let (first, _) = Folded::new(text).next()?;
        let same = |one: usize, other: usize| self.at(one) == self.at(other);
        let (place, len) = nearest(text, self.walk(first)?, &same)?;
        Some((self.at(place), len))
    }
}

/// The place of the phrase, and its raw length: one function for the tables of all values.
fn nearest(text: &str, walk: Walk, same: &dyn Fn(usize, usize) -> bool) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize, Option<usize>)> = None;
    walk.along(|phrase, place| {
        let Some((others, len)) = compare(text, phrase) else { return };
        match &mut best {
            Some((most, fewest, found)) if (*most, *fewest) == (len, others) => {
                *found = found.filter(|&found| same(found, place));
            }
            Some((most, fewest, _)) if *most > len || *most == len && *fewest < others => {}
            _ => best = Some((len, others, Some(place))),
        }
    });
    best.and_then(|(len, _, place)| Some((place?, len)))
}

/// How many letters at the start of `text` are others than those of `phrase`, and the raw length; `None` where too many.
fn compare(text: &str, phrase: &str) -> Option<(usize, usize)> {
    let letters = || phrase.chars().filter(|&c| c != ' ');
    let count = letters().count();
    let borne = if count < SHORTEST { 0 } else { (count / BEAR_ONE).max(1) };
    let mut view = Folded::new(text).filter(|&(c, _)| c != ' ');
    let (mut others, mut end) = (0, 0);
    for letter in letters() {
        let (c, next) = view.next()?;
        if c != letter {
            others += 1;
            if others > borne || !is_alphanumeric(c) {
                return None;
            }
        }
        end = next;
    }
    (!text[end..].starts_with(is_alphanumeric)).then_some((others, end))
}

/// The digit that a scanner may have taken a letter for: `202i`, `2o22`, `1s0`.
pub(crate) fn digit(c: char) -> Option<u32> {
    match c {
        'l' | 'I' | 'i' | 'í' | '|' => Some(1),
        'o' | 'O' => Some(0),
        's' | 'S' => Some(5),
        _ => None,
    }
}

/// What a letter is compared by: folded, and one for all that scanners take for each other. No two digits share one, so
/// that a number is never taken for another.
#[cfg(feature = "compare")]
pub(crate) fn class(c: char) -> Option<char> {
    let folded = fold_char(c)?;
    Some(match folded {
        '1' | 'i' | '|' | '!' | 'і' | 'ı' => 'l',
        '0' | 'о' => 'o',
        '5' => 's',
        '8' | 'в' => 'b',
        '3' => 'з',
        '6' => 'б',
        // Letters that look the same in two alphabets.
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'р' => 'p',
        'х' => 'x',
        'у' => 'y',
        'к' => 'k',
        'м' => 'm',
        'т' => 't',
        'н' => 'h',
        '«' | '»' | '“' | '”' | '„' | '‟' | '″' => '"',
        c => c,
    })
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::lexicon::lexicon;

    #[test]
    fn months() {
        let month = |language, text| lexicon(language).months.nearest(text).map(|(month, len)| (month, &text[..len]));
        assert_eq!(month(Language::En, "deeember 2021"), Some((12, "deeember")));
        assert_eq!(month(Language::En, "De cernber 2021"), None, "one letter was read as two");
        assert_eq!(month(Language::En, "Septe mber 2021"), Some((9, "Septe mber")));
        assert_eq!(month(Language::Ru, "дckaбpя"), None, "half of it is of another alphabet");
        assert_eq!(month(Language::Es, "juuio"), None, "junio or julio");
        assert_eq!(month(Language::Fr, "mzi 2021"), None, "too short");
    }

    #[test]
    fn formulas() {
        let formula = |text| lexicon(Language::En).formulas.nearest(text).map(|(_, len)| &text[..len]);
        assert_eq!(formula("Thc Geueral Assembly,"), Some("Thc Geueral Assembly"));
        assert_eq!(formula("The general approach,"), None);
    }
}
