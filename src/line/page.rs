//! Lines of the page that are no lines of the text, and the footnotes at its foot.
//!
//! How it works: a line is judged by its own words first ([`Furniture::scan`]), then by what the page has shown so far:
//! a symbol or a title that stands alone next to a page break is a running head; a rule followed by a mark opens the
//! foot of the page, and there every line is a footnote's until something says that the page is over. Nothing says so
//! reliably (a PDF's text layer goes from the last footnote straight to the next page's first half sentence), so
//! [`Page::leaves_foot`] weighs what there is.

use super::Line;
use super::look::First;
use crate::grammar::furniture::Loose;
use crate::grammar::masthead::scan_running_head;
use crate::grammar::{Furniture, Mark, Symbol, blurred_digits};
use crate::lexicon::Lexicon;
use crate::lexicon::fold::{self, Folded};

/// What a line is to its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Blank,
    Furniture(Furniture),
    /// The document's own symbol, alone on a line of the masthead.
    Symbol,
    /// A footnote begins; its mark takes so many bytes. It is alone on its line if nothing else stands there.
    Note {
        mark: u16,
    },
    /// The text of a footnote goes on, or follows a mark that stood alone.
    NoteText,
    Body,
}

/// The first bytes of a text's folded form, blanks dropped: enough to know it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    bytes: [u8; 48],
    len: u8,
}

impl Key {
    const EMPTY: Key = Key { bytes: [0; 48], len: 0 };

    pub(crate) fn new(text: &str) -> Key {
        let mut key = Key::EMPTY;
        for (c, _) in Folded::new(text).filter(|(c, _)| c.is_ascii_alphanumeric() || !c.is_ascii()) {
            let mut utf8 = [0; 4];
            for &byte in c.encode_utf8(&mut utf8).as_bytes() {
                let Some(slot) = key.bytes.get_mut(usize::from(key.len)) else { return key };
                *slot = byte;
                key.len += 1;
            }
        }
        key
    }

    /// Whether a text begins so, to the letter.
    fn begins(&self, other: &Key) -> bool {
        self.others(other) == Some(0)
    }

    /// Whether a text begins so; a scanner may have misread a few letters of either.
    fn is_prefix_of(&self, other: &Key) -> bool {
        self.others(other).is_some_and(|others| others <= self.len / 8)
    }

    /// How many bytes at the beginning of a text are others; `None` where it is too short.
    fn others(&self, other: &Key) -> Option<u8> {
        let own = &self.bytes[..usize::from(self.len)];
        let others = own.iter().zip(&other.bytes).filter(|(own, other)| own != other).count();
        (0 < self.len && self.len <= other.len).then_some(others as u8)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// The document's symbol and title, as running heads repeat them.
    symbol: Key,
    title: Key,
    /// A rule was the last thing on the page.
    ruled: bool,
    /// We are among the footnotes.
    foot: bool,
    /// Marks that stood alone and still wait for their text.
    waiting: u8,
    /// The last footnote's number.
    last_note: u16,
    /// The footnote is complete as far as its last line tells.
    complete: bool,
    /// The note began with a mark that cannot be anything else, as converters print: it ends at a blank line.
    certain: bool,
    blank: bool,
    /// Blanks before the line that begins a note, and before one that continues it.
    note_indent: u16,
    more_indent: Option<u16>,
    /// The last number of a page that stood alone on its line; pages that are numbered `2/30` have none.
    number: u16,
    /// The last line was such a number, and one of the text.
    stacked: bool,
    /// The last line was a running head.
    headed: bool,
    /// The last line was one that stands where a page begins or ends: a running head, a job number.
    turned: bool,
    /// The last line was one of a list of symbols.
    listing: bool,
    /// Something of the page stood since the last line of the text.
    pub(crate) broken: bool,
}

/// What stands around a line, as far as it decides what the line is; asked only where it does.
pub(crate) struct Around<'a> {
    /// We are in the masthead.
    pub(crate) head: bool,
    /// Whether the line begins as only a block of the body does.
    pub(crate) begins: &'a dyn Fn() -> bool,
    /// Whether the next line begins with another symbol of the same series: both are lines of a list.
    pub(crate) listed: &'a dyn Fn() -> bool,
    /// Whether a page ends or begins beside it: its number, the job's, a line of a masthead.
    pub(crate) pages: &'a dyn Fn() -> bool,
    /// Whether a sentence of the text goes on after it.
    pub(crate) goes_on: &'a dyn Fn(Torn) -> bool,
    /// What comes next.
    pub(crate) after: &'a dyn Fn() -> After<'a>,
}

/// The next line on which something stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct After<'a> {
    pub(crate) text: &'a str,
    /// Whether a form feed stands before it.
    pub(crate) feed: bool,
}

/// What may stand in the middle of a sentence: a symbol and a title where a text begins inside a document, and neither
/// are known; the number of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Torn {
    /// A symbol; the title may follow it.
    Symbol,
    /// The title after a symbol.
    Title,
    /// A number.
    Number,
}

impl Page {
    pub(crate) const fn new() -> Page {
        Page {
            symbol: Key::EMPTY,
            title: Key::EMPTY,
            ruled: false,
            foot: false,
            waiting: 0,
            last_note: 0,
            complete: false,
            certain: false,
            blank: false,
            note_indent: 0,
            more_indent: None,
            number: 0,
            stacked: false,
            headed: false,
            turned: false,
            listing: false,
            broken: false,
        }
    }

    pub(crate) fn learn_symbol(&mut self, symbol: &str) {
        if self.symbol.len == 0 {
            self.symbol = Key::new(symbol);
        }
    }

    pub(crate) fn learn_title(&mut self, title: &str) {
        self.title = Key::new(title);
    }

    /// The number of the last footnote that had a text.
    pub(crate) fn last_note(&self) -> u16 {
        self.last_note
    }

    /// Whether footnotes are being read, or may begin: in a flattened line they are told apart by their marks.
    pub(crate) fn in_foot(&self) -> bool {
        self.foot || self.ruled
    }

    /// Whether the last line was a running head.
    pub(crate) fn is_headed(&self) -> bool {
        self.headed
    }

    /// Whether marks stood alone and wait for their texts.
    pub(crate) fn is_waiting(&self) -> bool {
        self.waiting > 0
    }

    /// What `line` is.
    pub(crate) fn role(&mut self, line: &Line, text: &str, lexicon: &Lexicon, around: &Around<'_>) -> Role {
        if text.is_empty() {
            self.blank = true;
            return Role::Blank;
        }
        let role = self.judge(line, text, lexicon, around);
        self.headed = role == Role::Furniture(Furniture::RunningHead);
        self.turned = matches!(role, Role::Furniture(kind) if turns(kind));
        match role {
            Role::Furniture(Furniture::Rule) => self.broken = true,
            Role::Furniture(Furniture::LinkList) => self.broken = true,
            Role::Furniture(_) => {
                self.broken = true;
                self.ruled = false;
                if self.waiting == 0 {
                    self.leave();
                }
            }
            Role::Note { .. } | Role::NoteText => {
                self.broken = true;
                self.complete = ends_sentence(text) && !ends_shortened(text, lexicon);
            }
            Role::Body | Role::Symbol | Role::Blank => {
                self.ruled = false;
                self.leave();
            }
        }
        self.blank = false;
        role
    }

    fn leave(&mut self) {
        self.foot = false;
        self.waiting = 0;
        self.more_indent = None;
    }

    fn judge(&mut self, line: &Line, text: &str, lexicon: &Lexicon, around: &Around<'_>) -> Role {
        let head = around.head;
        match Furniture::scan(text, lexicon) {
            // An address goes on a note that speaks of it.
            Some(Furniture::LinkList) if self.foot && !self.complete && !text.contains("undocs.org") => {
                return Role::NoteText;
            }
            Some(Furniture::Rule) => {
                self.ruled = true;
                self.leave();
                return Role::Furniture(Furniture::Rule);
            }
            // `76/127` above a title is the resolution's number, not page 76 of 127.
            Some(Furniture::Folio) if head && self.is_own_number(text) => {}
            Some(furniture) => {
                self.number = if furniture == Furniture::Folio { u16::MAX } else { self.number };
                return Role::Furniture(furniture);
            }
            None => {}
        }
        let look = line.look;
        let loose = if look.first == First::Digit { Furniture::scan_loose(text) } else { None };
        let stacked = core::mem::replace(&mut self.stacked, loose.is_some()) && !self.blank;
        if let Some(loose) = loose
            && !stacked
            && self.is_loose(line, loose, lexicon, around)
        {
            if let Loose::Number(number) = loose {
                self.number = self.number.max(number);
            }
            self.stacked = false;
            return Role::Furniture(loose.kind());
        }
        let listing = core::mem::take(&mut self.listing);
        // The footnote that says what the paper is part of may be called beside its symbol.
        if look.first == First::Upper
            && let Some((symbol, len)) = Symbol::scan(text)
            && (len == text.len() || head && text[len..].bytes().all(|byte| byte == b'*'))
        {
            let key = Key::new(symbol.raw);
            if self.foot && self.waiting > 0 && key != self.symbol {
                self.waiting -= 1;
                return Role::NoteText;
            }
            self.listing = key != self.symbol && (listing || (around.listed)());
            if self.listing {
                return Role::Body;
            }
            let torn = || (around.goes_on)(Torn::Symbol);
            if head && self.symbol.len == 0 && !torn() {
                self.learn_symbol(symbol.raw);
                return Role::Symbol;
            }
            // The symbol of an act alone on its line is the page's; of a draft, a report, a statement it is a word of the
            // text, if nothing tells that a page ends there.
            let unknown = || is_act(symbol) || torn() || (around.pages)();
            let torn_off = self.broken || line.feed;
            let own = if self.symbol.len == 0 {
                torn_off || unknown()
            } else {
                // Of another series than the document's own, it is the second of a joint symbol.
                let near = key.is_prefix_of(&self.symbol) || self.symbol.is_prefix_of(&key);
                key == self.symbol || torn_off && (near || self.headed && key.bytes[0] != self.symbol.bytes[0])
            };
            if own {
                self.learn_symbol(symbol.raw);
                return Role::Furniture(Furniture::RunningHead);
            }
        }
        if (self.broken || line.feed) && !self.foot && self.is_misread_head(text) {
            return Role::Furniture(Furniture::RunningHead);
        }
        if look.may_be_running_head()
            && let Some((symbol, title)) = scan_running_head(text)
            && !self.foot
            && self.is_running(line, symbol, title)
            && !(around.listed)()
        {
            self.learn_symbol(symbol.raw);
            if self.title.len == 0 {
                self.learn_title(title);
            }
            return Role::Furniture(Furniture::RunningHead);
        }
        if self.headed && self.title.len == 0 && (around.goes_on)(Torn::Title) {
            self.learn_title(text);
            return Role::Furniture(Furniture::RunningHead);
        }
        if (self.broken || line.feed) && !self.foot && self.title.len >= 8 {
            let key = Key::new(text);
            // Beside no symbol: with another ending, the words of the title are a sentence's, which goes on in lower case.
            let begun = if text.starts_with(char::is_lowercase) { Key::begins } else { Key::is_prefix_of };
            if key.len >= 8 && begun(&key, &self.title) {
                return Role::Furniture(Furniture::RunningHead);
            }
        }
        if let Some(mark) = self.mark(text) {
            self.foot = true;
            if mark == text.len() {
                self.waiting = self.waiting.saturating_add(1);
            } else {
                self.waiting = 0;
            }
            self.note_indent = line.indent;
            return Role::Note { mark: mark as u16 };
        }
        if self.foot && !self.leaves_foot(line, around.begins) {
            if self.waiting > 0 {
                self.waiting -= 1;
            } else if self.more_indent.is_none() {
                self.more_indent = Some(line.indent);
            }
            return Role::NoteText;
        }
        Role::Body
    }

    /// Whether a number alone on its line is that of the page, or a date the one that heads its pages: beside a page break, a
    /// running head or a job number, or in the middle of a list or a sentence. The same number elsewhere is text.
    fn is_loose(&self, line: &Line, loose: Loose, lexicon: &Lexicon, around: &Around<'_>) -> bool {
        if around.head || line.inside {
            return false;
        }
        let number = match loose {
            Loose::Number(number) => number,
            Loose::Date => 0,
        };
        // Among the footnotes it is a mark whose text comes later.
        if self.in_foot() && number.wrapping_sub(self.last_note) <= 3 {
            return false;
        }
        let after = (around.after)();
        // A table that was printed a cell a line may begin or end a page; pages are counted, and the first shows no number.
        let counted = number > self.number.max(1) || loose == Loose::Date;
        let cell = !counted || matches!(Furniture::scan_loose(after.text), Some(Loose::Number(_)));
        let beside = line.feed || after.feed || self.turned || self.is_of_page(after.text, lexicon);
        beside && !cell || number > 0 && (around.goes_on)(Torn::Number)
    }

    /// Whether a line stands where a page begins or ends, as far as its own words and what is known of the document tell.
    fn is_of_page(&self, text: &str, lexicon: &Lexicon) -> bool {
        let own = |symbol: Symbol<'_>| self.symbol.len > 0 && Key::new(symbol.raw) == self.symbol;
        Furniture::scan(text, lexicon).is_some_and(turns)
            || Symbol::scan(text).is_some_and(|(symbol, len)| len == text.len() && own(symbol))
            || scan_running_head(text).is_some_and(|(symbol, _)| own(symbol))
    }

    /// Whether a symbol and a title that stand on one line are a running head: the document's own, or before we know of
    /// any, what stands next to a page break.
    fn is_running(&self, line: &Line, symbol: Symbol<'_>, title: &str) -> bool {
        let symbol = Key::new(symbol.raw);
        let (own, unknown) = (symbol == self.symbol, self.symbol.len == 0);
        let title = Key::new(title);
        let titled = title.len > 0 && title.is_prefix_of(&self.title);
        own && titled || (own || unknown) && (self.broken || line.feed)
    }

    /// Whether a line begins with the document's own symbol as a scanner misread it, and nothing or the title follows.
    fn is_misread_head(&self, text: &str) -> bool {
        if self.symbol.len == 0 || text.len() < usize::from(self.symbol.len) {
            return false;
        }
        let (symbol, title) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let symbol = Key::new(symbol);
        let own = symbol.len == self.symbol.len && symbol != self.symbol && symbol.is_prefix_of(&self.symbol);
        let titled = || {
            let title = Key::new(title);
            title.len == 0 || title.is_prefix_of(&self.title)
        };
        own && Symbol::parse(text).is_err() && titled()
    }

    /// Whether `76/127` can be the number of the document: its symbol ends so, or no masthead has so many pages.
    fn is_own_number(&self, text: &str) -> bool {
        let key = Key::new(text);
        let symbol = &self.symbol.bytes[..usize::from(self.symbol.len)];
        let session = text.split('/').next().and_then(|session| session.trim().parse().ok()).unwrap_or(0u16);
        key.len > 0 && symbol.ends_with(&key.bytes[..usize::from(key.len)]) || session > 30
    }

    /// The mark that begins a footnote here, if one may.
    fn mark(&mut self, text: &str) -> Option<usize> {
        if let Some((mark, len)) = Mark::scan_certain(text) {
            let star = mark.number == 0;
            // An asterisk also begins a bullet, emphasis, or a note that the text itself sets at its end.
            let escaped = text.starts_with('\\') || text.starts_with('<');
            if mark.number > 0 || (self.ruled || self.foot || escaped) && is_blank_at(text, len) {
                self.certain = !star;
                if !star {
                    self.last_note = mark.number;
                }
                return Some(len);
            }
            return None;
        }
        if !self.ruled && !self.foot {
            return None;
        }
        if let Some(len) = self.misread_mark(text) {
            self.certain = false;
            self.last_note += 1;
            return Some(len);
        }
        let digits = text.trim_start_matches('(');
        let number: u16 = digits.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?;
        let (_, len) = Mark::scan_number(text, number, text.starts_with('('))?;
        // The first of a page may begin at 1 again, or after one that was lost; the others follow.
        let expected = number == self.last_note + 1
            || !self.foot && (number == 1 || number <= self.last_note + 3)
            || number > self.last_note && number <= self.last_note + 3 && len == text.len()
            || number == self.last_note + 2 && self.complete && begins_sentence(&text[len..]);
        // "3 - تقرر" is the number of a paragraph.
        let labelled = text[len..].trim_start().starts_with(['-', '–']);
        if !expected || labelled || !is_blank_at(text, len) || number == 0 {
            return None;
        }
        self.certain = false;
        self.last_note = number;
        Some(len)
    }

    /// The length of the mark that comes next, where a scanner misread it: `1o`, `i3`.
    fn misread_mark(&self, text: &str) -> Option<usize> {
        let len = text.find(|c: char| c.is_whitespace()).filter(|&len| len <= 3)?;
        (blurred_digits(&text[..len])? == self.last_note + 1).then_some(len)
    }

    /// Whether this line, which begins with no mark, is the text's again.
    fn leaves_foot(&self, line: &Line, begins: &dyn Fn() -> bool) -> bool {
        if self.waiting > 0 {
            return false;
        }
        if self.certain && self.blank {
            return true;
        }
        // Where every line of the notes is set in, one that is not is the text's.
        let set_in = self.note_indent > 0 && self.more_indent.is_none_or(|more| more > 0);
        if set_in && line.indent == 0 && (self.complete || self.more_indent.is_some()) {
            return true;
        }
        if !self.complete {
            return false;
        }
        let flush = self.more_indent == Some(line.indent) && self.more_indent == Some(self.note_indent);
        begins() || !(flush || line.inside || set_in && line.indent > 0 && self.more_indent.is_some())
    }
}

/// Whether furniture of this kind stands where a page begins or ends, and nowhere else.
fn turns(kind: Furniture) -> bool {
    matches!(kind, Furniture::RunningHead | Furniture::JobNumber | Furniture::Barcode | Furniture::PageBreak)
}

/// Whether a symbol is that of a resolution or a decision.
fn is_act(symbol: Symbol<'_>) -> bool {
    symbol.raw.contains("RES/") || symbol.raw.contains("/DEC/")
}

/// Whether a note may begin so, after its mark: `17 - تدعو` is a paragraph's number.
fn begins_sentence(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
}

fn is_blank_at(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_none_or(|c| c.is_whitespace() || c == ':')
}

/// Whether the full stop that ends a line shortens a word: "Supplement No.", "chap."
fn ends_shortened(text: &str, lexicon: &Lexicon) -> bool {
    let Some(text) = text.strip_suffix('.') else { return false };
    let start = text.char_indices().rev().find(|(_, c)| !c.is_alphabetic()).map_or(0, |(at, c)| at + c.len_utf8());
    let word = &text[start..];
    !word.is_empty() && fold::longest_word(word, lexicon.abbreviations) == Some(word.len())
}

/// Whether a line ends as a sentence does.
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['*', '"', '”', '»', ')', ']', '>', ' ', '\u{a0}'])
        .ends_with(['.', '。', '．', '!', '?', '؟', '۔'])
        || text.ends_with([')', ']', '>'])
}
