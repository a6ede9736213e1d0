//! What a sign does in a sentence, whichever script it is printed in: the comma of `a, b` is that of `ا، ب` and of `甲，乙`.
//!
//! A rule asks [`Sign::of`] or one of the questions below it, and lists no signs of its own: a rule that does forgets some.
//! What signs a language *sets* is in [`Style`](super::Style); letters are in [`Script`](super::Script).

/// What a sign does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sign {
    /// `,` `،` `，`
    Comma,
    /// `、`, which parts the items of a list in Chinese and follows the number of a heading.
    ListComma,
    /// `;` `؛` `；`
    Semicolon,
    /// `:` `：`
    Colon,
    /// `.` `。` `．` `۔`
    Stop,
    /// `?` `!` `؟` `？` `！`
    Ask,
    /// What opens brackets or a quotation.
    Open(Pair),
    /// What closes them.
    Close(Pair),
    /// `"`, which opens and closes.
    Straight,
    /// `'` `’` `‘` `‛`, and the accents that are typed for them: they elide, and they quote within a quotation.
    Apostrophe,
    /// A hyphen or a dash of any width.
    Dash,
    /// `/` `／`
    Slash,
    /// A blank of any width. No tab, which parts columns, and no break.
    Blank,
    /// `*` `†` `‡`, which call a footnote.
    Star,
    /// `•` `▪` `✓` and other signs that stand before an item of a list.
    Bullet,
    /// A raised digit.
    Raised(u8),
    /// A letter, a digit, a break, or a sign that does none of these things.
    Other,
}

/// What opens and closes in pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Pair {
    /// `(` `)` `（` `）`
    Round,
    /// `[` `]` `［` `］` `【` `】`
    Square,
    /// `“` `”` `«` `»` `„` `「` `」` `『` `』`
    Quote,
    /// `《` `》`, around a title.
    Title,
    /// `⁽` `⁾`, around the raised number of a footnote.
    Raised,
}

impl Sign {
    /// What a character does.
    ///
    /// ```
    /// use undocs::lexicon::signs::{Pair, Sign};
    /// assert_eq!(['،', '。', '（', '³', 'a'].map(Sign::of), [Sign::Comma, Sign::Stop, Sign::Open(Pair::Round), Sign::Raised(3), Sign::Other]);
    /// ```
    #[must_use]
    #[inline(always)] // a load, for most characters
    pub const fn of(c: char) -> Sign {
        match c {
            '\0'..='\x7f' => ASCII[c as usize],
            // Letters of most texts are told without a search.
            '\u{400}'..='\u{4ff}' | '\u{620}'..='\u{660}' | '\u{4e00}'..='\u{9fff}' => Sign::Other,
            _ => wide(c),
        }
    }
}

/// [`Sign::of`] the characters of ASCII, which most texts are asked for at every byte.
static ASCII: [Sign; 128] = {
    let mut table = [Sign::Other; 128];
    let mut at = 0;
    while at < table.len() {
        table[at] = narrow(at as u8);
        at += 1;
    }
    table
};

/// What the table holds.
const fn narrow(byte: u8) -> Sign {
    match byte {
        b' ' => Sign::Blank,
        b',' => Sign::Comma,
        b';' => Sign::Semicolon,
        b':' => Sign::Colon,
        b'.' => Sign::Stop,
        b'?' | b'!' => Sign::Ask,
        b'(' => Sign::Open(Pair::Round),
        b')' => Sign::Close(Pair::Round),
        b'[' => Sign::Open(Pair::Square),
        b']' => Sign::Close(Pair::Square),
        b'"' => Sign::Straight,
        b'\'' | b'`' => Sign::Apostrophe,
        b'-' => Sign::Dash,
        b'/' => Sign::Slash,
        b'*' => Sign::Star,
        _ => Sign::Other,
    }
}

/// [`Sign::of`] beyond ASCII.
const fn wide(c: char) -> Sign {
    match c {
        '،' | '，' => Sign::Comma,
        '、' => Sign::ListComma,
        '؛' | '；' => Sign::Semicolon,
        '：' => Sign::Colon,
        '。' | '．' | '۔' => Sign::Stop,
        '؟' | '？' | '！' => Sign::Ask,
        '（' => Sign::Open(Pair::Round),
        '）' => Sign::Close(Pair::Round),
        '［' | '【' => Sign::Open(Pair::Square),
        '］' | '】' => Sign::Close(Pair::Square),
        '“' | '„' | '‟' | '«' | '「' | '『' => Sign::Open(Pair::Quote),
        '”' | '»' | '」' | '』' => Sign::Close(Pair::Quote),
        '《' => Sign::Open(Pair::Title),
        '》' => Sign::Close(Pair::Title),
        '⁽' => Sign::Open(Pair::Raised),
        '⁾' => Sign::Close(Pair::Raised),
        '’' | '‘' | '‛' | '＇' | '´' | 'ʼ' | 'ʻ' => Sign::Apostrophe,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Sign::Dash,
        '／' => Sign::Slash,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Sign::Blank,
        '†' | '‡' => Sign::Star,
        '•' | '·' | '●' | '○' | '▪' | '■' | '◦' | '‣' | '\u{f0b7}' | '►' | '➢' | '✓' => {
            Sign::Bullet
        }
        '⁰' => Sign::Raised(0),
        '¹' => Sign::Raised(1),
        '²' => Sign::Raised(2),
        '³' => Sign::Raised(3),
        '⁴'..='⁹' => Sign::Raised((c as u32 - '⁴' as u32) as u8 + 4),
        _ => Sign::Other,
    }
}

/// What parts the members of a list: a comma of any script, the Chinese list comma too.
#[must_use]
#[inline]
pub const fn is_comma(c: char) -> bool {
    matches!(Sign::of(c), Sign::Comma | Sign::ListComma)
}

/// A semicolon.
#[must_use]
#[inline]
pub const fn is_semicolon(c: char) -> bool {
    matches!(Sign::of(c), Sign::Semicolon)
}

/// A colon.
#[must_use]
#[inline]
pub const fn is_colon(c: char) -> bool {
    matches!(Sign::of(c), Sign::Colon)
}

/// A full stop.
#[must_use]
#[inline]
pub const fn is_stop(c: char) -> bool {
    matches!(Sign::of(c), Sign::Stop)
}

/// What a stretch of text is quoted, or a title set in, with.
#[must_use]
#[inline]
pub const fn opens_quote(c: char) -> bool {
    matches!(Sign::of(c), Sign::Open(Pair::Quote | Pair::Title))
}

/// What ends that.
#[must_use]
#[inline]
pub const fn closes_quote(c: char) -> bool {
    matches!(Sign::of(c), Sign::Close(Pair::Quote | Pair::Title))
}

/// What opens the title of a work in Chinese.
#[must_use]
#[inline]
pub const fn opens_title(c: char) -> bool {
    matches!(Sign::of(c), Sign::Open(Pair::Title))
}

/// What closes it.
#[must_use]
#[inline]
pub const fn closes_title(c: char) -> bool {
    matches!(Sign::of(c), Sign::Close(Pair::Title))
}

/// The full stop that stands behind a number: not the Chinese one, which ends sentences only.
#[must_use]
#[inline]
pub const fn is_point(c: char) -> bool {
    matches!(c, '.' | '．')
}

/// What ends a sentence or a clause of one.
#[must_use]
#[inline]
pub const fn is_end(c: char) -> bool {
    matches!(Sign::of(c), Sign::Comma | Sign::ListComma | Sign::Semicolon | Sign::Colon | Sign::Stop | Sign::Ask)
}

/// What opens brackets or a quotation; not the straight mark, which may do either.
#[must_use]
#[inline]
pub const fn opens(c: char) -> bool {
    matches!(Sign::of(c), Sign::Open(_))
}

/// What closes brackets or a quotation; not the straight mark, which may do either.
#[must_use]
#[inline]
pub const fn closes(c: char) -> bool {
    matches!(Sign::of(c), Sign::Close(_))
}

/// `(` in any width.
#[must_use]
#[inline]
pub const fn opens_bracket(c: char) -> bool {
    matches!(Sign::of(c), Sign::Open(Pair::Round))
}

/// `)` in any width.
#[must_use]
#[inline]
pub const fn closes_bracket(c: char) -> bool {
    matches!(Sign::of(c), Sign::Close(Pair::Round))
}

/// An apostrophe, or a single quotation mark, which is printed as one.
#[must_use]
#[inline]
pub const fn is_apostrophe(c: char) -> bool {
    matches!(Sign::of(c), Sign::Apostrophe)
}

/// A hyphen or a dash.
#[must_use]
#[inline]
pub const fn is_dash(c: char) -> bool {
    matches!(Sign::of(c), Sign::Dash)
}

/// A slash.
#[must_use]
#[inline]
pub const fn is_slash(c: char) -> bool {
    matches!(Sign::of(c), Sign::Slash)
}

/// A blank of any width within a line, but no tab.
#[must_use]
#[inline]
pub const fn is_space(c: char) -> bool {
    matches!(Sign::of(c), Sign::Blank)
}

/// The value of a raised digit.
#[must_use]
#[inline]
pub const fn raised(c: char) -> Option<u8> {
    match Sign::of(c) {
        Sign::Raised(digit) => Some(digit),
        _ => None,
    }
}

/// A footnote's mark as it is printed: raised, where it is nothing but digits.
pub fn raise(mark: &str) -> impl Iterator<Item = char> {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digits = mark.bytes().all(|byte| byte.is_ascii_digit());
    mark.chars().map(move |c| c.to_digit(10).filter(|_| digits).map_or(c, |digit| RAISED[digit as usize]))
}

/// What stands before an item of a list that has no number.
pub const BULLET: char = '•';

/// A hyphen at which no line ends.
pub const FIRM_HYPHEN: char = '\u{2011}';

/// A raised digit as a digit on the line; any other character as it is.
#[must_use]
#[inline]
pub const fn lowered(c: char) -> char {
    match Sign::of(c) {
        Sign::Raised(digit) => (b'0' + digit) as char,
        _ => c,
    }
}

/// A character with its full-width form made ASCII; letters keep their case.
#[must_use]
#[inline]
pub fn fold_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// A hyphen, as wide as one: what joins the parts of a word or of a number.
#[must_use]
#[inline]
pub const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// What stands before a number in the place of a word: `§ 12`, `№ 5`.
#[must_use]
#[inline]
pub const fn numbers(c: char) -> bool {
    matches!(c, '§' | '№')
}

/// What prints as nothing and does nothing to what stands around it: it is no part of what is read.
#[must_use]
#[inline]
pub const fn vanishes(c: char) -> bool {
    matches!(c, '\u{ad}' | BOM | '\u{200b}')
}

/// What turns the direction of writing round, and is not seen.
#[must_use]
#[inline]
pub const fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The apostrophe that printers set.
pub const CURLY: char = '’';

/// What opens a quotation within a quotation.
pub const SINGLE_QUOTE: char = '‘';

/// What a file may begin with to say how its letters are written.
pub const BOM: char = '\u{feff}';

/// A blank as wide as the letter M.
pub const EM_SPACE: char = '\u{2003}';

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::fold;

    #[test]
    fn raised_digits() {
        assert!("⁰¹²³⁴⁵⁶⁷⁸⁹".chars().map(raised).eq((0..10).map(Some)));
        assert!("¹⁰a".chars().map(lowered).eq("10a".chars()));
    }

    /// Words are compared on the folded view: what it takes for an apostrophe, a blank or a comma is one here.
    #[test]
    fn signs_are_those_of_the_folded_view() {
        for c in ('\0'..='\u{ffff}').filter(|&c| Sign::of(c) != Sign::Other) {
            let folded = fold::fold_char(c);
            match Sign::of(c) {
                Sign::Apostrophe => assert_eq!(folded, Some('\''), "{c}"),
                Sign::Blank | Sign::Dash => assert_eq!(folded, Some(' '), "{c}"),
                Sign::Comma => assert_eq!(folded, Some(','), "{c}"),
                Sign::Slash => assert_eq!(folded, Some('/'), "{c}"),
                _ => assert!(folded.is_some(), "{c}"),
            }
        }
    }
}
