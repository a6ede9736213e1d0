//! Document symbols: `A/C.1/75/L.8/Rev.1`.

use super::number::Letters;
use super::token::{
    BLANKS, Found, Term, close, digit, fold_width, is_blank, is_dash, is_digit, is_mark, latin, open, run,
};
use crate::error::Error;
use core::fmt;
use core::ops::Range;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::{tag, take_while_m_n};
use nom::character::{char, satisfy};
use nom::combinator::{not, opt, peek, recognize, verify};
use nom::sequence::{delimited, pair, preceded, terminated};

/// A document symbol as it stands in the text. `Display` normalises it: blanks inside go, a scanner's `AIC.1` is `A/C.1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Symbol<'text> {
    /// The symbol as printed, line breaks and all.
    pub raw: &'text str,
}

/// Bodies whose letters need only one part after them. Any other run of two to eight capitals needs two, as
/// `CAC/COSP/2017/14` has them: `HIV/1` is no symbol. Sorted.
const BODIES: &[&str] = &[
    "A", "APLC", "BWC", "CAT", "CBD", "CCM", "CCPR", "CCW", "CD", "CED", "CEDAW", "CERD", "CLCS", "CMW", "CRC", "CRPD",
    "DP", "E", "FCCC", "GC", "GOV", "HRI", "HSP", "ICCD", "INFCIRC", "ISBA", "JIU", "NPT", "PBC", "S", "SPLOS", "ST",
    "T", "TD", "UNEP", "WT",
];

/// How long a symbol can get, joint symbols included; what is longer is no symbol but an attack.
const LIMIT: usize = 160;

impl<'text> Symbol<'text> {
    /// Reads a text that is a document symbol and nothing else.
    ///
    /// # Errors
    /// [`ErrorKind::Expected`](crate::ErrorKind::Expected) at the first byte that cannot stand in a symbol.
    ///
    /// # Examples
    /// ```
    /// use undocs::Symbol;
    /// assert_eq!(Symbol::parse("AIC.1/75/\nL.4")?.to_string(), "A/C.1/75/L.4");
    /// assert_eq!(Symbol::parse("A/75/394, par. 17").unwrap_err().offset, 8);
    /// # Ok::<(), undocs::Error>(())
    /// ```
    pub fn parse(text: &'text str) -> Result<Symbol<'text>, Error> {
        match Symbol::scan(text) {
            Some((symbol, len)) if len == text.len() => Ok(symbol),
            found => Err(Error::expected("a document symbol", found.map_or(0, |(_, len)| len as u32))),
        }
    }

    /// The symbol at the start of `text`, and its length. What stands before `text` is the caller's to look at: in
    /// `undocs.org/A/75/394` there is a symbol, in `HIV/A/1` there is none.
    ///
    /// # Examples
    /// ```
    /// use undocs::Symbol;
    /// let (symbol, len) = Symbol::scan("A/CONF.198/11, chap. I").unwrap();
    /// assert_eq!((symbol.raw, len), ("A/CONF.198/11", 13));
    /// assert!(Symbol::scan("S/he").is_none());
    /// ```
    #[must_use]
    pub fn scan(text: &'text str) -> Option<(Symbol<'text>, usize)> {
        // Nearly every start of a word is no symbol: two characters tell.
        let mut chars = text.chars();
        latin(chars.next()?).filter(char::is_ascii_uppercase)?;
        let torn = || lone_letter.parse_complete(text).is_ok();
        if !chars
            .next()
            .is_some_and(|c| matches!(c, '/' | '|' | 'l' | '1' | '(' | '／') || is_upper(c) || c == ' ' && torn())
        {
            return None;
        }
        let (_, len) = run(super::token::head(text, LIMIT), symbol)?;
        let raw = &text[..len];
        // A digit that is a misread slash is no digit: `A1RES/ILA` is a word.
        let misread = misread_slash(raw);
        raw.char_indices().any(|(at, c)| is_digit(c) && Some(at) != misread).then_some((Symbol { raw }, len))
    }

    /// Whether it is the symbol of a draft: a limited document, `L.8`.
    ///
    /// ```
    /// use undocs::Symbol;
    /// assert!(Symbol { raw: "A/C.1/75/L.8/Rev.1" }.is_draft());
    /// assert!(!Symbol { raw: "A/75/394" }.is_draft());
    /// ```
    #[must_use]
    pub fn is_draft(&self) -> bool {
        let mut last = ['\0'; 3];
        self.normalised().any(|c| {
            let draft = last == ['/', 'L', '.'] && c.is_ascii_digit();
            last = [last[1], last[2], c];
            draft
        })
    }

    /// The letters of the parts of a resolution with the session in Roman, first and last: they are no part of its symbol.
    ///
    /// ```
    /// use undocs::Symbol;
    /// let library = Symbol { raw: "A/RES/181(II)[A-B]" };
    /// assert_eq!(library.to_string(), "A/RES/181(II)");
    /// assert_eq!(library.letters().unwrap().to_string(), "A-B");
    /// assert_eq!(Symbol { raw: "A/RES/43/78H" }.letters(), None);
    /// ```
    #[must_use]
    pub fn letters(&self) -> Option<Letters> {
        let own = self.own_parts();
        let mut letters = own.into_iter().flat_map(|range| self.raw[range].chars().filter_map(latin));
        let first = letters.next()?;
        Some(Letters(first, letters.last().unwrap_or(first)))
    }

    /// Where the letters of parts stand that the symbol is written without: before the session in Roman, and behind it.
    fn own_parts(&self) -> [Range<usize>; 2] {
        let raw = self.raw;
        let none = [0..0, 0..0];
        let act = ["RES", "DEC"].iter().find_map(|word| Some(raw.find(word)? + word.len()));
        let Some(from) = act.filter(|&from| raw[from..].contains(['(', '（'])) else { return none };
        let open = from + raw[from..].find(['(', '（']).unwrap_or(0);
        let inner = raw[open..].trim_start_matches(['(', '（']);
        let Some(close) = inner.find([')', '）']) else { return none };
        // In Roman is what is no year.
        if !inner[..close].chars().all(|c| latin(c).is_some() || is_dash(c) || is_digit(c) || is_blank(c))
            || inner[..close].chars().all(is_digit)
        {
            return none;
        }
        let number = raw[from..open].rfind(is_digit).map_or(open, |at| from + at);
        let number = number + raw[number..].chars().next().map_or(0, char::len_utf8);
        let end = raw.len() - inner.len() + close;
        let end = end + raw[end..].chars().next().map_or(0, char::len_utf8);
        let behind = raw[end..].find(['/', '／']).map_or(raw.len(), |at| end + at);
        [number.min(open)..open, end..behind]
    }

    /// The characters of the normalised symbol.
    fn normalised(&self) -> impl Iterator<Item = char> + 'text {
        let misread = misread_slash(self.raw);
        let mut before = '\0';
        let own = self.own_parts();
        let skipped = move |at| own.iter().any(|range| range.contains(&at));
        let kept = move |&(at, c): &(usize, char)| !is_blank(c) && c != '\\' && !skipped(at);
        let mut chars = self.raw.char_indices().filter(kept).peekable();
        core::iter::from_fn(move || {
            let (at, c) = chars.next()?;
            // What is written for a letter must not make its neighbour look misread, or a symbol would change each time it
            // is read: only a letter that no other stands beside.
            let digit_after = chars.peek().is_some_and(|&(_, c)| is_digit(c));
            let c = match c {
                _ if Some(at) == misread => '/',
                'l' if before.is_ascii_digit() || before == '.' || digit_after && !before.is_alphabetic() => '1',
                'O' if before.is_ascii_digit() && digit_after => '0',
                c if is_dash(c) => '-',
                c => latin(c).unwrap_or_else(|| digit(c).map_or(fold_width(c), |digit| (b'0' + digit as u8) as char)),
            };
            before = c;
            Some(c)
        })
    }
}

/// ```abnf
/// symbol = single *3( dash [break] single )              ; A/69/926-S/2015/409
/// single = prefix 1*12( "/" [break] part ) [part-letter] [ group [ own-part ] *( "/" ( set-apart / part ) ) ]
/// prefix = 1*8UPPER [ "(" 1*8ALNUM ")" ]                 ; A   GC(60)   off a scanner: AI for A/, before C. RES HRC …
///        / ( "A" / "E" / "S" ) " "                       ; A /91/PV.102: the letter is set larger, and apart
/// set-apart = "Part" " " UPPER                           ; A/91/6 (Sect. 2)/Part A
/// part   = number / word
/// number = 1*10DIGIT [ UPPER ] [ group ] / dotted        ; 1325(2000)   6(Sect.2)   200A
/// dotted = 1*3DIGIT 2*3( "." 1*3DIGIT )                  ; 3.5.3: with one full stop it may be a footnote's mark
/// word   = records / UPPER *11ALPHA *3( "." UPPER *11ALPHA ) [ "." 1*8DIGIT / dash 1*8DIGIT ] [ "(" 1*8ALNUM ")" ]
/// records = ( "SR." / "PV." ) 1*4DIGIT dash 1*4DIGIT      ; of several meetings, before a slash: SR.1-28/Corrigendum
/// part-letter = " " UPPER                                ; A/RES/75/101 A
/// own-part = UPPER / "[" UPPER [ dash UPPER ] "]"         ; A/RES/377(V)A   A/RES/181(II)[A-B]
/// group  = [" "] "(" ( 4DIGIT / [ "S-" ] ROMAN / ( "Part" / "Sect" / "Vol" / "supp" … ) ) ")"
///        / [" "] "(" ( "Income" / "Introduction" / "Plan" … ) ")"        ; of a budget, behind "/6"
/// break  = 1*BLANK                                       ; a line that ended behind the slash
/// ```
fn symbol(text: &str) -> Found<'_, &str> {
    recognize(pair(single, many_m_n_count(3, preceded((satisfy(is_dash), breaks), single)))).parse_complete(text)
}

/// `many_m_n` without a `Vec`: up to `max` times, counted.
fn many_m_n_count<'t, O>(max: usize, mut term: impl Term<'t, O>) -> impl Term<'t, usize> {
    move |mut text: &'t str| {
        let mut count = 0;
        while count < max {
            match term.parse_complete(text) {
                Ok((rest, _)) if rest.len() < text.len() => text = rest,
                _ => break,
            }
            count += 1;
        }
        Ok((text, count))
    }
}

fn single(text: &str) -> super::token::Found<'_, &str> {
    let (after, prefix) = prefix.parse_complete(text)?;
    let (rest, first) = many_m_n_count(1, preceded(breaks, part)).parse_complete(after)?;
    let (rest, parts) = many_m_n_count(11 * first, preceded((slash, breaks), part)).parse_complete(rest)?;
    let parts = first + parts;
    let letters = prefix.split(['(', '（', '\\']).next().unwrap_or(prefix);
    let known = BODIES.iter().any(|body| letters.chars().filter_map(latin).eq(body.chars()));
    // Of STCMLC/Part I/2021/2 the end is no symbol.
    if parts < if known { 1 } else { 2 } || !known && letters.chars().count() < 2 {
        return Err(nom::Err::Error(()));
    }
    let body = &text[..text.len() - rest.len()];
    let resolution = body.contains("RES/");
    // After a number only: written without its blank, `78A A` or `C.6 C` would be no symbol any more.
    let numbered =
        body.rsplit(['/', '／']).next().is_some_and(|part| part.trim_matches(is_blank).chars().all(is_digit));
    let rest = if resolution && numbered { opt(part_letter).parse_complete(rest)?.0 } else { rest };
    let year = resolution && body.starts_with(['S', 'Ѕ']);
    let budget = !resolution && body.strip_suffix('6').is_some_and(|body| body.ends_with(['/', '／']));
    let (rest, group) = opt(preceded(spaces, group(resolution, year, budget))).parse_complete(rest)?;
    // Written without its blank, the group is one with the number before it.
    let grouped = group.is_some() || body.ends_with([')', '）']);
    let rest = if grouped && resolution { opt(own_part).parse_complete(rest)?.0 } else { rest };
    let rest = if grouped {
        many_m_n_count(3, preceded((slash, breaks), alt((set_apart, part)))).parse_complete(rest)?.0
    } else {
        rest
    };
    super::token::take_len(text, Some(text.len() - rest.len()))
}

/// The letters of a body, and the first slash.
fn prefix(text: &str) -> Found<'_, &str> {
    alt((
        // A scanner's slash: `AIC.1/75/L.4`; only the first may be misread, for no other is written as one.
        |text| {
            let at = misread_slash(text).ok_or(nom::Err::Error(()))?;
            let misread = text[at..].chars().next().map_or(0, char::len_utf8);
            Ok((&text[at + misread..], &text[..at]))
        },
        terminated(recognize(pair(take_while_m_n(1, 8, is_upper), opt(glued_group))), slash),
        lone_letter,
    ))
    .parse_complete(text)
}

/// The letter of an organ that stands apart from what follows it, as the masthead prints it: `A /91/PV.102`.
fn lone_letter(text: &str) -> Found<'_, &str> {
    let organ = recognize(satisfy(|c| matches!(latin(c), Some('A' | 'E' | 'S'))));
    let numbers = recognize((take_while_m_n(1, 4, is_digit), slash));
    terminated(organ, (char(' '), slash, peek(alt((after_misread, numbers))))).parse_complete(text)
}

/// The part of a budget section: `A/91/6 (Sect. 2)/Part A`.
fn set_apart(text: &str) -> Found<'_, &str> {
    recognize(pair(alt((tag("Part"), tag("PART"))), part_letter)).parse_complete(text)
}

/// The slash between two parts.
fn slash(text: &str) -> Found<'_, char> {
    satisfy(|c| matches!(c, '/' | '／')).parse_complete(text)
}

fn after_misread(text: &str) -> Found<'_, &str> {
    let committee = alt((spelled("C."), spelled("AC."), spelled("CN."), spelled("CONF."), spelled("PV.")));
    alt((recognize(pair(committee, satisfy(is_digit))), spelled("RES/"), spelled("HRC/"))).parse_complete(text)
}

/// A word of symbols, in letters that are written as its own.
fn spelled<'t>(word: &'static str) -> impl Term<'t, &'t str> {
    move |text: &'t str| {
        let mut letters = text.char_indices();
        let same = word.chars().all(|w| letters.next().is_some_and(|(_, c)| latin(c).unwrap_or(fold_width(c)) == w));
        super::token::take_len(text, same.then(|| letters.next().map_or(text.len(), |(len, _)| len)))
    }
}

/// Where the slash after the first letter was misread, if it was.
fn misread_slash(text: &str) -> Option<usize> {
    let first = text.chars().next().filter(|&c| matches!(latin(c), Some('A' | 'S' | 'E')))?.len_utf8();
    let (_, len) = run(
        &text[first..],
        terminated(satisfy(|c| matches!(latin(c).unwrap_or(c), 'I' | 'l' | '1' | '|')), peek(after_misread)),
    )?;
    (len > 0).then_some(first)
}

fn breaks(text: &str) -> Found<'_, &str> {
    take_while_m_n(0, BLANKS, is_blank).parse_complete(text)
}

fn spaces(text: &str) -> Found<'_, &str> {
    take_while_m_n(0, 2, |c| is_blank(c) && !matches!(c, '\n' | '\r' | '\x0c')).parse_complete(text)
}

fn part(text: &str) -> Found<'_, &str> {
    alt((dotted, recognize((digits_or_misread, opt(letter_after_number), opt(glued_group))), word)).parse_complete(text)
}

fn dotted(text: &str) -> Found<'_, &str> {
    let digits = || take_while_m_n(1, 3, is_digit);
    recognize((digits(), char('.'), digits(), char('.'), digits(), opt((char('.'), digits())), not(satisfy(joins))))
        .parse_complete(text)
}

/// The records of several meetings, as far as one document is about them: `SR.4-6` by itself names three.
fn records(text: &str) -> Found<'_, &str> {
    let digits = || take_while_m_n(1, 4, is_digit);
    let numbers = (digits(), satisfy(is_dash), digits());
    recognize((alt((tag("SR."), tag("PV."))), numbers, peek(pair(slash, satisfy(is_upper))))).parse_complete(text)
}

/// Digits; a scanner's `75/l23` and `2O20` among them.
fn digits_or_misread(text: &str) -> Found<'_, &str> {
    alt((
        recognize((char('l'), take_while_m_n(1, 8, is_digit), not(satisfy(joins)))),
        recognize((
            take_while_m_n(1, 3, is_digit),
            satisfy(|c| matches!(c, 'O' | 'l')),
            take_while_m_n(1, 6, is_digit),
        )),
        take_while_m_n(1, 10, is_digit),
    ))
    .parse_complete(text)
}

/// The `1` of `Add.1`.
fn lone_misread(text: &str) -> Found<'_, &str> {
    recognize(pair(char('l'), not(satisfy(joins)))).parse_complete(text)
}

fn letter_after_number(text: &str) -> Found<'_, char> {
    terminated(satisfy(|c: char| matches!(latin(c), Some('A'..='H'))), not(satisfy(joins))).parse_complete(text)
}

fn word(text: &str) -> Found<'_, &str> {
    let plain = recognize((
        name,
        many_m_n_count(3, preceded(char('.'), name)),
        opt(recognize(pair(alt((satisfy(is_dash), char('.'))), alt((digits_or_misread, lone_misread))))),
        opt(glued_group),
        // `A/H1N1` is a virus.
        not(satisfy(joins)),
    ));
    alt((records, plain)).parse_complete(text)
}

fn name(text: &str) -> Found<'_, &str> {
    recognize(pair(satisfy(is_upper), take_while_m_n(0, 11, |c: char| c.is_ascii_alphabetic() || is_upper(c))))
        .parse_complete(text)
}

/// `A/RES/75/101 A`: on the same line, and not the first letter of a word.
fn part_letter(text: &str) -> Found<'_, char> {
    preceded(
        verify(spaces, |spaces: &str| !spaces.is_empty()),
        terminated(
            satisfy(|c| matches!(latin(c), Some('A'..='H'))),
            (not(satisfy(|c| c.is_alphanumeric() || matches!(c, '\'' | '’' | '.' | '/'))), not_before_a_word),
        ),
    )
    .parse_complete(text)
}

/// The part that stands behind the session, as the Library of the United Nations writes it.
fn own_part(text: &str) -> Found<'_, &str> {
    let letter = || satisfy(|c| latin(c).is_some_and(|c| c.is_ascii_uppercase()));
    let bracketed = recognize((char('['), letter(), opt((satisfy(is_dash), letter())), char(']')));
    alt((bracketed, recognize((letter(), not(satisfy(|c| c.is_alphanumeric() || matches!(c, '\'' | '’')))))))
        .parse_complete(text)
}

/// In a running head a title may follow the symbol: `A/RES/53/70 A more secure world`.
fn not_before_a_word(text: &str) -> Found<'_, ()> {
    not(pair(spaces, satisfy(char::is_lowercase))).parse_complete(text)
}

/// Letters and digits that go on. Chinese and Arabic letters may touch a symbol: `A/C.1/75/L.4号`.
fn joins(c: char) -> bool {
    latin(c).is_some() || is_digit(c)
}

/// `(60)` `(XX)` glued to a word or a number.
fn glued_group(text: &str) -> Found<'_, &str> {
    recognize((open, take_while_m_n(1, 8, |c: char| c.is_ascii_alphanumeric()), close)).parse_complete(text)
}

/// What may follow a symbol in brackets as part of it.
fn group<'t>(resolution: bool, year: bool, budget: bool) -> impl Term<'t, &'t str> {
    let inner = move |text: &'t str| {
        let (rest, inner) =
            take_while_m_n(1, 24, |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ' ' | '\u{a0}' | '-'))
                .parse_complete(text)?;
        let roman =
            |text: &str| super::ordinal::roman(text).is_some() && text.starts_with(|c: char| c.is_ascii_uppercase());
        let session = inner.strip_prefix("S-").or_else(|| inner.strip_prefix("ES-")).unwrap_or(inner);
        let ok = (year && inner.len() == 4 && inner.bytes().all(|b| b.is_ascii_digit()))
            || (resolution && roman(session))
            || ["Part", "PART", "Sect", "Vol", "VOL", "supp", "SUPP"].iter().any(|word| inner.starts_with(word))
            || budget
                && ["Income", "INCOME", "Intro", "INTRO", "Plan", "PLAN", "SECT"]
                    .iter()
                    .any(|word| inner.starts_with(word));
        if ok { Ok((rest, inner)) } else { Err(nom::Err::Error(())) }
    };
    delimited(open, inner, close)
}

fn is_upper(c: char) -> bool {
    latin(c).is_some_and(|c| c.is_ascii_uppercase())
}

impl fmt::Display for Symbol<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.normalised().filter(|&c| !is_mark(c)).try_for_each(|c| fmt::Write::write_char(f, c))
    }
}
