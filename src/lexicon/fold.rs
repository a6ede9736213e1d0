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

/// How far a phrase is looked for, in folded bytes. The longest name of a State takes 83.
pub const REACH: usize = 128;

/// One character of the folded view; `None` where it vanishes.
#[must_use]
pub fn fold_char(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(match c {
            '-' | '_' | '\t' | '\n' | '\r' | '\x0b' | '\x0c' => ' ',
            '`' => '\'',
            _ => c.to_ascii_lowercase(),
        });
    }
    Some(match c {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => ' ',
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
            return None;
        }
        '\u{300}'..='\u{36f}' => return None,
        '‘' | '’' | '‛' | '´' | 'ʼ' | 'ʻ' | '′' | '＇' => '\'',
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
        'А'..='Я' => char::from_u32(c as u32 + 32)?,
        // Arabic: vowel marks and tatweel vanish, the shapes of alef, yeh and heh become one.
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{640}' => return None,
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        '،' => ',',
        '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
        '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
        '\u{ff01}'..='\u{ff5e}' => return fold_char(char::from_u32(c as u32 - 0xfee0)?),
        _ => c,
    })
}

/// The folded view of the start of a text, with the raw offset behind each byte. Lives on the stack.
#[derive(Clone, Debug)]
pub struct Folded {
    bytes: [u8; REACH],
    /// Raw offset after the character that gave the byte.
    ends: [u16; REACH],
    len: usize,
}

impl Folded {
    /// Folds as much of `text` as fits; leading blanks are skipped.
    #[must_use]
    pub fn new(text: &str) -> Folded {
        let mut folded = Folded { bytes: [0; REACH], ends: [0; REACH], len: 0 };
        let mut at = 0;
        for c in text.chars() {
            at += c.len_utf8();
            let Some(c) = fold_char(c) else {
                // A mark belongs to the letter before it.
                if folded.len > 0 && at <= usize::from(u16::MAX) {
                    folded.ends[folded.len - 1] = at as u16;
                }
                continue;
            };
            let last = folded.len.checked_sub(1).map(|last| folded.bytes[last]);
            if c == ' ' {
                if matches!(last, None | Some(b' ' | b'\'')) {
                    continue;
                }
            } else if c == '\'' && last == Some(b' ') {
                folded.len -= 1;
            }
            let width = c.len_utf8();
            if folded.len + width > REACH || at > usize::from(u16::MAX) {
                break;
            }
            c.encode_utf8(&mut folded.bytes[folded.len..]);
            folded.ends[folded.len..folded.len + width].fill(at as u16);
            folded.len += width;
        }
        folded
    }

    /// The folded text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..self.len]).unwrap_or("")
    }

    /// How many raw bytes the first `len` folded bytes take.
    #[must_use]
    pub fn raw_len(&self, len: usize) -> usize {
        len.checked_sub(1).and_then(|last| self.ends.get(last)).map_or(0, |&end| usize::from(end))
    }

    /// Whether a word may end after `len` folded bytes: the end, or something that is no letter or digit of a script
    /// that puts spaces between words.
    #[must_use]
    pub fn is_boundary(&self, len: usize) -> bool {
        let joins = |c: char| c.is_alphanumeric() && !is_unspaced(c);
        let (before, after) = self.as_str().split_at_checked(len).unwrap_or((self.as_str(), ""));
        !(before.chars().next_back().is_some_and(joins) && after.chars().next().is_some_and(joins))
    }
}

/// Whether a character belongs to a script without spaces between words.
#[must_use]
pub fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
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
    let folded = Folded::new(text);
    (folded.as_str().starts_with(phrase) && folded.is_boundary(phrase.len())).then(|| folded.raw_len(phrase.len()))
}

/// The longest phrase of a sorted table at the start of `text`, as whole words: its value and its raw length.
#[must_use]
pub fn longest<T: Copy>(text: &str, table: &[(&str, T)]) -> Option<(T, usize)> {
    longest_folded(&Folded::new(text), table, |entry| entry.0).map(|(entry, len)| (entry.1, len))
}

/// The longest word of a sorted list at the start of `text`, as whole words: its raw length.
#[must_use]
pub fn longest_word(text: &str, list: &[&str]) -> Option<usize> {
    longest_folded(&Folded::new(text), list, |entry| entry).map(|(_, len)| len)
}

/// [`longest`] over a view that is already folded.
///
/// The phrases that are a prefix of the text all sort before it and, the longest last, nearest to it; so one binary
/// search finds the neighbourhood, and each step backwards shortens what may still match.
pub fn longest_folded<'t, E>(folded: &Folded, table: &'t [E], key: impl Fn(&E) -> &str) -> Option<(&'t E, usize)> {
    let mut prefix = folded.as_str();
    loop {
        let at = table.partition_point(|entry| key(entry) <= prefix);
        let entry = table.get(at.checked_sub(1)?)?;
        let candidate = key(entry);
        if !candidate.is_empty() && prefix.starts_with(candidate) && folded.is_boundary(candidate.len()) {
            return Some((entry, folded.raw_len(candidate.len())));
        }
        let mut common = candidate.bytes().zip(prefix.bytes()).take_while(|(a, b)| a == b).count();
        if common == candidate.len() {
            common -= 1; // it matched, but inside a word: only something shorter is left
        }
        while !prefix.is_char_boundary(common) {
            common -= 1;
        }
        if common == 0 {
            return None;
        }
        prefix = &prefix[..common];
    }
}
