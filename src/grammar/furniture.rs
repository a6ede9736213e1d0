//! Lines of the page that are no lines of the text: folios, job numbers, bar codes, recycling lines, addresses.

use super::token::{self, Found, REACH, blanks, digits, head, is_blank, is_dash, run, skip_blanks};
use crate::lexicon::{Lexicon, Words, fold};
use nom::Parser;
use nom::branch::alt;
use nom::bytes::{tag, take_while_m_n};
use nom::character::{char, satisfy};
use nom::combinator::{eof, map_opt, not, opt, peek, recognize, value, verify};
use nom::sequence::{delimited, pair, preceded, terminated};

/// A kind of page furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Furniture {
    /// The document symbol or title repeated at the head of a page.
    RunningHead,
    /// `2/30`, with or without a job number.
    Folio,
    /// `20-13029 (F) 131020 161020 @`.
    JobNumber,
    /// `*2013029*`.
    Barcode,
    /// "Merci de recycler".
    Recycling,
    /// `__________________`, `---`: a line that parts the footnotes, or the pages.
    Rule,
    /// An address on a line of its own, as a PDF's links are dumped.
    LinkList,
    /// Words of the program that showed the text.
    Interface,
    /// A form feed, where nothing else stands on the line.
    PageBreak,
}

impl Furniture {
    /// Its name, as JSON and the events have it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Furniture::RunningHead => "running-head",
            Furniture::Folio => "folio",
            Furniture::JobNumber => "job-number",
            Furniture::Barcode => "barcode",
            Furniture::Recycling => "recycling",
            Furniture::Rule => "rule",
            Furniture::LinkList => "link-list",
            Furniture::Interface => "interface",
            Furniture::PageBreak => "page-break",
        }
    }
}

/// What is a line of the page only where a page may begin or end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loose {
    /// `17`.
    Number(u16),
    /// `29/10/2024`, as records head their pages.
    Date,
}

impl Loose {
    /// What it is there.
    pub(crate) const fn kind(self) -> Furniture {
        match self {
            Loose::Number(_) => Furniture::Folio,
            Loose::Date => Furniture::RunningHead,
        }
    }
}

/// The longest line that can be furniture of a known form; addresses may be longer.
const LINE: usize = 256;

impl Furniture {
    /// What a whole line is, if its own words say so; running heads take more than a line to tell.
    ///
    /// A folio is a folio only where the page is not after the last: `13/13`, but not `78/23`. That leaves `53/70`, alone
    /// on its line, a folio; the caller may know better.
    ///
    /// # Examples
    /// ```
    /// use undocs::{Language, grammar::Furniture, lexicon::lexicon};
    /// let scan = |line| Furniture::scan(line, lexicon(Language::Fr));
    /// assert_eq!(scan("20-13029 (F) 131020 161020 @"), Some(Furniture::JobNumber));
    /// assert_eq!(scan("13/13 20-15344"), Some(Furniture::Folio));
    /// assert_eq!(scan("Rappelant sa résolution 53/70"), None);
    /// ```
    #[must_use]
    pub fn scan(line: &str, lexicon: &Lexicon) -> Option<Furniture> {
        let trimmed = match line.as_bytes() {
            [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => line,
            _ => line.trim_matches(is_blank),
        };
        if trimmed.is_empty() {
            return line.contains('\x0c').then_some(Furniture::PageBreak);
        }
        if is_address(trimmed) {
            return Some(Furniture::LinkList);
        }
        if trimmed.len() <= LINE
            && may_begin(trimmed)
            && let Some((kind, _)) = run(trimmed, line_form)
        {
            return Some(kind);
        }
        if is_rule(trimmed) {
            return Some(Furniture::Rule);
        }
        words(trimmed, lexicon)
    }

    /// What a whole line may be where a page begins or ends.
    ///
    /// ```abnf
    /// loose = 1*4DIGIT / 1*2DIGIT "/" 1*2DIGIT "/" 4DIGIT
    /// ```
    pub(crate) fn scan_loose(line: &str) -> Option<Loose> {
        if line.len() > 10 || !line.starts_with(|c: char| c.is_ascii_digit()) && !line.starts_with(token::is_digit) {
            return None;
        }
        let date = (digits(1, 2), char('/'), digits(1, 2), char('/'), digits(4, 4), eof);
        match run(line, terminated(map_opt(digits(1, 4), token::value), eof)) {
            Some((number, _)) => (number > 0).then_some(Loose::Number(number)),
            None => run(line, value(Loose::Date, date)).map(|(date, _)| date),
        }
    }

    /// The furniture at the start of a text that was flattened to one line, and its length: a rule, a folio, a job
    /// number, a bar code, an address, words of a program.
    ///
    /// `2/30` is a folio here only beside a job number; by itself it could be anything.
    ///
    /// # Examples
    /// ```
    /// use undocs::{Language, grammar::Furniture, lexicon::lexicon};
    /// let scan = |text| Furniture::scan_start(text, lexicon(Language::Fr));
    /// assert_eq!(scan("13/13 20-15344 Annexe"), Some((Furniture::Folio, 14)));
    /// assert_eq!(scan("53/70 du 4 décembre"), None);
    /// ```
    #[must_use]
    pub fn scan_start(text: &str, lexicon: &Lexicon) -> Option<(Furniture, usize)> {
        let near = head(text, REACH);
        if let Some(len) = address(near) {
            return Some((Furniture::LinkList, len));
        }
        let ends = || peek(alt((eof, take_while_m_n(1, 1, is_blank))));
        let forms = alt((
            value(Furniture::Folio, folio_and_job),
            value(Furniture::JobNumber, job_number),
            value(Furniture::Barcode, barcode),
        ));
        if let Some(found) = run(near, terminated(forms, ends())) {
            return Some(found);
        }
        let rule = near.find(|c| !matches!(c, '_' | '\\')).unwrap_or(near.len());
        if near[..rule].bytes().filter(|&b| b == b'_').count() >= 5 {
            return Some((Furniture::Rule, rule));
        }
        // "Next" opens a sentence as well; only what takes several words is told from the text without its line.
        let words = |list: Words| phrase(near, list).filter(|&len| len >= 12);
        words(lexicon.recycling).map(|len| (Furniture::Recycling, len)).or_else(|| {
            let len = words(lexicon.interface)?;
            let number = near[len..].find(|c| !token::is_digit(c)).unwrap_or(near.len() - len);
            Some((Furniture::Interface, len + number))
        })
    }
}

/// A line that is nothing but words of a list, the recycling sign or the number of a page behind them aside.
fn words(line: &str, lexicon: &Lexicon) -> Option<Furniture> {
    let (recycling, interface) = (lexicon.recycling.may_begin(line), lexicon.interface.may_begin(line));
    if !recycling && !interface || !has_few_letters(line) {
        return None;
    }
    let whole =
        |list: Words, rest: fn(char) -> bool| phrase(line, list).is_some_and(|len| line[len..].chars().all(rest));
    if recycling && whole(lexicon.recycling, |c| !c.is_alphanumeric()) {
        return Some(Furniture::Recycling);
    }
    (interface && whole(lexicon.interface, |c| is_blank(c) || token::is_digit(c))).then_some(Furniture::Interface)
}

/// Whether a line has no more letters than the longest words of the lists (`tests/lexicon.rs`), as far as bytes tell: those of
/// letters in ASCII, and those with which characters beyond it begin, have a bit in common.
fn has_few_letters(line: &str) -> bool {
    const MOST: u64 = 44;
    const NEAR: usize = 240;
    let end = line.bytes().rposition(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii()).map_or(0, |at| at + 1);
    let (eights, rest) = line.as_bytes()[..end.min(NEAR)].as_chunks::<8>();
    let letters = |eight: u64| (eight >> 6) & 0x0101_0101_0101_0101;
    let sums = eights.iter().fold(0, |sums, &eight| sums + letters(u64::from_le_bytes(eight)));
    let sum = sums.to_le_bytes().iter().map(|&sum| u64::from(sum)).sum::<u64>();
    sum + rest.iter().map(|&byte| u64::from((byte >> 6) & 1)).sum::<u64>() <= MOST
}

/// Length of the longest phrase of a list at the start, spaces inside words aside.
fn phrase(text: &str, list: Words) -> Option<usize> {
    // What is found with its spaces is found without them.
    let (_, squeezed) = list.longest_squeezed(text)?;
    Some(fold::longest_word(text, list).unwrap_or(squeezed))
}

/// The words for a page, as its head had them before 2000; all versions of a document share them.
const PAGES: [&str; 8] = ["Page", "page", "Página", "página", "Стр.", "стр.", "页", "الصفحة"];

/// Whether one of the forms of [`line_form`] may begin so: with a word for a page, the letter of a job number, or a digit or
/// a sign behind which such a form goes on. Few lines of text do.
fn may_begin(line: &str) -> bool {
    let Some(first) = line.chars().next() else { return false };
    let rest = &line[first.len_utf8()..];
    let number = || rest.trim_start_matches(is_blank).starts_with(token::is_digit);
    match first {
        '/' => number(),
        '*' | '\\' => rest.trim_start_matches(['\\', '*']).starts_with(token::is_digit),
        'G' => rest.starts_with("E."),
        'K' | 'V' => rest.starts_with('.') || number(),
        'N' => number(),
        _ if is_dash(first) => number(),
        _ if token::is_digit(first) => goes_on(rest),
        _ if token::blurred_digit(first).is_some() => {
            rest.as_bytes().first().is_some_and(|&byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'/'))
                && goes_on(rest)
        }
        _ => PAGES.iter().any(|word| word.as_bytes()[0] == line.as_bytes()[0] && line.starts_with(word)),
    }
}

/// Whether the number of a page, or the first of a job, goes on with a slash or a dash.
fn goes_on(digits: &str) -> bool {
    let rest = digits.trim_start_matches(|c| token::blurred_digit(c).is_some());
    rest.trim_start_matches(is_blank).starts_with(|c| c == '/' || is_dash(c))
}

/// ```abnf
/// line      = folio / folio-and-job / job / barcode / page
/// ```
fn line_form(text: &str) -> Found<'_, Furniture> {
    let whole = || (blanks, eof);
    alt((
        value(Furniture::Folio, terminated(alt((folio_and_job, folio, page)), peek(whole()))),
        value(Furniture::JobNumber, terminated(job_line, peek(whole()))),
        value(Furniture::Barcode, terminated(barcode, peek(whole()))),
    ))
    .parse_complete(text)
}

/// ```abnf
/// folio = number "/" number                                 ; 2/30: the first not above the second
/// number = 1*3DIGIT                                         ; a scanner may have misread some
/// ```
fn folio(text: &str) -> Found<'_, &str> {
    let number = || alt((token::blurred(1, 3), token::number(1, 3)));
    recognize(verify((number(), delimited(blanks_in_line, char('/'), blanks_in_line), number()), |&(page, _, last)| {
        0 < page && page <= last
    }))
    .parse_complete(text)
}

/// ```abnf
/// folio-and-job = folio 1*BLANK named / named 1*BLANK folio / docket *BLANK "/" 1*3DIGIT / "/" 1*2DIGIT docket
/// named         = docket [ *BLANK "(" language ")" ]
/// ```
fn folio_and_job(text: &str) -> Found<'_, &str> {
    let total = || (blanks_in_line, char('/'), digits(1, 3));
    alt((
        recognize((folio, blanks1, docket, opt(in_language))),
        recognize((docket, opt(in_language), blanks1, folio)),
        recognize((docket, total())),
        recognize((char('/'), take_while_m_n(2, 2, token::is_digit), docket)),
        recognize((char('/'), take_while_m_n(1, 1, token::is_digit), docket)),
    ))
    .parse_complete(text)
}

/// ```abnf
/// page = <one of PAGES> *BLANK 1*3DIGIT / dash BLANK 1*3DIGIT BLANK dash
/// ```
fn page(text: &str) -> Found<'_, &str> {
    let word = |text| token::take_len(text, PAGES.iter().find(|word| text.starts_with(**word)).map(|word| word.len()));
    let dash = || satisfy(is_dash);
    alt((recognize((word, blanks_in_line, digits(1, 3))), recognize((dash(), blanks1, digits(1, 3), blanks1, dash()))))
        .parse_complete(text)
}

/// ```abnf
/// job-line = [ barcode 1*BLANK ] job *( 1*BLANK barcode ) [ BLANK sign ]
/// sign     = 1*3 <anything but letters and digits>          ; the recycling sign, or what a scanner read
/// ```
fn job_line(text: &str) -> Found<'_, &str> {
    let sign = take_while_m_n(0, 6, |c: char| !c.is_alphanumeric() && c != '\n' && c != '/');
    recognize((opt(pair(barcode, blanks1)), job_number, opt(preceded(blanks1, barcode)), sign)).parse_complete(text)
}

/// ```abnf
/// job     = docket [ *BLANK "(" language ")" ] *6( 1*BLANK 6DIGIT ) [ BLANK ( "@" / "*" ) ]
/// docket  = [ "GE." / "V." ] 2DIGIT dash 5DIGIT / ( "N" / "K" / "V" ) 7DIGIT [ "." lower ]    ; a scanner may have misread some
/// language = "E" / "F" / "S" / "R" / "C" / "A"
/// ```
fn job_number(text: &str) -> Found<'_, &str> {
    // The star of a bar code is no sign.
    let sign = (blanks_in_line, satisfy(|c| matches!(c, '@' | '*' | '♲' | '♻')), not(satisfy(token::is_digit)));
    recognize((docket, opt(in_language), dates, opt(sign))).parse_complete(text)
}

/// The language behind a job number: `(F)`.
fn in_language(text: &str) -> Found<'_, &str> {
    let letters = take_while_m_n(1, 3, |c| matches!(c, 'E' | 'F' | 'S' | 'R' | 'C' | 'A'));
    recognize((blanks_in_line, char('('), letters, char(')'))).parse_complete(text)
}

fn dates(mut text: &str) -> Found<'_, usize> {
    let mut count = 0;
    while count < 6 {
        let date = take_while_m_n(6, 6, |c| token::blurred_digit(c).is_some());
        match preceded(blanks1, terminated(date, not(satisfy(char::is_alphanumeric)))).parse_complete(text) {
            Ok((rest, _)) => text = rest,
            Err(_) => break,
        }
        count += 1;
    }
    Ok((text, count))
}

fn docket(text: &str) -> Found<'_, &str> {
    let office = opt(terminated(alt((tag("GE"), tag("V"), tag("K"))), char('.')));
    let old = (
        satisfy(|c| matches!(c, 'N' | 'K' | 'V')),
        digits(7, 7),
        opt(pair(char('.'), satisfy(|c| c.is_ascii_lowercase()))),
    );
    let misread = |min| take_while_m_n(min, min, |c| token::blurred_digit(c).is_some());
    let end = || not(satisfy(|c: char| is_dash(c) || c.is_alphanumeric()));
    alt((
        recognize((office, digits(2, 2), satisfy(is_dash), digits(5, 5), end())),
        recognize(old),
        verify(recognize((misread(2), satisfy(is_dash), misread(5), end())), |docket: &str| {
            docket.chars().filter(|&c| token::is_digit(c)).count() >= 4
        }),
    ))
    .parse_complete(text)
}

/// ```abnf
/// barcode = "*" 7*9DIGIT "*"                                ; the stars may be escaped
/// ```
fn barcode(text: &str) -> Found<'_, &str> {
    let star = || pair(opt(char('\\')), char('*'));
    recognize((star(), digits(7, 9), star())).parse_complete(text)
}

fn blanks_in_line(text: &str) -> Found<'_, &str> {
    take_while_m_n(0, 8, |c| is_blank(c) && !matches!(c, '\n' | '\x0c')).parse_complete(text)
}

fn blanks1(text: &str) -> Found<'_, &str> {
    take_while_m_n(1, 160, |c| is_blank(c) && !matches!(c, '\n' | '\x0c')).parse_complete(text)
}

/// Three or more of one sign that draws a line; blanks between them do not matter.
fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|&c| c != ' ' && c != '\\');
    let Some(first) = signs.next() else { return false };
    let draws = |c| matches!(c, '_' | '=' | '*' | '─' | '━' | '―' | '~' | '⸻' | '⎯') || is_dash(c);
    let mut count = 1;
    draws(first)
        && signs.all(|c| {
            count += 1;
            c == first
        })
        && count >= 3
}

/// Whether a line is nothing but addresses, or one that a scanner broke: `https://u ndocs.org/en/A/75/10`.
fn is_address(line: &str) -> bool {
    let bytes = line.as_bytes();
    if memchr::memchr(b'/', bytes).is_none() {
        return false;
    }
    let scheme = bytes.windows(2).take(11).position(|pair| pair == b"//");
    if let Some(at) = scheme
        && line.split(is_blank).count() <= 3
        && is_host(line[at + 2..].chars().filter(|&c| !is_blank(c)))
    {
        return true;
    }
    let mut rest = line;
    loop {
        let Some(len) = address(rest) else { return false };
        rest = skip_blanks(&rest[len..]);
        if rest.is_empty() {
            return true;
        }
    }
}

/// ```abnf
/// address = *24OCTET host *<no blank>                       ; with a slash in it
/// host    = "undocs" / "docs.un" / "documents" / "daccess"
/// ```
///
/// Only addresses of documents are dumped by themselves; any other alone on its line is the end of a footnote. A scanner
/// makes `htfps://undocs,org` of them, so neither the scheme nor the stops count.
fn address(text: &str) -> Option<usize> {
    let near = head(text, 32);
    let near = &near[..near.find(char::is_whitespace).unwrap_or(near.len())];
    let scheme = near.as_bytes().windows(2).position(|pair| pair == b"//").map_or(0, |at| at + 2);
    let host = near[scheme..].strip_prefix("www.").unwrap_or(&near[scheme..]);
    if scheme > 9 || !is_host(host.chars()) {
        return None;
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    text[..end].contains('/').then_some(end)
}

/// Whether characters begin as a host of documents does; a scanner may have misread one.
fn is_host(host: impl Iterator<Item = char> + Clone) -> bool {
    ["undocs", "docs.un", "documents.un", "documents-dds", "daccess"].iter().any(|name| {
        let same = name.chars().zip(host.clone()).filter(|(name, c)| name == c).count();
        same + 1 >= name.len()
    })
}
