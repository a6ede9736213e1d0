//! Lines of the page that are no lines of the text, and the footnotes at its foot.
//!
//! How it works: a line is judged by its own words first ([`Furniture::scan`]), then by what the page has shown so far:
//! a symbol or a title that stands alone next to a page break is a running head; a rule followed by a mark opens the
//! foot of the page, and there every line is a footnote's until something says that the page is over. Nothing says so
//! reliably (a PDF's text layer goes from the last footnote straight to the next page's first half sentence), so
//! what there is, a [`Foot`], is weighed by the one judge of beginnings.

mod head;
mod key;
mod mark;

use super::Line;
use super::look::First;
use crate::grammar::furniture::Loose;
use crate::grammar::masthead::scan_running_head;
use crate::grammar::{Furniture, Symbol};
use crate::lexicon::Lexicon;
use crate::lexicon::fold;
pub(crate) use key::Key;

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
    /// The mark of a footnote, alone on its line, whose text stands elsewhere.
    #[cfg_attr(not(feature = "alloc"), expect(dead_code, reason = "only who has read the whole text can say so"))]
    NoteMark,
    /// The text of a footnote goes on, or follows a mark that stood alone.
    NoteText,
    Body,
}

/// What is known of the footnotes of a text before it is read, by who has looked at all of it: [`tree`](crate::tree).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Notes<'known> {
    /// Lines that are theirs, in order.
    pub(crate) lines: &'known [Known],
    /// The number of the first.
    pub(crate) first: u16,
}

/// What a line is that begins at `start`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) start: u32,
    pub(crate) role: Role,
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
    /// Whether the line, in the foot of a page and without a mark, is the text's again.
    pub(crate) leaves: &'a dyn Fn(Foot) -> bool,
    /// Whether the next line begins with another symbol of the same series: both are lines of a list.
    pub(crate) listed: &'a dyn Fn() -> bool,
    /// Whether a page ends or begins beside it: its number, the job's, a line of a masthead.
    pub(crate) pages: &'a dyn Fn() -> bool,
    /// Whether a sentence of the text goes on after it.
    pub(crate) goes_on: &'a dyn Fn(Torn) -> bool,
    /// What comes next.
    pub(crate) after: &'a dyn Fn() -> After<'a>,
}

/// What the page shows of a line in its foot that begins with no mark: it goes on with a note, or the text does. Nothing
/// says so reliably: its cues are weighed as those of every beginning are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Foot {
    /// Marks stood alone and still wait for their text.
    pub(crate) waiting: bool,
    /// The note began with a mark that can be nothing else, and a blank line stands behind it.
    pub(crate) parted: bool,
    /// The lines of the notes are set in, and this one is not.
    pub(crate) outdented: bool,
    /// The note's last sentence is over.
    pub(crate) complete: bool,
    /// It is set as the lines of the note are.
    pub(crate) aligned: bool,
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
            Role::Note { .. } | Role::NoteMark | Role::NoteText => {
                self.broken = true;
                self.complete = is_complete(text, lexicon);
            }
            Role::Body | Role::Symbol | Role::Blank => {
                self.ruled = false;
                self.leave();
            }
        }
        self.blank = false;
        role
    }

    /// A line of a footnote that was known before.
    pub(crate) fn known(&mut self, role: Role, text: &str) -> Role {
        self.leave();
        if role != Role::NoteText {
            let digits = text.trim_start_matches('(').split(|c: char| !c.is_ascii_digit()).next();
            self.last_note = digits.and_then(|digits| digits.parse().ok()).unwrap_or(self.last_note);
        }
        (self.ruled, self.headed, self.turned, self.blank) = (false, false, false, false);
        self.broken = true;
        role
    }

    fn leave(&mut self) {
        self.foot = false;
        self.waiting = 0;
        self.more_indent = None;
    }

    fn judge(&mut self, line: &Line, text: &str, lexicon: &Lexicon, around: &Around<'_>) -> Role {
        if let Some(role) = self.by_itself(text, lexicon, around) {
            return role;
        }
        if let Some(furniture) = self.loose(line, text, lexicon, around) {
            return Role::Furniture(furniture);
        }
        let listing = core::mem::take(&mut self.listing);
        if line.look.first == First::Upper
            && let Some(role) = self.symbol(line, text, listing, around)
        {
            return role;
        }
        if self.is_head(line, text, around) {
            return Role::Furniture(Furniture::RunningHead);
        }
        if let Some(mark) = self.mark(text) {
            self.foot = true;
            self.waiting = if mark == text.len() { self.waiting.saturating_add(1) } else { 0 };
            self.note_indent = line.indent;
            return Role::Note { mark: mark as u16 };
        }
        if self.foot && !(around.leaves)(self.foot(line)) {
            if self.waiting > 0 {
                self.waiting -= 1;
            } else if self.more_indent.is_none() {
                self.more_indent = Some(line.indent);
            }
            return Role::NoteText;
        }
        Role::Body
    }

    /// What a line is by its own words.
    fn by_itself(&mut self, text: &str, lexicon: &Lexicon, around: &Around<'_>) -> Option<Role> {
        match Furniture::scan(text, lexicon)? {
            // An address goes on a note that speaks of it.
            Furniture::LinkList if self.foot && !self.complete && !text.contains("undocs.org") => Some(Role::NoteText),
            Furniture::Rule => {
                self.ruled = true;
                self.leave();
                Some(Role::Furniture(Furniture::Rule))
            }
            // `76/127` above a title is the resolution's number, not page 76 of 127.
            Furniture::Folio if around.head && self.is_own_number(text) => None,
            furniture => {
                self.number = if furniture == Furniture::Folio { u16::MAX } else { self.number };
                Some(Role::Furniture(furniture))
            }
        }
    }

    /// What a number or a date is that stands alone on its line, if it is the page's.
    fn loose(&mut self, line: &Line, text: &str, lexicon: &Lexicon, around: &Around<'_>) -> Option<Furniture> {
        let loose = if line.look.first == First::Digit { Furniture::scan_loose(text) } else { None };
        let stacked = core::mem::replace(&mut self.stacked, loose.is_some()) && !self.blank;
        let loose = loose.filter(|&loose| !stacked && self.is_loose(line, loose, lexicon, around))?;
        if let Loose::Number(number) = loose {
            self.number = self.number.max(number);
        }
        self.stacked = false;
        Some(loose.kind())
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

    /// What a line in the foot of the page shows that begins with no mark.
    fn foot(&self, line: &Line) -> Foot {
        // Where every line of the notes is set in, one that is not is the text's.
        let set_in = self.note_indent > 0 && self.more_indent.is_none_or(|more| more > 0);
        let flush = self.more_indent == Some(line.indent) && self.more_indent == Some(self.note_indent);
        Foot {
            waiting: self.waiting > 0,
            parted: self.certain && self.blank,
            outdented: set_in && line.indent == 0 && (self.complete || self.more_indent.is_some()),
            complete: self.complete,
            aligned: flush || line.inside || set_in && line.indent > 0 && self.more_indent.is_some(),
        }
    }
}

/// Whether furniture of this kind stands where a page begins or ends, and nowhere else.
fn turns(kind: Furniture) -> bool {
    matches!(kind, Furniture::RunningHead | Furniture::JobNumber | Furniture::Barcode | Furniture::PageBreak)
}

/// Whether a line ends as a sentence does, and with no word cut short.
pub(crate) fn is_complete(text: &str, lexicon: &Lexicon) -> bool {
    ends_sentence(text) && !ends_shortened(text, lexicon)
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
