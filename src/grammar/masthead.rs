//! Lines of the masthead and of the closing: distribution, language, session, agenda item, meeting.

use super::citation::{scan_cited, scan_organ};
use super::ordinal::{find_session_within, scan_ordinal};
use super::token::{self, is_blank, skip_blanks};
use super::{Date, Furniture, Number, Symbol};
use crate::lexicon::{Cited, Lexicon, MastheadField, Paper, fold};
use core::ops::Range;

/// The longest line of a masthead. The report line, which tells whose report a text is based on, takes the most.
const LINE: usize = 240;

/// The longest line whose words are looked for though a scanner misread them.
const SHORT: usize = 100;

/// The longest word with which a title ends that says what it is the title of.
const LAST: usize = 24;

/// What a whole line of the masthead says, or `None` where its words do not tell.
///
/// ```abnf
/// field = symbol [ marks ] / date / job / <an entry of Lexicon::masthead> / language / agenda / session / adopted
/// adopted = date ( <an entry of Lexicon::masthead that tells an adoption> / [ organ ] meeting )
/// agenda = <a word of Lexicon::agenda> … 1*3DIGIT …
/// ```
///
/// ```
/// use undocs::{Language, grammar::masthead::scan_field, lexicon::{MastheadField, lexicon}};
/// let scan = |line| scan_field(line, lexicon(Language::En));
/// assert_eq!(scan("A/C.1/75/L.4*"), Some(MastheadField::Symbol));
/// assert_eq!(scan("20-13029 (E) 131020"), Some(MastheadField::JobNumber));
/// ```
#[must_use]
pub fn scan_field(line: &str, lexicon: &Lexicon) -> Option<MastheadField> {
    let printed = line.trim_matches(is_blank);
    let line = bare(line);
    // Only Russian has a line that begins with a small letter; a Latin one is the rest of a sentence.
    if line.is_empty() || line.len() > LINE || line.starts_with(|c: char| c.is_lowercase() && c < '\u{370}') {
        return None;
    }
    // "A/91/L.5/Add.1)]" is the end of a line that was broken.
    if Symbol::scan(line)
        .is_some_and(|(_, len)| is_rest(&line[len..]) && !line[len..].starts_with([')', ']', '）', '］']))
    {
        return Some(MastheadField::Symbol);
    }
    if let Some((_, len)) = Date::scan(line, lexicon) {
        let rest = skip_blanks(&line[len..]);
        if rest.is_empty() {
            return Some(MastheadField::Date);
        }
        // 2042年12月22日大会决议   2039年10月18日安全理事会第10513次会议通过
        let meeting = scan_organ(rest, lexicon).map_or(rest, |(_, len)| &rest[len..]);
        if known(rest, lexicon) == Some(MastheadField::Adoption) || is_meeting(meeting, lexicon) {
            return Some(MastheadField::Adoption);
        }
    }
    if Furniture::scan(line, lexicon) == Some(Furniture::JobNumber) {
        return Some(MastheadField::JobNumber);
    }
    // `* Nouveau tirage …` keeps its star.
    if let Some(field) = known(printed, lexicon).or_else(|| known(line, lexicon)) {
        return Some(field);
    }
    if fold::longest(line, lexicon.languages).is_some_and(|(_, len)| is_rest(&line[len..])) {
        return Some(MastheadField::Language);
    }
    // "Point 27 a) de l’ordre du jour": the word, then the number, and no sentence after it. "Agenda 2030" is none.
    let item = |len: usize| token::run(skip_blanks(&line[len..]), token::digits(1, 3)).is_some();
    if line.len() <= 120 && fold::longest_word(line, lexicon.agenda).is_some_and(item) {
        return Some(MastheadField::AgendaItem);
    }
    if find_session_within(line, 9, lexicon).is_some_and(|(_, range)| is_rest(&line[range.end..])) {
        return Some(MastheadField::Session);
    }
    let ((field, _), len) = lexicon.masthead.nearest(line).filter(|_| line.len() <= SHORT)?;
    (field != MastheadField::AgendaItem && is_rest(&line[len..])).then_some(field)
}

/// The number of a text and nothing else, as a line of the masthead has it: "Resolution 2507 (2020)",
/// "第2507(2020)号决议". With it, what the line says that the text is.
///
/// ```
/// use undocs::{Language, grammar::masthead::scan_number_line, lexicon::{Cited, lexicon}};
/// let (cited, number) = scan_number_line("RESOLUTION 2777 (2042)", lexicon(Language::En)).unwrap();
/// assert_eq!((cited, number.raw), (Some(Cited::Resolution), "2777 (2042)"));
/// ```
#[must_use]
pub fn scan_number_line<'text>(line: &'text str, lexicon: &Lexicon) -> Option<(Option<Cited>, Number<'text>)> {
    let line = line.trim_start_matches(['#', '*', ' ']);
    if line.len() > 80 {
        return None;
    }
    let before = scan_cited(line, lexicon);
    let rest = line[before.map_or(0, |(_, len)| len)..].trim_start_matches(['第', ' ', '\u{a0}']);
    let (number, len) = Number::scan(rest)?;
    let after = rest[len..].trim_matches(['*', ' ', '号']);
    let behind = scan_cited(after, lexicon);
    let after = behind.map_or(after, |(_, len)| &after[len..]);
    (after.is_empty() && line.len() > rest.len()).then_some((before.or(behind).map(|(cited, _)| cited), number))
}

/// What a line that tells an adoption says was adopted: "Décision adoptée par …", "大会决议". `None` where it says
/// nothing, or both: "Resolutions and decisions adopted by …".
#[must_use]
pub fn scan_adopted(line: &str, lexicon: &Lexicon) -> Option<Cited> {
    let line = token::head(line, LINE);
    let mut said = None;
    let mut inside = false;
    for (at, c) in line.char_indices() {
        let letter = c.is_alphabetic();
        let begins = letter && (fold::is_unspaced(c) || !inside);
        inside = letter;
        let found = if begins { scan_cited(&line[at..], lexicon) } else { None };
        let Some((cited, len)) = found else { continue };
        if !fold::is_unspaced(c) && line[at + len..].starts_with(char::is_alphabetic) {
            continue;
        }
        match said {
            Some(before) if before != cited => return None,
            _ => said = Some(cited),
        }
    }
    said
}

/// What a title says that a paper is which no organ adopts: a report, a letter, a budget.
///
/// ```
/// use undocs::{Language, grammar::masthead::scan_paper, lexicon::{Paper, lexicon}};
/// assert_eq!(scan_paper("Letter dated 4 May 2041 from the keeper", lexicon(Language::En)), Some(Paper::Letter));
/// assert_eq!(scan_paper("第三委员会的报告", lexicon(Language::Zh)), Some(Paper::Report));
/// ```
#[must_use]
pub fn scan_paper(title: &str, lexicon: &Lexicon) -> Option<Paper> {
    let title = bare(title).trim_end_matches(['*', '.']);
    fold::longest(title, lexicon.papers).map(|(paper, _)| paper).or_else(|| {
        let from = title.ceil_char_boundary(title.len().saturating_sub(LAST));
        let mut ends = title[from..].char_indices().map(|(at, _)| &title[from + at..]);
        ends.find_map(|end| fold::longest(end, lexicon.papers_last).filter(|&(_, len)| len == end.len()))
            .map(|(paper, _)| paper)
    })
}

/// Whether a block heads a list of contents, or the columns of one: "Contents⏎Paragraphs  Page".
#[must_use]
pub fn is_contents(text: &str, lexicon: &Lexicon) -> bool {
    let mut rest = token::head(text, SHORT).trim_start_matches(|c: char| !c.is_alphanumeric());
    let whole = !rest.is_empty() && text.len() <= SHORT;
    while let Some(len) = fold::longest_word(rest, lexicon.contents) {
        rest = rest[len..].trim_start_matches(|c: char| !c.is_alphanumeric());
    }
    whole && rest.is_empty()
}

/// Whether a title is nothing but the word for an act and its date: "Resolution of 7 July 1950".
#[must_use]
pub fn dates_act(title: &str, lexicon: &Lexicon) -> bool {
    scan_cited(title, lexicon).is_some_and(|(_, len)| is_dated(title[len..].trim_start(), lexicon))
}

/// Whether a line is a date, or a word and a date: "of 4 May 2031".
#[must_use]
pub fn is_dated(line: &str, lexicon: &Lexicon) -> bool {
    let line = token::head(bare(line), SHORT);
    let word = line.find(char::is_whitespace).filter(|&at| at <= 16).map_or("", |at| line[at..].trim_start());
    [line, word].into_iter().any(|text| {
        Date::scan(text, lexicon).is_some_and(|(_, len)| {
            // In brackets the letter or the report may follow that was asked about: [S/1588].
            let rest = text[len..].trim_start();
            rest.starts_with(['(', '[', '（', '［']) || is_rest(&text[len..])
        })
    })
}

/// Where the second column begins on a line of the masthead that was set in two: "Nations Unies      A/96/L.318". What
/// parts them is three blanks or more, or a tab, and what stands there is a field by itself. `None` where it is not.
///
/// ```
/// use undocs::{Language, grammar::masthead::scan_column, lexicon::lexicon};
/// assert_eq!(scan_column("Nations Unies      A/96/L.318", lexicon(Language::Fr)), Some(19));
/// assert_eq!(scan_column("Les phares    et leurs gardiens", lexicon(Language::Fr)), None);
/// ```
#[must_use]
pub fn scan_column(line: &str, lexicon: &Lexicon) -> Option<usize> {
    let mut at = 0;
    while let Some(gap) = find_gap(&line[at..]) {
        let start = at + gap.end;
        let column = &line[start..];
        let column = find_gap(column).map_or(column, |gap| &column[..gap.start]);
        if scan_field(column, lexicon).is_some() {
            return Some(start);
        }
        at = start;
    }
    None
}

/// The first run of blanks in a line, after its first word, that is no space between words: the gap between columns.
fn find_gap(line: &str) -> Option<Range<usize>> {
    let (mut at, mut start, mut blanks) = (0, 0, 0);
    while at < line.len() {
        let rest = &line.as_bytes()[at..];
        // One blank between words is none.
        if blanks == 0 && rest[0] == b' ' && rest.get(1).is_some_and(|&byte| token::is_word_byte(byte)) {
            at += 1;
            continue;
        }
        let word = rest.iter().position(|&byte| !token::is_word_byte(byte)).unwrap_or(rest.len());
        let c = if word == 0 { line[at..].chars().next().filter(|&c| is_blank(c)) } else { None };
        match c {
            None if blanks >= 3 && start > 0 => return Some(start..at),
            None => {
                at += if word == 0 { line[at..].chars().next().map_or(1, char::len_utf8) } else { word };
                (start, blanks) = (at, 0);
            }
            Some(c) => {
                blanks += if c == '\t' { 3 } else { u32::from(!token::is_mark(c)) };
                at += c.len_utf8();
            }
        }
    }
    None
}

/// The two columns of a running head: "A/RES/97/612                Sauvegarde du patrimoine", or the other way round: its
/// symbol and its title.
///
/// ```
/// use undocs::grammar::masthead::scan_running_head;
/// let (symbol, title) = scan_running_head("Sauvegarde du patrimoine       A/RES/97/612").unwrap();
/// assert_eq!((symbol.raw, title), ("A/RES/97/612", "Sauvegarde du patrimoine"));
/// assert!(scan_running_head("A/RES/97/612, par. 3").is_none());
/// ```
#[must_use]
pub fn scan_running_head(text: &str) -> Option<(Symbol<'_>, &str)> {
    // Every symbol has a slash in it, or `C.1` after one that a scanner misread.
    const WIDE: &str = "／";
    let bytes = text.as_bytes();
    let wide = || memchr::memchr_iter(WIDE.as_bytes()[0], bytes).any(|at| text[at..].starts_with(WIDE));
    if text.len() > LINE || memchr::memchr2(b'/', b'.', bytes).is_none() && !wide() {
        return None;
    }
    let gap = find_gap(text)?;
    let (left, right) = (&text[..gap.start], &text[gap.end..]);
    let whole = |text| Symbol::scan(text).filter(|&(_, len)| len == text.len()).map(|(symbol, _)| symbol);
    match whole(left) {
        Some(symbol) => Some((symbol, right)),
        None => whole(right).map(|symbol| (symbol, left)),
    }
}

/// A line that the lexicon knows; the longest beginning counts, and where it must be the whole line and is not, the
/// next longest that need not.
fn known(line: &str, lexicon: &Lexicon) -> Option<MastheadField> {
    let fits = |(field, whole): (MastheadField, bool), len: usize| {
        let numbered = field != MastheadField::AgendaItem || line.contains(token::is_digit);
        (numbered && (!whole || is_rest(&line[len..]))).then_some(field)
    };
    if let Some(field) = fold::longest(line, lexicon.masthead).and_then(|(entry, len)| fits(entry, len)) {
        return Some(field);
    }
    let mut longest: Option<(MastheadField, usize)> = None;
    lexicon.masthead.find_squeezed(line, |last, entry, len| {
        let inside = line[len..].chars().next().is_some_and(char::is_alphanumeric) && last.is_alphanumeric();
        if let Some(field) = fits(entry, len).filter(|_| !inside && longest.is_none_or(|longest| longest.1 <= len)) {
            longest = Some((field, len));
        }
        None::<()>
    });
    longest.map(|(field, _)| field)
}

/// What may stand after a field: marks and brackets, but nothing that ends a clause. `大会，` is no line of the masthead
/// but the formula, and `A/75/394.` the end of a sentence.
fn is_rest(text: &str) -> bool {
    text.chars().all(|c| !(c.is_alphanumeric() || matches!(c, ',' | '،' | '，' | '、' | ';' | '；' | '؛' | '.' | '。')))
}

/// A line without blanks and Markdown around it.
fn bare(line: &str) -> &str {
    let [.., last] = line.as_bytes() else { return line };
    if line.as_bytes()[0].is_ascii_alphanumeric() && last.is_ascii_alphanumeric() {
        return line;
    }
    let markup = |c| is_blank(c) || matches!(c, '#' | '*' | '_' | '>' | '|');
    line.trim_start_matches(markup).trim_end_matches(|c| is_blank(c) || matches!(c, '_' | '|'))
}

/// Whether a whole line names a meeting: "50e séance plénière (reprise)". A date may follow it on the line.
///
/// ```abnf
/// meeting = ( ordinal [ "(" words ")" ] words-of-meeting / words-of-meeting [ "(" words ")" ] ordinal ) rest
/// rest    = [ counter ] [ "(" words ")" ] [ "," ] [ date ]
/// ```
///
/// ```
/// use undocs::{Language, grammar::masthead::is_meeting, lexicon::lexicon};
/// assert!(is_meeting("50e séance plénière (reprise)", lexicon(Language::Fr)));
/// assert!(!is_meeting("À sa 50e séance plénière, tenue le", lexicon(Language::Fr)));
/// ```
#[must_use]
pub fn is_meeting(line: &str, lexicon: &Lexicon) -> bool {
    let line = bare(line).trim_end_matches(['*', '.']);
    if line.len() > LINE {
        return false;
    }
    // No line begins in lower case with an ordinal in words.
    let figures = line.bytes().fold(false, |any, byte| any | byte.is_ascii_digit());
    if !figures && line.starts_with(char::is_lowercase) {
        return false;
    }
    let ordinal = scan_ordinal(line, lexicon).map(|(_, len)| len);
    let exact = |text: &str| fold::longest_word(text, lexicon.meetings).filter(|&len| len > 0);
    if is_meeting_by(line, ordinal, exact, lexicon) {
        return true;
    }
    // Beside an ordinal, on a line by itself, a scanner may have misread it.
    let near = |text: &str| lexicon.meetings.nearest(text).map(|((), len)| len);
    let begins = ordinal.is_some() || lexicon.meetings.may_begin(line);
    line.len() <= SHORT
        && begins
        && (figures || !line.is_ascii() && line.contains(token::is_digit))
        && is_meeting_by(line, ordinal, near, lexicon)
}

/// The date that is all a line of the closing says; a full stop or what is left of emphasis may end it.
#[must_use]
pub fn scan_closing_date(line: &str, lexicon: &Lexicon) -> Option<Date> {
    let line = bare(line).trim_end_matches(['*', '.', '\\', ' ']);
    Date::parse(line, lexicon.language).ok()
}

/// The date with which a line that tells a meeting ends: "22nd plenary meeting, 9 June 2031".
#[must_use]
pub fn date_of_meeting(line: &str, lexicon: &Lexicon) -> Option<Date> {
    let line = token::head(line, LINE);
    let begins = line.char_indices().filter(|&(at, c)| {
        c.is_alphanumeric() && (fold::is_unspaced(c) || !line[..at].ends_with(char::is_alphanumeric))
    });
    // A letter or a report may stand in brackets behind it.
    let ends = |len: usize, at: usize| {
        let rest = line[at + len..].trim_start();
        rest.starts_with(['(', '[', '（', '［']) || !rest.contains(char::is_alphanumeric)
    };
    begins
        .filter_map(|(at, _)| Date::scan(&line[at..], lexicon).filter(|&(_, len)| ends(len, at)))
        .map(|(date, _)| date)
        .next()
}

/// Whether a line is an ordinal (`ordinal`: its length, where it begins the line) and the words of a meeting, before or
/// behind it, that `meeting` finds.
fn is_meeting_by(
    line: &str,
    ordinal: Option<usize>,
    meeting: impl Fn(&str) -> Option<usize>,
    lexicon: &Lexicon,
) -> bool {
    let after = if let Some(len) = ordinal {
        let rest = remark(&line[len..]);
        let rest = if meeting(rest).is_none() { rest.strip_prefix('次').unwrap_or(rest) } else { rest };
        meeting(rest).map(|len| &rest[len..])
    } else {
        meeting(line).and_then(|len| {
            let rest = remark(&line[len..]);
            scan_ordinal(rest, lexicon).map(|(_, len)| &rest[len..])
        })
    };
    after.is_some_and(|rest| {
        let rest = remark(rest).trim_start_matches(|c| is_blank(c) || matches!(c, ',' | '،' | ')'));
        is_rest(rest) || Date::scan(rest, lexicon).is_some_and(|(_, len)| is_rest(&rest[len..]))
    })
}

/// Skips a remark in brackets: "(reprise)", "(возобновленное)".
fn remark(text: &str) -> &str {
    let rest = skip_blanks(text);
    let Some(inner) = rest.strip_prefix(['(', '（']) else { return rest };
    let near = token::head(inner, 64);
    near.find([')', '）']).map_or(rest, |at| skip_blanks(inner[at..].trim_start_matches([')', '）'])))
}
