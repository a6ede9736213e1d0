//! Footnote calls printed in plain digits: only the number that is due, and only where a call can stand.

use super::flow::tail;
use super::{Inline, Listing, Text};
use crate::event::EventKind;
use crate::grammar::Mark;
use crate::lexicon::{Lexicon, Words, fold};
use crate::span::Span;

impl Inline {
    /// A footnote call printed in plain digits: the number that is due, glued to a word, to a year or after a space.
    pub(super) fn call<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        here: u32,
        piece: Span,
    ) -> Option<(EventKind<'text>, Span)> {
        if !self.calls || self.list.is_some() && self.listing == Listing::Ballot {
            return None;
        }
        // A mark is short: what goes on over hundreds of digits is not read again from each of them.
        let ahead = crate::grammar::head(&text.text[here as usize..piece.end as usize], 64);
        let behind = tail(&text.text[piece.start.max(self.start) as usize..here as usize], 48);
        let parens = ahead.starts_with('(');
        let digits = ahead.trim_start_matches('(');
        let len = digits.len() - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let number: u16 = if (1..=3).contains(&len) { digits[..len].parse().ok()? } else { return None };
        if number != self.next_call && !(number == 1 && self.next_call > 1) || number == 0 {
            return None;
        }
        let (mark, len) = Mark::scan_number(ahead, number, parens)?;
        let after = &ahead[len..];
        if !is_call(behind, after, parens, number == self.next_call, number == 1, text.lexicon) {
            return None;
        }
        self.next_call = number + 1;
        Some((EventKind::Call(mark), Span::new(here, here + len as u32)))
    }
}

/// Whether a text ends with a word of symbols that a number follows: "A/79/12 and Corr.".
fn is_series(text: &str) -> bool {
    const SERIES: &[&str] = &["Add", "Amend", "Corr", "CRP", "INF", "L", "PV", "Rev", "SR", "WP"];
    let word = |text: &str| text.rsplit(|c: char| !c.is_ascii_alphabetic()).next().map_or(0, str::len);
    text.strip_suffix('.').is_some_and(|text| SERIES.contains(&&text[text.len() - word(text)..]))
}

/// Whether a number that is due calls a footnote, between what stands before and after it.
fn is_call(behind: &str, after: &str, parens: bool, due: bool, scanned: bool, lexicon: &Lexicon) -> bool {
    let next = after.chars().next();
    // `1/3`, `1er`, `2.5`, `10:00`, `3 %` are no calls, nor `2003年1月1日`.
    let goes_on = after.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let follows = match next {
        None => true,
        Some('.' | ',' | '،' | '，' | ':' | '：') => !goes_on,
        Some(
            '年' | '月' | '日' | '号' | '段' | '条' | '款' | '届' | '次' | '个' | '项' | '至' | '时' | '分' | '万'
            | '亿' | '级' | '区',
        ) => false,
        Some(c) => {
            c.is_whitespace()
                || matches!(
                    c,
                    ';' | ')' | ']' | '»' | '”' | '"' | '。' | '、' | '；' | '）' | '—' | '–' | '؛' | '*' | '<'
                )
                || fold::is_unspaced(c)
        }
    };
    if behind.trim_end().ends_with(['第', '年', '月', '约', '近', '至']) {
        return false;
    }
    if !follows {
        return false;
    }
    if parens {
        return due;
    }
    let spaced = behind.ends_with([' ', '\u{a0}', '\n']);
    let word = behind.trim_end();
    let Some(last) = word.chars().next_back() else { return false };
    let year = word.len() >= 4
        && {
            let digits = &word.as_bytes()[word.len() - 4..];
            (digits.starts_with(b"19") || digits.starts_with(b"20")) && digits.iter().all(u8::is_ascii_digit)
        }
        && !word[..word.len() - 4].ends_with(|c: char| c.is_ascii_digit() || c == '/' || c == '-');
    if !spaced {
        // Glued to a word in lower case, to closing punctuation, to a year.
        let letter = last.is_lowercase() || last.is_alphabetic() && !last.is_uppercase();
        let word = word.chars().rev().take_while(|c| c.is_alphabetic()).count();
        return letter && (word >= 2 || fold::is_unspaced(last)) && due
            || year
            || due
                && matches!(
                    last,
                    ',' | ';' | '»' | ')' | '”' | '"' | ']' | '，' | '；' | '）' | '》' | '،' | '’' | '.' | '。'
                )
                && !behind.ends_with("n.")
                && !is_series(behind);
    }
    if !due && !year {
        return false;
    }
    if year {
        return !after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    }
    if !(last.is_alphabetic() || matches!(last, '»' | ')' | '”' | ',' | '》' | '，')) {
        return false;
    }
    // A scanner's `1 utilisation` is the article of a word that begins with a vowel.
    let article = after.trim_start().starts_with(['a', 'e', 'i', 'o', 'u', 'h', 'é', 'è', 'ê', 'î', 'œ']);
    let joins = fold::longest_word(after.trim_start(), lexicon.conjunctions).is_some();
    if article && scanned && !joins && last.is_lowercase() && after.starts_with(' ') {
        return false;
    }
    // After a space: not a number that its word asks for ("paragraphe 1", "les 2", "annexe 3").
    let closes = after.trim_start().starts_with(|c: char| !c.is_alphanumeric()) || after.trim_start().is_empty();
    let begin = word
        .rfind(|c: char| !c.is_alphanumeric() && c != '.')
        .map_or(0, |at| at + word[at..].chars().next().map_or(1, char::len_utf8));
    let noun = &word[begin..];
    let asks = |list: Words| fold::longest_word(noun, list).is_some();
    let letters = noun.chars().count();
    let numeral = asks(lexicon.article)
        || asks(lexicon.paragraph)
        || asks(lexicon.agenda)
        || fold::longest(noun, lexicon.cited).is_some()
        || fold::longest(noun, lexicon.headings).is_some()
        || noun.starts_with(|c: char| c.is_uppercase()) && (letters < 4 || matches!(next, Some(':' | '：')));
    !numeral
        && (closes && letters > 1
            || letters > 3 && after.trim_start().starts_with(|c: char| c.is_lowercase() || fold::is_unspaced(c)))
}
