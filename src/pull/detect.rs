//! Which of the six languages a text is in, from its first four kilobytes.

use crate::grammar::opening::scan_formula;
use crate::language::Language;
use crate::lexicon::{fold, lexicon};

/// How much of the text is looked at.
pub(super) const SAMPLE: usize = 4096;

/// So many more frequent words of one language than of either other decide.
const LEAD: u32 = 24;

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
    for word in sample.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        for (score, language) in &mut scores {
            if is_stop_word(word, *language) {
                *score += 1;
            }
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

fn is_stop_word(word: &str, language: Language) -> bool {
    fold::longest_word(word, lexicon(language).stop_words) == Some(word.len())
}
