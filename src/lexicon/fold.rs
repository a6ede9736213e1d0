//! The folded view of a text, on which words are compared.
//!
//! What no reader would call a difference is folded away, and every folded byte remembers where it came from, so that
//! words are matched on the view and spans are given on the raw text:
//!
//! ```text
//! raw     É t a t s   - U n i s \n \n d ’ A m é r i q u e
//! folded  e t a t s     u n i s   d ' a m e r i q u e          one space for any run of blanks, breaks and hyphens
//! ```
//!
//! Latin letters lose case and diacritics, `œ` and `æ` stay one letter each (`o`, `a` would collide), Cyrillic loses
//! case and `ё`, Arabic loses vowel marks, tatweel and the shapes of alef, full-width forms become ASCII, bidirectional
//! marks and soft hyphens vanish, every apostrophe is `'`, and a space beside an apostrophe is dropped (a PDF's text
//! layer prints `l ’humanité`).

use super::{Table, Words};

/// How far a phrase is looked for, in bytes: a text that is nothing but blanks is not walked from each of them. The
/// longest name of a State takes 83 letters.
const REACH: usize = 256;

/// [`fold_char`] of the first characters: Latin, Cyrillic and Arabic; [`GONE`] of those that vanish.
const FOLDED: [u16; 0x700] = {
    let mut table = [0; 0x700];
    let mut at = 0;
    while at < table.len() {
        let folded = match char::from_u32(at as u32) {
            Some(c) => fold_letter(c),
            None => None,
        };
        table[at] = match folded {
            Some(folded) => folded as u16,
            None => GONE,
        };
        at += 1;
    }
    table
};

/// A soft hyphen: vanishes, so nothing becomes one.
const GONE: u16 = 0xad;

/// One character of the folded view; `None` where it vanishes.
#[must_use]
#[inline]
pub fn fold_char(c: char) -> Option<char> {
    match FOLDED.get(c as usize) {
        Some(&GONE) => None,
        Some(&folded) => char::from_u32(u32::from(folded)),
        None => fold_wide(c),
    }
}

fn fold_wide(c: char) -> Option<char> {
    Some(match c {
        // Ideographs, most of what is not in the table, stay as they are.
        '\u{3001}'..='\u{d7ff}' => c,
        '‘' | '’' | '‛' | '′' | '＇' => '\'',
        '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => ' ',
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => return None,
        '\u{ff01}'..='\u{ff5e}' => return fold_char(char::from_u32(c as u32 - 0xfee0)?),
        _ => c,
    })
}

/// What the table holds.
const fn fold_letter(c: char) -> Option<char> {
    Some(match c {
        '-' | '_' | '\t'..='\r' | '\u{a0}' => ' ',
        '`' | '´' | 'ʼ' | 'ʻ' => '\'',
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{ad}' | '\u{300}'..='\u{36f}' => return None,
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => 'i',
        'Ñ' | 'ñ' | 'Ń'..='ň' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => 'u',
        'Ý' | 'ý' | 'ÿ' | 'Ÿ' => 'y',
        'Š' | 'š' | 'Ş' | 'ş' | 'Ś' | 'ś' => 's',
        'Ž' | 'ž' | 'Ź'..='ż' => 'z',
        'Ğ' | 'ğ' => 'g',
        'Œ' => 'œ',
        'Æ' => 'æ',
        'Ё' | 'ё' => 'е',
        'А'..='Я' => return char::from_u32(c as u32 + 32),
        // Arabic: vowel marks and tatweel vanish, the shapes of alef, yeh and heh become one.
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{640}' => return None,
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        '،' => ',',
        '٠'..='٩' => (b'0' + (c as u32 - '٠' as u32) as u8) as char,
        '۰'..='۹' => (b'0' + (c as u32 - '۰' as u32) as u8) as char,
        _ => c,
    })
}

/// The folded view of the start of a text, one character after another, each with the raw offset behind it.
///
/// Nothing is folded before it is asked for: most words are told from those of a table by their first letters.
/// Leading blanks are skipped.
///
/// ```
/// use undocs::lexicon::fold::Folded;
/// let view: Vec<_> = Folded::new("  L ’É.").collect();
/// assert_eq!(view, [('l', 3), ('\'', 7), ('e', 9), ('.', 10)]);
/// ```
#[derive(Clone, Debug)]
pub struct Folded<'text> {
    text: &'text str,
    at: usize,
    last: char,
}

impl<'text> Folded<'text> {
    /// The view of the first few hundred bytes of `text`.
    #[must_use]
    #[inline]
    pub fn new(text: &'text str) -> Folded<'text> {
        Folded { text: &text[..text.floor_char_boundary(REACH)], at: 0, last: ' ' }
    }

    /// The character at `at`, folded, and the offset behind it.
    #[inline(always)]
    fn read(&self, at: usize) -> Option<(Option<char>, usize)> {
        let byte = *self.text.as_bytes().get(at)?;
        if byte.is_ascii() {
            return Some((fold_char(char::from(byte)), at + 1));
        }
        let c = self.text[at..].chars().next()?;
        Some((fold_char(c), at + c.len_utf8()))
    }

    /// Whether the blanks that begin at `at` end before an apostrophe, which takes their place.
    fn is_before_apostrophe(&self, mut at: usize) -> bool {
        while let Some((folded, next)) = self.read(at) {
            match folded {
                None | Some(' ') => at = next,
                Some(c) => return c == '\'',
            }
        }
        false
    }
}

impl Iterator for Folded<'_> {
    type Item = (char, usize);

    #[inline]
    fn next(&mut self) -> Option<(char, usize)> {
        let c = self.step()?;
        Some((c, self.end()))
    }
}

impl Folded<'_> {
    /// The offset behind the character that was given last: marks belong to the letter before them.
    #[inline]
    pub(super) fn end(&mut self) -> usize {
        while self.text.as_bytes().get(self.at).is_some_and(|byte| !byte.is_ascii())
            && let Some((None, next)) = self.read(self.at)
        {
            self.at = next;
        }
        self.at
    }

    /// The next character of the view.
    #[inline(always)] // into the one search of all tables
    pub(super) fn step(&mut self) -> Option<char> {
        if let Some(&byte) = self.text.as_bytes().get(self.at)
            && let Some(c) = plain(byte)
        {
            (self.at, self.last) = (self.at + 1, c);
            return Some(c);
        }
        self.step_wide()
    }

    /// The next character, if it is a blank between two letters, or of two bytes or three.
    fn step_wide(&mut self) -> Option<char> {
        let (c, len) = match *self.text.as_bytes().get(self.at..)? {
            [b' ', next, ..] if plain(next).is_some() && !matches!(self.last, ' ' | '\'') => {
                (self.at, self.last) = (self.at + 1, ' ');
                return Some(' ');
            }
            // Cyrillic and Arabic.
            [first @ 0xd0..=0xd9, second, ..] => (FOLDED[two_bytes(first, second)], 2),
            // Ideographs.
            [first @ 0xe4..=0xe9, second, third, ..] => {
                (u16::from(first) << 12 | u16::from(second & 0x3f) << 6 | u16::from(third & 0x3f), 3)
            }
            _ => return self.step_anything(),
        };
        match char::from_u32(u32::from(c)) {
            Some(folded) if c > 0x7f && c != GONE => {
                (self.at, self.last) = (self.at + len, folded);
                Some(folded)
            }
            _ => self.step_anything(),
        }
    }

    /// The next character, whatever it is.
    fn step_anything(&mut self) -> Option<char> {
        loop {
            let (folded, next) = self.read(self.at)?;
            self.at = next;
            let Some(c) = folded else { continue };
            if c == ' ' && (matches!(self.last, ' ' | '\'') || self.is_before_apostrophe(next)) {
                continue;
            }
            self.last = c;
            return Some(c);
        }
    }
}

/// The place in [`FOLDED`] of a character of two bytes.
#[inline]
const fn two_bytes(first: u8, second: u8) -> usize {
    (first as usize & 0x1f) << 6 | second as usize & 0x3f
}

/// What an ASCII character is in the view, where that depends on nothing before it: blanks and apostrophes are other.
#[inline(always)]
pub(super) const fn plain(byte: u8) -> Option<char> {
    const PLAIN: [u8; 256] = {
        let mut plain = [0; 256];
        let mut at = 0;
        while at < 128 {
            let folded = FOLDED[at] as u8;
            if folded != b' ' && folded != b'\'' {
                plain[at] = folded;
            }
            at += 1;
        }
        plain
    };
    match PLAIN[byte as usize] {
        0 => None,
        plain => Some(plain as char),
    }
}

/// Marks that print as nothing: soft hyphens, joiners, directions.
#[must_use]
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whether a character belongs to a script without spaces between words.
#[must_use]
pub fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a word goes on from one folded character to the next: letters and digits of a script with spaces between words.
#[inline]
pub(super) fn joins(before: char, after: char) -> bool {
    is_joined(before) && is_joined(after)
}

/// Whether a character is a letter: those of most texts are told without the tables of Unicode.
#[must_use]
#[inline]
pub fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphabetic(),
        'А'..='я' | '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}' | '\u{4e00}'..='\u{9fff}' => true,
        _ => c.is_alphabetic(),
    }
}

/// Whether a character is a letter or a digit.
#[must_use]
#[inline]
pub fn is_alphanumeric(c: char) -> bool {
    is_letter(c) || c.is_numeric()
}

/// Whether a character is a letter or a digit of a script with spaces between words.
#[must_use]
#[inline]
pub fn is_joined(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        // Cyrillic and Arabic letters are told without the tables of Unicode.
        'А'..='я' | '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}' => true,
        // A raised digit calls a footnote: "of the Human Rights Council⁸".
        '²' | '³' | '¹' | '⁰' | '⁴'..='⁹' => false,
        _ => !is_unspaced(c) && c.is_alphanumeric(),
    }
}

/// How many raw bytes of `text` the folded phrase `phrase` takes at its start, as whole words.
///
/// ```
/// use undocs::lexicon::fold::scan;
/// assert_eq!(scan("L ’ASSEMBLÉE\ngénérale,", "l'assemblee generale"), Some("L ’ASSEMBLÉE\ngénérale".len()));
/// assert_eq!(scan("Notant", "nota"), None);
/// ```
#[must_use]
pub fn scan(text: &str, phrase: &str) -> Option<usize> {
    let mut folded = Folded::new(text);
    let mut last = (' ', 0);
    for letter in phrase.chars() {
        last = folded.next().filter(|&(c, _)| c == letter)?;
    }
    let whole = !folded.next().is_some_and(|(after, _)| joins(last.0, after));
    (whole && last.1 > 0).then_some(last.1)
}

/// The longest phrase of a table at the start of `text`, as whole words: its value and its raw length.
#[must_use]
#[inline]
pub fn longest<T: Copy>(text: &str, table: Table<T>) -> Option<(T, usize)> {
    table.longest(text)
}

/// The longest word of a list at the start of `text`, as whole words: its raw length.
#[must_use]
#[inline]
pub fn longest_word(text: &str, words: Words) -> Option<usize> {
    words.longest(text).map(|((), len)| len)
}

/// Whether an Arabic noun ends with its owner: «قراراتها», «قراراته».
pub(crate) fn is_owned(noun: &str) -> bool {
    noun.ends_with('ه') || noun.ends_with("ها")
}
