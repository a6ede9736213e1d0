//! A block's text to its leaves, and what it cites, calls, counts and lists.
//!
//! Rank 5: imports [`Span`], the [`event`](crate::event) contract, [`grammar`](crate::grammar) and
//! [`lexicon`](crate::lexicon). Does not know where the block stands.
//!
//! How it works: a table of 256 entries tells for each byte whether anything can begin there; between two such bytes
//! the text is passed over. At each of them the grammar is asked what begins. A citation's number is read where it
//! stands; what makes it a citation ("résolution", "ainsi que sa décision") is looked for *behind* it, or carried over
//! from the number before it in the same list, since a list can go on over hundreds of characters.

mod around;
mod article;
mod call;
pub(crate) mod cite;
pub(crate) mod flow;
mod listing;
mod markup;
mod whose;

pub(crate) use listing::Listing;

use crate::event::{Code, EventKind, Join};
use crate::grammar::tally::Tally;
use crate::grammar::{Citation, CitationKind};
use crate::lexicon::{Lexicon, Organ, fold};
use crate::span::Span;
use cite::{Cites, Link};
use flow::Flow;
use listing::List;

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
    /// Perhaps `第`, before an article.
    Ordinal,
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
            0xe7 => Class::Ordinal,
            _ => Class::Plain,
        };
        byte += 1;
    }
    classes
};

/// What the reading of one block remembers between two leaves.
#[derive(Clone, Debug)]
pub(crate) struct Inline {
    /// Up to here the text is part of something already told.
    told: u32,
    /// Where the last symbol was cut, since the digits glued to it are the mark that is due.
    cut: u32,
    cites: Cites,
    list: Option<List>,
    listing: Listing,
    /// The list of a vote has ended, and words follow it in its block.
    over: bool,
    /// A link whose words alone do not say what they cite: its address does.
    link: Option<(Link, Span)>,
    /// Emphasis is open: how many stars.
    stars: u8,
    /// Where the block's own words begin.
    start: u32,
    /// The number that the next footnote call should have.
    pub(crate) next_call: u16,
    /// The first number that has not been called for certain, or nearly: what is called after a blank may be called again.
    uncalled: u16,
    /// The number of the next call where the numbers begin anew.
    again: u16,
    /// Whether a call was printed raised: then none is printed in plain digits.
    raised: bool,
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
            cut: u32::MAX,
            cites: Cites::new(),
            list: None,
            listing: Listing::Announced,
            over: false,
            link: None,
            stars: 0,
            start: 0,
            next_call: 1,
            uncalled: 1,
            again: 1,
            raised: false,
            calls: true,
            stars_call: false,
        }
    }

    /// Begins a block whose words begin at `start`.
    pub(crate) fn begin(&mut self, start: u32, listing: Listing, calls: bool, organ: Option<Organ>) {
        self.told = 0;
        self.cut = u32::MAX;
        self.cites.begin(organ);
        self.listing = listing;
        self.list = (listing != Listing::Announced).then_some(List { next: start, sentence: false });
        self.over = false;
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
        let mut piece = piece;
        if let Some(due) = self.cites.due() {
            if due <= at
                && let Some((from, citation, end)) = self.cites.part(text)
                && from == at
            {
                sink.leaf(EventKind::Citation(citation), Span::new(from, end));
                self.told = end;
            }
            // What is said of a part is told where its letter stands: a leaf ends before it.
            piece.end = self.cites.due().filter(|due| (at + 1..piece.end).contains(due)).unwrap_or(piece.end);
        }
        if let Some((link, span)) = self.link.take()
            && at <= span.start
        {
            let raw = &text.text[span.end as usize + 2 + link.from..span.end as usize + 2 + link.to];
            let citation = Citation { kind: CitationKind::Document, raw, date: None, part: None };
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
            // What is told already, or begins nothing, is passed over; the next item of a list is waited for.
            let class = CLASSES[usize::from(bytes[here as usize])];
            if class == Class::Plain {
                let until = self.list.map_or(piece.end, |list| list.next.max(self.told).clamp(here + 1, piece.end));
                let plain = |&&byte: &&u8| CLASSES[usize::from(byte)] == Class::Plain;
                here += bytes[here as usize..until as usize].iter().take_while(plain).count().max(1) as u32;
                continue;
            }
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
                // `(¹)` is a mark whole; what else a bracket opens is looked at below.
                Class::Paren if raised(bytes, here as usize + 1) => self.markup(text, here, piece),
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
                    if let Some((citation, end)) = self.cites.symbol(text, here, self.calls.then_some(self.next_call)) {
                        emit_text(text, at, here, sink);
                        sink.leaf(EventKind::Citation(citation), Span::new(here, end));
                        self.told = end;
                        if bytes.get(end as usize).is_some_and(u8::is_ascii_digit) {
                            self.cut = end;
                        }
                        return here;
                    }
                    None
                }
                Class::Ordinal if bytes[here as usize..].starts_with("第".as_bytes()) => {
                    if let Some((start, citation, end)) = self.cites.ordinal(text, here, at.max(self.start)) {
                        emit_text(text, at, start, sink);
                        sink.leaf(EventKind::Citation(citation), Span::new(start, end));
                        self.told = end;
                        return start;
                    }
                    None
                }
                Class::Ordinal => None,
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
}

/// Whether a superscript figure may begin at a byte.
fn raised(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|&byte| CLASSES[usize::from(byte)] == Class::Superscript)
}

/// Length of `1’` or `I’` where a scanner met the article of "l’humanité".
fn misread(text: &str, at: usize, lexicon: &Lexicon) -> Option<usize> {
    let rest = text[at..].strip_prefix(['1', 'I'])?;
    let word = rest.strip_prefix(['’', '\''])?;
    let lower = word.chars().take(2).filter(|c| c.is_lowercase()).count() == 2;
    let apart = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    (lexicon.elides && lower && apart).then_some(1 + rest.len() - word.len())
}

/// How two lines are joined.
pub(crate) fn join(before: &str, after: &str) -> Join {
    let last = before.chars().next_back();
    let first = after.chars().next();
    let hyphen = matches!(last, Some('-' | '\u{2010}' | '\u{2011}'))
        && before.chars().rev().nth(1).is_some_and(char::is_alphanumeric);
    let unspaced = last.is_some_and(fold::is_unspaced) && first.is_some_and(fold::is_unspaced);
    // Digits and brackets inside Chinese touch it: 第3015(2037) and 号决议.
    let touching = last.is_some_and(fold::is_unspaced)
        && first.is_some_and(|c| c.is_ascii_digit() || matches!(c, '(' | '[' | '“' | '‘'))
        || first.is_some_and(fold::is_unspaced)
            && last.is_some_and(|c| c.is_ascii_digit() || matches!(c, ')' | ']' | '”' | '’' | '%'));
    if hyphen || unspaced || touching { Join::Nothing } else { Join::Space }
}

fn emit_text<'text>(text: &Text<'_, 'text>, from: u32, to: u32, sink: &mut impl Sink<'text>) {
    if from < to {
        let raw = &text.text[from as usize..to as usize];
        // White space at the end of a line belongs to the break after it.
        sink.leaf(EventKind::Text(raw), Span::new(from, to));
    }
}
