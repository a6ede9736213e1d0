//! Dates as six languages print them.

use super::ordinal::chinese;
use super::token::{self, Found, Term, blanks, head, is_blank, run, skip_blanks};
use crate::error::Error;
use crate::language::Language;
use crate::lexicon::fold::{self, is_unspaced};
use crate::lexicon::script::han_digit;
use crate::lexicon::{Lexicon, lexicon as words_of};
use core::fmt;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::{tag, take_while_m_n};
use nom::character::char;
use nom::combinator::{map_opt, opt};
use nom::sequence::{delimited, preceded, terminated};

/// A day of the calendar. `Display` is ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Four digits.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// Reads a text that is a date and nothing else: "4 décembre 1998".
    ///
    /// # Errors
    /// [`ErrorKind::Expected`](crate::ErrorKind::Expected).
    ///
    /// # Examples
    /// ```
    /// use undocs::{Date, Language};
    /// assert_eq!(Date::parse("2014年9月10日", Language::Zh)?.to_string(), "2014-09-10");
    /// # Ok::<(), undocs::Error>(())
    /// ```
    pub fn parse(text: &str, language: Language) -> Result<Date, Error> {
        match Date::scan(text, words_of(language)) {
            Some((date, len)) if len == text.len() => Ok(date),
            found => Err(Error::expected("a date", found.map_or(0, |(_, len)| len as u32))),
        }
    }

    /// The date at the start of `text`, and its length: "1er juillet 2000", "1°\" décembre 1999" off a scanner.
    ///
    /// English dates are read in every language: mastheads in Arabic, Chinese and Russian print them. A year takes four
    /// digits, and digits after it are the caller's: `20201` is 2020 and a footnote mark. What a scanner misread in the
    /// name of a month, or in a number beside one, is read over: `17 deeember 202i`.
    ///
    /// # Examples
    /// ```
    /// use undocs::{Date, Language, lexicon::lexicon};
    /// let found = Date::scan("2014年9月10日第68/307号决议", lexicon(Language::Zh));
    /// assert_eq!(found, Some((Date { year: 2014, month: 9, day: 10 }, "2014年9月10日".len())));
    /// ```
    #[must_use]
    pub fn scan(text: &str, lexicon: &Lexicon) -> Option<(Date, usize)> {
        let text = head(text, token::REACH);
        let first = text.chars().next()?;
        // `93/27`, `1325(2000)`: behind the first number of a date stands none of these.
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 && text[digits..].starts_with(['/', '(', ')', ';', '-', ']']) {
            return None;
        }
        if token::blurred_digit(first).is_some() {
            // Only where the sign of a year stands; in English a second time only where English is not the language.
            let signed = memchr::memchr(YEAR.as_bytes()[0], text.as_bytes()).is_some();
            let date = if signed { run(text, year_first) } else { None }.or_else(|| run(text, day_first(lexicon)));
            let english = words_of(Language::En);
            date.or_else(|| if core::ptr::eq(lexicon, english) { None } else { run(text, day_first(english)) })
        } else if is_unspaced(first) && (is_blank(first) || han_digit(first).is_some()) {
            run(text, year_first)
        } else if first.is_ascii_uppercase() {
            run(text, month_first(words_of(Language::En)))
        } else {
            None
        }
    }

    fn new(year: u16, month: u8, day: u16) -> Option<Date> {
        let longest = match month {
            2 => 28 + u16::from(year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (matches!(year, 1900..=2199) && matches!(day, 1..=31) && day <= longest).then_some(Date {
            year,
            month,
            day: day as u8,
        })
    }
}

/// ```abnf
/// day-first = 1*2DIGIT glue month glue year [ blanks year-word ]      ; 1er juillet 2000   4 декабря 1998 года
/// glue      = *( BLANK / "," / "." / "°" / "º" / "ª" / DQUOTE / <a word of Lexicon::date_glue> )
/// month     = <a name of Lexicon::months> [ "/" <another name> ]      ; كانون الأول/ديسمبر: the second counts
/// year      = 4DIGIT
/// year-word = <a word of Lexicon::date_glue that begins with "г">     ; года, г.
/// ```
fn day_first<'t>(lexicon: &Lexicon) -> impl Term<'t, Date> {
    // `1o de julio` is the first; where no such word is, `1o décembre` is the tenth.
    alt((begun_by(token::number(1, 2), lexicon), begun_by(token::blurred(1, 2), lexicon)))
}

fn begun_by<'t>(mut day: impl Term<'t, u16>, lexicon: &Lexicon) -> impl Term<'t, Date> {
    move |text: &'t str| {
        let (rest, day) = day.parse_complete(text)?;
        let (rest, month) = month(glue(rest, lexicon), lexicon)?;
        let (rest, year) = year.parse_complete(glue(rest, lexicon))?;
        let date = Date::new(year, month, day).ok_or(nom::Err::Error(()))?;
        Ok((year_word(rest, lexicon), date))
    }
}

/// ```abnf
/// month-first = month glue 1*2DIGIT glue year       ; December 4, 1998: English only
/// ```
fn month_first<'t>(lexicon: &Lexicon) -> impl Term<'t, Date> {
    move |text: &'t str| {
        let (rest, month) = month(text, lexicon)?;
        let (rest, day) = token::number(1, 2).parse_complete(glue(rest, lexicon))?;
        let (rest, year) = year.parse_complete(glue(rest, lexicon))?;
        Ok((rest, Date::new(year, month, day).ok_or(nom::Err::Error(()))?))
    }
}

/// The sign behind a year.
const YEAR: &str = "年";

/// ```abnf
/// year-first = number "年" number "月" number "日"    ; 2014年9月10日   二〇二〇年十二月十日
/// number     = *BLANK ( 1*4DIGIT / chinese ) *BLANK
/// ```
fn year_first(text: &str) -> Found<'_, Date> {
    fn part<'t>() -> impl Term<'t, u16> {
        delimited(blanks, alt((token::blurred(1, 4), token::number(1, 4), chinese)), blanks)
    }
    let date = (terminated(part(), tag(YEAR)), terminated(part(), char('月')), terminated(part(), char('日')));
    map_opt(date, |(year, month, day)| Date::new(year, u8::try_from(month).ok()?, day)).parse_complete(text)
}

/// Four digits; more may follow.
fn year(text: &str) -> Found<'_, u16> {
    if let Some((year, rest)) =
        text.split_at_checked(4).filter(|(year, _)| year.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return Ok((rest, token::value(year).ok_or(nom::Err::Error(()))?));
    }
    alt((map_opt(take_while_m_n(4, 4, token::is_digit), token::value), token::blurred(4, 4))).parse_complete(text)
}

/// Where no digit is so near, no year is.
const NEAR: usize = 40;

/// The name of a month, or two of the two Arabic calendars. Digits end a word here: `10 mai2022`.
fn month<'t>(text: &'t str, lexicon: &Lexicon) -> Found<'t, u8> {
    let digits = token::find_digit(text);
    let near = || lexicon.months.nearest(text).filter(|_| digits < NEAR);
    let (first, len) = fold::longest(&text[..digits], lexicon.months).or_else(near).ok_or(nom::Err::Error(()))?;
    let rest = &text[len..];
    let second = |rest: &'t str| {
        let rest = skip_blanks(skip_blanks(rest).strip_prefix('/')?);
        let until = rest.find(token::is_digit).unwrap_or(rest.len());
        let (month, len) = fold::longest(&rest[..until], lexicon.months)?;
        Some((&rest[len..], month))
    };
    Ok(second(rest).unwrap_or((rest, first)))
}

/// Skips what stands between the parts of a date: at most six words and signs.
fn glue<'t>(text: &'t str, lexicon: &Lexicon) -> &'t str {
    let mut rest = text;
    for _ in 0..6 {
        rest = skip_signs(rest);
        if !lexicon.date_glue.may_begin(rest) {
            break;
        }
        match fold::longest_word(&rest[..token::find_digit(rest)], lexicon.date_glue) {
            Some(len) if len > 0 => rest = &rest[len..],
            _ => break,
        }
    }
    rest
}

/// A text without the blanks and signs that may stand between the parts of a date.
fn skip_signs(text: &str) -> &str {
    let rest = text.strip_prefix(' ').unwrap_or(text);
    if rest.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) {
        return rest;
    }
    let signs =
        take_while_m_n(0, token::BLANKS, |c| is_blank(c) || matches!(c, ',' | '،' | '.' | '°' | 'º' | 'ª' | '"' | '”'));
    run(text, signs).map_or(text, |(_, len)| &text[len..])
}

/// The word after the year, which only Russian has.
fn year_word<'t>(text: &'t str, lexicon: &Lexicon) -> &'t str {
    if !skip_blanks(text).starts_with('г') {
        return text;
    }
    let word = preceded(blanks, token::word(lexicon.date_glue));
    run(text, terminated(word, opt(char('.')))).map_or(text, |(word, len)| {
        // The full stop of `г.` belongs to it, the one after `года` ends a sentence.
        let dot = text[..len].ends_with('.') && word.chars().count() > 1 && !word.ends_with('.');
        &text[len - usize::from(dot)..]
    })
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
