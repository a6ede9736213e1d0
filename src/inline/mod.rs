//! A block's text to its leaves, and what it cites, calls, counts and lists.
//!
//! Rank 5: imports [`Span`], the [`event`](crate::event) contract, [`grammar`](crate::grammar) and
//! [`lexicon`](crate::lexicon). Does not know where the block stands.
//!
//! How it works: a table of 256 entries tells for each byte whether anything can begin there; between two such bytes
//! the text is passed over. At each of them the grammar is asked what begins. A citation's number is read where it
//! stands; what makes it a citation ("résolution", "ainsi que sa décision") is looked for *behind* it, or carried over
//! from the number before it in the same list, since a list can go on over hundreds of characters.

pub(crate) mod cite;
pub(crate) mod flow;

use crate::event::{Code, EventKind, Join};
use crate::grammar::tally::Tally;
use crate::grammar::{Citation, CitationKind, Mark, StateName, state};
use crate::lexicon::{Lexicon, Organ, fold};
use crate::span::Span;
use cite::{Cites, Link};
use flow::{Flow, tail};

/// What can begin at a byte.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Plain,
    Break,
    Digit,
    Capital,
    Markup,
    Superscript,
    Colon,
    Paren,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Plain; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'\n' | b'\r' | 0x0c => Class::Break,
            b'0'..=b'9' => Class::Digit,
            b'A'..=b'Z' => Class::Capital,
            b'*' | b'<' | b'[' | b']' | b'\\' | b'#' => Class::Markup,
            // ¹²³ are C2 B9, B2, B3; ⁰⁴…⁹ are E2 81 B0…B9.
            0xc2 | 0xe2 => Class::Superscript,
            b':' => Class::Colon,
            b'(' => Class::Paren,
            _ => Class::Plain,
        };
        byte += 1;
    }
    classes
};

/// Which lists of States a block holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Listing {
    /// None but those a sentence announces.
    #[default]
    Announced,
    /// It is one from its first word, up to a colon.
    Sponsors,
    /// It is one from its first word to its end.
    Ballot,
}

/// A list of States that is being read: the next item stands here.
#[derive(Clone, Copy, Debug)]
struct List {
    next: u32,
    /// It ends with the sentence.
    sentence: bool,
}

/// What the reading of one block remembers between two leaves.
#[derive(Clone, Debug)]
pub(crate) struct Inline {
    /// Up to here the text is part of something already told.
    told: u32,
    cites: Cites,
    list: Option<List>,
    listing: Listing,
    /// A link whose words alone do not say what they cite: its address does.
    link: Option<(Link, Span)>,
    /// Emphasis is open: how many stars.
    stars: u8,
    /// Where the block's own words begin.
    start: u32,
    /// The number that the next footnote call should have.
    pub(crate) next_call: u16,
    /// Whether footnotes may be called here at all: not in a footnote.
    calls: bool,
    /// Whether a bare asterisk calls one: in titles and the masthead.
    pub(crate) stars_call: bool,
}

/// What the leaf at hand is made of.
pub(crate) struct Text<'a, 'text> {
    pub(crate) text: &'text str,
    pub(crate) flow: &'a Flow,
    pub(crate) lexicon: &'static Lexicon,
}

/// Receives events in order.
pub(crate) trait Sink<'text> {
    fn leaf(&mut self, kind: EventKind<'text>, span: Span);
}

impl Inline {
    pub(crate) const fn new() -> Inline {
        Inline {
            told: 0,
            cites: Cites::new(),
            list: None,
            listing: Listing::Announced,
            link: None,
            stars: 0,
            start: 0,
            next_call: 1,
            calls: true,
            stars_call: false,
        }
    }

    /// Begins a block whose words begin at `start`.
    pub(crate) fn begin(&mut self, start: u32, listing: Listing, calls: bool, organ: Option<Organ>) {
        self.told = 0;
        self.cites.begin(organ);
        self.listing = listing;
        self.list = (listing != Listing::Announced).then_some(List { next: start, sentence: false });
        self.link = None;
        self.stars = 0;
        self.start = start;
        self.calls = calls;
    }

    /// The markup before a block's first word opened emphasis.
    pub(crate) fn open_stars(&mut self, markup: &str) {
        self.stars = (markup.len() - markup.trim_end_matches('*').len()) as u8;
    }

    /// Reads from `at` within `piece`, gives at least one leaf and whatever is said of it, and returns where to go on.
    pub(crate) fn read<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        at: u32,
        piece: Span,
        sink: &mut impl Sink<'text>,
    ) -> u32 {
        let bytes = text.text.as_bytes();
        let mut here = at;
        if let Some((link, span)) = self.link.take()
            && at <= span.start
        {
            let raw = &text.text[span.end as usize + 2 + link.from..span.end as usize + 2 + link.to];
            let citation = Citation { kind: CitationKind::Document, raw, date: None };
            sink.leaf(EventKind::Citation(citation), span);
            self.told = span.end;
        }
        while here < piece.end {
            if let Some(list) = self.list
                && here >= list.next
                && here >= self.told
                && let Some(next) = self.listed(text, here, at, sink)
            {
                if next.1 {
                    return next.0;
                }
                here = next.0.max(here);
                if here >= piece.end {
                    break;
                }
            }
            let class = CLASSES[usize::from(bytes[here as usize])];
            let found = match class {
                Class::Plain => None,
                Class::Break => Some(self.line_break(text, here, piece)),
                Class::Markup | Class::Superscript => self.markup(text, here, piece),
                _ if here < self.told => None,
                Class::Digit | Class::Capital
                    if let Some(len) = misread(
                        &text.text[piece.start as usize..piece.end as usize],
                        (here - piece.start) as usize,
                        text.lexicon,
                    ) =>
                {
                    emit_text(text, at, here, sink);
                    let odd = Code::ScannedLetter.diagnostic();
                    sink.leaf(EventKind::Diagnostic(odd), Span::new(here, here + len as u32));
                    self.told = here + len as u32;
                    return here;
                }
                Class::Digit | Class::Paren => {
                    if let Some(call) = self.call(text, here, piece) {
                        Some(call)
                    } else if class == Class::Digit {
                        if let Some(start) = self.number(text, here, at, sink) {
                            return start;
                        }
                        // The rest of the digits begin nothing.
                        while here + 1 < piece.end && bytes[here as usize + 1].is_ascii_digit() {
                            here += 1;
                            if let Some(call) = self.call(text, here, piece) {
                                emit_text(text, at, here, sink);
                                sink.leaf(call.0, call.1);
                                return call.1.end;
                            }
                        }
                        None
                    } else {
                        None
                    }
                }
                Class::Capital => {
                    if let Some((citation, end)) = self.cites.symbol(text, here) {
                        emit_text(text, at, here, sink);
                        sink.leaf(EventKind::Citation(citation), Span::new(here, end));
                        self.told = end;
                        return here;
                    }
                    None
                }
                Class::Colon => match self.announce(text, here, piece) {
                    Some(later) => {
                        emit_text(text, at, here, sink);
                        sink.leaf(EventKind::Sponsors { later }, Span::new(here, here + 1));
                        self.told = here + 1;
                        return here;
                    }
                    None => None,
                },
            };
            if let Some((kind, span)) = found {
                emit_text(text, at, here, sink);
                sink.leaf(kind, span);
                return span.end;
            }
            here += 1;
        }
        emit_text(text, at, piece.end, sink);
        piece.end
    }

    /// A break inside a piece: all white space up to the next line's content.
    fn line_break<'text>(&mut self, text: &Text<'_, 'text>, here: u32, piece: Span) -> (EventKind<'text>, Span) {
        let before = text.text[piece.start as usize..here as usize].trim_end_matches(crate::line::is_margin);
        let after = text.text[here as usize..piece.end as usize].trim_start_matches(crate::line::is_margin);
        let end = piece.end - after.len() as u32;
        (EventKind::Break(join(before, after)), Span::new(here, end))
    }

    /// Markup, or a mark that cannot be anything but a footnote's.
    fn markup<'text>(&mut self, text: &Text<'_, 'text>, here: u32, piece: Span) -> Option<(EventKind<'text>, Span)> {
        let ahead = &text.text[here as usize..piece.end as usize];
        let behind = &text.text[piece.start as usize..here as usize];
        let markup = |len: usize| Some((EventKind::Markup(&ahead[..len]), Span::new(here, here + len as u32)));
        let byte = ahead.as_bytes()[0];
        if byte == b'*' {
            // No emphasis has more than three; a line drawn with stars is not counted again from each of them.
            let stars = ahead.bytes().take(8).take_while(|byte| *byte == b'*').count();
            let opens = ahead[stars..].chars().next().is_some_and(|c| !c.is_whitespace())
                && behind
                    .chars()
                    .next_back()
                    .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '«' | '"' | '“' | '’' | '\''));
            if opens && ahead[stars..].contains('*') || self.stars > 0 && stars <= 3 {
                self.stars = if self.stars > 0 && !opens { 0 } else { stars as u8 };
                return markup(stars);
            }
            if opens && here <= self.start {
                return markup(stars);
            }
        }
        if self.calls
            && let Some((mark, len)) = Mark::scan_certain(ahead)
            && here > self.start
            // In a list of names an asterisk stands for a note among the paragraphs, and is read with the name.
            && (byte != b'*' || self.stars_call)
        {
            self.next_call = if mark.number > 0 { mark.number + 1 } else { self.next_call };
            return Some((EventKind::Call(mark), Span::new(here, here + len as u32)));
        }
        match byte {
            b'\\' if ahead[1..].starts_with(|c: char| c.is_ascii_punctuation()) => markup(1),
            b'#' if here < self.start || behind.is_empty() => markup(ahead.len() - ahead.trim_start_matches('#').len()),
            b'#' if ahead.len() <= 64 && ahead.trim_matches('#').is_empty() => markup(ahead.len()),
            b'[' => {
                // A link: `[73/27](#)`.
                let close = crate::grammar::head(ahead, 400).find("](")?;
                if ahead[1..close].contains('[') {
                    return None;
                }
                self.link = self
                    .cites
                    .link(&ahead[1..close], &ahead[close + 2..])
                    .map(|citation| (citation, Span::new(here + 1, here + close as u32)));
                markup(1)
            }
            b']' if ahead.starts_with("](") => {
                // An address may hold a pair of brackets of its own: S/RES/2140(2014).
                let target = crate::grammar::head(ahead, 400);
                let first = target.find(')')?;
                let inner = target[2..first].contains('(');
                let close = if inner { first + 1 + target[first + 1..].find(')')? } else { first };
                (!target[..close].contains(char::is_whitespace)).then(|| markup(close + 1)).flatten()
            }
            b'<' => {
                let tag = crate::grammar::head(ahead, 200);
                let close = tag.find('>')?;
                let name = tag[1..close].trim_start_matches('/');
                if name.starts_with("http") {
                    return markup(1);
                }
                (name.starts_with(|c: char| c.is_ascii_alphabetic()) && !tag[1..close].contains('<'))
                    .then(|| markup(close + 1))
                    .flatten()
            }
            _ => None,
        }
    }

    /// A footnote call printed in plain digits: the number that is due, glued to a word, to a year or after a space.
    fn call<'text>(&mut self, text: &Text<'_, 'text>, here: u32, piece: Span) -> Option<(EventKind<'text>, Span)> {
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

    /// Something that a number begins: a citation, an article, a tally. Returns where its text begins.
    fn number<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        here: u32,
        at: u32,
        sink: &mut impl Sink<'text>,
    ) -> Option<u32> {
        if let Some((start, citation, end)) = self.cites.number(text, here, at.max(self.start)) {
            emit_text(text, at, start, sink);
            sink.leaf(EventKind::Citation(citation), Span::new(start, end));
            self.told = end;
            return Some(start);
        }
        let ahead = text.flow.ahead(text.text, here);
        let (tally, len) = Tally::scan(ahead.text(), text.lexicon)?;
        let end = ahead.end(len);
        emit_text(text, at, here, sink);
        sink.leaf(EventKind::Tally(tally), Span::new(here, end));
        self.told = end;
        Some(here)
    }

    /// A colon: whether the words before it announce a list of sponsors, and whether they joined later.
    fn announce(&mut self, text: &Text<'_, '_>, here: u32, piece: Span) -> Option<bool> {
        match self.listing {
            Listing::Announced => {}
            Listing::Sponsors => {
                self.list = None;
                return None;
            }
            Listing::Ballot => return None,
        }
        let behind = tail(&text.text[piece.start.max(self.start) as usize..here as usize], 180);
        let begins = |at: usize| at == 0 || behind[..at].ends_with(|c: char| !c.is_alphanumeric());
        let says = |words: &[&str]| {
            let words_begin = behind.char_indices().filter(|&(at, c)| c.is_alphanumeric() && begins(at));
            let mut starts = words_begin.map(|(at, _)| at);
            starts.any(|at| fold::longest_word(&behind[at..], words).is_some())
        };
        let later = says(text.lexicon.joined);
        if !later && !says(text.lexicon.sponsors) {
            return None;
        }
        self.list = Some(List { next: here + 1, sentence: true });
        Some(later)
    }

    /// The item of a list that stands at `here`: where the next one stands, and whether an event was given.
    fn listed<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        here: u32,
        at: u32,
        sink: &mut impl Sink<'text>,
    ) -> Option<(u32, bool)> {
        let list = self.list?;
        let ahead = text.flow.ahead(text.text, here);
        let all = ahead.text();
        let blank = all.len() - all.trim_start_matches(|c: char| crate::line::is_margin(c)).len();
        if blank > 0 {
            // Blanks and breaks are leaves of their own; the name begins after them.
            self.list = Some(List { next: ahead.offset(blank), ..list });
            return None;
        }
        let Some((name, end_len, next)) = state::scan_listed(all, text.lexicon) else {
            self.list = None;
            return None;
        };
        if name.state.is_none() && list.sentence {
            self.list = None;
            return None;
        }
        let start = end_len - name.raw.len();
        let (from, end) = (ahead.offset(start), ahead.end(end_len));
        let rest = all[end_len..].trim_start();
        let closes = rest.starts_with('。') || rest.strip_prefix('.').is_some_and(|rest| !rest.starts_with(','));
        let name = StateName { raw: &text.text[from as usize..end as usize], state: name.state };
        self.list = (!(closes && list.sentence)).then_some(List { next: ahead.offset(next.max(1)), ..list });
        if self.listing == Listing::Sponsors && name.state.is_none() && name.raw.is_empty() {
            return None;
        }
        emit_text(text, at, from.max(at), sink);
        sink.leaf(EventKind::State(name), Span::new(from, end));
        self.told = end;
        // The text of the name itself comes with the next leaf.
        if from > at { Some((from, true)) } else { Some((here, true)) }
    }
}

/// Length of `1’` or `I’` where a scanner met the article of "l’humanité".
fn misread(text: &str, at: usize, lexicon: &Lexicon) -> Option<usize> {
    let rest = text[at..].strip_prefix(['1', 'I'])?;
    let word = rest.strip_prefix(['’', '\''])?;
    let lower = word.chars().take(2).filter(|c| c.is_lowercase()).count() == 2;
    let apart = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    (lexicon.elides && lower && apart).then_some(1 + rest.len() - word.len())
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
                && !behind.ends_with("n.");
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
    let asks = |list: &[&str]| fold::longest_word(noun, list).is_some();
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

/// How two lines are joined.
pub(crate) fn join(before: &str, after: &str) -> Join {
    let last = before.chars().next_back();
    let first = after.chars().next();
    let hyphen = matches!(last, Some('-' | '\u{2010}' | '\u{2011}'))
        && before.chars().rev().nth(1).is_some_and(char::is_alphanumeric);
    let unspaced = last.is_some_and(fold::is_unspaced) && first.is_some_and(fold::is_unspaced);
    // Digits and Latin letters inside Chinese touch it.
    let touching = last.is_some_and(fold::is_unspaced) && first.is_some_and(|c| c.is_ascii_digit())
        || first.is_some_and(fold::is_unspaced) && last.is_some_and(|c| c.is_ascii_digit());
    if hyphen || unspaced || touching { Join::Nothing } else { Join::Space }
}

fn emit_text<'text>(text: &Text<'_, 'text>, from: u32, to: u32, sink: &mut impl Sink<'text>) {
    if from < to {
        let raw = &text.text[from as usize..to as usize];
        // White space at the end of a line belongs to the break after it.
        sink.leaf(EventKind::Text(raw), Span::new(from, to));
    }
}
