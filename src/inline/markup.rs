//! Markup of a converter: emphasis, links, tags, escapes; and the marks that can be nothing but a footnote's.

use super::flow::tail;
use super::{Inline, Listing, Text};
use crate::event::EventKind;
use crate::grammar::{Mark, StateName};
use crate::lexicon::script::AND;
use crate::lexicon::signs::{Sign, closes_bracket, is_apostrophe, opens};
use crate::lexicon::{Lexicon, fold};
use crate::span::Span;

/// What may stand between a word and the asterisk that calls a note to it.
fn may_close(c: char) -> bool {
    match Sign::of(c) {
        Sign::Close(_) | Sign::Straight | Sign::Apostrophe => true,
        Sign::Comma | Sign::Stop => !c.is_ascii(),
        _ => false,
    }
}

impl Inline {
    /// Whether an asterisk here is glued to the word or the clause that it calls a note to, and not to the name of a
    /// State: lists of members mark those whose term ends, "Malte**", "Jean Dupont (Togo)*".
    fn is_glued(&self, behind: &str, lexicon: &Lexicon) -> bool {
        let closes = |c: char| c.is_alphanumeric() || may_close(c);
        self.listing == Listing::Announced
            && self.list.is_none()
            && behind.ends_with(closes)
            && !ends_with_state(tail(behind, 96), lexicon)
    }

    /// Markup, or a mark that cannot be anything but a footnote's.
    pub(super) fn markup<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        here: u32,
        piece: Span,
    ) -> Option<(EventKind<'text>, Span)> {
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
                    .is_none_or(|c| c.is_whitespace() || opens(c) || is_apostrophe(c) || c == '"');
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
            && (byte != b'*' || self.stars_call || self.is_glued(behind, text.lexicon))
        {
            self.raised |= mark.number > 0 && mark.number == self.next_call;
            if mark.number > 0 {
                self.called(mark.number);
            }
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
}

/// Whether the name of a State ends a text, in brackets or not.
fn ends_with_state(text: &str, lexicon: &Lexicon) -> bool {
    let bare = text.trim_end_matches(closes_bracket);
    let begins = |at: usize, c: char| {
        c.is_alphabetic() && (fold::is_unspaced(c) || !text[..at].ends_with(char::is_alphanumeric) || c == AND)
    };
    let reaches =
        |at: usize, text: &str| StateName::scan(&text[at..], lexicon).is_some_and(|(_, len)| at + len == text.len());
    bare.char_indices().any(|(at, c)| begins(at, c) && (reaches(at, bare) || reaches(at, text)))
}
