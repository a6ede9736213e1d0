//! Lines of the masthead and of the closing: distribution, language, session, agenda item, meeting.

use super::citation::{scan_cited, scan_organ};
use super::ordinal::{find_session_within, scan_ordinal, scan_year_session};
use super::token::{self, is_blank, skip_blanks};
use super::{Date, Furniture, Number, Symbol};
use crate::lexicon::signs::{is_colon, is_comma, is_stop};
use crate::lexicon::{Cited, Lexicon, MastheadField, Paper, fold};
use core::ops::Range;

/// The longest line of a masthead. The report line, which tells whose report a text is based on, takes the most.
const LINE: usize = 240;

/// The longest line whose words are looked for though a scanner misread them.
const SHORT: usize = 100;

/// The longest hour and place behind a day, and how far the words of a meeting stand from that of an adoption.
const HOUR: usize = 60;

/// The longest sentence that closes a text.
const CLOSING: usize = 480;

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
    // Only Russian has a line that begins with a small letter; a Latin one is the rest of a sentence, or "l6 May 2031" off a
    // scanner.
    let lower = line.starts_with(|c: char| c.is_lowercase() && c < '\u{370}');
    let dated = || Date::scan(line, lexicon).is_some_and(|(_, len)| len == line.len());
    if line.is_empty() || line.len() > LINE || lower && !dated() {
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
    if scan_day(line, lexicon).is_some() {
        return Some(MastheadField::Date);
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
    if scan_year_session(line, lexicon).is_some() {
        return Some(MastheadField::Session);
    }
    let ((field, _), len) = lexicon.masthead.nearest(line).filter(|_| line.len() <= SHORT)?;
    (field != MastheadField::AgendaItem && is_rest(&line[len..])).then_some(field)
}

/// The day and hour of a meeting, all that a line of the head of a record says: "Monday, 3 May 2031, 3 p.m.",
/// "2031年5月3日星期六下午3时". Where it was held may follow.
///
/// ```abnf
/// day     = weekday *BLANK [ "," ] date hour / date *BLANK weekday hour
/// hour    = *( BLANK / "," ) *60CHAR       ; with a digit in it, or nothing
/// weekday = <a word of Lexicon::weekdays>
/// ```
#[must_use]
pub fn scan_day(line: &str, lexicon: &Lexicon) -> Option<Date> {
    let line = bare(line);
    let signs = |c: char| is_blank(c) || is_comma(c);
    let (date, rest) = match fold::longest_word(line, lexicon.weekdays) {
        Some(len) => {
            let rest = line[len..].trim_start_matches(signs);
            let (date, len) = Date::scan(rest, lexicon)?;
            (date, &rest[len..])
        }
        None => {
            let (date, len) = Date::scan(line, lexicon)?;
            let rest = line[len..].trim_start_matches(signs);
            (date, &rest[fold::longest_word(rest, lexicon.weekdays)?..])
        }
    };
    let hour = rest.trim_matches(signs);
    (hour.is_empty() || hour.len() <= HOUR && hour.contains(token::is_digit)).then_some(date)
}

/// The number of a text and nothing else, as a line of the masthead has it: "Resolution 2507 (2020)",
/// "第2507(2020)号决议". With it, what the line says that the text is. The day may follow: "Resolution 2507 (2020) of
/// 31 January 2020".
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
    // "2031年5月4日第9142(2031)号决议": the day may stand first.
    let day = if lexicon.number_first { Date::scan(line, lexicon).map_or(0, |(_, len)| len) } else { 0 };
    let line = line[day..].trim_start_matches(is_blank);
    let before = scan_cited(line, lexicon);
    let rest = line[before.map_or(0, |(_, len)| len)..].trim_start_matches(['第', ' ', '\u{a0}']);
    let (number, len) = Number::scan(rest)?;
    let after = rest[len..].trim_matches(['*', ' ', '号']);
    let behind = scan_cited(after, lexicon);
    let after = behind.map_or(after, |(_, len)| &after[len..]);
    // "Резолюция 9142 (2031)," over the line that tells its adoption.
    let whole = after.is_empty() || before.is_some() && (after == "," || is_dated(after, lexicon));
    (whole && line.len() > rest.len()).then_some((before.or(behind).map(|(cited, _)| cited), number))
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

/// The day that a line tells which has the number of a text, or tells its adoption: with which it ends, or in the language
/// that says it first, begins.
#[must_use]
pub fn date_of_act(line: &str, lexicon: &Lexicon) -> Option<Date> {
    date_of_meeting(line, lexicon).or_else(|| Date::scan(line, lexicon).map(|(date, _)| date))
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
            rest.starts_with(['(', '[', '（', '［']) || is_rest(without_mark(&text[len..]))
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
    scan_joined(line, lexicon)
}

/// Where the second column begins on a line whose columns one blank parts: "United Nations S/2031/523", "Security Council
/// Distr.: General 4 May 2031". The words of the first are known, and so is what the second says.
fn scan_joined(line: &str, lexicon: &Lexicon) -> Option<usize> {
    let blanks = |c: char| is_blank(c) || c == '|';
    let known = |text: &str| fold::longest(text, lexicon.masthead).filter(|_| text.len() <= LINE);
    let start = line.len() - line.trim_start_matches(blanks).len();
    let ((field, whole), len) = known(&line[start..])?;
    let mut at = start + len;
    if field == MastheadField::Distribution && !whole {
        // "Distr.: General".
        let value = line[at..].trim_start_matches(|c| is_blank(c) || is_colon(c) || is_stop(c));
        let ((value_field, _), len) = known(value)?;
        if value_field != MastheadField::Distribution {
            return None;
        }
        at = line.len() - value.len() + len;
    } else if !whole || !matches!(field, MastheadField::Publisher | MastheadField::Organ | MastheadField::Committee) {
        return None;
    }
    let rest = line[at..].trim_start_matches(blanks);
    let parted = rest.len() < line.len() - at;
    let second = line.len() - rest.len();
    if !parted || rest.is_empty() {
        return None;
    }
    let field = scan_field(rest, lexicon).or_else(|| {
        // The date may have a third behind it: "4 May 2031 Original: English".
        let (_, len) = Date::scan(rest, lexicon)?;
        let third = rest[len..].trim_start_matches(blanks);
        scan_field(third, lexicon).map(|_| MastheadField::Date)
    });
    let column = matches!(
        field?,
        MastheadField::Symbol | MastheadField::Distribution | MastheadField::Date | MastheadField::Original
    );
    column.then_some(second)
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
    // A letter or a report may stand in brackets behind it.
    let ends = |len: usize, at: usize| {
        let rest = without_mark(&line[at + len..]).trim_start();
        rest.starts_with(['(', '[', '（', '［']) || !rest.contains(char::is_alphanumeric)
    };
    begins(line).find_map(|at| Date::scan(&line[at..], lexicon).filter(|&(_, len)| ends(len, at))).map(|(date, _)| date)
}

/// The first meeting with a number that a text names in its first 240 bytes: where its words stand. "At the 9977th meeting of the
/// Council, held on …", "принятая на его 9977-м заседании".
///
/// ```
/// use undocs::{Language, grammar::masthead::find_meeting, lexicon::lexicon};
/// let text = "Adopted unanimously at the 9977th meeting.";
/// assert_eq!(find_meeting(text, lexicon(Language::En)).map(|range| &text[range]), Some("9977th meeting"));
/// ```
#[must_use]
pub fn find_meeting(text: &str, lexicon: &Lexicon) -> Option<Range<usize>> {
    let near = token::head(text, LINE);
    // "4.566e séance" is no 566th.
    let whole = |&at: &usize| !near[..at].ends_with(['.', ',']) || !near[..at - 1].ends_with(token::is_digit);
    begins(near).filter(whole).find_map(|at| meeting_at(&near[at..], lexicon).map(|len| at..at + len))
}

/// The length of the words at the start of a text that name a meeting with a number.
fn meeting_at(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let exact = |text: &str| fold::longest_word(text, lexicon.meetings).filter(|&len| len > 0);
    let ordinal = scan_ordinal(text, lexicon).map(|(_, len)| len);
    let len = meeting_len(text, ordinal, exact, lexicon)?;
    let words = &text[..len];
    // The Chinese word for a meeting may have that for an adoption behind it: 次会议通过.
    let mut ends = words.char_indices().map(|(at, _)| at);
    let adopted = ends.find(|&at| {
        at > 0 && fold::longest(&words[at..], lexicon.adopted).is_some_and(|((), len)| at + len == words.len())
    });
    words.contains(token::is_digit).then(|| adopted.unwrap_or(len))
}

/// The meeting at which a text was adopted, in a closing that tells it in a sentence: "Adopted at the 9977th meeting by 13 votes
/// to none, with 2 abstentions (Chad, Norway).", "第9977次会议一致通过。" Where its words stand. `None` for any other text.
///
/// ```abnf
/// closing = adopted *60CHAR meeting rest / meeting *60CHAR adopted rest        ; adopted: a word of Lexicon::adopted
/// ```
#[must_use]
pub fn scan_closing(text: &str, lexicon: &Lexicon) -> Option<Range<usize>> {
    let start = text.len() - text.trim_start_matches(|c| is_blank(c) || matches!(c, '*' | '_')).len();
    let line = &text[start..];
    if line.len() > CLOSING {
        return None;
    }
    let at = |range: Range<usize>| start + range.start..start + range.end;
    if let Some(len) = fold::longest_word(line, lexicon.adopted) {
        return find_meeting(line, lexicon).filter(|meeting| meeting.start <= len + HOUR).map(at);
    }
    // An adoption is told behind the meeting in the language that says so last.
    line.chars().next().filter(|&c| fold::is_unspaced(c) && c.is_alphabetic())?;
    let len = meeting_at(line, lexicon)?;
    let behind = &line[len..];
    let said = begins(behind).any(|at| fold::longest(&behind[at..], lexicon.adopted).is_some());
    said.then(|| at(0..len))
}

/// Where the words of a line begin, or its characters where words are not parted.
fn begins(line: &str) -> impl Iterator<Item = usize> {
    let mut inside = false;
    line.char_indices().filter_map(move |(at, c)| {
        let starts = c.is_alphanumeric() && (fold::is_unspaced(c) || !inside);
        inside = c.is_alphanumeric() && !fold::is_unspaced(c);
        starts.then_some(at)
    })
}

/// What follows a date, without the plain digits of a footnote's mark: "of 30 May 2031 54".
fn without_mark(rest: &str) -> &str {
    let digits = rest.trim_end_matches(is_blank);
    let end = digits.trim_end_matches(|c: char| c.is_ascii_digit());
    let mark = digits.len() - end.len();
    if (1..=3).contains(&mark) && end.trim_matches(is_blank).is_empty() { end } else { rest }
}

/// The length of an ordinal and the words of a meeting, before or behind it, that `meeting` finds.
///
/// `ordinal`: its length, where it begins the line.
fn meeting_len(
    line: &str,
    ordinal: Option<usize>,
    meeting: impl Fn(&str) -> Option<usize>,
    lexicon: &Lexicon,
) -> Option<usize> {
    let after = if let Some(len) = ordinal {
        // A full stop may shorten the ordinal: "9977a. sesión".
        let short = line[..len].ends_with(char::is_alphabetic) && line[len..].starts_with('.');
        let rest = remark(&line[len + usize::from(short)..]);
        let rest = if meeting(rest).is_none() { rest.strip_prefix('次').unwrap_or(rest) } else { rest };
        meeting(rest).map(|len| &rest[len..])
    } else {
        meeting(line).and_then(|len| {
            let rest = remark(&line[len..]);
            scan_ordinal(rest, lexicon).map(|(_, len)| &rest[len..])
        })
    };
    after.map(|rest| line.len() - rest.len())
}

/// Whether a line is an ordinal and the words of a meeting, before or behind it, that `meeting` finds.
fn is_meeting_by(
    line: &str,
    ordinal: Option<usize>,
    meeting: impl Fn(&str) -> Option<usize>,
    lexicon: &Lexicon,
) -> bool {
    meeting_len(line, ordinal, meeting, lexicon).is_some_and(|len| {
        let rest = remark(&line[len..]).trim_start_matches(|c| is_blank(c) || matches!(c, ',' | '،' | ')'));
        is_rest(rest)
            || Date::scan(rest, lexicon).is_some_and(|(_, len)| is_rest(&rest[len..]))
            || scan_day(rest, lexicon).is_some()
    })
}

/// Skips a remark in brackets: "(reprise)", "(возобновленное)".
fn remark(text: &str) -> &str {
    let rest = skip_blanks(text);
    let Some(inner) = rest.strip_prefix(['(', '（']) else { return rest };
    let near = token::head(inner, 64);
    near.find([')', '）']).map_or(rest, |at| skip_blanks(inner[at..].trim_start_matches([')', '）'])))
}
