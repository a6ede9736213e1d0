//! Which of the six languages a text is in, from its first four kilobytes.

use crate::grammar::opening::scan_formula;
use crate::language::Language;
use crate::lexicon::{FREQUENT, fold, lexicon};

/// How much of the text is looked at.
pub(super) const SAMPLE: usize = 4096;

/// So many more frequent words of one language than of either other decide.
const LEAD: u32 = 24;

/// How long the longest of the frequent words is.
const LONGEST: usize = 9;

/// The script of a letter, by its first byte: none, Latin, Cyrillic, Arabic, Han.
const SCRIPTS: [u8; 256] = {
    let mut scripts = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        scripts[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | 0xc3 => 1,
            0xd0 | 0xd1 => 2,
            0xd8..=0xdb => 3,
            0xe4..=0xe9 => 4,
            _ => 0,
        };
        byte += 1;
    }
    scripts
};

/// The language, or `None` where too little speaks for any.
///
/// Three scripts tell by their letters alone, three languages share one; there, the frequent words decide, each of which
/// belongs to one of the three.
pub(crate) fn detect(text: &str) -> Option<Language> {
    let sample = crate::grammar::head(text, SAMPLE);
    let mut letters = [0; 5];
    for byte in sample.bytes() {
        letters[usize::from(SCRIPTS[usize::from(byte)])] += 1;
    }
    let [_, latin, cyrillic, arabic, han] = letters;
    // A masthead in English stands over texts in any language: the other scripts count for more.
    let (cyrillic, arabic, han) = (3 * cyrillic, 3 * arabic, 6 * han);
    let most = arabic.max(cyrillic).max(han).max(latin);
    if most < 6 {
        return None;
    }
    if most == arabic {
        return Some(Language::Ar);
    } else if most == cyrillic {
        return Some(Language::Ru);
    } else if most == han {
        return Some(Language::Zh);
    }
    let mut scores = [(0u32, Language::En), (0, Language::Fr), (0, Language::Es)];
    let mut at = 0;
    while let Some(word) = next_word(sample, &mut at) {
        let Some(language) = frequent(word) else { continue };
        for (score, of) in &mut scores {
            *score += u32::from(*of == language);
        }
        if let Some(language) = leading(&scores) {
            return Some(language);
        }
    }
    // An enacting formula says it outright, also where the text is too short for frequent words.
    for line in sample.lines() {
        for (score, language) in &mut scores {
            if scan_formula(line.trim_start(), lexicon(*language)).is_some() {
                *score += 8;
            }
        }
    }
    scores
        .into_iter()
        .rev()
        .max_by_key(|(score, _)| *score)
        .filter(|(score, _)| *score > 0)
        .map(|(_, language)| language)
}

/// The language that is so far ahead of the others that no masthead in another explains it.
fn leading(scores: &[(u32, Language); 3]) -> Option<Language> {
    scores
        .iter()
        .find(|(score, _)| *score >= LEAD && scores.iter().filter(|(other, _)| other + LEAD > *score).count() == 1)
        .map(|(_, language)| *language)
}

/// The next word of a text from `at` on, behind which `at` is left.
fn next_word<'text>(text: &'text str, at: &mut usize) -> Option<&'text str> {
    let bytes = text.as_bytes();
    // Whether a letter or a digit stands there, and how long it is.
    let letter = |at: usize| match bytes[at..] {
        [byte, ..] if byte.is_ascii() => (byte.is_ascii_alphanumeric(), 1),
        // Latin letters with accents, all but two.
        [0xc3, second, ..] => (!matches!(second, 0x97 | 0xb7), 2),
        _ => text[at..].chars().next().map_or((false, 1), |c| (c.is_alphanumeric(), c.len_utf8())),
    };
    let (mut from, mut end) = (*at, *at);
    while end < bytes.len() {
        let (joins, len) = letter(end);
        if !joins && from < end {
            break;
        }
        end += len;
        if !joins {
            from = end;
        }
    }
    *at = end;
    (from < end).then(|| &text[from..end])
}

/// The language that a word is frequent in.
fn frequent(word: &str) -> Option<Language> {
    if word.len() > LONGEST && word.is_ascii() {
        return None;
    }
    fold::longest(word, FREQUENT).filter(|&(_, len)| len == word.len()).map(|(language, _)| language)
}
