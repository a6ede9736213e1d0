//! Footnote calls printed in plain digits: only a number that is due, and only where a call can stand.
//!
//! None of them is certain: whether there is a footnote of that number is known when the whole text has been read, and
//! then what is none goes back into the text. So a number is told again while it is not known to have been called: "Goal
//! 1" may be a call, the "1" glued to a word later on is the likelier. What stands here is what is no call even where
//! there is a note of that number.

use super::flow::tail;
use super::{Inline, Listing, Text};
use crate::event::EventKind;
use crate::grammar::{Date, Mark, blurred_digits};
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
        if !self.calls || self.raised || self.list.is_some() && self.listing == Listing::Ballot {
            return None;
        }
        // A mark is short: what goes on over hundreds of digits is not read again from each of them.
        let ahead = &text.text.as_bytes()[here as usize..piece.end as usize];
        let ahead = &ahead[..ahead.len().min(64)];
        let parens = ahead.starts_with(b"(");
        let opened = ahead.iter().take_while(|&&byte| byte == b'(').count();
        let digits = ahead[opened..].iter().take_while(|byte| byte.is_ascii_digit());
        let (len, number) =
            digits.take(4).fold((0, 0), |(len, sum), &digit| (len + 1, 10 * sum + u16::from(digit - b'0')));
        if !(1..=3).contains(&len) {
            return None;
        }
        let due = match number.checked_sub(self.next_call) {
            _ if number == 0 => return None,
            _ if (self.uncalled..=self.next_call).contains(&number) => Due::Now,
            Some(1 | 2) => Due::Soon,
            _ if number == self.again => Due::Again,
            _ => return None,
        };
        let ahead = crate::grammar::head(&text.text[here as usize..piece.end as usize], 64);
        let behind = tail(&text.text[piece.start.max(self.start) as usize..here as usize], 48);
        let (mark, len) = Mark::scan_number(ahead, number, parens)?;
        let after = &ahead[len..];
        let calls = here == self.cut || is_call(behind, after, parens, due, number == 1, text.lexicon);
        if !calls || !parens && counts(ahead, after, text.lexicon) {
            return None;
        }
        let glued = parens || !behind.ends_with(char::is_whitespace);
        // In a script without blanks any number is glued to a letter.
        let counts = behind.ends_with(|c: char| c.is_alphabetic() && fold::is_unspaced(c))
            && !after.starts_with(char::is_whitespace);
        match due {
            Due::Again if number == 1 => self.again = 2,
            _ if glued && !counts => self.called(number),
            _ => self.next_call = self.next_call.max(number + 1),
        }
        Some((EventKind::Call(mark), Span::new(here, here + len as u32)))
    }

    /// A footnote with this label stands above: calls go on behind it. The page is read ahead of what is told, so that its
    /// last note may stand below.
    pub(crate) fn noted(&mut self, label: &str) {
        let digits = label.trim_matches(['(', ')']);
        let raised = || Mark::scan_certain(label).map(|(mark, _)| mark.number).filter(|&number| number > 0);
        if let Some(number) = digits.parse().ok().or_else(raised).or_else(|| blurred_digits(digits)) {
            self.called(number);
        }
    }

    /// Whether figures glued to words called footnotes, or footnotes were read.
    pub(crate) fn has_called(&self) -> bool {
        self.uncalled > 1 && !self.raised
    }

    /// The first footnote of the text has this number.
    pub(crate) fn begin_calls(&mut self, number: u16) {
        (self.next_call, self.uncalled) = (number, number);
    }

    /// A footnote of this number has been called: calls go on behind it.
    pub(super) fn called(&mut self, number: u16) {
        self.next_call = number + 1;
        self.uncalled = number + 1;
        self.again = 1;
    }
}

/// Whether a number is the next of the calls.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Due {
    Now,
    /// It is if one or two before it were not read, or stand on the title.
    Soon,
    /// It is 1, and the numbers may begin anew, or 2 after such a 1.
    Again,
}

/// Whether a number begins a date ("1 July 2023"), a stretch of numbers ("1 to 5 August") or a larger number in groups of
/// three ("4 453 300").
fn counts(ahead: &str, after: &str, lexicon: &Lexicon) -> bool {
    let rest = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let spaced = rest.len() < after.len();
    let is_digit = |c: char| c.is_ascii_digit();
    let group = rest.find(|c| !is_digit(c)).unwrap_or(rest.len());
    let range = || {
        let len = fold::longest_word(rest, lexicon.citing.ranges).filter(|&len| len > 0)?;
        Some(rest[len..].trim_start_matches([' ', '\u{a0}']).starts_with(is_digit))
    };
    spaced && (group == 3 || range() == Some(true) || Date::scan(ahead, lexicon).is_some())
}

/// Whether a text ends with a word of symbols that a number follows: "A/79/12 and Corr.".
fn is_series(text: &str) -> bool {
    const SERIES: &[&str] = &["Add", "Amend", "Corr", "CRP", "INF", "L", "PV", "Rev", "SR", "WP"];
    let word = |text: &str| text.rsplit(|c: char| !c.is_ascii_alphabetic()).next().map_or(0, str::len);
    text.strip_suffix('.').is_some_and(|text| SERIES.contains(&&text[text.len() - word(text)..]))
}

/// Whether a number that is due may call a footnote, between what stands before and after it.
fn is_call(behind: &str, after: &str, parens: bool, due: Due, scanned: bool, lexicon: &Lexicon) -> bool {
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
            const CLOSE: &str = ";)]»”“\"。、；）—–؛*<";
            c.is_whitespace() || CLOSE.contains(c) || fold::is_unspaced(c)
        }
    };
    if behind.trim_end().ends_with(['第', '年', '月', '约', '近', '至']) {
        return false;
    }
    if !follows {
        return false;
    }
    if parens {
        return due == Due::Now;
    }
    let spaced = behind.ends_with(char::is_whitespace);
    if spaced && (is_label(behind, after) || opens_or_dash(after)) {
        return false;
    }
    if due == Due::Soon {
        return is_call_soon(behind, after, lexicon);
    }
    let word = behind.trim_end();
    let Some(last) = word.chars().next_back() else { return false };
    let year = ends_with_year(word);
    if !spaced {
        return year || is_glued(behind, last, after, lexicon);
    }
    if due == Due::Again && !year {
        return false;
    }
    if year {
        return !after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    }
    if is_stop(last) {
        return is_call_after_stop(word, after, lexicon);
    }
    if last.is_ascii_digit() && ends_with_number(word) {
        return !after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    }
    if !last.is_alphabetic() && !closes_quote(word) {
        return false;
    }
    if is_date(after, lexicon) {
        return false;
    }
    // A scanner's `1 utilisation` is the article of a word that begins with a vowel.
    let article = after.trim_start().starts_with(['a', 'e', 'i', 'o', 'u', 'h', 'é', 'è', 'ê', 'î', 'œ']);
    let joins = fold::longest_word(after.trim_start(), lexicon.conjunctions).is_some();
    if lexicon.elides && article && scanned && !joins && last.is_lowercase() && after.starts_with(' ') {
        return false;
    }
    // After a space: not a number that its word asks for ("paragraphe 1", "les 2", "annexe 3"), nor one of two
    // ("workstreams 1 and 2").
    let noun = last_word(word);
    let letters = noun.chars().count();
    let short = noun.starts_with(char::is_uppercase) && (letters < 4 || matches!(next, Some(':' | '：')));
    let second = fold::longest_word(noun, lexicon.conjunctions) == Some(noun.len());
    let rest = after.trim_start();
    let first = joins && is_joined(rest, lexicon);
    let closes = closes(rest);
    !asks_number(noun, lexicon)
        && !short
        && !first
        && !second
        && (closes && (letters > 1 || closes_quote(word))
            || letters > 3 && rest.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase())
            || closes_quote(word) && rest.starts_with(char::is_alphabetic))
}

/// Whether a conjunction and another small number follow, and not "and 75/44".
fn is_joined(rest: &str, lexicon: &Lexicon) -> bool {
    let joined = fold::longest_word(rest, lexicon.conjunctions).map_or("", |len| rest[len..].trim_start());
    let digits = joined.len() - joined.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    (1..=3).contains(&digits) && !begins_with_number(joined)
}

/// Whether a number is glued to what it may call a footnote to: a word in small letters, closing punctuation.
fn is_glued(behind: &str, last: char, after: &str, lexicon: &Lexicon) -> bool {
    let capital = after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
    if last.is_lowercase() || last.is_alphabetic() && !last.is_uppercase() {
        // "the Genera1 Assembly" is a scanner's.
        let letters = behind.chars().rev().take_while(|c| c.is_alphabetic()).count();
        return fold::is_unspaced(last) || letters >= 2 && !(capital && last.is_lowercase());
    }
    if last == '’' {
        // "d’1 million".
        let word = last_word(&behind[..behind.len() - last.len_utf8()]);
        return !lexicon.elides || word.chars().count() > 2;
    }
    if last == '.' && !ends_sentence(behind, after, lexicon) {
        return false;
    }
    (is_stop(last) && !is_figure(behind) || closes_quote(behind)) && !is_series(behind)
}

/// Whether the stop that a number is glued to ends a sentence, and is none of a label or a symbol: "the mills.1 The", but
/// not "b.1. Pumps", "decision 4/CMA.1, annex", "5.I.6".
fn ends_sentence(behind: &str, after: &str, lexicon: &Lexicon) -> bool {
    let said = behind.trim_end_matches('.');
    let token = said.rsplit(char::is_whitespace).next().unwrap_or(said);
    let word = said.chars().rev().take_while(|c| c.is_alphabetic()).count();
    let noun = last_word(said);
    let short = fold::longest_word(noun, lexicon.abbreviations) == Some(noun.len());
    let symbol = word > 0 && token.contains('/');
    let rest = after.trim_start();
    let follows =
        rest.is_empty() || rest.len() < after.len() && !rest.starts_with(|c: char| c.is_lowercase() || is_stop(c));
    (word > 1 || closes_quote(said) || said.ends_with(|c: char| c.is_ascii_digit() || fold::is_unspaced(c)))
        && !symbol
        && !short
        && follows
}

/// Whether a number behind a blank is the label of what follows: "(OP1) 1. URGES", "PLANS 1. Un jardin", "2) Decides".
fn is_label(behind: &str, after: &str) -> bool {
    let Some(rest) = after.strip_prefix(['.', ')']) else { return false };
    let inside = after.starts_with(')') && behind.contains('(');
    let word = rest.trim_start();
    !inside && word.len() < rest.len() && word.starts_with(|c: char| !c.is_ascii_digit())
}

/// Whether a bracket opens, or a dash follows, behind a number and a blank: "contre 2 (Chili et Pérou)", "1 – Decides".
fn opens_or_dash(after: &str) -> bool {
    let rest = after.trim_start();
    rest.len() < after.len() && rest.starts_with(['(', '（', '[', '-', '–', '—'])
}

/// Whether a number calls a footnote that is not due yet: behind a word of some length in small letters, a quotation or
/// a name in brackets, and before punctuation; behind a comma or a stop; in Chinese beside a blank.
fn is_call_soon(behind: &str, after: &str, lexicon: &Lexicon) -> bool {
    let word = behind.trim_end();
    let rest = after.trim_start();
    if word.ends_with(is_stop) {
        return last_word(word.trim_end_matches(is_stop)).chars().filter(|c| c.is_alphabetic()).count() > 3
            && is_call_after_stop(word, after, lexicon);
    }
    let noun = last_word(word);
    let named = noun.chars().count() > 3
        && noun.chars().all(char::is_alphabetic)
        && !noun.starts_with(char::is_uppercase)
        && !asks_number(noun, lexicon);
    let unspaced = word.ends_with(fold::is_unspaced) && rest.starts_with(fold::is_unspaced) && rest.len() < after.len();
    let closes = closes(rest);
    (named || closes_quote(word)) && (closes || unspaced)
}

/// The last word of a text, or nothing where punctuation ends it.
fn last_word(text: &str) -> &str {
    let begin = text
        .rfind(|c: char| !c.is_alphanumeric() && c != '.')
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    &text[begin..]
}

/// Whether a word asks for a number: "paragraphe", "annexe", "resolution".
fn asks_number(noun: &str, lexicon: &Lexicon) -> bool {
    let asks = |list: Words| fold::longest_word(noun, list).is_some();
    asks(lexicon.article)
        || asks(lexicon.paragraph)
        || asks(lexicon.agenda)
        || fold::longest(noun, lexicon.cited).is_some()
        || fold::longest(noun, lexicon.headings).is_some()
        || fold::longest(noun, lexicon.citing.divisions).is_some()
}

/// Whether nothing follows, or punctuation.
fn closes(rest: &str) -> bool {
    !rest.starts_with(char::is_alphanumeric)
}

/// Whether a number is the day of a date, by what follows it: a month, or another day and a month: "8 и 9 октября".
fn is_date(after: &str, lexicon: &Lexicon) -> bool {
    let rest = after.trim_start();
    let day = fold::longest_word(rest, lexicon.conjunctions).map_or(rest, |len| rest[len..].trim_start());
    let month = day.trim_start_matches(|c: char| c.is_ascii_digit());
    (month.len() < day.len() || day.len() == rest.len()) && fold::longest(month, lexicon.months).is_some()
}

/// Whether a number that is due calls a footnote after a comma or a stop and a blank: "of its President, 1 recalling".
/// What ends there must be words or a year, not a number of a list, and what follows neither the rest of a date nor of a
/// label or a figure.
fn is_call_after_stop(word: &str, after: &str, lexicon: &Lexicon) -> bool {
    let said = word.trim_end_matches(is_stop);
    let noun = last_word(said);
    let stop = word.ends_with('.');
    let short = stop && (noun.chars().count() < 4 || fold::longest_word(noun, lexicon.abbreviations).is_some());
    let ends =
        said.ends_with(char::is_alphabetic) || closes_quote(said) || ends_with_year(said) || ends_with_number(said);
    let rest = after.trim_start();
    let follows = rest.is_empty()
        || begins_with_number(rest)
        || rest.starts_with(|c: char| c.is_alphabetic() || matches!(c, '“' | '”' | '«' | '"' | '《' | '’'));
    ends && follows && !short && !is_series(word) && !is_date(rest, lexicon)
}

/// What a mark may follow at the end of a clause.
fn is_stop(c: char) -> bool {
    matches!(c, ',' | '،' | '，' | '、' | ';' | '.' | '؛' | '；' | '。')
}

/// Whether a text ends with digits and a comma or a stop that may be a decimal's, "415.": of no year, of no resolution.
fn is_figure(text: &str) -> bool {
    let said = text.trim_end_matches(is_stop);
    said.ends_with(|c: char| c.is_ascii_digit()) && !ends_with_year(said) && !ends_with_number(said)
}

/// Whether a text ends with the number of a resolution: "75/43".
fn ends_with_number(text: &str) -> bool {
    let digits = |text: &str| text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let number = digits(text);
    number > 0 && text[..text.len() - number].strip_suffix('/').is_some_and(|session| digits(session) > 0)
}

/// Whether a text begins with one.
fn begins_with_number(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len() && rest.strip_prefix('/').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a text ends with a closing quotation mark or bracket; Arabic closes with the mark that others open with.
fn closes_quote(text: &str) -> bool {
    let mut chars = text.chars().rev();
    match chars.next() {
        Some('»' | ')' | '”' | ']' | '）' | '》') => true,
        // The sign that opens and closes: what it closes stands before it.
        Some('"') => chars.next().is_some_and(|c| !c.is_whitespace() && !matches!(c, '(' | '[' | '“' | '«')),
        Some('“') => chars.next().is_some_and(|c| c.is_alphanumeric() && !fold::is_unspaced(c)),
        _ => false,
    }
}

/// Whether a text ends with a year, or with a range of years.
fn ends_with_year(text: &str) -> bool {
    let Some((before, year)) = text.len().checked_sub(4).and_then(|at| text.split_at_checked(at)) else { return false };
    let is_year = |year: &str| {
        (year.starts_with("19") || year.starts_with("20")) && year.bytes().all(|byte| byte.is_ascii_digit())
    };
    let range = before.strip_suffix(['-', '–', '—']);
    let range = range.and_then(|from| from.get(from.len().checked_sub(4)?..)).is_some_and(is_year);
    is_year(year) && (range || !before.ends_with(|c: char| c.is_ascii_digit() || c == '/' || c == '-'))
}
