//! A block's text to its leaves, and what it cites, calls, counts and lists.
//!
//! Rank 5: imports `event`, `grammar`, `lexicon`, `line`, `span`.
//! Does not know where the block stands.
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
use crate::grammar::tally::{Tally, may_count};
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
    /// Whether abstentions may be named in the text at hand, and which text that is: only then are tallies looked for.
    counts: Option<(Span, bool)>,
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
    /// The block is the symbol that the document bears, and cites nothing.
    pub(crate) own_symbol: bool,
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
            counts: None,
            stars: 0,
            start: 0,
            next_call: 1,
            uncalled: 1,
            again: 1,
            raised: false,
            calls: true,
            stars_call: false,
            own_symbol: false,
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
        self.counts = None;
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
        mut piece: Span,
        sink: &mut impl Sink<'text>,
    ) -> u32 {
        self.tell_due(text, at, &mut piece, sink);
        let mut here = at;
        while here < piece.end {
            if let Some(list) = self.list
                && here >= list.next
                && here >= self.told
                && let Some((next, given)) = self.listed(text, here, at, sink)
            {
                if given {
                    return next;
                }
                here = next.max(here);
                if here >= piece.end {
                    break;
                }
            }
            // What is told already, or begins nothing, is passed over; the next item of a list is waited for.
            let until = self.list.map_or(piece.end, |list| list.next.max(self.told).clamp(here + 1, piece.end));
            let passed = pass(text.text.as_bytes(), here as usize, until as usize) as u32;
            if passed > here {
                here = passed;
                continue;
            }
            match self.step(text, here, at, piece) {
                Step::Leaf(kind, span) => {
                    emit_text(text, at, span.start, sink);
                    sink.leaf(kind, span);
                    return span.end;
                }
                Step::Said(kind, span) => {
                    emit_text(text, at, span.start, sink);
                    sink.leaf(kind, span);
                    self.told = span.end;
                    return span.start;
                }
                Step::Nothing { next } => here = next,
            }
        }
        emit_text(text, at, piece.end, sink);
        piece.end
    }

    /// Tells what is known to stand at `at` before it is read: the part that is due of the number before, what a link cites.
    fn tell_due<'text>(&mut self, text: &Text<'_, 'text>, at: u32, piece: &mut Span, sink: &mut impl Sink<'text>) {
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
    }

    /// What begins at `here`, where something may; `at` is where the leaf at hand begins.
    fn step<'text>(&mut self, text: &Text<'_, 'text>, here: u32, at: u32, piece: Span) -> Step<'text> {
        let bytes = text.text.as_bytes();
        let leaf = |found: Option<(EventKind<'text>, Span)>| {
            found.map_or(Step::Nothing { next: here + 1 }, |(kind, span)| Step::Leaf(kind, span))
        };
        let class = CLASSES[usize::from(bytes[here as usize])];
        match class {
            Class::Break => return leaf(Some(self.line_break(text, here, piece))),
            Class::Markup | Class::Superscript => return leaf(self.markup(text, here, piece)),
            _ if here < self.told => return Step::Nothing { next: here + 1 },
            // `(¹)` is a mark whole; what else a bracket opens is looked at below.
            Class::Paren if raised(bytes, here as usize + 1) => return leaf(self.markup(text, here, piece)),
            Class::Paren => return leaf(self.call(text, here, piece)),
            Class::Digit | Class::Capital => {
                if let Some(len) = misread(text, here as usize, piece) {
                    return Step::Said(
                        EventKind::Diagnostic(Code::ScannedLetter.diagnostic()),
                        Span::new(here, here + len as u32),
                    );
                }
                if class == Class::Digit {
                    return self.digits(text, here, at, piece);
                }
            }
            _ => {}
        }
        let from = at.max(self.start);
        let said = match class {
            Class::Capital if !self.own_symbol => {
                let mark = self.calls.then_some(self.next_call);
                let found = self.cites.symbol(text, here, mark);
                found.map(|(citation, end)| {
                    let glued = bytes.get(end as usize).is_some_and(u8::is_ascii_digit);
                    self.cut = if glued { end } else { self.cut };
                    (here, citation, end)
                })
            }
            Class::Ordinal if bytes[here as usize..].starts_with("第".as_bytes()) => {
                self.cites.ordinal(text, here, from)
            }
            Class::Colon => {
                let announced = self.announce(text, here, piece);
                return announced.map_or(Step::Nothing { next: here + 1 }, |later| {
                    Step::Said(EventKind::Sponsors { later }, Span::new(here, here + 1))
                });
            }
            _ => None,
        };
        said.map_or(Step::Nothing { next: here + 1 }, |(start, citation, end)| {
            Step::Said(EventKind::Citation(citation), Span::new(start, end))
        })
    }

    /// What digits begin: a call, a citation, a tally; a call may stand further on in them.
    fn digits<'text>(&mut self, text: &Text<'_, 'text>, here: u32, at: u32, piece: Span) -> Step<'text> {
        if let Some((kind, span)) = self.call(text, here, piece) {
            return Step::Leaf(kind, span);
        }
        if let Some((start, citation, end)) = self.cites.number(text, here, at.max(self.start)) {
            return Step::Said(EventKind::Citation(citation), Span::new(start, end));
        }
        if self.may_count(text) {
            let ahead = text.flow.ahead(text.text, here);
            if let Some((tally, len)) = Tally::scan(ahead.text(), text.lexicon) {
                return Step::Said(EventKind::Tally(tally), Span::new(here, ahead.end(len)));
            }
        }
        // The rest of the digits begin nothing else.
        let mut next = here + 1;
        while next < piece.end && text.text.as_bytes()[next as usize].is_ascii_digit() {
            if let Some((kind, span)) = self.call(text, next, piece) {
                return Step::Leaf(kind, span);
            }
            next += 1;
        }
        Step::Nothing { next }
    }

    /// Whether a tally may stand in the text at hand.
    fn may_count(&mut self, text: &Text<'_, '_>) -> bool {
        let pieces = text.flow.pieces();
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return true };
        let whole = Span::new(first.start, last.end);
        if let Some((_, counts)) = self.counts.filter(|&(known, _)| known == whole) {
            return counts;
        }
        let counts = pieces.iter().any(|piece| may_count(&text.text[piece.range()], text.lexicon));
        self.counts = Some((whole, counts));
        counts
    }

    /// A break inside a piece: all white space up to the next line's content.
    fn line_break<'text>(&mut self, text: &Text<'_, 'text>, here: u32, piece: Span) -> (EventKind<'text>, Span) {
        let before = text.text[piece.start as usize..here as usize].trim_end_matches(crate::line::is_margin);
        let after = text.text[here as usize..piece.end as usize].trim_start_matches(crate::line::is_margin);
        let end = piece.end - after.len() as u32;
        (EventKind::Break(join(before, after)), Span::new(here, end))
    }
}

/// What was found where something may begin.
enum Step<'text> {
    /// A leaf of its own.
    Leaf(EventKind<'text>, Span),
    /// Something that is said of the text there, which comes with the leaves after it.
    Said(EventKind<'text>, Span),
    /// Nothing: it goes on here.
    Nothing { next: u32 },
}

/// Where the first byte from `here` on stands at which anything can begin, before `until`.
fn pass(bytes: &[u8], here: usize, until: usize) -> usize {
    let plain = |byte: u8| CLASSES[usize::from(byte)] == Class::Plain;
    let mut at = here;
    while at < until {
        // By eight, as long as all are plain.
        if let Some(eight) = bytes[at..until].first_chunk::<8>() {
            let classes = eight.iter().fold(0, |all, &byte| all | CLASSES[usize::from(byte)] as u8);
            if classes == Class::Plain as u8 {
                at += 8;
                continue;
            }
        }
        while at < until && plain(bytes[at]) {
            at += 1;
        }
        // A capital before a small letter begins a word: no symbol.
        let word = at + 1 < until && bytes[at].is_ascii_uppercase() && bytes[at + 1].is_ascii_lowercase();
        if !word {
            break;
        }
        at += 2;
    }
    at
}

/// Whether a superscript figure may begin at a byte.
fn raised(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|&byte| CLASSES[usize::from(byte)] == Class::Superscript)
}

/// Length of `1’` or `I’` where a scanner met the article of "l’humanité".
fn misread(text: &Text<'_, '_>, here: usize, piece: Span) -> Option<usize> {
    if !text.lexicon.elides || !matches!(text.text.as_bytes()[here], b'1' | b'I') {
        return None;
    }
    let rest = &text.text[here + 1..piece.end as usize];
    let word = rest.strip_prefix(['’', '\''])?;
    let lower = word.chars().take(2).filter(|c| c.is_lowercase()).count() == 2;
    let apart = text.text[piece.start as usize..here].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    (lower && apart).then_some(1 + rest.len() - word.len())
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
