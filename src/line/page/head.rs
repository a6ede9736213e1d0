//! What stands at the head of a page: the document's symbol, or its title, or both.

use super::{Around, Key, Page, Role, Torn};
use crate::grammar::masthead::scan_running_head;
use crate::grammar::{Furniture, Symbol};
use crate::line::Line;
use crate::line::look::First;

impl Page {
    /// What a symbol is that stands alone on its line; `listing`: the line before it was one of a list of symbols.
    pub(super) fn symbol(&mut self, line: &Line, text: &str, listing: bool, around: &Around<'_>) -> Option<Role> {
        let (symbol, len) = Symbol::scan(text)?;
        // The footnote that says what the paper is part of may be called beside its symbol.
        if len < text.len() && !(around.head && text[len..].bytes().all(|byte| byte == b'*')) {
            return None;
        }
        let key = Key::new(symbol.raw);
        if self.foot && self.waiting > 0 && key != self.symbol {
            self.waiting -= 1;
            return Some(Role::NoteText);
        }
        self.listing = key != self.symbol && (listing || (around.listed)());
        if self.listing {
            return Some(Role::Body);
        }
        let torn = || (around.goes_on)(Torn::Symbol);
        if around.head && self.symbol.len == 0 && !torn() {
            self.learn_symbol(symbol.raw);
            return Some(Role::Symbol);
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
        own.then(|| {
            self.learn_symbol(symbol.raw);
            Role::Furniture(Furniture::RunningHead)
        })
    }

    /// Whether a line is a running head: the document's symbol as a scanner misread it, a symbol and a title, or a title.
    pub(super) fn is_head(&mut self, line: &Line, text: &str, around: &Around<'_>) -> bool {
        let torn_off = (self.broken || line.feed) && !self.foot;
        if torn_off && self.is_misread_head(text) {
            return true;
        }
        if line.look.may_be_running_head()
            && let Some((symbol, title)) = scan_running_head(text)
            && !self.foot
            && self.is_running(line, symbol, title)
            && !(around.listed)()
        {
            self.learn_symbol(symbol.raw);
            if self.title.len == 0 {
                self.learn_title(title);
            }
            return true;
        }
        if self.headed && self.title.len == 0 && (around.goes_on)(Torn::Title) {
            self.learn_title(text);
            return true;
        }
        if !torn_off || self.title.len < 8 {
            return false;
        }
        let key = Key::new(text);
        // Beside no symbol: with another ending, the words of the title are a sentence's, which goes on in lower case.
        let begun = if line.look.first == First::Lower { Key::begins } else { Key::is_prefix_of };
        key.len >= 8 && begun(&key, &self.title)
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
    pub(super) fn is_own_number(&self, text: &str) -> bool {
        let key = Key::new(text);
        let symbol = &self.symbol.bytes[..usize::from(self.symbol.len)];
        let session = text.split('/').next().and_then(|session| session.trim().parse().ok()).unwrap_or(0u16);
        key.len > 0 && symbol.ends_with(&key.bytes[..usize::from(key.len)]) || session > 30
    }
}

/// Whether a symbol is that of a resolution or a decision.
fn is_act(symbol: Symbol<'_>) -> bool {
    symbol.raw.contains("RES/") || symbol.raw.contains("/DEC/")
}
